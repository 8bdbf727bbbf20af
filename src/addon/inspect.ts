// What we understand of a sheet, for the person to check before anything is computed.

import { isoOf } from '../model/days.ts';
import type { Labels } from '../model/orders.ts';
import { partsOf } from '../model/parts.ts';
import { ATTRIBUTES } from '../model/rules/index.ts';
import { NO_DAY } from '../model/segmentation.ts';
import {
  type Finding,
  type LeftOut,
  type OrderCells,
  type Reading,
  type RowCounts,
  segmentedColumns,
} from '../reading/index.ts';
import { inOneColumn } from '../reading/one-column.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { type Language, textsOf } from '../text/index.ts';
import type { Inspection, SaidFinding } from './api.ts';
import { attributesOf } from './details.ts';
import { fingerprintOf } from './fingerprint.ts';
import { figuresOf, type OrdersRequest, readAll, type Understood, understand } from './orders.ts';
import { type SegmentedSheet, segmentedSheet } from './segmented.ts';
import { byReason } from './summary.ts';

/** Rows shown as examples; all of them are on the Data check sheet. */
const MOST_EXAMPLES = 50;
/** Channels, products, levels, tags …: of each so many names are offered to narrow a sheet to. */
const MOST_NAMES = 100;

export function inspect(
  workbook: Workbook,
  request: OrdersRequest & { readonly language?: Language },
): Inspection {
  const understood = understand(workbook, request);
  const { recognition, mapping, sample } = understood;
  const sheet = workbook.sheets().find(({ id }) => id === request.sheetId)!;
  const one = inOneColumn(sample.rows);
  const oneColumn = one ? { oneColumn: { columns: one.columns } } : {};
  const common = { sheet, recognition, platform: recognition.platform, mapping, ...oneColumn };
  if (mapping.customer === undefined || mapping.date === undefined) {
    return { ...common, ...nothingRead(understood, sample.totalRows) };
  }
  const segmented = segmentedSheet(workbook, request, understood);
  const read = segmented ? null : readAll(workbook, request, understood);
  const { reading, cells } = segmented ?? read!;
  const attributes = read ? attributesOf(workbook, read, ATTRIBUTES) : {};
  const { store } = reading.orders;
  return {
    ...common,
    assumptions: reading.assumptions,
    statuses: reading.statuses,
    findings: reading.findings.map((finding) => said(finding, request.language)),
    counts: reading.counts,
    leftOut: examples(reading.leftOut),
    leftOutByReason: byReason(reading.leftOut),
    withoutCustomer: withoutCustomer(reading, recognition.firstRow),
    mark: markOf(cells),
    latest: reading.latest === null ? null : isoOf(reading.latest),
    first: segmented ? firstPurchase(segmented) : firstDay(reading),
    currency: reading.currency,
    stores: store ? store.names.filter((_, i) => store.index.includes(i)) : [],
    channels: mostFrequent(reading.orders.channel),
    products: mostFrequent(reading.orders.lines?.product ?? null),
    attributes: Object.fromEntries(
      ATTRIBUTES.filter((by) => attributes[by]).map((by) => [
        by,
        partsOf(reading.orders, by, attributes)
          .names.filter((name) => name !== '')
          .slice(0, MOST_NAMES),
      ]),
    ),
  };
}

/** The mark of the orders as they are now. */
export function markNow(workbook: Workbook, request: OrdersRequest): string {
  const { recognition, mapping } = understand(workbook, request);
  if (mapping.customer === undefined || mapping.date === undefined) return '';
  const columns = segmentedColumns(recognition) ? mapping : figuresOf(mapping);
  return markOf(workbook.orderCells(request.sheetId, columns, recognition.firstRow));
}

const markOf = (cells: OrderCells): string => JSON.stringify(fingerprintOf(cells));

function said(finding: Finding, language: Language = 'en'): SaidFinding {
  const { title, done, detail } = textsOf(language).messages.findings.of[finding.code](finding);
  return { ...finding, said: { title, done, detail } };
}

/** The words of a column, the most frequent first. */
function mostFrequent(labels: Labels | null): readonly string[] {
  if (!labels) return [];
  const counts = new Int32Array(labels.names.length);
  for (const word of labels.index) if (word >= 0) counts[word]++;
  return labels.names
    .map((name, word) => ({ name, count: counts[word] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);
}

function nothingRead({ recognition }: Understood, totalRows: number) {
  const read = Math.max(0, totalRows - recognition.firstRow + 1);
  const counts: RowCounts = {
    read,
    blank: 0,
    used: 0,
    leftOut: 0,
    orders: 0,
    unattributed: 0,
    unattributedAmount: 0,
    refundOrders: 0,
    zeroOrders: 0,
    excludedOrders: 0,
  };
  return {
    assumptions: [],
    statuses: [],
    counts,
    leftOut: [],
    leftOutByReason: {},
    withoutCustomer: [],
    latest: null,
    first: null,
    currency: recognition.currency,
    stores: [],
  };
}

/** The first rows of each reason, shared out evenly. */
function examples(leftOut: readonly LeftOut[]): LeftOut[] {
  const reasons = new Set(leftOut.map(({ reason }) => reason));
  const most = Math.max(1, Math.floor(MOST_EXAMPLES / Math.max(1, reasons.size)));
  const taken: { [reason: string]: number } = {};
  return leftOut.filter(({ reason }) => {
    taken[reason] = (taken[reason] ?? 0) + 1;
    return taken[reason] <= most;
  });
}

/** Sheet rows of the first orders that count and have no customer. */
function withoutCustomer({ rowOrder, orders }: Reading, firstRow: number): number[] {
  const rows: number[] = [];
  const seen = new Set<number>();
  for (let row = 0; row < rowOrder.length && rows.length < MOST_EXAMPLES; row++) {
    const order = rowOrder[row];
    if (order < 0 || orders.customer[order] >= 0 || seen.has(order)) continue;
    seen.add(order);
    rows.push(firstRow + row);
  }
  return rows;
}

/** Of customers who carry their tags. */
function firstPurchase({ read }: SegmentedSheet): string {
  const { first } = read.segmentation.customers;
  return isoOf(first.reduce((least, day) => (day === NO_DAY ? least : Math.min(least, day)), Infinity));
}

function firstDay({ orders }: Reading): string | null {
  if (orders.size === 0) return null;
  let first = orders.day[0];
  for (let i = 1; i < orders.size; i++) first = Math.min(first, orders.day[i]);
  return isoOf(first);
}
