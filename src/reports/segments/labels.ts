// The shop's own labels on Segments: how many customers each has, and what they bring.

import { tally } from '../../model/tally.ts';
import { type Facts, ratioOf } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import type { Page } from '../page.ts';

/** Nothing where there are none. Everybody else is told in the last row. */
export function ownLabels(
  page: Page,
  { segmentation, texts, money, hasAmounts }: Facts,
  { labels }: ReportInput,
): void {
  if (!labels) return;
  const { customers } = segmentation;
  const { acting, sheets } = texts;
  const rows = labels.names.length + 1;
  // Codes from 1 on; the others come last.
  const codes = Uint8Array.from({ length: customers.size }, (_, row) =>
    labels.of[row] < 0 ? rows : labels.of[row] + 1,
  );
  const found = tally(customers, codes, rows, 0);
  const all = found.customers.reduce((a, b) => a + b, 0);
  const net = found.net.reduce((a, b) => a + b, 0);
  const words = acting.labels;
  page.gap();
  page.heading(words.heading);
  page.table({
    name: 'labels',
    rows,
    total: true,
    columns: [
      {
        key: 'label',
        ...acting.label,
        format: look.TEXT,
        value: (r) => labels.names[r] ?? acting.others,
        total: sheets.words.all,
      },
      {
        key: 'customers',
        ...words.customers,
        format: look.COUNT,
        value: (r) => found.customers[r],
        total: all,
      },
      {
        key: 'share',
        ...words.share,
        format: look.SHARE,
        value: (r) => ratioOf(found.customers[r], all),
        total: ratioOf(all, all),
      },
      ...(hasAmounts
        ? [
            {
              key: 'net',
              header: money.header(words.net.header),
              note: words.net.note,
              format: money.format,
              value: (r: number) => found.net[r] / customers.scale,
              total: net / customers.scale,
            },
          ]
        : []),
    ],
  });
}
