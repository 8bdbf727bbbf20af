// The workbook that DuckDB's figures make is the workbook that the add-on makes of the same orders, cell by cell.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBook } from 'local-sheets/files/read.ts';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseOptions } from '../../local/cli/options.ts';
import { openWarehouse } from '../../sql/duckdb.ts';
import { segmentInDuckDB } from '../../sql/engine/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'regulars-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** 4,201 lines with refunds and orders of nobody. */
const SHOP = 'samples/till.csv';

/** The command as far as DuckDB does it; answers with what it printed. */
async function inDuckDB(...words: string[]): Promise<string> {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await segmentInDuckDB(parseOptions([...words, '--engine', 'duckdb', '--threads', '1']));
    return String(print.mock.calls[0][0]);
  } finally {
    vi.restoreAllMocks();
  }
}

/** Every cell of every sheet with its number format, by tab name. */
async function sheetsOf(file: string): Promise<Map<string, string[][]>> {
  const book = await readBook(file);
  return new Map(
    book.sheets.map((sheet) => [
      sheet.name,
      Array.from({ length: sheet.maxRows }, (_, row) =>
        sheet
          .rowValues(row)
          .map((value, column) => (value === null ? '' : `${value} ${sheet.numberFormat(row, column)}`)),
      ).filter((cells) => cells.some((cell) => cell !== '')),
    ]),
  );
}

let duck: Map<string, string[][]>;
let addon: Map<string, string[][]>;

const ALL = ['--reports', 'all', '--no-tag-columns', '--as-of', '2011-12-09'];

beforeAll(async () => {
  const [one, other] = [join(folder, 'duck.xlsx'), join(folder, 'addon.xlsx')];
  await inDuckDB(SHOP, ...ALL, '--out', one, '--csv', join(folder, 'duck'));
  const command = ['local/cli/segment.ts', SHOP, ...ALL, '--out', other, '--csv', join(folder, 'addon')];
  const done = spawnSync('node_modules/.bin/tsx', command, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  duck = await sheetsOf(one);
  addon = await sheetsOf(other);
}, 120_000);

it('makes the same sheets in the same order, without the orders', () => {
  expect([...duck.keys()]).toEqual([...addon.keys()].filter((name) => name !== 'till'));
});

it.each([
  'Today',
  'Customers',
  'Segments',
  'Cohorts',
  'Health',
  'Money',
  'Stores',
  'Products',
  'Can you trust the tags',
])('every cell of %s is the same', (name) => {
  expect(duck.get(name)!.length).toBeGreaterThan(8);
  expect(duck.get(name)).toEqual(addon.get(name));
});

describe('the tables of --csv', () => {
  const table = (from: 'duck' | 'addon', name: string): string[][] =>
    Papa.parse<string[]>(readFileSync(join(folder, from, `${name}.csv`), 'utf8').trim()).data;

  it('are the same files with the same rows, but for what was assumed', () => {
    const files = (from: 'duck' | 'addon') => readdirSync(join(folder, from)).sort();
    expect(files('duck').length).toBeGreaterThan(12);
    expect(files('duck')).toEqual(files('addon').filter((name) => name !== 'orders.csv'));
    for (const name of files('duck').map((file) => file.replace('.csv', '')))
      if (name !== 'settings') expect([name, table('duck', name)]).toEqual([name, table('addon', name)]);
  });

  it('customers has every customer where the sheet has but the first, the same but for the value', async () => {
    const few = join(folder, 'few');
    const printed = await inDuckDB(SHOP, ...ALL, '--top', '20', '--csv', few);
    expect(printed).toContain('The Customers sheet has the 20 with the highest net');
    const [header, ...rows] = table('addon', 'customers');
    const kept = (row: string[]) =>
      row.map((cell, at) =>
        header[at] === 'value_12m'
          ? ''
          : /^(p_alive|chance)$/.test(header[at])
            ? Number(cell).toFixed(5)
            : cell,
      );
    const [first, ...found] = Papa.parse<string[]>(
      readFileSync(join(few, 'customers.csv'), 'utf8').trim(),
    ).data;
    expect(first).toEqual(header);
    expect(rows.length).toBeGreaterThan(100);
    expect(found.map(kept)).toEqual(rows.map(kept));
  });

  it('settings differs only in how the columns were read', () => {
    const of = (from: 'duck' | 'addon') =>
      new Map(table(from, 'settings').map(([name, value]) => [name, value]));
    const [duck, addon] = [of('duck'), of('addon')];
    const different = [...new Set([...duck.keys(), ...addon.keys()])].filter(
      (name) => duck.get(name) !== addon.get(name),
    );
    expect(different.filter((name) => !/^(reading_|column_)/.test(name))).toEqual([]);
    expect(duck.get('shop_cycle')).toBe(addon.get('shop_cycle'));
    expect(duck.get('rfm_cuts_monetary')).toBe(addon.get('rfm_cuts_monetary'));
  });
});

describe('a folder of Parquet files', () => {
  const parquet = join(folder, 'orders');
  beforeAll(async () => {
    const warehouse = await openWarehouse(':memory:', { threads: 1 });
    await warehouse.connection.run(`
      copy (
        select Receipt as order_id, Member as customer_id, cast(Date as date) as order_date, cast(Amount as decimal(12, 2)) as amount,
          case when length(Item) % 2 = 0 then 'even' else 'odd' end as half
        from read_csv('${SHOP}', all_varchar = true)
      ) to '${parquet}' (format parquet, partition_by (half))`);
    warehouse.close();
  });

  it('gives the figures of the CSV file', async () => {
    const figures = async (file: string) => {
      const { seconds, assumptions, ...rest } = JSON.parse(await inDuckDB(file, '--json'));
      return rest;
    };
    expect(await figures(parquet)).toEqual(await figures(SHOP));
  });
});

describe('what cannot be read is said in a sentence', () => {
  const refused = (text: string): Promise<string> => {
    const file = join(folder, 'bad.csv');
    writeFileSync(file, text);
    return inDuckDB(file);
  };

  it('days that say neither year, month, day nor an order that was named', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `${i},c${i % 7},${(i % 12) + 1}/${(i % 28) + 1}/2024,10`,
    );
    const text = `order,customer,date,amount\n${rows.join('\n')}\n`;
    await expect(refused(text)).rejects.toThrow(
      /30 of 30 lines cannot be read, such as “1\/1\/2024” in date of row 2/,
    );
  });

  it('a column that would change the money', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i},c${i % 7},2024-01-${(i % 28) + 1},10,${i % 3}`);
    const text = `order,customer,date,amount,refund amount\n${rows.join('\n')}\n`;
    await expect(refused(text)).rejects.toThrow(/refund column\. DuckDB reads one amount/);
  });
});
