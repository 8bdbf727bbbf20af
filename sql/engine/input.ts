// What the sheets are made from, out of DuckDB: the largest customers one by one and all others in figures, and the same orders
// held in memory where they are few enough.

import type { SegmentOptions } from '../../local/cli/options.ts';
import { dueSteps } from '../../src/model/dated.ts';
import { type Orders, segment } from '../../src/model/index.ts';
import { ATTRIBUTES } from '../../src/model/rules/index.ts';
import type { Segmentation } from '../../src/model/segmentation.ts';
import { attributesFrom } from '../../src/reading/details/attributes.ts';
import { datedSteps, usualSteps } from '../../src/reports/choices/own.ts';
import { inMemory } from '../../src/reports/in-memory.ts';
import type { ReportInput } from '../../src/reports/index.ts';
import { type Past, predictionFrom } from '../../src/reports/prediction.ts';
import { foldedKey } from '../../src/terms/folded-key.ts';
import type { OwnChoices } from '../../src/terms/own.ts';
import type { Warehouse } from '../duckdb.ts';
import type { Chosen } from '../parameters.ts';
import { heldDetails } from './details.ts';
import { figuresOf } from './figures.ts';
import { type Held, heldOrders } from './held.ts';
import { segmentationOf } from './segmentation.ts';
import type { Source } from './source.ts';
import { type Tables, tablesOf } from './tables.ts';
import { n, UNIT } from './units.ts';

/** Of more customers than this, so many tell what is to be expected of all. */
const MOST_FITTED = 200_000;

/** What the sheets are made from. */
export interface EngineInput {
  /** Of all orders: the customers with the highest net one by one, the others in figures. */
  readonly all: ReportInput;
  /** Of the same orders, each of them held; null where they are too many. */
  readonly whole: ReportInput | null;
  readonly orders: number;
  /** Customers that are not listed one by one. */
  readonly cut: number;
  /** Predictions were worked out on one customer of every so many. */
  readonly every: number;
  /** What chances go by; null where none are said. */
  readonly chance: Chosen['chance'];
}

export async function inputOf(
  warehouse: Warehouse,
  source: Source,
  chosen: Chosen,
  options: SegmentOptions,
): Promise<EngineInput> {
  const { top, hold } = options.engine!;
  const tables = await tablesOf(warehouse, top, chosen);
  const { asOf, counts, totals } = tables;
  const segmentation = segmentationOf(tables, chosen, source.scale);
  const orders = n(counts.orders);
  const every = Math.max(Math.ceil(n(totals.customers) / MOST_FITTED), Math.ceil(orders / hold), 1);
  const held = orders <= hold ? await heldOrders(warehouse, source) : null;
  const segmented = held && segment(held.orders, asOf, chosen.rules);
  const fitted = held && every === 1 ? held : await heldOrders(warehouse, source, { every });
  const past: Past = {
    orders: fitted.orders,
    segmentation: fitted === held ? segmented! : segment(fitted.orders, asOf, chosen.rules),
    every,
  };
  const bare: ReportInput = {
    ...bareInput({ tables, segmentation, source, chosen, options, held }),
    ...(held && segmented ? await ofEach(warehouse, source, held, segmented, options) : {}),
  };
  const whole: ReportInput | null = segmented && {
    ...bare,
    segmentation: segmented,
  };
  const prediction = predictionFrom(past, segmentation, options.prediction);
  const chances = prediction.chances();
  const figures = figuresOf({ tables, segmentation, chosen, scale: source.scale, prediction, whole });
  return {
    all: { ...bare, figures },
    whole: whole && {
      ...whole,
      figures: { ...inMemory(whole), prediction: () => predictionFrom(past, segmented!, options.prediction) },
    },
    orders,
    cut: n(totals.customers) + n(totals.refund_only) - segmentation.customers.size,
    every,
    chance: chances.reason === null && chances.fit ? { ...chances.fit, days: chances.horizon } : null,
  };
}

/** What the sheets tell of single customers: who they are, in which part, what is to be done. */
async function ofEach(
  warehouse: Warehouse,
  source: Source,
  held: Held,
  segmentation: Segmentation,
  { sheets, language, locale, timeZone, cohortFilter, parts }: SegmentOptions,
): Promise<Partial<ReportInput>> {
  const { cohortSplit, segmentFilter, segmentSplit } = parts;
  const asked = [cohortFilter?.by, cohortSplit, segmentFilter?.by, segmentSplit];
  const attributes = ATTRIBUTES.filter((one) => asked.includes(one));
  const isAsked = sheets.includes('today') || sheets.includes('choices') || attributes.length > 0;
  const details = isAsked ? await heldDetails(warehouse, source, held, { locale, timeZone }) : undefined;
  const own: OwnChoices = sheets.includes('choices') ? { steps: usualSteps(language) } : {};
  const steps = datedSteps(own);
  const birthMonth = (row: number): number | null =>
    details?.of(segmentation.customers.source[row]).birthday?.month ?? null;
  return {
    own,
    ...(details ? { details } : {}),
    ...(steps.length > 0 ? { dated: { steps, ...dueSteps(steps, segmentation, birthMonth) } } : {}),
    ...(cohortFilter ? { cohortFilter } : {}),
    ...parts,
    attributes: details
      ? attributesFrom(
          details,
          attributes.filter((one) => source.mapping[one] !== undefined),
        )
      : {},
  };
}

function bareInput({
  tables: { counts },
  segmentation,
  source,
  chosen,
  options,
  held,
}: {
  readonly tables: Tables;
  readonly segmentation: Segmentation;
  readonly source: Source;
  readonly chosen: Chosen;
  readonly options: SegmentOptions;
  readonly held: Held | null;
}): ReportInput {
  const rowOrder = new Int32Array(held ? source.lines : 0).fill(-1);
  if (held) for (const [k, row] of held.rows.entries()) rowOrder[row - source.recognition.firstRow] = k;
  return {
    segmentation: held ? { ...segmentation, customers: known(segmentation.customers, held) } : segmentation,
    reading: {
      orders: held?.orders ?? { ...NO_ORDERS, scale: source.scale },
      rowCustomer: new Int32Array(0),
      rowOrder,
      leftOut: source.leftOut,
      assumptions: [
        { code: 'engine', value: 'DuckDB', because: 'person' },
        {
          code: 'granularity',
          value: source.granularity,
          because: options.reading.granularity ? 'person' : 'values',
        },
      ],
      statuses: source.statuses,
      findings: source.findings ?? [],
      counts: {
        read: source.lines,
        blank: 0,
        used: source.lines - source.left,
        leftOut: source.left,
        orders: n(counts.orders),
        unattributed: n(counts.unattributed),
        unattributedAmount: n(counts.unattributed_amount) / UNIT,
        refundOrders: n(counts.refunds),
        zeroOrders: n(counts.zeros),
        excludedOrders: source.excludedOrders,
      },
      latest: n(counts.latest),
      currency: source.recognition.currency,
    },
    recognition: source.recognition,
    mapping: source.mapping,
    options: options.reading,
    language: options.language,
    sheetName: source.name,
    timeZone: options.timeZone,
    ...(options.sheets.includes('settings') ? { hasSettings: true } : {}),
    cohortPeriod: chosen.cohortPeriod,
    prediction: options.prediction,
  };
}

const NO_ORDERS: Orders = {
  size: 0,
  ids: [],
  customers: [],
  customer: new Int32Array(0),
  day: new Int32Array(0),
  amount: new Float64Array(0),
  scale: 1,
  store: null,
  channel: null,
  lines: null,
};

/** The customers by where they stand among those of the held orders. */
function known(customers: Segmentation['customers'], { orders }: Held): Segmentation['customers'] {
  const at = new Map(orders.customers.map((name, place) => [foldedKey(name), place]));
  const source = Int32Array.from(customers.key, (name) => at.get(foldedKey(name)) ?? -1);
  // Shown as typed.
  const key = customers.key.map((name, row) => (source[row] < 0 ? name : orders.customers[source[row]]));
  return { ...customers, key, source };
}
