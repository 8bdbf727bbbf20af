// The figures of the sheets from the orders in memory, unless the input brings its own: those of a warehouse, where the orders
// are too many to hold.

import { type Carrier, carrierOf, strayCarrierOf } from '../model/carriers.ts';
import { changesBetween } from '../model/changes.ts';
import { cohortRepeats, cohortsOf } from '../model/cohorts.ts';
import { concentrationOf } from '../model/concentration.ts';
import { isoOf } from '../model/days.ts';
import { driversOf, lastTwoPeriods } from '../model/drivers.ts';
import { compositionOf, healthOf } from '../model/health.ts';
import { periodsOf } from '../model/monthly.ts';
import type { Orders } from '../model/orders.ts';
import { isInPart, ordersOfPart, partCounts, partRepeats, partsOf } from '../model/parts.ts';
import { monthMovesOf, shopRevenueOf } from '../model/seasons.ts';
import { segmentNames } from '../model/segment-maps.ts';
import { tally } from '../model/tally.ts';
import { warmUpOf } from '../model/warm-up.ts';
import type { Day } from '../terms/serial-days.ts';
import { HML, NES, NINE_CELLS, PYRAMID_TIERS } from '../terms/tags.ts';
import type { Figures, MovedCustomers, NamedCarrier, TallyBy } from './figures.ts';
import type { ReportInput } from './input.ts';
import { once, predictionOf } from './prediction.ts';

const known = new WeakMap<object, Figures>();

export function figuresOf(input: ReportInput): Figures {
  if (input.figures) return input.figures;
  const found = known.get(input) ?? inMemory(input);
  known.set(input, found);
  return found;
}

/** Of what is asked for, `input` must hold what it is made from. */
export function inMemory(input: ReportInput): Figures {
  const {
    segmentation,
    reading,
    cohortPeriod = 'month',
    cohortFilter,
    cohortSplit,
    segmentSplit,
    attributes = {},
  } = input;
  const { asOf, rules, customers } = segmentation;
  const { orders } = reading;
  const { before, now } = lastTwoPeriods(asOf, 'month');
  const groups: { readonly [by in TallyBy]: number } = {
    nes: NES.length,
    hml: HML.length,
    tier: PYRAMID_TIERS.length,
    cell: NINE_CELLS.length,
    segment: segmentNames(rules.segmentMap).length,
  };
  const months = once(() => periodsOf(orders, asOf, 'month'));
  const drivers = once(() => driversOf(orders, before, now));
  const part = once(() => ordersOfPart(orders, cohortFilter, attributes));
  const inSegments = once(() => segmentedPart(input));
  const warmUp = once(() => warmUpOf(orders, asOf, cohortPeriod, rules));
  const health = once(() => healthOf(orders, asOf, rules));
  return {
    tally(by, narrowed = false) {
      const none = by === 'segment' ? -1 : 0;
      const codes = segmentation[by];
      const isIn = narrowed ? inSegments() : null;
      return tally(
        customers,
        isIn ? codes.map((code, row) => (isIn[row] ? code : none)) : codes,
        groups[by],
        none,
      );
    },
    narrowed: inSegments,
    segmentParts() {
      if (!segmentSplit) return null;
      const parts = partsOf(orders, segmentSplit, attributes);
      return { parts, counts: partCounts(segmentation, parts, inSegments()) };
    },
    cohortParts() {
      if (!cohortSplit) return null;
      const parts = partsOf(orders, cohortSplit, attributes);
      return { parts, rates: partRepeats(part(), asOf, parts) };
    },
    cohorts: () => cohortsOf(part(), asOf, cohortPeriod),
    cohortRepeats: () => cohortRepeats(part(), asOf, cohortPeriod, warmUp()),
    warmUp,
    months,
    composition: once(() => compositionOf(orders, asOf, rules)),
    health,
    moved: () => movedOf(input, health().from),
    prediction: () => predictionOf(input),
    drivers,
    monthMoves: () => monthMovesOf(orders, asOf, drivers()),
    shopRevenue: () => shopRevenueOf(orders, asOf, months()),
    carrier: () => named(orders, carrierOf(orders, before, now)),
    stray: () => named(orders, strayCarrierOf(orders, before, now)),
    concentration: () => concentrationOf(segmentation),
  };
}

/** By the customer's row: is it in the part that Segments is narrowed to; null = all are. */
function segmentedPart({
  segmentation,
  reading,
  segmentFilter,
  attributes = {},
}: ReportInput): Uint8Array | null {
  if (!segmentFilter) return null;
  const isIn = isInPart(reading.orders, segmentFilter, attributes);
  return Uint8Array.from(segmentation.customers.source, (customer) => Number(isIn(customer)));
}

function movedOf({ reading: { orders }, segmentation: s }: ReportInput, from: Day): MovedCustomers {
  const { source, net, scale } = s.customers;
  const spent = new Float64Array(orders.customers.length);
  if (net) for (let row = 0; row < source.length; row++) spent[source[row]] = net[row] / scale;
  const changes = changesBetween(orders, from, s.asOf, s.rules);
  const { customer } = changes;
  return { ...changes, name: (k) => orders.customers[customer[k]], net: (k) => spent[customer[k]] };
}

function named(orders: Orders, carrier: Carrier | null): NamedCarrier | null {
  if (!carrier) return null;
  const { kind, index, span, revenue, changeWithout } = carrier;
  const isOrder = kind === 'order';
  return {
    kind,
    span,
    revenue,
    changeWithout,
    customer: orders.customers[isOrder ? orders.customer[index] : index] ?? '',
    day: isOrder ? isoOf(orders.day[index]) : '',
    id: isOrder ? orders.ids[index] : '',
  };
}
