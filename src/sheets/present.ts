// A sheet of ours as it is now: where its rows and columns lie, and what all its cells hold.

import type { PlanValue } from '../reports/plan.ts';
import type { Calendar } from '../terms/surroundings.ts';
import type { Layout } from './layout.ts';
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
import { readAll } from './read.ts';

export interface Present extends Located {
  readonly own: OwnSheet;
  readonly layout: Layout;
  /** Sheet column of each column of ours; 0 where it is gone. */
  readonly columns: readonly number[];
  /** First and last row of ours; 0 where its mark is gone. */
  readonly first: number;
  readonly last: number;
  /** All cells of the sheet; `cells[0]` is row 1. */
  readonly cells: readonly (readonly PlanValue[])[];
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

/**
 * On a list with columns for the staff, rows right below it that an undo handed over are its own again: of ours they hold
 * only the customer, beside what was typed.
 */
function withHandedOver(present: Present): Present {
  const { layout, columns, cells, zones } = present;
  const { keyed, given } = layout;
  const key = keyed && columns[keyed.column];
  if (!given || !key) return present;
  const rows = zones.get(keyed.zone) ?? [];
  const above = rows.length ? rows : (zones.get(`above ${keyed.zone}`) ?? []);
  const own = new Set(columns);
  const isHandedOver = (row: number): boolean => {
    const filled = (cells[row - 1] ?? []).flatMap((value, j) => (value === '' ? [] : [j + 1]));
    return filled.includes(key) && filled.length > 1 && filled.every((at) => at === key || !own.has(at));
  };
  const more: number[] = [];
  const last = above.reduce((a, b) => Math.max(a, b), 0);
  for (let row = last + 1; isHandedOver(row); row++) more.push(row);
  return more.length === 0
    ? present
    : { ...present, zones: new Map(zones).set(keyed.zone, [...rows, ...more]) };
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
export function usedRows({ zones, layout, cells, columns }: Present, name: string): number[] {
  const used = layout.zones.find((zone) => zone.name === name)?.used ?? 0;
  const rows = zones.get(name) ?? [];
  if (rows.length <= used) return rows;
  const isFilled = (row: number) =>
    columns.some((column) => column > 0 && (cells[row - 1]?.[column - 1] ?? '') !== '');
  return rows.filter(isFilled);
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

/** Cells a person filled in on a sheet of ours: outside our rows and columns. */
export function foreignCells(present: Present): { row: number; column: number }[] {
  const rows = new Set(ownRows(present));
  const columns = new Set(present.columns);
  const given = new Set<PlanValue>(present.layout.given);
  const heads = new Set(given.size ? headRows(present) : []);
  const found: { row: number; column: number }[] = [];
  present.cells.forEach((line, i) => {
    line.forEach((value, j) => {
      if (value === '' || (rows.has(i + 1) && columns.has(j + 1))) return;
      if (!given.has(value) || !heads.has(i + 1)) found.push({ row: i + 1, column: j + 1 });
    });
  });
  return found;
}
