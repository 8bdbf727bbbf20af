// Are these the arguments a member takes? Google answers a wrong list with a text that names what it was given.

import { isDate } from './app.ts';
import { EnumValue } from './enums.ts';
import { refuse, TEXT } from './errors.ts';
import { Service } from './service.ts';
import { ENUMS, SIGNATURES } from './signatures.ts';

/** Members that print whatever they are given (rule 35: a note of 25 reads back "25"). */
const PRINTS = new Set([
  ...[
    'Range.setNote',
    'RangeList.setNote',
    'Spreadsheet.toast',
    'Properties.setProperty',
    'Ui.alert',
    'Ui.prompt',
  ],
  ...['Browser.msgBox', 'Browser.inputBox', 'HtmlOutput.append', 'HtmlOutput.appendUntrusted'],
]);

/** Members the type package leaves out, and arguments it draws too narrow. */
const MORE: { readonly [member: string]: readonly string[] } = {
  'Range.getFontColor': [''],
  'Range.getFontColors': [''],
  'Range.getBackgroundColor': [''],
  'Range.getBackgroundColors': [''],
  'Range.setBackgroundColor': ['string?'],
  'Range.setBackgroundColors': ['string[][]'],
  'Range.getColumnIndex': [''],
  'Protection.addEditor': ['any'],
  'Protection.removeEditor': ['any'],
  'Protection.removeEditors': ['any[]'],
  'Range.setFormula': ['string?'],
  'Range.setFormulaR1C1': ['string?'],
  'Range.setFontSize': ['int?'],
  'Range.setTextStyle': ['TextStyle?'],
  'Range.sort': ['any'],
};

type Unwrap = (value: unknown) => unknown;

/** The arguments with façades replaced by what is behind them. Throws Google's signature text when no form fits. */
export function checkedArguments(
  type: string,
  path: string,
  member: string,
  given: unknown[],
  unwrap: Unwrap,
): unknown[] {
  const key = `${type}.${member}`;
  const forms = MORE[key] ?? SIGNATURES[type]?.[member];
  if (!forms) return given.map(unwrap);
  for (const form of forms) {
    const kinds = form === '' ? [] : form.split(' ');
    if (kinds.length !== given.length) continue;
    const values = given.map((value, i) => fitted(kinds[i]!, value, unwrap, PRINTS.has(key)));
    if (values.includes(MISMATCH)) continue;
    kinds.forEach((kind, i) => {
      const value = values[i] as number;
      if (/^int\??$/.test(kind) && value !== null && !Number.isInteger(value)) {
        refuse(TEXT.notInteger(value));
      }
    });
    return values;
  }
  return refuse(TEXT.signature(given.map((value) => kindName(value, unwrap)).join(','), `${path}.${member}`));
}

const MISMATCH = Symbol('mismatch');

function fitted(kind: string, value: unknown, unwrap: Unwrap, prints: boolean): unknown {
  if (kind.endsWith('?')) return value === null ? null : fitted(kind.slice(0, -1), value, unwrap, prints);
  if (kind.endsWith('[]')) {
    if (!Array.isArray(value)) return MISMATCH;
    const inner = kind.slice(0, -2);
    if (!inner.endsWith('[]') && isPlain(inner)) return value;
    if (inner.endsWith('[]') && isPlain(inner.slice(0, -2)))
      return value.every(Array.isArray) ? value : MISMATCH;
    const items = value.map((item) => (item === null ? null : fitted(inner, item, unwrap, prints)));
    return items.includes(MISMATCH) ? MISMATCH : items;
  }
  switch (kind) {
    case 'any':
      return unwrap(value);
    case 'int':
    case 'number':
      return typeof value === 'number' ? value : MISMATCH;
    case 'string':
      if (prints && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
      return typeof value === 'string' ? value : MISMATCH;
    case 'boolean':
      return typeof value === 'boolean' ? value : MISMATCH;
    case 'Date':
      return isDate(value) ? value : MISMATCH;
    case 'object':
      return typeof value === 'object' && value !== null && !(unwrap(value) instanceof Service)
        ? value
        : MISMATCH;
  }
  if (ENUMS[kind]) return value instanceof EnumValue && EnumValue.enumOf(value) === kind ? value : MISMATCH;
  const target = unwrap(value);
  return target instanceof Service && sameType(target.type, kind) ? target : MISMATCH;
}

/** Texts, numbers and anything: the member looks at such items itself. */
function isPlain(kind: string): boolean {
  return ['any', 'string', 'number', 'int', 'boolean', 'object'].includes(kind);
}

function sameType(type: string, kind: string): boolean {
  return type === kind || (kind === 'EmbeddedChartBuilder' && /^Embedded\w+ChartBuilder$/.test(type));
}

/** How Google's message names what it was given: String, number, number[], SpreadsheetApp.Range, (class), null. */
function kindName(value: unknown, unwrap: Unwrap): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) {
    const first = value[0];
    return `${Array.isArray(first) ? 'Object[]' : first === undefined ? 'Object' : kindName(first, unwrap)}[]`;
  }
  if (isDate(value)) return 'Date';
  if (value instanceof EnumValue) return `SpreadsheetApp.${EnumValue.enumOf(value)}`;
  const target = unwrap(value);
  return target instanceof Service ? `SpreadsheetApp.${target.type}` : '(class)';
}
