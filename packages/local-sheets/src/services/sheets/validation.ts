// Data validation: rules as objects and their builder. Rules 80, 81.

import type { Scalar, Validation } from '../../book/book.ts';
import { type App, isDate } from '../bridge/app.ts';
import { type EnumValue, enumeration, enumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { camel, criteriaValue } from './criteria.ts';
import type { GoogleRange } from './google.ts';
import { checkGrid } from './range-formats.ts';
import { RangeTarget, SheetTarget } from './targets.ts';
import { checkEditable } from './values.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

/** Values stay as the script gave them (dates, ranges) until the rule is put on cells. */
interface Rule {
  criteria: string | null;
  values: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

class ValidationTarget extends Service {
  readonly type: string;
  rule: Rule;
  constructor(app: App, rule: Rule, builder = false) {
    super(app);
    this.type = builder ? 'DataValidationBuilder' : 'DataValidation';
    this.rule = { ...rule, values: [...rule.values] };
  }
}

export function newValidation(app: App): ValidationTarget {
  return new ValidationTarget(app, { criteria: null, values: [], allowInvalid: true, helpText: null }, true);
}

const reading: Members<Spreadsheet.DataValidation, ValidationTarget> = {
  copy: (target) => new ValidationTarget(target.app, target.rule, true),
  getAllowInvalid: (target) => target.rule.allowInvalid,
  getCriteriaType: ({ rule }) => rule.criteria && enumValue('DataValidationCriteria', rule.criteria),
  getCriteriaValues: ({ app, rule }) => app.list(rule.values),
  getHelpText: (target) => target.rule.helpText,
};

function requires(criteria: string) {
  return (target: ValidationTarget, ...values: unknown[]) => {
    Object.assign(target.rule, { criteria, values });
    return target;
  };
}

/** Members named after their criteria: requireNumberBetween → NUMBER_BETWEEN. */
const simple = Object.fromEntries(
  Object.keys(enumeration('DataValidationCriteria'))
    .filter((criteria) => /^(DATE|NUMBER|TEXT)_/.test(criteria) && !/VALID/.test(criteria))
    .map((criteria) => [`require${camel(criteria)}`, requires(criteria)]),
) as Members<Spreadsheet.DataValidationBuilder, ValidationTarget>;

const builder: Members<Spreadsheet.DataValidationBuilder, ValidationTarget> = {
  ...simple,
  build: (target) => new ValidationTarget(target.app, target.rule),
  requireDate: requires('DATE_IS_VALID_DATE'),
  requireTextIsEmail: requires('TEXT_IS_VALID_EMAIL'),
  requireTextIsUrl: requires('TEXT_IS_VALID_URL'),
  requireFormulaSatisfied: requires('CUSTOM_FORMULA'),
  requireCheckbox: requires('CHECKBOX'),
  requireValueInList: (target, values: unknown[], showDropdown = true) =>
    requires('VALUE_IN_LIST')(target, values.map(String), showDropdown),
  requireValueInRange: (target, range: RangeTarget, showDropdown = true) =>
    requires('VALUE_IN_RANGE')(target, range, showDropdown),
  setAllowInvalid(target, allow: boolean) {
    target.rule.allowInvalid = allow;
    return target;
  },
  setHelpText(target, text: string) {
    target.rule.helpText = text;
    return target;
  },
  withCriteria: (target, criteria: EnumValue, values: unknown[]) =>
    requires(criteria.name())(target, ...values.map((value) => target.app.target(value))),
};

/** As the workbook holds it: dates as serial numbers, ranges by sheet and area, a list before its drop-down flag. */
function stored(range: RangeTarget, { rule }: ValidationTarget): Omit<Validation, 'area'> {
  if (rule.criteria === null) refuse(TEXT.noCriteria);
  const values = rule.values.map((value) => {
    if (isDate(value)) return range.app.serial(value, range.book);
    if (value instanceof RangeTarget) return { sheet: value.home.id, area: value.area };
    return value as Scalar | string[];
  });
  return { criteria: rule.criteria!, values, allowInvalid: rule.allowInvalid, helpText: rule.helpText };
}

function fromStored(range: RangeTarget, rule: Validation): ValidationTarget {
  const values = rule.values.map((value) => {
    if (Array.isArray(value)) return value.slice();
    if (typeof value === 'object' && value !== null) {
      return new RangeTarget(new SheetTarget(range.app, range.book, value.sheet), value.area);
    }
    return criteriaValue(range.app, range.book, rule.criteria, value);
  });
  return new ValidationTarget(range.app, { ...rule, values });
}

export const rangeValidations: Members<GoogleRange, RangeTarget> = {
  getDataValidation(range) {
    const rule = range.sheet.validationAt(range.area.row, range.area.column);
    return rule && fromStored(range, rule);
  },

  getDataValidations(range) {
    const { sheet, area, app } = range;
    return app.grid(range.rows, range.columns, (i, j) => {
      const rule = sheet.validationAt(area.row + i, area.column + j);
      return rule && app.expose(fromStored(range, rule));
    });
  },

  setDataValidation(range, rule: ValidationTarget | null) {
    checkEditable(range);
    range.sheet.setValidation(range.area, rule && stored(range, rule));
    return range;
  },

  setDataValidations(range, rules: (ValidationTarget | null)[][]) {
    checkGrid(range, rules);
    checkEditable(range);
    const { sheet, area } = range;
    for (let column = area.column; column < area.endColumn; column++) {
      // The same rule down a column is one rule.
      for (let row = area.row, end = row; row < area.endRow; row = end) {
        const rule = rules[row - area.row]![column - area.column] ?? null;
        while (end < area.endRow && (rules[end - area.row]![column - area.column] ?? null) === rule) end++;
        sheet.setValidation({ row, column, endRow: end, endColumn: column + 1 }, rule && stored(range, rule));
      }
    }
    return range;
  },
};

export const validationClasses = [
  serviceClass<Spreadsheet.DataValidation, ValidationTarget>('DataValidation', [reading]),
  serviceClass<Spreadsheet.DataValidationBuilder, ValidationTarget>('DataValidationBuilder', [
    reading as Members<Spreadsheet.DataValidationBuilder, ValidationTarget>,
    builder,
  ]),
];
