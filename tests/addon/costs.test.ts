// What a run asks of Google, as the sidebar drives it: executions, questions and commits cost, and they do not grow with the rows.

import { expect, test } from 'vitest';
import { orderBook, Shop, sum } from '../../bench/usual-run.ts';

async function usualRun(rows: number) {
  const shop = await Shop.open(orderBook(rows));
  const settings = shop.settings();
  const first = sum(shop.run(settings, 60));
  expect(shop.book.sheets.filter(({ hidden }) => !hidden)).toHaveLength(6);
  return { shop, settings, first };
}

test('a first run of five new sheets: one execution, ten questions and ten commits at most', async () => {
  const { shop, settings, first } = await usualRun(6_000);
  expect(first.executions).toBe(1);
  expect(first.reads).toBeLessThanOrEqual(10);
  expect(first.commits).toBeLessThanOrEqual(10);
  expect(first.calls).toBeLessThanOrEqual(900);
  const again = sum(shop.run(settings));
  expect(again.cellsWritten).toBe(0);
  expect(again.commits).toBeLessThanOrEqual(1);
});

test('70,000 orders take a block or two more', async () => {
  const small = (await usualRun(6_000)).first;
  const large = (await usualRun(70_000)).first;
  expect(large.executions).toBe(small.executions);
  expect(large.reads - small.reads).toBeLessThanOrEqual(2);
  expect(large.commits - small.commits).toBe(0);
  expect(large.calls - small.calls).toBeLessThanOrEqual(40);
});
