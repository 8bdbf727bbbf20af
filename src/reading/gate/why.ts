// What a cell says that asks for its reason: whatever the orders of a customer were found to be, and all their rows.

import { type Gate, SHORT_GATE } from './gate.ts';
import { lateDays } from './late-days.ts';
import { outliers } from './outliers.ts';
import { damagedNumbers } from './sheet.ts';
import { testOrders } from './test-orders.ts';

export const WHY_GATE: Gate = {
  ...SHORT_GATE,
  sheet: [damagedNumbers],
  orders: [...SHORT_GATE.orders, testOrders, lateDays, outliers],
  mostRows: Number.POSITIVE_INFINITY,
};
