// How a locale writes numbers and dates, in the engine's words.

import { localeOf } from '../book/locale.ts';
import type { Context } from './functions/definition.ts';

export type EngineLocale = Context['locale'];

/** `code` as Google writes it: en_US, zh_TW. */
export function engineLocale(code: string): EngineLocale {
  const { decimal, group, datePattern } = localeOf(code);
  return {
    name: code,
    code,
    thousandsSeparator: group.replace(/\s/u, ' ') as ',',
    decimalSeparator: decimal,
    dateFormat: datePattern.toLowerCase(),
    timeFormat: 'hh:mm:ss',
    // Formulas are rewritten with points and commas before the engine sees them.
    formulaArgSeparator: ',',
    weekStart: 7,
  };
}
