// A random sequence of what people and runs do to Today or a work list, and where every typed cell is afterwards.

import type { Scalar } from 'local-sheets/book/book.ts';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import type { OpenHost } from 'local-sheets/host.ts';
import type { Group } from '../../src/terms/groups.ts';
import { type Document, type Line, openDocument, putOrders, someOrders } from './document.ts';

/** What was typed beside a customer: each text stands once. */
type Typed = Map<string, string>;

const ALL = someOrders(260, 30);
const START = 120;
const HEAD = 'Customer';
const STAFF = ['Status', 'Note', 'Owner'];

/** What is played: Today, and the lists of groups that people come into and leave. */
const PLAYED: readonly Group[] = [
  { by: 'today', key: '' },
  { by: 'nes', key: 'E0' },
  { by: 'cell', key: 'S-H' },
  { by: 'segment', key: 'about_to_sleep' },
  { by: 'due', key: '' },
];

/** The column and row of a header cell, wherever a person has moved it. */
function cellOf(sheet: Sheet, text: string): { row: number; column: number } | null {
  for (let row = 0; row < Math.min(40, sheet.lastRow()); row++)
    for (let column = 0; column < sheet.maxColumns; column++)
      if (sheet.value(row, column) === text) return { row, column };
  return null;
}

function generator(seed: number): (below: number) => number {
  let state = (seed * 7919 + 13) % 2147483647;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

class Play {
  private readonly typed: Typed = new Map();
  private orders = START;
  private lines: readonly Line[] = ALL;
  private number = 0;
  private ran = false;
  private justRan = false;

  constructor(
    private readonly shop: Document,
    private readonly group: Group,
    private readonly next: (below: number) => number,
  ) {}

  private get today(): Sheet | undefined {
    return this.shop.book.sheets.find((sheet) => cellOf(sheet, 'Place') && cellOf(sheet, HEAD));
  }

  /** Rows of customers, from top to bottom. */
  private rows(sheet: Sheet): { row: number; key: string }[] {
    const head = cellOf(sheet, HEAD)!;
    const found: { row: number; key: string }[] = [];
    for (let row = head.row + 1; row < sheet.lastRow(); row++) {
      const key = String(sheet.value(row, head.column) ?? '');
      if (key !== '') found.push({ row, key });
    }
    return found;
  }

  act(): string {
    const acts = [
      'run',
      'run',
      'order',
      'type',
      'type',
      'type',
      'sort',
      'filter',
      'hide',
      'column',
      'rename',
      'merge',
      'split',
      'undo',
      'own',
    ];
    const act = acts[this.next(acts.length)]!;
    const sheet = this.today;
    if (act === 'run') this.run();
    else if (act === 'order') this.orders = Math.min(ALL.length, this.orders + 1 + this.next(40));
    else if (act === 'merge') this.merge();
    else if (act === 'split') this.split();
    else if (act === 'undo') this.undo();
    else if (sheet) this.person(act, sheet);
    this.justRan = act === 'run';
    return act;
  }

  private put(): void {
    const { orders } = this.shop;
    putOrders(orders, this.lines.slice(0, this.orders));
  }

  run(): void {
    this.put();
    this.shop.run(
      this.shop.settings({
        outputs: {
          sheets: this.group.by === 'today' ? ['today'] : [],
          tagColumns: false,
          cohortColumns: false,
        },
      }),
    );
    // It is there already after the first time.
    if (this.group.by !== 'today') this.shop.call('makeGroupSheet', { form: 'list', group: this.group });
    this.ran = true;
  }

  private undo(): void {
    if (!this.ran) return;
    this.ran = false;
    this.shop.call('undoRun');
  }

  /** Two customers were one: all orders carry one key. */
  private merge(): void {
    const keys = [...new Set(this.lines.map(([, key]) => key))];
    const [one, other] = [keys[this.next(keys.length)], keys[this.next(keys.length)]];
    this.lines = this.lines.map(([order, key, ...rest]) => [order, key === one ? other! : key, ...rest]);
  }

  /** One customer was two: some of the orders carry another key. */
  private split(): void {
    const keys = [...new Set(this.lines.map(([, key]) => key))];
    const one = keys[this.next(keys.length)];
    this.number++;
    this.lines = this.lines.map(([order, key, ...rest]) => [
      order,
      key === one && this.next(2) === 0 ? `${key}-${this.number}` : key,
      ...rest,
    ]);
  }

  private person(act: string, sheet: Sheet): void {
    const rows = this.rows(sheet);
    if (act === 'type' || act === 'own') {
      if (rows.length === 0) return;
      const { row, key } = rows[this.next(rows.length)]!;
      const header = cellOf(sheet, STAFF[this.next(STAFF.length)]!);
      const column = act === 'own' || !header ? sheet.maxColumns - 1 : header.column;
      const before = sheet.value(row, column);
      if (before !== '' && before !== null && before !== undefined) this.typed.delete(String(before));
      const text = `typed ${++this.number}`;
      sheet.put(row, column, text);
      this.typed.set(text, key);
    } else if (act === 'sort' && rows.length > 1) this.sort(sheet, rows);
    else if (act === 'filter')
      for (const { row } of rows) if (this.next(3) === 0) sheet.filteredRows.add(row);
    if (act === 'hide') for (const { row } of rows) if (this.next(4) === 0) sheet.hiddenRows.add(row);
    if (act === 'column') sheet.insertColumns(this.next(sheet.maxColumns), 1);
    if (act === 'rename') this.shop.book.renameSheet(sheet, `List ${++this.number}`);
  }

  /** As a filter sorts: all cells of the rows change places with them. */
  private sort(sheet: Sheet, rows: readonly { readonly row: number }[]): void {
    const columns = Array.from({ length: sheet.maxColumns }, (_, column) => column);
    const cells = rows.map(({ row }) => columns.map((column) => sheet.value(row, column)));
    const order = rows.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.next(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    order.forEach((from, i) => {
      columns.forEach((column) => {
        sheet.put(rows[i]!.row, column, (cells[from]![column] ?? '') as Scalar);
      });
    });
  }

  get standing(): number {
    return this.typed.size;
  }

  /** What is not where it belongs. */
  wrong(): string[] {
    const sheet = this.today;
    if (!sheet) return this.typed.size ? ['the sheet is gone'] : [];
    const places = new Map<string, string[]>();
    const head = cellOf(sheet, HEAD)!;
    for (let row = 0; row < sheet.lastRow(); row++)
      for (let column = 0; column < sheet.maxColumns; column++) {
        const value = sheet.value(row, column);
        if (typeof value !== 'string' || !value.startsWith('typed ')) continue;
        places.set(value, [...(places.get(value) ?? []), String(sheet.value(row, head.column) ?? '')]);
      }
    const wrong: string[] = [];
    for (const [text, key] of this.typed) {
      const found = places.get(text) ?? [];
      if (found.length !== 1 || found[0] !== key)
        wrong.push(`${text} of ${key} is at ${found.join(', ') || 'nobody'}`);
    }
    for (const text of places.keys()) if (!this.typed.has(text)) wrong.push(`${text} came back`);
    return [...wrong, ...this.gaps(sheet)];
  }

  /** Rows from the first to the last of a list follow each other; after a run those at the foot come last. */
  private gaps(sheet: Sheet): string[] {
    const rows = this.rows(sheet);
    const wrong = rows.flatMap(({ row }, i) =>
      i > 0 && row !== rows[i - 1]!.row + 1 ? [`a blank row above ${row + 1}`] : [],
    );
    const { column } = cellOf(sheet, 'Place')!;
    const places = rows.map(({ row }) => Number(sheet.value(row, column) ?? -1));
    if (this.justRan && places.some((place, i) => place !== i)) wrong.push('the list is not in order');
    return wrong;
  }
}

const ACTS = 14;

/** One for all sequences: loading the add-on takes as long as an act. */
let host: OpenHost | undefined;

/** How much was typed and still stood at the end: where that is nothing, nothing was shown. */
export interface Played {
  typed: number;
}

/** Plays sequence `seed` with one of PLAYED; what went wrong first, null = nothing. */
export async function playList(seed: number, played: Played = { typed: 0 }): Promise<string | null> {
  const group = PLAYED[seed % PLAYED.length]!;
  const book = Book.blank({
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
    sheetName: 'Orders',
    rows: 400,
    columns: 8,
  });
  putOrders(book.sheets[0], ALL.slice(0, START));
  const shop = await openDocument({ book, ...(host ? { host } : {}) });
  host ??= shop.host;
  const play = new Play(shop, group, generator(seed));
  const acts: string[] = [group.by, 'run'];
  play.run();
  for (let k = 0; k < ACTS; k++) {
    acts.push(play.act());
    const wrong = play.wrong();
    if (wrong.length) return `${seed}: ${acts.join(' ')} → ${wrong.join('; ')}`;
  }
  played.typed += play.standing;
  return null;
}
