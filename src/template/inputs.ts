// The inputs of a template's Settings sheet, taken over from another template.

import type { PlanValue, SheetPlan } from '../reports/plan.ts';

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
