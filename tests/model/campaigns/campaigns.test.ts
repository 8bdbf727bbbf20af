// The draw against a script of its own, the result against R 4.2, and how often it claims something.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawHeldBack, heldBackOf, type Member, resultOf } from '../../../src/model/campaigns/index.ts';
import { DEFAULT_RULES, type Orders, ordersFrom, segment } from '../../../src/model/index.ts';
import { hmlTierOf, nesTagOf } from '../../../src/terms/tags.ts';
import { asOfDay, ordersOf, REAL_SHOPS } from '../oracle.ts';
import { OFTEN, STEADY, simulated } from '../simulated.ts';

type Pair = readonly [number, number];
const R = JSON.parse(
  readFileSync(new URL('../../fixtures/oracles/evidence.json', import.meta.url), 'utf8'),
) as {
  readonly bought_again: readonly {
    readonly contacted: Pair;
    readonly held_back: Pair;
    readonly newcombe: Pair;
    readonly extra_customers: readonly [number, number, number];
  }[];
  readonly power: readonly {
    readonly n: Pair;
    readonly held_back_rate: number;
    readonly smallest_difference_80: number;
  }[];
  readonly net_per_customer_welch: readonly {
    readonly contacted: readonly number[];
    readonly held_back: readonly number[];
    readonly difference: number;
    readonly ci95: Pair;
  }[];
};

const SHOPS = ['cdnow_extract', ...REAL_SHOPS];
const lastDay = (shop: string) => (shop === 'cdnow_extract' ? asOfDay(shop, 'stated') : asOfDay(shop, 'max'));

/** A shop in which every member bought once on day 0, and so much on day 5; 0 = nothing. */
function shopWith(contacted: readonly number[], heldBack: readonly number[]) {
  const all = [...contacted, ...heldBack];
  const key = (i: number) => `c${i}`;
  const later = all.flatMap((amount, i) => (amount > 0 ? [{ i, amount }] : []));
  const orders = ordersFrom({
    customers: [...all.map((_, i) => key(i)), ...later.map(({ i }) => key(i))],
    days: [...all.map(() => 0), ...later.map(() => 5)],
    amounts: [...all.map(() => 10), ...later.map(({ amount }) => amount)],
    ids: Array.from({ length: all.length + later.length }, (_, k) => `o${k}`),
  });
  const members = all.map((_, i) => orders.customers.indexOf(key(i)));
  return {
    orders,
    campaign: {
      contacted: members.slice(0, contacted.length),
      heldBack: members.slice(contacted.length),
      from: 1,
      days: 28,
    },
  };
}

const came = ([some, of]: Pair) => Array.from({ length: of }, (_, i) => (i < some ? 100 : 0));

describe('the result as R has it', () => {
  it.each(R.bought_again)('$contacted against $held_back', ({ contacted, held_back, extra_customers }) => {
    const { orders, campaign } = shopWith(came(contacted), came(held_back));
    const { extraCustomers } = resultOf(orders, campaign, 40);
    const [low, value, high] = extra_customers;
    for (const [ours, theirs] of [
      [extraCustomers!.low, low],
      [extraCustomers!.value, value],
      [extraCustomers!.high, high],
    ])
      expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-6);
  });

  it.each(R.net_per_customer_welch)('net per customer, difference $difference', (theirs) => {
    const { orders, campaign } = shopWith(theirs.contacted, theirs.held_back);
    const { extraNet, contacted } = resultOf(orders, campaign, 40);
    const people = theirs.contacted.length;
    expect(contacted.people).toBe(people);
    for (const [ours, value] of [
      [extraNet!.value, theirs.difference],
      [extraNet!.low, theirs.ci95[0]],
      [extraNet!.high, theirs.ci95[1]],
    ])
      expect(ours / people).toBeCloseTo(value, 6);
  });
});

describe('in words', () => {
  const read = (contacted: Pair, heldBack: Pair, asOf = 40) => {
    const { orders, campaign } = shopWith(came(contacted), came(heldBack));
    return resultOf(orders, campaign, asOf);
  };

  it('the verdict is for the last day of the window', () => {
    expect(read([60, 200], [20, 200], 28)).toMatchObject({ verdict: 'early', day: 27 });
    expect(read([60, 200], [20, 200], 29)).toMatchObject({ verdict: 'better', day: 28, moreNeeded: null });
    expect(read([20, 200], [60, 200], 29).verdict).toBe('worse');
  });

  it('nobody held back cannot be told, fewer than 20 are not judged', () => {
    expect(read([72, 240], [0, 0])).toMatchObject({ verdict: 'alone', extraCustomers: null });
    expect(read([30, 40], [0, 19]).verdict).toBe('few');
  });

  it('about so many more would do', () => {
    const { verdict, moreNeeded } = read([24, 250], [13, 250]);
    expect(verdict).toBe('unclear');
    // The rise of (24 − 13) ÷ 250 = .044 over 13 ÷ 250 = .052 by the formula of the power, solved for the size of a side.
    const [p, q] = [24 / 250, 13 / 250];
    const none = Math.sqrt((p + q) * (1 - (p + q) / 2));
    const own = Math.sqrt(p * (1 - p) + q * (1 - q));
    const each = ((1.959964 * none + 0.841621 * own) / (p - q)) ** 2;
    expect(Math.abs(moreNeeded! - (2 * each - 500))).toBeLessThan(3);
    expect(read([48, 500], [25, 500])).toMatchObject({ verdict: 'better', moreNeeded: null });
    expect(read([20, 250], [20, 250]).moreNeeded).toBe(null);
  });

  it('the largest order is named by what is left without it', () => {
    const { orders, campaign } = shopWith([36_000, ...came([20, 79])], came([20, 80]));
    const { extraNet, extraNetWithoutLargest } = resultOf(orders, campaign, 40);
    expect(extraNet!.value).toBeCloseTo(36_000, 6);
    expect(extraNetWithoutLargest!.value).toBeCloseTo(0, 6);
  });

  it('orders of the day of the draw and after the window do not count, refunds lower the net', () => {
    const rows: readonly [string, number, number][] = [
      ['a', 1, 50],
      ['a', 30, 70],
      ['b', 2, 100],
      ['b', 9, -40],
      ['c', 29, 5],
    ];
    const orders = ordersFrom({
      customers: rows.map(([who]) => who),
      days: rows.map(([, day]) => day),
      amounts: rows.map(([, , amount]) => amount),
      ids: rows.map((_, i) => `o${i}`),
    });
    const result = resultOf(orders, { contacted: [0, 1], heldBack: [2], from: 1, days: 28 }, 60);
    expect(result.contacted).toEqual({ people: 2, came: 1, orders: 1, net: 60 });
    expect(result.heldBack).toEqual({ people: 1, came: 1, orders: 1, net: 5 });
  });
});

/** The recipe again, in whole numbers of any length: shares nothing with the product. */
function redrawn(members: readonly Member[], percent: number, seed: bigint): Set<string> {
  const n = BigInt(members.length);
  const k = BigInt(Math.round((members.length * percent) / 100));
  const modulus = 2n ** 31n - 1n;
  let x = seed;
  const below = (count: bigint): number => {
    x = (x * 48271n) % modulus;
    return Number((x * count) / modulus);
  };
  const groups = new Map<string, string[]>();
  for (const { key, stratum } of members) groups.set(stratum, [...(groups.get(stratum) ?? []), key]);
  const line: string[] = [];
  for (const stratum of [...groups.keys()].sort()) {
    const keys = groups.get(stratum)!.sort();
    for (let i = keys.length - 1; i > 0; i--) {
      const j = below(BigInt(i + 1));
      const [one, other] = [keys[i]!, keys[j]!];
      keys[i] = other;
      keys[j] = one;
    }
    line.push(...keys);
  }
  const start = BigInt(below(n));
  return new Set(line.filter((_, j) => (BigInt(j + 1) * k + start) / n > (BigInt(j) * k + start) / n));
}

/** Customers of a shop as they stood on a day. */
function membersOf(orders: Orders, asOf: number): Member[] {
  const { customers, nes, hml } = segment(orders, asOf, DEFAULT_RULES);
  return customers.key.map((key, row) => ({ key, stratum: `${nesTagOf(nes[row])}-${hmlTierOf(hml[row])}` }));
}

describe.each(SHOPS)('the draw on %s', (shop) => {
  const members = membersOf(ordersOf(shop), lastDay(shop));

  it('is redrawn by a script of its own, in whatever order the members come', () => {
    for (const [percent, seed] of [
      [20, 1],
      [20, 20261130],
      [50, 2147483646],
      [7, 99],
    ] as const) {
      const drawn = drawHeldBack([...members].reverse(), percent, seed);
      expect(new Set(drawn)).toEqual(redrawn(members, percent, BigInt(seed)));
      expect(drawn).toHaveLength(heldBackOf(members.length, percent));
    }
  });

  it('holds back of each stratum its share, to one customer', () => {
    const counts = new Map<string, number>();
    for (const { stratum } of members) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
    for (let seed = 1; seed <= 20; seed++) {
      const drawn = new Set(drawHeldBack(members, 20, seed));
      for (const [stratum, count] of counts) {
        const held = members.filter((one) => one.stratum === stratum && drawn.has(one.key)).length;
        expect(Math.abs(held - (drawn.size / members.length) * count)).toBeLessThan(1);
      }
    }
  });
});

it('draws each member equally often', () => {
  const members = Array.from({ length: 50 }, (_, i) => ({ key: `c${i}`, stratum: `${i % 7}` }));
  const times = new Map(members.map(({ key }) => [key, 0]));
  for (let seed = 1; seed <= 4000; seed++)
    for (const key of drawHeldBack(members, 20, seed * 7919)) times.set(key, times.get(key)! + 1);
  // 4,000 draws of one in five: 800, give or take five times √(4000 × .2 × .8) = 25.3.
  for (const count of times.values()) expect(Math.abs(count - 800)).toBeLessThan(127);
});

it('none is held back under 40', () => {
  const members = Array.from({ length: 39 }, (_, i) => ({ key: `c${i}`, stratum: '' }));
  expect(drawHeldBack(members, 50, 1)).toEqual([]);
  expect(heldBackOf(57, 20)).toBe(11);
});

describe('how often it claims a difference', () => {
  const MADE_UP: readonly (readonly [string, Orders, number])[] = [
    ['a made-up shop of frequent buyers', simulated(11, 500, 1.2, OFTEN), 480],
    ['a made-up shop of steady buyers', simulated(12, 500, 0.8, STEADY), 480],
  ];
  const REAL = SHOPS.map((shop) => [shop, ordersOf(shop), lastDay(shop)] as const);

  it.each([...REAL, ...MADE_UP])(
    '%s, where nobody was written to: in at most 7 of 100 draws',
    (_, orders, asOf) => {
      const from = asOf - 56;
      const members = membersOf(orders, from);
      const index = new Map(orders.customers.map((key, i) => [key, i]));
      // A fifth, or a half where a fifth is too few to judge.
      const percent = members.length < 100 ? 50 : 20;
      const verdicts = { better: 0, worse: 0, unclear: 0, few: 0, early: 0, alone: 0 };
      const DRAWS = 1000;
      for (let seed = 1; seed <= DRAWS; seed++) {
        const held = new Set(drawHeldBack(members, percent, seed * 104729));
        const of = (isHeld: boolean) =>
          members.flatMap(({ key }) => (held.has(key) === isHeld ? [index.get(key)!] : []));
        const campaign = { contacted: of(false), heldBack: of(true), from, days: 56 };
        verdicts[resultOf({ ...orders, amount: null }, campaign, asOf).verdict]++;
      }
      // Each draw is judged: a campaign that says nothing would claim nothing either.
      expect(verdicts.better + verdicts.worse + verdicts.unclear).toBe(DRAWS);
      expect((verdicts.better + verdicts.worse) / DRAWS).toBeLessThanOrEqual(0.07);
    },
  );

  it.each(R.power.filter(({ n }) => n[1] >= 20))(
    'a planted effect in groups of $n is found as often as the power says',
    ({ n, held_back_rate, smallest_difference_80 }) => {
      let state = 12345;
      const next = () => {
        state = (state * 48271) % 2147483647;
        return state / 2147483647;
      };
      const binomial = (of: number, rate: number) => {
        let count = 0;
        for (let i = 0; i < of; i++) if (next() < rate) count++;
        return count;
      };
      const RUNS = 1500;
      const all = Array.from({ length: n[0] + n[1] }, (_, i) => i);
      const [contacted, heldBack] = [all.slice(0, n[0]), all.slice(n[0])];
      let found = 0;
      for (let run = 0; run < RUNS; run++) {
        const [a, b] = [
          binomial(n[0], held_back_rate + smallest_difference_80),
          binomial(n[1], held_back_rate),
        ];
        const came = Int32Array.from([...contacted.slice(0, a), ...heldBack.slice(0, b)]);
        const orders = {
          ...ordersFrom({ customers: [], days: [], amounts: null, ids: [] }),
          size: came.length,
          customers: all.map(String),
          customer: came,
          day: new Int32Array(came.length).fill(5),
        };
        const { verdict } = resultOf(orders, { contacted, heldBack, from: 1, days: 28 }, 40);
        if (verdict === 'better') found++;
      }
      expect(Math.abs(found / RUNS - 0.8)).toBeLessThanOrEqual(0.03);
    },
  );
});
