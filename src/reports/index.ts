// Reports: what each sheet contains, as data. src/sheets applies it. How to add a sheet: sheet.ts.

import { type GroupSheetKind, groupSheetOf } from '../terms/groups.ts';
import { RESULT_KINDS, type ResultKind } from '../terms/result-kinds.generated.ts';
import { groupSheetPlan } from './group-sheets.ts';
import type { ReportInput } from './input.ts';
import type { SheetPlan } from './plan.ts';
import { PLANS } from './plans.generated.ts';
import { withFindings } from './said.ts';

export { RESULT_KINDS, type ResultKind } from '../terms/result-kinds.generated.ts';
export type { ReportInput } from './input.ts';
export { type FoundTable, readBack } from './readback.ts';

export { SHEETS } from './sheets.generated.ts';
export { tagColumns } from './tags.ts';

/** The plan of one sheet. */
export function sheetPlan(kind: ResultKind | GroupSheetKind, input: ReportInput): SheetPlan {
  const sheet = groupSheetOf(kind);
  const plan = sheet ? groupSheetPlan(sheet, input) : PLANS[kind as ResultKind](input);
  return withFindings(plan, kind, input);
}

/** The plans of the chosen sheets, in the order of their tabs. */
export function sheetPlans(kinds: readonly ResultKind[], input: ReportInput): SheetPlan[] {
  return RESULT_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => sheetPlan(kind, input));
}
