// What makes a sheet as a whole unfit to count: a customer list in place of orders, and numbers that lost their digits
// (model.md §10). Refused with the reason.

import { wordKey } from '../plain.ts';
import { findingOf, type RowFacts } from './facts.ts';
import type { Finding } from './finding.ts';

/** One row a customer shows in so many rows. */
const ENOUGH = 20;
/** Headers of what is known of a customer in all, not of an order. */
const IN_ALL =
  /orderscount|totalorders|numberoforders|ordercount|totalspent|lifetime|lastorder|lastpurchase|firstorder|averageorder|aov|acceptsmarketing|訂單數|訂單總數|訂單次數|消費次數|累積消費|累計消費|消費總額|總消費|最後消費|最近消費|最後購買|最近購買|首次購買|註冊|加入日期|累計|購入回數|累計購入|最終購入|구매횟수|누적/;

export function customerList({
  cells,
  columns,
  recognition,
  lineRows,
  answers,
}: RowFacts): readonly Finding[] {
  const { customers, ids } = columns;
  if (!customers || ids || lineRows.length < ENOUGH) return [];
  const seen = new Uint8Array(customers.words.length);
  for (const row of lineRows) {
    const at = customers.index[row];
    if (at < 0) continue;
    if (seen[at]++ > 0) return [];
  }
  const headers = recognition.columns
    .map(({ header }) => header)
    .filter((header) => IN_ALL.test(wordKey(header)));
  if (headers.length === 0) return [];
  return [
    findingOf(answers, {
      code: 'customer-list',
      weight: 'refuse',
      count: lineRows.length,
      rows: [cells.firstRow],
      values: headers.slice(0, 3),
      choices: ['count'],
    }),
  ];
}

/** An id that a spreadsheet took for a number and shows as 2.02E+13. */
const ROUNDED = /^\d(?:[.,]\d+)?e\+\d+$/i;
/** Numbers longer than the 15 digits a spreadsheet keeps end in zeros; a few may do so by chance. */
const TOO_LONG = /^\d{16,}$/;
const CHANCE = 3;
/** A damaged number here and there is listed; from this share on nothing is counted by it. */
const SHARE = 0.01;

/** Numbers without the zeros that the same ones have elsewhere in their column: 912345678 beside 0912345678. */
function lostZeros(words: readonly string[]): readonly boolean[] {
  const whole = new Set(words.filter((word) => /^0\d+$/.test(word)).map((word) => word.replace(/^0+/, '')));
  return words.map((word) => /^[1-9]\d{2,}$/.test(word) && whole.has(word));
}

/** Numbers of orders and customers that lost digits, so that different ones look the same. */
export function damagedNumbers({ cells, columns, lineRows, answers }: RowFacts): readonly Finding[] {
  const roles = [
    ['order', columns.ids],
    ['customer', columns.spelled],
  ] as const;
  return roles.flatMap(([role, column]) => {
    if (!column) return [];
    const long = column.words.filter((word) => TOO_LONG.test(word));
    const cut = long.length >= CHANCE && long.every((word) => word.endsWith('0'));
    const rounded = column.words.map((word) => ROUNDED.test(word) || (cut && TOO_LONG.test(word)));
    // Phones, and customers of several keys, are joined without their zeros.
    const joined = role === 'customer' && (columns.folded || columns.united);
    const bare = joined ? [] : lostZeros(column.words);
    const zeros = !rounded.includes(true) && bare.filter((one) => one).length >= CHANCE;
    const damaged = zeros ? bare : rounded;
    if (!damaged.includes(true)) return [];
    const rows = Array.from(lineRows).filter((row) => column.index[row] >= 0 && damaged[column.index[row]]);
    if (rows.length === 0) return [];
    const much = rows.length > lineRows.length * SHARE;
    return [
      findingOf(answers, {
        code: 'damaged-numbers',
        about: role,
        role,
        weight: much ? 'refuse' : 'say',
        count: rows.length,
        rows: rows.map((row) => cells.firstRow + row),
        values: [column.words[damaged.indexOf(true)], zeros ? 'zeros' : 'digits'],
        choices: much ? ['count'] : [],
      }),
    ];
  });
}
