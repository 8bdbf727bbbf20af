// One date text: which numbers are written in it, and the calendar day they mean (model.md §1, date texts).

import { dayOf, isCalendarDate } from '../model/days.ts';
import type { DateOrder } from '../terms/reading-choices.ts';
import { type Day, dayOfSerial } from '../terms/serial-days.ts';
import { ERAS, hourOf, monthOf, TIME_TAIL } from './date-words.ts';
import { plainText } from './plain.ts';

/** The days an order can have: a year before or after these is a slip of the hand. */
const EARLIEST = dayOf(1950, 1, 1);
const LATEST = dayOf(2149, 12, 31);
/** Years of the ROC calendar count from 1912. */
export const ROC_OFFSET = 1911;
/** Years of the Buddhist calendar, of which Thailand writes: 2567 is 2024. */
const BUDDHIST_OFFSET = 543;
const isBuddhist = (year: number): boolean => year >= 2400 && year <= 2700;
/** Two-digit years: 00–69 are 2000–2069. */
const PIVOT = 70;

/** What is written beside a day. */
interface Clock {
  /** Minutes after midnight. */
  readonly minutes: number;
  /** Minutes east of UTC; NaN where no offset is written. */
  readonly offset: number;
}

/** What is written, as far as one text tells. */
export type WrittenDate = Clock &
  (
    | {
        readonly form: 'calendar';
        readonly year: number;
        readonly month: number;
        readonly day: number;
        /** The year was written as one of the ROC calendar. */
        readonly roc: boolean;
      }
    /** Month and day in either order, then a year of four digits. */
    | {
        readonly form: 'year-last';
        readonly first: number;
        readonly second: number;
        readonly year: number;
      }
    /** Three numbers of one or two digits. */
    | {
        readonly form: 'short';
        readonly first: number;
        readonly second: number;
        readonly third: number;
      }
    /** A spreadsheet's number of a day. */
    | { readonly form: 'serial'; readonly day: Day }
    /** A moment, and its day in UTC. */
    | { readonly form: 'instant'; readonly day: Day }
  );

/** Why a cell has no day. */
export type DateProblem = 'date-missing' | 'date-unreadable' | 'date-no-year' | 'date-impossible';

const SLASH = 0x2f;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The numbers of a date text; null where it is none. */
export function scanDate(raw: string): WrittenDate | null {
  const text = plainText(raw);
  if (!/\d/.test(text)) return null;
  const figures = scanNumbers(text) ?? scanCompact(text);
  return figures ?? (/\p{L}/u.test(text) ? (scanNamed(text) ?? scanNumberedMonth(text)) : null);
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
      if (text[end] === '日' || text[end] === '號' || text[end] === '일') at = end + 1;
      break;
    }
    const mark = text[at];
    if (k === 0 && (mark === '年' || mark === '년')) chinese = true;
    else if (k === 1 && (mark === '月' || mark === '월') && chinese) chinese = true;
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
  if (!yearFirst) {
    return widths[2] === 4
      ? { form: 'year-last', first: a, second: b, year: c, minutes: tail.minutes, offset: tail.offset }
      : { form: 'short', first: a, second: b, third: c, minutes: tail.minutes, offset: tail.offset };
  }
  if (eraYears !== 0) return calendar(a + eraYears, b, c, tail, eraYears === ROC_OFFSET);
  if (widths[0] === 4) return calendar(a, b, c, tail);
  const roc = widths[0] === 3 || a >= PIVOT;
  return calendar(roc ? a + ROC_OFFSET : 2000 + a, b, c, tail, roc);
}

const calendar = (
  year: number,
  month: number,
  day: number,
  { minutes, offset }: Clock,
  roc = false,
): WrittenDate => ({ form: 'calendar', year, month, day, roc, minutes, offset });

const NO_CLOCK: Clock = { minutes: 0, offset: Number.NaN };

/** What may follow a day: weekday, 上午/下午, time, offset. null where something else does. */
function scanTail(text: string, start: number): Clock | null {
  if (start === text.length) return NO_CLOCK;
  return scanPlainTail(text, start) ?? scanWordyTail(text.slice(start));
}

/** The common tails, `_HH:MM`, `_HH:MM:SS` and `_HH:MM:SS +hhmm`, without a regular expression; null = look closer. */
function scanPlainTail(text: string, start: number): Clock | null {
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

function scanWordyTail(text: string): Clock | null {
  const found = TIME_TAIL.exec(text);
  if (!found) return null;
  const [, before, hour, minute, second, after, zone, sign, zoneHours, zoneMinutes] = found;
  let hours = Number(hour ?? 0);
  const minutes = Number(minute ?? 0);
  if (hours > 24 || minutes > 59 || Number(second ?? 0) > 60) return null;
  hours = hourOf(hours, before ?? after ?? '');
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

/** 20240305, 1130305 (ROC), 20240305151233, moments and serial numbers written as text; days each with or without a time. */
function scanCompact(text: string): WrittenDate | null {
  const parts = /^(\d{5,14})(\.\d+)?(?=$|[ T_])/.exec(text);
  if (!parts) return null;
  const [whole, digits, fraction] = parts;
  if (digits.length === 5) return text === whole ? scanNumberCell(Number(text)) : null;
  if (digits.length > 8) return text === digits ? scanNumberCell(Number(digits)) : null;
  if (fraction || digits.length === 6) return null;
  const clock = /^[ T_](\d\d)(\d\d)(\d\d)?$/.exec(text.slice(whole.length));
  const tail = clock ? clockTail(Number(clock[1]), Number(clock[2])) : scanTail(text, whole.length);
  const found = tail && scanNumberCell(Number(digits));
  return found && { ...found, ...tail };
}

const clockTail = (hours: number, minutes: number): Clock | null =>
  hours < 24 && minutes < 60 ? { minutes: hours * 60 + minutes, offset: Number.NaN } : null;

/** A number in a date column: a serial number, or year, month and day in a row (20240305, 1130305). */
export function scanNumberCell(value: number): WrittenDate | null {
  // Half a millisecond makes up for times that floating point puts just before midnight.
  const day = dayOfSerial(value + 0.5 / 86_400_000);
  if (day >= EARLIEST && day <= LATEST) {
    const minutes = Math.floor((value - Math.floor(value)) * 1440);
    return { form: 'serial', day, minutes, offset: Number.NaN };
  }
  if (!Number.isInteger(value)) return null;
  if (value > 99_999_999) return scanMoment(value);
  const year = Math.floor(value / 10000);
  if (value < 500101 || (year > 2149 && !isBuddhist(year)) || (year < 1000 && year >= 200)) return null;
  const roc = year < 1000;
  const common = roc ? year + ROC_OFFSET : year;
  return calendar(common, Math.floor(value / 100) % 100, value % 100, NO_CLOCK, roc);
}

/** Moments since 1970 of the years 2005 to 2036: seconds of ten digits, milliseconds of thirteen. */
const SECONDS = { least: 1_100_000_000, most: 2_100_000_000 };

/** 202403051512 and 20240305151233; seconds and milliseconds since 1970. */
function scanMoment(value: number): WrittenDate | null {
  const seconds = value >= SECONDS.least * 1000 ? Math.floor(value / 1000) : value;
  if (seconds >= SECONDS.least && seconds <= SECONDS.most && (seconds === value || value < 1e13)) {
    const minutes = Math.floor(seconds / 60);
    const day = Math.floor(minutes / 1440);
    return { form: 'instant', day, minutes: minutes % 1440, offset: 0 };
  }
  const digits = String(value).length;
  if (digits !== 12 && digits !== 14) return null;
  const whole = digits === 14 ? Math.floor(value / 100) : value;
  const day = scanNumberCell(Math.floor(whole / 10000));
  const tail = clockTail(Math.floor(whole / 100) % 100, whole % 100);
  return day?.form === 'calendar' && !day.roc && tail ? { ...day, ...tail } : null;
}

/** A weekday in any language may stand first; `word` is a month in any. */
const WEEKDAY = '^(?:[\\p{L}\\p{M}-]{2,12}\\.?,?\\s+)?';
const WORD = '(\\p{L}[\\p{L}\\p{M}.]*?)\\.?';
const YEAR = '(\\d{4}|\\d{2})(?!\\d)';
const OF = '(?:(?:of|de|del|di|do|พ\\.ศ\\.|ปี)\\s+)?';
const DAY_FIRST = new RegExp(
  `${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s-]*${OF}${WORD},?[\\s-]+${OF}${YEAR}`,
  'iu',
);
const MONTH_FIRST = new RegExp(`${WEEKDAY}${WORD}[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+${YEAR}`, 'iu');
const YEAR_FIRST = new RegExp(`^(\\d{4})[\\s-]+${WORD}[\\s-]+(\\d{1,2})(?!\\d)`, 'iu');
/** Of Thai months a year of two digits is of the Buddhist calendar. */
const THAI = /[\u0e00-\u0e7f]/;

/** Dates with the month's name in any language: 9 Dec 2011, Dec 9, 2011, 5 de marzo de 2024. */
function scanNamed(text: string): WrittenDate | null {
  const found =
    namedDay(DAY_FIRST.exec(text), 1, 2, 3) ??
    namedDay(MONTH_FIRST.exec(text), 2, 1, 3) ??
    namedDay(YEAR_FIRST.exec(text), 3, 2, 1);
  if (!found) return null;
  const tail = scanTail(text, found.length);
  if (tail === null) return null;
  const year = Number(found.year);
  const short = found.year.length === 2;
  const full = !short ? year : THAI.test(text) ? 2500 + year : fullYear(year, false);
  return calendar(full, found.month, found.day, tail);
}

function namedDay(found: RegExpExecArray | null, day: number, month: number, year: number) {
  const number = found ? monthOf(found[month]) : 0;
  if (!found || number === 0) return null;
  return { day: Number(found[day]), month: number, year: found[year], length: found[0].length };
}

const WORD_END = '(?![\\p{L}\\p{M}])';
const DAY_MONTH = new RegExp(
  `${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s-]*${OF}${WORD}${WORD_END}`,
  'iu',
);
const MONTH_DAY = new RegExp(`${WEEKDAY}${WORD}[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}])`, 'iu');
const MONTH_AND_DAY = /^(\d{1,2})\s*[/月월]\s*(\d{1,2})(?!\d)\s*[日號일]?/u;

/** A month and a day without a year, with what may follow a day: 5 mars, Mar 5, 7/15, 7月15日. Which year is never guessed. */
export function lacksYear(raw: string): boolean {
  const text = plainText(raw);
  const named = (found: RegExpExecArray | null, month: number): RegExpExecArray | null =>
    found && monthOf(found[month]) > 0 ? found : null;
  const found = MONTH_AND_DAY.exec(text) ?? named(DAY_MONTH.exec(text), 2) ?? named(MONTH_DAY.exec(text), 1);
  return found !== null && scanTail(text, found[0].length) !== null;
}

const NUMBERED_MONTH =
  /^(?:ngày\s+)?(\d{1,2})\s*(?:tháng|thg)\.?\s*(\d{1,2})\s*,?\s*(?:năm\s+)?(\d{4})(?!\d)/iu;

/** Vietnamese numbers its months: ngày 5 tháng 3 năm 2024. */
function scanNumberedMonth(text: string): WrittenDate | null {
  const found = NUMBERED_MONTH.exec(text.normalize('NFC'));
  const tail = found && scanTail(text, found[0].length);
  return found && tail ? calendar(Number(found[3]), Number(found[2]), Number(found[1]), tail) : null;
}

const fullYear = (year: number, roc: boolean): number =>
  year < PIVOT ? 2000 + year : roc ? year + ROC_OFFSET : 1900 + year;

/**
 * The day a written date means when its column is in this order. `roc`: the column has years of the ROC calendar, so a
 * two-digit year from 70 is one too. Under `ymd`, a date whose year stands last is read month first.
 */
export function resolveDate(written: WrittenDate, order: DateOrder, roc = false): Day | DateProblem {
  if (written.form === 'serial' || written.form === 'instant') return written.day;
  const { year, month, day } = inOrder(written, order);
  const full = written.form === 'short' ? fullYear(year, order === 'ymd' && roc) : year;
  return orderDay(full, month, day) ?? 'date-impossible';
}

/** Year, month and day when the column is in this order; the year of a short date as it is written, without its century. */
export function inOrder(
  written: Exclude<WrittenDate, { form: 'serial' | 'instant' }>,
  order: DateOrder,
): { readonly year: number; readonly month: number; readonly day: number } {
  switch (written.form) {
    case 'calendar':
      return written;
    case 'year-last': {
      const { first, second, year } = written;
      return order === 'dmy' ? { year, month: second, day: first } : { year, month: first, day: second };
    }
    case 'short': {
      const { first, second, third } = written;
      if (order === 'ymd') return { year: first, month: second, day: third };
      return order === 'dmy'
        ? { year: third, month: second, day: first }
        : { year: third, month: first, day: second };
    }
  }
}

/** Equal where the same day is written the same way, whatever its time and the order of day and month. */
export function writtenKey(written: WrittenDate): string {
  switch (written.form) {
    case 'serial':
    case 'instant':
      return `${written.form} ${written.day}`;
    case 'calendar':
      return `${written.year}-${written.month}-${written.day}`;
    case 'year-last':
      return `${written.first}/${written.second}/${written.year}`;
    case 'short':
      return `${written.first}/${written.second}/${written.third}`;
  }
}

/** The day of a date that an order can have; null where there is none. */
export function orderDay(year: number, month: number, day: number): Day | null {
  const common = isBuddhist(year) ? year - BUDDHIST_OFFSET : year;
  if (!isCalendarDate(common, month, day)) return null;
  const found = dayOf(common, month, day);
  return found >= EARLIEST && found <= LATEST ? found : null;
}

/** Is the year of a written date of the Buddhist calendar. */
export const inBuddhistYear = (written: WrittenDate): boolean =>
  (written.form === 'calendar' || written.form === 'year-last') && isBuddhist(written.year);

/** The day of one date text in the given order; null where it is unreadable or no such day exists. */
export function parseDay(text: string, order: DateOrder): Day | null {
  const written = scanDate(text);
  const day = written && resolveDate(written, order);
  return typeof day === 'number' ? day : null;
}
