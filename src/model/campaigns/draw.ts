// Who is held back: a share of the members drawn by lot, evenly over tags and tiers. Members, seed and share give the same
// draw anywhere; the recipe is written so that ten lines of another language redraw it.

export interface Member {
  /** The customer's key. */
  readonly key: string;
  /** The customer's tag and tier on the day of the draw: `S1-H`. */
  readonly stratum: string;
}

/** Under so many members a hold-back would tell nothing for months: none is offered. */
export const FEWEST_TO_HOLD_BACK = 40;

/** How many of so many members a share in percent holds back. */
export const heldBackOf = (members: number, percent: number): number =>
  members < FEWEST_TO_HOLD_BACK ? 0 : Math.round((members * percent) / 100);

/**
 * Keys of those held back. 1 Members are sorted by stratum, then by key (by code units). 2 Within each stratum, first to
 * last, they are shuffled: for i from the last down to 1 swap with place ⌊next × (i + 1) ÷ (2³¹ − 1)⌋. 3 start =
 * ⌊next × n ÷ (2³¹ − 1)⌋, and place j of the whole list is held back where ⌊((j + 1) × k + start) ÷ n⌋ > ⌊(j × k + start) ÷ n⌋, so that
 * exactly k are, each member with the same chance and each stratum with its share. `next` is the generator
 * x ← 48271 × x mod (2³¹ − 1) from the seed (Park & Miller 1993).
 */
export function drawHeldBack(members: readonly Member[], percent: number, seed: number): string[] {
  const count = heldBackOf(members.length, percent);
  const next = generator(seed);
  const below = (n: number): number => Math.floor((next() * n) / MODULUS);
  const sorted = [...members].sort((a, b) => order(a.stratum, b.stratum) || order(a.key, b.key));
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to].stratum === sorted[from].stratum) to++;
    for (let i = to - from - 1; i > 0; i--) {
      const j = below(i + 1);
      [sorted[from + i], sorted[from + j]] = [sorted[from + j], sorted[from + i]];
    }
  }
  const start = below(sorted.length);
  const upTo = (j: number): number => Math.floor((j * count + start) / sorted.length);
  return sorted.filter((_, j) => upTo(j + 1) > upTo(j)).map(({ key }) => key);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const MODULUS = 2147483647;

/** Seeds are whole numbers; 0 and multiples of the modulus stand for 1. */
function generator(seed: number): () => number {
  let state = Math.abs(Math.trunc(seed)) % MODULUS || 1;
  return () => {
    state = (state * 48271) % MODULUS;
    return state;
  };
}
