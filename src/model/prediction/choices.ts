// What a shop chooses of the predictions (model.md §8). Plain JSON, kept with the document.

import * as v from 'valibot';

/** Days that a chance may look ahead. */
export const HORIZONS = [30, 60, 90, 180, 365] as const;

const share = (least: number, most: number) =>
  v.optional(
    v.pipe(
      v.number(),
      v.check((n) => n >= least && n <= most, 'value'),
    ),
  );

export const PredictionSchema = v.strictObject({
  /** Days that a chance and a measured rate look ahead. */
  chanceDays: v.optional(v.picklist(HORIZONS)),
  /** Percent: a group of which more come back within these days is never told to be let go. */
  letGoBelow: share(0, 100),
  /** Percent of revenue that is left to the shop. */
  margin: share(0, 100),
  /** Percent a year that money to come is worth less. */
  discount: share(0, 100),
});

export type PredictionChoices = {
  readonly [key in keyof v.InferOutput<typeof PredictionSchema>]-?: NonNullable<
    v.InferOutput<typeof PredictionSchema>[key]
  >;
};

/** Where nobody chose. */
export const USUAL_PREDICTION: PredictionChoices = {
  chanceDays: 90,
  letGoBelow: 10,
  margin: 100,
  discount: 10,
};
