// What may be asked of the spreadsheet that a custom function stands in.

import type { DateCell, Day } from './serial-days.ts';

/** Reading only, and only when it needs to know. */
export interface Surroundings {
  /** Locale of the spreadsheet, such as zh_TW. */
  locale(): string;
  timeZone(): string;
  /** The days of the spreadsheet's time zone: asked once a month of the data, not once a cell. */
  calendar(): Calendar;
  /** The formula of the cell being calculated; '' where it is not known. */
  formula(): string;
}

/** The calendar of a time zone. */
export interface Calendar {
  cell(instant: number): DateCell;
  /** The instant at which a day begins. */
  startOf(day: Day): number;
}
