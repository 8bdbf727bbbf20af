// A result in a few figures: what the preview and the last page of the wizard show. The server and the wizard's page both
// work it out with this.

import { isoOf } from '../model/days.ts';
import type { Orders } from '../model/orders.ts';
import { type Band, calibrationOf, knownBands, usableMultiples } from '../model/prediction/calibration.ts';
import { segmentNames } from '../model/segment-maps.ts';
import type { Segmentation } from '../model/segmentation.ts';
import { tally } from '../model/tally.ts';
import type { ListReason } from '../model/worklist.ts';
import type { Assumption, Finding, LeftOut, RowCounts } from '../reading/index.ts';
import { HML, NES, NINE_CELLS, PYRAMID_TIERS } from '../terms/tags.ts';
import type { MessageTexts } from '../text/messages.ts';
import { type NameTexts, segmentText } from '../text/names.ts';
import type { ProposalTexts } from '../text/trust.ts';
import type { Week } from './today/week.ts';
import { proposalText } from './trust/proposal.ts';

export interface TagCount {
  readonly key: string;
  readonly customers: number;
  readonly net: number | null;
  /** Of such customers on past days; absent = not looked at, null = too few were seen. */
  readonly cameBack?: number | null;
  /** So few come back that they may be let go. */
  readonly letGo?: boolean;
}

export interface Summary {
  /** People on today's list by their reason; absent where it is not written. */
  readonly today?: { readonly [reason in ListReason]: number };
  /** What changed and what is to come; with the list. */
  readonly week?: Week;
  /** Rows below the last one of the run before, and which of them are in no figure; absent = none of them is left out. */
  readonly newRows?: { readonly rows: number; readonly leftOut: number; readonly first: LeftOut };
  readonly asOf: string;
  readonly counts: RowCounts;
  /** Rows left out, by LeftOutReason. */
  readonly leftOutByReason: { readonly [reason: string]: number };
  readonly customers: number;
  readonly refundOnlyCustomers: number;
  readonly ordersAfterAsOf: number;
  readonly shopCycle: number | null;
  readonly net: number | null;
  readonly currency: string;
  readonly nes: readonly TagCount[];
  readonly hml: readonly TagCount[];
  readonly tiers: readonly TagCount[];
  readonly cells: readonly (TagCount & { readonly name: string; readonly advice: string })[];
  readonly segments: readonly (TagCount & { readonly name: string })[];
  readonly rfmCuts: {
    readonly recency: readonly number[];
    readonly frequency: readonly number[];
    readonly monetary: readonly number[];
  } | null;
  readonly hmlCuts: { readonly medium: number; readonly high: number } | null;
  readonly tierCuts: { readonly iron: number; readonly gold: number; readonly platinum: number } | null;
  /** Plain sentences in the chosen language. */
  readonly warnings: readonly string[];
  readonly assumptions: readonly Assumption[];
  readonly findings?: readonly Finding[];
  /** Days that `cameBack` looks ahead. */
  readonly cameBackDays?: number;
  /** Of a preview only. */
  readonly past?: OwnPast;
}

/** What the shop's own past says of the limits of the tags (model.md §8). */
export interface OwnPast {
  /** In cycles, as a rule takes them; null = none, and `said` tells why. */
  readonly multiples: readonly [number, number, number] | null;
  readonly said: string;
  /** By quarters of a cycle without an order, from 0: came back within one more cycle, of so many times. */
  readonly repeat: readonly (readonly [came: number, times: number])[];
  readonly once: readonly (readonly [came: number, times: number])[];
}

/** What reading said of the sheet. */
export type ReadFacts = Pick<Summary, 'counts' | 'leftOutByReason' | 'currency' | 'assumptions' | 'findings'>;

export interface SummaryTexts {
  readonly names: NameTexts;
  readonly messages: MessageTexts;
}

export function summaryOf(segmentation: Segmentation, read: ReadFacts, texts: SummaryTexts): Summary {
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
    counts: read.counts,
    leftOutByReason: read.leftOutByReason,
    customers: totals.customers,
    refundOnlyCustomers: totals.refundOnlyCustomers,
    ordersAfterAsOf: totals.ordersAfterAsOf,
    shopCycle: segmentation.shopCycle?.days ?? null,
    net: net ? totals.net : null,
    currency: read.currency,
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
    assumptions: read.assumptions,
    findings: read.findings,
  };
}

/** Cycles in the picture of the wizard. */
const CYCLES_SHOWN = 5;

/** What the shop's own past says of the limits of the tags, and the curve it says it by. */
export function ownPastOf(orders: Orders, { asOf, rules }: Segmentation, words: ProposalTexts): OwnPast {
  const { repeat, once, proposal } = calibrationOf(orders, asOf);
  const shown = (bands: readonly Band[]) =>
    knownBands(bands, CYCLES_SHOWN).map(({ came, observations }) => [came, observations] as const);
  return {
    multiples: usableMultiples(proposal),
    said: proposalText(words, rules, proposal),
    repeat: shown(repeat),
    once: shown(once),
  };
}
