// A copy for a consultant: figures by customer without who the customer is. Keys become keyed pseudonyms, the same in every
// copy with the same secret; free text goes; where it is asked for, small groups go into one line.

import { type PlainTable, withoutSmall } from './small-groups.ts';

/** HMAC-SHA-256 of UTF-8 text under the shop's secret, as small hex digits. */
export type Keyed = (text: string) => Promise<string>;

export type PrivateTable = PlainTable;

/** Hex digits of a pseudonym: two of a million customers are the same once in 36 million copies. */
const DIGITS = 16;

const pseudonym = async (keyed: Keyed, key: string): Promise<string> =>
  `P-${(await keyed(`customer ${key}`)).slice(0, DIGITS)}`;

/** Columns that name a customer. */
const KEYS = ['customer'];
/** Tables and columns that repeat what the shop typed: order numbers, rows that could not be read, headers, notes, tags. */
const FREE_TABLES = ['check', 'settings', 'today', 'orders', 'segment-parts', 'cohort-parts'];
const FREE_COLUMNS = ['order_id', 'text', 'note', 'name', 'contact', 'message'];
const PRODUCTS = 'product';

export interface PrivateChoices {
  readonly keyed: Keyed;
  /** Products are told by their names. */
  readonly withProducts: boolean;
  /** Groups of fewer customers become one, and counts of fewer are blank; 0 = all stay. */
  readonly least: number;
  /** What that one is called. */
  readonly small: string;
}

export interface PrivateCopy {
  readonly tables: readonly PrivateTable[];
  /** Names of tables and `table.column` that are not in it. */
  readonly dropped: readonly string[];
  /** Groups that were merged for being small, and counts that were blanked. */
  readonly small: number;
}

/** Of the tables of a run, as `exportTables` gives them. */
export async function privateCopy(
  tables: readonly PrivateTable[],
  { keyed, withProducts, least, small: smallName }: PrivateChoices,
): Promise<PrivateCopy> {
  const isDropped = ({ name }: PrivateTable): boolean =>
    FREE_TABLES.includes(name) || (!withProducts && name.startsWith(PRODUCTS));
  const dropped = tables.filter(isDropped).map(({ name }) => name);
  const large = withoutSmall(
    tables.filter((table) => !isDropped(table)),
    least,
    smallName,
  );
  const known = new Map<string, Promise<string>>();
  const coded = (key: string): Promise<string> => {
    const code = known.get(key) ?? pseudonym(keyed, key);
    known.set(key, code);
    return code;
  };
  const kept: PrivateTable[] = [];
  for (const { name, header, rows } of large.tables) {
    const stays = header.map((column) => {
      const goes = FREE_COLUMNS.includes(column) || (!withProducts && column === PRODUCTS);
      if (goes) dropped.push(`${name}.${column}`);
      return !goes;
    });
    const told = await Promise.all(
      rows.map((row) =>
        Promise.all(row.map((cell, k) => (KEYS.includes(header[k]) && cell !== '' ? coded(cell) : cell))),
      ),
    );
    const only = (row: readonly string[]) => row.filter((_, k) => stays[k]);
    kept.push({ name, header: only(header), rows: told.map(only) });
  }
  return { tables: kept, dropped, small: large.small };
}
