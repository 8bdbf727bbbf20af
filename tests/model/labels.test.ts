// Own labels: what is printed is read again, and each customer has exactly one, as counted from the orders by hand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, DEFAULT_RULES, segment } from '../../src/model/index.ts';
import { labelsOf } from '../../src/model/labels.ts';
import {
  COMPARISONS,
  IN_MONTHS,
  LABEL_FIGURES,
  LABEL_TAGS,
  type LabelRules,
  parseLabels,
  printLabels,
} from '../../src/model/rules/labels.ts';
import { asOfDay, day, ordersOf, REAL_SHOPS, type Row, readRows } from './oracle.ts';

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '');
const figure = fc
  .record({
    figure: fc.constantFrom(...LABEL_FIGURES),
    is: fc.constantFrom(...COMPARISONS),
    value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    months: fc.integer({ min: 1, max: 120 }),
    hasMonths: fc.boolean(),
  })
  .map(({ months, hasMonths, ...rest }) => ({
    ...rest,
    value: rest.value === 0 ? 0 : rest.value,
    ...(hasMonths && IN_MONTHS.includes(rest.figure) ? { months } : {}),
  }));
const known: readonly string[] = [...LABEL_TAGS, ...LABEL_FIGURES];
const words = fc.record({
  of: fc.oneof(
    fc.constantFrom(...LABEL_TAGS),
    word.filter((name) => !known.includes(name.normalize('NFKC').trim().toLowerCase())),
  ),
  is: fc.constantFrom('=' as const, '!=' as const),
  words: fc.array(word, { minLength: 1, maxLength: 3 }),
});
const anyLabels: fc.Arbitrary<LabelRules> = fc.array(
  fc.record({ label: word, all: fc.array(fc.oneof(figure, words), { minLength: 1, maxLength: 4 }) }),
  { maxLength: 5 },
);

describe('the text of the rules', () => {
  it('is read again as it was printed', () => {
    fc.assert(
      fc.property(anyLabels, (rules) => {
        expect(parseLabels(printLabels(rules))).toEqual({ rules, near: null });
      }),
      { seed: 18, numRuns: 500 },
    );
  });

  it.each([
    ['VIP: net ≥ 10,000 in 12 months', 'VIP: net >= 10000 in 12 months'],
    ['大戶：net≥10000 近12個月 且 level=金卡|黑卡', '大戶: net >= 10000 in 12 months and level = 金卡|黑卡'],
    [
      'Soon: orders >= 3 & NES = S1; "In doubt": recency > 90',
      'Soon: orders >= 3 and nes = S1\n"In doubt": recency > 90',
    ],
    ['Two words: member level = "a and b"', '"Two words": "member level" = "a and b"'],
    ['  \n ', ''],
  ])('%s', (written, printed) => {
    const { rules } = parseLabels(written);
    expect(rules && printLabels(rules)).toBe(printed);
  });

  it.each([
    ['VIP net > 3', 'VIP net'],
    ['VIP: net > many', 'net > many'],
    ['VIP: level > Gold', 'level > Gold'],
    ['VIP: recency < 9 in 2 months', '2 months'],
    ['VIP: net > 1 in 0 months', ''],
    ['VIP:', 'VIP :'],
    ['VIP: "open', 'VIP: "open'],
  ])('%s is no rule, and says where', (text, near) => {
    const parsed = parseLabels(text);
    expect(parsed.rules).toBe(null);
    expect(parsed.near).toContain(near);
  });
});

/** Amounts of the shop that writes New Taiwan dollars are larger. */
const big = (shop: string) => (shop === 'shopline_orders_zh' ? 20_000 : 500);
const textFor = (shop: string) => `Big: net >= ${big(shop)} in 12 months
Steady: orders >= 3 and recency <= 60
Once: days = 1 and gross > 0 and nes = S3
Gold: level = gold|black
Rest of H: hml = H|M and aov < ${big(shop) / 10}`;

/** The same by hand from the rows of the file: key → label, '' = others. */
function byHand(shop: string, rows: readonly Row[], asOf: number, tag: (key: string) => [string, string]) {
  const of = new Map<string, Row[]>();
  for (const row of rows)
    if (row.customer_id && day(row.order_date) <= asOf)
      of.set(row.customer_id, [...(of.get(row.customer_id) ?? []), row]);
  const cents = (list: readonly Row[]) =>
    list.reduce((sum, row) => sum + Math.round(Number(row.amount) * 10000), 0) / 10000;
  const labels = new Map<string, string>();
  for (const [key, list] of of) {
    const bought = list.filter((row) => Number(row.amount) >= 0);
    const days = new Set(bought.map((row) => row.order_date));
    const last = Math.max(...bought.map((row) => day(row.order_date)));
    const year = list.filter((row) => day(row.order_date) > addMonths(asOf, -12));
    const [nes, hml] = tag(key);
    const label =
      cents(year) >= big(shop)
        ? 'Big'
        : bought.length >= 3 && asOf - last <= 60
          ? 'Steady'
          : days.size === 1 && cents(bought) > 0 && nes === 'S3'
            ? 'Once'
            : key.endsWith('7')
              ? 'Gold'
              : 'HM'.includes(hml || '-') && bought.length > 0 && cents(list) / bought.length < big(shop) / 10
                ? 'Rest of H'
                : '';
    labels.set(key, label);
  }
  return labels;
}

describe.each(['cdnow_extract', ...REAL_SHOPS])('%s', (shop) => {
  it('each customer has the label that the orders give by hand', () => {
    const asOf = asOfDay(shop, 'stated');
    const orders = ordersOf(shop);
    const segmentation = segment(orders, asOf, DEFAULT_RULES);
    const { rules } = parseLabels(textFor(shop));
    const { key } = segmentation.customers;
    const attribute = (row: number, name: string) =>
      name === 'level' && key[row].endsWith('7') ? ['Gold', 'x'] : [];
    const { label, counts } = labelsOf(rules!, segmentation, orders, attribute);
    const tags = new Map(
      readRows(`${shop}.ref_returning.stated.customers.csv`).map((row) => [row.customer_id, row.nes]),
    );
    const hml = new Map(
      readRows(`${shop}.ref2_returning.stated.hml.csv`).map((row) => [row.customer_id, row.hml]),
    );
    const theirs = byHand(shop, readRows(`${shop}.orders_norm.csv`), asOf, (one) => [
      tags.get(one) ?? '',
      hml.get(one) ?? '',
    ]);
    const ours = new Map(key.map((one, row) => [one, label[row] < 0 ? '' : rules![label[row]].label]));
    expect(ours).toEqual(theirs);
    const counted = rules!.map((rule) => [...theirs.values()].filter((one) => one === rule.label).length);
    expect(counts).toEqual([...counted, key.length - counted.reduce((sum, count) => sum + count, 0)]);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(2);
  });
});
