// Reads plans as a person or the command line reads the sheets they become.

import type { FoundTable } from '../../src/reports/index.ts';
import { readBack } from '../../src/reports/index.ts';
import type { ReportInput } from '../../src/reports/input.ts';
import type { PlanValue, SheetPlan, TableLayout } from '../../src/reports/plan.ts';

export type Row = Record<string, PlanValue>;

export function layoutOf(plan: SheetPlan, name: string): TableLayout {
  const found = plan.tables.find((table) => table.name === name);
  if (!found) throw new Error(`${plan.kind} has no table ${name}`);
  return found;
}

/** The rows of a table by their machine names. */
export function rowsOf(plan: SheetPlan, name: string): Row[] {
  const { row, column, rows, keys } = layoutOf(plan, name);
  return plan.values
    .slice(row, row + rows)
    .map((values) => Object.fromEntries(keys.map((key, at) => [key, values[column + at]])));
}

/** The headers of a table, by their machine names. */
export function headersOf(plan: SheetPlan, name: string): Row {
  const { headerRow, column, keys } = layoutOf(plan, name);
  return Object.fromEntries(keys.map((key, at) => [key, plan.values[headerRow][column + at]]));
}

/** The row under a table: its totals or averages. */
export function totalOf(plan: SheetPlan, name: string): Row {
  const { row, rows, column, keys } = layoutOf(plan, name);
  return Object.fromEntries(keys.map((key, at) => [key, plan.values[row + rows][column + at]]));
}

/** The columns that a chart draws, by their machine names, and the rows below their headers. */
export function drawnBy(plan: SheetPlan, id: string): { keys: string[]; rows: number } {
  const { ranges } = plan.charts.find((chart) => chart.id === id)!;
  const table = plan.tables.find(({ headerRow }) => headerRow === ranges[0].row)!;
  return {
    keys: ranges.map(({ column }) => table.keys[column - table.column]),
    rows: ranges[0].rows - 1,
  };
}

/** Everything a sheet says in sentences: the first cell of each row that holds nothing else. */
export function sentencesOf(plan: SheetPlan): string[] {
  return plan.values
    .filter(([first, ...rest]) => typeof first === 'string' && rest.every((value) => value === null))
    .map(([first]) => String(first));
}

/** The last number format that a style gives to a cell. */
export function formatAt(plan: SheetPlan, row: number, column: number): string | undefined {
  return plan.styles
    .filter(
      (rect) =>
        row >= rect.row &&
        row < rect.row + rect.rows &&
        column >= rect.column &&
        column < rect.column + rect.columns,
    )
    .map(({ style }) => style.numberFormat)
    .filter((format) => format !== undefined)
    .pop();
}

export function foundTables(plans: readonly SheetPlan[]): FoundTable[] {
  return plans.flatMap((plan) =>
    plan.tables.map((layout) => ({
      layout,
      cells: plan.values
        .slice(layout.row, layout.row + layout.rows)
        .map((values) => values.slice(layout.column, layout.column + layout.columns)),
    })),
  );
}

/** The files that plans become, each as rows by header. */
export function filesOf(
  plans: readonly SheetPlan[],
  input: ReportInput,
): Record<string, Record<string, string>[]> {
  const { language, segmentation } = input;
  const tables = readBack(foundTables(plans), { language, segmentMap: segmentation.rules.segmentMap });
  return Object.fromEntries(
    tables.map(({ name, header, rows }) => [
      name,
      rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at]]))),
    ]),
  );
}
