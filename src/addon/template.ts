// Inserts the template workbook's sheets, filled with the orders of a sheet if one is named.

import { dayOfIso, serialOf } from '../model/days.ts';
import type { Orders } from '../model/orders.ts';
import { CAPACITY, type Capacity, SETTINGS, TOP, templatePlans } from '../report/template/index.ts';
import { type Filling, insertSheets } from '../sheets/template.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { TemplateRequest, TemplateSheets } from './api.ts';
import { readAll, understand } from './orders.ts';

export function insertTemplate(request: TemplateRequest): TemplateSheets {
  const workbook = new Workbook();
  const { sheetId, asOf } = request;
  let orders: Orders | null = null;
  if (sheetId !== undefined) {
    const source = { sheetId };
    orders = readAll(workbook, source, understand(workbook, source)).reading.orders;
  }
  const rows = orders ? orders.size : 0;
  const customers = orders ? orders.customers.length : 0;
  const capacity = grown(request.capacity ?? CAPACITY, rows, customers);
  const fillings: Filling[] = [];
  if (orders && rows) {
    fillings.push({ kind: 'template-orders', row: TOP, column: 1, values: rowsOf(orders) });
  }
  const day = asOf === undefined ? null : dayOfIso(asOf);
  if (day !== null) {
    const [row, column] = SETTINGS.asOf;
    fillings.push({ kind: 'template-settings', row, column, values: [[serialOf(day)]] });
  }
  const decimals = orders ? (orders.scale > 1 ? 2 : 0) : undefined;
  const names = insertSheets(workbook.book, templatePlans(request.language, capacity, decimals), fillings);
  return { names, capacity };
}

/** Doubled until everything fits. */
function grown({ orders, customers, months }: Capacity, rows: number, people: number): Capacity {
  const double = (size: number, needed: number): number => (size >= needed ? size : double(size * 2, needed));
  return { orders: double(orders, rows), customers: double(customers, people), months };
}

function rowsOf({ size, customers, customer, day, amount, scale, ids }: Orders): (string | number)[][] {
  return Array.from({ length: size }, (_, i) => [
    customers[customer[i]] ?? '',
    serialOf(day[i]),
    amount ? amount[i] / scale : 0,
    ids[i] ?? '',
  ]);
}
