// Keys are compared in one case, width and without blanks; what a person reads is what was typed.

import { readBook } from 'local-sheets/files/read.ts';
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

/** Ann by two phones and one address, six of the shop's own by its address, and a guest; capitals in most rows. */
const SEVERAL = [
  'Order ID,Order date,Total,Email,Phone',
  'A1,2024-03-01,10,Ann@Mail.TW,0912345678',
  'A2,2024-03-02,20,Ann@Mail.TW,0955555555',
  'A3,2024-03-03,30,ann@mail.tw,',
  'A4,2024-03-04,40,,0912345678',
  ...[1, 2, 3, 4, 5, 6].map((k) => `B${k},2024-03-1${k},5,Info@Our-Shop.TW,09110000${k}0`),
  'C1,2024-03-20,7,Guest@Example.com,',
  'C2,2024-03-21,7,Guest@Example.com,',
];

test('with several columns too, on every sheet, in the findings and the tables', async () => {
  const text = SEVERAL.join('\n');
  const book = await readBook(new TextEncoder().encode(text), {
    sheetName: 'Orders',
    locale: 'zh_TW',
    timeZone: 'Asia/Taipei',
  });
  const shop = await openDocument({ book });
  // As an earlier version kept them.
  const answers = { 'together:info@our-shop.tw': 'apart', 'placeholder:guest@example.com': 'count' };
  shop.run(shop.settings({ outputs: OUTPUTS, reading: { answers } }));
  const { customers } = shop.tables();
  const keys = customers.rows.map(([key]) => key);
  expect(keys).toContain('Ann@Mail.TW');
  expect(keys).toContain('Guest@Example.com');
  const told = shop.call('inspect', { sheetId: shop.orders.id, reading: { answers } }).findings ?? [];
  expect(told.find(({ about }) => about === '912345678')?.values).toEqual([
    'joined',
    '0912345678',
    'Ann@Mail.TW',
    '0912345678',
  ]);
  expect(told.find(({ about }) => about === 'guest@example.com')).toMatchObject({
    values: expect.arrayContaining(['Guest@Example.com']),
    chosen: 'count',
    answered: true,
  });
  const own = told.find(({ about }) => about === 'info@our-shop.tw');
  expect([own?.answered, ...(own?.values.slice(0, 2) ?? [])]).toEqual([true, 'person', 'Info@Our-Shop.TW']);
  // Small letters stand where it is said how values are compared, and nowhere else.
  const small: string[] = [];
  for (const sheet of shop.book.sheets.filter(({ name }) => name !== 'Orders'))
    for (let row = 0; row < sheet.lastRow(); row++)
      for (let column = 0; column < sheet.lastColumn(); column++)
        if (/(?:ann@mail|info@our-shop|guest@example)\./.test(String(sheet.value(row, column))))
          small.push(`${sheet.name} ${column + 1}`);
  expect(new Set(small)).toEqual(new Set(['Data check 5']));
  const check = shop.sheet('Data check');
  const shown = Array.from({ length: check.lastRow() }, (_, row) => String(check.value(row, 3) ?? ''));
  expect(shown).toEqual(expect.arrayContaining(['Info@Our-Shop.TW']));
});
