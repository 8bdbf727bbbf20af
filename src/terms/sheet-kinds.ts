// The sheets of ours by kind: what their marks, plans and steps name them.

import type { GroupSheetKind } from './groups.ts';
import type { ResultKind } from './result-kinds.generated.ts';

/** The sheets of the template workbook: a family of their own, beside the results of a run. */
export const TEMPLATE_KINDS = [
  'template-start',
  'template-orders',
  'template-settings',
  'template-customers',
  'template-segments',
  'template-cohorts',
  'template-dashboard',
  'template-working',
  'template-cohort-customers',
  'template-cohort-revenue',
  'template-check',
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** A copy without names, by its table: the person's as soon as it stands. */
export type PrivateKind = `template-private:${string}`;

/** `campaigns`: the hidden sheet that keeps who is held back. */
export type SheetKind = ResultKind | TemplateKind | PrivateKind | GroupSheetKind | 'campaigns';
