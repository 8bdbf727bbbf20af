// A customer list in place of orders: nothing can be counted from it (model.md §10). Refused with the reason.

import { type FindingKind, type FoundInRows, findingOf, NOTHING, type RowFacts } from '../gate/facts.ts';
import type { FindingWords } from '../gate/words.ts';
import { wordKey } from '../plain.ts';

export const kind: FindingKind = { place: 20, rows: customerList };

/** One row a customer shows in so many rows. */
const ENOUGH = 20;
/** Headers of what is known of a customer in all, not of an order. */
const IN_ALL =
  /orderscount|totalorders|numberoforders|ordercount|totalspent|lifetime|lastorder|lastpurchase|firstorder|averageorder|aov|acceptsmarketing|訂單數|訂單總數|訂單次數|消費次數|累積消費|累計消費|消費總額|總消費|最後消費|最近消費|最後購買|最近購買|首次購買|註冊|加入日期|累計|購入回數|累計購入|最終購入|구매횟수|누적/;

function customerList({ cells, columns, recognition, lineRows, answers }: RowFacts): FoundInRows {
  const { customers, ids } = columns;
  if (!customers || ids || lineRows.length < ENOUGH) return NOTHING;
  const seen = new Uint8Array(customers.words.length);
  for (const row of lineRows) {
    const at = customers.index[row];
    if (at < 0) continue;
    if (seen[at]++ > 0) return NOTHING;
  }
  const headers = recognition.columns
    .map(({ header }) => header)
    .filter((header) => IN_ALL.test(wordKey(header)));
  if (headers.length === 0) return NOTHING;
  const finding = findingOf(answers, {
    code: 'customer-list',
    weight: 'refuse',
    count: lineRows.length,
    rows: [cells.firstRow],
    values: headers.slice(0, 3),
    choices: ['count'],
  });
  return { findings: [finding] };
}

export const words: FindingWords = {
  en: ({ count, values }, { many }) => ({
    title: 'This looks like a list of customers, not of orders',
    done: 'Not counted',
    touches: many(count, 'row', 'rows'),
    detail: `Each customer stands on one row, and there are columns such as “${values.join('”, “')}”. Export the orders, one row an order or a line of it.`,
    choices: { count: 'Count each row as an order' },
  }),
  'zh-TW': ({ count, values }, { figure }) => ({
    title: '這看起來是顧客名單，不是訂單',
    done: '不計算',
    touches: `${figure(count)} 列`,
    detail: `每位顧客只有一列，還有「${values.join('」、「')}」這樣的欄位。請匯出訂單，一列是一筆訂單或其中一項商品。`,
    choices: { count: '每一列都當作一筆訂單' },
  }),
};
