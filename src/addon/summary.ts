// The figures of a job, and what the wizard's page works them out from.

import { isoOf } from '../model/days.ts';
import { packOrders } from '../model/packed-orders.ts';
import { seenRate } from '../model/prediction/index.ts';
import type { LeftOut } from '../reading/index.ts';
import { figuresOf } from '../reports/in-memory.ts';
import type { ReportInput } from '../reports/index.ts';
import { letGo } from '../reports/segments/measured.ts';
import * as summary from '../reports/summary.ts';
import { textsOf } from '../text/index.ts';
import type { OrderColumns, OwnPast, ReadFacts, Summary, TagCount } from './api.ts';

export function summaryOf({ segmentation, reading, language }: ReportInput): Summary {
  return summary.summaryOf(segmentation, factsOf(reading), textsOf(language));
}

export function ownPastOf({ segmentation, reading, language }: ReportInput): OwnPast {
  return summary.ownPastOf(reading.orders, segmentation, textsOf(language).reports.trust);
}

/** The summary of a run, with what came of each tag and cell on past days. */
export function measuredSummaryOf(input: ReportInput): Summary {
  const summary = summaryOf(input);
  const prediction = figuresOf(input).prediction();
  const { letGoBelow } = prediction.choices;
  const measured = prediction.measured();
  const withRates = <Count extends TagCount>(of: 'nes' | 'cells', counts: readonly Count[]): Count[] => {
    const keys = counts.map(({ key }) => key);
    const mayGo = letGo(of, keys, measured, letGoBelow);
    return counts.map((count, i) => ({
      ...count,
      cameBack: seenRate(measured[of][i]),
      ...(mayGo[i] ? { letGo: true } : {}),
    }));
  };
  return {
    ...summary,
    cameBackDays: measured.days,
    nes: withRates('nes', summary.nes),
    cells: withRates('cells', summary.cells),
  };
}

function factsOf({ counts, leftOut, currency, assumptions, findings }: ReportInput['reading']): ReadFacts {
  return { counts, leftOutByReason: byReason(leftOut), currency, assumptions, findings };
}

/** More orders than these are not sent: about 10 letters each. */
const MOST_SENT = 300_000;

export function orderColumnsOf({ reading, segmentation }: ReportInput): OrderColumns {
  const { orders, latest } = reading;
  return {
    latest: isoOf(latest ?? segmentation.asOf),
    read: factsOf(reading),
    orders: orders.size > MOST_SENT ? null : packOrders(orders),
  };
}

export function byReason(leftOut: readonly LeftOut[]): { readonly [reason: string]: number } {
  const counts: { [reason: string]: number } = {};
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
