// The Data check sheet: nothing is dropped in silence, and the counts add up.

import { describe, expect, it } from 'vitest';
import type { LeftOut } from '../../src/reading/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { shopOf } from '../model/oracle.ts';
import { filesOf, formatAt, layoutOf, rowsOf, sentencesOf } from './plan-reading.ts';
import { inputOf, shopline } from './shop.ts';

const LEFT_OUT: readonly LeftOut[] = [
  { row: 7, column: 1, text: '7/15', reason: 'date-unreadable', order: 'o7' },
  { row: 9, column: 3, text: '=1+1', reason: 'amount-unreadable', order: '' },
  { row: 12, column: -1, text: '', reason: 'order-conflict', order: '007' },
  { row: 13, column: 1, text: '13月', reason: 'date-unreadable', order: 'o13' },
];

describe('the Data check sheet', () => {
  const input = shopline('max', {
    leftOut: LEFT_OUT,
    assumptions: [
      { code: 'granularity', value: 'first', because: 'platform' },
      { code: 'date-order', value: 'dmy', because: 'locale' },
    ],
  });
  const plan = sheetPlan('check', input);

  it('lists every row left out with its place, its text and the reason in words', () => {
    expect(rowsOf(plan, 'check')).toEqual([
      { row: 7, column: 'B · Order Date', order: 'o7', text: '7/15', reason: 'The order day cannot be read' },
      { row: 9, column: 'D · Order Total', order: null, text: '=1+1', reason: 'The amount cannot be read' },
      {
        row: 12,
        column: null,
        order: '007',
        text: null,
        reason: 'Rows of the same order contradict each other',
      },
      {
        row: 13,
        column: 'B · Order Date',
        order: 'o13',
        text: '13月',
        reason: 'The order day cannot be read',
      },
    ]);
  });

  it('keeps what the cells say as text', () => {
    const { row, keys } = layoutOf(plan, 'check');
    for (const key of ['text', 'order']) expect(formatAt(plan, row, keys.indexOf(key))).toBe('@');
  });

  it('sums the reasons up, most frequent first', () => {
    expect(rowsOf(plan, 'reasons')[0]).toEqual({ reason: 'The order day cannot be read', rows: 2 });
  });

  it('shows counts that add up', () => {
    const count = new Map(rowsOf(plan, 'counts').map(({ what, count }) => [what, Number(count)]));
    const of = (name: string): number => count.get(name)!;
    // 1,694 orders of one row each, and 4 rows left out
    expect(of('Rows read')).toBe(1698);
    expect(of('Rows read')).toBe(of('Rows used') + of('Rows left out') + of('Blank rows'));
    expect(of('Orders that count')).toBe(
      of('Purchases') + of('Refunds') + of('Orders without customer') + of('Orders after the as-of day'),
    );
    expect(of('Purchases')).toBe(1654);
  });

  it('says the rules too, and what was assumed among them', () => {
    const rules = rowsOf(plan, 'settings');
    expect(rules.find(({ name }) => name === 'Export')!.value).toBe('SHOPLINE export');
    const assumed = rules.slice(-2).map(({ words }) => words);
    expect(assumed).toEqual([
      'The order total is on the first row of each order · This export is known',
      'Dates are day, month, year · The values do not show it; this spreadsheet’s locale decides. Please check',
    ]);
  });

  it('beside a Settings sheet says what was assumed, and why', () => {
    const apart = sheetPlan('check', { ...input, hasSettings: true });
    expect(apart.tables.map(({ name }) => name)).not.toContain('settings');
    expect(rowsOf(apart, 'assumptions').map(({ what, because }) => [what, because])).toEqual([
      ['The order total is on the first row of each order.', 'This export is known'],
      [
        'Dates are day, month, year.',
        'The values do not show it; this spreadsheet’s locale decides. Please check',
      ],
    ]);
  });

  it('lists each order without customer, with its row and amount', () => {
    expect(sentencesOf(plan)).toContain('40 orders have no customer (NT$1,552,077) and are in no group');
    const rows = rowsOf(plan, 'unattributed');
    expect(rows.length).toBe(40);
    expect(rows.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(1552077);
  });

  it.each(['en', 'zh-TW'] as const)('is check.csv in machine words, written in %s', (language) => {
    const spoken = { ...input, language };
    expect(filesOf([sheetPlan('check', spoken)], spoken).check).toEqual([
      { row: '7', column: 'B', order: 'o7', text: '7/15', reason: 'date-unreadable' },
      { row: '9', column: 'D', order: '', text: '=1+1', reason: 'amount-unreadable' },
      { row: '12', column: '', order: '007', text: '', reason: 'order-conflict' },
      { row: '13', column: 'B', order: 'o13', text: '13月', reason: 'date-unreadable' },
    ]);
  });
});

describe('a clean sheet', () => {
  it('says that no row was left out', () => {
    const plan = sheetPlan('check', inputOf(shopOf([['a', '2024-01-01', 10]])));
    expect(sentencesOf(plan)).toContain('No row was left out.');
    expect(plan.tables.map(({ name }) => name)).not.toContain('unattributed');
  });
});

describe('orders after the as-of day', () => {
  it('are counted apart, so that the counts still add up', () => {
    const input = inputOf(
      shopOf([
        ['a', '2024-01-01', 10],
        ['', '2024-01-02', 10],
        ['a', '2024-01-03', -5],
        ['a', '2024-02-01', 10],
        ['', '2024-02-01', 10],
      ]),
      { asOf: '2024-01-31' },
    );
    const counts = rowsOf(sheetPlan('check', input), 'counts').map(({ count }) => count);
    // read 5, used 5, left out 0, blank 0; orders 5 = 1 purchase + 1 refund + 1 without customer + 2 later
    expect(counts).toEqual([5, 5, 0, 0, 5, 1, 1, 1, 2, 0]);
  });
});
