// A part of the customers, by what the orders say of them beside the figures: what Cohorts and Segments are narrowed to, and
// what they are split by.

import * as v from 'valibot';

/** What the sheet says of a customer; the latest filled value counts, of tags each. */
export const ATTRIBUTES = ['level', 'tags', 'sex', 'age', 'coupon'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** Into so many parts that each can be read: products are too many. */
export const SPLITS = ['store', 'channel', ...ATTRIBUTES] as const;
export type Split = (typeof SPLITS)[number];

export const PARTS = ['store', 'channel', 'product', ...ATTRIBUTES] as const;
export type PartBy = (typeof PARTS)[number];

/** The longest name of a part. */
const LONGEST = 1000;

export const PartSchema = v.strictObject({
  by: v.picklist(PARTS),
  name: v.pipe(v.string(), v.maxLength(LONGEST)),
});
export const SplitSchema = v.picklist(SPLITS);

export interface Part {
  readonly by: PartBy;
  readonly name: string;
}

export const isAttribute = (by: PartBy): by is Attribute => (ATTRIBUTES as readonly string[]).includes(by);
