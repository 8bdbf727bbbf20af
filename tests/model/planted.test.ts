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
  ordersFrom,
  segment,
} from '../../src/model/index.ts';
import { type MonthMoves, monthMovesOf } from '../../src/model/seasons.ts';
import { placesOf } from '../../src/model/stores.ts';
import { NES } from '../../src/terms/tags.ts';
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
      const found = firstProductsOf(shop, DAYS - 1)!;
      expect(found.length).toBe(6);
      if (found.some(({ clearly }) => clearly)) claims++;
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
      const { customers, existing, year } = movesOf(simulated(seed, DAYS, 0.6, OFTEN), DAYS - 1);
      if (customers || existing || year!.customers) claims++;
    }
    expect(claims).toBeLessThanOrEqual(FEW);
  });
});

/** What Money may say of the last whole month. */
function movesOf(orders: Orders, asOf: number): MonthMoves {
  const { before, now } = lastTwoPeriods(asOf, 'month');
  return monthMovesOf(orders, asOf, driversOf(orders, before, now));
}

describe('a month in which half of those who had bought before stay away', () => {
  it('Money says so four times in five, and never the opposite', () => {
    const { now } = lastTwoPeriods(DAYS - 1, 'month');
    const said: unknown[] = [];
    for (let seed = 1; seed <= RUNS; seed++) {
      const orders = simulated(seed, DAYS, 1.5, OFTEN);
      const next = random(seed + 60_000);
      const known = new Set(Array.from(orders.customer).filter((_, i) => orders.day[i] < now.from));
      const away = new Set([...known].filter(() => next() < 0.5));
      const stays = (i: number): boolean => orders.day[i] < now.from || !away.has(orders.customer[i]);
      said.push(movesOf(only(orders, stays), DAYS - 1).existing);
    }
    expect(said.filter((move) => move === 'fewer').length).toBeGreaterThanOrEqual(0.8 * RUNS);
    expect(said).not.toContain('more');
  });
});

/** The orders that stay, of the same customers. */
function only(orders: Orders, stays: (order: number) => boolean): Orders {
  const rows = Array.from(orders.day.keys()).filter(stays);
  return ordersFrom({
    customers: rows.map((i) => orders.customers[orders.customer[i]]),
    days: rows.map((i) => orders.day[i]),
    amounts: rows.map((i) => orders.amount![i] / orders.scale),
    ids: rows.map((i) => `o${i}`),
  });
}

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
    expect(alarms).toBe(0);
    // It is seen, and called what it is.
    expect(seasons).toBeGreaterThan(0.5 * runs);
  });

  it('is a season to Money in the first low month, and no fall', () => {
    // The first whole month of the third low season, from its 20th day to its 31st on.
    const days = [2 * 365 + 182 + 31, 2 * 365 + 182 + 45];
    const said = days.flatMap((asOf) =>
      Array.from({ length: 50 }, (_, k) =>
        movesOf(simulated(k + 1, asOf, 1.5, OFTEN, undefined, season), asOf - 1),
      ),
    );
    const groups = said.flatMap(({ customers, existing }) => [customers, existing]);
    expect(groups).not.toContain('fewer');
    expect(groups.filter((move) => move === 'seasonal').length).toBeGreaterThan(0.9 * groups.length);
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
    expect(smallestDifference(300, 300, 0.05)).toBeCloseTo(0.062, 3);
    expect(smallestDifference(300, 300, 0.125)).toBeLessThan(0.125);
    expect(found(0.05)).toBeLessThan(0.8);
  });
});

describe('a young shop', () => {
  /** Awake means: comes again. Asleep means: does not. */
  const MEANS_BACK = { N: true, E0: true, S1: false, S2: false, S3: false } as const;
  const [YOUNG, GROWN] = [[60, 90, 120], 1000] as const;

  /** Customers won in the 120 days before by their tag, and how many of them bought within the year after. The long gone tell nothing. */
  function followed(day: number) {
    const count = NES.map((tag) => ({ tag, customers: 0, back: 0 }));
    for (let seed = 1; seed <= 60; seed++) {
      const orders = simulated(seed, 1400, 0.8, OFTEN);
      const back = new Set<number>();
      for (let i = 0; i < orders.size; i++)
        if (orders.day[i] > day && orders.day[i] <= day + 365) back.add(orders.customer[i]);
      const { customers, nes } = segment(orders, day, DEFAULT_RULES);
      nes.forEach((tag, row) => {
        if (customers.first[row] <= day - 120) return;
        count[tag - 1].customers++;
        if (back.has(customers.source[row])) count[tag - 1].back++;
      });
    }
    return count.map(({ tag, customers, back }) => ({
      tag,
      customers,
      wrong: (MEANS_BACK[tag] ? customers - back : back) / customers,
    }));
  }

  it('is wrong with each tag at most twice as often as once grown', () => {
    const grown = followed(GROWN);
    // Once grown, fewer come back the longer they sleep, and most of those asleep never do.
    const [s1, s2, s3] = grown.slice(2).map(({ wrong }) => wrong);
    expect(s1).toBeGreaterThan(s2);
    expect(s2).toBeGreaterThan(s3);
    expect(s3).toBeLessThan(1 / 3);
    for (const day of YOUNG) {
      followed(day).forEach(({ tag, customers, wrong }, i) => {
        expect(customers).toBeGreaterThan(100);
        expect(wrong, `${tag} on day ${day}`).toBeLessThanOrEqual(2 * grown[i].wrong);
      });
    }
  });
});
