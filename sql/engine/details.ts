// What the file says of each customer beside the figures, where all orders are held: read as from a sheet, but only from the lines
// that can say it last.

import { type Details, readDetails } from '../../src/reading/details/details.ts';
import type { Cell } from '../../src/reading/index.ts';
import { DETAILS, type Detail } from '../../src/terms/roles.ts';
import type { Warehouse } from '../duckdb.ts';
import { eachChunk, type Held } from './held.ts';
import { detailColumn, type Source } from './source.ts';

/** Of `wanted`, what the file has columns for. The orders must be held. */
export async function heldDetails(
  warehouse: Warehouse,
  source: Source,
  { orders }: Held,
  place: { readonly locale: string; readonly timeZone: string },
): Promise<Details> {
  const details = DETAILS.filter((detail) => source.mapping[detail] !== undefined);
  const cells = Object.fromEntries(details.map((detail): [Detail, Cell[]] => [detail, []]));
  const rowCustomer: number[] = [];
  const rowOrder: number[] = [];
  if (details.length > 0) {
    const columns = details.map(detailColumn);
    const joined = (on: string): string => `
      select lines.sheet_row, held.number as order_number, held.customer_id, held.order_date - date '1970-01-01' as day,
        ${columns.map((one) => `lines.${one}`).join(', ')}
      from numbered_lines as lines join held on ${on}
      where lines.reason is null`;
    await warehouse.connection.run(`
      create or replace temp table held_lines as
      select said.*, who.number as customer_number
      from (
        ${joined('held.order_id = lines.order_id')}
        union all
        ${joined('held.place = lines.sheet_row')} and lines.order_id is null
      ) as said
      join held_customers as who on who.customer_id = said.customer_id`);
    // Of one day the last line, or the first where the days go down: of equal words it is enough to keep these two.
    const latest = columns.map(
      (one) => `
        select unnest([
          arg_max(sheet_row, day * 10000000000 + sheet_row),
          arg_max(sheet_row, day * 10000000000 - sheet_row)
        ]) as sheet_row
        from held_lines where ${one} is not null group by customer_number, ${one}`,
    );
    await eachChunk(
      warehouse,
      `
      select cast(customer_number as integer), cast(order_number as integer), ${columns.map((one) => `coalesce(${one}, '')`).join(', ')}
      from held_lines semi join (${latest.join(' union all ')}) as latest using (sheet_row)
      order by sheet_row`,
      ([customers, ofOrders, ...said]) => {
        for (const one of customers) rowCustomer.push(one as number);
        for (const one of ofOrders) rowOrder.push(one as number);
        for (const [at, column] of said.entries())
          for (const cell of column) cells[details[at]].push(cell as string);
      },
    );
    await warehouse.connection.run('drop table held_lines');
  }
  return readDetails(
    { firstRow: 1, rows: rowCustomer.length, cells },
    { orders, rowCustomer: Int32Array.from(rowCustomer), rowOrder: Int32Array.from(rowOrder) },
    place,
  );
}
