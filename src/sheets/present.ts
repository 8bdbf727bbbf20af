// A sheet of ours as it is now: where its rows and columns lie, and what all its cells hold.

import type { PlanValue, SheetPlan } from '../reports/plan.ts';
import { foldedKey } from '../terms/folded-key.ts';
import type { Calendar } from '../terms/surroundings.ts';
import { keyedZoneOf, type Layout, placesOf, rowsIn, zonesOf } from './layout.ts';
import { leftIn, typedCells } from './left-blank.ts';
import { type Located, locate } from './locate.ts';
import {
  keptLayout,
  type Marks,
  markedColumns,
  markedRows,
  marksOn,
  type OwnSheet,
  readableLayout,
} from './marks.ts';
import { returning } from './pins.ts';
import { readAll } from './read.ts';

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Present extends Located {
  readonly own: OwnSheet;
  readonly layout: Layout;
  /** The layout as it is kept, where its lines at the top are called otherwise here. */
  readonly kept?: Layout;
  /** Sheet column of each column of ours; 0 where it is gone. */
  readonly columns: readonly number[];
  /** First and last row of ours; 0 where its mark is gone. */
  readonly first: number;
  readonly last: number;
  /** All cells of the sheet; `cells[0]` is row 1. */
  readonly cells: readonly (readonly PlanValue[])[];
  /** Where it is known otherwise than by the layout: cells of ours with what a person typed into them. */
  readonly typed?: readonly Spot[];
  /** Rows that had been handed over, and are the table's again. */
  readonly back?: readonly number[];
  /** Of a sheet that was looked at as it is: its marks, and its charts, which are asked for once. */
  readonly marks?: Marks;
  readonly charts?: () => readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[];
}

/** null when the sheet's layout is lost: then the sheet is a person's. */
export function lookAt(own: OwnSheet, calendar: Calendar): Present | null {
  return lookWith(keptLayout, own, calendar);
}

/** The same. Throws `state-unreadable` where what was kept of the sheet cannot be read: nobody may take it for nothing. */
export function readablePresent(own: OwnSheet, calendar: Calendar): Present | null {
  const present = lookWith(readableLayout, own, calendar);
  return present && withHandedOver(present);
}

/** Rows of the keyed table that were handed over: of ours they hold their key alone, among its rows or right below them. */
function handedOver({
  layout,
  columns,
  cells,
  zones,
}: Present): { readonly row: number; readonly key: string }[] {
  const keyed = keyedZoneOf(layout);
  const key = keyed && columns[keyed.column];
  if (!key) return [];
  const ours = new Set([...zones.values()].flat());
  const isLeft = leftIn(layout, columns);
  const above = ['above', 'head'].flatMap((part) => zones.get(`${part} ${keyed.zone}`) ?? []);
  const own = zones.get(keyed.zone) ?? [];
  const isOne = (row: number) => !ours.has(row) && isLeft(cells[row - 1]);
  // An undo leaves rows blank that its run had put in; beyond them only what is typed beside tells such a row from a person's.
  const isBlank = (row: number) => cells[row - 1]?.every((value) => value === '') ?? false;
  const isTypedOn = (row: number) => cells[row - 1].some((value, j) => value !== '' && j + 1 !== key);
  const found: { row: number; key: string }[] = [];
  const last = greatest(own.length ? own : above);
  let isBeyond = false;
  for (let row = above.length ? greatest(above) + 1 : (own[0] ?? 1); ; row++) {
    const [one, blank] = [isOne(row), isBlank(row)];
    if (row > last && !one && !blank) return found;
    isBeyond ||= row > last && blank;
    if (one && (!isBeyond || isTypedOn(row))) found.push({ row, key: String(cells[row - 1][key - 1]) });
  }
}

const greatest = (lines: readonly number[]) => lines.reduce((a, b) => Math.max(a, b), 0);

/** The rows are a table's again. */
function withRows(present: Present, zone: string, more: readonly number[]): Present {
  if (more.length === 0) return present;
  const rows = [...(present.zones.get(zone) ?? []), ...more].sort((a, b) => a - b);
  const back = [...(present.back ?? []), ...more];
  return { ...present, zones: new Map(present.zones).set(zone, rows), back };
}

/** On a list with columns for the staff, rows that an undo handed over with what was typed are its own again. */
function withHandedOver(present: Present): Present {
  const keyed = keyedZoneOf(present.layout);
  if (!present.layout.given || !keyed) return present;
  const isTypedOn = ({ row }: { readonly row: number }) =>
    present.cells[row - 1].some((value, j) => value !== '' && j + 1 !== present.columns[keyed.column]);
  const rows = handedOver(present).filter(isTypedOn);
  return withRows(
    present,
    keyed.zone,
    rows.map(({ row }) => row),
  );
}

/** The lines at the top stay there, whichever table comes first below them: they are called as they are `wanted`. */
export function withTop(present: Present, wanted: string): Present {
  const { layout, zones } = present;
  const name = layout.zones[0]?.name ?? wanted;
  if (name === wanted) return present;
  const called = (zone: string) => ({ [name]: wanted, [wanted]: name })[zone] ?? zone;
  return {
    ...present,
    kept: layout,
    layout: {
      ...layout,
      zones: layout.zones.map((zone) => ({ ...zone, name: called(zone.name) })),
      notes: layout.notes.map(([zone, ...place]) => [called(zone), ...place] as const),
    },
    zones: new Map([...zones].map(([zone, rows]) => [called(zone), rows])),
  };
}

/**
 * Who is in the data again takes the row that was handed over: what a person wrote there is beside its customer again. So
 * does a line of another table. `keys`: of the plan's rows of the keyed table.
 */
export function withReturned(present: Present, plan: SheetPlan, keys: readonly string[]): Present {
  const keyed = keyedZoneOf(present.layout);
  const wanted = zonesOf(plan);
  let found = withTop(present, wanted[0].name);
  for (const { name, row, rows, isTable } of wanted)
    if (isTable && name !== keyed?.zone && present.layout.zones.some((zone) => zone.name === name))
      found = withRows(found, name, returning(found, name, plan.values.slice(row, row + rows)));
  const handed = handedOver(found);
  if (handed.length === 0) return found;
  const { zone, column } = keyed!;
  const missing = new Set(keys.map(foldedKey));
  for (const row of present.zones.get(zone) ?? [])
    missing.delete(foldedKey(String(present.cells[row - 1]?.[present.columns[column] - 1] ?? '')));
  const rows = handed.filter(({ key }) => missing.delete(foldedKey(key))).map(({ row }) => row);
  return withRows(found, zone, rows);
}

function lookWith(layoutOf: typeof readableLayout, own: OwnSheet, calendar: Calendar): Present | null {
  const { sheet } = own;
  const marks = marksOn(sheet);
  let known: readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[] | null = null;
  const charts = () => {
    known ??= sheet.getCharts();
    return known;
  };
  const layout = layoutOf(sheet, marks, charts);
  if (!layout) return null;
  const columns = markedColumns(sheet, layout.columns, marks);
  const { first, last } = markedRows(sheet, marks);
  const cells = readAll(sheet, calendar);
  const place = { layout, columns, first, last, cells };
  return { own, marks, charts, ...place, ...locate(place) };
}

/** Sheet rows of a zone that hold its values: spare ones, which are blank, may lie between them. */
export function usedRows({ zones, layout, cells, columns }: Omit<Present, 'own'>, name: string): number[] {
  const zone = layout.zones.find((one) => one.name === name);
  const rows = zones.get(name) ?? [];
  if (!zone || rows.length <= zone.used) return rows;
  const { probes } = zone;
  if (!probes) return rows.length === rowsIn(zone.at).length ? placesOf(zone).map((at) => rows[at]) : rows;
  const telling = probes.length ? probes.map(([column]) => columns[column]) : columns;
  const isFilled = (row: number) =>
    telling.some((column) => column > 0 && (cells[row - 1]?.[column - 1] ?? '') !== '');
  return rows.filter(isFilled);
}

/** The same of any zone, each looked for once. Where the cells were not read they are in their order. */
export function linesOfZones(present: Omit<Present, 'own'>): (zone: string) => readonly number[] {
  const found = new Map<string, readonly number[]>();
  return (zone) => {
    const rows = present.cells.length ? usedRows : () => present.zones.get(zone) ?? [];
    if (!found.has(zone)) found.set(zone, rows(present, zone));
    return found.get(zone)!;
  };
}

/** All our rows, ascending. */
function ownRows({ zones }: Pick<Present, 'zones'>): number[] {
  return [...zones.values()].flat().sort((a, b) => a - b);
}

/** Rows right above tables. */
function headRows({ zones, layout }: Pick<Present, 'zones' | 'layout'>): number[] {
  return layout.zones.flatMap(({ name, probes }) => {
    const rows = zones.get(name) ?? [];
    return probes || rows.length === 0 ? [] : [rows[rows.length - 1]];
  });
}

/** Cells of ours with what a person typed into them where we had left them blank. */
export function typedBetween(present: Present): readonly Spot[] {
  return present.typed ?? typedCells(present);
}

/** Cells a person filled in on a sheet of ours: outside our rows and columns, and where we had left one blank. */
export function foreignCells(present: Present): Spot[] {
  const rows = new Set(ownRows(present));
  const columns = new Set(present.columns);
  const given = new Set<PlanValue>(present.layout.given);
  const heads = new Set(given.size ? headRows(present) : []);
  const found = [...typedBetween(present)];
  present.cells.forEach((line, i) => {
    line.forEach((value, j) => {
      if (value === '' || (rows.has(i + 1) && columns.has(j + 1))) return;
      if (!given.has(value) || !heads.has(i + 1)) found.push({ row: i + 1, column: j + 1 });
    });
  });
  return found;
}
