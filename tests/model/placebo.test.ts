// Where nothing happens nothing is claimed, and what is planted is found (model.md §7). Simulated shops with fixed seeds.

import { describe, expect, it } from 'vitest';
import { healthOf } from '../../src/model/health.ts';
import { DEFAULT_RULES, type Orders, ordersFrom } from '../../src/model/index.ts';
import { storesOf } from '../../src/model/stores.ts';

/** A generator with a seed: the same numbers in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Planted {
  /** Between these days a customer who buys is lost for good with this chance more. */
  readonly from: number;
  readonly to: number;
  readonly lost: number;
}

/** How often customers buy, in days, and with what chance each purchase is the last. */
interface Habit {
  readonly gap: (next: () => number) => number;
  readonly leaves: number;
}

const OFTEN: Habit = {
  gap: (next) => -Math.log(1 - next()) * (15 + 20 * next()),
  leaves: 0.2,
};
const STEADY: Habit = { gap: (next) => 17 + 6 * next(), leaves: 0.09 };

/** Customers come evenly, buy every so often, and leave; for long enough that as many come as go. */
function shopOf(seed: number, days: number, aDay: number, { gap, leaves }: Habit, planted?: Planted): Orders {
  const next = random(seed);
  const [customers, on, amounts]: [string[], number[], number[]] = [[], [], []];
  for (let day = 0, number = 0; day < days; day++) {
    for (let come = next() < aDay % 1 ? Math.ceil(aDay) : Math.floor(aDay); come > 0; come--) {
      const who = `c${number++}`;
      for (let at = day; at < days; at += Math.max(1, Math.round(gap(next)))) {
        customers.push(who);
        on.push(at);
        amounts.push(Math.round(20 + 60 * next()));
        if (next() < leaves) break;
        if (planted && at >= planted.from && at < planted.to && next() < planted.lost) break;
      }
    }
  }
  return ordersFrom({ customers, days: on, amounts, ids: on.map((_, i) => `o${i}`) });
}

const DAYS = 700;
const RUNS = 200;

describe('a shop where as many come as go', () => {
  it('is told better or worse in at most one of twenty', () => {
    let claims = 0;
    let compared = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const health = healthOf(shopOf(seed, DAYS, 0.6, OFTEN), DAYS - 1, DEFAULT_RULES);
      if (!health.tooEarly) compared++;
      if (health.indicators.some(({ evidence }) => evidence.claimed)) claims++;
    }
    expect(compared).toBeGreaterThan(0.9 * RUNS);
    expect(claims).toBeLessThanOrEqual(0.05 * RUNS);
  });
});

describe('customers dealt to five stores by chance', () => {
  it('give a store an instruction in at most one run of twenty', () => {
    let claims = 0;
    let compared = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const orders = shopOf(seed, DAYS, 1, OFTEN);
      const next = random(seed + 10_000);
      const storeOf = Int32Array.from(orders.customers, () => Math.floor(5 * next()));
      const dealt: Orders = {
        ...orders,
        store: {
          names: ['A', 'B', 'C', 'D', 'E'],
          index: orders.customer.map((who) => storeOf[who]),
        },
      };
      const { stores } = storesOf(dealt, DAYS - 1, DEFAULT_RULES)!;
      if (stores.some(({ focus }) => focus!.because === 'alike')) compared++;
      if (stores.some(({ focus }) => focus!.what !== null)) claims++;
    }
    expect(compared).toBeGreaterThan(0.9 * RUNS);
    expect(claims).toBeLessThanOrEqual(0.05 * RUNS);
  });
});

describe('a shop of some 350 awake customers that loses twice as many (23 % for 11 %)', () => {
  it('is told so four times in five', () => {
    let found = 0;
    const runs = 60;
    for (let seed = 1; seed <= runs; seed++) {
      const orders = shopOf(seed, 1200, 1.35, STEADY, { from: 1200 - 90, to: 1200 - 62, lost: 0.13 });
      const health = healthOf(orders, 1199, DEFAULT_RULES);
      const churn = health.indicators.find(({ name }) => name === 'churn_rate')!;
      if (churn.evidence.claimed && churn.value > churn.previous) found++;
    }
    expect(found).toBeGreaterThanOrEqual(0.8 * runs);
  });
});
