// The columns we write on the orders sheet: the tags of each row's customer.

import { CELLS, HML_TIERS, NES_TAGS } from '../model/segmentation.ts';
import type { ReportInput } from './input.ts';
import type { PlanValue, TagColumn, TagColumns } from './plan.ts';

export interface TagColumnChoice {
  /** NES, RFM, HML, NES × HML. */
  readonly tags: boolean;
  /** Cohort, periods since, new or existing: for a pivot table of one's own. */
  readonly cohorts: boolean;
}

/** One value a row below the header, rows between the header and the first data row included. */
export function tagColumns(input: ReportInput, choice: TagColumnChoice): TagColumns {
  const { segmentation: s, reading, recognition } = input;
  const customerOf = new Int32Array(reading.orders.customers.length).fill(-1);
  for (let i = 0; i < s.customers.size; i++) customerOf[s.customers.source[i]] = i;
  const above = recognition.firstRow - recognition.headerRow - 1;
  const column = (key: string, header: string, value: (customer: number) => string): TagColumn => {
    const values: PlanValue[] = new Array(above + reading.rowCustomer.length).fill('');
    for (let row = 0; row < reading.rowCustomer.length; row++) {
      const source = reading.rowCustomer[row];
      const customer = source < 0 ? -1 : customerOf[source];
      if (customer >= 0) values[above + row] = value(customer);
    }
    return { key, header, note: '', values, numberFormat: '@' };
  };
  const columns: TagColumn[] = [];
  if (choice.tags) {
    columns.push(
      column('nes', 'NES', (i) => NES_TAGS[s.nes[i]]),
      column('rfm', 'RFM', (i) => (s.r[i] ? `${s.r[i]}${s.f[i]}${s.m[i]}` : '')),
      column('hml', 'HML', (i) => HML_TIERS[s.hml[i]]),
      column('cell', 'NES × HML', (i) => CELLS[s.cell[i]]),
    );
  }
  return { headerRow: recognition.headerRow, columns };
}
