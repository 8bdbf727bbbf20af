// Customers who are hardly people: one who has a fifth of all orders, and words for nobody such as guest@… (model.md §10).

import { isPlaceholder } from '../placeholders.ts';
import { namesNobody } from '../special-words.ts';
import { type FoundInOrders, findingOf, type OrderFacts } from './facts.ts';
import type { Finding } from './finding.ts';

/** So large a share of the orders, and so many, of one customer are worth a question. */
const SHARE = 0.2;
const LEAST = 10;
/** A placeholder is asked about from so many orders on. */
const SEVERAL = 2;

/** Domains that nobody has: unless a shop's whole export is made of them. */
const NO_DOMAIN = /@(?:example|test|invalid|localhost|none|noemail|nomail)\.(?:com|net|org|invalid|local)$/i;
export function people(facts: OrderFacts): FoundInOrders {
  const { columns, orders, customer, rows, net, scale, answers, cells } = facts;
  const words = columns.customers?.words ?? [];
  const count = new Int32Array(words.length);
  for (const order of orders) if (customer[order] >= 0) count[customer[order]]++;
  const findings: Finding[] = [];
  const nobody: number[] = [];
  const total = count.reduce((sum, one) => sum + one, 0);
  for (const { at, placeholder } of hardlyPeople(words, count, total)) {
    // Asked about with others of the kind.
    if (namesNobody(words[at])) continue;
    const places = orders.map((_, place) => place).filter((place) => customer[orders[place]] === at);
    const finding = findingOf(answers, {
      code: placeholder ? 'placeholder' : 'dominant-customer',
      about: words[at],
      weight: 'ask',
      count: count[at],
      rows: places.map((place) => cells.firstRow + rows[place]),
      values: [words[at], String(Math.round((100 * count[at]) / total))],
      ...(net ? { money: places.reduce((sum, place) => sum + net[orders[place]], 0) / scale } : {}),
      choices: placeholder ? ['nobody', 'count'] : ['count', 'nobody'],
    });
    findings.push(finding);
    if (finding.chosen === 'nobody') nobody.push(at);
  }
  return { findings, nobody };
}

/** Those among customers with so many orders of all `total`, wherever they were counted. */
export function hardlyPeople(
  words: readonly string[],
  count: ArrayLike<number>,
  total: number,
): { readonly at: number; readonly placeholder: boolean }[] {
  const has = words.map((_, at) => count[at] > 0);
  const noDomain = words.map((word) => NO_DOMAIN.test(word));
  const here = has.filter((one) => one).length;
  const made = noDomain.filter((one, at) => one && has[at]).length > here * SHARE;
  return words.flatMap((word, at) => {
    const placeholder = count[at] >= SEVERAL && (isPlaceholder(word) || (noDomain[at] && !made));
    const dominant = count[at] >= LEAST && count[at] > total * SHARE;
    return placeholder || dominant ? [{ at, placeholder }] : [];
  });
}
