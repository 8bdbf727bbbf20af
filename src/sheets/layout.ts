// What we remember of a sheet of ours beside the sheet itself: where its parts lie and what stands on them. Kept as
// developer metadata of the sheet, so that it goes where the sheet goes.

import type { ColorScale, Highlight, PlanValue, SheetPlan } from '../reports/plan.ts';
import type { SheetKind } from '../terms/sheet-kinds.ts';
import type { Language } from '../text/language.ts';
import type { KeptChart } from './charts.ts';

export interface Layout {
  readonly kind: SheetKind;
  readonly language: Language;
  /** Number of the plan's columns. */
  readonly columns: number;
  /** Rows from the first of ours to the last, people's own in between included. */
  readonly span: number;
  readonly zones: readonly Zone[];
  readonly tables: readonly KeptTable[];
  /** Notes of ours: a zone, its line, the first column, and how many side by side. */
  readonly notes: readonly (readonly [zone: string, line: number, column: number, count: number])[];
  readonly scales: readonly ColorScale[];
  readonly highlights: readonly Highlight[];
  readonly charts: readonly KeptChart[];
  /** Rows of the orders sheet that its pivot tables reach over. */
  readonly pivotReach?: number;
  /** The table whose rows may stand in any order, and the column that tells them apart. */
  readonly keyed?: { readonly zone: string; readonly column: number };
  /** Headers of the columns that were made for the staff: they are no cells that a person filled in. */
  readonly given?: readonly string[];
  /** Colours of ours on the sheet: backgrounds and letters. */
  readonly colors?: readonly string[];
  /** How the rows of its keyed table look, where that is large (large.ts). */
  readonly rowLook?: string;
  /** A hash of all that is not values: styles, notes, scales, charts, widths. */
  readonly look: string;
}

/** Rows that belong together, top to bottom: the lines above and between the tables, and the tables' own rows. */
export interface Zone {
  /**
   * `above` and the table's name for the lines above it, `head` and its name for the line of its headers, the table's name for
   * its rows, `end` for the last lines.
   */
  readonly name: string;
  /** Plan rows of the zone. */
  readonly used: number;
  /**
   * Where its rows lie: stretches counted from the first row of ours; spare rows, blank for now, included. Of lines of text those
   * come last, wherever they lie.
   */
  readonly at: readonly (readonly [offset: number, count: number])[];
  /** Lines outside tables: a hash of the first text of each, '' for a blank line. */
  readonly labels?: readonly string[];
  /** Rows of tables: columns that hold a value in every row, with its type. They tell our rows from a person's. */
  readonly probes?: readonly (readonly [column: number, type: 'n' | 's'])[];
  /** What each column holds, and the rows of a table whose cell is blank in one (left-blank.ts). */
  readonly filled?: string;
  readonly blanks?: {
    readonly by: number;
    readonly columns: readonly (readonly [column: number, names: string])[];
  };
}

export interface KeptTable {
  readonly name: string;
  readonly zone: string;
  /** The table's first row within its zone. */
  readonly from: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly keys: readonly string[];
}

export interface ZonePlan {
  readonly name: string;
  readonly row: number;
  readonly rows: number;
  readonly isTable: boolean;
}

/** The zone whose rows are told apart by a key, and the column of that, by its place among ours. */
export function keyedZoneOf({
  keyed,
  tables,
}: Layout): { readonly zone: string; readonly column: number } | null {
  if (keyed) return keyed;
  // Earlier versions did not name the table of customers.
  const customers = tables.find(({ name }) => name === 'customers');
  return customers ? { zone: customers.zone, column: 0 } : null;
}

/** A plan's rows in zones. Tables that share rows share a zone. */
export function zonesOf(plan: Pick<SheetPlan, 'values' | 'tables'>): ZonePlan[] {
  const zones: ZonePlan[] = [];
  const tables = [...plan.tables].sort((a, b) => a.row - b.row || b.rows - a.rows);
  let row = 0;
  for (const table of tables) {
    const last = zones[zones.length - 1];
    const end = table.row + table.rows;
    if (last?.isTable && table.row < last.row + last.rows) {
      zones[zones.length - 1] = { ...last, rows: Math.max(last.rows, end - last.row) };
    } else {
      const lines = Math.max(0, table.row - 1 - row);
      zones.push({ name: `above ${table.name}`, row, rows: lines, isTable: false });
      zones.push({
        name: `head ${table.name}`,
        row: row + lines,
        rows: table.row - row - lines,
        isTable: false,
      });
      zones.push({ name: table.name, row: table.row, rows: table.rows, isTable: true });
    }
    row = Math.max(row, end);
  }
  zones.push({ name: 'end', row, rows: plan.values.length - row, isTable: false });
  return zones;
}

/** The tables as they are kept: each with its place in its zone. */
export function keptTables(plan: Pick<SheetPlan, 'tables'>, zones: readonly ZonePlan[]): KeptTable[] {
  return plan.tables.map(({ name, row, rows, column, columns, keys }) => {
    const zone = zones.find((one) => one.isTable && row >= one.row && row <= one.row + one.rows)!;
    return { name, zone: zone.name, from: row - zone.row, rows, column, columns, keys };
  });
}

/** Where a plan's notes stand, side by side ones together. */
export function keptNotes({ notes }: Pick<SheetPlan, 'notes'>, zones: readonly ZonePlan[]): Layout['notes'] {
  const kept: [zone: string, line: number, column: number, count: number][] = [];
  for (const { row, column } of [...notes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const zone = zones.find((one) => row >= one.row && row < one.row + one.rows)!;
    const last = kept[kept.length - 1];
    const line = row - zone.row;
    if (last && last[0] === zone.name && last[1] === line && last[2] + last[3] === column) last[3]++;
    else kept.push([zone.name, line, column, 1]);
  }
  return kept;
}

/** The first text of a line, as a short hash; '' where the line is blank. */
export function labelOf(line: readonly PlanValue[]): string {
  for (const value of line) if (value !== null && value !== '') return hash(JSON.stringify(value));
  return '';
}

/** `s4.n3`, which says what a line or table holds (left-blank.ts), as a letter a column: `ssss.nnn`. */
export const lettersOf = (filled: string): string =>
  filled.replace(/([nsma.])(\d+)/g, (_, one: string, count: string) => one.repeat(Number(count)));

/** By place among all rows of a zone of text, from top to bottom: where each of its lines is. */
export function placesOf({ at, used }: Pick<Zone, 'at' | 'used'>): number[] {
  const rows = rowsIn(at);
  const places = new Map([...rows].sort((a, b) => a - b).map((row, place) => [row, place]));
  return rows.slice(0, used).map((row) => places.get(row)!);
}

export const rowsIn = (at: Zone['at']): number[] =>
  at.flatMap(([offset, count]) => Array.from({ length: count }, (_, i) => offset + i));

/** A line of text: its label, '' = a blank one, and the first column it fills. What stands left of that a person typed. */
export interface TextLine {
  readonly label: string;
  readonly from: number;
}

export function textLines({ labels = [], filled = '' }: Pick<Zone, 'labels' | 'filled'>): TextLine[] {
  const lines = filled.split(',');
  return labels.map((label, i) => ({ label, from: Math.max(0, lettersOf(lines[i] ?? '').search(/[^.]/)) }));
}

/** Tells whether cells of ours are a line, whatever was typed left of it. */
export function readsAs(cells: readonly PlanValue[]): (line: TextLine) => boolean {
  const found: string[] = [];
  return ({ label, from }) => {
    found[from] ??= labelOf(cells.slice(from));
    return label !== '' && found[from] === label;
  };
}

const MOST_PROBES = 4;

/** Up to four columns of a table's rows that are never blank and always of one type; numbers first. */
export function probesOf(
  values: readonly (readonly PlanValue[])[],
  zone: ZonePlan,
): (readonly [column: number, type: 'n' | 's'])[] {
  const found: (readonly [number, 'n' | 's'])[] = [];
  // What stands below an empty table says nothing of its rows.
  if (zone.rows === 0) return found;
  for (let column = 0; column < (values[0]?.length ?? 0); column++) {
    const type = typeOf(values[zone.row]?.[column]);
    if (!type) continue;
    let same = true;
    for (let row = zone.row; same && row < zone.row + zone.rows; row++)
      same = typeOf(values[row][column]) === type;
    if (same) found.push([column, type]);
  }
  return found.sort((a, b) => (a[1] === b[1] ? a[0] - b[0] : a[1] === 'n' ? -1 : 1)).slice(0, MOST_PROBES);
}

export function typeOf(value: PlanValue | undefined): 'n' | 's' | null {
  if (typeof value === 'number') return 'n';
  return typeof value === 'string' && value !== '' ? 's' : null;
}

/** A short hash of a text: FNV-1a of its code units, base 36. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
