// HML by spend, the pyramid, and the nine cells of NES × HML (model.md §5).

import {
  E0,
  GOLD,
  H,
  type HmlTier,
  hmlTierOf,
  IRON,
  L,
  LEAD,
  M,
  N,
  PLATINUM,
  type PyramidTier,
  pyramidTierOf,
} from '../terms/tags.ts';
import { limitInUnits, scaleMoney } from './money.ts';
import { ascending, type Cut, cutAt, fixedCuts, percentCut } from './quantiles.ts';
import type { HmlRule } from './rules/index.ts';

/** Shares of the pyramid from the top, in percent; the rest is the lead. */
const PYRAMID_SHARES = { platinum: 1, gold: 4, iron: 15 } as const;

/** A code of HML a spend, with the cuts on the same scale: over `high` is H, over `medium` M, no spend L. */
export interface HmlTiers {
  readonly hml: Uint8Array;
  readonly cuts: { readonly medium: number; readonly high: number } | null;
}

export interface PyramidTiers {
  readonly tier: Uint8Array;
  readonly cuts: { readonly iron: number; readonly gold: number; readonly platinum: number } | null;
}

/** Cuts of a column of spends × `scale`; there must be at least one. */
function hmlCuts(spend: ArrayLike<number>, rule: HmlRule, scale: number): { medium: Cut; high: Cut } {
  if (rule.kind === 'amount') {
    const [medium, high] = fixedCuts([limitInUnits(rule.medium, scale), limitInUnits(rule.high, scale)]);
    return { medium, high };
  }
  const sorted = ascending(spend);
  if (rule.kind === 'thirds') return { medium: cutAt(sorted, 1, 3), high: cutAt(sorted, 2, 3) };
  const [first, next] = rule.shares;
  if (rule.kind === 'percent') {
    return { medium: percentCut(sorted, 100 - first - next), high: percentCut(sorted, 100 - first) };
  }
  return { medium: revenueCut(sorted, first + next), high: revenueCut(sorted, first) };
}

/**
 * The greatest spend that the fewest customers who together make `percent` of the revenue do not reach; equal spends
 * stay together. Revenue is the sum of spends above zero, so that it cannot be made twice.
 */
function revenueCut(sorted: Float64Array, percent: number): Cut {
  let total = 0;
  for (const spend of sorted) if (spend > 0) total += spend;
  let made = 0;
  let at = sorted.length - 1;
  while (at >= 0 && sorted[at] > 0 && made * 100 < total * percent) {
    const spend = sorted[at];
    while (at >= 0 && sorted[at] === spend) {
      made += spend;
      at--;
    }
  }
  const floor = at >= 0 ? Math.max(0, sorted[at]) : 0;
  return { floor, value: floor };
}

/** Tiers of a column of spends × `scale`. Nobody who spent nothing is above L. */
export function hmlTiers(spend: ArrayLike<number>, rule: HmlRule, scale = 1): HmlTiers {
  const hml = new Uint8Array(spend.length);
  if (spend.length === 0) return { hml, cuts: null };
  const { medium, high } = hmlCuts(spend, rule, scale);
  for (let i = 0; i < spend.length; i++) {
    const value = spend[i];
    if (value <= 0) hml[i] = L;
    else if (value > high.floor) hml[i] = H;
    else hml[i] = value > medium.floor ? M : L;
  }
  return { hml, cuts: { medium: medium.value / scale, high: high.value / scale } };
}

/** The pyramid of a column of nets × `scale`: top 1 %, next 4 %, next 15 %, the rest. */
export function pyramidTiers(net: ArrayLike<number>, scale = 1): PyramidTiers {
  const tier = new Uint8Array(net.length);
  if (net.length === 0) return { tier, cuts: null };
  const sorted = ascending(net);
  const { platinum, gold, iron } = PYRAMID_SHARES;
  const cuts = {
    platinum: percentCut(sorted, 100 - platinum),
    gold: percentCut(sorted, 100 - platinum - gold),
    iron: percentCut(sorted, 100 - platinum - gold - iron),
  };
  for (let i = 0; i < net.length; i++) {
    const value = net[i];
    if (value <= 0 || value <= cuts.iron.floor) tier[i] = LEAD;
    else if (value <= cuts.gold.floor) tier[i] = IRON;
    else tier[i] = value <= cuts.platinum.floor ? GOLD : PLATINUM;
  }
  return {
    tier,
    cuts: {
      iron: cuts.iron.value / scale,
      gold: cuts.gold.value / scale,
      platinum: cuts.platinum.value / scale,
    },
  };
}

/** H, M, L of plain amounts somebody already has, each against all of them. */
export function hmlOf(amounts: ArrayLike<number>, rule: HmlRule): (HmlTier | '')[] {
  const money = scaleMoney(amounts);
  return Array.from(hmlTiers(money.amounts, rule, money.scale).hml, (tier) => hmlTierOf(tier));
}

/** platinum, gold, iron, lead of plain amounts, each against all of them. */
export function tierOf(amounts: ArrayLike<number>): (PyramidTier | '')[] {
  const money = scaleMoney(amounts);
  return Array.from(pyramidTiers(money.amounts, money.scale).tier, (tier) => pyramidTierOf(tier));
}

/** The code of the cell of a tag and a tier (codes of NES and HML); 0 where either is missing. */
export function cellCodeOf(nes: number, hml: number): number {
  if (nes === 0 || hml === 0) return 0;
  const row = nes === E0 ? 0 : nes === N ? 1 : 2;
  return 1 + row * 3 + hml - 1;
}
