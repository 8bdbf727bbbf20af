// What is wrong with orders that DuckDB has read: the gate's own rules (docs/model.md §10) on what DuckDB counts. What is done about
// it is done in the table `orders`, before anything is computed from it.

import type { SegmentOptions } from '../../local/cli/options.ts';
import { isoOf } from '../../src/model/index.ts';
import { dominantAmong } from '../../src/reading/findings/dominant-customer.ts';
import { firstLate } from '../../src/reading/findings/late-days.ts';
import { largeFrom } from '../../src/reading/findings/outlier.ts';
import {
  askAboutWord,
  isAsked,
  isNobody,
  MOST_WORDS_ASKED,
  placeholdersAmong,
} from '../../src/reading/findings/placeholder.ts';
import { stale } from '../../src/reading/findings/stale.ts';
import { MOST_TESTS, saysTest } from '../../src/reading/findings/test-orders.ts';
import { unknownStatuses } from '../../src/reading/findings/unknown-status.ts';
import { findingOf } from '../../src/reading/gate/facts.ts';
import { type Answers, type Finding, findingKey, worstFirst } from '../../src/reading/gate/finding.ts';
import { MOST_ROWS } from '../../src/reading/gate/gate.ts';
import type { LeftOut, StatusCount } from '../../src/reading/index.ts';
import { namesNobody } from '../../src/reading/special-words.ts';
import type { Warehouse } from '../duckdb.ts';
import type { Source } from './source.ts';
import { n, UNIT } from './units.ts';

/** Customers with the most orders whose words are looked at, and different words of a column. */
const MOST_WORDS = 100_000;
const DAY = 86_400_000;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const list = (words: readonly string[]): string => `(${words.map(literal).join(', ')})`;

/** Leaves orders out of `orders`, and takes customers away who are nobody: the source with what was found and left out. */
export async function gate(
  warehouse: Warehouse,
  source: Source,
  { accept }: SegmentOptions,
): Promise<Source> {
  // Kept apart, so that the orders that are held one by one are the same.
  await warehouse.connection.run(`
    create or replace temp table gate_nobody (customer_id varchar);
    create or replace temp table gate_out (order_id varchar)`);
  const saying = new Map<StatusCount, readonly number[]>();
  for (const one of source.statuses.filter(({ unknown }) => unknown))
    saying.set(one, await rowsSaying(warehouse, one));
  const found = [
    ...(await customers(warehouse, accept)),
    ...(await tests(warehouse, source, accept)),
    ...(await outliers(warehouse, accept)),
    ...(await lateDays(warehouse, accept)),
    ...unknownStatuses({
      statuses: source.statuses,
      answers: answersIn(
        accept,
        source.statuses.map(({ status }) => status),
      ),
      rowsOf: (status) => saying.get(status) ?? [],
    }),
  ];
  const [{ latest }] = await warehouse.rows('select max(day) as latest from orders');
  const findings = worstFirst([
    ...found,
    ...stale({ latest: latest === null ? null : n(latest), today: Math.floor(Date.now() / DAY) }),
  ]);
  const out = await warehouse.rows(`
    select sheet_row, order_id from numbered_lines
    where reason is null and order_id in (select order_id from gate_out) order by sheet_row`);
  const chosen = out.map(
    (row): LeftOut => ({
      row: n(row.sheet_row),
      column: source.mapping.order ?? -1,
      text: '',
      reason: 'by-choice',
      order: String(row.order_id),
    }),
  );
  return {
    ...source,
    findings,
    left: source.left + chosen.length,
    leftOut: [...source.leftOut, ...chosen].sort((a, b) => a.row - b.row),
  };
}

/** `unknown-status:voided=leave-out` answers one; `unknown-status=leave-out` all of its kind. */
function answersIn(accept: readonly string[], abouts: readonly string[]): Answers {
  const said = accept.flatMap((word): [string, string][] => {
    const at = word.lastIndexOf('=');
    return at < 0 ? [] : [[word.slice(0, at), word.slice(at + 1)]];
  });
  const ofKind = said.flatMap(([code, choice]) =>
    code.includes(':')
      ? []
      : abouts.map((about): [string, string] => [
          findingKey({ code: code as Finding['code'], about }),
          choice,
        ]),
  );
  return Object.fromEntries([...ofKind, ...said]);
}

async function rowsSaying(warehouse: Warehouse, { status, role }: StatusCount): Promise<number[]> {
  const rows = await warehouse.rows(`
    select sheet_row as place from numbered_lines
    where ${role === 'status' ? 'said_status' : 'said_payment_status'} = ${literal(status)} and reason is distinct from 'blank'
    order by 1 limit ${MOST_ROWS}`);
  return rows.map(({ place }) => n(place));
}

/** The first rows of orders for which a condition on their lines holds. */
async function rowsWhere(warehouse: Warehouse, condition: string): Promise<number[]> {
  const rows = await warehouse.rows(`
    select min(sheet_row) as place from numbered_lines
    where reason is null and (${condition})
    group by coalesce(order_id, 'row ' || sheet_row) order by 1 limit ${MOST_ROWS}`);
  return rows.map(({ place }) => n(place));
}

async function customers(warehouse: Warehouse, accept: readonly string[]): Promise<readonly Finding[]> {
  const { connection } = warehouse;
  const nobody = async (words: readonly string[]) => {
    if (words.length === 0) return;
    await connection.run(
      `insert into gate_nobody values ${words.map((word) => `(${literal(word)})`).join(', ')}`,
    );
    await connection.run(`update orders set customer_id = null where customer_id in ${list(words)}`);
  };
  const most = await warehouse.rows(`
    select customer_id as word, count(*) as orders, sum(amount) as money
    from orders where customer_id is not null
    group by customer_id order by orders desc, word limit ${MOST_WORDS}`);
  const none = most.filter(({ word }) => namesNobody(String(word)));
  const told = none.filter(({ word }) => isAsked(String(word))).slice(0, MOST_WORDS_ASKED);
  const given = answersIn(
    accept,
    told.map(({ word }) => String(word)),
  );
  const findings: Finding[] = [];
  for (const { word, orders, money } of told)
    findings.push(
      askAboutWord(given, String(word), {
        count: n(orders),
        rows: await rowsWhere(warehouse, `customer_id = ${literal(String(word))}`),
        money: n(money) / UNIT,
      }),
    );
  await nobody(none.map(({ word }) => String(word)).filter((word) => isNobody(word, given)));
  const named = most.filter(({ word }) => !namesNobody(String(word)));
  const words = named.map(({ word }) => String(word));
  const count = named.map(({ orders }) => n(orders));
  const [{ total }] = await warehouse.rows(
    'select count(*) as total from orders where customer_id is not null',
  );
  const answers = answersIn(accept, words);
  const placeholders = placeholdersAmong(words, count);
  for (const at of [...placeholders, ...dominantAmong(words, count, n(total))]) {
    const placeholder = placeholders.includes(at);
    const finding = findingOf(answers, {
      code: placeholder ? 'placeholder' : 'dominant-customer',
      about: words[at],
      weight: 'ask',
      count: count[at],
      rows: await rowsWhere(warehouse, `customer_id = ${literal(words[at])}`),
      values: [words[at], String(Math.round((100 * count[at]) / n(total)))],
      money: n(named[at].money) / UNIT,
      choices: placeholder ? ['nobody', 'count'] : ['count', 'nobody'],
    });
    findings.push(finding);
    if (finding.chosen === 'nobody') await nobody([words[at]]);
  }
  return findings;
}

/** By the words of customers, products, channels and statuses; not by order numbers. */
async function tests(
  warehouse: Warehouse,
  source: Source,
  accept: readonly string[],
): Promise<readonly Finding[]> {
  const columns: string[] = [];
  const words: string[] = [];
  for (const column of ['customer_id', 'product', 'channel']) {
    if (column !== 'customer_id' && source.mapping[column as 'product'] === undefined) continue;
    const rows = await warehouse.rows(
      `select ${column} as word from read_lines where ${column} is not null group by 1 order by count(*) desc limit ${MOST_WORDS}`,
    );
    const said = rows.map(({ word }) => String(word)).filter(saysTest);
    words.push(...said);
    if (said.length > 0) columns.push(`coalesce(${column} in ${list(said)}, false)`);
  }
  if (words.length === 0) return [];
  const condition = columns.join(' or ');
  await warehouse.connection.run(`
    create or replace temp table gate_tests as
    select distinct order_id from read_lines where reason is null and order_id is not null and (${condition})`);
  const [found] = await warehouse.rows(`
    select count(*) as orders, sum(amount) as money, (select count(*) from orders) as whole
    from orders where order_id in (select order_id from gate_tests)`);
  if (n(found.orders) === 0 || n(found.orders) > Math.max(1, n(found.whole) * MOST_TESTS)) return [];
  const finding = findingOf(answersIn(accept, ['']), {
    code: 'test-orders',
    weight: 'ask',
    count: n(found.orders),
    rows: await rowsWhere(warehouse, condition),
    values: words.slice(0, 3),
    money: n(found.money) / UNIT,
    choices: ['count', 'leave-out'],
  });
  if (finding.chosen === 'leave-out') await leaveOut(warehouse, 'select order_id from gate_tests');
  return [finding];
}

async function outliers(warehouse: Warehouse, accept: readonly string[]): Promise<readonly Finding[]> {
  const [{ sales, total }] = await warehouse.rows(
    'select count(*) as sales, sum(amount) as total from orders where amount > 0',
  );
  // The highest of all, down to well below their 99th percentile: each amount once, with how often it stands.
  const top = await warehouse.rows(`
    select amount, orders, above from (
      select amount, orders, sum(orders) over (order by amount desc rows unbounded preceding) - orders as above
      from (select amount, count(*) as orders from orders where amount > 0 group by amount)
    )
    where above <= ${Math.ceil(n(sales) * 0.02) + 100} order by amount desc`);
  const sale = (at: number): number => {
    const fromTop = n(sales) - 1 - at;
    let [low, high] = [0, top.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (n(top[middle].above) <= fromTop) low = middle;
      else high = middle - 1;
    }
    return n(top[low]?.amount);
  };
  const large = largeFrom(n(sales), sale);
  if (large === Number.POSITIVE_INFINITY) return [];
  const rows = await warehouse.rows(`
    select orders.order_id, orders.amount, min(sheet_row) as place
    from orders join numbered_lines as lines on lines.order_id = orders.order_id
    where orders.amount >= ${large} and reason is null
    group by all order by place limit 20`);
  const answers = answersIn(
    accept,
    rows.map(({ order_id }) => String(order_id)),
  );
  const findings = rows.map(({ order_id, amount, place }) =>
    findingOf(answers, {
      code: 'outlier',
      about: String(order_id),
      weight: 'decided',
      count: 1,
      rows: [n(place)],
      values: [String(order_id), String(n(amount) / UNIT), String(Math.round((100 * n(amount)) / n(total)))],
      money: n(amount) / UNIT,
      choices: ['count', 'leave-out'],
    }),
  );
  const out = findings.filter(({ chosen }) => chosen === 'leave-out').map(({ about }) => about);
  if (out.length > 0) await leaveOut(warehouse, `select unnest([${out.map(literal).join(', ')}])`);
  return findings;
}

async function lateDays(warehouse: Warehouse, accept: readonly string[]): Promise<readonly Finding[]> {
  const days = await warehouse.rows(`
    select day, sum(count(*)) over (order by day) as up_to from orders group by day order by day`);
  const count = n(days[days.length - 1]?.up_to);
  const late = firstLate(count, (at) => {
    let [low, high] = [0, days.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (n(days[middle].up_to) > at) high = middle;
      else low = middle + 1;
    }
    return n(days[low].day);
  });
  if (!late) return [];
  const [first, before] = late;
  const [found] = await warehouse.rows(
    `select count(*) as orders, sum(amount) as money, max(day) as last, min(order_id) as id from orders where day >= ${first}`,
  );
  const about = isoOf(n(found.last));
  const finding = findingOf(answersIn(accept, [about]), {
    code: 'late-days',
    about,
    weight: 'ask',
    count: n(found.orders),
    rows: await rowsWhere(warehouse, `order_date >= date '${isoOf(first)}'`),
    values: [isoOf(first), isoOf(before), String(found.id ?? '')],
    money: n(found.money) / UNIT,
    choices: ['count', 'leave-out'],
  });
  if (finding.chosen === 'leave-out')
    await leaveOut(warehouse, `select order_id from orders where day >= ${first} and order_id is not null`);
  return [finding];
}

async function leaveOut({ connection }: Warehouse, ids: string): Promise<void> {
  await connection.run(`insert into gate_out ${ids}`);
  await connection.run('delete from orders where order_id in (select order_id from gate_out)');
}
