// The custom functions by the names Sheets calls them, over the spreadsheet they stand in.

import type { Surroundings } from '../terms/surroundings.ts';
import { type CustomFunction, customFunction, type Definition } from './call.ts';
import { hmlOf, nesOf, rfmOfTable, tierOf } from './from-customers.ts';
import { hmlTier, nesTag, nextPurchase, purchaseCycle, rfmCodeOf } from './from-orders.ts';
import { nesHml, nesStrategy, rfmSegment } from './lookups.ts';
import { cohortTable, segmentTable } from './tables.ts';

export type { Answers, CustomFunction } from './call.ts';

export const DEFINITIONS = {
  NES_TAG: nesTag,
  RFM_CODE: rfmCodeOf,
  HML_TIER: hmlTier,
  PURCHASE_CYCLE: purchaseCycle,
  NEXT_PURCHASE: nextPurchase,
  SEGMENT_TABLE: segmentTable,
  COHORT_TABLE: cohortTable,
  NES_OF: nesOf,
  RFM_OF: rfmOfTable,
  HML_OF: hmlOf,
  TIER_OF: tierOf,
  RFM_SEGMENT: rfmSegment,
  NES_HML: nesHml,
  NES_STRATEGY: nesStrategy,
} as const satisfies { readonly [name: string]: Definition };

export type FunctionName = keyof typeof DEFINITIONS;

/** A function by its name, in a spreadsheet. */
export function functionIn(name: FunctionName, around: Surroundings): CustomFunction {
  return customFunction(name, DEFINITIONS[name], around);
}
