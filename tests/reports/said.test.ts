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
      ' · Order B0 is far larger than all others. Counted; it is 21 % of all sales · 2 orders say “a”: do they count? Counted for now',
    );
    expect(lineOf(kind, 'zh-TW', findings)).toContain('訂單 B0 遠大於其他訂單，算進去，占全部銷售的 21%');
  }
  expect(lineOf('segments', 'en', [{ ...outlier, chosen: 'leave-out' }])).not.toContain('B0');
});

it('Data check lists it in its own table', () => {
  expect(lineOf('check', 'en', [outlier])).not.toContain('B0');
});
