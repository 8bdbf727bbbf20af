// What an amount covers: a line, or the order, written once or on every line.

import { describe, expect, it } from 'vitest';
import { assumed, leftOutOf, ordersOf, read } from './sheet.ts';

const day = '2024-03-05';
const sheet = (
  lines: readonly (readonly [string, string | number])[],
  amountHeader = 'amount',
  options = {},
) =>
  read(
    [
      ['order id', 'customer id', 'order date', amountHeader],
      ...lines.map(([id, amount]) => [id, 'a', day, amount]),
    ],
    { options },
  );
const totals = (reading: ReturnType<typeof sheet>) => ordersOf(reading).map((order) => order[3]);

describe('amounts that differ within an order', () => {
  const lines = [
    ['1', 100],
    ['1', 50],
    ['2', 70],
    ['2', 70],
    ['3', 10],
  ] as const;
  it('are of lines, and are added', () => {
    expect(totals(sheet(lines))).toEqual([150, 140, 10]);
    expect(assumed(sheet(lines), 'granularity')).toEqual({
      code: 'granularity',
      value: 'line',
      because: 'values',
    });
  });
  it('and lines of one order that stand apart still make one order', () => {
    expect(
      totals(
        sheet([
          ['1', 100],
          ['2', 70],
          ['1', 50],
          ['2', 71],
        ]),
      ),
    ).toEqual([150, 141]);
  });
  it('a line without amount is listed, and its order keeps the others', () => {
    const found = sheet([
      ['1', 100],
      ['1', 50],
      ['2', 70],
      ['2', ''],
      ['3', 5],
      ['3', 6],
    ]);
    expect(totals(found)).toEqual([150, 70, 11]);
    expect(leftOutOf(found)).toEqual([[5, 'amount-missing', '']]);
  });
});

describe('amounts on the first line only', () => {
  const lines = [
    ['1', 150],
    ['1', ''],
    ['1', ''],
    ['2', 70],
    ['2', ''],
  ] as const;
  it('are totals', () => {
    expect(totals(sheet(lines))).toEqual([150, 70]);
    expect(assumed(sheet(lines), 'granularity')).toMatchObject({ value: 'first', because: 'values' });
    expect(sheet(lines).leftOut).toEqual([]);
  });
  it('still are when the sheet was sorted so that the total comes last', () => {
    expect(totals(sheet([...lines].reverse()))).toEqual([70, 150]);
  });
  it('an order without its total is listed whole', () => {
    expect(leftOutOf(sheet([...lines, ['3', ''], ['3', '']])).map(([row, reason]) => [row, reason])).toEqual([
      [7, 'amount-missing'],
      [8, 'amount-missing'],
    ]);
  });
});

describe('amounts repeated on every line', () => {
  const lines = [
    ['1', 150],
    ['1', 150],
    ['1', 150],
    ['2', 70],
    ['2', 70],
  ] as const;
  it('are totals, taken once', () => {
    expect(totals(sheet(lines))).toEqual([150, 70]);
    expect(assumed(sheet(lines), 'granularity')).toMatchObject({ value: 'repeated', because: 'values' });
  });
  it('are of lines where the header says so and equal prices may be chance', () => {
    expect(totals(sheet(lines, 'line total'))).toEqual([450, 140]);
  });
  it('a line that names another total is listed', () => {
    const many = Array.from(
      { length: 12 },
      (_, i) =>
        [
          [`${i}`, 10 + i],
          [`${i}`, 10 + i],
        ] as const,
    ).flat();
    const found = sheet([...many, ['x', 99], ['x', 98]]);
    expect(totals(found).at(-1)).toBe(99);
    expect(leftOutOf(found)).toEqual([[27, 'order-conflict', '98']]);
  });
});

describe('amounts that are price times quantity', () => {
  const priced = (lines: readonly (readonly [string, number, number, number])[]) =>
    read([
      ['order id', 'customer id', 'order date', 'quantity', 'unit price', 'amount'],
      ...lines.map(([id, ...figures]) => [id, 'a', day, ...figures]),
    ]);
  // Two for 50 and one for 100 come to the same.
  it('are of lines, though the lines of an order have equal ones', () => {
    const found = priced(
      ['1', '2', '3'].flatMap((id) => [[id, 2, 50, 100] as const, [id, 1, 100, 100] as const]),
    );
    expect(totals(found)).toEqual([200, 200, 200]);
    expect(assumed(found, 'granularity')).toMatchObject({ value: 'line', because: 'values' });
  });
  it('nothing is said by single pieces, nor by amounts that cover the order', () => {
    const found = priced(
      ['1', '2', '3'].flatMap((id) => [[id, 1, 60, 100] as const, [id, 2, 20, 100] as const]),
    );
    expect(totals(found)).toEqual([100, 100, 100]);
  });
});

describe('a person may say otherwise', () => {
  const lines = [
    ['1', 150],
    ['1', 150],
    ['2', 70],
  ] as const;
  it.each([
    ['line', [300, 70]],
    ['first', [150, 70]],
    ['repeated', [150, 70]],
  ] as const)('%s', (granularity, expected) => {
    const found = sheet(lines, 'amount', { granularity });
    expect(totals(found)).toEqual(expected);
    expect(assumed(found, 'granularity')).toMatchObject({ value: granularity, because: 'person' });
  });

  it('quantity × price instead of the amount', () => {
    const rows = [
      ['customer id', 'order date', 'amount', 'quantity', 'unit price'],
      ['a', day, 999, 3, 1.1],
    ];
    const mapping = { customer: 0, date: 1, amount: 2, quantity: 3, price: 4 };
    expect(ordersOf(read(rows, { mapping }))[0][3]).toBe(999);
    expect(ordersOf(read(rows, { mapping, options: { granularity: 'product' } }))[0][3]).toBe(3.3);
  });
});

describe('sheets with single lines only', () => {
  it('each row has its own amount', () => {
    expect(
      assumed(
        sheet([
          ['1', 5],
          ['2', 6],
        ]),
        'granularity',
      ),
    ).toMatchObject({ value: 'line', because: 'default' });
  });
});

describe('a row without an order number', () => {
  const header = ['order id', 'customer id', 'order date', 'amount', 'product'];
  it('that names only a product goes with the order above it, as under merged cells', () => {
    const found = read([
      header,
      ['1', 'a', day, 100, 'tea'],
      ['', '', '', 50, 'cup'],
      ['2', 'b', day, 70, 'pot'],
      ['2', 'b', day, 30, 'lid'],
    ]);
    expect(ordersOf(found).map((order) => [order[0], order[3]])).toEqual([
      ['1', 150],
      ['2', 100],
    ]);
  });
  it('with a day and a customer of its own is an order of its own', () => {
    const found = read([
      header,
      ['1', 'a', day, 100, 'tea'],
      ['', 'b', day, 50, 'cup'],
      ['', 'b', day, 60, 'cup'],
    ]);
    expect(ordersOf(found).map((order) => [order[0], order[1], order[3]])).toEqual([
      ['1', 'a', 100],
      ['', 'b', 50],
      ['', 'b', 60],
    ]);
  });
});
