// How long ago, and what money looks like in a narrow place.

import { money as sheetMoney } from '../../src/text/figures.ts';
import type { Words } from '../../src/text/sidebar.ts';

/** `3 days ago`, `3 天前`; `just now` for less than a minute. Both in milliseconds. */
export function ago(at: number, now: number, t: Words): string {
  return t.ago(Math.max(0, (now - at) / 1000));
}

/** The time of day of an ISO instant where the person is, as 14:32. */
export function clock(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

const SIGNS: { readonly [code: string]: string } = {
  TWD: 'NT$',
  NTD: 'NT$',
  USD: '$',
  GBP: '£',
  EUR: '€',
  JPY: '¥',
  HKD: 'HK$',
  SGD: 'S$',
};

/** Money without decimals, by its sign where the code is well known: `NT$1,234`. */
export function money(value: number, currency: string): string {
  return sheetMoney(value, SIGNS[currency] ?? currency);
}

/** `AM:AP` as a person says it: AM to AP. A list of columns stays as it is. */
export function lettersIn(letters: string, from: (first: string, last: string) => string): string {
  const ends = /^([A-Z]+)\s*[:–-]\s*([A-Z]+)$/.exec(letters);
  if (ends === null) return letters;
  return ends[1] === ends[2] ? ends[1] : from(ends[1], ends[2]);
}
