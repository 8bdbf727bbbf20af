// Keys that several people share (model.md §9): what was joined by each, what was kept apart, for a person to say otherwise.

import { type FindingKind, type FoundInRows, findingOf, NOTHING, type RowFacts } from '../gate/facts.ts';
import type { Answers } from '../gate/finding.ts';
import type { FindingWords } from '../gate/words.ts';

export const kind: FindingKind = { place: 70, rows: together };

/** As many of each are asked about one by one; all stand on the Data check sheet. */
const MOST = 10;

/** What a person said of e-mails and phones, by their keys. */
export function togetherOf(answers: Answers = {}): ReadonlyMap<string, boolean> {
  const said = Object.entries(answers).filter(([key]) => key.startsWith('together:'));
  return new Map(said.map(([key, answer]) => [key.slice('together:'.length), answer === 'same']));
}

function together({ columns: { united }, answers, cells }: RowFacts): FoundInRows {
  if (!united) return NOTHING;
  const { merged, apart } = united;
  const rowsOf = (rows: readonly number[]): readonly number[] => rows.map((row) => cells.firstRow + row);
  const joined = merged
    .flatMap(({ by, keys, rows }) => by.map((one) => ({ ...one, keys, rows })))
    .slice(0, MOST)
    .map(({ key, word, keys, rows }) =>
      findingOf(answers, {
        code: 'together',
        about: key,
        weight: 'decided',
        count: keys.length,
        rows: rowsOf(rows),
        values: ['joined', word, ...keys],
        choices: ['same', 'apart'],
      }),
    );
  const kept = apart
    .filter(({ why }, at) => why === 'person' || at < MOST)
    .map(({ key, word, why, people, keys, rows }) =>
      findingOf(answers, {
        code: 'together',
        about: key,
        weight: why === 'perhaps' ? 'ask' : 'decided',
        count: people,
        rows: rowsOf(rows),
        values: [why, word, ...keys],
        choices: ['apart', 'same'],
      }),
    );
  return { findings: [...joined, ...kept] };
}

export const words: FindingWords = {
  en: ({ chosen, count, values: [why, word, ...keys] }, { many }) => ({
    title:
      why === 'perhaps'
        ? `Are “${keys[0]}” and ${keys.length > 2 ? many(keys.length - 1, 'other', 'others') : `“${keys[1]}”`} the same person?`
        : why === 'joined'
          ? `${keys.length > 2 ? many(keys.length, 'key', 'keys') : `“${keys[0]}” and “${keys[1]}”`} are one customer by “${word}”`
          : `${many(count, 'customer shares', 'customers share')} “${word}”`,
    done: chosen === 'same' ? 'One customer' : 'Kept apart',
    touches: many(count, why === 'joined' ? 'key' : 'customer', why === 'joined' ? 'keys' : 'customers'),
    detail:
      why === 'perhaps'
        ? `They share “${word}”, and have different member numbers. A family may have one phone.`
        : why === 'joined'
          ? `Joined: “${keys.slice(0, 5).join('”, “')}”.`
          : 'So many people share nothing of their own: it may be the shop’s, or a word for many.',
    choices: { same: 'They are one customer', apart: 'Keep them apart' },
  }),
  'zh-TW': ({ chosen, count, values: [why, word, ...keys] }, { figure }) => ({
    title:
      why === 'perhaps'
        ? `「${keys[0]}」和${keys.length > 2 ? `另外 ${figure(keys.length - 1)} 位` : `「${keys[1]}」`}是同一個人嗎？`
        : why === 'joined'
          ? `${keys.length > 2 ? `${figure(keys.length)} 種寫法` : `「${keys[0]}」和「${keys[1]}」`}因「${word}」合成一位顧客`
          : `「${word}」有 ${figure(count)} 位顧客在用`,
    done: chosen === 'same' ? '當作一位顧客' : '分開計算',
    touches: why === 'joined' ? `${figure(count)} 種寫法` : `${figure(count)} 位`,
    detail:
      why === 'perhaps'
        ? `他們都用「${word}」，會員編號卻不同，可能是一家人共用電話。`
        : why === 'joined'
          ? `合在一起的是「${keys.slice(0, 5).join('」、「')}」。`
          : '這麼多人不會共用自己的資料，可能是店家的，或是很多人的代稱。',
    choices: { same: '是同一位顧客', apart: '分開計算' },
  }),
};
