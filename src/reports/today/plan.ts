// The Today sheet: the head of the week, then one row a customer. A row that staff wrote on stays when its customer is no
// longer on the list, at the foot.

import { isoOf } from '../../model/days.ts';
import { nextPurchases } from '../../model/next-purchase.ts';
import { NO_DAY } from '../../model/segmentation.ts';
import { favourites, type ListReason, USUAL_PLACES } from '../../model/worklist.ts';
import { serialOf } from '../../terms/serial-days.ts';
import { shortFigure } from '../../text/index.ts';
import { type Facts, factsOf, known } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { Page } from '../page.ts';
import type { PlanValue, SheetPlan } from '../plan.ts';
import { HEAD_LINES, headLines } from './head.ts';
import { todaysList } from './list.ts';
import { STAFF } from './open.ts';

type Person = ReturnType<NonNullable<ReportInput['details']>['of']>;

interface Line {
  readonly key: string;
  /** Row of the customer; −1 = the orders do not know the key any more. */
  readonly row: number;
  readonly reason: ListReason | null;
  /** Where the row belongs when the list is put in order: today's people first. */
  readonly place: number;
}

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { segmentation, texts, money } = facts;
  const { asOf, customers } = segmentation;
  const said = texts.today;
  const prediction = facts.figures.prediction();
  const [chances, values] = [prediction.chances(), prediction.values()];
  const value = chances.reason ? null : values?.year;
  const list = todaysList(input);

  const page = new Page('today', texts.sheets.tabs.today.title, {
    question: texts.sheets.tabs.today.question,
    asOf: said.asOf(isoOf(asOf), list.entries.length, USUAL_PLACES),
    rule: said.rule,
  });
  const head = headLines(input);
  for (const line of head) page.line(line, look.AS_OF);
  page.gap(HEAD_LINES - head.length);

  const lines = linesOf(facts, list.entries, input.staffRows ?? [], input.previousOrder ?? []);
  const product = favourites(input.reading.orders, asOf);
  const products = input.reading.orders.lines?.product.names ?? [];
  const next = nextPurchases(segmentation);
  const people = lines.map(
    ({ row }): Person => (row < 0 ? {} : (input.details?.of(customers.source[row]) ?? {})),
  );
  const asksConsent = input.details?.has.includes('consent') ?? false;
  const of =
    (figure: (row: number) => PlanValue) =>
    (at: number): PlanValue =>
      lines[at].row < 0 ? null : figure(lines[at].row);
  const likes = (row: number): string => products[product[customers.source[row]]] ?? '';
  const nameOf = (at: number): string => people[at].name ?? lines[at].key;
  const { columns } = said;
  const day = { format: look.DATE, width: 92 } as const;

  const table = page.table({
    name: 'today',
    rows: lines.length,
    columns: [
      { key: 'name', ...columns.name, format: look.TEXT, width: 104, style: { bold: true }, value: nameOf },
      {
        key: 'contact',
        ...columns.contact,
        format: look.TEXT,
        width: 128,
        value: (at) => people[at].phone ?? people[at].email ?? people[at].lineId ?? null,
      },
      {
        key: 'why',
        ...columns.why,
        format: look.TEXT,
        width: 176,
        wrap: true,
        value: (at) => why(facts, lines[at]),
      },
      {
        key: 'likes',
        ...columns.likes,
        format: look.TEXT,
        width: 128,
        wrap: true,
        value: of((row) => likes(row) || null),
      },
      { key: 'last', ...columns.last, ...day, value: of((row) => dayOf(customers.last[row])) },
      { key: 'next_expected', ...columns.next, ...day, value: of((row) => dayOf(next[row])) },
      {
        key: 'value',
        header: facts.hasAmounts ? money.header(columns.value.header) : columns.value.header,
        note: value ? columns.value.note : said.valueIsNet,
        format: money.format,
        width: 88,
        value: of((row) =>
          value ? known(value[row]) : customers.net && customers.net[row] / customers.scale,
        ),
      },
      {
        key: 'message',
        ...columns.message,
        format: look.TEXT,
        width: 240,
        wrap: true,
        value: (at) => {
          const { row, reason } = lines[at];
          if (reason === null) return null;
          if (asksConsent && people[at].consent !== true) return said.noConsent;
          return said.message(reason, people[at].givenName ?? people[at].name ?? '', likes(row));
        },
      },
      { key: 'customer', ...columns.customer, format: look.TEXT, width: 96, value: (at) => lines[at].key },
      { key: 'place', ...columns.place, format: '0', width: 48, value: (at) => lines[at].place },
    ],
  });
  const theirs = {
    status: { width: 104, allow: { kind: 'list', values: said.statuses } },
    note: { width: 160 },
    owner: { width: 88 },
    reason: { width: 120, allow: { kind: 'list', values: said.leaving } },
    nps: { width: 64, allow: { kind: 'number', min: 0, max: 10 } },
    nextDate: { width: 96, allow: { kind: 'date' } },
  } as const;
  return {
    ...page.plan({
      frozenRows: table.data.row,
      frozenColumns: 1,
      keyed: { table: 'today', key: 'customer' },
      filter: lines.length ? table.all : undefined,
    }),
    hiddenColumns: [table.column('customer'), table.column('place')],
    staff: {
      table: 'today',
      sortBy: 'place',
      columns: STAFF.map((column) => ({ ...said.staff[column], ...theirs[column] })),
    },
  };
}

/** Those of today in order, then those that staff wrote on; with places to keep, in the order of the rows. */
function linesOf(
  { segmentation: { customers } }: Facts,
  entries: readonly { readonly row: number; readonly reason: ListReason }[],
  staffRows: readonly string[],
  previous: readonly string[],
): Line[] {
  const today = entries.map(
    ({ row, reason }, place): Line => ({ key: customers.key[row], row, reason, place }),
  );
  const listed = new Set(today.map(({ key }) => key));
  const rowOf = new Map(staffRows.length ? customers.key.map((key, row) => [key, row]) : []);
  const past = [...new Set(staffRows)]
    .filter((key) => !listed.has(key))
    .map((key, i): Line => ({ key, row: rowOf.get(key) ?? -1, reason: null, place: today.length + i }));
  const lines = [...today, ...past];
  if (!previous.length) return lines;
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return previous.flatMap((key) => byKey.get(key) ?? []);
}

const dayOf = (day: number): PlanValue => (day === NO_DAY ? null : serialOf(day));

export function why({ segmentation, texts }: Facts, { row, reason }: Line): string {
  const { today } = texts;
  if (row < 0) return today.goneCustomer;
  if (reason === null) return today.notToday;
  const { cycle, recency, customers, asOf } = segmentation;
  const own = Number.isNaN(cycle[row]) ? null : shortFigure(Math.round(cycle[row]));
  const days = customers.first[row] === NO_DAY ? 0 : asOf - customers.first[row];
  const due = nextPurchases(segmentation)[row] - asOf;
  return today.why(reason, { own, recency: recency[row], due, first: days });
}
