// A run in steps. An execution reads the orders once, sees that they are as they were, and does as many steps as its time
// allows. What fails in passing takes back what that execution wrote; whatever else fails takes the whole run back.

import { isoOf } from '../model/days.ts';
import type { ReportInput } from '../reports/index.ts';
import { dropBackups, rollBackSheet, rollBackTags, undoable } from '../sheets/recovery/index.ts';
import { leaving, mayPass, messageOf, patiently, Trouble } from '../sheets/trouble.ts';
import { userKey } from '../sheets/ui.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { TakenBack } from '../terms/taken-back.ts';
import { textsOf } from '../text/index.ts';
import type { RunRequest, RunState, Settings } from './api.ts';
import { changedRow, isSame } from './fingerprint.ts';
import { type Job, prepare } from './job.ts';
import { stepsOf, withFormer } from './outputs.ts';
import { around, dropLeftOvers, giveUp, tagsOfRun } from './recovery.ts';
import { checkedSettings } from './requests.ts';
import { doStep, type Memory, MOST_TAG_TRIES, type Outcome, triesOf } from './run-steps.ts';
import { chosenSet, setsOf, turnedTo } from './sets.ts';
import {
  busyWith,
  type KeptRun,
  loadState,
  type RunUnderWay,
  type State,
  saveState,
  timeNow,
} from './store.ts';
import { measuredSummaryOf } from './summary.ts';
import { finishUndo } from './undo.ts';

/** A run without a sign of life for this long was left behind: the next one takes it back. */
const LEFT_BEHIND = 20_000;

/** A step that Google fails to do is taken back and may be tried again so often; then the whole run is taken back. */
const MOST_TRIES = 5;

/** Begins a run and does its first steps while `seconds` have not passed; without them it writes nothing yet. */
export function beginRun({ seconds = 0, ...settings }: RunRequest): RunState {
  const until = Date.now() + seconds * 1000;
  const workbook = new Workbook();
  const state = begin(workbook, settings);
  if (seconds === 0) return state.run.state;
  return goOn({ goesOn: () => Date.now() < until, seconds }, workbook, state);
}

/** Says what was chosen so that it is found again, and that a run is under way. */
function begin(workbook: Workbook, chosen: Settings): State & { readonly run: RunUnderWay } {
  const [state, leftOver] = takeBackLeftOver(workbook, dropLeftOvers(workbook, finishUndo(workbook)));
  const { set } = chosenSet(workbook, state, chosen);
  workbook.set = set;
  const { replaces: _replaces, ...wanted } = chosen;
  const settings = withFormer(workbook, wanted);
  const { lastRun } = turnedTo(state, set);
  const sheetName = gone(lastRun?.sheetName, () => workbook.nameOf(settings.sheetId));
  const now = timeNow();
  const run: RunUnderWay = {
    state: {
      runId: Utilities.getUuid(),
      steps: stepsOf(settings.outputs, workbook.groupSheets()),
      next: 0,
      startedAt: now,
      done: 0,
      summary: null,
    },
    ...(set === 1 ? {} : { set }),
    ...(leftOver ? { leftOver } : {}),
    settings,
    touchedAt: now,
    attempt: null,
    fingerprint: null,
    tags: null,
    hasWritten: false,
    sheetName,
    activeSheetId: workbook.activeSheetId(),
    by: userKey(),
  };
  const begun = { ...state, run };
  saveState(begun);
  return begun;
}

/** The state without the run that was left behind, and what stays of that. */
function takeBackLeftOver(workbook: Workbook, state: State): readonly [State, TakenBack | null] {
  const { run, ...rest } = state;
  if (!run) return [state, null];
  const now = Date.now();
  if (now - Date.parse(run.touchedAt) < LEFT_BEHIND && (run.state.next > 0 || run.attempt !== null)) {
    throw busyWith(state);
  }
  return [rest, giveUp(workbook, run)];
}

interface StepRequest {
  readonly runId: string;
  readonly next: number;
  readonly seconds?: number;
}

/** Does step `next` of a run, and those after it while `seconds` have not passed; what was done already is not done again. */
export function step({ runId, next, seconds = 0 }: StepRequest): RunState {
  const kept = loadState();
  const { run } = kept;
  if (run?.state.runId !== runId) {
    const done = setsOf(kept).find(({ lastRun }) => lastRun?.state.runId === runId);
    if (done) return done.lastRun!.state;
    throw new Trouble('run-gone');
  }
  if (run.isGivenUp) {
    throw leaving(new Trouble('run-gone'), giveUp(new Workbook(), run));
  }
  if (next !== run.state.next) return run.state;
  const until = Date.now() + seconds * 1000;
  return goOn({ goesOn: () => Date.now() < until, seconds });
}

/** Does as many steps as there is time for. */
function goOn(memory: Memory, workbook = new Workbook(), from = loadState()): RunState {
  workbook.set = from.run?.set ?? 1;
  // Each new sheet comes to the front.
  const front = from.run?.activeSheetId ?? workbook.activeSheetId();
  let state = dropLeftOvers(workbook, from);
  while (state.run) {
    state = advance(workbook, state, state.run, memory);
    if (memory.isOver) break;
  }
  if (state.run) workbook.activate(front);
  return state.run ? state.run.state : state.lastRun!.state;
}

/** The whole job in one execution, of settings that were kept: reads once, writes all. */
export function runAll(settings: Settings): RunState {
  const { runId } = patiently(() => beginRun(checkedSettings(settings)));
  try {
    const memory: Memory = { goesOn: () => true, isAlone: true };
    return patiently(() => goOn(memory));
  } catch (error) {
    let back: TakenBack | null = null;
    patiently(() => {
      if (loadState().run?.state.runId === runId) back = cancelRun({ runId });
    });
    throw back ? leaving(error, back) : error;
  }
}

/** Does the next step; answers with the state after it. */
function advance(workbook: Workbook, state: State, run: RunUnderWay, memory: Memory): State {
  memory.settled ??= { ...state, run };
  const settled = memory.settled;
  try {
    if (run.attempt === run.state.next && !memory.making) takeBackAttempt(workbook, run);
    memory.job ??= gone(run.sheetName, () => readAgain(workbook, run, turnedTo(state, workbook.set).lastRun));
    const { job } = memory;
    if (memory.isAlone) requireAnswers(run.settings, job);
    const name = run.state.steps[run.state.next];
    if (name === 'finish') return finish(workbook, state, run, job);
    const outcome = doStep(name, { workbook, state, run, job, memory, settled });
    memory.isOver = outcome.isUnfinished ?? !memory.goesOn();
    const after = { ...state, run: runAfter(run, outcome, memory.isOver ? job.input.fits : undefined) };
    if (memory.isOver) {
      workbook.send();
      saveState(after);
    }
    return after;
  } catch (error) {
    delete memory.settled;
    delete memory.making;
    throw afterFailure(workbook, run, settled.run, error);
  }
}

/** The run after a step. `fits`: what the next execution need not find out again. */
function runAfter(
  run: RunUnderWay,
  { after, progress, isUnfinished }: Outcome,
  fits?: ReportInput['fits'],
): RunUnderWay {
  const { next } = run.state;
  return {
    ...run,
    ...after,
    ...(fits?.size ? { fits: [...fits] } : {}),
    attempt: null,
    tries: 0,
    touchedAt: timeNow(),
    state: isUnfinished ? run.state : { ...run.state, ...progress, next: next + 1 },
  };
}

/** A step failed: it can be asked for again, or the whole run is taken back. Answers with what is to be thrown. */
function afterFailure(workbook: Workbook, run: RunUnderWay, settled: RunUnderWay, error: unknown): unknown {
  if (!mayPass(error)) return leaving(error, giveUp(workbook, run));
  const tries = triesOf(settled) + 1;
  const isOfColumns = run.state.steps[run.state.next] === 'tag-orders';
  if (isOfColumns && tries >= MOST_TAG_TRIES && !run.withoutColumns)
    // It is only the columns that Google will not have: the next try goes on without them.
    leaveForNow(workbook, settled, 0, { withoutColumns: messageOf(error) });
  else if (tries < MOST_TRIES) leaveForNow(workbook, settled, tries);
  else return leaving(new Trouble('unexpected', {}, messageOf(error)), giveUp(workbook, run));
  return error;
}

/** The steps can be asked for again. What they did goes now, if Google lets us, else before they are done again. */
function leaveForNow(
  workbook: Workbook,
  run: RunUnderWay,
  tries: number,
  also: Pick<RunUnderWay, 'withoutColumns'> = {},
): void {
  try {
    const { run: now = run, ...state } = dropLeftOvers(workbook, loadState());
    const left = { ...now, ...also, attempt: run.state.next, tries, touchedAt: timeNow() };
    saveState({ ...state, run: left });
    takeBackAttempt(workbook, left);
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
function readAgain(workbook: Workbook, run: RunUnderWay, lastRun: KeptRun | undefined): Job {
  const job = prepare(workbook, run.settings, lastRun);
  for (const [day, fit] of run.fits ?? []) job.input.fits?.set(day, fit);
  if (run.fingerprint && !isSame(run.fingerprint, job.fingerprint)) {
    const row = changedRow(run.fingerprint, job.fingerprint);
    throw new Trouble('orders-changed', { sheet: job.input.sheetName, ...(row === null ? {} : { row }) });
  }
  return job;
}

/** An earlier execution was cut off, by Google's time limit or a failure: what it did from this step on goes. */
function takeBackAttempt(workbook: Workbook, run: RunUnderWay): void {
  workbook.forget();
  const { runId, steps, next } = run.state;
  for (const name of steps.slice(next)) {
    if (name === 'read' || name === 'segment' || name === 'finish') continue;
    const tags = name === 'tag-orders' ? tagsOfRun(workbook, run) : null;
    if (name !== 'tag-orders') rollBackSheet(around(workbook), runId, name);
    else if (tags) rollBackTags(around(workbook), runId, tags);
  }
  workbook.forget();
}

/** What refuses until a person answers; a column that was guessed was looked at when it was chosen. */
function requireAnswers({ language }: Settings, { input }: Job): void {
  const finding = input.reading.findings.find(
    (one) => one.weight === 'refuse' && one.open && one.code !== 'guessed-column',
  );
  if (!finding) return;
  const { title } = textsOf(language).messages.findings.of[finding.code](finding);
  throw new Trouble('must-answer', { sheet: input.sheetName, finding: title });
}

/** From here on the run counts: it is kept as the last one, with the way back. */
function finish(workbook: Workbook, state: State, run: RunUnderWay, job: Job): State {
  const { set, settings: former, lastRun, language, others } = turnedTo(state, workbook.set);
  const { settings, tags, fingerprint, hasWritten } = run;
  const { runId } = run.state;
  const at = timeNow();
  const summary = run.state.summary ?? measuredSummaryOf(job.input);
  const complete = { ...run.state, summary, next: run.state.steps.length };
  const { undo: formerUndo = null, ...before } = lastRun ?? {};
  // Where nothing of ours stood before, there is no copy of it.
  const hasCopies = lastRun !== undefined || workbook.hasOwnBefore(runId) || (tags?.present.length ?? 0) > 0;
  const undo = {
    runId,
    at,
    settings,
    tags: tags && fingerprint ? { sheetId: tags.sheetId, created: tags.missing, fingerprint } : null,
    before: 'state' in before ? before : null,
    ...(former && former.sheetId !== settings.sheetId ? { former } : {}),
    copied: hasCopies ? undoable(workbook.book, runId).copied : [],
  };
  const kept: State = {
    ...(language ? { language } : {}),
    ...(set === undefined ? {} : { set }),
    ...(others ? { others } : {}),
    settings,
    lastRun: {
      state: complete,
      at,
      sheetName: run.sheetName,
      rows: workbook.rowsOf(settings.sheetId),
      ...(job.input.before === undefined ? {} : { before: isoOf(job.input.before) }),
      undo: hasWritten ? undo : formerUndo,
    },
  };
  workbook.send();
  saveState(kept);
  try {
    const runs = setsOf(kept).flatMap((one) => one.lastRun?.undo?.runId ?? []);
    if (hasWritten && hasCopies) dropBackups(workbook.book, runs);
    workbook.activate(run.activeSheetId);
  } catch {
    // The run is complete; former copies that are left go with the next one.
  }
  return kept;
}

/** Puts the workbook back as it was before the run; says what stays because a person has worked on it, null = nothing. */
export function cancelRun({ runId }: { runId: string }): TakenBack | null {
  const { run } = loadState();
  if (run?.state.runId !== runId) throw new Trouble('run-gone');
  const back = giveUp(new Workbook(), run);
  return back.kept.length + back.handedOver.length ? back : null;
}
