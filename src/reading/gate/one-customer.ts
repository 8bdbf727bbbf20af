// Findings that ask whether a customer is one: how many orders each has, and what becomes of them.

import { customerKey } from '../plain.ts';
import { type FoundInOrders, findingOf, type OrderFacts } from './facts.ts';
import type { Finding } from './finding.ts';

/** Orders of each customer, by its place among the words. */
export function ordersOfEach({ columns, orders, customer }: OrderFacts): Int32Array {
  const count = new Int32Array(columns.customers?.words.length ?? 0);
  for (const order of orders) if (customer[order] >= 0) count[customer[order]]++;
  return count;
}

/** A question for each of these customers; those answered `nobody` are none. */
export function askWhetherOne(
  facts: OrderFacts,
  count: Int32Array,
  customers: readonly number[],
  { code, choices }: Pick<Finding, 'code' | 'choices'>,
): FoundInOrders {
  const { columns, orders, customer, rows, net, scale, answers, cells } = facts;
  const total = count.reduce((sum, one) => sum + one, 0);
  const nobody: number[] = [];
  const findings = customers.map((at) => {
    const word = columns.customers?.words[at] ?? '';
    const places = orders.map((_, place) => place).filter((place) => customer[orders[place]] === at);
    const finding = findingOf(answers, {
      code,
      // However it is typed next time.
      about: customerKey(word),
      weight: 'ask',
      count: count[at],
      rows: places.map((place) => cells.firstRow + rows[place]),
      values: [word, String(Math.round((100 * count[at]) / total))],
      ...(net ? { money: places.reduce((sum, place) => sum + net[orders[place]], 0) / scale } : {}),
      choices,
    });
    if (finding.chosen === 'nobody') nobody.push(at);
    return finding;
  });
  return { findings, nobody };
}
