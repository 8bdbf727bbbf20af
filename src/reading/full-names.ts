// A customer's name in two columns, given and family name: together they are who bought.

import type { Cell, OrderCells } from './cells.ts';
import { shownText } from './plain.ts';
import type { Mapping } from './recognition.ts';

/** Is the customer's column one half of a name, whose other half is known. */
export const isHalfName = ({ customer, givenName, familyName }: Mapping): boolean =>
  givenName !== undefined && familyName !== undefined && (customer === givenName || customer === familyName);

/** The same cells, with whole names in the customer's column where it is one half of them. */
export function withFullNames(cells: OrderCells, mapping: Mapping, locale: string): OrderCells {
  const { givenName, familyName } = cells.cells;
  if (!givenName || !familyName || !isHalfName(mapping)) return cells;
  const customer = givenName.map((given: Cell, row) =>
    fullName(shownText(given), shownText(familyName[row]), locale),
  );
  return { ...cells, cells: { ...cells.cells, customer } };
}

/** Family names come first where they are written so, without a blank in Chinese, Japanese and Korean. */
export function fullName(given = '', family = '', locale: string): string {
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u.test(family + given))
    return family + given;
  return (locale.startsWith('vi') ? [family, given] : [given, family])
    .filter((part) => part !== '')
    .join(' ');
}
