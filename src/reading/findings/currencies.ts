// Several currencies, by the signs of the amounts or by a currency column: money of different kinds is never added
// (model.md §10). The most frequent counts; the orders in others are listed.

import { currencySign, signInRegion } from '../currencies.ts';
import { type FindingKind, type FoundInRows, findingOf, NOTHING, type RowFacts } from '../gate/facts.ts';
import type { FindingWords } from '../gate/words.ts';
import type { RowOut } from '../left-out.ts';
import { cellText, isBlank } from '../plain.ts';

export const kind: FindingKind = { place: 50, decides: true, rows: currencies };

/** Adds them up as they are. */
const LEAVE = 'leave';

function currencies(facts: RowFacts): FoundInRows {
  const written = currencyOfRows(facts);
  if (!written) return NOTHING;
  const { cells, columns, lineRows, answers, mapping } = facts;
  const { money } = columns;
  const ofRow = ofOrders(written, facts);
  const counts = new Map<string, number>();
  const seen = new Set<number>();
  for (const row of lineRows) {
    const id = columns.ids ? columns.ids.index[row] : -1;
    if (ofRow(row) === '' || (id >= 0 && seen.has(id))) continue;
    if (id >= 0) seen.add(id);
    counts.set(ofRow(row), (counts.get(ofRow(row)) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([sign]) => sign);
  if (frequent.length < 2) return NOTHING;
  const ask = findingOf(answers, {
    code: 'currencies',
    weight: 'decided',
    count: 0,
    rows: [],
    values: [],
    choices: [...frequent, LEAVE],
  });
  const main = ask.chosen === LEAVE ? frequent[0] : ask.chosen;
  // An amount without a sign is of the main currency.
  const others = Array.from(lineRows).filter((row) => ofRow(row) !== '' && ofRow(row) !== main);
  const finding = {
    ...ask,
    count: frequent.reduce((sum, sign) => sum + (sign === main ? 0 : (counts.get(sign) ?? 0)), 0),
    rows: others.slice(0, 50).map((row) => cells.firstRow + row),
    values: [main, ...frequent.filter((sign) => sign !== main)],
    ...(money ? { money: others.reduce((sum, row) => sum + money.amountUnits[row], 0) / money.scale } : {}),
  };
  const leavesOut = others.map(
    (row): RowOut => ({
      row,
      reason: 'other-currency',
      column: mapping.currency ?? mapping.amount ?? mapping.price ?? -1,
      text: ofRow(row),
    }),
  );
  return { findings: [finding], leavesOut: ask.chosen === LEAVE ? [] : leavesOut };
}

/** The sign of each row, '' where it has none; null where the sheet has one currency at most. */
function currencyOfRows({ cells, columns, region }: RowFacts): readonly string[] | null {
  const column = cells.cells.currency;
  if (column) {
    const signs = new Map<string, string>();
    const found = column.map((cell) => {
      if (isBlank(cell)) return '';
      const text = cellText(cell);
      let sign = signs.get(text);
      if (sign === undefined) {
        sign = signInRegion(currencySign(text), region);
        signs.set(text, sign);
      }
      return sign;
    });
    if (new Set(signs.values()).size > 1) return found;
  }
  const amounts = columns.money?.factors?.price ?? columns.money?.amounts;
  if (!amounts || amounts.currencies.size < 2) return null;
  return Array.from(amounts.currencyAt, (at) => (at < 0 ? '' : signInRegion(amounts.signs[at], region)));
}

/** Further lines of an order are in the currency of its first line that says one. */
function ofOrders(written: readonly string[], { columns, lineRows }: RowFacts): (row: number) => string {
  const { ids } = columns;
  if (!ids) return (row) => written[row];
  const ofId = new Array<string>(ids.words.length).fill('');
  for (const row of lineRows) {
    const id = ids.index[row];
    if (id >= 0 && ofId[id] === '') ofId[id] = written[row];
  }
  return (row) => written[row] || (ids.index[row] < 0 ? '' : ofId[ids.index[row]]);
}

export const words: FindingWords = {
  en: ({ count, chosen, values: [main, ...others] }, { figure, many }) => ({
    title: others.length === 1 ? 'Two currencies' : `${figure(others.length + 1)} currencies`,
    done:
      chosen === 'leave'
        ? 'Added up as they are'
        : `${main} only; ${many(count, 'order', 'orders')} in ${others.join(', ')} listed`,
    touches: many(count, 'order', 'orders'),
    detail: 'Money of different currencies is not added. Count one of them at a time.',
    choices: {
      ...Object.fromEntries([main, ...others].map((one) => [one, `${one} only`])),
      leave: 'Add up as they are',
    },
  }),
  'zh-TW': ({ count, chosen, values: [main, ...others] }, { figure }) => ({
    title: others.length === 1 ? '有兩種幣別' : `有 ${figure(others.length + 1)} 種幣別`,
    done: chosen === 'leave' ? '直接相加' : `只算 ${main}，${figure(count)} 筆 ${others.join('、')} 另外列出`,
    touches: `${figure(count)} 筆`,
    detail: '不同幣別的金額不能相加，一次只算一種。',
    choices: {
      ...Object.fromEntries([main, ...others].map((one) => [one, `只算 ${one}`])),
      leave: '直接相加',
    },
  }),
};
