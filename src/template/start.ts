// The Start sheet: how to use the workbook in six lines, an example, and what each sheet answers.

import * as look from '../reports/look.ts';
import type { SheetPlan } from '../reports/plan.ts';
import type { TemplateKind } from '../terms/sheet-kinds.ts';
import { countText, sentence } from './draft.ts';
import type { Kit } from './kit.ts';
import { TOP } from './places.ts';
import { INPUT, TITLE, WARNING } from './style.ts';

const COLUMNS = 8;
const PLAIN_SHEETS: readonly TemplateKind[] = [
  'template-orders',
  'template-settings',
  'template-customers',
  'template-segments',
  'template-cohorts',
  'template-dashboard',
  'template-working',
];
const LIVE_SHEETS: readonly TemplateKind[] = [
  'template-orders',
  'template-check',
  'template-settings',
  'template-customers',
  'template-segments',
  'template-cohorts',
  'template-cohort-customers',
  'template-cohort-revenue',
  'template-dashboard',
];

export function startPlan({ texts, draft, isLive }: Kit): SheetPlan {
  const { start, titles, questions, orders, live } = texts.template;
  const answering = isLive ? LIVE_SHEETS : PLAIN_SHEETS;
  const steps = TOP;
  const example = steps + start.steps.length + 2;
  const sheets = example + start.rows.length + 3;
  const size = sheets + answering.length + 2;
  const sheet = draft('template-start', size + 4, COLUMNS);
  sheet.style({ row: 0, column: 0, rows: 1, columns: COLUMNS }, TITLE);
  sheet.width(0, 40);
  sheet.width(1, 330);
  for (let column = 2; column < COLUMNS; column++) sheet.width(column, 140);

  sheet.heading(steps, start.howTo);
  start.steps.forEach((step, i) => {
    const row = steps + 1 + i;
    sheet.put(row, 0, i + 1, {
      bold: true,
      color: '#7a2c12',
      background: '#f7e9da',
      align: 'center',
      numberFormat: '0',
    });
    sheet.put(row, 1, step);
  });

  sheet.heading(example, start.example);
  const heads = [orders.check, orders.customer, orders.date, orders.amount, orders.order];
  heads.forEach(({ header }, i) => {
    sheet.put(example + 1, 1 + i, header, { ...look.HEADER, align: i === 3 ? 'right' : 'left' });
  });
  start.rows.forEach(([customer, day, amount, order, check], r) => {
    const row = example + 2 + r;
    sheet.put(row, 1, check ? orders.checks[check - 1] : null, { ...WARNING, background: '#ffffff' });
    [customer, day, amount, order].forEach((value, i) => {
      sheet.put(row, 2 + i, value, { ...INPUT, align: i === 2 ? 'right' : 'left', numberFormat: '#,##0_)' });
    });
  });

  sheet.heading(sheets, start.sheets);
  answering.forEach((kind, i) => {
    sheet.put(sheets + 1 + i, 1, titles[kind], { bold: true, color: '#7a2c12' });
    sheet.put(sheets + 1 + i, 2, questions[kind]);
  });

  sheet.heading(size, start.size);
  if (isLive) sheet.put(size + 1, 1, live.size);
  else
    sheet.formula(
      size + 1,
      1,
      sentence(start.capacity, {
        orders: countText('ROWS([lines.no:])'),
        customers: countText('ROWS([buyers.no:])'),
        months: 'ROWS([cohorts.no:])',
      }),
    );
  sheet.put(size + 2, 1, start.input);
  sheet.style({ row: size + 2, column: 0, rows: 1, columns: 1 }, { ...INPUT, borderBottom: look.LINE });
  return sheet.plan({ frozenRows: 2 });
}
