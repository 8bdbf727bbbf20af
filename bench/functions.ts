// Custom functions on 50,000 rows and cell by cell, through the built add-on; size and load time of Code.js; and the
// same table of customers by plain formulas, in the same calculator and in LibreOffice.
// Times are processor time, so that what else the machine does counts little.
//   npm run --prefix bench functions

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import { type PlainColumn, plainColumns } from './functions-plain.ts';
import { generateOrders } from './orders.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const RUNS = 5;

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1];

/** Processor time of this process in milliseconds. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed(work: () => unknown, runs = RUNS): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.();
    const start = worked();
    work();
    times.push(worked() - start);
  }
  return median(times);
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(3)} s`;
const line = (...cells: string[]): void => console.log(`| ${cells.join(' | ')} |`);

/** Code.js as a new process compiles and runs it, in an empty context, as every call of a custom function on Google does. */
function loadTime(): number {
  const script = `
    const vm = require('node:vm');
    const code = require('node:fs').readFileSync(process.argv[1], 'utf8');
    const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
    const start = process.cpuUsage();
    new vm.Script(code).runInContext(context);
    const { user, system } = process.cpuUsage(start);
    process.stdout.write(String((user + system) / 1000));`;
  const once = () =>
    Number(execFileSync(process.execPath, ['-e', script, join(DIST, 'Code.js')], { encoding: 'utf8' }));
  return median(Array.from({ length: 9 }, once));
}

/** Arrays of the script's own realm, as Sheets hands them over. */
async function openFunctions() {
  const host = await openHost({ book: Book.blank({ timeZone: 'Asia/Taipei' }), dist: DIST });
  const { Array: List, Date: When } = host.realm.constructors;
  const range = (values: Iterable<unknown>): unknown[][] => {
    const rows = new List<unknown[]>();
    for (const value of values) rows.push(List.of(value));
    return rows;
  };
  return {
    range,
    dates: (days: Iterable<number>) =>
      range(Array.from(days, (day) => new When(day * 86_400_000 - 8 * 3_600_000))),
    call: (name: string, ...values: unknown[]) => host.realm.callRaw(name, values) as unknown[][],
  };
}

const { call, dates, range } = await openFunctions();

function onRows(rows: number): void {
  const orders = generateOrders(rows, Math.round(rows * 0.3));
  const customer = range(orders.customers);
  const date = dates(orders.days);
  const text = range(Array.from(orders.days, (day) => new Date(day * 86_400_000).toISOString().slice(0, 10)));
  const amount = range(orders.amounts);
  const id = range(orders.customers.map((_, i) => `S${i}`));
  const count = range(orders.customers.map((_, i) => 2 + (i % 5)));
  const later = dates(orders.days.map((day, i) => day + 20 + (i % 300)));
  const tag = range(orders.customers.map((_, i) => ['N', 'E0', 'S1', 'S2', 'S3'][i % 5]));
  const tier = range(orders.customers.map((_, i) => ['H', 'M', 'L'][i % 3]));
  const code = range(
    orders.customers.map((_, i) => `${1 + (i % 5)}${1 + ((i >> 2) % 5)}${1 + ((i >> 4) % 5)}`),
  );
  const cell = call('NES_HML', tag, tier);
  const calls: [string, () => unknown][] = [
    ['NES_TAG', () => call('NES_TAG', customer, customer, date)],
    ['NES_TAG, dates as text', () => call('NES_TAG', customer, customer, text)],
    ['NES_TAG, "why"', () => call('NES_TAG', customer, customer, date, 'why')],
    ['RFM_CODE, with order ids', () => call('RFM_CODE', customer, customer, date, amount, '', id)],
    ['HML_TIER', () => call('HML_TIER', customer, customer, amount)],
    ['PURCHASE_CYCLE', () => call('PURCHASE_CYCLE', customer, customer, date)],
    ['NEXT_PURCHASE', () => call('NEXT_PURCHASE', customer, customer, date)],
    ['SEGMENT_TABLE', () => call('SEGMENT_TABLE', customer, date, amount)],
    ['COHORT_TABLE', () => call('COHORT_TABLE', customer, date, amount, 'retention')],
    ['NES_OF', () => call('NES_OF', date, later, count, '2026-06-01')],
    ['RFM_OF', () => call('RFM_OF', count, count, amount)],
    ['HML_OF', () => call('HML_OF', amount)],
    ['TIER_OF', () => call('TIER_OF', amount)],
    ['RFM_SEGMENT', () => call('RFM_SEGMENT', code)],
    ['NES_HML', () => call('NES_HML', tag, tier)],
    ['NES_STRATEGY', () => call('NES_STRATEGY', cell)],
  ];
  console.log(`\nOne call on ${rows.toLocaleString('en')} rows\n`);
  line('function', 'time');
  line('---', '--:');
  for (const [name, work] of calls) line(name, seconds(timed(work)));
}

function cellByCell(rows: number, calls: number): void {
  const orders = generateOrders(rows, Math.round(rows * 0.3));
  const customer = range(orders.customers);
  const date = dates(orders.days);
  const all = timed(() => {
    for (let i = 0; i < calls; i++) call('NES_TAG', orders.customers[i] || 'nobody', customer, date);
  }, 1);
  const column = range(orders.customers.slice(0, calls));
  const once = timed(() => call('NES_TAG', column, customer, date));
  const cells = calls.toLocaleString('en');
  line(
    rows.toLocaleString('en'),
    `${cells} × ${(all / calls).toFixed(1)} ms = ${seconds(all)}`,
    `1 × ${once.toFixed(1)} ms`,
  );
}

/** Orders on a sheet, with a customer list beside it: each column by plain formulas, or by ours. */
function sheetOf(rows: number, columns: readonly PlainColumn[], ours: boolean): Book {
  const orders = generateOrders(rows, Math.round(rows * 0.3));
  const book = Book.blank({ rows: rows + 1, columns: 30 });
  const [sheet] = book.sheets;
  const customers = [...new Set(orders.customers.filter((one) => one !== ''))];
  orders.customers.forEach((one, i) => {
    sheet.put(i + 1, 0, one === '' ? null : one);
    sheet.put(i + 1, 1, orders.days[i] + 25_569);
    sheet.put(i + 1, 2, Math.abs(orders.amounts[i]));
  });
  customers.forEach((one, i) => {
    sheet.put(i + 1, 5, one);
  });
  if (ours) {
    sheet.putFormula(1, 6, `=NES_TAG(F2:F${customers.length + 1}, A2:A${rows + 1}, B2:B${rows + 1})`);
    sheet.putFormula(
      1,
      7,
      `=RFM_CODE(F2:F${customers.length + 1}, A2:A${rows + 1}, B2:B${rows + 1}, C2:C${rows + 1})`,
    );
  } else {
    for (const { column, rows: which, formula } of columns) {
      const last = which === 'orders' ? rows : which === 'customers' ? customers.length : 1;
      for (let row = 2; row <= last + 1; row++)
        sheet.putFormula(row - 1, column, formula(row, rows + 1, customers.length + 1));
    }
  }
  book.dirty = true;
  return book;
}

async function besidePlainFormulas(rows: number): Promise<void> {
  const columns = plainColumns();
  const tagsOf = (book: Book, nes: number, rfm: number): string[] => {
    const [sheet] = book.sheets;
    const tags: string[] = [];
    for (let row = 1; sheet.value(row, 5) !== null; row++) {
      tags.push(`${String(sheet.value(row, nes))} ${String(sheet.value(row, rfm))}`);
    }
    return tags;
  };
  const calculated = async (ours: boolean) => {
    const book = sheetOf(rows, columns, ours);
    const host = await openHost({ book, dist: DIST });
    const start = worked();
    host.calculate();
    return { book, ms: worked() - start };
  };
  const ours = await calculated(true);
  const plain = await calculated(false);
  const nes = columns.find(({ name }) => name === 'nes')!.column;
  const rfm = columns.find(({ name }) => name === 'rfm')!.column;
  const [tags, theirs] = [tagsOf(ours.book, 6, 7), tagsOf(plain.book, nes, rfm)];
  const office = await libreOffice(plain.book, nes, rfm);
  const different = (others: readonly string[]) => tags.filter((tag, i) => tag !== others[i]).length;
  console.log(
    `\nNES and RFM of ${tags.length.toLocaleString('en')} customers from ${rows.toLocaleString('en')} orders\n`,
  );
  line('', 'time', 'cells with a formula', 'customers tagged differently');
  line('---', '--:', '--:', '--:');
  const formulas = [...plain.book.sheets[0].formulas()].length.toLocaleString('en');
  line('=NES_TAG and =RFM_CODE', seconds(ours.ms), '2', '');
  line('plain formulas, the same calculator', seconds(plain.ms), formulas, String(different(theirs)));
  line('plain formulas, LibreOffice', seconds(office.ms), formulas, String(different(office.tags)));
}

/** Runs its arguments and says their processor time, user and system, in seconds. */
const TIMED = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1';

/** The workbook of plain formulas without their values, recalculated by LibreOffice; its start on an empty workbook is taken off. */
async function libreOffice(book: Book, nes: number, rfm: number): Promise<{ ms: number; tags: string[] }> {
  const directory = mkdtempSync(join(tmpdir(), 'regulars-bench-'));
  try {
    const convert = async (name: string, fill: (sheet: ExcelJS.Worksheet) => void): Promise<number> => {
      const workbook = new ExcelJS.Workbook();
      fill(workbook.addWorksheet('Orders'));
      await workbook.xlsx.writeFile(join(directory, `${name}.xlsx`));
      const office = ['soffice', `-env:UserInstallation=file://${directory}/profile`, '--headless'];
      const words = ['--convert-to', 'csv', '--outdir', directory, join(directory, `${name}.xlsx`)];
      const times = spawnSync('bash', ['-c', TIMED, 'bash', ...office, ...words], {
        encoding: 'utf8',
      }).stderr;
      return (
        times
          .trim()
          .split(' ')
          .reduce((sum, part) => sum + Number(part), 0) * 1000
      );
    };
    await convert('first', () => {}); // makes the profile
    const start = await convert('empty', () => {});
    const [source] = book.sheets;
    const full = await convert('plain', (sheet) => {
      for (let row = 0; row < source.lastRow(); row++) {
        for (let column = 0; column < source.lastColumn(); column++) {
          const formula = source.formula(row, column);
          const value = source.value(row, column);
          if (formula) {
            // Files name newer functions with a prefix.
            const written = formula.slice(1).replace(/\b(MAXIFS|MINIFS)\(/g, '_xlfn.$1(');
            sheet.getCell(row + 1, column + 1).value = { formula: written, date1904: false };
          } else if (value !== null && typeof value !== 'object')
            sheet.getCell(row + 1, column + 1).value = value;
        }
      }
    });
    const tags = readFileSync(join(directory, 'plain.csv'), 'utf8')
      .split('\n')
      .slice(1)
      .map((text) => text.split(','))
      .filter((cells) => cells[5])
      .map((cells) => `${cells[nes]} ${cells[rfm]}`);
    return { ms: full - start, tags };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

console.log(
  `Code.js: ${(statSync(join(DIST, 'Code.js')).size / 1024).toFixed(0)} KB, loaded in ${loadTime().toFixed(1)} ms`,
);
onRows(50_000);
console.log('\nOne customer a cell\n');
line('orders', 'cell by cell', 'the same cells in one column');
line('--:', '--:', '--:');
cellByCell(1000, 1000);
cellByCell(7000, 1000);
cellByCell(50_000, 50);
await besidePlainFormulas(2000);
