// How the columns of a table of customers look, on the sheet of a run and in the template.

import type { CustomerColumn } from '../../terms/customer-columns.ts';
import * as look from '../look.ts';
import type { Column } from '../page.ts';

/** Amounts: their format and header follow the currency. */
export const MONEY: readonly CustomerColumn[] = ['net', 'aov', 'gross', 'refunds'];
export const DAYS: readonly CustomerColumn[] = ['first', 'last'];

const TAG: ColumnLook = { align: 'center', width: 56 };
const COUNT: ColumnLook = { format: look.COUNT };
const AMOUNT: ColumnLook = { width: 112 };
const SCORE: ColumnLook = { format: '0', width: 36 };

type ColumnLook = Pick<Column, 'format' | 'align' | 'width' | 'group' | 'style'>;

/** Without a format: text, or money. */
export const COLUMN_LOOK: { readonly [column in CustomerColumn]: ColumnLook } = {
  customer: { width: 160 },
  nes: { ...TAG, group: true, style: { bold: true } },
  rfm: TAG,
  segment: { width: 160 },
  hml: TAG,
  cell: { ...TAG, width: 88 },
  tier: { width: 80 },
  last: { format: look.DATE, width: 96, group: true },
  recency: { ...COUNT, width: 88, group: true },
  cycle: { format: look.CYCLE, width: 96 },
  ratio: { format: look.RATIO, width: 96 },
  orders: { ...COUNT, width: 72, group: true },
  net: AMOUNT,
  aov: AMOUNT,
  gross: AMOUNT,
  refunds: AMOUNT,
  first: { format: look.DATE, width: 96, group: true },
  days: { ...COUNT, width: 112 },
  r: { ...SCORE, group: true },
  f: SCORE,
  m: SCORE,
};
