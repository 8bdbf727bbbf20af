// What stays of a run that was taken back, because a person has worked on it.

/** By the names of the tabs. */
export interface TakenBack {
  /** New sheets on which a person has written: the next run brings them up to date. */
  readonly kept: readonly string[];
  /** Sheets that a person changed so much that they cannot be put back: they are the person's, a new tab has the former results. */
  readonly handedOver: readonly string[];
}
