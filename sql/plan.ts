// The steps of the model in the order in which they are computed: what each table is called, and the file that makes it.

import { readFileSync } from 'node:fs';

/** One table. A step made again for other days reads other tables: `reads` renames what the file names. */
export interface Step {
  readonly table: string;
  readonly file: string;
  readonly reads: Readonly<Record<string, string>>;
  /** Worked out where it is read, not kept: one row a customer and day is more than all orders. */
  readonly isView: boolean;
}

const step = (table: string, file = table, reads: Step['reads'] = {}, isView = false): Step => ({
  table,
  file,
  reads,
  isView,
});
const view = (table: string, file = table, reads: Step['reads'] = {}): Step => step(table, file, reads, true);

/** What the steps read from the outside: order_id, customer_id, order_date, amount, one row a line of the orders. */
export const SOURCE = 'source_orders';

/** Tables made by the command from the rules, not by a file: a segment's name for every R, F and M. */
export const SEGMENT_MAP = 'segment_map';

export const STEPS: readonly Step[] = [
  step('parameters'),
  step('numbers'),
  step(SEGMENT_MAP),
  step('orders'),
  step('as_of'),
  step('purchase_days'),
  // the as-of day
  step('as_of_days'),
  step('facts', 'facts', { looking_days: 'as_of_days' }),
  step('median_cycles'),
  step('shop_cycles'),
  step('tags'),
  step('money'),
  step('rfm_cuts'),
  step('scores'),
  step('spends'),
  step('tier_cuts'),
  step('tiers'),
  step('chance'),
  step('customers'),
  // periods
  step('cohorts'),
  step('months'),
  // health: the as-of day, and one and two windows before it
  step('snapshot_days'),
  step('snapshot_facts', 'facts', { looking_days: 'snapshot_days' }),
  step('snapshot_median_cycles', 'median_cycles', { facts: 'snapshot_facts' }),
  step('snapshot_shop_cycles', 'shop_cycles', {
    facts: 'snapshot_facts',
    median_cycles: 'snapshot_median_cycles',
  }),
  step('snapshot_tags', 'tags', { facts: 'snapshot_facts', shop_cycles: 'snapshot_shop_cycles' }),
  step('windows'),
  step('moves'),
  step('window_spends'),
  step('indicators'),
  step('transitions'),
  step('wake_bands'),
  // the tags at the end of each month
  step('month_ends'),
  view('month_facts', 'facts', { looking_days: 'month_ends' }),
  step('month_median_cycles', 'median_cycles', { facts: 'month_facts' }),
  step('month_shop_cycles', 'shop_cycles', { facts: 'month_facts', median_cycles: 'month_median_cycles' }),
  view('month_tags', 'tags', { facts: 'month_facts', shop_cycles: 'month_shop_cycles' }),
  step('compositions'),
  // calibration: every 28 days back
  step('replay_days'),
  view('replayed', 'facts', { looking_days: 'replay_days' }),
  step('replay_median_cycles', 'median_cycles', { facts: 'replayed' }),
  step('calibration'),
];

/** The BigQuery text of a step's file with the tables it reads under their names in this plan. */
export function textOf({ file, reads }: Step): string {
  const text = readFileSync(new URL(`steps/${file}.sql`, import.meta.url), 'utf8');
  return Object.entries(reads).reduce(
    (renamed, [from, to]) => renamed.replace(new RegExp(`\\b${from}\\b`, 'g'), to),
    text,
  );
}

/** The tables a step reads, in the order of the plan. */
export function readBy(text: string): string[] {
  const code = text.replace(/--.*$/gm, '');
  return [SOURCE, ...STEPS.map(({ table }) => table)].filter((table) =>
    new RegExp(`\\b(from|join)\\s+${table}\\b`, 'i').test(code),
  );
}
