// Where nothing happens nothing is claimed, and what is planted is found (model.md §7). Simulated shops with fixed seeds.

import { describe, expect, it } from 'vitest';
import { healthOf } from '../../src/model/health.ts';
import { DEFAULT_RULES, type Orders } from '../../src/model/index.ts';
import { storesOf } from '../../src/model/stores.ts';
import { OFTEN, random, STEADY, simulated } from './simulated.ts';

const DAYS = 700;
const RUNS = 200;

describe('a shop where as many come as go', () => {
  it('is told better or worse in at most one of twenty', () => {
    let claims = 0;
    let compared = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const health = healthOf(simulated(seed, DAYS, 0.6, OFTEN), DAYS - 1, DEFAULT_RULES);
      if (!health.tooEarly) compared++;
      const { regulars, indicators } = health;
      if (regulars.claimed || indicators.some(({ evidence }) => evidence.claimed)) claims++;
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
      const orders = simulated(seed, DAYS, 1, OFTEN);
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
      if (stores.some(({ focus, repeat }) => focus!.what !== null || repeat!.clearly)) claims++;
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
      const orders = simulated(seed, 1200, 1.35, STEADY, { from: 1200 - 90, to: 1200 - 62, lost: 0.13 });
      const health = healthOf(orders, 1199, DEFAULT_RULES);
      const churn = health.indicators.find(({ name }) => name === 'churn_rate')!;
      if (churn.evidence.claimed && churn.value > churn.previous) found++;
    }
    expect(found).toBeGreaterThanOrEqual(0.8 * runs);
  });
});
