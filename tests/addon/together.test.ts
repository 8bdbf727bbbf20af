// One person, many spellings (model.md §9), as a shop sees it: who was joined stands on Data check and beside the customers,
// and what is changed there holds for good.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { describe, expect, test } from 'vitest';
import { type Document, openDocument, reopened, snapshot } from './document.ts';

const HEADER = 'Order ID,Order date,Total,Member ID,Email,Phone';
const ORDERS = [
  'A1,2024-03-01,10,m1,,0912345678',
  'A2,2024-03-02,20,,x@y.tw,+886 912 345 678',
  'A3,2024-03-03,30,,x@y.tw,',
  'A4,2024-03-04,40,m2,,0987654321',
  'A5,2024-03-05,50,m3,,0987-654-321',
  'A6,2024-03-06,60,m3,,',
];

async function open(orders: readonly string[] = ORDERS): Promise<Document> {
  const text = [HEADER, ...orders].join('\n');
  const book = await readBook(new TextEncoder().encode(text), {
    sheetName: 'Orders',
    locale: 'zh_TW',
    timeZone: 'Asia/Taipei',
  });
  return openDocument({ book });
}

const chosen = (shop: Document, answers: { readonly [key: string]: string } = {}) =>
  shop.settings({
    outputs: { sheets: ['customers'], tagColumns: false, cohortColumns: false },
    ...(Object.keys(answers).length ? { reading: { answers } } : {}),
  });

/** Texts of a row, from the column of `from` on, below a header. */
function rowsBelow(sheet: Sheet, header: string): { row: number; cells: string[] }[] {
  const width = sheet.lastColumn();
  const line = (row: number) => Array.from({ length: width }, (_, at) => String(sheet.value(row, at) ?? ''));
  const top = Array.from({ length: sheet.lastRow() }, (_, row) => row).find((row) =>
    line(row).includes(header),
  )!;
  const rows: { row: number; cells: string[] }[] = [];
  for (let row = top + 1; line(row).some((cell) => cell !== ''); row++) rows.push({ row, cells: line(row) });
  return rows;
}

const CHOICE = 1;
const identities = (shop: Document): string[][] =>
  rowsBelow(shop.sheet('Data check'), 'Compared as').map(({ cells }) => cells.slice(0, 6));

/** Chooses in the coloured cell of the row whose shared value this is. */
function choose(shop: Document, shared: string, choice: string): void {
  const sheet = shop.sheet('Data check');
  const { row } = rowsBelow(sheet, 'Compared as').find(({ cells }) => cells[4] === shared)!;
  sheet.put(row, CHOICE, choice);
}

/** The lines of text of Data check. */
const saidOn = (shop: Document): string => {
  const sheet = shop.sheet('Data check');
  return Array.from({ length: sheet.lastRow() }, (_, row) => String(sheet.value(row, 0) ?? '')).join('\n');
};

const net = (shop: Document): { [customer: string]: number } => {
  const { header, rows } = shop.tables().customers!;
  const [key, money] = ['customer', 'net'].map((name) => header.indexOf(name));
  return Object.fromEntries(rows.map((row) => [row[key!]!, Number(row[money!])]));
};

// m1: 10 + 20 + 30, by the phone of A1 and A2 and the e-mail of A2 and A3. m2 and m3 share a phone: perhaps one person.
const JOINED = { m1: 60, m2: 40, m3: 110 };
const CHANGED = { m1: 10, 'x@y.tw': 50, m3: 150 };
const ROWS = [
  ['Kept apart: perhaps the same', 'Keep apart', '', '0987-654-321', '987654321', 'm2, m3'],
  ['One customer', 'One customer', 'm1', '+886 912 345 678', '912345678', 'x@y.tw, m1'],
];

function change(shop: Document): void {
  choose(shop, '912345678', 'Keep apart');
  choose(shop, '987654321', 'One customer');
}

describe('Data check', () => {
  test('lists who was joined by what, and what people share without being one', async () => {
    const shop = await open();
    shop.run(chosen(shop));
    expect(identities(shop)).toEqual(ROWS);
    expect(net(shop)).toEqual(JOINED);
    const { header, rows } = shop.tables().customers!;
    expect(header).not.toContain('joined_from');
    expect(rows.length).toBe(3);
  });

  test('Customers says what else each is known as', async () => {
    const shop = await open();
    shop.run(chosen(shop));
    const sheet = shop.sheet('Customers');
    const [{ cells: first }] = rowsBelow(sheet, 'Also known as');
    const head = Array.from({ length: first!.length }, (_, at) =>
      [0, 1, 2, 3, 4, 5].map((row) => String(sheet.value(row, at) ?? '')),
    );
    const at = head.findIndex((texts) => texts.includes('Also known as'));
    const known = rowsBelow(sheet, 'Also known as').map(({ cells }) => [cells[0], cells[at]]);
    expect(Object.fromEntries(known)).toEqual({ m1: 'x@y.tw', m2: '', m3: '' });
  });

  test('what is chosen there holds for the next run and all later ones, however the rows stand', async () => {
    const shop = await open();
    shop.run(chosen(shop));
    change(shop);
    shop.host.run('menuUpdate', 'FULL');
    expect(net(shop)).toEqual(CHANGED);
    expect(identities(shop)).toEqual([
      ['Kept apart: you chose it', 'Keep apart', '', '+886 912 345 678', '912345678', 'm1, x@y.tw'],
      ['One customer', 'One customer', 'm3', '0987-654-321', '987654321', 'm3, m2'],
    ]);
    shop.host.run('menuUpdate', 'FULL');
    expect(net(shop)).toEqual(CHANGED);
    // From the last order to the first, in a file that was saved and opened again.
    const later = await reopened(shop);
    ORDERS.map((line) => line.split(',')).forEach((cells, i) => {
      cells.forEach((cell, at) => {
        later.orders.put(ORDERS.length - i, at, at === 2 ? Number(cell) : cell);
      });
    });
    later.host.run('menuUpdate', 'FULL');
    expect(net(later)).toEqual(CHANGED);
    // Back again, as it was found.
    choose(later, '912345678', 'One customer');
    choose(later, '987654321', 'Keep apart');
    later.host.run('menuUpdate', 'FULL');
    expect(net(later)).toEqual(JOINED);
  });

  test('a word of another language counts; what is no choice changes nothing', async () => {
    const shop = await open();
    shop.run(chosen(shop));
    choose(shop, '912345678', '分開計算');
    choose(shop, '987654321', 'who knows');
    shop.host.run('menuUpdate', 'FULL');
    expect(net(shop)).toEqual({ m1: 10, 'x@y.tw': 50, m2: 40, m3: 110 });
  });

  test('what is no choice stays as it was typed, and the sheet says which words are', async () => {
    const shop = await open();
    shop.run(chosen(shop));
    choose(shop, '987654321', 'who knows');
    const sentence =
      '“who knows” is no choice. It stays as you typed it and changes nothing. Write “One customer” or “Keep apart”.';
    for (let run = 0; run < 2; run++) {
      shop.host.run('menuUpdate', 'FULL');
      expect(identities(shop).map((cells) => cells[CHOICE])).toEqual(['who knows', 'One customer']);
      expect(saidOn(shop)).toContain(sentence);
    }
    choose(shop, '987654321', 'one customer');
    shop.host.run('menuUpdate', 'FULL');
    expect(identities(shop).map((cells) => cells[CHOICE])).toEqual(['One customer', 'One customer']);
    expect(saidOn(shop)).not.toContain(sentence);
  });

  test('beyond 5,000 answers no older one is lost: a new choice stays as typed, and the sheet says so', async () => {
    const shop = await open();
    const most = Object.fromEntries(Array.from({ length: 4999 }, (_, i) => [`together:${i}`, 'apart']));
    shop.run(chosen(shop, { ...most, 'together:912345678': 'apart' }));
    // A choice in place of an older one is no more than before.
    choose(shop, '912345678', 'One customer');
    choose(shop, '987654321', 'One customer');
    shop.host.run('menuUpdate', 'FULL');
    expect(net(shop)).toEqual(JOINED);
    expect(identities(shop).map(([done, choice]) => [done, choice])).toEqual([
      ['Kept apart: perhaps the same', 'One customer'],
      ['One customer', 'One customer'],
    ]);
    expect(saidOn(shop)).toContain(
      '1 choice on this sheet changes nothing and stays as you typed it: 5,000 answers are kept, and no older one is given up for a new one. To join nobody, choose “One column alone” in the wizard.',
    );
    const { answers = {} } = shop.call('start').saved!.reading;
    expect(Object.keys(answers)).toHaveLength(5000);
    expect(answers).toMatchObject({ 'together:0': 'apart', 'together:912345678': 'same' });
  });

  test('an answer of the wizard that was given since counts before it, and stays', async () => {
    const shop = await open();
    shop.run(chosen(shop));
    choose(shop, '987654321', 'One customer');
    shop.run(chosen(shop, { 'together:987654321': 'apart' }));
    expect(net(shop)).toEqual(JOINED);
    shop.host.run('menuUpdate', 'FULL');
    expect(net(shop)).toEqual(JOINED);
  });

  test('the wizard and the preview tell of it before the run', async () => {
    const shop = await open();
    shop.run(chosen(shop));
    change(shop);
    const { findings = [] } = shop.call('inspect', { sheetId: shop.orders.id });
    const told = findings.filter(({ code }) => code === 'together');
    expect(told.map(({ about, chosen: done }) => [about, done]).sort()).toEqual([
      ['912345678', 'apart'],
      ['987654321', 'same'],
    ]);
    expect(shop.call('preview', chosen(shop)).customers).toBe(3);
  });
});

describe('what was chosen there', () => {
  test('stays where a run is cancelled', async () => {
    const shop = await open();
    shop.run(chosen(shop));
    change(shop);
    const before = snapshot(shop.book);
    let state = shop.call('beginRun', chosen(shop));
    while (state.next < state.steps.length - 1)
      state = shop.call('step', { runId: state.runId, next: state.next });
    expect(identities(shop)[0]![0]).toBe('Kept apart: you chose it');
    shop.call('cancelRun', { runId: state.runId });
    expect(snapshot(shop.book)).toEqual(before);
    shop.host.run('menuUpdate', 'FULL');
    expect(net(shop)).toEqual(CHANGED);
  });

  test('stays where the run is undone', async () => {
    const shop = await open();
    shop.run(chosen(shop));
    change(shop);
    shop.run(chosen(shop));
    expect(net(shop)).toEqual(CHANGED);
    shop.call('undoRun');
    expect(net(shop)).toEqual(JOINED);
    expect(identities(shop).map((cells) => cells[CHOICE])).toEqual(['One customer', 'Keep apart']);
    shop.host.run('menuUpdate', 'FULL');
    expect(net(shop)).toEqual(CHANGED);
  });

  test('stays where the sheet is deleted after the run', async () => {
    const shop = await open();
    shop.run(chosen(shop));
    change(shop);
    shop.host.run('menuUpdate', 'FULL');
    shop.book.removeSheet(shop.sheet('Data check'));
    shop.host.run('menuUpdate', 'FULL');
    expect(net(shop)).toEqual(CHANGED);
  });
});
