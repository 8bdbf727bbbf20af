// What a spreadsheet of Google's holds. Source: Google, "Files you can store in Google Drive" and the reference of Apps Script.

/** Characters of a cell, a formula's too. */
export const LONGEST_TEXT = 50_000;
export const MOST_COLUMNS = 18_278;
/** Of all sheets together, empty ones included. */
export const MOST_CELLS = 10_000_000;

/** A text that names what the shop wrote may outgrow a cell: it ends where the cell does. */
export function fitting(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  return `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
