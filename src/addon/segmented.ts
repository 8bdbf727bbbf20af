// The job of a sheet whose customers carry their tags already: a result to report on, without orders.

import { isoOf } from '../model/days.ts';
import { calibrationFrom, notMeasured, USUAL_PREDICTION } from '../model/prediction/index.ts';
import type { Cell } from '../reading/cells.ts';
import { type Details, readDetails } from '../reading/details/details.ts';
import {
  type Mapping,
  type OrderCells,
  type Reading,
  readSegmented,
  type Segmented,
  segmentedColumns,
} from '../reading/index.ts';
import type { Figures } from '../reports/figures.ts';
import { inMemory } from '../reports/in-memory.ts';
import type { ReportInput } from '../reports/index.ts';
import { Trouble } from '../sheets/trouble.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { OrdersRequest, Understood } from './orders.ts';

/** Columns that tell how to reach a customer. */
const CONTACTS = ['name', 'email', 'phone', 'lineId', 'consent'] as const;

export interface SegmentedSheet {
  readonly cells: OrderCells;
  readonly reading: Reading;
  readonly read: Segmented;
}

/** null where the sheet holds orders. Throws `no-orders-left` where no row is a customer. */
export function segmentedSheet(
  workbook: Workbook,
  { sheetId }: Pick<OrdersRequest, 'sheetId'>,
  { recognition, sample }: Understood,
): SegmentedSheet | null {
  const columns = segmentedColumns(recognition);
  if (!columns) return null;
  // Columns of this table are no fields of an order; they are read as any columns are.
  const cells = workbook.orderCells(sheetId, columns as Mapping, recognition.firstRow);
  const read = readSegmented(
    cells.cells as Parameters<typeof readSegmented>[0],
    columns,
    recognition.firstRow,
  );
  const { segmentation, leftOut, blank } = read;
  const { totals, customers } = segmentation;
  if (customers.size === 0 || totals.customers === 0)
    throw new Trouble('no-orders-left', { sheet: sample.sheetName, figure: cells.rows - blank });
  const none = new Int32Array(0);
  const reading: Reading = {
    orders: {
      size: 0,
      ids: [],
      customers: [],
      customer: none,
      day: none,
      amount: new Float64Array(0),
      scale: customers.scale,
      store: null,
      channel: null,
      lines: null,
    },
    rowCustomer: none,
    rowOrder: none,
    leftOut,
    assumptions: [{ code: 'segmented', value: isoOf(segmentation.asOf), because: 'header' }],
    statuses: [],
    findings: [],
    counts: {
      read: cells.rows,
      blank,
      used: customers.size,
      leftOut: leftOut.length,
      orders: totals.orders,
      unattributed: 0,
      unattributedAmount: 0,
      refundOrders: 0,
      zeroOrders: 0,
      excludedOrders: 0,
    },
    latest: segmentation.asOf,
    currency: recognition.currency,
  };
  return { cells, reading, read };
}

/** How to reach each customer, where the table has columns for it. */
export function contactsIn({ cells, reading, read }: SegmentedSheet, workbook: Workbook): Details {
  const { segmentation, rowCustomer } = read;
  const columns = cells.cells as { readonly [column: string]: readonly Cell[] | undefined };
  const told = CONTACTS.flatMap((detail) => (columns[detail] ? [[detail, columns[detail]] as const] : []));
  const orders = { ...reading.orders, customers: segmentation.customers.key };
  return readDetails(
    { ...cells, cells: Object.fromEntries(told) },
    { orders, rowCustomer, rowOrder: rowCustomer },
    workbook,
  );
}

/** What customers alone tell; the sheets that ask for more are not written. `input` = all but these figures. */
export function figuresFrom(
  { read: { segmentation, alive, chance, horizon } }: SegmentedSheet,
  input: ReportInput,
): Figures {
  const { asOf, rules, customers } = segmentation;
  const unknown = (): Float64Array => new Float64Array(customers.size).fill(Number.NaN);
  return {
    ...inMemory(input),
    moved: () => null,
    prediction: () => ({
      choices: USUAL_PREDICTION,
      calibration: () => calibrationFrom(asOf, 0, [], []),
      measured: () => notMeasured(rules.segmentMap),
      chances: () => ({
        asOf,
        horizon: horizon ?? USUAL_PREDICTION.chanceDays,
        fit: null,
        proof: null,
        reason: horizon === null ? 'not-fitted' : null,
        pAlive: alive,
        chance,
      }),
      values: () => null,
      worth: unknown,
    }),
  };
}
