// The files our tables are exported to: their machine headers, and which column of which table fills them.

/** How a cell becomes a machine word: days to ISO, names in the reader's language to keys; all else as it is. */
export type Kind =
  | 'plain'
  | 'day'
  | 'segment'
  | 'tier'
  | 'reason'
  | 'letter'
  | 'tag'
  | 'setting'
  | 'indicator'
  | 'group'
  | 'driver'
  | 'focus';

export interface FileColumn {
  readonly header: string;
  /** Column of the table; a key it does not have gives blanks. */
  readonly key: string;
  readonly kind: Kind;
}

export interface TableExport {
  /** Name of the file, without its ending. Tables of the same file follow each other. */
  readonly file: string;
  readonly columns: readonly FileColumn[];
  /** Values of file columns that the table itself says by its name. */
  readonly constants?: { readonly [header: string]: string };
  /** Rows whose first column is one of these only. */
  readonly only?: readonly string[];
}

/** `first:day` is a column of that kind; `name=key` fills the file's column `name` from the table's column `key`. */
function columns(list: string): FileColumn[] {
  return list.split(' ').map((text) => {
    const [name, kind = 'plain'] = text.split(':');
    const [header, key = header] = name.split('=');
    return { header, key, kind: kind as Kind };
  });
}

const SEGMENT_FIGURES = 'customers share net net_share per_customer';

const EXPORTS: { readonly [table: string]: TableExport } = {
  customers: {
    file: 'customers',
    columns: columns(
      'customer first:day last:day orders days gross net refunds recency cycle ratio nes r f m rfm segment:segment hml cell tier:tier',
    ),
  },
  cells: { file: 'segments', columns: columns(`group key ${SEGMENT_FIGURES}`), constants: { group: 'cell' } },
  segments: {
    file: 'segments',
    columns: columns(`group key:segment ${SEGMENT_FIGURES}`),
    constants: { group: 'segment' },
  },
  nes: { file: 'segments', columns: columns(`group key ${SEGMENT_FIGURES}`), constants: { group: 'nes' } },
  check: { file: 'check', columns: columns('row column:letter order text reason:reason') },
  settings: { file: 'settings', columns: columns('name:setting value') },
  monthly: {
    file: 'monthly',
    columns: columns('month orders customers revenue new_customers new_revenue existing_revenue'),
  },
  health: { file: 'health', columns: columns('indicator:indicator numerator denominator value previous') },
  transitions: {
    file: 'transitions',
    columns: columns('from:tag N E0 S1 S2 S3'),
    only: ['N', 'E0', 'S1', 'S2', 'S3'],
  },
  drivers: { file: 'drivers', columns: columns('group:group driver:driver before now change effect') },
  stores: {
    file: 'stores',
    columns: columns(
      'store orders customers won revenue refunds unattributed_orders unattributed_amount N E0 S1 S2 S3 active new_rate churn_rate net_change convert_n_e0 wake_s1 wake_s2 wake_s3 new_aov existing_aov change effect_customers effect_orders_per_customer effect_aov came_back_1 came_back_2 came_back_3 new_revenue_share top_share focus:focus',
    ),
  },
  products: { file: 'products', columns: columns('product customers repeaters repeat_rate days_to_second') },
  'product-pairs': {
    file: 'product-pairs',
    columns: columns('first second orders support confidence confidence_back lift'),
  },
  'product-favourites': {
    file: 'product-favourites',
    columns: columns('cell rank product customers share lift'),
  },
};

/** null for a table that is for reading only. */
export function exportOf(table: string, keys: readonly string[]): TableExport | null {
  if (table.startsWith('cohort-') && keys.includes('cohort')) {
    return { file: table, columns: columns(keys.filter((key) => key !== 'size').join(' ')) };
  }
  return EXPORTS[table] ?? null;
}
