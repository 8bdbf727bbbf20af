// Conditions on a cell by Google's names and by the engine's, for conditional formats and data validation.

import type { Scalar } from 'local-sheets/book/book.ts';
import { engineFormula } from './formulas.ts';

const NAMES: { readonly [google: string]: string } = {
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
  TEXT_IS_VALID_EMAIL: 'isEmail',
  TEXT_IS_VALID_URL: 'isLink',
  DATE_IS_VALID_DATE: 'dateIsValid',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_EQUAL_TO: 'dateIs',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  DATE_ON_OR_BEFORE: 'dateIsOnOrBefore',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_NOT_BETWEEN: 'dateIsNotBetween',
  CUSTOM_FORMULA: 'customFormula',
};

export interface EngineCriterion {
  type: string;
  values: string[];
  dateValue?: 'exactDate';
}

/** null when the engine has no such condition. */
export function engineCriterion(criteria: string, values: readonly Scalar[]): EngineCriterion | null {
  const type = NAMES[criteria];
  if (!type) return null;
  const texts = values.map((value) => {
    const text = value === null ? '' : String(value);
    return text.startsWith('=') ? engineFormula(text, 'en_US') : text;
  });
  return {
    type,
    values: texts,
    ...(type.startsWith('date') && type !== 'dateIsValid' && { dateValue: 'exactDate' }),
  };
}

/** null when Google has no such condition. */
export function bookCriteria(type: string): string | null {
  return Object.keys(NAMES).find((name) => NAMES[name] === type) ?? null;
}
