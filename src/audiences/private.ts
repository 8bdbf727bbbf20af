// A copy for a consultant: figures by customer without who the customer is. Keys become keyed pseudonyms, the same in every
// copy with the same secret; free text goes; where it is asked for, small groups go into one line.

/** HMAC-SHA-256 of UTF-8 text under the shop's secret, as small hex digits. */
export type Keyed = (text: string) => Promise<string>;

export interface PrivateTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Hex digits of a pseudonym: two of a million customers are the same once in 36 million copies. */
const DIGITS = 16;

const pseudonym = async (keyed: Keyed, key: string): Promise<string> =>
  `P-${(await keyed(`customer ${key}`)).slice(0, DIGITS)}`;

/** Columns that name a customer. */
const KEYS = ['customer'];
/** Tables and columns that repeat what the shop typed: order numbers, rows that could not be read, headers, notes. */
const FREE_TABLES = ['check', 'settings', 'today', 'orders'];
const FREE_COLUMNS = ['order_id', 'text', 'note', 'name', 'contact', 'message'];
const PRODUCTS = 'product';
/** What a group counts its customers by. */
const COUNT = 'customers';

export interface PrivateChoices {
  readonly keyed: Keyed;
  /** Products are told by their names. */
  readonly withProducts: boolean;
  /** Groups of fewer customers go; 0 = all stay. */
  readonly least: number;
}

export interface PrivateCopy {
  readonly tables: readonly PrivateTable[];
  /** Names of tables and `table.column` that are not in it. */
  readonly dropped: readonly string[];
  /** Groups that were left out for being small. */
  readonly small: number;
}

/** Of the tables of a run, as `exportTables` gives them. */
export async function privateCopy(
  tables: readonly PrivateTable[],
  { keyed, withProducts, least }: PrivateChoices,
): Promise<PrivateCopy> {
  const dropped: string[] = [];
  let small = 0;
  const known = new Map<string, Promise<string>>();
  const coded = (key: string): Promise<string> => {
    const code = known.get(key) ?? pseudonym(keyed, key);
    known.set(key, code);
    return code;
  };
  const kept: PrivateTable[] = [];
  for (const { name, header, rows } of tables) {
    if (FREE_TABLES.includes(name) || (!withProducts && name.startsWith(PRODUCTS))) {
      dropped.push(name);
      continue;
    }
    const stays = header.map((column) => {
      const goes = FREE_COLUMNS.includes(column) || (!withProducts && column === PRODUCTS);
      if (goes) dropped.push(`${name}.${column}`);
      return !goes;
    });
    const count = header.indexOf(COUNT);
    const large = rows.filter((row) => {
      const isSmall = least > 0 && count >= 0 && Number(row[count]) > 0 && Number(row[count]) < least;
      if (isSmall) small++;
      return !isSmall;
    });
    const told = await Promise.all(
      large.map((row) =>
        Promise.all(row.map((cell, k) => (KEYS.includes(header[k]) && cell !== '' ? coded(cell) : cell))),
      ),
    );
    const only = (row: readonly string[]) => row.filter((_, k) => stays[k]);
    kept.push({ name, header: only(header), rows: told.map(only) });
  }
  return { tables: kept, dropped, small };
}
