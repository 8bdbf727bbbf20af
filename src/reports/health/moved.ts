// The names behind the matrix: who has another tag than at the window's beginning, and since when (model.md §7).

import { isoOf } from '../../model/days.ts';
import { serialOf } from '../../terms/serial-days.ts';
import { nesTagOf } from '../../terms/tags.ts';
import type { Facts } from '../facts.ts';
import type { MovedCustomers } from '../figures.ts';
import * as look from '../look.ts';
import type { Page } from '../page.ts';

/** In the order of the matrix's cells, those won last; of a cell the largest net first. */
export function moved(page: Page, facts: Facts, changes: MovedCustomers): void {
  const { texts, money, hasAmounts } = facts;
  const words = texts.reports.health.moved;
  const { customers } = texts.sheets;
  const { before, now, day, from, to, name, net } = changes;
  const cell = (k: number): number => (before[k] || 9) * 10 + now[k];
  const list = Array.from({ length: changes.size }, (_, k) => k).sort(
    (a, b) => cell(a) - cell(b) || net(b) - net(a) || a - b,
  );
  page.heading(words.heading(isoOf(from.day), isoOf(to.day)));
  if (list.length) page.text(words.order);
  page.table({
    name: 'moved',
    rows: list.length,
    columns: [
      {
        key: 'customer',
        ...customers.customer,
        format: look.TEXT,
        value: (r) => name(list[r]),
      },
      {
        key: 'before',
        ...words.before,
        format: look.TEXT,
        align: 'center',
        value: (r) => nesTagOf(before[list[r]]) || words.won,
      },
      {
        key: 'now',
        ...words.now,
        format: look.TEXT,
        align: 'center',
        style: { bold: true },
        value: (r) => nesTagOf(now[list[r]]),
      },
      { key: 'since', ...words.since, format: look.DATE, value: (r) => serialOf(day[list[r]]) },
      ...(hasAmounts
        ? [
            {
              key: 'net',
              ...customers.net,
              header: money.header(customers.net.header),
              format: money.format,
              value: (r: number) => net(list[r]),
            },
          ]
        : []),
    ],
  });
  if (!list.length) page.text(words.none);
}
