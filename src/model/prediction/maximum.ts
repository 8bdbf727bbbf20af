// The maximum of a smooth function of positive parameters: BFGS in their logarithms, in steps that can be taken apart.

/** The value at these parameters, and its slope by each of them. */
export type Objective = (parameters: readonly number[]) => { value: number; slope: number[] };

export interface Found {
  readonly parameters: readonly number[];
  readonly value: number;
  readonly converged: boolean;
}

const STEPS = 300;
const SHORTEST = 1e-12;
/** Rising by less over some steps is the top. */
const RISE = 1e-9;
const QUIET = 4;
/** Parameters beyond are infinite or none for any shop. */
const LOG_RANGE = 18;
const FARTHEST = 4;
const ARMIJO = 1e-4;

export function maximise(objective: Objective, start: readonly number[]): Found {
  const size = start.length;
  const at = (logs: readonly number[]) => {
    const parameters = logs.map(Math.exp);
    const { value, slope } = objective(parameters);
    return { value, slope: slope.map((one, i) => one * parameters[i]) };
  };
  let logs = start.map(Math.log);
  let here = at(logs);
  let inverse = identity(size);
  let quiet = 0;
  for (let step = 0; step < STEPS; step++) {
    let direction = inverse.map((row) => row.reduce((sum, one, i) => sum + one * here.slope[i], 0));
    let rise = direction.reduce((sum, one, i) => sum + one * here.slope[i], 0);
    if (!(rise > 0)) {
      inverse = identity(size);
      direction = [...here.slope];
      rise = direction.reduce((sum, one) => sum + one * one, 0);
    }
    const longest = Math.max(...direction.map(Math.abs));
    if (!(longest > 0)) return { parameters: logs.map(Math.exp), value: here.value, converged: true };
    let length = Math.min(1, FARTHEST / longest);
    let next = logs;
    let there = here;
    while (length > SHORTEST) {
      next = logs.map((one, i) => Math.max(-LOG_RANGE, Math.min(LOG_RANGE, one + length * direction[i])));
      there = at(next);
      if (there.value >= here.value + ARMIJO * length * rise) break;
      length /= 2;
    }
    if (!(there.value > here.value)) {
      if (quiet >= QUIET) return { parameters: logs.map(Math.exp), value: here.value, converged: true };
      quiet++;
      inverse = identity(size);
      continue;
    }
    quiet = there.value - here.value < RISE ? quiet + 1 : 0;
    inverse = updated(inverse, next, logs, here.slope, there.slope);
    logs = next;
    here = there;
    if (quiet >= QUIET) return { parameters: logs.map(Math.exp), value: here.value, converged: true };
  }
  return { parameters: logs.map(Math.exp), value: here.value, converged: false };
}

const identity = (size: number): number[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, k) => (i === k ? 1 : 0)));

function updated(
  inverse: number[][],
  next: readonly number[],
  logs: readonly number[],
  before: readonly number[],
  after: readonly number[],
): number[][] {
  const moved = next.map((one, i) => one - logs[i]);
  // Of the function turned upside down.
  const turned = before.map((one, i) => one - after[i]);
  const curve = moved.reduce((sum, one, i) => sum + one * turned[i], 0);
  if (!(curve > 1e-14)) return inverse;
  const pushed = inverse.map((row) => row.reduce((sum, one, i) => sum + one * turned[i], 0));
  const along = turned.reduce((sum, one, i) => sum + one * pushed[i], 0);
  return inverse.map((row, i) =>
    row.map(
      (one, k) =>
        one +
        ((1 + along / curve) * moved[i] * moved[k]) / curve -
        (pushed[i] * moved[k] + moved[i] * pushed[k]) / curve,
    ),
  );
}
