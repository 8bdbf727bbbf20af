// A column that has its role by its values alone, without a word that says so, is a question: a wrong column is worse.

import type { Role } from '../../terms/roles.ts';
import { type FindingKind, type FoundInRows, findingOf, type RowFacts } from '../gate/facts.ts';
import type { FindingWords } from '../gate/words.ts';

export const kind: FindingKind = { place: 10, rows: guessedColumns };

/** Answer = the header of the column that a person said yes to, or its letter where it has none. */
function guessedColumns({ recognition, mapping, answers }: RowFacts): FoundInRows {
  const roles = Object.keys(recognition.found) as Role[];
  const findings = roles
    .filter((role) => recognition.found[role] === 'values' && mapping[role] === recognition.mapping[role])
    .map((role) => {
      const column = recognition.columns.find(({ index }) => index === mapping[role]);
      const name = column?.header || (column?.letter ?? '');
      return findingOf(answers, {
        code: 'guessed-column',
        about: role,
        role,
        weight: 'refuse',
        count: 1,
        rows: [],
        values: [name, column?.letter ?? '', ...(column?.samples ?? [])],
        choices: [name],
      });
    });
  return { findings };
}

export const words: FindingWords = {
  en: ({ role = 'amount', values: [name, letter, ...samples] }, { roleName }) => {
    const called = name === letter ? `Column ${letter}` : `“${name}”`;
    const what = roleName(role).toLowerCase();
    return {
      title: `Is ${called} the ${what}?`,
      done: 'Counted this way for now',
      touches: role === 'amount' ? 'all amounts' : role === 'date' ? 'all days' : 'all customers',
      detail: `No column name says ${what}. Its values look like it: ${samples.join(', ')}.`,
      choices: { [name]: 'Yes, use this column' },
    };
  },
  'zh-TW': ({ role = 'amount', values: [name, letter, ...samples] }, { roleName }) => {
    const called = name === letter ? `${letter} 欄` : `「${name}」`;
    const what = roleName(role);
    return {
      title: `${called}就是${what}嗎？`,
      done: '先這樣計算',
      touches: role === 'amount' ? '影響全部金額' : role === 'date' ? '影響全部日期' : '影響全部顧客',
      detail: `沒有欄位名稱寫著${what}，這一欄的值看起來像：${samples.join('、')}。`,
      choices: { [name]: '是，就用這一欄' },
    };
  },
};
