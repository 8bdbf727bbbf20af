// A column of dates: the order of day and month decided from all its values, then the day of each row (model.md §1).

import { dateOf } from '../model/days.ts';
import { NO_DAY } from '../model/segmentation.ts';
import type { DateOrder } from '../terms/reading-choices.ts';
import type { DateCell, Day } from '../terms/serial-days.ts';
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
import { plainText } from './plain.ts';
import type { Assumption, ReadingOptions } from './recognition.ts';
import { zoneClock } from './time-zones.ts';

export interface DateChoices {
  readonly locale: string;
  readonly timeZone: string;
  readonly order?: DateOrder;
  readonly offsets?: ReadingOptions['offsets'];
}

export interface DateColumn {
  /** NO_DAY where there is a problem. */
  readonly day: Int32Array;
  /** Per row, what keeps it from having a day; null where it has one. */
  readonly problem: readonly (DateProblem | null)[];
  readonly order: DateOrder;
  readonly because: Assumption['because'];
  /** Rows with a date written out, with a date cell, with an offset, with an ROC year. */
  readonly texts: number;
  readonly dateCells: number;
  readonly withOffset: number;
  readonly roc: number;
  /** Rows with a year of the Buddhist calendar. */
  readonly buddhist: number;
  /** Date cells whose day and month the spreadsheet may have swapped on import; 0 = no sign of it. */
  readonly swapped: number;
}

const isDateCell = (cell: Cell): cell is DateCell => typeof cell === 'object';

/** Marks that stand for a blank. */
const DASHES = /^[-–—−ー]+$/;

/** What a value says of its day. */
type Said = WrittenDate | { readonly form: 'none'; readonly problem: DateProblem };

/** In place of a row's value: the row is a date cell. */
const DATE_CELL = -1;

export function readDates(cells: readonly Cell[], choices: DateChoices): DateColumn {
  const rows = cells.length;
  // Each different value is read once: what it says, and how many rows say it.
  const said: Said[] = [];
  const counts: number[] = [];
  const known = new Map<Cell, number>();
  const valueAt = new Int32Array(rows);
  let dateCells = 0;
  for (let i = 0; i < rows; i++) {
    const cell = cells[i];
    if (isDateCell(cell)) {
      valueAt[i] = DATE_CELL;
      dateCells++;
      continue;
    }
    let at = known.get(cell);
    if (at === undefined) {
      at = said.push(scanCell(cell)) - 1;
      counts.push(0);
      known.set(cell, at);
    }
    valueAt[i] = at;
    counts[at]++;
  }

  const roc = said.some(inRocYear);
  const { order, because } = decideOrder(said, counts, roc, choices);
  const inZone = zoned(said, choices);
  const resolved = said.map((one) =>
    one.form === 'none' ? one.problem : inZone(resolveDate(one, order, roc), one),
  );
  const day = new Int32Array(rows).fill(NO_DAY);
  const problem = new Array<DateProblem | null>(rows).fill(null);
  let rocCells = 0;
  for (let i = 0; i < rows; i++) {
    const at = valueAt[i];
    const found = at === DATE_CELL ? cellDay(cells[i] as DateCell) : resolved[at];
    if (typeof found === 'number') {
      day[i] = found;
      if (at === DATE_CELL && found !== (cells[i] as DateCell).day) rocCells++;
      continue;
    }
    problem[i] = found;
  }

  const count = (holds: (one: Said) => boolean): number =>
    said.reduce((sum, one, at) => sum + (holds(one) ? counts[at] : 0), 0);
  return {
    day,
    problem,
    order,
    because,
    texts: count(({ form }) => form === 'calendar' || form === 'year-last' || form === 'short'),
    dateCells,
    withOffset: count((one) => one.form !== 'instant' && hasOffset(one)),
    roc: count(inRocYear) + rocCells,
    buddhist: count((one) => one.form !== 'none' && inBuddhistYear(one)),
    swapped: swappedCells(cells, dateCells, said, order, choices.locale),
  };
}

function scanCell(cell: string | number | boolean): Said {
  if (typeof cell === 'number') return scanNumberCell(cell) ?? UNREADABLE;
  if (typeof cell !== 'string') return UNREADABLE;
  const text = plainText(cell);
  if (text === '' || DASHES.test(text)) return MISSING;
  return scanDate(text) ?? (lacksYear(text) ? NO_YEAR : UNREADABLE);
}

const MISSING: Said = { form: 'none', problem: 'date-missing' };
const UNREADABLE: Said = { form: 'none', problem: 'date-unreadable' };
const NO_YEAR: Said = { form: 'none', problem: 'date-no-year' };

const hasOffset = (one: Said): boolean => one.form !== 'none' && !Number.isNaN(one.offset);
const inRocYear = (one: Said): boolean => one.form === 'calendar' && one.roc;

/** The day of a date cell. A year before 200 is an ROC year that the spreadsheet took for a date; no order is from 1899. */
function cellDay({ day }: DateCell): Day | DateProblem {
  const date = dateOf(day);
  const year = date.year < 200 ? date.year + ROC_OFFSET : date.year;
  return orderDay(year, date.month, date.day) ?? 'date-impossible';
}

const ORDERS: readonly DateOrder[] = ['ymd', 'mdy', 'dmy'];

/** The order under which most values are days of the calendar; where several are equal, the locale's. */
function decideOrder(
  said: readonly Said[],
  counts: readonly number[],
  roc: boolean,
  choices: DateChoices,
): { order: DateOrder; because: Assumption['because'] } {
  if (choices.order) return { order: choices.order, because: 'person' };
  const readable = { ymd: 0, mdy: 0, dmy: 0 };
  let open = 0;
  let yearLast = 0;
  said.forEach((one, at) => {
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

/** Takes days to the spreadsheet's zone: of moments, and where the person wants it of all that have an offset. */
function zoned(said: readonly Said[], { timeZone, offsets }: DateChoices) {
  const moves = (one: Said): boolean => one.form === 'instant' || (offsets === 'convert' && hasOffset(one));
  const clock = said.some(moves) ? zoneClock(timeZone) : null;
  return (day: Day | DateProblem, written: WrittenDate): Day | DateProblem => {
    if (!clock || typeof day !== 'number' || !moves(written)) return day;
    const utc = day * 1440 + written.minutes - written.offset;
    return Math.floor((utc + clock(utc)) / 1440);
  };
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
  said: readonly Said[],
  order: DateOrder,
  locale: string,
): number {
  const texts = said.filter((one) => one.form !== 'none');
  const expected = dateOrderOf(locale) === 'dmy' ? 'dmy' : 'mdy';
  if (dateCells < SWAP_CELLS || texts.length < SWAP_TEXTS || order === 'ymd' || order === expected) return 0;
  for (const one of texts) {
    if (one.form !== 'year-last' || typeof resolveDate(one, expected) === 'number') return 0;
  }
  for (const cell of cells) if (isDateCell(cell) && dateOf(cell.day).day > 12) return 0;
  return dateCells;
}
