// What is selected, and where the script's cursor stands. Rule 103.

import { intersect } from '../../book/area.ts';
import type { Area } from '../../book/book.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { RangeListTarget, type RangeTarget, SheetTarget, type SpreadsheetTarget } from './targets.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

/** Makes the range's sheet the active one with these areas selected. */
export function select(
  range: RangeTarget,
  areas: readonly Area[],
  cell: { row: number; column: number },
): void {
  void range.sheet;
  const { book } = range;
  book.activeSheetId = range.home.id;
  book.selection = { areas: areas.map((area) => ({ ...area })), cell };
}

/** Selects this range alone, its first cell the current one. */
export function selectOnly(range: RangeTarget): RangeTarget {
  select(range, [range.area], { row: range.area.row, column: range.area.column });
  return range;
}

export class SelectionTarget extends Service {
  readonly type = 'Selection';
  readonly spreadsheet: SpreadsheetTarget;
  constructor(spreadsheet: SpreadsheetTarget) {
    super(spreadsheet.app);
    this.spreadsheet = spreadsheet;
  }

  get home(): SheetTarget {
    return activeHome(this.spreadsheet);
  }

  cell(home = this.home): RangeTarget | null {
    const { app, book } = this.spreadsheet;
    const { computing } = app.host;
    if (home.id !== this.home.id) return null;
    const { row, column } = computing ?? book.selection.cell;
    return home.range({ row, column, endRow: row + 1, endColumn: column + 1 });
  }

  list(home = this.home): RangeListTarget | null {
    if (home.id !== this.home.id) return null;
    const { areas } = this.spreadsheet.book.selection;
    return new RangeListTarget(
      this.app,
      areas.map((area) => home.range({ ...area })),
    );
  }
}

/** The sheet in front; in a custom function, the sheet of the cell being computed. */
export function activeHome(spreadsheet: SpreadsheetTarget): SheetTarget {
  const { computing } = spreadsheet.app.host;
  return computing
    ? new SheetTarget(spreadsheet.app, spreadsheet.book, computing.sheetId)
    : spreadsheet.activeSheet;
}

/** The selected range that holds the current cell; null on a sheet that is not in front. */
export function selectedRange(
  spreadsheet: SpreadsheetTarget,
  home = activeHome(spreadsheet),
): RangeTarget | null {
  const selection = new SelectionTarget(spreadsheet);
  const cell = selection.cell(home);
  if (!cell || spreadsheet.app.host.computing) return cell;
  const { areas } = spreadsheet.book.selection;
  const area = areas.find((item) => intersect(item, cell.area)) ?? cell.area;
  return home.range({ ...area });
}

const members: Members<Spreadsheet.Selection, SelectionTarget> = {
  getActiveSheet: (selection) => selection.home,
  getActiveRange: (selection) => selectedRange(selection.spreadsheet),
  getActiveRangeList: (selection) => selection.list(),
  getCurrentCell: (selection) => selection.cell(),
};

export const selectionClasses = [
  serviceClass<Spreadsheet.Selection, SelectionTarget>('Selection', [members]),
];
