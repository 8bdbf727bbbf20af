// What `--json` prints. Its keys are what other programs read: add, never rename.

import type { Summary } from '../../src/addon/api.ts';

export function summaryJson(
  summary: Summary,
  calls: Readonly<Record<string, number>>,
  seconds: number,
): object {
  const counted = (list: readonly { key: string; customers: number }[]) =>
    Object.fromEntries(list.map(({ key, customers }) => [key, customers]));
  const { counts } = summary;
  return {
    asOf: summary.asOf,
    rows: counts.read,
    rowsUsed: counts.used,
    rowsBlank: counts.blank,
    rowsLeftOut: counts.leftOut,
    orders: counts.orders,
    ordersAfterAsOf: summary.ordersAfterAsOf,
    customers: summary.customers,
    refundOnlyCustomers: summary.refundOnlyCustomers,
    unattributed: { orders: counts.unattributed, amount: counts.unattributedAmount },
    refunds: counts.refundOrders,
    excludedByStatus: counts.excludedOrders,
    unreadable: unreadable(summary.leftOutByReason),
    leftOutByReason: summary.leftOutByReason,
    shopCycle: summary.shopCycle,
    net: summary.net,
    currency: summary.currency,
    nes: counted(summary.nes),
    hml: counted(summary.hml),
    tiers: counted(summary.tiers),
    cells: counted(summary.cells),
    segments: counted(summary.segments),
    cuts: { rfm: summary.rfmCuts, hml: summary.hmlCuts, tiers: summary.tierCuts },
    warnings: summary.warnings,
    assumptions: summary.assumptions,
    findings: summary.findings ?? [],
    calls,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

/** Rows whose date or amount could not be read. */
function unreadable(byReason: Summary['leftOutByReason']): number {
  return Object.entries(byReason)
    .filter(([reason]) => /^(date|amount)-/.test(reason))
    .reduce((sum, [, rows]) => sum + rows, 0);
}
