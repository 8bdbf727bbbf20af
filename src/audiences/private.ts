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
/** Tables and columns that repeat what the shop typed: order numbers, rows that could not be read, headers, notes, tags. */
const FREE_TABLES = ['check', 'settings', 'today', 'orders', 'segment-parts', 'cohort-parts'];
const FREE_COLUMNS = ['order_id', 'text', 'note', 'name', 'contact', 'message'];
const PRODUCTS = 'product';
/** What a group counts its customers by, and what else adds up over groups. */
const COUNT = 'customers';
const SUMS = [COUNT, 'orders', 'share', 'net', 'net_share', 'gross', 'revenue', 'refunds'];
/** Tables of several kinds of groups name the kind first. */
const KIND = 'group';

export interface PrivateChoices {
  readonly keyed: Keyed;
  /** Products are told by their names. */
  readonly withProducts: boolean;
  /** Groups of fewer customers become one; 0 = all stay. */
  readonly least: number;
  /** What that one is called. */
  readonly small: string;
}

export interface PrivateCopy {
  readonly tables: readonly PrivateTable[];
  /** Names of tables and `table.column` that are not in it. */
  readonly dropped: readonly string[];
  /** Groups that were merged for being small. */
  readonly small: number;
}

/** Of the tables of a run, as `exportTables` gives them. */
export async function privateCopy(
  tables: readonly PrivateTable[],
  { keyed, withProducts, least, small: smallName }: PrivateChoices,
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
    const merged = mergeSmall(header, rows, least, smallName);
    small += merged.small;
    const large = merged.rows;
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

/** Groups under `least` as one row of their kind; where they are under it together, they go. */
function mergeSmall(header: readonly string[], rows: PrivateTable['rows'], least: number, name: string) {
  const count = header.indexOf(COUNT);
  if (least <= 0 || count < 0) return { rows, small: 0 };
  const isSmall = (row: readonly string[]): boolean => Number(row[count]) > 0 && Number(row[count]) < least;
  const kindOf = (row: readonly string[]): string => (header[0] === KIND ? row[0] : '');
  const sums = new Map<string, number[]>();
  for (const row of rows.filter(isSmall)) {
    const sum = sums.get(kindOf(row)) ?? header.map(() => 0);
    sums.set(
      kindOf(row),
      sum.map((total, k) => total + (Number(row[k]) || 0)),
    );
  }
  const label = header[0] === KIND ? 1 : 0;
  const merged = [...sums].flatMap(([kind, sum]) => {
    if (sum[count] < least) return [];
    return [
      header.map((column, k) => {
        if (k === label) return name;
        if (column === KIND && k === 0) return kind;
        return SUMS.includes(column) ? String(Number(sum[k].toFixed(6))) : '';
      }),
    ];
  });
  return { rows: [...rows.filter((row) => !isSmall(row)), ...merged], small: rows.filter(isSmall).length };
}
