// The hidden sheet that keeps the campaigns: a row each, its facts in the first columns and its members as text in the cells
// right of them, as many as they take. Only rows are added and costs changed; undoing a run leaves it alone.

import { markSheet, type OwnSheet } from './marks.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Letters of a cell: Excel takes 32,767, Google 50,000. */
const PIECE = 30_000;
/** Begins each piece of text, so that none is taken for a formula, a figure or a quotation. */
const MARK = '|';

/** Facts in the order of the columns, the first of which is the campaign's id; then its members. */
export interface CampaignRow {
  readonly facts: readonly string[];
  readonly members: string;
}

export function readCampaigns(sheet: Sheet, width: number): CampaignRow[] {
  const [rows, columns] = [sheet.getLastRow() - 1, sheet.getLastColumn()];
  if (rows < 1 || columns < width) return [];
  return sheet
    .getRange(2, 1, rows, columns)
    .getValues()
    .map((line) => line.map(String))
    .filter(([id]) => id !== '')
    .map((line) => ({ facts: line.slice(0, width), members: joined(line.slice(width)) }));
}

const joined = (pieces: readonly string[]): string =>
  pieces
    .filter((piece) => piece !== '')
    .map((piece) => piece.slice(MARK.length))
    .join('');

/** Makes the sheet, right of all others and hidden; the one that was shown is shown again. */
export function createCampaignSheet(
  book: Spreadsheet,
  name: string,
  headers: readonly string[],
  made: Pick<OwnSheet, 'set' | 'of'>,
): OwnSheet {
  const shown = book.getActiveSheet();
  const sheet = book.insertSheet(name, book.getSheets().length);
  const own = { kind: 'campaigns', run: '', ...made } as const;
  markSheet(sheet, own);
  sheet
    .getRange(1, 1, 1, headers.length)
    .setValues([[...headers]])
    .setFontWeight('bold');
  book.setActiveSheet(shown);
  sheet.hideSheet();
  return { ...own, sheet, id: sheet.getSheetId() };
}

export function appendCampaign(sheet: Sheet, { facts, members }: CampaignRow): void {
  const pieces = Array.from(
    { length: Math.ceil(members.length / PIECE) },
    (_, i) => MARK + members.slice(i * PIECE, (i + 1) * PIECE),
  );
  const line = [...facts, ...pieces];
  const row = sheet.getLastRow() + 1;
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  if (line.length > sheet.getMaxColumns())
    sheet.insertColumnsAfter(sheet.getMaxColumns(), line.length - sheet.getMaxColumns());
  sheet.getRange(row, 1, 1, line.length).setNumberFormat('@').setValues([line]);
}

/** Changes one fact of a campaign; false = it is not there. */
export function changeCampaign(sheet: Sheet, id: string, fact: number, text: string): boolean {
  const rows = sheet.getLastRow() - 1;
  const ids = rows < 1 ? [] : sheet.getRange(2, 1, rows, 1).getValues();
  const at = ids.findIndex(([one]) => String(one) === id);
  if (at >= 0)
    sheet
      .getRange(2 + at, fact + 1)
      .setNumberFormat('@')
      .setValue(text);
  return at >= 0;
}
