// Every customer as CSV, written by DuckDB itself: the same columns as the add-on's customers.csv, however many rows.

import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DuckDBDataChunk, DuckDBScalarFunction, type DuckDBVector, VARCHAR } from '@duckdb/node-api';
import type { Table } from '../../local/cli/csv-tables.ts';
import { harmless } from '../../src/terms/harmless.ts';
import { statementsFor } from '../dialects.ts';
import type { Warehouse } from '../duckdb.ts';
import type { Chosen } from '../parameters.ts';

/** Half a day counts as one, as in src/model/next-purchase.ts. */
const WAIT = `cast(floor((2 * numerator + denominator) / (2.0 * denominator)) as integer)`;

/** A number as JavaScript writes it: 7, not 7.0. */
const plain = (figure: string): string => `regexp_replace(cast(${figure} as varchar), '\\.0$', '')`;

/** By the name of the column; what a warehouse does not work out is blank. */
const COLUMNS: { readonly [column: string]: string } = {
  customer: 'customer_id',
  first: 'first_day',
  last: 'last_day',
  gross: plain('gross'),
  net: plain('net'),
  refunds: plain('refund_units / 10000.0'),
  cycle: plain('cycle'),
  ratio: plain('ratio'),
  next_expected: `last_day + ${WAIT}`,
  value_12m: 'null',
};
/**
 * Only what may start a formula is asked about one by one: a sign with no letter or digit before it, where a cell starts. Signs
 * and digits alone, such as telephone numbers, call nothing.
 */
const HARMLESS = String.raw`case
  when regexp_matches(customer_id, '(^|[;\t\r\n])[^\pL\pN]*[=+@＝＋－＠﹦﹢﹣﹫-]') and not regexp_matches(customer_id, '^[-+ 0-9.,()]+$')
  then harmless(customer_id) else customer_id end`;

/** The rule for plain files (terms/harmless.ts), for DuckDB to call. */
const HARMLESS_FUNCTION = {
  name: 'harmless',
  parameterTypes: [VARCHAR],
  returnType: VARCHAR,
  mainFunction(_: unknown, texts: DuckDBDataChunk, written: DuckDBVector) {
    const column = texts.getColumnVector(0);
    for (let i = 0; i < texts.rowCount; i++) written.setItem(i, harmless(String(column.getItem(i))));
    written.flush();
  },
};

export async function writeAllCustomers(
  warehouse: Warehouse,
  path: string,
  { header }: Table,
  { raw, chosen }: { readonly raw: boolean; readonly chosen: Chosen },
): Promise<void> {
  await withChances(warehouse, chosen);
  if (!raw) warehouse.connection.registerScalarFunction(DuckDBScalarFunction.create(HARMLESS_FUNCTION));
  const columns = header.map(
    (name) => `${name === 'customer' && !raw ? HARMLESS : (COLUMNS[name] ?? name)} as "${name}"`,
  );
  const beside = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    await warehouse.connection.run(`
      copy (
        select ${columns.join(', ')}
        from (
          select
            customers.* exclude (p_alive, chance),
            round(chance.p_alive, 6) as p_alive,
            round(chance.chance, 6) as chance,
            money.net as net_units,
            cast(money.net - money.gross as double) as refund_units,
            case when customers.days >= 2 then facts.span else shop.numerator end as numerator,
            case when customers.days >= 2 then facts.gaps else shop.denominator end as denominator
          from customers
          join money on money.customer_id = customers.customer_id
          left join facts on facts.customer_id = customers.customer_id
          left join chance on chance.customer_id = customers.customer_id
          cross join shop_cycles as shop
        )
        order by net_units desc, customer_id
      ) to '${beside.replaceAll("'", "''")}' (header, delimiter ',')`);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** The step of the chances once more, with what was found since. */
async function withChances({ connection }: Warehouse, chosen: Chosen): Promise<void> {
  if (!chosen.chance) return;
  for (const { table, select } of statementsFor(chosen, 'duckdb'))
    if (table === 'parameters' || table === 'chance')
      await connection.run(`create or replace table ${table} as ${select}`);
}
