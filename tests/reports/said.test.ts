// What the gate found stands behind the as-of day of each sheet it touches; an order that carries the money, by its number.

import { expect, it } from 'vitest';
import { findingOf } from '../../src/reading/gate/facts.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { shopOf } from '../model/oracle.ts';
import { inputOf } from './shop.ts';

const outlier = findingOf(
  {},
  {
    code: 'outlier',
    about: 'B0',
    weight: 'decided',
    count: 1,
    rows: [102],
    values: ['B0', '3961', '21'],
    choices: ['count', 'leave-out'],
  },
);
const asked = (word: string) =>
  findingOf(
    {},
    {
      code: 'unknown-status',
      about: word,
      weight: 'ask',
      count: 2,
      rows: [3, 4],
      values: [word],
      choices: ['count', 'leave-out'],
    },
  );
const lineOf = (
  kind: 'segments' | 'money' | 'check',
  language: 'en' | 'zh-TW',
  findings = [asked('a')],
): string => {
  const input = inputOf(shopOf([['ann', '2024-01-01', 100]]), { input: { language } });
  return String(sheetPlan(kind, { ...input, reading: { ...input.reading, findings } }).values[1][0]);
};

it('an order far larger than all others is named on each sheet with money, before three open questions', () => {
  const findings = [asked('a'), asked('b'), asked('c'), outlier];
  for (const kind of ['segments', 'money'] as const) {
    expect(lineOf(kind, 'en', findings)).toContain(
      ' · Order B0 is far larger than all others. Counted; it is 21% of all sales · 2 orders say “a”: do they count? Counted for now',
    );
    expect(lineOf(kind, 'zh-TW', findings)).toContain('訂單 B0 遠大於其他訂單，算進去，占全部銷售的 21%');
  }
  expect(lineOf('segments', 'en', [{ ...outlier, chosen: 'leave-out' }])).not.toContain('B0');
});

it('Data check lists it in its own table', () => {
  expect(lineOf('check', 'en', [outlier])).not.toContain('B0');
});

it('each sentence about money names it where it lies in its days', () => {
  const shop = shopOf([
    ['ann', '2024-01-01', 100],
    ['ann', '2024-02-02', 3961],
    ['ben', '2024-02-03', 50],
    ['ben', '2024-03-03', 60],
  ]);
  const sentencesOn = (asOf: string, language: 'en' | 'zh-TW') => {
    const input = inputOf(shop, { asOf, input: { language } });
    const { orders } = input.reading;
    // Row 3 of the sheet is the second order.
    const rowOrder = Int32Array.from({ length: orders.size }, (_, row) => row);
    const found = { ...outlier, rows: [input.recognition.firstRow + 1], money: 3961 };
    const reading = { ...input.reading, rowOrder, findings: [found] };
    return sheetPlan('money', { ...input, reading }).values.map(([first]) => String(first));
  };
  // February against January, and all of it.
  expect(sentencesOn('2024-02-29', 'en').filter((text) => text.includes('B0 (3,961)'))).toEqual([
    'The shop’s revenue in 2024-02 was 4,011. 4,011 (100.0%) of it has a customer: what follows is about this part. This includes order B0 (3,961).',
    'Revenue was 4,011 against 100: +3,911 (+3,911.0%). This includes order B0 (3,961).',
    // 2 customers against 1, each with one order, of 2,005.50 against 100: the value makes (2 + 1) ÷ 2 × 1,905.50.
    'The value of an order did most: +2,858. This includes order B0 (3,961).',
    'The top 20% of customers bring 98.8% of net. This includes order B0 (3,961).',
  ]);
  // Neither April nor March holds it; the shares of all do.
  expect(sentencesOn('2024-04-30', 'zh-TW').filter((text) => text.includes('其中包含'))).toEqual([
    '前 20% 的顧客帶來 97.4% 的淨額。其中包含訂單 B0（3,961）。',
  ]);
});
