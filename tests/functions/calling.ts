// Calls custom functions as a spreadsheet would: values, ranges as rows of cells, in a spreadsheet of a locale and time zone.

import { type Answers, type FunctionName, functionIn } from '../../src/functions/index.ts';
import { ZoneCalendar } from '../../src/sheets/calendar.ts';
import type { Surroundings } from '../../src/terms/surroundings.ts';

export interface Sheet {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly formula?: string;
}

/** Counts what is asked of the spreadsheet. */
export interface Asked {
  locale: number;
  clock: number;
  formula: number;
}

export function around(sheet: Sheet = {}, asked: Asked = { locale: 0, clock: 0, formula: 0 }): Surroundings {
  const timeZone = sheet.timeZone ?? 'Asia/Taipei';
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return {
    locale() {
      asked.locale++;
      return sheet.locale ?? 'en_US';
    },
    timeZone: () => timeZone,
    calendar: () =>
      new ZoneCalendar((instant) => {
        asked.clock++;
        return format.format(instant);
      }),
    formula() {
      asked.formula++;
      return sheet.formula ?? '';
    },
  };
}

/** Calls a function in a spreadsheet of the United States in Taipei's time, or in another one. */
export function call(name: FunctionName, ...values: unknown[]): Answers {
  return functionIn(name, around())(...values);
}

export function callIn(sheet: Sheet, name: FunctionName, ...values: unknown[]): Answers {
  return functionIn(name, around(sheet))(...values);
}

/** The sentence a call is refused with. */
export function refusal(name: FunctionName, ...values: unknown[]): string {
  try {
    call(name, ...values);
  } catch (problem) {
    return (problem as Error).message;
  }
  return 'not refused';
}

/** A range of one column. */
export const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

/** The cells of an answered column. */
export const cells = (answers: Answers): unknown[] =>
  Array.isArray(answers) ? answers.map((row) => row[0]) : [answers];
