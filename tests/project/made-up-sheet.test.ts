// A new sheet is one folder and its words: a made-up one is written, offered, exported, and no other file names it.

import { readFileSync } from 'node:fs';
import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import { servedHtml } from 'local-sheets/services/runtime/served.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Inspection, RunState, Settings } from '../../src/addon/api.ts';
import { DEFAULT_RULES } from '../../src/model/rules/index.ts';
import type { ExportedTable } from '../../src/reports/readback.ts';
import { publicName } from '../../src/terms/public-names.ts';
import type { ResultKind } from '../../src/terms/result-kinds.generated.ts';
import { sidebar as english } from '../../src/text/en/sidebar/index.ts';
import { putOrders, someOrders } from '../addon/document.ts';
import { launchBrowser, openSidebar } from '../sidebar/harness.ts';
import { shopServer } from '../sidebar/shop.ts';
import { press, toRules } from '../sidebar/states.ts';
import { copyOfProject, type ProjectCopy } from './copy.ts';

const SHEET = `// Weekdays: on which day of the week orders come.

import { fileColumns } from '../exports.ts';
import type { SheetFacts } from '../sheet.ts';

export const sheet: SheetFacts = {
  tab: 75,
  written: 'proposed',
  needs: ['amount'],
  exports: { weekdays: { file: 'weekdays', columns: fileColumns('weekday orders') } },
};
`;

const PLAN = `// The Weekdays sheet.

import { factsOf, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { weekdays } = facts.texts.sheets.tabs;
  const { orders } = input.reading;
  const page = new Page('weekdays', weekdays.title, topLines(facts, 'weekdays', weekdays.about));
  page.gap();
  const counts = new Array<number>(7).fill(0);
  // Day 0 is Thursday, 1 January 1970.
  for (const day of orders.day) counts[(day + 3) % 7]++;
  page.table({
    name: 'weekdays',
    rows: 7,
    columns: [
      { key: 'weekday', header: '1–7', format: '0', value: (row) => row + 1 },
      { key: 'orders', header: facts.texts.reports.stores.orders.header, format: look.COUNT, value: (row) => counts[row] },
    ],
  });
  return page.plan({ frozenRows: 3, frozenColumns: 0 });
}
`;

let project: ProjectCopy;
beforeAll(() => {
  project = copyOfProject();
  project.write('src/reports/weekdays/sheet.ts', SHEET);
  project.write('src/reports/weekdays/plan.ts', PLAN);
}, 60_000);
afterAll(() => project.remove());

test('without its words it does not compile: the compiler names the files', () => {
  project.build();
  const said = project.check();
  for (const language of ['en', 'zh-TW']) expect(said).toContain(`src/text/${language}/tabs.ts`);
  expect(said).toContain("'weekdays' is missing");
}, 60_000);

test('with them it does, and no other file was touched', () => {
  for (const [language, title] of [
    ['en', 'Weekdays'],
    ['zh-TW', '星期'],
  ])
    project.insert(
      `src/text/${language}/tabs.ts`,
      '  pivot: {',
      `  weekdays: { title: '${title}', question: '${title}?', about: '${title}: 1–7' },\n`,
    );
  project.build();
  expect(project.check()).toBe('');
  expect(project.touched().sort()).toEqual([
    'src/reports/weekdays/plan.ts',
    'src/reports/weekdays/sheet.ts',
    'src/text/en/tabs.ts',
    'src/text/zh-TW/tabs.ts',
  ]);
}, 60_000);

test('a run writes it in its place, and its table is exported', async () => {
  const lines = someOrders(60);
  const book = Book.blank({
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
    sheetName: 'Orders',
    rows: 80,
    columns: 8,
  });
  putOrders(book.sheets[0], lines);
  const host = await openHost({ book, dist: project.dist, userLocale: 'en_US' });
  const call = <Answer>(name: string, ...request: unknown[]) =>
    host.call(publicName(name), request) as Answer;
  const sheetId = book.sheets[0].id;
  const { recognition, mapping } = call<Inspection>('inspect', { sheetId });
  const settings: Settings = {
    sheetId,
    headerRow: recognition.headerRow,
    mapping,
    reading: {},
    rules: DEFAULT_RULES,
    outputs: { sheets: ['weekdays' as ResultKind, 'money'], tagColumns: false, cohortColumns: false },
    language: 'en',
  };
  let state = call<RunState>('beginRun', settings);
  while (state.next < state.steps.length) state = call('step', { runId: state.runId, next: state.next });
  expect(state.steps).toEqual(['read', 'segment', 'money', 'weekdays', 'check', 'finish']);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Orders', 'Money', 'Weekdays', 'Data check']);
  const table = call<ExportedTable[]>('exportTables').find(({ name }) => name === 'weekdays')!;
  const counts = new Array<number>(7).fill(0);
  for (const [, , date] of lines) counts[(new Date(date).getUTCDay() + 6) % 7]++;
  expect(table.header).toEqual(['weekday', 'orders']);
  expect(table.rows).toEqual(counts.map((count, i) => [String(i + 1), String(count)]));
}, 60_000);

test('the wizard offers it', async () => {
  const browser = await launchBrowser();
  try {
    const html = servedHtml(readFileSync(`${project.dist}/Sidebar.html`, 'utf8'));
    const { page } = await openSidebar(
      browser,
      shopServer('en', { planWrite: () => new Promise(() => undefined) }),
      { html },
    );
    await toRules(page, english.t);
    await press(page, english.t.next);
    const offered = page.getByRole('checkbox', { name: /Weekdays: 1–7/ });
    await offered.waitFor();
    expect(await offered.isChecked()).toBe(true);
  } finally {
    await browser.close();
  }
}, 60_000);
