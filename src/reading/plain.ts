// The text of a cell as it is compared: trimmed, Unicode NFKC, numbers without a trailing .0 (model.md §1, customer key).

import { isoOf } from '../model/days.ts';
import type { Cell } from './cells.ts';
import { traditional } from './scripts.ts';

/** Blanks and invisible marks that exports and messengers leave at the ends of a text. */
const EDGES = /^[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]+$/g;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
/** 12583.0, as some programs write whole numbers into text. */
const WHOLE_WITH_POINT_ZERO = /^(\d+)\.0+$/;

/** Trimmed and NFKC. Plain ASCII, the common case, costs one look at each character. */
export function plainText(text: string): string {
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return text.normalize('NFKC').replace(EDGES, '');
  }
  if (length > 0 && (text.charCodeAt(0) === 0x20 || text.charCodeAt(length - 1) === 0x20)) return text.trim();
  return text;
}

/** The text of a cell as a person sees it: as written, on one line, without blanks around it. */
export function shownText(cell: Cell): string {
  if (typeof cell !== 'string') return cellText(cell);
  return /\s/.test(cell) ? cell.replace(/\s+/g, ' ').trim() : cell;
}

/** The text of any cell: '' where it is blank. Date cells are their day. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return plainText(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return isoOf(cell.day);
}

/** An id as it is compared: as its text, whole numbers without `.0`, leading zeros kept. */
export function idText(cell: Cell): string {
  const text = cellText(cell);
  if (typeof cell !== 'string' || !text.endsWith('0')) return text;
  const whole = WHOLE_WITH_POINT_ZERO.exec(text);
  return whole ? whole[1] : text;
}

/** A customer key: an id, e-mail addresses in lower case. '' = no customer. */
export function customerKey(cell: Cell): string {
  const text = idText(cell);
  return text.includes('@') && EMAIL.test(text) ? text.toLowerCase() : text;
}

export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && (cell === '' || plainText(cell) === '');
}

/** A header or status word as it is looked up: lower case, traditional characters, no accents, letters and digits (and #) only. */
export function wordKey(text: string): string {
  return withoutAccents(traditional(plainText(text).toLowerCase())).replace(/[^\p{L}\p{M}\p{N}#]/gu, '');
}

const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]|[\u0300-\u036f]/;

/** Latin letters without their accents, and with đ, ı, ł as d, i, l: people leave them out. */
function withoutAccents(text: string): string {
  if (!ACCENTED.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[đıł]/g, (letter) => 'dil'['đıł'.indexOf(letter)]);
}
