// Real orders, damaged as they are in practice: the gate finds it, and with the default (or the stated choice) the
// figures equal the clean file's to the last digit. DAMAGE=10 tries more of each and prints how often it is found.

import { describe, expect, it } from 'vitest';
import { type Cell, type Finding, findingKey } from '../../src/reading/index.ts';
import { type Choices, csvRows, isoDay, ordersOf, read, type Sheet, typedIn } from './sheet.ts';

const TRIES = Number(process.env.DAMAGE ?? 1);
/** Rows of each set: all of the small ones. */
const ROWS = 1500;

interface Orders {
  readonly name: string;
  readonly path: string;
  readonly customer: string;
  readonly date: string;
  readonly order?: string;
  /** The column of money: its total, or a price per piece. */
  readonly money: string;
}

const SETS: readonly Orders[] = [
  {
    name: 'CDNOW',
    path: 'tests/fixtures/reading/cdnow_extract.csv',
    customer: 'customer_id',
    date: 'order_date',
    money: 'amount',
  },
  {
    name: 'R rfm',
    path: 'tests/fixtures/orders/rfm_data_orders.csv.gz',
    customer: 'customer_id',
    date: 'order_date',
    money: 'revenue',
  },
  {
    name: 'Online Retail',
    path: 'tests/fixtures/orders/online_retail_lines.csv.gz',
    customer: 'CustomerID',
    date: 'InvoiceDate',
    order: 'InvoiceNo',
    money: 'UnitPrice',
  },
  {
    name: 'Shopify',
    path: 'tests/fixtures/orders/shopify_orders_export.csv.gz',
    customer: 'Email',
    date: 'Created at',
    order: 'Name',
    money: 'Total',
  },
  {
    name: 'SHOPLINE',
    path: 'tests/fixtures/orders/shopline_orders_zh.csv.gz',
    customer: '顧客 ID',
    date: '訂單日期',
    order: '訂單號碼',
    money: '訂單合計',
  },
  {
    name: 'till',
    path: 'samples/till.csv',
    customer: 'Member',
    date: 'Date',
    order: 'Receipt',
    money: 'Amount',
  },
];

type Row = Cell[];
interface Clean {
  readonly set: Orders;
  readonly header: string[];
  readonly rows: Row[];
  readonly orders: ReturnType<typeof ordersOf>;
  at(role: 'customer' | 'date' | 'order' | 'money'): number;
}

interface Damaged {
  readonly header?: string[];
  readonly rows: Row[];
  readonly choices?: Choices;
  readonly code: Finding['code'];
  /** What a person answers; absent = nothing, the default. */
  readonly answer?: string;
  /** The orders that must come out; absent = those of the clean file; null = it is refused. */
  readonly expected?: ReturnType<typeof ordersOf> | null;
}

type Random = () => number;
type Damage = (clean: Clean, random: Random) => Damaged;

function randoms(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const pick = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from));

/** New orders below the others, each like a row of the sheet but with its own number. */
function more(
  { rows, at, set }: Clean,
  count: number,
  random: Random,
  change: (row: Row, k: number) => void,
): Row[] {
  const full = rows.filter(
    (row) => row[at('customer')] !== '' && row[at('money')] !== '' && row[at('date')] !== '',
  );
  return Array.from({ length: count }, (_, k) => {
    const row = [...full[pick(random, 0, full.length)]];
    if (set.order) row[at('order')] = `X${900001 + k}`;
    change(row, k);
    return row;
  });
}

/** An order of somebody else, of whom nothing more is known. */
function strange({ header, at }: Clean, row: Row, customer: string): void {
  header.forEach((name, c) => {
    if (/^(?:email|電郵|電話號碼|顧客)$/.test(name)) row[c] = '';
  });
  row[at('customer')] = customer;
}

const pasted =
  (between: (clean: Clean) => Row[]): Damage =>
  (clean, random) => {
    const from = pick(random, 0, clean.rows.length - 240);
    const block = clean.rows.slice(from, from + pick(random, 40, 240)).map((row) => [...row]);
    // The paste begins with an order's first line, as an export does.
    const first = clean.set.order
      ? block.findIndex((row, i) => i > 0 && row[clean.at('order')] !== block[i - 1][clean.at('order')])
      : 0;
    return { rows: [...clean.rows, ...between(clean), ...block.slice(first)], code: 'overlap' };
  };

const DAMAGES: { readonly [name: string]: Damage } = {
  'an export pasted below another that overlaps it': pasted(() => []),
  'an overlapping export pasted with its header': pasted(({ header }) => [[...header]]),
  'a paste that begins and ends within orders': (clean, random) => {
    const length = Math.min(257, Math.floor(clean.rows.length / 2));
    const from = pick(random, 0, clean.rows.length - length);
    return { rows: [...clean.rows, ...clean.rows.slice(from, from + length)], code: 'overlap' };
  },
  'orders in another currency, by their sign': (clean, random) => {
    const money = clean.at('money');
    const sign = (mark: string, row: Row): Row => {
      const written = [...row];
      if (typeof row[money] === 'number')
        written[money] = row[money] < 0 ? `-${mark}${-row[money]}` : `${mark}${row[money]}`;
      return written;
    };
    const foreign = more(clean, 30, random, () => {}).map((row) => sign('€', row));
    return { rows: [...clean.rows.map((row) => sign('£', row)), ...foreign], code: 'currencies' };
  },
  'orders in another currency, by a column': (clean, random) => {
    const known = clean.header.findIndex((name) => name === 'Currency' || name === '貨幣');
    const header = known < 0 ? [...clean.header, 'Currency'] : clean.header;
    const say = (code: string, row: Row): Row =>
      known < 0 ? [...row, code] : row.map((cell, c) => (c === known && cell !== '' ? code : cell));
    const foreign = more(clean, 30, random, () => {}).map((row) => say('JPY', row));
    if (known >= 0) for (const row of foreign) row[known] = 'JPY';
    return { header, rows: [...clean.rows.map((row) => say('GBP', row)), ...foreign], code: 'currencies' };
  },
  'orders of a guest account': (clean, random) => {
    const guests = more(clean, 25, random, (row) => {
      strange(clean, row, 'guest@shop.com');
    });
    return { rows: [...clean.rows, ...guests], code: 'placeholder', expected: withNobody(clean, guests) };
  },
  'a fifth of all orders under one word': (clean, random) => {
    const count = Math.ceil(clean.orders.length * 0.4);
    const orders = more(clean, count, random, (row) => {
      strange(clean, row, 'Marktstand');
    });
    return {
      rows: [...clean.rows, ...orders],
      code: 'dominant-customer',
      answer: 'nobody',
      expected: withNobody(clean, orders),
    };
  },
  'an amount with three zeros too many': (clean, random) => {
    const [slip] = more(clean, 1, random, (row) => {
      row[clean.at('money')] = 4_999_999;
    });
    const rows = [...clean.rows];
    rows.push(slip);
    return { rows, code: 'outlier', answer: 'leave-out' };
  },
  'a day typed without its year, two years on': (clean, random) => {
    const latest = Math.max(...clean.orders.map(([, , day]) => Date.parse(day) / 86_400_000));
    const [slip] = more(clean, 1, random, (row) => {
      row[clean.at('date')] = { day: latest + 731, minutes: 0 };
    });
    return { rows: [...clean.rows, slip], code: 'late-days', answer: 'leave-out' };
  },
  'test orders': (clean, random) => ({
    rows: [
      ...clean.rows,
      ...more(clean, 3, random, (row, k) => {
        strange(clean, row, ['Test order', 'test@shop.tw', '測試用'][k]);
      }),
    ],
    code: 'test-orders',
    answer: 'leave-out',
  }),
  'order numbers that a spreadsheet rounded': ({ set, header, rows, at }) => ({
    ...(set.order ? {} : { header: [...header, 'Order ID'] }),
    rows: rows.map((row) => {
      if (!set.order) return [...row, '1.23E+15'];
      return row.map((cell, c) => (c === at('order') && cell !== '' ? '1.23E+15' : cell));
    }),
    code: 'damaged-numbers',
    expected: null,
  }),
  'customer numbers cut at 15 digits': (clean) => ({
    rows: clean.rows.map((row) =>
      row.map((cell, c) =>
        c === clean.at('customer') && cell !== ''
          ? `8869${String(1e9 + (hash(String(cell)) % 900)).slice(1)}0000000`
          : cell,
      ),
    ),
    code: 'damaged-numbers',
    expected: null,
  }),
  'a list of customers in place of orders': (clean) => {
    const seen = new Set<Cell>();
    const rows = clean.rows.filter((row) => {
      const buyer = row[clean.at('customer')];
      if (buyer === '' || seen.has(buyer)) return false;
      return seen.add(buyer);
    });
    return {
      header: ['Customer ID', 'Created at', 'Total spent', 'Orders count'],
      rows: rows.map((row, k) => [row[clean.at('customer')], row[clean.at('date')], 100 + k, 1 + (k % 4)]),
      code: 'customer-list',
      expected: null,
    };
  },
  'an amount whose header nobody knows': (clean) => ({
    header: clean.header.map((name, c) => (c === clean.at('money') ? 'Zorvak' : name)),
    rows: clean.rows,
    code: 'guessed-column',
    expected: null,
  }),
  'an export of last year': (clean) => ({ rows: clean.rows, choices: { today: 40_000 }, code: 'stale' }),
};

/** The clean orders, and these without a customer. */
function withNobody({ orders, at, set, header }: Clean, added: readonly Row[]): ReturnType<typeof ordersOf> {
  const alone = read([
    header,
    ...added.map((row) => row.map((cell, c) => (c === at('customer') ? 'x' : cell))),
  ]);
  const some = ordersOf(alone).map(([id, , day, amount]) => [set.order ? id : '', '', day, amount] as const);
  return [...orders, ...some];
}

const cleanOf = (set: Orders): Clean => {
  const [header, ...all] = csvRows(set.path);
  const rows = all.slice(0, ROWS).map((row) => header.map((_, c) => typedIn(row[c] ?? '')));
  const names = { customer: set.customer, date: set.date, order: set.order ?? '', money: set.money };
  return {
    set,
    header,
    rows,
    orders: ordersOf(read([header, ...rows])),
    at: (role) => header.indexOf(names[role]),
  };
};

const hash = (text: string): number =>
  [...text].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 9973, 7);

/** As sums per customer would see them: order by order, sorted. */
const sorted = (orders: ReturnType<typeof ordersOf>): string[] =>
  orders.map((order) => JSON.stringify(order)).sort();

/** Of each kind: how often it was tried, and where it was not found. */
const tried: { [kind: string]: { times: number; missed: string[] } } = {};
const alarms: { [set: string]: readonly string[] } = {};

describe.each(SETS)('$name', (set) => {
  const clean = cleanOf(set);

  it('clean raises at most one alarm', () => {
    const { findings } = read([clean.header, ...clean.rows]);
    alarms[set.name] = findings.map(findingKey);
    expect(alarms[set.name].length, alarms[set.name].join()).toBeLessThanOrEqual(1);
  });

  it.each(Object.entries(DAMAGES))('after %s the figures are those of the clean file', (kind, damage) => {
    const random = randoms(set.name.length * 31 + 7);
    tried[kind] ??= { times: 0, missed: [] };
    for (let k = 0; k < TRIES; k++) {
      const damaged = damage(clean, random);
      const rows = [damaged.header ?? clean.header, ...damaged.rows];
      const first = read(rows, damaged.choices);
      const found = first.findings.find(({ code }) => code === damaged.code);
      tried[kind].times++;
      // Pieces times price come to the same as the amount that lost its name.
      if (damaged.code === 'guessed-column' && !found && clean.set.name === 'till') {
        expect(sorted(ordersOf(first))).toEqual(sorted(clean.orders));
        continue;
      }
      if (!found) {
        const others = `${first.findings.map(findingKey).join()} ${first.latest && isoDay(first.latest)}`;
        tried[kind].missed.push(`${set.name}, try ${k + 1}: ${others}`);
        continue;
      }
      if (damaged.expected === null) {
        expect(found).toMatchObject({ weight: 'refuse', answered: false });
        continue;
      }
      const answers = damaged.answer ? answered(first, damaged) : {};
      const sheet = damaged.answer ? read(rows, { ...damaged.choices, options: { answers } }) : first;
      expect(sorted(ordersOf(sheet))).toEqual(sorted(damaged.expected ?? clean.orders));
      expect(sheet.counts.read).toBe(sheet.counts.blank + sheet.counts.used + sheet.counts.leftOut);
    }
  });
});

it('of all that is damaged, at least 98 in 100 are found', () => {
  const kinds = Object.values(tried);
  const times = kinds.reduce((sum, one) => sum + one.times, 0);
  const missed = kinds.flatMap((one) => one.missed);
  expect(times).toBe(SETS.length * Object.keys(DAMAGES).length * TRIES);
  if (process.env.DAMAGE)
    console.log(
      JSON.stringify({ times, found: 1 - missed.length / times, tried, falseAlarms: alarms }, null, 1),
    );
  expect(missed.length / times, missed.join('\n')).toBeLessThanOrEqual(0.02);
});

const answered = ({ findings }: Sheet, { code, answer = '' }: Damaged): { [key: string]: string } =>
  Object.fromEntries(findings.filter((one) => one.code === code).map((one) => [findingKey(one), answer]));
