// Formulas ready to insert: the columns of the orders filled in, in the spreadsheet's own separators. And the search for one.

import type { Inspection } from '../../src/addon/api.ts';
import { type FunctionFacts, textOfFunction } from '../../src/functions/catalogue.ts';
import type { Field } from '../../src/terms/roles.ts';
import { HELP_TEXTS } from '../../src/text/help.generated.ts';

/** What stands in for a column that is not known. */
const BLANK_RANGES: {
  readonly [role in 'customer' | 'date' | 'amount' | 'order' | 'email' | 'phone']: string;
} = {
  customer: 'A2:A',
  date: 'B2:B',
  amount: 'C2:C',
  order: 'D2:D',
  email: 'E2:E',
  phone: 'F2:F',
};

/** A sheet name as a formula writes it. */
function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/**
 * A formula of the catalogue with `{customer}`, `{date}`, `{amount}`, `{order}`, `{email}`, `{phone}` as columns of the orders sheet. `filled` =
 * every one of them is known. Spreadsheets that write decimals with a comma separate arguments with a semicolon.
 */
export function filledFormula(
  insert: string,
  sheet: string | null,
  inspection: Inspection | null,
  locale: string,
): { readonly formula: string; readonly filled: boolean } {
  let filled = true;
  const formula = insert.replace(
    /\{(customer|date|amount|order|email|phone)\}/g,
    (_, role: keyof typeof BLANK_RANGES) => {
      const range = sheet === null || inspection === null ? null : columnRange(inspection, role);
      if (range === null) filled = false;
      return range === null ? BLANK_RANGES[role] : `${quoted(sheet!)}!${range}`;
    },
  );
  return { formula: decimalComma(locale) ? withSemicolons(formula) : formula, filled };
}

function columnRange({ mapping, recognition }: Inspection, role: Field): string | null {
  const column = recognition.columns.find(({ index }) => index === mapping[role]);
  return column === undefined ? null : `${column.letter}${recognition.firstRow}:${column.letter}`;
}

function decimalComma(locale: string): boolean {
  try {
    return new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',');
  } catch {
    return false;
  }
}

/** Commas between arguments as semicolons; commas within quotes stay. */
function withSemicolons(formula: string): string {
  return formula.replace(/"[^"]*"|'[^']*'|,/g, (part) => (part === ',' ? ';' : part));
}

/** Functions whose name, line or answer holds every word of the query, in any language. */
export function findFunctions(functions: readonly FunctionFacts[], query: string): readonly FunctionFacts[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return functions.filter(({ name }) => {
    const told = Object.values(HELP_TEXTS).map((help) => textOfFunction(help, { name }));
    const text = [name, ...told.flatMap(({ short, answers }) => [short, answers])].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
