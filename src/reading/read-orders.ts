// From the mapped columns of a sheet to its orders, with every row used, blank or listed (model.md §1).

import { NO_DAY, ordersFrom } from '../model/index.ts';
import { assumptionsOf } from './assumptions.ts';
import type { Cell, OrderCells } from './cells.ts';
import { currencyOf } from './currency.ts';
import { detectGranularity, type GranularityFound } from './granularity.ts';
import { headerKeys } from './header-row.ts';
import { headerWord } from './header-words.ts';
import type { Reading, ReadingContext } from './index.ts';
import { intern, wordAt } from './interned.ts';
import { LeftOutRows } from './left-out.ts';
import { checkLines } from './line-checks.ts';
import { groupLines, type OrderLines } from './order-lines.ts';
import { orderTotals } from './order-totals.ts';
import { isBlank, shownText } from './plain.ts';
import { ROW_BLANK, ROW_HEADER, ROW_LINE, ROW_TOTAL, rowKinds } from './row-kinds.ts';
import { readColumns, type SheetColumns } from './sheet-columns.ts';
import { countStatuses } from './statuses.ts';

export function readOrders(cells: OrderCells, context: ReadingContext): Reading {
  const { mapping, recognition, options } = context;
  const columns = readColumns(cells, context);
  const { dates, money, ids, customers } = columns;
  const out = new LeftOutRows(cells.rows);

  const { kind, totalColumn } = rowKinds(cells, mapping, recognition, dates, money?.amounts ?? null);
  for (let i = 0; i < cells.rows; i++) {
    if (kind[i] === ROW_HEADER) out.add(i, 'repeated-header', -1, '');
    else if (kind[i] === ROW_TOTAL)
      out.add(i, 'total-row', totalColumn.get(i), labelAt(cells, mapping, i, totalColumn.get(i)));
  }
  const lines = groupLines(cells.rows, (row) => kind[row] === ROW_LINE, ids, continuesIn(cells, columns));
  const granularity = granularityOf(columns, lines, context);
  const facts = checkLines(lines, columns, cells, mapping, granularity.granularity, out);
  const totals = money ? orderTotals(lines, money, granularity.granularity, cells, mapping, out) : null;

  // Orders that go as a whole: refunded in full; of 0, if a person wants that.
  let excludedOrders = 0;
  let zeroOrders = 0;
  const kept: number[] = [];
  for (let k = 0; k < lines.size; k++) {
    const rows = countingRows(lines, k, out);
    if (rows.length === 0) {
      excludedOrders += facts.excluded[k];
      continue;
    }
    if (totals?.refunded[k]) {
      for (const row of rows)
        out.add(row, 'fully-refunded', mapping.refund ?? mapping.amount, cells.cells.refund?.[row] ?? '');
      excludedOrders++;
      continue;
    }
    if (totals && totals.net[k] === 0) {
      zeroOrders++;
      if (options.leaveOutZero) {
        for (const row of rows) out.add(row, 'zero-amount', mapping.amount, cells.cells.amount?.[row] ?? '');
        continue;
      }
    }
    kept.push(k);
  }
  // In the sheet's order: by the first row that counts.
  const firstRow = (k: number): number => countingRows(lines, k, out)[0];
  const places = kept.map((k) => ({ k, row: firstRow(k) })).sort((a, b) => a.row - b.row);

  const customerWord = (k: number): string =>
    facts.customer[k] < 0 ? '' : (customers?.words[facts.customer[k]] ?? '');
  const numbers = places.map(({ k }) => k);
  const scale = money?.scale ?? 1;
  const place = new Int32Array(lines.size).fill(-1);
  numbers.forEach((k, at) => {
    place[k] = at;
  });
  const rowOrder = new Int32Array(cells.rows).fill(-1);
  let used = 0;
  for (let i = 0; i < cells.rows; i++) {
    if (lines.order[i] < 0 || out.has(i)) continue;
    rowOrder[i] = place[lines.order[i]];
    used++;
  }

  const orders = ordersFrom({
    ids: places.map(({ row }) => wordAt(ids, row)),
    customers: numbers.map(customerWord),
    days: numbers.map((k) => facts.day[k]),
    amounts: totals ? numbers.map((k) => totals.net[k] / scale) : null,
    stores: labels(cells.cells.store, lines, numbers, out),
    channels: labels(cells.cells.channel, lines, numbers, out),
    lines: products(cells.cells.product, rowOrder),
  });
  const rowCustomer = rowOrder.map((order) => (order < 0 ? -1 : orders.customer[order]));

  const unattributed = numbers.filter((k) => facts.customer[k] < 0);
  const statuses = countStatuses(columns.statuses, lines);
  const leftOut = out.list(cells.firstRow, (row) => wordAt(ids, row));
  const counts = {
    read: cells.rows,
    blank: kind.reduce((blank, one) => blank + (one === ROW_BLANK ? 1 : 0), 0),
    used,
    leftOut: leftOut.length,
    orders: orders.size,
    unattributed: unattributed.length,
    unattributedAmount: totals ? unattributed.reduce((sum, k) => sum + totals.net[k], 0) / scale : 0,
    refundOrders: totals ? numbers.reduce((sum, k) => sum + (totals.net[k] < 0 ? 1 : 0), 0) : 0,
    zeroOrders,
    excludedOrders,
  };
  let latest = NO_DAY;
  for (const day of orders.day) if (day > latest) latest = day;
  return {
    orders,
    rowCustomer,
    rowOrder,
    leftOut,
    assumptions: assumptionsOf({ columns, context, granularity, facts, counts, statuses, orders, lines }),
    statuses,
    counts,
    latest: latest === NO_DAY ? null : latest,
    currency: currencyOf(money, recognition, context.locale),
  };
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

function countingRows(lines: OrderLines, k: number, out: LeftOutRows): number[] {
  const rows: number[] = [];
  for (let at = lines.start[k]; at < lines.start[k + 1]; at++)
    if (!out.has(lines.rows[at])) rows.push(lines.rows[at]);
  return rows;
}

function labelAt(
  cells: OrderCells,
  mapping: ReadingContext['mapping'],
  row: number,
  column: number | undefined,
): Cell {
  for (const [role, values] of Object.entries(cells.cells) as [keyof typeof mapping, readonly Cell[]][]) {
    if (mapping[role] === column) return values[row];
  }
  return '';
}

/** The word of each order: the first that its lines have. */
function labels(
  column: readonly Cell[] | undefined,
  lines: OrderLines,
  orders: readonly number[],
  out: LeftOutRows,
): readonly string[] | null {
  if (!column) return null;
  const words = intern(column, shownText);
  return orders.map((k) => {
    for (let at = lines.start[k]; at < lines.start[k + 1]; at++) {
      const row = lines.rows[at];
      if (!out.has(row) && words.index[row] >= 0) return words.words[words.index[row]];
    }
    return '';
  });
}

function products(column: readonly Cell[] | undefined, rowOrder: Int32Array) {
  if (!column) return null;
  const words = intern(column, shownText);
  const orders: number[] = [];
  const products: string[] = [];
  for (let i = 0; i < rowOrder.length; i++) {
    if (rowOrder[i] < 0) continue;
    orders.push(rowOrder[i]);
    products.push(wordAt(words, i));
  }
  return { orders, products };
}
