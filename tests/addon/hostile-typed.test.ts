// What people type themselves (labels, dated steps, remarks, comments): each of OWASP's list comes back as it was typed,
// and nowhere becomes a formula.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/text/index.ts';
import { cellsOf, type Document, openDocument, putOrders, someOrders } from './document.ts';
import { holdBack } from './hold-back.ts';
import { HOSTILE } from './hostile.ts';
import { formulasOf, liveIn, shopOf } from './hostile-shop.ts';

/** As the shop's own grammar quotes a text. */
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
/** In as many parts as a person may write rows. */
const PARTS = [HOSTILE.slice(0, 20), HOSTILE.slice(20, 40), HOSTILE.slice(40)];

const runOf = (shop: Document, change: object = {}) =>
  shop.run(
    shop.settings({
      outputs: {
        sheets: ['today', 'customers', 'segments', 'choices'],
        tagColumns: true,
        cohortColumns: false,
      },
      ...change,
    }),
  );
/** The first cell that holds a text. */
function placeOf(sheet: Sheet, text: string): { readonly row: number; readonly column: number } {
  for (let row = 0; row < sheet.lastRow(); row++)
    for (let column = 0; column < sheet.lastColumn(); column++)
      if (sheet.value(row, column) === text) return { row, column };
  throw new Error(`No cell holds ${text}`);
}
const valuesOf = (sheet: Sheet): string[] => cellsOf(sheet).flat().map(String);

describe('labels of one’s own', () => {
  test('between quotation marks each is a name: in its column, table, list, tab and file', async () => {
    const shop = await shopOf(HOSTILE);
    for (const texts of PARTS) {
      const labels = texts.map((text) => `${quoted(text)}: level = ${quoted(text)} and net > 0`);
      runOf(shop, { own: { labels } });
      const { lines, own } = shop.call('labels', { labels: null });
      expect(own.labels).toEqual(labels.map((label) => label.trim()));
      expect(lines.map(({ label }) => label)).toEqual(texts);
      expect(valuesOf(shop.sheet('Your settings'))).toEqual(expect.arrayContaining(labels));
      const named = lines.filter(({ customers }) => customers > 0).map(({ label }) => String(label));
      expect(named.length).toBeGreaterThan(1);
      for (const key of named) {
        expect(valuesOf(shop.sheet('Customers'))).toContain(key);
        expect(shop.call('groups').map(({ name }) => name)).toContain(key);
      }
      const { name } = shop.call('makeGroupSheet', { form: 'list', group: { by: 'label', key: named[0]! } });
      shop.call('makeGroupSheet', { form: 'view', group: { by: 'label', key: named[1]! } });
      holdBack(shop, { by: 'label', key: named[1]! }, 0, 7);
      expect(shop.sheet(name).lastRow()).toBeGreaterThan(3);
      expect(formulasOf(shop)).toEqual([]);
      expect(liveIn(shop.call('exportTables'))).toEqual([]);
    }
    runOf(shop);
    expect(formulasOf(shop)).toEqual([]);
    expect(shop.call('campaigns').campaigns).toHaveLength(PARTS.length);
  });

  test('as a rule each is refused with the words it cannot be read near, and stays as it was typed', async () => {
    const shop = await shopOf(HOSTILE);
    runOf(shop);
    for (const labels of PARTS) {
      const { lines } = shop.call('labels', { labels });
      expect(lines.filter(({ near, customers }) => near === null || customers > 0)).toEqual([]);
      runOf(shop, { own: { labels } });
      expect(formulasOf(shop)).toEqual([]);
      expect(valuesOf(shop.sheet('Your settings'))).toEqual(expect.arrayContaining([...labels]));
    }
  });
});

test('dated steps: what to do is any text, on Today and the lists; days and moments that are none are refused', async () => {
  const shop = await shopOf(HOSTILE);
  const { unread } = textsOf('en').acting.choices.steps;
  for (const texts of PARTS) {
    const when = 'days after the last order';
    runOf(shop, { own: { steps: texts.map((name, i) => ({ name, days: String(i), when })) } });
    const sheet = shop.sheet('Your settings');
    expect(valuesOf(sheet)).toEqual(expect.arrayContaining([...texts]));
    const today = valuesOf(shop.sheet('Today')).join('\n');
    expect(texts.filter((text) => today.includes(text.trim())).length).toBeGreaterThan(0);
    expect(formulasOf(shop)).toEqual([]);
    expect(liveIn(shop.call('exportTables'))).toEqual([]);
    runOf(shop, { own: { steps: texts.map((text) => ({ name: text, days: text, when: text })) } });
    expect(valuesOf(sheet).filter((cell) => cell === unread)).toHaveLength(texts.length);
    expect(formulasOf(shop)).toEqual([]);
  }
});

/** Texts as a person types them: with an apostrophe before them, which is not part of the text. */
describe('a text that a person types as a text, behind an apostrophe', () => {
  const LINES = someOrders(400, 70);
  const LATER = [...LINES, ...someOrders(90, 80).map(([id, ...rest]) => [`B${id}`, ...rest] as const)];
  const shopWithRoom = () => openDocument({ lines: LINES, rows: 520, columns: 12 });
  /** Where each text stands: the first cell of its row, by the text. */
  const rowsOf = (sheet: Sheet, texts: readonly string[], keyColumn = 0): Map<string, string> => {
    const found = new Map<string, string>();
    for (let row = 0; row < sheet.lastRow(); row++)
      for (const value of sheet.rowValues(row))
        if (typeof value === 'string' && texts.includes(value))
          found.set(value, String(sheet.value(row, keyColumn)));
    return found;
  };
  const TEXTS = HOSTILE.map((text, i) => `${text} ${i}`);

  test('stays that text beside its customer through later runs, undo and a removal', async () => {
    const shop = await shopWithRoom();
    const run = () =>
      shop.run(
        shop.settings({
          outputs: { sheets: ['today', 'customers'], tagColumns: true, cohortColumns: false },
        }),
      );
    run();
    const [customers, today] = [shop.sheet('Customers'), shop.sheet('Today')];
    const column = customers.lastColumn() + 1;
    TEXTS.forEach((text, i) => {
      customers.put(6 + i, column, text);
      customers.setNote(6 + i, 1, text);
      shop.orders.put(1 + i, 11, text);
      shop.orders.setNote(1 + i, 1, text);
    });
    const { row: head, column: note } = placeOf(today, 'Note');
    const onToday = TEXTS.slice(0, 8);
    onToday.forEach((text, i) => {
      today.put(head + 1 + i, note, text);
    });
    const before = rowsOf(customers, TEXTS);
    expect(before.size).toBe(TEXTS.length);
    const areThere = (): void => {
      expect(formulasOf(shop)).toEqual([]);
      for (const sheet of [customers, shop.orders]) {
        expect(rowsOf(sheet, TEXTS).size).toBe(TEXTS.length);
        expect([...sheet.notes()].map(({ text }) => text)).toEqual(expect.arrayContaining(TEXTS));
      }
      expect(rowsOf(customers, TEXTS)).toEqual(before);
      expect(rowsOf(today, onToday).size).toBe(onToday.length);
    };
    for (let again = 0; again < 2; again++) {
      putOrders(shop.orders, LATER);
      run();
      areThere();
      shop.call('undoRun');
      areThere();
    }
    shop.call('removeResults');
    expect(formulasOf(shop)).toEqual([]);
    expect(rowsOf(shop.orders, TEXTS).size).toBe(TEXTS.length);
  });
});
