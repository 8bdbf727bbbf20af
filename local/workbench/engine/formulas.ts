// Formulas between the workbook, which writes them as its locale does, and the engine, which keeps commas and points.

import { localeOf } from 'local-sheets/book/locale.ts';
import { scanFormula } from 'local-sheets/calc/formula.ts';

/** As the engine stores it: points in numbers, commas between arguments. */
export function engineFormula(formula: string, locale: string): string {
  const { decimal } = localeOf(locale);
  if (decimal === '.' && !formula.includes(';')) return formula;
  try {
    const body = scanFormula(formula, decimal)
      .map((token) => {
        if (token.kind === 'argument' || token.kind === 'column') return ',';
        if (token.kind === 'number') return token.text.replace(',', '.');
        return token.text;
      })
      .join('');
    return body.startsWith('=') ? body : `=${body}`;
  } catch {
    return formula;
  }
}

/** As a person would see it in this workbook. */
export function bookFormula(formula: string, locale: string): string {
  const { decimal } = localeOf(locale);
  if (decimal === '.') return formula;
  try {
    const body = scanFormula(formula, '.')
      .map((token) => {
        if (token.kind === 'argument') return ';';
        if (token.kind === 'number') return token.text.replace('.', ',');
        return token.text;
      })
      .join('');
    return body.startsWith('=') ? body : `=${body}`;
  } catch {
    return formula;
  }
}
