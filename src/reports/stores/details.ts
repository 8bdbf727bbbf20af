// What each store adds to its health: who came back to it, how its revenue splits, how much hangs on its top customers.

import { cohortAverage, cohortMeasure, cohortsOf } from '../../model/cohorts.ts';
import { concentrationOf } from '../../model/concentration.ts';
import { ordersOfStore } from '../../model/filters.ts';
import { segment } from '../../model/index.ts';
import type { Orders } from '../../model/orders.ts';
import type { Segmentation } from '../../model/segmentation.ts';
import type { StoreFigures, Stores } from '../../model/stores.ts';
import { ratioOf } from '../facts.ts';

export const MONTHS_BACK = [1, 2, 3] as const;
export const TOP_PERCENT = 20;

export interface StoreDetails {
  /** Average share of a month's new customers who came back k months later, for MONTHS_BACK; NaN where no month can be counted. */
  readonly cameBack: readonly number[];
  /** Share of net that the top 20 % of the store's customers bring. */
  readonly top: number | null;
  /** Share of the last whole month's revenue that new customers of the store brought. */
  readonly newRevenue: number | null;
}

/** The details of each store, and of the whole under `stores.whole`. */
export function storeDetails(
  orders: Orders,
  { stores, whole }: Stores,
  { asOf, rules }: Segmentation,
): ReadonlyMap<StoreFigures, StoreDetails> {
  return new Map(
    [...stores, whole].map((store) => {
      const part = store === whole ? orders : ordersOfStore(orders, store.store);
      const cohorts = cohortsOf(part, asOf, 'month');
      const averages = cohortAverage(cohorts, cohortMeasure(cohorts, 'retention'));
      const { all, fresh } = store.drivers;
      return [
        store,
        {
          cameBack: MONTHS_BACK.map((k) => averages[k] ?? Number.NaN),
          top: concentrationOf(segment(part, asOf, rules))?.curve[TOP_PERCENT] ?? null,
          newRevenue: ratioOf(fresh.now.revenue, all.now.revenue),
        },
      ];
    }),
  );
}
