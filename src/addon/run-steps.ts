// The steps of a run: what each does with the orders that were read, and what of it the run keeps.

import { fitMissing } from '../model/prediction/index.ts';
import { type ResultKind, SHEETS, sheetPlan } from '../reports/index.ts';
import type { StaffRow } from '../reports/plan.ts';
import { todaysCounts } from '../reports/today/list.ts';
import { openTasks } from '../reports/today/open.ts';
import { weekOf } from '../reports/today/week.ts';
import { rollBackTags } from '../sheets/recovery/index.ts';
import type { Making } from '../sheets/recovery/making.ts';
import type { TagPlan } from '../sheets/tags.ts';
import { Trouble, troubleOf } from '../sheets/trouble.ts';
import type { PlanFor, Workbook } from '../sheets/workbook.ts';
import type { Outcome as Written } from '../sheets/write.ts';
import type { FailureCode } from '../terms/failures.ts';
import { type GroupSheetKind, isGroupSheet } from '../terms/groups.ts';
import type { StepName } from '../terms/steps.ts';
import { textsOf } from '../text/index.ts';
import type { RunState, Settings, Summary } from './api.ts';
import { failureOf, saidOf } from './failure.ts';
import type { Job } from './job.ts';
import { isWritten, planWrite, requestOf, tagsOf } from './outputs.ts';
import { around, ordersAreSame, tagsOfRun } from './recovery.ts';
import { tabNameIn, turnedTo } from './sets.ts';
import { type RunUnderWay, type State, saveState, timeNow } from './store.ts';
import { measuredSummaryOf } from './summary.ts';

/** What one execution knows. */
export interface Memory {
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
  settled?: Settled;
  /** Tabs that this execution may make; known once it is written down that it writes. */
  making?: Making;
}

type Settled = State & { readonly run: RunUnderWay };

/** A step of a run, and all that it may look at. */
interface Step {
  readonly workbook: Workbook;
  readonly state: State;
  readonly run: RunUnderWay;
  readonly job: Job;
  readonly memory: Memory;
  readonly settled: Settled;
}

/** What the run keeps of a step. */
export interface Outcome {
  readonly after?: Partial<RunUnderWay>;
  readonly progress?: Partial<RunState>;
  /** It needs one more execution. */
  readonly isUnfinished?: true;
}

/** Of the columns beside the orders: after so many tries the run goes on without. */
export const MOST_TAG_TRIES = 3;

export function doStep(name: Exclude<StepName, 'finish'>, step: Step): Outcome {
  switch (name) {
    case 'read':
      return read(step);
    case 'segment':
      return segment(step);
    case 'tag-orders':
      return tagOrders(step);
    default:
      return makeSheet(name, step);
  }
}

/** How often the first step of an execution was begun and failed before. */
export const triesOf = ({ state, attempt, tries = 0 }: RunUnderWay): number =>
  attempt === state.next ? tries : 0;

/** Written down once: an execution that ends early is done again from its first step. */
function noteBegun({ workbook, run, memory, settled }: Step, change: Partial<RunUnderWay> = {}): void {
  if (memory.making && Object.keys(change).length === 0) return;
  const { steps, next } = run.state;
  memory.making ??= namesFor(workbook, run, memory.goesOn() ? steps.slice(next) : [steps[next]]);
  const begun = { ...settled.run, ...change, attempt: settled.run.state.next, touchedAt: timeNow() };
  saveState({ ...settled, run: begun, making: memory.making });
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

function read({ run, job }: Step): Outcome {
  const { fingerprint, input } = job;
  return {
    after: { fingerprint, settings: settingsFound(run.settings, job) },
    progress: { done: input.reading.counts.read },
  };
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

function segment({ workbook, state, run, job, memory }: Step): Outcome {
  // Before anything asks for a chance.
  if (!fitsAreThere(job, memory)) return { isUnfinished: true };
  const { settings, leftOver } = run;
  requireRoom(workbook, settings, job);
  if (run.state.steps.includes('tag-orders')) workbook.lookAhead(settings.sheetId);
  const summary = {
    ...measuredSummaryOf(job.input),
    ...newRowsOf(job, turnedTo(state, workbook.set), settings),
    ...(settings.outputs.sheets.includes('today')
      ? { today: todaysCounts(job.input), week: weekOf(job.input) }
      : {}),
  };
  const said = leftOver ? saidOf(leftOver, settings.language) : [];
  const warnings = [...said, ...summary.warnings];
  return { progress: { summary: { ...summary, warnings }, done: summary.customers } };
}

/** The fits of the chances, which every run tells of: of 200,000 customers they take longer than one execution should. */
function fitsAreThere({ input }: Job, { seconds = 0 }: Memory): boolean {
  const { fits, segmentation, reading } = input;
  if (!fits || seconds === 0) return true;
  const until = Date.now() + seconds * 1000;
  return fitMissing(reading.orders, segmentation, fits, () => Date.now() < until);
}

function requireRoom(workbook: Workbook, settings: Settings, job: Job): void {
  const { cellsNeeded, cellsFree } = planWrite(workbook, settings, job);
  if (cellsNeeded > cellsFree)
    throw new Trouble('no-room', { figure: cellsNeeded, limit: Math.max(0, cellsFree) });
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

function tagOrders(step: Step): Outcome {
  const { workbook, run, job, settled } = step;
  const progress = { done: job.input.reading.counts.read };
  const columns = tagsOf(job, run.settings.outputs);
  if (columns.columns.length === 0) return { progress };
  const { sheetId, language } = run.settings;
  let tags: TagPlan | null = null;
  try {
    if (run.withoutColumns !== undefined) throw new Trouble('unexpected', {}, run.withoutColumns);
    const keys = columns.columns.map(({ key }) => key);
    tags = workbook.planTagsNow(sheetId, keys);
    // With how the orders were: where they still are, the former tags come back.
    noteBegun(step, { tags, fingerprint: job.fingerprint });
    const mayVanish = tags.missing.length > 0 && workbook.hasFormulas(sheetId);
    const request = requestOf(workbook, run.settings, run.state.runId, columns.headerRow);
    // Google may refuse only when all is sent, and in any words: the last try asks for as little as it can.
    const isBare = triesOf(settled.run) === MOST_TAG_TRIES - 1;
    const changed = workbook.writeTags(columns, tags, { ...request, isBare });
    if (changed && mayVanish) requireStillThere(workbook, run, job);
    return { after: { tags, hasWritten: run.hasWritten || changed }, progress };
  } catch (error) {
    if (STOPS_ALL.includes(troubleOf(error).code)) throw error;
    // The sheets stand: only the columns go.
    takeBackTags(workbook, { ...run, tags });
    const headers = columns.columns.map(({ header }) => header);
    const summary = withoutColumns(run, job, headers, error);
    return { after: { tags: null }, progress: { summary, columnsLeft: failureOf(error, language) } };
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

/** Orders that come by one formula vanish where our columns stand in its way: then the columns must go. */
function requireStillThere(workbook: Workbook, run: RunUnderWay, { fingerprint, input }: Job): void {
  workbook.forget();
  if (ordersAreSame(workbook, run.settings, fingerprint)) return;
  const where = workbook.blockedArray(run.settings.sheetId);
  throw new Trouble(where ? 'array-blocked' : 'orders-changed', { sheet: input.sheetName, ...where });
}

function makeSheet(kind: ResultKind | GroupSheetKind, step: Step): Outcome {
  const { workbook, run, job } = step;
  if (!isWritten(kind, job.input)) return {};
  if (run.state.columnsLeft && !isGroupSheet(kind) && SHEETS[kind].showsOrdersColumns) return {};
  noteBegun(step);
  const { changed, staff, covered, left } = writeSheet(workbook, run, job, kind);
  const written = kind === 'today' && staff.length ? withOpen(run, job, staff) : run.state.summary;
  const { messages } = textsOf(run.settings.language);
  const said = [
    ...(covered.length ? [messages.covered(workbook.ownNames()[kind] ?? '', covered)] : []),
    ...(left === undefined ? [] : [messages.stays.nameless(left)]),
  ];
  const summary = written && said.length ? { ...written, warnings: [...written.warnings, ...said] } : written;
  return {
    after: { hasWritten: run.hasWritten || changed },
    progress: summary ? { summary } : {},
  };
}

/** Writes a sheet; answers with what staff wrote on it before. */
function writeSheet(
  workbook: Workbook,
  run: RunUnderWay,
  { input, plan }: Job,
  kind: ResultKind | GroupSheetKind,
): Written & { readonly staff: readonly StaffRow[]; readonly changed: boolean } {
  const { headerRow } = input.recognition;
  let found: readonly StaffRow[] = [];
  const planFor: PlanFor = ({ order, noted: staffRows = [], staff = [], sheet: standing }) => {
    found = staff;
    if (!order && !staff.length && !standing) return plan(kind);
    const how = { ...(order ? { previousOrder: order } : {}), ...(standing ? { standing } : {}) };
    return sheetPlan(kind, { ...input, ...how, staffRows, staff });
  };
  const written = workbook.write(planFor, requestOf(workbook, run.settings, run.state.runId, headerRow));
  return { ...written, changed: written.is !== 'unchanged', staff: found };
}

/** The summary, with what is still to be done of the list. */
function withOpen({ state }: RunUnderWay, { input }: Job, staff: readonly StaffRow[]): Summary {
  const summary = state.summary ?? measuredSummaryOf(input);
  const { week } = summary;
  return week ? { ...summary, week: { ...week, open: openTasks({ ...input, staff }) } } : summary;
}
