// The segments sheet.

import { textsOf } from '../text/index.ts';
import type { ReportInput } from './input.ts';
import type { SheetPlan } from './plan.ts';

export function segmentsPlan(input: ReportInput): SheetPlan {
  const title = textsOf(input.language).sheets.titles.segments;
  return {
    kind: 'segments',
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
