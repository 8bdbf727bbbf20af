// What bringing a sheet to a plan would change, before anything is touched.

import type { PlanValue, SheetPlan } from '../reports/plan.ts';
import type { Language } from '../text/language.ts';
import { among, around, type Block, type Placement, placed, runsOf, stretches } from './blocks.ts';
import { type Fit, fitColumns, fitLines, type Insertion, unlike } from './fit.ts';
import { packed } from './kept-layout.ts';
import { rowLook } from './large.ts';
import {
  hash,
  keptNotes,
  keptTables,
  type Layout,
  labelOf,
  probesOf,
  type Zone,
  type ZonePlan,
  zonesOf,
} from './layout.ts';
import { fillingOf } from './left-blank.ts';
import { type Pins, rowsOf } from './pins.ts';
import { foreignCells, linesOfZones, type Present, type Spot, typedBetween, usedRows } from './present.ts';
import { colorsOf } from './recovery/theirs.ts';

/** Rows of one table that keep their sheet rows. */
export interface Places {
  readonly table: string;
  /** Sheet rows for the table's first rows, ascending. More rows are inserted before the last of them. */
  readonly rows: readonly number[];
  /** Rows of ours that stay blank for now. */
  readonly idle: readonly number[];
  /** Rows handed over to the person with the note beside them: only `keyColumn` keeps what it says. */
  readonly left: readonly number[];
  readonly keyColumn: number;
}

export interface Lines {
  readonly insertions: readonly Insertion[];
  readonly added: number;
}

export interface Change {
  readonly rows: Lines;
  readonly columns: Lines;
  /** After the insertions. */
  readonly placement: Placement;
  /** Where a row lies after the insertions. */
  readonly moved: (row: number) => number;
  /** Sheet columns of ours, those the plan has no use for included. */
  readonly owned: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly layout: Omit<Layout, 'charts'>;
  /** The plan's notes, without those on whose cell a comment of a person's stands. */
  readonly notes: SheetPlan['notes'];
  /** The plan's values, without those whose cell a person has filled. */
  readonly values: SheetPlan['values'];
  /** After the insertions: cells within ours that hold what a person typed. Nothing is written there. */
  readonly typed: readonly Spot[];
  /** Those of them where the plan has a value. */
  readonly covered: readonly Spot[];
  /** Blocks the plan fills, and blocks of ours that will be blank. */
  readonly touched: readonly Block[];
  readonly cleared: readonly Block[];
  /** Cells that carry a former note of ours. */
  readonly noted: readonly Block[];
  /** Nothing changes at all. */
  readonly isSame: boolean;
  /** The same lines in the same look: only values change. */
  readonly looksAlike: boolean;
}

export function changeOf(
  plan: SheetPlan,
  language: Language,
  present: Present | null,
  places: Places | null = null,
  /** Tables whose plan is in the order of these (pins.ts). */
  pins: ReadonlyMap<string, Pins> = new Map(),
  /** Sheet rows on which something of a person's stands. */
  noted: ReadonlySet<number> = new Set(present ? foreignCells(present).map(({ row }) => row) : []),
  /** Cells with a comment of theirs. */
  commented: readonly Spot[] = [],
): Change {
  const zones = zonesOf(plan);
  const rows = fitRows(zones, present, places, pins, noted);
  const width = plan.values[0]?.length ?? 0;
  const columns = fitColumns(Math.max(width, present?.layout.columns ?? 0), present?.columns ?? []);
  const owned = columns.lines.map(([column]) => column);
  const placement: Placement = { rows: rows.lines.flat(), columns: owned.slice(0, width) };
  const ownRows = [...rows.lines.flat(), ...rows.spare.flat()];
  const first = least(ownRows);
  const last = greatest(ownRows);
  const typed = (present ? typedBetween(present) : []).map(({ row, column }) => ({
    row: rows.moved(row),
    column: columns.moved(column),
  }));
  const { values, covered } = withoutTyped(plan.values, typed, placement);
  const isCommented = among(
    commented.map(({ row, column }) => ({ row: rows.moved(row), column: columns.moved(column) })),
  );
  const notes = plan.notes.filter(
    ({ row, column }) => !isCommented(placement.rows[row], placement.columns[column]),
  );
  const layout = layoutOf({ ...plan, notes }, values, language, zones, rows, owned.length, first, last);
  const left = [...pins.values(), ...(places ? [{ left: places.left, names: [places.keyColumn] }] : [])];
  const isLeft = left.some((one) => one.left.length > 0);
  const settled = rows.insertions.length + columns.insertions.length === 0 && !isLeft && !present?.back;
  const looksAlike =
    present !== null && settled && sameLayout(layout, present.layout) && !takesSpare(zones, rows, present);
  return {
    rows: linesOf({ insertions: unlike(rows.insertions, noted) }),
    columns: linesOf(columns),
    placement,
    moved: rows.moved,
    owned,
    first,
    last,
    layout,
    values,
    notes,
    typed,
    covered,
    touched: placed(placement, { row: 0, column: 0, rows: placement.rows.length, columns: width }),
    cleared: around(clearedBlocks(rows, owned, width, left), typed),
    noted: present ? formerNotes(present, rows, columns) : [],
    isSame: looksAlike && sameValues(values, present!, placement, typed),
    looksAlike,
  };
}

function fitRows(
  zones: readonly ZonePlan[],
  present: Present | null,
  places: Places | null,
  pins: ReadonlyMap<string, Pins>,
  noted: ReadonlySet<number>,
): Fit {
  /** What a person wrote beside the last row stays beside it. Rows with places of their own are put in order before. */
  const isHeld = (name: string): boolean => {
    const rows = present?.zones.get(name) ?? [];
    return name !== places?.table && !pins.has(name) && noted.has(rows[rows.length - 1]);
  };
  const wanted = zones.map(({ name, rows, isTable }) => ({
    name,
    lines: rows,
    inside: isTable && !isHeld(name),
    ...(pins.has(name) ? { pins: pins.get(name)!.seats } : {}),
  }));
  const have = new Map<string, readonly number[]>(present?.zones ?? []);
  const idle = new Map<string, readonly number[]>();
  if (places) have.set(places.table, places.rows);
  if (places) idle.set(places.table, places.idle);
  for (const [name, pin] of pins) {
    have.set(name, rowsOf(pin));
    idle.set(name, pin.idle);
  }
  return fitLines(wanted, have, present?.first || 1, idle);
}

function linesOf({ insertions }: Pick<Fit, 'insertions'>): Lines {
  return { insertions, added: insertions.reduce((sum, { count }) => sum + count, 0) };
}

/** Where a person's word stands no value of ours does. */
function withoutTyped(
  values: SheetPlan['values'],
  typed: readonly Spot[],
  { rows, columns }: Placement,
): Pick<Change, 'values' | 'covered'> {
  if (typed.length === 0) return { values, covered: [] };
  const lines = new Map(Array.from(rows, (row, i) => [row, i]));
  const places = new Map(Array.from(columns, (column, i) => [column, i]));
  const without: (readonly PlanValue[])[] = [...values];
  const covered = typed.filter(({ row, column }) => {
    const [line, place] = [lines.get(row) ?? -1, places.get(column) ?? -1];
    if ((values[line]?.[place] ?? '') === '') return false;
    without[line] = without[line].map((value, i) => (i === place ? null : value));
    return true;
  });
  return { values: without, covered };
}

function layoutOf(
  plan: SheetPlan,
  values: SheetPlan['values'],
  language: Language,
  zones: readonly ZonePlan[],
  rows: Fit,
  columns: number,
  first: number,
  last: number,
): Omit<Layout, 'charts'> {
  const kept = zones.map((zone, i): Zone => {
    const lines = [...rows.lines[i], ...rows.spare[i]];
    if (zone.isTable) lines.sort((a, b) => a - b);
    const at = coarse(
      stretches(lines).map((run) => [run.at - first, run.count] as const),
      zone.isTable,
    );
    const place = { name: zone.name, used: zone.rows, at, ...fillingOf(plan, values, zone) };
    if (zone.isTable) return { ...place, probes: probesOf(values, zone) };
    return { ...place, labels: values.slice(zone.row, zone.row + zone.rows).map(labelOf) };
  });
  const { values: _values, title: _title, tables: _tables, ...look } = plan;
  return fitting({
    kind: plan.kind,
    language,
    columns,
    span: last - first + 1,
    zones: kept,
    tables: keptTables(plan, zones),
    notes: keptNotes(plan, zones),
    scales: plan.colorScales,
    highlights: plan.highlights ?? [],
    ...keyedIn(plan, zones),
    ...(plan.staff ? { given: plan.staff.columns.map(({ header }) => header) } : {}),
    colors: colorsOf(plan),
    ...rowLookOf(plan),
    look: hash(JSON.stringify(look)),
  });
}

/** Characters of a layout that says what was left blank, without and with the names of rows. A hidden copy carries it twice. */
const MOST_FILLED = 12_000;
const MOST_NAMED = 7_000;

/** What was left blank is kept where there is room for it. */
function fitting(layout: Omit<Layout, 'charts'>): Omit<Layout, 'charts'> {
  const fits = (zones: readonly Zone[], most: number) =>
    packed({ ...layout, zones, charts: [] }).length <= most;
  if (fits(layout.zones, MOST_NAMED)) return layout;
  const zones = layout.zones.map(({ blanks: _blanks, ...zone }): Zone => zone);
  if (fits(zones, MOST_FILLED)) return { ...layout, zones };
  return { ...layout, zones: zones.map(({ filled: _filled, ...zone }): Zone => zone) };
}

function rowLookOf(plan: SheetPlan): Pick<Layout, 'rowLook'> {
  const look = rowLook(plan);
  return look === undefined ? {} : { rowLook: look };
}

/** Rows of a person's between ours are told by what they hold where there are many: one stretch then. */
export const MOST_STRETCHES = 60;

function coarse(at: Zone['at'], isTable: boolean): Zone['at'] {
  if (!isTable || at.length <= MOST_STRETCHES) return at;
  const [last, count] = at[at.length - 1];
  return [[at[0][0], last + count - at[0][0]]];
}

function keyedIn(plan: SheetPlan, zones: readonly ZonePlan[]): Pick<Layout, 'keyed'> {
  const table = plan.keyed && plan.tables.find(({ name }) => name === plan.keyed?.table);
  const kept = plan.keyed && keptTables(plan, zones).find(({ name }) => name === plan.keyed?.table);
  if (!plan.keyed || !table || !kept) return {};
  return { keyed: { zone: kept.zone, column: table.column + table.keys.indexOf(plan.keyed.key) } };
}

function sameLayout(layout: Omit<Layout, 'charts'>, { charts: _charts, ...former }: Layout): boolean {
  const shape = ({ zones, pivotReach: _reach, ...rest }: Omit<Layout, 'charts'>) =>
    JSON.stringify({ ...rest, zones: zones.map(({ name, used, at }) => ({ name, used, at })) });
  // What an earlier version wrote does not say what it left blank.
  const isKnown = (one: Pick<Layout, 'zones'>) => one.zones.some(({ filled }) => filled !== undefined);
  return shape(layout) === shape(former) && (isKnown(former) || !isKnown(layout));
}

/** Does a row of a table fill that was spare? Such a one was blanked with its look. */
function takesSpare(zones: readonly ZonePlan[], { lines }: Fit, present: Present): boolean {
  return zones.some(({ name, isTable }, at) => {
    if (!isTable) return false;
    const used = new Set(usedRows(present, name));
    return used.size < (present.zones.get(name)?.length ?? 0) && lines[at].some((row) => !used.has(row));
  });
}

function sameValues(
  values: readonly (readonly PlanValue[])[],
  { cells }: Present,
  { rows, columns }: Placement,
  typed: readonly Spot[],
): boolean {
  const isTyped = among(typed);
  return values.every((line, i) => {
    const present = cells[rows[i] - 1] ?? [];
    return line.every(
      (value, j) => (value ?? '') === (present[columns[j] - 1] ?? '') || isTyped(rows[i], columns[j]),
    );
  });
}

/** `handed`: rows handed over, and by number the columns that keep what they say. */
function clearedBlocks(
  rows: Fit,
  owned: readonly number[],
  width: number,
  handed: readonly Pick<Pins, 'left' | 'names'>[],
): Block[] {
  const blocks: Block[] = [];
  const clear = (lines: readonly number[], columns: readonly number[]) => {
    for (const row of stretches(lines))
      for (const column of runsOf(columns))
        blocks.push({ row: row.at, rows: row.count, column: column.at, columns: column.count });
  };
  for (const spare of rows.spare) clear(spare, owned);
  clear(rows.abandoned, owned);
  for (const lines of rows.lines) clear(lines, owned.slice(width));
  for (const { left, names } of handed) {
    const figures = owned.filter((_, i) => !names.includes(i));
    clear(left.map(rows.moved), figures);
  }
  return blocks;
}

/** Where the notes of the last time stand once lines are inserted. */
function formerNotes(present: Present, rows: Fit, fitted: Fit): Block[] {
  const { layout, columns } = present;
  const lines = linesOfZones(present);
  return layout.notes.flatMap(([zone, line, column, count]) => {
    const row = lines(zone)[line];
    if (row === undefined) return [];
    const there = columns.slice(column, column + count).filter((at) => at > 0);
    return runsOf(there.map(fitted.moved)).map((run) => ({
      row: rows.moved(row),
      rows: 1,
      column: run.at,
      columns: run.count,
    }));
  });
}

function least(lines: readonly number[]): number {
  return lines.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER);
}

function greatest(lines: readonly number[]): number {
  return lines.reduce((a, b) => Math.max(a, b), 0);
}
