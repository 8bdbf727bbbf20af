// Words for nobody: their orders have no customer, it is said with its rows, and a person may say otherwise.

import { expect, it } from 'vitest';
import { findingKey } from '../../../src/reading/index.ts';
import { ordersOf, read } from '../sheet.ts';

const HEADER = ['Order ID', 'Customer', 'Order date', 'Total'];
const rows = [
  HEADER,
  ...['ann', '散客', 'guest@example.com', '散客', 'ben', '0', '-'].map((who, i) => [
    `A${i}`,
    who,
    `2024-03-0${i + 1}`,
    10 + i,
  ]),
];
const found = (answers = {}) => {
  const sheet = read(rows, { options: { answers } });
  return {
    sheet,
    asked: sheet.findings.filter(({ code }) => code === 'placeholder'),
    customers: ordersOf(sheet).map(([, customer]) => customer),
  };
};

it('is told of each word with its rows and money, and an address is asked about', () => {
  const { asked, customers } = found();
  expect(customers).toEqual(['ann', '', '', '', 'ben', '', '']);
  // 11 + 13 of the second and fourth rows; a dash and a 0 are no words.
  expect(asked).toMatchObject([
    { about: 'guest@example.com', weight: 'ask', open: true, rows: [4], count: 1, money: 12 },
    { about: '散客', weight: 'decided', open: false, rows: [3, 5], count: 2, money: 24, chosen: 'nobody' },
  ]);
});

it('is one customer where a person says so, and can be taken back', () => {
  const { asked, customers, sheet } = found({ 'placeholder:散客': 'count' });
  expect(customers).toEqual(['ann', '散客', '', '散客', 'ben', '', '']);
  expect(asked.find(({ about }) => about === '散客')).toMatchObject({ chosen: 'count', answered: true });
  expect(new Set(sheet.findings.map(findingKey)).size).toBe(sheet.findings.length);
});
