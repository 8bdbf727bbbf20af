// The words that rules are written with. The machine's own stand here; whoever reads what people write in their language
// passes more spellings (see `RuleWords`).

import type { HmlBasis, HmlRule, NesRule, SegmentMapName, ShopCycleWay } from './schema.ts';

/** For each machine word, the spellings people use, folded (see `fold`). */
export type Spellings<Key extends string> = { readonly [key in Key]: readonly string[] };

export type CutDimension = 'recency' | 'frequency' | 'monetary';
export const CUT_DIMENSIONS: readonly CutDimension[] = ['recency', 'frequency', 'monetary'];

export interface RuleWords {
  readonly nesKind: Spellings<NesRule['kind']>;
  readonly newStaysNew: Spellings<'yes'>;
  /** What comes before the way the shop cycle is taken. */
  readonly shopCycle: readonly string[];
  /** How the shop cycle is taken. */
  readonly cycleWay: Spellings<ShopCycleWay>;
  readonly yesNo: Spellings<'yes' | 'no'>;
  readonly rfmMethod: Spellings<'quantile' | 'rfm-r'>;
  /** What may stand before shares or cut points. */
  readonly cuts: readonly string[];
  readonly dimension: Spellings<CutDimension>;
  readonly hmlKind: Spellings<HmlRule['kind']>;
  readonly map: Spellings<SegmentMapName>;
  readonly basis: Spellings<HmlBasis>;
}

export const MACHINE_WORDS: RuleWords = {
  nesKind: { cycle: ['cycle', 'cycles'], days: ['days', 'day'] },
  newStaysNew: { yes: ['new stays new'] },
  shopCycle: ['shop cycle'],
  cycleWay: { returning: ['returning'], median: ['median'], mean: ['mean', 'average'] },
  yesNo: { yes: ['yes', 'true', 'y', '1'], no: ['no', 'false', 'n', '0'] },
  rfmMethod: { quantile: ['quantile', 'quantiles', 'equal'], 'rfm-r': ['rfm-r', 'rfm r', 'r'] },
  cuts: ['cuts'],
  dimension: {
    recency: ['recency', 'r'],
    frequency: ['frequency', 'f'],
    monetary: ['monetary', 'm', 'money'],
  },
  hmlKind: {
    percent: ['percent', '%'],
    thirds: ['thirds', 'third'],
    revenue: ['revenue', 'revenue share', 'pareto'],
    amount: ['amount', 'amounts', 'abs'],
  },
  map: { classic11: ['classic11', 'classic', '11'], rf10: ['rf10', '10'], zh8: ['zh8', '8'] },
  basis: {
    net: ['net'],
    net12: ['net12', 'net 12', 'last 12 months', '12 months'],
    aov: ['aov'],
  },
};

/** As it is compared: full width as half width, small letters, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The machine word of a spelling; null for a word that is not known. */
export function wordOf<Key extends string>(spellings: Spellings<Key>, text: string): Key | null {
  const folded = fold(text);
  for (const key of Object.keys(spellings) as Key[]) if (spellings[key].includes(folded)) return key;
  return null;
}
