// What headers do not tell is guessed by the values, and checked by the rows. A guess is a question to the person.

import type { Role } from '../../terms/roles.ts';
import type { Cell } from '../cells.ts';
import { resolveDate, scanDate, scanNumberCell } from '../dates.ts';
import { cellText } from '../plain.ts';
import { type Candidate, candidatesByValues } from './candidates.ts';
import { assign, type Chosen } from './chosen.ts';
import { isCustomersOwn, isOrdersOwn, type KeyColumn, sharedByCustomers, tellsNobodyApart } from './keys.ts';
import type { Columns } from './sampled.ts';

/** Values that are nearly surely a date, or a person, go before guesses. */
const SURE = 0.8;

/** What headers did not tell. Days first, then people, then money: each is checked against the ones before. */
export function assignByValues(columns: Columns, named: readonly Candidate[], chosen: Chosen): void {
  const { mapping } = chosen;
  // Without pieces to multiply it by, a price may be the money as well as another column.
  const { price } = mapping;
  const counted = mapping.quantity !== undefined;
  if (!counted) delete mapping.price;
  const claimed = new Set(
    named.filter(({ role }) => role !== 'price' || counted).map(({ column }) => column),
  );
  const guesses = candidatesByValues({ ...columns, claimed });
  const lines = mapping.quantity !== undefined && mapping.price !== undefined;
  const of = (role: Role, least = 0): readonly Candidate[] =>
    guesses.filter((one) => one.role === role && one.score >= least);
  assign(earliestFirst(of('date', SURE), columns), chosen);
  const day = mapping.date === undefined ? null : columns.days(mapping.date);
  assign(of('customer'), chosen, ({ column }) => {
    const key = columns.keys(column);
    return !tellsNobodyApart(key, null) && !(day && isOrdersOwn(key, day));
  });
  const customer = mapping.customer === undefined ? null : columns.keys(mapping.customer);
  const money = lines ? [] : of('amount').flatMap((one) => asMoney(one, columns, customer));
  assign([...largestFirst(money, columns), ...of('date')], chosen);
  if (price !== undefined && !Object.values(mapping).includes(price)) mapping.price = price;
  assign(
    of('order'),
    chosen,
    ({ column }) => !(customer && sharedByCustomers(columns.keys(column), customer)),
  );
}

/** The order's day comes before the days of payment, shipping, arrival. Ties of score only. */
function earliestFirst(dates: readonly Candidate[], columns: Columns): readonly Candidate[] {
  const earlier = (a: number, b: number): number => {
    const [one, other] = [columns.cells(a), columns.cells(b)];
    let balance = 0;
    for (let i = 0; i < one.length; i++) balance += Math.sign(dayOf(other[i]) - dayOf(one[i])) || 0;
    return balance;
  };
  const fullest = Math.max(0, ...dates.map(({ column }) => columns.profiles[column].filled));
  const full = dates.filter(({ column }) => columns.profiles[column].filled >= fullest * SURE);
  return [...full]
    .sort((a, b) => earlier(b.column, a.column) || a.column - b.column)
    .map((one, k) => ({ ...one, score: one.score - 0.001 * k }));
}

/** NaN where the cell is no day. */
function dayOf(cell: Cell): number {
  if (typeof cell === 'object') return cell.day;
  const date = typeof cell === 'number' ? scanNumberCell(cell) : scanDate(cellText(cell));
  const day = date && resolveDate(date, 'mdy');
  return typeof day === 'number' ? day : Number.NaN;
}

/** A number of the customer's own (a postcode, an age) is no money; what a customer has spent in all is hardly the order's. */
function asMoney(one: Candidate, columns: Columns, customer: KeyColumn | null): readonly Candidate[] {
  if (!customer || !isCustomersOwn(columns.keys(one.column), customer)) return [one];
  return columns.profiles[one.column].moneyLike === 0 ? [] : [{ ...one, score: one.score / 2 }];
}

/** A total is larger than its parts. Ties of score only. */
function largestFirst(money: readonly Candidate[], { profiles }: Columns): readonly Candidate[] {
  const largest = Math.max(1, ...money.map(({ column }) => profiles[column].median));
  return money.map((one) => ({ ...one, score: one.score + (0.01 * profiles[one.column].median) / largest }));
}
