// The file as it goes to somebody else: without the hidden copies that an undo needs. Values stay.

import { dropBackups } from '../sheets/recovery/index.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { HandOver } from './api.ts';
import { dropLeftOvers } from './recovery.ts';
import { setsOf } from './sets.ts';
import { type KeptSet, loadState, saveState } from './store.ts';
import { finishUndo } from './undo.ts';

/** What tells who somebody is: columns of the orders, and of our tables of customers. */
const NAMED = [
  'name',
  'givenName',
  'familyName',
  'email',
  'phone',
  'phone2',
  'phone3',
  'lineId',
  'birthday',
] as const;
const NAMED_COLUMNS = ['name', 'contact'];

export function planHandOver(): HandOver {
  const workbook = new Workbook();
  const all = setsOf(loadState()).flatMap(({ settings }) => settings ?? []);
  const { copies, hidden } = workbook.hiddenSheets();
  const shown = workbook.sheets();
  const nameOf = (sheetId: number) => shown.filter(({ id }) => id === sheetId).map(({ name }) => name);
  const named = all.filter(({ mapping }) => NAMED.some((detail) => mapping[detail] !== undefined));
  const people = [
    ...named.flatMap(({ sheetId }) => nameOf(sheetId)),
    ...workbook.sheetsWith('customer', NAMED_COLUMNS),
  ];
  const tagged = all.flatMap(({ sheetId }) =>
    workbook.hasSheet(sheetId) && workbook.ownColumns(sheetId).length > 0 ? nameOf(sheetId) : [],
  );
  return {
    copies: copies.length,
    sheets: shown.filter(({ own }) => own !== null).map(({ name }) => name),
    columns: tagged.length ? tagged.join(', ') : null,
    hidden,
    people,
  };
}

export function handOver(): { copies: number } {
  const workbook = new Workbook();
  const { lastRun, ...state } = dropLeftOvers(workbook, finishUndo(workbook));
  const { copies } = workbook.hiddenSheets();
  // Without its copies the run cannot be taken back: that is said first, so that nobody tries.
  const withoutUndo = ({ lastRun: last, ...set }: KeptSet): KeptSet =>
    last ? { ...set, lastRun: { ...last, undo: null } } : set;
  const { others } = state;
  saveState({
    ...state,
    ...(lastRun ? withoutUndo({ lastRun }) : {}),
    ...(others ? { others: others.map(withoutUndo) } : {}),
  });
  dropBackups(workbook.book, []);
  return { copies: copies.length };
}
