// Orders as short texts, to be sent to where rules are tried on them: who, when, how much; no names, no ids. A number is
// written in digits of base 32, lowest first, each but the last marked that more follow.

import type { Orders } from './orders.ts';

export interface PackedOrders {
  readonly size: number;
  readonly customers: number;
  readonly customer: string;
  /** Days since the order before. */
  readonly day: string;
  /** null without an amount column; as numbers where they are not whole. */
  readonly amount: string | readonly number[] | null;
  readonly scale: number;
}

export function packOrders({ size, customers, customer, day, amount, scale }: Orders): PackedOrders {
  const isWhole = amount?.every((value) => Number.isSafeInteger(value)) ?? false;
  return {
    size,
    customers: customers.length,
    customer: textOf(size, (i) => customer[i]),
    day: textOf(size, (i) => day[i] - (i > 0 ? day[i - 1] : 0)),
    amount: !amount ? null : isWhole ? textOf(size, (i) => amount[i]) : [...amount],
    scale,
  };
}

/** As they were packed; customers without their names, orders without ids, stores, channels and lines. */
export function unpackOrders({ size, customers, scale, ...packed }: PackedOrders): Orders {
  const customer = new Int32Array(size);
  numbersOf(packed.customer, (who, i) => {
    customer[i] = who;
  });
  const day = new Int32Array(size);
  numbersOf(packed.day, (days, i) => {
    day[i] = days + (i > 0 ? day[i - 1] : 0);
  });
  return {
    size,
    ids: [],
    customers: Array.from({ length: customers }, (_, i) => String(i)),
    customer,
    day,
    amount: amountsOf(packed.amount, size),
    scale,
    store: null,
    channel: null,
    lines: null,
  };
}

function amountsOf(packed: PackedOrders['amount'], size: number): Float64Array | null {
  if (packed === null) return null;
  if (typeof packed !== 'string') return Float64Array.from(packed);
  const amount = new Float64Array(size);
  numbersOf(packed, (value, i) => {
    amount[i] = value;
  });
  return amount;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const BASE = 32;

function textOf(size: number, numberOf: (i: number) => number): string {
  const digits: string[] = [];
  for (let i = 0; i < size; i++) {
    const number = numberOf(i);
    // The lowest bit is the sign.
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) digits.push(DIGITS[BASE + (rest % BASE)]);
    digits.push(DIGITS[rest]);
  }
  return digits.join('');
}

const VALUES = new Map([...DIGITS].map((digit, i) => [digit, i]));

function numbersOf(text: string, found: (number: number, i: number) => void): void {
  let [rest, power, i] = [0, 1, 0];
  for (const digit of text) {
    const value = VALUES.get(digit)!;
    rest += (value % BASE) * power;
    power *= BASE;
    if (value >= BASE) continue;
    found(rest % 2 ? -(rest + 1) / 2 : rest / 2, i++);
    [rest, power] = [0, 1];
  }
}
