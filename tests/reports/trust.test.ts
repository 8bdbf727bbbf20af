// The trust sheet: the reference's bands as calibration.csv, and sentences that follow from them.

import { describe, expect, it } from 'vitest';
import { sheetPlan } from '../../src/reports/index.ts';
import { ordersOf, REAL_SHOPS, readText, shopOf } from '../model/oracle.ts';
import { filesOf, sentencesOf } from './plan-reading.ts';
import { inputOf } from './shop.ts';

type Bands = readonly (readonly [band: number, observations: number, came: number, customers: number])[];

describe.each(REAL_SHOPS)('calibration.csv of %s', (shop) => {
  it.each(['en', 'zh-TW'] as const)('has the bands of the reference, written in %s', (language) => {
    const theirs = JSON.parse(readText(`${shop}.calibration.json`)) as {
      readonly as_of: string;
      readonly bands: { readonly repeat: Bands; readonly once: Bands };
    };
    const input = inputOf(ordersOf(shop), { asOf: theirs.as_of, input: { language } });
    const { calibration } = filesOf([sheetPlan('trust', input)], input);
    expect(Object.keys(calibration[0]).join()).toBe('kind,band,observations,customers,came,low,high');
    const found = calibration.map(({ kind, band, observations, customers, came }) => [
      kind,
      ...[band, observations, came, customers].map(Number),
    ]);
    expect(found).toEqual(
      (['repeat', 'once'] as const).flatMap((kind) => theirs.bands[kind].map((band) => [kind, ...band])),
    );
    for (const { came, observations, low, high } of calibration) {
      const rate = Number(came) / Number(observations);
      expect(Number(low) <= rate && rate <= Number(high)).toBe(true);
    }
  });
});

describe('the trust sheet', () => {
  it('tells what came of those beyond three cycles, and that the chance kept its word', () => {
    const said = sentencesOf(
      sheetPlan('trust', inputOf(ordersOf('shopline_orders_zh'), { asOf: '2011-12-10' })),
    );
    // The reference: 20 of 156 beyond three cycles; Wilson's interval of it is 8.5 to 19.0 %.
    expect(said).toContain(
      'Beyond 3 cycles, 20 of 156 repeat buyers came back within one more cycle: 12.8% (8–19).',
    );
    expect(said.some((sentence) => sentence.startsWith('Yes. On past days, a chance for the next '))).toBe(
      true,
    );
  });

  it('says why no chance is shown', () => {
    expect(sentencesOf(sheetPlan('trust', inputOf(ordersOf('rfm_data_orders'))))).toContain(
      'No chance is shown: on past days it told no better who comes than the days since the last order alone.',
    );
    expect(sentencesOf(sheetPlan('trust', inputOf(shopOf([['a', '2024-01-01', 10]]))))).toEqual(
      expect.arrayContaining([
        'There is too little history to propose limits of your own.',
        'No chance is shown: there are fewer than 100 customers.',
      ]),
    );
  });
});
