// A column that has its role by its values alone, without a word that says so, is a question: a wrong column is worse.

import type { Role } from '../../terms/roles.ts';
import type { Mapping, Recognition } from '../recognition.ts';
import { type Answers, type Finding, findingKey } from './finding.ts';

/** Answer = the header of the column that a person said yes to, or its letter where it has none. */
export function guessedColumns(
  recognition: Recognition,
  mapping: Mapping,
  answers: Answers,
): readonly Finding[] {
  const roles = Object.keys(recognition.found) as Role[];
  return roles
    .filter((role) => recognition.found[role] === 'values' && mapping[role] === recognition.mapping[role])
    .map((role) => {
      const column = recognition.columns.find(({ index }) => index === mapping[role]);
      const name = column?.header || (column?.letter ?? '');
      const finding = { code: 'guessed-column', about: role } as const;
      return {
        ...finding,
        role,
        weight: 'refuse',
        count: 1,
        rows: [],
        values: [name, column?.letter ?? '', ...(column?.samples ?? [])],
        choices: [name],
        chosen: name,
        answered: answers[findingKey(finding)] === name,
      };
    });
}
