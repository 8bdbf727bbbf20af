// What a sheet tells of its customers beside the figures, read only where somebody needs it.

import type { Attributes } from '../model/parts.ts';
import type { Attribute } from '../model/rules/index.ts';
import { attributesFrom } from '../reading/details/attributes.ts';
import { type Details, readDetails } from '../reading/details/details.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { isDetail } from '../terms/roles.ts';
import { columnsOf, type ReadOrders } from './orders.ts';

/** Reads the columns of the details, in one call a block. */
export function detailsOf(workbook: Workbook, orders: ReadOrders): Details {
  const { sheetId, mapping, recognition, reading } = orders;
  const cells = workbook.orderCells(sheetId, columnsOf(mapping, isDetail), recognition.firstRow);
  return readDetails(cells, reading, workbook);
}

/** What the sheet says of each customer by these columns; nothing is read where it has none of them. */
export function attributesOf(
  workbook: Workbook,
  orders: ReadOrders,
  wanted: readonly Attribute[],
): Attributes {
  const { sheetId, mapping, recognition, reading } = orders;
  const columns = columnsOf(mapping, (field) => (wanted as readonly string[]).includes(field));
  if (Object.keys(columns).length === 0) return {};
  const details = readDetails(workbook.orderCells(sheetId, columns, recognition.firstRow), reading, workbook);
  return attributesFrom(details, Object.keys(columns) as Attribute[]);
}
