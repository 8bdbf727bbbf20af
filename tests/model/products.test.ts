// First products, pairs and favourites, by hand.

import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/model/evidence/index.ts';
import {
  boughtTogether,
  DEFAULT_RULES,
  favouritesOf,
  firstProductsOf,
  ordersFrom,
  segment,
} from '../../src/model/index.ts';
import { NINE_CELLS, type NineCell, nineCellOf } from '../../src/terms/tags.ts';
import { day, ordersOf } from './oracle.ts';

/** Orders with their products. */
function shopWith(
  rows: readonly (readonly [customer: string, date: string, amount: number, ...products: string[]])[],
) {
  return ordersFrom({
    customers: rows.map(([customer]) => customer),
    days: rows.map(([, date]) => day(date)),
    amounts: rows.map(([, , amount]) => amount),
    lines: {
      orders: rows.flatMap(([, , , ...products], i) => products.map(() => i)),
      products: rows.flatMap(([, , , ...products]) => products),
    },
  });
}

const shop = shopWith([
  ['a', '2024-01-01', 10, 'tea', 'tea', 'cup'],
  ['a', '2024-01-01', 10, 'tea'], // the same first day: tea once
  ['a', '2024-01-11', 10, 'pot'],
  ['b', '2024-01-02', 10, 'tea'],
  ['b', '2024-02-01', 10, 'tea', 'cup', ''], // 30 days later
  ['c', '2024-01-03', 10, 'cup', 'tea'],
  ['d', '2024-01-03', -10, 'tea'], // a refund is no purchase
  ['', '2024-01-03', 10, 'tea'], // nor is an order of nobody a customer's
  ['e', '2024-09-01', 10, 'tea'], // after the as-of day
]);
const asOf = day('2024-03-01');
const names = shop.lines!.product.names;

describe('a first product', () => {
  it('has its customers, those who came back, and the median days until then', () => {
    // 90 days after 01-03 is 04-02.
    const found = firstProductsOf(shop, day('2024-04-02'))!.map(
      ({ product, p: _, aboveOthers: __, ...figures }) => ({
        product: names[product],
        ...figures,
      }),
    );
    expect(found).toEqual([
      // tea: a came back after 10 days, b after 30, c never; all of them within 90 days or not at all.
      {
        product: 'tea',
        customers: 3,
        followed: 3,
        repeaters: 2,
        repeatRate: 2 / 3,
        interval: wilson(2, 3),
        clearly: null,
        daysToSecond: 20,
      },
      {
        product: 'cup',
        customers: 2,
        followed: 2,
        repeaters: 1,
        repeatRate: 1 / 2,
        interval: wilson(1, 2),
        clearly: null,
        daysToSecond: 10,
      },
    ]);
  });

  it('is not come back for by a refund', () => {
    // Bought on the 1st, returned on the 5th, bought again on the 31st: 30 days.
    const returned = shopWith([
      ['a', '2024-01-01', 10, 'tea'],
      ['a', '2024-01-05', -4, 'tea'],
      ['a', '2024-01-31', 10, 'tea'],
    ]);
    expect(firstProductsOf(returned, day('2024-04-02'))![0]).toMatchObject({
      repeaters: 1,
      daysToSecond: 30,
    });
  });

  it('rates only customers who have had 90 days to come back, and counts only these 90', () => {
    const launched = shopWith([
      ['a', '2024-01-01', 10, 'old'],
      ['a', '2024-03-31', 10, 'old'], // day 90
      ['b', '2024-01-01', 10, 'old'],
      ['b', '2024-04-01', 10, 'old'], // day 91
      ['c', '2024-03-01', 10, 'new'], // 40 days ago: no telling yet
    ]);
    const found = firstProductsOf(launched, day('2024-04-10'))!;
    expect(found.map(({ followed, repeaters }) => [followed, repeaters])).toEqual([
      [2, 1],
      [0, 0],
    ]);
  });

  it('is told apart only where chance does not explain it', () => {
    const customers = (product: string, count: number, back: number): [string, string, number, string][] =>
      Array.from({ length: count }, (_, i) => [
        [`${product}${i}`, '2024-01-01', 10, product] as [string, string, number, string],
        ...(i < back
          ? [[`${product}${i}`, '2024-02-01', 10, product] as [string, string, number, string]]
          : []),
      ]).flat();
    const found = firstProductsOf(
      // 40 of 60 against 34 of 79 (p = 0.006), 15 of 60 against 59 of 79; 19 customers are too few.
      shopWith([...customers('best', 60, 40), ...customers('some', 60, 15), ...customers('few', 19, 19)]),
      day('2024-05-01'),
    )!;
    expect(found.map(({ clearly }) => clearly)).toEqual(['more', 'fewer', null]);
  });

  it('of nobody who came back has no days', () => {
    expect(firstProductsOf(shopWith([['a', '2024-01-01', 1, 'tea']]), asOf)![0].daysToSecond).toBeNaN();
  });
});

describe('a pair', () => {
  it('has support, confidence both ways, and lift', () => {
    const found = boughtTogether(shop, asOf, 2)!.map(({ first, second, ...figures }) => ({
      pair: [names[first], names[second]],
      ...figures,
    }));
    // Six orders with products; tea in 5, cup in 3, both in 3. Lift 3 × 6 ÷ (5 × 3) = 1.2.
    expect(found).toEqual([
      {
        pair: ['tea', 'cup'],
        orders: 3,
        support: 3 / 6,
        confidence: 3 / 5,
        confidenceBack: 3 / 3,
        lift: 1.2,
      },
    ]);
  });

  it('bought together less often than the minimum is not listed', () => {
    expect(boughtTogether(shop, asOf, 3)).toHaveLength(1);
    expect(boughtTogether(shop, asOf, 4)).toEqual([]);
  });
});

describe('the favourites of a cell', () => {
  it('are what most of its customers bought, with their share against everybody’s', () => {
    const result = segment(shop, asOf, {
      ...DEFAULT_RULES,
      shopCycle: 'median',
      hml: { kind: 'amount', medium: 15, high: 25 },
    });
    const cells = Array.from(result.cell, (cell) => nineCellOf(cell));
    // a spends 30 (H), b 20 (M), c 10 (L); a's cycle is 10 days, 50 ago; b's 30, 29 ago; the shop's 20, c 58 days ago.
    expect(result.customers.key.map((key, i) => [key, cells[i]])).toEqual([
      ['a', 'S-H'],
      ['b', 'E-M'],
      ['c', 'S-L'],
      ['d', ''],
    ]);
    const found = favouritesOf(shop, result, 2)!;
    const named = (cell: NineCell) =>
      found[NINE_CELLS.indexOf(cell)].map(({ product, ...figures }) => ({
        product: names[product],
        ...figures,
      }));
    expect(named('S-H')).toEqual([
      { product: 'tea', customers: 1, share: 1, lift: 1 },
      { product: 'cup', customers: 1, share: 1, lift: 1 },
    ]);
    expect(favouritesOf(shop, result, 3)![NINE_CELLS.indexOf('S-H')][2]).toEqual({
      product: 2,
      customers: 1,
      share: 1,
      lift: 3,
    }); // only a has a pot
    expect(named('N-H')).toEqual([]);
    expect(found[0]).toEqual([]);
  });
});

describe('a shop without a product column', () => {
  it('has none of it', () => {
    const orders = ordersOf('rfm_data_orders');
    expect(firstProductsOf(orders, asOf)).toBeNull();
    expect(boughtTogether(orders, asOf, 1)).toBeNull();
    expect(favouritesOf(orders, segment(orders, asOf, DEFAULT_RULES), 3)).toBeNull();
  });
});
