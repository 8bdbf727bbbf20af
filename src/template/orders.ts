// The Orders sheet: four columns to paste into, and a check column on their left, where a wide paste is seen.

import * as look from '../reports/look.ts';
import type { SheetPlan } from '../reports/plan.ts';
import { sentence } from './draft.ts';
import type { Kit } from './kit.ts';
import { ROW_CHECK } from './live.ts';
import { TOP } from './places.ts';
import { INPUT, WARNING } from './style.ts';

export function ordersPlan({ texts, layout, money, draft, isLive }: Kit): SheetPlan {
  const { orders: words } = texts.template;
  const { orders: rows } = layout.capacity;
  const sheet = draft('template-orders', TOP + rows + 1, 5);
  const column = { row: TOP, rows, columns: 1 };
  sheet.table({
    name: 'orders',
    row: TOP - 1,
    rows,
    columns: [
      {
        key: 'check',
        ...words.check,
        width: 300,
        style: { color: WARNING.color },
        ...(isLive ? {} : { formula: 'IF([lines.check]=0;"";INDEX([lists.message:];[lines.check]))' }),
      },
      { key: 'customer', ...words.customer, width: 220, format: look.TEXT, style: INPUT },
      { key: 'date', ...words.date, width: 110, format: look.DATE, align: 'left', style: INPUT },
      { key: 'amount', ...words.amount, width: 120, format: `${money}_)`, style: INPUT },
      { key: 'order', ...words.order, width: 150, format: look.TEXT, style: INPUT },
    ],
  });
  sheet.input({ ...column, column: 2 }, { kind: 'date' }, words.date.note);
  sheet.input({ ...column, column: 3 }, { kind: 'number' }, words.amount.note);
  if (isLive) sheet.formula(TOP, 0, ROW_CHECK, { align: 'left', color: WARNING.color });
  else sheet.put(TOP + rows, 0, words.end, { italic: true, color: look.SOFT });
  const { rules, status, live } = texts.template;
  const wrong = sentence(`⚠ ${status.rows}`, { count: '[settings.wrong]' });
  sheet.formula(
    2,
    0,
    `IF([settings.wrong]=0;${sentence((isLive && live.rules['template-orders']) || rules['template-orders'])};${wrong})`,
    look.RULE,
  );
  sheet.warnIn(2);
  sheet.guard({ ...column, column: 0 });
  return sheet.plan({ frozenRows: TOP });
}
