// What a person chooses of the predictions, as typed: `predictionOf` gives the choices back, or which field does not fit.

import {
  HORIZONS,
  type PredictionChoices,
  PredictionSchema,
  USUAL_PREDICTION,
} from '../../src/model/prediction/choices.ts';
import { check, parseNumber } from '../../src/model/rules/index.ts';

/** Percentages as typed. */
export type PredictionForm = { readonly chanceDays: PredictionChoices['chanceDays'] } & {
  readonly [share in Share]: string;
};
export const SHARES = ['letGoBelow', 'margin', 'discount'] as const;
export type Share = (typeof SHARES)[number];
export { HORIZONS };

export function predictionForm(kept: Partial<PredictionChoices> = {}): PredictionForm {
  const { chanceDays, letGoBelow, margin, discount } = { ...USUAL_PREDICTION, ...kept };
  return { chanceDays, letGoBelow: String(letGoBelow), margin: String(margin), discount: String(discount) };
}

type Filled =
  | { readonly choices: Partial<PredictionChoices>; readonly faults: null }
  | { readonly choices: null; readonly faults: readonly Share[] };

/** What differs from the usual. */
export function predictionOf(form: PredictionForm): Filled {
  const typed = { chanceDays: form.chanceDays, ...numbersOf(form) };
  const { value, misfits } = check(PredictionSchema, typed);
  if (misfits !== null)
    return { choices: null, faults: SHARES.filter((share) => misfits.some(({ path }) => path === share)) };
  const usual: { readonly [choice: string]: number } = USUAL_PREDICTION;
  return {
    choices: Object.fromEntries(Object.entries(value).filter(([choice, given]) => given !== usual[choice])),
    faults: null,
  };
}

const numbersOf = (form: PredictionForm) =>
  Object.fromEntries(SHARES.map((share) => [share, parseNumber(form[share])]));
