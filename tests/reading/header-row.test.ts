// Finding the header: titles and blank rows above it, two rows, line breaks, none at all.

import { describe, expect, it } from 'vitest';
import { dateCell, leftOutOf, mappedHeaders, ordersOf, read, recogniseRows, rolesOf } from './sheet.ts';

const lines = [
  ['A001', '王小明', '2024/3/5', 1200],
  ['A002', '陳小美', '2024/3/6', 800],
  ['A003', '王小明', '2024/3/9', 450],
];
const header = ['訂單編號', '顧客', '訂單日期', '金額'];
const roles = { order: 0, customer: 1, date: 2, amount: 3 };

describe('the header row', () => {
  it('is the first row of a plain sheet', () => {
    expect(recogniseRows([header, ...lines])).toMatchObject({
      headerRow: 1,
      firstRow: 2,
      mapping: roles,
      missing: [],
    });
  });

  it('is found below a title, a date line and blank rows', () => {
    const rows = [['2024 年訂單紀錄'], ['製表日期', dateCell('2024-12-31')], [], header, ...lines];
    expect(recogniseRows(rows)).toMatchObject({ headerRow: 4, firstRow: 5, mapping: roles });
  });

  it('is found below a merged title', () => {
    const merges = [{ row: 0, column: 0, endRow: 2, endColumn: 4 }];
    expect(recogniseRows([['小店訂單'], [], header, ...lines], { merges })).toMatchObject({
      headerRow: 3,
      mapping: roles,
    });
  });

  it('may have line breaks and notes in its cells', () => {
    const broken = [
      '訂單\n編號',
      '顧客\n(如您非使用蝦皮物流，請務必確認)',
      '訂單日期 Order date',
      '金額（NT$）',
    ];
    const found = recogniseRows([broken, ...lines]);
    expect(rolesOf(found.mapping)).toEqual(roles);
    expect(found.columns[1].header).toBe('顧客 (如您非使用蝦皮物流，請務必確認)');
  });

  it('of two rows is the lower one, and the upper one tells whose number and name it is', () => {
    const rows = [
      ['訂單', '', '', '顧客', '', '金額'],
      ['編號', '日期', '狀態', '姓名', '電話', ''],
      ['A001', '2024/3/5', '已完成', '王小明', '0912345678', 1200],
    ];
    const merges = [
      { row: 0, column: 0, endRow: 1, endColumn: 3 },
      { row: 0, column: 3, endRow: 1, endColumn: 5 },
      { row: 0, column: 5, endRow: 2, endColumn: 6 },
    ];
    const found = recogniseRows(rows, { merges });
    expect(found).toMatchObject({ headerRow: 2, firstRow: 3 });
    expect(mappedHeaders(found)).toEqual({
      order: '訂單 編號',
      date: '訂單 日期',
      status: '訂單 狀態',
      customer: '顧客 電話',
      amount: '金額',
    });
    // The same from a CSV, which has no merges.
    expect(recogniseRows(rows).mapping).toEqual(found.mapping);
  });

  it('of two rows in a CSV: a blank takes the words to its left', () => {
    const rows = [
      ['訂單', '', '', '會員', ''],
      ['日期', '編號', '金額', '姓名', '編號'],
      ['2024/3/5', 'A1', 50, '王', 'm1'],
    ];
    expect(mappedHeaders(recogniseRows(rows))).toEqual({
      date: '訂單 日期',
      order: '訂單 編號',
      amount: '訂單 金額',
      customer: '會員 編號',
    });
  });

  it('of two rows: a merged header stands over its own columns only', () => {
    const rows = [
      ['訂單', '', '', '', '顧客'],
      ['編號', '日期', '金額', '備註', '姓名'],
      ['A1', '2024/3/5', 50, '', '王'],
    ];
    const merges = [{ row: 0, column: 0, endRow: 1, endColumn: 3 }];
    expect(recogniseRows(rows, { merges }).columns.map(({ header }) => header)).toEqual([
      '訂單 編號',
      '訂單 日期',
      '訂單 金額',
      '備註',
      '顧客 姓名',
    ]);
  });

  it('may be missing: dates, amounts and ids are recognised by their values', () => {
    const found = recogniseRows(lines);
    expect(found).toMatchObject({ headerRow: 0, firstRow: 1 });
    expect(found.mapping).toMatchObject({ customer: 1, date: 2, amount: 3 });
    expect(ordersOf(read(lines)).map((order) => order.slice(1))).toEqual([
      ['王小明', '2024-03-05', 1200],
      ['陳小美', '2024-03-06', 800],
      ['王小明', '2024-03-09', 450],
    ]);
  });

  it('in a language we do not know is known by the values below it', () => {
    const rows = [
      ['Kunde', 'Wann', 'Wieviel'],
      ['a@x.de', '05.03.2024', '12,50'],
      ['b@x.de', '06.03.2024', '8,00'],
      ['a@x.de', '25.03.2024', '9,90'],
    ];
    expect(recogniseRows(rows, { locale: 'de_DE' })).toMatchObject({
      headerRow: 1,
      mapping: { customer: 0, date: 1, amount: 2 },
    });
  });

  it('may be chosen by a person, or said to be missing', () => {
    const rows = [
      ['客人', '日期', '金額'],
      ['會員', '訂單日期', '實付'],
      ['a', '2024/3/5', 5],
    ];
    expect(recogniseRows(rows, { headerRow: 2 }).columns[0].header).toBe('會員');
    expect(recogniseRows(rows, { headerRow: 0 })).toMatchObject({ headerRow: 0, firstRow: 1 });
  });

  it('once more in the middle is no order, and is listed', () => {
    const sheet = read([header, lines[0], header, ['訂單編號', '顧客 ', '訂單日期', '金額'], lines[1]]);
    expect(leftOutOf(sheet)).toEqual([
      [3, 'repeated-header', ''],
      [4, 'repeated-header', ''],
    ]);
    expect(sheet.counts.orders).toBe(2);
  });

  it('without any row below it yields no orders', () => {
    expect(read([header]).counts).toMatchObject({ read: 0, orders: 0 });
  });

  it.each([
    [[]],
    [[[]]],
    [[['']]],
    [
      [
        ['', ''],
        ['', ''],
      ],
    ],
  ])('is not to be found in an empty sheet %j', (rows) => {
    expect(recogniseRows(rows)).toMatchObject({ headerRow: 0, mapping: {}, missing: ['customer', 'date'] });
    expect(read(rows).orders.size).toBe(0);
  });
});

describe('our own columns', () => {
  it('are never proposed and never read', () => {
    const rows = [[...header, 'NES', 'customer id'], ...lines.map((line) => [...line, 'E0', 'x@y.z'])];
    const found = recogniseRows(rows, { ownColumns: [4, 5] });
    expect(rolesOf(found.mapping)).toEqual(roles);
    expect(found.columns.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });
});

describe('rows that are no orders', () => {
  it.each([
    ['a label in the first column', ['合計', '', '', 2450]],
    ['a label with its figure in one cell', ['總計：2,450', '', '', '']],
    ['a label in place of the date', ['', '', '合計', 2450]],
    ['English', ['Grand total', '', '', 2450]],
    ['no label, only the sum', ['', '', '', 2450]],
    ['a month’s total with a date', ['', '小計', '2024/3/31', 2450]],
  ])('a total is listed as one: %s', (_, total) => {
    const sheet = read([header, ...lines, total]);
    expect(sheet.leftOut.map(({ row, reason }) => [row, reason])).toEqual([[5, 'total-row']]);
    expect(sheet.counts).toMatchObject({ orders: 3, used: 3 });
  });

  it('an amount alone that is not the sum is listed for its missing day', () => {
    expect(leftOutOf(read([header, ...lines, ['', '', '', 999]]))).toEqual([[5, 'date-missing', '']]);
  });

  it('subtotals between the rows do not spoil the sum at the end', () => {
    const sheet = read([
      header,
      lines[0],
      lines[1],
      ['', '', '', 2000],
      lines[2],
      ['', '', '', 450],
      ['', '', '', 2450],
    ]);
    expect(sheet.leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'total-row'],
      [6, 'total-row'],
      [7, 'total-row'],
    ]);
  });

  it('a row of blanks, formulas filled down to 0 and unticked boxes is blank', () => {
    const rows = [
      [...header, '已取消'],
      ...lines.map((line) => [...line, false]),
      ['', '', '', 0, false],
      ['', '', '', '', ''],
      ['', '\u3000', '', '', ''],
    ];
    expect(read(rows).counts).toMatchObject({ read: 6, blank: 3, used: 3, leftOut: 0 });
  });
});
