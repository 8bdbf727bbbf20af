// Written by the build (registries.js) from the folders there are. Do not edit.

/** What the gate finds, in the order in which it looks. */
export const FINDING_CODES = [
  'guessed-column',
  'customer-list',
  'damaged-numbers',
  'overlap',
  'currencies',
  'identities',
  'together',
  'placeholder',
  'dominant-customer',
  'test-orders',
  'business-customers',
  'late-days',
  'outlier',
  'unknown-status',
  'stale',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
