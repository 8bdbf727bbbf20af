// Wherever a shop's own texts come out, each of OWASP's list stays a text: no outlet holds another formula than with harmless
// texts, and other programs that open the files find none.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { convert } from 'local-sheets/files/libreoffice.ts';
import { readBook } from 'local-sheets/files/read.ts';
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
import { formulasOf, shopOf, textsIn, textsOf } from './hostile-shop.ts';

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

/** What other programs take for a formula in a workbook; the titles of charts and their axes, and the comments, as openpyxl reads them. */
async function foundIn(bytes: Uint8Array) {
  const file = join(home, 'book.xlsx');
  writeFileSync(file, bytes);
  const script = `
import json, openpyxl, sys
sheets = openpyxl.load_workbook(sys.argv[1]).worksheets
cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
charts = [chart for sheet in sheets for chart in sheet._charts]
named = [one.title for chart in charts for one in (chart, chart.x_axis, chart.y_axis) if one.title]
print(json.dumps({
    'formulas': [cell.value for cell in cells if cell.data_type == 'f'],
    'titles': [''.join(run.t for line in title.tx.rich.p for run in line.r or []) for title in named],
    'comments': [cell.comment.text for cell in cells if cell.comment],
}, default=str))
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
  const { formulas, titles, comments } = JSON.parse(stdout) as { [kind: string]: string[] };
  return {
    formulas: { openpyxl: formulas!, ExcelJS: byExcelJs, LibreOffice: byLibreOffice },
    titles: titles!,
    comments: comments!,
  };
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
  const shop = await shopOf(HOSTILE, { currency: '=1+1' });
  const sheets = ['today', 'customers', 'money', 'stores', 'products', 'check'] as const;
  shop.run(shop.settings({ outputs: { sheets, tagColumns: true, cohortColumns: true } }));
  const customers = shop.sheet('Customers');
  HOSTILE.forEach((text, row) => {
    customers.setNote(10 + row, 2, text);
    customers.put(10 + row, customers.maxColumns - 1, text);
  });
  const bytes = await writeXlsx(shop.book, 'Regulars');
  const { formulas, titles, comments } = await foundIn(bytes);
  expect(formulas).toEqual(NONE);
  expect(titles.filter((title) => title === 'Revenue (=1+1)').length).toBeGreaterThan(1);
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();
  expect(comments.map(plain)).toEqual(expect.arrayContaining(HOSTILE.map(plain)));
  // Opened again here, the same texts.
  const again = await readBook(bytes);
  expect(again.sheets.flatMap((sheet) => [...sheet.formulas()])).toEqual([]);
  expect(again.sheets.flatMap(textsOf).map(plain)).toEqual(
    expect.arrayContaining([...textsIn(shop)].filter((text) => text !== '').map(plain)),
  );
});

test('the file without names that the sidebar makes', async () => {
  const rows = HOSTILE.map((text) => [text, text]);
  const bytes = xlsxOf(HOSTILE.slice(0, 20).map((title) => ({ title, rows: [[title, 'net'], ...rows] })));
  expect((await foundIn(bytes)).formulas).toEqual(NONE);
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
