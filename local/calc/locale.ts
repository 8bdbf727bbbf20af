// How a locale writes numbers and dates, in the engine's words.

import type { Context } from './functions/definition.ts';

export type EngineLocale = Context['locale'];

const known = new Map<string, EngineLocale>();

/** `code` as Google writes it: en_US, zh_TW. */
export function engineLocale(code: string): EngineLocale {
  let locale = known.get(code);
  if (!locale) {
    locale = describe(code);
    known.set(code, locale);
  }
  return locale;
}

function describe(code: string): EngineLocale {
  const tag = code.replaceAll('_', '-');
  const number = new Intl.NumberFormat(tag).formatToParts(1234567.5);
  const part = (type: string, otherwise: string) =>
    number.find((piece) => piece.type === type)?.value ?? otherwise;
  const decimal = part('decimal', '.');
  return {
    name: code,
    code,
    thousandsSeparator: part('group', ',').replace(/\s/u, ' ') as ',',
    decimalSeparator: decimal,
    dateFormat: dateFormat(tag),
    timeFormat: 'hh:mm:ss',
    // Formulas are rewritten with points and commas before the engine sees them.
    formulaArgSeparator: ',',
    weekStart: 7,
  };
}

function dateFormat(tag: string): string {
  return new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    calendar: 'gregory',
  })
    .formatToParts(new Date(Date.UTC(2020, 0, 2)))
    .map(({ type, value }) => {
      if (type === 'year') return 'yyyy';
      if (type === 'month') return value.length === 2 ? 'mm' : 'm';
      if (type === 'day') return value.length === 2 ? 'dd' : 'd';
      return /[/.-]/.exec(value)?.[0] ?? '';
    })
    .join('')
    .replace(/[./-]$/, '');
}
