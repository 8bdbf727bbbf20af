// Small groups of customers in tables for somebody outside: those under the least number become one row, and a count of fewer
// is blank, with all in its row that would tell it.

type Row = readonly string[];

/** A table of plain texts, as it is exported. */
export interface PlainTable {
  readonly name: string;
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** What a group counts its customers by, and what else adds up over groups. */
const COUNT = 'customers';
const SUMS = [COUNT, 'orders', 'share', 'net', 'net_share', 'gross', 'revenue', 'refunds'];
/** Tables of several kinds of groups name the kind first. */
const KIND = 'group';

/** Counts of customers inside rows, by table: columns of the same row that would tell the count. */
const COUNTS: { readonly [table: string]: { readonly [count: string]: readonly string[] } } = {
  health: { numerator: ['value', 'previous'], denominator: ['numerator', 'value', 'previous'] },
  transitions: { N: [], E0: [], S1: [], S2: [], S3: [] },
  monthly: { new_customers: ['new_revenue', 'existing_revenue'] },
  stores: {
    ...{ won: ['new_rate', 'new_aov'], N: ['convert_n_e0'], E0: ['existing_aov'] },
    ...{ S1: ['wake_s1'], S2: ['wake_s2'], S3: ['wake_s3'] },
    ...{ repeaters: ['repeat_rate'], followed: ['repeaters', 'repeat_rate'] },
  },
  channels: { won: [], repeaters: ['repeat_rate'], followed: ['repeaters', 'repeat_rate'] },
  products: { repeaters: ['repeat_rate'], followed: ['repeaters', 'repeat_rate'] },
  'product-cycles': { buyers: ['came_back', 'cycle'], came_back: ['cycle'] },
};

const COHORT = 'cohort';
const COHORTS = 'cohort-customers';
/** Cohort tables that add up; the others are means, by the table that weighs them. */
const COHORT_SUMS = [COHORTS, 'cohort-orders', 'cohort-revenue'];
const WEIGHED_BY_ORDERS = 'cohort-aov';

export interface WithoutSmall {
  readonly tables: readonly PlainTable[];
  /** Groups that were merged, and counts that were blanked. */
  readonly small: number;
}

/** `least`: 0 = all stay. `name`: of what the small ones become. */
export function withoutSmall(tables: readonly PlainTable[], least: number, name: string): WithoutSmall {
  if (least <= 0) return { tables, small: 0 };
  let small = 0;
  const cohorts = smallCohorts(tables, least, name);
  const kept = tables.map((table): PlainTable => {
    if (cohorts && table.header[0] === COHORT) return { ...table, rows: cohorts.rowsOf(table) };
    const merged = merge(table, least, name);
    const blanked = blankCounts({ ...table, rows: merged.rows }, least);
    small += merged.small + blanked.small;
    return { ...table, rows: blanked.rows };
  });
  return { tables: kept, small: small + (cohorts?.small ?? 0) };
}

const isSmall = (cell: string, least: number): boolean => Number(cell) > 0 && Number(cell) < least;
const plain = (value: number): string => String(Number(value.toFixed(6)));

/** Groups under `least` as one row of their kind; where they are under it together, they go. */
function merge({ header, rows }: PlainTable, least: number, name: string) {
  const count = header.indexOf(COUNT);
  if (count < 0) return { rows, small: 0 };
  const kindOf = (row: Row): string => (header[0] === KIND ? row[0] : '');
  const sums = new Map<string, number[]>();
  const small = rows.filter((row) => isSmall(row[count], least));
  for (const row of small) {
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
        return SUMS.includes(column) ? plain(sum[k]) : '';
      }),
    ];
  });
  return { rows: [...rows.filter((row) => !small.includes(row)), ...merged], small: small.length };
}

function blankCounts({ name, header, rows }: PlainTable, least: number) {
  const counts = Object.entries(COUNTS[name] ?? {}).filter(([count]) => header.includes(count));
  let small = 0;
  const blanked = rows.map((row): Row => {
    const found = counts.filter(([count]) => isSmall(row[header.indexOf(count)], least));
    if (found.length === 0) return row;
    small += found.length;
    const gone = new Set(found.flatMap(([count, telling]) => [count, ...telling]));
    return row.map((cell, k) => (gone.has(header[k]) ? '' : cell));
  });
  return { rows: blanked, small };
}

/** Cohorts under `least` as one, and in all cohort tables a blank where fewer came; null = there are no cohorts. */
function smallCohorts(tables: readonly PlainTable[], least: number, name: string) {
  const sized = tables.find((table) => table.name === COHORTS);
  if (!sized) return null;
  const orders = tables.find((table) => table.name === 'cohort-orders');
  const sizes = new Map(sized.rows.map((row) => [row[0], row[1]]));
  const isMerged = (row: Row): boolean => isSmall(sizes.get(row[0]) ?? '', least);
  const together = (table: PlainTable): Row[] => {
    const rows = table.rows.filter(isMerged);
    const size = rows.reduce((sum, row) => sum + Number(sizes.get(row[0])), 0);
    if (size < least) return [];
    const weight = (row: Row, k: number): number => {
      if (COHORT_SUMS.includes(table.name)) return 1;
      if (table.name !== WEIGHED_BY_ORDERS) return Number(sizes.get(row[0]));
      return Number(orders?.rows.find(([label]) => label === row[0])?.[k] ?? 0);
    };
    const cell = (k: number): string => {
      const filled = rows.filter((row) => row[k] !== '');
      if (filled.length === 0) return '';
      const sum = filled.reduce((total, row) => total + Number(row[k]) * weight(row, k), 0);
      const by = filled.reduce((total, row) => total + weight(row, k), 0);
      if (COHORT_SUMS.includes(table.name)) return plain(sum);
      return by > 0 ? plain(sum / by) : '';
    };
    return [table.header.map((_, k) => (k === 0 ? name : cell(k)))];
  };
  const mergedOf = (table: PlainTable): Row[] => [
    ...table.rows.filter((row) => !isMerged(row)),
    ...together(table),
  ];
  const came = new Map(mergedOf(sized).map((row) => [row[0], row]));
  const isFew = (row: Row, k: number): boolean => k > 0 && isSmall(came.get(row[0])?.[k] ?? '', least);
  const few = [...came.values()].reduce((sum, row) => sum + row.filter((_, k) => isFew(row, k)).length, 0);
  return {
    small: sized.rows.filter(isMerged).length + few,
    rowsOf: (table: PlainTable): Row[] =>
      mergedOf(table).map((row) => row.map((cell, k) => (isFew(row, k) ? '' : cell))),
  };
}
