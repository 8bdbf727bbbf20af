// Customers under several keys, and keys that several people share (model.md §9): what was joined, what was kept apart,
// each for a person to say otherwise.

import type { United } from '../identities/unite.ts';
import { findingOf } from './facts.ts';
import type { Answers, Finding } from './finding.ts';

/** As many of each are asked about one by one; all stand on the Data check sheet. */
const MOST = 10;

/** The answer that turns joining off: one key column, as it is written. */
const OFF = 'leave';
export const joinsIdentities = (answers: Answers = {}): boolean => answers.identities !== OFF;

/** What a person said of e-mails and phones, by their keys. */
export function togetherOf(answers: Answers = {}): ReadonlyMap<string, boolean> {
  const said = Object.entries(answers).filter(([key]) => key.startsWith('together:'));
  return new Map(said.map(([key, answer]) => [key.slice('together:'.length), answer === 'same']));
}

export function identities(united: United | null, answers: Answers, firstRow: number): readonly Finding[] {
  if (!united) {
    if (joinsIdentities(answers)) return [];
    const off = {
      code: 'identities',
      weight: 'decided',
      count: 0,
      rows: [],
      values: [],
      choices: ['join', OFF],
    } as const;
    return [findingOf(answers, off)];
  }
  const rowsOf = (rows: readonly number[]): readonly number[] => rows.map((row) => firstRow + row);
  const { merged, apart } = united;
  const whole =
    merged.length === 0
      ? []
      : [
          findingOf(answers, {
            code: 'identities',
            weight: 'decided',
            count: merged.length,
            rows: rowsOf(merged.flatMap(({ rows }) => rows)),
            values: [
              String(merged.reduce((sum, { keys }) => sum + keys.length, 0)),
              ...merged[0].keys.slice(0, 3),
            ],
            choices: ['join', OFF],
          }),
        ];
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
  const shown = apart.filter(({ why }, at) => why === 'person' || at < MOST);
  const kept = shown.map(({ key, word, why, people, keys, rows }) =>
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
  return [...whole, ...joined, ...kept];
}
