// Where everything lies in the template, for a capacity.

import { columnLetter } from '../page.ts';
import type { TemplateKind } from '../plan.ts';
import { CODES, SEGMENTS } from './codes.ts';
import type { BlockPlace, Places } from './names.ts';
import { BUYERS, COHORTS, LINES, RECENT } from './working.ts';

/** How many order rows, customers and months of first orders the workbook counts. */
export interface Capacity {
  readonly orders: number;
  readonly customers: number;
  readonly months: number;
}

export const CAPACITY: Capacity = { orders: 5000, customers: 2000, months: 36 };

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
  'monthBase',
  'beyond',
  'mapScale',
  'seen',
  'stop',
  'problem',
  'line',
  'sharedRows',
  'fixed',
  'present',
  'ended',
  'start',
] as const;

/** Rows and columns of the Settings sheet's cells (0-based). */
export const SETTINGS = {
  asOf: [TOP + 1, 1],
  asOfUsed: [TOP + 2, 1],
  nes: TOP + 5,
  ownCycle: [TOP + 9, 1],
  shopCycle: [TOP + 10, 1],
  scale: [TOP + 13, 1],
  rfm: TOP + 14,
  spend: TOP + 21,
  counts: TOP + 28,
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

export function layoutFor(capacity: Capacity): Layout {
  const { orders, customers } = capacity;
  const blocks: { [name: string]: BlockPlace } = {};
  let column = 0;
  const onWorking = (name: string, keys: readonly string[], rows: number): void => {
    blocks[name] = { sheet: 'template-working', row: TOP, column, rows, keys };
    column += keys.length + GAP;
  };
  onWorking('lines', ['no', ...LINES.map(({ key }) => key)], orders);
  onWorking('buyers', ['no', ...BUYERS.map(({ key }) => key)], customers);
  onWorking('cohorts', ['no', ...COHORTS.map(({ key }) => key)], capacity.months);
  onWorking('recent', ['no', ...RECENT.map(({ key }) => key)], DASHBOARD_MONTHS);
  onWorking('lists', LISTS, SEGMENTS);
  onWorking('codes', ['code', 'number'], CODES.length);
  const cellsColumn = column;
  blocks.orders = {
    sheet: 'template-orders',
    row: TOP,
    column: 0,
    rows: orders,
    keys: ['check', 'customer', 'date', 'amount', 'order', 'right', ...new Array(19).fill('.'), 'rightmost'],
  };
  const cells: { [name: string]: { sheet: TemplateKind; row: number; column: number } } = {};
  CELLS.forEach((name, i) => {
    cells[name] = { sheet: 'template-working', row: TOP + i, column: cellsColumn + 1 };
  });
  const setting = (name: string, row: number, at: number): void => {
    cells[name] = { sheet: 'template-settings', row, column: at };
  };
  for (const name of ['asOf', 'asOfUsed', 'ownCycle', 'shopCycle', 'scale'] as const)
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
  COUNTS.forEach((name, i) => {
    setting(name, SETTINGS.counts + 1 + i, 1);
  });
  const places: Places = { ...blocks, settings: { cells } };
  return {
    capacity,
    places,
    block: (name) => blocks[name],
    ref(name, key) {
      const { sheet, row, column: left, keys } = blocks[name];
      return `{${sheet}}!$${columnLetter(left + keys.indexOf(key))}${row + 1}`;
    },
    workingColumns: cellsColumn + 2,
    cellsColumn,
  };
}
