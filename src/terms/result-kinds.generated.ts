// Written by the build (registries.js) from the folders there are. Do not edit.

/** The results of a run, in the order of their tabs. */
export const RESULT_KINDS = [
  'today',
  'customers',
  'segments',
  'cohorts',
  'health',
  'money',
  'stores',
  'products',
  'costs',
  'trust',
  'pivot',
  'check',
  'choices',
  'settings',
] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];
