// What the command writes: every dialect reads its own script back, each table is made before it is read, rules stand in one place.

import { describe, expect, it } from 'vitest';
import { dbtProject } from '../../sql/dbt.ts';
import { DIALECT_NAMES, grammarFault, statementsFor } from '../../sql/dialects.ts';
import { readBy, SOURCE, STEPS, textOf } from '../../sql/plan.ts';
import { scriptOf } from '../../sql/script.ts';
import { PRESETS, ruled } from './presets.ts';

describe.each(DIALECT_NAMES)('the %s script', (dialect) => {
  it('is read back by its own grammar, a statement a table', () => {
    const script = scriptOf(statementsFor(PRESETS['own cuts and amounts'], dialect), dialect);
    expect(grammarFault(script, dialect)).toBeNull();
    expect(script.match(/^CREATE /gm)).toHaveLength(STEPS.length);
  });

  it('goes into a schema of its own and takes the orders from where they are', () => {
    const script = scriptOf(statementsFor(ruled({}), dialect), dialect, {
      schema: 'marts',
      source: 'raw.shop_orders',
    });
    expect(script).not.toMatch(/\b(from|join) (orders|facts|source_orders)\b/i);
    expect(script).toMatch(/FROM raw\.shop_orders as source_orders/i);
    expect(script).toContain('CREATE');
    expect(script).toMatch(/ marts\.customers AS/);
  });

  it('has no word that only BigQuery knows', () => {
    if (dialect === 'bigquery') return;
    const script = scriptOf(statementsFor(ruled({}), dialect), dialect);
    expect(script).not.toMatch(/\b(int64|float64|safe_divide|countif)\b/i);
    expect(script).not.toMatch(/\bdiv\(/i);
  });
});

it('every step opens with the question it answers and reads only what stands before it', () => {
  const made = new Set([SOURCE]);
  for (const step of STEPS) {
    if (step.table !== 'segment_map') {
      const text = textOf(step);
      expect(text, step.file).toMatch(/^-- .+/);
      for (const table of readBy(text)) expect(made, `${step.table} reads ${table}`).toContain(table);
    }
    made.add(step.table);
  }
});

it('a rule of the workbook is written in parameters and nowhere else', () => {
  const chosen = ruled({ asOf: '2024-02-29', with: { nes: { kind: 'cycle', multiples: [1.5, 2.25, 4] } } });
  const [parameters, ...others] = statementsFor(chosen, 'bigquery');
  expect(parameters.select).toContain("date '2024-02-29' as as_of");
  expect(parameters.select).toContain('cast(2.25 as float64) as m2');
  const usual = statementsFor(ruled({}), 'bigquery').slice(1);
  expect(others).toEqual(usual);
});

describe('the dbt project', () => {
  const files = dbtProject(statementsFor(ruled({}), 'bigquery'), { schema: 'shop_raw', source: 'orders' });

  it('has a model a step, tied by ref and source', () => {
    for (const { table } of STEPS) expect(files).toHaveProperty([`models/${table}.sql`]);
    expect(files['models/orders.sql']).toContain("from {{ source('shop', 'orders') }} as source_orders");
    expect(files['models/customers.sql']).toContain("from {{ ref('money') }} as money");
    expect(files['models/snapshot_facts.sql']).toContain("from {{ ref('snapshot_days') }} as looked_at");
  });

  it('says what must always hold', () => {
    expect(files['models/schema.yml']).toContain('name: customer_id\n        data_tests: [not_null, unique]');
    expect(files['models/sources.yml']).toContain('identifier: orders');
  });
});
