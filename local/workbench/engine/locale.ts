// How the engine on the screen writes numbers and dates, by the spreadsheet's locale.

import { type EngineLocale, engineLocale } from 'local-sheets/calc/locale.ts';

/** `code` as Google writes it: en_US, zh_TW. A person types formulas with the locale's own marks. */
export function engineLocaleOf(code: string): EngineLocale {
  const locale = engineLocale(code);
  return { ...locale, formulaArgSeparator: locale.decimalSeparator === ',' ? ';' : ',' };
}
