// A word that stands for many people is asked about before it becomes the best customer.

import { describe, expect, it } from 'vitest';
import { type Cell, findingKey } from '../../../src/reading/index.ts';
import { isPlaceholder } from '../../../src/reading/placeholders.ts';
import { ordersOf, read } from '../sheet.ts';

/** `count` orders of one name among 40 of others. */
const among = (name: string, count: number, answers = {}) => {
  const rows: Cell[][] = [['Customer', 'Date', 'Amount']];
  for (let k = 0; k < 40; k++) rows.push([`c${k % 20}`, `2024-03-${10 + (k % 20)}`, 100 + k]);
  for (let k = 0; k < count; k++) rows.push([name, `2024-04-${10 + (k % 20)}`, 7]);
  return read(rows, { options: { answers } });
};

describe('a placeholder', () => {
  it.each([
    'guest@example.com',
    'guest@shop.tw',
    'noreply@x.com',
    'no@no.com',
    '0000000000',
    '1111111111',
    'Walk-in',
    '現場客戶',
  ])('%s is one', (word) => expect(isPlaceholder(word) || among(word, 3).findings.length > 0).toBe(true));

  it.each(['guesthouse@inn.com', 'norman@x.com', '0912345678', 'Nolan', 'ann@example.org'])(
    '%s is none',
    (word) => expect(isPlaceholder(word)).toBe(false),
  );

  it('counts as nobody until a person says that it is a customer', () => {
    const asked = among('guest@shop.tw', 5);
    expect(asked.findings).toMatchObject([
      { code: 'placeholder', weight: 'ask', count: 5, money: 35, chosen: 'nobody' },
    ]);
    expect(asked.counts.unattributed).toBe(5);
    const kept = among('guest@shop.tw', 5, { 'placeholder:guest@shop.tw': 'count' });
    expect(kept.counts.unattributed).toBe(0);
    expect(kept.findings[0].answered).toBe(true);
  });

  it('is not every address of a made-up export', () => {
    const rows: Cell[][] = [['Email', 'Date', 'Amount']];
    for (let k = 0; k < 40; k++) rows.push([`c${k % 9}@example.com`, `2024-03-${10 + (k % 20)}`, 5 + k]);
    expect(read(rows).findings).toEqual([]);
  });
});

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

it('each word for nobody is asked about, with its rows and money, and is nobody meanwhile', () => {
  const { asked, customers } = found();
  expect(customers).toEqual(['ann', '', '', '', 'ben', '', '']);
  // 11 + 13 of the second and fourth rows; a dash and a 0 are no words.
  expect(asked).toMatchObject([
    { about: '散客', weight: 'ask', open: true, rows: [3, 5], count: 2, money: 24, chosen: 'nobody' },
    { about: 'guest@example.com', weight: 'ask', open: true, rows: [4], count: 1, money: 12 },
  ]);
});

it('a word is one customer where a person says so, and can be taken back', () => {
  const { asked, customers, sheet } = found({ 'placeholder:散客': 'count' });
  expect(customers).toEqual(['ann', '散客', '', '散客', 'ben', '', '']);
  expect(asked.find(({ about }) => about === '散客')).toMatchObject({ chosen: 'count', answered: true });
  expect(new Set(sheet.findings.map(findingKey)).size).toBe(sheet.findings.length);
});

it('of many words for nobody those with the most orders are asked about, and every one that was answered', () => {
  const rows: Cell[][] = [['Customer', 'Date', 'Amount']];
  for (let k = 0; k < 40; k++) rows.push([`c${k % 20}`, `2024-03-${10 + (k % 20)}`, 100 + k]);
  const nobody = ['散客', '訪客', '路人', '過路客', '門市散客', '現場客人', '不明'];
  nobody.forEach((word, i) => {
    for (let k = 0; k < 9 - i; k++) rows.push([word, `2024-04-${10 + k}`, 7]);
  });
  const asked = (answers: Record<string, string>) =>
    read(rows, { options: { answers } }).findings.flatMap(({ code, values }) =>
      code === 'placeholder' ? [values[0]] : [],
    );
  expect(asked({}).sort()).toEqual(nobody.slice(0, 5).sort());
  expect(asked({ 'placeholder:不明': 'count' }).sort()).toEqual([...nobody.slice(0, 5), '不明'].sort());
});
