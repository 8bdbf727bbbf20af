// Every decision reading took for the person, with why, so that each can be shown and changed.

import { isHalfName } from './full-names.ts';
import type { Finding } from './gate/finding.ts';
import type { GranularityFound } from './granularity.ts';
import type { LineFacts } from './line-checks.ts';
import type { OrderLines } from './order-lines.ts';
import type { ReadingContext } from './reading.ts';
import type { Assumption, LeftOut, Recognition, RowCounts, StatusCount } from './recognition.ts';
import type { SheetColumns } from './sheet-columns.ts';

export interface Findings {
  readonly findings: readonly Finding[];
  readonly columns: SheetColumns;
  readonly context: ReadingContext;
  readonly granularity: GranularityFound;
  readonly facts: LineFacts;
  readonly counts: RowCounts;
  readonly statuses: readonly StatusCount[];
  readonly lines: OrderLines;
  readonly leftOut: readonly LeftOut[];
}

export function assumptionsOf(findings: Findings): readonly Assumption[] {
  return [...readInPart(findings), ...ofAmounts(findings), ...ofDates(findings), ...ofOrders(findings)];
}

/** A column of days that is read in part says so before all else: with the rows that are left out because of it. */
function readInPart({ leftOut }: Findings): Assumption[] {
  const unread = leftOut.filter(({ reason }) => reason === 'date-unreadable' || reason === 'date-no-year');
  if (unread.length === 0) return [];
  return [{ code: 'dates-in-part', value: unread[0].text, because: 'values', count: unread.length }];
}

function ofAmounts({ findings, columns, context, granularity, counts }: Findings): Assumption[] {
  const { money } = columns;
  const { options } = context;
  if (!money) return [{ code: 'no-amount', value: '', because: 'default' }];
  const found: Assumption[] = [
    { code: 'granularity', value: granularity.granularity, because: granularity.because },
    ...ofAmountColumn(context),
  ];
  const column = money.factors?.price ?? money.amounts;
  if (column.marked > 0) {
    found.push({ code: 'decimal-mark', value: column.mark, because: column.because, count: column.marked });
  }
  const mixed = findings.find(({ code }) => code === 'currencies');
  if (mixed) {
    const because = mixed.answered ? 'person' : 'values';
    found.push({ code: 'mixed-currencies', value: mixed.values.join(', '), because, count: mixed.count });
  }
  if (money.refunds) found.push({ code: 'refunds', value: 'column', because: 'default' });
  if (counts.refundOrders > 0) {
    found.push({ code: 'refunds', value: 'orders', because: 'default', count: counts.refundOrders });
  }
  if (counts.zeroOrders > 0) {
    found.push({
      code: 'zero-amount',
      value: options.leaveOutZero ? 'leave-out' : 'count',
      because: options.leaveOutZero === undefined ? 'default' : 'person',
      count: counts.zeroOrders,
    });
  }
  return found;
}

/** Why this column is the amount, where the sheet has others or only prices. */
function ofAmountColumn({ recognition, mapping }: ReadingContext): Assumption[] {
  const { otherAmounts, found } = recognition;
  if (mapping.amount === undefined || mapping.amount !== recognition.mapping.amount) return [];
  const value = headerOf(recognition, mapping.amount);
  if (found.amount === 'rows') return [{ code: 'price-of-line', value, because: 'rows' }];
  if (otherAmounts.length === 0 || (found.amount !== 'header' && found.amount !== 'platform')) return [];
  return [{ code: 'amount-choice', value, because: found.amount, count: otherAmounts.length }];
}

function headerOf({ columns }: Recognition, index: number): string {
  const column = columns.find((one) => one.index === index);
  return column?.header || (column?.letter ?? '');
}

function ofDates({ columns, context, facts }: Findings): Assumption[] {
  const { dates } = columns;
  const { options, timeZone } = context;
  const found: Assumption[] = [];
  if (dates.texts > 0) {
    found.push({ code: 'date-order', value: dates.order, because: dates.because, count: dates.texts });
  }
  if (dates.dateCells > 0) {
    found.push({ code: 'time-zone', value: timeZone, because: 'default', count: dates.dateCells });
  }
  if (dates.withOffset > 0) {
    const because = options.offsets === undefined ? 'default' : 'person';
    found.push({ code: 'offsets', value: options.offsets ?? 'as-written', because, count: dates.withOffset });
  }
  if (dates.buddhist > 0) {
    found.push({ code: 'buddhist-years', value: 'buddhist', because: 'values', count: dates.buddhist });
  }
  if (dates.roc > 0) found.push({ code: 'roc-years', value: 'roc', because: 'values', count: dates.roc });
  if (dates.swapped > 0) {
    found.push({ code: 'dates-swapped', value: dates.order, because: 'values', count: dates.swapped });
  }
  if (facts.daysDiffer > 0) {
    found.push({ code: 'order-days', value: 'earliest', because: 'default', count: facts.daysDiffer });
  }
  return found;
}

function ofOrders({ findings, columns, context, facts, counts, statuses, lines }: Findings): Assumption[] {
  const { options, recognition } = context;
  const found: Assumption[] = [];
  const { mapping } = context;
  if (!columns.ids) found.push({ code: 'no-order-id', value: '', because: 'default' });
  else if (mapping.order !== undefined && mapping.order === recognition.mapping.order) {
    const value = headerOf(recognition, mapping.order);
    if (recognition.found.order === 'rows') found.push({ code: 'order-number', value, because: 'rows' });
  }
  if (columns.lineNumbered !== null) {
    const count = lines.order.reduce((rows, order) => (order < 0 ? rows : rows + 1), 0);
    found.push({ code: 'line-numbers', value: columns.lineNumbered, because: 'rows', count });
  }
  if (columns.statuses.length > 0) {
    const excluded = new Set(statuses.filter((one) => one.excluded).map(({ status }) => status));
    found.push({
      code: 'statuses',
      value: [...excluded].join(', '),
      because:
        (options.excludedStatuses ?? options.leaveOutStatuses ?? options.countStatuses)
          ? 'person'
          : recognition.platform === 'unknown'
            ? 'default'
            : 'platform',
      count: counts.excludedOrders,
    });
  }
  const unknown = statuses.filter((one) => one.unknown);
  if (unknown.length > 0) {
    found.push({
      code: 'unknown-statuses',
      value: unknown.map(({ status, orders }) => `${status} (${orders})`).join(', '),
      because: 'default',
      count: unknown.reduce((sum, { orders }) => sum + orders, 0),
    });
  }
  const { merged = 0 } = columns.folded ?? {};
  if (merged > 0) {
    found.push({ code: 'phones-merged', value: '', because: 'values', count: merged });
  }
  if (isHalfName(mapping)) {
    const named = (index?: number) =>
      recognition.columns.find((column) => column.index === index)?.header ?? '';
    const value = `${named(mapping.givenName)} + ${named(mapping.familyName)}`;
    found.push({ code: 'name-in-two-columns', value, because: 'header' });
  }
  if (facts.filledRows > 0) {
    found.push({ code: 'customer-from-first-line', value: '', because: 'default', count: facts.filledRows });
  }
  if (facts.nobodyRows > 0) {
    found.push({
      code: 'no-customer-words',
      value: facts.nobodyWords.join(', '),
      because: 'default',
      count: facts.nobodyRows,
    });
  }
  const damaged = findings.filter(({ code }) => code === 'damaged-numbers');
  if (damaged.length > 0) {
    const count = damaged.reduce((sum, one) => sum + one.count, 0);
    found.push({ code: 'ids-damaged', value: damaged[0].values[0], because: 'values', count });
  }
  return found;
}
