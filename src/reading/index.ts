// Reading: raw cells → orders. `recognise` proposes, a person may change, `readOrders` reads and lists all it left out.

export { readAmounts } from './amount-column.ts';
export { parseAmount } from './amounts.ts';
export * from './cells.ts';
export { readDates } from './date-column.ts';
export { parseDay } from './dates.ts';
export * from './gate/finding.ts';
export { cellText, customerKey } from './plain.ts';
export { readOrders } from './read-orders.ts';
export * from './reading.ts';
export { recognise } from './recognise/recognise.ts';
export * from './recognition.ts';
export { readSegmented, type Segmented, segmentedColumns } from './segmented.ts';
export { statusMeaning } from './status-words.ts';
