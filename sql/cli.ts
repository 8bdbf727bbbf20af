// `npm run sql`: writes the model as SQL for a warehouse, with the rules of a workbook.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { command, PlainError, UsageError } from '../local/cli/faults.ts';
import { writeOutputs } from '../local/cli/outputs.ts';
import { DEFAULT_RULES } from '../src/model/rules/index.ts';
import { dbtProject } from './dbt.ts';
import { DIALECT_NAMES, type DialectName, statementsFor } from './dialects.ts';
import type { Chosen } from './parameters.ts';
import { scriptOf } from './script.ts';
import { chosenFrom, SettingsFault } from './settings.ts';

const USAGE = `npm run sql -- --out DIR
  [--dialect ${DIALECT_NAMES.join('|')}]   default: bigquery
  [--settings settings.csv]   the rules of a workbook, as npm run segment -- … --csv DIR writes them; default: the usual rules
  [--as-of YYYY-MM-DD|latest] default: the day of the settings, else the latest order day
  [--schema NAME]             where the tables go; default: the current one
  [--orders NAME]             the table with the orders; default: source_orders
  [--force]                   also replace files that this command did not write`;

const MARK = '-- Regulars: the model as SQL.';

function chosenBy(settings: string | undefined, asOf: string | undefined): Chosen {
  let chosen: Chosen = {
    rules: DEFAULT_RULES,
    asOf: null,
    cohortPeriod: 'month',
    amountPer: 'line',
    chance: null,
  };
  if (settings !== undefined) {
    let text: string;
    try {
      text = readFileSync(settings, 'utf8');
    } catch {
      throw new PlainError(`${settings} cannot be read.`);
    }
    chosen = chosenFrom(text);
  }
  if (asOf === undefined) return chosen;
  if (asOf === 'latest') return { ...chosen, asOf: null };
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf) || Number.isNaN(Date.parse(asOf)))
    throw new UsageError('--as-of is a day written as YYYY-MM-DD, or latest.');
  return { ...chosen, asOf };
}

await command(
  USAGE,
  async () => {
    const { values } = parsed();
    const { out } = values;
    if (!out) throw new UsageError('--out DIR says where the files go.');
    const dialect = (values.dialect ?? 'bigquery') as DialectName;
    if (!DIALECT_NAMES.includes(dialect))
      throw new UsageError(`--dialect is one of ${DIALECT_NAMES.join(', ')}.`);
    for (const [option, name] of [
      ['--schema', values.schema],
      ['--orders', values.orders],
    ] as const)
      if (name !== undefined && !/^[\w.-]+$/.test(name))
        throw new UsageError(`${option} is a name of letters, digits, _ and points.`);

    const chosen = chosenBy(values.settings, values['as-of']);
    const statements = statementsFor(chosen, dialect);
    const script = scriptOf(statements, dialect, { schema: values.schema, source: values.orders });
    const project = dbtProject(statements, { schema: values.schema, source: values.orders });
    const files = new Map([[`regulars.${dialect}.sql`, `${MARK}\n\n${script}`]]);
    for (const [path, text] of Object.entries(project)) {
      files.set(
        join('dbt', path),
        path.endsWith('.sql') ? `${MARK}\n${text}` : `${MARK.replace('--', '#')}\n${text}`,
      );
    }
    const isOurs = (content: Uint8Array) => /^(--|#) Regulars: /.test(new TextDecoder().decode(content));
    const outputs = [...files].map(([path, content]) => ({ path: join(out, path), content, isOurs }));
    writeOutputs(outputs, { input: values.settings, force: values.force ?? false });
    console.log(
      `${statements.length} tables for ${dialect}: ${join(out, `regulars.${dialect}.sql`)}, and as a dbt project in ${join(out, 'dbt')}.`,
    );
    if (dialect !== 'duckdb' && dialect !== 'postgres')
      console.log(
        'Proven equal in DuckDB and PostgreSQL. The other dialects are translated and read back, but were not run.',
      );
  },
  (error) => (error instanceof SettingsFault ? error.message : null),
);

function parsed() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: {
        dialect: text,
        settings: text,
        'as-of': text,
        schema: text,
        orders: text,
        out: text,
        force: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}
