// Google's limits and locks, asked before anything is written: cells left in the workbook, sheets and ranges that the
// person may not edit.

import { columnLetters } from '../terms/column-letters.ts';
import { MOST_CELLS } from '../terms/google-limits.ts';
import type { Block } from './blocks.ts';
import { Trouble } from './trouble.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a new sheet has. */
export const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;

export function cellsOf(sheet: Sheet): number {
  return sheet.getMaxRows() * sheet.getMaxColumns();
}

/** Charts on sheets of their own and connected data have no grid, and fail when they are asked for one. */
export function gridSheets(book: Spreadsheet): Sheet[] {
  return book.getSheets().filter(isGrid);
}

export function isGrid(sheet: Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

/** The room left in a workbook. Its sheets are counted once; from then on what is taken is. */
export class Room {
  private cells: number | null = null;

  constructor(private readonly book: Spreadsheet) {}

  cellsLeft(): number {
    this.cells ??= MOST_CELLS - gridSheets(this.book).reduce((sum, sheet) => sum + cellsOf(sheet), 0);
    return this.cells;
  }

  /** Takes cells. Throws `no-room`. */
  require(needed: number): void {
    if (needed <= 0) return;
    const left = this.cellsLeft();
    if (needed > left) throw new Trouble('no-room', { figure: needed, limit: Math.max(0, left) });
    this.take(needed);
  }

  /** Takes cells that were asked for before. */
  take(cells: number): void {
    if (this.cells !== null) this.cells -= cells;
  }
}

/** What of a sheet the person at work may not edit. */
export interface Locks {
  readonly isWhole: boolean;
  readonly areas: readonly Block[];
}

const isLocked = (protection: GoogleAppsScript.Spreadsheet.Protection): boolean =>
  !protection.isWarningOnly() && !protection.canEdit();

function areaOf(protection: GoogleAppsScript.Spreadsheet.Protection): Block {
  const range = protection.getRange();
  const [row, column] = [range.getRow(), range.getColumn()];
  return { row, column, rows: range.getNumRows(), columns: range.getNumColumns() };
}

function locksOf(sheet: Sheet): Locks {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  if (sheet.getProtections(SHEET).some(isLocked)) return { isWhole: true, areas: [] };
  return { isWhole: false, areas: sheet.getProtections(RANGE).filter(isLocked).map(areaOf) };
}

const NO_LOCKS: Locks = { isWhole: false, areas: [] };

/** Of every sheet, asked for at once; by the id of the sheet. */
export function locksIn(book: Spreadsheet): (sheetId: number) => Locks {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const locks = new Map<number, Locks>();
  const idOf = (protection: GoogleAppsScript.Spreadsheet.Protection): number =>
    protection.getRange().getSheet().getSheetId();
  for (const protection of book.getProtections(RANGE).filter(isLocked)) {
    const id = idOf(protection);
    const { areas } = locks.get(id) ?? NO_LOCKS;
    locks.set(id, { isWhole: false, areas: [...areas, areaOf(protection)] });
  }
  for (const protection of book.getProtections(SHEET).filter(isLocked))
    locks.set(idOf(protection), { isWhole: true, areas: [] });
  return (sheetId) => locks.get(sheetId) ?? NO_LOCKS;
}

/** Throws `protected` when somebody else locked the sheet, or ranges of it that overlap `blocks`: it names them all. */
export function requireAccess(
  sheet: Sheet,
  blocks: readonly Block[],
  { isWhole, areas }: Locks = locksOf(sheet),
): void {
  if (isWhole) throw new Trouble('protected', { sheet: sheet.getName() });
  const inTheWay = areas.filter((area) => blocks.some((block) => overlap(area, block))).map(nameOf);
  if (inTheWay.length) throw new Trouble('protected', { sheet: sheet.getName(), range: inTheWay.join(', ') });
}

function overlap(a: Block, b: Block): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function nameOf({ row, column, rows, columns }: Block): string {
  return `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** `wanted`, or `wanted (2)`, … where a sheet of that name exists; at most 100 characters. */
export function freeName(book: Spreadsheet, wanted: string): string {
  return freeNameAmong(
    book.getSheets().map((sheet) => sheet.getName()),
    wanted,
  );
}

export function freeNameAmong(names: readonly string[], wanted: string): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, 100 - ending.length) + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
