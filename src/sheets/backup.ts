// Hidden copies of what stood on a sheet before a run, so that a run can be cancelled, fail or be undone without a trace.

import type { Calendar } from '../terms/surroundings.ts';
import { type Block, type Placement, runsOf, stretches } from './blocks.ts';
import type { Change } from './change.ts';
import { setCharts } from './charts.ts';
import { copyConditions, setConditions } from './conditions.ts';
import { fitLines, type Insertion } from './fit.ts';
import type { Layout, Zone } from './layout.ts';
import { insertLines, takeOutLines } from './lines.ts';
import { type Backup, keepLayout, keptLayout, markBackup, markRows, ownSheets } from './marks.ts';
import { foreignCells, lookAt, type Present } from './present.ts';
import { freeName } from './room.ts';
import { clearBlocks } from './styles.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Stretch = readonly [line: number, count: number];

/** What a hidden copy must know to be put back. Lines are the copy's own. */
export interface SheetBackup {
  /** Id of the sheet it was copied from. */
  readonly of: number;
  readonly layout: Layout;
  readonly zones: readonly { readonly name: string; readonly at: readonly Stretch[] }[];
  readonly columns: readonly number[];
  readonly first: number;
  readonly last: number;
  /** The sheet's size before, and the lines the run inserts. */
  readonly size: { readonly rows: number; readonly columns: number };
  readonly inserted: { readonly rows: readonly Insertion[]; readonly columns: readonly Insertion[] };
  /** All charts of the sheet, a person's included. */
  readonly charts: readonly number[];
}

export interface BackupJob {
  readonly book: Spreadsheet;
  readonly run: string;
  readonly backupName: (sheet: string) => string;
}

/** Copies a sheet of ours before it changes. If that fails, no copy is left. */
export function backUp({ book, run, backupName }: BackupJob, present: Present, change: Change): void {
  const { sheet, id } = present.own;
  const details: SheetBackup = {
    of: id,
    layout: present.layout,
    zones: [...present.zones].map(([name, rows]) => ({
      name,
      at: stretches(rows).map((run): Stretch => [run.at, run.count]),
    })),
    columns: present.columns,
    first: present.first,
    last: present.last,
    size: { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() },
    inserted: { rows: change.rows.insertions, columns: change.columns.insertions },
    charts: chartsOf(sheet),
  };
  const name = freeName(book, backupName(sheet.getName()));
  const copy = sheet.copyTo(book);
  try {
    markBackup(copy, run, details);
    copy.setName(name);
    copy.hideSheet();
  } catch (error) {
    book.deleteSheet(copy);
    throw error;
  }
}

/** Puts a sheet back as it was, while no lines came or went but the run's, and deletes the copy. */
export function putBack(book: Spreadsheet, { sheet: copy, details }: Backup<SheetBackup>): void {
  const sheet = book.getSheets().find((one) => one.getSheetId() === details.of);
  if (sheet) {
    const { layout } = details;
    const now = keptLayout(sheet) ?? layout;
    for (const chart of sheet.getCharts())
      if (!details.charts.includes(chart.getChartId() as number)) sheet.removeChart(chart);
    takeOutLines(sheet, details.inserted, details.size);
    const zones = layout.zones.map(({ name }) => rowsIn(details, name));
    copyCells(copy, sheet, details, zones.flat(), zones.flat(), details.columns);
    copyConditions(copy, sheet);
    redraw(sheet, layout, now, placementOf(layout, zones, details.columns));
    markRows(sheet, details.first, details.last);
    keepLayout(sheet, layout);
  }
  book.deleteSheet(copy);
}

/**
 * Undoes a finished run on one sheet; a person may have worked on it since. Cells outside ours stay. Where lines came
 * or went since, nothing is deleted: rows the run inserted are left blank.
 */
export function undo(book: Spreadsheet, backup: Backup<SheetBackup>, calendar: Calendar): void {
  const { sheet: copy, details } = backup;
  const own = ownSheets(book).find(({ id }) => id === details.of);
  const present = own && lookAt(own, calendar);
  if (!present) {
    book.deleteSheet(copy);
  } else if (isUntouched(present, details)) {
    putBack(book, backup);
  } else {
    fitBack(copy, present, details);
    book.deleteSheet(copy);
  }
}

/** Nothing moved since the run, and no cell of a person's stands in a line that the run inserted. */
function isUntouched(present: Present, { inserted, size }: SheetBackup): boolean {
  const added = (list: readonly Insertion[]) => list.reduce((sum, { count }) => sum + count, 0);
  const { sheet } = present.own;
  if (!present.asWritten || present.columns.includes(0)) return false;
  if (sheet.getMaxRows() !== size.rows + added(inserted.rows)) return false;
  if (sheet.getMaxColumns() !== size.columns + added(inserted.columns)) return false;
  const newRows = new Set(newLines(inserted.rows));
  const newColumns = new Set(newLines(inserted.columns));
  return !foreignCells(present).some(({ row, column }) => newRows.has(row) || newColumns.has(column));
}

function fitBack(copy: Sheet, present: Present, details: SheetBackup): void {
  const { sheet } = present.own;
  const { layout } = details;
  const wanted = layout.zones.map(({ name, probes }) => ({
    name,
    lines: rowsIn(details, name).length,
    inside: probes !== undefined,
  }));
  const fitted = fitLines(wanted, present.zones, present.first || 1);
  insertLines(sheet, [], fitted.insertions);
  const idle = [...fitted.spare.flat(), ...fitted.abandoned].sort((a, b) => a - b);
  clearBlocks(sheet, blocksOf(idle, present.columns));
  const from = wanted.flatMap(({ name }) => rowsIn(details, name));
  copyCells(copy, sheet, details, from, fitted.lines.flat(), present.columns);
  const placement = placementOf(layout, fitted.lines, present.columns);
  const former = {
    scales: [...present.layout.scales, ...layout.scales],
    highlights: [...present.layout.highlights, ...layout.highlights],
  };
  setConditions(sheet, layout, former, placement);
  redraw(sheet, layout, present.layout, placement);
  const rows = fitted.lines.flat();
  const first = rows.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER);
  const last = rows.reduce((a, b) => Math.max(a, b), 0);
  markRows(sheet, first, last);
  const zones = layout.zones.map(
    (one, i): Zone => ({
      ...one,
      at: stretches(fitted.lines[i]).map(({ at, count }) => [at - first, count]),
    }),
  );
  keepLayout(sheet, { ...layout, span: last - first + 1, zones });
}

/** Rows of a zone on the copy, spare ones included. */
function rowsIn({ zones }: SheetBackup, name: string): number[] {
  const at = zones.find((zone) => zone.name === name)?.at ?? [];
  return at.flatMap(([row, count]) => Array.from({ length: count }, (_, i) => row + i));
}

/** Where inserted lines lie once all are in. */
function newLines(insertions: readonly Insertion[]): number[] {
  let shift = 0;
  return insertions.flatMap(({ before, count }) => {
    const first = before + shift;
    shift += count;
    return Array.from({ length: count }, (_, i) => first + i);
  });
}

function blocksOf(rows: readonly number[], columns: readonly number[]): Block[] {
  const runs = runsOf(columns.filter((column) => column > 0));
  return stretches(rows).flatMap((row) =>
    runs.map((run) => ({ row: row.at, rows: row.count, column: run.at, columns: run.count })),
  );
}

/** Copies rows `from` of the copy to rows `to`, its columns to `columns`; a person's conditional formats stay as they are. */
function copyCells(
  copy: Sheet,
  sheet: Sheet,
  { columns: copied }: SheetBackup,
  from: readonly number[],
  to: readonly number[],
  columns: readonly number[],
): void {
  const rules = sheet.getConditionalFormatRules();
  const kept = copied.map((_, i) => i).filter((i) => copied[i] > 0 && columns[i] > 0);
  const columnPairs = pairs(
    kept.map((i) => copied[i]),
    kept.map((i) => columns[i]),
  );
  for (const row of pairs(from, to)) {
    for (const column of columnPairs) {
      const target = sheet.getRange(row.to, column.to, row.count, column.count);
      copy.getRange(row.from, column.from, row.count, column.count).copyTo(target);
    }
  }
  sheet.setConditionalFormatRules(rules);
}

interface Pair {
  readonly from: number;
  readonly to: number;
  count: number;
}

/** Stretches that lie side by side in both. */
function pairs(from: readonly number[], to: readonly number[]): Pair[] {
  const found: Pair[] = [];
  from.forEach((line, i) => {
    const last = found[found.length - 1];
    if (last && line === last.from + last.count && to[i] === last.to + last.count) last.count++;
    else found.push({ from: line, to: to[i], count: 1 });
  });
  return found;
}

/** Where a layout's plan lies, for the rows given for its zones. */
function placementOf(
  layout: Layout,
  zones: readonly (readonly number[])[],
  columns: readonly number[],
): Placement {
  return { rows: layout.zones.flatMap(({ used }, i) => zones[i].slice(0, used)), columns };
}

/** Brings charts back to a layout; those that are there `now` and not in it go. */
function redraw(sheet: Sheet, layout: Layout, now: Layout, placement: Placement): void {
  const drawn = layout.charts.map((chart) => now.charts.find(({ id }) => id === chart.id) ?? chart);
  const extra = now.charts.filter(({ id }) => !drawn.some((chart) => chart.id === id));
  setCharts(
    sheet,
    layout.charts.map(({ plan }) => plan),
    [...drawn, ...extra].map((chart) => ({ ...chart, cells: '' })),
    placement,
  );
}

function chartsOf(sheet: Sheet): number[] {
  return sheet.getCharts().map((chart) => chart.getChartId() as number);
}
