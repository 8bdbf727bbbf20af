// What the way back needs from the add-on: the words of our columns, the orders as they were, what was being made.

import { TAG_VOCABULARY } from '../reports/tag-words.ts';
import { requireUndoAccess, rollBack, type Surroundings, type TagsBack } from '../sheets/recovery/index.ts';
import { dropUnfinished } from '../sheets/recovery/making.ts';
import { Trouble } from '../sheets/trouble.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { TakenBack } from '../terms/taken-back.ts';
import type { Settings } from './api.ts';
import { type Fingerprint, fingerprintOf, isSame } from './fingerprint.ts';
import { figuresOf, understand } from './orders.ts';
import { loadState, type RunUnderWay, type State, saveState } from './store.ts';

export function around({ book, calendar }: Workbook): Surroundings {
  return { book, calendar, vocabulary: TAG_VOCABULARY };
}

/** Takes away tabs that an execution made and could not finish before it was cut off. */
export function dropLeftOvers(workbook: Workbook, state: State): State {
  const { making, ...rest } = state;
  if (!making) return state;
  dropUnfinished(workbook.book, making);
  saveState(rest);
  return rest;
}

/** The columns beside the orders of a run under way, as they are taken back. */
export function tagsOfRun(workbook: Workbook, { tags, settings, fingerprint }: RunUnderWay): TagsBack | null {
  if (!tags) return null;
  const { sheetId, missing, present, after, width } = tags;
  return {
    sheetId,
    created: missing,
    unmarked: { after, width },
    isSame: present.length === 0 || ordersAreSame(workbook, settings, fingerprint),
  };
}

/** Are the orders those that the run read, in the same rows? */
export function ordersAreSame(
  workbook: Workbook,
  settings: Settings,
  fingerprint: Fingerprint | null,
): boolean {
  try {
    const { mapping, recognition } = understand(workbook, settings);
    const cells = workbook.orderCells(settings.sheetId, figuresOf(mapping), recognition.firstRow);
    return fingerprint !== null && isSame(fingerprint, fingerprintOf(cells));
  } catch (error) {
    if (error instanceof Trouble) return false;
    throw error;
  }
}

/**
 * Takes a run back. That it is being taken back is written down first: a run half taken back must not go on. Throws
 * `protected` before that.
 */
export function giveUp(workbook: Workbook, run: RunUnderWay): TakenBack {
  const { run: now = run, ...state } = dropLeftOvers(workbook, loadState());
  const tags = tagsOfRun(workbook, now);
  if (!now.isGivenUp) {
    requireUndoAccess(around(workbook), run.state.runId, tags);
    saveState({ ...state, run: { ...now, isGivenUp: true } });
  }
  const back = rollBack(around(workbook), run.state.runId, tags);
  saveState(state);
  workbook.activate(run.activeSheetId);
  return back;
}
