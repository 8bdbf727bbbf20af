// The run a shop does: the wizard's own path on an order sheet, with what it proposes, each call tallied by what it asks of Google.

import { Book } from 'local-sheets/book/workbook.ts';
import { type OpenHost, openHost } from 'local-sheets/host.ts';
import { since, type Tally } from 'local-sheets/services/costs.ts';
import { proposedOutputs } from '../sidebar/state/choices.ts';
import type { Endpoints, RunState, Settings } from '../src/addon/api.ts';
import { DEFAULT_RULES } from '../src/model/rules/index.ts';
import { publicName } from '../src/terms/public-names.ts';
import { generateOrders } from './orders.ts';

/** In one execution, however busy this machine is: the sidebar asks again after twenty of Google's own seconds. */
const SECONDS = 60;

/** The sheets one may choose from, in all seven with Data check: those proposed, cohorts and money. */
export const SEVEN: Settings['outputs']['sheets'] = [
  'today',
  'customers',
  'segments',
  'cohorts',
  'health',
  'money',
];

export interface Part {
  readonly name: string;
  readonly tally: Tally;
}

export class Shop {
  private constructor(
    readonly book: Book,
    readonly host: OpenHost,
  ) {}

  static async open(book: Book): Promise<Shop> {
    const host = await openHost({ book, dist: new URL('../dist', import.meta.url).pathname });
    host.services.sleep = () => {};
    // The script's clock stands still, so that this machine's other work does not end an execution.
    const { Date: clock } = host.services.realm as unknown as { readonly Date: DateConstructor };
    const now = clock.now();
    clock.now = () => now;
    return new Shop(book, host);
  }

  call<Name extends keyof Endpoints>(
    name: Name,
    ...request: Parameters<Endpoints[Name]>
  ): ReturnType<Endpoints[Name]> {
    return this.host.call(publicName(name), request) as ReturnType<Endpoints[Name]>;
  }

  /** What the wizard proposes, or with these sheets. */
  settings(sheets?: Settings['outputs']['sheets']): Settings {
    const { mapping, recognition } = this.call('inspect', { sheetId: this.book.sheets[0].id });
    return {
      sheetId: this.book.sheets[0].id,
      headerRow: recognition.headerRow,
      mapping,
      reading: {},
      rules: DEFAULT_RULES,
      outputs: { ...proposedOutputs(mapping), ...(sheets && { sheets }) },
      language: 'en',
    };
  }

  /** One question of the sidebar's. */
  asked<Name extends 'planUndo' | 'undoRun'>(name: Name): Part {
    const { meter } = this.host.calls;
    const before = { ...meter.tally };
    this.call(name, ...([] as never));
    return { name, tally: since(meter.tally, before) };
  }

  /** The wizard's run from its beginning to its end: one part a step, `seconds` 0, or one a call of the sidebar. */
  run(settings: Settings, seconds: number = SECONDS): Part[] {
    const parts: Part[] = [];
    const tallied = <Answer>(name: string, ask: () => Answer): Answer => {
      const { meter } = this.host.calls;
      const before = { ...meter.tally };
      const answer = ask();
      parts.push({ name, tally: since(meter.tally, before) });
      return answer;
    };
    let state: RunState = tallied(seconds === 0 ? 'begin' : 'steps', () =>
      this.call('beginRun', { ...settings, seconds }),
    );
    while (state.next < state.steps.length) {
      const { runId, next, steps } = state;
      state = tallied(seconds === 0 ? steps[next] : 'steps', () =>
        this.call('step', { runId, next, seconds }),
      );
    }
    return parts;
  }

  /** New orders below the last ones. */
  addOrders(count: number): void {
    const sheet = this.book.sheets[0];
    const last = sheet.lastRow();
    if (sheet.maxRows < last + count) sheet.insertRows(sheet.maxRows, count);
    const lines = generateOrders(count, count, 7);
    lines.customers.forEach((customer, i) => {
      [`new-${i}`, customer, lines.days[i] + 25569, lines.amounts[i]].forEach((value, column) => {
        sheet.put(last + i, column, value);
      });
    });
    formatDays(sheet, last, count);
  }
}

function formatDays(sheet: Book['sheets'][number], row: number, count: number): void {
  sheet.applyStyle({ row, endRow: row + count, column: 2, endColumn: 3 }, { numberFormat: 'yyyy-mm-dd' });
}

/** An order sheet of four columns: order, customer, date, amount. */
export function orderBook(rows: number, people = Math.ceil(rows / 3.5)): Book {
  const { customers, days, amounts } = generateOrders(rows, people);
  const book = Book.blank({
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
    sheetName: 'Orders',
    rows: rows + 1000,
    columns: 26,
  });
  const sheet = book.sheets[0];
  ['Order', 'Customer', 'Date', 'Total'].forEach((header, column) => {
    sheet.put(0, column, header);
  });
  customers.forEach((customer, i) => {
    [`A${i + 1}`, customer, days[i] + 25569, amounts[i]].forEach((value, column) => {
      sheet.put(i + 1, column, value);
    });
  });
  formatDays(sheet, 1, rows);
  return book;
}

export function sum(parts: readonly Part[]): Tally {
  return parts.reduce<Tally>(
    (all, { tally }) => {
      for (const unit of Object.keys(all) as (keyof Tally)[]) all[unit] += tally[unit];
      return all;
    },
    { executions: 0, calls: 0, reads: 0, commits: 0, kept: 0, cellsRead: 0, cellsWritten: 0, own: 0 },
  );
}
