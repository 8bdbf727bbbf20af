// What every sheet is made from: the result of a run, and the sheet it was read from.

import type { Find, KeptCampaign } from '../model/campaigns/index.ts';
import type { DatedStep, DueSteps } from '../model/dated.ts';
import type { Period } from '../model/days.ts';
import type { Attributes } from '../model/parts.ts';
import type { Fits, PredictionChoices } from '../model/prediction/index.ts';
import type { Part, Split } from '../model/rules/part.ts';
import type { Segmentation } from '../model/segmentation.ts';
import type { Details } from '../reading/details/details.ts';
import type { Mapping, Reading, ReadingOptions, Recognition } from '../reading/index.ts';
import type { OwnChoices } from '../terms/own.ts';
import type { Language } from '../text/language.ts';
import type { Figures } from './figures.ts';
import type { StaffRow } from './plan.ts';
import type { Worked } from './worked.ts';

/** A sheet of an earlier run or version. What a person's formulas and notes speak of stays where it is. */
export interface Standing {
  /** Columns of the keyed table; new ones come after them. */
  readonly columns: readonly string[];
  /** Tables from top to bottom. */
  readonly tables: readonly string[];
  /** Its charts stand under their tables: none is put on the first screen. */
  readonly chartsBelow: boolean;
  /** Lines above the rows of a keyed table whose headers are frozen: their number stays, since what is frozen is set once. */
  readonly head?: number;
}

/** A choice that a person typed on Data check and that changes nothing: no word for one, or one more than are kept. */
export interface IdleChoice {
  /** The keys of its row, as they stand there. */
  readonly shared: string;
  readonly text: string;
  readonly why: 'unknown' | 'too-many';
}

export interface ReportInput {
  readonly segmentation: Segmentation;
  /** `reading.orders` are the orders that were segmented. */
  readonly reading: Reading;
  readonly recognition: Recognition;
  /** The mapping and options that were used: a person may have changed the recognised ones. */
  readonly mapping: Mapping;
  readonly options: ReadingOptions;
  readonly language: Language;
  /** Name of the orders sheet. */
  readonly sheetName: string;
  /** The spreadsheet's time zone. */
  readonly timeZone: string;
  /** Period of the cohorts; absent = month. */
  readonly cohortPeriod?: Period;
  /** What Cohorts and Segments are narrowed to and split by; absent = all. */
  readonly cohortFilter?: Part;
  readonly cohortSplit?: Split;
  readonly segmentFilter?: Part;
  readonly segmentSplit?: Split;
  /** What the sheet says of the customers, where one of these asks for it. */
  readonly attributes?: Attributes;
  /** Fits of the chances that an earlier execution of the run found in the same orders; new ones are added. */
  readonly fits?: Fits;
  /** What was chosen of the predictions; the rest is as usual. */
  readonly prediction?: Partial<PredictionChoices>;
  /**
   * What names the rows of the sheet's keyed table (customers, segments) in their present order, when a person keeps
   * notes beside them: known ones keep their rows, new ones come below. Absent or empty = sorted.
   */
  readonly previousOrder?: readonly string[];
  /** How the sheet stands, where that is otherwise than planned: it keeps its order. */
  readonly standing?: Standing;
  /** The tags stood in the sheet: by which rules is not known here. */
  readonly isGiven?: boolean;
  /** Figures that were worked out elsewhere; absent = from the orders. */
  readonly figures?: Figures;
  /** Keys of the rows that staff wrote on, top to bottom. */
  readonly staffRows?: readonly string[];
  /** Campaigns that are kept, the last one last, and whom a kept key stands for now. */
  readonly campaigns?: { readonly kept: readonly KeptCampaign[]; readonly find: Find };
  /** Customers, by index into `orders.customers`, who are held back on the as-of day: on no list. */
  readonly heldBack?: ReadonlySet<number>;
  /** What staff wrote beside the rows of the sheet as it is. */
  readonly staff?: readonly StaffRow[];
  /** Who the customers are, where a sheet tells it and one of ours shows it. */
  readonly details?: Details;
  /** The rules stand on a Settings sheet of their own; absent = on Data check. */
  readonly hasSettings?: true;
  /** What staff wrote on Today and on the work lists; absent = there are none, or no sheet tells of it. */
  readonly worked?: readonly Worked[];
  /** What the shop filled in by itself. */
  readonly own?: OwnChoices;
  /** Its dated steps, and for whom one is due this week, by the customer's row. */
  readonly dated?: DueSteps & { readonly steps: readonly DatedStep[] };
  /** People a day on Today; absent = as usual. */
  readonly places?: number;
  /** Own labels: their names in the order of the rules, and by the customer's row the index of its label, −1 = the others. */
  readonly labels?: { readonly names: readonly string[]; readonly of: ArrayLike<number> };
  /** Choices on Data check that stay as they were typed. */
  readonly idle?: readonly IdleChoice[];
  /** As-of day of the run before; absent = there is none. */
  readonly before?: number;
}
