// Runs the model in DuckDB, for files beyond a sheet and to prove the SQL.

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { statementsFor } from './dialects.ts';
import type { Chosen } from './parameters.ts';

export type Row = Record<string, string | number | boolean | null>;

export interface Warehouse {
  readonly connection: DuckDBConnection;
  /** Rows as plain values; whole numbers and days as they are written. */
  rows(sql: string): Promise<Row[]>;
  close(): void;
}

/** An empty database in memory, or in a file where the orders are more than memory holds. */
export async function openWarehouse(
  file = ':memory:',
  { threads, memory }: { readonly threads?: number; readonly memory?: string } = {},
): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(file, {
    ...(threads ? { threads: String(threads) } : {}),
    ...(memory ? { memory_limit: memory } : {}),
  });
  const connection = await instance.connect();
  return {
    connection,
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJson() as Row[];
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Makes every table of the model from `source_orders`, which must stand; `made`: what is to be done once a table stands. */
export async function computeModel(
  warehouse: Warehouse,
  chosen: Chosen,
  said: (table: string) => void = () => {},
  made: (table: string) => Promise<void> = async () => {},
): Promise<void> {
  for (const { table, select, isView } of statementsFor(chosen, 'duckdb')) {
    said(table);
    await warehouse.connection.run(`create or replace ${isView ? 'view' : 'table'} ${table} as ${select}`);
    await made(table);
  }
}
