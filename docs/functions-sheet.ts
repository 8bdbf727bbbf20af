// Writes samples/functions.xlsx: a shop's orders, and every custom function at work on them, calculated by the built
// add-on in the local Google Sheets. Run: node docs/make.js functions-sheet

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CellStyle, Scalar } from 'local-sheets/book/book.ts';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { openHost } from 'local-sheets/host.ts';
import { FUNCTIONS } from '../src/functions/catalogue.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const INK = '#3a2a1d';
const HEAD: CellStyle = {
  bold: true,
  background: '#f7e9da',
  color: INK,
  wrap: 'wrap',
  verticalAlign: 'middle',
};
const TITLE: CellStyle = { bold: true, fontSize: 14, color: INK };
const FORMULA: CellStyle = {
  fontFamily: 'Roboto Mono',
  fontSize: 8,
  color: '#6b5b4e',
  wrap: 'wrap',
  verticalAlign: 'top',
};
const DAY: CellStyle = { numberFormat: 'yyyy-mm-dd', align: 'left' };

/** Customers of every kind: active and asleep, often and once. */
const SHOWN = 'm16013 m16333 m12753 m15513 m12433 m18073 m17723 m16563 m13853 m14803 m13583 m12363'.split(
  ' ',
);
const COUNT = SHOWN.length;
/** 2011-12-09. */
const AS_OF = 40_886;

function put(sheet: Sheet, row: number, column: number, values: readonly (readonly Scalar[])[]): void {
  values.forEach((line, r) => {
    line.forEach((value, c) => {
      sheet.put(row + r, column + c, value);
    });
  });
}

function style(
  sheet: Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
  patch: CellStyle,
): void {
  sheet.applyStyle({ row, column, endRow: row + rows, endColumn: column + columns }, patch);
}

function widths(sheet: Sheet, pixels: readonly number[]): void {
  pixels.forEach((width, column) => {
    sheet.columnWidths.set(column, width);
  });
}

/** The SHOPLINE sample's orders, one row an order: those refunded in full are left out, money is less what was refunded. */
async function orders(book: Book): Promise<void> {
  const source = (await readBook(at('samples/shopline.csv'), { locale: 'zh_TW' })).sheets[0];
  const rows: Scalar[][] = [];
  for (let row = 1; row < source.lastRow(); row++) {
    const cells = source.rowValues(row);
    const [id, day, paid, customer, total, refunded] = [0, 1, 3, 8, 20, 21].map(
      (column) => (cells[column] ?? null) as Scalar,
    );
    if (day === null || paid === '已退款') continue;
    rows.push([customer, Math.floor(Number(day)), Number(total) - Number(refunded), id]);
  }
  const sheet = book.addSheet({ name: 'Orders', rows: rows.length + 1, columns: 4 });
  style(sheet, 0, 3, rows.length + 1, 1, { numberFormat: '@' });
  put(sheet, 0, 0, [['Customer 顧客', 'Day 日期', 'Amount 金額', 'Order 訂單號碼'], ...rows]);
  style(sheet, 0, 0, 1, 4, HEAD);
  style(sheet, 1, 1, rows.length, 1, DAY);
  style(sheet, 1, 2, rows.length, 1, { numberFormat: '#,##0' });
  widths(sheet, [120, 96, 104, 144]);
  sheet.frozenRows = 1;
}

const [CUSTOMER, DATE, AMOUNT, ID] = ['A', 'B', 'C', 'D'].map((column) => `Orders!${column}2:${column}`);

interface Column {
  readonly head: string;
  readonly formula: string;
  readonly style?: CellStyle;
}

/** Headers, the formula as text below them, and the formula itself over the rows. */
function block(sheet: Sheet, row: number, column: number, columns: readonly Column[]): void {
  columns.forEach(({ head, formula, style: own }, c) => {
    sheet.put(row, column + c, head);
    // A space before it keeps it a text.
    sheet.put(row + 1, column + c, ` ${formula}`);
    sheet.putFormula(row + 2, column + c, formula);
    if (own) style(sheet, row + 2, column + c, COUNT, 1, own);
  });
  style(sheet, row, column, 1, columns.length, HEAD);
  style(sheet, row + 1, column, 1, columns.length, FORMULA);
}

const FIRST = 6;
const rowsOf = (column: string) => `${column}${FIRST}:${column}${FIRST + COUNT - 1}`;

/** Title, the as-of day in B2, and the customers from row 6 on. */
function customerSheet(book: Book, name: string, title: string, columns: number): Sheet {
  const sheet = book.addSheet({ name, rows: FIRST + COUNT + 4, columns });
  put(sheet, 0, 0, [[title], ['As of 基準日', AS_OF]]);
  style(sheet, 0, 0, 1, 1, TITLE);
  style(sheet, 1, 1, 1, 1, DAY);
  put(sheet, FIRST - 3, 0, [['Customer 顧客'], [null], ...SHOWN.map((customer) => [customer])]);
  style(sheet, FIRST - 3, 0, 1, 1, HEAD);
  style(sheet, FIRST - 1, 0, COUNT, columns, { verticalAlign: 'top' });
  sheet.rowHeights.set(FIRST - 2, 76);
  return sheet;
}

function fromOrders(book: Book): void {
  const sheet = customerSheet(book, 'From orders', 'From your orders 從訂單計算', 10);
  const customers = rowsOf('A');
  block(sheet, FIRST - 3, 1, [
    { head: 'NES_TAG', formula: `=NES_TAG(${customers}, ${CUSTOMER}, ${DATE}, B2)` },
    { head: 'RFM_CODE', formula: `=RFM_CODE(${customers}, ${CUSTOMER}, ${DATE}, ${AMOUNT}, B2, ${ID})` },
    { head: 'RFM_SEGMENT', formula: `=RFM_SEGMENT(${rowsOf('C')})` },
    { head: 'HML_TIER', formula: `=HML_TIER(${customers}, ${CUSTOMER}, ${AMOUNT})` },
    { head: 'NES_HML', formula: `=NES_HML(${rowsOf('B')}, ${rowsOf('E')})` },
    {
      head: 'PURCHASE_CYCLE',
      formula: `=PURCHASE_CYCLE(${customers}, ${CUSTOMER}, ${DATE})`,
      style: { numberFormat: '0.0' },
    },
    { head: 'NEXT_PURCHASE', formula: `=NEXT_PURCHASE(${customers}, ${CUSTOMER}, ${DATE})`, style: DAY },
    { head: 'NES_STRATEGY', formula: `=NES_STRATEGY(${rowsOf('F')})`, style: { wrap: 'wrap' } },
    {
      head: 'NES_TAG, "why"',
      formula: `=NES_TAG(${customers}, ${CUSTOMER}, ${DATE}, B2, "why")`,
      style: { wrap: 'wrap' },
    },
  ]);
  widths(sheet, [104, 120, 136, 128, 120, 112, 128, 128, 400, 380]);
  for (let row = 0; row < COUNT; row++) sheet.rowHeights.set(FIRST - 1 + row, 40);
}

/** The same customers as a table somebody already has: figures typed in, tags calculated from them. */
function fromTable(book: Book, figuresOf: (customer: string) => readonly Scalar[]): void {
  const sheet = customerSheet(book, 'From a table', 'From your own customer table 從你自己的顧客表計算', 11);
  const heads = ['First 首次', 'Last 最近', 'Days 購買天數', 'Recency 距今天數', 'Orders 訂單數', 'Net 淨額'];
  put(sheet, FIRST - 3, 1, [heads]);
  style(sheet, FIRST - 3, 1, 1, heads.length, HEAD);
  put(sheet, FIRST - 1, 1, SHOWN.map(figuresOf));
  style(sheet, FIRST - 1, 1, COUNT, 2, DAY);
  style(sheet, FIRST - 1, 6, COUNT, 1, { numberFormat: '#,##0' });
  block(sheet, FIRST - 3, 7, [
    { head: 'NES_OF', formula: `=NES_OF(${rowsOf('B')}, ${rowsOf('C')}, ${rowsOf('D')}, B2, 57.1)` },
    { head: 'RFM_OF', formula: `=RFM_OF(${rowsOf('E')}, ${rowsOf('F')}, ${rowsOf('G')}, 3)` },
    { head: 'HML_OF', formula: `=HML_OF(${rowsOf('G')}, "amount:24000/73000")` },
    { head: 'TIER_OF', formula: `=TIER_OF(${rowsOf('G')})` },
  ]);
  widths(sheet, [104, 96, 96, 112, 136, 112, 104, 152, 152, 152, 152]);
}

/** As fitted to these orders: r, alpha, a, b of the chance, p, q, v of an order's value (Settings). */
const FITTED = [0.8338, 76.21, 0.1881, 61.92, 2.232, 4.131, 22_500];

/** The same customers with what the chances need: repeat purchases, days to the last, days since the first, mean amount. */
function chances(book: Book, figuresOf: (customer: string) => readonly Scalar[]): void {
  const sheet = customerSheet(book, 'Chances', 'How likely, and worth how much 多可能再買、值多少', 15);
  const heads = ['Repeats 回購次數', 'Days to last 首購到最近', 'Days in all 首購到今天', 'Mean 平均金額'];
  put(sheet, FIRST - 3, 1, [heads]);
  style(sheet, FIRST - 3, 1, 1, heads.length, HEAD);
  const figures = SHOWN.map((customer) => {
    const [first, last, days, , orders, net] = figuresOf(customer).map(Number);
    return [days - 1, last - first, AS_OF - first, Math.round(net / orders)];
  });
  put(sheet, FIRST - 1, 1, figures);
  style(sheet, FIRST - 1, 4, COUNT, 1, { numberFormat: '#,##0' });
  put(
    sheet,
    1,
    12,
    FITTED.map((value, i) => [['r', 'alpha', 'a', 'b', 'p', 'q', 'v'][i], value]),
  );
  const history = `${rowsOf('B')}, ${rowsOf('C')}, ${rowsOf('D')}`;
  block(sheet, FIRST - 3, 5, [
    { head: 'P_ALIVE', formula: `=P_ALIVE(${history}, N2:N5)`, style: { numberFormat: '0%' } },
    {
      head: 'CHANCE_TO_ORDER',
      formula: `=CHANCE_TO_ORDER(${history}, 90, N2:N5)`,
      style: { numberFormat: '0%' },
    },
    {
      head: 'CUSTOMER_VALUE',
      formula: `=CUSTOMER_VALUE(${history}, ${rowsOf('E')}, N2:N8)`,
      style: { numberFormat: '#,##0' },
    },
  ]);
  widths(sheet, [104, 96, 112, 112, 104, 136, 136, 144]);
}

/** Orders of one person by mail and by phone, in the ways people write them. */
function keys(book: Book): void {
  const formula = '=CUSTOMER_KEY(A4:A8, B4:B8)';
  const sheet = book.addSheet({ name: 'Keys', rows: 12, columns: 4 });
  put(sheet, 0, 0, [[` ${formula}`]]);
  style(sheet, 0, 0, 1, 1, { ...FORMULA, wrap: 'overflow' });
  style(sheet, 3, 1, 5, 1, { numberFormat: '@' });
  put(sheet, 2, 0, [
    ['E-mail', 'Phone 電話', 'CUSTOMER_KEY'],
    ['ann@example.com', '0912-345-678'],
    ['', '+886 912 345 678'],
    ['Ann@example.com', ''],
    ['bo@example.com', '0922-000-111'],
    ['', '0922000111'],
  ]);
  style(sheet, 2, 0, 1, 3, HEAD);
  sheet.putFormula(3, 2, formula);
  widths(sheet, [160, 144, 160]);
}

function spilled(book: Book, name: string, formula: string, columns: number): Sheet {
  const sheet = book.addSheet({ name, rows: 480, columns });
  sheet.put(0, 0, ` ${formula}`);
  style(sheet, 0, 0, 1, 1, { ...FORMULA, wrap: 'overflow' });
  sheet.putFormula(2, 0, formula);
  style(sheet, 2, 0, 1, columns, HEAD);
  sheet.frozenRows = 3;
  return sheet;
}

function segmentTable(book: Book): Sheet {
  const formula = `=SEGMENT_TABLE(${CUSTOMER}, ${DATE}, ${AMOUNT}, 'From orders'!B2, ${ID})`;
  const sheet = spilled(book, 'SEGMENT_TABLE', formula, 21);
  style(sheet, 3, 9, 477, 2, { numberFormat: '0.00' });
  style(sheet, 3, 12, 477, 4, { numberFormat: '#,##0' });
  widths(sheet, [96, 48, 56, 136, 48, 80, 80, 96, 128, 88, 96, 64, 96, 88, 96, 80, 96, 104, 36, 36, 36]);
  return sheet;
}

function cohortTable(book: Book): void {
  const formula = `=COHORT_TABLE(${CUSTOMER}, ${DATE}, ${AMOUNT}, "retention", "month", 'From orders'!B2)`;
  const sheet = spilled(book, 'COHORT_TABLE', formula, 15);
  style(sheet, 3, 2, 20, 13, { numberFormat: '0%' });
  sheet.conditionalRules.push({
    kind: 'scale',
    areas: [{ row: 3, column: 3, endRow: 16, endColumn: 15 }],
    min: { type: 'MIN', value: '', color: '#fff9f2' },
    max: { type: 'MAX', value: '', color: '#f5ab63' },
  });
  widths(sheet, [350, 96]);
}

const book = new Book({ name: 'functions', locale: 'en_US', timeZone: 'Asia/Taipei' });
fromOrders(book);
const table = segmentTable(book);
cohortTable(book);
await orders(book);
const host = await openHost({ book, dist: at('dist') });
book.dirty = true;
host.calculate();

const rowOf = new Map(Array.from({ length: table.maxRows }, (_, row) => [table.value(row, 0), row]));
/** First and last day, purchase days, recency, orders and net of the customer table. */
const figuresOf = (customer: string) =>
  [16, 7, 17, 8, 11, 12].map((column) => table.value(rowOf.get(customer)!, column) as Scalar);
fromTable(book, figuresOf);
chances(book, figuresOf);
keys(book);
book.sheets.splice(1, 0, ...book.sheets.splice(-3));
const used = book.sheets.flatMap((sheet) => [...sheet.formulas()].map(({ formula }) => formula));
for (const { name, insert } of FUNCTIONS) {
  if (used.some((formula) => formula.startsWith(`=${name}(`))) continue;
  const columns = { customer: CUSTOMER, date: DATE, amount: AMOUNT, order: ID };
  const formula = insert.replace(/\{(\w+)\}/g, (_, role: keyof typeof columns) => columns[role]);
  spilled(book, name, formula, 12);
}
host.calculate();

for (const sheet of book.sheets) {
  for (const { row, column, formula } of sheet.formulas()) {
    const value = sheet.value(row, column);
    if (typeof value === 'object' && value !== null) {
      throw new Error(
        `${sheet.name}, ${row + 1}, ${column + 1}: ${formula} is ${value.error} ${value.message ?? ''}`,
      );
    }
  }
}
writeFileSync(at('samples/functions.xlsx'), await writeXlsx(book));
