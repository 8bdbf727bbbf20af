// An old export: the latest order lies more than a month before today (model.md §10).

import { isoOf } from '../../model/days.ts';
import { type CountedFacts, type FindingKind, findingOf } from '../gate/facts.ts';
import type { Finding } from '../gate/finding.ts';
import type { FindingWords } from '../gate/words.ts';

export const kind: FindingKind = { place: 150, counted: stale };

const MONTH = 30;

export function stale({ latest, today }: Pick<CountedFacts, 'latest' | 'today'>): readonly Finding[] {
  if (latest === null || today === undefined || today - latest <= MONTH) return [];
  return [
    findingOf(
      {},
      { code: 'stale', weight: 'say', count: today - latest, rows: [], values: [isoOf(latest)], choices: [] },
    ),
  ];
}

export const words: FindingWords = {
  en: ({ values: [latest] }) => ({
    title: `The latest order is from ${latest}`,
    done: 'Everything is counted as of that day',
    touches: '',
    detail: 'That is more than 30 days ago. Export the orders again to see today’s customers.',
    choices: {},
  }),
  'zh-TW': ({ values: [latest] }) => ({
    title: `最近的訂單是 ${latest}`,
    done: '一切以那一天為準計算',
    touches: '',
    detail: '已經超過 30 天。重新匯出訂單，才看得到現在的顧客。',
    choices: {},
  }),
};
