// What we write is read back by other programs with the types meant: an amount is a number, a day is a date.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { isDateFormat } from 'local-sheets/book/number-format.ts';
import type { Book } from 'local-sheets/book/workbook.ts';
import { recalculated } from 'local-sheets/files/libreoffice.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { expect, test } from 'vitest';
import { templateBook } from '../../local/template.ts';
import { openDocument, someOrders } from '../addon/document.ts';
import { PYTHON } from '../needs.ts';

type Kind = 'day' | 'number';
/** What is wrong, a line each, and how many cells were read. */
type Reader = (
  bytes: Uint8Array,
) => Promise<(sheet: string, row: number, column: number) => Kind | undefined>;

/** Every number and day of a file as openpyxl has them, which pandas reads with: `[sheet, row, column, kind]`. */
const BY_OPENPYXL = `
import datetime, json, openpyxl, sys
found = []
for sheet in openpyxl.load_workbook(sys.argv[1], data_only=True):
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, (datetime.date, datetime.time, datetime.timedelta)):
                found.append([sheet.title, cell.row, cell.column, 'day'])
            elif isinstance(cell.value, (int, float)):
                found.append([sheet.title, cell.row, cell.column, 'number'])
print(json.dumps(found))
`;

const byOpenpyxl: Reader = async (bytes) => {
  const file = join(mkdtempSync(join(tmpdir(), 'openpyxl-')), 'book.xlsx');
  writeFileSync(file, bytes);
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', BY_OPENPYXL, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  rmSync(dirname(file), { recursive: true });
  if (status !== 0) throw new Error(stderr);
  const cells = JSON.parse(stdout) as [string, number, number, Kind][];
  const kinds = new Map(cells.map(([sheet, row, column, kind]) => [`${sheet}/${row}/${column}`, kind]));
  return (sheet, row, column) => kinds.get(`${sheet}/${row + 1}/${column + 1}`);
};

const byExcelJs: Reader = async (bytes) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer as ExcelJS.Buffer);
  return (sheet, row, column) => {
    const cell = book.getWorksheet(sheet)?.getCell(row + 1, column + 1);
    const value = cell?.result ?? cell?.value;
    return value instanceof Date ? 'day' : typeof value === 'number' ? 'number' : undefined;
  };
};

const byLibreOffice: Reader = async (bytes) => {
  const sheets = await recalculated(bytes);
  return (sheet, row, column) => {
    const text = sheets.get(sheet)?.[row]?.[column]?.trim() ?? '';
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'day';
    return /^-?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?%?$/i.test(text) ? 'number' : undefined;
  };
};

async function expectTypes(book: Book): Promise<void> {
  const bytes = await writeXlsx(book);
  const readers = {
    openpyxl: await byOpenpyxl(bytes),
    ExcelJS: await byExcelJs(bytes),
    LibreOffice: await byLibreOffice(bytes),
  };
  const wrong: string[] = [];
  const seen = { day: 0, number: 0 };
  for (const sheet of book.sheets)
    for (let row = 0; row < sheet.maxRows; row++)
      for (let column = 0; column < sheet.maxColumns; column++) {
        if (typeof sheet.value(row, column) !== 'number') continue;
        const format = sheet.numberFormat(row, column);
        const kind: Kind = isDateFormat(format) ? 'day' : 'number';
        seen[kind]++;
        const where = `${sheet.name} ${row + 1},${column + 1} ${format}`;
        for (const [name, read] of Object.entries(readers)) {
          const found = read(sheet.name, row, column);
          if (found !== kind) wrong.push(`${name}: ${where}: ${found}`);
        }
      }
  expect(wrong).toEqual([]);
  expect(Math.min(seen.day, seen.number)).toBeGreaterThan(10);
}

test('the sheets of a run', async () => {
  const document = await openDocument({ lines: someOrders(60) });
  document.run();
  await expectTypes(document.book);
});

test('the template', async () => {
  const csv = ['Order,Date,Customer,Total'];
  for (const [order, customer, date, amount] of someOrders(40))
    csv.push(`${order},${date},${customer},${amount}.5`);
  const { book } = await templateBook({
    language: 'en',
    orders: new TextEncoder().encode(csv.join('\n')),
    capacity: { orders: 60, customers: 20, months: 14 },
  });
  await expectTypes(book);
});
