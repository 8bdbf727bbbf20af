// Status words that no language of ours knows: each a question with its orders, counted until answered (model.md §10).

import type { StatusCount } from '../recognition.ts';
import { findingOf } from './facts.ts';
import { type Answers, type Finding, findingKey } from './finding.ts';

/** Words that a person answered, by what was said. */
export function answeredStatuses(answers: Answers = {}): {
  leaveOut: readonly string[];
  count: readonly string[];
} {
  const start = 'unknown-status:';
  const said = Object.entries(answers).filter(([key]) => key.startsWith(start));
  const words = (choice: string): readonly string[] =>
    said.filter(([, one]) => one === choice).map(([key]) => key.slice(start.length));
  return { leaveOut: words('leave-out'), count: words('count') };
}

/**
 * `statuses`: after what was answered; a word that was stays in the list with its answer. `rowsOf`: the sheet's rows that say it.
 */
export function unknownStatuses(
  statuses: readonly StatusCount[],
  answers: Answers,
  rowsOf: (status: StatusCount) => readonly number[] = () => [],
): readonly Finding[] {
  return statuses
    .filter(
      ({ status, unknown }) => unknown || findingKey({ code: 'unknown-status', about: status }) in answers,
    )
    .map((one) =>
      findingOf(answers, {
        code: 'unknown-status',
        about: one.status,
        weight: 'ask',
        count: one.orders,
        rows: rowsOf(one),
        values: [one.status],
        choices: ['count', 'leave-out'],
      }),
    );
}
