// A run in steps. An execution reads the orders once, sees that they are as they were, and does as many steps as its time
// allows. What fails in passing takes back what that execution wrote; whatever else fails takes the whole run back.

import { isoOf } from '../model/days.ts';
import { fitMissing } from '../model/prediction/index.ts';
import { type ResultKind, SHEETS, sheetPlan } from '../reports/index.ts';
import type { StaffRow } from '../reports/plan.ts';
import { todaysCounts } from '../reports/today/list.ts';
import { openTasks } from '../reports/today/open.ts';
import { weekOf } from '../reports/today/week.ts';
import { dropBackups, rollBackSheet, rollBackTags, undoable } from '../sheets/recovery/index.ts';
import type { Making } from '../sheets/recovery/making.ts';
import type { TagPlan } from '../sheets/tags.ts';
import { leaving, mayPass, messageOf, patiently, Trouble, troubleOf } from '../sheets/trouble.ts';
import { userKey } from '../sheets/ui.ts';
import { type PlanFor, Workbook } from '../sheets/workbook.ts';
import type { FailureCode } from '../terms/failures.ts';
import { type GroupSheetKind, isGroupSheet } from '../terms/groups.ts';
import type { StepName } from '../terms/steps.ts';
import type { TakenBack } from '../terms/taken-back.ts';
import { textsOf } from '../text/index.ts';
import type { RunRequest, RunState, Settings, Summary } from './api.ts';
import { failureOf, saidOf } from './failure.ts';
import { changedRow, isSame } from './fingerprint.ts';
import { type Job, prepare } from './job.ts';
import { isWritten, planWrite, requestOf, stepsOf, tagsOf, withFormer } from './outputs.ts';
import { around, dropLeftOvers, giveUp, ordersAreSame, tagsOfRun } from './recovery.ts';
import { checkedSettings } from './requests.ts';
import { chosenSet, setsOf, tabNameIn, turnedTo } from './sets.ts';
import { busyWith, type KeptRun, loadState, type RunUnderWay, type State, saveState } from './store.ts';
import { measuredSummaryOf } from './summary.ts';
import { finishUndo } from './undo.ts';

/** A run without a sign of life for this long was left behind: the next one takes it back. */
const LEFT_BEHIND = 20_000;

/** A step that Google fails to do is taken back and may be tried again so often; then the whole run is taken back. */
const MOST_TRIES = 5;
/** Of the columns beside the orders: after them the run goes on without. */
const MOST_TAG_TRIES = 3;

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
  const now = new Date().toISOString();
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

/** What one execution knows. */
interface Memory {
  /** What it has read already. */
  job?: Job;
  /** Is there time for another step? */
  readonly goesOn: () => boolean;
  /** A step of many pieces ends the execution between two of them when they took so long; absent or 0 = it is done whole. */
  readonly seconds?: number;
  /** Nobody can answer: what refuses stops. */
  readonly isAlone?: true;
  /** There was none after the last one. */
  isOver?: boolean;
  /** What is kept with the document: up to here everything is on the sheets for sure. */
  settled?: State & { readonly run: RunUnderWay };
  /** Tabs that this execution may make; known once it is written down that it writes. */
  making?: Making;
}

/** Does the next step; answers with the state after it. */
function advance(workbook: Workbook, state: State, run: RunUnderWay, memory: Memory): State {
  const { runId, steps, next } = run.state;
  const name = steps[next];
  memory.settled ??= { ...state, run };
  const settled = memory.settled;
  const first = settled.run.state.next;
  /** How often this was begun and failed before. */
  const failed = settled.run.attempt === first ? (settled.run.tries ?? 0) : 0;
  /** Written down once: an execution that ends early is done again from its first step. */
  const begin = (change: Partial<RunUnderWay> = {}): void => {
    if (memory.making && Object.keys(change).length === 0) return;
    memory.making ??= namesFor(workbook, run, memory.goesOn() ? steps.slice(next) : [name]);
    const begun = { ...settled.run, ...change, attempt: first, touchedAt: timeNow() };
    saveState({ ...settled, run: begun, making: memory.making });
  };
  try {
    if (run.attempt === next && !memory.making) takeBackAttempt(workbook, run);
    memory.job ??= gone(run.sheetName, () => readAgain(workbook, run, turnedTo(state, workbook.set).lastRun));
    const { job } = memory;
    if (memory.isAlone) requireAnswers(run.settings, job);
    const left = (after: Partial<RunUnderWay>, progressed: RunState): State => {
      const clean = { attempt: null, tries: 0, touchedAt: timeNow() };
      const { fits } = job.input;
      const found = memory.isOver && fits?.size ? { fits: [...fits] } : {};
      const now: State = { ...state, run: { ...run, ...after, ...found, ...clean, state: progressed } };
      if (!memory.isOver) return now;
      workbook.send();
      saveState(now);
      return now;
    };
    const done = (after: Partial<RunUnderWay>, progress: Partial<RunState>): State => {
      memory.isOver = !memory.goesOn();
      return left(after, { ...run.state, ...progress, next: next + 1 });
    };
    const { counts } = job.input.reading;
    switch (name) {
      case 'read':
        return done(
          { fingerprint: job.fingerprint, settings: settingsFound(run.settings, job) },
          { done: counts.read },
        );
      case 'segment': {
        // Before anything asks for a chance.
        if (!fitsAreThere(job, memory)) {
          memory.isOver = true;
          return left({}, run.state);
        }
        requireRoom(workbook, run.settings, job);
        if (steps.includes('tag-orders')) workbook.lookAhead(run.settings.sheetId);
        const summary = {
          ...measuredSummaryOf(job.input),
          ...newRowsOf(job, turnedTo(state, workbook.set), run.settings),
          ...(run.settings.outputs.sheets.includes('today')
            ? { today: todaysCounts(job.input), week: weekOf(job.input) }
            : {}),
        };
        const said = run.leftOver ? saidOf(run.leftOver, run.settings.language) : [];
        const warnings = [...said, ...summary.warnings];
        return done({}, { summary: { ...summary, warnings }, done: summary.customers });
      }
      case 'tag-orders': {
        const columns = tagsOf(job, run.settings.outputs);
        if (columns.columns.length === 0) return done({}, { done: counts.read });
        const { sheetId } = run.settings;
        const keys = columns.columns.map(({ key }) => key);
        let tags: TagPlan | null = null;
        try {
          if (run.withoutColumns !== undefined) throw new Trouble('unexpected', {}, run.withoutColumns);
          tags = workbook.planTagsNow(sheetId, keys);
          // With how the orders were: where they still are, the former tags come back.
          begin({ tags, fingerprint: job.fingerprint });
          const mayVanish = tags.missing.length > 0 && workbook.hasFormulas(sheetId);
          const request = requestOf(workbook, run.settings, runId, columns.headerRow);
          // Google may refuse only when all is sent, and in any words: the last try asks for as little as it can.
          const isBare = failed === MOST_TAG_TRIES - 1;
          const changed = workbook.writeTags(columns, tags, { ...request, isBare });
          if (changed && mayVanish) requireStillThere(workbook, run, job);
          return done({ tags, hasWritten: run.hasWritten || changed }, { done: counts.read });
        } catch (error) {
          if (STOPS_ALL.includes(troubleOf(error).code)) throw error;
          // The sheets stand: only the columns go.
          takeBackTags(workbook, { ...run, tags });
          const headers = columns.columns.map(({ header }) => header);
          const summary = withoutColumns(run, job, headers, error);
          return done({ tags: null }, { summary, columnsLeft: failureOf(error, run.settings.language) });
        }
      }
      case 'finish':
        return finish(workbook, state, run, job);
      default: {
        if (!isWritten(name, job.input)) return done({}, {});
        if (run.state.columnsLeft && !isGroupSheet(name) && SHEETS[name].showsOrdersColumns)
          return done({}, {});
        begin();
        const { changed, staff } = writeSheet(workbook, run, job, name);
        return done(
          { hasWritten: run.hasWritten || changed },
          {
            done: run.state.done,
            ...(name === 'today' && staff.length ? { summary: withOpen(run, job, staff) } : {}),
          },
        );
      }
    }
  } catch (error) {
    const tries = failed + 1;
    delete memory.settled;
    delete memory.making;
    if (!mayPass(error)) throw leaving(error, giveUp(workbook, run));
    if (name === 'tag-orders' && tries >= MOST_TAG_TRIES && !run.withoutColumns)
      // It is only the columns that Google will not have: the next try goes on without them.
      leaveForNow(workbook, settled.run, 0, { withoutColumns: messageOf(error) });
    else if (tries < MOST_TRIES) leaveForNow(workbook, settled.run, tries);
    else {
      throw leaving(new Trouble('unexpected', {}, messageOf(error)), giveUp(workbook, run));
    }
    throw error;
  }
}

/** The fits of the chances, which every run tells of: of 200,000 customers they take longer than one execution should. */
function fitsAreThere({ input }: Job, { seconds = 0 }: Memory): boolean {
  const { fits, segmentation, reading } = input;
  if (!fits || seconds === 0) return true;
  const until = Date.now() + seconds * 1000;
  return fitMissing(reading.orders, segmentation, fits, () => Date.now() < until);
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

/** The columns beside the orders could not be written, and it is not only they that cannot. */
const STOPS_ALL: readonly FailureCode[] = ['google-busy', 'orders-changed', 'sheet-gone'];

function takeBackTags(workbook: Workbook, run: RunUnderWay): void {
  workbook.forget();
  const tags = tagsOfRun(workbook, run);
  if (tags) rollBackTags(around(workbook), run.state.runId, tags);
  workbook.forget();
}

/** The summary, with what was left out and why among its warnings. */
function withoutColumns(
  { state, settings }: RunUnderWay,
  job: Job,
  headers: readonly string[],
  error: unknown,
): Summary {
  const summary = state.summary ?? measuredSummaryOf(job.input);
  const { code, where } = troubleOf(error);
  const { columnsLeft, failures } = textsOf(settings.language).messages;
  const said = columnsLeft(headers, failures[code](where), where.range);
  return { ...summary, warnings: [said, ...summary.warnings] };
}

function timeNow(): string {
  return new Date().toISOString();
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

/** Tabs that the steps may make. */
function namesFor(workbook: Workbook, { settings }: RunUnderWay, steps: readonly StepName[]): Making {
  const { sheets, messages } = textsOf(settings.language);
  const tabName = tabNameIn(workbook.set, workbook.nameOf(settings.sheetId));
  const all = steps.flatMap((name): Making[] => {
    if (name === 'read' || name === 'segment' || name === 'finish') return [];
    if (name === 'tag-orders') return [workbook.namesForTags(settings.sheetId, messages.backupName)];
    const title = isGroupSheet(name) ? null : tabName(sheets.tabs[name].title);
    return [workbook.namesFor(name, title, messages.backupName)];
  });
  return { sheets: all.flatMap((one) => one.sheets), copies: all.flatMap((one) => one.copies) };
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

/** Orders that come by one formula vanish where our columns stand in its way: then the columns must go. */
function requireStillThere(workbook: Workbook, run: RunUnderWay, { fingerprint, input }: Job): void {
  workbook.forget();
  if (ordersAreSame(workbook, run.settings, fingerprint)) return;
  const where = workbook.blockedArray(run.settings.sheetId);
  throw new Trouble(where ? 'array-blocked' : 'orders-changed', { sheet: input.sheetName, ...where });
}

/** The settings as they are kept: columns by their headers, so that they are found again. */
function settingsFound(settings: Settings, { orders, own }: Job): Settings {
  const { recognition, mapping, options: reading } = orders;
  const names = Object.entries(mapping).map(([role, index]) => [
    role,
    recognition.columns.find((column) => column.index === index)?.header ?? '',
  ]);
  const { headerRow } = recognition;
  const chosen = Object.keys(own).length ? { own } : {};
  return { ...settings, ...chosen, reading, headerRow, mapping, mappingHeaders: Object.fromEntries(names) };
}

function requireRoom(workbook: Workbook, settings: Settings, job: Job): void {
  const { cellsNeeded, cellsFree } = planWrite(workbook, settings, job);
  if (cellsNeeded > cellsFree)
    throw new Trouble('no-room', { figure: cellsNeeded, limit: Math.max(0, cellsFree) });
}

/** Writes a sheet; answers with what staff wrote on it before. */
function writeSheet(
  workbook: Workbook,
  run: RunUnderWay,
  { input, plan }: Job,
  kind: ResultKind | GroupSheetKind,
): { changed: boolean; staff: readonly StaffRow[] } {
  const { headerRow } = input.recognition;
  let found: readonly StaffRow[] = [];
  const planFor: PlanFor = ({ order, noted: staffRows = [], staff = [], sheet: standing }) => {
    found = staff;
    if (!order && !staff.length && !standing) return plan(kind);
    const how = { ...(order ? { previousOrder: order } : {}), ...(standing ? { standing } : {}) };
    return sheetPlan(kind, { ...input, ...how, staffRows, staff });
  };
  const outcome = workbook.write(planFor, requestOf(workbook, run.settings, run.state.runId, headerRow));
  return { changed: outcome !== 'unchanged', staff: found };
}

/** The summary, with what is still to be done of the list. */
function withOpen({ state }: RunUnderWay, { input }: Job, staff: readonly StaffRow[]): Summary {
  const summary = state.summary ?? measuredSummaryOf(input);
  const { week } = summary;
  return week ? { ...summary, week: { ...week, open: openTasks({ ...input, staff }) } } : summary;
}

/** New rows of the same orders that are in no figure: a person who only updates would not look for them. */
function newRowsOf(
  { input }: Job,
  { lastRun: last, settings: former }: State,
  settings: Settings,
): Pick<Summary, 'newRows'> {
  if (!last || former?.sheetId !== settings.sheetId) return {};
  const { leftOut, counts } = input.reading;
  const rows = input.recognition.firstRow - 1 + counts.read - last.rows;
  const among = leftOut.filter(({ row }) => row > last.rows);
  return rows > 0 && among.length > 0 ? { newRows: { rows, leftOut: among.length, first: among[0] } } : {};
}

/** From here on the run counts: it is kept as the last one, with the way back. */
function finish(workbook: Workbook, state: State, run: RunUnderWay, job: Job): State {
  const { set, settings: former, lastRun, language, others } = turnedTo(state, workbook.set);
  const { settings, tags, fingerprint, hasWritten } = run;
  const { runId } = run.state;
  const at = new Date().toISOString();
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
