// A status word that we do not know is a question with its orders, counted until answered.

import { expect, it } from 'vitest';
import type { Cell } from '../../../src/reading/index.ts';
import { read } from '../sheet.ts';

const rows: Cell[][] = [
  ['Order ID', 'Customer', 'Date', 'Status', 'Total'],
  ...Array.from({ length: 12 }, (_, k): Cell[] => [
    `A${k}`,
    `c${k % 4}`,
    `2024-03-${10 + k}`,
    k % 4 === 3 ? 'Zorvakt' : 'Completed',
    10 + k,
  ]),
];
const answered = (choice?: string) =>
  read(rows, choice ? { options: { answers: { 'unknown-status:Zorvakt': choice } } } : {});

it('is asked about, and counts for now', () => {
  const { findings, orders } = answered();
  expect(findings).toMatchObject([
    {
      code: 'unknown-status',
      about: 'Zorvakt',
      weight: 'ask',
      count: 3,
      rows: [5, 9, 13],
      chosen: 'count',
      open: true,
    },
  ]);
  expect(orders.size).toBe(12);
});

it('goes, or stays, where a person says so, and is asked no more', () => {
  const gone = answered('leave-out');
  expect(gone.orders.size).toBe(9);
  expect(gone.findings).toMatchObject([
    { code: 'unknown-status', chosen: 'leave-out', answered: true, open: false },
  ]);
  const stays = answered('count');
  expect(stays.orders.size).toBe(12);
  expect(stays.findings).toMatchObject([{ chosen: 'count', open: false }]);
});
