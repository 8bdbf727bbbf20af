// A few orders more than a year after all others: 4/20 typed without a year is a day of this year, 2042 a slip for 2024.
// One of them would move the as-of day, and every customer would sleep (model.md §10): a person decides.

import { isoOf } from '../../model/days.ts';
import type { Day } from '../../terms/serial-days.ts';
import { type FindingKind, type FoundInOrders, findingOf, NOTHING, type OrderFacts } from '../gate/facts.ts';
import type { CellWords, FindingWords } from '../gate/words.ts';

export const kind: FindingKind = { place: 120, orders: lateDays };

/** So many days without any order. */
const GAP = 366;
/** The orders after it: at most so many, or this share of all; more are a shop that came back. */
const FEW = { least: 3, share: 0.01 };

function lateDays({ orders, rows, day, net, scale, answers, cells, columns }: OrderFacts): FoundInOrders {
  if (endsInARow(orders, day)) return NOTHING;
  const days = Int32Array.from(orders, (order) => day[order]).sort();
  const late = firstLate(days.length, (at) => days[at]);
  if (late === null) return NOTHING;
  const [first, before] = late;
  const places = orders.flatMap((order, place) => (day[order] >= first ? [place] : []));
  const [at] = places;
  const finding = findingOf(answers, {
    code: 'late-days',
    about: isoOf(days[days.length - 1]),
    weight: 'ask',
    count: places.length,
    rows: places.map((place) => cells.firstRow + rows[place]),
    values: [
      isoOf(first),
      isoOf(before),
      columns.ids ? (columns.ids.words[columns.ids.index[rows[at]]] ?? '') : '',
    ],
    ...(net ? { money: places.reduce((sum, place) => sum + net[orders[place]], 0) / scale } : {}),
    choices: ['count', 'leave-out'],
  });
  return { findings: [finding], leavesOut: finding.chosen === 'leave-out' ? places : [] };
}

const fewOf = (count: number): number => Math.max(FEW.least, Math.floor(count * FEW.share));

/** More than a few orders lie within a year of the last: none of them is far after all others, and nothing need be sorted. */
function endsInARow(orders: readonly number[], day: Int32Array): boolean {
  let latest = Number.NEGATIVE_INFINITY;
  for (const order of orders) if (day[order] > latest) latest = day[order];
  let near = 0;
  for (const order of orders) if (day[order] >= latest - GAP) near++;
  return near > fewOf(orders.length);
}

/** Of so many ascending days the first of those far after all others, and the last before it; null where there are none. */
export function firstLate(count: number, day: (at: number) => Day): readonly [Day, Day] | null {
  const few = fewOf(count);
  let found: readonly [Day, Day] | null = null;
  for (let k = count - 1; k > 0 && count - k <= few; k--)
    if (day(k) - day(k - 1) > GAP) found = [day(k), day(k - 1)];
  return found;
}

export const words: FindingWords = {
  en: ({ count, chosen, values: [from, before, order] }, { figure }) => ({
    title:
      count === 1
        ? `${order === '' ? 'One order' : `Order ${order}`} is dated ${from}, more than a year after all others: is the day right?`
        : `${figure(count)} orders are dated ${from} or later, more than a year after all others: are the days right?`,
    done: chosen === 'leave-out' ? 'Left out' : 'Counted for now',
    touches: 'the as-of day',
    detail: `All others end on ${before}. Everything is counted as of the latest order, so with such a day all customers seem asleep. A day typed without its year becomes one of this year.`,
    choices: { count: 'Count it as it stands', 'leave-out': 'Do not count' },
  }),
  'zh-TW': ({ count, chosen, values: [from, before, order] }, { figure }) => ({
    title:
      count === 1
        ? `${order === '' ? '有一筆訂單' : `訂單 ${order} `}的日期是 ${from}，比其他訂單晚一年以上，日期對嗎？`
        : `${figure(count)} 筆訂單的日期是 ${from} 或更晚，比其他訂單晚一年以上，日期對嗎？`,
    done: chosen === 'leave-out' ? '不計入' : '先算進去',
    touches: '影響基準日',
    detail: `其他訂單到 ${before} 為止。一切以最近的訂單那一天為準，這樣的日期會讓所有顧客看起來都睡著了。輸入日期時少了年份，試算表會當作今年。`,
    choices: { count: '照原樣算', 'leave-out': '不算' },
  }),
};

export const inCells: CellWords = {
  en: (rows, count) =>
    `${rows} of the orders ${count === 1 ? 'is' : 'are'} more than a year after all others: check the day.`,
  'zh-TW': (rows) => `訂單的${rows}比其他訂單晚一年以上，請確認日期。`,
};
