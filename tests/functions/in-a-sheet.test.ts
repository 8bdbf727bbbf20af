// Formulas typed into cells of a workbook with the built add-on: the CDNOW extract and the SHOPLINE export.

import type { CellValue, Scalar } from 'local-sheets/book/book.ts';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { type OpenHost, openHost } from 'local-sheets/host.ts';
import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../src/terms/function-names.generated.ts';
import { day as dayOf, readRows } from '../model/oracle.ts';

const DIST = new URL('../../dist', import.meta.url).pathname;
const SHOPLINE = new URL('../../samples/shopline.csv', import.meta.url).pathname;
const SERIAL_OF_EPOCH = 25_569;

const serial = (iso: string) => dayOf(iso) + SERIAL_OF_EPOCH;

function fill(sheet: Sheet, rows: readonly (readonly Scalar[])[], dates: readonly number[] = []): void {
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      sheet.put(r, c, value);
    });
  });
  for (const column of dates) {
    const area = { row: 1, column, endRow: sheet.maxRows, endColumn: column + 1 };
    sheet.applyStyle(area, { numberFormat: 'yyyy-mm-dd' });
  }
}

async function opened(book: Book): Promise<OpenHost> {
  return openHost({ book, dist: DIST });
}

/** Types a formula into a cell, and brings the workbook up to date. */
function type(host: OpenHost, sheet: Sheet, row: number, column: number, formula: string): void {
  sheet.putFormula(row, column, formula);
  host.calculate();
}

function down(sheet: Sheet, column: number, from: number, count: number): CellValue[] {
  return Array.from({ length: count }, (_, i) => sheet.value(from + i, column));
}

/** CDNOW orders with date cells on one sheet, its customers on another, the as-of day in Customers!H1. */
async function cdnow() {
  const orders = readRows('cdnow_extract.orders_norm.csv');
  const theirs = readRows('cdnow_extract.ref_returning.stated.customers.csv');
  const book = Book.blank({ sheetName: 'Orders', rows: orders.length + 20, columns: 12 });
  const [sheet] = book.sheets;
  fill(
    sheet,
    [
      ['Customer', 'Day', 'Amount', 'Order'],
      ...orders.map((row) => [row.customer_id, serial(row.order_date), Number(row.amount), row.order_id]),
    ],
    [1],
  );
  const customers = book.addSheet({ name: 'Customers', rows: theirs.length + 5, columns: 40 });
  fill(customers, [['Customer'], ...theirs.map((row) => [row.customer_id])]);
  customers.put(0, 7, serial('1998-07-01'));
  customers.applyStyle({ row: 0, column: 7, endRow: 1, endColumn: 8 }, { numberFormat: 'yyyy-mm-dd' });
  const host = await opened(book);
  return { book, host, sheet, customers, orders, theirs };
}

describe('in the CDNOW extract', () => {
  it('tags every customer of a list as of the day in a cell', async () => {
    const { host, customers, theirs } = await cdnow();
    type(host, customers, 1, 1, '=NES_TAG(A2:A, Orders!A2:A, Orders!B2:B, $H$1)');
    type(host, customers, 1, 2, '=RFM_CODE(A2:A, Orders!A2:A, Orders!B2:B, Orders!C2:C, $H$1, Orders!D2:D)');
    type(host, customers, 1, 3, '=HML_TIER(A2:A, Orders!A2:A, Orders!C2:C)');
    const tiers = new Map(
      readRows('cdnow_extract.ref2_returning.stated.hml.csv').map((row) => [row.customer_id, row.hml]),
    );
    expect(down(customers, 1, 1, theirs.length)).toEqual(theirs.map((row) => row.nes));
    expect(down(customers, 2, 1, theirs.length)).toEqual(
      theirs.map(({ r5, f5, m5 }) => `${Number(r5)}${Number(f5)}${Number(m5)}`),
    );
    expect(down(customers, 3, 1, theirs.length)).toEqual(theirs.map((row) => tiers.get(row.customer_id)));
    // The rows below the list stay blank.
    expect(down(customers, 1, 1 + theirs.length, 4)).toEqual([null, null, null, null]);
  });

  it('tags every row of the orders, also after they are sorted, and follows an edit', async () => {
    const { host, sheet, orders, theirs } = await cdnow();
    const tagOf = new Map(theirs.map((row) => [row.customer_id, row.nes]));
    type(host, sheet, 1, 5, '=NES_TAG(A2:A, A2:A, B2:B, "1998-07-01")');
    const customersOf = () => down(sheet, 0, 1, orders.length).map(String);
    expect(down(sheet, 5, 1, orders.length)).toEqual(customersOf().map((one) => tagOf.get(one)));

    // Sorted by amount, as a person sorts the range of the orders.
    const rows = Array.from({ length: orders.length }, (_, i) =>
      [0, 1, 2, 3].map((c) => sheet.value(i + 1, c)),
    );
    rows.sort((a, b) => Number(b[2]) - Number(a[2]));
    rows.forEach((row, i) => {
      row.forEach((value, c) => {
        sheet.put(i + 1, c, value as Scalar);
      });
    });
    host.calculate();
    expect(customersOf()).not.toEqual(orders.map((row) => row.customer_id));
    expect(down(sheet, 5, 1, orders.length)).toEqual(customersOf().map((one) => tagOf.get(one)));

    // A sleeping repeat buyer comes back on the as-of day: active again.
    const asleep = theirs.find((row) => row.nes === 'S3' && Number(row.n_days) > 2)!;
    sheet.put(orders.length + 1, 0, asleep.customer_id);
    sheet.put(orders.length + 1, 1, serial('1998-07-01'));
    host.calculate();
    expect(sheet.value(orders.length + 1, 5)).toBe('E0');
    const first = customersOf().indexOf(asleep.customer_id);
    expect(sheet.value(1 + first, 5)).toBe('E0');
  });

  it('shows the whole customer table and the cohorts, spilled with their headers', async () => {
    const { book, host, theirs } = await cdnow();
    const table = book.addSheet({ name: 'Table', rows: theirs.length + 10, columns: 30 });
    type(
      host,
      table,
      0,
      0,
      '=SEGMENT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, Customers!H1, Orders!D2:D)',
    );
    expect(table.value(0, 8)).toBe('Days to 1998-07-01');
    const rows = Array.from({ length: theirs.length }, (_, i) => table.rowValues(i + 1));
    const found = new Map(rows.map((row) => [row[0], row]));
    for (const wanted of theirs) {
      const row = found.get(wanted.customer_id)!;
      expect([row[1], row[7], row[8], row[11], row[16], row[17]]).toEqual([
        wanted.nes,
        serial(wanted.last),
        Number(wanted.recency_days),
        Number(wanted.n_orders),
        serial(wanted.first),
        Number(wanted.n_days),
      ]);
      expect(row[12]).toBeCloseTo(Number(wanted.net), 6);
    }
    expect(table.numberFormat(1, 7)).toBe('yyyy-mm-dd');

    const cohorts = book.addSheet({ name: 'Cohorts', rows: 20, columns: 30 });
    type(
      host,
      cohorts,
      0,
      0,
      '=COHORT_TABLE(Orders!A2:A, Orders!B2:B, , "customers", "month", "1998-06-30")',
    );
    const active = readRows('cdnow_extract.ref.stated.cohort_active.csv');
    expect(cohorts.value(0, 0)).toBe('First order, to 1998-06-30');
    active.forEach(({ cohort, ...months }, i) => {
      expect(cohorts.value(i + 1, 0)).toBe(cohort);
      for (const [k, count] of Object.entries(months)) {
        if (count !== '') expect(cohorts.value(i + 1, 2 + Number(k))).toBe(Number(count));
      }
    });
  });

  it('shows #REF! where the answer would overwrite a cell, and the answer once the cell is empty', async () => {
    const { host, customers, theirs } = await cdnow();
    customers.put(3, 1, 'my note');
    type(host, customers, 1, 1, '=NES_TAG(A2:A, Orders!A2:A, Orders!B2:B, $H$1)');
    expect(customers.value(1, 1)).toMatchObject({ error: '#REF!' });
    expect(customers.value(3, 1)).toBe('my note');
    expect(customers.value(2, 1)).toBeNull();
    customers.put(3, 1, null);
    host.calculate();
    expect(down(customers, 1, 1, theirs.length)).toEqual(theirs.map((row) => row.nes));
  });

  it('passes over error cells and texts among the dates, and says why on the word why', async () => {
    const { host, customers, sheet, theirs, orders } = await cdnow();
    const one = theirs.find((row) => Number(row.n_orders) === 1)!;
    const row = 1 + orders.findIndex((order) => order.customer_id === one.customer_id);
    sheet.putFormula(row, 1, '=NA()');
    type(host, customers, 1, 1, '=NES_TAG(A2:A, Orders!A2:A, Orders!B2:B, $H$1)');
    type(host, customers, 1, 2, '=NES_TAG(A2:A, Orders!A2:A, Orders!B2:B, $H$1, "why")');
    const at = 1 + theirs.indexOf(one);
    expect(customers.value(at, 1)).toBeNull();
    expect(customers.value(at, 2)).toBe(
      `Row ${row} of the orders is left out. The order day cannot be read: “#N/A”.`,
    );
    expect(down(customers, 1, 1, theirs.length).filter((tag) => tag !== null).length).toBe(theirs.length - 1);
  });

  it('says in the cell what is wrong with an argument', async () => {
    const { host, customers } = await cdnow();
    const ask = (formula: string) => {
      type(host, customers, 1, 1, formula);
      return customers.value(1, 1);
    };
    expect(ask('=NES_TAG(A2:A, Orders!A2:A, Orders!B1:B)')).toMatchObject({
      error: '#ERROR!',
      message: expect.stringMatching(
        /^order_dates: This has 27\d cells and order_customers has 27\d\. Start both in the same row/,
      ),
    });
    expect(ask('=NES_TAG(A2, Orders!A2:A, Orders!B2:B, TODAY())')).toMatchObject({
      message: expect.stringMatching(
        /^as_of: Type the day into a cell and point at it, instead of TODAY\(\) or NOW\(\)/,
      ),
    });
    expect(ask('=NES_TAG(A2, Orders!A2:A, Orders!B2:B, $H$1)')).toMatch(/^(E0|S[123])$/);
  });

  it('is answered for no orders, for one, and in lower case', async () => {
    const book = Book.blank({ rows: 10 });
    const [sheet] = book.sheets;
    const host = await opened(book);
    type(host, sheet, 1, 3, '=nes_tag(A2:A, A2:A, B2:B)');
    type(host, sheet, 1, 5, '=COHORT_TABLE(A2:A, B2:B)');
    expect(sheet.value(1, 3)).toBeNull();
    expect([sheet.value(1, 5), sheet.value(2, 5)]).toEqual(['First order', null]);
    sheet.put(1, 0, 'ann');
    sheet.put(1, 1, serial('2024-01-01'));
    host.calculate();
    expect([sheet.value(1, 3), sheet.value(2, 3)]).toEqual(['N', null]);
    expect([sheet.value(2, 5), sheet.value(2, 6), sheet.value(2, 7)]).toEqual(['2024-01', 1, 1]);
  });

  it('asks the spreadsheet as often for many rows as for few', async () => {
    const callsOf = async (rows: number) => {
      const book = Book.blank({ rows: rows + 1 });
      const [sheet] = book.sheets;
      const orders = Array.from({ length: rows }, (_, i) => [`c${i % 97}`, 45_000 + ((i * 7) % 700), i % 50]);
      fill(sheet, [['Customer', 'Day', 'Amount'], ...orders], [1]);
      const host = await opened(book);
      host.calls.clear();
      type(host, sheet, 1, 4, '=RFM_CODE(A2:A, A2:A, B2:B, C2:C)');
      expect(sheet.value(rows, 4)).toMatch(/^[1-5]{3}$/);
      return host.calls.byName;
    };
    const [few, many] = [await callsOf(1000), await callsOf(20_000)];
    expect(many).toEqual(few);
    expect(many['Utilities.formatDate']).toBeLessThan(60);
  });
});

describe('in the SHOPLINE export', () => {
  // Orders that were refunded in full do not count; money is the total less what was refunded.
  const counts = (column: string) => `FILTER(Orders!${column}2:${column}, Orders!D2:D<>"已退款")`;
  const [customer, date, id] = [counts('I'), counts('B'), counts('A')];
  const amount = 'FILTER(Orders!U2:U-Orders!V2:V, Orders!D2:D<>"已退款")';

  it('has the tags, codes and tiers of an independent program', async () => {
    const book = await readBook(SHOPLINE, { sheetName: 'Orders', locale: 'zh_TW' });
    const theirs = readRows('shopline_orders_zh.ref_returning.max.customers.csv');
    const tiers = new Map(
      readRows('shopline_orders_zh.ref2_returning.max.hml.csv').map((row) => [row.customer_id, row]),
    );
    const customers = book.addSheet({ name: 'Customers', rows: theirs.length + 1, columns: 12 });
    fill(customers, [['顧客'], ...theirs.map((row) => [`m${row.customer_id}`])]);
    const host = await opened(book);
    type(host, customers, 1, 1, `=NES_TAG(A2:A, ${customer}, ${date})`);
    type(host, customers, 1, 2, `=RFM_CODE(A2:A, ${customer}, ${date}, ${amount}, , ${id})`);
    type(host, customers, 1, 3, `=HML_TIER(A2:A, ${customer}, ${amount}, , ${id})`);
    type(host, customers, 1, 4, '=NES_HML(B2:B, D2:D)');
    type(host, customers, 1, 5, '=NES_STRATEGY(E2:E)');
    type(host, customers, 1, 6, '=RFM_SEGMENT(C2:C)');
    const seen = (column: number) => down(customers, column, 1, theirs.length);
    expect(seen(1)).toEqual(theirs.map((row) => row.nes));
    expect(seen(2)).toEqual(theirs.map(({ r5, f5, m5 }) => `${Number(r5)}${Number(f5)}${Number(m5)}`));
    expect(seen(3)).toEqual(theirs.map((row) => tiers.get(row.customer_id)!.hml));
    expect(seen(4)).toEqual(theirs.map((row) => tiers.get(row.customer_id)!.cell));
    // The spreadsheet is Taiwanese: so are the words.
    expect(seen(5).every((words) => /[\u4e00-\u9fff]。$/.test(String(words)))).toBe(true);
    expect(seen(6)).toContain('頂級顧客');
  });
});

describe('samples/functions.xlsx', () => {
  it('shows every function, with the values that today’s add-on gives', async () => {
    const path = new URL('../../samples/functions.xlsx', import.meta.url).pathname;
    const valuesOf = (book: Book) =>
      book.sheets.map((sheet) =>
        Array.from({ length: sheet.lastRow() }, (_, row) => [...sheet.rowValues(row)]),
      );
    const book = await readBook(path);
    const kept = valuesOf(book);
    const formulas = book.sheets.flatMap((sheet) => [...sheet.formulas()].map(({ formula }) => formula));
    const shown = formulas.map((formula) => /^=([A-Z_]+)\(/.exec(formula)?.[1]);
    expect([...new Set(shown)].sort()).toEqual([...FUNCTION_NAMES].sort());
    const host = await opened(book);
    book.dirty = true;
    host.calculate();
    expect(valuesOf(book)).toEqual(kept);
  });
});
