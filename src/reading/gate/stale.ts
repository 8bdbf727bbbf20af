// An old export: the latest order lies more than a month before today (model.md §10).

import { isoOf } from '../../model/days.ts';
import type { Day } from '../../terms/serial-days.ts';
import { findingOf } from './facts.ts';
import type { Finding } from './finding.ts';

const MONTH = 30;

export function stale(latest: Day | null, today: Day | undefined): readonly Finding[] {
  if (latest === null || today === undefined || today - latest <= MONTH) return [];
  return [
    findingOf(
      {},
      { code: 'stale', weight: 'say', count: today - latest, rows: [], values: [isoOf(latest)], choices: [] },
    ),
  ];
}
