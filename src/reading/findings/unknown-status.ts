// Status words that no language of ours knows: each a question with its orders, counted until answered (model.md §10).

import { type CountedFacts, type FindingKind, findingOf } from '../gate/facts.ts';
import { type Answers, type Finding, findingKey } from '../gate/finding.ts';
import type { FindingWords } from '../gate/words.ts';

export const kind: FindingKind = { place: 140, counted: unknownStatuses };

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

/** A word that was answered stays in the list with its answer. */
export function unknownStatuses({
  statuses,
  answers,
  rowsOf,
}: Pick<CountedFacts, 'statuses' | 'answers' | 'rowsOf'>): readonly Finding[] {
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

export const words: FindingWords = {
  en: ({ count, chosen, values: [word] }, { many }) => ({
    title: `${many(count, 'order says', 'orders say')} “${word}”: ${count === 1 ? 'does it' : 'do they'} count?`,
    done: chosen === 'leave-out' ? 'Left out' : 'Counted for now',
    touches: many(count, 'order', 'orders'),
    detail: 'This status is in none of our lists.',
    choices: { count: 'Count them', 'leave-out': 'Do not count' },
  }),
  'zh-TW': ({ count, chosen, values: [word] }, { figure }) => ({
    title: `${figure(count)} 筆訂單寫著「${word}」，要算嗎？`,
    done: chosen === 'leave-out' ? '不計入' : '先算進去',
    touches: `${figure(count)} 筆`,
    detail: '我們的清單裡沒有這個狀態。',
    choices: { count: '要算', 'leave-out': '不算' },
  }),
};
