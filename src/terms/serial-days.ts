// Days as whole numbers, ours and the spreadsheet's.

/** Whole days since 1970-01-01. */
export type Day = number;

/** A date cell: its calendar day, and minutes after midnight (0–1439). */
export interface DateCell {
  readonly day: Day;
  readonly minutes: number;
}

/** Spreadsheets count days from 1899-12-30. */
const SERIAL_OF_DAY_0 = 25569;

/** The number a spreadsheet keeps for the day; a date cell's with its time of day. */
export function serialOf(day: Day, minutes = 0): number {
  return day + SERIAL_OF_DAY_0 + minutes / 1440;
}

/** The day of a spreadsheet's date number; its time of day is dropped. */
export function dayOfSerial(serial: number): Day {
  return Math.floor(serial) - SERIAL_OF_DAY_0;
}

/** A Date may come from another realm, where `instanceof Date` fails. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
