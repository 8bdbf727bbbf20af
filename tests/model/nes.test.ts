// Cycles and NES tags at their edges.

import { describe, expect, it } from 'vitest';
import {
  DEFAULT_RULES,
  NES_PRESETS,
  type NesRule,
  nesOf,
  nextPurchases,
  type Rules,
  segment,
  shopCycleOfOwn,
} from '../../src/model/index.ts';
import { nesTagOf } from '../../src/terms/tags.ts';
import { day, isoOrBlank, shopOf } from './oracle.ts';

const columns = (rows: readonly (readonly [first: number, last: number, days: number])[]) => ({
  first: Int32Array.from(rows, ([first]) => first),
  last: Int32Array.from(rows, ([, last]) => last),
  days: Int32Array.from(rows, ([, , days]) => days),
});

describe('the shop cycle from the repeat buyers’ own', () => {
  // Cycles 10/3, 7, 20/3 and a one-day buyer: sorted 10/3, 20/3, 7.
  const facts = columns([
    [0, 10, 4],
    [0, 7, 2],
    [5, 25, 4],
    [3, 3, 1],
  ]);

  it('is the median of the repeat buyers’ cycles as a fraction', () => {
    expect(shopCycleOfOwn(facts, 'median')).toEqual({ days: 20 / 3, numerator: 20, denominator: 3 });
    // Of four, the mean of the two in the middle: (20/3 + 7) ÷ 2 = 41/6.
    const four = columns([
      [0, 10, 4],
      [0, 7, 2],
      [5, 25, 4],
      [0, 9, 2],
    ]);
    expect(shopCycleOfOwn(four, 'median')).toEqual({ days: 41 / 6, numerator: 41, denominator: 6 });
  });

  it('is their mean, or a number of days, if chosen', () => {
    // (10/3 + 7 + 20/3) ÷ 3 = 17/3.
    expect(shopCycleOfOwn(facts, 'mean')).toEqual({ days: 17 / 3, numerator: 17, denominator: 3 });
    expect(shopCycleOfOwn(facts, 57.1)).toEqual({ days: 57.1, numerator: 571, denominator: 10 });
    expect(shopCycleOfOwn(columns([[3, 3, 1]]), 30)).toEqual({ days: 30, numerator: 30, denominator: 1 });
  });

  it('has a mean of thousands of different cycles', () => {
    const many = columns(
      Array.from({ length: 5000 }, (_, i) => [0, 1000 + (i % 997), 2 + (i % 400)] as const),
    );
    let sum = 0;
    for (let i = 0; i < 5000; i++) sum += many.last[i] / (many.days[i] - 1);
    const cycle = shopCycleOfOwn(many, 'mean')!;
    expect(cycle.days).toBeCloseTo(sum / 5000, 9);
    expect(cycle.numerator / cycle.denominator).toBe(cycle.days);
    expect(Number.isSafeInteger(cycle.numerator)).toBe(true);
  });

  it('is unknown when nobody ever came back', () => {
    expect(
      shopCycleOfOwn(
        columns([
          [3, 3, 1],
          [4, 4, 1],
        ]),
        'median',
      ),
    ).toBeNull();
  });
});

describe('a tag', () => {
  const rule = NES_PRESETS['2/2.5/3'];
  // First day 0, 3 purchase days, last day 20: own cycle 10 days.
  const repeatBuyer = (recency: number, chosen: NesRule = rule) =>
    nesOf(0, 20, 3, 20 + recency, 57.1, chosen);

  it('stays at a ratio of exactly its limit, and falls a day after', () => {
    expect([20, 21, 25, 26, 30, 31].map((recency) => repeatBuyer(recency))).toEqual([
      'E0',
      'S1',
      'S1',
      'S2',
      'S2',
      'S3',
    ]);
    expect([10, 11, 20, 21, 30, 31].map((recency) => repeatBuyer(recency, NES_PRESETS['1/2/3']))).toEqual([
      'E0',
      'S1',
      'S1',
      'S2',
      'S2',
      'S3',
    ]);
  });

  it('compares thirds exactly: a cycle of 10/3 days, twice that in 20/3', () => {
    // Days 0…10 in 4 purchase days. 6 ≤ 20/3 < 7; three cycles are exactly 10 days.
    expect([6, 7, 8, 9, 10, 11].map((recency) => nesOf(0, 10, 4, 10 + recency, null, rule))).toEqual([
      'E0',
      'S1',
      'S1',
      'S2',
      'S2',
      'S3',
    ]);
  });

  it('of a one-day buyer goes by the shop’s cycle', () => {
    // 57.1 days: N to 114 (114.2), S1 to 142 (142.75), S2 to 171 (171.3).
    expect([114, 115, 142, 143, 171, 172].map((recency) => nesOf(5, 5, 1, 5 + recency, 57.1, rule))).toEqual([
      'N',
      'S1',
      'S1',
      'S2',
      'S2',
      'S3',
    ]);
  });

  it('goes by the same days for everyone, if fixed days are chosen', () => {
    const fixed = NES_PRESETS['days:90/135/180'];
    expect([90, 91, 135, 136, 180, 181].map((recency) => repeatBuyer(recency, fixed))).toEqual([
      'E0',
      'S1',
      'S1',
      'S2',
      'S2',
      'S3',
    ]);
    expect([90, 91, 136, 181].map((recency) => nesOf(5, 5, 1, 5 + recency, null, fixed))).toEqual([
      'N',
      'S1',
      'S2',
      'S3',
    ]);
  });

  it('of a one-day buyer stays N where new stays new', () => {
    expect(nesOf(5, 5, 1, 9999, 57.1, rule, true)).toBe('N');
    expect(nesOf(5, 5, 1, 9999, 57.1, NES_PRESETS['days:90/135/180'], true)).toBe('N');
    expect(nesOf(0, 20, 3, 9999, 57.1, rule, true)).toBe('S3');
  });

  it('is blank without a purchase', () => {
    expect(nesOf(0, 0, 0, 10, 57.1, rule)).toBe('');
  });
});

describe('a shop nobody came back to', () => {
  const shop = shopOf([
    ['a', '2024-01-01', 10],
    ['b', '2024-06-01', 10],
    ['b', '2024-06-01', 10],
  ]);
  const tags = (rules: Partial<Rules>) => {
    const result = segment(shop, day('2025-01-01'), { ...DEFAULT_RULES, ...rules });
    return {
      tags: Array.from(result.nes, (tag) => nesTagOf(tag)),
      codes: result.warnings.map(({ code }) => code),
    };
  };

  it('has new customers only, and says so', () => {
    expect(tags({}).tags).toEqual(['N', 'N']);
    expect(tags({}).codes).toContain('no-repeat-buyer');
  });

  it('is tagged by fixed days, or by a cycle of the shop’s choice', () => {
    expect(tags({ nes: NES_PRESETS['days:90/135/180'] })).toMatchObject({ tags: ['S3', 'S3'] });
    expect(tags({ nes: NES_PRESETS['days:90/135/180'] }).codes).not.toContain('no-repeat-buyer');
    // 366 and 214 days by a cycle of 100: 3.66 and 2.14.
    expect(tags({ shopCycle: 100 }).tags).toEqual(['S3', 'S1']);
    expect(tags({ shopCycle: 100 }).codes).not.toContain('no-repeat-buyer');
  });
});

describe('the next purchase', () => {
  it('is one cycle after the last, the shop’s for a one-day buyer, to the nearest day', () => {
    const shop = shopOf([
      ['a', '2024-01-01'], // 01-01, 01-11, 01-22: 21 ÷ 2 = 10.5 days, so 11
      ['a', '2024-01-11'],
      ['a', '2024-01-22'],
      ['b', '2024-01-05'], // the shop's: 10.5 too
    ]);
    const result = segment(shop, day('2024-02-01'), DEFAULT_RULES);
    expect(Array.from(nextPurchases(result), isoOrBlank)).toEqual(['2024-02-02', '2024-01-16']);
  });

  it('is unknown for a one-day buyer when nobody ever came back', () => {
    const result = segment(shopOf([['a', '2024-01-01']]), day('2024-02-01'), DEFAULT_RULES);
    expect(Array.from(nextPurchases(result), isoOrBlank)).toEqual(['']);
  });
});
