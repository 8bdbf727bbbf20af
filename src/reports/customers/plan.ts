// The Customers sheet: one row a customer with every figure and tag (model.md §2–5).

import { customersByNet, customerValues } from '../../model/customer-values.ts';
import { nextPurchases } from '../../model/next-purchase.ts';
import { NO_DAY, type Segmentation } from '../../model/segmentation.ts';
import { columnLetters } from '../../terms/column-letters.ts';
import { CUSTOMER_COLUMNS } from '../../terms/customer-columns.ts';
import { serialOf } from '../../terms/serial-days.ts';
import { NES } from '../../terms/tags.ts';
import { segmentLabel, segmentText } from '../../text/index.ts';
import { type Facts, factsOf, known, tagRuleLine, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { type Column, Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';
import { COLUMN_LOOK, DAYS, MONEY } from './columns.ts';

const FROZEN_ROWS = 4;

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets } = facts.texts;
  const order = orderOf(facts.segmentation, input.previousOrder ?? []);
  const page = new Page(
    'customers',
    sheets.tabs.customers.title,
    topLines(facts, 'customers', tagRuleLine(facts)),
  );
  const table = page.table({
    name: 'customers',
    rows: order.length,
    columns: [...columnsOf(facts, order), ...predicted(facts, order), ...joined(facts, input, order)],
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
  return page.plan({
    frozenRows: FROZEN_ROWS,
    frozenColumns: 1,
    keyed: { table: 'customers', key: 'customer' },
    filter: order.length ? table.all : undefined,
  });
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

function columnsOf({ segmentation, texts, money }: Facts, order: readonly number[]): Column[] {
  const { segmentMap } = segmentation.rules;
  const values = customerValues(segmentation, {
    segment: (key, late) =>
      segmentLabel(texts.names, key, segmentText(texts.names, segmentMap, key).name, late),
    tiers: texts.names.tiers,
  });
  return CUSTOMER_COLUMNS.map((key): Column => {
    const { header, note } = texts.sheets.customers[key];
    const isMoney = MONEY.includes(key);
    const isDay = DAYS.includes(key);
    const figureOf = values[key];
    return {
      key,
      note,
      header: isMoney ? money.header(header) : header,
      format: isMoney ? money.format : look.TEXT,
      ...COLUMN_LOOK[key],
      value: (row) => {
        const value = figureOf(order[row]);
        return isDay && value !== null ? serialOf(Number(value)) : value;
      },
    };
  });
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
    { key: 'p_alive', ...columns.alive, ...share, group: true, value: shown(chances.pAlive) },
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
