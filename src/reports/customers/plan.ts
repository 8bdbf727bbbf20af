// The Customers sheet: one row a customer; in front who it is, why and what next, behind it every figure and tag (model.md
// §2–5). A sheet that stands keeps its columns where they are.

import { customersByNet, customerValues } from '../../model/customer-values.ts';
import { nextPurchases } from '../../model/next-purchase.ts';
import { NO_DAY, type Segmentation } from '../../model/segmentation.ts';
import type { Person } from '../../reading/details/details.ts';
import { columnLetters } from '../../terms/column-letters.ts';
import { CUSTOMER_COLUMNS } from '../../terms/customer-columns.ts';
import type { Detail } from '../../terms/roles.ts';
import { serialOf } from '../../terms/serial-days.ts';
import { NES, NO_TAG } from '../../terms/tags.ts';
import { segmentLabel, segmentText } from '../../text/index.ts';
import { type Facts, factsOf, known, tagRuleLine, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { type Column, Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';
import { adviceOf } from '../segments/measured.ts';
import { reasonsOf } from '../today/list.ts';
import { why as whyOf } from '../work-list.ts';
import { COLUMN_LOOK, DAYS, MONEY } from './columns.ts';

const FROZEN_ROWS = 4;

/** Who, how to reach them, why and what next: what one reads. */
const FRONT = [
  ...['customer', 'name', 'contact', 'consent', 'nes', 'cell', 'label', 'why', 'todo'],
  ...['last', 'next_expected', 'chance', 'value_12m', 'net'],
];
/** What the front is worked out from. RFM holds R, F and M, and the cell of the nine holds HML. */
const WORKING = [
  ...['recency', 'cycle', 'ratio', 'orders', 'aov', 'gross', 'refunds', 'first', 'days'],
  ...['rfm', 'segment', 'tier', 'p_alive', 'joined_from'],
];

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  return planOf(input, { kind: 'customers', title: facts.texts.sheets.tabs.customers.title, only: null });
}

/** Customers, or `only` those rows of the segmentation on a tab of their own. */
export function planOf(
  input: ReportInput,
  { kind, title, only }: Pick<SheetPlan, 'kind' | 'title'> & { readonly only: readonly number[] | null },
): SheetPlan {
  const facts = factsOf(input);
  const isShown = only && new Set(only);
  const order = orderOf(facts.segmentation, input.previousOrder ?? []).filter(
    (row) => isShown?.has(row) ?? true,
  );
  const all = new Map(
    [
      ...figures(facts, order),
      ...predicted(facts, order),
      ...person(facts, input, order),
      ...labelled(facts, input, order),
      ...joined(facts, input, order),
    ].map((column) => [column.key, column]),
  );
  const standing = input.standing?.columns ?? [];
  const fresh = [...FRONT, ...WORKING].filter((key) => all.has(key));
  const keys = standing.length ? [...standing, ...fresh.filter((key) => !standing.includes(key))] : fresh;
  const lines = topLines(facts, 'customers', tagRuleLine(facts));
  const answered = [...answer(facts), lines.asOf].join(facts.texts.sheets.lines.separator);
  const page = new Page(kind, title, only ? { ...lines, question: title } : { ...lines, asOf: answered });
  const table = page.table({
    name: 'customers',
    rows: order.length,
    columns: keys.map((key): Column => all.get(key) ?? { key, header: '', value: () => null }),
  });
  if (order.length) {
    const nes = table.column('nes');
    const cell = `$${columnLetters(nes + 1)}${table.data.row + 1}`;
    for (const tag of NES) {
      page.highlight({
        ...table.data,
        column: nes,
        columns: 1,
        formula: `${cell}="${tag}"`,
        color: look.INK,
        background: look.NES_FILL[tag],
      });
    }
  }
  const working = WORKING.filter((key) => all.has(key));
  return {
    ...page.plan({
      frozenRows: FROZEN_ROWS,
      frozenColumns: 1,
      keyed: { table: 'customers', key: 'customer' },
      filter: order.length ? table.all : undefined,
    }),
    ...(standing.length
      ? {}
      : { groupedColumns: { column: table.column(working[0]), columns: working.length } }),
  };
}

/**
 * How many are regulars, new, late, asleep. In front of the as-of day: a line more would push the headers of a sheet that stands
 * out of its frozen rows.
 */
function answer({ segmentation: { nes, tooEarly }, texts }: Facts): string[] {
  const [, fresh, regular, drowsy, half, asleep] = nes.reduce(
    (counts, tag) => {
      counts[tag]++;
      return counts;
    },
    new Uint32Array(NES.length + 1),
  );
  const count = { N: fresh, E0: regular, late: drowsy + half, S3: asleep };
  return fresh + regular + drowsy + half + asleep === 0
    ? []
    : [texts.sheets.lines.byTag(count, tooEarly !== null)];
}

/** Rows of the customers as they stand on the sheet: the previous order first, the others by net, largest first. */
function orderOf(segmentation: Segmentation, previous: readonly string[]): number[] {
  const { key } = segmentation.customers;
  const byNet = customersByNet(segmentation);
  if (!previous.length) return byNet;
  const rowOf = new Map(key.map((name, i) => [name, i]));
  const kept = new Set<number>();
  for (const name of previous) {
    const row = rowOf.get(name);
    if (row !== undefined) kept.add(row);
  }
  return [...kept, ...byNet.filter((row) => !kept.has(row))];
}

/** Who it is and how to reach them, where the orders tell it; why, and what to do. */
function person(facts: Facts, { details, mapping }: ReportInput, order: readonly number[]): Column[] {
  const { segmentation, texts } = facts;
  const { person: words, words: say } = texts.sheets;
  const { customers, nes, cell } = segmentation;
  const text = { format: look.TEXT } as const;
  const has = (detail: Detail): boolean =>
    details?.has.includes(detail) === true && mapping[detail] !== mapping.customer;
  const known = (at: number): Person => details?.of(customers.source[order[at]]) ?? {};
  const columns: Column[] = [];
  if (has('name'))
    columns.push({
      ...{ key: 'name', ...words.name, ...text, width: 120, style: { bold: true } },
      value: (at) => known(at).name ?? null,
    });
  if (has('phone') || has('email') || has('lineId'))
    columns.push({
      ...{ key: 'contact', ...words.contact, ...text, width: 144 },
      value: (at) => {
        const { phone, email, lineId } = known(at);
        return [phone, email, lineId].find((one) => one && one !== customers.key[order[at]]) ?? null;
      },
    });
  if (has('consent'))
    columns.push({
      ...{ key: 'consent', ...words.consent, ...text, align: 'center', width: 72 },
      value: (at) => {
        const { consent } = known(at);
        return consent === undefined ? null : consent ? say.yes : say.no;
      },
    });
  const reason = reasonsOf(segmentation);
  columns.push({
    ...{ key: 'why', ...words.why, ...text, width: 232, group: true },
    value: (at) => {
      const row = order[at];
      if (nes[row] === NO_TAG || segmentation.recency[row] < 0) return null;
      return whyOf(facts, { row, reason: reason(row) });
    },
  });
  const advice = adviceOf(facts, facts.figures.prediction());
  const groups = facts.hasAmounts ? cell : nes;
  columns.push({
    ...{ key: 'todo', ...words.todo, ...text, width: 376 },
    value: (at) => advice[groups[order[at]] - 1]?.todo ?? null,
  });
  return columns;
}

function figures({ segmentation, texts, money }: Facts, order: readonly number[]): Column[] {
  const { segmentMap } = segmentation.rules;
  const values = customerValues(segmentation, {
    segment: (key, late) =>
      segmentLabel(texts.names, key, segmentText(texts.names, segmentMap, key).name, late),
    tiers: texts.names.tiers,
  });
  return CUSTOMER_COLUMNS.map((key): Column => {
    const { header, note } = texts.sheets.customers[key];
    const isMoney = MONEY.includes(key);
    const holdsDays = DAYS.includes(key);
    const figureOf = values[key];
    return {
      key,
      note,
      header: isMoney ? money.header(header) : header,
      format: isMoney ? money.format : look.TEXT,
      ...COLUMN_LOOK[key],
      value: (row) => {
        const value = figureOf(order[row]);
        return holdsDays && value !== null ? serialOf(Number(value)) : value;
      },
    };
  });
}

/** The shop's own label, where it has any. */
function labelled({ texts }: Facts, { labels }: ReportInput, order: readonly number[]): Column[] {
  if (!labels) return [];
  const value = (at: number) => labels.names[labels.of[order[at]]] ?? texts.acting.others;
  return [{ key: 'label', ...texts.acting.label, format: look.TEXT, width: 104, value }];
}

/** What a customer of several keys was joined from; no column where nobody was. */
function joined(
  { segmentation, texts }: Facts,
  { reading }: ReportInput,
  order: readonly number[],
): Column[] {
  const { merged = [] } = reading.united ?? {};
  if (merged.length === 0) return [];
  const others = new Map(merged.map(({ key, keys }) => [key, keys.filter((one) => one !== key).join(', ')]));
  const { header, note } = texts.sheets.check.identities.others;
  const { key } = segmentation.customers;
  const value = (row: number) => others.get(key[order[row]]) ?? null;
  return [{ key: 'joined_from', header, note, format: look.TEXT, width: 180, value }];
}

/** What is expected of each customer; chances and values only where the shop's own past proves them. */
function predicted({ segmentation, figures, texts, money }: Facts, order: readonly number[]): Column[] {
  const { columns } = texts.reports.trust;
  const prediction = figures.prediction();
  const [chances, values] = [prediction.chances(), prediction.values()];
  const next = nextPurchases(segmentation);
  const shown = (of: Float64Array | undefined) => (row: number) =>
    of && !chances.reason ? known(of[order[row]]) : null;
  const share = { format: look.SHARE, width: 96 };
  return [
    { key: 'p_alive', ...columns.alive, ...share, value: shown(chances.pAlive) },
    { key: 'chance', ...columns.chance(chances.horizon), ...share, value: shown(chances.chance) },
    {
      key: 'next_expected',
      ...columns.next,
      format: look.DATE,
      width: 112,
      value: (row) => (next[order[row]] === NO_DAY ? null : serialOf(next[order[row]])),
    },
    {
      key: 'value_12m',
      header: money.header(columns.value.header),
      note: columns.value.note,
      format: money.format,
      width: 112,
      value: shown(values?.year),
    },
  ];
}
