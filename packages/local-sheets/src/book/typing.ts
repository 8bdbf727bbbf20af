// A text as a person types it into a cell: a formula, a number, a truth value, a date, or just the text.
// setValues types every string in this way, and so does opening a CSV file.

import type { Scalar } from './book.ts';
import { type Locale, localeOf } from './locale.ts';
import { serialOfDay } from './time-zone.ts';

export interface Typed {
  value: Scalar;
  /** `=…` when the text is a formula; value is null then. */
  formula?: string;
  /** Number format that comes with this way of writing it ($, %, dates). */
  format?: string;
}

export interface TypingContext {
  /** The spreadsheet's, as Google writes it: en_US, zh_TW. */
  locale: string;
  /** Of a date typed without a year. */
  year: number;
}

/** Under the format `@` every text stays as it is; ask typedIn only for other cells. */
export function typedIn(text: string, context: TypingContext): Typed {
  if (text === '') return { value: null };
  const first = text.charCodeAt(0);
  if (first === 61) return { value: null, formula: text };
  if (first === 39) return { value: text.slice(1) };
  if (text.length > 40) return { value: text };
  const words = wordsOf(context.locale);
  if (isLetter(first) && !words.starts.has(text.slice(0, 2).toLowerCase())) return { value: text };
  if (first > 127 && !/[\d%]/.test(text)) return { value: text };
  const trimmed = text.trim();
  return (
    truth(trimmed) ?? numeric(trimmed, words) ?? dateTime(trimmed, words, context.year) ?? { value: text }
  );
}

/** What typing in one locale looks for, made ready once. */
interface Words {
  locale: Locale;
  currencies: readonly string[];
  grouped: RegExp;
  /** Two numbers and perhaps a year. */
  numbers: RegExp;
  /** Words of the halves of a day, in capitals: whether it is the afternoon. */
  halves: readonly (readonly [string, boolean])[];
  /** Month names in small letters, without a dot. */
  months: ReadonlyMap<string, number>;
  /** First two letters of everything that is not just text, so that most words are decided at once. */
  starts: ReadonlySet<string>;
}

/** Signs understood as money in every locale, beside the locale's own. */
const MONEY = ['$', '€', '£', '¥', '￥'];
const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
);

const words = new Map<string, Words>();

function wordsOf(id: string): Words {
  let found = words.get(id);
  if (!found) {
    found = gather(localeOf(id));
    words.set(id, found);
  }
  return found;
}

function gather(locale: Locale): Words {
  const group = locale.group.trim() === '' ? '[ \u00a0]' : `\\${locale.group}`;
  const marks = locale.datePattern.includes('.') ? '[-/.]' : '[-/]';
  const months = new Map<string, number>([['sept', 9]]);
  for (const names of [ENGLISH.map((name) => name.slice(0, 3)), ENGLISH, locale.shortMonths, locale.months]) {
    names.forEach((name, i) => {
      months.set(name.toLowerCase().replace(/\.$/, ''), i + 1);
    });
  }
  const halves: [string, boolean][] = [
    [locale.am.toUpperCase(), false],
    [locale.pm.toUpperCase(), true],
    ['AM', false],
    ['PM', true],
  ];
  const currencies = locale.currency === '$' ? MONEY : [locale.currency, ...MONEY];
  const known = ['true', 'false', locale.currency, ...months.keys(), ...halves.map(([word]) => word)];
  return {
    locale,
    currencies,
    grouped: new RegExp(`^\\d{1,3}(?:${group}\\d{3})+$`),
    numbers: new RegExp(`^(\\d{1,2})(${marks})(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?$`),
    halves,
    months,
    starts: new Set(known.map((word) => word.slice(0, 2).toLowerCase())),
  };
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function truth(text: string): Typed | null {
  if (text.length < 4 || text.length > 5) return null;
  const upper = text.toUpperCase();
  if (upper === 'TRUE') return { value: true };
  return upper === 'FALSE' ? { value: false } : null;
}

function numeric(text: string, words: Words): Typed | null {
  if (/^\d{1,15}$/.test(text)) return { value: Number(text) };
  let rest = text;
  let negative = false;
  const brackets = /^\((.+)\)$/.exec(rest);
  if (brackets) {
    negative = true;
    rest = brackets[1]!.trim();
  }
  const sign = () => {
    if (brackets || (rest[0] !== '-' && rest[0] !== '+')) return;
    negative = negative !== (rest[0] === '-');
    rest = rest.slice(1).trimStart();
  };
  sign();
  let currency = '';
  for (const money of words.currencies) {
    if (rest.startsWith(money)) {
      currency = money;
      rest = rest.slice(money.length).trimStart();
      if (text[0] !== '-' && text[0] !== '+') sign();
      break;
    }
    if (rest.endsWith(money) && /\d/.test(rest[0] ?? '')) {
      currency = money;
      rest = rest.slice(0, -money.length).trimEnd();
      break;
    }
  }
  const percent = !currency && rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trimEnd();
  const parsed = digits(rest, words);
  if (!parsed) return null;
  const { number, grouped, decimals, exponent } = parsed;
  const value = (negative ? -number : number) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  const tail = decimals > 0 ? '.00' : '';
  if (currency) return { value, format: `"${currency}"#,##0${tail}` };
  if (percent) return { value, format: `0${tail}%` };
  if (exponent) return { value, format: '0.00E+00' };
  return grouped ? { value, format: `#,##0${tail}` } : { value };
}

function digits(
  text: string,
  { locale, grouped: groups }: Words,
): { number: number; grouped: boolean; decimals: number; exponent: boolean } | null {
  if (!/^[\d.,'\s\u00a0’]+(?:[eE][+-]?\d+)?$/.test(text) || !/\d/.test(text)) return null;
  const [body, power] = text.split(/[eE]/) as [string, string?];
  const [whole, fraction = '', more] = body.split(locale.decimal) as [string, string?, string?];
  if (more !== undefined || !/^\d*$/.test(fraction)) return null;
  const grouped = groups.test(whole);
  if (!grouped && !/^\d*$/.test(whole)) return null;
  if (whole === '' && fraction === '') return null;
  if (grouped && power !== undefined) return null;
  const plain = whole.replace(/\D/g, '') || '0';
  return {
    number: Number(`${plain}.${fraction || '0'}${power === undefined ? '' : `e${power}`}`),
    grouped,
    decimals: fraction.length,
    exponent: power !== undefined,
  };
}

function dateTime(text: string, words: Words, year: number): Typed | null {
  const whole = time(text, words);
  if (whole) return { value: whole.serial, format: whole.format };
  const day = date(text, words, year);
  if (day) return { value: day.serial, format: day.format };
  // A day and a time, apart by spaces; the time is the shortest end that reads as one.
  for (let space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
    const clock = time(text.slice(space + 1).trim(), words);
    if (!clock || clock.serial >= 1) continue;
    const before = date(text.slice(0, space).replace(/,$/, '').trim(), words, year);
    if (before) return { value: before.serial + clock.serial, format: `${before.format} ${clock.format}` };
  }
  return null;
}

const CLOCK = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d)(\.\d{1,3})?)?$/;

function time(text: string, { halves }: Words): { serial: number; format: string } | null {
  let rest = text;
  let afternoon: boolean | null = null;
  const upper = text.toUpperCase();
  for (const [word, pm] of halves) {
    if (upper.endsWith(word)) rest = rest.slice(0, -word.length).trimEnd();
    else if (upper.startsWith(word)) rest = rest.slice(word.length).trimStart();
    else continue;
    afternoon = pm;
    break;
  }
  if (afternoon !== null && /^\d{1,2}$/.test(rest)) rest += ':00';
  const match = CLOCK.exec(rest);
  if (!match) return null;
  let hour = Number(match[1]);
  if (afternoon !== null) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (afternoon ? 12 : 0);
  }
  const seconds = hour * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) + Number(match[4] ?? 0);
  const base = match[3] === undefined ? 'h:mm' : 'h:mm:ss';
  if (afternoon !== null) return { serial: seconds / 86400, format: `${base} am/pm` };
  return { serial: seconds / 86400, format: hour >= 24 ? '[h]:mm:ss' : base.replace('h', 'H') };
}

function date(text: string, words: Words, thisYear: number): { serial: number; format: string } | null {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const [, year, mark, month, day] = iso as unknown as [string, string, string, string, string];
    const padded = month.length === 2 && day.length === 2;
    return made(
      Number(year),
      Number(month),
      Number(day),
      `yyyy${mark}${padded ? `mm${mark}dd` : `m${mark}d`}`,
    );
  }
  const chinese = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (chinese && words.months.has('1月')) {
    const [, year, month, day] = chinese;
    const format = year ? 'yyyy"年"m"月"d"日"' : 'm"月"d"日"';
    return made(Number(year ?? thisYear), Number(month), Number(day), format);
  }
  const numbers = words.numbers.exec(text);
  if (numbers) {
    const [, a, mark, b, last] = numbers as unknown as [string, string, string, string, string | undefined];
    if (mark === '.' && last === undefined) return null;
    return fromNumbers(Number(a), Number(b), last, words.locale, thisYear);
  }
  return named(text, words, thisYear);
}

/** Two numbers and perhaps a year: read in the locale's order, never in another one. */
function fromNumbers(a: number, b: number, last: string | undefined, locale: Locale, thisYear: number) {
  if (locale.order === 'ymd' && last !== undefined && last.length === 2) {
    return made(fullYear(String(a).padStart(2, '0')), b, Number(last), locale.datePattern);
  }
  const [month, day] = locale.order === 'dmy' ? [b, a] : [a, b];
  const year = last === undefined ? thisYear : fullYear(last);
  const format = last !== undefined ? locale.datePattern : locale.order === 'dmy' ? 'd/m' : 'm/d';
  return made(year, month, day, format);
}

const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,}\.?)(?:[\s,-]+(\d{4}|\d{2}))?$/u;
const MONTH_FIRST = /^(\p{L}{3,}\.?)[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:[\s,-]+(\d{4}|\d{2}))?$/u;
const MONTH_ONLY = /^(\p{L}{3,}\.?)[\s,-]+(\d{4})$/u;

/** `Dec 9, 2011`, `9 December 2011`, `9-Dec-11`, `Dec 2011`, `9 Dec`. */
function named(text: string, { months }: Words, thisYear: number) {
  const month = (word: string) => months.get(word.toLowerCase().replace(/\.$/, '')) ?? 0;
  const [, day, dayMonth, dayYear] = DAY_FIRST.exec(text) ?? [];
  if (day) {
    const year = dayYear ? fullYear(dayYear) : thisYear;
    return made(year, month(dayMonth!), Number(day), dayYear ? 'd mmm yyyy' : 'd mmm');
  }
  const [, monthDay, dayOfIt, itsYear] = MONTH_FIRST.exec(text) ?? [];
  if (monthDay) {
    const year = itsYear ? fullYear(itsYear) : thisYear;
    return made(year, month(monthDay), Number(dayOfIt), itsYear ? 'mmm d, yyyy' : 'mmm d');
  }
  const [, alone, year] = MONTH_ONLY.exec(text) ?? [];
  return alone ? made(Number(year), month(alone), 1, 'mmm yyyy') : null;
}

/** Two digits: 30 to 99 are 1930 to 1999. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function made(
  year: number,
  month: number,
  day: number,
  format: string,
): { serial: number; format: string } | null {
  const serial = year >= 1000 ? serialOfDay(year, month, day) : null;
  return serial === null ? null : { serial, format };
}
