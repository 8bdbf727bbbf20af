// The workbook that DuckDB's figures make is the workbook that the add-on makes of the same orders, cell by cell.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBook } from 'local-sheets/files/read.ts';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { segmentElsewhere } from '../../local/cli/elsewhere.ts';
import { PlainError } from '../../local/cli/faults.ts';
import { parseOptions } from '../../local/cli/options.ts';
import { openWarehouse } from '../../sql/duckdb.ts';
import { segmentInDuckDB } from '../../sql/engine/run.ts';
import { harmless } from '../../src/terms/harmless.ts';
import { HOSTILE } from '../addon/hostile.ts';

const folder = mkdtempSync(join(tmpdir(), 'regulars-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** 4,201 lines with refunds and orders of nobody. */
const SHOP = 'samples/till.csv';

/** Two stores, names, phones, birthdays and levels of customers, refunds, guests, test orders, a typing error of an amount, a status we do not know: 2,400 orders in 30 months. */
function messyShop(): string {
  let state = 7;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)];
  const start = Date.UTC(2023, 0, 1);
  const rows = Array.from({ length: 2400 }, (_, i) => {
    const customer =
      i % 97 === 0
        ? 'guest@shop.tw'
        : i % 113 === 0
          ? '散客'
          : i % 331 === 0
            ? 'test user'
            : i % 71 === 0
              ? ''
              : `C${String(Math.floor(random() ** 2 * 260)).padStart(3, '0')}`;
    const amount = i === 1500 ? 9_999_999 : Math.round(100 * Math.exp(5 + 2 * random())) / 100;
    const day = new Date(start + Math.floor(i / 2.7 + 30 * random()) * 86_400_000).toISOString().slice(0, 10);
    const status = i % 40 === 3 ? 'cancelled' : i % 200 === 5 ? 'weird' : 'completed';
    const number = Number(/^C(\d+)$/.exec(customer)?.[1] ?? -1);
    // What is said of a customer changes, and is missing on some lines.
    const says = (text: string): string => (number < 0 || i % 5 === 0 ? '' : text);
    return [
      `A${i}`,
      customer,
      says(`Customer ${number}`),
      says(`0912 345 ${String(100 + number)}`),
      says(`${1960 + (number % 40)}-${String(1 + (number % 12)).padStart(2, '0')}-15`),
      says(['gold', 'Silver', 'silver', 'bronze'][Math.floor(number / 7 + i / 900) % 4]),
      day,
      i % 60 === 7 ? -amount : amount,
      status,
      i % 50 === 9 ? day : pick(['', 'no', '0', '—']),
      pick(['Taipei', 'taipei', 'Tainan', '']),
      pick(['web', 'line']),
      pick(['Soap', 'Oil', 'Tea', 'Rice cake']),
    ].join(',');
  });
  return `order_id,customer_id,customer name,phone,birthday,member level,order_date,amount,status,cancelled at,store,channel,product\n${rows.join('\n')}\n`;
}
const MESSY = join(folder, 'messy.csv');
writeFileSync(MESSY, messyShop());

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

const ALL = [
  '--reports',
  'all',
  '--no-tag-columns',
  '--cohort-split',
  'store',
  '--segment-filter',
  'channel=web',
  '--segment-split',
  'level',
];

beforeAll(async () => {
  const [one, other] = [join(folder, 'duck.xlsx'), join(folder, 'addon.xlsx')];
  await inDuckDB(MESSY, ...ALL, '--out', one, '--csv', join(folder, 'duck'));
  const command = ['local/cli/segment.ts', MESSY, ...ALL, '--out', other, '--csv', join(folder, 'addon')];
  const done = spawnSync('node_modules/.bin/tsx', command, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  duck = await sheetsOf(one);
  addon = await sheetsOf(other);
}, 300_000);

it('makes the same sheets in the same order, without the orders', () => {
  expect([...duck.keys()]).toEqual([...addon.keys()].filter((name) => name !== 'messy'));
});

it('finds the same before anything is counted, and says what it did not look for', () => {
  const part = (from: Map<string, string[][]>) => {
    const rows = from.get('Data check')!.map((row) => row.filter((cell) => cell !== '').join('|'));
    return rows.slice(
      0,
      rows.findIndex((row) => row.startsWith('What was assumed')),
    );
  };
  expect(part(duck)).toEqual(part(addon));
  for (const word of ['guest@shop.tw', 'test user', 'A1500', 'weird'])
    expect(part(duck).filter((row) => row.includes(word))).not.toEqual([]);
  expect(duck.get('Data check')!.flat().join('\n')).toContain('It did not look for rows pasted twice');
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
  'Costs',
  'Can you trust the tags',
  'Your settings',
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
    const printed = await inDuckDB(MESSY, ...ALL, '--top', '20', '--csv', few);
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

it('a day far after all others is asked about, and left out where that is said', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, i) => `A${i},c${i % 7},2024-01-${String((i % 28) + 1).padStart(2, '0')},10`,
  );
  const file = join(folder, 'late.csv');
  writeFileSync(file, `order,customer,date,amount\n${rows.join('\n')}\nA99,c1,2042-01-05,10\n`);
  expect(await inDuckDB(file)).toContain('As of 2042-01-05: 7 customers, 41 orders in 41 rows.');
  expect(await inDuckDB(file, '--accept', 'late-days=leave-out')).toContain(
    'As of 2024-01-28: 7 customers, 40 orders in 41 rows.',
  );
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

describe('in Chinese', () => {
  it('what is printed and every sentence of the sheets', async () => {
    const out = join(folder, 'zh.xlsx');
    const printed = await inDuckDB(SHOP, '--lang', 'zh-TW', '--top', '20', '--hold', '300', '--out', out);
    expect(printed).toContain('「顧客」工作表放淨額最高的 20 位；--csv DIR 會寫出全部的顧客。');
    expect(printed).toContain('截至 2011-12-09：135 位顧客，4,201 列裡有 725 筆訂單。');
    expect(printed).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/);
    const sheets = await sheetsOf(out);
    expect([...sheets.keys()]).toContain('資料檢查');
    const sentences = [...sheets.values()].flat(2).map((cell) => cell.replace(/ @$/, ''));
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter((text) => /\b[a-z]{3,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(text))).toEqual([]);
  });

  it('what more than is held needs', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(console, 'log').mockImplementation(() => {});
    await segmentInDuckDB(
      parseOptions([
        SHOP,
        '--lang',
        'zh-TW',
        '--engine',
        'duckdb',
        '--hold',
        '300',
        '--reports',
        'stores,costs',
        '--segment-split',
        'store',
        '--out',
        join(folder, 'held.xlsx'),
      ]),
    );
    const lines = said.mock.calls.map(([line]) => String(line));
    vi.restoreAllMocks();
    expect(lines.filter((line) => line.startsWith('沒有寫'))).toEqual(
      ['segments', 'stores', 'costs'].map(
        (kind) =>
          `沒有寫 ${kind} 這張工作表：需要逐筆訂單，而 725 筆裡最多只放 300 筆在記憶體。要全部放進去：--hold 725。`,
      ),
    );
  });
});

it.each([
  ['--nes', 'calibrated'],
  ['--audience', 'google'],
  ['--private', 'out', '--secret', 'secret'],
])('%s is refused, not passed over', async (...option) => {
  await expect(inDuckDB(SHOP, ...option)).rejects.toThrow(/ does not go with --engine duckdb\.$/);
});

it.each([
  ['en', 'DuckDB is not here yet. Get it once with: npm ci --prefix sql'],
  ['zh-TW', '這裡還沒有 DuckDB。安裝一次就好：npm ci --prefix sql'],
])('without DuckDB one sentence in %s says how to get it', async (language, sentence) => {
  const options = parseOptions([SHOP, '--engine', 'duckdb', '--lang', language]);
  await expect(segmentElsewhere(options, pathToFileURL(`${folder}/`))).rejects.toThrow(
    new PlainError(sentence),
  );
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

it.each([
  ['which the add-on’s writer makes', []],
  ['of customers, which DuckDB writes where the sheet has fewer', ['--top', '3']],
])('every text of OWASP’s list stays a text, in the workbook and in the files %s', async (_, top) => {
  const file = join(folder, 'hostile.csv');
  const header = ['order id', 'customer', 'date', 'amount', 'product', 'store', 'channel'];
  const lines = [1, 2, 3].flatMap((month) =>
    HOSTILE.map((text, i) => [
      ...[`A${month}-${i}`, `${text}k`, `2024-0${month}-${String((i % 27) + 1).padStart(2, '0')}`, '100'],
      ...[text, text, text],
    ]),
  );
  writeFileSync(file, Papa.unparse([header, ...lines]));
  const [out, tables] = [join(folder, 'hostile.xlsx'), join(folder, 'hostile')];
  await inDuckDB(file, '--reports', 'all', '--out', out, '--csv', tables, '--force', ...top);
  const { sheets } = await readBook(out);
  expect(sheets.length).toBeGreaterThan(6);
  for (const sheet of sheets) expect([...sheet.formulas()], sheet.name).toEqual([]);
  const cells = readdirSync(tables).flatMap((name) =>
    Papa.parse<string[]>(readFileSync(join(tables, name), 'utf8')).data.flat(),
  );
  expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(HOSTILE.length / 2);
  expect(cells.filter((cell) => harmless(cell) !== cell)).toEqual([]);
});
