// The Cohorts sheet: who came back, by the month of the first purchase: share, customers, revenue (model.md §6).

import * as look from '../reports/look.ts';
import type { SheetPlan } from '../reports/plan.ts';
import { columnLetters } from '../terms/column-letters.ts';
import { type Draft, monthText, sentence } from './draft.ts';
import type { Kit } from './kit.ts';
import { TOP } from './places.ts';
import { RUNNING } from './style.ts';

const AVERAGE = { bold: true, background: '#fffbf6', borderBottom: look.LINE } as const;
/** Columns before month 0. */
const LEFT = 2;
/** Heading, header and a line for the average, above the months. */
const ABOVE = 3;

export function cohortsPlan(kit: Kit): SheetPlan {
  const { layout, draft, texts, money } = kit;
  const { months } = layout.capacity;
  const height = months + ABOVE + 1;
  const sheet = draft('template-cohorts', TOP + 3 * height, LEFT + months + 1);
  sheet.width(0, 110);
  sheet.width(1, 88);
  for (let k = 0; k <= months; k++) sheet.width(LEFT + k, 76);
  sheet.formula(
    3,
    0,
    `IF([settings.buyers]=0;"";IF(MIN([buyers.cohort:])<[settings.start];${sentence(texts.template.cohorts.older, { months: 'ROWS([cohorts.no:])' })};""))`,
  );
  sheet.warnIn(3);
  const [share, customers, revenue] = [TOP, TOP + height, TOP + 2 * height];
  // The share of customers is taken from the block of customers below it.
  triangle(sheet, kit, share, 'retention', look.RETENTION, (cell) => {
    const counted = `${cell.column}${cell.row + height}`;
    return `IF(OR($A${cell.row}="";${counted}="");"";${counted}/$B${cell.row})`;
  });
  triangle(
    sheet,
    kit,
    customers,
    'customers',
    look.COUNT,
    ({ header, month, column }) =>
      `IF(${month}="";"";IF(${month}+${column}$${header}>[settings.present];"";COUNTIF([sorted.active:];${month}*[settings.monthBase]+${column}$${header})))`,
  );
  triangle(
    sheet,
    kit,
    revenue,
    'revenue',
    money,
    ({ header, month, column }) =>
      `IF(${month}="";"";IF(${month}+${column}$${header}>[settings.present];"";ROUND(SUMIF([lines.cohort:];${month}*[settings.monthBase]+${column}$${header};[lines.gross:]);[settings.decimals])))`,
  );
  for (const [top, format] of [
    [customers, look.COUNT],
    [revenue, money],
  ] as const) {
    const column = columnLetters(LEFT + 1);
    const cells = `${column}${top + ABOVE + 1}:${column}${top + ABOVE + months}`;
    sheet.put(top + 2, 0, texts.sheets.words.all);
    sheet.formula(top + 2, 1, 'IF([settings.buyers]=0;"";SUM([cohorts.size:]))', {
      numberFormat: look.COUNT,
      align: 'right',
    });
    sheet.fill(
      { row: top + 2, column: LEFT, rows: 1, columns: months },
      `IF(COUNT(${cells})=0;"";SUM(${cells}))`,
      undefined,
      { numberFormat: format, align: 'right' },
    );
    sheet.style({ row: top + 2, column: 0, rows: 1, columns: LEFT + months }, AVERAGE);
  }
  const average = share + 2;
  const first = columnLetters(LEFT + 1);
  const counts = `${first}$${customers + ABOVE + 1}:${first}$${customers + ABOVE + months}`;
  sheet.put(average, 0, texts.reports.cohorts.average.header);
  sheet.note(average, 0, texts.reports.cohorts.average.note);
  sheet.formula(average, 1, 'IF([settings.buyers]=0;"";SUM([cohorts.size:]))', {
    numberFormat: look.COUNT,
    align: 'right',
  });
  // Only months that have ended for a cohort count.
  const has = `[cohorts.mature:];">="&${first}$${share + 2}`;
  sheet.fill(
    { row: average, column: LEFT, rows: 1, columns: months },
    `IF(SUMIF(${has};[cohorts.size:])=0;"";SUMIF(${has};${counts})/SUMIF(${has};[cohorts.size:]))`,
    undefined,
    { numberFormat: look.RETENTION, align: 'right' },
  );
  sheet.style({ row: average, column: 0, rows: 1, columns: LEFT + months }, AVERAGE);
  sheet.guard({ row: TOP + 2, column: 0, rows: 3 * height - 2, columns: LEFT + months + 1 });
  return sheet.plan({ frozenRows: 3, frozenColumns: LEFT, hiddenColumns: [LEFT + months] });
}

interface TriangleCell {
  /** As written for the first cell of the triangle; rows and columns shift as when filled. */
  readonly column: string;
  readonly row: number;
  readonly header: number;
  /** The month of the row's cohort. */
  readonly month: string;
}

type Measure = 'retention' | 'customers' | 'revenue';

/** Cohorts down, months since across; the last column, hidden, holds the month that is still running. */
function triangle(
  sheet: Draft,
  { layout, texts }: Kit,
  top: number,
  measure: Measure,
  format: string,
  formula: (cell: TriangleCell) => string,
): void {
  const { months } = layout.capacity;
  const words = texts.reports.cohorts;
  sheet.heading(top, words.headings[measure]);
  sheet.note(top, 0, words.notes[measure]);
  const header = top + 1;
  const row = top + ABOVE;
  const listed = (key: string): string => layout.ref('cohorts', key);
  sheet.put(header, 0, words.periods.month.first.header);
  sheet.put(header, 1, words.size.header);
  for (let k = 0; k < months; k++) sheet.put(header, LEFT + k, k);
  const all = { row: header, column: 0, rows: 1, columns: LEFT + months };
  sheet.style(all, { ...look.HEADER, align: 'right' });
  sheet.style({ ...all, columns: 1 }, { align: 'left' });
  sheet.style({ ...all, column: LEFT, columns: months }, { numberFormat: '0' });
  const body = { row, column: 0, rows: months, columns: 1 };
  const month = listed('month');
  sheet.fill(body, `IF(${month}="";"";${monthText(month)})`, undefined);
  sheet.fill({ ...body, column: 1 }, listed('size'), undefined, { numberFormat: look.COUNT, align: 'right' });
  const cells = { ...body, column: LEFT, columns: months };
  const column = columnLetters(LEFT + 1);
  sheet.fill(cells, formula({ column, row: row + 1, header: header + 1, month }), undefined, {
    numberFormat: format,
    align: 'right',
  });
  sheet.fill({ ...body, column: LEFT + months }, listed('running'), undefined);
  sheet.style({ ...cells, columns: 1 }, { color: look.SOFT });
  const running = columnLetters(LEFT + months + 1);
  sheet.highlight({
    ...cells,
    formula: `AND(${column}${row + 1}<>"";${column}$${header + 1}=$${running}${row + 1})`,
    ...RUNNING,
  });
  sheet.heat({ ...cells, column: LEFT + 1, columns: months - 1 });
}
