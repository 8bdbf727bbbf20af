// A shop after a run, for what a person does to its sheets.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import { type Document, openDocument, someOrders } from '../addon/document.ts';

export const LINES = someOrders(40, 12);

export async function afterRun(): Promise<Document> {
  const shop = await openDocument({ lines: LINES.slice(0, 30), rows: 80 });
  shop.run();
  return shop;
}

/** The first row with this in its first cell; -1 = none. */
export const rowOf = (sheet: Sheet, key: unknown): number =>
  Array.from({ length: sheet.lastRow() }, (_, row) => row).find((row) => sheet.value(row, 0) === key) ?? -1;
