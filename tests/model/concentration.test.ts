// The 20/80 curve.

import { describe, expect, it } from 'vitest';
import { concentrationOf, DEFAULT_RULES, segment } from '../../src/model/index.ts';
import { asOfDay, day, ordersOf, readRows, shopOf } from './oracle.ts';

describe('concentration', () => {
  it('by hand: 70, 20, 10, 0 and a customer who returned more than she bought', () => {
    const shop = shopOf([
      ['a', '2024-01-01', 10],
      ['b', '2024-01-01', 70],
      ['c', '2024-01-01', 20],
      ['d', '2024-01-01', 0],
      ['e', '2024-01-01', 5],
      ['e', '2024-01-02', -8],
      ['f', '2024-01-02', -8], // no purchase: not among the customers
    ]);
    const found = concentrationOf(segment(shop, day('2024-02-01'), DEFAULT_RULES))!;
    expect(found.customers).toBe(5);
    expect(found.spend).toBe(100);
    expect([0, 20, 40, 60, 100].map((percent) => found.curve[percent])).toEqual([0, 0.7, 0.9, 1, 1]);
    expect(found.curve[21]).toBe(0.9); // 21 % of five customers are two
    expect(found.customersFor80).toBe(2);
    // Gini of 0, 0, 10, 20, 70: Σ|xᵢ − xⱼ| over ordered pairs = 2 × (3·10 − … ): pairs (0,0) 0, (0,10)×2 20, (0,20)×2 40,
    // (0,70)×2 140, (10,20) 10, (10,70) 60, (20,70) 50 = 320, twice 640; ÷ (2 × 5² × mean 20) = 0.64.
    expect(found.gini).toBeCloseTo(0.64, 12);
  });

  it('is 0 where everybody spends the same, and unknown where nobody spends', () => {
    const equal = shopOf([
      ['a', '2024-01-01', 5],
      ['b', '2024-01-01', 5],
    ]);
    expect(concentrationOf(segment(equal, day('2024-02-01'), DEFAULT_RULES))!.gini).toBeCloseTo(0, 12);
    expect(
      concentrationOf(segment(shopOf([['a', '2024-01-01', 0]]), day('2024-02-01'), DEFAULT_RULES)),
    ).toBeNull();
    expect(
      concentrationOf(segment(shopOf([['a', '2024-01-01']]), day('2024-02-01'), DEFAULT_RULES)),
    ).toBeNull();
  });

  it('of a real shop is the share of its best nets', () => {
    const found = concentrationOf(
      segment(ordersOf('shopline_orders_zh'), asOfDay('shopline_orders_zh', 'stated'), DEFAULT_RULES),
    )!;
    const nets = readRows('shopline_orders_zh.ref_returning.stated.customers.csv')
      .map((row) => Number(row.net))
      .sort((a, b) => b - a);
    const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
    expect(nets).toHaveLength(435);
    expect(found.curve[20]).toBeCloseTo(sum(nets.slice(0, 87)) / sum(nets), 12);
    expect(sum(nets.slice(0, found.customersFor80)) / sum(nets)).toBeGreaterThanOrEqual(0.8);
    expect(sum(nets.slice(0, found.customersFor80 - 1)) / sum(nets)).toBeLessThan(0.8);
  });
});
