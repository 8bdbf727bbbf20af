// Days as integers against JavaScript's own calendar, and the periods they fall in.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../src/model/days.ts';
import {
  addMonths,
  dateOf,
  dayOf,
  dayOfIso,
  isoOf,
  PERIODS,
  periodLabel,
  periodOf,
  periodStart,
} from '../../src/model/index.ts';
import { dayOfSerial, serialOf } from '../../src/terms/serial-days.ts';

const anyDay = fc.integer({ min: -719162, max: 2932896 }); // 0001-01-01 to 9999-12-31

describe('a day', () => {
  it('is the calendar day JavaScript counts', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86400000);
        const { year, month, day: ofMonth } = dateOf(day);
        expect([year, month, ofMonth]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
        expect(dayOf(year, month, ofMonth)).toBe(day);
        expect(isoOf(day)).toBe(date.toISOString().slice(0, 10));
        expect(dayOfIso(isoOf(day))).toBe(day);
      }),
    );
  });

  it('exists only where the calendar has it', () => {
    expect(isCalendarDate(2024, 2, 29)).toBe(true);
    expect(isCalendarDate(2023, 2, 29)).toBe(false);
    expect(isCalendarDate(1900, 2, 29)).toBe(false);
    expect(isCalendarDate(2000, 2, 29)).toBe(true);
    expect([
      isCalendarDate(2024, 13, 1),
      isCalendarDate(2024, 0, 1),
      isCalendarDate(2024, 4, 31),
      isCalendarDate(2024, 1, 0),
      isCalendarDate(0, 1, 1),
    ]).toEqual([false, false, false, false, false]);
    expect([dayOfIso('2023-02-29'), dayOfIso('2023-2-9'), dayOfIso('')]).toEqual([null, null, null]);
  });

  it('is a spreadsheet number: 2011-12-09 is 40886', () => {
    expect(serialOf(dayOf(2011, 12, 9))).toBe(40886);
    expect(dayOfSerial(40886.99)).toBe(dayOf(2011, 12, 9));
    expect(isoOf(dayOfSerial(0))).toBe('1899-12-30');
  });

  it('moves by months without leaving the month', () => {
    expect(isoOf(addMonths(dayOf(2024, 2, 29), -12))).toBe('2023-02-28');
    expect(isoOf(addMonths(dayOf(2024, 1, 31), 1))).toBe('2024-02-29');
    expect(isoOf(addMonths(dayOf(2024, 1, 15), -13))).toBe('2022-12-15');
  });
});

describe('a period', () => {
  it('holds the days from its start to the next start, and no others', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...PERIODS), (day, period) => {
        const index = periodOf(day, period);
        expect(periodStart(index, period)).toBeLessThanOrEqual(day);
        expect(periodStart(index + 1, period)).toBeGreaterThan(day);
        expect(periodOf(periodStart(index, period), period)).toBe(index);
      }),
    );
  });

  it.each([
    // ISO 8601: the week of the year's first Thursday is week 1.
    ['2010-01-03', 'week', '2009-W53', '2009-12-28'],
    ['2011-12-09', 'week', '2011-W49', '2011-12-05'],
    ['2012-12-31', 'week', '2013-W01', '2012-12-31'],
    ['2011-12-09', 'month', '2011-12', '2011-12-01'],
    ['2011-12-09', 'quarter', '2011-Q4', '2011-10-01'],
    ['2012-01-01', 'quarter', '2012-Q1', '2012-01-01'],
  ] as const)('%s is in the %s %s that begins on %s', (text, period, label, start) => {
    const index = periodOf(dayOfIso(text)!, period);
    expect(periodLabel(index, period)).toBe(label);
    expect(isoOf(periodStart(index, period))).toBe(start);
  });
});
