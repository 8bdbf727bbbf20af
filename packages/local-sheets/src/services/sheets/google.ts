// Google's interfaces, with the members that live services have and the type package leaves out.

import Spreadsheet = GoogleAppsScript.Spreadsheet;

export interface GoogleRange extends Spreadsheet.Range {
  getFontColor(): string;
  getFontColors(): string[][];
  getColumnIndex(): number;
  getBackgroundColor(): string;
  getBackgroundColors(): string[][];
  setBackgroundColor(color: string | null): Spreadsheet.Range;
  setBackgroundColors(colors: (string | null)[][]): Spreadsheet.Range;
}
export interface GoogleBooleanCondition extends Spreadsheet.BooleanCondition {
  getBackgroundObject(): Spreadsheet.Color | null;
  getFontColorObject(): Spreadsheet.Color | null;
}
export interface GoogleGradientCondition extends Spreadsheet.GradientCondition {
  getMinColorObject(): Spreadsheet.Color | null;
  getMidColorObject(): Spreadsheet.Color | null;
  getMaxColorObject(): Spreadsheet.Color | null;
}
export interface GoogleRuleBuilder extends Spreadsheet.ConditionalFormatRuleBuilder {
  setBackgroundObject(color: Spreadsheet.Color | null): GoogleRuleBuilder;
  setFontColorObject(color: Spreadsheet.Color | null): GoogleRuleBuilder;
  setGradientMinpointObject(color: Spreadsheet.Color): GoogleRuleBuilder;
  setGradientMaxpointObject(color: Spreadsheet.Color): GoogleRuleBuilder;
  setGradientMinpointObjectWithValue(
    color: Spreadsheet.Color,
    type: unknown,
    value: string,
  ): GoogleRuleBuilder;
  setGradientMidpointObjectWithValue(
    color: Spreadsheet.Color,
    type: unknown,
    value: string,
  ): GoogleRuleBuilder;
  setGradientMaxpointObjectWithValue(
    color: Spreadsheet.Color,
    type: unknown,
    value: string,
  ): GoogleRuleBuilder;
}
export interface GooglePivotTable extends Spreadsheet.PivotTable {
  getSourceDataRange(): Spreadsheet.Range;
}
export interface GooglePivotValue extends Spreadsheet.PivotValue {
  getSourceDataColumn(): number;
}
