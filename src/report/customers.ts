// The customers sheet.

import { textsOf } from '../text/index.ts';
import type { ReportInput } from './input.ts';
import type { SheetPlan } from './plan.ts';

export function customersPlan(input: ReportInput): SheetPlan {
  const title = textsOf(input.language).sheets.titles.customers;
  return {
    kind: 'customers',
    title,
    values: [[title]],
    styles: [],
    colorScales: [],
    notes: [],
    tables: [],
    charts: [],
    columnWidths: [200],
    frozenRows: 0,
    frozenColumns: 0,
  };
}
