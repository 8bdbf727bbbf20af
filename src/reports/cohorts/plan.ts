// The Cohorts sheet: who came back, by the period of the first purchase (model.md §6).

import {
  AVERAGED,
  type CohortMeasure,
  type Cohorts,
  cohortAverage,
  cohortMeasure,
  OF_MONEY,
} from '../../model/cohorts.ts';
import { isoOf, periodLabel } from '../../model/days.ts';
import { ENOUGH } from '../../model/evidence/index.ts';
import { FOLLOW_UP } from '../../model/repeats.ts';
import { figure, percent } from '../../text/index.ts';
import { type Facts, factsOf, known } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { type Column, Page } from '../page.ts';
import { cohortParts, partSaid } from '../parts.ts';
import type { SheetPlan } from '../plan.ts';
import { repeatColumns } from '../repeat-columns.ts';

/** In the order they stand on the sheet, retention first. */
const MEASURES: readonly CohortMeasure[] = [
  'retention',
  'customers',
  'revenue',
  'cumulative',
  'orders',
  'aov',
];

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets, reports } = facts.texts;
  const period = input.cohortPeriod ?? 'month';
  const words = reports.cohorts.periods[period];
  const { asOf } = facts.segmentation;
  const cohorts = facts.figures.cohorts();
  const { lines } = sheets;
  const customers = cohorts.size.reduce((sum, size) => sum + size, 0);
  const asOfParts = [lines.asOf(isoOf(asOf)), lines.customers(customers)];
  const running = runningPeriod(cohorts);
  if (running) asOfParts.push(reports.cohorts.running(running));
  asOfParts.push(...partSaid(facts, input.cohortFilter, 'cohorts'));
  const page = new Page('cohorts', sheets.tabs.cohorts.title, {
    question: words.question,
    asOf: asOfParts.join(lines.separator),
    rule: [words.rule, reports.cohorts.averageRule].join(lines.separator),
  });
  if (cohorts.rows === 0) {
    page.gap();
    page.text(reports.cohorts.none);
    return page.plan({ frozenRows: 3, frozenColumns: 0 });
  }
  page.gap();
  answer(page, facts, cohorts);
  if (!input.standing?.chartsBelow && curvePeriods(cohorts).length >= 2) {
    page.gap();
    page.frame();
  }
  for (const measure of MEASURES) {
    if (OF_MONEY.includes(measure) && !facts.hasAmounts) continue;
    page.gap();
    block(page, facts, cohorts, measure);
    if (measure === 'retention') {
      curve(page, facts, cohorts);
      followed(page, facts, cohorts);
      cohortParts(page, facts, input);
    }
  }
  return page.plan({ frozenRows: 3, frozenColumns: 1 });
}

/** Cohorts named in words, of each kind. */
const IN_WORDS = 3;

/** How many come back in the same time, and whether a cohort clearly stands out. */
function answer(page: Page, { figures, texts }: Facts, { start, period }: Cohorts): void {
  const words = texts.reports.cohorts.answer;
  const rates = [...(figures.cohortRepeats() ?? [])].map(([at, rate]) => ({ at, ...rate }));
  const followed = rates.reduce((sum, rate) => sum + rate.followed, 0);
  const repeaters = rates.reduce((sum, rate) => sum + rate.repeaters, 0);
  if (followed < ENOUGH) {
    page.text(words.tooFew(ENOUGH, FOLLOW_UP));
    return;
  }
  page.text(words.back(percent(repeaters / followed), figure(repeaters), figure(followed), FOLLOW_UP));
  const known = rates.filter(({ at }) => start.includes(at));
  for (const clearly of ['more', 'fewer'] as const) {
    const named = known.filter((rate) => rate.clearly === clearly).slice(0, IN_WORDS);
    for (const { at, repeatRate } of named)
      page.text(words[clearly](periodLabel(at, period), percent(repeatRate)));
  }
  if (known.every((rate) => rate.clearly === null)) page.text(words.noneClear);
}

function runningPeriod({ rows, running, start, period }: Cohorts): string | null {
  if (rows === 0 || running[rows - 1] < 0) return null;
  return periodLabel(start[rows - 1] + running[rows - 1], period);
}

/** One measure as a triangle: cohorts down, periods since across. Column 0 stands outside of the colours. */
function block(page: Page, facts: Facts, cohorts: Cohorts, measure: CohortMeasure): void {
  const words = facts.texts.reports.cohorts;
  const cells = cohortMeasure(cohorts, measure);
  const averages = AVERAGED.includes(measure) ? cohortAverage(cohorts, cells) : null;
  const warm = warmRows(facts, cohorts);
  const isMoney = OF_MONEY.includes(measure);
  const [settled, running] = formatsOf(facts, measure);
  const name = `cohort-${measure}`;
  const heading = isMoney ? facts.money.header(words.headings[measure]) : words.headings[measure];
  const headingRow = page.heading(heading);
  page.note(headingRow, 0, words.notes[measure]);
  const column = (k: number): Column => ({
    key: String(k),
    header: String(k),
    format: settled,
    align: 'right',
    width: isMoney ? 88 : 56,
    value: (row) => known(cells[row * cohorts.columns + k]),
    total: averages ? known(averages[k]) : null,
  });
  const table = page.table({
    name,
    rows: cohorts.rows,
    total: averages !== null,
    columns: [
      {
        key: 'cohort',
        ...words.periods[cohorts.period].first,
        format: look.TEXT,
        width: 104,
        value: (row) => periodLabel(cohorts.start[row], cohorts.period),
        total: words.average.header,
      },
      {
        key: 'size',
        ...words.size,
        format: look.COUNT,
        width: 80,
        value: (row) => cohorts.size[row],
        total: cohorts.size.reduce((sum, size) => sum + size, 0),
      },
      ...Array.from({ length: cohorts.columns }, (_, k) => column(k)),
    ],
  });
  if (averages) page.note(table.data.row + table.data.rows, 0, words.average.note);
  for (const row of warm) {
    page.style({ ...table.data, row: table.data.row + row, rows: 1 }, look.UNSURE);
    page.note(table.data.row + row, 0, words.before.note);
  }
  if (averages && isSome(warm, cohorts)) {
    const row = page.next;
    const without = cohortAverage(cohorts, cells, facts.figures.warmUp());
    page.put(row, 0, words.before.without);
    page.put(
      row,
      1,
      cohorts.size.reduce((sum, size, at) => sum + (warm.has(at) ? 0 : size), 0),
    );
    for (let k = 0; k < cohorts.columns; k++) page.put(row, 2 + k, known(without[k]));
    page.style({ row, column: 0, rows: 1, columns: 2 + cohorts.columns }, look.TOTAL);
    page.style({ row, column: 1, rows: 1, columns: 1 }, { numberFormat: look.COUNT, align: 'right' });
    page.style(
      { row, column: 2, rows: 1, columns: cohorts.columns },
      { numberFormat: settled, align: 'right' },
    );
    page.note(row, 0, words.before.note);
  }
  if (warm.size && measure === 'retention') page.text(words.before.grey);
  page.style({ ...table.data, column: 2, columns: 1 }, { color: look.SOFT });
  for (let row = 0; row < cohorts.rows; row++) {
    const k = cohorts.running[row];
    if (k < 0 || k >= cohorts.columns) continue;
    const cell = { row: table.data.row + row, column: 2 + k, rows: 1, columns: 1 };
    page.style(cell, { numberFormat: running, italic: true });
  }
  if (cohorts.columns > 1) page.heat({ ...table.data, column: 3, columns: cohorts.columns - 1 });
}

/** The rows of the first cohorts: their customers may have bought before the orders begin. */
function warmRows({ figures }: Facts, { start }: Cohorts): ReadonlySet<number> {
  const warm = figures.warmUp();
  return new Set(Array.from(start.keys()).filter((row) => warm.has(start[row])));
}

/** Some but not all: only then is an average without them another. */
const isSome = (warm: ReadonlySet<number>, { rows }: Cohorts): boolean => warm.size > 0 && warm.size < rows;

/** Number formats of cells that have settled and of those still running, of the same width. */
function formatsOf(facts: Facts, measure: CohortMeasure): [string, string] {
  if (measure === 'retention') return [look.RETENTION, look.RETENTION_RUNNING];
  const format = OF_MONEY.includes(measure) ? facts.money.format : look.COUNT;
  return [`${format}_*`, `${format}"*"`];
}

/** Periods after the first of which the average is known. */
function curvePeriods(cohorts: Cohorts): number[] {
  const averages = cohortAverage(cohorts, cohortMeasure(cohorts, 'retention'));
  return Array.from(averages.keys()).filter((k) => k > 0 && !Number.isNaN(averages[k]));
}

/** The average row of retention, turned so that a chart can read it. */
function curve(page: Page, facts: Facts, cohorts: Cohorts): void {
  const words = facts.texts.reports.cohorts;
  const averages = cohortAverage(cohorts, cohortMeasure(cohorts, 'retention'));
  const periods = curvePeriods(cohorts);
  if (periods.length < 2) return;
  const without = isSome(warmRows(facts, cohorts), cohorts)
    ? cohortAverage(cohorts, cohortMeasure(cohorts, 'retention'), facts.figures.warmUp())
    : null;
  const counted = (k: number): number =>
    cohorts.size.reduce(
      (sum, size, row) =>
        Number.isNaN(cohorts.customers[row * cohorts.columns + k]) || cohorts.running[row] === k
          ? sum
          : sum + size,
      0,
    );
  page.gap();
  page.heading(words.curve.heading);
  const table = page.table({
    name: 'cohort-curve',
    rows: periods.length,
    columns: [
      {
        key: 'period',
        header: words.periods[cohorts.period].x,
        format: look.COUNT,
        align: 'left',
        value: (row) => periods[row],
      },
      {
        key: 'customers',
        ...words.curve.customers,
        format: look.COUNT,
        value: (row) => counted(periods[row]),
      },
      {
        key: 'back',
        ...words.curve.back,
        format: look.SHARE,
        width: 72,
        value: (row) => averages[periods[row]],
      },
      ...(without
        ? [
            {
              key: 'surely_new',
              header: words.before.without,
              note: words.before.note,
              format: look.SHARE,
              value: (row: number) => known(without[periods[row]]),
            },
          ]
        : []),
    ],
  });
  page.gap();
  page.picture({
    id: 'cohort-curve',
    type: 'line',
    title: words.curve.chart.title,
    ranges: ['period', 'back', ...(without ? ['surely_new'] : [])].map(table.columnRange),
    xTitle: words.periods[cohorts.period].x,
    yTitle: words.curve.chart.y,
    colors: without ? [look.NOW_COLOR, look.NEW_COLOR] : [look.NOW_COLOR],
  });
}

/** Who came back in the same time, so that old and young cohorts can be compared. */
function followed(page: Page, facts: Facts, cohorts: Cohorts): void {
  const words = facts.texts.reports.cohorts;
  const rates = facts.figures.cohortRepeats();
  if (!rates) return;
  const list = Array.from(cohorts.start.keys()).filter((row) => rates.has(cohorts.start[row]));
  page.gap();
  page.heading(words.followed);
  page.table({
    name: 'repeat-by-cohort',
    rows: list.length,
    columns: [
      {
        key: 'cohort',
        ...words.periods[cohorts.period].first,
        format: look.TEXT,
        value: (r) => periodLabel(cohorts.start[list[r]], cohorts.period),
      },
      { key: 'size', ...words.size, format: look.COUNT, value: (r) => cohorts.size[list[r]] },
      ...repeatColumns(facts, (r) => rates.get(cohorts.start[list[r]])!).map((column) => ({
        ...column,
        wrap: true,
        width: column.key === 'clearly' ? 132 : 64,
      })),
    ],
  });
}
