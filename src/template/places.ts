// Where everything lies in the template, for a capacity.

import { columnLetters } from '../terms/column-letters.ts';
import { CUSTOMER_COLUMNS, type CustomerColumn } from '../terms/customer-columns.ts';
import type { TemplateKind } from '../terms/sheet-kinds.ts';
import { CODES, SEGMENTS } from './codes.ts';
import type { BlockPlace, Places } from './names.ts';
import { BUYERS, COHORTS, LINES, RECENT, SORTED } from './working.ts';

/** How many order rows, customers and months of first orders the workbook counts. */
export interface Capacity {
  readonly orders: number;
  readonly customers: number;
  readonly months: number;
}

export const CAPACITY: Capacity = { orders: 5000, customers: 2000, months: 36 };

/** What the live variant is drawn up for; its formulas go on below. Ten years of months across. */
export const LIVE_SIZE: Capacity = { orders: 1000, customers: 1000, months: 120 };

/** The first row of the tables that grow (0-based): three lines and the header stand above. */
export const TOP = 4;
/** Months on the dashboard: a year and the same month of the year before. */
export const DASHBOARD_MONTHS = 13;
export const TOP_CUSTOMERS = 10;

const GAP = 2;
const LISTS = ['no', 'message', 'segment', 'tier', 'five'];
/** Cells of the Working sheet with a name, in the order they stand. */
export const CELLS = [
  'decimals',
  'dayBase',
  'rowBase',
  'monthBase',
  'beyond',
  'mapScale',
  'scores',
  'seen',
  'stop',
  'problem',
  'line',
  'sharedRows',
  'used',
  'fixed',
  'repeaters',
  'half',
  'once',
  'present',
  'ended',
  'start',
] as const;

/** Rows and columns of the Settings sheet's cells (0-based). */
export const SETTINGS = {
  asOf: [TOP + 1, 1],
  asOfUsed: [TOP + 2, 1],
  nes: TOP + 5,
  cycleRule: [TOP + 9, 1],
  ownCycle: [TOP + 10, 1],
  shopCycle: [TOP + 11, 1],
  tellsFrom: [TOP + 12, 1],
  scale: [TOP + 15, 1],
  rfm: TOP + 16,
  spend: TOP + 23,
  counts: TOP + 30,
  /** Rows and columns that hold inputs, from A1. */
  size: [TOP + 30, 5],
} as const;
/** The rows of its tables, by what they hold. */
export const SPEND = ['hmlHigh', 'hmlMedium', 'tierPlatinum', 'tierGold', 'tierIron'] as const;
export const COUNTS = [
  'filled',
  'purchases',
  'refunds',
  'nobody',
  'nobodyAmount',
  'wrong',
  'buyers',
  'onlyRefunds',
] as const;
/** Those the live variant counts. */
const LIVE_COUNTS: readonly (typeof COUNTS)[number][] = [
  'filled',
  'purchases',
  'wrong',
  'buyers',
  'onlyRefunds',
];
/** Columns on the live Settings sheet, right of the inputs. */
export const RIGHT = { options: 9, cuts: 12, recent: 19, cells: 22 } as const;
/** The options of the functions, named as they read them. */
export const OPTION_ROWS = ['nes', 'shop cycle', 'scale', 'cuts', 'hml', 'language', 'show'] as const;
/** Cells of the live variant with a name, in the order they stand. */
export const LIVE_CELLS = [
  'decimals',
  'percent',
  'scores',
  'fixed',
  'ownCuts',
  'checkOptions',
  'present',
  'opening',
  'line',
] as const;
/** What the workings call a column of the customers: days are told from texts. */
export function workingName(column: CustomerColumn): string {
  const names: { readonly [column in CustomerColumn]?: string } = {
    customer: 'name',
    first: 'firstDay',
    last: 'lastDay',
  };
  return names[column] ?? column;
}

/** The columns of SEGMENT_TABLE, named as the workings name them. */
const SPILLED = CUSTOMER_COLUMNS.map(workingName);

export const SCORES = ['r', 'f', 'm'] as const;
export const CUTS = [1, 2, 3, 4] as const;
export const LIMITS = [1, 2, 3] as const;

export interface Layout {
  readonly capacity: Capacity;
  readonly places: Places;
  readonly block: (name: string) => BlockPlace;
  /** The cell of a block's first row, as another sheet names it: the row shifts when filled. */
  readonly ref: (block: string, key: string) => string;
  readonly workingColumns: number;
  readonly cellsColumn: number;
}

type Blocks = { [name: string]: BlockPlace };
type NamedCells = { [name: string]: { sheet: TemplateKind; row: number; column: number } };

export function layoutFor(capacity: Capacity, isLive = false): Layout {
  const blocks: Blocks = {};
  const cells: NamedCells = {};
  blocks.orders = {
    sheet: 'template-orders',
    row: TOP,
    column: 0,
    rows: capacity.orders,
    keys: ['check', 'customer', 'date', 'amount', 'order', 'right', ...new Array(19).fill('.'), 'rightmost'],
    isOpen: isLive,
  };
  const cellsColumn = isLive ? placeSpilled(blocks, capacity) : placeWorkings(blocks, capacity);
  (isLive ? LIVE_CELLS : CELLS).forEach((name, i) => {
    cells[name] = isLive
      ? { sheet: 'template-settings', row: TOP + 1 + i, column: cellsColumn + 1 }
      : { sheet: 'template-working', row: TOP + i, column: cellsColumn + 1 };
  });
  const setting = (name: string, row: number, at: number): void => {
    cells[name] = { sheet: 'template-settings', row, column: at };
  };
  for (const name of [
    'asOf',
    'asOfUsed',
    'cycleRule',
    'ownCycle',
    'shopCycle',
    'tellsFrom',
    'scale',
  ] as const)
    setting(name, ...SETTINGS[name]);
  for (const k of LIMITS) {
    setting(`multiple${k}`, SETTINGS.nes + k, 1);
    setting(`days${k}`, SETTINGS.nes + k, 2);
    setting(`limit${k}`, SETTINGS.nes + k, 3);
  }
  for (const k of CUTS) {
    setting(`share${k}`, SETTINGS.rfm + k, 1);
    SCORES.forEach((score, i) => {
      setting(`own_${score}${k}`, SETTINGS.rfm + k, 2 + i);
      setting(`${score}${k}`, SETTINGS.rfm + k, 5 + i);
    });
  }
  SPEND.forEach((name, i) => {
    setting(`share_${name}`, SETTINGS.spend + 1 + i, 1);
    setting(`own_${name}`, SETTINGS.spend + 1 + i, 2);
    setting(name, SETTINGS.spend + 1 + i, 3);
  });
  (isLive ? LIVE_COUNTS : COUNTS).forEach((name, i) => {
    setting(name, SETTINGS.counts + 1 + i, 1);
  });
  const places: Places = { ...blocks, settings: { cells } };
  return {
    capacity,
    places,
    block: (name) => blocks[name],
    ref(name, key) {
      const { sheet, row, column: left, keys } = blocks[name];
      return `{${sheet}}!$${columnLetters(left + keys.indexOf(key) + 1)}${row + 1}`;
    },
    workingColumns: cellsColumn + 2,
    cellsColumn,
  };
}

/** One row an order row and one a customer on the Working sheet; answers with the column after them. */
function placeWorkings(blocks: Blocks, { orders, customers, months }: Capacity): number {
  let column = 0;
  const put = (name: string, keys: readonly string[], rows: number): void => {
    blocks[name] = { sheet: 'template-working', row: TOP, column, rows, keys };
    column += keys.length + GAP;
  };
  put('lines', ['no', ...LINES.map(({ key }) => key)], orders);
  put('sorted', ['no', ...SORTED.map(({ key }) => key)], orders);
  put('buyers', ['no', ...BUYERS.map(({ key }) => key)], customers);
  put('cohorts', ['no', ...COHORTS.map(({ key }) => key)], months);
  put('recent', ['no', ...RECENT.map(({ key }) => key)], DASHBOARD_MONTHS);
  // Segments of customers on time, then of those who are late.
  put('lists', LISTS, 2 * SEGMENTS);
  put('codes', ['code', 'number'], CODES.length);
  return column;
}

/** The tables that functions fill, and what the live Settings sheet holds right of the inputs. */
function placeSpilled(blocks: Blocks, { customers, months }: Capacity): number {
  const spilled = (name: string, sheet: TemplateKind, keys: readonly string[], rows: number): void => {
    blocks[name] = { sheet, row: TOP, column: 0, rows, keys, isOpen: true };
  };
  spilled('buyers', 'template-customers', SPILLED, customers);
  blocks.head = { sheet: 'template-customers', row: TOP - 1, column: 0, rows: 1, keys: SPILLED };
  spilled('check', 'template-check', ['row', 'column', 'text', 'reason'], 1);
  const across = ['label', 'size', 'first', ...new Array(months - 2).fill('.'), 'last'];
  for (const [name, sheet] of [
    ['active', 'template-cohort-customers'],
    ['earned', 'template-cohort-revenue'],
  ] as const) {
    spilled(name, sheet, across, months);
    blocks[`${name}Head`] = { sheet, row: TOP - 1, column: 0, rows: 1, keys: across };
  }
  const right = (name: string, column: number, row: number, rows: number, keys: readonly string[]): void => {
    blocks[name] = { sheet: 'template-settings', row, column, rows, keys };
  };
  const options = OPTION_ROWS.length;
  right('options', RIGHT.options, TOP + 1, options - 1, ['name', 'value']);
  right('cutOptions', RIGHT.options, TOP + 1, options, ['name', 'value']);
  right('cuts', RIGHT.cuts, TOP + 2, CUTS.length, [...SCORES, 'hml', 'tier', 'cycle']);
  right('recent', RIGHT.recent, TOP + 1, DASHBOARD_MONTHS, ['no', 'month']);
  return RIGHT.cells;
}
