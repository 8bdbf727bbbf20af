// The settings sheet.

import { textsOf } from '../text/index.ts';
import type { ReportInput } from './input.ts';
import type { SheetPlan } from './plan.ts';

export function settingsPlan(input: ReportInput): SheetPlan {
  const title = textsOf(input.language).sheets.titles.settings;
  return {
    kind: 'settings',
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
