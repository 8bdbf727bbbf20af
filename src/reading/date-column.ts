// A column of dates: the order of day and month decided from all its values, then the day of each row (model.md §1).

import { dateOf } from '../model/days.ts';
import { NO_DAY } from '../model/segmentation.ts';
import type { DateOrder } from '../terms/reading-choices.ts';
import type { DateCell } from '../terms/serial-days.ts';
import type { Cell } from './cells.ts';
import {
  type DateProblem,
  inBuddhistYear,
  lacksYear,
  orderDay,
  ROC_OFFSET,
  resolveDate,
  scanDate,
  scanNumberCell,
  type WrittenDate,
} from './dates.ts';
import { dateOrderOf } from './locales.ts';
import { plainText, shownText } from './plain.ts';
import type { Assumption, ReadingOptions } from './recognition.ts';
import { zoneClock } from './zones.ts';

export interface DateChoices {
  readonly locale: string;
  readonly timeZone: string;
  readonly order?: DateOrder;
  readonly offsets?: ReadingOptions['offsets'];
}

/** What keeps a row from having a day; 0 = nothing. */
export const DATE_PROBLEMS = [
  '',
  'date-missing',
  'date-unreadable',
  'date-impossible',
  'date-no-year',
] as const;

const UNREADABLE = DATE_PROBLEMS.indexOf('date-unreadable');
const NO_YEAR = DATE_PROBLEMS.indexOf('date-no-year');
const isUnread = (problem: number): boolean => problem === UNREADABLE || problem === NO_YEAR;

export interface DateColumn {
  /** NO_DAY where there is a problem. */
  readonly day: Int32Array;
  /** Index into DATE_PROBLEMS. */
  readonly problem: Uint8Array;
  readonly order: DateOrder;
  readonly because: Assumption['because'];
  /** Rows with a date written out, with a date cell, with an offset, with an ROC year. */
  readonly texts: number;
  readonly dateCells: number;
  readonly withOffset: number;
  readonly roc: number;
  /** Rows with a year of the Buddhist calendar. */
  readonly buddhist: number;
  /** Rows whose text is no day, and the first of them. */
  readonly unread: number;
  readonly unreadText: string;
  /** Date cells whose day and month the spreadsheet may have swapped on import; 0 = no sign of it. */
  readonly swapped: number;
}

const isDateCell = (cell: Cell): cell is DateCell => typeof cell === 'object';

/** Marks that stand for a blank. */
const DASHES = /^[-–—−ー]+$/;

export function readDates(cells: readonly Cell[], choices: DateChoices): DateColumn {
  const rows = cells.length;
  // Each different value is read once: `form[i]` is its place in `written`, -1 a date cell, -2 blank, -3 unreadable, -4 without a year.
  const form = new Int32Array(rows);
  const written: WrittenDate[] = [];
  const counts: number[] = [];
  const known = new Map<Cell, number>();
  let dateCells = 0;
  for (let i = 0; i < rows; i++) {
    const cell = cells[i];
    if (isDateCell(cell)) {
      form[i] = -1;
      dateCells++;
      continue;
    }
    let at = known.get(cell);
    if (at === undefined) {
      at = scanCell(cell, written);
      known.set(cell, at);
      if (at >= 0) counts[at] = 0;
    }
    form[i] = at;
    if (at >= 0) counts[at]++;
  }

  const roc = written.some((one) => one.roc);
  const { order, because } = decideOrder(written, counts, roc, choices);
  const day = new Int32Array(rows).fill(NO_DAY);
  const problem = new Uint8Array(rows);
  const clock = written.some(
    ({ form, offset }) => form === 'instant' || (choices.offsets === 'convert' && !Number.isNaN(offset)),
  )
    ? zoneClock(choices.timeZone)
    : null;
  const resolved = written.map((one) =>
    inZone(
      resolveDate(one, order, roc),
      one,
      one.form === 'instant' || choices.offsets === 'convert' ? clock : null,
    ),
  );
  let rocCells = 0;
  for (let i = 0; i < rows; i++) {
    const at = form[i];
    if (at >= 0) {
      const result = resolved[at];
      if (typeof result === 'number') day[i] = result;
      else problem[i] = DATE_PROBLEMS.indexOf(result);
    } else if (at === -1) {
      const found = cellDay(cells[i] as DateCell);
      if (found === null) problem[i] = 3;
      else {
        day[i] = found;
        if (found !== (cells[i] as DateCell).day) rocCells++;
      }
    } else problem[i] = at === -2 ? 1 : at === -4 ? NO_YEAR : UNREADABLE;
  }

  const count = (holds: (one: WrittenDate) => boolean): number =>
    written.reduce((sum, one, at) => sum + (holds(one) ? counts[at] : 0), 0);
  return {
    day,
    problem,
    order,
    because,
    texts: count((one) => one.form !== 'serial' && one.form !== 'instant'),
    dateCells,
    withOffset: count((one) => one.form !== 'instant' && !Number.isNaN(one.offset)),
    roc: count((one) => one.roc) + rocCells,
    buddhist: count(inBuddhistYear),
    unread: problem.reduce((sum, one) => sum + (isUnread(one) ? 1 : 0), 0),
    unreadText: shownText(cells[problem.findIndex(isUnread)] ?? ''),
    swapped: swappedCells(cells, dateCells, written, order, choices.locale),
  };
}

function scanCell(cell: string | number | boolean, written: WrittenDate[]): number {
  let found: WrittenDate | null = null;
  if (typeof cell === 'string') {
    const text = plainText(cell);
    if (text === '' || DASHES.test(text)) return -2;
    found = scanDate(text);
    if (!found && lacksYear(text)) return -4;
  } else if (typeof cell === 'number') found = scanNumberCell(cell);
  return found ? written.push(found) - 1 : -3;
}

/** The day of a date cell. A year before 200 is an ROC year that the spreadsheet took for a date; no order is from 1899. */
function cellDay({ day }: DateCell): number | null {
  const date = dateOf(day);
  return orderDay(date.year < 200 ? date.year + ROC_OFFSET : date.year, date.month, date.day);
}

const ORDERS: readonly DateOrder[] = ['ymd', 'mdy', 'dmy'];

/** The order under which most values are days of the calendar; where several are equal, the locale's. */
function decideOrder(
  written: readonly WrittenDate[],
  counts: readonly number[],
  roc: boolean,
  choices: DateChoices,
): { order: DateOrder; because: Assumption['because'] } {
  if (choices.order) return { order: choices.order, because: 'person' };
  const readable = { ymd: 0, mdy: 0, dmy: 0 };
  let open = 0;
  let yearLast = 0;
  written.forEach((one, at) => {
    if (one.form !== 'short' && one.form !== 'year-last') return;
    open += counts[at];
    if (one.form === 'year-last') yearLast += counts[at];
    for (const order of ORDERS) {
      if (typeof resolveDate(one, order, roc) === 'number') readable[order] += counts[at];
    }
  });
  if (open === 0) return { order: 'ymd', because: 'values' };
  // Where the year always stands last, year first is no answer.
  const candidates = yearLast === open ? ORDERS.slice(1) : ORDERS;
  const most = Math.max(...candidates.map((order) => readable[order]));
  const best = candidates.filter((order) => readable[order] === most);
  if (best.length === 1) return { order: best[0], because: 'values' };
  const local = dateOrderOf(choices.locale);
  return { order: best.includes(local) ? local : best[0], because: 'locale' };
}

function inZone(
  day: number | DateProblem,
  written: WrittenDate,
  clock: ((utcMinute: number) => number) | null,
): number | DateProblem {
  if (!clock || typeof day !== 'number' || Number.isNaN(written.offset)) return day;
  const utc = day * 1440 + written.minutes - written.offset;
  return Math.floor((utc + clock(utc)) / 1440);
}

/** So few texts or date cells prove nothing. */
const SWAP_TEXTS = 3;
const SWAP_CELLS = 12;

/**
 * A spreadsheet that expects the month first makes a date cell of 9/12/2011 and leaves 25/12/2011 a text. The sign of
 * it: all texts have their year last and fit only the order the locale does not expect, and no date cell lies after the 12th.
 */
function swappedCells(
  cells: readonly Cell[],
  dateCells: number,
  written: readonly WrittenDate[],
  order: DateOrder,
  locale: string,
): number {
  const expected = dateOrderOf(locale) === 'dmy' ? 'dmy' : 'mdy';
  if (dateCells < SWAP_CELLS || written.length < SWAP_TEXTS || order === 'ymd' || order === expected)
    return 0;
  for (const one of written) {
    if (one.form !== 'year-last' || typeof resolveDate(one, expected) === 'number') return 0;
  }
  for (const cell of cells) if (isDateCell(cell) && dateOf(cell.day).day > 12) return 0;
  return dateCells;
}
