// Orders that DuckDB has read as the columns of the model: all of them where memory holds them, else those of one customer of
// every so many. For the figures that need each order: predictions, stores, products, whom to contact.

import { type Labels, leastScale, type Orders, pickLabels } from '../../src/model/index.ts';
import { foldedNames } from '../../src/reading/interned.ts';
import type { Warehouse } from '../duckdb.ts';
import type { Source } from './source.ts';
import { UNIT } from './units.ts';

const LABELS = ['store', 'channel', 'product'] as const;

export interface Held {
  readonly orders: Orders;
  /** The first row of each order in the file, 1-based. */
  readonly rows: Int32Array;
}

/** In the order of the file, the customers by their first order, as a sheet is read. */
export async function heldOrders(
  warehouse: Warehouse,
  source: Source,
  { every = 1 }: { readonly every?: number } = {},
): Promise<Held> {
  const { connection } = warehouse;
  const amount = source.granularity === 'repeated' ? 'max(amount)' : 'sum(amount)';
  const first = (column: string) => `arg_min(${column}, sheet_row) filter (${column} is not null)`;
  const mapped = LABELS.filter((role) => source.mapping[role] !== undefined);
  const isSample = every > 1;
  const isGated = source.findings !== undefined;
  // Of some customers neither rows nor labels are asked for: they are taken from the orders as they were made.
  const some = `
    select '' as order_id, row_number() over (order by day, customer_id, order_id, amount) as place,
      customer_id, order_date, amount, null as store, null as channel
    from orders where customer_id is not null and hash(customer_id) % ${every} = 0`;
  const all = `
    with lines as (
      select sheet_row, order_id, order_date, store, channel,
        ${isGated ? 'case when customer_id in (select customer_id from gate_nobody) then null else customer_id end as customer_id' : 'customer_id'},
        cast(round(coalesce(amount, 0) * ${UNIT}) as bigint) as amount
      from numbered_lines
      where reason is null and (amount is not null or ${source.granularity === 'first'})
        ${isGated ? 'and (order_id is null or order_id not in (select order_id from gate_out))' : ''}
    )
    select order_id, min(sheet_row) as place, min(customer_id) as customer_id, min(order_date) as order_date,
      ${amount} as amount, ${first('store')} as store, ${first('channel')} as channel
    from lines where order_id is not null group by order_id
    union all
    select order_id, sheet_row, customer_id, order_date, amount, store, channel from lines where order_id is null`;
  await connection.run(`
    create or replace temp table held as
    select *, row_number() over (order by place) - 1 as number from (${isSample ? some : all})`);
  await connection.run(`
    create or replace temp table held_customers as
    select customer_id, row_number() over (order by min(place)) - 1 as number
    from held where customer_id is not null group by customer_id`);
  const labels = new Map<string, Spelled>();
  for (const role of isSample ? [] : mapped) labels.set(role, await spelledIn(warehouse, role));

  const size = Number((await warehouse.rows('select count(*) as n from held'))[0].n);
  const customer = new Int32Array(size);
  const day = new Int32Array(size);
  const money = new Float64Array(size);
  const rows = new Int32Array(size);
  const ids: string[] = [];
  const spelled = { store: new Int32Array(size), channel: new Int32Array(size) };
  const ofOrders = (['store', 'channel'] as const).filter((role) => labels.has(role));
  await eachChunk(
    warehouse,
    `
    select cast(coalesce(who.number, -1) as integer), cast(order_date - date '1970-01-01' as integer), cast(amount as double),
      ${isSample ? "''" : "coalesce(order_id, '')"}, cast(place as integer)
      ${ofOrders.map((role) => `, cast(coalesce(${role}s.number, -1) as integer)`).join('')}
    from held
    left join held_customers as who on who.customer_id = held.customer_id
    ${ofOrders.map((role) => `left join held_${role} as ${role}s on ${role}s.name = held.${role}`).join('\n')}
    order by held.number`,
    (columns, at) => {
      for (const [k, who] of columns[0].entries()) customer[at + k] = who as number;
      for (const [k, one] of columns[1].entries()) day[at + k] = one as number;
      for (const [k, one] of columns[2].entries()) money[at + k] = one as number;
      for (const id of columns[3]) ids.push(id as string);
      for (const [k, row] of columns[4].entries()) rows[at + k] = row as number;
      for (const [c, role] of ofOrders.entries())
        for (const [k, one] of columns[5 + c].entries()) spelled[role][at + k] = one as number;
    },
  );
  const names: string[] = [];
  await eachChunk(warehouse, 'select customer_id from held_customers order by number', ([column]) => {
    for (const name of column) names.push(name as string);
  });
  const { amounts, scale } = leastScale(money, UNIT);
  const orders: Orders = {
    size,
    ids,
    customers: names,
    customer,
    day,
    amount: amounts,
    scale,
    store: labelled(labels.get('store'), spelled.store),
    channel: labelled(labels.get('channel'), spelled.channel),
    lines: labels.has('product') ? await linesOf(warehouse, source, labels.get('product')!) : null,
  };
  return { orders, rows };
}

type Spelled = ReturnType<typeof foldedNames>;

/** How the lines write a name, by first appearance; names that differ in letter case alone are one. */
async function spelledIn(warehouse: Warehouse, role: (typeof LABELS)[number]): Promise<Spelled> {
  await warehouse.connection.run(`
    create or replace temp table held_${role} as
    select ${role} as name, count(*) as lines, row_number() over (order by min(sheet_row)) - 1 as number
    from numbered_lines where ${role} is not null group by ${role}`);
  const rows = await warehouse.rows(`select name, lines from held_${role} order by number`);
  return foldedNames(
    rows.map(({ name }) => String(name)),
    rows.map(({ lines }) => Number(lines)),
  );
}

function labelled(names: Spelled | undefined, spelled: Int32Array): Labels | null {
  if (!names) return null;
  const index = spelled.map((at) => (at < 0 ? at : names.nameOf[at]));
  return pickLabels({ names: names.words, index }, Int32Array.from(index.keys()));
}

async function linesOf(
  warehouse: Warehouse,
  { granularity }: Source,
  names: Spelled,
): Promise<Orders['lines']> {
  const order: number[] = [];
  const spelled: number[] = [];
  await eachChunk(
    warehouse,
    `
    with lines as (
      select sheet_row, order_id, product
      from numbered_lines
      where reason is null and (amount is not null or ${granularity === 'first'})
    ),
    numbered as (
      select sheet_row, product, number from lines join held on held.order_id = lines.order_id
      union all
      select sheet_row, lines.product, number from lines join held on held.place = sheet_row
      where lines.order_id is null
    )
    select cast(numbered.number as integer), cast(coalesce(held_product.number, -1) as integer)
    from numbered
    left join held_product on held_product.name = numbered.product
    order by sheet_row`,
    ([orders, products]) => {
      for (const one of orders) order.push(one as number);
      for (const one of products) spelled.push(one as number);
    },
  );
  return { order: Int32Array.from(order), product: labelled(names, Int32Array.from(spelled))! };
}

/** The columns of a result, some rows at a time. */
export async function eachChunk(
  { connection }: Warehouse,
  sql: string,
  take: (columns: readonly (readonly unknown[])[], at: number) => void,
): Promise<void> {
  const result = await connection.stream(sql);
  for (let at = 0; ; ) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    take(chunk.getColumns(), at);
    at += chunk.rowCount;
  }
}
