// Rows of a table without a key on which something of a person's stands: each keeps what it says, a month its month. Other
// rows come and go between; a table whose order changed is written in another one around them. Lines of text between tables are
// pinned to their words.

import type { PlanValue, Rect, SheetPlan } from '../reports/plan.ts';
import type { Language } from '../text/language.ts';
import {
  keyedZoneOf,
  type Layout,
  labelOf,
  readsAs,
  type TextLine,
  textLines,
  type Zone,
  zonesOf,
} from './layout.ts';
import { fillingOf, typedIn } from './left-blank.ts';
import { longestMatch, ourLine } from './locate.ts';

export interface PresentLine {
  readonly row: number;
  /** What it holds in our columns. */
  readonly cells: readonly PlanValue[];
}

/** What the lines of a table are to hold, by our columns. */
type Wanted = readonly (readonly (PlanValue | undefined)[])[];

export interface Pins {
  /** The lines of the table from top to bottom, by number. */
  readonly order: readonly number[];
  /** Sheet row of a line of that order, ascending in both. */
  readonly seats: ReadonlyMap<number, number>;
  /** Sheet rows that other lines may take. */
  readonly free: readonly number[];
  /** Blank rows with something of a person's, which nothing of ours comes to. */
  readonly idle: readonly number[];
  /** Rows handed over to the person: what they name is no more. Their columns `names` keep what they say. */
  readonly left: readonly number[];
  readonly names: readonly number[];
}

interface Asked {
  /** Sheet rows on which something of a person's stands. */
  readonly noted: ReadonlySet<number>;
  /** A name that is not there is no more; else it may be said in other words. */
  readonly isSure: boolean;
  /** The table may be written in another order. */
  readonly isLoose: boolean;
}

/** null = nothing of a person's stands on its rows, or nobody can tell them apart. */
export function pinned(
  present: readonly PresentLine[],
  wanted: Wanted,
  { noted, isSure, isLoose }: Asked,
): Pins | null {
  if (!present.some(({ row }) => noted.has(row))) return null;
  const names = namingColumns(present, wanted);
  if (!names) return null;
  const lines = new Map<string, number[]>();
  wanted.forEach((cells, i) => {
    const name = nameIn(cells, names);
    if (!lines.has(name)) lines.set(name, []);
    lines.get(name)!.push(i);
  });
  // Of what stands twice for now, half-way back, the row with something of a person's is the one.
  const claim = (isNoted: boolean) =>
    present.flatMap(({ row, cells }) => {
      if (noted.has(row) !== isNoted) return [];
      const line = lines.get(nameIn(cells, names))?.shift() ?? -1;
      return [{ row, line, isBlank: cells.every((cell) => cell === '') }];
    });
  const all = [...claim(true), ...claim(false)].sort((a, b) => a.row - b.row);
  const held = all.filter(({ row }) => noted.has(row));
  if (!isSure && held.some(({ line, isBlank }) => line < 0 && !isBlank)) return null;
  const known = all.flatMap(({ line }) => (line >= 0 ? [line] : []));
  const isInOrder = known.every((line, i) => i === 0 || line > known[i - 1]);
  const wantedAgain = held.filter(({ line }) => line >= 0);
  const seated = isLoose || isInOrder ? wantedAgain : ascending(wantedAgain);
  const rows = new Set(seated.map(({ row }) => row));
  const others = held.filter(({ row }) => !rows.has(row));
  const free = present.flatMap(({ row }) => (noted.has(row) ? [] : [row]));
  const order = isInOrder || !isLoose ? wanted.map((_, i) => i) : orderAround(seated, free, wanted.length);
  const places = new Map(order.map((line, place) => [line, place]));
  return {
    order,
    seats: new Map(seated.map(({ row, line }) => [places.get(line)!, row])),
    free,
    idle: others.flatMap(({ row, isBlank }) => (isBlank ? [row] : [])),
    left: others.flatMap(({ row, isBlank }) => (isBlank ? [] : [row])),
    names,
  };
}

const nameIn = (cells: readonly (PlanValue | undefined)[], columns: readonly number[]): string =>
  JSON.stringify(columns.map((column) => cells[column] ?? ''));

/**
 * The columns that name the rows of a table: of those with a text of its own in every row the one most of whose texts are there
 * already, else all columns with a text in every row. Numbers name them in the first column alone; of a single row the first
 * text does, for any could. null = nothing names them.
 */
function namingColumns(present: readonly PresentLine[], wanted: Wanted): number[] | null {
  const filled = (wanted[0] ?? []).flatMap((_, column) =>
    wanted.every((cells) => (cells[column] ?? '') !== '') ? [column] : [],
  );
  const isOf = (type: string) => (column: number) => wanted.every((cells) => typeof cells[column] === type);
  const texts = filled.filter(isOf('string'));
  const numbers = filled.slice(0, 1).filter(isOf('number'));
  const isSingle = wanted.length === 1 || present.length === 1;
  const namesIn = (lines: Wanted, columns: readonly number[]) =>
    new Set(lines.map((cells) => nameIn(cells, columns)));
  const there = present.map(({ cells }) => cells).filter((cells) => cells.some((cell) => cell !== ''));
  const alone = [...texts, ...numbers].filter((column, at) => {
    if (namesIn(wanted, [column]).size < wanted.length) return false;
    // A verdict is the same in many rows; half-way back a name may stand twice.
    return at === 0 || isSingle || namesIn(there, [column]).size * 4 >= there.length * 3;
  });
  const choices = [...(isSingle ? alone.slice(0, 1) : alone).map((column) => [column]), texts];
  const found = choices.flatMap((columns) => {
    if (columns.length === 0) return [];
    const seen = namesIn(there, columns);
    return [{ columns, known: [...namesIn(wanted, columns)].filter((name) => seen.has(name)).length }];
  });
  const [best = null] = found.sort((a, b) => b.known - a.known);
  return best?.columns ?? null;
}

interface Seat {
  readonly row: number;
  readonly line: number;
}

/** Lines in their order, but for those that have a row already: each of these comes where that lies among all rows. */
function orderAround(seated: readonly Seat[], free: readonly number[], count: number): number[] {
  const lineOn = new Map(seated.map(({ row, line }) => [row, line]));
  const taken = new Set(lineOn.values());
  const rest = Array.from({ length: count }, (_, line) => line).filter((line) => !taken.has(line));
  const rows = [...lineOn.keys(), ...free].sort((a, b) => a - b);
  let next = 0;
  const order = rows.flatMap((row) => lineOn.get(row) ?? rest[next++] ?? []);
  return [...order, ...rest.slice(next)];
}

/** The longest run of them whose lines ascend; rows do. */
function ascending(held: readonly Seat[]): Seat[] {
  const best: number[] = [];
  const before: number[] = [];
  held.forEach(({ line }, i) => {
    best[i] = 1;
    before[i] = -1;
    for (let j = 0; j < i; j++)
      if (held[j].line < line && best[j] >= best[i]) [best[i], before[i]] = [best[j] + 1, j];
  });
  const found: Seat[] = [];
  for (let i = best.indexOf(Math.max(...best)); i >= 0; i = before[i]) found.unshift(held[i]);
  return found;
}

interface Found {
  readonly layout: Layout;
  readonly columns: readonly number[];
  readonly zones: ReadonlyMap<string, readonly number[]>;
  readonly cells: readonly (readonly PlanValue[])[];
}

/** The rows of a table with what they hold. */
export function linesOn(found: Found, name: string): PresentLine[] {
  return (found.zones.get(name) ?? []).map((row) => ({ row, cells: ourLine(row, found) }));
}

/**
 * Rows among a table's, or right below them, that were handed over: of ours they hold the name of a line that is wanted again
 * and stands nowhere, and nothing else.
 */
export function returning(found: Found, name: string, wanted: Wanted): number[] {
  const { layout, zones } = found;
  const present = linesOn(found, name);
  const names = namingColumns(present, wanted);
  if (!names) return [];
  const missing = new Set(wanted.map((cells) => nameIn(cells, names)));
  for (const { cells } of present) missing.delete(nameIn(cells, names));
  if (missing.size === 0) return [];
  const at = layout.zones.findIndex((zone) => zone.name === name);
  const isTyped = typedIn(layout.zones[at]);
  const ours = new Set([...zones.values()].flat());
  const above = layout.zones.slice(0, at).flatMap((zone) => zones.get(zone.name) ?? []);
  const last = present[present.length - 1]?.row ?? 0;
  const rows: number[] = [];
  for (let row = above.reduce((a, b) => Math.max(a, b), 0) + 1; row <= found.cells.length; row++) {
    const cells = ourLine(row, found);
    const isBare = cells.every((cell, i) => cell === '' || names.includes(i) || isTyped(i, cell));
    if (!ours.has(row) && isBare && missing.delete(nameIn(cells, names))) rows.push(row);
    else if (row > last) break;
  }
  return rows;
}

/** Is a column gone by which rows with something of a person's were known? */
export function areUnnamed(pins: ReadonlyMap<string, Pins>, columns: readonly number[]): boolean {
  return [...pins.values()].some(({ left, names }) => left.length > 0 && names.some((at) => !columns[at]));
}

/**
 * Lines of text between tables of which one is gone, or with something of a person's: those that are wanted in the same words
 * keep their rows. null = none is gone, and nothing stands there.
 */
export function pinnedText(
  found: Found,
  { name, labels = [] }: Zone,
  wanted: readonly TextLine[],
  noted: ReadonlySet<number>,
): Pins | null {
  const rows = found.zones.get(name) ?? [];
  if (rows.length >= labels.length && !rows.some((row) => noted.has(row))) return null;
  const seen = rows.map((row) => ({ row, reads: readsAs(ourLine(row, found)) }));
  const seats = new Map(longestMatch(wanted, seen).map(({ line, row }) => [line, row]));
  const taken = new Set(seats.values());
  const free = rows.filter((row) => !taken.has(row));
  return { order: wanted.map((_, i) => i), seats, free, idle: [], left: [], names: [] };
}

/** All rows that the table's lines may stand on. */
export function rowsOf({ seats, free }: Pins): number[] {
  return [...seats.values(), ...free].sort((a, b) => a - b);
}

/** Tables without a key on whose rows something of a person's stands. */
export function pinsOf(
  plan: SheetPlan,
  language: Language,
  present: Found,
  noted: ReadonlySet<number>,
): Map<string, Pins> {
  const { layout } = present;
  const { values, tables } = plan;
  const keyed = keyedZoneOf(layout)?.zone;
  const found = new Map<string, Pins>();
  for (const zone of zonesOf(plan)) {
    const former = layout.zones.find(({ name }) => name === zone.name);
    const end = zone.row + zone.rows;
    if (!zone.isTable && former?.labels) {
      const labels = values.slice(zone.row, end).map(labelOf);
      const lines = textLines({ labels, ...fillingOf(plan, values, zone) });
      const pins = pinnedText(present, former, lines, noted);
      if (pins) found.set(zone.name, pins);
    }
    if (!zone.isTable || zone.name === keyed || !former?.probes?.length) continue;
    const isWithin = (rect: Rect): boolean => rect.row < end && rect.row + rect.rows > zone.row;
    const isWhole = (rect: Rect): boolean => rect.row <= zone.row && rect.row + rect.rows >= end;
    const blocks = [
      ...[...tables, ...plan.colorScales, ...(plan.highlights ?? [])],
      ...plan.charts.flatMap(({ ranges }) => ranges),
      ...[...(plan.inputs ?? []), ...(plan.open ?? []), ...(plan.guarded ?? [])],
    ];
    const isLoose =
      blocks.every((rect) => !isWithin(rect) || isWhole(rect)) && !plan.formulas?.some(isWithin);
    const isSure = language === layout.language;
    const asked = { noted, isSure, isLoose };
    const pins = pinned(linesOn(present, zone.name), values.slice(zone.row, end), asked);
    if (pins) found.set(zone.name, pins);
  }
  return found;
}

/** A plan with the lines of its tables in the order around what is a person's. */
export function inOrder(plan: SheetPlan, pins: ReadonlyMap<string, Pins>): SheetPlan {
  const from = plan.values.map((_, row) => row);
  for (const { name, row } of zonesOf(plan))
    pins.get(name)?.order.forEach((line, i) => {
      from[row + i] = row + line;
    });
  if (from.every((line, row) => line === row)) return plan;
  const to: number[] = [];
  from.forEach((line, row) => {
    to[line] = row;
  });
  const isMoved = ({ row, rows }: Rect): boolean => {
    const lines = to.slice(row, row + rows);
    return lines.some((line) => line < row || line >= row + rows);
  };
  return {
    ...plan,
    values: from.map((line) => plan.values[line]),
    notes: plan.notes.map((note) => ({ ...note, row: to[note.row] })),
    styles: plan.styles.flatMap((rect) =>
      isMoved(rect)
        ? Array.from({ length: rect.rows }, (_, i) => ({ ...rect, row: to[rect.row + i], rows: 1 }))
        : [rect],
    ),
  };
}
