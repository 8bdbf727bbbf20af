// What runs on the local Google Sheets to write the sheets: the add-on's own writer, given plans in JSON.

import type { SheetPlan } from '../../src/reports/plan.ts';
import { createSheet, namesForGiven } from '../../src/sheets/write.ts';
import type { Language } from '../../src/text/language.ts';

/** Writes each plan onto a sheet of its own, right of those that stand. */
export function writePlans({ plans, language }: { plans: SheetPlan[]; language: Language }): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const names = namesForGiven(book, plans);
  for (const [i, plan] of plans.entries()) {
    createSheet({
      book,
      plan,
      language,
      name: names[i],
      run: '',
      position: i + 1,
      orders: null,
    });
  }
}
