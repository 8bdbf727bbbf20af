// The file as it goes to somebody else: without the hidden copies that an undo needs. Values stay.

import { dropBackups } from '../sheets/recovery/index.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { HandOver } from './api.ts';
import { dropLeftOvers } from './recovery.ts';
import { loadState, saveState } from './store.ts';
import { finishUndo } from './undo.ts';

/** What tells who somebody is: columns of the orders, and of our tables of customers. */
const NAMED = ['name', 'givenName', 'familyName', 'email', 'phone', 'lineId', 'birthday'] as const;
const NAMED_COLUMNS = ['name', 'contact'];

export function planHandOver(): HandOver {
  const workbook = new Workbook();
  const { settings } = loadState();
  const { copies, hidden } = workbook.hiddenSheets();
  const shown = workbook.sheets();
  const orders = settings && shown.find(({ id }) => id === settings.sheetId);
  const isNamed = orders !== undefined && NAMED.some((detail) => settings?.mapping[detail] !== undefined);
  const people = [...(isNamed ? [orders.name] : []), ...workbook.sheetsWith('customer', NAMED_COLUMNS)];
  const hasColumns = settings !== undefined && orders && workbook.ownColumns(settings.sheetId).length > 0;
  return {
    copies: copies.length,
    sheets: shown.filter(({ own }) => own !== null).map(({ name }) => name),
    columns: hasColumns ? orders.name : null,
    hidden,
    people,
  };
}

export function handOver(): { copies: number } {
  const workbook = new Workbook();
  const { lastRun, ...state } = dropLeftOvers(workbook, finishUndo(workbook));
  const { copies } = workbook.hiddenSheets();
  // Without its copies the run cannot be taken back: that is said first, so that nobody tries.
  saveState({ ...state, ...(lastRun ? { lastRun: { ...lastRun, undo: null } } : {}) });
  dropBackups(workbook.book, '');
  return { copies: copies.length };
}
