// Finds our rows again on a sheet of ours that a person may have worked on: rows inserted or deleted above, between and
// below ours, sorted, overwritten. Rows that are not surely ours are the person's and are left alone.

import type { PlanValue } from '../reports/plan.ts';
import {
  keyedZoneOf,
  type Layout,
  labelOf,
  readsAs,
  rowsIn,
  type TextLine,
  textLines,
  typeOf,
  type Zone,
} from './layout.ts';

/** What a sheet holds now, as far as it matters for finding our rows. */
export interface Sighting {
  readonly layout: Layout;
  /** Sheet column (1-based) of each plan column; 0 where a person deleted it. */
  readonly columns: readonly number[];
  /** Marked first and last row of ours; 0 where the mark went with its row. */
  readonly first: number;
  readonly last: number;
  /** All cells of the sheet, days as serial numbers, '' where blank; `cells[0]` is row 1. */
  readonly cells: readonly (readonly PlanValue[])[];
}

type Cells = Pick<Sighting, 'cells' | 'columns'>;

export interface Located {
  /** Sheet rows (1-based, ascending) of each zone by name, spare rows included. */
  readonly zones: ReadonlyMap<string, number[]>;
  /** Nothing was inserted or deleted between our rows since they were written. */
  readonly asWritten: boolean;
}

export function locate(sighting: Sighting): Located {
  const { layout, first, last } = sighting;
  if (first === 0 || last - first + 1 !== layout.span || haveShifted(sighting)) {
    return { zones: searched(sighting), asWritten: false };
  }
  const zones = new Map<string, number[]>();
  let asWritten = true;
  const keyed = keyedZoneOf(layout);
  for (const zone of layout.zones) {
    const recorded = recordedRows(zone, first);
    const strangers = strangersIn(zone, recorded, sighting);
    asWritten &&= strangers.size === 0;
    const rows = recorded.filter((row) => !strangers.has(row));
    const changed = zone.name === keyed?.zone ? changedPlaces(zone, recorded, rows, sighting) : [];
    zones.set(
      zone.name,
      [...rows, ...changed].sort((a, b) => a - b),
    );
  }
  return { zones, asWritten };
}

/** Rows of the keyed table that changed places with a person's among them when these were sorted together. */
function changedPlaces(
  zone: Zone,
  recorded: readonly number[],
  ours: readonly number[],
  sighting: Sighting,
): number[] {
  const { layout, columns, cells } = sighting;
  const key = columns[keyedZoneOf(layout)!.column];
  const [most, known] = [recorded.length - ours.length, new Set(recorded)];
  const keyOf = (row: number) => cells[row - 1]?.[key - 1] ?? '';
  const keys = new Set(ours.map(keyOf));
  const found: number[] = [];
  for (let row = recorded[0] ?? 0; row <= (recorded[recorded.length - 1] ?? -1) && found.length < most; row++)
    if (!known.has(row) && !isStrange(zone, row, sighting) && !keys.has(keyOf(row))) found.push(row);
  return found;
}

/**
 * As many rows as before, but some came and others went: a line of ours stands elsewhere, and there is a row that is
 * none of ours. (When all rows are ours they were only sorted.)
 */
function haveShifted(sighting: Sighting): boolean {
  const { layout, first, last } = sighting;
  const expected = new Map<number, TextLine>();
  for (const zone of layout.zones) {
    const rows = recordedRows(zone, first);
    for (const [i, line] of textLines(zone).entries()) expected.set(rows[i], line);
  }
  const lines = [...expected.values()];
  const labelAt = (row: number) => {
    const cells = ourLine(row, sighting);
    const isHere = readsAs(cells);
    const own = expected.get(row);
    return (own && isHere(own) ? own : lines.find(isHere))?.label ?? labelOf(cells);
  };
  if ([...expected].every(([row, { label }]) => labelAt(row) === label)) return false;
  const present = new Map<number, string>();
  for (let row = first; row <= last; row++) present.set(row, labelAt(row));
  const standing = new Set(present.values());
  const hasMoved = [...expected].some(
    ([row, { label }]) => label !== '' && present.get(row) !== label && standing.has(label),
  );
  if (!hasMoved) return false;
  if (linesAmongKeyed(sighting).size > 0) return true;
  const known = new Set(lines.map(({ label }) => label));
  const blanks = layout.zones.reduce((sum, zone) => sum + blankRows(zone), 0);
  if ([...present.values()].filter((label) => label === '').length > blanks) return true;
  const isKnown = (row: number) =>
    known.has(present.get(row)!) ||
    layout.zones.some((zone) => zone.probes && !isStrange(zone, row, sighting));
  const texts = [...present].flatMap(([row, label]) => (label === '' ? [] : [row]));
  if (!texts.every(isKnown)) return true;
  // As many blank rows went as came: what was not sorted is found elsewhere, all of it.
  const found = new Set([...searched(sighting).values()].flat());
  return texts.every((row) => found.has(row));
}

/** Rows of a zone that we left blank. */
function blankRows(zone: Zone): number {
  const spare = zone.at.reduce((sum, [, count]) => sum + count, 0) - zone.used;
  return spare + (zone.labels ?? []).filter((label) => label === '').length;
}

/** The rows of a zone where they were when it was written, for a given first row of ours: lines of text, then spare ones. */
function recordedRows(zone: Zone, first: number): number[] {
  return rowsIn(zone.at).map((offset) => first + offset);
}

/** How many of the telling cells are not as we write them, of how many. */
function mismatch(zone: Zone, row: number, { cells, columns }: Cells): { failed: number; of: number } {
  const probes = zone.probes?.filter(([column]) => columns[column] > 0) ?? [];
  const line = cells[row - 1] ?? [];
  const failed = probes.filter(([column, type]) => typeOf(line[columns[column] - 1]) !== type);
  return { failed: failed.length, of: probes.length };
}

/** In its old place a row is ours while most of its telling cells are: people correct figures. */
function isReplaced(zone: Zone, row: number, sighting: Sighting): boolean {
  const { failed, of } = mismatch(zone, row, sighting);
  return failed * 2 > of;
}

/** Among rows that moved a row is ours only when every telling cell is. */
export function isStrange(zone: Zone, row: number, cells: Cells): boolean {
  const { failed, of } = mismatch(zone, row, cells);
  return of === 0 || failed > 0;
}

/** Rows of a zone that hold something not ours: strange rows of a table, and spare rows a person filled in. */
function strangersIn(zone: Zone, rows: readonly number[], sighting: Sighting): Set<number> {
  const suspects = zone.probes?.length
    ? rows.filter((row) => isReplaced(zone, row, sighting))
    : rows.slice(zone.used);
  return new Set(suspects.filter((row) => !isBlank(row, sighting)));
}

/** What a row holds in our columns; '' where one is gone. */
export function ourLine(row: number, { cells, columns }: Cells): PlanValue[] {
  const line = cells[row - 1] ?? [];
  return columns.map((column) => (column ? (line[column - 1] ?? '') : ''));
}

function isBlank(row: number, sighting: Sighting): boolean {
  return ourLine(row, sighting).every((cell) => cell === '');
}

interface ExpectedLine extends TextLine {
  readonly zone: number;
}

interface SeenLine {
  readonly row: number;
  readonly reads: (line: TextLine) => boolean;
}

/** Rows came or went: our lines are recognised by their texts, the rows of tables by their telling cells. */
function searched(sighting: Sighting): Map<string, number[]> {
  const { layout, cells } = sighting;
  const from = sighting.first || 1;
  const to = sighting.last || cells.length;
  const expected: ExpectedLine[] = layout.zones.flatMap((zone, i) =>
    textLines(zone).map((line) => ({ ...line, zone: i })),
  );
  const among = linesAmongKeyed(sighting);
  const seen: SeenLine[] = [];
  for (let row = from; row <= to; row++) {
    const reads = readsAs(ourLine(row, sighting));
    if (!among.has(row) && expected.some(reads)) seen.push({ row, reads });
  }
  const matches = longestMatch(expected, seen);

  const zones = new Map<string, number[]>(layout.zones.map((zone) => [zone.name, []]));
  const take = (zone: number, row: number) => zones.get(layout.zones[zone].name)!.push(row);
  // Between two recognised lines lie the rest of their zones and the tables between them.
  let [line, row, zone] = [0, from, 0];
  for (const match of [...matches, { line: expected.length, row: to + 1 }]) {
    const nextZone = match.line < expected.length ? expected[match.line].zone : layout.zones.length - 1;
    for (let z = zone; z <= nextZone; z++) {
      if (layout.zones[z].probes) {
        const rows = tableRows(z, row, match.row, sighting, among);
        for (const taken of rows) take(z, taken);
        if (rows.length) row = rows[rows.length - 1] + 1;
      } else {
        let spacers = expected.slice(line, match.line).filter((e) => e.zone === z && e.label === '').length;
        for (; row < match.row && spacers > 0 && !startsTable(z, nextZone, row, sighting); row++) {
          if (!isBlank(row, sighting)) continue;
          take(z, row);
          spacers--;
        }
      }
    }
    if (match.line < expected.length) take(nextZone, match.row);
    [line, row, zone] = [match.line + 1, match.row + 1, nextZone];
  }
  takeScattered(zones, sighting, expected, seen, matches);
  return zones;
}

/** The last lines that stand in another order below all else: the whole sheet was sorted. */
function takeScattered(
  zones: ReadonlyMap<string, number[]>,
  { layout }: Sighting,
  expected: readonly ExpectedLine[],
  seen: readonly SeenLine[],
  matches: readonly { readonly line: number }[],
): void {
  const end = layout.zones.length - 1;
  const found = new Set(matches.map(({ line }) => line));
  const missing = expected.filter(({ zone }, i) => zone === end && !found.has(i));
  const known = new Set([...zones.values()].flat());
  const lines = zones.get(layout.zones[end].name)!;
  const above = layout.zones.slice(0, end).flatMap(({ name }) => zones.get(name)!);
  const below = above.reduce((a, b) => Math.max(a, b), 0);
  for (const { row, reads } of seen) {
    const at = missing.findIndex(reads);
    if (row <= below || known.has(row) || at < 0) continue;
    missing.splice(at, 1);
    lines.push(row);
  }
  lines.sort((a, b) => a - b);
}

/**
 * Lines of ours below the keyed table that now stand among or above its rows: somebody sorted the whole sheet. They are rows
 * to spare for the table, and the lines are written below it again.
 */
export function linesAmongKeyed(sighting: Sighting): ReadonlySet<number> {
  const { layout, first, last, cells } = sighting;
  const at = layout.zones.findIndex(({ name }) => name === keyedZoneOf(layout)?.zone);
  const found = new Set<number>();
  if (at < 0) return found;
  const [above, below] = [layout.zones.slice(0, at).flatMap(textLines), layout.zones.slice(at + 1)];
  const lines = below.flatMap(textLines);
  if (lines.every(({ label }) => label === '') || below.some(({ probes }) => probes)) return found;
  const header = above[above.length - 1];
  let waiting: number[] = [];
  let isHeaded = false;
  for (let row = first || 1; row <= (last || cells.length); row++) {
    const line = ourLine(row, sighting);
    const reads = readsAs(line);
    if (header && reads(header)) {
      // What stands above the headers is where it belongs.
      waiting = [];
      isHeaded = true;
    } else if (lines.some(reads) && line.filter((cell) => cell !== '').length === 1) waiting.push(row);
    else if (!isStrange(layout.zones[at], row, sighting)) for (const one of waiting.splice(0)) found.add(one);
  }
  // Without headers nobody knows that of a line that stands above them as well.
  for (const row of isHeaded ? [] : found) if (above.some(readsAs(ourLine(row, sighting)))) found.delete(row);
  return found;
}

/** Rows of a table between two sheet rows: those that look like ours, and as many blank ones as it had to spare. */
function tableRows(
  z: number,
  from: number,
  to: number,
  sighting: Sighting,
  among: ReadonlySet<number>,
): number[] {
  const zone = sighting.layout.zones[z];
  const ours: number[] = [];
  for (let row = from; row < to; row++) if (!isStrange(zone, row, sighting)) ours.push(row);
  let spare = blankRows(zone);
  const rows: number[] = [];
  const last = ours.length ? ours[ours.length - 1] : from - 1;
  for (let row = from, next = 0; row < to && (row <= last || spare > 0); row++) {
    if (ours[next] === row) {
      rows.push(row);
      next++;
    } else if (spare > 0 && isBlank(row, sighting)) {
      rows.push(row);
      spare--;
    } else if (among.has(row) && row < last) rows.push(row);
    else if (row > last) break;
  }
  return rows;
}

/** Does a row look like one of a table further down, before the next known line? */
function startsTable(zone: number, end: number, row: number, sighting: Sighting): boolean {
  return sighting.layout.zones
    .slice(zone + 1, end + 1)
    .some((later) => later.probes && !isStrange(later, row, sighting));
}

/** The longest common subsequence of the lines we wrote and the lines that are there. */
export function longestMatch(
  expected: readonly TextLine[],
  seen: readonly SeenLine[],
): { line: number; row: number }[] {
  const width = seen.length + 1;
  const length = new Uint32Array((expected.length + 1) * width);
  /** With these two matched; a row may read as several lines. */
  const matched = (i: number, j: number) =>
    seen[j].reads(expected[i]) ? length[(i + 1) * width + j + 1] + 1 : -1;
  for (let i = expected.length - 1; i >= 0; i--) {
    for (let j = seen.length - 1; j >= 0; j--) {
      const without = Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
      length[i * width + j] = Math.max(matched(i, j), without);
    }
  }
  const matches: { line: number; row: number }[] = [];
  for (let i = 0, j = 0; i < expected.length && j < seen.length; ) {
    if (length[i * width + j] === matched(i, j)) matches.push({ line: i++, row: seen[j++].row });
    else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) i++;
    else j++;
  }
  return matches;
}
