// All that the gate looks for. A new kind of finding is one module and its name in this list.

import { business } from './business.ts';
import { type Gate, SHORT_GATE } from './gate.ts';
import { guessedColumns } from './guessed-columns.ts';
import { lateDays } from './late-days.ts';
import { nobody } from './nobody.ts';
import { outliers } from './outliers.ts';
import { customerList, damagedNumbers } from './sheet.ts';
import { testOrders } from './test-orders.ts';

export const WHOLE_GATE: Gate = {
  sheet: [guessedColumns, customerList, damagedNumbers],
  rows: SHORT_GATE.rows,
  orders: [...SHORT_GATE.orders, nobody, testOrders, business, lateDays, outliers],
};
