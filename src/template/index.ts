// The template workbook as data: one definition for the sheets inserted into a workbook and for the files to hand out.

import type { SheetPlan } from '../reports/plan.ts';
import { textsOf } from '../text/index.ts';
import { LANGUAGE_FACTS, type Language } from '../text/language.ts';
import { cohortsPlan } from './cohorts.ts';
import { customersPlan } from './customers.ts';
import { dashboardPlan } from './dashboard.ts';
import { kitFor } from './kit.ts';
import { checkPlan, liveCohorts } from './live.ts';
import { ordersPlan } from './orders.ts';
import { CAPACITY, type Capacity, layoutFor } from './places.ts';
import { segmentsPlan } from './segments.ts';
import { settingsPlan } from './settings.ts';
import { startPlan } from './start.ts';
import { workingPlan } from './working-sheet.ts';

export { type Filling, type InputCell, withFillings, withInputs } from './inputs.ts';
export { CAPACITY, type Capacity, LIVE_SIZE, SETTINGS, TOP } from './places.ts';

/** The sheets in the order of their tabs; `decimals` of the money shown; `isLive` = the add-on's functions fill the tables. */
export function templatePlans(
  language: Language,
  capacity: Capacity = CAPACITY,
  decimals = LANGUAGE_FACTS[language].decimals,
  isLive = false,
): readonly SheetPlan[] {
  const kit = kitFor(textsOf(language), layoutFor(capacity, isLive), decimals, isLive);
  if (isLive) {
    return [
      startPlan(kit),
      ordersPlan(kit),
      checkPlan(kit),
      settingsPlan(kit),
      customersPlan(kit),
      segmentsPlan(kit),
      liveCohorts(kit, 'retention'),
      liveCohorts(kit, 'customers'),
      liveCohorts(kit, 'revenue'),
      dashboardPlan(kit),
    ];
  }
  return [
    startPlan,
    ordersPlan,
    settingsPlan,
    customersPlan,
    segmentsPlan,
    cohortsPlan,
    dashboardPlan,
    workingPlan,
  ].map((plan) => plan(kit));
}
