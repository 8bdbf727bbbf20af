// The rules a shop chooses: plain JSON, kept with the document and shown beside every result (model.md §3–5).

export type NesRule =
  /** Multiples m₁ < m₂ < m₃ of the purchase cycle, as decimals of at most 4 places. */
  | { readonly kind: 'cycle'; readonly multiples: readonly [number, number, number] }
  /** The same days for everyone. */
  | { readonly kind: 'days'; readonly days: readonly [number, number, number] };

export type RfmScale = 3 | 4 | 5;

export type RfmRule =
  /** Type-7 quantiles at k/n; `value ≤ cut` falls in the lower bin. */
  | { readonly method: 'quantile'; readonly scale: RfmScale }
  /** The bins of R `rfm` 0.3.0: `value < quantile + 1`. */
  | { readonly method: 'rfm-r'; readonly scale: RfmScale }
  /** Shares in percent from the best score down, without the last: [20, 30] = top 20 % score 3, next 30 % score 2, the rest 1. */
  | { readonly method: 'percent'; readonly scale: RfmScale; readonly shares: readonly number[] }
  /** Own cut points, ascending, scale − 1 of them each: recency in days, frequency in orders, monetary in money. */
  | {
      readonly method: 'absolute';
      readonly scale: RfmScale;
      readonly recency: readonly number[];
      readonly frequency: readonly number[];
      readonly monetary: readonly number[];
    };

export type HmlRule =
  /** Top share and next share in percent: [20, 30] leaves L 50. Thirds are exact: kind 'thirds'. */
  | { readonly kind: 'percent'; readonly shares: readonly [number, number] }
  | { readonly kind: 'thirds' }
  /** H = fewest customers who make the first share of revenue, M the next: [80, 15]. */
  | { readonly kind: 'revenue'; readonly shares: readonly [number, number] }
  /** Over `high` is H, over `medium` is M, in money. */
  | { readonly kind: 'amount'; readonly medium: number; readonly high: number };

export type HmlBasis = 'net' | 'net12' | 'aov';
export type SegmentMapName = 'classic11' | 'rf10' | 'zh8';

export interface Rules {
  readonly nes: NesRule;
  /** A one-day buyer never ages. */
  readonly newStaysNew: boolean;
  /** How the shop cycle is taken from the repeat buyers' cycles, or a number of days. */
  readonly shopCycle: 'median' | 'mean' | number;
  readonly rfm: RfmRule;
  readonly segmentMap: SegmentMapName;
  readonly hml: HmlRule;
  readonly hmlBasis: HmlBasis;
}

export const DEFAULT_RULES: Rules = {
  nes: { kind: 'cycle', multiples: [2, 2.5, 3] },
  newStaysNew: false,
  shopCycle: 'median',
  rfm: { method: 'quantile', scale: 5 },
  segmentMap: 'classic11',
  hml: { kind: 'percent', shares: [20, 30] },
  hmlBasis: 'net',
};
