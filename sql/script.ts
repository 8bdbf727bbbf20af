// The model as one script: every step a table, in the order in which they are computed.

import type { DialectName, Statement } from './dialects.ts';

/** The statements that make the tables anew, each of them in full. `schema` = where they go, '' = the current one. */
export function scriptOf(
  statements: readonly Statement[],
  dialect: DialectName,
  { schema = '', source = 'source_orders' }: { schema?: string; source?: string } = {},
): string {
  const tables = new Set(statements.map(({ table }) => table));
  const place = (table: string) => (schema ? `${schema}.${table}` : table);
  return statements
    .map(({ table, question, select, isView }) => {
      const text = placed(select, (name) =>
        name === 'source_orders' ? source : tables.has(name) ? place(name) : name,
      );
      const create = isView ? createView : createTable;
      return `${question}\n${create(place(table), text, dialect)}\n`;
    })
    .join('\n');
}

/**
 * PostgreSQL has no CREATE OR REPLACE TABLE, keeps a table that a view reads (the view is made anew further down), and plans
 * the steps that follow badly while it knows nothing of a new table.
 */
function createTable(table: string, select: string, dialect: DialectName): string {
  return dialect === 'postgres'
    ? `DROP TABLE IF EXISTS ${table} CASCADE;\nCREATE TABLE ${table} AS\n${select}\n;\nANALYZE ${table};`
    : `CREATE OR REPLACE TABLE ${table} AS\n${select}\n;`;
}

function createView(view: string, select: string): string {
  return `CREATE OR REPLACE VIEW ${view} AS\n${select}\n;`;
}

const TABLE = /\b(from|join)(\s+)(\w+)\b(?!\s*\.)(\s+as\b)?/gi;

/** A table that goes by another name keeps its own as an alias, so that its columns are still found. */
export function placed(select: string, nameOf: (table: string) => string): string {
  return select.replace(TABLE, (whole, word, space, table, alias = '') => {
    const name = nameOf(table);
    if (name === table) return whole;
    return alias ? `${word}${space}${name}${alias}` : `${word}${space}${name} as ${table}`;
  });
}
