// What will be done with a sheet that is taken back: decided once, and written down with its copy in these words.

import type { PlanValue } from '../../reports/plan.ts';
import type { Calendar } from '../../terms/surroundings.ts';
import { fitLines, type Insertion, shifted } from '../fit.ts';
import { keepPlaces } from '../keep-places.ts';
import { NOBODY_LOOKED, unseenRows } from '../large.ts';
import { keyedZoneOf } from '../layout.ts';
import { leftIn, typedCells } from '../left-blank.ts';
import { locate } from '../locate.ts';
import { type Backup, keptLayout, markedColumns, markedRows, type OwnSheet } from '../marks.ts';
import { type Present, type Spot, typedBetween } from '../present.ts';
import { readAll } from '../read.ts';
import type { SheetBackup } from './copies.ts';
import {
  isKnown,
  type Standing,
  standingAsWritten,
  standingNow,
  straightenedCopy,
  typedMeanwhile,
  zonesOfCopy,
} from './standing.ts';
import { NEW_LINES, notedRows, spotsOf, type Theirs, theirsOn } from './theirs.ts';

/** Lines as stretches: the first, and how many. */
type Lines = readonly (readonly [line: number, count: number])[];

/** What was decided for a sheet; numbered as the sheet is once lines are taken out and put in. */
export interface Decision {
  /** The sheet when it was decided, to see how far it got. */
  readonly rows: number;
  readonly columns: number;
  readonly first: number;
  /** Lines of the run to delete, numbered as before. Then rows to insert. */
  readonly outRows: Lines;
  readonly outColumns: Lines;
  readonly insertions: readonly Insertion[];
  /** Per zone of the former layout: its rows, and the copy's rows that go there. */
  readonly to: readonly Lines[];
  readonly from: readonly Lines[];
  /** Our columns by number; 0 = gone. */
  readonly ours: Lines;
  /** Rows that go blank, and rows handed over with their key to the person whose note stands beside it. */
  readonly idle: Lines;
  readonly left: Lines;
  /** Cells of ours with what a person typed into them, a column each: nothing is put back there. */
  readonly typed?: readonly (readonly [column: number, rows: Lines])[];
  /** Rows of a large table on which nobody looked: their look is as it was, whatever a person did to it. */
  readonly unseen?: Lines;
  /** Every line is where it was. */
  readonly isExact: boolean;
}

/** `former`: what was decided before this was cut off; its lines are gone and come. */
export function decide(
  own: OwnSheet,
  backup: Backup<SheetBackup>,
  calendar: Calendar,
  former: Decision | null = null,
): Decision | null {
  const { details } = backup;
  const { sheet } = own;
  const layout = keptLayout(sheet) ?? details.layout;
  const cells = readAll(sheet, calendar);
  const { first, last } = markedRows(sheet);
  const columns = markedColumns(sheet, layout.columns);
  const located = locate({ layout, columns, first, last, cells });
  const present: Present = { own, layout, columns, first, last, cells, ...located };
  const copyCells = readAll(backup.sheet, calendar);
  const copyZones = zonesOfCopy(details, copyCells);
  const isComplete = JSON.stringify(layout) !== JSON.stringify(details.layout);
  const standing = former
    ? standingAsDecided(former, details)
    : (standingAsWritten(present, details, copyZones, copyCells) ??
      (isComplete ? standingNow(present) : null));
  if (!standing) return null;

  // The run's lines are ours as far as our columns go.
  const zones = new Map([...standing.zones].map(([name, rows]) => [name, [...rows]]));
  const lines = { ...present, zones: zones.set(NEW_LINES, [...standing.newRows]) };
  let mine: Present = present;
  if (!isComplete) {
    const typed = former ? typedOf(former) : typedMeanwhile(present, details, standing, copyZones, copyCells);
    mine = { ...lines, columns: [...standing.columns, ...standing.newColumns], typed };
  } else if (former) mine = { ...lines, typed: typedSince(former, lines, details, copyCells) };
  const theirs = theirsOn(mine, details, {
    except: unseenOf(mine, details, standing, copyZones, copyCells),
  });
  const rows = [...standing.zones.values(), standing.newRows].flat().sort((a, b) => a - b);
  const noted = notedRows(theirs, rows);
  // A row of the run that stayed for what stands on it stays.
  if (former) for (const row of standing.newRows) noted.add(row);
  const found = fitted(present, details, standing, noted, theirs, typedBetween(mine), copyZones, copyCells);
  if (!former) return found;
  const idle = expand(former.idle).map((row) => shifted(found.insertions, row));
  return { ...found, idle: linesOf([...idle, ...expand(found.idle)].sort((a, b) => a - b)) };
}

/** The lines as they lie once those that were decided for are gone and come. */
function standingAsDecided({ to, ours, left }: Decision, { layout }: SheetBackup): Standing {
  const zones = new Map(layout.zones.map(({ name }, i) => [name, expand(to[i])]));
  return { zones, columns: expand(ours), newRows: expand(left), newColumns: [] };
}

/** Cells of ours with what a person typed, where some have back what the copy has. */
function typedSince(
  { to, from, ours }: Decision,
  present: Present,
  details: SheetBackup,
  copyCells: Present['cells'],
): Spot[] {
  const lines = from.flatMap(expand);
  const lineOf = new Map(to.flatMap(expand).map((row, i) => [row, lines[i]]));
  const columns = expand(ours);
  return typedCells(present).filter(({ row, column }) => {
    const then = copyCells[(lineOf.get(row) ?? 0) - 1]?.[details.columns[columns.indexOf(column)] - 1];
    return present.cells[row - 1][column - 1] !== then;
  });
}

/** Rows that need not be looked at: those of a large table that the run left as they looked. */
function unseenOf(
  { cells }: Present,
  details: SheetBackup,
  { zones, columns }: Standing,
  copyZones: ReadonlyMap<string, readonly number[]>,
  copyCells: readonly (readonly PlanValue[])[],
): ReadonlySet<number> {
  const { layout } = details;
  const { keyed } = layout;
  if (!keyed || details.rowLook === undefined) return NOBODY_LOOKED;
  const seated = (lines: readonly number[] = [], at: readonly number[], from: typeof cells) => {
    const isLeft = leftIn(layout, at);
    return lines.filter((row) => !isLeft(from[row - 1]));
  };
  const then = details.columns[keyed.column];
  const keys = seated(copyZones.get(keyed.zone), details.columns, copyCells).map((row) =>
    String(copyCells[row - 1]?.[then - 1] ?? ''),
  );
  const rows = seated(zones.get(keyed.zone), columns, cells);
  return unseenRows({ zones: new Map([[keyed.zone, rows]]), layout, columns, cells }, details.rowLook, keys);
}

function fitted(
  present: Present,
  details: SheetBackup,
  standing: Standing,
  noted: ReadonlySet<number>,
  theirs: Theirs,
  typed: readonly Spot[],
  copyZones: ReadonlyMap<string, readonly number[]>,
  copyCells: readonly (readonly PlanValue[])[],
): Decision {
  const { sheet } = present.own;
  const { layout } = details;
  const { zone: keyed, column: keyAt } = keyedZoneOf(layout) ?? { zone: undefined, column: 0 };
  const keyNow = standing.columns[keyAt] ?? 0;
  const keyThen = details.columns[keyAt] ?? 0;
  const key = (cells: readonly (readonly PlanValue[])[], row: number, column: number) =>
    column ? String(cells[row - 1]?.[column - 1] ?? '') : '';
  const keysThen = (keyed ? (copyZones.get(keyed) ?? []) : []).map((row) => key(copyCells, row, keyThen));
  const rowsNow = keyed ? (standing.zones.get(keyed) ?? []) : [];
  const hasMoved = rowsNow.some(
    (row, i) => noted.has(row) && key(present.cells, row, keyNow) !== keysThen[i],
  );
  const unseenAt = (moved: (row: number) => number): Pick<Decision, 'unseen'> =>
    theirs.unseen.size ? { unseen: linesOf([...theirs.unseen].map(moved)) } : {};
  const typedAt = (
    row: (line: number) => number,
    column = (line: number) => line,
  ): Pick<Decision, 'typed'> => {
    const columns = [...new Set(typed.map((spot) => spot.column))];
    const rowsIn = (at: number) => typed.filter((spot) => spot.column === at).map((spot) => row(spot.row));
    return typed.length ? { typed: columns.map((at) => [column(at), linesOf(rowsIn(at))] as const) } : {};
  };
  const base = {
    rows: sheet.getMaxRows(),
    columns: sheet.getMaxColumns(),
    first: present.first,
    ours: linesOf(standing.columns),
  };
  const size = (name: string) => (standing.zones.get(name) ?? []).length;
  const fits = layout.zones.every(({ name }) => size(name) === (copyZones.get(name) ?? []).length);
  const then = straightenedCopy(details, copyCells, copyZones);
  if (fits && !hasMoved && isKnown(standing) && then === copyZones) {
    // As before: the run's lines go, but for those on which the person wrote.
    const outRows = standing.newRows.filter((row) => !noted.has(row));
    const kept = standing.newRows.filter((row) => noted.has(row));
    const writtenOn = new Set(spotsOf(theirs).map(({ column }) => column));
    const outColumns = standing.newColumns.filter((column) => !writtenOn.has(column));
    const row = (line: number) => line - outRows.filter((out) => out < line).length;
    const column = (line: number) => (line ? line - outColumns.filter((out) => out < line).length : 0);
    return {
      ...base,
      outRows: linesOf(outRows),
      outColumns: linesOf(outColumns),
      insertions: [],
      to: layout.zones.map(({ name }) => linesOf((standing.zones.get(name) ?? []).map(row))),
      from: layout.zones.map(({ name }) => linesOf(copyZones.get(name) ?? [])),
      ours: linesOf(standing.columns.map(column)),
      idle: [],
      left: linesOf(kept.map(row)),
      ...unseenAt(row),
      ...typedAt(row, column),
      isExact: kept.length === 0,
    };
  }
  // Rows of the table that stood blank need not come back.
  const isBlank = (row: number) =>
    details.columns.every((at) => !at || (copyCells[row - 1]?.[at - 1] ?? '') === '');
  const wantedRows = ((keyed && then.get(keyed)) || []).filter((row) => !isBlank(row));
  const wantedKeys = wantedRows.map((row) => key(copyCells, row, keyThen));
  const linesThen = (name: string): readonly number[] =>
    name === keyed ? wantedRows : (then.get(name) ?? []);
  const have = new Map([...standing.zones].map(([name, rows]) => [name, [...rows]]));
  // Lines that the run inserted are spare rows of the table they lie in.
  for (const line of standing.newRows) {
    const home = keyed ?? layout.zones[layout.zones.length - 1].name;
    have.set(
      home,
      [...(have.get(home) ?? []), line].sort((a, b) => a - b),
    );
  }
  // So are rows that the run handed over with their key.
  if (keyed) {
    const known = new Set([...have.values()].flat());
    const wanted = new Set(wantedKeys);
    const isLeft = leftIn(layout, standing.columns);
    present.cells.forEach((cells, i) => {
      if (known.has(i + 1) || !isLeft(cells) || !noted.has(i + 1)) return;
      if (wanted.has(String(cells[keyNow - 1]))) have.set(keyed, [...(have.get(keyed) ?? []), i + 1]);
    });
    have.set(
      keyed,
      (have.get(keyed) ?? []).sort((a, b) => a - b),
    );
  }
  let order: readonly string[] = wantedKeys;
  let left: readonly number[] = [];
  const idle = new Map<string, readonly number[]>();
  if (keyed && (have.get(keyed) ?? []).some((row) => noted.has(row))) {
    const seen = have.get(keyed)!.map((row) => ({
      row,
      key: key(present.cells, row, keyNow),
      isNoted: noted.has(row),
    }));
    // Who stands twice for now is where something of theirs stands.
    seen.sort((a, b) => Number(b.isNoted) - Number(a.isNoted));
    const kept = keepPlaces(seen, wantedKeys);
    order = kept.order;
    left = kept.places.left;
    have.set(keyed, [...kept.places.rows]);
    idle.set(keyed, kept.places.idle);
  }
  const wanted = layout.zones.map(({ name, probes }) => ({
    name,
    lines: linesThen(name).length,
    inside: probes !== undefined,
  }));
  const fit = fitLines(wanted, have, present.first || 1, idle);
  const rowOf = new Map(wantedKeys.map((name, i) => [name, wantedRows[i]]));
  return {
    ...base,
    outRows: [],
    outColumns: [],
    insertions: fit.insertions,
    to: fit.lines.map(linesOf),
    from: layout.zones.map(({ name }) =>
      linesOf(name === keyed ? order.map((one) => rowOf.get(one) ?? 0) : linesThen(name)),
    ),
    idle: linesOf([...fit.spare.flat(), ...fit.abandoned].sort((a, b) => a - b)),
    left: linesOf(left.map(fit.moved)),
    ...unseenAt(fit.moved),
    ...typedAt(fit.moved),
    isExact: false,
  };
}

function linesOf(lines: readonly number[]): Lines {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found[found.length - 1];
    if (last && last[0] > 0 && line === last[0] + last[1]) last[1]++;
    else found.push([line, 1]);
  }
  return found;
}

export function expand(lines: Lines): number[] {
  return lines.flatMap(([line, count]) => Array.from({ length: count }, (_, i) => (line ? line + i : 0)));
}

/** Cells in which nothing is put back. */
export function typedOf({ typed = [] }: Decision): Spot[] {
  return typed.flatMap(([column, rows]) => expand(rows).map((row) => ({ row, column })));
}
