// Spreadsheet: its sheets, settings and selection. Members on "the active sheet" are the sheet's own. Rules 52 to 59.

import { localeOf } from '../../book/locale.ts';
import { offsetsOf } from '../../book/time-zone.ts';
import { Book, NEW_SHEET_COLUMNS, NEW_SHEET_ROWS } from '../../book/workbook.ts';
import type { App } from '../bridge/app.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import type { Members } from '../bridge/service.ts';
import { rangeInBook } from './addressing.ts';
import { spreadsheetBandings } from './bandings.ts';
import { spreadsheetFinder } from './finding.ts';
import { spreadsheetMetadata } from './metadata.ts';
import { spreadsheetNames } from './named-ranges.ts';
import { spreadsheetProtections } from './protections.ts';
import { selectList } from './range-lists.ts';
import { activeHome, SelectionTarget, selectedRange, selectOnly } from './selection.ts';
import { sheetMembers } from './sheet.ts';
import { duplicate, freeName } from './sheet-copy.ts';
import { activateSheet, checkSheetName } from './sheet-core.ts';
import { checkCellLimit } from './sheet-lines.ts';
import { RangeListTarget, type RangeTarget, SheetTarget, SpreadsheetTarget } from './targets.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

/** Members that mean the active sheet. */
const ON_ACTIVE_SHEET =
  `appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows getColumnWidth
getDataRange getFrozenColumns getFrozenRows getLastColumn getLastRow getRowHeight getSheetId getSheetName
getSheetValues hideColumn hideRow insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore
insertRowAfter insertRowBefore insertRowsAfter insertRowsBefore isColumnHiddenByUser isRowHiddenByFilter
isRowHiddenByUser setColumnWidth setFrozenColumns setFrozenRows setRowHeight sort unhideColumn unhideRow`.split(
    /\s+/,
  );

type Action = (home: SheetTarget, ...values: unknown[]) => unknown;

const onActiveSheet = Object.fromEntries(
  ON_ACTIVE_SHEET.map((member) => {
    const action = sheetMembers[member as keyof typeof sheetMembers] as unknown as Action;
    return [
      member,
      (spreadsheet: SpreadsheetTarget, ...values: unknown[]) => action(activeHome(spreadsheet), ...values),
    ];
  }),
) as Members<Spreadsheet.Spreadsheet, SpreadsheetTarget>;

/** insertSheet in its eight forms: name, index (from 0) and options, each or none. */
function insertSheet(spreadsheet: SpreadsheetTarget, ...given: unknown[]): SheetTarget {
  const { book, app } = spreadsheet;
  const text = given.find((value) => typeof value === 'string');
  const number = given.find((value) => typeof value === 'number');
  const options = given.find((value) => typeof value === 'object') as { template?: unknown } | undefined;
  if (text !== undefined) checkSheetName(book, text);
  const index = number ?? book.sheets.indexOf(book.activeSheet) + 1;
  if (index < 0 || index > book.sheets.length) refuse(TEXT.sheetIndex);
  const template = app.target(options?.template);
  const home =
    template instanceof SheetTarget
      ? copied(spreadsheet, template, text, index)
      : blank(spreadsheet, text, index);
  activateSheet(home);
  return home;
}

function blank(spreadsheet: SpreadsheetTarget, name: string | undefined, index: number): SheetTarget {
  const { book } = spreadsheet;
  checkCellLimit(spreadsheet.activeSheet, NEW_SHEET_ROWS * NEW_SHEET_COLUMNS);
  const sheet = book.addSheet({
    name: name ?? nextName(book),
    rows: NEW_SHEET_ROWS,
    columns: NEW_SHEET_COLUMNS,
    index,
  });
  return spreadsheet.sheetOf(sheet);
}

function copied(
  spreadsheet: SpreadsheetTarget,
  template: SheetTarget,
  name: string | undefined,
  index: number,
): SheetTarget {
  const title = name ?? freeName(spreadsheet.book, `Copy of ${template.sheet.name}`);
  return spreadsheet.sheetOf(duplicate(template, spreadsheet, title, index));
}

/** `Sheet2`, with the first number no sheet has, counted from how many there are. */
function nextName(book: Book): string {
  let number = book.sheets.length + 1;
  while (book.sheets.some((sheet) => sheet.name.toLowerCase() === `sheet${number}`)) number++;
  return `Sheet${number}`;
}

function deleteSheet(spreadsheet: SpreadsheetTarget, { sheet }: SheetTarget): void {
  const { book } = spreadsheet;
  if (book.sheets.length === 1) refuse(TEXT.lastSheet);
  if (!sheet.hidden && book.sheets.every((other) => other === sheet || other.hidden)) refuse(TEXT.allHidden);
  if (sheet.protections.some(({ warningOnly, canEdit }) => !warningOnly && !canEdit))
    refuse(TEXT.protectedCell);
  book.removeSheet(sheet);
}

const core: Members<Spreadsheet.Spreadsheet, SpreadsheetTarget> = {
  getId: ({ book }) => book.id,
  getName: ({ book }) => book.name,
  getUrl: ({ book }) => `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  getFormUrl: () => null,
  rename({ book }, name: string) {
    book.name = name;
  },
  getSpreadsheetLocale: ({ book }) => book.locale,
  setSpreadsheetLocale({ book }, locale: string) {
    try {
      localeOf(locale);
    } catch {
      refuse(TEXT.locale(locale));
    }
    book.locale = locale;
    book.dirty = true;
  },
  getSpreadsheetTimeZone: ({ book }) => book.timeZone,
  setSpreadsheetTimeZone({ book }, timeZone: string) {
    try {
      offsetsOf(timeZone);
    } catch {
      refuse(TEXT.timeZone(timeZone));
    }
    book.timeZone = timeZone;
    book.dirty = true;
  },

  getSheets: (spreadsheet) =>
    spreadsheet.app.list(spreadsheet.book.sheets.map((sheet) => spreadsheet.sheetOf(sheet))),
  getNumSheets: ({ book }) => book.sheets.length,
  getSheetByName(spreadsheet, name: string) {
    const sheet = spreadsheet.book.sheetNamed(name);
    return sheet && spreadsheet.sheetOf(sheet);
  },
  getSheetById(spreadsheet, id: number) {
    const sheet = spreadsheet.book.sheet(id);
    return sheet && spreadsheet.sheetOf(sheet);
  },
  insertSheet,
  deleteSheet,
  deleteActiveSheet(spreadsheet) {
    deleteSheet(spreadsheet, spreadsheet.activeSheet);
    return spreadsheet.activeSheet;
  },
  /** Right after the active sheet, and in front. */
  duplicateActiveSheet(spreadsheet) {
    const { book, activeSheet } = spreadsheet;
    const name = freeName(book, `Copy of ${activeSheet.sheet.name}`);
    const home = spreadsheet.sheetOf(
      duplicate(activeSheet, spreadsheet, name, book.sheets.indexOf(activeSheet.sheet) + 1),
    );
    activateSheet(home);
    return home;
  },
  renameActiveSheet({ book, activeSheet }, name: string) {
    checkSheetName(book, name, activeSheet.sheet);
    book.renameSheet(activeSheet.sheet, name);
  },
  /** Positions from 1 (rule 59; 0 is refused, as nobody knows what it does). */
  moveActiveSheet({ book }, position: number) {
    if (position < 1 || position > book.sheets.length) refuse(TEXT.sheetIndex);
    const { activeSheet } = book;
    book.sheets.splice(book.sheets.indexOf(activeSheet), 1);
    book.sheets.splice(position - 1, 0, activeSheet);
  },
  /** A copy of the whole spreadsheet, kept in memory. */
  copy({ app, book }, name: string) {
    const copy = Book.fromJSON(structuredClone(book.toJSON()));
    copy.id = `local-workbook-${app.created.push(copy)}`;
    copy.name = name;
    return new SpreadsheetTarget(app, copy);
  },

  getRange: rangeInBook,
  getRangeList: (spreadsheet, texts: string[]) =>
    new RangeListTarget(
      spreadsheet.app,
      texts.map((text) => rangeInBook(spreadsheet, text)),
    ),

  getActiveSheet: activeHome,
  setActiveSheet(_spreadsheet, home: SheetTarget) {
    activateSheet(home);
    return home;
  },
  getActiveRange: (spreadsheet) => selectedRange(spreadsheet),
  getActiveCell: (spreadsheet) => new SelectionTarget(spreadsheet).cell(),
  getCurrentCell: (spreadsheet) => new SelectionTarget(spreadsheet).cell(),
  getActiveRangeList: (spreadsheet) => new SelectionTarget(spreadsheet).list(),
  getSelection: (spreadsheet) => new SelectionTarget(spreadsheet),
  setActiveRange: selectGiven,
  setActiveSelection: selectGiven,
  setCurrentCell: selectGiven,
  setActiveRangeList(_spreadsheet, list: RangeListTarget) {
    selectList(list);
    return list;
  },

  addMenu: ({ app }, caption: string, items: OldMenuItem[]) => oldMenu(app, caption, items),
  removeMenu: ({ app }, caption: string) => oldMenu(app, caption, []),
  updateMenu: ({ app }, caption: string, items: OldMenuItem[]) => oldMenu(app, caption, items),

  /** Without seconds 5; negative stays (rule 105). */
  toast({ app }, message: string, title = '', seconds: number | null = null) {
    app.host.ui?.toast(message, title, seconds ?? 5);
  },

  getImages: ({ app }) => app.list([]),
  getDataSourceTables: ({ app }) => app.list([]),
};

/** As menus were given before Ui: null is a line between items. */
type OldMenuItem = { name: string; functionName: string } | null;

function oldMenu({ host }: App, caption: string, items: OldMenuItem[]): void {
  host.ui?.menu({
    place: 'bar',
    caption,
    items: items.map((item) =>
      item ? { kind: 'item', caption: item.name, call: item.functionName } : { kind: 'separator' },
    ),
  });
}

function selectGiven(spreadsheet: SpreadsheetTarget, given: RangeTarget | string): RangeTarget {
  return selectOnly(typeof given === 'string' ? rangeInBook(spreadsheet, given) : given);
}

export const spreadsheetMembers: Members<Spreadsheet.Spreadsheet, SpreadsheetTarget>[] = [
  onActiveSheet,
  core,
  spreadsheetNames,
  spreadsheetMetadata,
  spreadsheetProtections,
  spreadsheetBandings,
  spreadsheetFinder,
];
