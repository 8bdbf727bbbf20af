// The customer of each row of some columns, as a sheet's customers are joined: for functions in cells, which know no header.

import type { Cell } from '../cells.ts';
import { intern, wordAt } from '../interned.ts';
import { customerKey } from '../plain.ts';
import { sourcesOf } from './sources.ts';
import { unite } from './unite.ts';

export const CUSTOMER_COLUMNS = ['email', 'phone', 'memberId', 'name'] as const;

/** What stands for the customer of each row; '' = the row says nobody. `columns` are of the same height. */
export function customerKeys(
  columns: { readonly [column in (typeof CUSTOMER_COLUMNS)[number]]?: readonly Cell[] },
  rows: number,
  locale: string,
): readonly string[] {
  const customer = columns.memberId ?? new Array<Cell>(rows).fill('');
  const spelled = intern(customer, customerKey);
  const cells = { email: columns.email, phone: columns.phone, name: columns.name };
  const mapping = { customer: 0, email: 1, phone: 2, name: 3 };
  const sources = sourcesOf(
    { firstRow: 1, rows, cells },
    { mapping, recognition: { columns: [] }, locale },
    spelled,
  );
  const customers = sources ? unite(sources, new Map()).customers : spelled;
  return Array.from({ length: rows }, (_, row) => wordAt(customers, row));
}
