// The Customers sheet: every figure of every customer, sorted by net (model.md §2–5).

import { COLUMN_LOOK, MONEY } from '../reports/customers/columns.ts';
import * as look from '../reports/look.ts';
import { leastWidth } from '../reports/page.ts';
import type { SheetPlan } from '../reports/plan.ts';
import { columnLetters } from '../terms/column-letters.ts';
import { CUSTOMER_COLUMNS, type CustomerColumn } from '../terms/customer-columns.ts';
import { NES } from '../terms/tags.ts';
import { SEGMENTS } from './codes.ts';
import type { DraftColumn } from './draft.ts';
import type { Kit } from './kit.ts';
import { SEGMENT_TABLE } from './live.ts';
import { TOP, workingName } from './places.ts';

/** Pixels of a header that says to which day is counted. */
const TO_A_DAY = 152;

export function customersPlan({ texts, layout, money, draft, isLive }: Kit): SheetPlan {
  const rows = layout.capacity.customers;
  /** A figure of the customer in this place. */
  const of = (figure: string): string =>
    `IF([buyers.no]>[settings.buyers];"";INDEX([buyers.${figure}:];[buyers.at]))`;
  const named = (list: string, further = ''): string =>
    `IF([buyers.no]>[settings.buyers];"";IF(INDEX([buyers.${list}:];[buyers.at])="";"";INDEX([lists.${list}:];INDEX([buyers.${list}:];[buyers.at])${further})))`;
  // Who is late by NES is a former champion.
  const ifLate = `+${SEGMENTS}*(LEFT(INDEX([buyers.nes:];[buyers.at]);1)="S")`;
  const formulaOf = (key: CustomerColumn): string =>
    key === 'segment' ? named(key, ifLate) : key === 'tier' ? named(key) : of(workingName(key));
  const columns = CUSTOMER_COLUMNS.map((key): DraftColumn => {
    const head = texts.sheets.customers[key];
    const { width = 96, ...rest } = COLUMN_LOOK[key];
    return {
      key,
      ...head,
      formula: formulaOf(key),
      ...(MONEY.includes(key) ? { format: money } : {}),
      ...rest,
      width: Math.max(
        width,
        leastWidth({ ...head, align: rest.align }),
        isLive && key === 'recency' ? TO_A_DAY : 0,
      ),
    };
  });
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
