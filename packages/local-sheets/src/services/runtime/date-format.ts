// Java's SimpleDateFormat patterns, as Utilities.formatDate and Utilities.parseDate take them. English names, ISO-free week rules of the US.

import {
  instantOfSerial,
  offsetsOf,
  serialOfDay,
  serialOfInstant,
  type WallClock,
  wallClock,
} from '../../book/time-zone.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Runs of one letter, quoted texts, everything else. */
const PART = /'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g;

export function formatDate(instant: number, timeZone: string, pattern: string): string {
  const serial = serialOfInstant(instant, timeZone);
  const clock = wallClock(serial);
  return (pattern.match(PART) ?? [])
    .map((part) => {
      if (part[0] === "'") return part === "''" ? "'" : part.slice(1, -1).replaceAll("''", "'");
      return /[A-Za-z]/.test(part[0]!) ? field(part, clock, { serial, instant, timeZone }) : part;
    })
    .join('');
}

interface Moment {
  serial: number;
  instant: number;
  timeZone: string;
}

const padded = (value: number, part: string) => String(value).padStart(part.length, '0');

function field(part: string, clock: WallClock, moment: Moment): string {
  const length = part.length;
  switch (part[0]) {
    case 'G':
      return clock.year > 0 ? 'AD' : 'BC';
    case 'y':
      return length === 2 ? String(clock.year % 100).padStart(2, '0') : padded(clock.year, part);
    case 'Y':
      return padded(weekYear(moment.serial), part);
    case 'M':
    case 'L':
      if (length > 3) return MONTHS[clock.month - 1]!;
      return length === 3 ? MONTHS[clock.month - 1]!.slice(0, 3) : padded(clock.month, part);
    case 'w':
      return padded(weekOfYear(moment.serial), part);
    case 'W':
      return padded(Math.ceil((clock.day + firstWeekday(clock)) / 7), part);
    case 'D':
      return padded(Math.floor(moment.serial) - serialOfDay(clock.year, 1, 1)! + 1, part);
    case 'd':
      return padded(clock.day, part);
    case 'F':
      return padded(Math.ceil(clock.day / 7), part);
    case 'E':
      return length > 3 ? DAYS[clock.weekday]! : DAYS[clock.weekday]!.slice(0, 3);
    case 'u':
      return padded(clock.weekday || 7, part);
    case 'a':
      return clock.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(clock.hour, part);
    case 'k':
      return padded(clock.hour || 24, part);
    case 'K':
      return padded(clock.hour % 12, part);
    case 'h':
      return padded(clock.hour % 12 || 12, part);
    case 'm':
      return padded(clock.minute, part);
    case 's':
      return padded(clock.second, part);
    case 'S':
      return padded(clock.millisecond, part);
    case 'z':
      return zoneName(moment, length > 3 ? 'long' : 'short');
    case 'Z':
      return offset(moment, '');
    case 'X': {
      const text = offset(moment, length === 2 ? '' : ':');
      if (offsetsOf(moment.timeZone)(moment.instant) === 0) return 'Z';
      return length === 1 ? text.slice(0, 3) : text;
    }
    default:
      throw new Error(`Illegal pattern character '${part[0]}'`);
  }
}

/** 0 = the month begins on a Sunday. */
function firstWeekday({ weekday, day }: WallClock): number {
  return (weekday - ((day - 1) % 7) + 7) % 7;
}

/** Weeks begin on Sunday; the one that holds January 1 is the first. */
function weekOfYear(serial: number): number {
  const day = Math.floor(serial);
  const sunday = day - wallClock(day).weekday;
  const firstDay = serialOfDay(weekYear(serial), 1, 1)!;
  const firstSunday = firstDay - wallClock(firstDay).weekday;
  return (sunday - firstSunday) / 7 + 1;
}

function weekYear(serial: number): number {
  const day = Math.floor(serial);
  return wallClock(day - wallClock(day).weekday + 6).year;
}

function offset({ instant, timeZone }: Moment, separator: string): string {
  const minutes = Math.round(offsetsOf(timeZone)(instant) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}${separator}${two(rest)}`;
}

function zoneName({ instant, timeZone }: Moment, timeZoneName: 'short' | 'long'): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** Instant in milliseconds; null = the text does not follow the pattern. */
export function parseDate(text: string, timeZone: string, pattern: string): number | null {
  const letters: string[] = [];
  const source = (pattern.match(PART) ?? [])
    .map((part) => {
      const plain = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (part[0] === "'") return plain(part === "''" ? "'" : part.slice(1, -1).replaceAll("''", "'"));
      if (!/[A-Za-z]/.test(part[0]!)) return plain(part);
      letters.push(part);
      return /^(M{3,}|E+|a+|z+)$/.test(part) ? '([A-Za-z]+)' : `(\\d{1,${Math.max(part.length, 4)}})`;
    })
    .join('');
  const match = new RegExp(`^${source}`).exec(text);
  if (!match) return null;
  const found: Record<string, number> = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0, S: 0 };
  let afternoon: boolean | null = null;
  for (const [i, part] of letters.entries()) {
    const value = match[i + 1]!;
    const letter = part[0]!;
    if (letter === 'a') afternoon = value.toUpperCase() === 'PM';
    else if (letter === 'M' && part.length > 2) {
      found.M =
        MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === value.slice(0, 3).toLowerCase()) + 1;
    } else if (letter === 'h' || letter === 'K') found.H = Number(value) % 12;
    else if (letter === 'y' && part.length === 2) found.y = 2000 + (Number(value) % 100);
    else if (letter in found) found[letter] = Number(value);
  }
  if (afternoon) found.H! += 12;
  const day = serialOfDay(found.y!, found.M!, found.d!);
  if (day === null) return null;
  const time = (found.H! * 3600 + found.m! * 60 + found.s! + found.S! / 1000) / 86_400;
  return instantOfSerial(day + time, timeZone);
}
