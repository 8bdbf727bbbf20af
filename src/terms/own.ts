// What a shop fills in by itself, in the wizard or on Your settings.

/** What to do, when, how many days: as typed. */
export interface StepRow {
  readonly name: string;
  readonly when: string;
  readonly days: string;
}

export interface OwnChoices {
  /** People a day; absent = as usual. */
  readonly places?: number;
  /** A rule a line (model/rules/labels.ts); absent = none. */
  readonly labels?: readonly string[];
  /** Absent = the usual ones, where the sheet is written. */
  readonly steps?: readonly StepRow[];
}

export const MOST_PLACES = 500;
export const MOST_ROWS = 30;
