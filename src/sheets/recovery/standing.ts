// Where the lines of a sheet that is taken back lie now: told from the copy and from what its run inserted.

import type { PlanValue } from '../../reports/plan.ts';
import { type Insertion, shifted } from '../fit.ts';
import { isLeft, keyedZoneOf, labelOf, typeOf } from '../layout.ts';
import { linesAmongKeyed, locate } from '../locate.ts';
import { markedColumns } from '../marks.ts';
import type { Present } from '../present.ts';
import type { SheetBackup } from './copies.ts';

/** Where our lines lie now. */
export interface Standing {
  readonly zones: ReadonlyMap<string, readonly number[]>;
  readonly columns: readonly number[];
  /** Lines that the run inserted, where they are surely known. */
  readonly newRows: readonly number[];
  readonly newColumns: readonly number[];
}

/** The copy is as the sheet was: our rows are found on it the same way. */
export function zonesOfCopy(
  { layout, columns, first, last, back = [] }: SheetBackup,
  cells: readonly (readonly PlanValue[])[],
): ReadonlyMap<string, readonly number[]> {
  const { zones } = locate({ layout, columns, first, last, cells });
  const keyed = keyedZoneOf(layout);
  if (!keyed || back.length === 0) return zones;
  const rows = new Set([...(zones.get(keyed.zone) ?? []), ...back]);
  return new Map<string, readonly number[]>(zones).set(
    keyed.zone,
    [...rows].sort((a, b) => a - b),
  );
}

/** The same, with the lines of ours that stood among the rows of the keyed table where they belong: below it. */
export function straightenedCopy(
  { layout, columns, first, last }: SheetBackup,
  cells: readonly (readonly PlanValue[])[],
  zones: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, readonly number[]> {
  const keyed = keyedZoneOf(layout);
  const among = linesAmongKeyed({ layout, columns, first, last, cells });
  if (!keyed || among.size === 0) return zones;
  const end = layout.zones[layout.zones.length - 1];
  const place = (row: number): number =>
    (end.labels ?? []).indexOf(
      labelOf(columns.filter((column) => column > 0).map((column) => cells[row - 1]?.[column - 1] ?? '')),
    );
  return new Map([
    ...zones,
    [keyed.zone, (zones.get(keyed.zone) ?? []).filter((row) => !among.has(row))],
    [end.name, [...(zones.get(end.name) ?? []), ...among].sort((a, b) => place(a) - place(b))],
  ]);
}

/** Nothing came or went but the lines of the run, as far as it got: every former line is where it must be. */
export function standingAsWritten(
  { own: { sheet }, first, last, cells }: Present,
  details: SheetBackup,
  copyZones: ReadonlyMap<string, readonly number[]>,
  copyCells: readonly (readonly PlanValue[])[],
): Standing | null {
  const rows = done(details.inserted.rows, sheet.getMaxRows() - details.size.rows);
  const columns = done(details.inserted.columns, sheet.getMaxColumns() - details.size.columns);
  if (!rows || !columns) return null;
  const row = (line: number) => shifted(rows, line);
  const column = (line: number) => (line ? shifted(columns, line) : 0);
  const newRows = newLines(rows);
  const newColumns = newLines(columns);
  if (first && details.first && first !== row(details.first) && !newRows.includes(first)) return null;
  const marked = markedColumns(sheet, details.columns.length);
  if (marked.some((at, i) => at !== column(details.columns[i]))) return null;
  if (last && details.last && last < row(details.last) && !newRows.includes(last)) return null;
  const zones = new Map([...copyZones].map(([name, lines]) => [name, lines.map(row)]));
  const place = details.columns.map(column);
  const keyed = keyedZoneOf(details.layout);
  // A row that holds neither what stood there nor anything like our rows is a person's.
  for (const zone of details.layout.zones) {
    if (!zone.probes?.length) continue;
    const probes = zone.probes.filter(([at]) => place[at] > 0);
    for (const [i, line] of (zones.get(zone.name) ?? []).entries()) {
      const now = cells[line - 1] ?? [];
      const was = copyCells[copyZones.get(zone.name)![i] - 1] ?? [];
      const isBlank = place.every((at) => !at || (now[at - 1] ?? '') === '');
      const isSame = place.every((at, k) => (now[at - 1] ?? '') === (was[details.columns[k] - 1] ?? ''));
      if (isBlank || isSame) continue;
      // The run handed it over to the person who wrote beside it.
      if (zone.name === keyed?.zone && isLeft(now, place, place[keyed.column])) continue;
      const failed = probes.filter(([at, type]) => typeOf(now[place[at] - 1]) !== type).length;
      if (failed * 2 > probes.length) return null;
    }
  }
  return { zones, columns: place, newRows, newColumns };
}

export function standingNow(present: Present): Standing {
  return { zones: present.zones, columns: present.columns, newRows: [], newColumns: [] };
}

/** Were the run's own lines told from a person's? */
export function isKnown({ zones, newRows }: Standing): boolean {
  const rows = new Set([...zones.values()].flat());
  return newRows.every((row) => !rows.has(row));
}

/** The insertions that took place, by how much the sheet grew: they are done from the end. null = it cannot be told. */
function done(insertions: readonly Insertion[], grown: number): Insertion[] | null {
  const found: Insertion[] = [];
  let left = grown;
  for (const insertion of [...insertions].reverse()) {
    if (left === 0) break;
    if (left < insertion.count) return null;
    found.unshift(insertion);
    left -= insertion.count;
  }
  return left === 0 ? found : null;
}

/** Where inserted lines lie once all are in. */
function newLines(insertions: readonly Insertion[]): number[] {
  let shift = 0;
  return insertions.flatMap(({ before, count }) => {
    const first = before + shift;
    shift += count;
    return Array.from({ length: count }, (_, i) => first + i);
  });
}
