// A file or folder of orders as `source_orders`, read by DuckDB where it lies: which column is what is recognised as in a sheet,
// and every line that cannot be read has its reason.

import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { PlainError } from '../../local/cli/faults.ts';
import type { SegmentOptions } from '../../local/cli/options.ts';
import type { Finding } from '../../src/reading/gate/finding.ts';
import { granularityBy, type Votes } from '../../src/reading/granularity.ts';
import type { Cell, LeftOut, Mapping, Recognition, SheetSample } from '../../src/reading/index.ts';
import { recognise, statusMeaning } from '../../src/reading/index.ts';
import type { StatusCount } from '../../src/reading/recognition.ts';
import { NOT_CANCELLED } from '../../src/reading/statuses.ts';
import type { Granularity } from '../../src/terms/reading-choices.ts';
import { DETAILS, type Detail, type Field, isDetail, type Role } from '../../src/terms/roles.ts';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import type { Language } from '../../src/text/language.ts';
import type { Warehouse } from '../duckdb.ts';

/** What DuckDB was told to read, and what it found there. */
export interface Source {
  readonly name: string;
  readonly recognition: Recognition;
  readonly mapping: Mapping;
  readonly granularity: Granularity;
  /** Lines there are, those that are in no order, and the first of these with their reasons. */
  readonly lines: number;
  readonly left: number;
  readonly leftOut: readonly LeftOut[];
  readonly leftOutByReason: { readonly [reason: string]: number };
  readonly excludedOrders: number;
  readonly statuses: readonly StatusCount[];
  /** 10^d with the fewest decimals that hold every amount. */
  readonly scale: number;
  /** What the gate found (gate.ts); absent = nobody looked. */
  readonly findings?: readonly Finding[];
}

const SAMPLED = 299;
/** Lines left out that are listed by row; the others are counted. */
const LISTED = 1000;
/** More lines than this share that cannot be read: the column is not what it was taken for. */
const MOST_UNREAD = 0.01;

/** Roles the engine reads, beside what the file tells of the customers. Of the others, those that change the money stop it. */
const READ: readonly Role[] = [
  'customer',
  'date',
  'amount',
  'quantity',
  'price',
  'order',
  'status',
  'paymentStatus',
  'cancelledAt',
  'store',
  'channel',
  'product',
];
const OF_MONEY: readonly Role[] = ['refund', 'currency'];

/** Of `numbered_lines`, as text. */
export const detailColumn = (detail: Detail): string => `detail_${detail}`;

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Makes `source_orders` from a .parquet, a .csv, or a folder of either. Throws one plain sentence where it cannot be read. */
export async function readSource(warehouse: Warehouse, options: SegmentOptions): Promise<Source> {
  const says = COMMAND_TEXTS[options.language].engine;
  const { from, header } = scanOf(options.file, options.language);
  const said = async (sql: string) => {
    try {
      return await warehouse.rows(sql);
    } catch (error) {
      throw new PlainError(says.failed(options.file, (error as Error).message.split('\n')[0]));
    }
  };
  const columns = (await said(`describe select * from ${from}`)).map(
    (row): Column => ({ name: String(row.column_name), type: String(row.column_type) }),
  );
  const lines = Number((await said(`select count(*) as n from ${from}`))[0].n);
  const first = await said(`select * from ${from} limit ${SAMPLED}`);
  const sample: SheetSample = {
    sheetName: basename(options.file, extname(options.file)),
    rows: [
      columns.map(({ name }) => name),
      ...first.map((row) => columns.map((one) => cellOf(row[one.name], one))),
    ],
    totalRows: lines + 1,
    columns: columns.length,
    merges: [],
    ownColumns: [],
    locale: options.locale,
    timeZone: options.timeZone,
  };
  const recognition = recognise(sample, 1);
  const mapping = mappingOf(recognition, options);
  const name = (field: Field): string | null => {
    const at = mapping[field];
    return at === undefined ? null : identifier(columns[at].name);
  };
  for (const role of ['customer', 'date', 'amount'] as const) {
    if (name(role) === null && !(role === 'amount' && name('quantity') && name('price')))
      throw new PlainError(says.noRole(options.file, role, columns.map((c) => c.name).join(', ')));
  }
  for (const role of OF_MONEY) {
    const column = name(role);
    if (column === null) continue;
    const [{ n }] = await said(
      `select count(distinct cast(${column} as varchar)) as n from ${from} where ${column} is not null`,
    );
    if (Number(n) > 1) throw new PlainError(says.ofMoney(column, role));
  }

  const type = (role: Role): string => columns[mapping[role]!].type;
  const amount = name('amount')
    ? amountOf(name('amount')!, type('amount'), options)
    : `${amountOf(name('quantity')!, type('quantity'), options)} * ${amountOf(name('price')!, type('price'), options)}`;
  const details = DETAILS.filter((detail) => mapping[detail] !== undefined);
  const text = (field: Field) => {
    const column = name(field);
    return column === null ? 'cast(null as varchar)' : `nullif(trim(cast(${column} as varchar)), '')`;
  };
  // A number that a spreadsheet made of an id has no decimals here either; e-mails are told apart by their letters alone.
  const customer = `case when ${text('customer')} like '%@%' then lower(${text('customer')}) else regexp_replace(${text('customer')}, '^(\\d+)\\.0$', '\\1') end`;
  const statuses = await statusesOf(said, from, name, recognition, options);
  const excluded = (role: 'status' | 'paymentStatus') => {
    const words = statuses
      .filter((one) => one.role === role && one.excluded)
      .map(({ status }) => literal(status));
    return words.length === 0 ? 'false' : `coalesce(${text(role)} in (${words.join(', ')}), false)`;
  };
  const amountText = name('amount')
    ? text('amount')
    : `concat_ws(' × ', ${text('quantity')}, ${text('price')})`;
  // Only those that are listed are numbered: numbers are given one after the other, and all else is read in parallel.
  const linesView = (view: string, row: string): string => `
    create or replace view ${view} as
    with cells as (
      select
        ${row}
        ${text('order')} as order_id,
        ${customer} as customer_id,
        ${text('date')} as date_text,
        ${dayOf(name('date')!, type('date'), options)} as order_date,
        ${amountText} as amount_text,
        ${amount} as amount,
        ${excluded('status')} or ${excluded('paymentStatus')} as is_excluded,
        coalesce(not regexp_matches(${text('cancelledAt')}, ${literal(NOT_CANCELLED.source)}, 'i'), false) as is_cancelled,
        case when ${excluded('status')} then ${text('status')} else ${text('paymentStatus')} end as status_text,
        ${excluded('status')} as is_by_status,
        ${text('status')} as said_status,
        ${text('paymentStatus')} as said_payment_status,
        ${text('cancelledAt')} as cancelled_text,
        ${text('store')} as store,
        ${text('channel')} as channel,
        ${text('product')} as product${details.map((one) => `,\n        ${text(one)} as ${detailColumn(one)}`).join('')}
      from ${from}
    )
    select
      *,
      case
        when coalesce(order_id, customer_id, date_text, amount_text) is null then 'blank'
        when date_text is null and order_id is not null and coalesce(amount, 0) = 0 then 'further'
        when is_cancelled then 'cancelled'
        when is_excluded then 'status-excluded'
        when date_text is null then 'date-missing'
        when order_date is null then 'date-unreadable'
        when amount_text is not null and amount is null then 'amount-unreadable'
      end as reason
    from cells`;
  await warehouse.connection.run(linesView('read_lines', ''));
  await warehouse.connection.run(
    linesView('numbered_lines', `row_number() over () + ${header} as sheet_row,`),
  );
  const covers = recognition.columns.find(({ index }) => index === mapping.amount)?.covers;
  const granularity =
    options.reading.granularity ??
    (name('amount')
      ? granularityBy(await votes(said), recognition.granularity, covers).granularity
      : 'product');
  await warehouse.connection.run(`
    create or replace view source_orders as
    select order_id, customer_id, order_date, coalesce(amount, 0) as amount
    from read_lines
    where reason is null and (amount is not null or ${granularity === 'first'})`);
  const missing =
    granularity === 'first' ? '' : ` when reason is null and amount is null then 'amount-missing'`;
  const units = 'try_cast(round(amount * 10000) as bigint)';
  const decimals = `case
    when ${units} % 10000 = 0 then 1 when ${units} % 1000 = 0 then 10 when ${units} % 100 = 0 then 100
    when ${units} % 10 = 0 then 1000 else 10000 end`;
  const reason = `case when reason in ('blank', 'further') then null${missing} else reason end`;
  const counted = await said(`
    select ${reason} as reason, count(*) as n,
      -- only of the few that are left out: all orders are too many to tell apart twice
      count(distinct case when reason in ('cancelled', 'status-excluded') then order_id end)
        + count(*) filter (order_id is null) as orders,
      max(${decimals}) filter (reason is null) as scale
    from read_lines group by 1`);
  const leftOutByReason = Object.fromEntries(
    counted.filter((row) => row.reason !== null).map((row) => [String(row.reason), Number(row.n)]),
  );
  const unread = (leftOutByReason['date-unreadable'] ?? 0) + (leftOutByReason['amount-unreadable'] ?? 0);
  const left = Object.values(leftOutByReason).reduce((sum, n) => sum + n, 0);
  const listed =
    left === 0
      ? []
      : await said(`
    select sheet_row, ${reason} as reason, order_id, date_text, amount_text, status_text, is_by_status, cancelled_text
    from numbered_lines where ${reason} is not null limit ${LISTED}`);
  const leftOut = listed.map((row): LeftOut => {
    const reason = row.reason as LeftOut['reason'];
    const [role, cell]: [Role, unknown] =
      reason === 'cancelled'
        ? ['cancelledAt', row.cancelled_text]
        : reason === 'status-excluded'
          ? [row.is_by_status ? 'status' : 'paymentStatus', row.status_text]
          : /^date/.test(reason)
            ? ['date', row.date_text]
            : ['amount', row.amount_text];
    return {
      row: Number(row.sheet_row),
      column: mapping[role] ?? -1,
      text: String(cell ?? ''),
      reason,
      order: String(row.order_id ?? ''),
    };
  });
  if (unread > lines * MOST_UNREAD) {
    const example = leftOut.find((one) => /unreadable/.test(one.reason))!;
    const column = columns[example.column]?.name ?? '';
    throw new PlainError(says.unread(unread, lines, example.text, column, example.row));
  }
  return {
    name: sample.sheetName,
    recognition,
    mapping: Object.fromEntries(
      Object.entries(mapping).filter(([field]) => READ.includes(field as Role) || isDetail(field as Field)),
    ),
    granularity,
    lines,
    left,
    leftOut,
    leftOutByReason,
    excludedOrders: counted
      .filter((row) => row.reason === 'cancelled' || row.reason === 'status-excluded')
      .reduce((sum, row) => sum + Number(row.orders), 0),
    statuses,
    scale: Number(counted.find((row) => row.reason === null)?.scale ?? 1),
  };
}

type Said = (sql: string) => Promise<Record<string, unknown>[]>;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What DuckDB scans, and the rows that stand before the first line. */
function scanOf(path: string, language: Language): { readonly from: string; readonly header: number } {
  const stats = statSync(path, { throwIfNoEntry: false });
  const says = COMMAND_TEXTS[language].engine;
  if (!stats) throw new PlainError(says.noFile(path));
  const files = stats.isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
    : [path];
  const parquet = files.filter((file) => /\.parquet$/i.test(file));
  const csv = files.filter((file) => /\.(csv|tsv|txt)(\.gz)?$/i.test(file));
  if (parquet.length > 0 && csv.length > 0) throw new PlainError(says.bothKinds(path));
  const list = (some: readonly string[]) => `[${[...some].sort().map(literal).join(', ')}]`;
  if (parquet.length > 0) return { from: `read_parquet(${list(parquet)}, union_by_name = true)`, header: 1 };
  if (csv.length > 0)
    return {
      from: `read_csv(${list(csv)}, header = true, all_varchar = true, union_by_name = true)`,
      header: 1,
    };
  throw new PlainError(says.neitherKind(path));
}

function cellOf(value: unknown, { type }: Column): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  const text = String(value);
  return /INT|DECIMAL|DOUBLE|FLOAT/.test(type) && text !== '' && Number.isFinite(Number(text))
    ? Number(text)
    : text;
}

/** The recognised columns, and those that the options name; `ROLE=` takes one away. */
function mappingOf(
  { mapping, columns, found }: Recognition,
  { map, file, accept, language }: SegmentOptions,
): Mapping {
  const says = COMMAND_TEXTS[language].engine;
  const chosen: { [field in Field]?: number } = { ...mapping };
  for (const [role, header] of map) {
    const column = columns.find((one) => one.header.toLowerCase() === header.trim().toLowerCase());
    if (!column && header.trim() !== '') throw new PlainError(says.noColumn(file, header));
    if (column) chosen[role] = column.index;
    else delete chosen[role];
  }
  for (const role of ['customer', 'date', 'amount'] as const) {
    const at = chosen[role];
    if (at === undefined || map.has(role) || found[role] !== 'values' || accept.includes('guessed-column'))
      continue;
    const header = columns.find(({ index }) => index === at)?.header ?? '';
    throw new PlainError(says.guessed(header, role));
  }
  return chosen;
}

/** A day of a date column, or of a text that says year, month and day (in another order where that is said). */
function dayOf(column: string, type: string, { timeZone, reading }: SegmentOptions): string {
  if (/WITH TIME ZONE/.test(type)) return `cast(timezone(${literal(timeZone)}, ${column}) as date)`;
  if (/^(DATE|TIMESTAMP)/.test(type)) return `cast(${column} as date)`;
  const part = (pattern: string, at: number) =>
    `regexp_extract(trim(cast(${column} as varchar)), '${pattern}', ${at})`;
  const ymd = '^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:\\D|$)';
  const ending = '^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:\\D|$)';
  const order = reading.dateOrder;
  const day = (pattern: string, year: number, month: number, of: number) =>
    `try_cast(${part(pattern, year)} || '-' || ${part(pattern, month)} || '-' || ${part(pattern, of)} as date)`;
  const first = day(ymd, 1, 2, 3);
  if (order === 'mdy') return `coalesce(${first}, ${day(ending, 3, 1, 2)})`;
  if (order === 'dmy') return `coalesce(${first}, ${day(ending, 3, 2, 1)})`;
  return first;
}

/** An amount of a number column, or of a text: signs of currency and separators of thousands are passed over. */
function amountOf(column: string, type: string, { reading }: SegmentOptions): string {
  if (!/CHAR/.test(type)) return `cast(${column} as double)`;
  const [thousands, mark] = reading.decimalMark === ',' ? ['.', ','] : [',', '.'];
  const bare = `regexp_replace(replace(trim(${column}), ${literal(thousands)}, ''), '^(NT|US|HK)?[$€£¥]\\s*', '')`;
  return `try_cast(replace(${bare}, ${literal(mark)}, '.') as double)`;
}

async function statusesOf(
  said: Said,
  from: string,
  name: (role: Role) => string | null,
  { platform }: Recognition,
  { reading }: SegmentOptions,
): Promise<StatusCount[]> {
  const has = (list: readonly string[] | undefined, word: string) =>
    list?.some((one) => one.toLowerCase() === word.toLowerCase()) ?? false;
  const found: StatusCount[] = [];
  for (const role of ['status', 'paymentStatus'] as const) {
    const column = name(role);
    if (column === null) continue;
    const order = name('order');
    const rows = await said(`
      select trim(cast(${column} as varchar)) as status, count(${order ? `distinct ${order}` : '*'}) as orders
      from ${from} where trim(cast(${column} as varchar)) <> '' group by 1 order by 2 desc, 1 limit 1000`);
    for (const row of rows) {
      const status = String(row.status);
      const meaning = statusMeaning(status, role, platform);
      const known = has(reading.countStatuses, status)
        ? 'sale'
        : has(reading.leaveOutStatuses, status)
          ? 'cancelled'
          : reading.excludedStatuses
            ? 'sale'
            : meaning;
      found.push({
        status,
        orders: Number(row.orders),
        excluded: known !== 'sale' && known !== 'paid' && known !== 'unknown',
        unknown: known === 'unknown',
        role,
      });
    }
  }
  return found;
}

/** Orders of several lines speak for what an amount covers, as in a sheet (src/reading/granularity.ts). */
async function votes(said: Said): Promise<Votes> {
  const [found] = await said(`
    with several as (
      select
        count(*) as lines,
        count(*) filter (amount <> 0) as amounts,
        min(amount) filter (amount <> 0) = max(amount) filter (amount <> 0) as is_alike
      from read_lines
      where order_id is not null and (reason is null or reason = 'further')
      group by order_id
      having count(*) > 1
    )
    select
      count(*) filter (amounts = 1) as first,
      count(*) filter (amounts > 1 and is_alike and amounts = lines) as repeated,
      count(*) filter (amounts > 1 and not (is_alike and amounts = lines)) as line
    from several`);
  return { first: Number(found.first), repeated: Number(found.repeated), line: Number(found.line) };
}
