// Customers under several keys (model.md §9): how many were joined, and the choice to join none.

import { type FindingKind, type FoundInRows, findingOf, NOTHING, type RowFacts } from '../gate/facts.ts';
import type { Answers } from '../gate/finding.ts';
import type { FindingWords } from '../gate/words.ts';

export const kind: FindingKind = { place: 60, rows: identities };

/** The answer that turns joining off: one key column, as it is written. */
const OFF = 'leave';
export const joinsIdentities = (answers: Answers = {}): boolean => answers.identities !== OFF;

function identities({ columns: { united }, answers, cells }: RowFacts): FoundInRows {
  const merged = united?.merged ?? [];
  if (united ? merged.length === 0 : joinsIdentities(answers)) return NOTHING;
  const finding = findingOf(answers, {
    code: 'identities',
    weight: 'decided',
    count: merged.length,
    rows: merged.flatMap(({ rows }) => rows).map((row) => cells.firstRow + row),
    values: united
      ? [String(merged.reduce((sum, { keys }) => sum + keys.length, 0)), ...merged[0].keys.slice(0, 3)]
      : [],
    choices: ['join', OFF],
  });
  return { findings: [finding] };
}

export const words: FindingWords = {
  en: ({ count, chosen, values: [keys, ...examples] }, { many }) => ({
    title:
      count === 0
        ? 'Customers are told apart by one column alone'
        : `${many(count, 'customer is', 'customers are')} written in ${keys} ways`,
    done: chosen === 'leave' ? 'One column alone' : 'Joined by email and phone',
    touches: count === 0 ? '' : many(count, 'customer', 'customers'),
    detail:
      count === 0
        ? 'Rows that share an email or a phone are not joined.'
        : `For example “${examples.join('”, “')}”. Rows that share a member number, an email or a phone are one customer. All are listed in Data check.`,
    choices: { join: 'Join them', leave: 'One column alone' },
  }),
  'zh-TW': ({ count, chosen, values: [keys, ...examples] }, { figure }) => ({
    title: count === 0 ? '只用一欄分辨顧客' : `${figure(count)} 位顧客用了 ${keys} 種寫法`,
    done: chosen === 'leave' ? '只用一欄' : '依電子郵件和電話合成一位',
    touches: count === 0 ? '' : `${figure(count)} 位`,
    detail:
      count === 0
        ? '電子郵件或電話相同的列不會合在一起。'
        : `例如「${examples.join('」、「')}」。會員編號、電子郵件或電話相同的列，是同一位顧客。全部列在「資料檢查」。`,
    choices: { join: '合成一位', leave: '只用一欄' },
  }),
};
