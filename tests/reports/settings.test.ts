// The Settings sheet: everything a person needs to redo the figures by hand.

import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, type Rules } from '../../src/model/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { readText, shopOf } from '../model/oracle.ts';
import { filesOf, formatAt, layoutOf, rowsOf, sentencesOf } from './plan-reading.ts';
import { inputOf, shopline } from './shop.ts';

function settingsOf(rules: Partial<Rules> = {}, language: 'en' | 'zh-TW' = 'en'): Record<string, string> {
  const input = shopline('stated', { rules, input: { language } });
  const { settings } = filesOf([sheetPlan('settings', input)], input);
  return Object.fromEntries(settings.map(({ name, value }) => [name, value]));
}

describe('settings.csv', () => {
  const reference = JSON.parse(readText('shopline_orders_zh.ref2_returning.stated.json')) as {
    hml_cuts: [number, number];
    tier_cuts: [number, number, number];
    nes: Record<string, number>;
    tier: Record<string, number>;
  };

  it.each(['en', 'zh-TW'] as const)('has the same machine names and values, written in %s', (language) => {
    const settings = settingsOf({}, language);
    expect(settings).toMatchObject({
      as_of: '2011-12-10',
      orders_sheet: 'Orders',
      platform: 'shopline',
      column_customer: 'C',
      column_date: 'B',
      rows_read: '1694',
      orders: '1654',
      orders_unattributed: '40',
      amount_unattributed: '1552077',
      customers: '435',
      net: '26067757',
      nes_rule: '2/2.5/3',
      new_stays_new: 'no',
      shop_cycle: '62',
      too_early: 'no',
      shop_cycle_rule: 'returning',
      chance_days: '90',
      chance_shown: 'yes',
      // The reference proposes no multiples here: not within the history.
      calibrated_nes: 'no: not-within-history',
      rfm_method: 'quantile',
      rfm_scale: '5',
      segment_map: 'classic11',
      hml_rule: '20/30/50',
      hml_basis: 'net',
      cohort_period: 'month',
    });
    for (const [tag, count] of Object.entries(reference.nes))
      expect(settings[`nes_${tag}`]).toBe(String(count));
    for (const [tier, count] of Object.entries(reference.tier))
      expect(settings[`tier_${tier}`]).toBe(String(count));
  });

  it('publishes the cut points in full', () => {
    const settings = settingsOf();
    expect(Number(settings.hml_cut_medium)).toBeCloseTo(reference.hml_cuts[0], 6);
    expect(Number(settings.hml_cut_high)).toBeCloseTo(reference.hml_cuts[1], 6);
    expect(['iron', 'gold', 'platinum'].map((tier) => Number(settings[`tier_cut_${tier}`]))).toEqual(
      reference.tier_cuts.map((cut) => expect.closeTo(cut, 6)),
    );
    expect(settings.rfm_cuts_recency.split(' / ').map(Number)).toHaveLength(4);
  });

  it('writes cut points as a person would, without the noise of binary fractions', () => {
    const rows = (nets: readonly number[]) =>
      inputOf(shopOf(nets.map((net, i) => [`c${i}`, '2024-01-01', net])));
    const tenths = rows([1.1, 2.2, 3.3, 4.4, 5.5]);
    const [file] = filesOf([sheetPlan('settings', tenths)], tenths).settings.filter(
      ({ name }) => name === 'rfm_cuts_monetary',
    );
    // Type 7, four steps of 1.1: at 0.8, 1.6, 2.4 and 3.2 of them. As doubles two come to 2.8600000000000003 and
    // 3.7399999999999998.
    expect(file.value).toBe('1.98 / 2.86 / 3.74 / 4.62');
    const formatOf = (nets: readonly number[]) => {
      const plan = sheetPlan('settings', rows(nets));
      const { row } = layoutOf(plan, 'settings');
      const at = rowsOf(plan, 'settings').findIndex(({ name }) => name === 'M is over');
      return formatAt(plan, row + at, 2);
    };
    // The median of 10, 20, 30 is whole, that of 10, 20, 25, 30 is not: 22.5. A whole one has no point.
    expect(formatOf([10, 20, 30])).toBe('#,##0');
    expect(formatOf([10, 20, 25, 30])).toBe('#,##0.####');
  });

  it.each<[Partial<Rules>, Record<string, string>]>([
    [
      { nes: { kind: 'days', days: [90, 135, 180] }, newStaysNew: true },
      { nes_rule: 'days:90/135/180', new_stays_new: 'yes' },
    ],
    [{ hml: { kind: 'revenue', shares: [80, 15] } }, { hml_rule: 'pareto' }],
    [{ hml: { kind: 'amount', medium: 24021, high: 73204 } }, { hml_rule: 'abs:24021/73204' }],
    [
      { hml: { kind: 'thirds' }, hmlBasis: 'aov' },
      { hml_rule: 'thirds', hml_basis: 'aov' },
    ],
    [
      { rfm: { method: 'percent', scale: 3, shares: [20, 30] } },
      { rfm_method: 'cuts:20/30', rfm_scale: '3' },
    ],
    [
      { rfm: { method: 'rfm-r', scale: 5 }, shopCycle: 45 },
      { rfm_method: 'rfm-r', shop_cycle_rule: '45' },
    ],
  ])('names the rules %o', (rules, expected) => {
    expect(settingsOf(rules)).toMatchObject(expected);
  });
});

describe('the Settings sheet', () => {
  it.each([
    ['en', ['SHOPLINE export', 'half come again', 'equal groups', '11 segments', 'net']],
    ['zh-TW', ['SHOPLINE 匯出檔', '一半的人再次回購', '人數平均', '11 群', '淨額']],
  ] as const)(
    'says values in words, in %s; codes of an earlier version are read back as they are',
    (language, said) => {
      const input = shopline('stated', { input: { language } });
      const plan = sheetPlan('settings', input);
      const values = rowsOf(plan, 'settings').map(({ value }) => value);
      expect(values).toEqual(expect.arrayContaining([...said]));
      const former = ['shopline', 'returning', 'quantile', 'classic11', 'net'];
      const at = values.map((value) => (said as readonly unknown[]).indexOf(value));
      const cells = plan.values.map((row) => [...row]);
      const { row, column, keys } = layoutOf(plan, 'settings');
      at.forEach((code, r) => {
        if (code >= 0) cells[row + r][column + keys.indexOf('value')] = former[code];
      });
      const files = [plan, { ...plan, values: cells }].map((one) => filesOf([one], input).settings);
      expect(files[1]).toEqual(files[0]);
      expect(files[0]).toContainEqual({ name: 'segment_map', value: 'classic11' });
    },
  );

  it('tells each rule in words', () => {
    const words = new Map(
      rowsOf(sheetPlan('settings', shopline()), 'settings').map(({ name, words }) => [name, words]),
    );
    expect(words.get('NES rule')).toBe(
      'Drowsy when days since the last order are more than 2 × the cycle, half-asleep over 2.5 ×, asleep over 3 ×. Repeat buyers by their own cycle, one-time buyers by the shop’s.',
    );
    expect(words.get('HML rule')).toBe('H top 20% by net, M next 30%, L the rest');
  });

  it('says which days, orders and net earn each score, best first', () => {
    const input = inputOf(shopOf([['a', '2024-01-01', 10]]), {
      rules: {
        rfm: {
          method: 'absolute',
          scale: 3,
          recency: [30, 90],
          frequency: [1, 4],
          monetary: [1000, 5000],
        },
      },
    });
    expect(rowsOf(sheetPlan('settings', input), 'scores')).toEqual([
      { score: 3, recency: 'up to 30', frequency: 'over 4', monetary: 'over 5,000' },
      {
        score: 2,
        recency: 'over 30, up to 90',
        frequency: 'over 1, up to 4',
        monetary: 'over 1,000, up to 5,000',
      },
      { score: 1, recency: 'over 90', frequency: 'up to 1', monetary: 'up to 1,000' },
    ]);
  });

  it('warns where a score cannot tell customers apart, and where nobody came back', () => {
    const input = inputOf(
      shopOf([
        ['a', '2024-01-01', 10],
        ['b', '2024-01-01', 10],
      ]),
    );
    const sentences = sentencesOf(sheetPlan('settings', input));
    expect(sentences).toContain(
      'Nobody has come back yet, so there is no shop cycle. One-time buyers stay new.',
    );
    expect(sentences).toContain(
      'The number of orders gives only 1 of 5 scores: too many customers share the same value.',
    );
  });

  it('says which part of the shop the cohorts look at', () => {
    const input = shopline('max', { input: { cohortFilter: { by: 'store', name: 'Taipei' } } });
    const { settings } = filesOf([sheetPlan('settings', input)], input);
    expect(settings).toContainEqual({ name: 'cohort_filter', value: 'store: Taipei' });
  });

  it('leaves RFM, HML and money out where there are no amounts', () => {
    const plan = sheetPlan('settings', inputOf(shopOf([['a', '2024-01-01']]), { rules: DEFAULT_RULES }));
    const names = rowsOf(plan, 'settings').map(({ name }) => name);
    expect(names).toContain('NES rule');
    expect(names.filter((name) => /RFM|HML|Net|Gross|cut/.test(String(name)))).toEqual([]);
  });
});
