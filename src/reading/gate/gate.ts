// The gate: what is wrong with the data is found before anything is counted (model.md §10). One module a kind of finding;
// a new one joins a list here.

import { currencies } from './currencies.ts';
import type { FoundInOrders, FoundInRows, OrderFacts, RowFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { overlaps } from './overlaps.ts';
import { people } from './people.ts';

/** The modules that look at a sheet, and at its orders. */
export interface Gate {
  /** Say something of the sheet as a whole. */
  readonly sheet: readonly ((facts: RowFacts) => readonly Finding[])[];
  /** Leave rows out; each sees what those before it have left. */
  readonly rows: readonly ((facts: RowFacts, region: string) => FoundInRows)[];
  readonly orders: readonly ((facts: OrderFacts) => FoundInOrders)[];
  /** Rows that a finding names; absent = so many as a person looks at. */
  readonly mostRows?: number;
}

/** Rows that a person looks at. */
export const MOST_ROWS = 50;

/** What changes figures by itself: enough for a function in a cell. */
export const SHORT_GATE: Gate = { sheet: [], rows: [overlaps, currencies], orders: [people] };

/** Rows, before orders are made of them. */
export function gateRows(gate: Gate, facts: RowFacts, region: string): FoundInRows {
  let { lineRows } = facts;
  const findings = gate.sheet.flatMap((find) => find(facts));
  const leavesOut: FoundInRows['leavesOut'][number][] = [];
  for (const find of gate.rows) {
    const found = find({ ...facts, lineRows }, region);
    findings.push(...found.findings);
    leavesOut.push(...found.leavesOut);
    const gone = new Set(found.leavesOut.map(({ row }) => row));
    if (gone.size > 0) lineRows = lineRows.filter((row) => !gone.has(row));
  }
  return { findings, leavesOut };
}

/** Orders that count so far. */
export function gateOrders(gate: Gate, facts: OrderFacts): Required<FoundInOrders> {
  const all = gate.orders.map((find) => find(facts));
  return {
    findings: all.flatMap(({ findings }) => findings),
    leavesOut: [...new Set(all.flatMap(({ leavesOut = [] }) => leavesOut))],
    nobody: all.flatMap(({ nobody = [] }) => nobody),
  };
}
