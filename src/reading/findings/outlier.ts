// Orders so large that one of them carries every sum and mean of money (model.md §10): they count, and it is said.

import { type FindingKind, type FoundInOrders, findingOf, NOTHING, type OrderFacts } from '../gate/facts.ts';
import type { CellWords, FindingWords } from '../gate/words.ts';

export const kind: FindingKind = { place: 130, orders: outliers };

/** Above so many times the 99th percentile of the others. */
const TIMES = 20;
const PERCENTILE = 0.99;
/** Fewer orders have no 99th percentile to speak of. */
const LEAST = 20;

function outliers({ orders, rows, net, scale, answers, cells, columns }: OrderFacts): FoundInOrders {
  if (!net || largestIsOneOfMany(orders, net)) return NOTHING;
  const sales = Float64Array.from(orders, (order) => net[order])
    .filter((one) => one > 0)
    .sort();
  const large = largeFrom(sales.length, (at) => sales[at]);
  if (large === Number.POSITIVE_INFINITY) return NOTHING;
  const total = sales.reduce((sum, one) => sum + one, 0);
  const found = orders.flatMap((order, place) => {
    if (net[order] < large) return [];
    const id = columns.ids ? (columns.ids.words[columns.ids.index[rows[place]]] ?? '') : '';
    const row = cells.firstRow + rows[place];
    const amount = net[order] / scale;
    const finding = findingOf(answers, {
      code: 'outlier',
      about: id || String(row),
      weight: 'decided',
      count: 1,
      rows: [row],
      values: [id, String(amount), String(Math.round((100 * net[order]) / total))],
      money: amount,
      choices: ['count', 'leave-out'],
    });
    return [{ finding, place }];
  });
  return {
    findings: found.map(({ finding }) => finding),
    leavesOut: found.filter(({ finding }) => finding.chosen === 'leave-out').map(({ place }) => place),
  };
}

/** More than one in a hundred of the sales reach a twentieth of the largest: it is not far above them, and nothing need be sorted. */
function largestIsOneOfMany(orders: readonly number[], net: Float64Array): boolean {
  let [largest, sales, near] = [0, 0, 0];
  for (const order of orders) if (net[order] > largest) largest = net[order];
  for (const order of orders) {
    if (net[order] > 0) sales++;
    if (net[order] * TIMES >= largest) near++;
  }
  // The largest itself, and those on both sides of the percentile's place.
  return near > (1 - PERCENTILE) * sales + 3;
}

/** The smallest of so many ascending sales that is far above all below it; infinite where there is none. */
export function largeFrom(count: number, sale: (at: number) => number): number {
  let large = Number.POSITIVE_INFINITY;
  for (let at = count - 1; at >= LEAST - 1; at--) {
    // The type-7 quantile of the sales below this one.
    const place = PERCENTILE * (at - 1);
    const low = Math.floor(place);
    const cut = sale(low) + (place - low) * (sale(Math.min(low + 1, at - 1)) - sale(low));
    if (sale(at) <= TIMES * cut) break;
    large = sale(at);
  }
  return large;
}

export const words: FindingWords = {
  en: ({ chosen, values: [order, , share] }) => ({
    title:
      order === ''
        ? 'One order is far larger than all others'
        : `Order ${order} is far larger than all others`,
    done: chosen === 'leave-out' ? 'Left out' : `Counted; it is ${share}% of all sales`,
    touches: `${share}% of sales`,
    detail:
      'It is more than 20 times as large as 99 of 100 other orders. It moves every sum and average of money.',
    choices: { count: 'Count it', 'leave-out': 'Do not count' },
  }),
  'zh-TW': ({ chosen, values: [order, , share] }) => ({
    title: order === '' ? '有一筆訂單遠大於其他訂單' : `訂單 ${order} 遠大於其他訂單`,
    done: chosen === 'leave-out' ? '不計入' : `算進去，占全部銷售的 ${share}%`,
    touches: `占 ${share}%`,
    detail: '它的金額是其他 99% 訂單的 20 倍以上，所有金額的合計和平均都會受影響。',
    choices: { count: '要算', 'leave-out': '不算' },
  }),
};

export const inCells: CellWords = {
  en: (rows, count) =>
    `${rows} of the orders ${count === 1 ? 'is' : 'are'} far larger than all others, and ${count === 1 ? 'counts' : 'count'}: check the amount.`,
  'zh-TW': (rows) => `訂單的${rows}遠大於其他訂單，有算進去，請確認金額。`,
};
