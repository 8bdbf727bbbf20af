// The pivot sheet: a native pivot table of customers by cohort and periods since, on the cohort columns beside the orders.

import { cohortsOf } from '../../model/cohorts.ts';
import { factsOf, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import { Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';

/** Beside the periods: the cohorts on the left, the sum on the right. */
const LABELS = 2;
/** Pixels. */
const CORNER = 216;

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets, reports } = facts.texts;
  const { columns } = cohortsOf(input.reading.orders, facts.segmentation.asOf, input.cohortPeriod);
  const page = new Page('pivot', sheets.tabs.pivot.title, topLines(facts, 'pivot', reports.pivot.rule));
  page.gap();
  // The pivot table's own corner: what is counted.
  page.width(0, CORNER);
  return {
    ...page.plan({ frozenRows: 3, frozenColumns: 0, columns: LABELS + columns }),
    pivots: [
      {
        anchor: { row: 4, column: 0 },
        rowKey: 'cohort',
        columnKey: 'period',
        valueKey: 'customer',
        valueName: reports.pivot.customers,
        summarize: 'countUnique',
      },
    ],
  };
}
