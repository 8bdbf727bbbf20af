// Every customer as CSV, written by DuckDB itself: the same columns as the add-on's customers.csv, however many rows.

import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Table } from '../../local/cli/csv-tables.ts';
import type { Warehouse } from '../duckdb.ts';

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
/** A spreadsheet takes such a text for a formula; signs and digits alone call nothing. */
const HARMLESS = `case when regexp_matches(customer_id, '^\\s*[=+@＝＋＠-]') and not regexp_matches(customer_id, '^[-+ 0-9.,()]+$')
  then '''' || customer_id else customer_id end`;

export async function writeAllCustomers(
  warehouse: Warehouse,
  path: string,
  { header }: Table,
  raw: boolean,
): Promise<void> {
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
            customers.*,
            money.net as net_units,
            cast(money.net - money.gross as double) as refund_units,
            case when customers.days >= 2 then facts.span else shop.numerator end as numerator,
            case when customers.days >= 2 then facts.gaps else shop.denominator end as denominator
          from customers
          join money on money.customer_id = customers.customer_id
          left join facts on facts.customer_id = customers.customer_id
          cross join shop_cycles as shop
        )
        order by net_units desc, customer_id
      ) to '${beside.replaceAll("'", "''")}' (header, delimiter ',')`);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
