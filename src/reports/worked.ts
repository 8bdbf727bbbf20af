// What came of the lists, from what staff wrote on them: reasons for leaving by segment, the net promoter score, open and
// done by owner.

import { textsOf } from '../text/index.ts';
import { LANGUAGES } from '../text/language.ts';
import type { TodayTexts } from '../text/today.ts';

/** A row that staff may have written on. */
export type Worked = { readonly key: string } & { readonly [column in keyof TodayTexts['staff']]?: string };

export interface Owned {
  /** '' = nobody. */
  readonly owner: string;
  readonly open: number;
  readonly done: number;
}

/** Without a status, or with the one that says it is to be done, a row is open. The most open first. */
export function byOwner(rows: readonly Worked[]): Owned[] {
  const toDo = new Set(LANGUAGES.map((language) => textsOf(language).today.statuses[0]));
  const found = new Map<string, { owner: string; open: number; done: number }>();
  for (const { owner = '', status = '' } of rows) {
    const one = found.get(owner) ?? { owner, open: 0, done: 0 };
    if (status === '' || toDo.has(status)) one.open++;
    else one.done++;
    found.set(owner, one);
  }
  return [...found.values()].sort(
    (a, b) => b.open - a.open || b.done - a.done || (a.owner < b.owner ? -1 : 1),
  );
}

export interface ReasonCount {
  readonly segment: string;
  readonly reason: string;
  readonly customers: number;
}

/** Each customer once for each reason, whatever lists it stands on. The most first. */
export function reasonsBySegment(rows: readonly Worked[], segmentOf: (key: string) => string): ReasonCount[] {
  const counts = new Map<string, { segment: string; reason: string; customers: number }>();
  const seen = new Set<string>();
  for (const { key, reason = '' } of rows) {
    const said = JSON.stringify([key, reason]);
    if (reason === '' || seen.has(said)) continue;
    seen.add(said);
    const segment = segmentOf(key);
    const place = JSON.stringify([segment, reason]);
    const one = counts.get(place) ?? { segment, reason, customers: 0 };
    one.customers++;
    counts.set(place, one);
  }
  return [...counts.values()].sort(
    (a, b) =>
      b.customers - a.customers ||
      (a.segment < b.segment ? -1 : a.segment > b.segment ? 1 : a.reason < b.reason ? -1 : 1),
  );
}

export interface Promoters {
  readonly answers: number;
  /** 9 and 10; 0 to 6. */
  readonly promoters: number;
  readonly detractors: number;
  /** In points, −100 to 100; null without answers. */
  readonly score: number | null;
  /** 95 %, in points; null under `LEAST_ANSWERS`. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** Under so many the counts are shown, and nothing is claimed. */
const LEAST_ANSWERS = 20;
const Z95 = 1.959964;

/** One answer a customer: the first that stands. The interval is the adjusted Wald one: three answers more, ¾, 1½ and ¾ (Rocks 2016). */
export function promotersOf(rows: readonly Worked[]): Promoters {
  const answers = new Map<string, number>();
  for (const { key, nps = '' } of rows) {
    const given = Number(nps);
    if (nps !== '' && Number.isInteger(given) && given >= 0 && given <= 10 && !answers.has(key))
      answers.set(key, given);
  }
  const all = [...answers.values()];
  const count = all.length;
  const promoters = all.filter((given) => given >= 9).length;
  const detractors = all.filter((given) => given <= 6).length;
  if (count === 0) return { answers: 0, promoters, detractors, score: null, interval: null };
  const score = (100 * (promoters - detractors)) / count;
  if (count < LEAST_ANSWERS) return { answers: count, promoters, detractors, score, interval: null };
  const [n, p, d] = [count + 3, promoters + 0.75, detractors + 0.75];
  const mean = (p - d) / n;
  const half = Z95 * Math.sqrt(((p + d) / n - mean * mean) / n);
  return {
    answers: count,
    promoters,
    detractors,
    score,
    interval: [100 * Math.max(-1, mean - half), 100 * Math.min(1, mean + half)],
  };
}
