// The tags, tiers and nine cells a customer may carry, in the order they are shown (model.md §3–5).
// Columns of the model hold them as codes: 0 = none, then 1 for the first of the list.

export const NES = ['N', 'E0', 'S1', 'S2', 'S3'] as const;
export type NesTag = (typeof NES)[number];

export const HML = ['H', 'M', 'L'] as const;
export type HmlTier = (typeof HML)[number];

/** The pyramid by net, from the top. */
export const PYRAMID_TIERS = ['platinum', 'gold', 'iron', 'lead'] as const;
export type PyramidTier = (typeof PYRAMID_TIERS)[number];

/** Rows of the nine cells; S holds S1 to S3. */
export const NES_ROWS = ['E', 'N', 'S'] as const;
export type NesRow = (typeof NES_ROWS)[number];

/** NES × HML. */
export const NINE_CELLS = ['E-H', 'E-M', 'E-L', 'N-H', 'N-M', 'N-L', 'S-H', 'S-M', 'S-L'] as const;
export type NineCell = (typeof NINE_CELLS)[number];

/** Codes in a tag column; a customer who only has refunds has no tag. */
export const NO_TAG = 0;
export const N = 1;
export const E0 = 2;
export const S1 = 3;
export const S2 = 4;
export const S3 = 5;

/** Drowsy, half-asleep or asleep: the row S of the nine cells. */
export const isLate = (code: number): boolean => code >= S1;

/** Codes in a tier column; 0 = no tier (no amount column, or only refunds). */
export const NO_TIER = 0;
export const H = 1;
export const M = 2;
export const L = 3;

/** Codes in a pyramid column. */
export const PLATINUM = 1;
export const GOLD = 2;
export const IRON = 3;
export const LEAD = 4;

/** The word of a code; '' for 0. */
function wordOfCode<Word extends string>(words: readonly Word[], code: number): Word | '' {
  return code === 0 ? '' : words[code - 1];
}

/** The code of a word; 0 for any other text. */
export function codeOfWord(words: readonly string[], word: string): number {
  return words.indexOf(word) + 1;
}

export const nesTagOf = (code: number): NesTag | '' => wordOfCode(NES, code);
export const hmlTierOf = (code: number): HmlTier | '' => wordOfCode(HML, code);
export const pyramidTierOf = (code: number): PyramidTier | '' => wordOfCode(PYRAMID_TIERS, code);
export const nineCellOf = (code: number): NineCell | '' => wordOfCode(NINE_CELLS, code);
