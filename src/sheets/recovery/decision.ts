// What will be done with a sheet that is taken back: decided once, and written down with its copy in these words.

import type { PlanValue } from '../../reports/plan.ts';
import type { Calendar } from '../../terms/surroundings.ts';
import { isNameless } from '../as-it-stands.ts';
import { fitLines, type Insertion, shifted, unlike } from '../fit.ts';
import { keepPlaces } from '../keep-places.ts';
import { NOBODY_LOOKED, unseenRows } from '../large.ts';
import { keyedZoneOf, placesOf, rowsIn, textLines } from '../layout.ts';
import { leftIn, typedCells } from '../left-blank.ts';
import { locate, ourLine } from '../locate.ts';
import { type Backup, keptLayout, markedColumns, markedRows, type OwnSheet } from '../marks.ts';
import { areUnnamed, linesOn, type Pins, pinned, pinnedText, returning, rowsOf } from '../pins.ts';
import { type Present, type Spot, typedBetween, withTop } from '../present.ts';
import { readAll } from '../read.ts';
import type { SheetBackup } from './copies.ts';
import {
  homesIn,
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
  /** Per zone of the former layout: its rows, and the copy's rows that go there; blank rows of a table come last. */
  readonly to: readonly Lines[];
  readonly from: readonly Lines[];
  /** Our columns by number; 0 = gone. */
  readonly ours: Lines;
  /** Rows that go blank, and rows handed over with their key to the person whose note stands beside it. */
  readonly idle: Lines;
  readonly left: Lines;
  /** Rows of tables without a key that are handed over, with our columns that keep what they say, by number. */
  readonly named?: readonly (readonly [rows: Lines, columns: readonly number[]])[];
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
      (isComplete ? standingNow(withTop(present, details.layout.zones[0].name)) : null));
  if (!standing || (isComplete && !former && isNameless(present))) return null;

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
  const sides = sidesOf({ present, details, standing, noted, copyZones, copyCells });
  const fit = isAsBefore(sides) ? asBefore(sides, theirs) : fitted(sides, theirs);
  if (!fit) return null;
  const { row, column, ...found } = fit;
  const idle = expand(former?.idle ?? []).map((line) => shifted(found.insertions, line));
  return {
    rows: sheet.getMaxRows(),
    columns: sheet.getMaxColumns(),
    first,
    ...found,
    idle: linesOf([...idle, ...expand(found.idle)].sort((a, b) => a - b)),
    ours: linesOf(standing.columns.map(column)),
    ...(theirs.unseen.size ? { unseen: linesOf([...theirs.unseen].map(row)) } : {}),
    ...typedAt(typedBetween(mine), row, column),
    isExact: found.isExact && former?.isExact !== false,
  };
}

/** The lines as they lie once those that were decided for are gone and come. */
function standingAsDecided({ to, ours, left, named = [] }: Decision, { layout }: SheetBackup): Standing {
  const ascending = (lines: Lines) => expand(lines).sort((a, b) => a - b);
  const zones = new Map(layout.zones.map(({ name }, i) => [name, ascending(to[i])]));
  const newRows = ascending([left, ...named.map(([rows]) => rows)].flat());
  return { zones, columns: expand(ours), newRows, newColumns: [] };
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

/** The sheet as it is and its copy. */
interface Taken {
  readonly present: Present;
  readonly details: SheetBackup;
  readonly standing: Standing;
  /** Sheet rows on which something of a person's stands. */
  readonly noted: ReadonlySet<number>;
  readonly copyZones: ReadonlyMap<string, readonly number[]>;
  readonly copyCells: Cells;
}

type Cells = readonly (readonly PlanValue[])[];

interface Sides extends Taken {
  /** Rows of the copy by zone, its own lines below the keyed table again. */
  readonly then: ReadonlyMap<string, readonly number[]>;
  /** Sheet rows by zone; lines that the run inserted are spare rows of the table they lie in. */
  readonly now: ReadonlyMap<string, readonly number[]>;
  readonly keyed: { readonly zone: string; readonly column: number } | null;
  /** Tables without a key. */
  readonly pins: ReadonlyMap<string, Pins>;
}

function sidesOf(taken: Taken): Sides {
  const { present, details, standing, noted, copyZones, copyCells } = taken;
  const { layout } = details;
  const then = straightenedCopy(details, copyCells, copyZones);
  // A table that is there no more has no rows.
  const now = new Map(layout.zones.map(({ name }) => [name, [] as number[]]));
  for (const [name, rows] of standing.zones) now.set(name, [...rows]);
  const homeOf = homesIn(layout, standing.zones);
  for (const line of standing.newRows) now.get(homeOf(line))!.push(line);
  for (const rows of now.values()) rows.sort((a, b) => a - b);
  const keyed = keyedZoneOf(layout);
  const pins = new Map<string, Pins>();
  const { columns } = standing;
  const isSure = present.layout.language === layout.language;
  const copied = (name: string) => copyZones.get(name) ?? [];
  for (const zone of layout.zones) {
    const { name, probes, labels } = zone;
    const found = { layout, columns, zones: now, cells: present.cells };
    if (labels?.length === then.get(name)?.length) {
      const pin = pinnedText(found, zone, textLines(zone), noted);
      if (pin) pins.set(name, pin);
    }
    if (!probes?.length || name === keyed?.zone) continue;
    const wanted = filledThen({ ...taken, then }, name).map((row) =>
      ourLine(row, { cells: copyCells, columns: details.columns }),
    );
    const rows = now.get(name)!;
    rows.push(...returning(found, name, wanted));
    rows.sort((a, b) => a - b);
    // Of a row that the run left blank, but for what was typed there before, the copy has the name.
    const placed = standing.zones.get(name) ?? [];
    const lines = linesOn(found, name).map((line) => {
      const row = placed.length === copied(name).length ? copied(name)[placed.indexOf(line.row)] : undefined;
      if (row === undefined) return line;
      const was = ourLine(row, { cells: copyCells, columns: details.columns });
      const isLeft = line.cells.every((cell, i) => cell === '' || cell === was[i]);
      return isLeft ? { ...line, cells: was } : line;
    });
    const pin = pinned(lines, wanted, { noted, isSure, isLoose: true });
    if (pin) pins.set(name, pin);
  }
  return { ...taken, then, now, keyed, pins };
}

const isBlankThen = ({ details, copyCells }: Taken, row: number): boolean =>
  row > 0 && details.columns.every((at) => !at || (copyCells[row - 1]?.[at - 1] ?? '') === '');

/** Rows on the copy, of a table those that hold something: blank ones need not come back. */
function filledThen(taken: Taken & Pick<Sides, 'then'>, name: string): number[] {
  const isText = taken.details.layout.zones.some((zone) => zone.name === name && zone.labels);
  return (taken.then.get(name) ?? []).filter((row) => isText || !isBlankThen(taken, row));
}

const keyAt = (cells: Cells, row: number, column: number): string =>
  column ? String(cells[row - 1]?.[column - 1] ?? '') : '';

/** Nothing came or went but what the run inserted, and whatever a person wrote on stands where it stood. */
function isAsBefore(sides: Sides): boolean {
  const { details, standing, present, noted, keyed, copyZones, copyCells, then, pins } = sides;
  const rowsOf = (name: string) => [standing.zones.get(name) ?? [], copyZones.get(name) ?? []];
  const fits = details.layout.zones.every(({ name }) => {
    const [rows, copied] = rowsOf(name);
    return rows.length === copied.length;
  });
  if (!fits || !isKnown(standing) || then !== copyZones) return false;
  const isNew = new Set(standing.newRows);
  const stays = ([name, { order, seats, left }]: readonly [string, Pins]): boolean => {
    const [rows, copied] = rowsOf(name);
    const filled = filledThen(sides, name);
    return (
      left.every((row) => isNew.has(row)) &&
      [...seats].every(([line, row]) => rows[copied.indexOf(filled[order[line]])] === row)
    );
  };
  const [rows, copied] = rowsOf(keyed?.zone ?? '');
  const [keyNow, keyThen] = [standing.columns, details.columns].map((at) => at[keyed?.column ?? 0] ?? 0);
  const keysThen = copied.map((row) => keyAt(copyCells, row, keyThen));
  const isSame = (row: number, i: number) => keyAt(present.cells, row, keyNow) === keysThen[i];
  // Whole rows were put in order since, and one of the copy stands where the run inserted one.
  const wanted = new Set(keysThen.filter((one) => one !== ''));
  const isElsewhere = (row: number) => noted.has(row) && wanted.has(keyAt(present.cells, row, keyNow));
  return (
    rows.every((row, i) => !noted.has(row) || isSame(row, i)) &&
    !standing.newRows.some(isElsewhere) &&
    [...pins].every(stays)
  );
}

/** What is decided, and where a line lies once it is done. */
type Fitted = Omit<Decision, 'rows' | 'columns' | 'first' | 'ours' | 'unseen' | 'typed'> & {
  readonly row: (line: number) => number;
  readonly column: (line: number) => number;
};

/** The run's columns go, but for those on which the person wrote; and where a column lies then. */
function columnsOut({ newColumns }: Standing, theirs: Theirs) {
  const writtenOn = new Set(spotsOf(theirs).map(({ column }) => column));
  const outColumns = newColumns.filter((column) => !writtenOn.has(column));
  const column = (line: number) => (line ? line - outColumns.filter((out) => out < line).length : 0);
  return { outColumns, column };
}

/** As before: the run's lines go, but for those on which the person wrote. */
function asBefore(sides: Sides, theirs: Theirs): Fitted {
  const { details, standing, noted, copyZones, pins } = sides;
  const outRows = standing.newRows.filter((row) => !noted.has(row));
  const kept = standing.newRows.filter((row) => noted.has(row));
  const { outColumns, column } = columnsOut(standing, theirs);
  const row = (line: number) => line - outRows.filter((out) => out < line).length;
  const named = new Set([...pins.values()].flatMap(({ left }) => left));
  return {
    outRows: linesOf(outRows),
    outColumns: linesOf(outColumns),
    insertions: [],
    ...movesOf(
      sides,
      details.layout.zones.map(({ name }) => (standing.zones.get(name) ?? []).map(row)),
      details.layout.zones.map(({ name }) => copyZones.get(name) ?? []),
    ),
    idle: [],
    left: linesOf(kept.filter((one) => !named.has(one)).map(row)),
    ...namedOf(pins, row),
    isExact: kept.length === 0,
    row,
    column,
  };
}

/** Rows of the sheet and of its copy by zone, spare rows last. */
function movesOf(
  sides: Sides,
  to: readonly (readonly number[])[],
  from: readonly (readonly number[])[],
): Pick<Decision, 'to' | 'from'> {
  const order = sides.details.layout.zones.map((one, zone) => {
    const lines = to[zone].map((_, i) => i);
    if (!one.probes) {
      const places = lines.length === rowsIn(one.at).length ? placesOf(one) : lines;
      return [...places, ...lines.filter((i) => !places.includes(i))];
    }
    const isBlank = from[zone].map((row) => isBlankThen(sides, row));
    return [...lines.filter((i) => !isBlank[i]), ...lines.filter((i) => isBlank[i])];
  });
  return {
    to: order.map((lines, zone) => linesOf(lines.map((i) => to[zone][i]))),
    from: order.map((lines, zone) => linesOf(lines.map((i) => from[zone][i]))),
  };
}

/** Rows of tables without a key that are handed over with their names. */
function namedOf(pins: ReadonlyMap<string, Pins>, moved: (row: number) => number): Pick<Decision, 'named'> {
  const named = [...pins.values()].flatMap(({ left, names }) =>
    left.length ? [[linesOf(left.map(moved)), names] as const] : [],
  );
  return named.length ? { named } : {};
}

/** Lines came or went, or what a person wrote on stands elsewhere: room is made for what stood there. null = nobody can tell whose row that is. */
function fitted(sides: Sides, theirs: Theirs): Fitted | null {
  const { present, details, standing, noted, keyed, copyCells, then, pins } = sides;
  const { layout } = details;
  const [keyNow, keyThen] = [standing.columns, details.columns].map((at) => at[keyed?.column ?? 0] ?? 0);
  const have = new Map(sides.now);
  if (keyed && !(keyNow && keyThen) && have.get(keyed.zone)?.some((row) => noted.has(row))) return null;
  if (areUnnamed(pins, standing.columns)) return null;
  const wantedRows = keyed ? filledThen(sides, keyed.zone) : [];
  const wantedKeys = wantedRows.map((row) => keyAt(copyCells, row, keyThen));
  const rowOf = new Map(wantedKeys.map((name, i) => [name, wantedRows[i]]));
  const linesThen = new Map(
    layout.zones.map(({ name }) => {
      const filled = filledThen(sides, name);
      return [name, pins.get(name)?.order.map((line) => filled[line]) ?? then.get(name) ?? []];
    }),
  );
  let left: readonly number[] = [];
  const idle = new Map<string, readonly number[]>();
  if (keyed) {
    // So are rows that the run handed over with their key.
    const known = new Set([...have.values()].flat());
    const wanted = new Set(wantedKeys);
    const isLeft = leftIn(layout, standing.columns);
    const back = present.cells.flatMap((cells, i) => {
      if (known.has(i + 1) || !isLeft(cells) || !noted.has(i + 1)) return [];
      return wanted.has(String(cells[keyNow - 1])) ? [i + 1] : [];
    });
    const rows = [...(have.get(keyed.zone) ?? []), ...back].sort((a, b) => a - b);
    const seen = rows.map((row) => ({
      row,
      key: keyAt(present.cells, row, keyNow),
      isNoted: noted.has(row),
    }));
    // Who stands twice for now is where something of theirs stands.
    seen.sort((a, b) => Number(b.isNoted) - Number(a.isNoted));
    const kept = seen.some(({ isNoted }) => isNoted) ? keepPlaces(seen, wantedKeys) : null;
    have.set(keyed.zone, kept?.places.rows ?? rows);
    idle.set(keyed.zone, kept?.places.idle ?? []);
    linesThen.set(
      keyed.zone,
      (kept?.order ?? wantedKeys).map((one) => rowOf.get(one) ?? 0),
    );
    left = kept?.places.left ?? [];
  }
  for (const [name, pin] of pins) {
    have.set(name, rowsOf(pin));
    idle.set(name, pin.idle);
  }
  const wanted = layout.zones.map(({ name, probes }) => ({
    name,
    lines: linesThen.get(name)!.length,
    inside: probes !== undefined,
    ...(pins.has(name) ? { pins: pins.get(name)!.seats } : {}),
  }));
  const { outColumns, column } = columnsOut(standing, theirs);
  const fit = fitLines(wanted, have, present.first || 1, idle);
  return {
    outRows: [],
    outColumns: linesOf(outColumns),
    insertions: unlike(fit.insertions, noted),
    ...movesOf(
      sides,
      fit.lines,
      layout.zones.map(({ name }) => linesThen.get(name)!),
    ),
    idle: linesOf([...fit.spare.flat(), ...fit.abandoned].sort((a, b) => a - b)),
    left: linesOf(left.map(fit.moved)),
    ...namedOf(pins, fit.moved),
    isExact: false,
    row: fit.moved,
    column,
  };
}

/** Cells of ours with what a person typed into them, a column each. */
function typedAt(
  typed: readonly Spot[],
  row: (line: number) => number,
  column: (line: number) => number,
): Pick<Decision, 'typed'> {
  const columns = [...new Set(typed.map((spot) => spot.column))];
  const rowsIn = (at: number) => typed.filter((spot) => spot.column === at).map((spot) => row(spot.row));
  return typed.length ? { typed: columns.map((at) => [column(at), linesOf(rowsIn(at))] as const) } : {};
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
