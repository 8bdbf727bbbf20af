// What must hold for any sheet at all: each row is used, blank or listed, and nothing else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Mapping, Reading } from '../../src/reading/index.ts';
import { readOrders, recognise } from '../../src/reading/index.ts';
import type { Granularity } from '../../src/terms/reading-choices.ts';
import { cellsOf, dateCell, dayNumber, isoDay, ordersOf, read } from './sheet.ts';

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'a@x.tw',
      'A@x.tw',
      '散客',
      '0912',
      'm1',
      '__proto__',
      '合計',
      '訂單日期',
      '金額',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2024-03-05',
      '3/5/2024',
      '25/12/2023',
      '113/3/5',
      '7/15',
      '2024/2/30',
      '2011-12-09 23:30:00 +0000',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom('100', 'NT$1,234', '1.234,56', '(120)', '-', '約500', '0', '0.1') },
  { weight: 2, arbitrary: fc.constantFrom('cancelled', '已付款', '未付款', 'partially_refunded') },
  fc.double(),
  fc.integer({ min: -100, max: 60000 }),
  fc.boolean(),
  fc.string({ unit: 'grapheme' }),
  fc.integer({ min: -40000, max: 60000 }).map((day) => ({ day, minutes: 600 })),
);
const anyRows = fc
  .integer({ min: 1, max: 14 })
  .chain((columns) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { maxLength: 25 }),
  );
const anyMapping: fc.Arbitrary<Mapping> = fc.record(
  Object.fromEntries(
    [
      'customer',
      'date',
      'amount',
      'order',
      'status',
      'paymentStatus',
      'cancelledAt',
      'refund',
      'quantity',
      'price',
      'store',
      'channel',
      'product',
    ].map((role) => [role, fc.integer({ min: 0, max: 13 })]),
  ),
  { requiredKeys: [] },
);
const anyOptions = fc.record(
  {
    granularity: fc.constantFrom<Granularity>('line', 'first', 'repeated', 'product'),
    dateOrder: fc.constantFrom('ymd', 'mdy', 'dmy'),
    decimalMark: fc.constantFrom('.', ','),
    leaveOutZero: fc.boolean(),
    offsets: fc.constantFrom('as-written', 'convert'),
    excludedStatuses: fc.constant(['已付款']),
  } as const,
  { requiredKeys: [] },
);

function holds(reading: Reading, rows: number, firstRow: number): void {
  const { counts, leftOut, rowOrder, rowCustomer, orders } = reading;
  expect(counts.read).toBe(rows);
  expect(counts.blank + counts.used + counts.leftOut).toBe(rows);
  expect(counts.leftOut).toBe(leftOut.length);
  expect(counts.orders).toBe(orders.size);

  const listed = leftOut.map(({ row }) => row);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toEqual([...listed].sort((a, b) => a - b));
  const used = Array.from(rowOrder.keys()).filter((row) => rowOrder[row] >= 0);
  expect(used.length).toBe(counts.used);
  for (const row of listed) {
    expect(row).toBeGreaterThanOrEqual(firstRow);
    expect(row).toBeLessThan(firstRow + rows);
    expect(rowOrder[row - firstRow]).toBe(-1);
  }
  // Every order has a row, and stands where its first row stands.
  const firstRows = Array.from({ length: orders.size }, (_, k) => rowOrder.indexOf(k));
  expect(firstRows.every((row) => row >= 0)).toBe(true);
  expect(firstRows).toEqual([...firstRows].sort((a, b) => a - b));
  for (const row of rowOrder.keys()) {
    expect(rowCustomer[row]).toBe(rowOrder[row] < 0 ? -1 : orders.customer[rowOrder[row]]);
  }
  for (const day of orders.day) expect(isoDay(day) >= '1949-12-31' && isoDay(day) <= '2150-01-01').toBe(true);
  if (orders.amount) for (const amount of orders.amount) expect(Number.isFinite(amount)).toBe(true);
  expect(reading.latest).toBe(orders.size === 0 ? null : Math.max(...orders.day));
}

describe('any sheet', () => {
  it('is recognised and read without a throw, each row used, blank or listed', () => {
    fc.assert(
      fc.property(
        anyRows,
        anyOptions,
        fc.constantFrom('en_US', 'de_DE', 'zh_TW', ''),
        (rows, options, locale) => {
          const reading = read(rows, { options, locale });
          holds(reading, rows.length - reading.recognition.headerRow, reading.recognition.firstRow);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read with any columns a person may choose', () => {
    fc.assert(
      fc.property(anyRows, anyMapping, anyOptions, (rows, mapping, options) => {
        const sample = {
          sheetName: '',
          rows,
          totalRows: rows.length,
          columns: rows[0]?.length ?? 0,
          merges: [],
          ownColumns: [],
          locale: 'en_US',
          timeZone: 'UTC',
        };
        const recognition = recognise(sample);
        const cells = cellsOf(rows, recognition.firstRow, mapping);
        holds(
          readOrders(cells, { recognition, mapping, options, locale: 'en_US', timeZone: 'UTC' }),
          cells.rows,
          cells.firstRow,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('any shop', () => {
  const line = fc.record({
    order: fc.integer({ min: 1, max: 12 }),
    amount: fc.integer({ min: -500, max: 50000 }).map((cents) => cents / 100),
  });
  // Customer and day belong to the order, so that its lines agree.
  const customer = (order: number): string => `c${order % 5}`;
  const day = (order: number): string => isoDay(dayNumber('2024-01-01') + order * 9);
  const header = ['order id', 'customer id', 'order date', 'amount'];
  const sheet = (
    lines: readonly { order: number; amount: number }[],
    write: (iso: string) => Cell = (iso) => iso,
  ) =>
    read(
      [
        header,
        ...lines.map(({ order, amount }) => [`n${order}`, customer(order), write(day(order)), amount]),
      ],
      { options: { granularity: 'line' } },
    );

  it('keeps every cent: the orders’ amounts are the used rows’, exactly', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { orders, rowOrder } = sheet(lines);
        const cents = (amount: number) => Math.round(amount * 100);
        const read = Array.from(orders.amount ?? []).reduce(
          (sum, units) => sum + (units * 100) / orders.scale,
          0,
        );
        const used = lines.reduce(
          (sum, { amount }, row) => sum + (rowOrder[row] >= 0 ? cents(amount) : 0),
          0,
        );
        expect(read).toBe(used);
      }),
    );
  });

  it('has the same orders however its rows are sorted', () => {
    const shuffled = fc
      .array(line, { maxLength: 30 })
      .chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      );
    const sorted = (reading: Reading) => [...ordersOf(reading)].map((order) => JSON.stringify(order)).sort();
    fc.assert(
      fc.property(shuffled, ([lines, other]) => {
        expect(sorted(sheet(other))).toEqual(sorted(sheet(lines)));
      }),
    );
  });

  it('has the same orders whether its days are texts, date cells or serial numbers', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const expected = ordersOf(sheet(lines));
        expect(ordersOf(sheet(lines, (iso) => dateCell(iso, 75)))).toEqual(expected);
        expect(ordersOf(sheet(lines, (iso) => dayNumber(iso) + 25569.25))).toEqual(expected);
        expect(ordersOf(sheet(lines, (iso) => iso.replace(/-/g, '/')))).toEqual(expected);
      }),
    );
  });

  it('is not changed by blank rows', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.array(fc.nat(20)), (lines, places) => {
        const rows: Cell[][] = lines.map(({ order, amount }) => [
          `n${order}`,
          customer(order),
          day(order),
          amount,
        ]);
        for (const place of places) rows.splice(Math.min(place, rows.length), 0, ['', '', '', '']);
        const reading = read([header, ...rows], { options: { granularity: 'line' } });
        expect(ordersOf(reading)).toEqual(ordersOf(sheet(lines)));
        expect(reading.counts.blank).toBe(places.length);
      }),
    );
  });
});
