// Written by the build (registries.js) from the folders there are. Do not edit.

/** The custom functions, in the order they are listed. */
export const FUNCTION_NAMES = [
  'CUSTOMER_KEY',
  'NES_TAG',
  'RFM_CODE',
  'HML_TIER',
  'PURCHASE_CYCLE',
  'NEXT_PURCHASE',
  'SEGMENT_TABLE',
  'COHORT_TABLE',
  'NES_OF',
  'RFM_OF',
  'HML_OF',
  'TIER_OF',
  'RFM_SEGMENT',
  'NES_HML',
  'NES_STRATEGY',
  'P_ALIVE',
  'CHANCE_TO_ORDER',
  'CUSTOMER_VALUE',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];
