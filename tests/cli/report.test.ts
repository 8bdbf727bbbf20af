// What the command line says of a run: nothing is hidden, in either language.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'orders.csv');
writeFileSync(
  file,
  [
    'Order ID,Customer,Order Date,Status,Total',
    '1,ana,13/01/2024,Completed,"$1,250.50"',
    '2,bob,09/01/2024,Parked,$20.00',
    '3,ana,03/02/2024,Cancelled,$30.00',
    '4,cho,never,Completed,$40.00',
    '5,ana,05/03/2024,Parked,$15.00',
  ].join('\n'),
);
const segment = (...words: string[]) =>
  spawnSync('node_modules/.bin/tsx', ['local/cli/segment.ts', file, ...words], { encoding: 'utf8' }).stdout;

test('columns and why, how they were read, rows left out, unknown statuses, options and figures are on one screen', () => {
  const lines = segment().split('\n');
  const under = (title: string) => {
    const from = lines.findIndex((line) => line.startsWith(title)) + 1;
    return lines.slice(
      from,
      lines.findIndex((line, at) => at >= from && !line.startsWith(' ')),
    );
  };
  expect(under('Columns read')).toContain('  Customer: Customer (B) · The column name says so');
  const read = under('How they were read');
  expect(read[0]).toContain('One date could not be read, and its row is left out: “never”');
  // 13/01 settles it, against the locale en_US: 09/01 is 9 January.
  expect(read.join()).toContain('Dates are day, month, year · The values in the column show it');
  expect(under('Rows left out')).toEqual([
    '  1  The status says that the order does not count (row 4)',
    '  1  The order day cannot be read (row 5)',
  ]);
  expect(under('Statuses we do not know')[0]).toBe('  Parked: 2 orders');
  expect(under('Options in effect').join()).toContain('nes 2/2.5/3');
  expect(lines.join()).toContain('As of 2024-03-05: 2 customers, 3 orders in 5 rows.');
  expect(lines.length).toBeLessThanOrEqual(45);
});

test('--leave-out and --count answer for statuses, beside those that are known', () => {
  const answered = segment('--leave-out', 'Parked', '--count', 'Cancelled', '--lang', 'zh-TW');
  expect(answered).not.toContain('不認得的狀態');
  expect(answered).toContain('這些狀態的訂單不計入：Parked · ');
  expect(answered).toContain('5 列裡有 2 筆訂單');
});
