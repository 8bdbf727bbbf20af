// A copy without names: nothing that says who a customer is stands in any part of the file, in any cell, note or mark.

import { createHmac } from 'node:crypto';
import { unzipSync } from 'fflate';
import { readBook } from 'local-sheets/files/read.ts';
import { expect, test } from 'vitest';
import { xlsxOf } from '../../sidebar/state/xlsx.ts';
import { privateCopy } from '../../src/audiences/index.ts';
import { openDocument } from './document.ts';

const PEOPLE = Array.from({ length: 12 }, (_, i) => ({
  name: `王小${'美明華芳偉娟強敏靜麗軍洋'[i]}`,
  email: `person${i}@shop.example`,
  phone: `09123456${String(10 + i)}`,
}));

async function shopWithNames() {
  const text = [
    '訂單編號,顧客姓名,電子郵件,電話,訂單日期,總額,商品名稱,備註',
    ...Array.from({ length: 72 }, (_, i) => {
      const { name, email, phone } = PEOPLE[i % 12]!;
      const day = `2024-${String(1 + Math.floor(i / 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
      return `ORD${5000 + i},${name},${email},${phone},${day},${100 + i},豆子${i % 3},請打給${name}`;
    }),
    '',
  ].join('\n');
  const book = await readBook(new TextEncoder().encode(text), {
    sheetName: '訂單',
    locale: 'zh_TW',
    timeZone: 'Asia/Taipei',
  });
  const shop = await openDocument({ book });
  const sheets = ['today', 'customers', 'segments', 'cohorts', 'health', 'money', 'products'] as const;
  shop.run(shop.settings({ language: 'zh-TW', outputs: { sheets, tagColumns: true, cohortColumns: false } }));
  return shop;
}

/** Every word of the input that tells who somebody is, or what the shop typed. */
const PERSONAL = [
  ...PEOPLE.flatMap(({ name, email, phone }) => [name, email, phone, phone.slice(1)]),
  'person',
  'shop.example',
  'ORD5',
  '請打給',
];

test('as a file and as sheets; pseudonyms are keyed by a secret of the document and stay the same', async () => {
  const shop = await shopWithNames();
  const { secret } = shop.call('privateSecret');
  expect(secret.length).toBeGreaterThan(60);
  expect(shop.call('privateSecret').secret).toBe(secret);
  const keyed = async (text: string) => createHmac('sha256', secret).update(text, 'utf8').digest('hex');
  const small = '小群';
  const { tables } = await privateCopy(shop.call('exportTables'), {
    keyed,
    withProducts: false,
    least: 3,
    small,
  });
  const found = (where: string) => PERSONAL.filter((word) => where.includes(word));
  // The words are there to be found.
  expect(found(JSON.stringify(shop.call('exportTables'))).length).toBeGreaterThan(10);

  const bytes = xlsxOf(tables.map(({ name, header, rows }) => ({ title: name, rows: [header, ...rows] })));
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).length).toBe(4 + tables.length);
  for (const [part, content] of Object.entries(parts))
    expect(found(new TextDecoder().decode(content)), part).toEqual([]);
  expect(JSON.stringify(Object.keys(parts))).not.toContain('docProps');
  const read = await readBook(bytes, { sheetName: 'x', locale: 'zh_TW', timeZone: 'Asia/Taipei' });
  const codes = PEOPLE.map(
    ({ email }) => `P-${createHmac('sha256', secret).update(`customer ${email}`).digest('hex').slice(0, 16)}`,
  );
  const customers = read.sheets.find(({ name }) => name === 'customers')!;
  const column = Array.from({ length: 12 }, (_, i) => customers.value(1 + i, 0));
  expect(column.sort()).toEqual([...codes].sort());

  const before = shop.book.sheets.map(({ id }) => id);
  const marks = shop.book.metadata.length;
  const lines = { question: '不含姓名的數字', asOf: '截至 2024-06-28', rule: '裡面沒有姓名' };
  const { names } = shop.call('privateSheets', {
    language: 'zh-TW',
    lines,
    tables: tables.map(({ name, header, rows }) => ({ title: `副本 ${name}`, header, rows })),
  });
  expect(names).toHaveLength(tables.length);
  const made = shop.book.toJSON();
  const sheets = made.sheets.filter((_, i) => !before.includes(shop.book.sheets[i]!.id));
  expect(sheets).toHaveLength(tables.length);
  for (const sheet of sheets) {
    expect(found(JSON.stringify(sheet)), sheet.name).toEqual([]);
    expect(JSON.stringify(sheet)).not.toMatch(/"=[A-Z]/);
  }
  expect(found(JSON.stringify(made.metadata.slice(marks)))).toEqual([]);
  const copied = shop.sheet('副本 customers');
  const cells = Array.from({ length: copied.lastRow() }, (_, row) => copied.value(row, 0));
  expect(cells.filter((cell) => codes.includes(String(cell)))).toHaveLength(12);
  // They are the person's: taking our results away leaves them.
  shop.call('removeResults');
  expect(shop.book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]));
}, 60_000);

test('what only looks like a number stays a text, and numbers are numbers', async () => {
  const shop = await openDocument();
  const rows = [
    ['00712', '1e5', '12', '0.1906354515050167'],
    ['712', '0x10', '-3.5', '2.767e-7'],
  ];
  const header = ['member', 'code', 'net', 'ratio'];
  const lines = { question: 'q', asOf: 'a', rule: 'r' };
  shop.call('privateSheets', { language: 'en', lines, tables: [{ title: 'Copy', header, rows }] });
  const copied = shop.sheet('Copy');
  const at = Array.from({ length: copied.lastRow() }, (_, row) => row).find(
    (row) => copied.value(row, 0) === 'member',
  )!;
  expect(rows.map((_, i) => header.map((_, column) => copied.value(at + 1 + i, column)))).toEqual([
    ['00712', '1e5', 12, 0.1906354515050167],
    ['712', '0x10', -3.5, 2.767e-7],
  ]);
  const read = await readBook(xlsxOf([{ title: 'Copy', rows: [header, ...rows] }]), {
    sheetName: 'x',
    locale: 'en_US',
    timeZone: 'Asia/Taipei',
  });
  // A cell at a time: 712 by itself is a number there.
  expect(rows.map((_, i) => header.map((_, column) => read.sheets[0]!.value(1 + i, column)))).toEqual([
    ['00712', '1e5', 12, 0.1906354515050167],
    [712, '0x10', -3.5, 2.767e-7],
  ]);
});

test('a template that was cut off at its end is not taken for the copy that is asked for next', async () => {
  const copy = {
    language: 'en' as const,
    lines: { question: 'q', asOf: 'a', rule: 'r' },
    tables: [{ title: 'Copy', header: ['net'], rows: [['12']] }],
  };
  const template = { language: 'en' as const, capacity: { orders: 20, customers: 10, months: 3 } };
  const whole = await openDocument();
  let calls = 0;
  whole.host.services.failNext = () => {
    calls++;
    return null;
  };
  whole.call('insertTemplate', template);
  for (const back of [1, 4, 7, 10]) {
    const shop = await openDocument();
    let call = 0;
    // Google ends the execution there: nothing comes after.
    shop.host.services.failNext = () => (++call >= calls - back ? new Error('Service error') : null);
    try {
      shop.call('insertTemplate', template);
    } catch {
      // What it said is not asked here.
    }
    delete shop.host.services.failNext;
    expect(call, `${back} calls before the end`).toBeGreaterThanOrEqual(calls - back);
    expect(shop.call('privateSheets', copy).names, `${back} calls before the end`).toEqual(['Copy']);
    expect(shop.sheet('Copy').hidden).toBe(false);
  }
}, 60_000);

test('cohorts that are too small become one in every table of them, and a count of too few is blank', async () => {
  const keyed = async (text: string) => text;
  const cohort = (measure: string, ...rows: readonly string[]) => ({
    name: `cohort-${measure}`,
    header: ['cohort', '0', '1', '2'],
    rows: rows.map((row) => row.split(' ').map((cell) => (cell === '.' ? '' : cell))),
  });
  const { tables, small } = await privateCopy(
    [
      cohort('customers', '2024-01 20 8 3', '2024-02 4 2 .', '2024-03 3 . .', '2024-04 9 0 .'),
      cohort('orders', '2024-01 24 10 4', '2024-02 6 2 .', '2024-03 4 . .', '2024-04 9 0 .'),
      cohort('aov', '2024-01 10 12 20', '2024-02 30 15 .', '2024-03 20 . .', '2024-04 10 . .'),
      cohort('retention', '2024-01 1 0.4 0.15', '2024-02 1 0.5 .', '2024-03 1 . .', '2024-04 1 0 .'),
      cohort('cumulative', '2024-01 12 18 22', '2024-02 45 52.5 .', '2024-03 27 . .', '2024-04 10 10 .'),
      {
        name: 'transitions',
        header: ['from', 'N', 'E0', 'S1', 'S2', 'S3'],
        rows: [['N', '12', '6', '2', '0', '5']],
      },
    ],
    { keyed, withProducts: false, least: 5, small: 'Small' },
  );
  const rows = Object.fromEntries(
    tables.map((table) => [table.name, table.rows.map((row) => row.join(' '))]),
  );
  // 4 + 3 = 7 customers are one cohort. The 2 who came in month 1 are too few, and so are the 3 of January in month 2: blank
  // everywhere. Orders 6 + 4; their mean (30 × 6 + 20 × 4) ÷ 10 = 26; revenue so far (45 × 4 + 27 × 3) ÷ 7 = 37.285714.
  expect(rows).toEqual({
    'cohort-customers': ['2024-01 20 8 ', '2024-04 9 0 ', 'Small 7  '],
    'cohort-orders': ['2024-01 24 10 ', '2024-04 9 0 ', 'Small 10  '],
    'cohort-aov': ['2024-01 10 12 ', '2024-04 10  ', 'Small 26  '],
    'cohort-retention': ['2024-01 1 0.4 ', '2024-04 1 0 ', 'Small 1  '],
    'cohort-cumulative': ['2024-01 12 18 ', '2024-04 10 10 ', 'Small 37.285714  '],
    transitions: ['N 12 6  0 5'],
  });
  // Two cohorts, the counts of 2 and 3, and one of the transitions.
  expect(small).toBe(5);
});

test('groups that are too small become one, and go where they are too small together', async () => {
  const keyed = async (text: string) => text;
  const header = ['group', 'key', 'customers', 'share', 'net', 'per_customer'];
  const row = (group: string, key: string, customers: number) =>
    [group, key, customers, customers / 20, customers * 10, 10].map(String);
  const rows = [row('cell', 'S-H', 12), row('cell', 'N-H', 3), row('cell', 'E-H', 4), row('cell', 'N-L', 0)];
  const { tables, small } = await privateCopy(
    [{ name: 'segments', header, rows: [...rows, row('nes', 'S1', 4), row('nes', 'S2', 9)] }],
    { keyed, withProducts: false, least: 5, small: 'Small' },
  );
  expect(small).toBe(3);
  expect(tables[0]!.rows).toEqual([
    row('cell', 'S-H', 12),
    row('cell', 'N-L', 0),
    row('nes', 'S2', 9),
    // 3 + 4 customers, 0.15 + 0.2 of them, 30 + 40 of net; the mean does not add up.
    ['cell', 'Small', '7', '0.35', '70', ''],
  ]);
});
