// Two sheets of orders in one spreadsheet: that our sheets turn from one's results into the other's is said before, and undone.

import { expect, test } from 'vitest';
import { openDocument, putOrders, someOrders } from '../addon/document.ts';

test('whose results stand here is said before they become those of other orders, and an undo brings them back', async () => {
  const shop = await openDocument({ lines: someOrders(40, 12), rows: 60 });
  const online = shop.book.addSheet({ name: 'Online', rows: 60, columns: 8 });
  putOrders(
    online,
    someOrders(30, 9).map(
      ([order, customer, day, amount]) => [order, `web ${customer}`, day, amount] as const,
    ),
  );
  expect(shop.call('planWrite', shop.settings()).madeOf).toBe(undefined);
  shop.run();
  expect(shop.call('planWrite', shop.settings()).madeOf).toBe(undefined);
  const before = shop.tables().customers.rows;
  const { recognition, mapping } = shop.call('inspect', { sheetId: online.id });
  const other = { ...shop.settings(), sheetId: online.id, headerRow: recognition.headerRow, mapping };
  expect(shop.call('planWrite', other).madeOf).toBe('Orders');
  shop.run(other);
  expect(shop.tables().customers.rows.every(([name]) => name.startsWith('web '))).toBe(true);
  expect(shop.call('planWrite', other).madeOf).toBe(undefined);
  shop.call('undoRun');
  expect(shop.tables().customers.rows).toEqual(before);
});
