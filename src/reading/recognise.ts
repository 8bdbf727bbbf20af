// Proposes what a sheet is: its header row, the export it comes from, and which column is what. A person may change all of it.

import { columnLetters } from '../terms/column-letters.ts';
import type { Role } from '../terms/roles.ts';
import type { Cell, SheetSample } from './cells.ts';
import { type ColumnProfile, profileColumn, rolesByValues, suits } from './columns.ts';
import { currencySign } from './currencies.ts';
import { findHeader, headerKeys } from './header-row.ts';
import { HEADER_HINTS, headerWord } from './header-words.ts';
import { otherColumn } from './other-words.ts';
import { cellText, customerKey, idText, isBlank, wordKey } from './plain.ts';
import { PLATFORMS, type PlatformLayout } from './platforms.ts';
import type { ColumnInfo, Mapping, Recognition } from './recognition.ts';

/** A column proposed for a role. Above 10: its platform says so; up to 10: its header; below 2: its values alone. */
interface Candidate {
  readonly role: Role;
  readonly column: number;
  readonly score: number;
}

const PLATFORM_SCORE = 20;
const NEEDED: readonly Role[] = ['customer', 'date', 'amount', 'order'];
const EMPTY_FIT = 0.01;
const HINT_SCORE = 2;
/** A header known only by one of its parts counts a little less. */
const PART_PENALTY = 1.5;
/** Columns offered for a role in the wizard, at most. */
const LOOKS_LIKE = 3;
/** Rows without an order number of their own are read as one order; a number shared by different customers is none. */
const ORDER_CONFLICTS = { share: 0.1, least: 2 };

/** `headerRow`: 1-based, 0 = none, chosen by a person; absent = find it. */
export function recognise(sample: SheetSample, headerRow?: number): Recognition {
  const own = new Set(sample.ownColumns);
  const usable = Array.from({ length: sample.columns }, (_, c) => c).filter((c) => !own.has(c));
  const header = findHeader(sample, usable, headerRow);
  const data = sample.rows.slice(header.row);
  const columnCells = (column: number): readonly Cell[] => data.map((row) => row[column] ?? '');
  const profiles = Array.from({ length: sample.columns }, (_, c) =>
    profileColumn(own.has(c) ? [] : columnCells(c)),
  );
  const layout = layoutOf(header.texts.filter((_, c) => !own.has(c)));

  const named = usable.flatMap((c) => candidatesByHeader(header.texts[c], c, profiles[c], layout));
  const weighed = weighCustomers(named, profiles);
  let mapping = assign(weighed, {}, columnCells);
  mapping = assign(candidatesByValues(usable, header, profiles, weighed, mapping), mapping, columnCells);
  if (mapping.amount !== undefined) {
    const { quantity: _quantity, price: _price, ...rest } = mapping;
    mapping = rest;
  }

  const columns = usable
    .filter((c) => header.texts[c] !== '' || profiles[c].filled > 0)
    .map(
      (c): ColumnInfo => ({
        index: c,
        letter: columnLetters(c + 1),
        header: header.texts[c],
        samples: profiles[c].samples,
        looksLike: looksLike(c, weighed, profiles[c]),
      }),
    );
  const lines = mapping.amount === undefined && mapping.quantity !== undefined && mapping.price !== undefined;
  return {
    headerRow: header.row,
    firstRow: header.row + 1,
    platform: layout?.platform ?? (lines ? 'lines' : 'unknown'),
    columns,
    mapping,
    currency: currencyColumn(usable, header.texts, columnCells) || (layout?.currency ?? ''),
    missing: (['customer', 'date'] as const).filter((role) => mapping[role] === undefined),
  };
}

/** The export whose headers these are. */
function layoutOf(headers: readonly string[]): PlatformLayout | null {
  const keys = new Set(headers.map(wordKey));
  let best: PlatformLayout | null = null;
  let bestHits = 0;
  for (const layout of PLATFORMS) {
    const hits = layout.signs.filter((sign) => keys.has(wordKey(sign))).length;
    if (hits >= layout.needs && hits > bestHits) {
      best = layout;
      bestHits = hits;
    }
  }
  return best;
}

function candidatesByHeader(
  header: string,
  column: number,
  profile: ColumnProfile,
  layout: PlatformLayout | null,
): readonly Candidate[] {
  if (header === '') return [];
  const found: Candidate[] = [];
  const add = (role: Role, score: number): void => {
    // An export that has no values yet is still that export.
    const empty = score > 10 && profile.filled === 0 && NEEDED.includes(role);
    const fit = empty ? EMPTY_FIT : suits(role, profile);
    if (fit > 0) found.push({ role, column, score: score * fit });
  };
  const keys = headerKeys(header);
  for (const [role, words] of Object.entries(layout?.columns ?? {}) as [Role, readonly string[]][]) {
    const at = words.findIndex((word) => wordKey(word) === keys[0]);
    if (at >= 0) add(role, PLATFORM_SCORE - at);
  }
  keys.forEach((key, k) => {
    const word = headerWord(key);
    if (word && word.role !== 'currency') add(word.role, word.rank - (k === 0 ? 0 : PART_PENALTY));
  });
  if (found.length > 0 || headerWord(keys[0])) return found;
  for (const { role, holds, not } of HEADER_HINTS) {
    if (role === 'amount' && otherColumn(header)) continue;
    if (holds.test(keys[0]) && !not.test(keys[0])) add(role, HINT_SCORE);
  }
  return found;
}

/** A customer column that is often blank serves less: orders without customer are in no customer's figures. */
function weighCustomers(
  candidates: readonly Candidate[],
  profiles: readonly ColumnProfile[],
): readonly Candidate[] {
  const fullest = Math.max(
    1,
    ...candidates.filter(({ role }) => role === 'customer').map(({ column }) => profiles[column].filled),
  );
  return candidates.map((one) =>
    one.role === 'customer' ? { ...one, score: (one.score * profiles[one.column].filled) / fullest } : one,
  );
}

/** Gives each role its best column that no better claim has taken. */
function assign(
  candidates: readonly Candidate[],
  given: Mapping,
  columnCells: (column: number) => readonly Cell[],
): Mapping {
  const mapping: { [role in Role]?: number } = { ...given };
  const taken = new Set<number>(Object.values(given));
  const ranked = [...candidates].sort((a, b) => b.score - a.score || a.column - b.column);
  // The order column is checked against the customer column, so it comes last.
  for (const late of [false, true]) {
    for (const { role, column } of ranked) {
      if (mapping[role] !== undefined || taken.has(column) || (role === 'order') !== late) continue;
      if (role === 'order' && sharedByCustomers(columnCells(column), mapping, columnCells)) continue;
      mapping[role] = column;
      taken.add(column);
    }
  }
  return mapping;
}

/** Do different customers share these order numbers: then they are no order numbers (they begin anew each day, say). */
function sharedByCustomers(
  orders: readonly Cell[],
  mapping: Mapping,
  columnCells: (column: number) => readonly Cell[],
): boolean {
  if (mapping.customer === undefined) return false;
  const customers = columnCells(mapping.customer);
  const first = new Map<string, string>();
  const several = new Set<string>();
  const conflicts = new Set<string>();
  orders.forEach((cell, i) => {
    const order = idText(cell);
    const customer = customerKey(customers[i]);
    if (order === '' || customer === '') return;
    const known = first.get(order);
    if (known === undefined) first.set(order, customer);
    else {
      several.add(order);
      if (known !== customer) conflicts.add(order);
    }
  });
  return conflicts.size >= ORDER_CONFLICTS.least && conflicts.size > several.size * ORDER_CONFLICTS.share;
}

/** For what headers did not tell: date, customer and amount by their values; the order number only where there is no header at all. */
function candidatesByValues(
  usable: readonly number[],
  header: { readonly row: number; readonly texts: readonly string[] },
  profiles: readonly ColumnProfile[],
  named: readonly Candidate[],
  mapping: Mapping,
): readonly Candidate[] {
  const claimed = new Set(named.map(({ column }) => column));
  const guessed: readonly Role[] =
    header.row === 0 ? ['date', 'customer', 'amount', 'order'] : ['date', 'customer', 'amount'];
  const lines = mapping.quantity !== undefined && mapping.price !== undefined;
  const found: Candidate[] = [];
  for (const column of usable) {
    const key = wordKey(header.texts[column]);
    if (claimed.has(column) || headerWord(key) || otherColumn(header.texts[column])) continue;
    for (const { role, likely } of rolesByValues(profiles[column])) {
      if (!guessed.includes(role) || likely < 0.4 || (role === 'amount' && lines)) continue;
      if (HEADER_HINTS.some((hint) => hint.role === role && hint.not.test(key))) continue;
      found.push({ role, column, score: likely });
    }
  }
  return found;
}

/** The roles to offer a column for: by its header, then by its values. */
function looksLike(column: number, named: readonly Candidate[], profile: ColumnProfile): readonly Role[] {
  const byHeader = named
    .filter((one) => one.column === column)
    .sort((a, b) => b.score - a.score)
    .map(({ role }) => role);
  return [...new Set([...byHeader, ...rolesByValues(profile).map(({ role }) => role)])].slice(0, LOOKS_LIKE);
}

/** The commonest currency of the sample, as a sign. */
function currencyColumn(
  usable: readonly number[],
  headers: readonly string[],
  columnCells: (column: number) => readonly Cell[],
): string {
  const column = usable.find((c) =>
    headerKeys(headers[c]).some((key) => headerWord(key)?.role === 'currency'),
  );
  if (column === undefined) return '';
  const counts = new Map<string, number>();
  for (const cell of columnCells(column)) {
    if (!isBlank(cell)) counts.set(cellText(cell), (counts.get(cellText(cell)) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
  return commonest && commonest[0].length <= 10 ? currencySign(commonest[0]) : '';
}
