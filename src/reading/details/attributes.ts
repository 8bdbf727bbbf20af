// What the sheet says of each customer, in the words that sheets are narrowed to and split by.

import type { Attributes } from '../../model/parts.ts';
import type { Attribute } from '../../model/rules/index.ts';
import type { Details } from './details.ts';

/** By the index in `orders.customers`; ages in tens. */
export function attributesFrom(details: Details, wanted: readonly Attribute[]): Attributes {
  return Object.fromEntries(
    wanted.map((by) => [
      by,
      (customer: number) => {
        const said = details.of(customer)[by] ?? [];
        const words = typeof said === 'string' ? [said] : said;
        return by === 'age' ? words.map(ageBand) : words;
      },
    ]),
  );
}

/** 34 is 30–39; what is no number stands as it is. */
function ageBand(age: string): string {
  if (!/^\d{1,3}$/.test(age)) return age;
  const from = Math.floor(Number(age) / 10) * 10;
  return `${from}–${from + 9}`;
}
