// One date text: which numbers are written in it, and the calendar day they mean (model.md §1, date texts).

import { dayOf, isCalendarDate } from '../model/days.ts';
import type { DateOrder } from '../terms/reading-choices.ts';
import { type Day, dayOfSerial } from '../terms/serial-days.ts';
import { ERAS, MONTHS, TIME_TAIL } from './date-words.ts';
import { plainText } from './plain.ts';

/** The days an order can have: a year before or after these is a slip of the hand. */
const EARLIEST = dayOf(1950, 1, 1);
const LATEST = dayOf(2149, 12, 31);
/** Years of the ROC calendar count from 1912. */
export const ROC_OFFSET = 1911;
/** Two-digit years: 00–69 are 2000–2069. */
const PIVOT = 70;

/**
 * What is written. `known`: year a, month b, day c. `year-last`: a/b/c with c the year, a and b month and day in either
 * order. `short`: three numbers of one or two digits. `serial`: a is the day.
 */
export interface WrittenDate {
  readonly form: 'known' | 'year-last' | 'short' | 'serial';
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** The year is of the ROC calendar, and already converted where the form is known. */
  readonly roc: boolean;
  /** Minutes after midnight. */
  readonly minutes: number;
  /** Minutes east of UTC; NaN where no offset is written. */
  readonly offset: number;
}

export type DateProblem = 'date-unreadable' | 'date-impossible';

const SLASH = 0x2f;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The numbers of a date text; null where it is none. */
export function scanDate(raw: string): WrittenDate | null {
  const text = plainText(raw);
  return scanNumbers(text) ?? scanCompact(text) ?? scanNamed(text);
}

/** Three numbers with - / . or 年 月 日 between them. */
function scanNumbers(text: string): WrittenDate | null {
  let at = 0;
  let years = 0; // what an era word adds
  let first = text.charCodeAt(0);
  if (!isDigit(first)) {
    const era = ERAS.find((known) => text.startsWith(known.word));
    if (!era) return null;
    years = era.years;
    at = era.word.length;
    while (text.charCodeAt(at) === 0x20) at++;
    first = text.charCodeAt(at);
    if (text[at] === '元') return scanNumbersFrom(`${text.slice(0, at)}1${text.slice(at + 1)}`, at, years);
    if (!isDigit(first)) return null;
  }
  return scanNumbersFrom(text, at, years);
}

function scanNumbersFrom(text: string, start: number, eraYears: number): WrittenDate | null {
  const values = [0, 0, 0];
  const widths = [0, 0, 0];
  let at = start;
  let chinese = false;
  for (let k = 0; k < 3; k++) {
    let code = text.charCodeAt(at);
    const from = at;
    while (isDigit(code)) {
      values[k] = values[k] * 10 + (code - 0x30);
      code = text.charCodeAt(++at);
    }
    widths[k] = at - from;
    if (widths[k] === 0 || widths[k] > 4) return null;
    while (code === 0x20 && k < 2) code = text.charCodeAt(++at);
    if (k === 2) {
      const end = text[at] === ' ' ? at + 1 : at;
      if (text[end] === '日' || text[end] === '號') at = end + 1;
      break;
    }
    const mark = text[at];
    if (k === 0 && mark === '年') chinese = true;
    else if (k === 1 && mark === '月' && chinese) chinese = true;
    else if (code !== SLASH && mark !== '-' && mark !== '.' && mark !== '–' && mark !== '—') return null;
    code = text.charCodeAt(++at);
    while (code === 0x20) code = text.charCodeAt(++at);
  }
  if (widths[1] > 2) return null;
  const [a, b, c] = values;
  const yearFirst = widths[0] >= 3 || chinese || eraYears !== 0;
  if (yearFirst ? widths[2] > 2 : widths[2] === 1 ? widths[0] > 2 : widths[2] === 3) return null;
  const tail = scanTail(text, at);
  if (tail === null) return null;
  if (!yearFirst) return written(widths[2] === 4 ? 'year-last' : 'short', a, b, c, false, tail);
  if (eraYears !== 0) return written('known', a + eraYears, b, c, eraYears === ROC_OFFSET, tail);
  if (widths[0] === 4) return written('known', a, b, c, false, tail);
  const roc = widths[0] === 3 || a >= PIVOT;
  return written('known', roc ? a + ROC_OFFSET : 2000 + a, b, c, roc, tail);
}

interface Tail {
  readonly minutes: number;
  readonly offset: number;
}
const written = (
  form: WrittenDate['form'],
  a: number,
  b: number,
  c: number,
  roc: boolean,
  { minutes, offset }: Tail,
): WrittenDate => ({ form, a, b, c, roc, minutes, offset });

const NO_TAIL: Tail = { minutes: 0, offset: Number.NaN };

/** What may follow a day: weekday, 上午/下午, time, offset. null where something else does. */
function scanTail(text: string, start: number): Tail | null {
  if (start === text.length) return NO_TAIL;
  return scanPlainTail(text, start) ?? scanWordyTail(text.slice(start));
}

/** The common tails, `_HH:MM`, `_HH:MM:SS` and `_HH:MM:SS +hhmm`, without a regular expression; null = look closer. */
function scanPlainTail(text: string, start: number): Tail | null {
  const length = text.length - start;
  if (length !== 6 && length !== 9 && length !== 15) return null;
  const gap = text.charCodeAt(start);
  const colons = text.charCodeAt(start + 3) === 0x3a && (length === 6 || text.charCodeAt(start + 6) === 0x3a);
  const hours = twoDigits(text, start + 1);
  const minutes = twoDigits(text, start + 4);
  const seconds = length === 6 ? 0 : twoDigits(text, start + 7);
  if (
    !colons ||
    (gap !== 0x20 && gap !== 0x54) ||
    hours < 0 ||
    hours > 23 ||
    minutes < 0 ||
    minutes > 59 ||
    seconds < 0
  )
    return null;
  if (length < 15) return { minutes: hours * 60 + minutes, offset: Number.NaN };
  const sign = text.charCodeAt(start + 10);
  const zoneHours = twoDigits(text, start + 11);
  const zoneMinutes = twoDigits(text, start + 13);
  if (
    text.charCodeAt(start + 9) !== 0x20 ||
    (sign !== 0x2b && sign !== 0x2d) ||
    zoneHours < 0 ||
    zoneMinutes < 0
  )
    return null;
  return { minutes: hours * 60 + minutes, offset: (sign === 0x2b ? 1 : -1) * (zoneHours * 60 + zoneMinutes) };
}

function scanWordyTail(text: string): Tail | null {
  const found = TIME_TAIL.exec(text);
  if (!found) return null;
  const [, before, hour, minute, second, after, zone, sign, zoneHours, zoneMinutes] = found;
  let hours = Number(hour ?? 0);
  const minutes = Number(minute ?? 0);
  if (hours > 24 || minutes > 59 || Number(second ?? 0) > 60) return null;
  const half = (before ?? after ?? '').toLowerCase();
  if (/^(下午|晚上|午後|傍晚|p)/.test(half) && hours < 12) hours += 12;
  else if (/^(中午)/.test(half) && hours < 11) hours += 12;
  else if (/^(上午|凌晨|早上|午前|清晨|a)/.test(half) && hours === 12) hours = 0;
  let offset = Number.NaN;
  if (sign && hour === undefined) return null; // 2024/3/5-6 is no offset
  if (sign) offset = (sign === '+' ? 1 : -1) * (Number(zoneHours) * 60 + Number(zoneMinutes ?? 0));
  else if (zone) offset = 0;
  return { minutes: Math.min(hours * 60 + minutes, 1439), offset };
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - 0x30) * 10 + ones - 0x30 : -1;
}

/** 20240305, 1130305 (ROC), and serial numbers written as text, each with or without a time. */
function scanCompact(text: string): WrittenDate | null {
  const parts = /^(\d{5,8})(\.\d+)?(?=$|[ T])/.exec(text);
  if (!parts) return null;
  const [whole, digits, fraction] = parts;
  if (digits.length === 5) return text === whole ? scanNumberCell(Number(text)) : null;
  if (fraction || digits.length === 6) return null;
  const tail = scanTail(text, whole.length);
  const found = tail && scanNumberCell(Number(digits));
  return found && { ...found, ...tail };
}

/** A number in a date column: a serial number, or year, month and day in a row (20240305, 1130305). */
export function scanNumberCell(value: number): WrittenDate | null {
  // Half a millisecond makes up for times that floating point puts just before midnight.
  const day = dayOfSerial(value + 0.5 / 86_400_000);
  if (day >= EARLIEST && day <= LATEST) {
    const minutes = Math.floor((value - Math.floor(value)) * 1440);
    return { form: 'serial', a: day, b: 0, c: 0, roc: false, minutes, offset: Number.NaN };
  }
  if (!Number.isInteger(value) || value < 500101 || value > 21491231) return null;
  const year = Math.floor(value / 10000);
  if (year < 1000 && year >= 200) return null;
  const roc = year < 1000;
  const a = roc ? year + ROC_OFFSET : year;
  return written('known', a, Math.floor(value / 100) % 100, value % 100, roc, NO_TAIL);
}

const DAY_FIRST =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?!\d)/i;
const MONTH_FIRST = /^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i;

/** Dates with the month's English name: 9 Dec 2011, Dec 9, 2011. */
function scanNamed(text: string): WrittenDate | null {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(text);
  const found = dayFirst ?? monthFirst;
  if (!found) return null;
  const month = MONTHS.indexOf((dayFirst ? found[2] : found[1]).slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const tail = scanTail(text, found[0].length);
  if (tail === null) return null;
  const c = Number(dayFirst ? found[1] : found[2]);
  const year = Number(found[3]);
  return written('known', found[3].length === 4 ? year : fullYear(year, false), month, c, false, tail);
}

const fullYear = (year: number, roc: boolean): number =>
  year < PIVOT ? 2000 + year : roc ? year + ROC_OFFSET : 1900 + year;

/**
 * The day a written date means when its column is in this order. `roc`: the column has years of the ROC calendar, so a
 * two-digit year from 70 is one too. Under `ymd`, a date whose year stands last is read month first.
 */
export function resolveDate(written: WrittenDate, order: DateOrder, roc = false): Day | DateProblem {
  let { a: year, b: month, c: day } = written;
  if (written.form === 'serial') return year;
  if (written.form !== 'known') {
    const { a, b, c } = written;
    const yearFirst = written.form === 'short' && order === 'ymd';
    const monthFirst = order !== 'dmy';
    [year, month, day] = yearFirst ? [a, b, c] : monthFirst ? [c, a, b] : [c, b, a];
    if (written.form === 'short') year = fullYear(year, yearFirst && roc);
  }
  return orderDay(year, month, day) ?? 'date-impossible';
}

/** The day of a date that an order can have; null where there is none. */
export function orderDay(year: number, month: number, day: number): Day | null {
  if (!isCalendarDate(year, month, day)) return null;
  const found = dayOf(year, month, day);
  return found >= EARLIEST && found <= LATEST ? found : null;
}

/** The day of one date text in the given order; null where it is unreadable or no such day exists. */
export function parseDay(text: string, order: DateOrder): Day | null {
  const written = scanDate(text);
  const day = written && resolveDate(written, order);
  return typeof day === 'number' ? day : null;
}
