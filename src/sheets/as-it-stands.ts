// What a sheet of ours, as it stands, tells a plan: the order of its columns and tables, the rows somebody wrote beside.

import type { Standing } from '../reports/input.ts';
import type { ChartPlan, SheetPlan } from '../reports/plan.ts';
import type { FoundTable } from '../reports/readback.ts';
import { keyedZoneOf } from './layout.ts';
import { type Present, usedRows } from './present.ts';
import { notedRows, type Theirs, theirsOn } from './recovery/theirs.ts';

/** undefined = as it is planned. */
export function standingOf(plan: SheetPlan, { layout }: Present): Standing | undefined {
  const { keyed, tables, charts } = plan;
  const named = (list: readonly { readonly name: string; readonly keys: readonly string[] }[]) =>
    list.find(({ name }) => name === keyed?.table)?.keys ?? [];
  const order = (list: readonly { readonly name: string; readonly row: number }[]) =>
    [...list].sort((a, b) => a.row - b.row).map(({ name }) => name);
  const isBelow = ({ anchor, ranges }: ChartPlan): boolean => anchor.row > (ranges[0]?.row ?? 0);
  const beside = charts.filter((chart) => !isBelow(chart)).map(({ id }) => id);
  const row = new Map(layout.zones.map(({ name }, i) => [name, i]));
  const kept = layout.tables.map(({ name, zone, from }) => ({ name, row: row.get(zone)! * 1e6 + from }));
  const zone = layout.tables.find(({ name }) => name === keyed?.table)?.zone;
  const above = (table: string) =>
    layout.zones
      .filter(({ name }) => name === `above ${table}` || name === `head ${table}`)
      .reduce((sum, { used }) => sum + used, 0);
  const head = tables.find(({ name }) => name === keyed?.table)?.row ?? 0;
  const isFrozen = head > 0 && head === plan.frozenRows;
  const found: Standing = {
    columns: named(layout.tables),
    tables: order(kept),
    // Of a chart that is to stand beside its table: others stand below theirs in any version.
    chartsBelow: layout.charts.some((chart) => isBelow(chart.plan) && beside.includes(chart.plan.id)),
    head: (isFrozen && zone !== undefined && above(zone)) || head,
  };
  const [planned, places] = [named(tables), order(tables)];
  const both = found.tables.filter((name) => places.includes(name));
  const isSame =
    found.columns.every((key, i) => key === planned[i]) &&
    both.join() === places.filter((name) => both.includes(name)).join() &&
    !found.chartsBelow &&
    found.head === head;
  return isSame ? undefined : found;
}

/** The table of a plan whose rows are told apart by a key, and the column of that. */
function keyedTable({ keyed, tables }: SheetPlan) {
  const table = tables.find(({ name }) => name === keyed?.table);
  return keyed && table ? { table, keyAt: table.column + table.keys.indexOf(keyed.key) } : null;
}

/** The keys of a plan's rows, from top to bottom. */
export function keysOf(plan: SheetPlan): string[] {
  const { table, keyAt } = keyedTable(plan) ?? {};
  if (!table) return [];
  return plan.values.slice(table.row, table.row + table.rows).map((line) => String(line[keyAt!]));
}

/** The rows of that table on a sheet. */
export function keyedRows(present: Present, plan: SheetPlan, theirs: Theirs) {
  const keyed = keyedTable(plan);
  const zone = present.layout.tables.find(({ name }) => name === keyed?.table.name)?.zone;
  if (!keyed || zone === undefined) return null;
  const { keyAt } = keyed;
  const keyColumn = present.columns[keyAt];
  if (!keyColumn) return null;
  const rows = present.zones.get(zone) ?? [];
  const noted = notedRows(theirs, rows);
  const seen = rows.map((row) => ({
    row,
    key: String(present.cells[row - 1]?.[keyColumn - 1] ?? ''),
    isNoted: noted.has(row),
  }));
  return { zone, keyAt, seen };
}

/** Keys of the rows that somebody wrote on, top to bottom. */
export function notedKeys(present: Present, plan: SheetPlan, theirs: Theirs): string[] {
  const seen = keyedRows(present, plan, theirs)?.seen ?? [];
  return seen.flatMap(({ key, isNoted }) => (isNoted && key !== '' ? [key] : []));
}

/**
 * Is the column gone that tells the rows of a table apart, and something of a person's on one of them? Then nobody can tell whose it
 * is. In a column with blank cells, that one was typed into is told by how many are blank yet.
 */
export function isNameless(present: Present): boolean {
  const { layout, columns, cells } = present;
  const keyed = keyedZoneOf(layout);
  return layout.zones.some(({ name, used, blanks }) => {
    const isKeyed = name === keyed?.zone;
    const by = isKeyed ? keyed!.column : (blanks?.by ?? -1);
    if (columns[by] !== 0) return false;
    const rows = present.zones.get(name) ?? [];
    const spare = rows.length - used;
    const isBlank = (row: number, column: number) =>
      !columns[column] || (cells[row - 1]?.[columns[column] - 1] ?? '') === '';
    const isTyped = blanks?.columns.some(([column, names]) => {
      const blank = rows.filter((row) => isBlank(row, column)).length;
      return spare >= 0 && blank < names.split(' ').length + spare;
    });
    if (isTyped || !isKeyed) return isTyped === true;
    const noted = notedRows(theirsOn(present), rows);
    return rows.some((row) => noted.has(row));
  });
}

/** Its tables with their cells. */
export function tablesOf(present: Present): FoundTable[] {
  const { layout, cells, columns } = present;
  return layout.tables.map((table) => {
    const rows = usedRows(present, table.zone).slice(table.from, table.from + table.rows);
    const places = columns.slice(table.column, table.column + table.columns);
    return {
      layout: table,
      cells: rows.map((row) => places.map((column) => (column ? (cells[row - 1]?.[column - 1] ?? '') : ''))),
    };
  });
}

/** The last row with a cell of anybody's, or of ours: what stands below it is not touched and beside nothing of ours. */
export function lastOf({ cells, zones }: Present): number {
  const own = [...zones.values()].flat();
  return own.reduce((most, row) => Math.max(most, row), Math.max(1, cells.length));
}
