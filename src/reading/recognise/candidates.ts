// Columns proposed for roles: by their headers, and, where these do not tell, by their values.

import type { Role } from '../../terms/roles.ts';
import { headerKeys } from '../header-row.ts';
import { HEADER_HINTS, type HeaderWord, headerWord } from '../header-words.ts';
import { type OtherColumn, otherColumn } from '../other-words.ts';
import { wordKey } from '../plain.ts';
import { type PlatformLayout, platforms } from '../platforms/index.ts';
import type { FoundBy } from '../recognition.ts';
import { type ColumnProfile, rolesByValues, suits } from './profile.ts';

/** A column proposed for a role. Above 10: its platform says so; up to 10: its header; below 2: its values alone. */
export interface Candidate {
  readonly role: Role;
  readonly column: number;
  readonly score: number;
  readonly by: FoundBy;
}

const PLATFORM_SCORE = 20;
const NEEDED: readonly Role[] = ['customer', 'date', 'amount', 'order'];
const EMPTY_FIT = 0.01;
const HINT_SCORE = 2;
/** A header known only by one of its parts counts a little less. */
const PART_PENALTY = 1.5;
/** Values that suit a role less than this are no reason to ask. */
const LIKELY = 0.4;
const SOLD_AT = 9;

/** The export whose headers these are. */
export function layoutOf(headers: readonly string[]): PlatformLayout | null {
  const keys = new Set(headers.map(wordKey));
  let best: PlatformLayout | null = null;
  let bestHits = 0;
  for (const layout of platforms()) {
    const hits = layout.signKeys.filter((sign) => keys.has(sign)).length;
    if (hits >= layout.needs && hits > bestHits) {
      best = layout;
      bestHits = hits;
    }
  }
  return best;
}

export function candidatesByHeader(
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
    if (fit > 0) found.push({ role, column, score: score * fit, by: score > 10 ? 'platform' : 'header' });
  };
  const keys = headerKeys(header);
  for (const [role, words] of Object.entries(layout?.columnKeys ?? {}) as [Role, readonly string[]][]) {
    const at = words.indexOf(keys[0]);
    if (at >= 0) add(role, PLATFORM_SCORE - at);
  }
  keys.forEach((key, k) => {
    const word = headerWord(key);
    if (word) add(word.role, word.rank - (k === 0 ? 0 : PART_PENALTY));
  });
  if (found.length > 0 || headerWord(keys[0])) return found;
  for (const { role, holds, not } of HEADER_HINTS) {
    if (rulesOut(otherColumn(header), role)) continue;
    if (holds.test(keys[0]) && !not.test(keys[0])) add(role, HINT_SCORE);
  }
  return found;
}

/** A customer number is still the customer's; a month is still a time. */
function rulesOut(other: OtherColumn | null, role: Role): boolean {
  if (other === null) return false;
  if (role === 'customer') return other !== 'number' && other !== 'phone';
  return role === 'amount';
}

/** A price that things were sold at, as against a list price. */
export const isSellingPrice = ({ role, rank }: HeaderWord): boolean => role === 'price' && rank >= SOLD_AT;

/** Date, customer and amount by their values, where the header neither names a role nor rules one out; without headers, the order number too. */
export function candidatesByValues(given: {
  readonly usable: readonly number[];
  readonly headerRow: number;
  readonly texts: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  readonly claimed: ReadonlySet<number>;
}): readonly Candidate[] {
  const guessed: readonly Role[] =
    given.headerRow === 0 ? ['date', 'customer', 'amount', 'order'] : ['date', 'customer', 'amount'];
  const found: Candidate[] = [];
  for (const column of given.usable) {
    const header = given.texts[column];
    const key = wordKey(header);
    const word = headerWord(key);
    if (given.claimed.has(column) || (word && !isSellingPrice(word))) continue;
    const other = otherColumn(header);
    for (const { role, likely } of rolesByValues(given.profiles[column])) {
      if (!guessed.includes(role) || likely < LIKELY) continue;
      if (other !== null && (role !== 'date' || other !== 'time')) continue;
      if (HEADER_HINTS.some((hint) => hint.role === role && hint.not.test(key))) continue;
      found.push({ role, column, score: likely, by: 'values' });
    }
  }
  return found;
}
