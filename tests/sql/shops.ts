// Shops to try the SQL on: real ones, and made-up ones with refunds, ties, one-day buyers, orders of nobody.

import { isoOf, type Orders, ordersFrom } from '../../src/model/index.ts';

/** Evenly spread numbers in [0, 1) from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A made-up shop; `seed` also decides its kind: every fifth has no repeat buyer, every fourth few amounts and so many ties. */
export function madeUpShop(seed: number): Orders {
  const random = randomFrom(seed);
  const people = 3 + Math.floor(random() * 120);
  const length = 20 + Math.floor(random() * 900);
  const opening = 14610 + Math.floor(random() * 6000); // from 2010 on
  const once = seed % 5 === 0;
  const ties = seed % 4 === 0;
  const customers: string[] = [];
  const days: number[] = [];
  const amounts: number[] = [];
  for (let who = 0; who < people; who++) {
    const start = Math.floor(random() * length);
    const visits = once ? 1 : 1 + Math.floor(random() ** 3 * 12);
    for (let k = 0; k < visits; k++) {
      const day = Math.min(length - 1, start + Math.floor(k * (1 + random() * 60)));
      const amount = ties ? 100 * (1 + Math.floor(random() * 4)) : Math.round(random() * 1e6) / 100;
      customers.push(random() < 0.03 ? '' : `c${who}`);
      days.push(opening + day);
      amounts.push(random() < 0.05 ? 0 : amount);
      if (random() < 0.08) {
        customers.push(`c${who}`);
        days.push(opening + Math.min(length - 1, day + Math.floor(random() * 20)));
        amounts.push(-amount);
      }
    }
  }
  // Somebody who only ever returned something.
  customers.push('returns');
  days.push(opening + Math.floor(random() * length));
  amounts.push(-12.5);
  return ordersFrom({ customers, days, amounts, ids: customers.map((_, i) => `o${i}`) });
}

/** Three days to look from: the latest order's, one in the middle, and one long after. */
export function daysOf(orders: Orders): (string | null)[] {
  const sorted = orders.day.slice().sort();
  return [null, isoOf(sorted[sorted.length >> 1]), isoOf(sorted[sorted.length - 1] + 45)];
}

/** The orders as the lines of `source_orders`, in CSV. */
export function sourceCsv(orders: Orders): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = Array.from({ length: orders.size }, (_, i) => {
    const customer = orders.customer[i] < 0 ? '' : orders.customers[orders.customer[i]];
    return [quoted(`o${i}`), quoted(customer), isoOf(orders.day[i]), orders.amount![i] / orders.scale].join(
      ',',
    );
  });
  return `order_id,customer_id,order_date,amount\n${rows.join('\n')}\n`;
}
