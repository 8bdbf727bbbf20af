// A phone in three columns, as Japanese exports have it (電話番号1, 電話番号2, 電話番号3): together they are one number.

import type { Cell, OrderCells } from './cells.ts';
import { cellText } from './plain.ts';
import type { Mapping } from './recognition.ts';

/** A part of a number: no whole one fits in so few digits. */
const PART = /^\d{1,5}$/;
export const isPhonePart = (cell: Cell): boolean => PART.test(cellText(cell).replace(/^'/, ''));

/** The same cells, with whole numbers in the column of the phone, and in the customer's where that is the phone. */
export function withWholePhones(cells: OrderCells, mapping: Mapping = {}): OrderCells {
  const { phone, phone2, phone3, ...others } = cells.cells;
  if (!phone || !phone2 || !phone3) return cells;
  const whole = phone.map((first, row) => wholePhone(first, phone2[row], phone3[row]));
  const customer = others.customer && mapping.customer === mapping.phone ? { customer: whole } : {};
  return { ...cells, cells: { ...others, phone: whole, ...customer } };
}

/** `090`, `0000`, `0001` are 090-0000-0001. What is no part stays as it is: it may be a whole number. */
function wholePhone(...parts: readonly Cell[]): Cell {
  if (!parts.every(isPhonePart)) return parts[0];
  const [first, middle, last] = parts.map((part) => cellText(part).replace(/^'/, ''));
  // A spreadsheet that took the parts for numbers lost their zeros: 90, 0, 1. Mobiles have 11 digits, others 10.
  const lost = parts.some((part) => typeof part === 'number');
  if (!lost) return `${first}-${middle}-${last}`;
  const area = first.startsWith('0') ? first : `0${first}`;
  const digits = /^0[5-9]0$/.test(area) ? 4 : 6 - area.length;
  return `${area}-${middle.padStart(digits, '0')}-${last.padStart(4, '0')}`;
}
