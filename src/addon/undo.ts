// Taking a finished run back, and taking everything away.

import {
  isStaffs,
  removeAll,
  requireUndoAccess,
  rollBack,
  theirsAmong,
  undoable,
  undoRun as undoInWorkbook,
  workedOn,
} from '../sheets/recovery/index.ts';
import { Trouble } from '../sheets/trouble.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { UndoPlan } from './api.ts';
import { around, dropLeftOvers, giveUp, ordersAreSame } from './recovery.ts';
import { forgetState, type KeptUndo, loadState, type State, saveState } from './store.ts';

export function planUndo(): UndoPlan {
  const undo = requireUndo();
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

export function undoRun(): null {
  requireUndo();
  const { run } = loadState();
  const workbook = new Workbook();
  if (run) giveUp(workbook, run);
  takeBack(workbook, undoInWorkbook);
  return null;
}

/** An undo that was begun and cut off is gone through to its end. Nobody is asked: what was written since stays. */
export function finishUndo(workbook: Workbook): State {
  const state = loadState();
  if (!state.lastRun?.undo?.begun) return state;
  takeBack(workbook, rollBack);
  return loadState();
}

function takeBack(workbook: Workbook, undoInBook: typeof undoInWorkbook): void {
  const undo = requireUndo();
  const tags = undo.tags && {
    ...undo.tags,
    isSame: ordersAreSame(workbook, undo.settings, undo.tags.fingerprint),
  };
  const state = dropLeftOvers(workbook, loadState());
  if (!undo.begun) {
    requireCopies(workbook, undo);
    requireUndoAccess(around(workbook), undo.runId, tags);
    saveState({ ...state, lastRun: { ...state.lastRun!, undo: { ...undo, begun: true } } });
  }
  undoInBook(around(workbook), undo.runId, tags);
  const { lastRun: _lastRun, ...rest } = state;
  saveState(undo.before ? { ...rest, lastRun: { ...undo.before, undo: null } } : rest);
}

/** Throws `copies-gone` where somebody deleted the hidden copy of a sheet that is still there. */
function requireCopies(workbook: Workbook, { runId, copied = [], begun }: KeptUndo): void {
  if (begun) return;
  const present = undoable(workbook.book, runId).copied;
  const lost = copied.find((id) => !present.includes(id) && workbook.hasSheet(id));
  if (lost !== undefined) throw new Trouble('copies-gone', { sheet: workbook.nameOf(lost) });
}

function requireUndo(): KeptUndo {
  const undo = loadState().lastRun?.undo;
  if (!undo) throw new Trouble('nothing-to-undo');
  return undo;
}

/** Removes everything that runs wrote, and forgets what was chosen; says how much went. Who is held back is kept, unless asked for. */
export function removeResults(withCampaigns = false): { sheets: number; columns: number } {
  const workbook = new Workbook();
  dropLeftOvers(workbook, readable());
  const removed = removeAll(around(workbook), withCampaigns);
  forgetState();
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
