// A result in a few figures: what the preview and the last page of the wizard show.

import { isoOf } from '../model/days.ts';
import { segmentNames } from '../model/segment-maps.ts';
import { CELLS, HML_TIERS, NES_TAGS, PYRAMID } from '../model/segmentation.ts';
import type { LeftOut } from '../reading/index.ts';
import type { ReportInput } from '../reports/index.ts';
import { type Cell, segmentText, textsOf } from '../text/index.ts';
import type { Summary, TagCount } from './api.ts';

export function summaryOf({ segmentation, reading, language }: ReportInput): Summary {
  const texts = textsOf(language);
  const { customers, rules, totals } = segmentation;
  const { net, scale } = customers;

  /** Customers and their net by code, for the codes 1 … n of `names`; `names[0]` is none. */
  const count = (names: readonly string[], codes: ArrayLike<number>): TagCount[] => {
    const found = names.map((key) => ({ key, customers: 0, net: 0 }));
    for (let i = 0; i < customers.size; i++) {
      const group = found[codes[i]];
      group.customers++;
      if (net) group.net += net[i];
    }
    return found.slice(1).map((group) => ({ ...group, net: net ? group.net / scale : null }));
  };

  const segments = ['', ...segmentNames(rules.segmentMap)];
  const segmentCodes = Int8Array.from(segmentation.segment, (code) => code + 1);
  return {
    asOf: isoOf(segmentation.asOf),
    counts: reading.counts,
    leftOutByReason: byReason(reading.leftOut),
    customers: totals.customers,
    refundOnlyCustomers: totals.refundOnlyCustomers,
    ordersAfterAsOf: totals.ordersAfterAsOf,
    shopCycle: segmentation.shopCycle?.days ?? null,
    net: net ? totals.net : null,
    currency: reading.currency,
    nes: count(NES_TAGS, segmentation.nes),
    hml: count(HML_TIERS, segmentation.hml),
    tiers: count(PYRAMID, segmentation.tier),
    cells: count(CELLS, segmentation.cell).map((cell) => {
      const { name, advice } = texts.names.cells[cell.key as Cell];
      return { ...cell, name, advice };
    }),
    segments: count(segments, segmentCodes).map((one) => ({
      ...one,
      name: segmentText(texts, rules.segmentMap, one.key).name,
    })),
    rfmCuts: segmentation.rfmCuts,
    hmlCuts: segmentation.hmlCuts,
    tierCuts: segmentation.tierCuts,
    warnings: segmentation.warnings.map((warning) => texts.messages.warning(warning)),
    assumptions: reading.assumptions,
  };
}

export function byReason(leftOut: readonly LeftOut[]): { readonly [reason: string]: number } {
  const counts: { [reason: string]: number } = {};
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
