// Calibrated multiples, BG/NBD and its proof, Gamma-Gamma: against independent programs, and where nothing may be said.

import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, type Orders, ordersFrom, segment } from '../../src/model/index.ts';
import {
  auc,
  calibrationOf,
  chancesOf,
  chanceToOrder,
  expectedOrders,
  expectedValue,
  type Fits,
  fitBgNbd,
  fitGammaGamma,
  hypergeometric,
  type Proposal,
  pAlive,
  usableMultiples,
} from '../../src/model/prediction/index.ts';
import { day, ordersOf, REAL_SHOPS, readRows, readText, shopOf } from './oracle.ts';

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

describe.each(REAL_SHOPS)('the multiples of %s', (shop) => {
  interface Told {
    readonly bands_used: number;
    readonly reason?: string;
    readonly base?: unknown;
    readonly isotonic?: unknown;
    readonly levels?: readonly number[];
    readonly multiples?: unknown;
  }
  const theirs = JSON.parse(readText(`${shop}.calibration.json`)) as {
    readonly as_of: string;
    readonly replay_days: number;
    readonly bands: { readonly repeat: unknown; readonly once: unknown };
    readonly proposal: Told;
    readonly once: Told;
    readonly beyond: unknown;
  };
  const ours = calibrationOf(ordersOf(shop), day(theirs.as_of));

  it('have the bands of the reference', () => {
    expect(ours.replays).toBe(theirs.replay_days);
    for (const kind of ['repeat', 'once'] as const)
      expect(
        ours[kind].map(({ band, observations, came, customers }) => [band, observations, came, customers]),
      ).toEqual(theirs.bands[kind]);
    expect(ours.beyond).toEqual(theirs.beyond);
  });

  it('have its never rising curve and its proposal', () => {
    const told = (proposal: Proposal): Told => {
      const { bands, reason, ...rest } = proposal;
      return { bands_used: bands, ...(reason ? { reason } : {}), ...rest };
    };
    expect(told(ours.proposal)).toEqual(theirs.proposal);
    expect(told(ours.onceProposal)).toEqual(theirs.once);
  });
});

describe('proposed limits as a rule', () => {
  const proposed = (...multiples: readonly (number | null)[]) =>
    usableMultiples({
      bands: 20,
      reason: null,
      base: [1, 2],
      isotonic: [],
      levels: [0.25, 0.16, 0.1],
      multiples: multiples as [number | null, number | null, number | null],
    });

  it('rise by a quarter of a cycle at least: a curve that drops at once gives the same limit thrice', () => {
    expect(proposed(1.75, 3.5, 4.25)).toEqual([1.75, 3.5, 4.25]);
    expect(proposed(5, 5, 5)).toEqual([5, 5.25, 5.5]);
    expect(proposed(2, 2, 4)).toEqual([2, 2.25, 4]);
  });

  it('are none where one of them was not reached', () => {
    expect(proposed(4.75, null, null)).toBeNull();
    expect(usableMultiples({ bands: 2, reason: 'too-little' })).toBeNull();
  });
});

describe.each(REAL_SHOPS)('the chances of %s', (shop) => {
  const theirs = JSON.parse(readText(`${shop}.chance.json`)) as {
    readonly as_of: string;
    readonly log_likelihood: number;
    readonly window: number;
    readonly replays: readonly { readonly came: number; readonly customers: number }[];
    readonly pooled: {
      readonly auc_chance: number;
      readonly auc_recency: number;
      readonly calibration_error: number;
    };
  };
  const orders = ordersOf(shop);
  const segmentation = segment(orders, day(theirs.as_of), DEFAULT_RULES);
  const ours = chancesOf(orders, segmentation);

  it('fit no worse than scipy’s, and are proven on the same past days', () => {
    expect(ours.fit!.logLikelihood).toBeGreaterThan(theirs.log_likelihood - 0.01);
    const { window, replays, aucRecency, aucChance, error } = ours.proof!;
    expect(window).toBe(theirs.window);
    expect(replays.map(({ came, customers }) => ({ came, customers }))).toEqual(
      theirs.replays.map(({ came, customers }) => ({ came, customers })),
    );
    expect(aucRecency).toBeCloseTo(theirs.pooled.auc_recency, 9);
    if (ours.reason) return;
    expect(aucChance).toBeGreaterThan(theirs.pooled.auc_chance - 0.005);
    expect(error).toBeLessThanOrEqual(Math.max(0.05, theirs.pooled.calibration_error + 1e-4));
  });

  it('are shown where the past proves them: not where everyone is alike', () => {
    expect(ours.reason).toBe(shop === 'rfm_data_orders' ? 'worse-than-recency' : null);
  });

  it('are those of the reference', () => {
    const rows = new Map(segmentation.customers.key.map((key, row) => [key, row]));
    const apart = readRows(`${shop}.chance.csv`).flatMap((row) => {
      const at = rows.get(row.customer)!;
      const difference = Math.max(
        Math.abs(ours.pAlive[at] - Number(row.p_alive)),
        Math.abs(ours.chance[at] - Number(row.chance_90)),
      );
      return difference <= 0.002 ? [] : [`${row.customer}: ${difference}`];
    });
    expect(apart).toEqual([]);
  });
});

describe('the published case (Fader, Hardie and Lee 2005: CDNOW, weeks)', () => {
  const model = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 };

  it('customer x = 2, t_x = 30.43, T = 38.86 is alive with 0.7266 and buys 1.226 times in 39 weeks', () => {
    expect(pAlive(model, 2, 30.43, 38.86)).toBeCloseTo(0.7266, 3);
    expect(expectedOrders(model, 2, 30.43, 38.86, 39)).toBeCloseTo(1.226, 2);
  });

  it('who never came back is alive by definition', () => {
    expect(pAlive(model, 0, 0, 38.86)).toBe(1);
  });
});

describe('the published case in full: 2,357 customers, 39 weeks', () => {
  const data = readRows('cdnow_published.csv');
  const column = (name: string) => data.map((row) => Number(row[name]));
  const [x, tx, T] = [column('frequency'), column('recency'), column('T')];
  const fit = fitBgNbd({ x, tx, T });

  it('has the parameters and the likelihood of the paper', () => {
    expect(data).toHaveLength(2357);
    const theirs = { r: 0.2426, alpha: 4.4136, a: 0.7929, b: 2.4259 };
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(Math.abs(fit[name] / theirs[name] - 1), name).toBeLessThan(0.005);
    expect(fit.logLikelihood).toBeGreaterThan(-9582.43 - 0.01);
  });

  it('has every P(alive) of lifetimes within 0.002 and its expected orders within 0.5 %', () => {
    const [alive, orders] = [column('p_alive'), column('exp39')];
    let [worst, said, theirs] = [0, 0, 0];
    x.forEach((_, i) => {
      worst = Math.max(worst, Math.abs(pAlive(fit, x[i], tx[i], T[i]) - alive[i]));
      said += expectedOrders(fit, x[i], tx[i], T[i], 39);
      theirs += orders[i];
    });
    expect(worst).toBeLessThan(0.002);
    expect(Math.abs(said / theirs - 1)).toBeLessThan(0.005);
  });

  it('has the Gamma-Gamma of the paper on its 946 repeat buyers', () => {
    const value = column('monetary_value');
    expect(x.filter((times) => times > 0)).toHaveLength(946);
    const money = fitGammaGamma(x, value);
    const theirs = { p: 6.2488, q: 3.7446, v: 15.4477 };
    for (const name of ['p', 'q', 'v'] as const)
      expect(Math.abs(money[name] / theirs[name] - 1), name).toBeLessThan(0.005);
  });
});

describe('parameters of simulated customers', () => {
  /** r, α, a, b: regular and rare buyers, few and many who leave. */
  const SHOPS = [
    [11, 1.5, 60, 1.2, 3],
    [12, 0.9, 25, 0.8, 2.4],
    [13, 2.5, 120, 2, 6],
    [14, 1.2, 90, 1.5, 2.5],
  ] as const;

  it.each(SHOPS)('are found again, seed %i', (seed, r, alpha, a, b) => {
    const next = random(seed);
    const gamma = (shape: number): number => {
      // Marsaglia and Tsang.
      const d = shape - 1 / 3;
      for (;;) {
        const u = next();
        const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
        const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
        if (v > 0 && Math.log(u) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) return d * v;
      }
    };
    const [x, tx, T]: number[][] = [[], [], []];
    const [orders, mean]: number[][] = [[], []];
    for (let i = 0; i < 12_000; i++) {
      const rate = gamma(r) / alpha;
      const [one, other] = [gamma(a), gamma(b)];
      const leaves = one / (one + other);
      const until = 200 + Math.floor(500 * next());
      let [count, last, at] = [0, 0, 0];
      for (;;) {
        at -= Math.log(1 - next()) / rate;
        if (at > until) break;
        count++;
        last = at;
        if (next() < leaves) break;
      }
      x.push(count);
      tx.push(last);
      T.push(until);
      // Gamma-Gamma with p 4, q 5, v 120: the mean of all is 4 × 120 ÷ 4 = 120.
      const scale = gamma(5) / 120;
      let sum = 0;
      for (let k = 0; k < count; k++) sum += gamma(4) / scale;
      orders.push(count);
      mean.push(count ? sum / count : 0);
    }
    const found = fitBgNbd({ x, tx, T });
    expect(found.converged).toBe(true);
    expect(Math.abs(found.r / r - 1)).toBeLessThan(0.1);
    expect(Math.abs(found.alpha / alpha - 1)).toBeLessThan(0.1);
    expect(Math.abs(found.a / (found.a + found.b) - a / (a + b))).toBeLessThan(0.02);
    const value = fitGammaGamma(orders, mean);
    expect(Math.abs(value.p / 4 - 1)).toBeLessThan(0.1);
    expect(Math.abs(value.q / 5 - 1)).toBeLessThan(0.1);
    expect(expectedValue(value, 0, 0)).toBeCloseTo((value.p * value.v) / (value.q - 1), 9);
    // One who spends far more than the others is expected to come down, not to their level.
    const high = expectedValue(value, 5, 400);
    expect(high).toBeLessThan(400);
    expect(high).toBeGreaterThan(300);
  });
});

describe('₂F₁', () => {
  it('is its closed forms: (1 − z)⁻ᵃ where b = c, and −ln(1 − z) ÷ z of 1, 1, 2', () => {
    expect(hypergeometric(0.7, 2, 2, 0.6)).toBeCloseTo(0.4 ** -0.7, 12);
    expect(hypergeometric(1, 1, 2, 0.5)).toBeCloseTo(2 * Math.LN2, 12);
  });
});

describe('a ranking', () => {
  it('is right as often as pairs say; ties count half', () => {
    // Came: 3 and 1; not: 2 and 1. Pairs 3>2, 3>1, 1<2, 1=1: 2.5 of 4.
    expect(auc([3, 1, 2, 1], [1, 1, 0, 0])).toBe(2.5 / 4);
    expect(auc([1, 2], [1, 1])).toBeNaN();
  });
});

describe('the fits of a run that is cut into executions', () => {
  const orders = ordersOf('shopline_orders_zh');
  const segmentation = segment(orders, day('2011-12-10'), DEFAULT_RULES);

  it('are taken up where they were left, as JSON, and give the same chances', () => {
    const fits: Fits = new Map();
    const whole = chancesOf(orders, segmentation, 90, fits);
    // The day itself and each past day.
    expect(fits.size).toBe(1 + whole.proof!.replays.length);
    const kept: Fits = new Map(JSON.parse(JSON.stringify([...fits])));
    expect(chancesOf(orders, segmentation, 90, kept)).toEqual(whole);
    // Only those that are missing are worked out: the others are what was kept.
    const some: Fits = new Map([...kept].slice(0, 3));
    expect(chancesOf(orders, segmentation, 90, some)).toEqual(whole);
    expect(some).toEqual(fits);
  });
});

describe('no chance is shown', () => {
  const chance = (orders: Orders, asOf: string) => {
    const found = segment(orders, day(asOf), DEFAULT_RULES);
    return chancesOf(orders, found);
  };
  const many = (size: number, again: (i: number) => boolean): Orders =>
    ordersFrom({
      customers: Array.from({ length: size }, (_, i) => [`c${i}`, ...(again(i) ? [`c${i}`] : [])]).flat(),
      days: Array.from({ length: size }, (_, i) => [i % 50, ...(again(i) ? [(i % 50) + 7] : [])]).flat(),
      amounts: null,
      ids: Array.from({ length: size }, (_, i) => [`o${i}`, ...(again(i) ? [`p${i}`] : [])]).flat(),
    });

  it('of few customers, few who came back, a shop too young', () => {
    expect(chance(shopOf([['a', '2024-01-01']]), '2024-02-01').reason).toBe('few-customers');
    expect(chance(shopOf([]), '2024-02-01').reason).toBe('few-customers');
    expect(
      chance(
        many(150, (i) => i < 10),
        '1970-03-01',
      ).reason,
    ).toBe('few-repeat-buyers');
    expect(
      chance(
        many(150, (i) => i < 100),
        '1970-03-01',
      ).reason,
    ).toBe('too-early');
  });

  it('and hostile histories end in no number that could be taken for one', () => {
    for (const histories of [
      { x: [], tx: [], T: [] },
      { x: [0], tx: [0], T: [0] },
      { x: [5000, 0], tx: [5000, 0], T: [5000, 1] },
      { x: new Array(200).fill(3), tx: new Array(200).fill(30), T: new Array(200).fill(30) },
    ]) {
      const fit = fitBgNbd(histories);
      const one = chanceToOrder(fit, 3, 20, 40, 90);
      expect(fit.converged && !(one >= 0 && one <= 1)).toBe(false);
    }
  });
});
