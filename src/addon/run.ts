// A run in steps, each an execution of its own: it reads the orders again, sees that they are as they were, and writes
// one sheet. Whatever fails takes the whole run back.

import { type ResultKind, sheetPlan } from '../reports/index.ts';
import { dropBackups, rollBackSheet, rollBackTags, undoable } from '../sheets/recovery/index.ts';
import type { Making } from '../sheets/recovery/making.ts';
import { mayPass, messageOf, patiently, Trouble } from '../sheets/trouble.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { StepName } from '../terms/steps.ts';
import type { TakenBack } from '../terms/taken-back.ts';
import { textsOf } from '../text/index.ts';
import type { RunState, Settings } from './api.ts';
import { changedRow, isSame } from './fingerprint.ts';
import { type Job, prepare } from './job.ts';
import { understand } from './orders.ts';
import { planWrite, requestOf, stepsOf, tagsOf } from './outputs.ts';
import { around, dropLeftOvers, giveUp, ordersAreSame, tagsOfRun } from './recovery.ts';
import { checkedSettings } from './requests.ts';
import { loadState, type RunUnderWay, type State, saveState } from './store.ts';
import { summaryOf } from './summary.ts';
import { finishUndo } from './undo.ts';

/** A run without a sign of life for this long was left behind: the next one takes it back. */
const LEFT_BEHIND = 20_000;

/** A step that Google fails to do is taken back and may be tried again so often; then the whole run is taken back. */
const MOST_TRIES = 5;

/** Says what was chosen so that it is found again, and that a run is under way; writes nothing yet. */
export function beginRun(settings: Settings): RunState {
  const workbook = new Workbook();
  finishUndo(workbook);
  const state = takeBackLeftOver(workbook, dropLeftOvers(workbook, loadState()));
  const { recognition, mapping, sample } = gone(state.lastRun?.sheetName, () =>
    understand(workbook, settings),
  );
  const names = Object.entries(mapping).map(([role, index]) => [
    role,
    recognition.columns.find((column) => column.index === index)?.header ?? '',
  ]);
  const now = new Date().toISOString();
  const run: RunUnderWay = {
    state: {
      runId: Utilities.getUuid(),
      steps: stepsOf(settings.outputs),
      next: 0,
      startedAt: now,
      done: 0,
      summary: null,
    },
    settings: {
      ...settings,
      headerRow: recognition.headerRow,
      mapping,
      mappingHeaders: Object.fromEntries(names),
    },
    touchedAt: now,
    attempt: null,
    fingerprint: null,
    tags: null,
    hasWritten: false,
    sheetName: sample.sheetName,
    activeSheetId: workbook.activeSheetId(),
  };
  saveState({ ...state, run });
  return run.state;
}

function takeBackLeftOver(workbook: Workbook, state: State): State {
  const { run, ...rest } = state;
  if (!run) return state;
  const now = Date.now();
  if (now - Date.parse(run.touchedAt) < LEFT_BEHIND && run.state.next > 0) {
    const seconds = Math.max(0, Math.round((now - Date.parse(run.state.startedAt)) / 1000));
    throw new Trouble('busy', { figure: seconds });
  }
  giveUp(workbook, run);
  return rest;
}

/** Does step `next` of a run; one that was done already is not done again. */
export function step({ runId, next }: { runId: string; next: number }): RunState {
  const { run, lastRun } = loadState();
  if (run?.state.runId !== runId) {
    if (lastRun?.state.runId === runId) return lastRun.state;
    throw new Trouble('run-gone');
  }
  if (run.isGivenUp) {
    giveUp(new Workbook(), run);
    throw new Trouble('run-gone');
  }
  if (next !== run.state.next) return run.state;
  const workbook = new Workbook();
  return advance(workbook, dropLeftOvers(workbook, loadState()), run, {});
}

/** The whole job in one execution, of settings that were kept: reads once, writes all. */
export function runAll(settings: Settings): RunState {
  const { runId } = patiently(() => beginRun(checkedSettings(settings)));
  const memory: Memory = {};
  const advanced = (): RunState | null => {
    const workbook = new Workbook();
    const state = dropLeftOvers(workbook, loadState());
    const { run } = state;
    if (!run) return state.lastRun!.state;
    advance(workbook, state, run, memory);
    return null;
  };
  try {
    for (;;) {
      const ended = patiently(advanced);
      if (ended) return ended;
    }
  } catch (error) {
    patiently(() => {
      if (loadState().run?.state.runId === runId) cancelRun({ runId });
    });
    throw error;
  }
}

/** What one execution has read already. */
interface Memory {
  job?: Job;
}

function advance(workbook: Workbook, state: State, run: RunUnderWay, memory: Memory): RunState {
  const { runId, steps, next } = run.state;
  const name = steps[next];
  try {
    if (run.attempt === next) takeBackAttempt(workbook, run, name);
    memory.job ??= gone(run.sheetName, () => readAgain(workbook, run));
    const { job } = memory;
    const begun: RunUnderWay = { ...run, attempt: next, touchedAt: new Date().toISOString() };
    const done = (after: Partial<RunUnderWay>, progress: Partial<RunState>): RunState => {
      const reached = { ...run.state, ...progress, next: next + 1 };
      const touchedAt = new Date().toISOString();
      saveState({ ...state, run: { ...begun, touchedAt, ...after, attempt: null, state: reached } });
      return reached;
    };
    const { counts } = job.input.reading;
    switch (name) {
      case 'read':
        return done({ fingerprint: job.fingerprint }, { done: counts.read });
      case 'segment': {
        requireRoom(workbook, run.settings, job);
        const summary = summaryOf(job.input);
        return done({}, { summary, done: summary.customers });
      }
      case 'tag-orders': {
        const columns = tagsOf(job, run.settings.outputs);
        const { sheetId } = run.settings;
        const tags = workbook.planTags(
          sheetId,
          columns.columns.map(({ key }) => key),
        );
        const request = requestOf(run.settings, runId, columns.headerRow);
        const making = workbook.namesForTags(sheetId, request.backupName);
        saveState({ ...state, run: { ...begun, tags }, making });
        const changed = workbook.writeTags(columns, tags, request);
        if (changed && tags.missing.length) requireStillThere(workbook, run, job);
        return done({ tags, hasWritten: run.hasWritten || changed }, { done: counts.read });
      }
      case 'finish':
        return finish(workbook, state, run, job);
      default: {
        saveState({ ...state, run: begun, making: namesFor(workbook, run, name) });
        const changed = writeSheet(workbook, run, job, name);
        return done({ hasWritten: run.hasWritten || changed }, { done: run.state.done });
      }
    }
  } catch (error) {
    const tries = (run.attempt === next ? (run.tries ?? 0) : 0) + 1;
    if (!mayPass(error)) giveUp(workbook, run);
    else if (tries < MOST_TRIES) leaveForNow(workbook, run, tries, name);
    else {
      giveUp(workbook, run);
      throw new Trouble('unexpected', {}, messageOf(error));
    }
    throw error;
  }
}

/** The step can be asked for again. What it did goes now, if Google lets us, else before it is done again. */
function leaveForNow(workbook: Workbook, run: RunUnderWay, tries: number, name: StepName): void {
  try {
    const { run: now = run, ...state } = dropLeftOvers(workbook, loadState());
    const left = { ...now, attempt: run.state.next, tries, touchedAt: new Date().toISOString() };
    saveState({ ...state, run: left });
    takeBackAttempt(workbook, left, name);
  } catch (error) {
    if (!mayPass(error)) throw error;
  }
}

/** A sheet that is not there any more is spoken of by the name it had. */
function gone<Result>(sheet: string | undefined, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof Trouble && error.code === 'sheet-gone' && sheet)
      throw new Trouble('sheet-gone', { sheet });
    throw error;
  }
}

/** The orders as they are now, if they are as they were when the run began. */
function readAgain(workbook: Workbook, run: RunUnderWay): Job {
  const job = prepare(workbook, run.settings);
  if (run.fingerprint && !isSame(run.fingerprint, job.fingerprint)) {
    const row = changedRow(run.fingerprint, job.fingerprint);
    throw new Trouble('orders-changed', { sheet: job.input.sheetName, ...(row === null ? {} : { row }) });
  }
  return job;
}

/** An earlier execution of this step was cut off, by Google's time limit or a lost line. */
function takeBackAttempt(workbook: Workbook, run: RunUnderWay, name: StepName): void {
  if (name === 'read' || name === 'segment' || name === 'finish') return;
  const tags = tagsOfRun(workbook, run);
  if (name !== 'tag-orders') rollBackSheet(around(workbook), run.state.runId, name);
  else if (tags) rollBackTags(around(workbook), run.state.runId, tags);
}

/** Tabs that the step may make. */
function namesFor(workbook: Workbook, { settings }: RunUnderWay, kind: ResultKind): Making {
  const { sheets, messages } = textsOf(settings.language);
  return workbook.namesFor(kind, sheets.tabs[kind].title, messages.backupName);
}

/** Orders that come by one formula vanish where our columns stand in its way: then the columns must go. */
function requireStillThere(workbook: Workbook, run: RunUnderWay, { fingerprint, input }: Job): void {
  if (ordersAreSame(workbook, run.settings, fingerprint)) return;
  const where = workbook.blockedArray(run.settings.sheetId);
  throw new Trouble(where ? 'array-blocked' : 'orders-changed', { sheet: input.sheetName, ...where });
}

function requireRoom(workbook: Workbook, settings: Settings, job: Job): void {
  const { cellsNeeded, cellsFree } = planWrite(workbook, settings, job);
  if (cellsNeeded > cellsFree)
    throw new Trouble('no-room', { figure: cellsNeeded, limit: Math.max(0, cellsFree) });
}

function writeSheet(workbook: Workbook, run: RunUnderWay, { input }: Job, kind: ResultKind): boolean {
  const { headerRow } = input.recognition;
  const planFor = (previousOrder?: readonly string[]) =>
    sheetPlan(kind, previousOrder ? { ...input, previousOrder } : input);
  return workbook.write(planFor, requestOf(run.settings, run.state.runId, headerRow)) !== 'unchanged';
}

/** From here on the run counts: it is kept as the last one, with the way back. */
function finish(workbook: Workbook, { lastRun, language }: State, run: RunUnderWay, job: Job): RunState {
  const { settings, tags, fingerprint, hasWritten } = run;
  const { runId } = run.state;
  const at = new Date().toISOString();
  const summary = run.state.summary ?? summaryOf(job.input);
  const state = { ...run.state, summary, next: run.state.steps.length };
  const { undo: formerUndo = null, ...before } = lastRun ?? {};
  const undo = {
    runId,
    at,
    settings,
    tags: tags && fingerprint ? { sheetId: tags.sheetId, created: tags.missing, fingerprint } : null,
    before: 'state' in before ? before : null,
    copied: undoable(workbook.book, runId).copied,
  };
  saveState({
    ...(language ? { language } : {}),
    settings,
    lastRun: {
      state,
      at,
      sheetName: run.sheetName,
      rows: workbook.rowsOf(settings.sheetId),
      undo: hasWritten ? undo : formerUndo,
    },
  });
  try {
    if (hasWritten) dropBackups(workbook.book, runId);
    workbook.activate(run.activeSheetId);
  } catch {
    // The run is complete; former copies that are left go with the next one.
  }
  return state;
}

/** Puts the workbook back as it was before the run; says what stays because a person has worked on it, null = nothing. */
export function cancelRun({ runId }: { runId: string }): TakenBack | null {
  const { run } = loadState();
  if (run?.state.runId !== runId) throw new Trouble('run-gone');
  const back = giveUp(new Workbook(), run);
  return back.kept.length + back.handedOver.length ? back : null;
}
