// From the mapped columns of a sheet to its orders, with every row used, blank or listed (model.md §1).

import { ordersFrom } from '../model/index.ts';
import { assumptionsOf } from './assumptions.ts';
import type { Cell, OrderCells } from './cells.ts';
import { currencyOf } from './currency.ts';

import { leaveOutFarDays } from './far-days.ts';

import { worstFirst } from './gate/finding.ts';
import { guessedColumns } from './gate/guessed-columns.ts';

import { detectGranularity, type GranularityFound } from './granularity.ts';
import { headerKeys } from './header-row.ts';
import { headerWord } from './header-words.ts';
import { internNames, wordAt } from './interned.ts';
import { countingRows, keepOrders } from './kept-orders.ts';
import { LeftOutRows } from './left-out.ts';
import { checkLines } from './line-checks.ts';
import { groupLines, type OrderLines } from './order-lines.ts';
import { orderTotals } from './order-totals.ts';
import { isBlank } from './plain.ts';
import type { Reading, ReadingContext } from './reading.ts';
import type { RowCounts } from './recognition.ts';
import { ROW_BLANK, ROW_HEADER, ROW_LINE, rowKinds } from './row-kinds.ts';
import { readColumns, type SheetColumns } from './sheet-columns.ts';
import { countStatuses } from './statuses.ts';

export function readOrders(cells: OrderCells, context: ReadingContext): Reading {
  const { mapping, recognition, options, locale } = context;
  const columns = readColumns(cells, context);
  const { money, ids, customers } = columns;
  const out = new LeftOutRows(cells.rows);

  const kind = leaveOutOtherRows(cells, context, columns, out);
  const lines = groupLines(cells.rows, (row) => kind[row] === ROW_LINE, ids, continuesIn(cells, columns));
  const granularity = granularityOf(columns, lines, context);
  const facts = checkLines(lines, columns, cells, mapping, granularity.granularity, out);
  leaveOutFarDays(lines, facts, cells, mapping, out);
  const totals = money ? orderTotals(lines, money, granularity.granularity, cells, mapping, out) : null;
  const kept = keepOrders({ lines, facts, totals, cells, mapping, options, out });

  const rowOrder = new Int32Array(cells.rows).fill(-1);
  kept.orders.forEach((k, place) => {
    for (const row of countingRows(lines, k, out)) rowOrder[row] = place;
  });
  const net = totals ? kept.orders.map((k) => totals.net[k]) : null;
  const scale = money?.scale ?? 1;
  const orders = ordersFrom({
    ids: kept.rows.map((row) => wordAt(ids, row)),
    customers: kept.orders.map((k) =>
      facts.customer[k] < 0 ? '' : (customers?.words[facts.customer[k]] ?? ''),
    ),
    days: kept.orders.map((k) => facts.day[k]),
    amounts: net?.map((units) => units / scale),
    stores: labels(cells.cells.store, kept.orders, lines, out),
    channels: labels(cells.cells.channel, kept.orders, lines, out),
    lines: products(cells.cells.product, rowOrder),
  });

  const leftOut = out.list(cells.firstRow, (row) => wordAt(ids, row));
  const statuses = countStatuses(columns.statuses, lines);
  const nobody = orders.customer.reduce((count, customer) => count + (customer < 0 ? 1 : 0), 0);
  const counts: RowCounts = {
    read: cells.rows,
    blank: countOf(kind, ROW_BLANK),
    used: cells.rows - countOf(rowOrder, -1),
    leftOut: leftOut.length,
    orders: orders.size,
    unattributed: nobody,
    unattributedAmount: net
      ? net.reduce((sum, units, k) => sum + (orders.customer[k] < 0 ? units : 0), 0) / scale
      : 0,
    refundOrders: net ? net.filter((units) => units < 0).length : 0,
    zeroOrders: kept.zeroOrders,
    excludedOrders: kept.excludedOrders,
  };
  return {
    orders,
    rowCustomer: rowOrder.map((order) => (order < 0 ? -1 : orders.customer[order])),
    rowOrder,
    leftOut,
    assumptions: assumptionsOf({ columns, context, granularity, facts, counts, statuses, orders, lines }),
    statuses,
    findings: worstFirst(guessedColumns(recognition, mapping, options.answers ?? {})),
    counts,
    latest: orders.size === 0 ? null : orders.day.reduce((latest, day) => Math.max(latest, day)),
    currency: currencyOf(money, recognition, locale),
  };
}

function countOf(values: Int32Array | Uint8Array, wanted: number): number {
  let count = 0;
  for (const value of values) if (value === wanted) count++;
  return count;
}

/** Lists headers that come again and totals; returns the kind of each row. */
function leaveOutOtherRows(
  cells: OrderCells,
  context: ReadingContext,
  columns: SheetColumns,
  out: LeftOutRows,
): Uint8Array {
  const { kind, totals } = rowKinds(
    cells,
    context.mapping,
    context.recognition,
    columns.dates,
    columns.money?.amounts ?? null,
  );
  for (let i = 0; i < cells.rows; i++) if (kind[i] === ROW_HEADER) out.add(i, 'repeated-header', -1, '');
  for (const [row, role] of totals)
    out.add(row, 'total-row', context.mapping[role], cells.cells[role]?.[row] ?? '');
  return kind;
}

/** A line of an order without its number: no day, no customer, only a product. */
function continuesIn({ cells }: OrderCells, { dates, customers }: SheetColumns): (row: number) => boolean {
  const { product } = cells;
  if (!product) return () => false;
  return (row) =>
    dates.problem[row] === 1 && (!customers || customers.index[row] < 0) && !isBlank(product[row]);
}

function granularityOf(columns: SheetColumns, lines: OrderLines, context: ReadingContext): GranularityFound {
  const { mapping, recognition, options } = context;
  const { money } = columns;
  if (money?.factors) {
    const because =
      options.granularity === 'product' ? 'person' : recognition.platform === 'lines' ? 'platform' : 'values';
    return { granularity: 'product', because };
  }
  if (options.granularity && options.granularity !== 'product')
    return { granularity: options.granularity, because: 'person' };
  if (!money) return { granularity: 'line', because: 'default' };
  const header = recognition.columns.find(({ index }) => index === mapping.amount)?.header ?? '';
  const covers = headerKeys(header)
    .map((key) => headerWord(key))
    .find((word) => word?.role === 'amount')?.covers;
  return detectGranularity(lines, money.amounts, recognition.platform, covers);
}

/** The word of each order: the first that its lines have. */
function labels(
  column: readonly Cell[] | undefined,
  orders: readonly number[],
  lines: OrderLines,
  out: LeftOutRows,
): readonly string[] | null {
  if (!column) return null;
  const words = internNames(column);
  return orders.map((k) => {
    const row = countingRows(lines, k, out).find((one) => words.index[one] >= 0);
    return row === undefined ? '' : wordAt(words, row);
  });
}

/** The products of the lines that count. */
function products(column: readonly Cell[] | undefined, rowOrder: Int32Array) {
  if (!column) return null;
  const words = internNames(column);
  const orders: number[] = [];
  const products: string[] = [];
  for (let i = 0; i < rowOrder.length; i++) {
    if (rowOrder[i] < 0) continue;
    orders.push(rowOrder[i]);
    products.push(wordAt(words, i));
  }
  return { orders, products };
}
