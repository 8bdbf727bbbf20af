// A phone in three columns is one number, read and compared as one.

import { describe, expect, it } from 'vitest';
import { readDetails } from '../../src/reading/details/details.ts';
import type { Cell, Mapping } from '../../src/reading/index.ts';
import { DETAILS } from '../../src/terms/roles.ts';
import { cellsOf, read, recogniseRows } from './sheet.ts';

const HEADER = ['注文番号', '注文日', '合計金額', '会員ID', '注文者姓', '注文者名'];
const PHONE = ['注文者電話番号1', '注文者電話番号2', '注文者電話番号3'];

const sheetOf = (header: readonly string[], people: readonly (readonly Cell[])[]): Cell[][] => [
  [...header],
  ...people.map((cells, i): Cell[] => [
    `R${1 + i}`,
    `2024-03-${String(1 + i).padStart(2, '0')}`,
    100,
    ...cells,
  ]),
];
const phonesOf = (rows: Cell[][]): (string | undefined)[] => {
  const sheet = read(rows, { locale: 'ja_JP' });
  const { mapping } = sheet.recognition;
  const details: Mapping = Object.fromEntries(
    Object.entries(mapping).filter(([field]) => (DETAILS as readonly string[]).includes(field)),
  );
  const cells = cellsOf(rows, sheet.recognition.firstRow, details);
  const { of } = readDetails(cells, sheet, { locale: 'ja_JP', timeZone: 'Asia/Tokyo' });
  return sheet.orders.customers.map((_, customer) => of(customer).phone);
};

const rows = sheetOf(
  [...HEADER, ...PHONE],
  [
    ['m1', '山田', '太郎', '090', '0000', '0001'],
    ['', '山田', '太郎', '090', '0000', '0001'],
    ['m2', '佐藤', '花子', '03', '1234', '0009'],
    ['m2', '佐藤', '花子', '03', '1234', '0009'],
  ],
);

describe('a phone in three columns', () => {
  it('is found by its headers, beside a name in two', () => {
    const { mapping } = recogniseRows(rows, { locale: 'ja_JP' });
    expect(mapping).toMatchObject({ phone: 6, phone2: 7, phone3: 8, familyName: 4, givenName: 5 });
    expect(mapping.name).toBe(undefined);
  });

  it('is one number, by which rows are one customer', () => {
    const { mapping } = recogniseRows(rows, { locale: 'ja_JP' });
    const customers = (customer: number) => {
      const { orders } = read(rows, { locale: 'ja_JP', mapping: { ...mapping, customer, memberId: 3 } });
      return [...orders.customer].map((at) => orders.customers[at]);
    };
    expect(customers(3)).toEqual(['m1', 'm1', 'm2', 'm2']);
    const [ann, ben] = ['090-0000-0001', '03-1234-0009'];
    expect(customers(6)).toEqual([ann, ann, ben, ben]);
    expect(phonesOf(rows)).toEqual([ann, ben]);
  });

  it('has the zeros again that a spreadsheet took', () => {
    // Mobiles have 11 digits, 3 + 4 + 4; others 10, of which the last part has 4.
    const numbers = sheetOf(
      [...HEADER, ...PHONE],
      [
        ['m1', '山田', '太郎', 90, 0, 1],
        ['m2', '佐藤', '花子', 3, 1234, 9],
        ['m3', '鈴木', '一郎', 45, 12, 3456],
      ],
    );
    expect(phonesOf(numbers)).toEqual(['090-0000-0001', '03-1234-0009', '045-012-3456']);
  });

  it('whole numbers in three columns are three phones: the first counts', () => {
    const several = sheetOf(
      [...HEADER, ...PHONE],
      [
        ['m1', '山田', '太郎', '090-0000-0001', '03-1234-0009', ''],
        ['m2', '佐藤', '花子', '090-0000-0002', '', ''],
      ],
    );
    const { mapping } = recogniseRows(several, { locale: 'ja_JP' });
    expect(mapping.phone2).toBe(undefined);
    expect(phonesOf(several)).toEqual(['090-0000-0001', '090-0000-0002']);
  });
});
