// Business customers among people: orders with a company that make more than a tenth of the money (model.md §10).

import { internShown } from '../interned.ts';
import { namesNobody } from '../special-words.ts';
import { type FoundInOrders, findingOf, NOTHING, type OrderFacts } from './facts.ts';

/** So much of the net is worth a question; where nearly all orders have a company, businesses are the shop's people. */
const SHARE = 0.1;
const NEARLY_ALL = 0.8;

export function business({ cells, orders, rows, net, scale, answers }: OrderFacts): FoundInOrders {
  const column = cells.cells.company;
  if (!column || !net) return NOTHING;
  const { words, index } = internShown(column);
  const named = words.map((word) => !namesNobody(word));
  const byCompany = new Float64Array(words.length);
  const places: number[] = [];
  let all = 0;
  orders.forEach((order, place) => {
    all += net[order];
    const company = index[rows[place]];
    if (company < 0 || !named[company]) return;
    places.push(place);
    byCompany[company] += net[order];
  });
  const money = byCompany.reduce((sum, one) => sum + one, 0);
  if (money <= all * SHARE || places.length > orders.length * NEARLY_ALL) return NOTHING;
  const largest = words
    .map((word, at) => ({ word, money: byCompany[at] }))
    .filter((one) => one.money > 0)
    .sort((a, b) => b.money - a.money || (a.word < b.word ? -1 : 1));
  const finding = findingOf(answers, {
    code: 'business-customers',
    weight: 'ask',
    count: places.length,
    rows: places.map((place) => cells.firstRow + rows[place]),
    values: [String(Math.round((100 * money) / all)), ...largest.slice(0, 3).map(({ word }) => word)],
    money: money / scale,
    choices: ['count', 'leave-out'],
  });
  return { findings: [finding], leavesOut: finding.chosen === 'leave-out' ? places : [] };
}
