// The model's BigQuery SQL in other dialects, by a translator. What it cannot translate stops the command.

import { Dialect, parse, transpile } from '@polyglot-sql/sdk';
import { type Chosen, parametersText, segmentMapRows } from './parameters.ts';
import { SEGMENT_MAP, STEPS, type Step, textOf } from './plan.ts';

const DIALECTS = {
  bigquery: Dialect.BigQuery,
  duckdb: Dialect.DuckDB,
  postgres: Dialect.PostgreSQL,
  snowflake: Dialect.Snowflake,
  databricks: Dialect.Databricks,
} as const;

export type DialectName = keyof typeof DIALECTS;
export const DIALECT_NAMES = Object.keys(DIALECTS) as readonly DialectName[];

/** A step ready for a warehouse: the question it answers, and one SELECT in the dialect. */
export interface Statement {
  readonly table: string;
  readonly question: string;
  readonly select: string;
  readonly isView: boolean;
}

/** Every step of the plan, translated. Throws with the step's name where a dialect has no words for it. */
export function statementsFor(chosen: Chosen, dialect: DialectName): Statement[] {
  return STEPS.map((step) => {
    const { question, code } = opened(bigQueryText(step, chosen));
    const { table, isView } = step;
    return { table, question, select: translate(code, dialect, table), isView };
  });
}

function bigQueryText(step: Step, chosen: Chosen): string {
  if (step.table === SEGMENT_MAP) {
    const rows = segmentMapRows(chosen).map(({ r, f, m, segment }, at) =>
      at === 0
        ? `select ${r} as r, ${f} as f, ${m} as m, '${segment}' as segment`
        : `union all select ${r}, ${f}, ${m}, '${segment}'`,
    );
    return `-- Which segment do R, F and M make? One row for each of their scores (docs/model.md §4).\n${rows.join('\n')}\n`;
  }
  const text = textOf(step);
  return step.table === 'parameters' ? parametersText(text, chosen) : text;
}

/** The comment a file opens with, apart from its code. */
function opened(text: string): { question: string; code: string } {
  const [, question, code] = /^((?:--.*\n)*)([\s\S]*)$/.exec(text)!;
  return { question: question.trimEnd(), code: code.trimEnd() };
}

/** What was translated before: most steps are the same under all rules. */
const known = new Map<string, string>();

function translate(code: string, dialect: DialectName, table: string): string {
  if (dialect === 'bigquery') return code;
  const key = `${dialect} ${code}`;
  const found = known.get(key) ?? translated(code, dialect, table);
  known.set(key, found);
  return found;
}

function translated(code: string, dialect: DialectName, table: string): string {
  const done = transpile(code, Dialect.BigQuery, DIALECTS[dialect], {
    pretty: true,
    unsupportedLevel: 'raise',
  });
  if (!done.success || done.sql?.length !== 1)
    throw new Error(`${table} cannot be written for ${dialect}: ${done.error ?? 'not one statement'}`);
  return done.sql[0];
}

/** Why a script cannot be read back by the dialect's own grammar; null where it can. */
export function grammarFault(script: string, dialect: DialectName): string | null {
  return parse(script, DIALECTS[dialect]).error ?? null;
}
