// Rows of a table of customers: which can be answered, and what is wrong with the others.

import { type Answer, type Answers, type Call, isBlank, refuse, type Say } from './call.ts';
import { type Cells, inShape, isError } from './cells.ts';

/** What is wrong with a row: the argument to blame, and why; null = nothing. */
export type Fault = { readonly of: Cells; readonly say: Say } | null;

export interface Rows {
  readonly shape: Cells;
  /** The rows that can be answered. */
  readonly good: readonly number[];
  /** The k-th good row's answer and its reason. Other rows stay blank; where there is only one, it is refused. */
  answers(answer: (k: number) => Answer, why: (k: number) => string): Answers;
}

/** Columns of the same shape, or single cells that hold for every row. */
export function rowsOf(call: Call, columns: readonly Cells[], faultOf: (index: number) => Fault): Rows {
  const shape = columns.find((cells) => !cells.single) ?? columns[0];
  for (const cells of columns) {
    if (cells.values.length !== 1 && cells.values.length !== shape.values.length) {
      refuse(cells.name, (say) => say.sameHeight(cells.values.length, shape.name, shape.values.length));
    }
  }
  const good: number[] = [];
  const place = new Map<number, number>();
  const faults = new Map<number, Fault>();
  for (let index = 0; index < shape.values.length; index++) {
    if (columns.every((cells) => isBlank(cells.values[at(cells, index)]))) continue;
    const fault = faultOf(index);
    if (fault) faults.set(index, fault);
    else place.set(index, good.push(index) - 1);
  }
  return {
    shape,
    good,
    answers: (answer, why) =>
      inShape(shape, (index) => {
        const k = place.get(index);
        if (k !== undefined) return call.why ? why(k) : answer(k);
        const fault = faults.get(index);
        if (!fault) return '';
        if (call.why) return fault.say(call.sentences());
        return shape.single ? refuse(fault.of.name, fault.say) : '';
      }),
  };
}

/** Where a column has the value of a row: a single cell holds for every row. */
export function at(cells: Cells, index: number): number {
  return cells.values.length === 1 ? 0 : index;
}

/** Values of a column for the rows that can be answered. */
export function pick(rows: readonly number[], cells: Cells, values: ArrayLike<number>): number[] {
  return rows.map((index) => values[at(cells, index)]);
}

/** The fault of a cell that could not be read: missing, an error, or `otherwise`. */
export function unreadable(of: Cells, index: number, otherwise: (text: string) => Say): Fault {
  const value = of.values[at(of, index)];
  if (isBlank(value)) return { of, say: (say) => say.needsAll };
  if (isError(value)) return { of, say: (say) => say.errorCell(String(value)) };
  return { of, say: otherwise(String(value)) };
}
