// A customer who has a fifth of all orders is hardly one person (model.md §10).

import type { FindingKind, FoundInOrders, OrderFacts } from '../gate/facts.ts';
import { askWhetherOne, ordersOfEach } from '../gate/one-customer.ts';
import type { CellWords, FindingWords } from '../gate/words.ts';
import { namesNobody } from '../special-words.ts';
import { placeholdersAmong } from './placeholder.ts';

export const kind: FindingKind = { place: 90, decides: true, orders: dominant };

/** So large a share of the orders, and so many, of one customer are worth a question. */
const SHARE = 0.2;
const LEAST = 10;

function dominant(facts: OrderFacts): FoundInOrders {
  const count = ordersOfEach(facts);
  const total = count.reduce((sum, one) => sum + one, 0);
  const customers = dominantAmong(facts.columns.customers?.words ?? [], count, total);
  return askWhetherOne(facts, count, customers, {
    code: 'dominant-customer',
    choices: ['count', 'nobody'],
  });
}

/** Those among customers with so many orders of all `total`, wherever they were counted; words for nobody are asked about as such. */
export function dominantAmong(
  words: readonly string[],
  count: ArrayLike<number>,
  total: number,
): readonly number[] {
  const most = Array.from(words.keys()).filter(
    (at) => count[at] >= LEAST && count[at] > total * SHARE && !namesNobody(words[at]),
  );
  if (most.length === 0) return [];
  const placeholders = placeholdersAmong(words, count);
  return most.filter((at) => !placeholders.includes(at));
}

export const words: FindingWords = {
  en: ({ count, chosen, values: [customer, share] }, { many }) => ({
    title: `“${customer}” has ${share}% of the orders: is that one customer?`,
    done: chosen === 'nobody' ? 'Counted without a customer' : 'Counted as one customer',
    touches: many(count, 'order', 'orders'),
    detail: 'It may be a word for many people, such as walk-in customers or a marketplace.',
    choices: { count: 'Yes, one customer', nobody: 'No: orders without a customer' },
  }),
  'zh-TW': ({ count, chosen, values: [customer, share] }, { figure }) => ({
    title: `「${customer}」占了 ${share}% 的訂單，這是一位顧客嗎？`,
    done: chosen === 'nobody' ? '當作沒有顧客' : '當作一位顧客',
    touches: `${figure(count)} 筆`,
    detail: '這可能是很多人的代稱，例如現場客或某個平台。',
    choices: { count: '是，就是一位顧客', nobody: '不是，當作沒有顧客' },
  }),
};

export const inCells: CellWords = {
  en: (_, count, figure) =>
    `${figure(count)} orders, more than a fifth of all: check that this is one customer.`,
  'zh-TW': (_, count, figure) => `有 ${figure(count)} 筆訂單，超過全部的五分之一，請確認這是一位顧客。`,
};
