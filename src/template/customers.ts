// The Customers sheet: every figure of every customer, sorted by net (model.md §2–5).

import * as look from '../reports/look.ts';
import { leastWidth } from '../reports/page.ts';
import type { SheetPlan } from '../reports/plan.ts';
import { columnLetters } from '../terms/column-letters.ts';
import type { CustomerColumn } from '../terms/customer-columns.ts';
import { NES } from '../terms/tags.ts';
import type { DraftColumn } from './draft.ts';
import type { Kit } from './kit.ts';
import { SEGMENT_TABLE } from './live.ts';
import { TOP } from './places.ts';

export function customersPlan({ texts, layout, money, draft, isLive }: Kit): SheetPlan {
  const rows = layout.capacity.customers;
  /** A figure of the customer in this place. */
  const of = (figure: string): string =>
    `IF([buyers.no]>[settings.buyers];"";INDEX([buyers.${figure}:];[buyers.at]))`;
  const named = (list: string, number: string): string =>
    `IF([buyers.no]>[settings.buyers];"";IF(INDEX([buyers.${number}:];[buyers.at])="";"";INDEX([lists.${list}:];INDEX([buyers.${number}:];[buyers.at]))))`;
  const column = (key: CustomerColumn, formula: string, rest: Partial<DraftColumn> = {}): DraftColumn => {
    const head = texts.sheets.customers[key];
    const width = Math.max(rest.width ?? 96, leastWidth({ ...head, align: rest.align }));
    return { key, ...head, formula, ...rest, width };
  };
  const tag: Partial<DraftColumn> = { align: 'center', width: 64 };
  const count: Partial<DraftColumn> = { format: look.COUNT };
  const amount: Partial<DraftColumn> = { format: money, width: 112 };
  const columns: readonly DraftColumn[] = [
    column('customer', of('name'), { width: 190 }),
    column('nes', of('nes'), { ...tag, group: true, style: { bold: true } }),
    column('rfm', of('rfm'), tag),
    column('segment', named('segment', 'segment'), { width: 136 }),
    column('hml', of('hml'), tag),
    column('cell', of('cell'), { ...tag, width: 96 }),
    column('tier', named('tier', 'tier'), { width: 80 }),
    column('last', of('lastDay'), { format: look.DATE, group: true }),
    column('recency', of('recency'), count),
    column('cycle', of('cycle'), { format: look.CYCLE }),
    column('ratio', of('ratio'), { format: look.RATIO, width: 104 }),
    column('orders', of('orders'), { ...count, width: 80, group: true }),
    column('net', of('net'), amount),
    column('aov', of('aov'), amount),
    column('gross', of('gross'), amount),
    column('refunds', of('refunds'), amount),
    column('first', of('firstDay'), { format: look.DATE, group: true }),
    column('days', of('days'), { ...count, width: 120 }),
    column('r', of('r'), { format: '0', width: 44, group: true }),
    column('f', of('f'), { format: '0', width: 44 }),
    column('m', of('m'), { format: '0', width: 44 }),
  ];
  const sheet = draft('template-customers', TOP + rows, columns.length);
  const spilled = columns.map(({ formula: _, ...column }) => ({ ...column, header: '' }));
  sheet.table({ name: 'customers', row: TOP - 1, rows, columns: isLive ? spilled : columns });
  if (isLive) sheet.formula(TOP - 1, 0, SEGMENT_TABLE);
  const nes = { row: TOP, column: 1, rows, columns: 1 };
  for (const tagName of NES) {
    sheet.highlight({
      ...nes,
      formula: `$${columnLetters(2)}${TOP + 1}="${tagName}"`,
      color: look.INK,
      background: look.NES_FILL[tagName],
    });
  }
  sheet.guard({ row: TOP - (isLive ? 1 : 0), column: 0, rows, columns: columns.length });
  const frame = { frozenRows: TOP, frozenColumns: 1 };
  // A filter that sorts would tear a spilled table.
  if (isLive) return sheet.plan(frame);
  return sheet.plan({
    ...frame,
    filter: { row: TOP - 1, column: 0, rows: rows + 1, columns: columns.length },
  });
}
