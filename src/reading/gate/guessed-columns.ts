// A column that has its role by its values alone, without a word that says so, is a question: a wrong column is worse.

import type { Role } from '../../terms/roles.ts';
import { findingOf, type RowFacts } from './facts.ts';
import type { Finding } from './finding.ts';

/** Answer = the header of the column that a person said yes to, or its letter where it has none. */
export function guessedColumns({ recognition, mapping, answers }: RowFacts): readonly Finding[] {
  const roles = Object.keys(recognition.found) as Role[];
  return roles
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
}
