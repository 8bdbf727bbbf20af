// Proposes what a sheet is: its header row, the export it comes from, and which column is what. A person may change all of it.
//
// Headers speak first. Where several would do, and for the order number, the rows decide. What only looks like a role by
// its values is proposed too, but marked as a question (`found`: values).

import { columnLetters } from '../../terms/column-letters.ts';
import type { Detail, Field } from '../../terms/roles.ts';
import type { SheetSample } from '../cells.ts';
import { currencySign } from '../currencies.ts';
import { headerKeys } from '../header-row.ts';
import { headerWord } from '../header-words.ts';
import { cellText, isBlank } from '../plain.ts';
import type { ColumnInfo, Recognition } from '../recognition.ts';
import { type Candidate, candidatesByHeader, layoutOf } from './candidates.ts';
import { otherAmounts, priceAsAmount, weighAmounts } from './choose-amount.ts';
import { weighCustomers } from './choose-customer.ts';
import { assignOrder } from './choose-order.ts';
import { assign, type Chosen } from './chosen.ts';
import { type DetailFound, detailsOf } from './details.ts';
import { assignByValues } from './guesses.ts';
import { isPriceTimesQuantity } from './paid-amount.ts';
import { type ColumnProfile, rolesByValues } from './profile.ts';
import { type Columns, sampled } from './sampled.ts';

/** Columns offered for a role in the wizard, at most. */
const LOOKS_LIKE = 3;

/** `headerRow`: 1-based, 0 = none, chosen by a person; absent = find it. */
export function recognise(sample: SheetSample, headerRow?: number): Recognition {
  const columns = sampled(sample, headerRow);
  const { usable, texts, profiles } = columns;
  const layout = layoutOf(usable.map((c) => texts[c]));
  const named = usable.flatMap((c) => candidatesByHeader(texts[c], c, profiles[c], layout));
  const weighed = weighAmounts(weighCustomers(named, columns), columns);

  const chosen: Chosen = { mapping: {}, found: {} };
  assign(
    weighed.filter(({ role }) => role !== 'order'),
    chosen,
  );
  priceAsAmount(columns, weighed, chosen);
  // An export without its own amount has lost it: another of its columns is a question.
  if (layout?.columns.amount && chosen.found.amount === 'header') chosen.found.amount = 'values';
  assignByValues(columns, weighed, chosen);
  assignOrder(columns, weighed, chosen);
  const { mapping, found } = chosen;
  const { amount, quantity, price } = mapping;
  const isByPieces =
    amount !== undefined &&
    quantity !== undefined &&
    price !== undefined &&
    isPriceTimesQuantity(columns.cells(amount), columns.cells(quantity), columns.cells(price));
  if (mapping.amount !== undefined) {
    for (const role of ['quantity', 'price'] as const) {
      delete mapping[role];
      delete found[role];
    }
  }
  // A table of customers with their tags has the columns that it has: nothing of it is a question.
  const given = layout?.platform === 'segmented' ? named.filter(({ by }) => by === 'platform') : null;
  const details = given ? [] : detailsOf(columns, mapping);
  // A name in two columns says who bought, before a column that only looks as if it did.
  const nameIn = (detail: Detail) => details.find((one) => one.detail === detail)?.column;
  if (
    nameIn('givenName') !== undefined &&
    nameIn('familyName') !== undefined &&
    (found.customer ?? 'values') === 'values'
  ) {
    mapping.customer = nameIn('givenName');
    found.customer = 'header';
  }
  const lines = mapping.amount === undefined && mapping.quantity !== undefined && mapping.price !== undefined;
  return {
    headerRow: columns.headerRow,
    firstRow: columns.headerRow + 1,
    platform: layout?.platform ?? (lines ? 'lines' : 'unknown'),
    columns: usable
      .filter((c) => texts[c] !== '' || profiles[c].filled > 0)
      .map(
        (c): ColumnInfo => ({
          index: c,
          letter: columnLetters(c + 1),
          header: texts[c],
          samples: profiles[c].samples,
          looksLike: looksLike(c, weighed, profiles[c], details),
          ...(isByPieces && c === amount ? { covers: 'pieces' } : covering(texts[c])),
          ...phoneColumn(texts[c]),
        }),
      ),
    mapping: given
      ? byRole(given, ({ column }) => column)
      : { ...mapping, ...byDetail(details, ({ column }) => column) },
    found: given
      ? byRole(given, ({ by }) => by)
      : { ...found, ...byDetail(details, () => 'header' as const) },
    otherAmounts: otherAmounts(weighed, mapping),
    currency: currencyColumn(columns) || (layout?.currency ?? ''),
    missing: given ? [] : (['customer', 'date'] as const).filter((role) => mapping[role] === undefined),
    ...(layout ? { granularity: layout.granularity } : {}),
  };
}

/** Does the header say that these are phones, or something else. */
function phoneColumn(text: string): Pick<ColumnInfo, 'phones'> {
  const words = headerKeys(text).flatMap((key) => headerWord(key) ?? []);
  return words.length === 0 ? {} : { phones: words.some(({ kind }) => kind === 'phone') };
}

/** What an amount under a header covers, where it says. */
function covering(header: string): Pick<ColumnInfo, 'covers'> {
  const word = headerKeys(header)
    .map((key) => headerWord(key))
    .find((one) => one?.role === 'amount');
  return word?.covers ? { covers: word.covers } : {};
}

const byRole = <Value>(given: readonly Candidate[], read: (one: Candidate) => Value) =>
  Object.fromEntries(given.map((one) => [one.role, read(one)])) as { [role in Candidate['role']]?: Value };

const byDetail = <Value>(details: readonly DetailFound[], read: (found: DetailFound) => Value) =>
  Object.fromEntries(details.map((found) => [found.detail, read(found)])) as { [field in Detail]?: Value };

/** What to offer a column for: by its header, then by its values. */
function looksLike(
  column: number,
  named: readonly Candidate[],
  profile: ColumnProfile,
  details: readonly DetailFound[],
): readonly Field[] {
  const byHeader = named
    .filter((one) => one.column === column)
    .sort((a, b) => b.score - a.score)
    .map(({ role }) => role);
  const roles = [...new Set([...byHeader, ...rolesByValues(profile).map(({ role }) => role)])];
  const own = details.filter((found) => found.column === column).map(({ detail }) => detail);
  return [...roles.slice(0, LOOKS_LIKE), ...own];
}

/** The commonest currency of the sample, as a sign. */
function currencyColumn({ usable, texts, cells }: Columns): string {
  const column = usable.find((c) => headerKeys(texts[c]).some((key) => headerWord(key)?.role === 'currency'));
  if (column === undefined) return '';
  const counts = new Map<string, number>();
  for (const cell of cells(column)) {
    if (!isBlank(cell)) counts.set(cellText(cell), (counts.get(cellText(cell)) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
  return commonest && commonest[0].length <= 10 ? currencySign(commonest[0]) : '';
}
