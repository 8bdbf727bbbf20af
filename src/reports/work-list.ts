// A list of people to contact: one row a customer, the staff's columns beside it. A row that staff wrote on stays when its
// customer leaves the list, at the foot. Today and every list of a group are such lists.

import type { DatedStep } from '../model/dated.ts';
import { nextPurchase, nextPurchases } from '../model/next-purchase.ts';
import type { Orders } from '../model/orders.ts';
import { repurchasesOf } from '../model/products.ts';
import { NO_DAY } from '../model/segmentation.ts';
import { favourites, type ListEntry, type ListReason } from '../model/worklist.ts';
import type { Person } from '../reading/details/details.ts';
import { foldedKey } from '../terms/folded-key.ts';
import { serialOf } from '../terms/serial-days.ts';
import { nesTagOf } from '../terms/tags.ts';
import { shortFigure, type Texts } from '../text/index.ts';
import type { Facts } from './facts.ts';
import { expected } from './group.ts';
import type { ReportInput } from './input.ts';
import * as look from './look.ts';
import type { Column, Page } from './page.ts';
import type { PlanValue, SheetPlan, StaffColumns } from './plan.ts';

/** The figures of a list, left of the staff's columns; `place` = the order of the list. */
export type ListColumn =
  | 'name'
  | 'contact'
  | 'phone'
  | 'email'
  | 'lineId'
  | 'why'
  | 'nes'
  | 'overdue'
  | 'chance'
  | 'value'
  | 'likes'
  | 'again'
  | 'last'
  | 'next_expected'
  | 'step'
  | 'message'
  | 'customer'
  | 'place';

export interface WorkList {
  /** Name of the table. */
  readonly table: 'today' | 'list';
  readonly entries: readonly ListEntry[];
  readonly columns: readonly ListColumn[];
  readonly hidden: readonly ListColumn[];
  readonly staff: StaffColumns['columns'];
  /** Said of a row that is kept for what stands on it. */
  readonly retired: string;
  /** What stands under the list. */
  readonly below?: () => void;
}

/** The staff's columns, by the name that the readers of their cells know them by. */
export type StaffColumn = keyof Texts['today']['staff'];

export function staffColumns(
  { today: { staff, statuses, leaving, results } }: Texts,
  names: readonly StaffColumn[],
): StaffColumns['columns'] {
  const looks: {
    readonly [column in StaffColumn]: Omit<StaffColumns['columns'][number], 'header' | 'note'>;
  } = {
    status: { width: 104, allow: { kind: 'list', values: statuses } },
    result: { width: 112, allow: { kind: 'list', values: results } },
    note: { width: 160 },
    owner: { width: 88 },
    reason: { width: 120, allow: { kind: 'list', values: leaving } },
    nps: { width: 64, allow: { kind: 'number', min: 0, max: 10 } },
    nextDate: { width: 96, allow: { kind: 'date' } },
  };
  return names.map((name) => ({ ...staff[name], ...looks[name] }));
}

interface Line {
  readonly key: string;
  /** Row of the customer; −1 = the orders do not know the key any more. */
  readonly row: number;
  readonly reason: ListReason | null;
  /** Where the row belongs when the list is put in order: those on the list first. */
  readonly place: number;
}

/** The page with the list as its last table. */
export function workList(page: Page, facts: Facts, input: ReportInput, list: WorkList): SheetPlan {
  const lines = linesOf(facts, list.entries, input.staffRows ?? [], input.previousOrder ?? []);
  const of = columnsOf(facts, input, lines, list.retired);
  // A list that stands keeps its columns where they are.
  const standing = input.standing?.columns ?? [];
  const keys = standing.length
    ? [...standing, ...list.columns.filter((key) => !standing.includes(key))]
    : list.columns;
  const table = page.table({
    name: list.table,
    rows: lines.length,
    columns: keys.map((key) => of[key as ListColumn] ?? { key, header: '', value: () => null }),
  });
  list.below?.();
  return {
    ...page.plan({
      frozenRows: table.data.row,
      frozenColumns: 1,
      keyed: { table: list.table, key: 'customer' },
      filter: lines.length ? table.all : undefined,
    }),
    hiddenColumns: list.hidden.map((key) => table.column(key)),
    staff: { table: list.table, sortBy: 'place', columns: list.staff },
  };
}

function columnsOf(
  facts: Facts,
  input: ReportInput,
  lines: readonly Line[],
  retired: string,
): { readonly [column in ListColumn]: Column } {
  const { segmentation, texts, money } = facts;
  const { customers, asOf } = segmentation;
  const { columns, noConsent, message, valueIsNet } = texts.today;
  const { acting } = texts;
  const { dated } = input;
  const { orders } = input.reading;
  const favourite = favourites(orders, asOf);
  const products = orders.lines?.product.names ?? [];
  const next = nextPurchases(segmentation);
  const { chance, value, isNet } = expected(input);
  const people = lines.map(
    ({ row }): Person => (row < 0 ? {} : (input.details?.of(customers.source[row]) ?? {})),
  );
  const asksConsent = input.details?.has.includes('consent') ?? false;
  const of =
    (figure: (row: number) => PlanValue) =>
    (at: number): PlanValue =>
      lines[at].row < 0 ? null : figure(lines[at].row);
  const likes = (row: number): string => products[favourite[customers.source[row]]] ?? '';
  const again = (row: number): number | null =>
    cyclesOf(orders, asOf).get(favourite[customers.source[row]]) ?? null;
  const text = { format: look.TEXT };
  const day = { format: look.DATE, width: 92 } as const;
  const all: { readonly [column in ListColumn]: Omit<Column, 'key'> } = {
    name: {
      ...columns.name,
      ...text,
      width: 112,
      style: { bold: true },
      value: (at) => people[at].name ?? lines[at].key,
    },
    contact: {
      ...columns.contact,
      ...text,
      width: 160,
      value: (at) => people[at].phone ?? people[at].email ?? people[at].lineId ?? null,
    },
    phone: { ...acting.columns.phone, ...text, width: 112, value: (at) => people[at].phone ?? null },
    email: { ...acting.columns.email, ...text, width: 160, value: (at) => people[at].email ?? null },
    lineId: { ...acting.columns.lineId, ...text, width: 128, value: (at) => people[at].lineId ?? null },
    why: {
      ...columns.why,
      ...text,
      width: 232,
      wrap: true,
      value: (at) =>
        lines[at].row >= 0 && lines[at].reason === null ? retired : why(facts, lines[at], dated),
    },
    nes: {
      ...acting.columns.nes,
      ...text,
      align: 'center',
      width: 56,
      value: of((row) => nesTagOf(segmentation.nes[row])),
    },
    overdue: {
      ...acting.columns.overdue,
      format: look.COUNT,
      width: 80,
      value: of((row) => (next[row] === NO_DAY ? null : Math.max(0, asOf - next[row]))),
    },
    chance: { ...acting.columns.chance, format: look.SHARE, width: 80, value: of(chance) },
    value: {
      header: facts.hasAmounts ? money.header(columns.value.header) : columns.value.header,
      note: isNet ? valueIsNet : columns.value.note,
      format: money.format,
      width: 88,
      value: of(value),
    },
    likes: { ...columns.likes, ...text, width: 128, wrap: true, value: of((row) => likes(row) || null) },
    again: { ...acting.columns.again, format: look.CYCLE, width: 96, value: of(again) },
    last: { ...columns.last, ...day, value: of((row) => dayOf(customers.last[row])) },
    next_expected: { ...columns.next, ...day, value: of((row) => dayOf(next[row])) },
    step: {
      ...acting.columns.step,
      ...text,
      width: 144,
      wrap: true,
      value: (at) => {
        const { row, reason } = lines[at];
        return reason && (reason === 'dated' ? stepDue(dated, row).name : acting.steps[reason]);
      },
    },
    message: {
      ...columns.message,
      ...text,
      width: 240,
      wrap: true,
      value: (at) => {
        const { row, reason } = lines[at];
        if (reason === null) return null;
        if (asksConsent && people[at].consent !== true) return noConsent;
        const about = reason === 'dated' ? SAID_AT[stepDue(dated, row).moment] : reason;
        return message(about, people[at].givenName ?? people[at].name ?? '', likes(row));
      },
    },
    customer: { ...columns.customer, ...text, width: 96, value: (at) => lines[at].key },
    place: { ...columns.place, format: '0', width: 48, value: (at) => lines[at].place },
  };
  return Object.fromEntries(Object.entries(all).map(([key, column]) => [key, { key, ...column }])) as {
    [column in ListColumn]: Column;
  };
}

const cycles = new WeakMap<Orders, ReadonlyMap<number, number | null>>();

/** Each product's own repurchase cycle in days, by its number, for all lists of a run. */
function cyclesOf(orders: Orders, asOf: number): ReadonlyMap<number, number | null> {
  const found = cycles.get(orders);
  if (found) return found;
  const all = new Map((repurchasesOf(orders, asOf) ?? []).map(({ product, cycle }) => [product, cycle]));
  cycles.set(orders, all);
  return all;
}

/** Those on the list in order, then those that staff wrote on; with places to keep, in the order of the rows. */
function linesOf(
  { segmentation: { customers } }: Facts,
  entries: readonly ListEntry[],
  staffRows: readonly string[],
  previous: readonly string[],
): Line[] {
  const listed = entries.map(
    ({ row, reason }, place): Line => ({ key: customers.key[row], row, reason, place }),
  );
  const keys = new Set(listed.map(({ key }) => foldedKey(key)));
  const rowOf = new Map(staffRows.length ? customers.key.map((key, row) => [foldedKey(key), row]) : []);
  const past = [...new Set(staffRows)]
    .filter((key) => !keys.has(foldedKey(key)))
    .map((written, i): Line => {
      const row = rowOf.get(foldedKey(written)) ?? -1;
      const key = row < 0 ? written : customers.key[row];
      return { key, row, reason: null, place: listed.length + i };
    });
  const lines = [...listed, ...past];
  if (!previous.length) return lines;
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return previous.flatMap((key) => byKey.get(key) ?? []);
}

const dayOf = (day: number): PlanValue => (day === NO_DAY ? null : serialOf(day));

/** What a message is about when a dated step is due. */
const SAID_AT = {
  'after-first': 'first',
  'after-last': 'first',
  'before-expected': 'due',
  'birthday-month': 'birthday',
} as const;

/** The step somebody is on a list for, and its day. */
function stepDue(dated: ReportInput['dated'], row: number): DatedStep & { readonly day: number } {
  const { step, day } = dated!.of.get(row)!;
  return { ...dated!.steps[step], day };
}

/** Why somebody is on a list, in one sentence. */
export function why(
  { segmentation, texts }: Facts,
  { row, reason }: Pick<Line, 'row' | 'reason'>,
  dated?: ReportInput['dated'],
): string {
  const { today } = texts;
  if (row < 0) return today.goneCustomer;
  if (reason === null) return today.notToday;
  const { cycle, recency, customers, asOf } = segmentation;
  if (reason === 'dated') {
    const { name, moment, days, day } = stepDue(dated, row);
    return texts.acting.stepWhy(name, moment, days, day - asOf);
  }
  const own = Number.isNaN(cycle[row]) ? null : shortFigure(Math.round(cycle[row]));
  const days = customers.first[row] === NO_DAY ? 0 : asOf - customers.first[row];
  const due = nextPurchase(segmentation, row) - asOf;
  return today.why(reason, { own, recency: recency[row], due, first: days });
}
