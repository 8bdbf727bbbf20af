// The columns we write on the orders sheet: the tags of each row's customer, and cohort columns for a pivot table.

import { periodLabel, periodOf } from '../model/days.ts';
import { firstOrders, isPurchase } from '../model/filters.ts';
import { rfmCode } from '../model/rfm.ts';
import { hmlTierOf, nesTagOf, nineCellOf } from '../terms/tags.ts';
import { type TagKey, textsOf } from '../text/index.ts';
import type { ReportInput } from './input.ts';
import * as look from './look.ts';
import type { PlanValue, TagColumn, TagColumns } from './plan.ts';

export interface TagColumnChoice {
  /** NES, RFM, HML, NES × HML. */
  readonly tags: boolean;
  /** Customer key, cohort, periods since, new or existing: for a pivot table of one's own. */
  readonly cohorts: boolean;
}

/** One value a row below the header, rows between the header and the first data row included; '' where there is nothing to say. */
export function tagColumns(input: ReportInput, choice: TagColumnChoice): TagColumns {
  const { recognition } = input;
  const columns: TagColumn[] = [];
  if (choice.tags) columns.push(...customerTags(input));
  if (choice.cohorts) columns.push(...cohortTags(input));
  return { headerRow: recognition.headerRow, headerStyle: look.HEADER, columns };
}

/** A column from what is to be said of each row: an index into the rows of OrderCells. */
function column(
  { recognition, reading, language }: ReportInput,
  key: TagKey,
  numberFormat: string,
  value: (row: number) => PlanValue,
): TagColumn {
  const above = recognition.firstRow - recognition.headerRow - 1;
  const rows = reading.rowCustomer.length;
  const values: PlanValue[] = new Array(above + rows).fill('');
  for (let row = 0; row < rows; row++) values[above + row] = value(row);
  return { key, ...textsOf(language).sheets.tags[key], values, numberFormat };
}

function customerTags(input: ReportInput): TagColumn[] {
  const { segmentation: s, reading } = input;
  const customerOf = new Int32Array(reading.orders.customers.length).fill(-1);
  s.customers.source.forEach((source, customer) => {
    customerOf[source] = customer;
  });
  const tag = (key: TagKey, of: (customer: number) => string): TagColumn =>
    column(input, key, look.TEXT, (row) => {
      const source = reading.rowCustomer[row];
      const customer = source < 0 ? -1 : customerOf[source];
      return customer < 0 ? '' : of(customer);
    });
  return [
    tag('nes', (i) => nesTagOf(s.nes[i])),
    tag('rfm', (i) => rfmCode(s.r[i], s.f[i], s.m[i])),
    tag('hml', (i) => hmlTierOf(s.hml[i])),
    tag('cell', (i) => nineCellOf(s.cell[i])),
  ];
}

/** Rows of purchases up to the as-of day: refunds and later orders are in no cohort. */
function cohortTags(input: ReportInput): TagColumn[] {
  const { reading, segmentation, cohortPeriod: period = 'month', language } = input;
  const { orders, rowOrder } = reading;
  const { group } = textsOf(language).reports.cohorts;
  const first = firstOrders(orders);
  const periods = Int32Array.from(orders.day, (day) => periodOf(day, period));
  const purchase = (
    key: TagKey,
    format: string,
    of: (order: number, start: number) => PlanValue,
  ): TagColumn =>
    column(input, key, format, (row) => {
      const order = rowOrder[row];
      if (order < 0 || orders.day[order] > segmentation.asOf || !isPurchase(orders, order)) return '';
      return of(order, periods[first[orders.customer[order]]]);
    });
  return [
    purchase('customer', look.TEXT, (order) => orders.customers[orders.customer[order]]),
    purchase('cohort', look.TEXT, (_, start) => periodLabel(start, period)),
    purchase('period', look.COUNT, (order, start) => periods[order] - start),
    purchase('kind', look.TEXT, (order, start) => (periods[order] === start ? group.new : group.existing)),
  ];
}
