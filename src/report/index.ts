// Report: what each sheet contains, as data. src/sheets applies it.

import { checkPlan } from './check.ts';
import { cohortsPlan } from './cohorts.ts';
import { customersPlan } from './customers.ts';
import { healthPlan } from './health.ts';
import type { ReportInput } from './input.ts';
import { moneyPlan } from './money.ts';
import { pivotPlan } from './pivot.ts';
import type { SheetKind, SheetPlan } from './plan.ts';
import { productsPlan } from './products.ts';
import { segmentsPlan } from './segments.ts';
import { settingsPlan } from './settings.ts';
import { storesPlan } from './stores.ts';

export { checkPlan } from './check.ts';
export { cohortsPlan } from './cohorts.ts';
export { customersPlan } from './customers.ts';
export type { CohortFilter, ReportInput } from './input.ts';
export { pivotPlan } from './pivot.ts';
export { type FoundTable, type ReadBackContext, readBack } from './readback.ts';
export { segmentsPlan } from './segments.ts';
export { settingsPlan } from './settings.ts';
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
