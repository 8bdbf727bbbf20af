// Each customer's own label: the first rule whose conditions all hold (model.md §4).

import { hmlTierOf, nesTagOf, nineCellOf, pyramidTierOf } from '../terms/tags.ts';
import { addMonths } from './days.ts';
import type { Orders } from './orders.ts';
import { rfmCode } from './rfm.ts';
import type { Comparison, LabelCondition, LabelFigure, LabelRules, LabelTag } from './rules/labels.ts';
import { segmentNames } from './segment-maps.ts';
import { NO_DAY, type Segmentation } from './segmentation.ts';

export interface LabelsFound {
  /** By the customer's row: index into the rules; −1 = others. */
  readonly label: Int16Array;
  /** Customers of each rule, then the others. */
  readonly counts: readonly number[];
}

/** What the sheet says of a customer beside the figures; several where it says several, none where it is silent. */
export type AttributeOf = (row: number, name: string) => readonly string[];

/** Conditions on figures that are not known, and on attributes that the sheet does not tell, do not hold; nor does their `!=`. */
export function labelsOf(
  rules: LabelRules,
  segmentation: Segmentation,
  orders: Orders,
  attribute: AttributeOf = () => [],
): LabelsFound {
  const { size } = segmentation.customers;
  const label = new Int16Array(size).fill(-1);
  const counts = [...rules.map(() => 0), 0];
  const tests = rules.map(({ all }) => all.map((one) => testOf(one, segmentation, orders, attribute)));
  for (let row = 0; row < size; row++) {
    label[row] = tests.findIndex((all) => all.every((holds) => holds(row)));
    counts[label[row] < 0 ? rules.length : label[row]]++;
  }
  return { label, counts };
}

type Test = (row: number) => boolean;

function testOf(
  condition: LabelCondition,
  segmentation: Segmentation,
  orders: Orders,
  attribute: AttributeOf,
): Test {
  if ('figure' in condition) {
    const { figure, is, value, months } = condition;
    const figures =
      months === undefined
        ? figureOf(figure, segmentation)
        : recentFigure(figure, segmentation, orders, addMonths(segmentation.asOf, -months));
    const holds = HOLDS[is];
    return (row) => {
      const found = figures(row);
      return !Number.isNaN(found) && holds(found, value);
    };
  }
  const { of, is, words } = condition;
  const wanted = new Set(words.map(plain));
  const tag = tagsOf(segmentation)[of as LabelTag] as ((row: number) => string) | undefined;
  const said = (row: number): readonly string[] => (tag ? [tag(row)] : attribute(row, of));
  return (row) => {
    const filled = said(row).filter((word) => word !== '');
    return filled.length > 0 && filled.some((word) => wanted.has(plain(word))) === (is === '=');
  };
}

const plain = (word: string): string => word.normalize('NFKC').trim().toLowerCase();

const HOLDS: { readonly [is in Comparison]: (a: number, b: number) => boolean } = {
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

function tagsOf(s: Segmentation): { readonly [tag in LabelTag]: (row: number) => string } {
  const segments = segmentNames(s.rules.segmentMap);
  return {
    nes: (row) => nesTagOf(s.nes[row]),
    hml: (row) => hmlTierOf(s.hml[row]),
    cell: (row) => nineCellOf(s.cell[row]),
    tier: (row) => pyramidTierOf(s.tier[row]),
    rfm: (row) => rfmCode(s.r[row], s.f[row], s.m[row]),
    segment: (row) => String(segments[s.segment[row]] ?? ''),
  };
}

/** NaN = not known. */
type FigureOf = (row: number) => number;

const money = (amount: number, scale: number): number => amount / scale;

function figureOf(figure: LabelFigure, s: Segmentation): FigureOf {
  const { net, gross, orders, days, last, scale } = s.customers;
  switch (figure) {
    case 'net':
      return (row) => (net ? money(net[row], scale) : Number.NaN);
    case 'gross':
      return (row) => (gross ? money(gross[row], scale) : Number.NaN);
    case 'aov':
      return (row) => (net && orders[row] > 0 ? money(net[row], scale) / orders[row] : Number.NaN);
    case 'orders':
      return (row) => orders[row];
    case 'days':
      return (row) => days[row];
    case 'recency':
      return (row) => (last[row] === NO_DAY ? Number.NaN : s.recency[row]);
    case 'cycle':
      return (row) => s.cycle[row];
    case 'ratio':
      return (row) => s.ratio[row];
  }
}

/** Of the orders after the day `since`, up to the as-of day. */
function recentFigure(figure: LabelFigure, s: Segmentation, orders: Orders, since: number): FigureOf {
  const { size, source } = s.customers;
  const rowOf = new Int32Array(orders.customers.length).fill(-1);
  for (let row = 0; row < size; row++) rowOf[source[row]] = row;
  const [net, gross, count] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
  const days = Array.from({ length: figure === 'days' ? size : 0 }, () => new Set<number>());
  for (let i = 0; i < orders.size; i++) {
    const row = orders.customer[i] < 0 ? -1 : rowOf[orders.customer[i]];
    if (row < 0 || orders.day[i] <= since || orders.day[i] > s.asOf) continue;
    const amount = orders.amount ? orders.amount[i] : 0;
    net[row] += amount;
    if (amount < 0) continue;
    gross[row] += amount;
    count[row]++;
    days[row]?.add(orders.day[i]);
  }
  switch (figure) {
    case 'orders':
      return (row) => count[row];
    case 'days':
      return (row) => days[row].size;
    case 'gross':
      return (row) => (orders.amount ? money(gross[row], orders.scale) : Number.NaN);
    case 'aov':
      return (row) =>
        orders.amount && count[row] > 0 ? money(net[row], orders.scale) / count[row] : Number.NaN;
    default:
      return (row) => (orders.amount ? money(net[row], orders.scale) : Number.NaN);
  }
}
