// Conditional formats and data validations of a sheet, in Excel's words.

import type { Area, ConditionalRule, Scalar, ScalePoint, Validation } from '../book/book.ts';
import { areaName } from '../book/references.ts';
import { toExcelFormula } from './excel-formula.ts';
import { done, type Excelize, type NewFile } from './excelize.ts';
import { excelStyle } from './write-styles.ts';

export interface RuleContext {
  file: NewFile;
  /** The sheet's name in the file. */
  sheet: string;
  decimal: string;
  sheetName: (name: string) => string;
  /** A whole-range reference to another sheet: `'Orders'!$A$2:$A$9`. */
  absolute: (sheetId: number, area: Area) => string;
}

const POINTS: Record<ScalePoint['type'], string> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

/** Criteria that compare a value: `between` takes two. Dates are compared as their serial numbers. */
const COMPARED: Record<string, string> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'not between',
  NUMBER_EQUAL_TO: '==',
  NUMBER_NOT_EQUAL_TO: '!=',
  NUMBER_GREATER_THAN: '>',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: '>=',
  NUMBER_LESS_THAN: '<',
  NUMBER_LESS_THAN_OR_EQUAL_TO: '<=',
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'not between',
  DATE_EQUAL_TO: '==',
  DATE_AFTER: '>',
  DATE_ON_OR_AFTER: '>=',
  DATE_BEFORE: '<',
  DATE_ON_OR_BEFORE: '<=',
  TEXT_EQUAL_TO: '==',
};
const TEXTUAL: Record<string, string> = {
  TEXT_CONTAINS: 'containing',
  TEXT_DOES_NOT_CONTAIN: 'not containing',
  TEXT_STARTS_WITH: 'begins with',
  TEXT_ENDS_WITH: 'ends with',
};

const sqref = (areas: readonly Area[]) => areas.map(areaName).join(' ');

export function writeConditional(context: RuleContext, rule: ConditionalRule): void {
  const options = rule.kind === 'scale' ? scale(rule) : condition(context, rule);
  if (options) done(context.file.SetConditionalFormat(context.sheet, sqref(rule.areas), [options]));
}

function scale({ min, mid, max }: ConditionalRule & { kind: 'scale' }): Excelize.ConditionalFormatOptions {
  return {
    Type: mid ? '3_color_scale' : '2_color_scale',
    Criteria: '=',
    MinType: POINTS[min.type],
    MinValue: min.value,
    MinColor: min.color,
    ...(mid && { MidType: POINTS[mid.type], MidValue: mid.value, MidColor: mid.color }),
    MaxType: POINTS[max.type],
    MaxValue: max.value,
    MaxColor: max.color,
  };
}

function condition(
  { file, decimal, sheetName }: RuleContext,
  { criteria, values, style }: ConditionalRule & { kind: 'condition' },
): Excelize.ConditionalFormatOptions | null {
  const format = () => ({ Format: done(file.NewConditionalStyle(excelStyle(style, true))).style });
  const [first, second] = values.map((value) => operand(value, criteria, decimal, sheetName));
  if (criteria === 'CUSTOM_FORMULA') {
    return { Type: 'formula', Criteria: first, ...format() };
  }
  if (criteria === 'CELL_EMPTY') return { Type: 'blanks', ...format() };
  if (criteria === 'CELL_NOT_EMPTY') return { Type: 'no_blanks', ...format() };
  if (TEXTUAL[criteria]) {
    return { Type: 'text', Criteria: TEXTUAL[criteria], Value: String(values[0] ?? ''), ...format() };
  }
  const compared = COMPARED[criteria];
  if (!compared) return null;
  return compared.endsWith('between')
    ? { Type: 'cell', Criteria: compared, MinValue: first, MaxValue: second, ...format() }
    : { Type: 'cell', Criteria: compared, Value: first, ...format() };
}

/** A value as a rule's formula: numbers bare, texts in quotes, formulas without their `=`. */
function operand(
  value: Scalar,
  criteria: string,
  decimal: string,
  sheetName: (name: string) => string,
): string {
  if (typeof value === 'string' && (criteria === 'CUSTOM_FORMULA' || value.startsWith('='))) {
    return toExcelFormula(value, decimal, sheetName).text;
  }
  return typeof value === 'string' && criteria.startsWith('TEXT') ? quoted(value) : String(value ?? '');
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const OPERATORS: Record<string, string> = {
  between: 'between',
  'not between': 'notBetween',
  '==': 'equal',
  '!=': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

/** Excel keeps a list in the rule itself up to this length. */
const LIST_LENGTH = 255;

export function writeValidation(context: RuleContext, rule: Validation): void {
  const allowed = allowance(context, rule);
  const { helpText, allowInvalid } = rule;
  if (!allowed && !helpText) return;
  const validation: Excelize.DataValidation = {
    AllowBlank: true,
    Sqref: areaName(rule.area),
    ...(helpText && { Prompt: helpText.slice(0, 255), ShowInputMessage: true }),
    ...(allowed && { ShowErrorMessage: true, ErrorStyle: allowInvalid ? 'warning' : 'stop' }),
    ...(allowed ?? { Type: 'none' }),
  };
  done(context.file.AddDataValidation(context.sheet, validation));
}

function allowance(
  { decimal, sheetName, absolute }: RuleContext,
  { criteria, values }: Validation,
): Partial<Excelize.DataValidation> | null {
  const [first, second] = values;
  switch (criteria) {
    case 'VALUE_IN_LIST': {
      const list = (first as string[]).join(',');
      const fits = list.length <= LIST_LENGTH && !(first as string[]).some((item) => item.includes(','));
      return fits ? { Type: 'list', Formula1: quoted(list) } : null;
    }
    case 'VALUE_IN_RANGE': {
      const { sheet, area } = first as { sheet: number; area: Area };
      return { Type: 'list', Formula1: absolute(sheet, area) };
    }
    case 'CHECKBOX': {
      const [on = true, off = false] = values as Scalar[];
      return { Type: 'list', Formula1: quoted(`${String(on).toUpperCase()},${String(off).toUpperCase()}`) };
    }
    case 'CUSTOM_FORMULA':
      return { Type: 'custom', Formula1: toExcelFormula(String(first), decimal, sheetName).text };
    case 'DATE_IS_VALID_DATE':
      return { Type: 'date', Operator: 'greaterThanOrEqual', Formula1: '0' };
  }
  const compared = COMPARED[criteria];
  if (!compared || criteria.startsWith('TEXT')) return null;
  return {
    Type: criteria.startsWith('DATE') ? 'date' : 'decimal',
    Operator: OPERATORS[compared],
    Formula1: String(first),
    ...(second !== undefined && second !== null && { Formula2: String(second) }),
  };
}
