// Remembers of which columns of a sheet a matrix is a range, so that ranges which differ in length share what is known
// of their column, and a range is told from an array.

import type { Matrix } from './definition.ts';

interface Origin {
  /** One object for each column of a sheet, the same for every range cut from it. */
  columns: readonly object[];
  row: number;
  column: number;
}

const origins = new WeakMap<Matrix, Origin>();

export function markOrigin(cells: Matrix, origin: Origin): void {
  origins.set(cells, origin);
}

/** undefined = the matrix is no range of cells. */
export function originOf(cells: Matrix): Origin | undefined {
  return origins.get(cells);
}
