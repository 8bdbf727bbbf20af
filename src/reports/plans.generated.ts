// Written by the build (registries.js) from the folders there are. Do not edit.

import type { ResultKind } from '../terms/result-kinds.generated.ts';
import type { ReportInput } from './input.ts';
import type { SheetPlan } from './plan.ts';

import { plan as today } from './today/plan.ts';
import { plan as customers } from './customers/plan.ts';
import { plan as segments } from './segments/plan.ts';
import { plan as cohorts } from './cohorts/plan.ts';
import { plan as health } from './health/plan.ts';
import { plan as money } from './money/plan.ts';
import { plan as stores } from './stores/plan.ts';
import { plan as products } from './products/plan.ts';
import { plan as costs } from './costs/plan.ts';
import { plan as trust } from './trust/plan.ts';
import { plan as pivot } from './pivot/plan.ts';
import { plan as check } from './check/plan.ts';
import { plan as choices } from './choices/plan.ts';
import { plan as settings } from './settings/plan.ts';

export const PLANS: { readonly [kind in ResultKind]: (input: ReportInput) => SheetPlan } = {
  today,
  customers,
  segments,
  cohorts,
  health,
  money,
  stores,
  products,
  costs,
  trust,
  pivot,
  check,
  choices,
  settings,
};
