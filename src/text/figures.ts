// Figures as a person reads them. The same in every language: 1,234.5, 63.2%, NT$1,234, 2011-12-09.

import type { Day } from '../model/orders.ts';

/** 1234.5 with 1 digit → `1,234.5`; a minus sign, not a hyphen, before negative figures. */
export function figure(value: number, digits = 0): string {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction ? `${grouped}.${fraction}` : grouped;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** At most `digits` decimals, without trailing zeros: 57.1, 2, 2.5. */
export function shortFigure(value: number, digits = 1): string {
  const text = figure(value, digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** 0.632 → `63.2%`. */
export function percent(share: number, digits = 1): string {
  return `${figure(share * 100, digits)}%`;
}

/** +2.7, −0.7, 0.0: a change, always with its sign. */
export function signed(value: number, digits = 0): string {
  const text = figure(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** An amount with its currency sign (`NT$1,234`) or code (`TWD 1,234`). */
export function money(value: number, currency: string, digits = 0): string {
  const amount = figure(Math.abs(value), digits);
  const sign = value < 0 && /[1-9]/.test(amount) ? '−' : '';
  const gap = /[A-Za-z]$/.test(currency) ? ' ' : '';
  return `${sign}${currency}${gap}${amount}`;
}

/** A day as YYYY-MM-DD (civil calendar, years 0000 to 9999). */
export function isoDay(day: Day): string {
  // Days since 0000-03-01, so that a leap day is the last of its year.
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
