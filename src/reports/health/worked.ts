// On Health: what came of the lists. Nothing before somebody wrote on one.

import { segmentNames } from '../../model/segment-maps.ts';
import { foldedKey } from '../../terms/folded-key.ts';
import { figure, segmentText } from '../../text/index.ts';
import type { Facts } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import type { Page } from '../page.ts';
import { byOwner, promotersOf, reasonsBySegment } from '../worked.ts';

/** Reasons that are told. */
const MOST = 30;

export function worked(page: Page, { segmentation, texts }: Facts, { worked: rows = [] }: ReportInput): void {
  if (rows.every(({ key: _key, ...cells }) => Object.values(cells).every((cell) => cell === ''))) return;
  const words = texts.acting.worked;
  const { customers, rules, segment } = segmentation;
  const names = segmentNames(rules.segmentMap);
  const rowOf = new Map(customers.key.map((key, row) => [foldedKey(key), row]));
  const segmentOf = (key: string): string => {
    const name = names[segment[rowOf.get(foldedKey(key)) ?? -1]];
    return name === undefined ? '' : segmentText(texts.names, rules.segmentMap, name).name;
  };
  page.gap();
  page.heading(words.heading);
  const nps = promotersOf(rows);
  if (nps.score !== null) {
    const points = (value: number): string => figure(Math.round(value));
    page.text(
      words.nps({
        ...nps,
        score: points(nps.score),
        interval: nps.interval && [points(nps.interval[0]), points(nps.interval[1])],
      }),
    );
  }
  const owners = byOwner(rows);
  page.table({
    name: 'owners',
    rows: owners.length,
    columns: [
      { key: 'owner', ...words.owner, format: look.TEXT, value: (r) => owners[r].owner || words.nobody },
      { key: 'open', ...words.open, format: look.COUNT, value: (r) => owners[r].open },
      { key: 'done', ...words.done, format: look.COUNT, value: (r) => owners[r].done },
    ],
  });
  const reasons = reasonsBySegment(rows, segmentOf).slice(0, MOST);
  if (reasons.length === 0) return;
  page.gap();
  page.heading(words.reasons);
  page.table({
    name: 'reasons',
    rows: reasons.length,
    columns: [
      { key: 'segment', ...words.segment, format: look.TEXT, value: (r) => reasons[r].segment || words.gone },
      { key: 'customers', ...words.customers, format: look.COUNT, value: (r) => reasons[r].customers },
      { key: 'reason', ...words.reason, format: look.TEXT, value: (r) => reasons[r].reason },
    ],
  });
}
