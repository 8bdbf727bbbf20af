// Who stands on the list of a day: each rule asked again of the orders, on real shops and many days.

import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, nextPurchases, segment } from '../../src/model/index.ts';
import { favourites, worklistOf } from '../../src/model/worklist.ts';
import { H, M, N, S1 } from '../../src/terms/tags.ts';
import { asOfDay, ordersOf, REAL_SHOPS, shopOf } from './oracle.ts';

describe.each(REAL_SHOPS)('%s', (shop) => {
  const orders = ordersOf(shop);
  /** How often each kind was there to be looked at. */
  const seen = { drowsy: 0, worth: 0, woke: 0, due: 0, sleeper: 0, dueBeyondShare: 0, sleeperBeyondShare: 0 };
  const last = asOfDay(shop, 'max');

  it.each([0, 9, 30, 77, 140])('%i days before the last', (back) => {
    const asOf = last - back;
    const now = segment(orders, asOf, DEFAULT_RULES);
    const { customers, nes, hml } = now;
    const list = worklistOf(now, orders, { before: asOf - 10 });
    expect(list.since).toBe(asOf - 10);
    const then = segment(orders, list.since, DEFAULT_RULES);
    const tagThen = new Map(then.customers.key.map((key, row) => [key, then.nes[row]!]));
    const was = (row: number) => tagThen.get(customers.key[row]!) ?? 0;
    const rows = Array.from({ length: customers.size }, (_, row) => row);
    const net = (row: number) => customers.net![row]!;
    const set = (list: readonly number[]) => [...list].sort((a, b) => a - b);

    const drowsy = rows.filter((row) => was(row) > 0 && was(row) < S1 && nes[row]! >= S1);
    expect(set(list.drowsy)).toEqual(drowsy);
    expect(set(list.worth)).toEqual(drowsy.filter((row) => [H, M].includes(hml[row]!)));
    // Who only counts as awake because the shop's cycle grew has not woken.
    const bought = (row: number) => customers.last[row]! > list.since;
    expect(set(list.woke)).toEqual(
      rows.filter((row) => was(row) >= S1 && nes[row]! > 0 && nes[row]! < S1 && bought(row)),
    );
    const next = nextPurchases(now);
    expect(set(list.due)).toEqual(
      rows.filter((row) => customers.days[row]! >= 2 && next[row]! >= asOf && next[row]! < asOf + 7),
    );

    const sleepers = rows.filter(
      (row) => nes[row]! >= S1 && [H, M].includes(hml[row]!) && !drowsy.includes(row),
    );
    const first = rows.filter((row) => {
      const days = asOf - customers.first[row]!;
      return nes[row] === N && customers.days[row] === 1 && days >= 7 && days < 14;
    });
    expect(set(list.first)).toEqual(first);
    seen.drowsy += drowsy.length;
    seen.worth += list.worth.length;
    seen.woke += list.woke.length;
    seen.due += list.due.length;
    const anybody = new Set([...list.worth, ...list.due, ...sleepers, ...first]);
    // The usual ten places, and so many that sleepers get more than their share.
    for (const places of [10, 60]) {
      const { entries } = worklistOf(now, orders, { before: asOf - 10 }, places);
      const of = (reason: string) => entries.flatMap((one) => (one.reason === reason ? [one.row] : []));
      expect(new Set(entries.map(({ row }) => row)).size).toBe(entries.length);
      // Nobody is left out while there is a place.
      expect(entries).toHaveLength(Math.min(places, anybody.size));
      seen.sleeper += of('sleeper').length;
      expect(of('drowsy')).toEqual(list.worth.slice(0, places));
      for (const reason of ['drowsy', 'due', 'sleeper']) {
        const nets = of(reason).map(net);
        expect(nets).toEqual([...nets].sort((a, b) => b - a));
      }
      for (const row of of('sleeper')) expect(nes[row]! >= S1 && !drowsy.includes(row)).toBe(true);
      // Beyond its share (a third, a fifth) a kind stands there only where the other had nobody left.
      if (of('due').length > Math.floor(places / 3) && entries.length === places) {
        seen.dueBeyondShare++;
        expect(of('sleeper').length).toBeGreaterThanOrEqual(Math.min(places / 5, sleepers.length));
      }
      if (of('sleeper').length > places / 5) {
        seen.sleeperBeyondShare++;
        expect(of('due')).toEqual(list.due.slice(0, places - of('drowsy').length));
      }
    }
  });

  it('there was somebody of each kind to look at', () => {
    for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(0);
  });
});

describe('a small shop', () => {
  // Every 10 days; drowsy over 20.
  const comes = (who: string, ...days: readonly string[]) =>
    days.map((on) => [who, `2024-01-${on}`, who === 'c' ? 120 : 100] as const);
  const orders = shopOf([
    ...comes('a', '01', '11', '21', '31'),
    ...comes('b', '01', '11', '21'),
    ...comes('c', '02', '12', '22'),
    ['n', '2024-02-03', 40],
  ]);
  const on = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

  it('the last run at least a week ago and at most five counts as before', () => {
    const now = segment(orders, on('2024-02-12'), DEFAULT_RULES);
    const since = (before: number | null) => worklistOf(now, orders, { before }).since;
    expect(since(null)).toBe(now.asOf - 7);
    expect(since(now.asOf - 1)).toBe(now.asOf - 7);
    expect(since(now.asOf - 20)).toBe(now.asOf - 20);
    expect(since(now.asOf - 400)).toBe(now.asOf - 35);
  });

  it('dated steps come after who turned drowsy, up to a third of the places, before places are left', () => {
    const many = shopOf([
      ...comes('a', '01', '11', '21', '31'),
      ...comes('b', '01', '11', '21'),
      ...Array.from({ length: 9 }, (_, i) => [`n${i}`, '2024-02-03', 40] as const),
    ]);
    const now = segment(many, on('2024-02-12'), DEFAULT_RULES);
    const { key } = now.customers;
    const dated = key.flatMap((who, row) => (who.startsWith('n') ? row : []));
    const kept = (places: number) =>
      worklistOf(now, many, { before: null, dated }, places).entries.map(({ row, reason }) => [
        key[row],
        reason,
      ]);
    // b has turned drowsy (22 days, every 10), a is late by 2 of 10: nobody is due. A third of 6 places, then those left.
    expect(kept(6)).toEqual([['b', 'drowsy'], ...dated.slice(0, 5).map((row) => [key[row], 'dated'])]);
    // With somebody due the steps keep to their share first: of 3 places one is b's, one a step's, one a's.
    const earlier = segment(many, on('2024-02-10'), DEFAULT_RULES);
    const rows = earlier.customers.key.flatMap((who, row) => (who.startsWith('n') ? row : []));
    const { entries } = worklistOf(earlier, many, { before: null, dated: rows }, 3);
    expect(entries.map(({ row, reason }) => [earlier.customers.key[row], reason])).toEqual([
      ['a', 'due'],
      [earlier.customers.key[rows[0]!], 'dated'],
      [earlier.customers.key[rows[1]!], 'dated'],
    ]);
  });

  it('sleepers go by chance × value where both are known', () => {
    const shop = shopOf([
      ...comes('a', '01', '11', '21', '31'),
      ...comes('b', '01', '11', '21'),
      ...comes('c', '02', '12', '22'),
      ...['n', 'o', 'p'].map((who) => [who, '2024-01-03', 40] as const),
    ]);
    const now = segment(shop, on('2024-03-20'), DEFAULT_RULES);
    const { key } = now.customers;
    // .1 × 200 = 20, .5 × 100 = 50, .9 × 40 = 36: by chance alone c b a, by value alone a b c.
    const [chances, values]: Record<string, number>[] = [
      { a: 0.1, b: 0.5, c: 0.9 },
      { a: 200, b: 100, c: 40 },
    ];
    const { entries } = worklistOf(now, shop, {
      before: null,
      chance: key.map((who) => chances![who] ?? 0),
      value: key.map((who) => values![who] ?? 0),
    });
    const sleepers = entries.filter(({ reason }) => reason === 'sleeper').map(({ row }) => key[row]);
    expect(sleepers).toEqual(['b', 'c', 'a']);
  });
});

it('what a customer likes is what was bought most often, of equal ones the last', () => {
  const orders = shopOf([
    ['a', '2024-01-01', 1],
    ['a', '2024-01-02', 1],
    ['b', '2024-01-03', 1],
    ['b', '2024-01-09', 1],
  ]);
  const lines = {
    order: Int32Array.from([0, 0, 1, 2, 3]),
    product: { names: ['tea', 'cup'], index: Int32Array.from([0, 1, 1, 0, 1]) },
  };
  const likes = (day: number, names = lines.product.names) =>
    [...favourites({ ...orders, lines: { ...lines, product: { ...lines.product, names } } }, day)].map(
      (at) => names[at],
    );
  expect(likes(99_999)).toEqual(['cup', 'cup']);
  expect(likes(orders.day[2]!)).toEqual(['cup', 'tea']);
  // Nobody likes the rest, nor a fee.
  for (const rest of ['Other items', '其他商品', 'その他', 'Shipping', '運費', 'Sonstiges'])
    expect(likes(99_999, ['tea', rest]), rest).toEqual(['tea', 'tea']);
  expect(likes(99_999, ['其他商品', 'Misc.'])).toEqual([undefined, undefined]);
  expect(likes(99_999, ['tea', 'Other Stories T-shirt'])[0]).toBe('Other Stories T-shirt');
});
