// Where headers do not tell, the rows do; and a column that only looks like its role is a question.

import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/reading/index.ts';
import { assumed, mappedHeaders, ordersOf, read, recogniseRows } from './sheet.ts';

/** Twelve orders of five people; order 1, 5 and 8 have two or three lines. Totals 38 … 76 come to 475. */
const ORDERS: readonly (readonly [customer: string, day: string, total: number, lines: readonly number[]])[] =
  [
    ['ana_l', '2024-01-05', 38, [25, 13]],
    ['bob.ng', '2024-01-17', 15, [15]],
    ['chenwei88', '2024-02-02', 24, [24]],
    ['ana_l', '2024-02-20', 40, [40]],
    ['ana_l', '2024-03-03', 61, [21, 40]],
    ['bob.ng', '2024-03-15', 40, [40]],
    ['dora_k', '2024-03-21', 50, [50]],
    ['chenwei88', '2024-04-11', 60.5, [12.5, 8, 40]],
    ['dora_k', '2024-05-30', 13, [13]],
    ['ana_l', '2024-06-07', 40, [40]],
    ['eli.ito', '2024-06-18', 17.5, [17.5]],
    ['ana_l', '2024-06-25', 76, [76]],
  ];

type Line = { customer: string; day: string; total: number; amount: number; order: number; line: number };
const LINES: readonly Line[] = ORDERS.flatMap(([customer, day, total, lines], order) =>
  lines.map((amount, line) => ({ customer, day, total, amount, order, line })),
);

/** A sheet of one row a line, its columns given by header. */
function sheet(columns: { readonly [header: string]: (line: Line, row: number) => Cell }): Cell[][] {
  return [
    Object.keys(columns),
    ...LINES.map((line, row) => Object.values(columns).map((of) => of(line, row))),
  ];
}
const total = (rows: Cell[][]): number =>
  ordersOf(read(rows)).reduce((sum, [, , , amount]) => sum + (amount ?? 0), 0);

describe('the order number', () => {
  it('is the column whose equal values share customer and day, whatever its header', () => {
    const rows = sheet({
      Vorgang: ({ order }) => `B-${1000 + order}`,
      Customer: ({ customer }) => customer,
      'Order date': ({ day }) => day,
      Article: ({ amount }) => `K${amount}`,
      Total: ({ total }) => total,
    });
    const found = read(rows);
    expect(found.recognition.mapping.order).toBe(0);
    expect(found.recognition.found.order).toBe('rows');
    // Totals repeated on each line count once: 475, not 475 + 38 + 61 + 2 × 60.5 = 695.
    expect(total(rows)).toBe(475);
    expect(found.orders.size).toBe(12);
    expect(assumed(found, 'order-number')).toMatchObject({ value: 'Vorgang', because: 'rows' });
    expect(assumed(found, 'granularity')).toMatchObject({ value: 'repeated', because: 'values' });
  });

  it('is the order’s, not the line’s, of two numbers', () => {
    const rows = sheet({
      'Order no': (_, row) => 5000 + row,
      'Invoice no': ({ order }) => 9000 + order,
      Customer: ({ customer }) => customer,
      Date: ({ day }) => day,
      Amount: ({ amount }) => amount,
    });
    expect(mappedHeaders(recogniseRows(rows)).order).toBe('Invoice no');
    expect(total(rows)).toBe(475);
  });

  it.each([
    ['20240105', (order: number, line: number) => `2024010510${100 + order}-00${line + 1}-001`],
    ['a dot', (order: number, line: number) => `N${7000 + order}.${line + 1}`],
  ])('loses the number of the line behind it (%s)', (_, numbered) => {
    const rows = sheet({
      訂單編號: ({ order, line }) => numbered(order, line),
      訂購人姓名: ({ customer }) => customer,
      訂單日期: ({ day }) => day,
      金額: ({ amount }) => amount,
    });
    const found = read(rows);
    expect(found.orders.size).toBe(12);
    expect(assumed(found, 'line-numbers')).toMatchObject({ because: 'rows', count: 16 });
  });

  it('keeps the end of numbers that different customers would share without it', () => {
    // A counter of the day: 2024-01-05-1, 2024-01-05-2 are two people's.
    const rows: Cell[][] = [['Order no', 'Customer', 'Date', 'Amount']];
    for (let day = 1; day <= 8; day++)
      for (let k = 1; k <= 3; k++)
        rows.push([`202401${10 + day}-${k}`, `c${(day * 7 + k * 3) % 11}`, `2024-01-${10 + day}`, 10 + k]);
    expect(read(rows).orders.size).toBe(24);
  });

  it('is none of: a postcode, a phone, a category, a day, a row number', () => {
    const people = ['ana_l', 'bob.ng', 'chenwei88', 'dora_k', 'eli.ito'];
    const rows = sheet({
      Who: ({ customer }) => `${customer}@mail.com`,
      Ordered: ({ day }) => day,
      Xa: ({ customer }) => 10115 + people.indexOf(customer),
      Xb: ({ customer }) => `091200000${people.indexOf(customer)}`,
      Xc: ({ line }) => `cat${100 + line}`,
      Xd: ({ day }) => day,
      Xe: (_, row) => row + 1,
      Total: ({ amount }) => amount,
    });
    expect(recogniseRows(rows).mapping.order).toBeUndefined();
  });
});

describe('the customer', () => {
  it('is the one that tells people apart, not a number that is new on every order', () => {
    const rows = sheet({
      order_id: ({ order }) => `o${100 + order}`,
      customer_id: ({ order }) => `cust${(order * 37) % 101}`,
      date: ({ day }) => day,
      amount: ({ amount }) => amount,
      customer_unique_id: ({ customer }) => customer,
    });
    expect(mappedHeaders(recogniseRows(rows)).customer).toBe('customer_unique_id');
  });

  it('is never an order number, a constant or a column that is new on every row', () => {
    const rows = sheet({
      Xa: ({ order }) => `D${100 + order}`,
      Xb: () => 'Webshop',
      Xc: (_, row) => `R${row * 7}`,
      Date: ({ day }) => day,
      Amount: ({ amount }) => amount,
    });
    expect(recogniseRows(rows).missing).toEqual(['customer']);
  });

  it('is never a city, a product, a way of payment or a status', () => {
    const rows = sheet({
      'Ship city': ({ customer }) => (customer < 'c' ? 'Berlin' : 'Bonn am Rhein'),
      ASIN: ({ amount }) => `B0${100 + amount}`,
      'Payment method': ({ amount }) => (amount > 20 ? 'Card' : 'Cash and more'),
      'item-status': ({ order }) => ['Shipped', 'Cancelled', 'Returned'][order % 3],
      Date: ({ day }) => day,
      Amount: ({ amount }) => amount,
    });
    expect(recogniseRows(rows).missing).toEqual(['customer']);
  });

  it('is no given name alone: two may be called Chris', () => {
    const rows = sheet({
      Date: ({ day }) => day,
      'First name': ({ customer }) => (customer < 'c' ? 'Chris' : customer),
      Total: ({ total }) => total,
    });
    expect(recogniseRows(rows).missing).toEqual(['customer']);
  });
});

describe('the amount', () => {
  const amountOf = (columns: Parameters<typeof sheet>[0]) =>
    mappedHeaders(
      recogniseRows(
        sheet({
          'Order ID': ({ order }) => 100 + order,
          Customer: (l) => l.customer,
          Date: (l) => l.day,
          ...columns,
        }),
      ),
    ).amount;

  it.each([
    ['Order Value', 'Order Total'],
    ['Order Net', 'Grand Total'],
    ['商品金額', '實付金額'],
    ['訂單金額', '實付金額'],
  ])('of %s and %s is what the customer paid', (less, paid) => {
    expect(amountOf({ [less]: ({ total }) => total - 2, [paid]: ({ total }) => total })).toBe(paid);
    expect(amountOf({ [paid]: ({ total }) => total, [less]: ({ total }) => total - 2 })).toBe(paid);
  });

  it('is the total where “paid” only says what has been paid so far', () => {
    expect(
      amountOf({
        'Amount paid': ({ total, order }) => (order % 3 === 0 ? 0 : total),
        'Order total': (l) => l.total,
      }),
    ).toBe('Order total');
  });

  it('says which of several it took', () => {
    const rows = sheet({
      Customer: (l) => l.customer,
      Date: (l) => l.day,
      'Order value': (l) => l.total - 1,
      'Order total': (l) => l.total,
    });
    expect(assumed(read(rows), 'amount-choice')).toMatchObject({
      value: 'Order total',
      because: 'header',
      count: 1,
    });
  });

  it('has decimals or a currency rather than whole numbers, and is no number of the customer’s', () => {
    const rows = sheet({
      Customer: (l) => l.customer,
      Date: (l) => l.day,
      Xa: ({ amount }) => 2000 + amount * 2,
      Xb: ({ amount }) => amount + 0.49,
    });
    expect(mappedHeaders(recogniseRows(rows)).amount).toBe('Xb');
    const signed = rows.map((row, i) =>
      i === 0 ? row : [...row.slice(0, 3), `NT$${Math.round(Number(row[3]))}`],
    );
    expect(mappedHeaders(recogniseRows(signed)).amount).toBe('Xb');
    const people = ['ana_l', 'bob.ng', 'chenwei88', 'dora_k', 'eli.ito'];
    const ages = sheet({
      Customer: (l) => l.customer,
      Date: (l) => l.day,
      Xa: ({ customer }) => 10115 + people.indexOf(customer),
      Xb: ({ amount }) => Math.round(amount) * 100,
    });
    expect(mappedHeaders(recogniseRows(ages)).amount).toBe('Xb');
  });

  it('is the price where that grows with the quantity, else quantity times price', () => {
    const pieces = (line: Line): number => 1 + (line.order % 3);
    const price = (each: boolean) =>
      sheet({
        Customer: (l) => l.customer,
        Date: (l) => l.day,
        SKU: ({ order }) => `S${order % 2}`,
        Quantity: pieces,
        'Item price': (line) => (12 + (line.order % 2)) * (each ? 1 : pieces(line)),
      });
    expect(mappedHeaders(recogniseRows(price(true)))).toMatchObject({
      quantity: 'Quantity',
      price: 'Item price',
    });
    expect(recogniseRows(price(true)).mapping.amount).toBeUndefined();
    const byLine = read(price(false));
    expect(mappedHeaders(byLine.recognition).amount).toBe('Item price');
    expect(assumed(byLine, 'price-of-line')).toMatchObject({ value: 'Item price', because: 'rows' });
  });
});

describe('a column that has its role by its values alone', () => {
  const rows = sheet({
    'Order ID': ({ order }) => 100 + order,
    Xa: ({ customer }) => `${customer}@mail.com`,
    Xb: ({ day }) => day,
    'Final figure': ({ total }) => total + 0.01,
  });

  it('is a question with three values, and stops being one when it is answered', () => {
    const found = read(rows);
    expect(found.findings.map(({ about, values }) => [about, values])).toEqual([
      ['date', ['Xb', 'C', '2024-01-05', '2024-01-17', '2024-02-02']],
      ['customer', ['Xa', 'B', 'ana_l@mail.com', 'bob.ng@mail.com', 'chenwei88@mail.com']],
      ['amount', ['Final figure', 'D', '38.01', '15.01', '24.01']],
    ]);
    expect(found.findings.every(({ weight, answered }) => weight === 'refuse' && !answered)).toBe(true);
    const answers = { 'guessed-column:amount': 'Final figure' };
    const answered = read(rows, { options: { answers } }).findings;
    expect(answered.find(({ about }) => about === 'amount')).toMatchObject({ answered: true });
    expect(answered.find(({ about }) => about === 'date')).toMatchObject({ answered: false });
  });

  it('is none where headers name the columns, or a person did', () => {
    const named = sheet({ Customer: (l) => l.customer, Date: (l) => l.day, Amount: (l) => l.total });
    expect(read(named).findings).toEqual([]);
    expect(read(rows, { mapping: { customer: 0, date: 2, amount: 3, order: 1 } }).findings).toMatchObject([
      { about: 'date' },
      { about: 'amount' },
    ]);
  });
});
