// A sheet built from functions alone says the same as the sheets the wizard writes, cell by cell, under the same rules.

import type { CellValue } from 'local-sheets/book/book.ts';
import type { Book } from 'local-sheets/book/workbook.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { type OpenHost, openHost } from 'local-sheets/host.ts';
import { describe, expect, it } from 'vitest';
import type { Inspection, RunState, Settings } from '../../src/addon/api.ts';
import { DEFAULT_RULES, type Rules } from '../../src/model/rules/index.ts';

const pathOf = (path: string) => new URL(`../../${path}`, import.meta.url).pathname;

async function open(sample: string): Promise<{ book: Book; host: OpenHost }> {
  const book = await readBook(pathOf(`samples/${sample}`), { sheetName: 'Orders', locale: 'zh_TW' });
  return { book, host: await openHost({ book, dist: pathOf('dist') }) };
}

/** Runs the wizard over the orders; answers with what it recognised. */
function runWizard(host: OpenHost, rules: Rules, sheets: Settings['outputs']['sheets']): Inspection {
  const sheetId = host.book.sheets[0].id;
  const inspection = host.call('regularsInspect', [{ sheetId, language: 'zh-TW' }]) as Inspection;
  const settings: Settings = {
    sheetId,
    mapping: inspection.mapping,
    reading: {},
    rules,
    outputs: { sheets, tagColumns: true, cohortColumns: false },
    language: 'zh-TW',
  };
  let state = host.call('regularsBeginRun', [settings]) as RunState;
  while (state.next < state.steps.length) {
    state = host.call('regularsStep', [{ runId: state.runId, next: state.next }]) as RunState;
  }
  return inspection;
}

/** The columns of the orders as ranges, without the orders whose status the wizard leaves out. */
function columnsOf({ recognition, mapping, statuses }: Inspection) {
  const letterOf = (index: number) => recognition.columns.find((column) => column.index === index)!.letter;
  const range = (role: keyof typeof mapping) => {
    const letter = letterOf(mapping[role]!);
    return `Orders!${letter}${recognition.firstRow}:${letter}`;
  };
  const excluded = statuses
    .filter((one) => one.excluded)
    .map((one) => `(${range(one.role)}<>"${one.status}")`);
  const counting = (what: string) => (excluded.length > 0 ? `FILTER(${what}, ${excluded.join('*')})` : what);
  const net = mapping.refund === undefined ? range('amount') : `${range('amount')}-${range('refund')}`;
  return {
    customer: counting(range('customer')),
    date: counting(range('date')),
    amount: counting(net),
    order: mapping.order === undefined ? '' : counting(range('order')),
    rowCustomer: range('customer'),
  };
}

function calculated(host: OpenHost, name: string, formula: string): CellValue[][] {
  const sheet = host.book.addSheet({ name, rows: 1000, columns: 40 });
  sheet.putFormula(0, 0, formula);
  host.calculate();
  expect(sheet.value(0, 0), JSON.stringify(sheet.value(0, 0))).toEqual(expect.any(String));
  return Array.from({ length: sheet.lastRow() }, (_, row) => [...sheet.rowValues(row)]);
}

/** Rows of a table of ours on a sheet: from below its header to the first blank row. */
function rowsBelow(book: Book, sheetName: string, header: string): CellValue[][] {
  const sheet = book.sheetNamed(sheetName)!;
  let row = 0;
  while (sheet.value(row, 0) !== header) row++;
  const rows: CellValue[][] = [];
  for (row++; sheet.value(row, 0) !== null && row < sheet.lastRow(); row++)
    rows.push([...sheet.rowValues(row)]);
  return rows;
}

const width = (rows: readonly CellValue[][], columns: number) =>
  rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null));

const OTHER_RULES: Rules = {
  nes: { kind: 'cycle', multiples: [1, 2, 3] },
  newStaysNew: true,
  shopCycle: 'mean',
  rfm: { method: 'percent', scale: 3, shares: [20, 30] },
  segmentMap: 'zh8',
  hml: { kind: 'revenue', shares: [80, 15] },
  hmlBasis: 'net',
};
const THEIR_WORDS = 'nes=1/2/3; new stays new; 店家週期=平均; 切點=20/30; 分群=8群; hml=營收占比';

describe.each([['shopline.csv'], ['hand-typed.csv']])('the orders of %s', (sample) => {
  it.each([
    ['the usual rules', DEFAULT_RULES, ''],
    ['other rules', OTHER_RULES, THEIR_WORDS],
  ])('make the same customer table by %s', async (_, rules, options) => {
    const { book, host } = await open(sample);
    const columns = columnsOf(runWizard(host, rules, ['customers', 'cohorts']));
    const { customer, date, amount, order } = columns;
    const [head, ...ours] = calculated(
      host,
      'Functions',
      `=SEGMENT_TABLE(${customer}, ${date}, ${amount}, , ${order}, "${options}")`,
    );
    const theirs = rowsBelow(book, '顧客', '顧客');
    expect(theirs.length).toBeGreaterThan(10);
    // The function says with its header up to which day, the sheet above the table.
    const named = (texts: readonly CellValue[]) =>
      texts.map((text) =>
        String(text)
          .replace(/ \(.*\)$/, '')
          .replace(/ \d{4}-\d{2}-\d{2} /, '今'),
      );
    const headers = named(book.sheetNamed('顧客')!.rowValues(3));
    const spoken = named(head);
    // The sheet tells R, F, M and HML within RFM and the cell of the nine.
    const both = spoken.filter((header) => headers.includes(header));
    expect(spoken.filter((header) => !both.includes(header))).toEqual(['HML', 'R', 'F', 'M']);
    const picked = (rows: readonly CellValue[][], from: readonly unknown[]) =>
      rows.map((row) => both.map((header) => row[from.indexOf(header)] ?? null));
    expect(picked(ours, spoken)).toEqual(picked(theirs, headers));

    const [, ...cohorts] = calculated(
      host,
      'Cohorts by function',
      `=COHORT_TABLE(${customer}, ${date}, ${amount}, "留存率", "月", , ${order})`,
    );
    const block = rowsBelow(book, '同期群', '首次購買');
    expect(block.length).toBeGreaterThan(5);
    // The average row is the last of both; below it the sheet may have one without the first months.
    expect(cohorts.at(-1)![0]).toBe('平均');
    expect(width(cohorts, 2 + cohorts.length)).toEqual(
      width(block, 2 + cohorts.length).slice(0, cohorts.length),
    );
  });

  it('tag every row of the orders alike', async () => {
    const { book, host } = await open(sample);
    const inspection = runWizard(host, DEFAULT_RULES, ['customers']);
    const { customer, date, amount, rowCustomer } = columnsOf(inspection);
    const [orders] = book.sheets;
    const { firstRow } = inspection.recognition;
    const header = firstRow - 2;
    const nes = Array.from({ length: orders.lastColumn() }, (_, column) => column).find(
      (column) => orders.value(header, column) === 'NES',
    )!;
    const column = orders.lastColumn() + 2;
    if (orders.maxColumns <= column) orders.insertColumns(orders.maxColumns, 3);
    orders.putFormula(firstRow - 1, column, `=NES_TAG(${rowCustomer}, ${customer}, ${date}, , , ${amount})`);
    host.calculate();
    const differences: unknown[] = [];
    const ofCustomer = inspection.mapping.customer!;
    for (let row = firstRow - 1; row < orders.lastRow(); row++) {
      // A further row of an order names no customer itself: there the wizard takes the order's.
      if (orders.value(row, ofCustomer) === null) continue;
      const [ours, theirs] = [orders.value(row, column), orders.value(row, nes)];
      if (theirs !== null && ours !== theirs) differences.push([row + 1, ours, theirs]);
    }
    expect(differences).toEqual([]);
  });
});
