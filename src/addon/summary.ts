// A result in a few figures: what the preview and the last page of the wizard show.

import { isoOf } from '../model/days.ts';
import { type Band, calibrationOf, knownBands, usableMultiples } from '../model/prediction/index.ts';
import { segmentNames } from '../model/segment-maps.ts';
import { tally } from '../model/tally.ts';
import type { LeftOut } from '../reading/index.ts';
import type { ReportInput } from '../reports/index.ts';
import { proposalText } from '../reports/trust/proposal.ts';
import { HML, NES, NINE_CELLS, PYRAMID_TIERS } from '../terms/tags.ts';
import { segmentText, textsOf } from '../text/index.ts';
import type { OwnPast, Summary, TagCount } from './api.ts';

export function summaryOf({ segmentation, reading, language }: ReportInput): Summary {
  const texts = textsOf(language);
  const { customers, rules, totals } = segmentation;
  const { net, scale } = customers;

  const count = <Key extends string>(
    keys: readonly Key[],
    codes: ArrayLike<number>,
    none = 0,
  ): (TagCount & { readonly key: Key })[] => {
    const found = tally(customers, codes, keys.length, none);
    return keys.map((key, i) => ({
      key,
      customers: found.customers[i],
      net: net ? found.net[i] / scale : null,
    }));
  };

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
    nes: count(NES, segmentation.nes),
    hml: count(HML, segmentation.hml),
    tiers: count(PYRAMID_TIERS, segmentation.tier),
    cells: count(NINE_CELLS, segmentation.cell).map((cell) => {
      const { name, advice } = texts.names.cells[cell.key];
      return { ...cell, name, advice };
    }),
    segments: count<string>(segmentNames(rules.segmentMap), segmentation.segment, -1).map((one) => ({
      ...one,
      name: segmentText(texts.names, rules.segmentMap, one.key).name,
    })),
    rfmCuts: segmentation.rfmCuts,
    hmlCuts: segmentation.hmlCuts,
    tierCuts: segmentation.tierCuts,
    warnings: segmentation.warnings.map((warning) => texts.messages.warning(warning)),
    assumptions: reading.assumptions,
    findings: reading.findings,
  };
}

/** Cycles in the picture of the wizard. */
const CYCLES_SHOWN = 5;

/** What the shop's own past says of the limits of the tags, and the curve it says it by. */
export function ownPastOf({ segmentation, reading, language }: ReportInput): OwnPast {
  const { repeat, once, proposal } = calibrationOf(reading.orders, segmentation.asOf);
  const shown = (bands: readonly Band[]) =>
    knownBands(bands, CYCLES_SHOWN).map(({ came, observations }) => [came, observations] as const);
  return {
    multiples: usableMultiples(proposal),
    said: proposalText({ texts: textsOf(language), segmentation }, proposal),
    repeat: shown(repeat),
    once: shown(once),
  };
}

export function byReason(leftOut: readonly LeftOut[]): { readonly [reason: string]: number } {
  const counts: { [reason: string]: number } = {};
  for (const { reason } of leftOut) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
