// Rectangles and lines of a sheet: how they overlap, and how they move when rows or columns come and go.

import type { Area } from './book.ts';

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.endRow === b.endRow && a.endColumn === b.endColumn;
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const endRow = Math.min(a.endRow, b.endRow);
  const endColumn = Math.min(a.endColumn, b.endColumn);
  return row < endRow && column < endColumn ? { row, column, endRow, endColumn } : null;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.row < b.endRow && b.row < a.endRow && a.column < b.endColumn && b.column < a.endColumn;
}

/** Is `inner` wholly inside `outer`? */
export function within(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.endRow <= outer.endRow &&
    inner.column >= outer.column &&
    inner.endColumn <= outer.endColumn
  );
}

/** What is left of `area` outside `hole`: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [
    { ...area, endRow: cut.row },
    { ...area, row: cut.endRow },
    { row: cut.row, endRow: cut.endRow, column: area.column, endColumn: cut.column },
    { row: cut.row, endRow: cut.endRow, column: cut.endColumn, endColumn: area.endColumn },
  ];
  return parts.filter((part) => part.row < part.endRow && part.column < part.endColumn);
}

/** Row by row. */
export function forCells(area: Area, action: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.endRow; row++) {
    for (let column = area.column; column < area.endColumn; column++) action(row, column);
  }
}

/** Lines inserted (count > 0) before `at`, or `-count` lines removed from `at` on. */
export interface LineChange {
  dimension: 'rows' | 'columns';
  at: number;
  count: number;
}

/** Where the line `index` stands after the change; null = it was deleted. */
export function movedLine(index: number, { at, count }: LineChange): number | null {
  if (index < at) return index;
  if (count > 0) return index + count;
  return index < at - count ? null : index + count;
}

/** Where the lines start…end (exclusive) stand after the change; null = all were deleted. */
export function movedSpan(start: number, end: number, change: LineChange): [number, number] | null {
  const { at, count } = change;
  if (count > 0) {
    if (at <= start) return [start + count, end + count];
    return at < end ? [start, end + count] : [start, end];
  }
  const gone = (line: number) => Math.min(Math.max(line - at, 0), -count);
  const newStart = start - gone(start);
  const newEnd = end - gone(end);
  return newStart < newEnd ? [newStart, newEnd] : null;
}

export function movedArea(area: Area, change: LineChange): Area | null {
  if (change.dimension === 'rows') {
    const span = movedSpan(area.row, area.endRow, change);
    return span && { ...area, row: span[0], endRow: span[1] };
  }
  const span = movedSpan(area.column, area.endColumn, change);
  return span && { ...area, column: span[0], endColumn: span[1] };
}
