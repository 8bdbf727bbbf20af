// `npm run segment` as a person runs it, on order files as shops have them, without --map: what it writes equals what
// independent programs computed from the same orders. ORACLES=../shared runs it on the full sets of that folder instead.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  compareCohorts,
  compareCustomers,
  compareOrders,
  compareReports,
  compareRfmR,
  DATASETS,
  readRows,
  readText,
} from '../oracles/compare.ts';

const elsewhere = process.env.ORACLES;
const ORDERS = elsewhere ? join(elsewhere, 'data') : 'tests/fixtures/orders';
const ORACLES = elsewhere ? join(elsewhere, 'oracles') : 'tests/fixtures/oracles';
const notHere = elsewhere ? 'cdnow_extract' : 'cdnow_sample';
const DATASETS_HERE = DATASETS.filter(({ name }) => name !== notHere);
/** R rfm was run on orders without refunds. */
const BY_R_RFM = ['cdnow_sample', 'rfm_data_orders', 'shopify_orders_export', 'shopline_orders_zh'];

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));

function segment(...words: string[]) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['local/cli/segment.ts', ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

function file(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, readText(join(ORDERS, name)));
  return path;
}

describe.each(DATASETS_HERE)('$name', (dataset) => {
  const csv = join(folder, dataset.name);

  test('orders, customers, cohorts, months and health equal the oracles on the stated day', () => {
    const { status, stderr } = segment(
      file(dataset.file),
      '--as-of',
      dataset.stated,
      '--reports',
      'all',
      '--csv',
      csv,
    );
    expect(status, stderr).toBe(0);
    expect(compareOrders(dataset, csv, ORACLES)).toEqual([]);
    expect(compareCustomers(dataset, csv, ORACLES, 'stated')).toEqual([]);
    expect(compareCohorts(dataset, csv, ORACLES, 'stated')).toEqual([]);
    expect(compareReports(dataset, csv, ORACLES, 'stated')).toEqual([]);
    // The split of each change over its drivers adds up exactly.
    for (const part of ['all', 'new', 'existing']) {
      const rows = readRows(join(csv, 'drivers.csv')).filter((row) => row.group === part);
      const change = Number(rows.find((row) => row.driver === 'revenue')?.change);
      const effects = rows.filter((row) => row.driver !== 'revenue').map((row) => Number(row.effect));
      expect(Math.round(effects.reduce((a, b) => a + b, 0) * 1e4), part).toBe(Math.round(change * 1e4));
    }
  });

  test('without --as-of the day is the latest order day', () => {
    const { status, stdout, stderr } = segment(
      file(dataset.file),
      '--reports',
      'all',
      '--csv',
      `${csv}-max`,
      '--json',
    );
    expect(status, stderr).toBe(0);
    const latest = readRows(join(ORACLES, `${dataset.name}.orders_norm.csv`))
      .map((row) => row.order_date)
      .sort()
      .at(-1);
    expect(JSON.parse(stdout).asOf).toBe(latest);
    if (dataset.name === 'cdnow_extract') return; // its oracle has the stated day alone
    expect(compareCustomers(dataset, `${csv}-max`, ORACLES, 'max')).toEqual([]);
    expect(compareCohorts(dataset, `${csv}-max`, ORACLES, 'max')).toEqual([]);
    expect(compareReports(dataset, `${csv}-max`, ORACLES, 'max')).toEqual([]);
  });
});

test.each(DATASETS_HERE.filter(({ name }) => BY_R_RFM.includes(name)))(
  '$name: --rfm-method rfm-r gives the scores of R rfm',
  (dataset) => {
    const byR = join(folder, `${dataset.name}-r`);
    const { status, stderr } = segment(
      file(dataset.file),
      '--as-of',
      dataset.stated,
      '--rfm-method',
      'rfm-r',
      '--csv',
      byR,
    );
    expect(status, stderr).toBe(0);
    expect(compareRfmR(dataset, byR, ORACLES, 'stated')).toEqual([]);
  },
);

describe('--nes calibrated', () => {
  // 200 customers buy every 20 days; each second one stops after the fourth order.
  const rows = Array.from({ length: 200 }, (_, who) =>
    Array.from({ length: who % 2 ? 4 : 20 }, (_, n) => {
      const day = new Date(Date.UTC(2023, 0, 1 + (who % 20) + 20 * n + ((who * n) % 7)));
      return `c${who},${day.toISOString().slice(0, 10)},10`;
    }),
  ).flat();

  test('takes the limits that the orders propose', () => {
    const path = join(folder, 'regular.csv');
    writeFileSync(path, ['customer,date,amount', ...rows].join('\n'));
    const csv = join(folder, 'calibrated');
    const { status, stderr } = segment(path, '--nes', 'calibrated', '--csv', csv);
    expect(status, stderr).toBe(0);
    const settings = new Map(
      readRows(join(csv, 'settings.csv')).map(({ setting, value }) => [setting, value] as const),
    );
    expect(settings.get('nes_rule')).toBe(settings.get('calibrated_nes'));
    expect(settings.get('nes_rule')).not.toBe('2/2.5/3');
  });

  test('ends with the reason where the past proposes none', () => {
    const { status, stderr } = segment(file('shopline_orders_zh.csv'), '--nes', 'calibrated');
    expect(status).toBe(1);
    expect(stderr).toContain('not all of the limits are reached');
  });
});

describe('the words of the command line', () => {
  test.each([
    [[], 'Name one order file'],
    [['orders.csv', '--as-of', '2011-13-01'], '--as-of is a day'],
    [['orders.csv', '--nes', '2/1/3'], 'must rise from the first to the last'],
    [['orders.csv', '--hml', '20/30/60'], 'Use "20/30/50"'],
    [['orders.csv', '--colour', 'red'], "Unknown option '--colour'"],
    [['orders.csv', '--reports', 'weather'], '“weather”'],
  ])('%j is wrong usage: exit 2 and one plain sentence', (words, sentence) => {
    const { status, stderr } = segment(...words);
    expect(status).toBe(2);
    expect(stderr.split('\n')[0]).toContain(sentence);
  });

  test.each([
    ['empty.csv', '', 'empty'],
    ['no-dates.csv', 'customer,amount\nAnn,5\nBob,6\n', 'day'],
  ])('%s cannot be read as orders: exit 1 and one plain sentence', (name, text, word) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const { status, stdout, stderr } = segment(path);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr.toLowerCase()).toContain(word);
    expect(stdout).toBe('');
  });

  test('--map names columns by their headers, and 繁體中文 writes the same machine words', () => {
    const path = join(folder, 'mapped.csv');
    writeFileSync(path, 'a,b,c\nAnn,2024-01-05,100\nBob,2024-02-05,50\nAnn,2024-03-05,70\n');
    const csv = join(folder, 'mapped');
    mkdirSync(csv, { recursive: true });
    const { status, stderr } = segment(
      path,
      '--map',
      'customer=a,date=b,amount=c',
      '--lang',
      'zh-TW',
      '--csv',
      csv,
    );
    expect(status, stderr).toBe(0);
    const ann = readRows(join(csv, 'customers.csv')).find((row) => row.customer === 'Ann');
    // By hand: two purchase days 60 days apart, the last is the as-of day.
    expect(ann).toMatchObject({
      orders: '2',
      days: '2',
      net: '170',
      recency: '0',
      cycle: '60',
      ratio: '0',
      nes: 'E0',
      first: '2024-01-05',
      last: '2024-03-05',
    });
    expect(['platinum', 'gold', 'iron', 'lead']).toContain(ann?.tier);
    expect(readFileSync(join(csv, 'customers.csv'), 'utf8').split('\n')[0]).toBe(
      'customer,first,last,orders,days,gross,net,refunds,recency,cycle,ratio,nes,r,f,m,rfm,segment,hml,cell,tier,p_alive,chance,next_expected,value_12m',
    );
  });
});
