// The live variant's tables: one function of the add-on fills each, however many orders there are, and grows over the
// empty cells right of it and below it. So each table that grows has a sheet of its own.

import * as look from '../reports/look.ts';
import type { SheetPlan } from '../reports/plan.ts';
import { columnLetters } from '../terms/column-letters.ts';
import type { TemplateKind } from '../terms/sheet-kinds.ts';
import type { Kit } from './kit.ts';
import { TOP } from './places.ts';
import { RUNNING } from './style.ts';

const IDS = '[orders.order:]';
const table = (options: string): string =>
  `IF(COUNTA([orders.customer>order:])=0;"";SEGMENT_TABLE([orders.customer:];[orders.date:];[orders.amount:];[settings.asOf];${IDS};${options}))`;

export const SEGMENT_TABLE = table('[options.name>value:]');
/** The cut points: the options, and `show` in the row below them. */
export const CUTS_TABLE = table('[cutOptions.name>value:]');
const CHECK_TABLE = table('[settings.checkOptions]');

/** Beside each order row why it is left out, from the list on the Check sheet; rows are counted from the first. */
export const ROW_CHECK =
  'ARRAYFORMULA(IFERROR(VLOOKUP(ROW([orders.customer:])-ROW([orders.customer])+1;[check.row>reason:];COLUMNS([check.row>reason:]);FALSE);""))';

type Measure = 'retention' | 'customers' | 'revenue';
const KINDS = {
  retention: 'template-cohorts',
  customers: 'template-cohort-customers',
  revenue: 'template-cohort-revenue',
} as const satisfies { readonly [measure in Measure]: TemplateKind };

/** Cohorts down, months since across. */
export function liveCohorts(kit: Kit, measure: Measure): SheetPlan {
  const { layout, texts, draft, money } = kit;
  const { months } = layout.capacity;
  const words = texts.reports.cohorts;
  /** The month that is still running, hidden: a rule for colours sees its own sheet only. */
  const running = 2 + months;
  const sheet = draft(KINDS[measure], TOP + months + 1, running + 1);
  const format = { retention: look.RETENTION, customers: look.COUNT, revenue: money }[measure];
  const body = { row: TOP, rows: months + 1, columns: 1 };
  const header = { row: TOP - 1, column: 0, rows: 1, columns: 2 + months };
  sheet.style(header, { ...look.HEADER, align: 'right', numberFormat: '0' });
  sheet.style({ ...header, columns: 1 }, { align: 'left' });
  sheet.note(TOP - 1, 0, words.notes[measure]);
  sheet.style({ ...body, column: 0 }, { numberFormat: look.TEXT });
  sheet.style({ ...body, column: 1 }, { numberFormat: look.COUNT, align: 'right' });
  sheet.style({ ...body, column: 2, columns: months }, { numberFormat: format, align: 'right' });
  sheet.heat({ ...body, column: 3, columns: months - 1 });
  sheet.formula(
    0,
    running,
    'IF([settings.asOfUsed]="";"";IF(DAY([settings.asOfUsed]+1)=1;"";[settings.present]))',
  );
  const first = columnLetters(3);
  sheet.highlight({
    ...body,
    column: 2,
    columns: months,
    formula: `AND(${first}${TOP + 1}<>"",IFERROR(LEFT($A${TOP + 1},4)*12+RIGHT($A${TOP + 1},2)-1+${first}$${TOP},-1)=$${columnLetters(running + 1)}$1)`,
    ...RUNNING,
  });
  sheet.width(0, 330);
  sheet.width(1, 88);
  sheet.formula(
    TOP - 1,
    0,
    `IF(COUNTA([orders.customer>order:])=0;"";COHORT_TABLE([orders.customer:];[orders.date:];[orders.amount:];"${measure}";"month";[settings.asOf];${IDS}))`,
  );
  sheet.guard({ ...header, columns: 1 });
  return sheet.plan({ frozenRows: TOP, frozenColumns: 2, hiddenColumns: [running] });
}

/** Rows that are left out and why, then what was assumed. */
export function checkPlan({ draft }: Kit): SheetPlan {
  const columns = [130, 160, 240, 520];
  const sheet = draft('template-check', TOP + 1, columns.length);
  columns.forEach((pixels, column) => {
    sheet.width(column, pixels);
  });
  const header = { row: TOP - 1, column: 0, rows: 1, columns: columns.length };
  sheet.style(header, { ...look.HEADER, align: 'left' });
  sheet.formula(TOP - 1, 0, CHECK_TABLE);
  sheet.guard({ ...header, columns: 1 });
  return sheet.plan({ frozenRows: TOP });
}

/** A cohort's month, counted from year 0, from its name: 2011-12. */
const cohortOf = (block: string): string =>
  `IFERROR(LEFT([${block}.label:];4)*12+RIGHT([${block}.label:];2)-1;0)`;
/** What all cohorts did in a month: month of the cohort and months since. */
const inMonth = (block: string, month: string): string =>
  `SUMPRODUCT(--(${cohortOf(block)}+[${block}Head.first>last:]=${month});[${block}.first>last:])`;
const won = (block: string, month: string, column: string): string =>
  `SUMPRODUCT(--(${cohortOf(block)}=${month});[${block}.${column}:])`;

/** Customers and money of a month, from the cohorts. */
export const liveMonth = (month: string) => ({
  newCustomers: won('active', month, 'size'),
  customers: inMonth('active', month),
  newRevenue: won('earned', month, 'first'),
  revenue: inMonth('earned', month),
});
