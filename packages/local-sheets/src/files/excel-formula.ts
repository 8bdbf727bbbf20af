// Formulas between Google's writing and the one inside xlsx files: separators, open ranges, prefixes of newer functions,
// sheet names Excel does not allow.

import { type Reference, referenceText } from '../book/references.ts';
import { isArrayFunction } from '../calc/compile.ts';
import { scanFormula, type Token } from '../calc/formula.ts';

export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

/** Functions Excel got after 2007: files name them with a prefix. */
const NEWER = new Set(
  [
    'AGGREGATE BETA.DIST BETA.INV BINOM.DIST CEILING.MATH CEILING.PRECISE CHOOSECOLS CHOOSEROWS COMBINA CONCAT',
    'CONFIDENCE.NORM COT COVARIANCE.P COVARIANCE.S CSC DAYS DECIMAL DROP EXPAND FLOOR.MATH FLOOR.PRECISE FORMULATEXT',
    'GAMMA GAMMALN.PRECISE HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET MAP MAXIFS MINIFS MODE.MULT MODE.SNGL',
    'NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC',
    'PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RANDARRAY REDUCE SCAN SEC SEQUENCE',
    'SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH T.DIST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW',
    'UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR',
  ].flatMap((names) => names.split(' ')),
);
const NEWEST = new Set(['FILTER', 'SORT']);

export interface ExcelFormula {
  /** Without the `=`. */
  text: string;
  /** The formula works on arrays: what ARRAYFORMULA says in Google is an attribute in a file. */
  array: boolean;
}

/** `sheetName` gives the name a sheet has in the file. */
export function toExcelFormula(
  formula: string,
  decimal: string,
  sheetName: (name: string) => string = (name) => name,
): ExcelFormula {
  const tokens = scanFormula(formula, decimal);
  const call = wholeCall(tokens);
  const inner = call?.name === 'ARRAYFORMULA' ? call.inner : null;
  const text = (inner ?? tokens).map((token) => excelToken(token, sheetName)).join('');
  return { text, array: inner !== null };
}

/** The one function call a formula consists of, with what is between its brackets; null = it is more, or none. */
function wholeCall(tokens: readonly Token[]): { name: string; inner: readonly Token[] } | null {
  const solid = tokens.filter((token) => token.kind !== 'space');
  if (solid[0]?.kind !== 'function') return null;
  let depth = 0;
  for (let i = 1; i < solid.length; i++) {
    if (solid[i]!.text === '(') depth++;
    else if (solid[i]!.text === ')' && --depth === 0) {
      return i === solid.length - 1 ? { name: solid[0].text.toUpperCase(), inner: solid.slice(2, i) } : null;
    }
  }
  return null;
}

function excelToken(token: Token, sheetName: (name: string) => string): string {
  switch (token.kind) {
    case 'function': {
      const name = token.text.toUpperCase();
      if (name === 'ARRAY_CONSTRAIN') return name;
      return (NEWEST.has(name) ? '_xlfn._xlws.' : NEWER.has(name) ? '_xlfn.' : '') + name;
    }
    case 'argument':
    case 'column':
      return ',';
    case 'row':
      return ';';
    case 'number':
      return token.text.replace(',', '.');
    case 'error':
      return token.text === '#ERROR!' ? '#VALUE!' : token.text;
    case 'reference':
      return excelReference(token.reference, sheetName);
    default:
      return token.text;
  }
}

function excelReference(reference: Reference, sheetName: (name: string) => string): string {
  let { sheet, start, end } = reference;
  sheet = sheet === null ? null : sheetName(sheet);
  if (end && start.row !== null && end.row === null) end = { ...end, row: EXCEL_ROWS - 1 };
  if (end && end.row !== null && start.row === null && end.column !== null) start = { ...start, row: 0 };
  if (end && start.column !== null && end.column === null) end = { ...end, column: EXCEL_COLUMNS - 1 };
  return referenceText({ sheet, start, end });
}

export interface FileFormula {
  text: string;
  /** Entered as an array formula in the file. */
  array?: boolean;
  /** The workbook's: its formulas are written with it. */
  decimal: string;
  sheetName?: (name: string) => string;
}

/** Formula text of a file → as a person would see it in Google Sheets. */
export function fromExcelFormula({
  text,
  array = false,
  decimal,
  sheetName = (name) => name,
}: FileFormula): string {
  const tokens = scanFormula(text.replace(/_xlfn\.|_xlws\.|_xludf\./g, ''), '.');
  const comma = decimal === ',';
  const written = tokens.map((token) => {
    switch (token.kind) {
      case 'argument':
        return comma ? ';' : ',';
      case 'column':
        return comma ? '\\' : ',';
      case 'row':
        return ';';
      case 'number':
        return comma ? token.text.replace('.', ',') : token.text;
      case 'reference':
        return opened(token.reference, token.text, sheetName);
      default:
        return token.text;
    }
  });
  const body = written.join('');
  const call = wholeCall(tokens);
  const spillsAnyway = call !== null && isArrayFunction(call.name);
  return array && !spillsAnyway ? `=ARRAYFORMULA(${body})` : `=${body}`;
}

/** `B2:B1048576` is what became of `B2:B`. */
function opened(reference: Reference, text: string, sheetName: (name: string) => string): string {
  const { sheet, start, end } = reference;
  const name = sheet === null ? null : sheetName(sheet);
  const toLastRow = end?.row === EXCEL_ROWS - 1;
  const toLastColumn = end?.column === EXCEL_COLUMNS - 1;
  if (!toLastRow && !toLastColumn && name === sheet) return text;
  return referenceText({
    sheet: name,
    start,
    end: end && { ...end, row: toLastRow ? null : end.row, column: toLastColumn ? null : end.column },
  });
}

/** Sheet names as Excel takes them: no `: \ / ? * [ ]`, at most 31 characters, not the same but for case. */
export function excelSheetNames(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const result = new Map<string, string>();
  for (const name of names) {
    const clean = name.replace(/[:\\/?*[\]]/g, ' ').replace(/^'+|'+$/g, ' ') || ' ';
    let candidate = clean.slice(0, 31);
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) {
      candidate = `${clean.slice(0, 31 - String(n).length - 1)} ${n}`;
    }
    taken.add(candidate.toLowerCase());
    result.set(name, candidate);
  }
  return result;
}
