// The orders a function is given as columns, read by the same reader as a sheet's.

import { type Orders, type Rules, type Segmentation, segment } from '../model/index.ts';
import { WHY_GATE } from '../reading/gate/gate.ts';
import { type Cell, customerKey, type Reading, type ReadingOptions, readOrders } from '../reading/index.ts';
import type { Role } from '../terms/roles.ts';
import type { Day } from '../terms/serial-days.ts';
import { type Call, type Given, isBlank } from './call.ts';
import { columnBeside, columnOf, plainCells } from './cells.ts';

/** The columns a function may take, in the order that names them where a row is left out. */
export const ORDER_ROLES = ['customer', 'date', 'amount', 'order'] as const satisfies readonly Role[];

/** The argument of each column; those that are optional pass through `ifGiven`. */
export type OrderArguments = { readonly customer: Given } & {
  readonly [role in (typeof ORDER_ROLES)[number]]?: Given;
};

export interface Population {
  readonly reading: Reading;
  readonly orders: Orders;
  /** The customer of each row of the arguments, as a key: also of rows that are left out. */
  readonly keys: readonly string[];
}

export function ifGiven(given: Given): Given | undefined {
  return isBlank(given.value) ? undefined : given;
}

/** A day for orders whose day does not matter. */
const ANY_DAY: Cell = { day: 0, minutes: 0 };

export function readPopulation(call: Call, given: OrderArguments, options: ReadingOptions = {}): Population {
  const customers = columnOf(given.customer);
  const rows = customers.values.length;
  const cells: { [role in Role]?: readonly Cell[] } = { customer: plainCells(customers.values, call) };
  for (const role of ORDER_ROLES.slice(1)) {
    const column = given[role];
    if (column) cells[role] = plainCells(columnBeside(column, customers).values, call);
  }
  if (!given.date) cells.date = undated(cells, rows);
  const mapping = Object.fromEntries(
    ORDER_ROLES.map((role, place) => [role, place]).filter(([role]) => cells[role as Role]),
  );
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
        found: {},
        otherAmounts: [],
        currency: '',
        missing: [],
      },
      mapping,
      options,
      ...(call.why ? { gate: WHY_GATE } : {}),
      get locale() {
        return around.locale();
      },
      get timeZone() {
        return around.timeZone();
      },
    },
  );
  return {
    reading,
    orders: reading.orders,
    keys: cells.customer!.map((cell) => keyIn(reading, cell)),
  };
}

/** A customer's cell as the key by which its orders are counted: a phone in any spelling is one. */
export function keyIn({ keyOf }: Reading, cell: Cell): string {
  const key = customerKey(cell);
  return keyOf ? keyOf(key) : key;
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
