// Does the chance deserve to be shown? On past days of this shop: of those it gave so much, how many came (model.md §8).

import type { Day } from '../../terms/serial-days.ts';
import { type BgNbd, chanceToOrder } from './bgnbd.ts';
import { countUpTo, type PurchaseDays } from './purchase-days.ts';

const STEP = 28;
const MOST_REPLAYS = 12;
/** History before the first replay. */
const HISTORY = 120;
const SHORTEST_WINDOW = 28;
const GROUPS = 10;

/** Days over which a replay waits: the shop cycle, at least 28. */
export function proofWindow(shopCycle: number | null): number {
  return Math.max(SHORTEST_WINDOW, Math.ceil(shopCycle ?? 0));
}

/** The latest first. */
export function proofDays(opening: Day, asOf: Day, window: number): Day[] {
  const days: Day[] = [];
  for (let day = asOf - window; days.length < MOST_REPLAYS && day >= opening + HISTORY; day -= STEP)
    days.push(day);
  return days;
}

/** The histories of all who bought up to and with a day. */
export interface Past {
  readonly day: Day;
  readonly who: Int32Array;
  readonly x: Int32Array;
  readonly tx: Int32Array;
  readonly T: Int32Array;
}

export function pastOf(bought: PurchaseDays, day: Day): Past {
  const known = countUpTo(bought, day, new Int32Array(bought.from.length - 1));
  let size = 0;
  for (const count of known) if (count > 0) size++;
  const past = {
    day,
    who: new Int32Array(size),
    x: new Int32Array(size),
    tx: new Int32Array(size),
    T: new Int32Array(size),
  };
  let row = 0;
  for (let who = 0; who < known.length; who++) {
    if (known[who] === 0) continue;
    const first = bought.days[bought.from[who]];
    past.who[row] = who;
    past.x[row] = known[who] - 1;
    past.tx[row] = bought.days[bought.from[who] + known[who] - 1] - first;
    past.T[row++] = day - first;
  }
  return past;
}

/** Of the customers of a replay: what was said, how long they had waited, and whether they came. */
export interface Replay {
  readonly day: Day;
  readonly said: Float64Array;
  readonly recency: Int32Array;
  readonly came: Uint8Array;
}

export function replayOf(bought: PurchaseDays, past: Past, model: BgNbd, window: number): Replay {
  const size = past.who.length;
  const replay = {
    day: past.day,
    said: new Float64Array(size),
    recency: new Int32Array(size),
    came: new Uint8Array(size),
  };
  for (let row = 0; row < size; row++) {
    const who = past.who[row];
    replay.said[row] = chanceToOrder(model, past.x[row], past.tx[row], past.T[row], window);
    replay.recency[row] = past.T[row] - past.tx[row];
    const next = bought.from[who] + past.x[row] + 1;
    if (next < bought.from[who + 1] && bought.days[next] <= past.day + window) replay.came[row] = 1;
  }
  return replay;
}

/** The chance that one who came is ranked above one who did not; ties count half. NaN where all came or none. */
export function auc(score: ArrayLike<number>, came: ArrayLike<number>): number {
  const order = Uint32Array.from({ length: score.length }, (_, i) => i).sort((a, b) => score[a] - score[b]);
  let [below, pairs, coming] = [0, 0, 0];
  for (let at = 0; at < order.length; ) {
    let end = at;
    let [yes, no] = [0, 0];
    for (; end < order.length && score[order[end]] === score[order[at]]; end++)
      came[order[end]] ? yes++ : no++;
    pairs += yes * (below + no / 2);
    below += no;
    coming += yes;
    at = end;
  }
  return coming === 0 || below === 0 ? Number.NaN : pairs / (coming * below);
}

export interface Decile {
  /** Mean chance given, share that came, customers. */
  readonly said: number;
  readonly came: number;
  readonly size: number;
}

/** Ten groups by what was said, from the least; equal chances share a group. */
export function decilesOf(said: ArrayLike<number>, came: ArrayLike<number>): Decile[] {
  const size = said.length;
  const order = Uint32Array.from({ length: size }, (_, i) => i).sort((a, b) => said[a] - said[b]);
  const deciles: Decile[] = [];
  let at = 0;
  for (let group = 1; group <= GROUPS && at < size; group++) {
    let end = Math.max(at, Math.floor(((size - 1) * group) / GROUPS) + 1);
    while (end < size && end > at && said[order[end]] === said[order[end - 1]]) end++;
    if (end === at) continue;
    let [sum, yes] = [0, 0];
    for (let i = at; i < end; i++) {
      sum += said[order[i]];
      yes += came[order[i]];
    }
    deciles.push({ said: sum / (end - at), came: yes / (end - at), size: end - at });
    at = end;
  }
  return deciles;
}

export function calibrationError(deciles: readonly Decile[]): number {
  let [error, size] = [0, 0];
  for (const decile of deciles) {
    error += decile.size * Math.abs(decile.said - decile.came);
    size += decile.size;
  }
  return size === 0 ? Number.NaN : error / size;
}
