// A column of amounts: one decimal convention decided from all its values, then the number of each row (model.md §1).

import type { DecimalMark } from '../terms/reading-choices.ts';
import { decimalEvidence, figuresValue, undress, type WrittenAmount } from './amounts.ts';
import type { Cell } from './cells.ts';
import { hasCents, hasThousandths } from './currencies.ts';
import { decimalMarkOf } from './locales.ts';
import { plainText } from './plain.ts';
import type { Assumption } from './recognition.ts';

export interface AmountChoices {
  readonly locale: string;
  readonly mark?: DecimalMark;
}

/** Per row: 0 = an amount, 1 = blank, 2 = unreadable. */
export const AMOUNT_THERE = 0;
export const AMOUNT_BLANK = 1;
export const AMOUNT_UNREADABLE = 2;

export interface AmountColumn {
  /** 0 where there is no amount. */
  readonly value: Float64Array;
  readonly state: Uint8Array;
  readonly mark: DecimalMark;
  readonly because: Assumption['because'];
  /** Rows whose text has a point or a comma: without any, the convention does not matter. */
  readonly marked: number;
  /** Currency signs the amounts carry, with their number of rows. */
  readonly currencies: ReadonlyMap<string, number>;
  /** Per row its sign's place in `signs`, -1 = none; empty where there is one sign at most. */
  readonly currencyAt: Int16Array;
  readonly signs: readonly string[];
}

/** A dash alone is an empty amount. */
const DASHES = /^[-–—−ー]+$/;

/** Numbers keep 15 digits: beyond, sums are not exact, and a few of 309 digits have none. No order is worth that. */
const MOST = 1e15;
const isAmount = (value: number): boolean => Math.abs(value) < MOST;

export function readAmounts(cells: readonly Cell[], choices: AmountChoices): AmountColumn {
  const rows = cells.length;
  const value = new Float64Array(rows);
  const state = new Uint8Array(rows);
  // Each different text is read once: `form[i]` is its place in `written`, -1 where the row needs no more.
  const form = new Int32Array(rows).fill(-1);
  const written: WrittenAmount[] = [];
  const counts: number[] = [];
  const known = new Map<string, number>();
  for (let i = 0; i < rows; i++) {
    const cell = cells[i];
    if (typeof cell === 'number') {
      if (isAmount(cell)) value[i] = cell;
      else state[i] = AMOUNT_UNREADABLE;
      continue;
    }
    if (typeof cell !== 'string') {
      state[i] = AMOUNT_UNREADABLE;
      continue;
    }
    if (cell === '') {
      state[i] = AMOUNT_BLANK;
      continue;
    }
    let at = known.get(cell);
    if (at === undefined) {
      at = scanText(cell, written);
      known.set(cell, at);
      if (at >= 0) counts[at] = 0;
    }
    if (at < 0) state[i] = at === -1 ? AMOUNT_BLANK : AMOUNT_UNREADABLE;
    else {
      form[i] = at;
      counts[at]++;
    }
  }

  const { mark, because, marked } = decideMark(written, counts, choices);
  const currencies = new Map<string, number>();
  const values = written.map((one) => {
    const amount = figuresValue(one.figures, mark);
    return one.negative ? 0 - amount : amount;
  });
  for (let i = 0; i < rows; i++) {
    const at = form[i];
    if (at < 0) continue;
    if (isAmount(values[at])) value[i] = values[at];
    else state[i] = AMOUNT_UNREADABLE;
  }
  written.forEach(({ currency }, at) => {
    if (currency !== null) currencies.set(currency, (currencies.get(currency) ?? 0) + counts[at]);
  });
  const signs = [...currencies.keys()];
  const currencyAt =
    signs.length < 2
      ? new Int16Array(0)
      : Int16Array.from(form, (at) =>
          at < 0 || written[at].currency === null ? -1 : signs.indexOf(written[at].currency!),
        );
  return { value, state, mark, because, marked, currencies, currencyAt, signs };
}

/** Place of a text in `written`; -1 blank, -2 no amount. */
function scanText(cell: string, written: WrittenAmount[]): number {
  const simple = simpleFigures(cell);
  if (simple) return written.push({ figures: cell, negative: false, currency: null }) - 1;
  const text = plainText(cell);
  if (text === '' || DASHES.test(text)) return -1;
  const found = undress(text);
  return found ? written.push(found) - 1 : -2;
}

/** Digits with at most one point inside, as exports write amounts. */
function simpleFigures(text: string): boolean {
  let points = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2e && i > 0 && i < text.length - 1) points++;
    else if (code < 0x30 || code > 0x39) return false;
  }
  return points <= 1;
}

/** So many different amounts that end in a mark and three figures: decimals would not all be thousandths. */
const GROUPS = 3;

function decideMark(
  written: readonly WrittenAmount[],
  counts: readonly number[],
  choices: AmountChoices,
): { mark: DecimalMark; because: Assumption['because']; marked: number } {
  let point = 0;
  let comma = 0;
  // Amounts such as 1,234: how many rows, by the mark that stands in them, and how many different ones.
  const either = { '.': 0, ',': 0 };
  const different = { '.': 0, ',': 0 };
  let cents = true;
  let thousandths = false;
  written.forEach(({ figures, currency }, at) => {
    const evidence = decimalEvidence(figures);
    if (evidence === '.') point += counts[at];
    else if (evidence === ',') comma += counts[at];
    else if (evidence === 'either') {
      const mark = figures.includes('.') ? '.' : ',';
      either[mark] += counts[at];
      different[mark]++;
      if (currency !== null && !hasCents(currency)) cents = false;
      if (currency !== null && hasThousandths(currency)) thousandths = true;
    }
  });
  const marked = point + comma + either['.'] + either[','];
  if (choices.mark) return { mark: choices.mark, because: 'person', marked };
  if (point !== comma) return { mark: point > comma ? '.' : ',', because: 'values', marked };
  const one = either['.'] === 0 ? ',' : either[','] === 0 ? '.' : null;
  if (point === 0 && one !== null && !thousandths && (!cents || different[one] >= GROUPS))
    return { mark: one === '.' ? ',' : '.', because: 'values', marked };
  return { mark: decimalMarkOf(choices.locale), because: 'locale', marked };
}
