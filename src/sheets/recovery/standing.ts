// Where the lines of a sheet that is taken back lie now: told from the copy and from what its run inserted.

import type { PlanValue } from '../../reports/plan.ts';
import { type Insertion, shifted } from '../fit.ts';
import { keyedZoneOf, type Layout, readsAs, textLines, typeOf } from '../layout.ts';
import { leftIn, typedCells, typedIn } from '../left-blank.ts';
import { linesAmongKeyed, locate, ourLine } from '../locate.ts';
import { markedColumns } from '../marks.ts';
import type { Present, Spot } from '../present.ts';
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
  const known = new Set([...zones.values()].flat());
  const homeOf = homesIn(layout, zones);
  for (const row of back) if (!known.has(row)) zones.get(homeOf(row))!.push(row);
  if (back.length) for (const rows of zones.values()) rows.sort((a, b) => a - b);
  return zones;
}

/** The zone of a line that belongs to none: the table it lies in, begins or ends. */
export function homesIn(
  { zones: all }: Layout,
  zones: ReadonlyMap<string, readonly number[]>,
): (line: number) => string {
  const zoneOf: number[] = [];
  all.forEach(({ name }, at) => {
    for (const row of zones.get(name) ?? []) zoneOf[row] = at;
  });
  return (line) => {
    let [above, below] = [line - 1, line + 1];
    while (above > 0 && zoneOf[above] === undefined) above--;
    while (below < zoneOf.length && zoneOf[below] === undefined) below++;
    const before = zoneOf[above] ?? 0;
    const after = zoneOf[below] ?? all.length - 1;
    const home = [after, before, before + 1].find((at) => all[at]?.probes) ?? before;
    return all[home].name;
  };
}

/** The same, with the lines of ours that stood among the rows of the keyed table where they belong: below it. */
export function straightenedCopy(
  { layout, columns, first, last }: SheetBackup,
  cells: readonly (readonly PlanValue[])[],
  zones: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, readonly number[]> {
  const keyed = keyedZoneOf(layout);
  const among = linesAmongKeyed({ layout, columns, first, last, cells });
  const end = layout.zones[layout.zones.length - 1];
  const lines = textLines(end);
  const place = (row: number): number => lines.findIndex(readsAs(ourLine(row, { columns, cells })));
  const places = (zones.get(end.name) ?? []).map(place).filter((at) => at >= 0);
  const isInOrder = places.every((at, i) => i === 0 || at >= places[i - 1]);
  if (!keyed || (among.size === 0 && isInOrder)) return zones;
  return new Map([
    ...zones,
    [keyed.zone, (zones.get(keyed.zone) ?? []).filter((row) => !among.has(row))],
    [end.name, [...(zones.get(end.name) ?? []), ...among].sort((a, b) => place(a) - place(b))],
  ]);
}

/** Nothing came or went but the lines of the run, as far as it got: every former line is where it must be. */
export function standingAsWritten(
  { own: { sheet }, layout, first, last, cells }: Present,
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
  // One that was gone before came in with the run.
  if (marked.some((at, i) => details.columns[i] && at !== column(details.columns[i]))) return null;
  // Where the last table is no more, ours ends above it.
  const isAsKept = last - first + 1 === layout.span;
  if (last && details.last && last < row(details.last) && !newRows.includes(last) && !isAsKept) return null;
  const zones = new Map([...copyZones].map(([name, lines]) => [name, lines.map(row)]));
  const place = details.columns.map(column);
  const keyed = keyedZoneOf(details.layout);
  const isLeft = leftIn(details.layout, place);
  // A row that holds neither what stood there nor anything like our rows is a person's.
  for (const zone of details.layout.zones) {
    if (!zone.probes?.length) continue;
    const probes = zone.probes.filter(([at]) => place[at] > 0);
    for (const [i, line] of (zones.get(zone.name) ?? []).entries()) {
      const now = cells[line - 1] ?? [];
      const was = copyCells[copyZones.get(zone.name)![i] - 1] ?? [];
      const isAsBefore = place.every((at, k) =>
        ['', was[details.columns[k] - 1] ?? ''].includes(at ? (now[at - 1] ?? '') : ''),
      );
      // Blank, but for what a person had typed there.
      if (isAsBefore) continue;
      // The run handed it over to the person who wrote beside it.
      if (zone.name === keyed?.zone && isLeft(now)) continue;
      const failed = probes.filter(([at, type]) => typeOf(now[place[at] - 1]) !== type).length;
      if (failed * 2 > probes.length) return null;
    }
  }
  return { zones, columns: place, newRows, newColumns };
}

/**
 * Of a sheet whose run did not end: cells of ours with what a person typed. What the run did not fill there, nor the sheet
 * before it, is theirs; as long as lines are inserted the run has filled nothing.
 */
export function typedMeanwhile(
  { own: { sheet }, cells }: Present,
  { layout, columns, next, size, inserted, back = [] }: SheetBackup,
  standing: Standing,
  copyZones: ReadonlyMap<string, readonly number[]>,
  copyCells: readonly (readonly PlanValue[])[],
): Spot[] {
  if (!next) return [];
  const grown = (lines: readonly Insertion[]) => lines.reduce((sum, { count }) => sum + count, 0);
  const hasBegun =
    sheet.getMaxRows() - size.rows >= grown(inserted.rows) &&
    sheet.getMaxColumns() - size.columns >= grown(inserted.columns);
  const rowThen = new Map<number, number>();
  for (const [name, rows] of standing.zones)
    rows.forEach((row, i) => {
      rowThen.set(row, copyZones.get(name)?.[i] ?? 0);
    });
  const typedThen = new Set(
    typedCells({ layout, columns, zones: copyZones, cells: copyCells, back }).map(
      ({ row, column }) => `${row},${column}`,
    ),
  );
  const wasBlank = (row: number, at: number): boolean => {
    const [line, column] = [rowThen.get(row) ?? 0, columns[at] ?? 0];
    return (copyCells[line - 1]?.[column - 1] ?? '') === '' || typedThen.has(`${line},${column}`);
  };
  const places = new Map<number, { readonly line: number; readonly isTyped: ReturnType<typeof typedIn> }>();
  for (const { used, at, filled, isTable } of next.zones) {
    const isTyped = typedIn({
      ...(filled === undefined ? {} : { filled }),
      ...(isTable ? {} : { labels: [] }),
    });
    const rows = at.flatMap(([offset, count]) =>
      Array.from({ length: count }, (_, i) => next.first + offset + i),
    );
    rows.slice(0, used).forEach((row, line) => {
      places.set(row, { line, isTyped });
    });
  }
  const isFilled = (row: number, column: number, value: PlanValue): boolean => {
    const place = places.get(row);
    return place !== undefined && !place.isTyped(next.columns.indexOf(column), value, place.line);
  };
  const rows = [...rowThen.keys(), ...standing.newRows].sort((a, b) => a - b);
  return rows.flatMap((row) =>
    [...standing.columns, ...standing.newColumns].flatMap((column, at): Spot[] => {
      const value = column ? (cells[row - 1]?.[column - 1] ?? '') : '';
      const isTheirs = value !== '' && wasBlank(row, at) && !(hasBegun && isFilled(row, column, value));
      return isTheirs ? [{ row, column }] : [];
    }),
  );
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
