// The rules a shop chooses (model.md §3–5), told once: the schema gives the type, the limits and, where something does not
// fit, the path to it. Plain JSON, kept with the document and shown beside every result.

import * as v from 'valibot';

/** Why a value does not fit. Everything else (a wrong type, an unknown word) is `value`. */
export const PROBLEMS = ['value', 'ascending', 'sum', 'count', 'decimals'] as const;
export type Problem = (typeof PROBLEMS)[number];

/** Beyond it, products with days would no longer be whole numbers that a double holds exactly. */
const MOST = 1_000_000;
const SCALES = [3, 4, 5] as const;
/** Shares that differ from a whole by less are the same: 33.3 + 33.3 + 33.4. */
export const SHARE_SLACK = 1e-9;

const VALUE: Problem = 'value';
const ASCENDING: Problem = 'ascending';
const SUM: Problem = 'sum';
const COUNT: Problem = 'count';
const DECIMALS: Problem = 'decimals';

const numberThat = (fits: (n: number) => boolean) => v.pipe(v.number(), v.check(fits, VALUE));
const above0 = numberThat((n) => n > 0 && n <= MOST);
const from0 = numberThat((n) => n >= 0 && n < Infinity);
const amount = numberThat(Number.isFinite);
const share = numberThat((n) => n > 0 && n < 100);
const multiple = v.pipe(
  above0,
  v.check((n) => Number(n.toFixed(4)) === n, DECIMALS),
);
const wholeDays = v.pipe(
  above0,
  v.check((n) => Number.isInteger(n), DECIMALS),
);

const rises = (numbers: readonly number[]): boolean => numbers.every((n, i) => i === 0 || n > numbers[i - 1]);
const doesNotFall = (numbers: readonly number[]): boolean =>
  numbers.every((n, i) => i === 0 || n >= numbers[i - 1]);
/** Something is left for the last group. */
const leavesSomething = (shares: readonly number[]): boolean =>
  shares.reduce((sum, one) => sum + one, 0) < 100 - SHARE_SLACK;

/** Exactly so many numbers. Smaller than valibot's tuple, which every custom function would load. */
const listOf = <List extends readonly number[]>(
  item: v.GenericSchema<number, number>,
  count: List['length'],
) =>
  v.pipe(
    v.array(item),
    v.check((list) => list.length === count, COUNT),
  ) as unknown as v.GenericSchema<List, List>;

const twoShares = v.pipe(
  listOf<[number, number]>(share, 2),
  v.check((list) => leavesSomething(list), SUM),
);
/** A scale of 5 has four cuts. */
const MOST_CUTS = 4;
const shares = v.pipe(
  v.array(share),
  v.check((list) => list.length <= MOST_CUTS, COUNT),
  v.check((list) => leavesSomething(list), SUM),
);
const cuts = v.pipe(
  v.array(from0),
  v.check((list) => list.length <= MOST_CUTS, COUNT),
  v.check((list) => doesNotFall(list), ASCENDING),
);
const amountCuts = v.pipe(
  v.array(amount),
  v.check((list) => list.length <= MOST_CUTS, COUNT),
  v.check((list) => doesNotFall(list), ASCENDING),
);

/** The schema of a rule by its word under `key`. Smaller than valibot's own, which every custom function would load. */
function byWord<Key extends string, Schema extends v.GenericSchema>(
  key: Key,
  schemas: { readonly [word: string]: Schema },
): v.LazySchema<Schema> {
  const unknown = v.strictObject({ [key]: v.picklist(Object.keys(schemas)) }) as unknown as Schema;
  return v.lazy((rule) => {
    const word =
      typeof rule === 'object' && rule !== null ? (rule as { [word in Key]?: unknown })[key] : null;
    return typeof word === 'string' && Object.keys(schemas).includes(word) ? schemas[word] : unknown;
  });
}

export const NesSchema = byWord('kind', {
  /** Multiples m₁ < m₂ < m₃ of the purchase cycle, as decimals of at most 4 places. */
  cycle: v.strictObject({
    kind: v.literal('cycle'),
    multiples: v.pipe(
      listOf<[number, number, number]>(multiple, 3),
      v.check((list) => rises(list), ASCENDING),
    ),
  }),
  /** The same whole days for everyone. */
  days: v.strictObject({
    kind: v.literal('days'),
    days: v.pipe(
      listOf<[number, number, number]>(wholeDays, 3),
      v.check((list) => rises(list), ASCENDING),
    ),
  }),
});

/**
 * How the shop cycle is taken (model.md §2): `returning`, half of the customers who came back once came back again within
 * it; median or mean of the repeat buyers' own cycles; or a number of days.
 */
export const SHOP_CYCLE_WAYS = ['returning', 'median', 'mean'] as const;
const way = v.picklist(SHOP_CYCLE_WAYS);
export const ShopCycleSchema = v.lazy((rule): typeof above0 | typeof way =>
  typeof rule === 'number' ? above0 : way,
);

const scale = v.picklist(SCALES);
export const RfmSchema = byWord('method', {
  /** Type-7 quantiles at k/n; `value ≤ cut` falls in the lower bin. */
  quantile: v.strictObject({ method: v.literal('quantile'), scale }),
  /** The bins of R `rfm` 0.3.0: `value < quantile + 1`. */
  'rfm-r': v.strictObject({ method: v.literal('rfm-r'), scale }),
  /** Shares in percent from the best score down, without the last: [20, 30] = top 20 % score 3, next 30 % score 2, the rest 1. */
  percent: v.pipe(
    v.strictObject({ method: v.literal('percent'), scale, shares }),
    v.forward(
      v.check((rule) => rule.shares.length === rule.scale - 1, COUNT),
      ['shares'],
    ),
  ),
  /** Own cut points, ascending, scale − 1 of them each: recency in days, frequency in orders, monetary in money. */
  absolute: v.pipe(
    v.strictObject({
      method: v.literal('absolute'),
      scale,
      recency: cuts,
      frequency: cuts,
      monetary: amountCuts,
    }),
    v.forward(
      v.check((rule) => rule.recency.length === rule.scale - 1, COUNT),
      ['recency'],
    ),
    v.forward(
      v.check((rule) => rule.frequency.length === rule.scale - 1, COUNT),
      ['frequency'],
    ),
    v.forward(
      v.check((rule) => rule.monetary.length === rule.scale - 1, COUNT),
      ['monetary'],
    ),
  ),
});

export const HmlSchema = byWord('kind', {
  /** Top share and next share in percent: [20, 30] leaves L 50. Thirds are exact: kind 'thirds'. */
  percent: v.strictObject({ kind: v.literal('percent'), shares: twoShares }),
  thirds: v.strictObject({ kind: v.literal('thirds') }),
  /** H = fewest customers who make the first share of revenue, M the next: [80, 15]. */
  revenue: v.strictObject({ kind: v.literal('revenue'), shares: twoShares }),
  /** Over `high` is H, over `medium` M, in money. */
  amount: v.pipe(
    v.strictObject({ kind: v.literal('amount'), medium: from0, high: from0 }),
    v.forward(
      v.check((rule) => rule.medium <= rule.high, ASCENDING),
      ['high'],
    ),
  ),
});

export const SEGMENT_MAP_NAMES = ['classic11', 'rf10', 'zh8'] as const;
export const HML_BASES = ['net', 'net12', 'aov'] as const;
const MapSchema = v.picklist(SEGMENT_MAP_NAMES);
const BasisSchema = v.picklist(HML_BASES);

export const RulesSchema = v.strictObject({
  nes: NesSchema,
  /** A one-day buyer never ages. */
  newStaysNew: v.boolean(),
  shopCycle: ShopCycleSchema,
  rfm: RfmSchema,
  segmentMap: MapSchema,
  hml: HmlSchema,
  hmlBasis: BasisSchema,
});

type Deep<T> = T extends object ? { readonly [key in keyof T]: Deep<T[key]> } : T;

export type Rules = Deep<v.InferOutput<typeof RulesSchema>>;
export type NesRule = Rules['nes'];
export type RfmRule = Rules['rfm'];
export type RfmScale = RfmRule['scale'];
export type HmlRule = Rules['hml'];
export type HmlBasis = Rules['hmlBasis'];
export type SegmentMapName = Rules['segmentMap'];
export type ShopCycleRule = Rules['shopCycle'];
export type ShopCycleWay = (typeof SHOP_CYCLE_WAYS)[number];

export const DEFAULT_RULES: Rules = {
  nes: { kind: 'cycle', multiples: [2, 2.5, 3] },
  newStaysNew: false,
  shopCycle: 'returning',
  rfm: { method: 'quantile', scale: 5 },
  segmentMap: 'classic11',
  hml: { kind: 'percent', shares: [20, 30] },
  hmlBasis: 'net',
};

/** The presets of the NES rule: the usual one, the one of peers, and the same days for everyone. */
export const NES_PRESETS = {
  '2/2.5/3': { kind: 'cycle', multiples: [2, 2.5, 3] },
  '1/2/3': { kind: 'cycle', multiples: [1, 2, 3] },
  'days:90/135/180': { kind: 'days', days: [90, 135, 180] },
} as const satisfies { readonly [name: string]: NesRule };

/** H makes 80 % of revenue, M the next 15 %. */
export const REVENUE_SHARES = [80, 15] as const;

/** What does not fit: the path to it (`hml.shares.0`) and why. */
export interface Misfit {
  readonly path: string;
  readonly problem: Problem;
  /** What is known there, where it is a word. */
  readonly choices?: readonly string[];
}

export type Checked<Value> =
  | { readonly value: Value; readonly misfits: null }
  | { readonly value: null; readonly misfits: readonly [Misfit, ...Misfit[]] };

/** The value as the schema knows it, without anything it does not know; or all that does not fit, in the schema's order. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Checked<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, misfits: null };
  const [first, ...more] = result.issues.map(misfitOf);
  return { value: null, misfits: [first, ...more] };
}

function misfitOf(issue: v.BaseIssue<unknown>): Misfit {
  const path = v.getDotPath(issue) ?? '';
  const problem = PROBLEMS.find((name) => name === issue.message) ?? 'value';
  // `("net" | "net12" | "aov")` is what a word had to be.
  const words = issue.type === 'object' ? '' : (issue.expected ?? '');
  const choices = [...words.matchAll(/"([^"]*)"/g)].map((found) => found[1]);
  return { path, problem, ...(choices.length ? { choices } : {}) };
}
