// Cohorts and Segments of a part of the customers, and split by what the orders say of them.

import { describe, expect, it } from 'vitest';
import type { Attributes } from '../../src/model/parts.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import type { ReportInput } from '../../src/reports/input.ts';
import { shopOf } from '../model/oracle.ts';
import { filesOf, rowsOf, sentencesOf } from './plan-reading.ts';
import { inputOf } from './shop.ts';

/**
 * ann: 01-01, 01-31 (came back in 30 days), 300 in all. bo: 01-02, 200. cat: 01-03, 02-02, 70 in all. dan: 05-20, 10.
 * As of 2024-06-01 ann, bo and cat have been followed for 90 days, dan has not. Limits 60/120/400 days: the last orders of
 * ann, bo and cat are 122, 151 and 120 days ago: S2, S2, S1; dan's 12 days ago: N.
 */
const ORDERS = shopOf([
  ['ann', '2024-01-01', 100],
  ['bo', '2024-01-02', 200],
  ['cat', '2024-01-03', 40],
  ['ann', '2024-01-31', 200],
  ['cat', '2024-02-02', 30],
  ['dan', '2024-05-20', 10],
]);
const LEVELS: readonly (readonly string[])[] = [['Gold'], ['gold'], ['Silver'], []];
const attributes: Attributes = {
  level: (customer) => LEVELS[customer],
  tags: (customer) => [['vip', 'tea'], ['tea'], ['tea'], ['new']][customer],
};
const plan = (kind: 'segments' | 'cohorts', input: Partial<ReportInput>) =>
  sheetPlan(
    kind,
    inputOf(ORDERS, {
      asOf: '2024-06-01',
      rules: { nes: { kind: 'days', days: [60, 120, 400] } },
      input: { attributes, ...input },
    }),
  );

describe('Segments', () => {
  it('split by level count the tags and the money of each, whatever the letter case, and who says none', () => {
    const rows = rowsOf(plan('segments', { segmentSplit: 'level' }), 'segment-parts');
    expect(
      rows.map(({ part, customers, share, N, E0, S1, S2, net, per_customer }) => [
        [part, customers, share, N, E0, S1, S2],
        [net, per_customer],
      ]),
    ).toEqual([
      [
        ['Gold', 2, 0.5, 0, 0, 0, 2],
        [500, 250],
      ],
      [
        ['Silver', 1, 0.25, 0, 0, 1, 0],
        [70, 70],
      ],
      [
        ['(not said)', 1, 0.25, 1, 0, 0, 0],
        [10, 10],
      ],
    ]);
    for (const { customers, H, M, L } of rows) expect(Number(H) + Number(M) + Number(L)).toBe(customers);
  });

  it('of one level count it alone, with the scores of all, and say so behind the day', () => {
    const all = plan('segments', {});
    const gold = plan('segments', { segmentFilter: { by: 'level', name: 'GOLD' } });
    const nes = rowsOf(gold, 'nes');
    expect(nes.map(({ key, customers }) => [key, customers])).toEqual([
      ['N', 0],
      ['E0', 0],
      ['S1', 0],
      ['S2', 2],
      ['S3', 0],
    ]);
    expect(gold.values[1][0]).toMatch(
      /^As of 2024-06-01 .*only customers with the member level “GOLD” · scores, tiers and rates are those of the whole shop/,
    );
    expect(all.values[1][0]).not.toContain('only customers');
    expect(rowsOf(gold, 'sleepers').map(({ customer }) => customer)).toEqual(['ann', 'bo']);
    expect(rowsOf(all, 'sleepers').map(({ customer }) => customer)).toEqual(['ann', 'bo', 'cat']);
    expect(all.tables.map(({ name }) => name)).not.toContain('segment-parts');
  });

  it('a customer of two tags stands in both rows, and that is said', () => {
    const split = plan('segments', { segmentSplit: 'tags', language: 'zh-TW' });
    expect(rowsOf(split, 'segment-parts').map(({ part, customers }) => [part, customers])).toEqual([
      ['tea', 3],
      ['new', 1],
      ['vip', 1],
    ]);
    expect(sentencesOf(split)).toContain('一位顧客可能有好幾個標籤，各列不能相加。');
  });
});

describe('Cohorts', () => {
  it('split by level show who came back with equal follow-up', () => {
    const rows = rowsOf(plan('cohorts', { cohortSplit: 'level' }), 'cohort-parts');
    expect(
      rows.map(({ part, customers, followed, repeaters }) => [part, customers, followed, repeaters]),
    ).toEqual([
      ['Gold', 2, 2, 1],
      ['Silver', 1, 1, 1],
      ['(not said)', 1, 0, 0],
    ]);
    // Fewer than 20: counts, no rate and no claim (model.md §7).
    expect(rows.map(({ repeat_rate, clearly }) => [repeat_rate, clearly])).toEqual(
      rows.map(() => [null, 'Too few to compare']),
    );
  });

  it('of one level hold its customers alone', () => {
    const gold = plan('cohorts', { cohortFilter: { by: 'level', name: 'Gold' } });
    expect(rowsOf(gold, 'cohort-customers').map(({ cohort, size }) => [cohort, size])).toEqual([
      ['2024-01', 2],
    ]);
    expect(gold.values[1][0]).toContain('only customers with the member level “Gold”');
    const gone = plan('cohorts', { cohortFilter: { by: 'level', name: 'Platinum' } });
    expect(sentencesOf(gone)).toContain('There is no customer with a purchase, so there are no cohorts yet.');
  });
});

it('Settings name what Cohorts and Segments are of and split by', () => {
  const settings = sheetPlan(
    'settings',
    inputOf(ORDERS, {
      input: {
        segmentFilter: { by: 'sex', name: 'F' },
        segmentSplit: 'age',
        cohortSplit: 'coupon',
        language: 'zh-TW',
      },
    }),
  );
  const texts = settings.values.flat().map(String);
  for (const text of ['分群的範圍', '性別：F', '分群的分組', '年齡', '同期群的分組', '優惠券'])
    expect(texts).toContain(text);
});

it.each(['en', 'zh-TW'] as const)(
  'in %s both splits are files of their own, in machine words',
  (language) => {
    const split = (kind: 'segments' | 'cohorts') =>
      plan(kind, { segmentSplit: 'level', cohortSplit: 'level', language });
    const input = inputOf(ORDERS, { asOf: '2024-06-01', input: { language } });
    const files = filesOf([split('segments'), split('cohorts')], input);
    const said = (file: string, ...columns: string[]) =>
      files[file]!.map((row) => columns.map((column) => row[column]));
    expect(said('segment-parts', 'part', 'customers', 'N', 'S1', 'S2', 'net', 'per_customer')).toEqual([
      ['Gold', '2', '0', '0', '2', '500', '250'],
      ['Silver', '1', '0', '1', '0', '70', '70'],
      ['', '1', '1', '0', '0', '10', '10'],
    ]);
    // Of Gold, ann and bo were followed for 90 days, and ann came back; of Silver cat did; dan is too young to tell.
    expect(said('cohort-parts', 'part', 'customers', 'followed', 'repeaters')).toEqual([
      ['Gold', '2', '2', '1'],
      ['Silver', '1', '1', '1'],
      ['', '1', '0', '0'],
    ]);
  },
);
