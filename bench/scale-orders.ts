// Orders of a shop that is not there, as many as asked for, written by DuckDB into Parquet: the same rows every time.

import { existsSync, renameSync } from 'node:fs';
import type { Warehouse } from '../sql/duckdb.ts';

/** Orders a customer, as a middling shop has them in three years. */
const ORDERS_A_CUSTOMER = 5;

/** An even number in [0, 1) of row i, the same one every time; `salt` tells the columns apart. */
const even = (salt: number, of: string): string =>
  `((hash(${of} * 31 + ${salt}) >> 11) * 1.1102230246251565e-16)`;
/** A normally distributed one. */
const normal = (salt: number, of: string): string =>
  `(sqrt(-2 * ln(1 - ${even(salt, of)})) * cos(6.283185307179586e0 * ${even(salt + 1, of)}))`;

/** One order each; the others go to few customers far more often than to many. Two in a thousand name nobody, six are refunds. */
export async function writeOrders(warehouse: Warehouse, orders: number, file: string): Promise<void> {
  if (existsSync(file)) return;
  const customers = Math.ceil(orders / ORDERS_A_CUSTOMER);
  await warehouse.connection.run(`
    copy (
      with who as (
        select i, case when i < ${customers} then i else cast(floor(${customers} * pow(${even(1, 'i')}, 2)) as bigint) end as c
        from range(${orders}) as t(i)
      ),
      lives as (
        select
          *,
          floor(1096 * ${even(3, 'c')}) as start,
          least(1096 - floor(1096 * ${even(3, 'c')}), ceil(-ln(1 - ${even(4, 'c')}) * 400)) as life
        from who
      )
      select
        i as order_id,
        case when ${even(5, 'i')} >= 0.002 then 'C' || lpad(cast(c as varchar), 9, '0') end as customer_id,
        date '2022-01-01' + cast(start + case when i < ${customers} then 0 else floor(${even(6, 'i')} * life) end as integer) as order_date,
        cast(
          case when i >= ${customers} and ${even(7, 'i')} < 0.006 then -1 else 1 end
          * round(exp(6.5 + 0.6 * ${normal(8, 'c')} + 0.5 * ${normal(10, 'i')}), 2) as decimal(12, 2)
        ) as amount
      from lives
    ) to '${file}.part' (format parquet, compression zstd)`);
  renameSync(`${file}.part`, file);
}
