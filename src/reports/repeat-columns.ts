// The columns of a repeat rate with equal follow-up: the same for products, stores, channels and cohorts. A rate of fewer than
// 20 customers is not shown, its counts are (model.md §7).

import { ENOUGH } from '../model/evidence/index.ts';
import { FOLLOW_UP, type JudgedRate } from '../model/repeats.ts';
import { rangeText } from '../text/index.ts';
import { type Facts, known } from './facts.ts';
import * as look from './look.ts';
import type { Column } from './page.ts';

const isTold = (rate: JudgedRate | null): rate is JudgedRate => rate !== null && rate.followed >= ENOUGH;

/** `of` = the rate of a row; null where it has none. */
export function repeatColumns({ texts }: Facts, of: (row: number) => JudgedRate | null): Column[] {
  const words = texts.reports.products.first;
  const { range } = texts.reports.health.columns;
  return [
    {
      key: 'followed',
      ...words.followed(FOLLOW_UP),
      format: look.COUNT,
      group: true,
      value: (r) => of(r)?.followed ?? null,
    },
    {
      key: 'repeaters',
      ...words.repeaters(FOLLOW_UP),
      format: look.COUNT,
      value: (r) => of(r)?.repeaters ?? null,
    },
    {
      key: 'repeat_rate',
      ...words.repeatRate,
      format: look.SHARE,
      heat: true,
      value: (r) => {
        const rate = of(r);
        return isTold(rate) ? known(rate.repeatRate) : null;
      },
    },
    {
      key: 'range',
      ...range,
      format: look.TEXT,
      align: 'right',
      value: (r) => {
        const rate = of(r);
        return isTold(rate) && rate.interval ? `${rangeText(rate.interval)}%` : null;
      },
    },
    {
      key: 'clearly',
      ...words.clearly,
      format: look.TEXT,
      width: 150,
      value: (r) => {
        const rate = of(r);
        return rate && words.brings[rate.clearly ?? (Number.isNaN(rate.p) ? 'few' : 'alike')];
      },
    },
  ];
}
