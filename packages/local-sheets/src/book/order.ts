// The order of values in a sorted column: numbers, texts, truth values, errors; blanks last.

import type { CellValue } from './book.ts';

const collators = new Map<string, Intl.Collator>();

/** Texts are compared as the locale does, without regard to case. */
export function collatorOf(locale: string): Intl.Collator {
  let collator = collators.get(locale);
  if (!collator) {
    collator = new Intl.Collator(locale.replaceAll('_', '-'), { sensitivity: 'accent' });
    collators.set(locale, collator);
  }
  return collator;
}

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

/** Descending turns the kinds of values round too; blanks stay last. */
export function compareValues(
  a: CellValue,
  b: CellValue,
  ascending: boolean,
  collator: Intl.Collator,
): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  const direction = ascending ? 1 : -1;
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks * direction;
  if (typeof a === 'number') return (a - (b as number)) * direction;
  if (typeof a === 'string') return collator.compare(a, b as string) * direction;
  return (Number(a) - Number(b)) * direction;
}
