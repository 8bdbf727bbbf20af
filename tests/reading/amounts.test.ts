// Every way people and exports write an amount, and how a column decides its decimal mark.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount, readAmounts } from '../../src/reading/index.ts';
import { assumed, leftOutOf, ordersOf, read } from './sheet.ts';

const amounts = (cells: Parameters<typeof readAmounts>[0], choices = {}): (number | string)[] => {
  const { value, state } = readAmounts(cells, { locale: 'en_US', ...choices });
  return Array.from(value, (one, i) => (state[i] === 0 ? one : ['', 'blank', 'unreadable'][state[i]]));
};

describe('one amount text', () => {
  it.each([
    ['1234', 1234],
    ['1234.5', 1234.5],
    ['1,234', 1234],
    ['1,234,567.89', 1234567.89],
    ['NT$1,234', 1234],
    ['NT$ 1,234', 1234],
    ['NTD 1234', 1234],
    ['TWD1,234.00', 1234],
    ['$1,234.50', 1234.5],
    ['US$12', 12],
    ['12 USD', 12],
    ['£29.88', 29.88],
    ['€5', 5],
    ['1,234元', 1234],
    ['1234 元整', 1234],
    ['1,200圓', 1200],
    ['300塊', 300],
    ['￥1,200', 1200],
    ['1,200円', 1200],
    ['１,２３４', 1234],
    ['１２３４．５', 1234.5],
    ['ＮＴ＄１２００', 1200],
    ['(120)', -120],
    ['（120）', -120],
    ['(NT$1,200)', -1200],
    ['NT$(120)', -120],
    ['-120', -120],
    ['−120', -120],
    ['－120', -120],
    ['-$120', -120],
    ['$-120', -120],
    ['NT$ -120', -120],
    ['120-', -120],
    ['+120', 120],
    ['1,234.-', 1234],
    ['1,234/-', 1234],
    ["1'234.50", 1234.5],
    ['1 234.50', 1234.5],
    ['1\u00a0234', 1234],
    ['12,34,567.00', 1234567],
    ['.5', 0.5],
    ['0', 0],
    ['-0', 0],
    [' 5 ', 5],
  ])('%j is %d', (text, value) => {
    expect(parseAmount(text, '.')).toBe(value);
  });

  it.each([
    ['1.234,56', 1234.56],
    ['1.234', 1234],
    ['12,5', 12.5],
    ['1.234.567', 1234567],
    ['1234,56 €', 1234.56],
    ['1 234,56', 1234.56],
    ['0,99', 0.99],
    ['(1.200,00)', -1200],
  ])('%j is %d with a decimal comma', (text, value) => {
    expect(parseAmount(text, ',')).toBe(value);
  });

  it.each([
    '約500',
    '500左右',
    '500/600',
    '1,2,3',
    '1.2.3',
    '12%',
    '3 x 100',
    '五百',
    '1.2萬',
    'NT$',
    '元',
    '(120',
    '--5',
    '5 00',
    '1e5',
    '#REF!',
    'abc',
    '=1+1',
    '2024/3/5',
    '-(120)',
  ])('%j is unreadable', (text) => {
    expect(parseAmount(text, '.')).toBeNull();
  });

  it('a remark behind it is no part of it, unless it says that the money did not stay', () => {
    const read = (text: string) => parseAmount(text, '.');
    expect(
      ['$90.00 (cash)', 'NT$1,200（現金）', '$90 (USD)', '$90.00 (paid)', '(90) (cash)'].map(read),
    ).toEqual([...[90, 1200, 90, 90, -90]]);
    expect(['$90 (refunded)', '$30 (cancelled)', '9 (x) 9', '90 (2nd)'].map(read)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('a decimal comma does not pass where points are decimal: 1,23 is not 123', () => {
    expect(parseAmount('1,23', '.')).toBeNull();
    expect(parseAmount('1.23', ',')).toBeNull();
  });

  it('any number written with groups, a sign and a currency is read back exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('', 'NT$', '£', 'US$ '),
        (whole, cents, sign) => {
          const written = `${Math.abs(whole).toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`;
          const value = Number(`${whole < 0 ? '-' : ''}${Math.abs(whole)}.${String(cents).padStart(2, '0')}`);
          expect(parseAmount(`${whole < 0 ? '-' : ''}${sign}${written}`, '.')).toBe(value);
          const comma = written.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
          expect(parseAmount(`${whole < 0 ? '(' : ''}${comma}${whole < 0 ? ')' : ''}`, ',')).toBe(value);
        },
      ),
    );
  });
});

describe('a column of amounts', () => {
  it('a comma before two digits makes it a decimal comma for all: 1.234 is then 1234', () => {
    expect(amounts(['1.234', '12,50'])).toEqual([1234, 12.5]);
    expect(readAmounts(['1.234', '12,50'], { locale: 'en_US' })).toMatchObject({
      mark: ',',
      because: 'values',
    });
  });

  it('a point before two digits makes it a decimal point for all: 1,234 is then 1234', () => {
    expect(amounts(['1,234', '12.50'], { locale: 'de_DE' })).toEqual([1234, 12.5]);
  });

  it('both marks in one text decide by the last', () => {
    expect(amounts(['1.234,56', '1.234'])).toEqual([1234.56, 1234]);
    expect(amounts(['1,234.56', '1,234'], { locale: 'de_DE' })).toEqual([1234.56, 1234]);
  });

  it.each([
    ['en_US', [1234, 2.5]],
    ['zh_TW', [1234, 2.5]],
    ['de_DE', [1.234, 2.5]],
  ])('asks the locale %s where 1,234 is all there is, and says so', (locale, [first]) => {
    const column = readAmounts(['1,234'], { locale });
    expect([column.value[0], column.because]).toEqual([first, 'locale']);
  });

  it('0.123 and 1234.567 cannot be groups', () => {
    expect(amounts(['0.123'], { locale: 'de_DE' })).toEqual([0.123]);
    expect(amounts(['1234.567'], { locale: 'de_DE' })).toEqual([1234.567]);
  });

  it('blank and a dash are blank; number cells are taken as they are', () => {
    expect(amounts(['', ' ', '-', '—', 29.88, -3, true])).toEqual([
      'blank',
      'blank',
      'blank',
      'blank',
      29.88,
      -3,
      'unreadable',
    ]);
  });

  it('a person may decide', () => {
    expect(amounts(['1,234'], { mark: ',' })).toEqual([1.234]);
  });
});

describe('amounts of a sheet', () => {
  const header = ['customer id', 'order date', 'amount'];
  const rows = (...cells: (string | number)[]) => [
    header,
    ...cells.map((cell, i) => [`c${i}`, '2024-03-05', cell]),
  ];

  it('are exact: 0.1 + 0.2 of one order are 0.3', () => {
    const sheet = read([
      ['order id', ...header],
      ['1', 'a', '2024-03-05', 0.1],
      ['1', 'a', '2024-03-05', 0.2],
    ]);
    expect(ordersOf(sheet)).toEqual([['1', 'a', '2024-03-05', 0.3]]);
    expect([sheet.orders.amount?.[0], sheet.orders.scale]).toEqual([3, 10]);
  });

  it('refund columns that cannot decide their decimal mark follow the amounts', () => {
    const sheet = read([
      [...header, 'refunded amount'],
      ['a', '2024-03-05', '2.500,75', '1.234'],
      ['b', '2024-03-05', '10,5', ''],
    ]);
    // 2500.75 − 1234 = 1266.75
    expect(ordersOf(sheet).map((order) => order[3])).toEqual([1266.75, 10.5]);
  });

  it('that are missing or unreadable are listed, not taken for 0', () => {
    const sheet = read(rows(100, '約500', '', '-', 200));
    expect(leftOutOf(sheet)).toEqual([
      [3, 'amount-unreadable', '約500'],
      [4, 'amount-missing', ''],
      [5, 'amount-missing', '-'],
    ]);
    expect(sheet.counts).toMatchObject({ read: 5, used: 2, leftOut: 3 });
  });

  it.each([
    ['NT$1,234', 'zh_TW', 'NT$'],
    ['1,234元', 'zh_TW', 'NT$'],
    ['$1,234', 'zh_TW', 'NT$'],
    ['$1,234', 'zh_HK', 'HK$'],
    ['$1,234', 'en_US', '$'],
    ['£5', 'en_GB', '£'],
    ['12 EUR', 'de_DE', '€'],
    ['5', 'zh_TW', ''],
  ])('%s in %s is money in %j', (text, locale, currency) => {
    expect(read(rows(text), { locale }).currency).toBe(currency);
  });

  it('say which currency a column beside them names', () => {
    expect(
      read([
        [...header, '幣別'],
        ['a', '2024-03-05', 5, 'TWD'],
      ]).currency,
    ).toBe('NT$');
  });

  it('in several currencies are added as they are, and that is said', () => {
    const sheet = read(rows('US$5', 'NT$150', 'NT$160'));
    expect(assumed(sheet, 'mixed-currencies')).toMatchObject({ value: 'NT$, US$', count: 1 });
  });

  it('without an amount column orders have none, and that is said', () => {
    const sheet = read([
      ['customer id', 'order date'],
      ['a', '2024-03-05'],
    ]);
    expect(sheet.orders.amount).toBeNull();
    expect(ordersOf(sheet)).toEqual([['', 'a', '2024-03-05', null]]);
    expect(assumed(sheet, 'no-amount')).toBeDefined();
  });
});

describe('notations of many countries', () => {
  const shown = (texts: readonly string[], locale = 'en_US') => {
    const { value, state, currencies } = readAmounts(texts, { locale });
    return [Array.from(value, (one, k) => (state[k] === 0 ? one : Number.NaN)), [...currencies.keys()]];
  };
  it.each([
    ['Rp125.000', 125000, 'Rp'],
    ['Rp 1.250.000', 1250000, 'Rp'],
    ['IDR 38,000', 38000, 'Rp'],
    ['38.000₫', 38000, '₫'],
    ['38.000 đ', 38000, '₫'],
    ['₫38,000', 38000, '₫'],
    ['₩12,000', 12000, '₩'],
    ['12,000원', 12000, '₩'],
    ['CLP 12.990', 12990, 'CL$'],
    ['12 990 Ft', 12990, 'Ft'],
    ['3 800,00 zł', 3800, 'zł'],
    ['1 250,50 Kč', 1250.5, 'Kč'],
    ['1.234,50 kr', 1234.5, 'kr'],
    ['₺3.800,00', 3800, '₺'],
    ['3.800,00 TL', 3800, '₺'],
    ['₪38.50', 38.5, '₪'],
    ['1 234,50 ₽', 1234.5, '₽'],
    ['R 1,234.50', 1234.5, 'R'],
    ['AED 3,800.00', 3800, 'AED'],
    ['SAR 38.50', 38.5, 'SAR'],
    ['MX$1,234.50', 1234.5, 'MX$'],
    ['₦1,234.50', 1234.5, '₦'],
    ['Rs. 1,234.50', 1234.5, '₹'],
    ['Rs.1,23,450', 123450, '₹'],
    ['৳1,234.50', 1234.5, '৳'],
    ['1 234,50 грн', 1234.5, '₴'],
    ['1.234,50 lei', 1234.5, 'lei'],
    ['R$ 1.234,50', 1234.5, 'R$'],
    ['S/ 38.50', 38.5, 'S/'],
    ['KWD 1.250', 1.25, 'KWD'],
    ["CHF 1'234.50", 1234.5, 'CHF'],
  ])('%s is %d in %s', (text, amount, sign) => {
    expect(shown([text])).toEqual([[amount], [sign]]);
  });
  it('three different amounts that all end in a mark and three figures are thousands', () => {
    expect(shown(['1.500', '12.000', '2.750', '900'])[0]).toEqual([1500, 12000, 2750, 900]);
    // One of them shows that it is the decimal mark.
    expect(shown(['1.500', '12.000', '2.75', '0.900'])[0]).toEqual([1.5, 12, 2.75, 0.9]);
  });
});
