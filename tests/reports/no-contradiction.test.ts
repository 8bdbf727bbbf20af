// No sentence contradicts its own table, nor what another sheet says: on every data set and a store of each, at many days (model.md §7).

import { afterAll, describe, expect, it } from 'vitest';
import { ordersWhere } from '../../src/model/filters.ts';
import { isoOf, labelsOf, type Orders } from '../../src/model/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import type { SheetPlan } from '../../src/reports/plan.ts';
import { percent, rangeText } from '../../src/text/index.ts';
import { ordersOf, REAL_SHOPS } from '../model/oracle.ts';
import { type Row, rowsOf, sentencesOf } from './plan-reading.ts';
import { inputOf, withStoresAndProducts } from './shop.ts';

/** Days a shop is looked at, from when it has two months of orders to its last; a store of it, fewer. */
const LOOKS = 10;
const LOOKS_AT_A_STORE = 3;
const TAGS = ['N', 'E0', 'S1', 'S2', 'S3'] as const;
const KINDS = [
  'health',
  'money',
  'segments',
  'stores',
  'cohorts',
  'customers',
  'products',
  'today',
  'trust',
] as const;
type Sheets = { readonly [kind in (typeof KINDS)[number]]: SheetPlan };

/** What was said so often over all looks: a sentence that never occurs was never held against its table. */
const seen = new Map<string, number>();
const saw = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

const number = (text: string): number => Number(text.replace(/,/g, '').replace('−', '-'));
const sum = (rows: readonly Row[], key: string): number =>
  rows.reduce((total, row) => total + Number(row[key]), 0);
const matched = (pattern: RegExp, text: string): RegExpExecArray => {
  const found = pattern.exec(text);
  if (!found) throw new Error(`“${text}” does not say ${pattern}`);
  return found;
};

/** Customers with a tag: those with refunds alone have none. */
const tagged = ({ customers }: Sheets): Row[] => rowsOf(customers, 'customers').filter(({ nes }) => nes);

/** The tags: on Customers, Segments, in the matrix and in the last month of the composition. */
function tagsAgree(sheets: Sheets): void {
  const composed = rowsOf(sheets.health, 'composition').at(-1)!;
  const nes = new Map(rowsOf(sheets.segments, 'nes').map(({ key, customers }) => [key, customers]));
  const moves = rowsOf(sheets.health, 'transitions');
  for (const tag of TAGS) {
    const count = tagged(sheets).filter((one) => one.nes === tag).length;
    expect([tag, nes.get(tag), composed[tag], sum(moves, tag)]).toEqual([tag, count, count, count]);
  }
}

/** The sentences at the top of Customers and Segments are what their tables count. */
function answersAgree({ customers, segments }: Sheets): void {
  const all = tagged({ customers } as Sheets);
  const of = (...tags: string[]): number => all.filter(({ nes }) => tags.includes(String(nes))).length;
  if (all.length === 0) return;
  const [, asOf] = sentencesOf(customers);
  const [, ...counts] = matched(
    /^([\d,]+) of ([\d,]+) .* \(E0\), ([\d,]+) new \(N\), ([\d,]+) drowsy \(S1, S2\), ([\d,]+) asleep/,
    asOf,
  );
  expect(counts.map(number)).toEqual([of('E0'), all.length, of('N'), of('S1', 'S2'), of('S3')]);
  const said = sentencesOf(segments);
  const cells = rowsOf(segments, 'cells');
  const most = said.find((text) => / bring most: /.test(text));
  if (most) {
    const [, cell, people, total, share, todo] = matched(
      /\((\S-\S)\) bring most: ([\d,]+) of ([\d,]+) customers?, (\S+) of net\. First: (.*)\.$/,
      most,
    );
    const row = cells.find(({ key }) => key === cell)!;
    expect(Number(row.net)).toBe(Math.max(...cells.map(({ net }) => Number(net))));
    expect([number(people), number(total)]).toEqual([row.customers, all.length]);
    expect([share, todo]).toEqual([percent(Number(row.net_share)), row.todo]);
    saw('brings most');
  }
  const late = said.find((text) => / late, S1 to S3/.test(text));
  if (!late) return;
  expect(number(matched(/^([\d,]+) of/, late)[1])).toBe(of('S1', 'S2', 'S3'));
  saw('late');
}

/** Regulars and those who are awake: their sentences, the difference they name, and which way it is said to go. */
function stocksAgree({ health }: Sheets): void {
  const said = sentencesOf(health);
  const composed = rowsOf(health, 'composition').at(-1)!;
  const [active] = rowsOf(health, 'health');
  const regulars = said.find((text) => / customers are regulars/.test(text))!;
  const awake = said.find((text) => / customers are not asleep/.test(text))!;
  for (const [text, count, before] of [
    [regulars, composed.E0, null],
    [awake, active.value, active.previous],
  ] as const) {
    expect(number(matched(/([\d,]+) customers are/, text)[1])).toBe(count);
    const [, came, went] = matched(/: ([\d,]+) (?:became|came)[^,]*, ([\d,]+) (?:came late|fell)/, text);
    const difference = number(came) - number(went);
    const told = /([\d,]+) (more|fewer) than on/.exec(text);
    expect(told ? number(told[1]) * (told[2] === 'more' ? 1 : -1) : 0).toBe(difference);
    if (before !== null) expect(Number(count) - Number(before)).toBe(difference);
    if (/gaining|^More/.test(text)) {
      saw('more');
      expect(difference).toBeGreaterThan(0);
    } else if (/losing|^Fewer/.test(text)) {
      saw('fewer');
      expect(difference).toBeLessThan(0);
    } else saw('no clear change');
  }
}

/** Every "rose" and "fell" stands in the table with its sign and as better or worse, and nothing else does. */
function indicatorsAgree({ health }: Sheets): void {
  const said = sentencesOf(health);
  const claimed = rowsOf(health, 'health')
    .slice(1)
    .filter(({ direction }) => direction === '▲ Better' || direction === '▼ Worse');
  const moved = said.flatMap((text) => [
    ...text.matchAll(/(rose|fell) from [^\d−]*([\d,.]+)%? .*?to [^\d−]*([\d,.]+)/g),
  ]);
  expect(moved.length).toBe(
    Math.min(3, claimed.filter(({ indicator }) => indicator !== 'Net change').length),
  );
  for (const [, way, from, to] of moved) {
    saw(way);
    expect(number(to) > number(from)).toBe(way === 'rose');
  }
  const none = said.some((text) => text.startsWith('No other indicator'));
  if (none) expect(claimed).toEqual([]);
  saw(none ? 'no other indicator' : 'an indicator');
  for (const { direction, change, indicator } of claimed) {
    const isGood = Number(change) > 0 === (indicator !== 'Churn rate');
    expect([indicator, direction]).toEqual([indicator, isGood ? '▲ Better' : '▼ Worse']);
  }
}

/** Money's sentences, its tables, and Health's months. */
function moneyAgrees({ money, health }: Sheets): void {
  const said = sentencesOf(money);
  const drivers = rowsOf(money, 'drivers');
  const revenueOf = (group: string) =>
    drivers.find((row) => row.group === group && row.driver === 'Revenue')!;
  const all = revenueOf('All');
  const months = new Map(rowsOf(money, 'monthly-drivers').map((row) => [row.month, row]));
  const monthly = new Map(rowsOf(health, 'monthly').map((row) => [row.month, row]));
  expect(monthly.size).toBeGreaterThan(0);
  for (const [month, { revenue, customers }] of monthly) {
    const same = months.get(month)!;
    expect([month, revenue, customers]).toEqual([month, same.revenue, same.customers]);
  }
  const [, nowLabel, beforeLabel] = matched(/(\d{4}-\d\d) against (\d{4}-\d\d)/, String(money.values[1][0]));
  const [now, before] = [months.get(nowLabel), months.get(beforeLabel)];
  expect([now?.revenue ?? 0, before?.revenue ?? 0]).toEqual([all.now, all.before]);
  const shopSaid = said.find((text) => text.startsWith('The shop’s revenue in'));
  if (shopSaid) {
    saw('the shop’s revenue');
    const parts = shopSaid.match(/[\d,]+\.?\d*/g)!.map(number);
    expect(Math.abs(parts[2] - Number(now!.shop))).toBeLessThan(1);
    expect(Number(now!.shop)).toBeGreaterThanOrEqual(Number(now!.revenue) - 1e-6);
  }
  expect(Number(revenueOf('New').change) + Number(revenueOf('Existing').change)).toBeCloseTo(
    Number(all.change),
    6,
  );
}

/** An instruction agrees with the store's own rate and the line under the table; what is won adds up. */
function placesAgree(sheets: Sheets): void {
  const { stores } = sheets;
  const places = rowsOf(stores, 'stores');
  const together = sentencesOf(stores).find((text) => text.startsWith('The stores together'));
  const rates = (together?.match(/[\d,.]+%/g) ?? []).map(
    (text) => Number.parseFloat(text.replace(/,/g, '')) / 100,
  );
  for (const { focus, why, new_rate, churn_rate } of places) {
    if (focus === 'Stop the loss') expect(Number(churn_rate)).toBeGreaterThan(rates[1] - 0.001);
    if (focus === 'Win new customers') expect(Number(new_rate)).toBeLessThan(rates[0] + 0.001);
    if (focus !== null) saw(String(focus));
    // The reason beside it names the rate of its column, rounded.
    const [, said] = /new rate ([\d,.]+)%/.exec(String(why)) ?? [];
    if (said === undefined) continue;
    expect(Math.abs(number(said) / 100 - Number(new_rate))).toBeLessThanOrEqual(0.0005 + 1e-12);
    saw('a store');
  }
  const customers = tagged(sheets).length;
  expect(sum(places, 'won')).toBe(customers);
  // A customer of one channel stands in no other as new, and every customer in a cohort once.
  expect(sum(rowsOf(stores, 'channels'), 'won')).toBe(customers);
  const cohorts = rowsIn(sheets.cohorts, 'cohort-retention');
  if (cohorts.length) expect(sum(cohorts, 'size')).toBe(customers);
  saw(cohorts.length ? 'cohorts' : 'no cohorts');
}

/** A product's rate is its counts', inside its range; nobody is counted who is not on the other sheets. */
function productsAgree(sheets: Sheets): void {
  const customers = tagged(sheets).length;
  const first = rowsOf(sheets.products, 'products');
  for (const { followed, repeaters, repeat_rate, range, clearly, customers: won } of first) {
    expect(Number(won)).toBeLessThanOrEqual(customers);
    expect(Number(followed)).toBeLessThanOrEqual(Number(won));
    const few = clearly === 'Too few to compare';
    if (Number(followed) < 20) expect([repeat_rate, few]).toEqual([null, true]);
    else {
      saw('a product');
      expect(repeat_rate).toBe(Number(repeaters) / Number(followed));
      const [, low, high] = matched(/^(\d+)–(\d+)%$/, String(range)).map(Number);
      expect(Number(repeat_rate)).toBeGreaterThanOrEqual(low / 100 - 0.005);
      expect(Number(repeat_rate)).toBeLessThanOrEqual(high / 100 + 0.005);
    }
  }
  for (const { came_back, buyers } of rowsOf(sheets.products, 'product-cycles')) {
    expect(Number(came_back)).toBeGreaterThanOrEqual(20);
    expect(Number(buyers)).toBeGreaterThanOrEqual(Number(came_back));
  }
  const cells = new Map(rowsOf(sheets.segments, 'cells').map(({ key, customers }) => [key, customers]));
  for (const { cell, customers: fans, share } of rowsOf(sheets.products, 'product-favourites')) {
    saw('a favourite');
    expect(Number(fans) / Number(share)).toBeCloseTo(Number(cells.get(cell)), 6);
  }
}

/** The list and its head say of each customer what Customers says, and Health's own sentence. */
function todayAgrees(sheets: Sheets, asOf: number): void {
  const rows = rowsOf(sheets.today, 'today');
  const said = sentencesOf(sheets.today);
  const of = new Map(rowsOf(sheets.customers, 'customers').map((row) => [row.customer, row]));
  const many = /· ([\d,]+) (?:person|people) · at most/.exec(said[1])?.[1];
  expect(many === undefined ? 0 : number(many)).toBe(rows.length);
  expect(/nobody needs a message/.test(said[1])).toBe(rows.length === 0);
  for (const { customer, last, next_expected } of rows) {
    const same = of.get(customer)!;
    expect([last, next_expected]).toEqual([same.last, same.next_expected]);
    saw('on the list');
  }
  const drowsy = said.findLast((text) => /turned drowsy in/.test(text))!;
  for (const [, name, tag] of drowsy.matchAll(/(?:: |, )([^,:]+?) \(\S+ → (\S+), /g)) {
    expect([name, of.get(name)!.nes]).toEqual([name, tag]);
    saw('turned drowsy');
  }
  // That none of them spends well is no news.
  expect(drowsy).not.toContain(' 0 of them');
  const [, due] = matched(
    /^([\d,]+) (?:person|people) due within 7 days/,
    said.findLast((text) => /due within/.test(text))!,
  );
  const serial = asOf + DAY_ZERO;
  // Those who have a cycle of their own; today is the first of the seven.
  const isDue = ({ days, next_expected }: Row) =>
    Number(days) >= 2 && Number(next_expected) >= serial && Number(next_expected) < serial + 7;
  expect(number(due)).toBe(tagged(sheets).filter(isDue).length);
  // What is clearly better or worse is said in Health's own sentences, and in no others.
  for (const text of said.filter((text) => / than on \d{4}/.test(text))) {
    saw('Today repeats Health');
    expect(
      sentencesOf(sheets.health)
        .reduce((rest, one) => rest.replace(one, ''), text)
        .trim(),
    ).toBe('');
  }
}

/** A spreadsheet's number of 1970-01-01. */
const DAY_ZERO = 25569;

/** What is said of the past is what its tables count, and a chance stands on Customers exactly where it may. */
function trustAgrees(sheets: Sheets): void {
  const said = sentencesOf(sheets.trust);
  const bands = rowsIn(sheets.trust, 'calibration-repeat');
  for (const text of said.filter((text) => text.startsWith('Beyond'))) {
    const [, multiple, came, of, rate] = matched(
      /Beyond ([\d.]+) cycles?, ([\d,]+) of ([\d,]+) .*: ([\d.]+)%/,
      text,
    );
    expect(Math.abs(number(came) / number(of) - Number(rate) / 100)).toBeLessThanOrEqual(0.0005 + 1e-12);
    const beyond = bands.filter(({ band }) => Number(band) >= 4 * Number(multiple));
    // Bands count times strictly beyond their lower end too, but for those exactly on it.
    expect(number(of)).toBeLessThanOrEqual(sum(beyond, 'observations'));
    saw('beyond');
  }
  const groups = new Map(
    rowsIn(sheets.trust, 'trust-groups').map((row) => [String(row.of).split(' ')[0], row]),
  );
  for (const { key, came_back } of rowsOf(sheets.segments, 'nes')) {
    const group = groups.get(String(key));
    if (!group) continue;
    saw('came back');
    const [rate, range] = String(came_back).split(' ');
    if (typeof group.rate === 'string') expect([key, came_back]).toEqual([key, group.rate]);
    else {
      const [low, high] = [Number(group.low), Number(group.high)];
      expect([key, rate, range]).toEqual([
        key,
        percent(group.rate as number),
        `(${rangeText({ low, high })})`,
      ]);
    }
  }
  const rows = rowsOf(sheets.customers, 'customers');
  const shown = rows.some(({ chance }) => chance !== null);
  const proven = said.find((text) => text.startsWith('Yes. On past days'));
  expect([shown, said.some((text) => text.startsWith('No chance is shown'))]).toEqual([
    proven !== undefined,
    proven === undefined,
  ]);
  saw(shown ? 'a chance' : 'no chance');
  if (!proven) return;
  const tenths = rowsOf(sheets.trust, 'trust-chances');
  const [, times, expected, came] = matched(
    /was given ([\d,]+) times\. By it, ([\d,]+) of 100 customers were to come; ([\d,]+) came/,
    proven,
  );
  expect(number(times)).toBe(sum(tenths, 'customers'));
  const mean = (key: string) =>
    tenths.reduce((total, row) => total + Number(row[key]) * Number(row.customers), 0) /
    sum(tenths, 'customers');
  expect(Math.abs(100 * mean('said') - number(expected))).toBeLessThanOrEqual(0.5 + 1e-9);
  expect(Math.abs(100 * mean('came') - number(came))).toBeLessThanOrEqual(0.5 + 1e-9);
  const base = said.find((text) => text.startsWith('All customers together'));
  if (!base) return;
  saw('worth');
  expect(Math.abs(number(matched(/worth ([\d,.]+) over/, base)[1]) - sum(rows, 'value_12m'))).toBeLessThan(1);
}

const rowsIn = (plan: SheetPlan, name: string): Row[] =>
  plan.tables.some((table) => table.name === name) ? rowsOf(plan, name) : [];

/** A third of the customers, as a shop of their own. */
const storeOf = (orders: Orders): Orders => ordersWhere(orders, (order) => orders.customer[order] % 3 === 0);

/** The same orders where each customer keeps to one store, and who came first in the 90 days before `asOf` to none but Taipei. */
function withQuietStore(orders: Orders, asOf: number): Orders {
  const first = new Map<number, number>();
  orders.customer.forEach((customer, i) => {
    first.set(customer, Math.min(first.get(customer) ?? asOf, orders.day[i]));
  });
  const storeAt = (customer: number) =>
    first.get(customer)! > asOf - 90 || customer % 2 ? 'Taipei' : 'Tainan';
  return { ...orders, store: labelsOf(Array.from(orders.customer, storeAt)) };
}

describe.each(['cdnow_extract', ...REAL_SHOPS])('%s', (shop) => {
  const whole = ordersOf(shop);
  const [first, last] = [Math.min(...whole.day), Math.max(...whole.day)];
  const looks = (count: number) =>
    Array.from({ length: count }, (_, k) => Math.round(first + 62 + ((last - first - 62) * (k + 1)) / count));
  const cases = [
    ...looks(LOOKS).map((day) => ['the shop', isoOf(day), day, withStoresAndProducts(whole)] as const),
    ...looks(LOOKS_AT_A_STORE).map(
      (day) => ['a part', isoOf(day), day, withStoresAndProducts(storeOf(whole))] as const,
    ),
    ['one store wins nobody', isoOf(last), last, withQuietStore(withStoresAndProducts(whole), last)] as const,
  ];

  it.each(cases)('%s as of %s', (_, asOf, day, orders) => {
    const input = inputOf(orders, { asOf });
    const sheets = Object.fromEntries(
      KINDS.map((kind) => [kind, sheetPlan(kind, input)]),
    ) as unknown as Sheets;
    tagsAgree(sheets);
    answersAgree(sheets);
    stocksAgree(sheets);
    indicatorsAgree(sheets);
    moneyAgrees(sheets);
    placesAgree(sheets);
    productsAgree(sheets);
    todayAgrees(sheets, day);
    trustAgrees(sheets);
  });
});

/** How often each was said, at the least, over all looks; each was more often when it was written down. */
const AT_LEAST = {
  more: 20,
  fewer: 2,
  'no clear change': 50,
  rose: 4,
  fell: 4,
  'no other indicator': 20,
  'the shop’s revenue': 40,
  'a store': 100,
  'Stop the loss': 1,
  'Win new customers': 1,
  cohorts: 50,
  'a product': 150,
  'a favourite': 1000,
  'on the list': 400,
  'turned drowsy': 80,
  'brings most': 20,
  late: 10,
  'Today repeats Health': 15,
  beyond: 150,
  'came back': 120,
  'a chance': 20,
  'no chance': 20,
  worth: 20,
};

afterAll(() => {
  // Each of the sentences was there to be held against its table.
  const never = Object.entries(AT_LEAST).filter(([what, times]) => (seen.get(what) ?? 0) < times);
  expect(never.map(([what]) => [what, seen.get(what) ?? 0])).toEqual([]);
});
