// The model as a dbt project: a model a step, the orders as a source, tests of what must always hold.

import type { Statement } from './dialects.ts';
import { SOURCE } from './plan.ts';
import { placed } from './script.ts';

/** The project's files by path. `schema` and `source` name where the orders are. */
export function dbtProject(
  statements: readonly Statement[],
  { schema = 'shop', source = SOURCE }: { schema?: string; source?: string } = {},
): Record<string, string> {
  const tables = new Set(statements.map(({ table }) => table));
  const files: Record<string, string> = {
    'dbt_project.yml': PROJECT,
    'models/sources.yml': sources(schema, source),
    'models/schema.yml': schemaTests(statements),
  };
  for (const { table, question, select, isView } of statements) {
    const text = placed(select, (name) =>
      name === SOURCE ? `{{ source('shop', 'orders') }}` : tables.has(name) ? `{{ ref('${name}') }}` : name,
    );
    const config = isView ? `{{ config(materialized='view') }}\n` : '';
    files[`models/${table}.sql`] = `${question}\n${config}${text}\n`;
  }
  return files;
}

const PROJECT = `name: regulars
version: 1.0.0
config-version: 2
profile: regulars
model-paths: [models]
models:
  regulars:
    +materialized: table
`;

const sources = (schema: string, source: string) => `version: 2
sources:
  - name: shop
    schema: ${schema}
    tables:
      - name: orders
        identifier: ${source}
        description: One row a line of the orders that count. Leave out what was cancelled before.
        columns:
          - name: order_id
            description: Lines with the same number are one order. Blank = the line is an order.
          - name: customer_id
            description: Blank = the order is nobody's and is only counted.
          - name: order_date
            description: The day of the order on the shop's own clock.
            data_tests: [not_null]
          - name: amount
            description: Below 0 is a refund. At most four decimals.
            data_tests: [not_null]
`;

/** What must hold of the tables, whatever the orders. */
const MUST: Record<string, Record<string, string>> = {
  customers: {
    customer_id: '[not_null, unique]',
    nes: "[accepted_values: {values: ['N', 'E0', 'S1', 'S2', 'S3']}]",
    hml: "[accepted_values: {values: ['H', 'M', 'L']}]",
    tier: "[accepted_values: {values: ['platinum', 'gold', 'iron', 'lead']}]",
    cell: "[accepted_values: {values: ['E-H', 'E-M', 'E-L', 'N-H', 'N-M', 'N-L', 'S-H', 'S-M', 'S-L']}]",
  },
  money: { customer_id: '[not_null, unique]' },
  facts: { customer_id: '[not_null, unique]' },
  as_of: { day: '[not_null, unique]' },
  months: { month: '[not_null, unique]' },
  cohorts: { cohort: '[not_null]', size: '[not_null]' },
  transitions: { to_tag: '[not_null]' },
  calibration: { kind: "[not_null, accepted_values: {values: ['repeat', 'once']}]" },
};

function schemaTests(statements: readonly Statement[]): string {
  const models = statements.map(({ table, question }) => {
    const said = question
      .split('\n')
      .map((line) => line.replace(/^-- ?/, ''))
      .join(' ');
    const columns = Object.entries(MUST[table] ?? {})
      .map(([name, tests]) => `      - name: ${name}\n        data_tests: ${tests}\n`)
      .join('');
    return `  - name: ${table}\n    description: ${JSON.stringify(said)}\n${columns ? `    columns:\n${columns}` : ''}`;
  });
  return `version: 2\nmodels:\n${models.join('')}`;
}
