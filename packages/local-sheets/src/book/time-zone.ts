// Calendar moments in a time zone: a spreadsheet's serial number (days since 1899-12-30, wall clock) and the instant it means.

const DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const EPOCH_SERIAL = 25569;

const zones = new Map<string, (instant: number) => number>();

/** Milliseconds the wall clock of `timeZone` is ahead of UTC, by instant; looked up once per day. Throws on an unknown zone. */
export function offsetsOf(timeZone: string): (instant: number) => number {
  let offsets = zones.get(timeZone);
  if (offsets) return offsets;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const exact = (instant: number): number => {
    const seconds = Math.floor(instant / 1000) * 1000;
    const parts: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(seconds)) parts[type] = value;
    const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
    const wall = new Date(0);
    wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    return wall.getTime() - seconds;
  };
  const byDay = new Map<number, number | null>();
  offsets = (instant) => {
    const day = Math.floor(instant / DAY);
    let offset = byDay.get(day);
    if (offset === undefined) {
      const start = exact(day * DAY);
      offset = start === exact((day + 1) * DAY - 1000) ? start : null;
      byDay.set(day, offset);
    }
    return offset ?? exact(instant);
  };
  zones.set(timeZone, offsets);
  return offsets;
}

export function serialOfInstant(instant: number, timeZone: string): number {
  return (instant + offsetsOf(timeZone)(instant)) / DAY + EPOCH_SERIAL;
}

/** A wall clock time that does not exist (clocks put forward) means the moment after the gap; one that comes twice, the first. */
export function instantOfSerial(serial: number, timeZone: string): number {
  const wall = Math.round((serial - EPOCH_SERIAL) * DAY);
  const offset = offsetsOf(timeZone);
  const before = offset(wall - DAY);
  const after = offset(wall + DAY);
  if (before === after) return wall - before;
  const early = wall - before;
  const late = wall - after;
  return offset(early) !== before && offset(late) === after ? late : early;
}

export interface WallClock {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** 0 = Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

export function wallClock(serial: number): WallClock {
  const date = new Date(Math.round((serial - EPOCH_SERIAL) * DAY));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** null when the calendar has no such day. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / DAY + EPOCH_SERIAL;
}
