// What a template is filled with before it is written: a shop's orders, and the settings of another template.

import type { PlanValue, SheetPlan } from '../reports/plan.ts';
import type { SheetKind } from '../terms/sheet-kinds.ts';

export interface InputCell {
  /** '' = blank; days as serial numbers. */
  readonly value: PlanValue;
  readonly hasFormula: boolean;
}

/**
 * The Settings sheet with these cells in the places a person fills in, rows and columns from A1; other sheets as they are.
 * Where the template has a formula of its own, it stays unless something was typed over it.
 */
export function withInputs(
  plan: SheetPlan,
  cells: readonly (readonly (InputCell | undefined)[])[],
): SheetPlan {
  if (plan.kind !== 'template-settings') return plan;
  const values = plan.values.map((row) => [...row]);
  const typedOver = new Set<string>();
  for (const input of plan.inputs ?? []) {
    for (let row = input.row; row < input.row + input.rows; row++) {
      for (let column = input.column; column < input.column + input.columns; column++) {
        const cell = cells[row]?.[column];
        const own = plan.formulas?.some((one) => one.row === row && one.column === column);
        if (!cell || (own && cell.hasFormula)) continue;
        values[row][column] = cell.value === '' ? null : cell.value;
        if (own) typedOver.add(`${row} ${column}`);
      }
    }
  }
  const formulas = plan.formulas?.filter(({ row, column }) => !typedOver.has(`${row} ${column}`));
  return { ...plan, values, ...(formulas ? { formulas } : {}) };
}

/** Values for a block of a sheet, row and column 0-based. */
export interface Filling {
  readonly kind: SheetKind;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly PlanValue[])[];
}

/** The sheets with what belongs on them. */
export function withFillings(plans: readonly SheetPlan[], fillings: readonly Filling[]): SheetPlan[] {
  return plans.map((plan) => {
    const own = fillings.filter(({ kind }) => kind === plan.kind);
    if (own.length === 0) return plan;
    const values = plan.values.map((line) => [...line]);
    for (const { row, column, values: block } of own)
      block.forEach((line, r) => {
        values[row + r].splice(column, line.length, ...line);
      });
    return { ...plan, values };
  });
}
