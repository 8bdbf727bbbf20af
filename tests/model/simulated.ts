// Shops simulated from fixed seeds: customers come, buy every so often, and leave at a known rate.

import { type Orders, ordersFrom } from '../../src/model/index.ts';

/** A generator with a seed: the same numbers in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Planted {
  /** Between these days a customer who buys is lost for good with this chance more. */
  readonly from: number;
  readonly to: number;
  readonly lost: number;
}

/** How often customers buy, in days, and with what chance each purchase is the last. */
export interface Habit {
  readonly gap: (next: () => number) => number;
  readonly leaves: number;
}

export const OFTEN: Habit = {
  gap: (next) => -Math.log(1 - next()) * (15 + 20 * next()),
  leaves: 0.2,
};
export const STEADY: Habit = { gap: (next) => 17 + 6 * next(), leaves: 0.09 };

/** Customers come evenly, buy every so often, and leave; for long enough that as many come as go. */
export function simulated(
  seed: number,
  days: number,
  aDay: number,
  { gap, leaves }: Habit,
  planted?: Planted,
  /** Of those who would come on a day, and buy on it, this part does: a season. */
  season: (day: number) => number = () => 1,
): Orders {
  const next = random(seed);
  const [customers, on, amounts]: [string[], number[], number[]] = [[], [], []];
  for (let day = 0, number = 0; day < days; day++) {
    const rate = aDay * season(day);
    for (let come = next() < rate % 1 ? Math.ceil(rate) : Math.floor(rate); come > 0; come--) {
      const who = `c${number++}`;
      for (let at = day; at < days; at += Math.max(1, Math.round(gap(next)))) {
        if (at > day && next() >= season(at)) continue;
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
