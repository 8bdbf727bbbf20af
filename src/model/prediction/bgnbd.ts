// BG/NBD (Fader, Hardie and Lee 2005): how often customers buy while they stay, and who has left for good (model.md §8).

import { type Found, maximise } from './maximum.ts';

/** Columns of equal length. The unit of time is the caller's: days in the product. */
export interface Histories {
  /** Purchase days after the first. */
  readonly x: ArrayLike<number>;
  /** From the first to the last purchase day; 0 where x is 0. */
  readonly tx: ArrayLike<number>;
  /** From the first purchase day to the as-of day. */
  readonly T: ArrayLike<number>;
}

export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export interface BgNbdFit extends BgNbd {
  readonly logLikelihood: number;
  readonly converged: boolean;
  /** The shop's past shows nobody leaving for good: P(alive) is 1 throughout. */
  readonly nobodyLeaves: boolean;
}

/** Below it nobody leaves. */
const NO_LEAVING = 1e-3;

/** Customers with the same history, once each with their number. */
interface Grouped {
  readonly size: number;
  readonly count: Float64Array;
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  readonly customers: number;
  /** Customers by x. */
  readonly byX: Float64Array;
}

function grouped({ x, tx, T }: Histories): Grouped {
  const places = new Map<string, number>();
  const count: number[] = [];
  const rows: number[] = [];
  let most = 0;
  for (let i = 0; i < x.length; i++) {
    const key = `${x[i]} ${tx[i]} ${T[i]}`;
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, count.length);
      count.push(1);
      rows.push(i);
    } else count[place]++;
    if (x[i] > most) most = x[i];
  }
  const byX = new Float64Array(most + 1);
  for (let i = 0; i < x.length; i++) byX[x[i]]++;
  const pick = (column: ArrayLike<number>) => Float64Array.from(rows, (i) => column[i]);
  return {
    size: rows.length,
    count: Float64Array.from(count),
    x: pick(x),
    tx: pick(tx),
    T: pick(T),
    customers: x.length,
    byX,
  };
}

/** The log-likelihood of all and its slope by r, α, a, b. With whole x every Γ quotient is a product of x factors. */
function likelihood(data: Grouped, [r, alpha, a, b]: readonly number[]): { value: number; slope: number[] } {
  let value = data.customers * r * Math.log(alpha);
  let [byR, byAlpha, byA, byB] = [data.customers * Math.log(alpha), (data.customers * r) / alpha, 0, 0];
  // Of the customers who bought more than i times again.
  let above = data.customers;
  for (let i = 0; i + 1 < data.byX.length; i++) {
    above -= data.byX[i];
    value += above * (Math.log(r + i) + Math.log((b + i) / (a + b + i)));
    byR += above / (r + i);
    byA -= above / (a + b + i);
    byB += above * (1 / (b + i) - 1 / (a + b + i));
  }
  const logA = Math.log(a);
  for (let i = 0; i < data.size; i++) {
    const n = data.count[i];
    const x = data.x[i];
    const whole = Math.log(alpha + data.T[i]);
    value -= n * (r + x) * whole;
    byR -= n * whole;
    byAlpha -= (n * (r + x)) / (alpha + data.T[i]);
    if (x === 0) continue;
    const since = whole - Math.log(alpha + data.tx[i]);
    const left = logA - Math.log(b + x - 1) + (r + x) * since;
    // ln(1 + e^left), and the share of it that left.
    const gone = left > 0 ? 1 / (1 + Math.exp(-left)) : Math.exp(left) / (1 + Math.exp(left));
    value += n * (left > 0 ? left + Math.log1p(Math.exp(-left)) : Math.log1p(Math.exp(left)));
    byR += n * gone * since;
    byAlpha += n * gone * (r + x) * (1 / (alpha + data.T[i]) - 1 / (alpha + data.tx[i]));
    byA += (n * gone) / a;
    byB -= (n * gone) / (b + x - 1);
  }
  return { value, slope: [byR, byAlpha, byA, byB] };
}

/** The best of several starts, which differ in how many leave; or from parameters of nearly the same customers. */
export function fitBgNbd(histories: Histories, near?: BgNbd): BgNbdFit {
  const data = grouped(histories);
  let [bought, time] = [0, 0];
  for (let i = 0; i < data.size; i++) {
    bought += data.count[i] * data.x[i];
    time += data.count[i] * data.T[i];
  }
  const rate = Math.max(bought, 0.5) / Math.max(time, 1);
  const usual = [
    [0.5, 0.5 / rate, 0.5, 2],
    [1, 1 / rate, 0.05, 3],
  ];
  // Nobody leaving is a corner from which no fit finds back.
  const starts = near && near.a >= NO_LEAVING ? [[near.r, near.alpha, near.a, near.b]] : usual;
  let best: Found | null = null;
  for (const start of starts) {
    const found = maximise((parameters) => {
      const { value, slope } = likelihood(data, parameters);
      return { value: value / data.customers, slope: slope.map((one) => one / data.customers) };
    }, start);
    if (!best || found.value > best.value) best = found;
  }
  const [r, alpha, a, b] = best!.parameters;
  const logLikelihood = best!.value * data.customers;
  const sound = [r, alpha, a, b, logLikelihood].every(Number.isFinite);
  return {
    r,
    alpha,
    a,
    b,
    logLikelihood,
    converged: best!.converged && sound,
    nobodyLeaves: a < NO_LEAVING,
  };
}

/** The probability that a customer has not left for good. */
export function pAlive({ r, alpha, a, b }: BgNbd, x: number, tx: number, T: number): number {
  if (x === 0) return 1;
  const left = Math.log(a) - Math.log(b + x - 1) + (r + x) * (Math.log(alpha + T) - Math.log(alpha + tx));
  return 1 / (1 + Math.exp(left));
}

/** The probability of at least one purchase day within `horizon`. */
export function chanceToOrder(model: BgNbd, x: number, tx: number, T: number, horizon: number): number {
  const { r, alpha } = model;
  const none = Math.exp((r + x) * (Math.log(alpha + T) - Math.log(alpha + T + horizon)));
  return pAlive(model, x, tx, T) * (1 - none);
}

/** Expected purchase days within `horizon`. */
export function expectedOrders(model: BgNbd, x: number, tx: number, T: number, horizon: number): number {
  const { r, alpha, a, b } = model;
  if (horizon <= 0) return 0;
  const whole = alpha + T + horizon;
  const share = Math.exp((r + x) * (Math.log(alpha + T) - Math.log(whole)));
  // The formula divides by a − 1: beside 1 it is the mean of both sides.
  const near = Math.abs(a - 1) < 1e-6;
  const formula = (leaving: number): number =>
    ((leaving + b + x - 1) / (leaving - 1)) *
    (1 - share * hypergeometric(r + x, b + x, leaving + b + x - 1, horizon / whole));
  const bought = near ? (formula(1 - 1e-4) + formula(1 + 1e-4)) / 2 : formula(a);
  return bought * pAlive(model, x, tx, T);
}

/** Steps of a month, at whose ends money to come is discounted. */
const YEAR = 365;
const MONTH = YEAR / 12;

/** Expected purchase days within `horizon` days, those to come worth less by `discount` (0.1 = 10 %) a year. */
export function discountedOrders(
  model: BgNbd,
  x: number,
  tx: number,
  T: number,
  horizon: number,
  discount: number,
): number {
  let [orders, before] = [0, 0];
  for (let month = 1; ; month++) {
    const until = Math.min(horizon, month * MONTH);
    const expected = expectedOrders(model, x, tx, T, until);
    orders += (expected - before) * (1 + discount) ** (-until / YEAR);
    before = expected;
    if (until === horizon) return orders;
  }
}

/** ₂F₁(a, b; c; z) for 0 ≤ z < 1, by its series. */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let [term, sum] = [1, 1];
  for (let n = 0; n < 100_000; n++) {
    term *= ((a + n) * (b + n) * z) / ((c + n) * (n + 1));
    sum += term;
    if (term < sum * 1e-15 && n > 2) break;
  }
  return sum;
}
