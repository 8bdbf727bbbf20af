// How the engine on the screen writes numbers and dates, by the spreadsheet's locale.

import { localeOf } from '../../book/locale.ts';
import type { EngineData } from './snapshot.ts';

export type EngineLocale = EngineData['settings']['locale'];

/** `code` as Google writes it: en_US, zh_TW. */
export function engineLocaleOf(code: string): EngineLocale {
  const { decimal, group, datePattern } = localeOf(code);
  return {
    name: code,
    code,
    thousandsSeparator: group.replace(/\s/u, ' ') as EngineLocale['thousandsSeparator'],
    decimalSeparator: decimal,
    dateFormat: datePattern.toLowerCase(),
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: decimal === ',' ? ';' : ',',
    weekStart: 7,
  };
}
