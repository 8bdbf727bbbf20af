// Functions over the order of numbers: quantiles, ranks, the k-th smallest. A range is sorted once, however many cells
// ask about it.

import {
  type Argument,
  type Context,
  define,
  type FunctionTable,
  type Matrix,
  matrix,
  notAvailable,
  numberError,
  numbersOf,
  toBoolean,
  toNumber,
  valuesOf,
} from './definition.ts';

const sortedRanges = new WeakMap<Matrix, Float64Array>();

function sorted(context: Context, argument: Argument): Float64Array {
  const known = Array.isArray(argument) ? sortedRanges.get(argument) : undefined;
  if (known) return known;
  const numbers = Float64Array.from(numbersOf(context, [argument])).sort();
  if (Array.isArray(argument)) sortedRanges.set(argument, numbers);
  return numbers;
}

/** How many of the sorted numbers are below `limit`. */
function below(numbers: Float64Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function equalTo(numbers: Float64Array, value: number): { below: number; equal: number } {
  const first = below(numbers, value);
  let end = first;
  while (end < numbers.length && numbers[end] === value) end++;
  return { below: first, equal: end - first };
}

const firstFormat = (argument: Argument) => matrix(argument)[0]?.[0]?.format;

function nth(name: string, fromTop: boolean) {
  return define(['data (any, range)', 'n (number)'], function (data, n) {
    const numbers = sorted(this, data);
    const k = Math.floor(toNumber(this, n));
    if (k < 1 || k > numbers.length) {
      throw numberError(
        `Function ${name} parameter 2 value ${k} is out of range. Valid values are between 1 and ${numbers.length} inclusive.`,
      );
    }
    return { value: numbers[fromTop ? numbers.length - k : k - 1]!, format: firstFormat(data) };
  });
}

/** The share `p` of the way through the sorted numbers; exclusive quantiles leave room at both ends (Excel's .EXC). */
function quantile(numbers: Float64Array, p: number, inclusive: boolean): number {
  const last = numbers.length - 1;
  const position = inclusive ? p * last : p * (last + 2) - 1;
  if (last < 0 || Number.isNaN(position) || position < 0 || position > last) {
    throw numberError('The percentile lies outside of the data.');
  }
  const low = Math.floor(position);
  const share = position - low;
  return share === 0 ? numbers[low]! : numbers[low]! + share * (numbers[low + 1]! - numbers[low]!);
}

function percentile(inclusive: boolean, share: (p: number) => number = (p) => p) {
  return define(['data (any, range)', 'p (number)'], function (data, p) {
    return {
      value: quantile(sorted(this, data), share(toNumber(this, p)), inclusive),
      format: firstFormat(data),
    };
  });
}
const quarter = (n: number) => Math.trunc(n) / 4;

function rank(averaged: boolean) {
  return define(
    ['value (number)', 'data (any, range)', 'is_ascending (boolean, optional)'],
    function (value, data, ascending) {
      const numbers = sorted(this, data);
      const place = equalTo(numbers, toNumber(this, value));
      if (!place.equal) throw notAvailable('The value is not in the data.');
      const before = toBoolean(ascending, false) ? place.below : numbers.length - place.below - place.equal;
      return before + 1 + (averaged ? (place.equal - 1) / 2 : 0);
    },
  );
}

function percentRank(inclusive: boolean) {
  return define(
    ['data (any, range)', 'value (number)', 'significance (number, optional)'],
    function (data, value, significance) {
      const numbers = sorted(this, data);
      const x = toNumber(this, value);
      const n = numbers.length;
      if (!n || x < numbers[0]! || x > numbers[n - 1]!)
        throw notAvailable('The value lies outside of the data.');
      const place = equalTo(numbers, x);
      let position = place.below;
      if (!place.equal) {
        const low = numbers[place.below - 1]!;
        position = place.below - 1 + (x - low) / (numbers[place.below]! - low);
      }
      const share = inclusive ? (n === 1 ? 1 : position / (n - 1)) : (position + 1) / (n + 1);
      const digits = 10 ** Math.floor(toNumber(this, significance, 3));
      return Math.floor(share * digits + 1e-9) / digits;
    },
  );
}

const mode = define(['value (any, range, repeating)'], (...args) => {
  const counts = new Map<number, number>();
  for (const { value } of valuesOf(args)) {
    if (typeof value === 'number') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best = 1;
  let answer: number | null = null;
  for (const [value, count] of counts) {
    if (count <= best) continue;
    best = count;
    answer = value;
  }
  if (answer === null) throw notAvailable('MODE cannot produce a result. No value occurs more than once.');
  return answer;
});

export const ORDER_FUNCTIONS: FunctionTable = {
  SMALL: nth('SMALL', false),
  LARGE: nth('LARGE', true),
  PERCENTILE: percentile(true),
  'PERCENTILE.INC': percentile(true),
  'PERCENTILE.EXC': percentile(false),
  QUARTILE: percentile(true, quarter),
  'QUARTILE.INC': percentile(true, quarter),
  'QUARTILE.EXC': percentile(false, quarter),
  MEDIAN: define(['value (any, range, repeating)'], function (...args) {
    const numbers =
      args.length === 1 ? sorted(this, args[0]) : Float64Array.from(numbersOf(this, args)).sort();
    return { value: quantile(numbers, 0.5, true), format: firstFormat(args[0]) };
  }),
  RANK: rank(false),
  'RANK.EQ': rank(false),
  'RANK.AVG': rank(true),
  PERCENTRANK: percentRank(true),
  'PERCENTRANK.INC': percentRank(true),
  'PERCENTRANK.EXC': percentRank(false),
  MODE: mode,
  'MODE.SNGL': mode,
};
