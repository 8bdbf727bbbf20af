// Numbers of orders and customers that lost digits or zeros, so that different ones look the same (model.md §10). Refused with
// the reason.

import { type FindingKind, type FoundInRows, findingOf, type RowFacts } from '../gate/facts.ts';
import type { CellWords, FindingWords } from '../gate/words.ts';

export const kind: FindingKind = { place: 30, rows: damagedNumbers };

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

function damagedNumbers({ cells, columns, lineRows, answers }: RowFacts): FoundInRows {
  const roles = [
    ['order', columns.ids],
    ['customer', columns.spelled],
  ] as const;
  const findings = roles.flatMap(([role, column]) => {
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
  return { findings };
}

export const words: FindingWords = {
  en: ({ role, count, weight, values: [example, what] }, { many }) => ({
    title: `${role === 'customer' ? 'Customer' : 'Order'} numbers have lost ${what === 'zeros' ? 'their leading zeros' : 'digits'}`,
    done: weight === 'refuse' ? 'Not counted' : 'Counted as they are',
    touches: many(count, 'row', 'rows'),
    detail: `${what === 'zeros' ? `${example} stands there with a 0 before it, too: one number now looks like two.` : `${example} is what a spreadsheet leaves of a long number: different ones now look the same.`} Format the column as plain text, then import the file again.`,
    choices: { count: 'Leave as it is' },
  }),
  'zh-TW': ({ role, count, weight, values: [example, what] }, { figure }) => ({
    title: `${role === 'customer' ? '顧客編號' : '訂單號碼'}遺失了${what === 'zeros' ? '開頭的 0' : '位數'}`,
    done: weight === 'refuse' ? '不計算' : '照原樣計算',
    touches: `${figure(count)} 列`,
    detail: `${what === 'zeros' ? `${example} 在同一欄也有開頭帶 0 的寫法，一個號碼變成了兩個。` : `${example} 是試算表把長號碼變成數字的結果，不同的號碼現在看起來一樣。`}請把這一欄設為純文字，再重新匯入檔案。`,
    choices: { count: '照原樣計算' },
  }),
};

export const inCells: CellWords = {
  en: (rows, count) =>
    `${rows} of the orders ${count === 1 ? 'has a number that lost' : 'have numbers that lost'} digits or zeros: others may look the same.`,
  'zh-TW': (rows) => `訂單的${rows}有號碼遺失了位數或開頭的 0，不同的號碼可能看起來一樣。`,
};
