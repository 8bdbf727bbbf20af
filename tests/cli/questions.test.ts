// What the command line asks before it counts, and the words that settle it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'regulars-asks-'));
afterAll(() => rmSync(folder, { recursive: true }));

function segment(name: string, text: string, ...words: string[]) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const csv = join(folder, `${name}-out`);
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/tsx',
    ['local/cli/segment.ts', path, '--csv', csv, '--json', ...words],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr, orders: () => readFileSync(join(csv, 'orders.csv'), 'utf8') };
}

describe('a column that only looks like the amount', () => {
  const days = Array.from({ length: 12 }, (_, i) => `2024-01-${10 + i}`);
  const text = [
    'Order ID,Customer,Zip,Order Date,Xyz',
    ...days.map((day, i) => `${1001 + i},c${i % 5},1011${i % 3},${day},${10 + i}.50`),
  ].join('\n');

  test('is refused with three of its values and the option that settles it', () => {
    const { status, stderr } = segment('asks.csv', text);
    expect(status).toBe(1);
    expect(stderr).toContain('Is “Xyz” the amount?');
    expect(stderr).toContain('10.5, 11.5, 12.5');
    expect(stderr).toContain('--map amount="Xyz"');
  });

  test('counts once it is named, or accepted', () => {
    const named = segment('named.csv', text, '--map', 'amount=Xyz');
    expect(named.status, named.stderr).toBe(0);
    // 12 × 10.5 + (0 + 1 + … + 11) = 126 + 66
    expect(JSON.parse(named.stdout).net).toBe(192);
    const accepted = segment('accepted.csv', text, '--accept', 'guessed-column');
    expect(accepted.orders()).toBe(named.orders());
  });

  test('an answer to a question that was not asked is refused', () => {
    const { status, stderr } = segment('wrong.csv', text, '--accept', 'overlap');
    expect(status).toBe(1);
    expect(stderr).toContain('there is no such finding here.');
    expect(stderr).toContain('guessed-column:amount');
  });
});

describe('what only asks is counted, and told on the screen', () => {
  const orders = Array.from({ length: 12 }, (_, i) => `A${i},c${i % 5},2024-01-${10 + i},${10 + i}`);
  const path = join(folder, 'late.csv');
  writeFileSync(
    path,
    [
      'Order ID,Customer,Order Date,Total',
      ...orders,
      '"A,1=2",c1,2027-03-15,90',
      'T1,Test order,2024-01-20,10',
    ].join('\n'),
  );
  const found = (...words: string[]): readonly string[] => {
    const { stdout } = spawnSync('node_modules/.bin/tsx', ['local/cli/segment.ts', path, ...words], {
      encoding: 'utf8',
    });
    const lines = stdout.split('\n');
    const from = lines.findIndex((line) => /^(What was found|計算之前發現的事)/.test(line)) + 1;
    return from === 0
      ? []
      : lines.slice(
          from,
          lines.findIndex((line, at) => at >= from && !line.startsWith(' ')),
        );
  };

  test('a sentence a finding, with its rows and the option that answers it', () => {
    const asked = found();
    expect(asked).toEqual([
      '  Order A,1=2 is dated 2027-03-15, more than a year after all others: is the day right? (row 14) · You decide · Counted for now · --accept late-days=leave-out (Do not count)',
      '  1 order looks like a test or the shop’s own: does it count? (row 15) · You decide · Counted for now · --accept test-orders=leave-out (Do not count)',
    ]);
  });

  test('the option as it is printed answers it, by its kind or by its whole name', () => {
    const answered = found(
      '--lang',
      'zh-TW',
      '--accept',
      'late-days:2027-03-15=leave-out,test-orders=leave-out',
    );
    expect(answered.join()).not.toContain('請你決定');
    expect(answered[0]).toContain('（第 14 列） · 你的選擇 · 不計入 · --accept late-days=count（照原樣算）');
  });
});
