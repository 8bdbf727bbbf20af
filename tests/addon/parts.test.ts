// A run whose Segments and Cohorts are narrowed to and split by what the sheet says of customers: read, written, updated,
// taken back.

import { expect, it } from 'vitest';
import { openDocument, snapshot, someOrders } from './document.ts';

it('levels and ages are offered, split by, narrowed to, kept for the next run, and undone', async () => {
  const lines = someOrders(60, 12);
  const document = await openDocument({ lines, columns: 10 });
  const { orders } = document;
  orders.put(0, 4, 'Member level');
  orders.put(0, 5, 'Age');
  // c1 to c6 are Gold and 34, the others Silver and 21; only every second order says so.
  const isGold = (customer: string): boolean => Number(customer.slice(1)) <= 6;
  lines.forEach(([, customer], i) => {
    if (i % 2 && i < 50) return;
    orders.put(1 + i, 4, isGold(customer) ? 'Gold' : 'Silver');
    orders.put(1 + i, 5, isGold(customer) ? 34 : 21);
  });
  const { attributes } = document.call('inspect', { sheetId: orders.id });
  expect(attributes?.level?.slice().sort()).toEqual(['Gold', 'Silver']);
  expect(attributes?.age?.slice().sort()).toEqual(['20–29', '30–39']);

  const settings = document.settings();
  document.run(settings);
  const standing = () => (snapshot(document.book) as { readonly sheets: unknown }).sheets;
  const before = standing();
  const outputs = {
    ...settings.outputs,
    segmentFilter: { by: 'level', name: 'Gold' },
    segmentSplit: 'age',
    cohortSplit: 'level',
  } as const;
  document.run({ ...settings, outputs });
  const text = (name: string): string => {
    const sheet = document.sheet(name);
    const row = (at: number): string =>
      Array.from({ length: 6 }, (_, column) => String(sheet.value(at, column) ?? '')).join(' | ');
    return Array.from({ length: sheet.maxRows }, (_, at) => row(at)).join('\n');
  };
  expect(text('Segments')).toContain('only customers with the member level “Gold”');
  expect(text('Segments')).toMatch(/By age[ |]*\n[^\n]*\n30–39 \| [1-6] \| 1 /);
  expect(text('Cohorts')).toMatch(/By member level[ |]*\n[^\n]*\n(?:Gold|Silver) \| \d+ /);
  expect(document.call('start').saved?.outputs).toEqual(outputs);

  document.call('undoRun');
  // The choices stay for the next run; every sheet is as it was.
  expect(standing()).toEqual(before);
});
