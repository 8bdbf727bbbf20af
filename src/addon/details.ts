// What a sheet tells of its customers beside the figures, read only where somebody needs it.

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
