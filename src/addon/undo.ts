// Taking a finished run back, and taking everything away.

import { removeAll, undoable, undoRun as undoInWorkbook } from '../sheets/take-back.ts';
import { Trouble } from '../sheets/trouble.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { UndoPlan } from './api.ts';
import { fingerprintOf, isSame } from './fingerprint.ts';
import { understand } from './orders.ts';
import { cancelRun } from './run.ts';
import { forgetState, type KeptUndo, loadState, saveState } from './store.ts';

export function planUndo(): UndoPlan {
  const undo = requireUndo();
  const workbook = new Workbook();
  const { created, restored } = undoable(workbook.book, undo.runId);
  const notes = workbook.notesOn(created);
  return {
    sheetsRemoved: created.map(({ sheet }) => sheet.getName()),
    sheetsRestored: restored,
    columns: undo.tags && workbook.presentTagLetters(undo.tags.sheetId, undo.tags.created),
    notesLost: notes.count,
    notesSheet: notes.sheet,
    at: undo.at,
  };
}

export function undoRun(): null {
  const undo = requireUndo();
  const { run } = loadState();
  if (run) cancelRun({ runId: run.state.runId });
  const workbook = new Workbook();
  const tags = undo.tags && { ...undo.tags, isSame: ordersAreSame(workbook, undo) };
  undoInWorkbook(workbook.book, undo.runId, tags, workbook.calendar);
  const { lastRun: _lastRun, ...rest } = loadState();
  saveState(undo.before ? { ...rest, lastRun: { ...undo.before, undo: null } } : rest);
  return null;
}

function requireUndo(): KeptUndo {
  const undo = loadState().lastRun?.undo;
  if (!undo) throw new Trouble('nothing-to-undo');
  return undo;
}

/** Are the orders those that the run read, in the same rows? */
function ordersAreSame(workbook: Workbook, { settings, tags }: KeptUndo): boolean {
  try {
    const { mapping, recognition } = understand(workbook, settings);
    const cells = workbook.orderCells(settings.sheetId, mapping, recognition.firstRow);
    return tags !== null && isSame(tags.fingerprint, fingerprintOf(cells));
  } catch (error) {
    if (error instanceof Trouble) return false;
    throw error;
  }
}

/** Removes everything that runs wrote, and forgets what was chosen; says how much went. */
export function removeResults(): { sheets: number; columns: number } {
  const removed = removeAll(new Workbook().book);
  forgetState();
  return removed;
}
