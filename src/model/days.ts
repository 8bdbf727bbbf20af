// Calendar days as integers: days since 1970-01-01, and the weeks, months and quarters they fall in. No time zones, no Date.

import type { Day } from '../terms/serial-days.ts';

export type Period = 'week' | 'month' | 'quarter';
export const PERIODS: readonly Period[] = ['week', 'month', 'quarter'];

export interface CalendarDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

const DAYS_PER_ERA = 146097; // 400 years

/** The day of a date of the Gregorian calendar. A month or day out of range runs on into the next: month 13 is January. */
export function dayOf(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 1;
  // Years begin in March here, so that the leap day is the last day of a year.
  const marchYear = Math.floor((months - 2) / 12);
  const marchMonth = months - 2 - marchYear * 12;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719468 + day - 1;
}

export function dateOf(day: Day): CalendarDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Is there such a date: 2023-02-29 is not. Years 1 to 9999. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** 2011-12-09. */
export function isoOf(day: Day): string {
  const date = dateOf(day);
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

/** The day of 2011-12-09; null for any other text. */
export function dayOfIso(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isCalendarDate(year, month, day) ? dayOf(year, month, day) : null;
}

/** A day as YYYY-MM-DD that exists in the calendar. */
export function isDay(text: string): boolean {
  return dayOfIso(text) !== null;
}

/** The same calendar day `months` later; the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const last = dayOf(date.year, date.month + months + 1, 1) - 1;
  return Math.min(dayOf(date.year, date.month + months, date.day), last);
}

/**
 * The running number of the period a day falls in: months and quarters count from year 0, weeks begin on Monday and
 * count from the week of 1970-01-01. Periods one apart follow each other.
 */
export function periodOf(day: Day, period: Period): number {
  if (period === 'week') return Math.floor((day + 3) / 7);
  const date = dateOf(day);
  const month = date.year * 12 + date.month - 1;
  return period === 'month' ? month : Math.floor(month / 3);
}

/** The first day of a period; the last is `periodStart(index + 1, period) - 1`. */
export function periodStart(index: number, period: Period): Day {
  if (period === 'week') return index * 7 - 3;
  return dayOf(0, (period === 'month' ? index : index * 3) + 1, 1);
}

/** 2011-12, 2011-Q4, 2011-W49 (ISO 8601 weeks). */
export function periodLabel(index: number, period: Period): string {
  if (period === 'week') {
    const thursday = periodStart(index, 'week') + 3;
    const year = dateOf(thursday).year;
    return `${padded(year, 4)}-W${padded(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1, 2)}`;
  }
  const perYear = period === 'month' ? 12 : 4;
  const year = Math.floor(index / perYear);
  const part = index - year * perYear + 1;
  return period === 'month' ? `${padded(year, 4)}-${padded(part, 2)}` : `${padded(year, 4)}-Q${part}`;
}
