// Who a customer is: keys that stay one person however they are typed, and that come back as they were.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerKey } from '../../src/reading/index.ts';
import { assumed, dateCell, leftOutOf, ordersOf, read } from './sheet.ts';

const sheetOf = (...customers: Parameters<typeof customerKey>[0][]) =>
  read([
    ['customer id', 'order date', 'amount'],
    // Amounts differ: five rows that stand again would be a paste.
    ...customers.map((customer, i) => [customer, '2024-03-05', 10 + i]),
  ]);

describe('a customer key', () => {
  it.each([
    ['Ann@Example.COM', 'ann@example.com'],
    [' ann@example.com ', 'ann@example.com'],
    ['\ufeffann@example.com\u200b', 'ann@example.com'],
    ['王小明\u3000', '王小明'],
    ['ＡＢＣ１２３', 'ABC123'],
    ['ﾕﾆｸﾛ', 'ユニクロ'],
    ['O’Neil', 'O’Neil'],
    ['Ann Lee', 'Ann Lee'],
    ['00004', '00004'],
    ['0912345678', '0912345678'],
    ['12583.0', '12583'],
    ['12.50', '12.50'],
    ['=1+1', '=1+1'],
    ['+886912345678', '+886912345678'],
    ['1-2', '1-2'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['<b>x</b>', '<b>x</b>'],
    ['@王', '@王'],
    ['', ''],
  ])('of %j is %j', (text, key) => {
    expect(customerKey(text)).toBe(key);
  });

  it('of a number is its digits, of a date cell its day', () => {
    expect(customerKey(12583)).toBe('12583');
    expect(customerKey(12583.5)).toBe('12583.5');
    expect(customerKey(20240000000001)).toBe('20240000000001');
    expect(customerKey(dateCell('2024-01-02'))).toBe('2024-01-02');
  });

  it('of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = customerKey(text);
        expect(customerKey(key)).toBe(key);
      }),
    );
  });
});

describe('customers of a sheet', () => {
  it('are one person however the e-mail is typed, and a number and its text are one', () => {
    expect(sheetOf('Ann@Example.com', 'ann@example.com ', 'ＡＮＮ@example.com').orders.customers).toEqual([
      'Ann@Example.com',
    ]);
    // As most rows have it.
    expect(sheetOf('ANN@example.com', 'Ann@Example.com', 'Ann@Example.com').orders.customers).toEqual([
      'Ann@Example.com',
    ]);
    expect(sheetOf(12583, '12583', '12583.0').orders.customers).toEqual(['12583']);
    expect(sheetOf('00004', 4).orders.customers).toEqual(['00004', '4']);
  });

  it('come back as they were, whatever they are called', () => {
    const names = [
      '=1+1',
      '007',
      '+886912345678',
      '1-2',
      '__proto__',
      'constructor',
      'toString',
      "O'Neil",
      '<b>x</b>',
      '熟客 一號',
      'x'.repeat(300),
    ];
    const sheet = sheetOf(...names, ...names);
    expect(sheet.orders.customers).toEqual(names);
    expect(sheet.counts).toMatchObject({ used: 22, orders: 22, unattributed: 0 });
  });

  it('that are blank are reported with their orders and their amount, not dropped', () => {
    const sheet = sheetOf('a', '', ' ', '#N/A', '-');
    expect(sheet.counts).toMatchObject({
      used: 5,
      orders: 5,
      unattributed: 4,
      // 11 + 12 + 13 + 14
      unattributedAmount: 50,
      leftOut: 0,
    });
    expect([...sheet.rowCustomer]).toEqual([0, -1, -1, -1, -1]);
  });

  it('散客 and guest are nobody, and that is said', () => {
    const sheet = sheetOf('a', '散客', '散客', 'Guest');
    expect(sheet.orders.customers).toEqual(['a']);
    expect(assumed(sheet, 'no-customer-words')).toMatchObject({ value: '散客, Guest', count: 3 });
  });

  it('people called Na, Noel or 散客明 are somebody', () => {
    expect(sheetOf('Na', 'Noel', '散客明').orders.customers).toEqual(['Na', 'Noel', '散客明']);
  });
});

describe('lines of one order', () => {
  const header = ['order id', 'customer id', 'order date', 'amount'];

  it('that name different customers are listed, and the first one keeps the order', () => {
    const orders = Array.from({ length: 9 }, (_, i) => [
      [`${i}`, 'a', '2024-03-05', 1],
      [`${i}`, 'a', '2024-03-05', 2],
    ]).flat();
    const sheet = read([header, ...orders, ['9', 'a', '2024-03-05', 5], ['9', 'b', '2024-03-05', 7]]);
    expect(leftOutOf(sheet)).toEqual([[21, 'order-conflict', 'b']]);
    expect(ordersOf(sheet).at(-1)).toEqual(['9', 'a', '2024-03-05', 5]);
  });

  it('that name different days count on the earliest, and that is said', () => {
    const sheet = read([header, ['1', 'a', '2024-03-07', 1], ['1', 'a', '2024-03-05', 2]]);
    expect(ordersOf(sheet)).toEqual([['1', 'a', '2024-03-05', 3]]);
    expect(assumed(sheet, 'order-days')).toMatchObject({ value: 'earliest', count: 1 });
  });

  it('belong to whoever one of them names, where others only say 散客', () => {
    const sheet = read([
      header,
      ['1', '散客', '2024-03-05', 1],
      ['1', 'a', '2024-03-05', 2],
      ['2', '散客', '2024-03-05', 4],
      ['2', '散客', '2024-03-05', 5],
    ]);
    expect(ordersOf(sheet)).toEqual([
      ['1', 'a', '2024-03-05', 3],
      ['2', '', '2024-03-05', 9],
    ]);
    expect(sheet.leftOut).toEqual([]);
  });

  it('stand where their first line that counts stands', () => {
    const sheet = read([
      header,
      ['1', 'a', '7/15', 1],
      ['2', 'b', '2024-03-05', 2],
      ['1', 'a', '2024-03-06', 3],
      ['2', 'b', '2024-03-05', 4],
    ]);
    expect(ordersOf(sheet).map(([id]) => id)).toEqual(['2', '1']);
    expect([...sheet.rowOrder]).toEqual([-1, 0, 1, 0]);
  });

  it('order numbers that begin anew each day, shared by different customers, are no order numbers', () => {
    const rows = ['05', '06', '07'].flatMap((day) => [
      ['1', `a${day}`, `2024-03-${day}`, 10],
      ['2', `b${day}`, `2024-03-${day}`, 20],
    ]);
    const sheet = read([header, ...rows]);
    expect(sheet.recognition.mapping.order).toBeUndefined();
    expect(sheet.counts.orders).toBe(6);
    expect(assumed(sheet, 'no-order-id')).toBeDefined();
  });
});

describe('ids that a spreadsheet spoilt', () => {
  it('2.02E+13 and numbers of 16 digits that all end in 0 are reported', () => {
    const rounded = read([
      ['order id', 'customer id', 'order date', 'amount'],
      ['2.02E+13', 'a', '2024-03-05', 1],
      ['1', 'b', '2024-03-05', 1],
    ]);
    expect(assumed(rounded, 'ids-damaged')).toMatchObject({ value: '2.02E+13', count: 1 });
    expect(assumed(sheetOf(1234567890123450, 2234567890123460, 3234567890123470), 'ids-damaged')?.count).toBe(
      3,
    );
    expect(
      assumed(sheetOf('1234567890123450', '2234567890123461', '3234567890123470'), 'ids-damaged'),
    ).toBeUndefined();
    expect(assumed(sheetOf('1234567890123450', '2234567890123460'), 'ids-damaged')).toBeUndefined();
    expect(assumed(sheetOf(20240000000001, 'm1'), 'ids-damaged')).toBeUndefined();
  });
});

describe('a word for nobody', () => {
  it.each(['0', '0000', 'NaN', '(blank)', '(not set)', 'No email', '[null]', '<NA>', '#N/A', '-'])(
    '%s is no customer',
    (word) => {
      const rows = [
        ['Customer', 'Date', 'Amount'],
        ['ana', '2024-01-05', 38],
        [word, '2024-01-06', 15],
      ];
      expect(read(rows).counts.unattributed).toBe(1);
    },
  );

  it.each(['01', 'Nana', 'Empty Tea House', '(Ann)'])('%s is one', (word) => {
    const rows = [
      ['Customer', 'Date', 'Amount'],
      [word, '2024-01-06', 15],
    ];
    expect(read(rows).counts.unattributed).toBe(0);
  });
});
