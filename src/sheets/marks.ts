// Developer metadata: how we find our own sheets, rows and columns again after a person renamed, moved, sorted or
// inserted. A mark names the sheet it was made for, so that a copy of our sheet is the person's and not ours.

import { columnLetters } from '../terms/column-letters.ts';
import type { SheetKind } from '../terms/sheet-kinds.ts';
import { numbered } from './charts.ts';
import { isReadable, ofRange, packed, ranges, unpacked } from './kept-layout.ts';
import type { Layout } from './layout.ts';
import { Trouble } from './trouble.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const SHEET = 'regulars-sheet';
const LAYOUT = 'regulars-layout';
/** A mark a column, so its key is short; earlier versions wrote the long one. */
const COLUMN = 'regulars-column';
const SHORT_COLUMN = 'rgl';
const ROW = 'regulars-row';
const TAG = 'regulars-tag';
const BACKUP = 'regulars-backup';
/** With a hidden copy: what was decided when it is put back, that the conditional formats stand on it, that rows are numbered. */
const DECISION = 'regulars-decision';
const STASHED = 'regulars-stashed';
const NUMBERED = 'regulars-numbered';
const ALL_KEYS = [SHEET, LAYOUT, COLUMN, SHORT_COLUMN, ROW, TAG, BACKUP, DECISION, STASHED, NUMBERED];

/** Google allows 30,000 characters of metadata a sheet; one piece stays well below. */
const PIECE = 12_000;
const MOST_MARKED = 12_000;
const IN_CELLS = 'cells';

export interface OwnSheet {
  readonly sheet: Sheet;
  readonly id: number;
  readonly kind: SheetKind;
  /** The run that made it. */
  readonly run: string;
  /** The set of sheets it is one of. */
  readonly set: number;
  /** Id of the orders sheet it was made for; absent = an earlier version made it. */
  readonly of?: number;
}

/** What a mark says beside the sheet's own id. An orders sheet's set has its number; the first is 1, and not written down. */
type SheetMark = Pick<OwnSheet, 'kind' | 'run'> & {
  readonly id: number;
  readonly set?: number;
  readonly of?: number;
};

export function ownSheets(book: Spreadsheet): OwnSheet[] {
  const own: OwnSheet[] = [];
  for (const mark of find(book, SHEET)) {
    const { kind, id, run = '', set = 1, of } = parse<SheetMark>(mark);
    const sheet = mark.getLocation().getSheet();
    if (sheet && kind && sheet.getSheetId() === id)
      own.push({ sheet, id, kind, run, set, ...(of === undefined ? {} : { of }) });
  }
  return own;
}

/** Marks a sheet just made as ours; answers with how it is known from now on. */
export function markSheet(
  sheet: Sheet,
  { kind, run, set = 1, of }: Pick<OwnSheet, 'kind' | 'run' | 'of'> & { readonly set?: number },
): OwnSheet {
  const id = sheet.getSheetId();
  sheet.addDeveloperMetadata(SHEET, textOf({ kind, id, run, set, of }));
  return { sheet, id, kind, run, set, ...(of === undefined ? {} : { of }) };
}

function textOf({ kind, id, run, set, of }: SheetMark): string {
  return JSON.stringify({ kind, id, run, ...(set === 1 ? {} : { set }), of });
}

/** A sheet that its run does not take away any more: it stays ours, as if an earlier run had made it. */
export function adopt(own: OwnSheet): void {
  remark(own, '');
}

/** Gives a sheet of ours another run's name. */
export function remark({ sheet, ...own }: OwnSheet, run: string): void {
  for (const mark of find(sheet, SHEET)) mark.setValue(textOf({ ...own, run }));
}

/** Leaves a sheet whose layout is lost to the person. */
export function disown(sheet: Sheet): void {
  for (const mark of find(sheet, SHEET)) mark.remove();
}

/** Marks on a sheet, its rows and columns, by their keys: asked for at once. */
export type Marks = ReadonlyMap<string, readonly Metadata[]>;

export function marksOn(sheet: Sheet): Marks {
  const marks = new Map<string, Metadata[]>();
  for (const mark of sheet.createDeveloperMetadataFinder().find()) {
    const key = mark.getKey() ?? '';
    marks.set(key, [...(marks.get(key) ?? []), mark]);
  }
  return marks;
}

/** Of marks that were asked for, or asked for now. */
const among = (sheet: Sheet, key: string, marks: Marks | undefined): readonly Metadata[] =>
  marks ? (marks.get(key) ?? []) : find(sheet, key);

type Charts = () => readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[];

/** The layout kept with a sheet; null when there is none or it cannot be read. */
export function keptLayout(
  sheet: Sheet,
  marks?: Marks,
  charts: Charts = () => sheet.getCharts(),
): Layout | null {
  const layout = unpacked(readPieces<unknown>(among(sheet, LAYOUT, marks)));
  return isReadable(layout) ? { ...layout, charts: numbered(layout.charts, charts) } : null;
}

/** The same. Throws `state-unreadable` where there is one that is damaged, or that a newer version kept. */
export function readableLayout(sheet: Sheet, marks: Marks, charts: Charts): Layout | null {
  const pieces = among(sheet, LAYOUT, marks);
  if (pieces.length === 0) return null;
  const layout = unpacked(readPieces<unknown>(pieces));
  if (isReadable(layout)) return { ...layout, charts: numbered(layout.charts, charts) };
  const { version } = layout;
  throw new Trouble('state-unreadable', {
    sheet: sheet.getName(),
    ...(version === undefined ? {} : { figure: version }),
  });
}

export function keepLayout(sheet: Sheet, layout: Layout, marks?: Marks): void {
  writePieces(sheet, LAYOUT, packed(layout), among(sheet, LAYOUT, marks));
}

/** Of a sheet just made, which has no layout yet. */
export function keepNewLayout(sheet: Sheet, layout: Layout): void {
  addPieces(sheet, LAYOUT, packed(layout));
}

function readPieces<Value>(marks: readonly Metadata[]): Value | null {
  const pieces: string[] = [];
  for (const mark of marks) {
    const value = mark.getValue() ?? '';
    const at = value.indexOf(':');
    pieces[Number(value.slice(0, at))] = value.slice(at + 1);
  }
  try {
    return JSON.parse(pieces.join('')) as Value;
  } catch {
    return null;
  }
}

function addPieces(sheet: Sheet, key: string, text: string): void {
  for (let i = 0; i * PIECE < text.length; i++)
    sheet.addDeveloperMetadata(key, `${i}:${text.slice(i * PIECE, (i + 1) * PIECE)}`);
}

function writePieces(sheet: Sheet, key: string, text: string, marks: readonly Metadata[]): void {
  const count = Math.ceil(text.length / PIECE);
  for (let i = 0; i < Math.max(count, marks.length); i++) {
    const value = `${i}:${text.slice(i * PIECE, (i + 1) * PIECE)}`;
    if (i >= count) marks[i].remove();
    else if (i < marks.length) marks[i].setValue(value);
    else sheet.addDeveloperMetadata(key, value);
  }
}

/** Sheet column (1-based) of each of our columns; 0 where it is gone. */
export function markedColumns(sheet: Sheet, count: number, marks?: Marks): number[] {
  const columns: number[] = new Array(count).fill(0);
  for (const mark of [...among(sheet, COLUMN, marks), ...among(sheet, SHORT_COLUMN, marks)]) {
    const column = mark.getLocation().getColumn()?.getColumn();
    if (column) columns[Number(mark.getValue())] = column;
  }
  return columns.slice(0, count);
}

/** Marks our columns: `columns[i]` is the sheet column of ours number i. Columns already marked are left as they are. */
export function markColumns(sheet: Sheet, columns: readonly number[], marked: readonly number[]): void {
  markLines(
    sheet,
    columns.flatMap((column, i) =>
      marked[i] || !column ? [] : [{ line: columnLetters(column), key: SHORT_COLUMN, value: String(i) }],
    ),
  );
}

interface LineMark {
  readonly line: string | number;
  readonly key: string;
  readonly value: string;
}

/** The lines are addressed at once. */
function markLines(sheet: Sheet, marks: readonly LineMark[]): void {
  if (marks.length === 0) return;
  const lines = sheet.getRangeList(marks.map(({ line }) => `${line}:${line}`)).getRanges();
  marks.forEach(({ key, value }, i) => {
    lines[i].addDeveloperMetadata(key, value);
  });
}

/** Our first and last row; 0 where the mark went with its row. */
export function markedRows(sheet: Sheet, marks?: Marks): { first: number; last: number } {
  const rows = { first: 0, last: 0 };
  for (const mark of among(sheet, ROW, marks)) {
    const row = mark.getLocation().getRow()?.getRow();
    if (row) rows[mark.getValue() === 'first' ? 'first' : 'last'] = row;
  }
  return rows;
}

export function markRows(sheet: Sheet, first: number, last: number): void {
  const wanted: { [mark: string]: number } = { first, last };
  for (const mark of find(sheet, ROW)) {
    const name = mark.getValue() ?? '';
    if (wanted[name] && mark.getLocation().getRow()?.getRow() === wanted[name]) delete wanted[name];
    else mark.remove();
  }
  addRowMarks(sheet, wanted);
}

interface Ends {
  readonly first: number;
  readonly last: number;
}

/** The same where the marks are known, and the rows that they stand on now: nothing is asked. */
export function moveRowMarks(sheet: Sheet, to: Ends, standing: Ends, marks: Marks): void {
  const there = (marks.get(ROW) ?? []).map((mark) => ({ mark, name: mark.getValue() ?? '' }));
  if (new Set(there.map(({ name }) => name)).size < there.length) {
    markRows(sheet, to.first, to.last);
    return;
  }
  const wanted: { [mark: string]: number } = { first: to.first, last: to.last };
  for (const { mark, name } of there) {
    if (wanted[name] && standing[name as keyof Ends] === wanted[name]) delete wanted[name];
    else mark.remove();
  }
  addRowMarks(sheet, wanted);
}

function addRowMarks(sheet: Sheet, wanted: { readonly [mark: string]: number }): void {
  for (const name of Object.keys(wanted))
    if (wanted[name]) lineOf(sheet, wanted[name]).addDeveloperMetadata(ROW, name);
}

/** Our lines on a sheet just made, which carries no mark yet. */
export function markNewLines(sheet: Sheet, columns: readonly number[], first: number, last: number): void {
  markLines(sheet, [
    ...columns.map((column, i) => ({ line: columnLetters(column), key: SHORT_COLUMN, value: String(i) })),
    ...(first ? [{ line: first, key: ROW, value: 'first' }] : []),
    ...(last ? [{ line: last, key: ROW, value: 'last' }] : []),
  ]);
}

export interface TagMark {
  readonly key: string;
  /** 1-based. */
  readonly column: number;
}

/** Our columns on an orders sheet, in the sheet's order. */
export function tagMarks(sheet: Sheet): TagMark[] {
  const id = sheet.getSheetId();
  const found: TagMark[] = [];
  for (const mark of find(sheet, TAG)) {
    const value = parse<{ key: string; sheet: number }>(mark);
    const column = mark.getLocation().getColumn()?.getColumn();
    const { key } = value;
    if (column && key && value.sheet === id && !found.some((one) => one.key === key)) {
      found.push({ key, column });
    }
  }
  return found.sort((a, b) => a.column - b.column);
}

export function markTag(sheet: Sheet, key: string, column: number): void {
  lineOf(sheet, columnLetters(column)).addDeveloperMetadata(
    TAG,
    JSON.stringify({ key, sheet: sheet.getSheetId() }),
  );
}

/** Ids of the sheets that carry our columns. */
export function taggedSheets(book: Spreadsheet): number[] {
  const ids = find(book, TAG).map((mark) => parse<{ sheet: number }>(mark).sheet ?? -1);
  return [...new Set(ids)];
}

/** A hidden copy of what stood on a sheet before a run. */
export interface Backup<Details> {
  readonly sheet: Sheet;
  readonly run: string;
  readonly details: Details;
}

/** Marks a copy that carries no mark yet: as soon as it is made, so that it is never left behind unknown. */
export function markBackup<Details>(sheet: Sheet, run: string, details: Details): void {
  addPieces(sheet, BACKUP, JSON.stringify({ id: sheet.getSheetId(), run, details: packedDetails(details) }));
}

/** What a copy of a sheet of ours knows: as small as what the sheet itself keeps. */
interface Sized {
  readonly layout: Layout;
  readonly columns: readonly (number | string)[];
}

const isSized = (details: unknown): details is Sized => 'layout' in (details as object);

function packedDetails(details: unknown): unknown {
  if (!isSized(details)) return details;
  return {
    ...details,
    layout: JSON.parse(packed(details.layout)),
    columns: ranges(details.columns.map(String)),
  };
}

/** The same of a copy that an earlier version marked; a layout that cannot be read is left unreadable. */
function unpackedDetails<Details>(details: Details): Details {
  if (!isSized(details)) return details;
  const columns = details.columns.flatMap((column) => ofRange(String(column))).map(Number);
  return { ...details, layout: unpacked(details.layout), columns };
}

export function backups<Details>(book: Spreadsheet): Backup<Details>[] {
  const pieces = new Map<number, { sheet: Sheet; marks: Metadata[] }>();
  for (const mark of find(book, BACKUP)) {
    const sheet = mark.getLocation().getSheet();
    if (!sheet) continue;
    const id = sheet.getSheetId();
    if (!pieces.has(id)) pieces.set(id, { sheet, marks: [] });
    pieces.get(id)!.marks.push(mark);
  }
  return [...pieces].flatMap(([id, { sheet, marks }]) => {
    const kept = readPieces<{ id: number; run: string; details: Details }>(marks);
    return kept?.id === id ? [{ sheet, run: kept.run, details: unpackedDetails(kept.details) }] : [];
  });
}

/** What was decided for putting a copy back; null = nothing yet. A copy is ours, so that a long text finds room in its cells. */
export function keptDecision<Decision>(copy: Sheet): Decision | null {
  const marks = find(copy, DECISION);
  if (!marks.length) return null;
  const [place, at] = String(marks[0].getValue()).split(':');
  if (place !== IN_CELLS) return readPieces<Decision>(marks);
  // Earlier versions did not say in which column: it was the last one.
  const column = Number(at ?? copy.getMaxColumns());
  const lines = copy.getRange(1, column, copy.getMaxRows(), 1).getValues() as string[][];
  try {
    return JSON.parse(lines.map(([text]) => text).join('')) as Decision;
  } catch {
    return null;
  }
}

export function keepDecision(copy: Sheet, decision: unknown): void {
  const text = JSON.stringify(decision);
  if (text.length <= MOST_MARKED) {
    addPieces(copy, DECISION, text);
    return;
  }
  copy.insertColumnsAfter(copy.getMaxColumns(), 1);
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, i) => [
    text.slice(i * PIECE, (i + 1) * PIECE),
  ]);
  const column = copy.getMaxColumns();
  if (pieces.length > copy.getMaxRows()) copy.insertRowsAfter(copy.getMaxRows(), pieces.length);
  copy.getRange(1, column, pieces.length, 1).setNumberFormat('@').setValues(pieces);
  copy.addDeveloperMetadata(DECISION, `${IN_CELLS}:${column}`);
}

export function isStashed(copy: Sheet): boolean {
  return find(copy, STASHED).length > 0;
}

export function markStashed(copy: Sheet): void {
  copy.addDeveloperMetadata(STASHED, '1');
}

export function isNumbered(copy: Sheet): boolean {
  return find(copy, NUMBERED).length > 0;
}

export function markNumbered(copy: Sheet): void {
  copy.addDeveloperMetadata(NUMBERED, '1');
}

/** A copy that takes the place of its sheet is no copy any more. */
export function unmarkBackup(copy: Sheet): void {
  for (const key of [DECISION, STASHED, NUMBERED, BACKUP]) for (const mark of find(copy, key)) mark.remove();
}

/** Does the sheet carry a mark made for it, as a sheet of ours or as a hidden copy? */
export function isMarked(book: Spreadsheet, sheet: Sheet): boolean {
  const id = sheet.getSheetId();
  return (
    ownSheets(book).some((own) => own.id === id) ||
    backups(book).some((backup) => backup.sheet.getSheetId() === id)
  );
}

/** Leaves columns of ours on an orders sheet to the person. */
export function unmarkTags(sheet: Sheet, keys: readonly string[]): void {
  for (const mark of find(sheet, TAG)) {
    const { key } = parse<{ key: string }>(mark);
    if (key && keys.includes(key)) mark.remove();
  }
}

/** Takes every mark of ours off the workbook, those on a person's copies of our sheets included. */
export function removeMarks(book: Spreadsheet): void {
  for (const key of ALL_KEYS) for (const mark of find(book, key)) mark.remove();
}

function find(place: Spreadsheet | Sheet, key: string): Metadata[] {
  return place.createDeveloperMetadataFinder().withKey(key).find();
}

/** An entire row (`8:8`) or column (`G:G`), the only ranges that may carry metadata. */
function lineOf(sheet: Sheet, name: string | number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(`${name}:${name}`);
}

/** A value that is not ours reads as nothing; a call that fails is not taken for one. */
function parse<Value>(mark: Metadata): Partial<Value> {
  const text = mark.getValue() ?? '';
  try {
    return JSON.parse(text) as Value;
  } catch {
    return {};
  }
}
