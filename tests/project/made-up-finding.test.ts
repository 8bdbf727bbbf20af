// A new finding of the gate is one file: a made-up one is found, told in every place where findings are, in both languages, and
// no other file names it.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import { servedHtml } from 'local-sheets/services/runtime/served.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Inspection, RunState, Settings } from '../../src/addon/api.ts';
import { DEFAULT_RULES } from '../../src/model/rules/index.ts';
import { publicName } from '../../src/terms/public-names.ts';
import { LANGUAGE_FACTS, LANGUAGES } from '../../src/text/language.ts';
import { type Line, putOrders, someOrders } from '../addon/document.ts';
import { launchBrowser, openSidebar } from '../sidebar/harness.ts';
import { INSPECTION, shopServer } from '../sidebar/shop.ts';
import { copyOfProject, type ProjectCopy } from './copy.ts';

/** No code of the project's. */
const CODE: string = 'small-change';
const FILE = 'src/reading/findings/small-change.ts';
const FINDING = `// Orders of less than one: a deposit, or a decimal mark that was lost.

import { type FindingKind, type FoundInOrders, findingOf, NOTHING, type OrderFacts } from '../gate/facts.ts';
import type { CellWords, FindingWords } from '../gate/words.ts';

export const kind: FindingKind = { place: 115, orders: smallChange };

function smallChange({ orders, rows, net, scale, answers, cells }: OrderFacts): FoundInOrders {
  if (!net) return NOTHING;
  const places = orders.flatMap((order, place) => (net[order] > 0 && net[order] < scale ? [place] : []));
  if (places.length === 0) return NOTHING;
  const finding = findingOf(answers, {
    code: 'small-change',
    weight: 'ask',
    count: places.length,
    rows: places.map((place) => cells.firstRow + rows[place]),
    values: [],
    choices: ['count', 'leave-out'],
  });
  return { findings: [finding], leavesOut: finding.chosen === 'leave-out' ? places : [] };
}

export const words: FindingWords = {
  en: ({ count, chosen }, { many }) => ({
    title: \`\${many(count, 'order is', 'orders are')} small change: do they count?\`,
    done: chosen === 'leave-out' ? 'Left out' : 'Counted for now',
    touches: '',
    detail: '',
    choices: { count: 'Count them', 'leave-out': 'Do not count' },
  }),
  'zh-TW': ({ count, chosen }, { figure }) => ({
    title: \`\${figure(count)} 筆是零頭，要算嗎？\`,
    done: chosen === 'leave-out' ? '不計入' : '先算進去',
    touches: '',
    detail: '',
    choices: { count: '要算', 'leave-out': '不算' },
  }),
};

export const inCells: CellWords = {
  en: (rows) => \`\${rows} of the orders: small change.\`,
  'zh-TW': (rows) => \`訂單的\${rows}是零頭。\`,
};
`;

/** Two of 60 orders are small change: those on rows 12 and 32, which a function counts from its range on. */
const LINES = someOrders(60).map(
  ([order, customer, date, amount], i): Line => [order, customer, date, i === 10 || i === 30 ? 0.5 : amount],
);
const SAID = {
  en: {
    title: '2 orders are small change: do they count?',
    done: 'Counted for now',
    leftOut: 'Left out',
    cell: 'Row 11 of the orders: small change.',
  },
  'zh-TW': {
    title: '2 筆是零頭，要算嗎？',
    done: '先算進去',
    leftOut: '不計入',
    cell: '訂單的第 11 列是零頭。',
  },
};

let project: ProjectCopy;
beforeAll(() => {
  project = copyOfProject();
  project.write(FILE, FINDING);
  project.build();
});
afterAll(() => project.remove());

async function shop(language: (typeof LANGUAGES)[number]) {
  const { locale } = LANGUAGE_FACTS[language];
  const book = Book.blank({ locale, timeZone: 'Asia/Taipei', sheetName: 'Orders', rows: 80, columns: 8 });
  const [sheet] = book.sheets;
  putOrders(sheet, LINES);
  sheet.putFormula(0, 6, `=HML_TIER("${LINES[10][1]}", B2:B61, D2:D61, "why")`);
  const host = await openHost({ book, dist: project.dist, userLocale: locale });
  const call = <Answer>(name: string, ...request: unknown[]) =>
    host.call(publicName(name), request) as Answer;
  return { book, sheet, host, call };
}

test('it compiles, and no other file was touched', () => {
  expect(project.check()).toBe('');
  expect(project.touched()).toEqual([FILE]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const said = SAID[language as keyof typeof SAID];

  test('it is told on Data check and in a cell that asks why', async () => {
    const { book, sheet, host, call } = await shop(language);
    const { recognition, mapping, findings } = call<Inspection>('inspect', { sheetId: sheet.id, language });
    expect(findings?.find(({ code }) => code === CODE)).toMatchObject({
      rows: [12, 32],
      open: true,
      said: { title: said.title, done: said.done },
    });
    const settings: Settings = {
      sheetId: sheet.id,
      headerRow: recognition.headerRow,
      mapping,
      reading: {},
      rules: DEFAULT_RULES,
      outputs: { sheets: ['money'], tagColumns: false, cohortColumns: false },
      language,
    };
    let state = call<RunState>('beginRun', settings);
    while (state.next < state.steps.length) state = call('step', { runId: state.runId, next: state.next });
    const [, money, check] = book.sheets;
    const texts = (of: typeof sheet) =>
      Array.from({ length: of.lastRow() }, (_, row) =>
        Array.from({ length: of.lastColumn() }, (_, column) => String(of.value(row, column))),
      ).flat();
    expect(texts(check).filter((text) => text.startsWith(said.title))).toHaveLength(1);
    expect(texts(money).some((text) => text.includes(`${said.title} ${said.done}`))).toBe(true);
    book.dirty = true;
    host.calculate();
    expect(sheet.value(0, 6)).toMatch(said.cell);
  });

  test('it is told on the command line, and answered there', () => {
    const rows = [['Order', 'Customer', 'Date', 'Total'], ...LINES].map((line) => line.join(','));
    project.write('orders.csv', `${rows.join('\n')}\n`);
    const words = ['orders.csv', '--lang', language, '--accept', `${CODE}=leave-out`];
    const { stdout } = spawnSync('node_modules/.bin/tsx', ['local/cli/segment.ts', ...words], {
      cwd: project.root,
      encoding: 'utf8',
    });
    const line = stdout.split('\n').find((one) => one.includes(said.title));
    expect(line).toContain(said.leftOut);
  });
});

test('it is a question of the wizard, in both languages', async () => {
  const browser = await launchBrowser();
  try {
    const html = servedHtml(readFileSync(`${project.dist}/Sidebar.html`, 'utf8'));
    for (const language of LANGUAGES) {
      const { call, sheet } = await shop(language);
      const { findings } = call<Inspection>('inspect', { sheetId: sheet.id, language });
      const server = shopServer(language, { inspect: () => ({ ...INSPECTION, findings }) });
      const { page } = await openSidebar(browser, server, { html });
      await page.locator('.find.asks b', { hasText: SAID[language as keyof typeof SAID].title }).waitFor();
    }
  } finally {
    await browser.close();
  }
});
