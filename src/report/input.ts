// What every sheet is made from: the result of a run, and the sheet it was read from.

import type { Segmentation } from '../model/segmentation.ts';
import type { Mapping, Reading, ReadingOptions, Recognition } from '../reading/index.ts';
import type { Language } from '../text/language.ts';

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
  /**
   * Customer keys in the rows' present order, when a person keeps notes beside the customers: known customers keep
   * their rows, new ones come below. Absent or empty = sorted by net.
   */
  readonly previousOrder?: readonly string[];
}
