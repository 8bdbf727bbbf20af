// What is planted is found, and what is no cause is not named (model.md §2, §7). Simulated shops with fixed seeds.

import { describe, expect, it } from 'vitest';
import { carrierOf } from '../../src/model/carriers.ts';
import { fisher, smallestDifference, survivors } from '../../src/model/evidence/index.ts';
import { healthOf } from '../../src/model/health.ts';
import {
  DEFAULT_RULES,
  driversOf,
  firstProductsOf,
  labelsOf,
  lastTwoPeriods,
  type Orders,
  segment,
} from '../../src/model/index.ts';
import { monthMovesOf } from '../../src/model/seasons.ts';
import { placesOf } from '../../src/model/stores.ts';
import { S3 } from '../../src/terms/tags.ts';
import { OFTEN, random, simulated } from './simulated.ts';

const DAYS = 700;
const RUNS = 200;
/** In at most one run of twenty. */
const FEW = 0.05 * RUNS;

/** A word of each customer, drawn anew. */
function dealt(orders: Orders, seed: number, words: readonly string[]) {
  const next = random(seed);
  const own = Array.from(orders.customers, () => words[Math.floor(words.length * next())]);
  return labelsOf(Array.from(orders.customer, (who) => own[who]));
}

const linesOf = (orders: Orders, product: ReturnType<typeof labelsOf>): Orders => ({
  ...orders,
  lines: { order: Int32Array.from(orders.day.keys()), product },
});

describe('where nothing happens', () => {
  it('channels dealt by chance are told apart in at most one run of twenty', () => {
    let claims = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const orders = simulated(seed, DAYS, 0.8, OFTEN);
      const shop = { ...orders, channel: dealt(orders, seed + 20_000, ['A', 'B', 'C', 'D']) };
      const { channels } = placesOf(shop, DAYS - 1, DEFAULT_RULES);
      expect(channels!.every(({ repeat }) => !Number.isNaN(repeat.p))).toBe(true);
      if (channels!.some(({ repeat }) => repeat.clearly)) claims++;
    }
    expect(claims).toBeLessThanOrEqual(FEW);
  });

  it('products dealt by chance are told apart in at most one run of twenty', () => {
    let claims = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const orders = simulated(seed, DAYS, 0.8, OFTEN);
      const shop = linesOf(orders, dealt(orders, seed + 30_000, ['tea', 'cup', 'soap', 'bag', 'hat', 'pen']));
      if (firstProductsOf(shop, DAYS - 1)!.some(({ clearly }) => clearly)) claims++;
    }
    expect(claims).toBeLessThanOrEqual(FEW);
  });

  it('the same product sold from another day on has the same repeat rate', () => {
    let claims = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const orders = simulated(seed, DAYS, 0.8, OFTEN);
      const next = random(seed + 40_000);
      // One is there from the beginning, one from day 300, one from day 500; whoever comes takes any that is there.
      const first = new Map<number, string>();
      const words = Array.from(orders.customer, (who, i) => {
        const there = [
          'old',
          ...(orders.day[i] >= 300 ? ['newer'] : []),
          ...(orders.day[i] >= 500 ? ['newest'] : []),
        ];
        if (!first.has(who)) first.set(who, there[Math.floor(there.length * next())]);
        return first.get(who)!;
      });
      const found = firstProductsOf(linesOf(orders, labelsOf(words)), DAYS - 1)!;
      expect(found.length).toBe(3);
      if (found.some(({ clearly }) => clearly)) claims++;
    }
    expect(claims).toBeLessThanOrEqual(FEW);
  });

  it('Money says nothing of who bought in at most one run of twenty', () => {
    let claims = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const orders = simulated(seed, DAYS, 0.6, OFTEN);
      const { before, now } = lastTwoPeriods(DAYS - 1, 'month');
      const moves = monthMovesOf(orders, DAYS - 1, driversOf(orders, before, now));
      if (moves.customers || moves.existing || moves.year?.customers) claims++;
    }
    expect(claims).toBeLessThanOrEqual(FEW);
  });
});

describe('a shop with a season', () => {
  // Of those who would come and buy, all do from October to March, four in ten from April to September.
  const season = (day: number): number => (day % 365 < 182 ? 1 : 0.4);

  it('gives no alarm in its third low season', () => {
    let alarms = 0;
    let seasons = 0;
    const runs = 40;
    for (let seed = 1; seed <= runs; seed++) {
      // Six weeks into the low season of the third year.
      const days = 2 * 365 + 182 + 45;
      const health = healthOf(simulated(seed, days, 1.5, OFTEN, undefined, season), days - 1, DEFAULT_RULES);
      const { indicators, regulars } = health;
      if (regulars.seasonal || indicators.some(({ evidence }) => evidence.seasonal)) seasons++;
      const isWorse = indicators.some(
        ({ name, value, previous, evidence }) =>
          evidence.claimed && value > previous === (name === 'churn_rate') && value !== previous,
      );
      if (isWorse || (regulars.claimed && regulars.now < regulars.before)) alarms++;
    }
    expect(alarms).toBeLessThanOrEqual(0.05 * runs);
    // It is seen, and called what it is.
    expect(seasons).toBeGreaterThan(0.5 * runs);
  });
});

describe('an order entered a thousand times too large', () => {
  it('is named every time', () => {
    const missed: number[] = [];
    for (let seed = 1; seed <= RUNS; seed++) {
      const orders = simulated(seed, 400, 0.6, OFTEN);
      const { before, now } = lastTwoPeriods(399, 'month');
      const inside = Array.from(orders.day.keys()).filter(
        (i) => orders.day[i] >= before.from && orders.day[i] <= now.to,
      );
      const row = inside[Math.floor(random(seed + 50_000)() * inside.length)];
      const amount = orders.amount!.slice();
      amount[row] *= 1000;
      const carrier = carrierOf({ ...orders, amount }, before, now);
      if (carrier?.kind !== 'order' || carrier.index !== row) missed.push(seed);
    }
    expect(missed).toEqual([]);
  });
});

describe('churn that doubles, 300 customers a side', () => {
  /** The comparisons of Health of which one is planted: ten indicators, of which one sums up others, and the regulars. */
  const FAMILY = 10;
  /** How often Fisher's test of 300 against 300 survives its family, where the other comparisons show nothing. */
  function found(rate: number): number {
    const next = random(Math.round(rate * 1000));
    const draw = (p: number) =>
      Array.from({ length: 300 }, () => Number(next() < p)).reduce((a, b) => a + b, 0);
    let times = 0;
    for (let run = 0; run < 400; run++) {
      const others = Array.from({ length: FAMILY - 1 }, () => next());
      if (survivors([fisher(draw(2 * rate), 300, draw(rate), 300), ...others])[0]) times++;
    }
    return times / 400;
  }

  it('is found four times in five from one in eight on', () => {
    expect(found(0.125)).toBeGreaterThanOrEqual(0.8);
    expect(found(0.2)).toBeGreaterThanOrEqual(0.95);
  });

  it('cannot be found so often from one in twenty on, whatever is done: R’s power says so', () => {
    // The smallest rise that 300 against 300 show with 80 % power in a single comparison, without any family: 6.2 points over 5 %
    // is more than twice. So the sheet says that there is no clear change.
    expect(smallestDifference(300, 300, 0.05)).toBeGreaterThan(0.05);
    expect(smallestDifference(300, 300, 0.125)).toBeLessThan(0.125);
    expect(found(0.05)).toBeLessThan(0.8);
  });
});

describe('a young shop', () => {
  /** Of the customers won in the last 120 days and called asleep, how many bought within a year. The long gone tell nothing. */
  function wrong(orders: Orders, asOf: number): { asleep: number; back: number } {
    const { customers, nes } = segment(orders, asOf, DEFAULT_RULES);
    const asleep = new Set<number>();
    nes.forEach((tag, row) => {
      if (tag === S3 && customers.first[row] > asOf - 120) asleep.add(customers.source[row]);
    });
    const back = new Set<number>();
    for (let i = 0; i < orders.size; i++)
      if (orders.day[i] > asOf && orders.day[i] <= asOf + 365 && asleep.has(orders.customer[i]))
        back.add(orders.customer[i]);
    return { asleep: asleep.size, back: back.size };
  }

  it('is wrong of those it calls asleep at most twice as often as once grown', () => {
    const sum: { [day: number]: { asleep: number; back: number } } = Object.fromEntries(
      [60, 90, 120, 1000].map((day) => [day, { asleep: 0, back: 0 }]),
    );
    for (let seed = 1; seed <= 60; seed++) {
      const orders = simulated(seed, 1400, 0.8, OFTEN);
      for (const day of [60, 90, 120, 1000]) {
        const { asleep, back } = wrong(orders, day);
        sum[day].asleep += asleep;
        sum[day].back += back;
      }
    }
    const share = ({ asleep, back }: { asleep: number; back: number }) => back / asleep;
    for (const day of [60, 90, 120]) {
      expect(sum[day].asleep).toBeGreaterThan(100);
      expect(share(sum[day])).toBeLessThanOrEqual(2 * share(sum[1000]));
    }
  });
});
