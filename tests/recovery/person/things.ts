// What a person made on a workbook, and where it must be found again: every cell, comment and colour of theirs stands with
// its row, whatever ran in between.

import type { Sheet } from 'local-sheets/book/sheet.ts';
import type { Document } from '../../addon/document.ts';

/** A cell, a comment, a background or a colour of letters; no other has its text or its hex colour. */
export interface Thing {
  readonly kind: 'cell' | 'comment' | 'color' | 'letters';
  readonly text: string;
  /** What names its row: the order, the customer, the group, the month; null = a row without a name. */
  readonly key: string | null;
}

export interface Spot {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** The kind of a sheet of ours; null = the person's own. */
export function kindOf({ book }: Document, sheet: Sheet): string | null {
  const mark = book.metadata.find(
    ({ key, place }) => key === 'regulars-sheet' && place?.sheetId === sheet.id,
  );
  const { kind = null, id } = JSON.parse(mark?.value ?? '{}') as { kind?: string; id?: number };
  return id === sheet.id ? kind : null;
}

export function isCopy({ book }: Document, sheet: Sheet): boolean {
  return book.metadata.some(({ key, place }) => key === 'regulars-backup' && place?.sheetId === sheet.id);
}

/** Sheet columns of ours, 0-based, by our number of them. */
export function ourColumns({ book }: Document, sheet: Sheet): Map<string, number> {
  const marks = book.metadata.filter(
    ({ key, place }) => (key === 'rgl' || key === 'regulars-tag') && place?.sheetId === sheet.id,
  );
  return new Map(marks.map(({ value, place }) => [value ?? '', place?.column ?? -1]));
}

/** Rows from the first to the last of ours; a person's that they inserted lie among them. */
export function ourRows({ book }: Document, sheet: Sheet): { readonly first: number; readonly last: number } {
  const row = (name: string) =>
    book.metadata.find(
      ({ key, value, place }) => key === 'regulars-row' && value === name && place?.sheetId === sheet.id,
    )?.place?.row ?? -1;
  return { first: row('first'), last: row('last') };
}

const NAMES: { readonly [kind: string]: RegExp } = {
  orders: /^[A-Z]+\d+$/,
  customers: /^c\d+$/,
  segments: /^([NES]-[HML]|\d{3})$/,
  cohorts: /^\d{4}-\d{2}$/,
};

/** Headers in our first column. */
const HEADERS: readonly (string | undefined)[] = ['Customer', 'Group', 'RFM', 'NES', 'Cohort'];

export const isHeader = (key: string | null): boolean => HEADERS.includes(key ?? undefined);

/** The name a row goes by; null = none. */
export function keyOf(shop: Document, { sheet, row }: Pick<Spot, 'sheet' | 'row'>): string | null {
  const isOrders = sheet === shop.orders;
  const column = isOrders ? headed(sheet, 'Order') : (ourColumns(shop, sheet).get('0') ?? -1);
  const kind = isOrders ? 'orders' : kindOf(shop, sheet);
  if (column < 0 || kind === null) return null;
  const text = String(sheet.value(row, column) ?? '');
  if (!isOrders && isHeader(text)) return text;
  if (!NAMES[kind]?.test(text)) return null;
  // The code of a segment is that of most of its customers: its name stands beside it.
  const isCode = kind === 'segments' && /^\d{3}$/.test(text);
  return isCode ? String(sheet.value(row, ourColumns(shop, sheet).get('1') ?? column)) : text;
}

/** The column of a header in one of the first rows; -1 = none. */
export function headed(sheet: Sheet, header: string): number {
  for (let row = 0; row < 8; row++)
    for (let column = 0; column < sheet.maxColumns; column++)
      if (sheet.value(row, column) === header) return column;
  return -1;
}

/** Everywhere a thing stands, on sheets that a person sees. */
export function spotsOf(shop: Document, { kind, text }: Thing): Spot[] {
  const spots: Spot[] = [];
  for (const sheet of shop.book.sheets) {
    if (isCopy(shop, sheet)) continue;
    if (kind === 'comment') {
      for (const note of sheet.notes()) if (note.text === text) spots.push({ sheet, ...note });
    } else if (kind === 'color' || kind === 'letters') {
      for (const { row, column } of sheet.styles()) {
        const { background, color } = sheet.style(row, column);
        if ((kind === 'color' ? background : color) === text) spots.push({ sheet, row, column });
      }
    } else {
      for (let row = 0; row < sheet.lastRow(); row++)
        for (let column = 0; column < sheet.lastColumn(); column++)
          if ((sheet.formula(row, column) ?? sheet.value(row, column)) === text)
            spots.push({ sheet, row, column });
    }
  }
  return spots;
}

function rowsOf(shop: Document, sheet: Sheet, key: string | null): number {
  return Array.from({ length: sheet.lastRow() }, (_, row) => keyOf(shop, { sheet, row })).filter(
    (one) => one === key,
  ).length;
}

/** What became of a thing that is not as it should be; null = it is with its row. */
export function lost(shop: Document, thing: Thing): string | null {
  const spots = spotsOf(shop, thing);
  const said = `${thing.kind} ${thing.text}`;
  if (spots.length === 0) return `${said} of ${thing.key ?? 'a row without a name'} is gone`;
  if (thing.key === null) return null;
  const keys = spots.map((spot) => keyOf(shop, spot));
  if (keys.includes(thing.key)) {
    const other = keys.find((key) => key !== null && key !== thing.key);
    if (other !== undefined) return `${said} of ${thing.key} stands with ${other} as well`;
    const twice = spots.find(
      (spot) => kindOf(shop, spot.sheet) === 'customers' && rowsOf(shop, spot.sheet, thing.key) > 1,
    );
    return twice ? `${thing.key}, who has ${said}, stands twice on ${twice.sheet.name}` : null;
  }
  // A sheet that was rebuilt half-way is the person's as it is: it has no names of ours.
  if (spots.some(({ sheet }) => sheet !== shop.orders && kindOf(shop, sheet) === null)) return null;
  const { sheet, row, column } = spots[0];
  return `${said} of ${thing.key} stands with ${keys[0] ?? 'nobody'} (${sheet.name} ${row + 1}, ${column + 1})`;
}
