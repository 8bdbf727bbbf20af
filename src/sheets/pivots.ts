// Native pivot tables over our columns beside the orders. A person rearranges them: once made they are left alone, unless
// the orders outgrew what they were made over.

import type { PivotPlan } from '../reports/plan.ts';
import type { Placement } from './blocks.ts';
import { tagMarks } from './marks.ts';
import { lineAt } from './references.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Pivot = GoogleAppsScript.Spreadsheet.PivotTable;

export interface OrdersSheet {
  readonly sheet: Sheet;
  readonly headerRow: number;
}

/** Says how many rows of the orders sheet the pivot tables reach over; `former`: as said the last time. */
export function setPivots(
  sheet: Sheet,
  plans: readonly PivotPlan[],
  placement: Placement,
  orders: OrdersSheet,
  former: number,
): number {
  const isOutgrown = orders.sheet.getLastRow() > former;
  const present = sheet.getPivotTables();
  for (const plan of plans) {
    const row = lineAt(placement.rows, plan.anchor.row);
    const column = lineAt(placement.columns, plan.anchor.column);
    const there = present.find((one) => isAt(one, row, column));
    if (there && !isOutgrown) continue;
    there?.remove();
    makePivot(sheet.getRange(row, column), orders, plan);
  }
  return isOutgrown ? orders.sheet.getMaxRows() : former;
}

function isAt(pivot: Pivot, row: number, column: number): boolean {
  const cell = pivot.getAnchorCell();
  return cell.getRow() === row && cell.getColumn() === column;
}

/** Over the whole height of our columns, so that orders added below count too; rows without an order are left out. */
function makePivot(anchor: Range, { sheet, headerRow }: OrdersSheet, plan: PivotPlan): void {
  const marks = tagMarks(sheet);
  const columns = marks.map(({ column }) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const source = sheet.getRange(headerRow, first, sheet.getMaxRows() - headerRow + 1, last - first + 1);
  // Counted as the sheet counts: 1 is A, whatever the source's first column.
  const position = (key: string) => marks.find((mark) => mark.key === key)!.column;
  const table = anchor.createPivotTable(source);
  table.addRowGroup(position(plan.rowKey));
  table.addColumnGroup(position(plan.columnKey));
  table.addPivotValue(position(plan.valueKey), SUMMARIES[plan.summarize]()).setDisplayName(plan.valueName);
  table.addFilter(position(plan.rowKey), SpreadsheetApp.newFilterCriteria().whenCellNotEmpty().build());
}

const SUMMARIES: {
  readonly [name in PivotPlan['summarize']]: () => GoogleAppsScript.Spreadsheet.PivotTableSummarizeFunction;
} = {
  countUnique: () => SpreadsheetApp.PivotTableSummarizeFunction.COUNTUNIQUE,
  sum: () => SpreadsheetApp.PivotTableSummarizeFunction.SUM,
  count: () => SpreadsheetApp.PivotTableSummarizeFunction.COUNTA,
};
