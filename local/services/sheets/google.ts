// Google's interfaces, with the members that live services have and the type package leaves out.

import Spreadsheet = GoogleAppsScript.Spreadsheet;

export interface GoogleRange extends Spreadsheet.Range {
  getFontColor(): string;
  getFontColors(): string[][];
  getColumnIndex(): number;
}
export type GoogleSheet = Spreadsheet.Sheet;
export type GoogleSpreadsheet = Spreadsheet.Spreadsheet;
