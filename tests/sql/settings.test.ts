// The rules of a workbook reach the SQL: what settings.csv says is what the parameters are.

import { expect, it } from 'vitest';
import type { Chosen } from '../../sql/parameters.ts';
import { chosenFrom } from '../../sql/settings.ts';
import { printHml, printNes, printRfm, printShopCycle } from '../../src/model/rules/index.ts';
import { PRESETS } from './presets.ts';

const csvOf = ({ rules, asOf, cohortPeriod, amountPer, chance }: Chosen): string =>
  [
    ['name', 'value'],
    ['as_of', asOf ?? ''],
    ['orders_sheet', 'Orders, 2024'],
    ['nes_rule', printNes(rules.nes)],
    ['new_stays_new', rules.newStaysNew ? 'yes' : 'no'],
    ['shop_cycle_rule', printShopCycle(rules.shopCycle)],
    ['rfm_method', printRfm(rules.rfm)],
    ['rfm_scale', String(rules.rfm.scale)],
    ['segment_map', rules.segmentMap],
    ['hml_rule', printHml(rules.hml)],
    ['hml_basis', rules.hmlBasis],
    ['cohort_period', cohortPeriod],
    ['reading_granularity', amountPer === 'order' ? 'repeated' : 'first'],
    ...Object.entries(chance ?? {}).map(([name, value]) => [
      name === 'days' ? 'chance_days' : `bgnbd_${name}`,
      String(value),
    ]),
  ]
    .map((row) => row.map((cell) => `"${cell}"`).join(','))
    .join('\n');

it.each(Object.keys(PRESETS))('%s is read back as it was printed', (name) => {
  const chosen = { ...PRESETS[name], asOf: '2024-02-29' };
  expect(chosenFrom(csvOf(chosen))).toEqual(chosen);
});

it('the fitted chance model is taken where all of it stands there', () => {
  const csv = `${csvOf(PRESETS['the usual rules'])}\nbgnbd_r,0.24\nbgnbd_alpha,4.41\nbgnbd_a,0.79\nbgnbd_b,2.43\nchance_days,60`;
  expect(chosenFrom(csv).chance).toEqual({ r: 0.24, alpha: 4.41, a: 0.79, b: 2.43, days: 60 });
  expect(chosenFrom(csv.replace('bgnbd_b,2.43', 'bgnbd_b,no: too few repeat buyers')).chance).toBeNull();
});

it('what cannot be read is named', () => {
  expect(() => chosenFrom('name,value\nnes_rule,2/1/3')).toThrow('nes_rule');
  expect(() => chosenFrom('name,value\nnes_rule,2/2.5/3\nsegment_map,classic12')).toThrow('segment_map');
  expect(() => chosenFrom('customer,first\nc1,2024-01-01')).toThrow('nes_rule');
});
