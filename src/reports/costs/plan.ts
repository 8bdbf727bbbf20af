// The Costs sheet: one row a month and channel in which customers were won. A person writes what it cost into the column on the
// right, which is theirs; the next run tells what a new customer came to, and in which month it was paid back.

import { periodLabel, periodOf } from '../../model/days.ts';
import {
  broughtBy,
  paidBackIn,
  type Win,
  type WonMonth,
  winsOf,
  wonMonthsOf,
} from '../../model/prediction/index.ts';
import { figure } from '../../text/index.ts';
import { type Facts, factsOf, namingThose, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import type { LargeOrder } from '../outliers.ts';
import { Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';

/** Months that are offered. Rows that somebody wrote on stay beyond it. */
const MONTHS = 24;
/** Of many channels, those of the latest months. */
const MOST_ROWS = 240;

interface Line {
  readonly key: string;
  /** null = the orders do not know such a month and channel any more. */
  readonly won: WonMonth | null;
  /** What the person wrote; null where nothing, or nothing that is an amount. */
  readonly cost: number | null;
  readonly place: number;
}

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { texts, money, figures } = facts;
  const words = texts.costs;
  const margin = figures.prediction().choices.margin / 100;
  const lines = linesOf(input);
  const page = new Page('costs', texts.sheets.tabs.costs.title, topLines(facts, 'costs', words.rule));
  page.gap();
  // In one line: the table below keeps its place.
  page.text(summed(facts, input, lines, margin).join(' '));
  page.gap();
  const ifCounted = <Value>(row: number, value: (won: WonMonth, cost: number) => Value): Value | null => {
    const { won, cost } = lines[row];
    return won && cost !== null ? value(won, cost) : null;
  };
  const amount = ({ header, note }: { header: string; note: string }) => ({
    header: money.header(header),
    note,
    format: money.format,
    width: 112,
  });
  const backIn = (row: number): string | null => {
    const month = ifCounted(row, (won, cost) => paidBackIn(won, cost, margin));
    return month === null ? null : periodLabel(month, 'month');
  };
  const table = page.table({
    name: 'costs',
    rows: lines.length,
    columns: [
      { key: 'month', ...words.month, format: look.TEXT, width: 80, value: (r) => lines[r].key.slice(0, 7) },
      {
        key: 'channel',
        ...words.channel,
        format: look.TEXT,
        width: 144,
        value: (r) => lines[r].won?.channel || lines[r].key.slice(8) || null,
      },
      {
        key: 'customers',
        ...words.customers,
        format: look.COUNT,
        value: (r) => lines[r].won?.customers ?? null,
      },
      {
        key: 'brought',
        ...amount(words.brought),
        value: (r) => {
          const { won } = lines[r];
          return won && broughtBy(won, margin) / won.customers;
        },
      },
      {
        key: 'cost_per_customer',
        ...amount(words.each),
        value: (r) => ifCounted(r, (won, cost) => cost / won.customers),
      },
      {
        key: 'paid_back',
        ...words.paidBack,
        format: look.TEXT,
        width: 112,
        value: (r) => ifCounted(r, () => backIn(r) ?? words.notYet),
      },
      { key: 'cost', ...words.counted, format: money.format, value: (r) => lines[r].cost },
      { key: 'month_paid_back', ...words.paidBack, format: look.TEXT, value: backIn },
      { key: 'key', ...words.key, format: look.TEXT, value: (r) => lines[r].key },
      { key: 'place', ...words.place, format: '0', value: (r) => lines[r].place },
    ],
  });
  return {
    ...page.plan({ frozenRows: table.data.row, frozenColumns: 2, keyed: { table: 'costs', key: 'key' } }),
    hiddenColumns: ['cost', 'month_paid_back', 'key', 'place'].map((key) => table.column(key)),
    staff: {
      table: 'costs',
      sortBy: 'place',
      columns: [{ ...words.cost, width: 112, allow: { kind: 'number', min: 0 } }],
    },
  };
}

interface Sum {
  spent: number;
  customers: number;
  brought: number;
}

/** What was spent where a cost stands, on how many, and what they brought: in all, and of each channel where there are several. */
function summed(facts: Facts, input: ReportInput, lines: readonly Line[], margin: number): string[] {
  const { texts, money } = facts;
  const all: Sum = { spent: 0, customers: 0, brought: 0 };
  const channels = new Map<string, Sum>();
  for (const { won, cost } of lines) {
    if (!won || cost === null) continue;
    const own = channels.get(won.channel) ?? { spent: 0, customers: 0, brought: 0 };
    channels.set(won.channel, own);
    for (const sum of [all, own]) {
      sum.spent += cost;
      sum.customers += won.customers;
      sum.brought += broughtBy(won, margin);
    }
  }
  if (all.customers === 0) return [texts.costs.none];
  const winOf = winOfLarge(facts, input, lines);
  const said = ({ spent, customers, brought }: Sum, channel: string | null): string =>
    namingThose(
      facts,
      texts.costs.sum({
        channel,
        spent: money.text(spent),
        customers: figure(customers),
        each: money.text(spent / customers),
        brought: money.text(brought / customers),
      }),
      (order) => {
        const win = winOf(order);
        return order.day === null || (win !== null && (channel === null || win.channel === channel));
      },
    );
  const parts = [...channels].filter(([channel]) => channel !== '');
  return [said(all, null), ...(parts.length > 1 ? parts.map(([channel, sum]) => said(sum, channel)) : [])];
}

/** Where the customer of an order was won, of those whose cost stands in the sums; null = elsewhere, or after the as-of day. */
function winOfLarge(
  { largeOrders }: Facts,
  { reading, segmentation }: ReportInput,
  lines: readonly Line[],
): (order: LargeOrder) => Win | null {
  if (largeOrders.length === 0) return () => null;
  const { asOf } = segmentation;
  const wins = winsOf(reading.orders, asOf);
  const summed = new Set(lines.filter(({ won, cost }) => won && cost !== null).map(({ key }) => key));
  return ({ customer, day }) => {
    const win = wins[customer];
    return win && day !== null && day <= asOf && summed.has(keyOf(win)) ? win : null;
  };
}

/** The latest month first; rows of former runs that somebody wrote on at the foot, or all of them where they stand. */
function linesOf({
  reading,
  segmentation,
  staff = [],
  staffRows = [],
  previousOrder = [],
}: ReportInput): Line[] {
  const { asOf } = segmentation;
  const since = periodOf(asOf, 'month') - MONTHS;
  const costs = new Map(staff.map(({ key, cells }) => [key, amountIn(cells[0] ?? '')]));
  const all = wonMonthsOf(reading.orders, asOf);
  const wonBy = new Map(all.map((won) => [keyOf(won), won]));
  const offered = all.filter(({ month }) => month > since).slice(0, MOST_ROWS);
  const keys = [...new Set([...offered.map(keyOf), ...staffRows])];
  const lines = keys.map(
    (key, place): Line => ({ key, won: wonBy.get(key) ?? null, cost: costs.get(key) ?? null, place }),
  );
  if (!previousOrder.length) return lines;
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return previousOrder.flatMap((key) => byKey.get(key) ?? []);
}

/** `2011-05 web`: the name of a channel may change its capitals from one run to the next. */
const keyOf = ({ month, channel }: Win): string => `${periodLabel(month, 'month')} ${channel.toLowerCase()}`;

/** An amount as a person writes one into a cell: 1200, 1,200, NT$1,200. */
function amountIn(text: string): number | null {
  const digits = text.normalize('NFKC').replace(/[\s,]|^[^\d.]+/g, '');
  return /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}
