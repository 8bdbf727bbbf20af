// Which column is the amount: of several whose headers say so, what the customer paid; else a price that is a line's.

import { headerKeys } from '../header-row.ts';
import { headerWord } from '../header-words.ts';
import { otherColumn } from '../other-words.ts';
import type { Mapping } from '../recognition.ts';
import { type Candidate, candidatesByValues, isSellingPrice } from './candidates.ts';
import type { Chosen } from './chosen.ts';
import { nearnessToPaid, pricedByLine } from './paid-amount.ts';
import type { Columns } from './sampled.ts';

/** Amount headers from this rank on speak of the order's amount; a rank apart, one is plainly the better word. */
const AMOUNT_RANK = 5;
/** A paid amount stands nearly wherever another amount does. */
const REACHES = 0.9;

/** Of amounts whose headers serve alike, what the customer paid comes first. */
export function weighAmounts(
  candidates: readonly Candidate[],
  { texts, profiles }: Columns,
): readonly Candidate[] {
  const reach = Math.max(
    0,
    ...candidates
      .filter(({ role, score }) => role === 'amount' && score >= AMOUNT_RANK)
      .map(({ column }) => profiles[column].nonZero),
  );
  return candidates.map((one) =>
    one.role === 'amount' && one.by === 'header'
      ? {
          ...one,
          score:
            one.score + nearnessToPaid(texts[one.column], profiles[one.column].nonZero >= reach * REACHES),
        }
      : one,
  );
}

/**
 * A price is the amount where it grows with the quantity, so is the line's; and where the sheet counts no pieces and
 * nothing else looks like money.
 */
export function priceAsAmount(
  columns: Columns,
  named: readonly Candidate[],
  { mapping, found }: Chosen,
): void {
  const { price, quantity, product } = mapping;
  if (mapping.amount !== undefined || price === undefined) return;
  if (quantity !== undefined) {
    const byLine =
      product !== undefined &&
      pricedByLine(columns.cells(product), columns.cells(quantity), columns.cells(price));
    if (!byLine) return;
    mapping.amount = price;
    found.amount = 'rows';
    return;
  }
  const claimed = new Set(named.map(({ column }) => column));
  const soldAt = headerKeys(columns.texts[price]).some((key) => {
    const word = headerWord(key);
    return word !== undefined && isSellingPrice(word);
  });
  const counts = columns.usable.some(
    (c) => otherColumn(columns.texts[c]) === 'quantity' && columns.profiles[c].numbers > 0,
  );
  const others = candidatesByValues({ ...columns, claimed }).some(({ role }) => role === 'amount');
  if (!soldAt || counts || others) return;
  mapping.amount = price;
  found.amount = found.price;
}

/** Columns whose headers say amount as well as the one taken. */
export function otherAmounts(named: readonly Candidate[], { amount }: Mapping): readonly number[] {
  const found = named.filter(
    ({ role, column, score }) => role === 'amount' && score >= AMOUNT_RANK && column !== amount,
  );
  return [...new Set(found.map(({ column }) => column))].sort((a, b) => a - b);
}
