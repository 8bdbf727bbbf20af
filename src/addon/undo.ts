// Taking a finished run back, and taking everything away.

import { ownSheets, taggedSheets, tagMarks } from '../sheets/marks.ts';
import {
  isStaffs,
  removeAll,
  removeSet,
  requireUndoAccess,
  rollBack,
  theirsAmong,
  undoable,
  undoRun as undoInWorkbook,
  workedOn,
} from '../sheets/recovery/index.ts';
import { locksIn, requireAccess } from '../sheets/room.ts';
import { Trouble } from '../sheets/trouble.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { TakenBack } from '../terms/taken-back.ts';
import type { OfSet, UndoPlan } from './api.ts';
import { around, dropLeftOvers, giveUp, ordersAreSame } from './recovery.ts';
import { ofOrders, setsOf, turnedTo, withoutLast } from './sets.ts';
import { forgetState, type KeptUndo, loadState, type State, saveState } from './store.ts';

export function planUndo({ of }: OfSet = {}): UndoPlan {
  const undo = requireUndo(ofOrders(loadState(), of));
  const workbook = new Workbook();
  requireCopies(workbook, undo);
  const { created, restored } = undoable(workbook.book, undo.runId);
  const removed = created.filter((own) => !isStaffs(own, workbook.calendar));
  const notes = theirsAmong(around(workbook), removed);
  return {
    sheetsRemoved: removed.map(({ sheet }) => sheet.getName()),
    sheetsRestored: restored,
    columns: undo.tags && workbook.presentTagLetters(undo.tags.sheetId, goingColumns(workbook, undo)),
    notesLost: notes.count,
    notesSheet: notes.sheet,
    at: undo.at,
  };
}

/** Keys of the columns that go: one in which a person wrote stays. */
function goingColumns(workbook: Workbook, { tags }: KeptUndo): string[] {
  if (!tags || !workbook.hasSheet(tags.sheetId)) return [];
  const { book, vocabulary } = around(workbook);
  const sheet = book.getSheets().find((one) => one.getSheetId() === tags.sheetId)!;
  const kept = workedOn(sheet, vocabulary);
  return tags.created.filter((key) => !kept.has(key));
}

export function undoRun({ of }: OfSet = {}): TakenBack | null {
  requireUndo(ofOrders(loadState(), of));
  const { run } = loadState();
  const workbook = new Workbook();
  if (run) giveUp(workbook, run);
  const back = takeBack(workbook, ofOrders(loadState(), of)!, undoInWorkbook);
  return back.kept.length + back.handedOver.length ? back : null;
}

/** An undo that was begun and cut off is gone through to its end. Nobody is asked: what was written since stays. */
export function finishUndo(workbook: Workbook): State {
  const state = loadState();
  const begun = setsOf(state).find(({ lastRun }) => lastRun?.undo?.begun);
  if (!begun) return state;
  takeBack(workbook, turnedTo(state, begun.set ?? 1), rollBack);
  return loadState();
}

/** Takes back the run that `from` has as its last. */
function takeBack(workbook: Workbook, from: State, undoInBook: typeof undoInWorkbook): TakenBack {
  const undo = requireUndo(from);
  workbook.set = from.set ?? 1;
  const tags = undo.tags && {
    ...undo.tags,
    isSame: ordersAreSame(workbook, undo.settings, undo.tags.fingerprint),
  };
  const state = dropLeftOvers(workbook, from);
  if (!undo.begun) {
    requireCopies(workbook, undo);
    requireUndoAccess(around(workbook), undo.runId, tags);
    saveState({ ...state, lastRun: { ...state.lastRun!, undo: { ...undo, begun: true } } });
  }
  const back = undoInBook(around(workbook), undo.runId, tags);
  const { lastRun: _lastRun, ...rest } = state;
  if (undo.before) {
    const { former: settings } = undo;
    saveState({ ...rest, ...(settings ? { settings } : {}), lastRun: { ...undo.before, undo: null } });
    return back;
  }
  workbook.forget();
  // Beside other orders' sheets, what was chosen for sheets that are not there any more says nothing.
  const isGone = rest.others !== undefined && workbook.ownSets().every(({ set }) => set !== workbook.set);
  saveState(isGone ? withoutLast(rest) : rest);
  return back;
}

/** Throws `copies-gone` where somebody deleted the hidden copy of a sheet that is still there. */
function requireCopies(workbook: Workbook, { runId, copied = [], begun }: KeptUndo): void {
  if (begun) return;
  const present = undoable(workbook.book, runId).copied;
  const lost = copied.find((id) => !present.includes(id) && workbook.hasSheet(id));
  if (lost !== undefined) throw new Trouble('copies-gone', { sheet: workbook.nameOf(lost) });
}

function requireUndo(state: State | null): KeptUndo {
  const undo = state?.lastRun?.undo;
  if (!undo) throw new Trouble('nothing-to-undo');
  return undo;
}

/** Removes what runs wrote, and forgets what was chosen; says how much went. Who is held back is kept, unless asked for. */
export function removeResults({ of, campaigns = false }: OfSet & { readonly campaigns?: boolean } = {}): {
  sheets: number;
  columns: number;
} {
  const workbook = new Workbook();
  const kept = dropLeftOvers(workbook, readable());
  if (of !== undefined && hasOthers(kept, of)) return removeOne(workbook, kept, of, campaigns);
  requireRemovable(workbook, campaigns, taggedSheets(workbook.book));
  const removed = removeAll(around(workbook), campaigns);
  forgetState();
  return removed;
}

/** Throws `protected` before anything of a set, or of all, is taken away; `orders`: ids of the sheets beside whose orders we wrote. */
function requireRemovable(
  { book }: Workbook,
  withCampaigns: boolean,
  orders: readonly number[],
  set?: number,
): void {
  const locksOf = locksIn(book);
  for (const own of ownSheets(book)) {
    const stays = own.kind.startsWith('template-') || (own.kind === 'campaigns' && !withCampaigns);
    if (!stays && (set === undefined || own.set === set)) requireAccess(own.sheet, [], locksOf(own.id));
  }
  for (const sheet of book.getSheets()) {
    const id = sheet.getSheetId();
    if (!orders.includes(id)) continue;
    const rows = sheet.getMaxRows();
    const columns = tagMarks(sheet).map(({ column }) => ({ row: 1, column, rows, columns: 1 }));
    if (columns.length) requireAccess(sheet, columns, locksOf(id));
  }
}

/** Do results of other orders stand here, which stay? */
function hasOthers(kept: State, of: number): boolean {
  return setsOf(kept).some(({ settings }) => settings !== undefined && settings.sheetId !== of);
}

/** The same of one orders sheet; nothing where it has none. */
function removeOne(
  workbook: Workbook,
  kept: State,
  of: number,
  withCampaigns: boolean,
): { sheets: number; columns: number } {
  const { run } = kept;
  const standing = ofOrders(kept, of);
  if (standing) requireRemovable(workbook, withCampaigns, [of], standing.set ?? 1);
  if (run?.settings.sheetId === of) giveUp(workbook, run);
  const state = ofOrders(loadState(), of);
  if (!state) return { sheets: 0, columns: 0 };
  const { set = 1, lastRun } = state;
  const undone = lastRun?.undo?.runId ?? null;
  const removed = removeSet(around(workbook), { set, sheetId: of, run: undone, withCampaigns });
  saveState(withoutLast(state));
  return removed;
}

/** What was kept; nothing where it is damaged: this is the way out of that. */
function readable(): State {
  try {
    return loadState();
  } catch (error) {
    if (error instanceof Trouble && error.code === 'state-unreadable') return {};
    throw error;
  }
}
