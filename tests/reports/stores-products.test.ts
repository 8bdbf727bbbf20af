// The Stores and Products sheets: parts that sum to the whole, and what to look at first.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelsOf, type Orders, ordersFrom } from '../../src/model/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { day, ordersOf, shopOf } from '../model/oracle.ts';
import { BY_HAND, twoStoresByHand } from './by-hand.ts';
import { drawnBy, filesOf, rowsOf, sentencesOf, totalOf } from './plan-reading.ts';
import { inputOf, withStoresAndProducts } from './shop.ts';

const shop = withStoresAndProducts(ordersOf('shopline_orders_zh'));
const ADDING_UP = [
  'orders',
  'won',
  'revenue',
  'refunds',
  'unattributed_orders',
  'unattributed_amount',
  'change',
];

/** Sums in units of the smallest money, so that they are exact. */
function sumsOf(orders: Orders): { parts: Record<string, number>; whole: Record<string, number> } {
  const plan = sheetPlan('stores', inputOf(orders));
  const total = totalOf(plan, 'stores');
  const units = (value: unknown): number => Math.round(Number(value) * orders.scale);
  const rows = rowsOf(plan, 'stores');
  return {
    parts: Object.fromEntries(
      ADDING_UP.map((key) => [key, rows.reduce((sum, row) => sum + units(row[key]), 0)]),
    ),
    whole: Object.fromEntries(ADDING_UP.map((key) => [key, units(total[key])])),
  };
}

describe('stores', () => {
  it('stand side by side, the orders that name none last', () => {
    const rows = rowsOf(sheetPlan('stores', inputOf(shop)), 'stores');
    expect(rows.map(({ store }) => store).sort()).toEqual(['(no store)', 'Online', 'Tainan', 'Taipei']);
    expect(rows.at(-1)).toMatchObject({ store: '(no store)', focus: null, why: null });
  });

  it('are answered in words first: the largest, and whether one should look at something first', () => {
    for (const language of ['en', 'zh-TW'] as const) {
      const plan = sheetPlan('stores', inputOf(shop, { input: { language } }));
      const rows = rowsOf(plan, 'stores');
      const largest = rows.reduce((a, b) => (Number(b.revenue) > Number(a.revenue) ? b : a));
      const first = String(plan.values[4][0]);
      expect(first).toContain(String(largest.store));
      expect(first).toContain(`${(Number(largest.share) * 100).toFixed(1)}%`);
      // A sentence each for those that have a first thing to look at, or one that nothing is clear.
      const clear = rows.filter(({ focus }) => focus !== null);
      const said = plan.values.slice(5).findIndex((row) => row[0] === null);
      expect(said).toBe(Math.max(1, clear.length));
      for (const { store } of clear) expect(sentencesOf(plan).join('\n')).toContain(String(store));
    }
  });

  it('add up to the whole shop', () => {
    const { parts, whole } = sumsOf(shop);
    expect(parts).toEqual(whole);
    expect(whole).toMatchObject({ orders: 1654, won: 435, revenue: 26067757, unattributed_amount: 1552077 });
  });

  it('add up to the whole for any orders', () => {
    const order = fc.record({
      customer: fc.constantFrom('', 'a', 'b', 'c', 'd'),
      day: fc.integer({ min: 19700, max: 19900 }),
      cents: fc.integer({ min: -5000, max: 20000 }),
      store: fc.constantFrom('', 'x', 'y', 'z'),
    });
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 40 }), (rows) => {
        const { parts, whole } = sumsOf(
          ordersFrom({
            customers: rows.map(({ customer }) => customer),
            days: rows.map(({ day }) => day),
            amounts: rows.map(({ cents }) => cents / 100),
            stores: rows.map(({ store }) => store),
          }),
        );
        expect(parts).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('have in each column what the store alone would have, by hand', () => {
    const plan = sheetPlan('stores', inputOf(twoStoresByHand(), BY_HAND));
    const [north, south] = rowsOf(plan, 'stores');
    // The tags and rates of tests/reports/health.test.ts. June against May: 5 customers, 6 orders, 160 against 2, 3, 70
    // (b 10, k 20 + 40). Shapley over 2 → 5, 1.5 → 1.2 and 70/3 → 80/3:
    // customers 3 × (2·1.5·70/3 + 1.5·80/3 + 1.2·70/3 + 2·1.2·80/3) ÷ 6 = 3 × (70 + 40 + 28 + 64) ÷ 6 = 101
    // orders per customer −0.3 × (2·2·70/3 + 2·80/3 + 5·70/3 + 2·5·80/3) ÷ 6 = −0.3 × 530 ÷ 6 = −26.5
    // value 10/3 × (2·2·1.5 + 2·1.2 + 5·1.5 + 2·5·1.2) ÷ 6 = 10/3 × 27.9 ÷ 6 = 15.5
    expect(north).toMatchObject({
      store: 'North',
      orders: 21,
      customers: 16,
      won: 16,
      revenue: 350,
      share: 350 / 360.5,
      refunds: 0,
      ...{ N: 1, E0: 4, S1: 2, S2: 0, S3: 9 },
      active: 7,
      new_rate: 1 / 15,
      churn_rate: 5 / 10,
      net_change: 1 / 15 - 5 / 10,
      convert_n_e0: 1 / 2,
      wake_s1: 1 / 3,
      wake_s2: 1 / 4,
      wake_s3: 1 / 5,
      new_aov: 50,
      existing_aov: 25,
      change: 90,
      effect_customers: 101,
      effect_orders_per_customer: -26.5,
      effect_aov: 15.5,
      // Of June's 160, a brought 40 and h 50.
      new_revenue_share: 90 / 160,
    });
    // z, who came in March, was asleep when the window began: 94 days.
    expect(south).toMatchObject({
      ...{ store: 'South', customers: 1, revenue: 10.5, share: 10.5 / 360.5, S3: 1, active: 0 },
      ...{ new_rate: 0, churn_rate: null, wake_s3: 0, new_aov: null, change: 0, new_revenue_share: null },
    });
    expect(drawnBy(plan, 'stores-revenue')).toEqual({ keys: ['store', 'revenue'], rows: 2 });
    expect(drawnBy(plan, 'stores-rates').keys).toEqual(['store', 'new_rate', 'churn_rate']);
  });

  it('say how many of their new customers come back, and what hangs on the best', () => {
    // Taipei wins a and b in January; a is back in Taipei in February. b returns in Online only.
    const small = {
      ...shopOf([
        ['a', '2024-01-05', 10],
        ['b', '2024-01-06', 30],
        ['a', '2024-02-05', 50],
        ['b', '2024-02-06', 20],
      ]),
      store: labelsOf(['Taipei', 'Taipei', 'Taipei', 'Online']),
    };
    const plan = sheetPlan('stores', inputOf(small, { asOf: '2024-02-29' }));
    const taipei = rowsOf(plan, 'stores').find(({ store }) => store === 'Taipei');
    // In Taipei: 1 of 2 came back; the top 20 % of two customers is one: 60 of 90; February's 50 are of an existing customer.
    expect(taipei).toMatchObject({
      came_back_1: 0.5,
      came_back_2: null,
      top_share: 60 / 90,
      new_revenue_share: 0,
    });
    // In the whole shop both came back.
    expect(totalOf(plan, 'stores')).toMatchObject({ came_back_1: 1, top_share: 60 / 110 });
  });

  it.each([
    ['en', ['Win new customers', 'Stop the loss'], /(new|churn) rate (\S+) \((\d+) of (\d+)\)/g, [3, 4]],
    ['zh-TW', ['多找新客', '先止住流失'], /(新增|流失)率 (\S+?)（(\d+) 位中有 (\d+) 位）/g, [4, 3]],
  ] as const)(
    'each have one thing to look at first, with rates that add up to the line under the table, in %s',
    (language, advice, rates, [counted, outOf]) => {
      const plan = sheetPlan('stores', inputOf(shop, { input: { language } }));
      const ratesIn = (text: unknown) =>
        Array.from(String(text).matchAll(rates), (found) => ({
          name: found[1],
          rate: found[2],
          counts: [Number(found[counted]), Number(found[outOf])] as const,
        }));
      const sums: Record<string, [number, number]> = {};
      for (const { focus, why, new_rate, churn_rate } of rowsOf(plan, 'stores').slice(0, -1)) {
        expect(focus ?? advice[0]).toBeOneOf([...advice]);
        const said = ratesIn(why);
        expect(said.length).toBe(2);
        for (const { name, rate, counts } of said) {
          const shown = /new|新增/.test(name) ? new_rate : churn_rate;
          expect(counts[0] / counts[1]).toBe(shown);
          expect(rate).toBe(`${(Number(shown) * 100).toFixed(1)}%`);
          const [top, bottom] = sums[name] ?? [0, 0];
          sums[name] = [top + counts[0], bottom + counts[1]];
        }
      }
      const { row, rows } = plan.tables[0];
      const together = ratesIn(plan.values[row + rows + 1][0]);
      expect(Object.fromEntries(together.map(({ name, counts }) => [name, counts]))).toEqual(sums);
      for (const { rate, counts } of together)
        expect(rate).toBe(`${((counts[0] / counts[1]) * 100).toFixed(1)}%`);
    },
  );

  it.each(['en', 'zh-TW'] as const)('fit side by side: headers run over lines, in %s', (language) => {
    const plan = sheetPlan('stores', inputOf(shop, { currency: 'NT$', input: { language } }));
    const [why, ...others] = plan.columnWidths.toSorted((a, b) => b - a);
    expect(why).toBe(380);
    expect(Math.max(...others)).toBeLessThanOrEqual(160);
    const { headerRow, columns } = plan.tables[0];
    const wrapped = plan.styles.filter(({ row, style }) => row === headerRow && style.wrap);
    expect(new Set(wrapped.map(({ column }) => column)).size).toBe(columns);
  });

  it.each(['en', 'zh-TW'] as const)('are stores.csv in machine words, written in %s', (language) => {
    const input = inputOf(shop, { input: { language } });
    const { stores } = filesOf([sheetPlan('stores', input)], input);
    expect(stores.length).toBe(4);
    expect(
      stores.map(({ focus }) => focus).every((focus) => ['acquire', 'stop-loss', ''].includes(focus)),
    ).toBe(true);
    for (const { N, E0, S1, S2, active } of stores)
      expect(Number(N) + Number(E0) + Number(S1) + Number(S2)).toBe(Number(active));
  });

  it('say why there is nothing to see where no store column is mapped', () => {
    const plan = sheetPlan('stores', inputOf(ordersOf('shopline_orders_zh')));
    expect(plan.tables).toEqual([]);
    expect(sentencesOf(plan)).toContain(
      'There is no store or channel column. Choose one in step 1 to compare them.',
    );
  });
});

describe('products', () => {
  /** a: soap and tea, then tea 10 days later. b: soap, then soap 30 days later. c: tea once. */
  const small: Orders = {
    ...shopOf([
      ['a', '2024-01-01', 10],
      ['a', '2024-01-11', 10],
      ['b', '2024-01-01', 10],
      ['b', '2024-01-31', 10],
      ['c', '2024-01-05', 10],
    ]),
    lines: {
      order: Int32Array.from([0, 0, 1, 2, 3, 4]),
      product: labelsOf(['Soap', 'Tea', 'Tea', 'Soap', 'Soap', 'Tea']),
    },
  };

  it('are counted by the first purchase day, with those who came back', () => {
    // Soap: a and b, both came back after 10 and 30 days, the middle is 20. Tea: a came back, c did not.
    // On 04-05 all have had 90 days. Each stands here for 20: Wilson's intervals of 40 of 40 and 20 of 40 are 91.2 to 100 % and
    // 35.2 to 64.8 %. Of the 20 who began without soap none came back, of those without tea all did.
    expect(
      rowsOf(sheetPlan('products', inputOf(times(small, 20), { asOf: '2024-04-05' })), 'products'),
    ).toEqual([
      {
        product: 'Soap',
        customers: 40,
        followed: 40,
        repeaters: 40,
        repeat_rate: 1,
        range: '91–100%',
        clearly: 'Clearly more',
        days_to_second: 20,
      },
      {
        product: 'Tea',
        customers: 40,
        followed: 40,
        repeaters: 20,
        repeat_rate: 0.5,
        range: '35–65%',
        clearly: 'Clearly fewer',
        days_to_second: 10,
      },
    ]);
  });

  it('of fewer than 20 customers have counts and no rate', () => {
    const [soap] = rowsOf(sheetPlan('products', inputOf(small, { asOf: '2024-04-05' })), 'products-few');
    expect(soap).toEqual({
      ...{ product: 'Soap', customers: 2, followed: 2, repeaters: 2, repeat_rate: null, range: null },
      ...{ clearly: 'Too few to compare', days_to_second: null },
    });
  });

  it('bought together too seldom are not called a pair', () => {
    expect(sentencesOf(sheetPlan('products', inputOf(small)))).toContain(
      'No two products were bought together often enough.',
    );
  });

  it('bought together often enough have support, confidence and lift', () => {
    // Ten orders: five with soap and tea, three with tea, two with a cup.
    const baskets = [...Array(5).fill('Soap Tea'), ...Array(3).fill('Tea'), ...Array(2).fill('Cup')];
    const words = baskets.map((basket: string) => basket.split(' '));
    const orders: Orders = {
      ...shopOf(words.map((_, i) => [`c${i}`, '2024-01-01', 10])),
      lines: {
        order: Int32Array.from(words.flatMap((products, i) => products.map(() => i))),
        product: labelsOf(words.flat()),
      },
    };
    // Tea is in 8. Lift 5 × 10 ÷ (5 × 8).
    expect(rowsOf(sheetPlan('products', inputOf(orders)), 'product-pairs')).toEqual([
      {
        ...{ first: 'Soap', second: 'Tea', orders: 5, support: 5 / 10 },
        ...{ confidence: 5 / 5, confidence_back: 5 / 8, lift: 1.25 },
      },
    ]);
  });

  it('of a large shop are a pair from one order in a thousand on', () => {
    const rule = (count: number) => {
      const orders: Orders = {
        ...shopOf(Array.from({ length: count }, (_, i) => [`c${i}`, '2024-01-01', 10])),
        lines: { order: Int32Array.of(0), product: labelsOf(['Soap']) },
      };
      return sheetPlan('products', inputOf(orders)).values[2][0];
    };
    expect(rule(5000)).toContain('at least 5 orders');
    expect(rule(5001)).toContain('at least 6 orders');
  });

  it('are favourites of the groups whose customers bought them', () => {
    // By amount over 15 is M: a and b spent 20, c 10. On 01-31 a is 20 days from her last purchase, her cycle is 10: E0. So
    // is b, who bought that day. c bought once, 26 days ago, and the shop's cycle is 20: N. Soap was bought by a and b, tea
    // by a and c: each by 2 of 3. Each customer stands here for 5, the fewest that make a favourite.
    const rules = { hml: { kind: 'amount', medium: 15, high: 25 } } as const;
    const favourites = rowsOf(
      sheetPlan('products', inputOf(times(small, 5), { rules })),
      'product-favourites',
    );
    expect(favourites).toEqual([
      { product: 'Soap', cell: 'E-M', rank: 1, customers: 10, share: 10 / 10, lift: 1.5 },
      { product: 'Tea', cell: 'E-M', rank: 2, customers: 5, share: 5 / 10, lift: 0.75 },
      { product: 'Tea', cell: 'N-L', rank: 1, customers: 5, share: 5 / 5, lift: 1.5 },
    ]);
  });

  it('have at most five favourites in each of the nine groups', () => {
    const input = inputOf(shop);
    const { 'product-favourites': favourites } = filesOf([sheetPlan('products', input)], input);
    expect(new Set(favourites.map(({ cell }) => cell)).size).toBeGreaterThan(5);
    expect(Math.min(...favourites.map(({ customers }) => Number(customers)))).toBeGreaterThanOrEqual(5);
    expect(Math.max(...favourites.map(({ rank }) => Number(rank)))).toBe(5);
  });

  it('say how many are shown of how many', () => {
    const names = Array.from({ length: 600 }, (_, i) => `Product ${i}`);
    const many: Orders = {
      ...shopOf(names.map((_, i) => [`c${i}`, '2024-01-01', 10])),
      lines: { order: Int32Array.from(names.keys()), product: labelsOf(names) },
    };
    const plan = sheetPlan('products', inputOf(many));
    // Each of one buyer: at the foot, and in the file.
    expect(rowsOf(plan, 'products-few').length).toBe(500);
    expect(filesOf([plan], inputOf(many)).products.length).toBe(500);
    expect(sentencesOf(plan)).toContain('The first 500 of 600 are shown.');
  });

  it('say why there is nothing to see where no product column is mapped', () => {
    const plan = sheetPlan('products', inputOf(ordersOf('shopline_orders_zh')));
    expect(plan.tables).toEqual([]);
    expect(sentencesOf(plan)).toContain('There is no product column. Choose one in step 1 to see products.');
  });
});

/** The same shop with each customer so many times. */
function times(orders: Orders, copies: number): Orders {
  const all = Array.from({ length: copies }, (_, copy) => copy);
  const every = <Cell>(column: ArrayLike<Cell>) => all.flatMap(() => Array.from(column));
  const { lines, customers, size } = orders;
  return {
    ...orders,
    size: size * copies,
    ids: all.flatMap((copy) => orders.ids.map((id) => `${id}-${copy}`)),
    customers: all.flatMap((copy) => customers.map((key) => `${key}-${copy}`)),
    customer: Int32Array.from(
      all.flatMap((copy) => Array.from(orders.customer, (who) => who + copy * customers.length)),
    ),
    day: Int32Array.from(every(orders.day)),
    amount: orders.amount && Float64Array.from(every(orders.amount)),
    lines: lines && {
      order: Int32Array.from(all.flatMap((copy) => Array.from(lines.order, (row) => row + copy * size))),
      product: { names: lines.product.names, index: Int32Array.from(every(lines.product.index)) },
    },
  };
}

describe('channels', () => {
  // 30 customers came through each channel on 2024-01-01. Of Ad all came back on 01-11, through Mail; of Mail nobody; of Shop
  // 20 on 03-31, exactly 90 days on. One of Walk-in has not had 90 days on 04-01.
  const rows = ['Ad', 'Mail', 'Shop'].flatMap((channel) =>
    Array.from({ length: 30 }, (_, k) => [`${channel}${k}`, '2024-01-01', channel] as const),
  );
  const back = (channel: string, count: number, day: string, through: string) =>
    Array.from({ length: count }, (_, k) => [`${channel}${k}`, day, through] as const);
  const all = [
    ...rows,
    ...back('Ad', 30, '2024-01-11', 'Mail'),
    ...back('Shop', 20, '2024-03-31', 'Shop'),
    ['late', '2024-03-01', 'Walk-in'] as const,
  ];
  const orders = ordersFrom({
    customers: all.map(([customer]) => customer),
    days: all.map(([, on]) => day(on)),
    amounts: all.map(() => 10),
    channels: all.map(([, , channel]) => channel),
  });
  const plan = sheetPlan('stores', inputOf(orders, { asOf: '2024-04-01' }));

  it('have a table of their own where no store column is: new customers, revenue, and who came back in 90 days', () => {
    expect(plan.tables.map(({ name }) => name)).toEqual(['channels']);
    const seen = rowsOf(plan, 'channels').map((row) => [
      ...[row.channel, row.orders, row.customers, row.won, row.revenue],
      ...[row.followed, row.repeaters, row.repeat_rate, row.clearly],
    ]);
    // Of the others: 20 of 60 beside Ad, 50 of 60 beside Mail, 30 of 60 beside Shop (20 of 30: Fisher p = 0.18).
    expect(seen).toEqual([
      ['Mail', 60, 60, 30, 600, 30, 0, 0, 'Clearly fewer'],
      ['Shop', 50, 30, 30, 500, 30, 20, 20 / 30, 'No clear difference'],
      ['Ad', 30, 30, 30, 300, 30, 30, 1, 'Clearly more'],
      ['Walk-in', 1, 1, 1, 10, 0, 0, null, 'Too few to compare'],
    ]);
  });

  it('are told in words on top: the largest, and through which clearly more or fewer come back', () => {
    // 600 of 1,410 is 42.55 %.
    expect(sentencesOf(plan)).toEqual(
      expect.arrayContaining([
        'Mail brings most: 42.6% of the revenue.',
        'Of those who came first through Ad, 100.0% came back within 90 days: clearly more than of the others.',
        'Of those who came first through Mail, 0.0% came back within 90 days: clearly fewer than of the others.',
      ]),
    );
  });
});

describe('a product’s own cycle', () => {
  // Coffee: 30 bought it on 01-01 and 01-11; of these 20 a third time after 14 days, 10 wait since. Half had come after 14 days.
  // Tea: 25 bought it twice, 20 days apart, and nobody a third time. Cup: 19 bought it twice.
  const bought: [string, string, string][] = [];
  const buy = (who: string, product: string, ...days: string[]) =>
    days.forEach((on) => {
      bought.push([who, on, product]);
    });
  for (let k = 0; k < 30; k++)
    buy(`c${k}`, 'Coffee', '2024-01-01', '2024-01-11', ...(k < 20 ? ['2024-01-25'] : []));
  for (let k = 0; k < 25; k++) buy(`t${k}`, 'Tea', '2024-01-01', '2024-01-21');
  for (let k = 0; k < 19; k++) buy(`u${k}`, 'Cup', '2024-01-01', '2024-01-21', '2024-02-01');
  const orders: Orders = {
    ...shopOf(bought.map(([who, on]) => [who, on, 10])),
    lines: {
      order: Int32Array.from(bought.keys()),
      product: labelsOf(bought.map(([, , product]) => product)),
    },
  };

  it('is how long half of those who came back to it take to do so again, waiting customers counted', () => {
    const plan = sheetPlan('products', inputOf(orders, { asOf: '2024-03-01' }));
    expect(rowsOf(plan, 'product-cycles')).toEqual([
      { product: 'Coffee', buyers: 30, came_back: 30, cycle: 14 },
      { product: 'Tea', buyers: 25, came_back: 25, cycle: null },
    ]);
  });
});
