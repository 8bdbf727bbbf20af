// All comparisons of one sheet are one family: what may be claimed of them (Benjamini–Hochberg; model.md §7).

/** The share of claims that may be false. */
const LEVEL = 0.05;
/** Fewer in either denominator: the counts are shown and nothing is claimed. */
export const ENOUGH = 20;

/** Which of the p-values survive; NaN stands for a comparison that was not made and takes no part. */
export function survivors(p: readonly number[]): boolean[] {
  const made = p.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  let limit = -1;
  made.forEach((value, i) => {
    if (value <= (LEVEL * (i + 1)) / made.length) limit = value;
  });
  return p.map((value) => value <= limit);
}
