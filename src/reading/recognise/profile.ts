// What the values of a column look like, whatever its header says.

import type { Role } from '../../terms/roles.ts';
import { undress } from '../amounts.ts';
import type { Cell } from '../cells.ts';
import { scanDate } from '../dates.ts';
import { idText, shownText } from '../plain.ts';

/** Counts over the sampled rows of one column. */
export interface ColumnProfile {
  readonly filled: number;
  readonly distinct: number;
  /** Date cells and texts that are dates beyond doubt, and texts that only resemble one (7/15). */
  readonly dates: number;
  readonly dateLike: number;
  /** Numbers, and texts that are amounts. */
  readonly numbers: number;
  /** Numbers that could be serial numbers of days, or days written as 20240305. */
  readonly serials: number;
  readonly emails: number;
  readonly phones: number;
  /** Letters and digits without a blank: m12583, #1001, 0912345678. */
  readonly codes: number;
  readonly booleans: number;
  /** Texts with parts made unreadable: 王*明, ***12. */
  readonly masked: number;
  /** Amounts with a currency or decimals; of these, with a currency; the middle number, and how many are not 0. */
  readonly moneyLike: number;
  readonly currencies: number;
  readonly median: number;
  readonly nonZero: number;
  /** Whole numbers that are one more than the number above. */
  readonly counted: number;
  readonly samples: readonly string[];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[\d\s()-]{8,20}$/;
const CODE = /^(?=.*\d)(?!\d{1,2}:\d{2}(?::\d{2})?$)[#A-Za-z0-9_.:-]{3,40}$/;
const MASKED = /[*●○]/;
const RESEMBLES_DATE = /\d\s*[/.月-]\s*\d/;

type Count = Exclude<
  keyof ColumnProfile,
  'distinct' | 'samples' | 'median' | 'nonZero' | 'filled' | 'counted'
>;

/** What a cell adds to its column's counts in each row where it stands. */
interface CellFacts {
  readonly text: string;
  readonly counts: readonly Count[];
  /** Its number, if it has one. */
  readonly value: number | null;
  rows: number;
}

function factsOf(cell: Cell): CellFacts {
  const text = idText(cell);
  const counts: Count[] = [];
  let value: number | null = null;
  if (text === '') return { text, counts, value, rows: 0 };
  if (typeof cell === 'object') counts.push('dates');
  else if (typeof cell === 'boolean') counts.push('booleans');
  else if (typeof cell === 'number') {
    value = cell;
    counts.push('numbers');
    if (scanDate(text)) counts.push('serials');
    if (!Number.isInteger(cell)) counts.push('moneyLike');
    else {
      if (cell >= 100) counts.push('codes');
      if (cell >= 1e8 && cell < 1e13) counts.push('phones');
    }
  } else {
    const written = scanDate(text);
    const amount = undress(text);
    if (written && written.form !== 'serial' && !/^\d+$/.test(text)) counts.push('dates');
    else if (written) counts.push('serials');
    else if (RESEMBLES_DATE.test(text)) counts.push('dateLike');
    if (amount) {
      value = Number(amount.figures.replace(/,/g, ''));
      counts.push('numbers');
      if (amount.currency !== null) counts.push('currencies');
      if (amount.currency !== null || /[.,]\d{1,2}$/.test(amount.figures)) counts.push('moneyLike');
    }
    if (MASKED.test(text)) counts.push('masked');
    if (EMAIL.test(text)) counts.push('emails');
    else if (PHONE.test(text) && (text.match(/\d/g)?.length ?? 0) >= 8) counts.push('phones');
    if (CODE.test(text)) counts.push('codes');
  }
  return { text, counts, value, rows: 0 };
}

export function profileColumn(cells: readonly Cell[]): ColumnProfile {
  const known = new Map<Cell, CellFacts>();
  const values: number[] = [];
  for (const cell of cells) {
    let facts = known.get(cell);
    if (facts === undefined) {
      facts = factsOf(cell);
      known.set(cell, facts);
    }
    facts.rows++;
    if (facts.value !== null) values.push(facts.value);
  }
  const seen = new Set<string>();
  const samples: string[] = [];
  const n = {
    filled: 0,
    dates: 0,
    dateLike: 0,
    numbers: 0,
    serials: 0,
    emails: 0,
    phones: 0,
    codes: 0,
    booleans: 0,
    masked: 0,
    moneyLike: 0,
    currencies: 0,
    counted: 0,
  };
  for (const [cell, { text, counts, rows }] of known) {
    if (text === '') continue;
    n.filled += rows;
    for (const count of counts) n[count] += rows;
    if (samples.length < SAMPLES && !seen.has(text)) samples.push(shownText(cell).slice(0, SAMPLE_LENGTH));
    seen.add(text);
  }
  for (let k = 1; k < values.length; k++)
    if (Number.isInteger(values[k]) && values[k] === values[k - 1] + 1) n.counted++;
  const nonZero = values.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);
  values.sort((a, b) => a - b);
  return { ...n, distinct: seen.size, samples, median: values[values.length >> 1] ?? 0, nonZero };
}

const mostly = (part: number, whole: number, share: number): boolean => whole > 0 && part >= whole * share;

/**
 * How well the values suit a role that the header claims, 0 (no) to 1. Columns that are blank so far suit the roles
 * that are filled only now and then.
 */
export function suits(role: Role, profile: ColumnProfile): number {
  const { filled, dates, dateLike, numbers, serials, booleans, distinct } = profile;
  switch (role) {
    case 'date':
      if (mostly(dates + serials, filled, 0.5)) return 1;
      return mostly(dates + serials + dateLike, filled, 0.5) ? 0.5 : 0;
    case 'amount':
      if (mostly(numbers, filled, 0.5)) return 1;
      return mostly(numbers, filled, 0.2) ? 0.3 : 0;
    case 'quantity':
    case 'price':
      return mostly(numbers, filled, 0.5) ? 1 : 0;
    case 'refund':
      return filled === 0 || mostly(numbers, filled, 0.5) ? 1 : 0;
    case 'cancelledAt':
      return filled === 0 || mostly(dates + dateLike + serials + booleans, filled, 0.5) || distinct <= 3
        ? 1
        : 0;
    case 'status':
    case 'paymentStatus':
      return filled === 0 || (distinct <= 40 && !mostly(dates, filled, 0.5) && profile.moneyLike === 0)
        ? 1
        : 0;
    case 'customer':
      if (filled === 0 || mostly(dates + booleans, filled, 0.5)) return 0;
      // 王*明 may be many people.
      return mostly(profile.masked, filled, 0.5) ? 0.5 : 1;
    case 'order':
      return filled > 0 && !mostly(dates + booleans, filled, 0.5) ? 1 : 0;
    case 'currency':
      return filled > 0 && distinct <= 20 && !mostly(dates + numbers, filled, 0.5) ? 1 : 0;
    case 'store':
    case 'channel':
      return filled > 0 && distinct <= 100 && !mostly(dates, filled, 0.5) ? 1 : 0;
    case 'product':
      return filled > 0 && !mostly(dates, filled, 0.5) ? 1 : 0;
  }
}

/** The roles a column's values look like, with how sure its values alone make us (0–1), best first. */
export function rolesByValues(
  profile: ColumnProfile,
): readonly { readonly role: Role; readonly likely: number }[] {
  const { filled, dates, serials, numbers, emails, phones, codes, distinct } = profile;
  if (filled === 0) return [];
  if (mostly(dates, filled, 0.8)) return [{ role: 'date', likely: 1 }];
  if (mostly(emails, filled, 0.8)) return [{ role: 'customer', likely: 1 }];
  if (mostly(phones, filled, 0.8)) return [{ role: 'customer', likely: 0.9 }];
  if (mostly(numbers, filled, 0.8)) {
    const days =
      mostly(serials, filled, 0.95) && distinct > 1 ? [{ role: 'date', likely: 0.4 } as const] : [];
    return [...days, { role: 'amount', likely: likelyMoney(profile) }];
  }
  const repeats = distinct < filled;
  const category = (filled >= 20 && distinct <= 6) || (filled >= ENOUGH && distinct <= 2);
  if (category) return [{ role: 'status', likely: 0.3 }];
  if (mostly(codes, filled, 0.8)) {
    return repeats
      ? [
          { role: 'customer', likely: 0.8 },
          { role: 'order', likely: 0.4 },
        ]
      : [
          { role: 'order', likely: 0.6 },
          { role: 'customer', likely: 0.5 },
        ];
  }
  return [
    { role: 'customer', likely: repeats ? 0.6 : 0.4 },
    { role: 'product', likely: 0.3 },
  ];
}

/** Rows that show whether numbers count something, or never change. */
const ENOUGH = 10;

/** Currency signs and decimals speak for money; whole numbers that count up, never come twice or never change do not. */
function likelyMoney({
  filled,
  numbers,
  distinct,
  moneyLike,
  currencies,
  counted,
  median,
}: ColumnProfile): number {
  if (filled >= ENOUGH && (distinct === 1 || counted > numbers / 2)) return 0.1;
  if (mostly(currencies, filled, 0.5)) return 0.95;
  if (mostly(moneyLike, filled, 0.2)) return 0.85;
  if (moneyLike === 0 && filled >= ENOUGH && distinct === filled) return 0.2;
  return median >= 30 ? 0.6 : 0.3;
}
