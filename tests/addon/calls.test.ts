// Calls to Google do not grow with the rows: only large blocks of cells are read and written in more than one piece.

import { expect, test } from 'vitest';
import { openDocument, someOrders } from './document.ts';

/** Calls that address, read or write a block of cells. */
const BLOCKS = [
  'Sheet.getRange',
  'Range.getValues',
  'Range.setValues',
  'Sheet.insertRowsAfter',
  'Sheet.getMaxRows',
  'Range.setNumberFormats',
];

async function callsFor(rows: number) {
  const shop = await openDocument({ lines: someOrders(rows) });
  const settings = shop.settings();
  shop.host.calls.clear();
  shop.run(settings);
  const first = { ...shop.host.calls.byName };
  shop.host.calls.clear();
  shop.run(settings);
  return { first, second: { ...shop.host.calls.byName } };
}

test('70,000 orders take the calls of 7,000, and a few more blocks', async () => {
  const small = await callsFor(7_000);
  const large = await callsFor(70_000);
  for (const run of ['first', 'second'] as const) {
    const names = new Set([...Object.keys(small[run]), ...Object.keys(large[run])]);
    let more = 0;
    for (const name of names) {
      const difference = (large[run][name] ?? 0) - (small[run][name] ?? 0);
      if (BLOCKS.includes(name)) more += difference;
      else expect(Math.abs(difference), name).toBeLessThanOrEqual(2);
    }
    expect(more).toBeLessThan(40);
  }
});
