// The one writer: applies a plan to a sheet of ours, making it or bringing the present one up to date in place. Only
// cells of ours change; lines are inserted where a person's cells would be in the way, and nothing is deleted. The
// template's sheets are written in the same way, then they are the person's.

import type { SheetPlan } from '../reports/plan.ts';
import type { Language } from '../text/language.ts';
import { a1, type PlacedBlock, type Placement, placed, without } from './blocks.ts';
import { type Change, changeOf, type Places } from './change.ts';
import { changedBlocks } from './changed-cells.ts';
import { addCharts, setCharts, unnumbered } from './charts.ts';
import { addConditions, type Conditions, hasConditions, setConditions } from './conditions.ts';
import { filterOn, growFilter, setFilter } from './filter.ts';
import { shifted } from './fit.ts';
import { type SheetNames, setFormulas, setGuards, setInputs } from './inputs.ts';
import { fitsMarks } from './kept-layout.ts';
import { NOBODY_LOOKED } from './large.ts';
import { insertLines } from './lines.ts';
import {
  keepLayout,
  keepNewLayout,
  markColumns,
  markNewLines,
  markRows,
  markSheet,
  moveRowMarks,
  type OwnSheet,
} from './marks.ts';
import { setNewLook } from './new-styles.ts';
import type { Pins } from './pins.ts';
import { type OrdersSheet, setPivots } from './pivots.ts';
import type { Present } from './present.ts';
import { forEachPiece } from './read.ts';
import { backUp } from './recovery/copies.ts';
import { notedRows, type Theirs } from './recovery/theirs.ts';
import { freeNameAmong, type Locks, NEW_COLUMNS, NEW_ROWS, Room, requireAccess } from './room.ts';
import { disorderOf, giveStaffColumns, putInOrder } from './staff.ts';
import {
  clearBlocks,
  clearNotes,
  setFrame,
  setNotes,
  setNumberFormats,
  setStyles,
  setWidths,
} from './styles.ts';
import { Trouble } from './trouble.ts';

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
  /** Gives the hidden copy of a sheet of this name a name that nobody has. */
  readonly copyName: (sheet: string) => string;
  readonly room: Room;
  /** The orders sheet, for pivot tables over our columns on it, and the row of its headers. */
  readonly orders: OrdersSheet | null;
  /** For formulas that speak of our other sheets. */
  readonly sheetNames?: SheetNames;
  /** Rows that must stay where they are, because a person's notes stand beside them. */
  readonly places?: Places;
  readonly pins?: ReadonlyMap<string, Pins>;
  /** What of a person's stands on the present sheet. */
  readonly theirs?: Theirs;
  /** What of a sheet the person at work may not edit, by its id. */
  readonly locks: (sheetId: number) => Locks;
}

type NewSheetJob = Omit<WriteJob, 'copyName' | 'room' | 'locks'> & {
  readonly name: string;
  /** The set it is one of, and the id of the orders sheet. */
  readonly set?: number;
  readonly of?: number;
};

export interface Outcome {
  readonly is: 'created' | 'updated' | 'unchanged';
  /** Cells with what a person typed, where a value of ours would stand; in A1 notation where they stay where they are. */
  readonly covered: readonly string[];
  /** Name of the sheet that stood in its place and is the person's now. */
  readonly left?: string;
}

export function outcomeOf(is: Outcome['is'], { covered }: Pick<Change, 'covered'>): Outcome {
  return { is, covered: covered.map((spot) => a1({ ...spot, rows: 1, columns: 1 })) };
}

/** Makes the sheet of a plan, under a name that is free and was written down before. Nothing is asked of it. */
export function createSheet(job: NewSheetJob): OwnSheet {
  const { book, plan, position, run, set, of, name } = job;
  const sheet = book.insertSheet(name, position);
  const own = markSheet(sheet, { kind: plan.kind, run, set, of });
  furnish(sheet, job);
  return own;
}

/** Tab names for the plans' sheets that nobody has. */
export function namesForGiven(book: Spreadsheet, plans: readonly SheetPlan[]): string[] {
  const tabs = book.getSheets().map((sheet) => sheet.getName());
  return plans.map(({ title }) => {
    const name = freeNameAmong(tabs, title);
    tabs.push(name);
    return name;
  });
}

/**
 * Makes sheets that speak of each other and will be the person's, right of all others: hidden and marked for `run` until
 * all of them are complete. Their names were written down before. Answers with them by kind.
 */
export function giveSheets(job: {
  readonly book: Spreadsheet;
  readonly plans: readonly SheetPlan[];
  /** As namesForGiven chose them. */
  readonly names: readonly string[];
  readonly language: Language;
  readonly run: string;
}): SheetNames {
  const { book, plans, names, language, run } = job;
  new Room(book).require(plans.reduce((sum, plan) => sum + cellsOfNew(plan), 0));
  const active = book.getActiveSheet();
  const tabs = book.getSheets().length;
  const made = plans.map((plan, i) => {
    const sheet = book.insertSheet(names[i], tabs + i);
    markSheet(sheet, { kind: plan.kind, run });
    book.setActiveSheet(active);
    sheet.hideSheet();
    // A formula that speaks of cells which are not there yet would be an error for good.
    makeRoom(sheet, plan);
    return { sheet, plan };
  });
  const sheetNames: SheetNames = Object.fromEntries(plans.map(({ kind }, i) => [kind, names[i]]));
  for (const { sheet, plan } of made) {
    const change = changeOf(plan, language, null);
    fill(sheet, { plan, sheetNames }, change, null);
    frame(sheet, plan, change);
    addCharts(sheet, plan.charts, change.placement);
  }
  SpreadsheetApp.flush();
  return sheetNames;
}

/** Rows and columns for the plan on a new sheet. */
function makeRoom(sheet: Sheet, { values }: SheetPlan): void {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  if (height > NEW_ROWS) sheet.insertRowsAfter(NEW_ROWS, height - NEW_ROWS);
  if (width > NEW_COLUMNS) sheet.insertColumnsAfter(NEW_COLUMNS, width - NEW_COLUMNS);
}

/** What a new sheet has beside its cells. */
function frame(sheet: Sheet, plan: SheetPlan, { placement }: Change): void {
  setFrame(sheet, plan);
  setWidths(sheet, plan, placement);
  setFilter(sheet, plan, placement);
}

/** Throws `too-wide` where what we must remember of the sheet does not fit. */
function requireMarks({ title }: SheetPlan, { layout }: Change): void {
  if (!fitsMarks({ ...layout, charts: [] })) throw new Trouble('too-wide', { sheet: title });
}

/** Fills a new sheet. */
function furnish(sheet: Sheet, job: NewSheetJob): void {
  const { plan } = job;
  makeRoom(sheet, plan);
  const change = changeOf(plan, job.language, null);
  requireMarks(plan, change);
  // First of all, so that it is known at any time which cells are ours.
  markNewLines(sheet, change.owned, change.first, change.last);
  // The numbers of new charts are asked for when they are needed first.
  const charts = plan.pivots?.length ? [] : plan.charts.map((chart) => unnumbered(chart, change.placement));
  keepNewLayout(sheet, { ...change.layout, charts });
  fill(sheet, job, change, null);
  giveStaffColumns(sheet, plan);
  frame(sheet, plan, change);
  if (plan.pivots?.length) remember(sheet, job, change, null);
  else addCharts(sheet, plan.charts, change.placement);
}

/** Cells a new sheet for the plan takes. */
export function cellsOfNew(plan: SheetPlan): number {
  return Math.max(NEW_ROWS, plan.values.length) * Math.max(NEW_COLUMNS, plan.values[0]?.length ?? 0);
}

/** Cells an update adds to the workbook, its hidden copy included. */
function cellsAdded(sheet: Sheet, { rows, columns }: Change): number {
  const [height, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  return height * width + rows.added * width + columns.added * (height + rows.added);
}

/** Brings a sheet of ours up to a plan. The sheet as it was is kept in a hidden copy first, if anything changes. */
export function updateSheet(job: WriteJob, present: Present): Outcome {
  const { plan } = job;
  const { sheet } = present.own;
  const { theirs } = job;
  const rows = [...present.zones.values()].flat().sort((a, b) => a - b);
  const noted = theirs && notedRows(theirs, rows);
  const change = changeOf(plan, job.language, present, job.places, job.pins, noted, theirs?.comments);
  const idle = (job.places?.idle ?? []).map(change.moved);
  const disorder = job.places ? disorderOf(plan, change.placement, idle) : null;
  if (change.isSame) {
    // Whoever sorted the list finds it in its order again; there is nothing to take back.
    if (disorder) putInOrder(sheet, disorder);
    return outcomeOf('unchanged', change);
  }
  requireMarks(plan, change);
  requireAccess(sheet, [...change.touched, ...change.cleared], job.locks(present.own.id));
  job.room.require(cellsAdded(sheet, change));
  // Asked before anything is written: later, each question would send what waits.
  const rules = rulesBefore(sheet, plan, change, present);
  const filter = filterOn(sheet, plan);
  backUp({ ...job, copyName: job.copyName(sheet.getName()) }, present, change);

  insertLines(sheet, change.columns.insertions, change.rows.insertions);
  clearBlocks(sheet, change.cleared);
  fill(sheet, job, change, present, { rules, unseen: theirs?.unseen });
  if (theirs) colorAgain(sheet, theirs, change);
  setWidths(sheet, plan, change.placement, (column) => !present.columns[column]);
  growFilter(sheet, plan, change.placement, filter, {
    row: change.moved,
    column: (line) => shifted(change.columns.insertions, line),
  });
  markColumns(sheet, change.owned, present.columns);
  remember(sheet, job, change, present);
  if (disorder) putInOrder(sheet, disorder);
  const { covered } = change;
  return disorder ? { is: 'updated', covered: covered.map(() => '') } : outcomeOf('updated', change);
}

const hasMoved = ({ rows, columns }: Change): boolean =>
  rows.insertions.length + columns.insertions.length > 0;

const conditionsOf = (plan: SheetPlan): Conditions => ({
  scales: plan.colorScales,
  highlights: plan.highlights ?? [],
});

/** The conditional formats as they will still be when ours are put among them; null = to be asked for then. */
function rulesBefore(sheet: Sheet, plan: SheetPlan, change: Change, { layout }: Present) {
  const isAsked = hasConditions(layout) || hasConditions(conditionsOf(plan));
  return isAsked && !change.looksAlike && !hasMoved(change) ? sheet.getConditionalFormatRules() : null;
}

/** A person's colours and bold letters over the cells that were painted. */
function colorAgain(
  sheet: Sheet,
  { colors, letters }: Theirs,
  { rows, columns, looksAlike, cleared }: Change,
): void {
  if (looksAlike && cleared.length === 0) return;
  const byLook = (
    spots: readonly { readonly row: number; readonly column: number; readonly look: string | null }[],
  ) => {
    const cells = new Map<string, string[]>();
    for (const { row, column, look } of spots) {
      if (look === null) continue;
      const place = { row: shifted(rows.insertions, row), column: shifted(columns.insertions, column) };
      if (!cells.has(look)) cells.set(look, []);
      cells.get(look)!.push(a1({ ...place, rows: 1, columns: 1 }));
    }
    return [...cells].map(([look, places]) => ({ look, cells: sheet.getRangeList(places) }));
  };
  for (const { look, cells } of byLook(colors.map((spot) => ({ ...spot, look: spot.color }))))
    cells.setBackground(look);
  for (const { look, cells } of byLook(letters.map((spot) => ({ ...spot, look: spot.color }))))
    cells.setFontColor(look);
  for (const { cells } of byLook(letters.map((spot) => ({ ...spot, look: spot.isBold ? 'bold' : null }))))
    cells.setFontWeight('bold');
}

/** Values under their formats, then all that stands on them. */
function fill(
  sheet: Sheet,
  { plan, sheetNames = {} }: Pick<WriteJob, 'plan' | 'sheetNames'>,
  change: Change,
  present: Present | null,
  {
    rules = null,
    unseen = NOBODY_LOOKED,
  }: { readonly rules?: ReturnType<typeof rulesBefore>; readonly unseen?: ReadonlySet<number> } = {},
): void {
  const { placement } = change;
  const isNew = present === null;
  const inGrids: ReadonlySet<string> = isNew ? setNewLook(sheet, plan) : new Set();
  if (!inGrids.has('numberFormat')) setNumberFormats(sheet, plan, placement, isNew);
  if (isNew) setValues(sheet, plan.values, wholeOf(placement));
  else setValues(sheet, change.values, changedBlocks(change, present));
  setFormulas(sheet, plan, placement, sheetNames);
  if (!change.looksAlike) {
    const painted = unseen.size ? without(placement, new Set([...unseen].map(change.moved))) : placement;
    setStyles(sheet, plan, painted, isNew, inGrids);
    clearNotes(sheet, change.noted);
    setNotes(sheet, { ...plan, notes: change.notes }, placement, isNew);
    if (isNew) addConditions(sheet, conditionsOf(plan), placement);
    else setConditions(sheet, conditionsOf(plan), present.layout, placement, rules);
  }
  if (isNew) {
    setInputs(sheet, plan, placement);
    setGuards(sheet, plan, placement);
  }
}

const wholeOf = (placement: Placement) =>
  placed(placement, { row: 0, column: 0, rows: placement.rows.length, columns: placement.columns.length });

/** Cells of formulas stay out of it: they are written as formulas. */
function setValues(sheet: Sheet, values: SheetPlan['values'], blocks: readonly PlacedBlock[]): void {
  for (const block of blocks) {
    const right = block.planColumn + block.columns;
    forEachPiece(block.rows, block.columns, (from, count) => {
      const top = block.planRow + from;
      const cells = values
        .slice(top, top + count)
        .map((line) => line.slice(block.planColumn, right).map((value) => value ?? ''));
      sheet.getRange(block.row + from, block.column, count, block.columns).setValues(cells);
    });
  }
}

/** Charts come last: their cells are filled. Then the marks by which all this is found again. */
function remember(
  sheet: Sheet,
  job: Pick<WriteJob, 'plan' | 'orders'>,
  change: Change,
  present: Present | null,
): void {
  const { plan, orders } = job;
  const charts = setCharts(
    sheet,
    plan.charts,
    present?.layout.charts ?? [],
    change.placement,
    present?.charts?.(),
    hasMoved(change),
  );
  const pivotReach =
    plan.pivots?.length && orders
      ? setPivots(sheet, plan.pivots, change.placement, orders, present?.layout.pivotReach ?? 0)
      : 0;
  const layout = { ...change.layout, charts, ...(pivotReach ? { pivotReach } : {}) };
  const { marks } = present ?? {};
  if (present && marks)
    moveRowMarks(
      sheet,
      change,
      { first: change.moved(present.first), last: change.moved(present.last) },
      marks,
    );
  else markRows(sheet, change.first, change.last);
  keepLayout(sheet, layout, marks);
}
