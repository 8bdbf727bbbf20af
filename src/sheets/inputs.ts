// Formulas of a plan, the cells a person fills in, and the blocks that warn before they are changed.

import type { InputRule, SheetPlan } from '../reports/plan.ts';
import type { SheetKind } from '../terms/sheet-kinds.ts';
import { a1, type Placement, placed } from './blocks.ts';
import { conditionOnSheet, onSheet } from './references.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Tab names of our sheets. */
export type SheetNames = { readonly [kind in SheetKind]?: string };

/** One call a block: relative references shift as when filled. */
export function setFormulas(sheet: Sheet, plan: SheetPlan, placement: Placement, names: SheetNames): void {
  for (const rect of plan.formulas ?? []) {
    const formula = rect.formula.replace(/\{([a-z-]+)\}/g, (whole, kind: SheetKind) => {
      const name = names[kind];
      return name === undefined ? whole : `'${name.replace(/'/g, "''")}'`;
    });
    for (const block of placed(placement, rect)) {
      const [down, right] = [block.planRow - rect.row, block.planColumn - rect.column];
      sheet.getRange(a1(block)).setFormula(onSheet(formula, placement, down, right));
    }
  }
}

export function setInputs(sheet: Sheet, plan: SheetPlan, placement: Placement): void {
  for (const input of plan.inputs ?? []) {
    const rule = validationOf(input, placement);
    for (const block of placed(placement, input)) sheet.getRange(a1(block)).setDataValidation(rule);
  }
}

/** What does not fit is only warned of: that is how a rule begins. */
export function validationOf({ allow, help }: InputRule, placement: Placement): Validation {
  const builder = SpreadsheetApp.newDataValidation().setHelpText(help);
  switch (allow.kind) {
    case 'list':
      return builder.requireValueInList([...allow.values], true).build();
    case 'date':
      return builder.requireDate().build();
    case 'formula':
      return builder.requireFormulaSatisfied(conditionOnSheet(allow.formula, placement)).build();
    case 'number':
      if (allow.min !== undefined && allow.max !== undefined)
        return builder.requireNumberBetween(allow.min, allow.max).build();
      if (allow.max !== undefined) return builder.requireNumberLessThanOrEqualTo(allow.max).build();
      return builder.requireNumberGreaterThanOrEqualTo(allow.min ?? Number.MIN_SAFE_INTEGER).build();
  }
}

/** Anyone may still edit these cells, after a warning. */
export function setGuards(sheet: Sheet, plan: SheetPlan, placement: Placement): void {
  for (const rect of plan.guarded ?? [])
    for (const block of placed(placement, rect)) sheet.getRange(a1(block)).protect().setWarningOnly(true);
}
