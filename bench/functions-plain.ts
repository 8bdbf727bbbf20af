// NES and RFM of a list of customers as people write them without custom functions: one formula a cell, no newer ones
// than Excel 2019 and LibreOffice know. Orders stand in A:C (customer, day, amount), customers in F.

export interface PlainColumn {
  readonly name: string;
  /** 0-based. */
  readonly column: number;
  readonly rows: 'orders' | 'customers' | 'one';
  formula(row: number, lastOrder: number, lastCustomer: number): string;
}

const COLUMN = {
  newDay: 3,
  nes: 6,
  rfm: 7,
  last: 8,
  first: 9,
  days: 10,
  orders: 11,
  net: 12,
  recency: 13,
  cycle: 14,
  limit: 15,
  asOf: 17,
  shopCycle: 18,
} as const;

export function plainColumns(): PlainColumn[] {
  const score = (column: string, last: number, row: number): string =>
    [0.2, 0.4, 0.6, 0.8]
      .map((share) => `(${column}${row}>PERCENTILE(${column}$2:${column}$${last},${share}))`)
      .join('+');
  return [
    // Is it the customer's first order of that day?
    {
      name: 'newDay',
      column: COLUMN.newDay,
      rows: 'orders',
      formula: (row) => `=IF(COUNTIFS(A$2:A${row},A${row},B$2:B${row},B${row})=1,1,0)`,
    },
    { name: 'asOf', column: COLUMN.asOf, rows: 'one', formula: (_, orders) => `=MAX(B2:B${orders})` },
    {
      name: 'last',
      column: COLUMN.last,
      rows: 'customers',
      formula: (row, orders) => `=MAXIFS(B$2:B$${orders},A$2:A$${orders},F${row})`,
    },
    {
      name: 'first',
      column: COLUMN.first,
      rows: 'customers',
      formula: (row, orders) => `=MINIFS(B$2:B$${orders},A$2:A$${orders},F${row})`,
    },
    {
      name: 'days',
      column: COLUMN.days,
      rows: 'customers',
      formula: (row, orders) => `=SUMIFS(D$2:D$${orders},A$2:A$${orders},F${row})`,
    },
    {
      name: 'orders',
      column: COLUMN.orders,
      rows: 'customers',
      formula: (row, orders) => `=COUNTIFS(A$2:A$${orders},F${row})`,
    },
    {
      name: 'net',
      column: COLUMN.net,
      rows: 'customers',
      formula: (row, orders) => `=ROUND(SUMIFS(C$2:C$${orders},A$2:A$${orders},F${row}),2)`,
    },
    { name: 'recency', column: COLUMN.recency, rows: 'customers', formula: (row) => `=R$2-I${row}` },
    {
      name: 'cycle',
      column: COLUMN.cycle,
      rows: 'customers',
      formula: (row) => `=IF(K${row}>1,(I${row}-J${row})/(K${row}-1),"")`,
    },
    {
      name: 'shopCycle',
      column: COLUMN.shopCycle,
      rows: 'one',
      formula: (_, __, customers) => `=MEDIAN(O2:O${customers})`,
    },
    {
      name: 'limit',
      column: COLUMN.limit,
      rows: 'customers',
      formula: (row) => `=N${row}/IF(K${row}>1,O${row},S$2)`,
    },
    {
      name: 'nes',
      column: COLUMN.nes,
      rows: 'customers',
      formula: (row) => `=IF(P${row}>3,"S3",IF(P${row}>2.5,"S2",IF(P${row}>2,"S1",IF(K${row}>1,"E0","N"))))`,
    },
    {
      name: 'rfm',
      column: COLUMN.rfm,
      rows: 'customers',
      formula: (row, _, customers) =>
        `=5-(${score('N', customers, row)})&""&1+(${score('L', customers, row)})&""&1+(${score('M', customers, row)})`,
    },
  ];
}
