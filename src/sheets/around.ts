// What a custom function may ask of the spreadsheet it stands in. Reading only, and nothing until it is asked for.

import type { Surroundings } from '../terms/surroundings.ts';
import { ZoneCalendar } from './calendar.ts';

/** The active spreadsheet, each fact of it read at most once. */
export function spreadsheetAround(): Surroundings {
  const spreadsheet = once(() => SpreadsheetApp.getActiveSpreadsheet());
  const timeZone = once(() => spreadsheet().getSpreadsheetTimeZone());
  return {
    locale: once(() => spreadsheet().getSpreadsheetLocale()),
    timeZone,
    calendar: once(
      () => new ZoneCalendar((instant) => Utilities.formatDate(instant, timeZone(), 'yyyy-MM-dd HH:mm:ss')),
    ),
    formula: formulaHere,
  };
}

/** In a custom function the active range is the cell being calculated. Only a hint depends on it, so that it may be missing. */
function formulaHere(): string {
  try {
    return SpreadsheetApp.getActiveRange()?.getFormula() ?? '';
  } catch {
    return '';
  }
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
