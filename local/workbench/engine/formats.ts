// Number formats of the workbook in the words the engine understands.

import { isDateFormat } from 'local-sheets/book/number-format.ts';
import { engine } from 'local-sheets/calc/engine.ts';

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
  const written = isDateFormat(pattern) ? dateWords(pattern) : pattern;
  return written
    .replace(/\[\$([^\]-]*)(-[^\]]*)?\]/g, (_, sign: string) => (sign ? `"${sign}"` : ''))
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/^general$/i, '')
    .replace(/_./g, '" "')
    .replace(/\*(?!")./g, '')
    .replace(/"[^"]*"|[^\u0020-\u007e]+/g, (piece) => (piece.startsWith('"') ? piece : `"${piece}"`));
}

/** The engine knows the letters of dates in lower case, hours of two letters, and `a` for the half of the day. */
function dateWords(pattern: string): string {
  return pattern.replace(/"[^"]*"|am\/pm|h+|[A-Z]/gi, (piece) => {
    if (piece.startsWith('"')) return piece;
    if (piece.includes('/')) return 'a';
    return /^h$/i.test(piece) ? 'hh' : piece.toLowerCase();
  });
}
