// From the mapped columns of a sheet to its orders, with every row used, blank or listed (model.md §1).

import { assumptionsOf } from './assumptions.ts';
import type { OrderCells } from './cells.ts';
import { type CountedOrders, countedOrders } from './counted-orders.ts';
import { currencyOf } from './currency.ts';
import { farDays } from './far-days.ts';
import { withFullNames } from './full-names.ts';
import { type Finding, worstFirst } from './gate/finding.ts';
import { type Gate, gateCounted, gateOrders, gateRows, MOST_ROWS, SHORT_GATE } from './gate/gate.ts';
import { detectGranularity, type GranularityFound } from './granularity.ts';
import { wordAt } from './interned.ts';
import { countingRows, type KeptOrders, keepOrders } from './kept-orders.ts';
import { Leaving, type RowOut, RowsOut } from './left-out.ts';
import { checkLines } from './line-checks.ts';
import { regionOf } from './locales.ts';
import { groupLines, type OrderLines } from './order-lines.ts';
import { orderTotals } from './order-totals.ts';
import { isBlank } from './plain.ts';
import type { Reading, ReadingContext } from './reading.ts';
import type { Mapping, RowCounts, StatusCount } from './recognition.ts';
import { ROW_BLANK, ROW_LINE, rowKinds } from './row-kinds.ts';
import { readColumns, type SheetColumns } from './sheet-columns.ts';
import { countStatuses, rowsSaying } from './statuses.ts';
import { withWholePhones } from './whole-phones.ts';

export function readOrders(written: OrderCells, context: ReadingContext): Reading {
  const { mapping, recognition, options, locale, gate = SHORT_GATE } = context;
  const cells = withFullNames(withWholePhones(written, mapping), mapping, locale);
  const columns = readColumns(cells, context);
  const { money, ids } = columns;

  const { kind, leavesOut } = rowKinds(cells, mapping, recognition, columns.dates, money?.amounts ?? null);
  let out = RowsOut.none(cells.rows).and(leavesOut);
  const answers = options.answers ?? {};
  const lineRows = rowsOfKind(kind, ROW_LINE);
  const rowFacts = { cells, columns, mapping, recognition, region: regionOf(locale), lineRows, answers };
  const found = gateRows(gate, rowFacts);
  out = out.and(found.leavesOut);

  const isLine = (row: number): boolean => kind[row] === ROW_LINE && !out.has(row);
  const lines = groupLines(cells.rows, isLine, ids, continuesIn(cells, columns));
  const granularity = granularityOf(columns, lines, context);
  const facts = checkLines(lines, columns, cells, mapping, granularity.granularity, out);
  out = out.and(facts.leavesOut);
  out = out.and(farDays(lines, facts, cells, mapping, out));
  const totals = money ? orderTotals(lines, money, granularity.granularity, cells, mapping, out) : null;
  out = out.and(totals?.leavesOut ?? []);
  const counting = keepOrders({ lines, facts, totals, cells, mapping, options, out });
  out = out.and(counting.leavesOut);

  const scale = money?.scale ?? 1;
  const net = totals?.net ?? null;
  const people = gateOrders(gate, { ...rowFacts, ...counting, lines, ...facts, net, scale });
  const { kept, leavesOut: chosen } = withoutChosen(counting, people.leavesOut, lines, out, mapping);
  out = out.and(chosen);

  const counted = countedOrders({ columns, cells, lines, facts, totals, kept, nobody: people.nobody, out });
  const { orders, rowOrder } = counted;
  const leftOut = out.list(cells.firstRow, (row) => wordAt(ids, row));
  const counts: RowCounts = {
    read: cells.rows,
    blank: countOf(kind, ROW_BLANK),
    used: cells.rows - countOf(rowOrder, -1),
    leftOut: leftOut.length,
    orders: orders.size,
    ...amountCounts(counted, scale),
    zeroOrders: kept.zeroOrders,
    excludedOrders: kept.excludedOrders,
  };
  const latest = orders.size === 0 ? null : orders.day.reduce((latest, day) => Math.max(latest, day));
  const statuses = countStatuses(columns.statuses, lines);
  const rowsOf = (status: StatusCount) =>
    rowsSaying(columns.statuses, status, lineRows).map((row) => cells.firstRow + row);
  const findings = shownFindings(gate, [
    ...found.findings,
    ...people.findings,
    ...gateCounted(gate, { answers, statuses, rowsOf, latest, today: context.today }),
  ]);
  return {
    orders,
    rowCustomer: rowOrder.map((order) => (order < 0 ? -1 : orders.customer[order])),
    rowOrder,
    leftOut,
    assumptions: assumptionsOf({
      findings,
      columns,
      context,
      granularity,
      facts,
      counts,
      statuses,
      lines,
      leftOut,
    }),
    ...(columns.folded ? { keyOf: columns.folded.wordOf } : {}),
    statuses,
    findings,
    ...(columns.united ? { united: columns.united } : {}),
    counts,
    latest,
    currency: mainCurrency(findings) ?? currencyOf(money, recognition, locale),
  };
}

/** What the amounts of the orders that count tell: without a customer, refunds. `scale`: of their net. */
function amountCounts({ orders, net }: CountedOrders, scale: number) {
  const none = (k: number): boolean => orders.customer[k] < 0;
  return {
    unattributed: orders.customer.filter((customer) => customer < 0).length,
    unattributedAmount: net ? net.reduce((sum, units, k) => sum + (none(k) ? units : 0), 0) / scale : 0,
    refundOrders: net ? net.filter((units) => units < 0).length : 0,
  };
}

/** The worst first, with as many rows as are looked at. */
const shownFindings = ({ mostRows = MOST_ROWS }: Gate, findings: readonly Finding[]): readonly Finding[] =>
  worstFirst(findings).map((finding) => ({ ...finding, rows: finding.rows.slice(0, mostRows) }));

/** The rows of a kind, in the sheet's order. */
function rowsOfKind(kind: Uint8Array, wanted: number): Int32Array {
  const rows = new Int32Array(countOf(kind, wanted));
  let at = 0;
  for (let row = 0; row < kind.length; row++) if (kind[row] === wanted) rows[at++] = row;
  return rows;
}

function countOf(values: Int32Array | Uint8Array, wanted: number): number {
  let count = 0;
  for (const value of values) if (value === wanted) count++;
  return count;
}

/** The orders that count after the gate's choices, and the rows of those that do not. */
function withoutChosen(
  counting: KeptOrders,
  places: readonly number[],
  lines: OrderLines,
  out: RowsOut,
  mapping: Mapping,
): { readonly kept: KeptOrders; readonly leavesOut: readonly RowOut[] } {
  if (places.length === 0) return { kept: counting, leavesOut: [] };
  const gone = new Set(places);
  const leaving = new Leaving(out);
  for (const place of places) {
    for (const row of countingRows(lines, counting.orders[place], out))
      leaving.add(row, 'by-choice', mapping.order ?? mapping.customer, '');
  }
  const stays = (_: number, place: number): boolean => !gone.has(place);
  const kept = { ...counting, orders: counting.orders.filter(stays), rows: counting.rows.filter(stays) };
  return { kept, leavesOut: leaving.rows };
}

/** The currency that counts where there are several. */
function mainCurrency(findings: readonly Finding[]): string | undefined {
  return findings.find(({ code }) => code === 'currencies')?.values[0];
}

/** A line of an order without its number: no day, no customer, only a product. */
function continuesIn({ cells }: OrderCells, { dates, customers }: SheetColumns): (row: number) => boolean {
  const { product } = cells;
  if (!product) return () => false;
  return (row) =>
    dates.problem[row] === 'date-missing' &&
    (!customers || customers.index[row] < 0) &&
    !isBlank(product[row]);
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
  const covers = recognition.columns.find(({ index }) => index === mapping.amount)?.covers;
  return detectGranularity(lines, money.amounts, recognition.granularity, covers);
}
