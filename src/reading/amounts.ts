// One amount text: its number under a decimal convention, and the currency it carries (model.md §1, amount texts).

import type { DecimalMark } from '../terms/reading-choices.ts';
import { CURRENCY_PATTERN, currencySign } from './currencies.ts';
import { plainText } from './plain.ts';

/** The figures of an amount without sign and currency. */
export interface WrittenAmount {
  /** Digits with `.` and `,` as written, other group marks removed. */
  readonly figures: string;
  readonly negative: boolean;
  /** As a sign; null where none is written. */
  readonly currency: string | null;
}

const MINUS = '[-−–]';
const UNDRESS = new RegExp(
  `^(\\()?\\s*([+]|${MINUS})?\\s*(${CURRENCY_PATTERN})?\\s*([+]|${MINUS})?\\s*(\\()?\\s*` +
    `(\\d[\\d.,'’ ]*|\\.\\d+)` +
    `(?:[.,/]?[-–])?\\s*(${CURRENCY_PATTERN})?\\s*(\\))?(${MINUS})?$`,
  'i',
);
/** Spaces and apostrophes between groups of three digits. */
const OTHER_GROUPS = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/;
/** Signs after the figures that are no minus: 1,234.- and 1,234/- mean a round amount. */
const ROUND = /[.,/][-–]$/;

/** A remark behind the amount: 90.00 (cash). */
const REMARK = /^(.*\d.*?)\s*[(（]([^()（）\d]+)[)）]$/;

/** A remark that says the money did not stay: such a cell is for a person to look at. */
const NO_SALE =
  /refund|return|cancel|void|unpaid|owe|due|pending|credit|退|取消|未付|欠|作廢|作废|折讓|折让|返金|キャンセル|환불|취소/i;

/** The amount without a remark; null where there is none, or where it says what became of the order. */
function withoutRemark(text: string): string | null {
  const found = REMARK.exec(text);
  if (!found) return null;
  const [, amount, remark] = found;
  if (new RegExp(`^(?:${CURRENCY_PATTERN})$`, 'i').test(remark.trim())) return `${amount} ${remark.trim()}`;
  return NO_SALE.test(remark) ? null : amount;
}

/** Takes sign, brackets, currency and a remark off; null where the text is no amount. */
export function undress(raw: string): WrittenAmount | null {
  const text = plainText(raw);
  const found = UNDRESS.exec(text);
  if (!found) {
    const bare = withoutRemark(text);
    return bare === null ? null : undress(bare);
  }
  const [, outerOpen, before, prefix, inner, innerOpen, core, suffix, close, after] = found;
  if (outerOpen !== undefined && innerOpen !== undefined) return null;
  const open = outerOpen ?? innerOpen;
  if ((open === undefined) !== (close === undefined)) return null;
  const tail = text.slice(text.indexOf(core) + core.length);
  const trailing = after !== undefined || (/^[-–]/.test(tail) && !ROUND.test(core + tail));
  const signs = [before, inner].filter((sign) => sign !== undefined);
  if (signs.length + (trailing ? 1 : 0) + (open ? 1 : 0) > 1) return null;
  let figures = core.trim().replace(/[.,]$/, '');
  if (/[ '’]/.test(figures)) {
    if (!OTHER_GROUPS.test(figures)) return null;
    figures = figures.replace(/[ '’]/g, '');
  }
  const word = prefix ?? suffix;
  return {
    figures,
    negative: trailing || open !== undefined || (signs.length > 0 && signs[0] !== '+'),
    currency: word === undefined ? null : currencySign(word),
  };
}

/** What figures say about the decimal mark: the mark, 'either' (1,234), or '' where there is none in them. */
export function decimalEvidence(figures: string): DecimalMark | 'either' | '' {
  const point = figures.lastIndexOf('.');
  const comma = figures.lastIndexOf(',');
  if (point < 0 && comma < 0) return '';
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const mark = point >= 0 ? '.' : ',';
  const groups = figures.split(mark);
  if (groups.length > 2) {
    const other = mark === '.' ? ',' : '.';
    return Number.isNaN(figuresValue(figures, other)) ? '' : other;
  }
  // A group has three digits and follows one to three that do not begin with 0.
  const grouped =
    groups[1].length === 3 && groups[0].length >= 1 && groups[0].length <= 3 && groups[0][0] !== '0';
  return grouped ? 'either' : mark;
}

const POINT_FIGURES = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3}|\d*)(?:\.\d+)?$/;
const COMMA_FIGURES = /^(?:\d{1,3}(?:\.\d{3})+|\d*)(?:,\d+)?$/;

/** The number of figures under a decimal convention; NaN where they do not follow it. */
export function figuresValue(figures: string, mark: DecimalMark): number {
  if (mark === '.') return POINT_FIGURES.test(figures) ? Number(figures.replace(/,/g, '')) : Number.NaN;
  return COMMA_FIGURES.test(figures) ? Number(figures.replace(/\./g, '').replace(',', '.')) : Number.NaN;
}

/** One amount text in the given convention; null where it is unreadable. */
export function parseAmount(text: string, mark: DecimalMark): number | null {
  const written = undress(text);
  const value = written ? figuresValue(written.figures, mark) : Number.NaN;
  return Number.isNaN(value) ? null : written?.negative ? 0 - value : value;
}
