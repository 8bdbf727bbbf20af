// The gate: what is wrong with the data is found before anything is counted (model.md §10). One file of findings/ a kind.

import { EVERY_KIND, KINDS_IN_CELLS, KINDS_OF_WHY } from '../findings/kinds.generated.ts';
import type { CountedFacts, FindingKind, FoundInOrders, FoundInRows, OrderFacts, RowFacts } from './facts.ts';
import type { Finding } from './finding.ts';

export interface Gate {
  /** In the order in which they look. */
  readonly kinds: readonly FindingKind[];
  /** Rows that a finding names; absent = so many as a person looks at. */
  readonly mostRows?: number;
}

/** Rows that a person looks at. */
export const MOST_ROWS = 50;

export const WHOLE_GATE: Gate = { kinds: EVERY_KIND };
/** What changes figures by itself: enough for a function in a cell. */
export const SHORT_GATE: Gate = { kinds: KINDS_IN_CELLS };
/** For a cell that asks why: whatever the orders of a customer were found to be, and all their rows. */
export const WHY_GATE: Gate = { kinds: KINDS_OF_WHY, mostRows: Number.POSITIVE_INFINITY };

/** Rows, before orders are made of them. */
export function gateRows({ kinds }: Gate, facts: RowFacts): Required<FoundInRows> {
  let { lineRows } = facts;
  const findings: Finding[] = [];
  const leavesOut: Required<FoundInRows>['leavesOut'][number][] = [];
  for (const { rows } of kinds) {
    if (!rows) continue;
    const found = rows({ ...facts, lineRows });
    findings.push(...found.findings);
    if (!found.leavesOut?.length) continue;
    leavesOut.push(...found.leavesOut);
    const gone = new Set(found.leavesOut.map(({ row }) => row));
    lineRows = lineRows.filter((row) => !gone.has(row));
  }
  return { findings, leavesOut };
}

/** Orders that count so far. */
export function gateOrders({ kinds }: Gate, facts: OrderFacts): Required<FoundInOrders> {
  const all = kinds.flatMap(({ orders }) => (orders ? [orders(facts)] : []));
  return {
    findings: all.flatMap(({ findings }) => findings),
    leavesOut: [...new Set(all.flatMap(({ leavesOut = [] }) => leavesOut))],
    nobody: all.flatMap(({ nobody = [] }) => nobody),
  };
}

/** What is left to say when all is counted. */
export const gateCounted = ({ kinds }: Gate, facts: CountedFacts): readonly Finding[] =>
  kinds.flatMap(({ counted }) => counted?.(facts) ?? []);
