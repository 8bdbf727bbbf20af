// Written by the build (registries.js) from the folders there are. Do not edit.

import type { FunctionName } from '../terms/function-names.generated.ts';
import type { Shown } from './facts.ts';
import { shown as CUSTOMER_KEY } from './CUSTOMER_KEY.ts';
import { shown as NES_TAG } from './NES_TAG.ts';
import { shown as RFM_CODE } from './RFM_CODE.ts';
import { shown as HML_TIER } from './HML_TIER.ts';
import { shown as PURCHASE_CYCLE } from './PURCHASE_CYCLE.ts';
import { shown as NEXT_PURCHASE } from './NEXT_PURCHASE.ts';
import { shown as SEGMENT_TABLE } from './SEGMENT_TABLE.ts';
import { shown as COHORT_TABLE } from './COHORT_TABLE.ts';
import { shown as NES_OF } from './NES_OF.ts';
import { shown as RFM_OF } from './RFM_OF.ts';
import { shown as HML_OF } from './HML_OF.ts';
import { shown as TIER_OF } from './TIER_OF.ts';
import { shown as RFM_SEGMENT } from './RFM_SEGMENT.ts';
import { shown as NES_HML } from './NES_HML.ts';
import { shown as NES_STRATEGY } from './NES_STRATEGY.ts';
import { shown as P_ALIVE } from './P_ALIVE.ts';
import { shown as CHANCE_TO_ORDER } from './CHANCE_TO_ORDER.ts';
import { shown as CUSTOMER_VALUE } from './CUSTOMER_VALUE.ts';

export const SHOWN: { readonly [name in FunctionName]: Shown } = {
  CUSTOMER_KEY,
  NES_TAG,
  RFM_CODE,
  HML_TIER,
  PURCHASE_CYCLE,
  NEXT_PURCHASE,
  SEGMENT_TABLE,
  COHORT_TABLE,
  NES_OF,
  RFM_OF,
  HML_OF,
  TIER_OF,
  RFM_SEGMENT,
  NES_HML,
  NES_STRATEGY,
  P_ALIVE,
  CHANCE_TO_ORDER,
  CUSTOMER_VALUE,
};
