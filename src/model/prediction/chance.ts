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

/** What is worked out of the day itself and of past days, the fits among it kept in `fits`. */
class ChanceWork {
  private readonly bought: PurchaseDays;
  private readonly window: number;
  private readonly pasts: readonly Day[];
  private readonly early: NoChance | null;

  constructor(
    orders: Orders,
    private readonly segmentation: Segmentation,
    private readonly fits: Fits,
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
    this.early =
      buyers < FEWEST_CUSTOMERS
        ? 'few-customers'
        : repeaters < FEWEST_REPEATERS
          ? 'few-repeat-buyers'
          : segmentation.tooEarly
            ? 'too-early'
            : null;
  }

  /** Fits the days that are missing while it may go on, one at least; are all there now? */
  fitMissing(goesOn: () => boolean): boolean {
    if (this.early) return true;
    const { asOf } = this.segmentation;
    const missing = [asOf, ...this.pasts].filter((day) => !this.fits.has(day));
    for (const [i, day] of missing.entries()) {
      if (i > 0 && !goesOn()) return false;
      // A past day's parameters are near those of today.
      this.fits.set(day, fitBgNbd(pastOf(this.bought, day), this.fits.get(asOf)));
    }
    return true;
  }

  result(horizon: number): Chances {
    this.fitMissing(() => true);
    const { segmentation } = this;
    const found = this.early ? undefined : this.fits.get(segmentation.asOf);
    const fit = found ? told(found) : null;
    const proof = this.early ? null : this.proof();
    return {
      asOf: segmentation.asOf,
      horizon,
      fit,
      proof,
      reason: this.early ?? reasonOf(fit, proof),
      ...expectedOf(segmentation, fit, horizon),
    };
  }

  private proof(): Proof | null {
    const replays = this.pasts.flatMap((day): Replay[] => {
      const model = this.fits.get(day)!;
      return model.converged
        ? [replayOf(this.bought, pastOf(this.bought, day), told(model), this.window)]
        : [];
    });
    if (replays.length === 0) return null;
    const size = replays.reduce((sum, { said }) => sum + said.length, 0);
    const said = new Float64Array(size);
    const waited = new Float64Array(size);
    const came = new Uint8Array(size);
    let at = 0;
    for (const replay of replays) {
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
      replays: replays.map((replay) => ({
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

/** What is said is by these parameters, of today and of the past days that prove it. */
function told(found: BgNbdFit): BgNbdFit {
  return { ...found, ...settled(found, ['r', 'alpha', 'a', 'b']) };
}

function reasonOf(fit: BgNbdFit | null, proof: Proof | null): NoChance | null {
  if (!fit?.converged) return 'no-fit';
  if (!proof) return 'no-past';
  if (!(proof.aucChance >= proof.aucRecency)) return 'worse-than-recency';
  return proof.error <= LARGEST_ERROR ? null : 'said-not-come';
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
  horizon: number = USUAL_PREDICTION.chanceDays,
  fits: Fits = new Map(),
): Chances {
  return new ChanceWork(orders, segmentation, fits).result(horizon);
}

/**
 * The fits that `chancesOf` needs and `fits` does not hold yet, one after the other while `goesOn`, at least one: an execution
 * that is limited in time does some, the next one others. True = all are there.
 */
export function fitMissing(
  orders: Orders,
  segmentation: Segmentation,
  fits: Fits,
  goesOn: () => boolean,
): boolean {
  return new ChanceWork(orders, segmentation, fits).fitMissing(goesOn);
}
