// What happens to a workbook, in any order: we run, update, undo, take away, and are cut off in it; a person types, sorts,
// drags, inserts, deletes, colours, comments, protects.

import fc from 'fast-check';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import { type OpenHost, openHost } from 'local-sheets/host.ts';
import type { Failure } from '../../../src/terms/failures.ts';
import { type Document, openDocument, serial, someOrders } from '../../addon/document.ts';
import {
  headed,
  isCopy,
  isHeader,
  keyOf,
  kindOf,
  lost,
  ourColumns,
  ourRows,
  spotsOf,
  type Thing,
} from './things.ts';

const OURS = ['run', 'update', 'put back', 'go on', 'undo', 'remove'] as const;
const THEIRS = [
  'type',
  'type',
  'type between',
  'type between',
  'type between',
  'comment',
  'color',
  'letters',
  'sort',
  'drag',
  'insert row',
  'insert column',
  'delete rows',
  'delete column',
  'protect',
  'allow',
  'new orders',
  'change an order',
] as const;

interface Act {
  readonly what: (typeof OURS)[number] | (typeof THEIRS)[number];
  /** Which sheet, which row and column of it: as parts of what there is. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Where the execution ends, as a part of its calls; null = it does not. */
  readonly cut: number | null;
}

const part = fc.integer({ min: 0, max: 999 }).map((n) => n / 1000);
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    what: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...OURS) },
      { weight: 5, arbitrary: fc.constantFrom(...THEIRS) },
    ),
    sheet: part,
    row: part,
    column: part,
    cut: fc.option(part, { freq: 2 }),
  }),
  { minLength: 3, maxLength: 14 },
);

/** What happens to a shop; `hasRun`: its first run is over. */
export const stories = fc.record({ hasRun: fc.boolean(), acts });
type Story = typeof stories extends fc.Arbitrary<infer One> ? One : never;

/** What came to pass in stories: where no run was done and nothing was made, nothing was shown. */
export class Happened {
  /** Acts of ours that were done, by name. */
  readonly done: { [what: string]: number } = {};
  /** Things that a person made, and that were still looked for at the end. */
  made = 0;
  kept = 0;
  /** Words that were typed into blank cells of ours. */
  between = 0;
}

/** Tells a story to its end; answers with what is lost by it, null = nothing. */
export async function told({ hasRun, acts: all }: Story, happened = new Happened()): Promise<string | null> {
  const shop = await Shop.open(hasRun, happened);
  for (const act of all) {
    const lost = await shop.does(act);
    if (lost) return lost;
  }
  return shop.end();
}

/** A person's script: what they do by hand goes through the same services. */
const BY_HAND = `
const at = (id) => SpreadsheetApp.getActive().getSheets().find((one) => one.getSheetId() === id);
function sort(id, row, rows, column, up) {
  const sheet = at(id);
  sheet.getRange(row, 1, rows, sheet.getMaxColumns()).sort({ column, ascending: up });
}
function drag(id, column, to) { const sheet = at(id); sheet.moveColumns(sheet.getRange(1, column), to); }
function insertRow(id, row) { at(id).insertRowsBefore(row, 1); }
function insertColumn(id, column) { at(id).insertColumnsBefore(column, 1); }
function deleteRows(id, row, count) { at(id).deleteRows(row, count); }
function deleteColumn(id, column) { at(id).deleteColumn(column); }
`;

/** Calls of a run or of what takes it back; a cut beyond the end does not happen. */
const CALLS: { readonly [what: string]: number } = { undo: 2000, remove: 200, 'put back': 1200 };

class Shop {
  document: Document;
  #hand: OpenHost;
  readonly things = new Map<string, Thing>();
  #made = 0;
  /** What happened, to be read when it goes wrong. */
  readonly story: string[] = [];

  private constructor(
    document: Document,
    hand: OpenHost,
    readonly happened: Happened,
  ) {
    this.document = document;
    this.#hand = hand;
  }

  static async open(hasRun: boolean, happened: Happened): Promise<Shop> {
    const document = await openDocument({ lines: someOrders(26, 8), rows: 45, columns: 7 });
    document.orders.put(0, 4, 'Remark');
    if (hasRun) document.run();
    return new Shop(document, await openHost({ book: document.book, code: BY_HAND }), happened);
  }

  async #reopen(): Promise<void> {
    const book = Book.fromJSON(structuredClone(this.document.book.toJSON()));
    const at = book.sheets.findIndex(({ id }) => id === this.document.orders.id);
    const orders = book.sheets.splice(at, 1);
    book.sheets.unshift(...orders);
    this.document = await openDocument({ book });
    this.#hand = await openHost({ book, code: BY_HAND });
  }

  /** Does an act; says what is lost by it, null = nothing. */
  async does(act: Act): Promise<string | null> {
    const did = await this.#act(act);
    this.story.push(did);
    return this.#isSettled() ? this.whatIsLost() : null;
  }

  whatIsLost(): string | null {
    for (const thing of this.things.values()) {
      const found = lost(this.document, thing);
      if (found) return `${found}\n${this.story.join('\n')}`;
    }
    return null;
  }

  /** No act of ours was begun and not ended. */
  #isSettled(): boolean {
    // A piece beyond those that count is not read: it had no time to go.
    const all = this.document.book.properties.document;
    const count = Number(all['regulars.pieces'] ?? 0);
    const kept = Array.from({ length: count }, (_, i) => all[`regulars.${i}`]).join('');
    const { run, making, lastRun } = JSON.parse(kept || '{}');
    return !run && !making && !lastRun?.undo?.begun;
  }

  async #act(act: Act): Promise<string> {
    const { what, cut } = act;
    if (!(OURS as readonly string[]).includes(what)) {
      // It is the owner who works by hand.
      const kept = this.document.book.sheets.map((sheet) => [sheet, sheet.protections] as const);
      for (const [sheet] of kept) sheet.protections = [];
      const did = this.#byHand(act);
      for (const [sheet, protections] of kept) sheet.protections = [...protections, ...sheet.protections];
      if (what === 'allow') this.allow();
      return did;
    }
    if (what === 'undo') this.#askBeforeUndo();
    if (what === 'remove') this.#letGo((sheet) => kindOf(this.document, sheet) !== null);
    const at = cut === null ? 0 : 1 + Math.floor(cut * (CALLS[what] ?? 1500));
    const said = this.#ours(what as (typeof OURS)[number], at);
    if (cut !== null) await this.#reopen();
    return `we ${what}${cut === null ? '' : `, cut at ${at}`}: ${said}`;
  }

  #ours(what: (typeof OURS)[number], cut: number): string {
    const { document } = this;
    const { services } = document.host;
    let calls = 0;
    if (cut)
      services.failNext = (name) =>
        ++calls >= cut ? new Error(`Service Spreadsheets failed while accessing document: ${name}`) : null;
    try {
      switch (what) {
        case 'run':
          document.run();
          break;
        case 'update':
          document.host.run('menuUpdate', 'FULL');
          break;
        case 'put back': {
          const { unfinished } = document.call('start');
          if (unfinished) document.call('cancelRun', { runId: unfinished.runId });
          break;
        }
        case 'go on': {
          let state = document.call('start').unfinished;
          while (state && state.next < state.steps.length)
            state = document.call('step', { runId: state.runId, next: state.next, seconds: 20 });
          break;
        }
        case 'undo':
          if (document.call('start').lastRun?.canUndo) document.call('undoRun');
          break;
        case 'remove':
          document.call('removeResults');
      }
      this.happened.done[what] = (this.happened.done[what] ?? 0) + 1;
      return 'done';
    } catch (error) {
      const text = (error as Error).message;
      // Cut off so early or so late that nobody was left to say so.
      if (cut && !text.startsWith('{')) return 'ended';
      const { code, message } = JSON.parse(text) as Failure;
      // Where no call failed, what Google seems to have failed at is ours.
      if ((code === 'unexpected' || code === 'google-busy') && !cut)
        throw new Error(`${what}: ${message}\n${this.story.join('\n')}`);
      return code;
    } finally {
      delete services.failNext;
      this.#age();
    }
  }

  /** A while passes: a run under way counts as left behind. */
  #age(): void {
    const kept = this.document.book.properties.document;
    for (const key of Object.keys(kept))
      kept[key] = kept[key].replace(/"touchedAt":"[^"]+"/, '"touchedAt":"2020-01-01T00:00:00.000Z"');
  }

  /** The undo says how many of a person's cells go, and from which sheets: these may go, and no others. */
  #askBeforeUndo(): void {
    const { document } = this;
    if (!document.call('start').lastRun?.canUndo) return;
    let plan: ReturnType<Document['call']> & { sheetsRemoved?: readonly string[]; notesLost?: number };
    try {
      plan = document.call('planUndo');
    } catch {
      return;
    }
    const going = this.#letGo((sheet) => plan.sheetsRemoved?.includes(sheet.name) ?? false);
    if (going > (plan.notesLost ?? 0))
      throw new Error(`${going} go, ${plan.notesLost} were asked about\n${this.story.join('\n')}`);
  }

  /** Forgets what stands on some sheets and nowhere else; says on how many cells. */
  #letGo(isGoing: (sheet: Sheet) => boolean): number {
    const cells = new Set<string>();
    for (const thing of [...this.things.values()]) {
      const spots = spotsOf(this.document, thing);
      if (!spots.length || !spots.every(({ sheet }) => isGoing(sheet))) continue;
      for (const { sheet, row, column } of spots) cells.add(`${sheet.id} ${row} ${column}`);
      this.things.delete(thing.text);
    }
    return cells.size;
  }

  #byHand({ what, sheet: which, row: down, column: across }: Act): string {
    const { document } = this;
    const all = document.book.sheets.filter((one) => !isCopy(document, one) && !one.hidden);
    const ours = all.filter((one) => kindOf(document, one) !== null);
    const sheets = what === 'type between' && ours.length > 0 ? ours : all;
    const sheet = sheets[Math.floor(which * sheets.length)];
    const isOrders = sheet === document.orders;
    const row = Math.floor(down * (Math.max(sheet.lastRow(), 8) + 3));
    const column = Math.floor(across * Math.min(sheet.maxColumns, Math.max(sheet.lastColumn(), 5) + 3));
    const owned = new Set(ourColumns(document, sheet).values());
    const where = `${sheet.name} ${row + 1}, ${column + 1}`;
    if (row >= sheet.maxRows || column >= sheet.maxColumns) return `${what}: not there`;
    switch (what) {
      case 'type':
        return this.#type(sheet, row, column, owned);
      case 'type between': {
        const blank = isOrders ? [] : this.#blankBetween(sheet, owned);
        const at = blank[Math.floor(down * blank.length)];
        return at ? this.#type(sheet, at.row, at.column, owned) : 'type between: nowhere';
      }
      case 'comment': {
        if (sheet.note(row, column) !== null) return `${what}: there is one`;
        const { text } = this.#makes({ sheet, row }, 'comment', (n) => `comment ${n}`);
        sheet.setNote(row, column, text);
        return `comment ${text} on ${where}`;
      }
      case 'color':
      case 'letters': {
        this.#forget(sheet, (at) => at.row === row && at.column === column, what);
        const { text, key } = this.#makes({ sheet, row }, what, (n) => `#01${String(1000 + n)}`);
        const area = { row, endRow: row + 1, column, endColumn: column + 1 };
        sheet.applyStyle(area, what === 'color' ? { background: text } : { color: text });
        return `${what} ${text} on ${where} (${key})`;
      }
      case 'sort': {
        const { first, last } = this.#rowsToSort(sheet);
        if (last <= first) return 'sort: nothing';
        this.#hand.call('sort', [sheet.id, first + 1, last - first + 1, column + 1, down < 0.5]);
        return `sort ${sheet.name} ${first + 1} to ${last + 1} by ${column + 1}`;
      }
      case 'drag': {
        const to = Math.floor(down * sheet.maxColumns);
        try {
          this.#hand.call('drag', [sheet.id, column + 1, to + 1]);
        } catch (error) {
          return `drag: ${(error as Error).message}`;
        }
        return `drag ${where} to ${to + 1}`;
      }
      case 'insert row': {
        this.#hand.call('insertRow', [sheet.id, row + 1]);
        const { text } = this.#makes({ sheet, row }, 'cell', (n) => `row ${n}`);
        // A row with a text in one of our columns and nothing else could be any row of ours.
        const free = isOrders ? column : Math.max(...owned, -1) + 1;
        if (free >= sheet.maxColumns) {
          this.things.delete(text);
          return `insert row ${where}`;
        }
        sheet.put(row, free, text);
        return `insert row ${sheet.name} ${row + 1} with ${text}`;
      }
      case 'insert column':
        this.#hand.call('insertColumn', [sheet.id, column + 1]);
        return `insert column ${where}`;
      case 'delete rows': {
        const count = Math.min(1 + Math.floor(across * 3), sheet.maxRows - row - 1);
        if (count < 1 || (isOrders && row === 0)) return 'delete rows: none';
        this.#forget(sheet, (at) => at.row >= row && at.row < row + count);
        this.#hand.call('deleteRows', [sheet.id, row + 1, count]);
        return `delete rows ${sheet.name} ${row + 1}, ${count}`;
      }
      case 'delete column': {
        const isNeeded = isOrders
          ? !owned.has(column) && column < 6
          : ['0', '1'].some((name) => ourColumns(document, sheet).get(name) === column);
        if (isNeeded || sheet.maxColumns < 3) return 'delete column: not this';
        this.#forget(sheet, (at) => at.column === column);
        this.#hand.call('deleteColumn', [sheet.id, column + 1]);
        return `delete column ${where}`;
      }
      case 'protect':
        sheet.protections.push({
          ...{ id: 900 + this.#made++, sheetId: sheet.id, area: null, description: '' },
          ...{ warningOnly: false, canEdit: false },
        });
        return `protect ${sheet.name}`;
      case 'new orders':
        return this.#newOrders(Math.floor(across * 3) + 1);
      case 'change an order': {
        const customer = headed(document.orders, 'Customer');
        const at = Math.floor(down * document.orders.lastRow());
        if (customer < 0 || !/^c\d+$/.test(String(document.orders.value(at, customer))))
          return 'change: none';
        document.orders.put(at, customer, `c${Math.floor(across * 12) + 1}`);
        return `change the customer in row ${at + 1}`;
      }
      default:
        return what;
    }
  }

  /** Cells of ours that are blank. */
  #blankBetween(sheet: Sheet, owned: ReadonlySet<number>): { row: number; column: number }[] {
    const { first, last } = ourRows(this.document, sheet);
    if (first < 0 || last < first) return [];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((row) =>
      [...owned].filter((column) => sheet.value(row, column) === null).map((column) => ({ row, column })),
    );
  }

  /** A person types where a cell is blank, a word where it is one of ours; beside the orders also over a tag. */
  #type(sheet: Sheet, row: number, column: number, owned: ReadonlySet<number>): string {
    const { document } = this;
    const { first, last } = ourRows(document, sheet);
    const isOrders = sheet === document.orders;
    const isOurs = owned.has(column) && (isOrders ? row > 0 : row >= first && row <= last);
    const isTag = isOurs && isOrders;
    if (!isTag && sheet.value(row, column) !== null) return 'type: taken';
    if (sheet.formula(row, column) !== null || (isOrders && row === 0)) return 'type: taken';
    this.#forget(sheet, (at) => at.row === row && at.column === column, 'cell');
    if (isOurs && !isTag) this.happened.between++;
    const { text, key } = this.#makes({ sheet, row }, 'cell', (n) =>
      n % 3 || (isOurs && !isTag) ? `note ${n}` : `=${n}+1`,
    );
    if (text.startsWith('=')) sheet.putFormula(row, column, text);
    else sheet.put(row, column, text);
    return `type ${text} on ${sheet.name} ${row + 1}, ${column + 1} (${key})`;
  }

  #makes(
    { sheet, row }: { readonly sheet: Sheet; readonly row: number },
    kind: Thing['kind'],
    name: (n: number) => string,
  ): Thing {
    const text = name(++this.#made);
    const thing = { kind, text, key: keyOf(this.document, { sheet, row }) };
    this.things.set(text, thing);
    return thing;
  }

  /** The person takes something of theirs away. */
  #forget(
    sheet: Sheet,
    isThere: (at: { readonly row: number; readonly column: number }) => boolean,
    kind?: Thing['kind'],
  ): void {
    for (const thing of [...this.things.values()]) {
      if (kind && thing.kind !== kind) continue;
      if (spotsOf(this.document, thing).some((spot) => spot.sheet === sheet && isThere(spot)))
        this.things.delete(thing.text);
    }
  }

  #rowsToSort(sheet: Sheet): { first: number; last: number } {
    if (sheet === this.document.orders) return { first: 1, last: sheet.lastRow() - 1 };
    const rows = Array.from({ length: sheet.lastRow() }, (_, row) => row).filter((row) => {
      const key = keyOf(this.document, { sheet, row });
      return key !== null && !isHeader(key);
    });
    // The first table: rows with a name, one below the other.
    const end = rows.findIndex((row, i) => i > 0 && row !== rows[i - 1] + 1);
    return { first: rows[0] ?? 0, last: (end < 0 ? rows[rows.length - 1] : rows[end - 1]) ?? 0 };
  }

  #newOrders(count: number): string {
    const { orders } = this.document;
    const places = ['Order', 'Customer', 'Date', 'Total'].map((header) => headed(orders, header));
    if (places.some((place) => place < 0)) return 'new orders: no columns';
    let row = orders.lastRow();
    while (row > 0 && orders.value(row - 1, places[0]) === null) row--;
    for (let i = 0; i < count && row < orders.maxRows; i++, row++) {
      if (places.some((place) => orders.value(row, place) !== null)) break;
      const n = ++this.#made;
      const cells = [`N${n}`, `c${(n % 14) + 1}`, serial('2024-01-05') + (n % 60), 100 + n];
      cells.forEach((cell, j) => {
        orders.put(row, places[j], cell);
        orders.applyStyle(
          { row, endRow: row + 1, column: places[j], endColumn: places[j] + 1 },
          { numberFormat: ['@', '@', 'yyyy-mm-dd', ''][j] },
        );
      });
    }
    return `new orders ${count}`;
  }

  /** Nobody is kept out any more. */
  allow(): void {
    for (const sheet of this.document.book.sheets)
      sheet.protections = sheet.protections.filter(({ id }) => id < 900);
  }

  /** At the end everything is allowed and a run goes through: nothing stands in its way for good. */
  end(): string | null {
    this.allow();
    this.story.push(`at the end: ${this.#ours('put back', 0)}, ${this.#ours('run', 0)}`);
    this.happened.made += this.#made;
    this.happened.kept += this.things.size;
    return this.whatIsLost();
  }
}
