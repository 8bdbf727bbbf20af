// The one writer: applies a plan to a sheet of ours, making it or bringing the present one up to date in place. Only
// cells of ours change; lines are inserted where a person's cells would be in the way, and nothing is deleted.

import type { SheetPlan } from '../report/plan.ts';
import type { Language } from '../text/language.ts';
import { backUp } from './backup.ts';
import { type Placement, placed } from './blocks.ts';
import { type Change, changeOf, type Places } from './change.ts';
import { setCharts } from './charts.ts';
import { setConditions } from './conditions.ts';
import { growFilter, setFilter } from './filter.ts';
import { type SheetNames, setFormulas, setGuards, setInputs } from './inputs.ts';
import { insertLines } from './lines.ts';
import { clearBlocks, setFrame, setNotes, setNumberFormats, setStyles, setWidths } from './look.ts';
import { keepLayout, markColumns, markRows, markSheet } from './marks.ts';
import type { Present } from './present.ts';
import { forEachPiece } from './read.ts';
import { freeName, NEW_COLUMNS, NEW_ROWS, requireAccess, requireRoom } from './room.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface WriteJob {
  readonly book: Spreadsheet;
  readonly plan: SheetPlan;
  readonly language: Language;
  /** The run that writes. */
  readonly run: string;
  /** Tab position of a new sheet, 0 = first. */
  readonly position: number;
  /** Name of the hidden copy of a sheet of this name. */
  readonly backupName: (sheet: string) => string;
  /** For formulas that speak of our other sheets. */
  readonly sheetNames?: SheetNames;
  /** Rows that must stay where they are, because a person's notes stand beside them. */
  readonly places?: Places;
}

export type Outcome = 'created' | 'updated' | 'unchanged';

/** Makes the sheet of a plan. If anything fails on the way, no sheet is left. */
export function createSheet(job: WriteJob): Sheet {
  const { book, plan } = job;
  const [height, width] = [plan.values.length, plan.values[0]?.length ?? 0];
  requireRoom(book, cellsOfNew(plan));
  const active = book.getActiveSheet();
  const sheet = book.insertSheet(freeName(book, plan.title), job.position);
  try {
    markSheet(sheet, plan.kind, job.run);
    book.setActiveSheet(active);
    if (height > NEW_ROWS) sheet.insertRowsAfter(NEW_ROWS, height - NEW_ROWS);
    if (width > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, width - NEW_COLUMNS);
    const change = changeOf(plan, job.language, null);
    const { placement } = change;
    fill(sheet, job, change, null);
    setFrame(sheet, plan);
    setWidths(sheet, plan, placement, () => true);
    setFilter(sheet, plan, placement);
    markColumns(sheet, change.owned, []);
    remember(sheet, job, change, null);
    SpreadsheetApp.flush();
    return sheet;
  } catch (error) {
    book.deleteSheet(sheet);
    throw error;
  }
}

/** Cells a new sheet for the plan takes. */
export function cellsOfNew(plan: SheetPlan): number {
  return Math.max(NEW_ROWS, plan.values.length) * Math.max(NEW_COLUMNS, plan.values[0]?.length ?? 0);
}

/** Cells an update adds to the workbook, its hidden copy included. */
export function cellsOfUpdate(job: WriteJob, present: Present): number {
  return cellsAdded(present.own.sheet, changeOf(job.plan, job.language, present, job.places));
}

function cellsAdded(sheet: Sheet, { isSame, rows, columns }: Change): number {
  if (isSame) return 0;
  const [height, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  return height * width + rows.added * width + columns.added * (height + rows.added);
}

/** Brings a sheet of ours up to a plan. The sheet as it was is kept in a hidden copy first, if anything changes. */
export function updateSheet(job: WriteJob, present: Present): Outcome {
  const { plan } = job;
  const { sheet } = present.own;
  const change = changeOf(plan, job.language, present, job.places);
  if (change.isSame) return 'unchanged';
  requireAccess(sheet, [...change.touched, ...change.cleared]);
  requireRoom(job.book, cellsAdded(sheet, change));
  backUp(job, present, change);

  insertLines(sheet, change.columns.insertions, change.rows.insertions);
  clearBlocks(sheet, change.cleared);
  fill(sheet, job, change, present);
  setWidths(sheet, plan, change.placement, (column) => !present.columns[column]);
  growFilter(sheet, plan, change.placement);
  markColumns(sheet, change.owned, present.columns);
  remember(sheet, job, change, present);
  SpreadsheetApp.flush();
  return 'updated';
}

/** Values under their formats, then all that stands on them. */
function fill(sheet: Sheet, job: WriteJob, change: Change, present: Present | null): void {
  const { plan } = job;
  const { placement } = change;
  const isNew = present === null;
  setNumberFormats(sheet, plan, placement, isNew);
  setValues(sheet, plan, placement);
  setFormulas(sheet, plan, placement, job.sheetNames ?? {});
  if (!change.looksAlike) {
    setStyles(sheet, plan, placement, isNew);
    setNotes(sheet, plan, placement);
    setConditions(
      sheet,
      { scales: plan.colorScales, highlights: plan.highlights ?? [] },
      present?.layout ?? { scales: [], highlights: [] },
      placement,
    );
  }
  if (isNew) {
    setInputs(sheet, plan, placement);
    setGuards(sheet, plan, placement);
  }
}

/** Cells of formulas stay out of it: they are written as formulas. */
function setValues(sheet: Sheet, plan: SheetPlan, placement: Placement): void {
  const all = { row: 0, column: 0, rows: placement.rows.length, columns: placement.columns.length };
  for (const block of placed(placement, all)) {
    const right = block.planColumn + block.columns;
    forEachPiece(block.rows, block.columns, (from, count) => {
      const top = block.planRow + from;
      const values = plan.values
        .slice(top, top + count)
        .map((line) => line.slice(block.planColumn, right).map((value) => value ?? ''));
      sheet.getRange(block.row + from, block.column, count, block.columns).setValues(values);
    });
  }
}

/** Charts come last: their cells are filled. Then the marks by which all this is found again. */
function remember(sheet: Sheet, { plan }: WriteJob, change: Change, present: Present | null): void {
  const charts = setCharts(sheet, plan.charts, present?.layout.charts ?? [], change.placement);
  markRows(sheet, change.first, change.last);
  keepLayout(sheet, { ...change.layout, charts });
}
