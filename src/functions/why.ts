// How an answer came about, in figures, for the sentences that "why" asks for.

import { cycleRatio, ownCycle, type RfmCuts, type Segmentation } from '../model/index.ts';
import type { NesChoice } from '../model/rules/index.ts';
import { nesTagOf } from '../terms/tags.ts';
import { shortFigure } from '../text/figures.ts';
import type { Sentences } from '../text/functions/sentences.ts';

/** First and last purchase day and number of purchase days of customers. */
interface PurchaseDays {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly days: Int32Array;
}

/** Why the k-th customer has this tag (a code of NES). */
export function tagReason(
  sentences: Sentences,
  tag: number,
  { first, last, days }: PurchaseDays,
  k: number,
  { asOf, shopCycle, tooEarly }: Pick<Segmentation, 'asOf' | 'shopCycle' | 'tooEarly'>,
  { nes, newStaysNew }: Omit<NesChoice, 'shopCycle'>,
): string {
  const own = days[k] >= 2;
  const stays = !own && newStaysNew;
  const early = !own && tooEarly !== null;
  const byDays = nes.kind === 'days';
  const limits = byDays ? nes.days : nes.multiples;
  const cycle = own ? ownCycle(first[k], last[k], days[k]) : (shopCycle?.days ?? null);
  return sentences.tag({
    tag: nesTagOf(tag),
    last: last[k],
    asOf,
    cycle: byDays || stays || early ? null : cycle,
    own,
    ratio: cycleRatio(first[k], last[k], days[k], asOf, shopCycle),
    limits: limits.map((limit) => shortFigure(limit, 4)).join(' / '),
    without: stays ? 'new-stays-new' : byDays ? 'fixed-days' : early ? 'too-early' : 'nobody-came-back',
    tellsFrom: tooEarly?.tellsFrom ?? null,
  });
}

export function amountText(amount: number): string {
  return shortFigure(amount, 4);
}

export function cutsText(cuts: RfmCuts): { recency: string; frequency: string; monetary: string } {
  const text = (list: readonly number[]): string => list.map(amountText).join(' / ');
  return { recency: text(cuts.recency), frequency: text(cuts.frequency), monetary: text(cuts.monetary) };
}
