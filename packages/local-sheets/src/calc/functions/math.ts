// Functions of numbers that the engine lacks.

import {
  type Context,
  define,
  type FunctionTable,
  numberError,
  numbersOf,
  toBoolean,
  toNumber,
  valueError,
} from './definition.ts';

function ofOne(compute: (x: number) => number) {
  return define(['value (number)'], function (value) {
    return finite(compute(toNumber(this, value)));
  });
}

function ofRange(compute: (numbers: number[]) => number) {
  return define(['value (any, range, repeating)'], function (...args) {
    return finite(compute(numbersOf(this, args)));
  });
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw numberError('The result is not a number.');
  return value;
}

const gcd = (a: number, b: number): number => (b ? gcd(b, a % b) : a);

function factorial(n: number): number {
  if (n < 0) throw numberError('FACT takes no negative number.');
  let product = 1;
  for (let i = 2; i <= Math.floor(n); i++) product *= i;
  return product;
}

function combinations(n: number, k: number): number {
  if (k < 0 || k > n) throw numberError('COMBIN cannot take more than there is.');
  let product = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) product = (product * (n - Math.min(k, n - k) + i)) / i;
  return Math.round(product);
}

// Lanczos, g = 7, n = 9: about 15 digits.
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
function logGamma(x: number): number {
  if (x <= 0) throw numberError('The gamma function takes a positive number here.');
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x - 1 + 7.5;
  const sum = LANCZOS.reduce((total, c, i) => (i ? total + c / (x - 1 + i) : c), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The standard normal distribution function, by its series near zero and its continued fraction far out. */
function normal(z: number): number {
  if (Math.abs(z) > 38) return z > 0 ? 1 : 0;
  const x = Math.abs(z);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x < 5) {
    let term = x;
    let sum = x;
    for (let i = 1; term > 1e-17 * sum && i < 500; i++) {
      term *= (x * x) / (2 * i + 1);
      sum += term;
    }
    return z > 0 ? 0.5 + density * sum : 0.5 - density * sum;
  }
  let fraction = 0;
  for (let i = 60; i > 0; i--) fraction = i / (x + fraction);
  const tail = density / (x + fraction);
  return z > 0 ? 1 - tail : tail;
}

function toMultiple(this: Context, value: number, factor: number): number {
  if (factor === 0) return 0;
  if (value * factor < 0) throw numberError('MROUND needs two numbers of the same sign.');
  return finite(Math.round(value / factor) * factor);
}

export const MATH_FUNCTIONS: FunctionTable = {
  SIGN: ofOne(Math.sign),
  EVEN: ofOne((x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2),
  LOG10: ofOne(Math.log10),
  FACT: ofOne(factorial),
  GAMMALN: ofOne(logGamma),
  'GAMMALN.PRECISE': ofOne(logGamma),
  NORMSDIST: ofOne(normal),
  QUOTIENT: define(['dividend (number)', 'divisor (number)'], function (dividend, divisor) {
    const by = toNumber(this, divisor);
    if (by === 0) throw Object.assign(numberError('QUOTIENT divides by zero.'), { value: '#DIV/0!' });
    return Math.trunc(toNumber(this, dividend) / by);
  }),
  MROUND: define(['value (number)', 'factor (number)'], function (value, factor) {
    return toMultiple.call(this, toNumber(this, value), toNumber(this, factor));
  }),
  COMBIN: define(['n (number)', 'k (number)'], function (n, k) {
    return combinations(Math.floor(toNumber(this, n)), Math.floor(toNumber(this, k)));
  }),
  GCD: ofRange((numbers) => numbers.map(Math.floor).reduce(gcd, 0)),
  LCM: ofRange((numbers) => numbers.map(Math.floor).reduce((a, b) => (a && b ? (a / gcd(a, b)) * b : 0), 1)),
  SUMSQ: ofRange((numbers) => numbers.reduce((total, x) => total + x * x, 0)),
  GEOMEAN: ofRange((numbers) => {
    if (!numbers.length || numbers.some((x) => x <= 0)) throw numberError('GEOMEAN takes positive numbers.');
    return Math.exp(numbers.reduce((total, x) => total + Math.log(x), 0) / numbers.length);
  }),
  'NORM.S.DIST': define(['z (number)', 'cumulative (boolean, optional)'], function (z, cumulative) {
    const x = toNumber(this, z);
    return toBoolean(cumulative, true) ? normal(x) : Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  }),
  N: define(['value (any)'], (value) => {
    const content = Array.isArray(value) ? value[0]?.[0] : value;
    if (typeof content?.value === 'number') return content;
    if (typeof content?.value === 'boolean') return Number(content.value);
    if (typeof content?.value === 'string' && content.value.startsWith('#')) return content;
    return 0;
  }),
  TYPE: define(['value (any, range)'], (value) => {
    if (Array.isArray(value) && (value.length > 1 || value[0]!.length > 1)) return 64;
    const content = (Array.isArray(value) ? value[0]?.[0] : value)?.value ?? null;
    if (typeof content === 'boolean') return 4;
    if (typeof content !== 'string') return 1;
    return content.startsWith('#') ? 16 : 2;
  }),
  'ERROR.TYPE': define(['value (any)'], (value) => {
    const codes = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR!'];
    const code = codes.indexOf(String(Array.isArray(value) ? value[0]?.[0]?.value : value?.value));
    if (code < 0) throw Object.assign(valueError('There is no error.'), { value: '#N/A' });
    return code + 1;
  }),
};
