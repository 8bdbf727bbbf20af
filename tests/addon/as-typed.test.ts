// Keys are compared in one case, width and without blanks; what a person reads is what was typed.

import { expect, test } from 'vitest';
import { type Document, type Line, openDocument, putOrders, someOrders } from './document.ts';

/** Customers are e-mails, typed with capitals in most rows and without in some. */
const typed = (key: string) => `Ann.${key.toUpperCase()}@Shop.TW`;
const LINES: readonly Line[] = someOrders(60, 9).map(([order, key, day, amount], i) => [
  order,
  i % 4 === 3 ? typed(key).toLowerCase() : typed(key),
  day,
  amount,
]);
/** As most rows have them; where it is a tie, as the first row has it. */
const SHOWN = [...new Set(LINES.map(([, key]) => key.toLowerCase()))].map((key) => {
  const spelled = LINES.map(([, one]) => one).filter((one) => one.toLowerCase() === key);
  const capitals = spelled.filter((one) => one !== key).length;
  return capitals * 2 > spelled.length || (capitals * 2 === spelled.length && spelled[0] !== key)
    ? spelled.find((one) => one !== key)!
    : key;
});
const OUTPUTS = {
  sheets: ['today', 'customers', 'segments'],
  tagColumns: true,
  cohortColumns: false,
} as const;

const emailsOn = (shop: Document, name: string): string[] => {
  const sheet = shop.sheet(name);
  const found: string[] = [];
  for (let row = 0; row < sheet.lastRow(); row++)
    for (const value of sheet.rowValues(row))
      if (/^ann\.\S+@shop\.tw$/i.test(String(value))) found.push(String(value));
  return found;
};

test('an e-mail is one customer in any case, and stands everywhere as most rows have it', async () => {
  const shop = await openDocument({ lines: LINES, rows: 90 });
  shop.run(shop.settings({ outputs: OUTPUTS }));
  expect(SHOWN.some((key) => key !== key.toLowerCase())).toBe(true);
  const { customers, orders } = shop.tables();
  expect(new Set(customers.rows.map(([key]) => key))).toEqual(new Set(SHOWN));
  expect(customers.rows).toHaveLength(SHOWN.length);
  expect(new Set(orders.rows.map((row) => row[1]))).toEqual(new Set(SHOWN));
  const people = shop.call('people', { by: 'all', key: '' }).people.map(({ key }) => key);
  expect(new Set(people)).toEqual(new Set(SHOWN));
  for (const tab of ['Customers', 'Today'])
    for (const email of emailsOn(shop, tab)) expect(SHOWN).toContain(email);
  expect(emailsOn(shop, 'Customers').length).toBeGreaterThanOrEqual(SHOWN.length);
});

test('a note beside an e-mail that an earlier version wrote in lower case stays with its customer', async () => {
  const shop = await openDocument({ lines: LINES.slice(0, 50), rows: 90 });
  shop.run(shop.settings({ outputs: OUTPUTS }));
  const sheet = shop.sheet('Customers');
  const noted = new Map<string, string>();
  for (let row = 0; row < sheet.lastRow(); row++) {
    const cells = [...sheet.rowValues(row)].map(String);
    const column = cells.findIndex((value) => /^Ann\.\S+@Shop\.TW$/.test(value));
    if (column < 0) continue;
    sheet.put(row, column, cells[column].toLowerCase());
    if (noted.size < 3) {
      noted.set(`owes ${row}`, cells[column].toLowerCase());
      sheet.put(row, sheet.maxColumns - 1, `owes ${row}`);
    }
  }
  expect(noted.size).toBe(3);
  putOrders(shop.orders, LINES);
  shop.run(shop.settings({ outputs: OUTPUTS }));
  for (const [note, key] of noted) {
    const rows = Array.from({ length: sheet.lastRow() }, (_, row) => [...sheet.rowValues(row)].map(String));
    const [row] = rows.filter((cells) => cells.includes(note));
    expect(row.filter((cell) => cell.toLowerCase() === key)).toEqual([
      SHOWN.find((one) => one.toLowerCase() === key),
    ]);
  }
  expect(emailsOn(shop, 'Customers').filter((email) => !SHOWN.includes(email))).toEqual([]);
});
