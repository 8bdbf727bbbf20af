// Business customers among people: orders with a company that make more than a tenth of the money (model.md §10).

import { type FindingKind, type FoundInOrders, findingOf, NOTHING, type OrderFacts } from '../gate/facts.ts';
import type { FindingWords } from '../gate/words.ts';
import { internShown } from '../interned.ts';
import { namesNobody } from '../special-words.ts';

export const kind: FindingKind = { place: 110, orders: business };

/** So much of the net is worth a question; where nearly all orders have a company, businesses are the shop's people. */
const SHARE = 0.1;
const NEARLY_ALL = 0.8;

function business({ cells, orders, rows, net, scale, answers }: OrderFacts): FoundInOrders {
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

export const words: FindingWords = {
  en: ({ count, chosen, values: [share, ...companies] }, { many }) => ({
    title: `Companies bring ${share}% of the money: do they belong with your customers?`,
    done: chosen === 'leave-out' ? 'Left out' : 'Counted for now',
    touches: many(count, 'order', 'orders'),
    detail: `For example “${companies.join('”, “')}”. Companies buy more than people do, and in another way. That moves H, M and L.`,
    choices: { count: 'Count them', 'leave-out': 'Do not count' },
  }),
  'zh-TW': ({ count, chosen, values: [share, ...companies] }, { figure }) => ({
    title: `公司行號占了 ${share}% 的金額，要和一般顧客一起算嗎？`,
    done: chosen === 'leave-out' ? '不計入' : '先算進去',
    touches: `${figure(count)} 筆`,
    detail: `例如「${companies.join('」、「')}」。公司買得多，買法也不同，會影響 H、M、L 的分法。`,
    choices: { count: '要算', 'leave-out': '不算' },
  }),
};
