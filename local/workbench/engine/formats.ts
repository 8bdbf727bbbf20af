// Number formats of the workbook in the words the engine understands.

import { localeOf } from '../../book/locale.ts';
import { engine } from '../../calc/engine.ts';

const known = new Map<string, string | null>();

/** null when the engine can show no number with it: the cell then shows by its value alone. */
export function engineFormat(pattern: string, locale: string): string | null {
  const key = `${locale} ${pattern}`;
  let format = known.get(key);
  if (format === undefined) {
    format = tried(simpler(pattern)) ?? tried(simpler(pattern).split(';')[0]!);
    known.set(key, format);
  }
  return format;
}

function tried(pattern: string): string | null {
  if (pattern === '') return null;
  try {
    engine.helpers.formatValue(-1234.5, { format: pattern, locale: engine.DEFAULT_LOCALE });
    return pattern;
  } catch {
    return null;
  }
}

/** Without what the engine has no word for: colours, conditions, the country of a currency. */
function simpler(pattern: string): string {
  return pattern
    .replace(/\[\$([^\]-]*)(-[^\]]*)?\]/g, (_, sign: string) => (sign ? `"${sign}"` : ''))
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/^general$/i, '');
}

/** The pattern of a day in this locale. */
export function dayPattern(locale: string): string {
  return localeOf(locale).datePattern;
}
