// A third language needs its folder and nothing else: every text on the sheets, in messages, dialogs and functions' errors
// is then in it.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import type { UiPort } from 'local-sheets/services/host.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Inspection, RunState, Settings, TemplateSheets } from '../../src/addon/api.ts';
import { FUNCTIONS } from '../../src/functions/catalogue.ts';
import { DEFAULT_RULES } from '../../src/model/rules/index.ts';
import { OPTION_ROWS } from '../../src/template/places.ts';
import { publicName } from '../../src/terms/public-names.ts';
import { RESULT_KINDS } from '../../src/terms/result-kinds.generated.ts';
import { type Document, failureOf, someOrders } from '../addon/document.ts';
import type { ProjectCopy } from '../project/copy.ts';
import { LOCALE, PSEUDO, pseudoProject, unspoken } from './build.ts';

let project: ProjectCopy;
beforeAll(() => {
  project = pseudoProject();
}, 60_000);
afterAll(() => project.remove());

const HEADERS = ['訂單號碼', '顧客編號', '日期', '金額', '門市', '商品', '狀態'];
const STORES = ['台北店', '台南店'];
const GOODS = ['茶', '杯'];

/** A shop with stores, products, statuses, rows that cannot be read, refunds and orders of nobody. */
async function openShop(seen: string[] = []) {
  const lines = someOrders(240, 40);
  const book = Book.blank({
    locale: LOCALE,
    timeZone: 'Asia/Tokyo',
    sheetName: '原始',
    rows: 260,
    columns: 8,
  });
  const [sheet] = book.sheets;
  HEADERS.forEach((header, column) => {
    sheet.put(0, column, header);
  });
  lines.forEach(([order, customer, date, amount], i) => {
    const odd = { 7: ['甲乙'], 11: [date, '丙丁'] }[i];
    const cells = [
      order,
      i % 50 === 9 ? '' : customer,
      odd?.[0] ?? date,
      odd?.[1] ?? `NT$${i % 40 === 13 ? -amount : amount}`,
      STORES[i % 2],
      GOODS[i % 2],
      i % 30 === 3 ? '已取消' : '已完成',
    ];
    cells.forEach((cell, column) => {
      sheet.put(i + 1, column, cell);
    });
  });
  const ui: UiPort = {
    menu: () => {},
    sidebar: (_html, title) => void seen.push(title),
    dialog: () => {},
    alert: (title, prompt) => {
      seen.push(title, prompt);
      // The template of its usual size takes long; its sheets are looked at apart.
      return prompt.includes('template') ? 'NO' : 'YES';
    },
    prompt: () => ({ button: 'OK', text: '' }),
    toast: (message, title) => void seen.push(message, title),
  };
  const host = await openHost({ book, dist: project.dist, userLocale: LOCALE, ui });
  const call: Document['call'] = (name, ...request) => host.call(publicName(name), request) as never;
  const data = new Set(lines.flat().map(String));
  for (const text of [
    ...HEADERS,
    ...STORES,
    ...GOODS,
    '已取消',
    '已完成',
    '甲乙',
    '丙丁',
    '原始',
    'Asia/Tokyo',
  ])
    data.add(text);
  return { book, host, call, sheet, data };
}

function settingsOf({ recognition, mapping, sheet }: Inspection): Settings {
  return {
    sheetId: sheet.id,
    headerRow: recognition.headerRow,
    mapping,
    reading: {},
    rules: DEFAULT_RULES,
    outputs: { sheets: RESULT_KINDS, tagColumns: true, cohortColumns: true },
    language: PSEUDO,
  };
}

/** Texts of a sheet that no language gave, with their places. */
function unspokenOn(
  sheet: Sheet,
  data: ReadonlySet<string>,
  isMachine = (_row: number, _column: number) => false,
) {
  const found: string[] = [];
  const look = (where: string, text: unknown) => {
    const rest = typeof text === 'string' ? unspoken(text, data) : '';
    if (rest) found.push(`${sheet.name} ${where}: ${rest}`);
  };
  look('tab', sheet.name);
  for (let row = 0; row < sheet.lastRow(); row++)
    for (let column = 0; column < sheet.lastColumn(); column++)
      if (!isMachine(row, column)) look(`${row + 1},${column + 1}`, sheet.value(row, column));
  for (const { row, column, text } of sheet.notes()) look(`note ${row + 1},${column + 1}`, text);
  for (const { options } of sheet.charts)
    for (const [name, value] of Object.entries(options))
      if (/title/i.test(name)) look(`chart ${name}`, value);
  for (const { helpText } of sheet.validations) look('help', helpText);
  return found;
}

test('compiles with its folder alone', () => {
  expect(project.check()).toBe('');
}, 60_000);

test('on every sheet of a run, its columns beside the orders and what it answers', async () => {
  const shop = await openShop();
  const inspection = shop.call('inspect', { sheetId: shop.sheet.id, language: PSEUDO });
  const settings = settingsOf(inspection);
  let state: RunState = shop.call('beginRun', settings);
  while (state.next < state.steps.length) state = shop.call('step', { runId: state.runId, next: state.next });
  shop.host.calculate();
  const own = shop.book.sheets.filter((sheet) => sheet !== shop.sheet);
  expect(own.map(({ name }) => name).filter((name) => name.startsWith('⟦'))).toHaveLength(
    RESULT_KINDS.length,
  );
  const isMachine = (sheet: Sheet) => (row: number, column: number) =>
    // The third column of Settings holds values as machines read them; a pivot table speaks Google's words.
    (sheet.name === '⟦Settings⟧' && column === 2) || (sheet.pivots.length > 0 && row >= 4);
  expect(shop.book.sheets.flatMap((sheet) => unspokenOn(sheet, shop.data, isMachine(sheet)))).toEqual([]);
  const { warnings, cells, segments } = state.summary!;
  const said = [
    ...warnings,
    ...cells.flatMap(({ name, advice }) => [name, advice]),
    ...segments.map(({ name }) => name),
  ];
  expect(said.filter((text) => unspoken(text, shop.data))).toEqual([]);
  // Read back in machine words as from any language.
  const tables = Object.fromEntries(shop.call('exportTables').map((table) => [table.name, table]));
  expect(tables.health.rows.map(([indicator]) => indicator)).toContain('churn_rate');
  expect(tables.health.rows.filter((row) => row.join('').includes('⟦'))).toEqual([]);
  expect(tables.settings.rows.filter(([name]) => name.includes('⟦'))).toEqual([]);
  expect(tables.check.rows.filter((row) => row.join('').includes('⟦'))).toEqual([]);
}, 60_000);

describe('in the template', () => {
  test.each([false, true])(
    'live: %s',
    async (live) => {
      const shop = await openShop();
      const { names }: TemplateSheets = shop.call('insertTemplate', {
        language: PSEUDO,
        sheetId: shop.sheet.id,
        live,
        capacity: { orders: 300, customers: 60, months: 14 },
      });
      if (!live) shop.host.calculate();
      // Options and their values are written as the functions read them, in any language.
      const data = new Set<string>([...shop.data, ...OPTION_ROWS, 'quantile', 'check', PSEUDO]);
      const texts = Object.values(names).flatMap((name) => unspokenOn(shop.book.sheetNamed(name!)!, data));
      expect(texts).toEqual([]);
    },
    60_000,
  );
});

test('in menus, dialogs and failures', async () => {
  const seen: string[] = [];
  const shop = await openShop(seen);
  shop.host.open('FULL');
  const captions = shop.host.menus.flatMap(({ items }) => items.map(({ caption }) => caption ?? ''));
  expect(captions.length).toBeGreaterThan(3);
  for (const item of ['menuTemplate', 'menuHelp', 'menuUpdate', 'menuRemove', 'menuSegment'])
    shop.host.run(item, 'FULL');
  expect(seen.length).toBeGreaterThan(8);
  expect([...captions, ...seen].filter((text) => text && unspoken(text, shop.data))).toEqual([]);
  const inspection = shop.call('inspect', { sheetId: shop.sheet.id });
  const settings = { ...settingsOf(inspection), language: PSEUDO };
  const failures = [
    failureOf(() => shop.call('preview', { ...settings, sheetId: 987 })),
    failureOf(() => shop.call('preview', { ...settings, asOf: '1999-01-01' })),
    failureOf(() => shop.call('preview', { ...settings, mapping: { date: 2 } })),
    failureOf(() => shop.call('preview', { ...settings, mapping: { customer: 1 } })),
    failureOf(() => shop.call('step', { runId: 'x', next: 0 })),
    failureOf(() => shop.call('undoRun')),
  ];
  expect(failures.map(({ message }) => message).filter((text) => !text.startsWith('⟦'))).toEqual([]);
  expect(failures.map(({ message }) => unspoken(message, shop.data)).filter(Boolean)).toEqual([]);
}, 60_000);

test('in what the custom functions answer, refuse and explain', async () => {
  const shop = await openShop();
  const sheet = shop.book.addSheet({ name: '公式', rows: 400, columns: 60 });
  const columns = ['B', 'C', 'D'].map((letter) => `'原始'!${letter}2:${letter}241`);
  const formulas = [
    `=SEGMENT_TABLE(${columns.join(', ')})`,
    `=COHORT_TABLE(${columns.join(', ')}, "retention")`,
    `=NES_TAG("c1", ${columns[0]}, ${columns[1]}, "why")`,
    `=NES_TAG("zz", ${columns[0]}, ${columns[1]}, "why")`,
    `=NES_STRATEGY("S-H")`,
    `=RFM_SEGMENT("555")`,
    `=TIER_OF(D2:D9)`,
    `=NES_TAG(1)`,
    `=NES_TAG("c1", ${columns[0]}, ${columns[1]}, TODAY())`,
    `=HML_OF(5)`,
    `=RFM_OF("x", 1, 2)`,
    `=SEGMENT_TABLE(${columns.join(', ')}, , , "nothing=1")`,
    `=SEGMENT_TABLE(${columns.join(', ')}, , , "show=check")`,
  ];
  formulas.forEach((formula, i) => {
    sheet.putFormula(i < 2 ? 0 : 200, i === 1 ? 25 : i < 2 ? 0 : i * 4, formula);
  });
  shop.host.calculate();
  const found: string[] = [];
  let told = 0;
  for (let row = 0; row < sheet.maxRows; row++)
    for (let column = 0; column < sheet.maxColumns; column++) {
      const value = sheet.value(row, column);
      const text =
        typeof value === 'object' && value ? ((value as { message?: string }).message ?? '') : value;
      if (typeof text !== 'string') continue;
      if (text.includes('⟦')) told++;
      if (
        unspoken(
          text,
          new Set([...shop.data, ...FUNCTIONS.flatMap((f) => f.arguments.map(({ name }) => name))]),
        )
      )
        found.push(`${row + 1},${column + 1}: ${text}`);
    }
  expect(found).toEqual([]);
  expect(told).toBeGreaterThan(40);
}, 60_000);
