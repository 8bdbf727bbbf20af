// The workbook that DuckDB's figures make is the workbook that the add-on makes of the same orders, cell by cell.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

beforeAll(async () => {
  const wanted = ['--reports', 'health,trust', '--no-tag-columns'];
  const [one, other] = [join(folder, 'duck.xlsx'), join(folder, 'addon.xlsx')];
  await inDuckDB(SHOP, ...wanted, '--out', one, '--csv', join(folder, 'duck'));
  const command = ['local/cli/segment.ts', SHOP, ...wanted, '--out', other, '--csv', join(folder, 'addon')];
  const done = spawnSync('node_modules/.bin/tsx', command, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  duck = await sheetsOf(one);
  addon = await sheetsOf(other);
}, 120_000);

it('makes the same sheets in the same order, without the orders', () => {
  expect([...duck.keys()]).toEqual([...addon.keys()].filter((name) => name !== 'till'));
});

/** Blocks that need each order or each customer, by their headings: not written from a warehouse. */
const NEEDS_ORDERS = /^(Came back in the same time|Who moved from|Sleepers to write to first)/;

/** Rows of `whole` that `part` lacks; null where it has a row that `whole` has not, or another order. */
function lacking(whole: readonly string[][], part: readonly string[][]): string[][] | null {
  const missing: string[][] = [];
  let at = 0;
  for (const row of whole) {
    if (at < part.length && row.join('|') === part[at].join('|')) at++;
    else missing.push(row);
  }
  return at === part.length ? missing : null;
}

it.each(['Cohorts', 'Health'])(
  'every cell of %s is the same, and what is not there needs the orders',
  (name) => {
    expect(duck.get(name)!.length).toBeGreaterThan(20);
    const missing = lacking(addon.get(name)!, duck.get(name)!);
    expect(missing?.[0][0]).toMatch(NEEDS_ORDERS);
    expect(missing?.filter(([first]) => NEEDS_ORDERS.test(first))).toHaveLength(1);
  },
);

it('every cell of Segments is the same but the rates of past days and the order that follows the chance', () => {
  const [whole, part] = [addon.get('Segments')!, duck.get('Segments')!];
  const rates = new Set(
    whole.flatMap((row) => row.flatMap((cell, at) => (/^Came within/.test(cell) ? [at] : []))),
  );
  // The sleepers one by one stand below; their order is by the chance.
  const table = (rows: string[][]) =>
    rows.findIndex(([group, customer]) => group === 'Group @' && customer === 'Customer @');
  const body = (rows: string[][]) => rows.slice(0, table(rows) - 2);
  const kept = (rows: string[][]) =>
    rows
      .map((row) =>
        row.map((cell, at) => (rates.has(at) && !/^Came within/.test(cell) ? '' : cell)).join('|'),
      )
      .sort();
  expect(rates.size).toBe(1);
  expect(body(part).length).toBeGreaterThan(30);
  expect(kept(body(part))).toEqual(kept(body(whole)));
});

it('every cell of Customers is the same but the chance and the value, which a warehouse leaves blank', () => {
  const FITTED = /^(Still a customer|Chance in|Value of 12 months)/;
  const sheet = (from: Map<string, string[][]>) => from.get('Customers')!;
  const header = sheet(addon)[3];
  const columns = header.flatMap((text, at) => (FITTED.test(text) ? [] : [at]));
  const kept = (rows: string[][]) => rows.map((row) => columns.map((at) => row[at] ?? ''));
  expect(header.length - columns.length).toBe(3);
  expect(kept(sheet(duck))).toEqual(kept(sheet(addon)));
});

describe('the tables of --csv', () => {
  const table = (from: 'duck' | 'addon', name: string): string[][] =>
    Papa.parse<string[]>(readFileSync(join(folder, from, `${name}.csv`), 'utf8').trim()).data;

  it.each(['calibration', 'health', 'transitions', 'monthly', 'cohort-retention', 'check'])(
    '%s is the same',
    (name) => {
      expect(table('duck', name)).toEqual(table('addon', name));
    },
  );

  it('customers has every customer, the same but for the chance and the value', () => {
    const kept = (row: string[]) =>
      row.filter((_, at) => !['p_alive', 'chance', 'value_12m'].includes(header[at]));
    const [header, ...rows] = table('addon', 'customers');
    expect(table('duck', 'customers')[0]).toEqual(header);
    expect(rows.length).toBeGreaterThan(100);
    expect(table('duck', 'customers').slice(1).map(kept)).toEqual(rows.map(kept));
  });

  it('settings differs only in what was read and what is fitted to a sheet', () => {
    const of = (from: 'duck' | 'addon') =>
      new Map(table(from, 'settings').map(([name, value]) => [name, value]));
    const [duck, addon] = [of('duck'), of('addon')];
    const different = [...new Set([...duck.keys(), ...addon.keys()])].filter(
      (name) => duck.get(name) !== addon.get(name),
    );
    expect(different.filter((name) => !/^(bgnbd_|gamma_|chance_shown$|reading_|column_)/.test(name))).toEqual(
      [],
    );
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
