// The workbook as the add-on sees it: plain values in and out. Everything about Google's objects stays in this room.

import type { OrderCells, SheetSample } from '../reading/cells.ts';
import type { Mapping } from '../reading/recognition.ts';
import type { Standing } from '../reports/input.ts';
import type { SheetPlan, StaffRow, TagColumns } from '../reports/plan.ts';
import type { FoundTable } from '../reports/readback.ts';
import type { TagVocabulary } from '../reports/tag-words.ts';
import { columnLetters } from '../terms/column-letters.ts';
import { type GroupForm, type GroupSheetKind, groupSheetOf } from '../terms/groups.ts';
import type { SheetKind } from '../terms/sheet-kinds.ts';
import type { Calendar } from '../terms/surroundings.ts';
import type { Language } from '../text/language.ts';
import { isNameless, keyedRows, keysOf, lastOf, notedKeys, standingOf, tablesOf } from './as-it-stands.ts';
import { runsOf } from './blocks.ts';
import { wallClockOf, ZoneCalendar } from './calendar.ts';
import {
  appendCampaign,
  type CampaignRow,
  changeCampaign,
  createCampaignSheet,
  readCampaigns,
} from './campaigns.ts';
import { changeOf } from './change.ts';
import { keepPlaces } from './keep-places.ts';
import { rowLook, unseenRows } from './large.ts';
import { hash } from './layout.ts';
import { backups, disown, keptLayout, type OwnSheet, ownSheets, type TagMark, tagMarks } from './marks.ts';
import { addSheetOfTexts, type InsertedFormula, insertFormula, type NewSheet } from './on-request.ts';
import { areUnnamed, inOrder, pinsOf } from './pins.ts';
import { type Present, readablePresent, withReturned } from './present.ts';
import { type BookFacts, readBlock, readOrderCells, readSample, SAMPLE_ROWS } from './read.ts';
import type { Making } from './recovery/making.ts';
import { colorsOf, notedRows, type Theirs, theirsOn } from './recovery/theirs.ts';
import {
  cellsOf,
  freeNameAmong,
  gridSheets,
  isGrid,
  type Locks,
  locksIn,
  NEW_COLUMNS,
  NEW_ROWS,
  Room,
  requireAccess,
} from './room.ts';
import { staffCells } from './staff.ts';
import {
  cellsOfTags,
  type KnownColumns,
  lettersOf,
  planTags,
  type TagPlan,
  tagPlaces,
  writeTags,
} from './tags.ts';
import { Trouble } from './trouble.ts';
import { cellsOfNew, createSheet, type Outcome, outcomeOf, updateSheet } from './write.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SheetFacts {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly own: SheetKind | null;
  /** Of ours, the set it is one of. */
  readonly set?: number;
}

export interface WriteRequest {
  readonly language: Language;
  readonly run: string;
  /** Id of the orders sheet, right of which new sheets come, and the row of its headers. */
  readonly ordersId: number;
  readonly headerRow: number;
  /** All kinds in the order of their tabs. */
  readonly order: readonly SheetKind[];
  readonly backupName: (sheet: string) => string;
  /** A new sheet's tab, by the name its kind has. */
  readonly tabName: (title: string) => string;
  readonly vocabulary: TagVocabulary;
}

/** A sheet's plan, made for how the sheet stands. */
export type PlanFor = (standing: {
  /** Keys of the rows from top to bottom; absent = sorted. */
  readonly order?: readonly string[];
  readonly noted?: readonly string[];
  readonly staff?: readonly StaffRow[];
  /** How the sheet stands, where that is otherwise than planned. */
  readonly sheet?: Standing;
}) => SheetPlan;

/** In place of the id of a tab that is being made. */
const NOT_YET = -1;

export class Workbook implements BookFacts {
  readonly book: Spreadsheet;
  readonly locale: string;
  readonly timeZone: string;
  readonly calendar: Calendar;
  /** The set of sheets that is spoken of: each orders sheet may have one of its own. */
  set = 1;
  /** Sheets looked up in this execution. */
  private readonly found = new Map<number, Sheet>();
  private ownFound: OwnSheet[] | null = null;
  /** Ids of all sheets in the order of their tabs, and their names. */
  private tabs: { readonly id: number; readonly name: string }[] | null = null;
  private readonly samples = new Map<number, SheetSample>();
  private readonly tags = new Map<number, readonly TagMark[]>();
  private readonly formulas = new Map<number, boolean>();
  private locks: ((sheetId: number) => Locks) | null = null;
  private room: Room;

  constructor() {
    this.book = SpreadsheetApp.getActiveSpreadsheet();
    this.room = new Room(this.book);
    this.locale = this.book.getSpreadsheetLocale();
    const timeZone = this.book.getSpreadsheetTimeZone();
    this.timeZone = timeZone;
    this.calendar = new ZoneCalendar(wallClockOf(timeZone));
  }

  /** Every sheet but the hidden copies of ours. */
  sheets(): SheetFacts[] {
    const own = new Map(this.ownNow().map((one) => [one.id, one]));
    const copies = new Set(backups(this.book).map(({ sheet }) => sheet.getSheetId()));
    return gridSheets(this.book)
      .map((sheet) => ({ sheet, id: sheet.getSheetId() }))
      .filter(({ id }) => !copies.has(id))
      .map(({ sheet, id }) => ({
        id,
        name: sheet.getName(),
        rows: sheet.getLastRow(),
        columns: sheet.getLastColumn(),
        own: own.get(id)?.kind ?? null,
        ...(own.has(id) ? { set: own.get(id)!.set } : {}),
      }));
  }

  activeSheetId(): number {
    return this.book.getActiveSheet().getSheetId();
  }

  /** A1 of the selected cell. */
  selection(): string {
    const sheet = this.book.getActiveSheet();
    return (isGrid(sheet) && sheet.getCurrentCell()?.getA1Notation()) || 'A1';
  }

  nameOf(sheetId: number): string {
    return this.sheet(sheetId).getName();
  }

  /** Rows with content. */
  rowsOf(sheetId: number): number {
    return this.samples.get(sheetId)?.totalRows ?? this.sheet(sheetId).getLastRow();
  }

  hasSheet(sheetId: number): boolean {
    return this.find(sheetId) !== null;
  }

  sample(sheetId: number): SheetSample {
    const known = this.samples.get(sheetId);
    if (known) return known;
    const sample = readSample(this.sheet(sheetId), this.ownColumns(sheetId), this);
    this.samples.set(sheetId, sample);
    return sample;
  }

  /** 0-based columns of ours on an orders sheet. */
  ownColumns(sheetId: number): number[] {
    return this.marksOf(sheetId).map(({ column }) => column - 1);
  }

  orderCells(sheetId: number, mapping: Mapping, firstRow: number): OrderCells {
    return readOrderCells(this.sheet(sheetId), mapping, firstRow, this.rowsOf(sheetId), this.calendar);
  }

  /** Tab names of our sheets. */
  ownNames(): { readonly [kind in SheetKind]?: string } {
    return Object.fromEntries(this.own().map(({ kind, sheet }) => [kind, sheet.getName()]));
  }

  /** The sheets made of a group, in the order of their tabs as far as it is known. */
  groupSheets(form?: GroupForm): GroupSheetKind[] {
    return this.own().flatMap(({ kind }) => {
      const sheet = groupSheetOf(kind);
      return sheet && (form ?? sheet.form) === sheet.form ? [kind as GroupSheetKind] : [];
    });
  }

  /**
   * Makes or updates the sheet of a plan. `planFor` makes the plan; given keys, with its customers in that order, so
   * that a person's notes beside them stay beside them; `noted` = the keys of rows with notes, where staff have columns;
   * `staff` = what they wrote there; `sheet` = how it stands, so that what speaks of its cells finds them where they were.
   */
  write(planFor: PlanFor, request: WriteRequest): Outcome {
    const fresh = planFor({});
    const own = this.ownOf(fresh.kind);
    const found = own && readablePresent(own, this.calendar);
    if (found && isNameless(found)) return this.writeAnew(planFor, request, found);
    const staff = found && fresh.staff ? staffCells(found) : [];
    const standing = found ? standingOf(fresh, found) : undefined;
    const sheet = standing ? { sheet: standing } : {};
    const plan = staff.length || standing ? planFor({ ...sheet, staff }) : fresh;
    const present = found && withReturned(found, plan, keysOf(plan));
    const job = {
      ...request,
      book: this.book,
      plan,
      position: found ? 0 : this.position(plan.kind, request),
      room: this.room,
      copyName: this.copyNames(request),
      orders: { sheet: this.sheet(request.ordersId), headerRow: Math.max(1, request.headerRow) },
      locks: (sheetId: number) => this.locksOf(sheetId),
    };
    if (!present) {
      if (own) {
        disown(own.sheet);
        this.ownFound = null;
      }
      this.room.take(cellsOfNew(plan));
      const name = this.freeTab(request.tabName(plan.title));
      const made = createSheet({ ...job, set: this.set, of: request.ordersId, name });
      this.tabsNow().splice(job.position, 0, { id: made.id, name });
      this.found.set(made.id, made.sheet);
      this.ownNow().push(made);
      return outcomeOf('created', { covered: [] });
    }
    const change = changeOf(plan, request.language, present);
    if (change.isSame) return outcomeOf('unchanged', change);
    const notes = plan.notes.map(({ text }) => hash(text));
    const except = unseenRows(present, rowLook(plan), keysOf(plan));
    const theirs = theirsOn(present, { colors: colorsOf(plan), notes }, { rows: lastOf(present), except });
    const noted = plan.staff ? notedKeys(present, plan, theirs) : [];
    const kept = this.placesToKeep(
      present,
      noted.length ? planFor({ ...sheet, staff, order: [], noted }) : plan,
      theirs,
    );
    const ordered = kept ? planFor({ ...sheet, staff, order: kept.order, noted }) : plan;
    const rows = [...present.zones.values()].flat().sort((a, b) => a - b);
    const pins = pinsOf(ordered, request.language, present, notedRows(theirs, rows));
    if (areUnnamed(pins, present.columns)) return this.writeAnew(planFor, request, present);
    const places = kept ? { places: kept.places } : {};
    return updateSheet({ ...job, theirs, plan: inOrder(ordered, pins), ...places, pins }, present);
  }

  /** The sheet that is there is left to the person. */
  private writeAnew(planFor: PlanFor, request: WriteRequest, { own: { sheet } }: Present): Outcome {
    disown(sheet);
    this.ownFound = null;
    return { ...this.write(planFor, request), left: sheet.getName() };
  }

  /** Tabs that writing a sheet may make: the sheet's own (`title`, null = it is there), or the hidden copy of the present one. */
  namesFor(kind: SheetKind, title: string | null, backupName: (sheet: string) => string): Making {
    const own = this.ownOf(kind);
    return {
      sheets: title === null ? [] : [this.freeTab(title)],
      copies: own ? [this.freeTab(backupName(own.sheet.getName()))] : [],
    };
  }

  /** The tab of the hidden copy of our columns. */
  namesForTags(sheetId: number, backupName: (sheet: string) => string): Making {
    return { sheets: [], copies: [this.freeTab(backupName(this.nameOf(sheetId)))] };
  }

  private placesToKeep(present: Present, plan: SheetPlan, theirs: Theirs) {
    const found = keyedRows(present, plan, theirs);
    if (!found?.seen.some(({ isNoted }) => isNoted)) return null;
    const { zone, keyAt, seen } = found;
    const { order, places } = keepPlaces(seen, keysOf(plan));
    return { order, places: { ...places, table: zone, keyColumn: keyAt } };
  }

  /** Right of the last sheet of ours that comes before it, else right of the orders. */
  private position(kind: SheetKind, { ordersId, order }: WriteRequest): number {
    // What was made of a group stands right of Today.
    const rank = (one: SheetKind) => (groupSheetOf(one) ? order.indexOf('today') + 0.5 : order.indexOf(one));
    const before = this.own()
      .filter((own) => rank(own.kind) >= 0 && rank(own.kind) < rank(kind))
      .sort((a, b) => rank(b.kind) - rank(a.kind));
    const id = before[0]?.id ?? ordersId;
    return this.tabsNow().findIndex((tab) => tab.id === id) + 1;
  }

  planTags(sheetId: number, keys: readonly string[]): TagPlan {
    return planTags(this.sheet(sheetId), keys, this.knownColumns(sheetId), false);
  }

  /**
   * As `planTags`, of the sheet as it is at this moment: right before the columns are written. Where there are none yet
   * they come in by themselves, wherever the others have gone meanwhile: then what was read is asked for nothing more.
   */
  planTagsNow(sheetId: number, keys: readonly string[]): TagPlan {
    const known = this.knownColumns(sheetId);
    return planTags(this.sheet(sheetId), keys, known, known.marks.length > 0);
  }

  /** Asks what the columns beside the orders need to know, while nothing waits to be written: a question then costs least. */
  lookAhead(sheetId: number): void {
    this.hasFormulas(sheetId);
    this.locksOf(sheetId);
  }

  private locksOf(sheetId: number): Locks {
    this.locks ??= locksIn(this.book);
    return this.locks(sheetId);
  }

  private knownColumns(sheetId: number): KnownColumns {
    const { columns, merges } = this.sample(sheetId);
    const last = Math.max(1, columns);
    const across = merges.filter((merge) => merge.column < last && merge.endColumn > last);
    const used = across.reduce((most, { endColumn }) => Math.max(most, endColumn), last);
    return { marks: this.marksOf(sheetId), last, used };
  }

  private marksOf(sheetId: number): readonly TagMark[] {
    const known = this.tags.get(sheetId) ?? tagMarks(this.sheet(sheetId));
    this.tags.set(sheetId, known);
    return known;
  }

  writeTags(
    tags: TagColumns,
    plan: TagPlan,
    request: Pick<WriteRequest, 'run' | 'backupName' | 'vocabulary'> & { readonly isBare?: boolean },
  ): boolean {
    return writeTags(
      {
        ...request,
        book: this.book,
        room: this.room,
        copyName: this.copyNames(request),
        sheet: this.sheet(plan.sheetId),
        locks: this.locksOf(plan.sheetId),
        lastRow: this.rowsOf(plan.sheetId),
        tags,
      },
      plan,
    );
  }

  /** The formula that shows #REF! instead of what it should fill the sheet with (blanks below it, no other above), with its cell; null = none. */
  blockedArray(sheetId: number): { readonly range: string } | null {
    const sheet = this.sheet(sheetId);
    const rows = Math.min(sheet.getLastRow(), SAMPLE_ROWS);
    if (rows < 1) return null;
    const range = sheet.getRange(1, 1, rows, sheet.getLastColumn());
    const shown = range.getDisplayValues();
    const formulas = range.getFormulas();
    for (let i = 0; i < formulas.length; i++) {
      for (let j = 0; j < formulas[i].length; j++) {
        const isBlocked = formulas[i][j] !== '' && shown[i][j] === '#REF!';
        const isAlone = shown.every((row, k) => (k <= i ? k === i || formulas[k][j] === '' : row[j] === ''));
        if (isBlocked && isAlone)
          return { range: `${columnLetters(j + 1)}${i + 1}: ${formulas[i][j].slice(0, 200)}` };
      }
    }
    return null;
  }

  /** Where the columns of an orders sheet lie or will lie: `AM:AP`, or a list where they stand apart. */
  tagLetters(plan: TagPlan, keys: readonly string[]): { letters: string; moved: boolean } {
    const places = tagPlaces(plan);
    const { letters, isApart } = lettersOf(keys.map((key) => places.get(key)!));
    const own = new Set(plan.present.map(({ column }) => column));
    const last = this.sample(plan.sheetId).columns;
    let moved = isApart;
    for (let column = plan.after + 1; column <= last; column++) moved ||= !own.has(column);
    return { letters, moved: plan.present.length > 0 && moved };
  }

  /** Letters of the columns with these keys, as they lie now; null when there are none. */
  presentTagLetters(sheetId: number, keys: readonly string[]): string | null {
    const sheet = this.find(sheetId);
    const marks = sheet ? tagMarks(sheet).filter(({ key }) => keys.includes(key)) : [];
    return marks.length ? lettersOf(marks.map(({ column }) => column)).letters : null;
  }

  /** Cells of our columns by key, from `firstRow` on: one array a column. */
  tagCells(sheetId: number, firstRow: number, rows: number): Map<string, string[]> {
    const sheet = this.sheet(sheetId);
    const marks = tagMarks(sheet);
    const cells = new Map<string, string[]>();
    for (const run of runsOf(marks.map(({ column }) => column))) {
      const block = readBlock(sheet, firstRow, run.at, rows, run.count, this.calendar);
      for (let j = 0; j < run.count; j++) {
        cells.set(
          marks[run.from + j].key,
          block.map((line) => String(line[j])),
        );
      }
    }
    return cells;
  }

  /** Tab names of our sheets with a table of `of` that has one of these columns. */
  sheetsWith(of: string, keys: readonly string[]): string[] {
    return this.ownNow()
      .filter(({ sheet }) =>
        keptLayout(sheet)?.tables.some(
          (table) => table.keys.includes(of) && table.keys.some((key) => keys.includes(key)),
        ),
      )
      .map(({ sheet }) => sheet.getName());
  }

  /** Our hidden copies, and the other hidden sheets, by name. */
  hiddenSheets(): { readonly copies: readonly string[]; readonly hidden: readonly string[] } {
    const copies = backups(this.book).map(({ sheet }) => sheet.getName());
    const hidden = this.book
      .getSheets()
      .filter((sheet) => sheet.isSheetHidden())
      .map((sheet) => sheet.getName())
      .filter((name) => !copies.includes(name));
    return { copies, hidden };
  }

  /** Every table of a run with its cells, by the language it was written in. */
  tables(): { readonly language: Language; readonly tables: FoundTable[] }[] {
    const found = new Map<Language, FoundTable[]>();
    for (const own of this.own()) {
      const isOther = own.kind.startsWith('template-') || own.kind === 'campaigns' || groupSheetOf(own.kind);
      if (isOther) continue;
      const present = readablePresent(own, this.calendar);
      if (!present) continue;
      const { language } = present.layout;
      found.set(language, [...(found.get(language) ?? []), ...tablesOf(present)]);
    }
    return [...found].map(([language, tables]) => ({ language, tables }));
  }

  /** What staff wrote on Today and on the work lists. */
  staffRows(): { readonly kind: SheetKind; readonly rows: StaffRow[] }[] {
    return this.own().flatMap((own) => {
      if (own.kind !== 'today' && groupSheetOf(own.kind)?.form !== 'list') return [];
      const present = readablePresent(own, this.calendar);
      return present ? [{ kind: own.kind, rows: staffCells(present) }] : [];
    });
  }

  /** The tables of one sheet of ours with its cells; none where it is not there. */
  tableCells(kind: SheetKind): FoundTable[] {
    const own = this.ownOf(kind);
    const present = own && readablePresent(own, this.calendar);
    return present ? tablesOf(present) : [];
  }

  /** The campaigns that the hidden sheet keeps, `width` facts each. */
  campaigns(width: number): CampaignRow[] {
    const own = this.ownOf('campaigns');
    return own ? readCampaigns(own.sheet, width) : [];
  }

  /** Keeps a campaign; the sheet is made where there is none. */
  keepCampaign(row: CampaignRow, title: string, headers: readonly string[], of: number): void {
    let own = this.ownOf('campaigns');
    if (!own) {
      this.room.require(NEW_ROWS * NEW_COLUMNS);
      own = createCampaignSheet(this.book, this.freeTab(title), headers, { set: this.set, of });
      this.forget();
    }
    requireAccess(own.sheet, []);
    appendCampaign(own.sheet, row);
    this.send();
  }

  /** Changes a fact of a campaign; false = it is not kept. */
  changeCampaign(id: string, fact: number, text: string): boolean {
    const own = this.ownOf('campaigns');
    return own !== undefined && changeCampaign(own.sheet, id, fact, text);
  }

  cellsLeft(): number {
    return this.room.cellsLeft();
  }

  /** About what writing a plan takes: an update's hidden copy included. */
  cellsFor(plan: SheetPlan): number {
    const own = this.ownOf(plan.kind);
    if (!own) return cellsOfNew(plan);
    const grown = Math.max(0, plan.values.length - own.sheet.getMaxRows()) * own.sheet.getMaxColumns();
    return cellsOf(own.sheet) + grown;
  }

  cellsForTags(plan: TagPlan): number {
    return cellsOfTags(this.sheet(plan.sheetId), plan);
  }

  ownSheetId(kind: SheetKind): number | null {
    return this.ownOf(kind)?.id ?? null;
  }

  /** The first column as it is shown, a text a row. */
  firstColumn(sheetId: number): string[] {
    const sheet = this.sheet(sheetId);
    return sheet
      .getRange(1, 1, Math.max(1, sheet.getLastRow()), 1)
      .getDisplayValues()
      .map(([text]) => text);
  }

  /** A new sheet of a person's right of another one, every cell a text, and shown. */
  addSheetOfTexts(title: string, besideId: number, rows: readonly (readonly string[])[]): NewSheet {
    const at = this.tabsNow().findIndex(({ id }) => id === besideId) + 1;
    return addSheetOfTexts(this.book, this.room, { name: this.freeTab(title), at }, rows);
  }

  /** Shows a sheet, and a cell of it. */
  goTo(sheetId: number, row?: number, column?: number): void {
    const sheet = this.sheet(sheetId);
    if (row === undefined && column === undefined) this.book.setActiveSheet(sheet);
    else
      sheet
        .getRange(Math.min(row ?? 1, sheet.getMaxRows()), Math.min(column ?? 1, sheet.getMaxColumns()))
        .activate();
  }

  goToSheetNamed(name: string): void {
    const sheet = this.book.getSheetByName(name);
    if (sheet) this.book.setActiveSheet(sheet);
  }

  activate(sheetId: number): void {
    const sheet = this.find(sheetId);
    if (sheet) this.book.setActiveSheet(sheet);
  }

  /** Writes a formula into the selected cell, if it is empty. */
  insertFormula(formula: string): InsertedFormula {
    return insertFormula(this.book, this.room, formula);
  }

  /** Sends what is pending, so that what fails, fails now. */
  send(): void {
    SpreadsheetApp.flush();
  }

  /** Did a sheet of ours stand here before this run? */
  hasOwnBefore(run: string): boolean {
    return this.own().some((own) => own.run !== run);
  }

  /** Is any of the first rows a formula, or filled by one? */
  hasFormulas(sheetId: number): boolean {
    const known = this.formulas.get(sheetId);
    if (known !== undefined) return known;
    const { rows, columns } = this.sample(sheetId);
    if (rows.length === 0) return false;
    const formulas = this.sheet(sheetId).getRange(1, 1, rows.length, columns).getFormulas();
    const found = formulas.some((line) => line.some((formula) => formula !== ''));
    this.formulas.set(sheetId, found);
    return found;
  }

  /** What was read may not hold any more. */
  forget(): void {
    this.ownFound = null;
    this.tabs = null;
    this.samples.clear();
    this.tags.clear();
    this.formulas.clear();
    this.locks = null;
    this.found.clear();
    this.room = new Room(this.book);
  }

  /** The set's sheets, and those of the template. */
  private own(): readonly OwnSheet[] {
    return this.ownNow().filter(({ set, kind }) => set === this.set || kind.startsWith('template-'));
  }

  /** The sets that stand here, and the orders sheet each was made for, where it is known. */
  ownSets(): readonly { readonly set: number; readonly of?: number }[] {
    const results = this.ownNow().filter(({ kind }) => !kind.startsWith('template-'));
    return [...new Set(results.map(({ set }) => set))].map((set) => results.find((own) => own.set === set)!);
  }

  /** The set that a sheet of ours is one of; null = it is none. */
  setOf(sheetId: number): number | null {
    const own = this.ownNow().find(({ id }) => id === sheetId);
    return own && !own.kind.startsWith('template-') ? own.set : null;
  }

  private ownNow(): OwnSheet[] {
    this.ownFound ??= ownSheets(this.book);
    return this.ownFound;
  }

  private tabsNow() {
    this.tabs ??= this.book.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));
    return this.tabs;
  }

  private freeTab(wanted: string): string {
    return freeNameAmong(
      this.tabsNow().map(({ name }) => name),
      wanted,
    );
  }

  /** Names for hidden copies; each is taken once it was given. */
  private copyNames({ backupName }: Pick<WriteRequest, 'backupName'>): (sheet: string) => string {
    return (sheet) => {
      const name = this.freeTab(backupName(sheet));
      this.tabsNow().push({ id: NOT_YET, name });
      return name;
    };
  }

  private ownOf(kind: SheetKind): OwnSheet | undefined {
    return this.own().find((own) => own.kind === kind);
  }

  private find(sheetId: number): Sheet | null {
    const known = this.found.get(sheetId);
    if (known) return known;
    const sheet = this.book.getSheets().find((one) => one.getSheetId() === sheetId) ?? null;
    if (sheet) this.found.set(sheetId, sheet);
    return sheet;
  }

  private sheet(sheetId: number): Sheet {
    const sheet = this.find(sheetId);
    if (!sheet) throw new Trouble('sheet-gone');
    if (!this.samples.has(sheetId) && !isGrid(sheet))
      throw new Trouble('empty-sheet', { sheet: sheet.getName() });
    return sheet;
  }
}
