// Conditional formats and data validations of a file → rules of the book.

import type { Area, CellStyle, ConditionalRule, Scalar, ScalePoint, Validation } from '../book/book.ts';
import { fromExcelFormula } from './excel-formula.ts';
import type { FileStyles } from './read-styles.ts';
import { all, child, type Element } from './xml.ts';

export interface RuleReader {
  styles: FileStyles;
  decimal: string;
  sheetName: (fileName: string) => string;
  /** Cell names separated by spaces → areas; open to the sheet's edges. */
  areas: (sqref: string) => Area[];
  /** `Orders!$A$2:$A$9` → where that is; null = it is no plain reference. */
  target: (formula: string) => { sheet: number; area: Area } | null;
}

const POINTS: Record<string, ScalePoint['type']> = {
  min: 'MIN',
  max: 'MAX',
  num: 'NUMBER',
  percent: 'PERCENT',
  percentile: 'PERCENTILE',
};
const OPERATORS: Record<string, string> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQUAL_TO',
  notEqual: 'NOT_EQUAL_TO',
  greaterThan: 'GREATER_THAN',
  greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'LESS_THAN',
  lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
};
const DATE_OPERATORS: Record<string, string> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQUAL_TO',
  greaterThan: 'AFTER',
  greaterThanOrEqual: 'ON_OR_AFTER',
  lessThan: 'BEFORE',
  lessThanOrEqual: 'ON_OR_BEFORE',
};
const TEXTUAL: Record<string, string> = {
  containsText: 'TEXT_CONTAINS',
  notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  beginsWith: 'TEXT_STARTS_WITH',
  endsWith: 'TEXT_ENDS_WITH',
};

/** In the order in which they win over one another. */
export function readConditional(root: Element, reader: RuleReader): ConditionalRule[] {
  const found: { priority: number; rule: ConditionalRule }[] = [];
  for (const format of all(root, 'conditionalFormatting')) {
    const areas = reader.areas(format.attributes.sqref ?? '');
    if (!areas.length) continue;
    for (const element of all(format, 'cfRule')) {
      const rule = scaleOf(element, areas, reader) ?? conditionOf(element, areas, reader);
      if (rule) found.push({ priority: Number(element.attributes.priority ?? 0), rule });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function scaleOf(element: Element, areas: Area[], { styles }: RuleReader): ConditionalRule | null {
  const scale = child(element, 'colorScale');
  if (!scale) return null;
  const colors = all(scale, 'color').map((color) => styles.color(color) ?? '#ffffff');
  const points = all(scale, 'cfvo').map(({ attributes }, i): ScalePoint => {
    const type = POINTS[attributes.type ?? 'num'] ?? 'NUMBER';
    const value = type === 'MIN' || type === 'MAX' ? '' : (attributes.val ?? '');
    return { type, value, color: colors[i] ?? '#ffffff' };
  });
  const [min, second, third] = points;
  if (!min || !second) return null;
  return third
    ? { kind: 'scale', areas, min, mid: second, max: third }
    : { kind: 'scale', areas, min, max: second };
}

function conditionOf(element: Element, areas: Area[], reader: RuleReader): ConditionalRule | null {
  const { type = '', operator = '', dxfId, text } = element.attributes;
  const formulas = all(element, 'formula').map((formula) => formula.text);
  const style: CellStyle = reader.styles.differential[Number(dxfId ?? -1)] ?? {};
  const rule = (criteria: string, values: Scalar[]): ConditionalRule => ({
    kind: 'condition',
    areas,
    criteria,
    values,
    style,
  });
  const written = (formula: string) =>
    fromExcelFormula({ text: formula, decimal: reader.decimal, sheetName: reader.sheetName });
  if (type === 'cellIs' && OPERATORS[operator]) {
    const values = formulas.map((formula) => literal(formula) ?? written(formula));
    const kind = typeof values[0] === 'string' && !values[0].startsWith('=') ? 'TEXT' : 'NUMBER';
    return rule(`${kind}_${OPERATORS[operator]}`, values);
  }
  if (TEXTUAL[type] && text !== undefined) return rule(TEXTUAL[type], [text]);
  if (type === 'containsBlanks') return rule('CELL_EMPTY', []);
  if (type === 'notContainsBlanks') return rule('CELL_NOT_EMPTY', []);
  const [formula] = formulas;
  return type === 'expression' && formula !== undefined ? rule('CUSTOM_FORMULA', [written(formula)]) : null;
}

/** A number, or a text in quotes; undefined = a formula. */
function literal(formula: string): Scalar | undefined {
  if (formula.trim() !== '' && Number.isFinite(Number(formula))) return Number(formula);
  const text = /^"((?:[^"]|"")*)"$/.exec(formula);
  return text ? text[1]!.replaceAll('""', '"') : undefined;
}

export function readValidations(root: Element, reader: RuleReader): Validation[] {
  return all(child(root, 'dataValidations'), 'dataValidation').flatMap((element): Validation[] => {
    const { prompt, errorStyle = 'stop', showErrorMessage, sqref = '' } = element.attributes;
    const allowed = allowance(element, reader);
    if (!allowed) return [];
    const stops = showErrorMessage === '1' || showErrorMessage === 'true';
    return reader.areas(sqref).map((area) => ({
      area,
      ...allowed,
      allowInvalid: !stops || errorStyle !== 'stop',
      helpText: prompt ?? null,
    }));
  });
}

function allowance(element: Element, reader: RuleReader): Pick<Validation, 'criteria' | 'values'> | null {
  const { type = 'none', operator = 'between' } = element.attributes;
  const formulas = ['formula1', 'formula2'].flatMap((name) => child(element, name)?.text ?? []);
  const [first] = formulas;
  if (first === undefined) return null;
  const values = formulas.map(
    (formula) => literal(formula) ?? fromExcelFormula({ ...reader, text: formula }),
  );
  switch (type) {
    case 'list': {
      const list = literal(first);
      if (list === 'TRUE,FALSE') return { criteria: 'CHECKBOX', values: [] };
      if (list !== undefined) {
        return {
          criteria: 'VALUE_IN_LIST',
          values: [
            String(list)
              .split(',')
              .map((item) => item.trim()),
          ],
        };
      }
      const target = reader.target(first);
      return target && { criteria: 'VALUE_IN_RANGE', values: [target] };
    }
    case 'whole':
    case 'decimal':
      return { criteria: `NUMBER_${OPERATORS[operator]}`, values };
    case 'date':
      if (operator === 'greaterThanOrEqual' && first === '0') {
        return { criteria: 'DATE_IS_VALID_DATE', values: [] };
      }
      return DATE_OPERATORS[operator] ? { criteria: `DATE_${DATE_OPERATORS[operator]}`, values } : null;
    case 'custom':
      return { criteria: 'CUSTOM_FORMULA', values: [fromExcelFormula({ ...reader, text: first })] };
    default:
      return null;
  }
}
