// The engine's errors in Google's words. The engine has one error for whatever went wrong inside a function; Google
// tells apart a value of the wrong kind, a number out of range, a missing cell.

import type { Result } from './functions/definition.ts';

const NAMES: Record<string, string> = {
  '#REF': '#REF!',
  '#BAD_EXPR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
};

const KINDS: [RegExp, string][] = [
  [/out of bounds|out of range row|out of range column/i, '#REF!'],
  [/^No match\.|valid input data|are of different size/i, '#N/A'],
  [
    /cannot be coerced|is a string|is not a valid date|not found in|could not be found|same (?:dimension|number)/i,
    '#VALUE!',
  ],
  [
    /out of range|between|invalid\. valid values|positive|greater|less than|less or equal|strictly|non-zero/i,
    '#NUM!',
  ],
];

export const CIRCULAR =
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

export function toGoogleError(error: Result): { value: string; message: string | undefined } {
  const value = String(error.value);
  const message = error.message;
  if (value === '#CYCLE') return { value: '#REF!', message: CIRCULAR };
  if (value === '#ERROR') {
    const kind = KINDS.find(([pattern]) => pattern.test(message ?? ''));
    return { value: kind?.[1] ?? '#VALUE!', message };
  }
  return { value: NAMES[value] ?? value, message };
}
