// Functions of texts that the engine lacks.

import { helpers } from '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js';
import {
  define,
  type FunctionTable,
  numberError,
  toBoolean,
  toNumber,
  toText,
  valueError,
} from './definition.ts';

function pattern(text: string): RegExp {
  try {
    return new RegExp(text, 'u');
  } catch {
    throw Object.assign(valueError(`Function REGEXMATCH: "${text}" is not a valid regular expression.`), {
      value: '#REF!',
    });
  }
}

function codeOf(text: string): number {
  const code = text.codePointAt(0);
  if (code === undefined) throw valueError('CODE needs a text that is not empty.');
  return code;
}

function fromCode(code: number): string {
  if (code < 1 || code > 0x10ffff) throw numberError(`${code} is not the code of a character.`);
  return String.fromCodePoint(Math.floor(code));
}

export const TEXT_FUNCTIONS: FunctionTable = {
  REPT: define(['text (string)', 'times (number)'], function (text, times) {
    const count = Math.floor(toNumber(this, times));
    if (count < 0) throw valueError('REPT cannot repeat a text a negative number of times.');
    return toText(text).repeat(count);
  }),
  T: define(['value (any)'], (value) => {
    const content = Array.isArray(value) ? value[0]?.[0] : value;
    return typeof content?.value === 'string' ? content : '';
  }),
  CODE: define(['text (string)'], (text) => codeOf(toText(text))),
  UNICODE: define(['text (string)'], (text) => codeOf(toText(text))),
  CHAR: define(['code (number)'], function (code) {
    return fromCode(toNumber(this, code));
  }),
  UNICHAR: define(['code (number)'], function (code) {
    return fromCode(toNumber(this, code));
  }),
  FIXED: define(
    ['value (number)', 'places (number, optional)', 'no_separator (boolean, optional)'],
    function (value, places, plain) {
      const digits = Math.max(0, Math.floor(toNumber(this, places, 2)));
      const fraction = digits ? `.${'0'.repeat(digits)}` : '';
      const format = (toBoolean(plain, false) ? '0' : '#,##0') + fraction;
      return helpers.formatValue(toNumber(this, value), { format, locale: this.locale });
    },
  ),
  REGEXMATCH: define(['text (string)', 'regular_expression (string)'], (text, expression) =>
    pattern(toText(expression)).test(toText(text)),
  ),
  TO_TEXT: define(['value (any)'], function (value) {
    const cell = Array.isArray(value) ? value[0]?.[0] : value;
    if (cell === undefined || typeof cell.value !== 'number') return toText(cell);
    return helpers.formatValue(cell.value, { format: cell.format, locale: this.locale });
  }),
};
