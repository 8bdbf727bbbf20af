// The orders a function is given as columns, read by the same reader as a sheet's.

import { type Day, type Orders, type Rules, type Segmentation, segment } from '../model/index.ts';
import {
  type Cell,
  customerKey,
  type Reading,
  type ReadingOptions,
  type Role,
  readOrders,
} from '../reading/index.ts';
import { type Call, type Given, isBlank } from './call.ts';
import { type Cells, columnBeside, columnOf, plainCells } from './cells.ts';

export interface OrderArguments {
  readonly customers: Given;
  readonly dates?: Given;
  readonly amounts?: Given;
  readonly ids?: Given;
}

export interface Population {
  readonly reading: Reading;
  readonly orders: Orders;
  /** The customer of each row of the arguments, as a key: also of rows that are left out. */
  readonly keys: readonly string[];
}

/** A day for orders whose day does not matter. */
const ANY_DAY: Cell = { day: 0, minutes: 0 };

export function readPopulation(call: Call, given: OrderArguments, options: ReadingOptions = {}): Population {
  const customers = columnOf(given.customers);
  const columns: { [role in Role]?: Cells } = { customer: customers };
  if (given.dates) columns.date = columnBeside(given.dates, customers);
  if (given.amounts && !isBlank(given.amounts.value)) columns.amount = columnBeside(given.amounts, customers);
  if (given.ids && !isBlank(given.ids.value)) columns.order = columnBeside(given.ids, customers);
  const roles = Object.keys(columns) as Role[];
  const cells: { [role in Role]?: readonly Cell[] } = {};
  for (const role of roles) cells[role] = plainCells(columns[role]!.values, call);
  const rows = customers.values.length;
  if (!given.dates) cells.date = undated(cells, rows);
  const mapping = Object.fromEntries([...roles, 'date'].map((role, column) => [role, column]));
  const { around } = call;
  const reading = readOrders(
    { firstRow: 1, rows, cells },
    {
      recognition: {
        headerRow: 0,
        firstRow: 1,
        platform: 'unknown',
        columns: [],
        mapping,
        currency: '',
        missing: [],
      },
      mapping,
      options,
      get locale() {
        return around.locale();
      },
      get timeZone() {
        return around.timeZone();
      },
    },
  );
  return { reading, orders: reading.orders, keys: cells.customer!.map(customerKey) };
}

/** The same day for every row that holds an order. */
function undated(cells: { readonly [role in Role]?: readonly Cell[] }, rows: number): Cell[] {
  return Array.from({ length: rows }, (_, i) =>
    Object.values(cells).some((column) => column !== undefined && column[i] !== '') ? ANY_DAY : '',
  );
}

/** Segments the orders as of a day, the latest order day by default; null where there are no orders. */
export function segmented(population: Population, asOf: Day | null, rules: Rules): Segmentation | null {
  const day = asOf ?? population.reading.latest;
  return day === null ? null : segment(population.orders, day, rules);
}
