// The words of shops' exports in twelve languages: headers of amounts, customers and order numbers, statuses that are no
// sale and those that are. fixtures/reading/words.json was gathered from exports, not from the tables under test.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundled } from '../../bundle.js';
import { headerKeys } from '../../src/reading/header-row.ts';
import { headerWord } from '../../src/reading/header-words.ts';
import { wordKey } from '../../src/reading/plain.ts';
import { statusMeaning } from '../../src/reading/status-words.ts';
import { CELL_WORDS, LANGUAGES, listed } from '../../src/reading/words/index.ts';
import { read } from './sheet.ts';

interface Words {
  readonly amount_headers: readonly string[];
  readonly customer_headers: readonly string[];
  readonly order_headers: readonly string[];
  readonly status_no_sale: { readonly [language: string]: readonly string[] };
  readonly status_sale: readonly string[];
}
const WORDS = JSON.parse(readFileSync('tests/fixtures/reading/words.json', 'utf8')) as Words;

/** The roles that a header's words name, best first. */
const rolesOf = (header: string): readonly string[] =>
  headerKeys(header).flatMap((key) => headerWord(key)?.role ?? []);

describe('lists', () => {
  it('hold the words within braces, and braces within those', () => {
    expect(listed('paid, {Order |}{date|day}, order {ref{|erence}|no}')).toEqual([
      ...['paid', 'Order date', 'Order day', 'date', 'day', 'order ref', 'order reference', 'order no'],
    ]);
    expect(listed('')).toEqual([]);
  });

  it('stand in Code.js as the keys of their words; halves of the day, which are read within a text, as written', async () => {
    const { text } = await bundled('src/reading/words/index.ts');
    const built = new Function(
      `${text}return Regulars_;`,
    )() as typeof import('../../src/reading/words/index.ts');
    const lists = (table: unknown, name = ''): readonly (readonly [string, string])[] =>
      typeof table === 'string'
        ? [[name, table]]
        : Object.entries(table as object).flatMap(([part, inner]) => lists(inner, `${name}/${part}`));
    const sources = lists({ LANGUAGES, CELL_WORDS });
    const shipped = new Map(lists({ LANGUAGES: built.LANGUAGES, CELL_WORDS: built.CELL_WORDS }));
    expect([...shipped.keys()]).toEqual(sources.map(([name]) => name));
    const keys = (list: string) =>
      new Set(
        listed(list)
          .flatMap((word) => word.split('|'))
          .map(wordKey),
      );
    for (const [name, list] of sources) {
      const here = shipped.get(name)!;
      if (/morning|afternoon/.test(name)) expect(here).toBe(list);
      else {
        expect(here, name).not.toMatch(/[ A-Z]/);
        expect(keys(here), name).toEqual(keys(list));
      }
    }
  });
});

describe('headers', () => {
  const people = ['ann', 'bob', 'chen', 'ann', 'bob', 'dora', 'ann', 'eli'];
  const rows = (header: string, extra: string, values: readonly (string | number)[]) => [
    ['Bought by', 'Order date', 'Zip', extra === '' ? 'Order ID' : extra, header],
    ...people.map((who, k) => [
      who,
      `2024-03-${String(k + 1).padStart(2, '0')}`,
      10115 + (k % 3),
      `A${100 + k}`,
      values[k],
    ]),
  ];
  const money = [12.5, 30, 7.25, 18, 12.5, 40, 9.9, 22];

  it.each(WORDS.amount_headers)('%s is an amount, and no zip beside it is', (header) => {
    const { mapping } = read(rows(header, '', money)).recognition;
    expect(mapping.amount).toBe(4);
  });
  it.each(WORDS.customer_headers)('%s is a customer', (header) => {
    expect(rolesOf(header)[0]).toBe('customer');
  });
  it.each(WORDS.order_headers)('%s is an order number', (header) => {
    expect(rolesOf(header)).toContain('order');
  });
});

describe('statuses', () => {
  for (const [language, words] of Object.entries(WORDS.status_no_sale))
    it.each(words)(`${language}: %s is no sale`, (word) => {
      expect(['sale', 'paid', 'unknown']).not.toContain(statusMeaning(word, 'status', 'unknown'));
    });
  it.each(WORDS.status_sale)('%s is a sale', (word) => {
    expect(['sale', 'paid']).toContain(statusMeaning(word, 'status', 'unknown'));
  });
  it.each(['Wird geprüft', 'Xyz', '審核中', 'Almost there', 'Partially cancelled', 'Cancellation denied'])(
    '%s is a word that somebody must answer for',
    (word) => expect(statusMeaning(word, 'status', 'unknown')).toBe('unknown'),
  );

  const day = '2024-03-05';
  const sheet = (...statuses: readonly string[]) => statuses.map((status, k) => [`c${k}`, day, 5, status]);
  const header = ['Customer', 'Date', 'Amount', 'Status'];
  it('an unknown word counts, is told with its orders, and can be left out or let count', () => {
    const rows = [header, ...sheet('Completed', 'Parked', 'Parked', 'Storniert')];
    const before = read(rows);
    expect(before.counts.orders).toBe(3);
    expect(before.assumptions.find(({ code }) => code === 'unknown-statuses')).toMatchObject({
      value: 'Parked (2)',
      count: 2,
    });
    const left = read(rows, { options: { leaveOutStatuses: ['parked'] } });
    expect([left.counts.orders, left.assumptions.some(({ code }) => code === 'unknown-statuses')]).toEqual([
      1,
      false,
    ]);
    const counted = read(rows, { options: { countStatuses: ['Parked', 'Storniert'] } });
    expect([
      counted.counts.orders,
      counted.assumptions.some(({ code }) => code === 'unknown-statuses'),
    ]).toEqual([4, false]);
  });
  it('Pending beside a payment that came is a sale; beside one that did not, it is none', () => {
    const rows = [
      ['Customer', 'Date', 'Amount', 'Order status', 'Payment status'],
      ['a', day, 5, 'Pending', 'Paid'],
      ['b', day, 5, 'Pending', 'Unpaid'],
      ['c', day, 5, 'Cancelled', 'Paid'],
    ];
    expect(read(rows).counts.orders).toBe(1);
  });
});

describe('the tables', () => {
  it('no word says two things in two languages that would count it otherwise', () => {
    const known = new Map<string, string>();
    const differ: string[] = [];
    for (const { noSale, sale, paid } of LANGUAGES) {
      const counts: (readonly [string, string])[] = [
        ...Object.values(noSale).flatMap((list) => listed(list).map((word) => [word, 'no'] as const)),
        ...listed(sale).map((word) => [word, 'yes'] as const),
        ...listed(paid).map((word) => [word, 'yes'] as const),
      ];
      for (const [word, says] of counts) {
        const key = wordKey(word);
        if ((known.get(key) ?? says) !== says) differ.push(word);
        else known.set(key, says);
      }
    }
    expect(differ).toEqual([]);
  });
  it('no header means another role in another language', () => {
    const differ: string[] = [];
    const known = new Map<string, string>();
    for (const { headers } of LANGUAGES)
      for (const list of Object.values(headers))
        for (const word of listed(list)) {
          const role = headerWord(wordKey(word))?.role;
          const kind =
            Object.keys(headers).find((one) => listed(headers[one as keyof typeof headers]).includes(word)) ??
            '';
          const key = wordKey(word);
          if (role !== undefined && (known.get(key) ?? kind) !== kind)
            differ.push(`${word}: ${known.get(key)}, ${kind}`);
          else known.set(key, kind);
        }
    expect(differ).toEqual([]);
  });
});
