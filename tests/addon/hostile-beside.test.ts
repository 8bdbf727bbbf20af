// What stands beside the cells (comments, titles of charts, tabs, formulas that name a tab, choices of a cell), and what is made
// from customers who carry their tags, from the copy without names and from the answers: no text of OWASP's list is more than text.

import { createHash } from 'node:crypto';
import { Book } from 'local-sheets/book/workbook.ts';
import type { OpenHost } from 'local-sheets/host.ts';
import { expect, test } from 'vitest';
import { filledFormula } from '../../sidebar/state/formulas.ts';
import { tabTitles } from '../../sidebar/state/xlsx.ts';
import { privateCopy } from '../../src/audiences/index.ts';
import { RESULT_KINDS } from '../../src/terms/result-kinds.generated.ts';
import { cellsOf, openDocument, putOrders, serial, someOrders } from './document.ts';
import { holdBack } from './hold-back.ts';
import { HOSTILE, TAME } from './hostile.ts';
import { besideCells, formulasOf, liveIn, shopOf, textsIn, textsOf } from './hostile-shop.ts';

const EVERYTHING = { sheets: [...RESULT_KINDS], tagColumns: true, cohortColumns: true };
/** Texts of the list that stand in a value; the shortest may also stand in a formula of ours. */
const TELLING = HOSTILE.map((text) => text.trim()).filter((text) => text.length > 5);
const told = (value: unknown): string[] => {
  const where = JSON.stringify(value);
  return TELLING.filter((text) => where.includes(JSON.stringify(text).slice(1, -1)));
};

test('no comment, chart, choice, condition, filter or pivot of ours holds a text of the orders', async () => {
  const shop = await shopOf(HOSTILE);
  shop.run(shop.settings({ outputs: EVERYTHING }));
  const { by, key } = shop.call('groups').find(({ customers }) => customers > 2)!;
  for (const form of ['list', 'view'] as const) shop.call('makeGroupSheet', { form, group: { by, key } });
  shop.call('insertTemplate', {
    ...{ language: 'en', sheetId: shop.orders.id },
    capacity: { orders: 100, customers: 60, months: 6 },
  });
  const beside = Object.values(besideCells(shop));
  for (const kind of ['notes', 'charts', 'validations', 'conditions', 'pivots'] as const)
    expect(Math.max(...beside.map((sheet) => sheet[kind].length)), kind).toBeGreaterThan(0);
  expect(told(beside)).toEqual([]);
});

test('a currency that is none we know is a word of at most ten letters: in headers, sentences and on the axes of charts', async () => {
  const words = [...new Set(HOSTILE.filter((text) => text.length <= 10))];
  let host: OpenHost | undefined;
  for (const word of words) {
    const shop = await shopOf(TAME.slice(0, 12), { currency: word, ...(host ? { host } : {}) });
    host ??= shop.host;
    shop.run(shop.settings({ outputs: { ...EVERYTHING, sheets: ['money', 'customers'] } }));
    // Compared, and shown, in one width.
    const currency = word
      .normalize('NFKC')
      .replace(/\u200b/g, '')
      .trim();
    const titles = Object.values(besideCells(shop)).flatMap(({ charts }) =>
      charts.map(({ options }) => String(options['vAxis.title'])),
    );
    expect(titles).toContain(`Revenue (${currency})`);
    expect([...textsIn(shop)].filter((text) => text.includes(`(${currency})`)).length).toBeGreaterThan(3);
    expect(formulasOf(shop)).toEqual([]);
    expect(liveIn(shop.call('exportTables'))).toEqual([]);
  }
});

test('a tab of that name is named in formulas, in other tabs and in messages, and evaluated nowhere', async () => {
  const names = HOSTILE.map((text) => text.replace(/[\t\r\n]/g, ' ').trim()).filter(
    (name, i, all) => all.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === i,
  );
  const lines = someOrders(40, 8);
  const book = Book.blank({
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
    sheetName: 'Orders',
    rows: 60,
    columns: 12,
  });
  putOrders(book.sheets[0], lines);
  for (const name of names) putOrders(book.addSheet({ name, rows: 60, columns: 12 }), lines);
  const page = book.addSheet({ name: 'Formulas', rows: 400, columns: 4 });
  const shop = await openDocument({ book });
  names.forEach((name, row) => {
    const inspection = shop.call('inspect', { sheetId: shop.sheet(name).id });
    const locale = row % 2 ? 'de_DE' : 'en_US';
    const { formula, filled } = filledFormula('=COUNTIFS({customer},"c*")', name, inspection, locale);
    expect(filled).toBe(true);
    shop.call('goTo', { sheetId: page.id, row: row + 1, column: 1 });
    shop.call('insertFormula', formula);
  });
  shop.host.calculate();
  // Each formula counts the customers of its own tab.
  expect(names.map((_, row) => page.value(row, 0))).toEqual(names.map(() => lines.length));
  // Each tab has sheets of its own, that are called after it, and hidden copies.
  const outputs = { sheets: ['customers'], tagColumns: true, cohortColumns: false } as const;
  for (const name of names.slice(0, 6)) {
    const orders = shop.sheet(name);
    const { recognition, mapping } = shop.call('inspect', { sheetId: orders.id });
    const settings = {
      ...shop.settings({ outputs }),
      sheetId: orders.id,
      headerRow: recognition.headerRow,
      mapping,
    };
    shop.run(settings);
    orders.put(1, 3, 9_999);
    shop.run(settings);
  }
  for (const name of names.slice(0, 6))
    expect(book.sheets.map((sheet) => sheet.name)).toContain(
      name === names[0] ? 'Customers' : `Customers · ${name}`,
    );
  expect(formulasOf(shop)).toHaveLength(names.length);
});

test('customers who carry their tags already: their names, their sheets and the lists made of them', async () => {
  const header = ['customer_id', 'first_day', 'last_day', 'orders', 'days', 'gross', 'net', 'recency'];
  const tags = [
    'cycle',
    'ratio',
    'nes',
    'r',
    'f',
    'm',
    'rfm',
    'segment',
    'hml',
    'tier',
    'cell',
    'name',
    'phone',
    'remark',
  ];
  const book = Book.blank({ sheetName: '=Extract()', rows: HOSTILE.length + 9, columns: 24 });
  const [sheet] = book.sheets;
  const line = (text: string, i: number) => [
    ...[
      `${text}${i}`,
      serial('2023-01-01'),
      serial('2023-05-01') + i,
      3,
      3,
      300,
      300,
      HOSTILE.length - i - 1,
    ],
    // One whose segment is no name of ours.
    ...[60, 1.5, 'E0', 5, 3, 4, '534', i === 7 ? text : 'loyal', 'H', 'gold', 'E-H', text, text, text],
  ];
  [[...header, ...tags], ...HOSTILE.map(line)].forEach((cells, row) => {
    cells.forEach((cell, column) => {
      sheet.put(row, column, cell);
    });
  });
  sheet.applyStyle(
    { row: 1, endRow: HOSTILE.length + 1, column: 1, endColumn: 3 },
    { numberFormat: 'yyyy-mm-dd' },
  );
  const shop = await openDocument({ book });
  const run = () =>
    shop.run(shop.settings({ outputs: { ...EVERYTHING, tagColumns: false, cohortColumns: false } }));
  run();
  expect(shop.call('inspect', { sheetId: sheet.id }).platform).toBe('segmented');
  const made = shop.call('groups').filter(({ customers }) => customers > 0);
  for (const { by, key } of made.slice(0, 4))
    for (const form of ['list', 'view'] as const) shop.call('makeGroupSheet', { form, group: { by, key } });
  sheet.put(1, 6, 999);
  run();
  const names = shop.tables().customers!.rows.map(([name]) => name);
  expect(names.length).toBeGreaterThan(HOSTILE.length - 3);
  expect([...textsIn(shop)]).toEqual(
    expect.arrayContaining(HOSTILE.slice(0, 7).map((text, i) => `${text}${i}`)),
  );
  expect(formulasOf(shop)).toEqual([]);
  expect(liveIn(shop.call('exportTables'))).toEqual([]);
});

test('the copy without names, as sheets and as files, with the names of products, stores and channels', async () => {
  const shop = await shopOf(HOSTILE);
  shop.run(shop.settings({ outputs: EVERYTHING }));
  const keyed = async (text: string) => createHash('sha256').update(text).digest('hex');
  const { tables } = await privateCopy(shop.call('exportTables'), {
    keyed,
    withProducts: true,
    least: 0,
    small: '=small',
  });
  const titles = tabTitles(tables.map(({ name }) => `=${name}`));
  shop.call('privateSheets', {
    language: 'en',
    lines: { question: '=question', asOf: '+as of', rule: '@rule' },
    tables: tables.map(({ header, rows }, i) => ({ title: titles[i]!, header, rows })),
  });
  const products = textsOf(shop.sheet('=products'));
  expect(HOSTILE.filter((text) => products.includes(text.trim())).length).toBeGreaterThan(10);
  expect(formulasOf(shop)).toEqual([]);
  expect(liveIn(tables)).toEqual([]);
});

test('answers to what was found in the data name orders, customers and statuses, and stand on Data check', async () => {
  const shop = await shopOf(HOSTILE);
  const status = 8;
  HOSTILE.forEach((text, i) => {
    shop.orders.put(1 + i, status, text);
  });
  shop.orders.put(9, 4, 9_000_000);
  const findings = shop.call('inspect', { sheetId: shop.orders.id }).findings ?? [];
  const about = findings.filter(({ choices }) => choices.length > 1);
  const answers = Object.fromEntries(
    about.map(({ code, about: what, choices }) => [what === '' ? code : `${code}:${what}`, choices.at(-1)!]),
  );
  expect(new Set(about.map(({ code }) => code)).size).toBeGreaterThan(1);
  expect(told(Object.keys(answers)).length).toBeGreaterThan(1);
  const outputs = { ...EVERYTHING, sheets: ['today', 'customers', 'costs'] as const };
  shop.run(shop.settings({ outputs, reading: { answers } }));
  expect(told(textsOf(shop.sheet('Data check'))).length).toBeGreaterThan(5);
  expect(formulasOf(shop)).toEqual([]);
  expect(liveIn(shop.call('exportTables'))).toEqual([]);
});

test('what winning customers cost is read beside a channel of any name; a text there stays', async () => {
  const shop = await shopOf(HOSTILE);
  const outputs = { ...EVERYTHING, tagColumns: false, cohortColumns: false, sheets: ['costs'] as const };
  shop.run(shop.settings({ outputs }));
  const costs = shop.sheet('Costs');
  const head = cellsOf(costs).findIndex((line) => line.includes('Channel'));
  const [channel, cost] = ['Channel', 'Cost'].map((name) => cellsOf(costs)[head]!.lastIndexOf(name));
  const channels = cellsOf(costs)
    .slice(head + 1)
    .map((line) => line[channel]);
  for (let row = head + 1; row < costs.lastRow(); row++)
    costs.put(row, cost, row % 4 ? (HOSTILE[row % HOSTILE.length] ?? '') : 100);
  const typed = Array.from({ length: costs.lastRow() }, (_, row) => costs.value(row, cost));
  shop.orders.put(1, 4, 9_999);
  shop.run(shop.settings({ outputs }));
  shop.call('undoRun');
  expect(Array.from(typed, (_, row) => costs.value(row, cost))).toEqual(typed);
  expect(
    cellsOf(costs)
      .slice(head + 1)
      .map((line) => line[channel]),
  ).toEqual(channels);
  expect(formulasOf(shop)).toEqual([]);
});

test('a campaign of a group with somebody held back is told under the name of its label', async () => {
  const shop = await shopOf([...HOSTILE, ...TAME]);
  const label = HOSTILE[9]!;
  const labels = [`"${label.replace(/"/g, '""')}": net > 0`];
  const outputs = { ...EVERYTHING, sheets: ['today', 'choices'] as const };
  shop.run(shop.settings({ outputs, own: { labels } }));
  const { heldBack } = holdBack(shop, { by: 'label', key: label }, 50, 7);
  expect(heldBack.size).toBeGreaterThan(5);
  shop.call('setCost', { id: '1', cost: 500 });
  shop.run();
  const [campaign] = shop.call('campaigns').campaigns;
  expect(campaign!.title).toContain(label);
  expect(textsOf(shop.sheet('Today')).join(' ')).toContain(label);
  const kept = shop.book.sheets.find(({ name }) => name === 'Regulars campaigns')!;
  const members = JSON.stringify(kept.rowValues(1));
  expect(
    HOSTILE.filter((text) =>
      members.includes(JSON.stringify(JSON.stringify(text.trim()).slice(1, -1)).slice(1, -1)),
    ).length,
  ).toBeGreaterThan(10);
  expect(formulasOf(shop)).toEqual([]);
});
