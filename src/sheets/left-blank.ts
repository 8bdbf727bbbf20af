// Which cells within our rows and columns we left blank: what stands there now was typed by a person, and is theirs.

import type { PlanValue, Rect, SheetPlan } from '../reports/plan.ts';
import {
  hash,
  keyedZoneOf,
  type Layout,
  lettersOf,
  placesOf,
  readsAs,
  rowsIn,
  type TextLine,
  textLines,
  type Zone,
  type ZonePlan,
} from './layout.ts';
import { isStrange, ourLine } from './locate.ts';

/** What cells hold: n numbers, s texts, m both, '.' nothing; a whatever a person fills in. */
type Held = 'n' | 's' | 'm' | 'a' | '.';

/** Blank cells that are remembered by the name of their row: of a table with a key, and of another. */
const MOST_BLANKS = { keyed: 300, other: 40 } as const;

/**
 * How a plan fills a zone, as its layout keeps it. `filled`: what each column holds, by line of text, of a table by all its rows
 * together. `blanks`: in columns of a table, the rows whose cell is blank, as hashes of what stands in the column `by`.
 */
export function fillingOf(
  { inputs = [], formulas = [], open = [], pivots = [], keyed, tables }: SheetPlan,
  values: SheetPlan['values'],
  zone: ZonePlan,
): Pick<Zone, 'filled' | 'blanks'> {
  if (pivots.length) return {};
  const free: readonly Rect[] = [...inputs, ...formulas, ...open];
  const width = values[0]?.length ?? 0;
  const heldIn = (row: number): Held[] => {
    const line = values[row].map(heldBy);
    for (const rect of free)
      if (row >= rect.row && row < rect.row + rect.rows)
        line.fill('a', rect.column, rect.column + rect.columns);
    return line;
  };
  const rows = Array.from({ length: zone.rows }, (_, i) => zone.row + i);
  if (!zone.isTable) return { filled: rows.map((row) => shortened(heldIn(row))).join() };
  const held: Held[] = new Array(width).fill('.');
  const counts: number[] = new Array(width).fill(0);
  for (const row of rows)
    heldIn(row).forEach((one, column) => {
      if (one === '.') return;
      counts[column]++;
      held[column] = both(held[column], one);
    });
  const table = tables.find(({ name }) => name === keyed?.table && name === zone.name);
  const full = counts.flatMap((count, column) => (count === rows.length ? [column] : []));
  const isNaming = (column: number) => new Set(rows.map((row) => values[row][column])).size === rows.length;
  const by = table ? table.column + table.keys.indexOf(keyed!.key) : (full.find(isNaming) ?? full[0] ?? -1);
  const gaps = held.flatMap((one, column) =>
    one !== '.' && one !== 'a' && counts[column] < rows.length ? [column] : [],
  );
  // Words first: a figure is what a person types least.
  const isFigures = (column: number) => Number(held[column] === 'n');
  gaps.sort((a, b) => isFigures(a) - isFigures(b) || a - b);
  let left: number = by < 0 ? 0 : MOST_BLANKS[table ? 'keyed' : 'other'];
  const blanks = gaps.flatMap((column): Blanks[] => {
    if (rows.length - counts[column] > left) return [];
    left -= rows.length - counts[column];
    const names = blanksOf(values, rows, by, column);
    return names.length ? [[column, names.join(' ')]] : [];
  });
  return { filled: shortened(held), ...(blanks.length ? { blanks: { by, columns: blanks } } : {}) };
}

type Blanks = NonNullable<Zone['blanks']>['columns'][number];

/** The names of the rows whose cell is blank, but for those that a filled one has as well. */
function blanksOf(
  values: SheetPlan['values'],
  rows: readonly number[],
  by: number,
  column: number,
): string[] {
  const named = (row: number) => nameOf(values[row][by]);
  const isBlank = (row: number) => heldBy(values[row][column]) === '.';
  const filled = new Set(rows.filter((row) => !isBlank(row)).map(named));
  return [...new Set(rows.filter(isBlank).map(named))].filter((name) => !filled.has(name));
}

const nameOf = (value: PlanValue | undefined): string => hash(JSON.stringify(value ?? ''));

function both(before: Held, one: Held): Held {
  if (before === '.' || before === one) return one;
  return before === 'a' || one === 'a' ? 'a' : 'm';
}

function heldBy(value: PlanValue | undefined): Held {
  if (typeof value === 'number') return 'n';
  if (typeof value === 'string') return value === '' ? '.' : 's';
  return value === true || value === false ? 'm' : '.';
}

/** `ssss.nnn` as `s4.n3`. */
function shortened(held: readonly Held[]): string {
  return held
    .join('')
    .replace(/\.+$/, '')
    .replace(/(.)\1{2,}/g, (run, one: string) => one + run.length);
}

interface Standing {
  readonly layout: Layout;
  readonly columns: readonly number[];
  readonly zones: ReadonlyMap<string, readonly number[]>;
  readonly cells: readonly (readonly PlanValue[])[];
  /** Rows among them that had been handed over. */
  readonly back?: readonly number[];
}

/** Does a value tell that a person typed it into a cell that we left blank? `line`: of lines of text, which; `key`: of a table's row. */
export type Typed = (column: number, value: PlanValue, line?: number, key?: PlanValue) => boolean;

/** Of the cells of a zone, by our columns. Of what an earlier version wrote nobody knows. */
export function typedIn({ filled, blanks, labels }: Pick<Zone, 'filled' | 'blanks' | 'labels'>): Typed {
  if (filled === undefined) return () => false;
  const lines = filled.split(',').map(lettersOf);
  const names = new Map(blanks?.columns.map(([column, list]) => [column, new Set(list.split(' '))]));
  return (column, value, line = 0, key) => {
    const held = heldBy(value);
    const ours = lines[labels ? line : 0]?.[column] ?? '.';
    if (held === '.' || ours === 'a') return false;
    return (
      (ours !== held && ours !== 'm') || (key !== undefined && names.get(column)?.has(nameOf(key)) === true)
    );
  };
}

/**
 * The cells of ours with what a person typed into them, from top to bottom. Where lines of ours changed places that is told
 * of rows with a key alone.
 */
export function typedCells(standing: Standing): { row: number; column: number }[] {
  const { layout, columns, cells } = standing;
  const found: { row: number; column: number }[] = [];
  const haveMoved = linesHaveMoved(standing);
  const text = layout.zones.flatMap(textLines);
  const keyed = keyedZoneOf(layout)?.zone;
  const isKept = (row: number) => !standing.back?.includes(row);
  for (const zone of layout.zones) {
    if (zone.filled === undefined || (haveMoved && zone.name !== keyed)) continue;
    const all = standing.zones.get(zone.name) ?? [];
    const isOurs = (row: number) =>
      !isStrange(zone, row, standing) && !text.some(readsAs(ourLine(row, standing)));
    const rows = haveMoved ? all.filter(isOurs) : all;
    const lines = zone.labels ? linesIn(zone, standing) : null;
    const most = zone.at.reduce((sum, [, count]) => sum + count, 0);
    // Rows of another table are among them.
    if (!lines && rows.filter(isKept).length > most && zone.name !== keyed) continue;
    const isTyped = typedIn(zone);
    const by = columns[zone.blanks?.by ?? -1] ?? 0;
    rows.forEach((row, i) => {
      const line = cells[row - 1];
      if (!line || lines?.[i] === -1) return;
      columns.forEach((at, column) => {
        if (at > 0 && isTyped(column, line[at - 1] ?? '', lines?.[i], by ? line[by - 1] : undefined))
          found.push({ row, column: at });
      });
    });
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Which line of its zone each row is; -1 = nobody knows. Where none is gone each is in its place, whatever was typed over it. */
function linesIn(zone: Zone, standing: Standing): number[] {
  const rows = standing.zones.get(zone.name) ?? [];
  const lines = textLines(zone);
  const most = rowsIn(zone.at).length;
  if (rows.length === most) {
    const places = placesOf(zone);
    return rows.map((_, i) => places.indexOf(i));
  }
  if (rows.length > most) return rows.map((_, i) => i);
  let next = 0;
  return rows.map((row) => {
    const isHere = readsAs(ourLine(row, standing));
    const at = lines.findIndex((line, i) => i >= next && isHere(line));
    if (at >= 0) next = at + 1;
    return at;
  });
}

/** Does a line that is not in its place stand in another? */
function linesHaveMoved(standing: Standing): boolean {
  const lost: TextLine[] = [];
  const inPlace = new Set<number>();
  for (const zone of standing.layout.zones) {
    const at = linesIn(zone, standing);
    for (const [i, line] of textLines(zone).entries()) {
      const row = standing.zones.get(zone.name)?.[at.indexOf(i)] ?? 0;
      if (readsAs(ourLine(row, standing))(line)) inPlace.add(row);
      else if (line.label !== '') lost.push(line);
    }
  }
  return (
    lost.length > 0 &&
    standing.cells.some((_, i) => !inPlace.has(i + 1) && lost.some(readsAs(ourLine(i + 1, standing))))
  );
}

/**
 * Tells rows of which, of our columns, only that of the key says something of ours: of a customer who was no more, with a
 * person's note beside it.
 */
export function leftIn(
  layout: Layout,
  columns: readonly number[],
): (cells: readonly PlanValue[] | undefined) => boolean {
  const { zone = '', column: keyed = -1 } = keyedZoneOf(layout) ?? {};
  const table = layout.zones.find(({ name }) => name === zone);
  const isTyped = typedIn(table ?? {});
  return (cells = []) => {
    const valueIn = (column: number): PlanValue =>
      columns[column] ? (cells[columns[column] - 1] ?? '') : '';
    const key = valueIn(keyed);
    const isBlank = (column: number) =>
      column === keyed || valueIn(column) === '' || isTyped(column, valueIn(column), 0, key);
    return key !== '' && columns.every((_, column) => isBlank(column));
  };
}

/** Zones whose lines leave blank what a person typed into. `rows`: of each zone, where its rows lie. */
export function leavingBlank(
  zones: readonly Zone[],
  rows: readonly (readonly number[])[],
  columns: readonly number[],
  typed: readonly { readonly row: number; readonly column: number }[],
): Zone[] {
  return zones.map((zone, z) => {
    if (!zone.labels || zone.filled === undefined) return zone;
    const lines = zone.filled.split(',').map(lettersOf);
    for (const { row, column } of typed) {
      const [line, at] = [rows[z].indexOf(row), columns.indexOf(column)];
      if (line >= 0 && at >= 0 && at < (lines[line]?.length ?? 0))
        lines[line] = `${lines[line].slice(0, at)}.${lines[line].slice(at + 1)}`;
    }
    return { ...zone, filled: lines.map((line) => shortened([...line] as Held[])).join() };
  });
}
