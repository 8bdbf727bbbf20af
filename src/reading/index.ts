// Reading: raw cells → orders. `recognise` proposes, a person may change, `readOrders` reads and lists all it left out.

import type { Cell, OrderCells, SheetSample } from './cells.ts';
import type { Reading, ReadingContext } from './reading.ts';
import type { Recognition } from './recognition.ts';

export { type AmountColumn, readAmounts } from './amount-column.ts';
export { parseAmount } from './amounts.ts';
export * from './cells.ts';
export { type DateColumn, readDates } from './date-column.ts';
export { parseDay } from './dates.ts';
export * from './gate/finding.ts';
export { cellText, customerKey } from './plain.ts';
export { readOrders } from './read-orders.ts';
export * from './reading.ts';
export { recognise } from './recognise/recognise.ts';
export * from './recognition.ts';
export { statusMeaning } from './status-words.ts';

/** `headerRow`: 1-based, 0 = none, chosen by a person; absent = find it. */
export type Recognise = (sample: SheetSample, headerRow?: number) => Recognition;
export type ReadOrders = (cells: OrderCells, context: ReadingContext) => Reading;
/** A customer key as it is compared and written: trimmed, NFKC, e-mail lower-cased, numbers as text (model.md §1): `customerKey`. */
export type CustomerKey = (cell: Cell) => string;
