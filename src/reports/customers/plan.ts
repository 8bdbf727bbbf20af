// The Customers sheet: one row a customer with every figure and tag (model.md §2–5).

import { segmentNames } from '../../model/segment-maps.ts';
import type { Segmentation } from '../../model/segmentation.ts';
import { columnLetters } from '../../terms/column-letters.ts';
import type { CustomerColumn } from '../../terms/customer-columns.ts';
import { hmlTierOf, NES, nesTagOf, nineCellOf, type PyramidTier, pyramidTierOf } from '../../terms/tags.ts';
import { segmentText } from '../../text/index.ts';
import { dayValue, type Facts, factsOf, known, ratioOf, tagRuleLine, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { type Column, Page } from '../page.ts';
import type { PlanValue, SheetPlan } from '../plan.ts';

const FROZEN_ROWS = 4;

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets } = facts.texts;
  const order = orderOf(facts.segmentation, input.previousOrder ?? []);
  const page = new Page(
    'customers',
    sheets.titles.customers,
    topLines(facts, 'customers', tagRuleLine(facts)),
  );
  const table = page.table({ name: 'customers', rows: order.length, columns: columnsOf(facts, order) });
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
  return page.plan({
    frozenRows: FROZEN_ROWS,
    frozenColumns: 1,
    keyed: { table: 'customers', key: 'customer' },
    filter: order.length ? table.all : undefined,
  });
}

/** Rows of the customers as they stand on the sheet: the previous order first, the others by net, largest first. */
function orderOf({ customers }: Segmentation, previous: readonly string[]): number[] {
  const { key, last, net, size } = customers;
  const byNet = Array.from({ length: size }, (_, i) => i).sort(
    (a, b) => (net ? net[b] - net[a] : last[b] - last[a]) || (key[a] < key[b] ? -1 : 1),
  );
  if (!previous.length) return byNet;
  const rowOf = new Map(key.map((name, i) => [name, i]));
  const kept = new Set<number>();
  for (const name of previous) {
    const row = rowOf.get(name);
    if (row !== undefined) kept.add(row);
  }
  return [...kept, ...byNet.filter((row) => !kept.has(row))];
}

function columnsOf(facts: Facts, order: readonly number[]): Column[] {
  const { segmentation: s, texts, money } = facts;
  const { customers: c, rules } = s;
  const segments = segmentNames(rules.segmentMap).map(
    (name) => segmentText(texts, rules.segmentMap, name).name,
  );
  const amount = (column: Float64Array | null) => (i: number) => (column ? column[i] / c.scale : null);
  const text = (value: string): PlanValue => value || null;

  const column = (
    key: CustomerColumn,
    value: (customer: number) => PlanValue,
    rest: Partial<Column> = {},
  ): Column => ({
    key,
    header: texts.sheets.customers[key].header,
    note: texts.sheets.customers[key].note,
    value: (row) => value(order[row]),
    ...rest,
  });
  const moneyColumn = (key: CustomerColumn, value: (customer: number) => PlanValue): Column =>
    column(key, value, {
      header: money.header(texts.sheets.customers[key].header),
      format: money.format,
      width: 112,
    });
  const score = (key: CustomerColumn, scores: Uint8Array, rest: Partial<Column> = {}): Column =>
    column(key, (i) => scores[i] || null, { format: '0', width: 36, ...rest });
  const tag: Partial<Column> = { format: look.TEXT, align: 'center' };

  return [
    column('customer', (i) => c.key[i], { format: look.TEXT, width: 160 }),
    column('nes', (i) => text(nesTagOf(s.nes[i])), { ...tag, width: 56, group: true, style: { bold: true } }),
    column('rfm', (i) => (s.r[i] ? `${s.r[i]}${s.f[i]}${s.m[i]}` : null), { ...tag, width: 56 }),
    column('segment', (i) => segments[s.segment[i]] ?? null, { format: look.TEXT, width: 136 }),
    column('hml', (i) => text(hmlTierOf(s.hml[i])), { ...tag, width: 56 }),
    column('cell', (i) => text(nineCellOf(s.cell[i])), { ...tag, width: 88 }),
    column('tier', (i) => (s.tier[i] ? texts.names.tiers[pyramidTierOf(s.tier[i]) as PyramidTier] : null), {
      format: look.TEXT,
      width: 80,
    }),
    column('last', (i) => dayValue(c.last[i]), { format: look.DATE, width: 96, group: true }),
    column('recency', (i) => (s.recency[i] < 0 ? null : s.recency[i]), { format: look.COUNT, width: 88 }),
    column('cycle', (i) => known(s.cycle[i]), { format: look.CYCLE, width: 96 }),
    column('ratio', (i) => known(s.ratio[i]), { format: look.RATIO, width: 96 }),
    column('orders', (i) => c.orders[i], { format: look.COUNT, width: 72, group: true }),
    moneyColumn('net', amount(c.net)),
    moneyColumn('aov', (i) => (c.net ? ratioOf(c.net[i] / c.scale, c.orders[i]) : null)),
    moneyColumn('gross', amount(c.gross)),
    moneyColumn('refunds', amount(c.refunds)),
    column('first', (i) => dayValue(c.first[i]), { format: look.DATE, width: 96, group: true }),
    column('days', (i) => c.days[i], { format: look.COUNT, width: 112 }),
    score('r', s.r, { group: true }),
    score('f', s.f),
    score('m', s.m),
  ];
}
