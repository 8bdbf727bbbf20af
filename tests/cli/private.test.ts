// `--private`: nothing in the copy tells who a customer is, and the same customer has the same pseudonym in every copy.

import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ORDERS = join(folder, 'orders.csv');
const PEOPLE = Array.from({ length: 12 }, (_, i) => ({
  name: `王小${'甲乙丙丁戊己庚辛壬癸子丑'[i]}`,
  email: `who${i}@example.com`,
  phone: `09${String(10_000_000 + i * 7919)}`,
}));
writeFileSync(
  ORDERS,
  [
    '訂單編號,顧客姓名,電子郵件,電話,訂單日期,總額,商品名稱',
    ...Array.from({ length: 60 }, (_, i) => {
      const { name, email, phone } = PEOPLE[i % 12]!;
      const day = `2024-${String(1 + Math.floor(i / 10)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
      return `ORD${5000 + i},${name},${email},${phone},${i === 7 ? '改天' : day},${100 + i},豆子${i % 3}`;
    }),
    '',
  ].join('\n'),
);
const SECRET = join(folder, 'secret');

function copyTo(name: string, ...words: string[]): Map<string, string> {
  const to = join(folder, name);
  const { status, stderr } = spawnSync(
    'node_modules/.bin/tsx',
    ['local/cli/segment.ts', ORDERS, '--lang', 'zh-TW', '--private', to, '--secret', SECRET, ...words],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return new Map(readdirSync(to).map((file) => [file, readFileSync(join(to, file), 'utf8')]));
}

test('no name, e-mail, phone or order number is in any file; pseudonyms are keyed and stable', () => {
  const one = copyTo('one', '--reports', 'all');
  expect([...one.keys()]).toEqual(expect.arrayContaining(['customers.csv', 'segments.csv', 'health.csv']));
  for (const gone of ['check.csv', 'settings.csv', 'orders.csv', 'products.csv'])
    expect(one.has(gone)).toBe(false);
  for (const [file, text] of one) {
    for (const { name, email, phone } of PEOPLE)
      for (const word of [name, email, phone, phone.slice(1)]) expect(text, file).not.toContain(word);
    expect(text, file).not.toMatch(/ORD5\d\d\d|改天|豆子/);
  }
  const key = Buffer.from(readFileSync(SECRET, 'utf8').trim(), 'hex');
  const codes = PEOPLE.map(
    ({ email }) => `P-${createHmac('sha256', key).update(`customer ${email}`).digest('hex').slice(0, 16)}`,
  );
  const first = (text: string) =>
    text
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]!)
      .sort();
  expect(first(one.get('customers.csv')!)).toEqual([...codes].sort());
  const two = copyTo('two', '--with-products', '--least', '5', '--reports', 'all');
  expect(first(two.get('customers.csv')!)).toEqual(first(one.get('customers.csv')!));
  expect(two.has('products.csv')).toBe(true);
  for (const line of two.get('segments.csv')!.split('\n').slice(1, -1)) {
    const customers = Number(line.split(',')[2]);
    expect(customers === 0 || customers >= 5, line).toBe(true);
  }
}, 60_000);
