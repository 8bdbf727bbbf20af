// What the texts of one CSV column become, decided from all of them before any is typed in: a day is read as 3 April and
// a number as 1,234 only where the whole column says so. Where it does not, the texts stay, and whoever reads them decides.

import { displayText } from '../book/display.ts';
import { localeOf } from '../book/locale.ts';
import { isDateFormat } from '../book/number-format.ts';
import { type Typed, type TypingContext, typedIn } from '../book/typing.ts';

/** What one cell becomes: a value as if typed in, or the text; `kept` = typing would have changed it, so the cell is of format @. */
export type CsvCell = { readonly typed: Typed } | { readonly text: string; readonly kept: boolean };

type Kind = 'blank' | 'text' | 'date' | 'value' | 'fragile';

/** Numbers that would not come back as they were written: 007, +886912345678, 16 digits and more, 1.23E+15. */
const FRAGILE_NUMBER = /^[+-]?0\d|^\+|\d{16}|^\d(?:[.,]\d+)?E\+?(?:1\d|\d{3,})$/i;
/** How programs keep a spreadsheet from typing in: ="0912…", '+886…. */
const AS_FORMULA = /^="((?:[^"]|"")*)"$/;
const AS_TEXT = /^'(?=[\d+=@-])/;
/** Two numbers and a year, apart by - / or . : either may be the day. */
const DAY_MONTH = /^(\d{1,2})([-/.])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/;
/** A day and a month without a year: of this year, or of another. */
const NO_YEAR =
  /^\d{1,2}[-/.]\d{1,2}$|^\d{1,2}月\d{1,2}日?$|^\d{1,2}[\s-]\p{L}+\.?$|^\p{L}+\.?[\s-]\d{1,2}$/u;

/** Share of a column that must be of one kind for the rest to be taken as strays. */
const MAJORITY = 0.9;

/** `texts`: the cells below the first row. The answer types any text of the column. */
export function decideColumn(texts: readonly string[], context: TypingContext): (text: string) => CsvCell {
  const known = new Map<string, Typed>();
  const typed = (text: string): Typed => {
    let answer = known.get(text);
    if (!answer) {
      answer = typedIn(text, context);
      known.set(text, answer);
    }
    return answer;
  };

  const counts: Record<Kind, number> = { blank: 0, text: 0, date: 0, value: 0, fragile: 0 };
  const distinct = new Set<string>();
  for (const text of texts) {
    counts[kindOf(text, typed(text))]++;
    distinct.add(text);
  }
  const filled = counts.text + counts.date + counts.value + counts.fragile;
  const mainly = (count: number): boolean => count >= filled * MAJORITY;
  const uniform = mainly(counts.date) || mainly(counts.value);
  const keepAll = (counts.fragile > 0 && !mainly(counts.date)) || !marksAreSure(distinct, context.locale);
  const keepDays = counts.date > 0 && !daysAreSure(distinct, typed, context.locale);

  return (written) => {
    const text = unwrapped(written);
    if (text === '') return { text: '', kept: false };
    const answer = typed(text);
    const isPlain = answer.value === text && answer.formula === undefined;
    if (isPlain) return { text, kept: text !== written };
    const kind = kindOf(text, answer);
    const loses =
      keepAll ||
      text !== written ||
      kind === 'fragile' ||
      (keepDays && kind === 'date') ||
      (!uniform &&
        counts.text > 0 &&
        (typeof answer.value === 'boolean' || shownAs(answer, context.locale) !== text));
    return loses ? { text, kept: true } : { typed: answer };
  };
}

/** Without what keeps a spreadsheet from typing it in. */
function unwrapped(text: string): string {
  if (text[0] === '=') {
    const inner = AS_FORMULA.exec(text);
    if (inner) return inner[1]!.replaceAll('""', '"');
  }
  return text.replace(AS_TEXT, '');
}

function kindOf(text: string, { value, formula, format }: Typed): Kind {
  if (text.trim() === '') return 'blank';
  // Typing would turn the text into a formula, or eat its first letter.
  if (formula !== undefined || text[0] === "'") return 'fragile';
  if (typeof value === 'string') return 'text';
  if (typeof value !== 'number') return 'value';
  if (FRAGILE_NUMBER.test(text)) return 'fragile';
  return format !== undefined && isDateFormat(format) ? 'date' : 'value';
}

/**
 * Do the days of a column mean what typing them would give: each has its year, all others are words, and where day and
 * month could be either, one of them settles the order and it is the locale's.
 */
function daysAreSure(texts: Iterable<string>, typed: (text: string) => Typed, locale: string): boolean {
  const { order } = localeOf(locale);
  let open = 0;
  let proofs = 0;
  for (const text of texts) {
    if (NO_YEAR.test(text.trim())) return false;
    const isDay = kindOf(text, typed(text)) === 'date';
    const numbers = DAY_MONTH.exec(text.trim());
    // A text with numbers that is no day here may be one in the order that these others are in.
    if (!isDay && /\d/.test(text)) return false;
    if (!numbers) continue;
    open++;
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    if (order === 'dmy' ? first > 12 : second > 12) proofs++;
  }
  return open === 0 || (order !== 'ymd' && proofs > 0);
}

/** Digits with at most one kind of mark at their end that may part groups or decimals. */
const MARKED = /\d[\d.,]*[.,]\d+(?!\d)/;

/** Do the points and commas of a column mean what the locale takes them for. A column without any does. */
function marksAreSure(texts: Iterable<string>, locale: string): boolean {
  const { decimal } = localeOf(locale);
  let sure = 0;
  let either = 0;
  for (const text of texts) {
    const figures = MARKED.exec(text)?.[0];
    if (figures === undefined || !/^[^\p{L}\d]*[\d.,]+[^\p{L}\d]*$/u.test(text.trim())) continue;
    const mark = decimalMark(figures);
    if (mark === null) either++;
    else if (mark !== decimal) return false;
    else sure++;
  }
  return either === 0 || sure > 0;
}

/** The decimal mark that figures show; null where it could be either (1,234). */
function decimalMark(figures: string): string | null {
  const last = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
  const mark = figures[last]!;
  const other = mark === '.' ? ',' : '.';
  if (figures.includes(other)) return mark;
  if (figures.indexOf(mark) < last) return other;
  const [whole, rest] = [figures.slice(0, last), figures.slice(last + 1)];
  return rest.length === 3 && whole.length <= 3 && whole[0] !== '0' ? null : mark;
}

const shownAs = ({ value, format = '' }: Typed, locale: string): string => displayText(value, format, locale);
