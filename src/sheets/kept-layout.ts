// A layout as the text that is kept: lists of numbered columns as ranges and notes below each other as blocks, so that it
// grows with tables and not with columns or rows; and the way from the texts that earlier versions kept.

import { stretches } from './blocks.ts';
import type { Layout, Zone } from './layout.ts';

/** A change of `Layout` raises it and adds the way from the version before to `MIGRATIONS`. */
const VERSION = 4;

type Json = { readonly [key: string]: unknown };

/** From version i + 1 to the next. */
const MIGRATIONS: readonly ((kept: Json) => Json)[] = [
  withNotes,
  (withoutBlocks) => withoutBlocks,
  withHeads,
];

/** The first texts of version 1 do not say where notes are: they stood on the headers, right above each table. */
function withNotes(kept: Json): Json {
  if (kept.notes !== undefined) return kept;
  const { tables, zones } = kept as unknown as Layout;
  const notes = tables.flatMap(({ zone, column, columns }) => {
    const above = zones[zones.findIndex(({ name }) => name === zone) - 1];
    return above?.used > 0 ? [[above.name, above.used - 1, column, columns]] : [];
  });
  return { ...kept, notes };
}

/**
 * Until version 3 the headers were the last of the lines above their table. Lines to spare stood below them: they are the
 * table's.
 */
function withHeads(kept: Json): Json {
  const { zones, notes } = kept as unknown as Layout;
  const heads = new Map<string, { readonly name: string; readonly last: number }>();
  const split: Zone[] = [];
  let spare: Zone['at'] = [];
  zones.forEach((zone, i) => {
    const { used, at, labels = [], filled } = zone;
    const table = zones[i + 1];
    if (zone.probes || !table?.probes || labels.length === 0) {
      // Of an empty table it said what the line below it holds.
      split.push({ ...zone, at: [...spare, ...at], ...(zone.probes && used === 0 ? { probes: [] } : {}) });
      spare = [];
      return;
    }
    const rows = at.flatMap(([from, count]) => Array.from({ length: count }, (_, k) => from + k));
    const lines = filled?.split(',');
    const part = (from: number, to: number) => ({
      used: to - from,
      at: runs(rows.slice(from, to)),
      labels: labels.slice(from, to),
      ...(lines ? { filled: lines.slice(from, to).join() } : {}),
    });
    const name = `head ${table.name}`;
    heads.set(zone.name, { name, last: used - 1 });
    split.push({ name: zone.name, ...part(0, used - 1) }, { name, ...part(used - 1, used) });
    spare = runs(rows.slice(used));
  });
  const moved = notes.map(([zone, line, ...rest]) => {
    const head = heads.get(zone);
    return head?.last === line ? [head.name, 0, ...rest] : [zone, line, ...rest];
  });
  return { ...kept, zones: split, notes: moved };
}

const runs = (rows: readonly number[]): Zone['at'] =>
  stretches(rows).map(({ at, count }) => [at, count] as const);

/** With its version, as it is kept. */
export const versioned = (layout: Layout): Layout & { readonly version: number } => ({
  version: VERSION,
  ...layout,
});

export function packed(layout: Layout): string {
  const tables = layout.tables.map(({ keys, ...table }) => ({ ...table, keys: ranges(keys) }));
  return JSON.stringify({ ...versioned(layout), tables, notes: blocks(layout.notes) });
}

/** What is kept cannot be read: it is damaged, or of a newer version, which is named. */
export interface Unreadable {
  readonly version?: number;
}

/** The layout of a text that this or an earlier version kept. */
export function unpacked(json: unknown): Layout | Unreadable {
  if (!isLayout(json)) return {};
  const { version = 1, ...kept } = json;
  if (version > VERSION) return { version };
  const migrated = MIGRATIONS.slice(version - 1).reduce((older, migrate) => migrate(older), kept as Json);
  const layout = migrated as unknown as Layout;
  const tables = layout.tables.map((table) => ({ ...table, keys: table.keys.flatMap(ofRange) }));
  // In the order it was written: layouts are compared as texts.
  return { ...layout, tables, notes: ofBlocks(layout) };
}

export const isReadable = (layout: Layout | Unreadable): layout is Layout => 'tables' in layout;

/** Is there what every version kept. */
function isLayout(json: unknown): json is Layout & { readonly version?: number } {
  if (typeof json !== 'object' || json === null) return false;
  const { version = 1, columns, zones, tables } = json as Json;
  return (
    Number.isInteger(version) &&
    Number(version) >= 1 &&
    Number.isInteger(columns) &&
    Array.isArray(zones) &&
    Array.isArray(tables)
  );
}

/** Characters of marks that a sheet may carry, with room for what a person's other add-ons keep there. */
const MOST_MARKS = 28_000;

/** Does the layout, with a mark a column, fit what Google lets a sheet keep? */
export function fitsMarks(layout: Layout): boolean {
  return packed(layout).length + layout.columns * 7 <= MOST_MARKS;
}

type NoteRun = [zone: string, line: number, column: number, count: number, lines?: number];

/** Notes in the same columns of lines below each other as one. */
function blocks(notes: Layout['notes']): NoteRun[] {
  const found: NoteRun[] = [];
  const open = new Map<string, NoteRun>();
  for (const [zone, line, column, count] of notes) {
    const key = JSON.stringify([zone, column, count]);
    const last = open.get(key);
    if (last && line === last[1] + (last[4] ?? 1)) last[4] = (last[4] ?? 1) + 1;
    else {
      const block: NoteRun = [zone, line, column, count];
      open.set(key, block);
      found.push(block);
    }
  }
  return found;
}

/** Line by line, from top to bottom and left to right. */
function ofBlocks({ notes, zones }: Layout): Layout['notes'] {
  const order = new Map(zones.map(({ name }, i) => [name, i]));
  return (notes as readonly (readonly [string, number, number, number, number?])[])
    .flatMap(([zone, line, column, count, lines = 1]) =>
      Array.from({ length: lines }, (_, i) => [zone, line + i, column, count] as const),
    )
    .sort((a, b) => order.get(a[0])! - order.get(b[0])! || a[1] - b[1] || a[2] - b[2]);
}

const RANGE = /^(\d+)\.\.(\d+)$/;

/** 3, 4, 5, … as `3..9`. */
export function ranges(keys: readonly string[]): string[] {
  const found: string[] = [];
  for (let from = 0; from < keys.length; ) {
    let to = from;
    while (to + 1 < keys.length && /^\d+$/.test(keys[to]) && keys[to + 1] === String(Number(keys[to]) + 1))
      to++;
    found.push(to - from > 1 ? `${keys[from]}..${keys[to]}` : keys[from]);
    from += to - from > 1 ? to - from + 1 : 1;
  }
  return found;
}

export function ofRange(key: string): string[] {
  const range = RANGE.exec(key);
  if (!range) return [key];
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}
