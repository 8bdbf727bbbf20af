// The figures behind the sheets: each is worked out when a sheet asks for it.

import type { Carrier } from '../model/carriers.ts';
import type { Changes } from '../model/changes.ts';
import type { Cohorts } from '../model/cohorts.ts';
import type { Concentration } from '../model/concentration.ts';
import type { Drivers } from '../model/drivers.ts';
import type { Composition, Health } from '../model/health.ts';
import type { Periods } from '../model/monthly.ts';
import type { PartCounts, Parts } from '../model/parts.ts';
import type { Calibration, Chances, Measured, PredictionChoices, Values } from '../model/prediction/index.ts';
import type { JudgedRate } from '../model/repeats.ts';
import type { MonthMoves } from '../model/seasons.ts';
import type { Tally } from '../model/tally.ts';

/** What customers are counted by. */
export type TallyBy = 'nes' | 'hml' | 'tier' | 'cell' | 'segment';

/** The order or customer that carries a change of revenue, as it is spoken of. */
export interface NamedCarrier extends Pick<Carrier, 'kind' | 'span' | 'revenue' | 'changeWithout'> {
  readonly customer: string;
  /** Of an order: its day, YYYY-MM-DD, and number. */
  readonly day: string;
  readonly id: string;
}

/** What the past says and what is expected of the customers, each by the rows of the segmentation, worked out when asked for. */
export interface Prediction {
  readonly choices: PredictionChoices;
  calibration(): Calibration;
  /** What came of each tag, cell and segment on past days. */
  measured(): Measured;
  chances(): Chances;
  /** null where nothing may be said. */
  values(): Values | null;
  /** Who is worth the next effort: what customers are ordered by. */
  worth(): Float64Array;
}

/** Customers whose tag changed, with their names and net in money. */
export interface MovedCustomers extends Changes {
  name(k: number): string;
  net(k: number): number;
}

export interface Figures {
  /** Customers and net of each group, in the order the groups are shown; `narrowed` = of the part that Segments is narrowed to. */
  tally(by: TallyBy, narrowed?: boolean): Tally;
  /** Who came back, by the parts that cohorts are split by; null where they are not. */
  cohortParts?(): { readonly parts: Parts; readonly rates: readonly JudgedRate[] } | null;
  /** By the customer's row: is it in the part that Segments is narrowed to; null = all are. */
  narrowed?(): ArrayLike<number> | null;
  /** Customers by the parts that Segments is split by; null where they are not. */
  segmentParts?(): { readonly parts: Parts; readonly counts: PartCounts } | null;
  cohorts(): Cohorts;
  /** Of the cohorts that are surely new, by their running numbers: who came back with equal follow-up; null where it is not counted. */
  cohortRepeats(): ReadonlyMap<number, JudgedRate> | null;
  /** Running numbers of the cohorts' periods in which the shop was too young to tell who is new. */
  warmUp(): ReadonlySet<number>;
  /** Months, from the first order's to the as-of day's. */
  months(): Periods;
  composition(): Composition;
  health(): Health;
  /** Who has another tag than at the beginning of the health's window, by name; null where customers are not held one by one. */
  moved(): MovedCustomers | null;
  prediction(): Prediction;
  /** Between the last two months that have ended. */
  drivers(): Drivers;
  carrier(): NamedCarrier | null;
  /** The order without a customer that carries the change of the whole shop's revenue. */
  stray(): NamedCarrier | null;
  /** Of the same two months, what may be said of who bought. */
  monthMoves(): MonthMoves;
  /** Revenue of the whole shop in each of `months`, without a customer included; × the orders' scale. */
  shopRevenue(): Float64Array;
  concentration(): Concentration | null;
}
