// Every table we wrote, read back from the workbook's cells.

import { isoOf } from '../model/days.ts';
import { DEFAULT_RULES } from '../model/rules/index.ts';
import { segmentedColumns } from '../reading/index.ts';
import { type ExportedTable, readBack } from '../reports/readback.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { OfSet, Settings } from './api.ts';
import { readAll, type Understood, understand } from './orders.ts';
import { ofOrders } from './sets.ts';
import { loadState } from './store.ts';

const ORDERS = ['order', 'customer', 'date', 'amount', 'row', 'nes', 'rfm', 'hml', 'cell'] as const;
const TAGS = ['nes', 'rfm', 'hml', 'cell'] as const;

/** Of these orders' set; without `of`, or where they have none, of the one that ran last. */
export function exportTables({ of }: OfSet = {}): ExportedTable[] {
  const workbook = new Workbook();
  const state = loadState();
  const { settings, set = 1 } = ofOrders(state, of) ?? state;
  workbook.set = set;
  const { segmentMap } = settings?.rules ?? DEFAULT_RULES;
  const tables = workbook
    .tables()
    .flatMap(({ language, tables: found }) => readBack(found, { language, segmentMap }));
  const understood = settings && understand(workbook, settings);
  // A sheet of customers with their tags has no orders.
  if (!understood || segmentedColumns(understood.recognition)) return tables;
  return [ordersTable(workbook, settings, understood), ...tables];
}

/** One row an order, with the tags that stand beside its first row. */
function ordersTable(workbook: Workbook, settings: Settings, understood: Understood): ExportedTable {
  const { reading, cells } = readAll(workbook, settings, understood);
  const { orders, rowOrder } = reading;
  const tags = workbook.tagCells(settings.sheetId, cells.firstRow, cells.rows);
  const seen = new Uint8Array(orders.size);
  const rows: string[][] = [];
  for (let row = 0; row < rowOrder.length; row++) {
    const order = rowOrder[row];
    if (order < 0 || seen[order]) continue;
    seen[order] = 1;
    const customer = orders.customer[order];
    rows.push([
      orders.ids[order],
      customer < 0 ? '' : orders.customers[customer],
      isoOf(orders.day[order]),
      orders.amount ? String(orders.amount[order] / orders.scale) : '',
      String(cells.firstRow + row),
      ...TAGS.map((key) => tags.get(key)?.[row] ?? ''),
    ]);
  }
  return { name: 'orders', header: ORDERS, rows };
}
