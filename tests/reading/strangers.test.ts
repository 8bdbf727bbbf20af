// Known exports in strangers' clothes: headers no list holds, columns shuffled, a postcode, a cost, a phone and a constant
// beside them. A role may stay open or be asked; it is never wrong without a question.

import { describe, expect, it } from 'vitest';
import { headerKeys } from '../../src/reading/header-row.ts';
import { HEADER_HINTS, headerWord } from '../../src/reading/header-words.ts';
import type { Cell, Recognition } from '../../src/reading/index.ts';
import { otherColumn } from '../../src/reading/other-words.ts';
import { csvRows, recogniseRows, typedIn } from './sheet.ts';

/** Tries of each export: 5,000 in all. */
const TRIES = Math.ceil(5000 / 6);
const ROWS = 150;

type Needed = 'customer' | 'date' | 'amount' | 'order';
interface Export {
  readonly name: string;
  readonly path: string;
  /** The right columns of each role; any of them is right. */
  readonly roles: { readonly [role in Needed]?: readonly string[] };
}

const EXPORTS: readonly Export[] = [
  {
    name: 'Shopify',
    path: 'samples/shopify.csv',
    roles: {
      customer: ['Email', 'Billing Name'],
      date: ['Created at', 'Paid at'],
      amount: ['Total'],
      order: ['Name'],
    },
  },
  {
    name: 'SHOPLINE',
    path: 'samples/shopline.csv',
    roles: {
      customer: ['顧客 ID', '電郵', '顧客'],
      date: ['訂單日期'],
      amount: ['訂單合計'],
      order: ['訂單號碼'],
    },
  },
  {
    name: 'till',
    path: 'samples/till.csv',
    roles: { customer: ['Member'], date: ['Date'], amount: ['Amount'], order: ['Receipt'] },
  },
  {
    name: 'invoice lines',
    path: 'tests/fixtures/orders/online_retail_lines.csv.gz',
    roles: { customer: ['CustomerID'], date: ['InvoiceDate'], order: ['InvoiceNo'] },
  },
  {
    name: 'purchases',
    path: 'tests/fixtures/orders/rfm_data_orders.csv.gz',
    roles: { customer: ['customer_id'], date: ['order_date'], amount: ['revenue'] },
  },
  {
    name: 'CDNOW',
    path: 'tests/fixtures/reading/cdnow_extract.csv',
    roles: { customer: ['customer_id'], date: ['order_date'], amount: ['amount'] },
  },
];

/** Numbers from 0 to 1, the same for the same seed. */
function randoms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = 'zor vak lim pex duun krow fyb mox quab sirp tuv wex jol nyk bram glip'.split(' ');

/** A word that no list holds. */
function strange(random: () => number): string {
  for (;;) {
    const word = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
    const known =
      otherColumn(word) !== null ||
      headerKeys(word).some((key) => headerWord(key) || HEADER_HINTS.some(({ holds }) => holds.test(key)));
    if (!known) return word;
  }
}

interface Column {
  readonly name: string;
  readonly cells: readonly Cell[];
}

function columnsOf([header, ...rows]: readonly (readonly string[])[], from: number): Column[] {
  const some = rows.slice(from, from + ROWS);
  return header.map((name, c) => ({ name, cells: some.map((row) => typedIn(row[c] ?? '')) }));
}

/** What shops have beside the export's own columns. */
function extras(columns: readonly Column[], { roles }: Export, random: () => number): Column[] {
  const buyers = columns.find(({ name }) => name === roles.customer?.[0])!.cells;
  const known = [...new Set(buyers.map(String))];
  const of = (make: (buyer: number, row: number) => Cell): Cell[] =>
    buyers.map((buyer, row) => (buyer === '' ? '' : make(known.indexOf(String(buyer)), row)));
  const prices = columns.find(({ name }) => name === roles.amount?.[0])?.cells;
  return [
    { name: 'Zip', cells: of((buyer) => 10001 + ((buyer * 37) % 89)) },
    {
      name: 'Cost',
      cells: prices
        ? prices.map((price) => (typeof price === 'number' ? Math.round(price * 61) / 100 : price))
        : of(() => Math.round(random() * 9000) / 100),
    },
    { name: 'Phone', cells: of((buyer) => `09${String(12000000 + buyer * 7919)}`) },
    { name: 'Constant', cells: of(() => 'Webshop') },
  ];
}

/** Do two columns part the rows alike, where both are filled. */
function alike(one: readonly Cell[], other: readonly Cell[]): boolean {
  const there = new Map<string, string>();
  const back = new Map<string, string>();
  return one.every((cell, i) => {
    const [a, b] = [String(cell), String(other[i])];
    if (a === '' || b === '') return true;
    const first = there.get(a) ?? b;
    const second = back.get(b) ?? a;
    there.set(a, first);
    back.set(b, second);
    return first === b && second === a;
  });
}

function wrongRoles(found: Recognition, columns: readonly Column[], { roles }: Export): string[] {
  const wrong: string[] = [];
  for (const role of ['customer', 'date', 'amount', 'order'] as const) {
    const index = found.mapping[role];
    if (index === undefined || found.found[role] === 'values') continue;
    const { name, cells } = columns[index];
    const right = roles[role] ?? [];
    const same =
      role === 'order' &&
      right.length > 0 &&
      alike(cells, columns.find((one) => one.name === right[0])!.cells);
    if (!right.includes(name) && !same) wrong.push(`${role}: ${name} (${found.found[role]})`);
  }
  return wrong;
}

describe.each(EXPORTS)('$name with strange headers', (one) => {
  it('is never read with a wrong column that is not asked about', () => {
    const random = randoms(one.name.length * 7919);
    const all = csvRows(one.path);
    const right = Object.values(one.roles).flat();
    const failures: string[] = [];
    for (let k = 0; k < TRIES; k++) {
      const columns = columnsOf(all, Math.floor(random() * Math.max(1, all.length - ROWS)));
      columns.push(...extras(columns, one, random));
      for (let i = columns.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [columns[i], columns[j]] = [columns[j], columns[i]];
      }
      // Now and then a right column keeps its name; all others lose theirs.
      const headers = columns.map(({ name }) =>
        right.includes(name) && random() < 0.3 ? name : strange(random),
      );
      const rows = columns[0].cells.map((_, row) => columns.map(({ cells }) => cells[row]));
      const found = recogniseRows([headers, ...rows]);
      failures.push(...wrongRoles(found, columns, one).map((wrong) => `try ${k}: ${wrong}`));
    }
    expect(failures).toEqual([]);
  }, 60_000);
});
