// Report: what each sheet contains, as data. src/sheets applies it.

import { checkPlan } from './check/plan.ts';
import { cohortsPlan } from './cohorts/plan.ts';
import { customersPlan } from './customers/plan.ts';
import { healthPlan } from './health/plan.ts';
import type { ReportInput } from './input.ts';
import { moneyPlan } from './money/plan.ts';
import { pivotPlan } from './pivot/plan.ts';
import type { SheetKind, SheetPlan } from './plan.ts';
import { productsPlan } from './products/plan.ts';
import { segmentsPlan } from './segments/plan.ts';
import { settingsPlan } from './settings/plan.ts';
import { storesPlan } from './stores/plan.ts';

export { checkPlan } from './check/plan.ts';
export { cohortsPlan } from './cohorts/plan.ts';
export { customersPlan } from './customers/plan.ts';
export type { CohortFilter, ReportInput } from './input.ts';
export { pivotPlan } from './pivot/plan.ts';
export { type FoundTable, type ReadBackContext, readBack } from './readback.ts';
export { segmentsPlan } from './segments/plan.ts';
export { settingsPlan } from './settings/plan.ts';
export { type TagColumnChoice, tagColumns } from './tags.ts';

const BUILDERS: { readonly [kind in SheetKind]?: (input: ReportInput) => SheetPlan } = {
  customers: customersPlan,
  segments: segmentsPlan,
  cohorts: cohortsPlan,
  health: healthPlan,
  money: moneyPlan,
  stores: storesPlan,
  products: productsPlan,
  pivot: pivotPlan,
  check: checkPlan,
  settings: settingsPlan,
};

/** The sheets this room can build, in the order of their tabs. */
export const REPORT_KINDS = Object.keys(BUILDERS) as readonly SheetKind[];

/** The plan of one sheet. Throws where no plan is made of `kind`. */
export function sheetPlan(kind: SheetKind, input: ReportInput): SheetPlan {
  const build = BUILDERS[kind];
  if (!build) throw new Error(`No plan is made of ${kind}`);
  return build(input);
}

/** The plans of the chosen sheets, in the order of their tabs. */
export function sheetPlans(kinds: readonly SheetKind[], input: ReportInput): SheetPlan[] {
  return REPORT_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => sheetPlan(kind, input));
}
