// Figures as a person reads them. The same in every language: 1,234.5, 63.2%, NT$1,234.

/** 1234.5 with 1 digit → `1,234.5`; a minus sign, not a hyphen, before negative figures. */
export function figure(value: number, digits = 0): string {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction ? `${grouped}.${fraction}` : grouped;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A sentence that goes on behind a mark: without its full stop. */
export const withoutStop = (sentence: string): string => sentence.replace(/[.。]$/, '');

/** At most `digits` decimals, without trailing zeros: 57.1, 2, 2.5. */
export function shortFigure(value: number, digits = 1): string {
  const text = figure(value, digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** 0.632 → `63.2%`. */
export function percent(share: number, digits = 1): string {
  return `${figure(share * 100, digits)}%`;
}

/** 0.09 and 0.18 → `9–18`; one decimal where the range lies under 10 %. */
export function rangeText({ low, high }: { readonly low: number; readonly high: number }): string {
  const digits = high < 0.1 ? 1 : 0;
  return `${figure(low * 100, digits)}–${figure(high * 100, digits)}`;
}

/** A share with its interval: `13.0% (9–18)`. */
export function percentWithin(
  share: number,
  range: { readonly low: number; readonly high: number } | null,
): string {
  return range ? `${percent(share)} (${rangeText(range)})` : percent(share);
}

/** +2.7, −0.7, 0.0: a change, always with its sign. */
export function signed(value: number, digits = 0): string {
  const text = figure(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** An amount with its currency sign (`NT$1,234`) or code (`TWD 1,234`). */
export function money(value: number, currency: string, digits = 0): string {
  const amount = figure(Math.abs(value), digits);
  const sign = value < 0 && /[1-9]/.test(amount) ? '−' : '';
  const gap = /[A-Za-z]$/.test(currency) ? ' ' : '';
  return `${sign}${currency}${gap}${amount}`;
}
