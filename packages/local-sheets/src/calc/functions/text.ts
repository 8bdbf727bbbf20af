// Functions of texts that the engine lacks.

import { displayText } from '../../book/display.ts';
import {
  type Context,
  define,
  type FunctionTable,
  isError,
  numberError,
  type Result,
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

/** What a cell holds for a number format to show: texts that read as a number or a date count as such. */
function numberIn(context: Context, cell: Result | undefined): Result['value'] {
  if (typeof cell?.value !== 'string') return cell?.value ?? 0;
  try {
    return toNumber(context, cell);
  } catch {
    return cell.value;
  }
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
      return displayText(toNumber(this, value), format, this.locale.code);
    },
  ),
  TEXT: define(['number (any)', 'format (string)'], function (value, format) {
    const cell = Array.isArray(value) ? value[0]?.[0] : value;
    if (isError(cell?.value)) throw cell;
    return displayText(numberIn(this, cell), toText(format), this.locale.code);
  }),
  REGEXMATCH: define(['text (string)', 'regular_expression (string)'], (text, expression) =>
    pattern(toText(expression)).test(toText(text)),
  ),
  TO_TEXT: define(['value (any)'], function (value) {
    const cell = Array.isArray(value) ? value[0]?.[0] : value;
    return displayText(cell?.value ?? null, cell?.format ?? '', this.locale.code);
  }),
};
