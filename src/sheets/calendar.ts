// Calendar days of date cells: getValues gives instants, and the day is that of the spreadsheet's time zone, which need
// not be the script's. The zone's offset is asked for every two weeks of the data and at its changes, not once a cell.

import type { DateCell, Day } from '../terms/serial-days.ts';
import type { Calendar } from '../terms/surroundings.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const BUCKET = 14 * DAY;

/** The wall clock of a time zone at an instant, as `yyyy-MM-dd HH:mm:ss`. */
export type WallClock = (instant: Date) => string;

/** The clock of a zone, by the language's own calendar where it agrees with Google's: one question instead of dozens. */
export function wallClockOf(timeZone: string): WallClock {
  const asked: WallClock = (instant) => Utilities.formatDate(instant, timeZone, 'yyyy-MM-dd HH:mm:ss');
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      },
    } as Intl.DateTimeFormatOptions);
    const own: WallClock = (instant) => {
      const part: { [type: string]: string } = {};
      for (const { type, value } of parts.formatToParts(instant)) part[type] = value;
      return `${part.year.padStart(4, '0')}-${part.month}-${part.day} ${part.hour}:${part.minute}:${part.second}`;
    };
    const now = new Date();
    return own(now) === asked(now) ? own : asked;
  } catch {
    return asked;
  }
}

interface Bucket {
  /** The offset holds from the bucket's start, or from `change` on the second one does. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

export class ZoneCalendar implements Calendar {
  private readonly buckets = new Map<number, Bucket>();
  private readonly edges = new Map<number, number>();

  constructor(private readonly wallClock: WallClock) {}

  /** Day and minutes of an instant in this zone. */
  cell(instant: number): DateCell {
    const local = instant + this.offset(instant);
    const day = Math.floor(local / DAY);
    return { day, minutes: Math.floor((local - day * DAY) / MINUTE) };
  }

  /** The instant at which a day begins here: midnight, or the first moment of a day whose clock skips it. */
  startOf(day: Day): number {
    const midnight = day * DAY;
    const before = midnight - this.offset(midnight - DAY);
    const after = midnight - this.offset(midnight + DAY);
    const [earlier, later] = before < after ? [before, after] : [after, before];
    return this.cell(earlier).day === day ? earlier : later;
  }

  private offset(instant: number): number {
    const index = Math.floor(instant / BUCKET);
    let bucket = this.buckets.get(index);
    if (!bucket) {
      bucket = this.survey(index);
      this.buckets.set(index, bucket);
    }
    return instant < bucket.change ? bucket.before : bucket.after;
  }

  /** No zone changes twice within two weeks; the minute of the change is found by halving. */
  private survey(index: number): Bucket {
    const start = index * BUCKET;
    const before = this.edge(index);
    const after = this.edge(index + 1);
    if (before === after) return { before, after, change: start };
    let [low, high] = [start, start + BUCKET];
    while (high - low > MINUTE) {
      const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
      if (this.ask(middle) === before) low = middle;
      else high = middle;
    }
    return { before, after, change: high };
  }

  private edge(index: number): number {
    let offset = this.edges.get(index);
    if (offset === undefined) {
      offset = this.ask(index * BUCKET);
      this.edges.set(index, offset);
    }
    return offset;
  }

  private ask(instant: number): number {
    const [year, month, day, hour, minute, second] = this.wallClock(new Date(instant))
      .split(/\D/)
      .map(Number);
    const wall = new Date(0);
    wall.setUTCFullYear(year, month - 1, day);
    wall.setUTCHours(hour, minute, second);
    return wall.getTime() - instant;
  }
}
