// Only the columns that tell of the person are read for it, and only where somebody asks.

import { expect, it } from 'vitest';
import { detailsOf } from '../../src/addon/details.ts';
import { columnsOf, figuresOf } from '../../src/addon/orders.ts';
import type { Mapping } from '../../src/reading/index.ts';
import type { Workbook } from '../../src/sheets/workbook.ts';
import { cellsOf, read } from '../reading/sheet.ts';

const rows = [
  ['Email', 'Order date', 'Total', 'City'],
  ['a@b.tw', '2024-03-01', 10, 'Taipei'],
  ['c@d.tw', '2024-03-02', 10, 'Tainan'],
  ['a@b.tw', '2024-03-03', 10, ''],
];

it('contacts are read in full, from their own columns', () => {
  const { recognition, ...reading } = read(rows);
  const { mapping, firstRow } = recognition;
  const asked: Mapping[] = [];
  const workbook = {
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
    orderCells: (_: number, wanted: Mapping) => {
      asked.push(wanted);
      return cellsOf(rows, firstRow, wanted);
    },
  } as unknown as Workbook;
  const cells = cellsOf(rows, firstRow, figuresOf(mapping));
  const orders = { recognition, mapping, reading, cells, sheetId: 7, options: {} };
  const details = detailsOf(workbook, { ...orders, sample: { sheetName: 'Orders' } } as unknown as Parameters<
    typeof detailsOf
  >[1]);
  expect(reading.orders.customers.map((key, at) => [key, details.of(at)])).toEqual([
    ['a@b.tw', { email: 'a@b.tw', city: 'Taipei' }],
    ['c@d.tw', { email: 'c@d.tw', city: 'Tainan' }],
  ]);
  expect(asked).toEqual([{ email: 0, city: 3 }]);
});

it('the figures are read without them', () => {
  const { mapping } = read(rows).recognition;
  expect(figuresOf(mapping)).toEqual({ customer: 0, date: 1, amount: 2 });
  expect(columnsOf(mapping, (field) => field === 'city')).toEqual({ city: 3 });
});
