// Day arguments: date cells, serial numbers or text, and the as-of day with its guard against TODAY().

import { NO_DAY } from '../model/index.ts';
import { readDates } from '../reading/index.ts';
import { type Day, isDate } from '../terms/serial-days.ts';
import { type Answer, type Call, type Given, refuse } from './call.ts';
import { type Cells, oneValue, plainCells } from './cells.ts';

/** Days of a column, NO_DAY where there is none; one convention of day and month for the column. */
export function daysOf(cells: Cells, call: Call): ReturnType<typeof readDates> {
  const { around } = call;
  return readDates(plainCells(cells.values, call), {
    get locale() {
      return around.locale();
    },
    get timeZone() {
      return around.timeZone();
    },
  });
}

/** The day of a one-cell argument; null where it is left out. */
function oneDay(given: Given, call: Call): Day | null {
  const value = oneValue(given);
  if (value === undefined) return null;
  const cells: Cells = { name: given.name, values: [value], rows: 1, columns: 1, single: true };
  const day = daysOf(cells, call).day[0];
  if (day === NO_DAY) refuse(given, (say) => say.notADate(String(value)));
  return day;
}

const VOLATILE = /\b(TODAY|NOW)\s*\(/i;

/** The as-of day; null where it is left out. Only when it is today can it come from TODAY() or NOW(). */
export function asOfDay(given: Given, call: Call): Day | null {
  const day = oneDay(given, call);
  if (isDate(oneValue(given)) && day === call.around.calendar().cell(Date.now()).day) {
    const formula = call.around.formula().toUpperCase();
    // Before the function's own name it is no argument of ours: =IF(A1<TODAY(), NES_TAG(…)).
    if (VOLATILE.test(formula.slice(formula.indexOf(call.name) + 1))) refuse(given, (say) => say.today);
  }
  return day;
}

/** A Date for each day, '' for NO_DAY. */
export function dateAnswers(days: ArrayLike<Day>, call: Call): Answer[] {
  const calendar = call.around.calendar();
  const dates = new Map<Day, Date>();
  return Array.from(days, (day): Answer => {
    if (day === NO_DAY) return '';
    let date = dates.get(day);
    if (!date) {
      date = new Date(calendar.startOf(day));
      dates.set(day, date);
    }
    return date;
  });
}
