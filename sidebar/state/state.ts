// All the sidebar knows, as one value, and the events that change it. `reduce` is pure; the controller asks the server.

import type {
  Group,
  Inspection,
  LastRun,
  RunState,
  Start,
  Summary,
  UndoPlan,
  WritePlan,
} from '../../src/addon/api.ts';
import type { Field } from '../../src/terms/roles.ts';
import type { StepName } from '../../src/terms/steps.ts';
import type { TakenBack } from '../../src/terms/taken-back.ts';
import type { Language } from '../../src/text/language.ts';
import type { Problem } from '../client/problem.ts';
import { type Choices, choicesOf, firstChoices, onSheetsOf } from './choices.ts';
import { predictionForm } from './prediction-form.ts';
import { DEFAULT_FORM } from './rules-form.ts';

export type Screen =
  | 'loading'
  | 'orders'
  | 'rules'
  | 'results'
  | 'run'
  | 'done'
  | 'reopened'
  | 'unfinished'
  | 'cancelled'
  | 'undone'
  | 'removed'
  | 'failed';

/** A page laid over the screen; leaving it leads back to where one was. */
export type Over =
  | { readonly page: 'column'; readonly role: Field }
  | { readonly page: 'people'; readonly group: Group }
  | { readonly page: 'groups' }
  | { readonly page: 'campaigns' }
  | { readonly page: 'labels' }
  | { readonly page: 'private' }
  | { readonly page: 'left-out' }
  | { readonly page: 'without-customer' }
  | { readonly page: 'functions' }
  | { readonly page: 'function'; readonly name: string }
  | { readonly page: 'words' }
  | { readonly page: 'help' }
  | { readonly page: 'template' }
  | { readonly page: 'undo' }
  | { readonly page: 'hand-over' }
  | { readonly page: 'remove' };

/** Something asked from the server: the last answer stays while a newer one is on its way. */
export interface Asked<T> {
  readonly value: T | null;
  readonly asking: boolean;
  readonly problem: Problem | null;
}

export interface Running {
  /** Empty until the server has answered. */
  readonly steps: readonly StepName[];
  readonly next: number;
  /** What each finished step counted (rows read, customers), where it counted anything. */
  readonly figures: readonly (number | undefined)[];
  /** When the sidebar began to drive it, and how much was done then: for the time left. */
  readonly since: number;
  readonly sinceNext: number;
  readonly now: number;
  readonly cancelling: boolean;
  /** A call was lost; it is repeated after so many seconds. */
  readonly waiting: { readonly problem: Problem; readonly seconds: number } | null;
}

/** What names a run, and when it began by the server's clock. */
export type BegunRun = Pick<RunState, 'runId' | 'startedAt'>;

export type Notice =
  | { readonly kind: 'inserted'; readonly a1: string }
  | { readonly kind: 'made'; readonly name: string }
  | { readonly kind: 'template'; readonly sheets: number; readonly settingsFrom: string | null }
  /** The cells of the orders are others than those that were read. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'handed-over'; readonly copies: number }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What the last finished run gave. */
export interface Result {
  readonly summary: Summary;
  /** ISO instant. */
  readonly at: string;
  readonly steps: readonly StepName[] | null;
  readonly canUndo: boolean;
  /** The columns beside the orders could not be written: the first of the summary's warnings says why. */
  readonly columnsLeft: boolean;
}

export interface State {
  readonly language: Language;
  readonly screen: Screen;
  readonly over: readonly Over[];
  readonly start: Start | null;
  readonly choices: Choices;
  readonly inspection: Asked<Inspection>;
  readonly preview: Asked<Summary>;
  readonly plan: Asked<WritePlan>;
  readonly undoPlan: Asked<UndoPlan>;
  readonly run: Running | null;
  readonly result: Result | null;
  /** When the run that was undone had been written. */
  readonly undoneAt: string | null;
  readonly problem: Problem | null;
  /** What stays of a run that was taken back, because a person has worked on it. */
  readonly takenBack: TakenBack | null;
  /** A failed run that could not be taken back yet. */
  readonly leftBehind: BegunRun | null;
  /** Seconds until the failed call is repeated by itself. */
  readonly retryIn: number | null;
  /** A one-off call (undo, remove, insert) is under way. */
  readonly busy: boolean;
  readonly notice: Notice | null;
}

/** What can be asked for, with its kind of answer. */
export interface Answers {
  inspection: Inspection;
  preview: Summary;
  plan: WritePlan;
  undoPlan: UndoPlan;
}
export type Question = keyof Answers;

export type Event =
  | { readonly type: 'started'; readonly start: Start; readonly screen: Screen | null }
  | { readonly type: 'refreshed'; readonly start: Start }
  | { readonly type: 'show'; readonly screen: Screen }
  | { readonly type: 'open'; readonly over: Over }
  | { readonly type: 'back' }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'choose'; readonly change: Partial<Choices> }
  | { readonly type: 'asking'; readonly question: Question }
  | {
      readonly [Q in Question]: {
        readonly type: 'answered';
        readonly question: Q;
        readonly value: Answers[Q];
      };
    }[Question]
  | { readonly type: 'refused'; readonly question: Question; readonly problem: Problem }
  | { readonly type: 'running'; readonly run: RunState | null; readonly now: number }
  | { readonly type: 'stepped'; readonly run: RunState; readonly now: number }
  | { readonly type: 'run-waits'; readonly problem: Problem; readonly seconds: number }
  | { readonly type: 'run-goes-on' }
  | { readonly type: 'cancelling' }
  | {
      readonly type: 'finished';
      readonly summary: Summary;
      readonly columnsLeft: boolean;
      readonly now: number;
    }
  | {
      readonly type: 'failed';
      readonly problem: Problem;
      readonly leftBehind: BegunRun | null;
      readonly kept?: TakenBack | null;
    }
  | { readonly type: 'retry-in'; readonly seconds: number | null }
  | { readonly type: 'busy'; readonly busy: boolean }
  | { readonly type: 'taken-back'; readonly kept: TakenBack | null }
  | { readonly type: 'undone'; readonly at: string; readonly kept: TakenBack | null }
  | { readonly type: 'notice'; readonly notice: Notice | null };

const NOTHING = { value: null, asking: false, problem: null };

function initialState(language: Language): State {
  return {
    language,
    screen: 'loading',
    over: [],
    start: null,
    choices: { sheetId: -1, reading: {}, asOf: '', form: DEFAULT_FORM, prediction: predictionForm() },
    inspection: NOTHING,
    preview: NOTHING,
    plan: NOTHING,
    undoPlan: NOTHING,
    run: null,
    result: null,
    undoneAt: null,
    takenBack: null,
    problem: null,
    leftBehind: null,
    retryIn: null,
    busy: false,
    notice: null,
  };
}

function resultOf(lastRun: LastRun | null): Result | null {
  if (lastRun === null) return null;
  const { summary, at, canUndo, columnsLeft = false } = lastRun;
  return { summary, at, steps: null, canUndo, columnsLeft };
}

/** Where a start leads: a run to finish, a run to update, or the first step. */
function firstScreen(start: Start): Screen {
  if (start.unfinished !== null) return 'unfinished';
  return start.saved !== null && start.lastRun !== null ? 'reopened' : 'orders';
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'started': {
      const { start } = event;
      const opened = event.screen ?? firstScreen(start);
      const kept = start.saved === null ? firstChoices(start) : choicesOf(start.saved);
      const choices = event.screen === null || state.start === null ? kept : state.choices;
      return {
        ...initialState(state.start === null ? start.language : state.language),
        over: state.over,
        screen: opened,
        start,
        choices: opened === 'orders' ? onSheetsOf(start, choices) : choices,
        result: resultOf(start.lastRun),
      };
    }
    case 'refreshed': {
      const last = resultOf(event.start.lastRun);
      const result = state.result === null ? null : { ...state.result, canUndo: last?.canUndo ?? false };
      return { ...state, start: event.start, result };
    }
    case 'show':
      return { ...state, screen: event.screen, over: [], problem: null, retryIn: null, notice: null };
    case 'open':
      return { ...state, over: [...state.over, event.over], notice: null, undoPlan: NOTHING };
    case 'back':
      return { ...state, over: state.over.slice(0, -1), notice: null };
    case 'language':
      return { ...state, language: event.language };
    case 'choose':
      return { ...state, choices: { ...state.choices, ...event.change } };
    case 'asking':
      return { ...state, [event.question]: { ...state[event.question], asking: true } };
    case 'answered': {
      const answered = { ...state, [event.question]: { value: event.value, asking: false, problem: null } };
      // What was worked out from the columns before is no longer true.
      return event.question === 'inspection' ? { ...answered, preview: NOTHING, plan: NOTHING } : answered;
    }
    case 'refused':
      return { ...state, [event.question]: { value: null, asking: false, problem: event.problem } };
    case 'running': {
      const { run, now } = event;
      const next = run?.next ?? 0;
      const running: Running = {
        steps: run?.steps ?? state.plan.value?.steps ?? [],
        next,
        figures: [],
        since: now,
        sinceNext: next,
        now,
        // A cancel pressed while the run was being begun still holds; one of an earlier run does not.
        cancelling: run !== null && (state.run?.cancelling ?? false),
        waiting: null,
      };
      return { ...state, screen: 'run', run: running, problem: null, retryIn: null, leftBehind: null };
    }
    case 'stepped': {
      if (state.run === null) return state;
      const { steps, next, done } = event.run;
      const figures = [...state.run.figures];
      if (COUNTING.includes(steps[next - 1]) && done > 0) figures[next - 1] = done;
      return { ...state, run: { ...state.run, steps, next, figures, now: event.now, waiting: null } };
    }
    case 'run-waits':
      return changedRun(state, { waiting: { problem: event.problem, seconds: event.seconds } });
    case 'run-goes-on':
      return changedRun(state, { waiting: null });
    case 'cancelling':
      return changedRun(state, { cancelling: true, waiting: null });
    case 'finished': {
      const at = new Date(event.now).toISOString();
      const { summary, columnsLeft } = event;
      const result = { summary, at, steps: state.run?.steps ?? null, canUndo: false, columnsLeft };
      const { replaces: _replaces, ...choices } = state.choices;
      return { ...state, screen: 'done', run: null, result, choices };
    }
    case 'failed': {
      const { problem, leftBehind, kept = null } = event;
      const takenBack = problem.takenBack ?? kept;
      const none = { run: null, retryIn: null, busy: false };
      return { ...state, ...none, screen: 'failed', problem, leftBehind, takenBack };
    }
    case 'taken-back':
      return { ...reduce(state, { type: 'show', screen: 'cancelled' }), takenBack: event.kept };
    case 'retry-in':
      return { ...state, retryIn: event.seconds };
    case 'busy':
      return { ...state, busy: event.busy };
    case 'undone': {
      const { at: undoneAt, kept: takenBack } = event;
      return { ...state, screen: 'undone', over: [], busy: false, result: null, undoneAt, takenBack };
    }
    case 'notice':
      return { ...state, notice: event.notice };
  }
}

/** Steps that say how much they went through. */
const COUNTING: readonly StepName[] = ['read', 'segment', 'tag-orders'];

function changedRun(state: State, change: Partial<Running>): State {
  return state.run === null ? state : { ...state, run: { ...state.run, ...change } };
}

export interface Store {
  get(): State;
  send(event: Event): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(language: Language): Store {
  let state = initialState(language);
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    send(event) {
      state = reduce(state, event);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
