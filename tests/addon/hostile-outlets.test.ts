// Wherever a shop's own texts come out, each of OWASP's list stays a text: no outlet holds another formula than with harmless
// texts, and other programs that open the files find none.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { convert } from 'local-sheets/files/libreoffice.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { xlsxOf } from '../../sidebar/state/xlsx.ts';
import { type Audience, audienceFile, type Contact } from '../../src/audiences/index.ts';
import { harmless } from '../../src/terms/harmless.ts';
import { RESULT_KINDS } from '../../src/terms/result-kinds.generated.ts';
import { PYTHON } from '../needs.ts';
import type { Document } from './document.ts';
import { HOSTILE, TAME } from './hostile.ts';
import { formulasOf, shopOf, textsIn } from './hostile-shop.ts';

const home = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(home, { recursive: true }));

type Outlet = (shop: Document, texts: readonly string[]) => unknown;
const everything: Outlet = (shop) =>
  shop.run(shop.settings({ outputs: { sheets: [...RESULT_KINDS], tagColumns: true, cohortColumns: true } }));

/** Room for the orders, and little more: its formulas are calculated. */
const TEMPLATE = { language: 'en', capacity: { orders: 100, customers: 60, months: 6 } } as const;

const OUTLETS: readonly (readonly [string, Outlet])[] = [
  [
    'every sheet, the columns beside the orders and the hidden copies',
    (shop, texts) => {
      everything(shop, texts);
      shop.orders.put(1, 4, 9_999);
      everything(shop, texts);
      expect(shop.book.sheets.some(({ hidden }) => hidden)).toBe(true);
    },
  ],
  [
    'work lists and views of groups',
    (shop) => {
      shop.run(
        shop.settings({ outputs: { sheets: ['customers'], tagColumns: false, cohortColumns: false } }),
      );
      const groups = shop.call('groups').filter(({ customers }) => customers > 0);
      expect(groups.length).toBeGreaterThan(2);
      for (const { by, key } of groups.slice(0, 3))
        for (const form of ['list', 'view'] as const)
          shop.call('makeGroupSheet', { form, group: { by, key } });
    },
  ],
  [
    'a template of plain formulas, filled',
    (shop) => shop.call('insertTemplate', { ...TEMPLATE, sheetId: shop.orders.id }),
  ],
  [
    'a template of our functions, filled',
    (shop) => shop.call('insertTemplate', { ...TEMPLATE, sheetId: shop.orders.id, live: true }),
  ],
  [
    'a copy in sheets',
    (shop, texts) =>
      shop.call('privateSheets', {
        language: 'en',
        lines: { question: texts[0]!, asOf: texts[1]!, rule: texts[2]! },
        tables: texts.slice(0, 4).map((title) => ({
          title,
          header: [...texts.slice(0, 3)],
          rows: texts.map((text) => [text, text, text]),
        })),
      }),
  ],
  [
    'a text that is put into columns',
    (shop, texts) => {
      const pasted = shop.book.addSheet({ name: 'Pasted', rows: texts.length + 9, columns: 3 });
      Papa.unparse([['customer', 'date', 'amount'], ...texts.map((text) => [text, '2024-01-05', '100'])])
        .split('\r\n')
        .forEach((line, row) => {
          pasted.put(row, 0, line);
        });
      const { name } = shop.call('splitColumn', { sheetId: pasted.id });
      expect(shop.sheet(name).lastRow()).toBeGreaterThan(texts.length / 2);
    },
  ],
];

/** What other programs take for a formula in a workbook. */
async function formulasFound(bytes: Uint8Array): Promise<{ [program: string]: unknown[] }> {
  const file = join(home, 'book.xlsx');
  writeFileSync(file, bytes);
  const script = `
import json, openpyxl, sys
print(json.dumps([cell.value for sheet in openpyxl.load_workbook(sys.argv[1]) for row in sheet.iter_rows() for cell in row if cell.data_type == 'f'], default=str))
`;
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', script, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(status, stderr).toBe(0);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer as ExcelJS.Buffer);
  const byExcelJs: string[] = [];
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) byExcelJs.push(cell.formula);
      });
    });
  });
  const { directory, files } = await convert(file, 'fods');
  const byLibreOffice = readFileSync(files[0]!, 'utf8').match(/table:formula="[^"]*"/g) ?? [];
  rmSync(directory, { recursive: true });
  return { openpyxl: JSON.parse(stdout), ExcelJS: byExcelJs, LibreOffice: byLibreOffice };
}
const NONE = { openpyxl: [], ExcelJS: [], LibreOffice: [] };

test.each(OUTLETS)('%s', async (_, outlet) => {
  const [hostile, tame] = [await shopOf(HOSTILE), await shopOf(TAME)];
  outlet(hostile, HOSTILE);
  outlet(tame, TAME);
  expect(formulasOf(hostile)).toEqual(formulasOf(tame));
  // They came out: as they were typed, but for blanks around them.
  const shown = [...textsIn(hostile)].map((text) => text.trim());
  const whole = HOSTILE.filter((text) => !/[\t\r\n,]/.test(text)).map((text) => text.trim());
  expect(whole.filter((text) => shown.some((one) => one.includes(text))).length).toBeGreaterThan(25);
});

test('the workbook as a file, to openpyxl, ExcelJS and LibreOffice', async () => {
  const shop = await shopOf(HOSTILE);
  const sheets = ['today', 'customers', 'stores', 'products', 'check'] as const;
  shop.run(shop.settings({ outputs: { sheets, tagColumns: true, cohortColumns: true } }));
  expect(await formulasFound(await writeXlsx(shop.book, 'Regulars'))).toEqual(NONE);
});

test('the file without names that the sidebar makes', async () => {
  const rows = HOSTILE.map((text) => [text, text]);
  const bytes = xlsxOf(HOSTILE.slice(0, 20).map((title) => ({ title, rows: [[title, 'net'], ...rows] })));
  expect(await formulasFound(bytes)).toEqual(NONE);
});

test.each(['meta', 'google', 'line', 'mail'] as const)(
  'a file for %s, where nothing is hashed',
  async (audience: Audience) => {
    const contacts = HOSTILE.map(
      (text, i): Contact => ({
        email: i % 2 ? `${text}@x.example` : `c${i}@x.example`,
        ...(i % 3 ? { name: text } : { givenName: text, familyName: text }),
        ...{ phone: text, city: text, state: text, postcode: text, country: i % 4 ? text : 'TW' },
        lineId: `U${String(i).padStart(32, '0')}`,
      }),
    );
    const request = { audience, contacts, asksConsent: false, phones: [], locale: 'zh_TW', digest: null };
    const { text, people } = await audienceFile(request);
    expect(people).toBeGreaterThan(HOSTILE.length / 2);
    const cells = Papa.parse<string[]>(text.replace('\ufeff', ''), { skipEmptyLines: true }).data.flat();
    expect(cells.filter((cell) => harmless(cell) !== cell)).toEqual([]);
  },
);
