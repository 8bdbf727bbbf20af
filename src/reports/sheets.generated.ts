// Written by the build (registries.js) from the folders there are. Do not edit.

import type { ResultKind } from '../terms/result-kinds.generated.ts';
import type { SheetFacts } from './sheet.ts';

import { sheet as today } from './today/sheet.ts';
import { sheet as customers } from './customers/sheet.ts';
import { sheet as segments } from './segments/sheet.ts';
import { sheet as cohorts } from './cohorts/sheet.ts';
import { sheet as health } from './health/sheet.ts';
import { sheet as money } from './money/sheet.ts';
import { sheet as stores } from './stores/sheet.ts';
import { sheet as products } from './products/sheet.ts';
import { sheet as costs } from './costs/sheet.ts';
import { sheet as trust } from './trust/sheet.ts';
import { sheet as pivot } from './pivot/sheet.ts';
import { sheet as check } from './check/sheet.ts';
import { sheet as choices } from './choices/sheet.ts';
import { sheet as settings } from './settings/sheet.ts';

export const SHEETS: { readonly [kind in ResultKind]: SheetFacts } = {
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
