// The chance of each customer to order within a number of days, with its proof, or the reason why none is shown (model.md §8).

import type { Day } from '../../terms/serial-days.ts';
import type { Orders } from '../orders.ts';
import type { Segmentation } from '../segmentation.ts';
import { type BgNbdFit, chanceToOrder, fitBgNbd, pAlive } from './bgnbd.ts';
import { USUAL_PREDICTION } from './choices.ts';
import {
  auc,
  calibrationError,
  type Decile,
  decilesOf,
  type Past,
  pastOf,
  proofDays,
  proofWindow,
  type Replay,
  replayOf,
} from './proof.ts';
import { type PurchaseDays, purchaseDaysOf } from './purchase-days.ts';
import { settled } from './settled.ts';

const FEWEST_CUSTOMERS = 100;
const FEWEST_REPEATERS = 30;
/** A larger mean difference between what was said and what came is no proof. */
const LARGEST_ERROR = 0.1;

/** Why no chance is shown. */
export type NoChance =
  | 'few-customers'
  | 'few-repeat-buyers'
  | 'too-early'
  | 'no-fit'
  | 'no-past'
  | 'worse-than-recency'
  | 'said-not-come'
  /** The figures come from a warehouse, which was given no fitted parameters. */
  | 'not-fitted';

export interface Proof {
  readonly window: number;
  readonly replays: readonly {
    readonly day: Day;
    readonly customers: number;
    readonly came: number;
    readonly aucChance: number;
    readonly aucRecency: number;
  }[];
  readonly aucChance: number;
  readonly aucRecency: number;
  readonly deciles: readonly Decile[];
  readonly error: number;
}

export interface Chances {
  readonly asOf: Day;
  readonly horizon: number;
  readonly fit: BgNbdFit | null;
  readonly proof: Proof | null;
  /** null: the columns may be shown. */
  readonly reason: NoChance | null;
  /** By the row of the segmentation; NaN without a purchase. Also where it may not be shown: `reason` decides. */
  readonly pAlive: Float64Array;
  readonly chance: Float64Array;
}

/** Fits by their as-of day: found before, they are not worked out again; new ones are added. */
export type Fits = Map<Day, BgNbdFit>;

/** The work in pieces that each end soon: one fit a step, so that a run keeps to a time limit. */
class ChanceWork {
  readonly steps: number;
  private readonly bought: PurchaseDays;
  private readonly window: number;
  private readonly pasts: readonly Day[];
  private readonly replays: Replay[] = [];
  private fit: BgNbdFit | null = null;
  private next = 0;
  private early: NoChance | null = null;

  constructor(
    orders: Orders,
    private readonly segmentation: Segmentation,
    private readonly horizon: number = USUAL_PREDICTION.chanceDays,
    private readonly fits: Fits = new Map(),
  ) {
    const { asOf, shopCycle, customers } = segmentation;
    this.bought = purchaseDaysOf(orders, asOf);
    this.window = proofWindow(shopCycle?.days ?? null);
    this.pasts = proofDays(this.bought.opening, asOf, this.window);
    let [buyers, repeaters] = [0, 0];
    for (const days of customers.days) {
      if (days > 0) buyers++;
      if (days > 1) repeaters++;
    }
    if (buyers < FEWEST_CUSTOMERS) this.early = 'few-customers';
    else if (repeaters < FEWEST_REPEATERS) this.early = 'few-repeat-buyers';
    else if (segmentation.tooEarly) this.early = 'too-early';
    this.steps = this.early ? 0 : 1 + this.pasts.length;
  }

  /** Does one piece; false when all is done. */
  step(): boolean {
    if (this.next >= this.steps) return false;
    if (this.next === 0) this.fit = this.fitted(pastOf(this.bought, this.segmentation.asOf));
    else {
      const past: Past = pastOf(this.bought, this.pasts[this.next - 1]);
      const model = this.fitted(past, this.fit ?? undefined);
      if (model.converged) this.replays.push(replayOf(this.bought, past, model, this.window));
    }
    this.next++;
    return this.next < this.steps;
  }

  private fitted(past: Past, near?: BgNbdFit): BgNbdFit {
    const fit = this.fits.get(past.day) ?? fitBgNbd(past, near);
    this.fits.set(past.day, fit);
    return fit;
  }

  result(): Chances {
    while (this.step());
    const { segmentation, horizon } = this;
    const fit = this.fit && { ...this.fit, ...settled(this.fit, ['r', 'alpha', 'a', 'b']) };
    const proof = this.proof();
    return {
      asOf: segmentation.asOf,
      horizon,
      fit,
      proof,
      reason: this.reasonOf(proof),
      ...expectedOf(segmentation, fit, horizon),
    };
  }

  private reasonOf(proof: Proof | null): NoChance | null {
    if (this.early) return this.early;
    if (!this.fit?.converged) return 'no-fit';
    if (!proof) return 'no-past';
    if (!(proof.aucChance >= proof.aucRecency)) return 'worse-than-recency';
    return proof.error <= LARGEST_ERROR ? null : 'said-not-come';
  }

  private proof(): Proof | null {
    if (this.replays.length === 0) return null;
    const size = this.replays.reduce((sum, { said }) => sum + said.length, 0);
    const said = new Float64Array(size);
    const waited = new Float64Array(size);
    const came = new Uint8Array(size);
    let at = 0;
    for (const replay of this.replays) {
      said.set(replay.said, at);
      waited.set(
        replay.recency.map((days) => -days),
        at,
      );
      came.set(replay.came, at);
      at += replay.said.length;
    }
    const deciles = decilesOf(said, came);
    return {
      window: this.window,
      replays: this.replays.map((replay) => ({
        day: replay.day,
        customers: replay.said.length,
        came: replay.came.reduce((sum, one) => sum + one, 0),
        aucChance: auc(replay.said, replay.came),
        aucRecency: auc(
          replay.recency.map((days) => -days),
          replay.came,
        ),
      })),
      aucChance: auc(said, came),
      aucRecency: auc(waited, came),
      deciles,
      error: calibrationError(deciles),
    };
  }
}

/** What a fit says of each customer, by the row of the segmentation; NaN without a purchase or without a fit. */
export function expectedOf(
  { customers: { size, days, first, last }, asOf }: Segmentation,
  fit: BgNbdFit | null,
  horizon: number,
): Pick<Chances, 'pAlive' | 'chance'> {
  const alive = new Float64Array(size).fill(Number.NaN);
  const chance = new Float64Array(size).fill(Number.NaN);
  for (let i = 0; fit && i < size; i++) {
    if (days[i] === 0) continue;
    const history = [days[i] - 1, last[i] - first[i], asOf - first[i]] as const;
    alive[i] = pAlive(fit, ...history);
    chance[i] = chanceToOrder(fit, ...history, horizon);
  }
  return { pAlive: alive, chance };
}

/** All of it at once. */
export function chancesOf(
  orders: Orders,
  segmentation: Segmentation,
  horizon?: number,
  fits?: Fits,
): Chances {
  return new ChanceWork(orders, segmentation, horizon, fits).result();
}
