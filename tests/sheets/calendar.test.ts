// Date cells become calendar days of the spreadsheet's time zone, with few questions to Google.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZoneCalendar } from '../../src/sheets/calendar.ts';

const DAY = 86_400_000;

/** The wall clock as this machine's own time zone tables have it. */
function clockOf(timeZone: string): { ask: (instant: Date) => string; asked: () => number } {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  let asked = 0;
  return {
    ask(instant) {
      asked++;
      return format.format(instant);
    },
    asked: () => asked,
  };
}

function wallClock(timeZone: string, instant: number): { day: number; minutes: number } {
  const [year, month, day, hour, minute] = clockOf(timeZone).ask(new Date(instant)).split(/\D/).map(Number);
  return { day: Date.UTC(year, month - 1, day) / DAY, minutes: hour * 60 + minute };
}

describe('days of date cells', () => {
  test.each([
    'Asia/Taipei',
    'America/New_York',
    'Europe/London',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'Pacific/Apia',
  ])('are those of %s, whatever the season', (timeZone) => {
    const { ask } = clockOf(timeZone);
    const calendar = new ZoneCalendar(ask);
    const instant = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2037, 11, 31) });
    fc.assert(
      fc.property(instant, (at) => {
        expect(calendar.cell(at)).toEqual(wallClock(timeZone, at));
      }),
      { numRuns: 300 },
    );
  });

  test('turn at the minute the clocks change', () => {
    // New York springs forward on 2011-03-13 at 02:00, 07:00 UTC: 23:59 stays on the 12th, the next midnight comes an hour early.
    const calendar = new ZoneCalendar(clockOf('America/New_York').ask);
    expect(calendar.cell(Date.UTC(2011, 2, 13, 6, 59))).toEqual({ day: 15046, minutes: 119 });
    expect(calendar.cell(Date.UTC(2011, 2, 13, 7, 0))).toEqual({ day: 15046, minutes: 180 });
    expect(calendar.cell(Date.UTC(2011, 2, 14, 3, 59))).toEqual({ day: 15046, minutes: 1439 });
    expect(calendar.cell(Date.UTC(2011, 2, 14, 4, 0))).toEqual({ day: 15047, minutes: 0 });
  });

  test('cost the same questions for a hundred cells and for a hundred thousand', () => {
    const twoYears = (count: number) => {
      const clock = clockOf('America/New_York');
      const calendar = new ZoneCalendar(clock.ask);
      for (let i = 0; i < count; i++) calendar.cell(Date.UTC(2010, 11, 1) + (i / count) * 730 * DAY);
      return clock.asked();
    };
    expect(twoYears(100_000)).toBe(twoYears(100));
    expect(twoYears(100)).toBeLessThan(130);
  });
});
