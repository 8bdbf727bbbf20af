// A birthday: day and month, and the year where it is told. People write 1990/5/3, 79.5.3 (ROC), 5月3日.

import { dateOf, isCalendarDate } from '../../model/days.ts';
import type { DateOrder } from '../../terms/reading-choices.ts';
import type { Cell } from '../cells.ts';
import { inOrder, ROC_OFFSET, scanDate, scanNumberCell, type WrittenDate } from '../dates.ts';
import { cellText } from '../plain.ts';

export interface Birthday {
  /** null = the shop asks for the day only. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** Two digits up to here are of this century, above of the last. */
const PIVOT = 30;
/** Any leap year: 2/29 is a birthday. */
const LEAP = 2024;
const MONTH_DAY = /^(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[日일號]?$/u;
const ROC = /^(?:民國|民国)\s*(\d{1,3})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?$/u;

/** null where the cell is no birthday. */
export function birthdayOf(cell: Cell, order: DateOrder): Birthday | null {
  if (typeof cell === 'object') return dateOf(cell.day);
  const text = cellText(cell);
  const roc = ROC.exec(text);
  if (roc) return real(Number(roc[1]) + ROC_OFFSET, Number(roc[2]), Number(roc[3]));
  const written = typeof cell === 'number' ? scanNumberCell(cell) : scanDate(text);
  if (written) return fromWritten(written, order);
  const found = MONTH_DAY.exec(text);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  const [month, day] = order === 'dmy' && !text.includes('月') ? [second, first] : [first, second];
  return isCalendarDate(LEAP, month, day) ? { year: null, month, day } : null;
}

function fromWritten(written: WrittenDate, order: DateOrder): Birthday | null {
  if (written.form === 'serial' || written.form === 'instant') return dateOf(written.day);
  const { year, month, day } = inOrder(written, order);
  if (written.form !== 'short') return real(year, month, day);
  return real(year + (year > PIVOT ? 1900 : 2000), month, day);
}

const real = (year: number, month: number, day: number): Birthday | null =>
  isCalendarDate(year, month, day) ? { year, month, day } : null;
