// The rules of a workbook as the values of steps/parameters.sql, and the segment map as rows.

import type { Rules } from '../src/model/rules/index.ts';
import { segmentNames, segmentsByCode } from '../src/model/segment-maps.ts';

/** What a warehouse needs to know beyond the rules. */
export interface Chosen {
  readonly rules: Rules;
  /** YYYY-MM-DD; null = the latest order day. */
  readonly asOf: string | null;
  readonly cohortPeriod: 'week' | 'month' | 'quarter';
  /** Are totals repeated on every line of an order, or amounts of its lines? */
  readonly amountPer: 'line' | 'order';
  /** The fitted chance model (docs/model.md §8); null = no chance is shown. */
  readonly chance: {
    readonly r: number;
    readonly alpha: number;
    readonly a: number;
    readonly b: number;
    readonly days: number;
  } | null;
}

type Value = string | number | boolean | null;

/** The values that differ from those the file gives, by column. */
function parameterValues({ rules, asOf, cohortPeriod, amountPer, chance }: Chosen): Record<string, Value> {
  const { nes, rfm, hml, shopCycle } = rules;
  const values: Record<string, Value> = {
    as_of: asOf,
    amount_per: amountPer,
    nes_rule: nes.kind,
    new_stays_new: rules.newStaysNew,
    shop_cycle_rule: typeof shopCycle === 'number' ? 'days' : shopCycle,
    rfm_method: rfm.method,
    rfm_scale: rfm.scale,
    hml_rule: hml.kind,
    hml_basis: rules.hmlBasis,
    cohort_period: cohortPeriod,
  };
  if (typeof shopCycle === 'number') values.shop_cycle_days = shopCycle;
  numbered(values, nes.kind === 'cycle' ? 'm' : 'd', nes.kind === 'cycle' ? nes.multiples : nes.days);
  if (rfm.method === 'percent') numbered(values, 'rfm_share_', rfm.shares);
  if (rfm.method === 'absolute') {
    numbered(values, 'rfm_recency_', rfm.recency);
    numbered(values, 'rfm_frequency_', rfm.frequency);
    numbered(values, 'rfm_monetary_', rfm.monetary);
  }
  if (hml.kind === 'percent' || hml.kind === 'revenue') numbered(values, 'hml_share_', hml.shares);
  if (hml.kind === 'amount') Object.assign(values, { hml_medium: hml.medium, hml_high: hml.high });
  if (chance) {
    Object.assign(values, {
      bgnbd_r: chance.r,
      bgnbd_alpha: chance.alpha,
      bgnbd_a: chance.a,
      bgnbd_b: chance.b,
      chance_days: chance.days,
    });
  }
  return values;
}

function numbered(values: Record<string, Value>, name: string, list: readonly number[]): void {
  for (const [k, value] of list.entries()) values[`${name}${k + 1}`] = value;
}

const LINE = /^( {2})(.+?)( as )(\w+)(,?)( *--.*)?$/;

/** The text of steps/parameters.sql with these values in it, line by line; a value without a line of its own is a fault. */
export function parametersText(text: string, chosen: Chosen): string {
  const values = parameterValues(chosen);
  const left = new Set(Object.keys(values));
  const lines = text.split('\n').map((line) => {
    const found = LINE.exec(line);
    if (!found || !(found[4] in values)) return line;
    const [, indent, was, as, name, comma, comment = ''] = found;
    left.delete(name);
    return `${indent}${literal(values[name], was)}${as}${name}${comma}${comment}`;
  });
  if (left.size) throw new Error(`steps/parameters.sql has no line for ${[...left].join(', ')}.`);
  return lines.join('\n');
}

/** A value of the type that stands in its place: a day, a text, a whole number or a decimal. */
function literal(value: Value, was: string): string {
  if (value === null) return was.startsWith('cast(null') ? was : 'null';
  if (typeof value === 'string') return /as date\)/.test(was) ? `date '${value}'` : `'${value}'`;
  if (typeof value === 'boolean' || /^\d+$/.test(was)) return String(value);
  return `cast(${value} as float64)`;
}

/** One row for each R, F and M of the scale with its segment (docs/model.md §4). */
export function segmentMapRows({ rules }: Chosen): { r: number; f: number; m: number; segment: string }[] {
  const { scale } = rules.rfm;
  const names = segmentNames(rules.segmentMap);
  return Array.from(segmentsByCode(rules.segmentMap, scale), (index, at) => ({
    r: Math.floor(at / scale / scale) + 1,
    f: (Math.floor(at / scale) % scale) + 1,
    m: (at % scale) + 1,
    segment: names[index],
  }));
}
