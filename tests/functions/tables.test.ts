// The spilled tables: their headers, options, what is left out, and periods that have not happened.

import { describe, expect, it } from 'vitest';
import { call, callIn, column } from './calling.ts';

/** ann buys in January, February and April, bo in February and March; ann sends back 5 in March. */
const ROWS: readonly (readonly [customer: string, day: string, amount: unknown, order: string])[] = [
  ['ann', '2024-01-10', 10, 'o1'],
  ['ann', '2024-02-10', 20, 'o2'],
  ['bo', '2024-02-20', 40, 'o3'],
  ['ann', '2024-03-05', -5, 'o4'],
  ['bo', '2024-03-20', 40, 'o5'],
  ['ann', '2024-04-10', 30, 'o6'],
];
const columnsOf = (rows: readonly (readonly unknown[])[]) =>
  [0, 1, 2].map((c) => column(rows.map((row) => row[c])));
const orders = columnsOf(ROWS);
const ids = column(ROWS.map((row) => row[3]));

describe('SEGMENT_TABLE', () => {
  const table = (...rest: unknown[]) => call('SEGMENT_TABLE', ...orders, ...rest) as unknown[][];

  it('has a header that names the as-of day, and the customers by net', () => {
    const [header, ...rows] = table();
    expect(header.slice(0, 9)).toEqual([
      'Customer',
      'NES',
      'RFM',
      'RFM segment',
      'HML',
      'NES × HML',
      'Tier',
      'Last order',
      'Days to 2024-04-10',
    ]);
    // ann: 10 + 20 + 30 − 5 = 55 net, 60 gross, 3 orders; bo: 80.
    expect(rows.map((row) => [row[0], row[11], row[12], row[13], row[14], row[15]])).toEqual([
      ['bo', 2, 80, 40, 80, 0],
      ['ann', 3, 55, 55 / 3, 60, -5],
    ]);
  });

  it('is its header alone where there are no orders', () => {
    const [header, ...rows] = call(
      'SEGMENT_TABLE',
      column(['', '']),
      column(['', '']),
      column(['', '']),
    ) as unknown[][];
    expect(header[8]).toBe('Days since');
    expect(rows).toEqual([]);
  });

  it('takes options as text or as two columns, in English or Chinese', () => {
    const inText = table('', ids, 'nes=days:10/20/30; scale=3; map=zh8; language=zh-TW');
    const inCells = table('', ids, [
      ['NES', '天數:10/20/30'],
      ['評分', 3],
      ['', 'passed over'],
      ['分群', '8群'],
      ['語言', '中文'],
    ]);
    expect(inCells).toEqual(inText);
    expect(inText[0].slice(0, 3)).toEqual(['顧客', 'NES', 'RFM']);
    // ann 0 days, bo 21 days: over 20.
    expect(inText.slice(1).map((row) => row[1])).toEqual(['S2', 'E0']);
    expect(String(inText[1][2])).toMatch(/^[1-3]{3}$/);
  });

  it('may leave out orders of 0', () => {
    const gift = columnsOf([...ROWS, ['cat', '2024-04-01', 0, 'o7']]);
    const customers = (options: string) =>
      (call('SEGMENT_TABLE', ...gift, '', '', options) as unknown[][]).slice(1).map((row) => row[0]);
    expect(customers('')).toEqual(['bo', 'ann', 'cat']);
    expect(customers('zero=leave out')).toEqual(['bo', 'ann']);
  });

  it('reads totals that are repeated on every row of an order, as told or as the values show', () => {
    const rows = [
      ['ann', '2024-01-10', 10, 'o1'],
      ['ann', '2024-01-10', 10, 'o1'],
      ['bo', '2024-02-10', 20, 'o2'],
      ['bo', '2024-02-10', 20, 'o2'],
    ];
    const nets = (options: string) =>
      (
        call(
          'SEGMENT_TABLE',
          ...columnsOf(rows),
          '',
          column(rows.map((row) => row[3])),
          options,
        ) as unknown[][]
      )
        .slice(1)
        .map((row) => row[12]);
    expect(nets('amounts=repeated')).toEqual([20, 10]);
    expect(nets('amounts=line')).toEqual([40, 20]);
  });

  it('lists every row left out with its reason, then what was assumed', () => {
    const rows = columnsOf([...ROWS, ['cat', 'soon', 5], ['dan', '2024-04-01', 'free'], ['', '', '']]);
    const [header, ...listed] = call('SEGMENT_TABLE', ...rows, '', '', 'show=check') as unknown[][];
    expect(header).toEqual(['Row of the ranges', 'Column', 'What it says', 'Reason']);
    expect(listed.slice(0, 2)).toEqual([
      [7, 'order_dates', 'soon', 'The order day cannot be read'],
      [8, 'order_amounts', 'free', 'The amount cannot be read'],
    ]);
    for (const line of listed.slice(2)) {
      expect(line.slice(0, 3)).toEqual(['', '', '']);
      expect(line[3]).toMatch(/\.$/);
    }
    expect(listed.some((line) => String(line[3]).includes('Each row counts as one order'))).toBe(true);
  });

  it('gives its cut points as columns that the argument cuts takes', () => {
    const [header, ...cuts] = table('', '', 'show=cuts; scale=3');
    expect(header).toEqual([
      'R (days)',
      'F (orders)',
      'M (net)',
      'HML (M, H)',
      'Tier (iron, gold, platinum)',
      'Shop cycle (days)',
    ]);
    // Recency 0 and 21: at a third 7, at two thirds 14. Orders 2 and 3. Net 55 and 80.
    expect(cuts.map((row) => row.slice(0, 2).map((cut) => Math.round(Number(cut) * 1e6) / 1e6))).toEqual([
      [7, 2.333333],
      [14, 2.666667],
      [0, 0],
    ]);
    expect(cuts[2].slice(0, 4)).toEqual(['', '', '', '']);
    expect(Number(cuts[0][3])).toBeCloseTo(67.5, 9);
    expect(Number(cuts[1][3])).toBeCloseTo(75, 9);
  });
});

describe('COHORT_TABLE', () => {
  const [customers, dates, amounts] = orders;
  const table = (...rest: unknown[]) => call('COHORT_TABLE', customers, dates, ...rest) as unknown[][];

  it('counts customers by month; months that have not happened are blank, months without a purchase 0', () => {
    expect(table(amounts)).toEqual([
      ['First order, to 2024-04-10 (2024-04 still running)', 'Customers', 0, 1, 2, 3],
      ['2024-01', 1, 1, 1, 0, 1],
      ['2024-02', 1, 1, 1, 0, ''],
    ]);
    // Without amounts the return of March is taken for a purchase.
    expect(table()[1]).toEqual(['2024-01', 1, 1, 1, 1, 1]);
  });

  it('measures retention, orders, revenue, aov and revenue so far', () => {
    const first = (measure: string) => table(amounts, measure)[1].slice(2);
    expect(first('retention')).toEqual([1, 1, 0, 1]);
    expect(first('orders')).toEqual([1, 1, 0, 1]);
    expect(first('revenue')).toEqual([10, 20, 0, 30]);
    expect(first('客單價')).toEqual([10, 20, '', 30]);
    expect(first('累計營收')).toEqual([10, 30, 30, 60]);
  });

  it('averages shares over the periods that have ended', () => {
    // April is running: January’s third and February’s second month after are not in the average.
    expect(table(amounts, 'retention').pop()).toEqual(['Average', 1 + 1, 1, 1, 0, '']);
    expect(table(amounts, 'customers').pop()![0]).toBe('2024-02');
  });

  it('may go by week or quarter, and up to a past day', () => {
    expect(table(amounts, 'customers', 'quarter')).toEqual([
      ['First order, to 2024-04-10 (2024-Q2 still running)', 'Customers', 0, 1],
      ['2024-Q1', 2, 2, 1],
    ]);
    // The last day of February ends its month: nothing is running.
    expect(table(amounts, 'customers', '月', '2024-02-29')).toEqual([
      ['First order, to 2024-02-29', 'Customers', 0, 1],
      ['2024-01', 1, 1, 1],
      ['2024-02', 1, 1, ''],
    ]);
    expect(table(amounts, '', 'week', '2024-01-21')).toEqual([
      ['First order, to 2024-01-21', 'Customers', 0, 1],
      ['2024-W02', 1, 1, 0],
    ]);
  });

  it('speaks the language of the spreadsheet', () => {
    const [header] = callIn({ locale: 'zh_TW' }, 'COHORT_TABLE', customers, dates) as unknown[][];
    expect(header.slice(0, 2)).toEqual(['首次購買，到 2024-04-10（2024-04 還沒結束）', '人數']);
  });
});
