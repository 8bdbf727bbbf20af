// What we keep with the document: what the person chose, the last run, the run under way. One JSON text in pieces below
// Google's limit of a property, written in one call, so that it is never half new.

import type { BgNbdFit } from '../model/prediction/index.ts';
import type { Making } from '../sheets/recovery/making.ts';
import type { TagPlan } from '../sheets/tags.ts';
import { Trouble } from '../sheets/trouble.ts';
import { userKey } from '../sheets/ui.ts';
import type { TakenBack } from '../terms/taken-back.ts';
import type { Language } from '../text/language.ts';
import type { RunState, Settings, Summary } from './api.ts';
import type { Fingerprint } from './fingerprint.ts';

/**
 * Version of what is kept; 1 had none of its own. A change of `State` raises it and adds the way from the version before
 * to `MIGRATIONS`. What a newer version kept is not touched.
 */
const VERSION = 3;
/** Of a workbook with one set of sheets: what a version without others can read too. */
const VERSION_OF_ONE = 2;

/** From version i + 1 to the next. */
const MIGRATIONS: readonly ((kept: Kept) => Kept)[] = [(unversioned) => unversioned, (ofOne) => ofOne];

/** One set of sheets: those of one orders sheet. */
export interface KeptSet {
  /** Its number; absent = 1. */
  readonly set?: number;
  readonly settings?: Settings;
  readonly lastRun?: KeptRun;
}

/** The set that ran last, and what else is kept. */
export interface State extends KeptSet {
  readonly language?: Language;
  /** The other sets, the last that ran first. */
  readonly others?: readonly KeptSet[];
  readonly run?: RunUnderWay;
  /** Tabs that are being made; what is left of them when an execution was cut off is taken away. */
  readonly making?: Making;
}

/** A finished run. */
export interface KeptRun {
  readonly state: RunState & { readonly summary: Summary };
  readonly at: string;
  /** Name of the orders sheet, and its rows then. */
  readonly sheetName: string;
  readonly rows: number;
  /** As-of day of the run before it, on an earlier day. */
  readonly before?: string;
  readonly undo: KeptUndo | null;
}

/** How a finished run can be taken back. */
export interface KeptUndo {
  readonly runId: string;
  readonly at: string;
  readonly settings: Settings;
  /** The columns it wrote beside the orders, and how the orders were then. */
  readonly tags: {
    readonly sheetId: number;
    readonly created: readonly string[];
    readonly fingerprint: Fingerprint;
  } | null;
  readonly before: Omit<KeptRun, 'undo'> | null;
  /** What was chosen before, where the run turned the sheets from other orders' into its own. */
  readonly former?: Settings;
  /** Ids of the sheets that hidden copies were made of. */
  readonly copied?: readonly number[];
  /** It was begun: it is gone through to its end before anything else is done. */
  readonly begun?: true;
}

export interface RunUnderWay {
  readonly state: RunState;
  /** The set of sheets it writes; absent = 1. */
  readonly set?: number;
  readonly settings: Settings;
  /** ISO instant of the last sign of life. */
  readonly touchedAt: string;
  /** The step that was begun and did not end. */
  readonly attempt: number | null;
  /** How often Google has failed to do that step. */
  readonly tries?: number;
  /** How the orders were when the run read them first. */
  readonly fingerprint: Fingerprint | null;
  /** Written down before our columns are touched. */
  readonly tags: TagPlan | null;
  /** It failed or was cancelled, and is being taken back. */
  readonly isGivenUp?: true;
  /** Something of the workbook was changed. */
  readonly hasWritten: boolean;
  /** Name of the orders sheet, to speak of it when it is gone. */
  readonly sheetName: string;
  readonly activeSheetId: number;
  /** What Google said each time our columns were written beside the orders: the run does without them. */
  readonly withoutColumns?: string;
  /** The chances' fits so far: found once in a run, however many executions it takes. */
  readonly fits?: readonly (readonly [day: number, fit: BgNbdFit])[];
  /** What stays of a run that was left behind and taken back when this one began. */
  readonly leftOver?: TakenBack;
  /** Tells the account that began it from others. */
  readonly by?: string;
}

/** What somebody who comes meanwhile is told. */
export function busyWith({ run }: State): Trouble {
  if (!run) return new Trouble('busy');
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(run.state.startedAt)) / 1000));
  const here = run.by ? userKey() : '';
  return new Trouble('busy', {
    figure: seconds,
    ...(here ? { who: here === run.by ? 'you' : 'other' } : {}),
  });
}

const KEY = 'regulars';
/** 9 KB are documented for a value, fewer are observed. */
const PIECE = 8000;
/** Pieces there were when the state was read. */
let piecesThere = 0;

interface Kept extends State {
  /** Absent in the first version. */
  readonly version?: number;
}

type Json = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isAbsentOr = (holds: (part: Json) => boolean, value: unknown): boolean =>
  value === undefined || (isObject(value) && holds(value));

function isKeptSet({ settings, lastRun }: Json): boolean {
  return (
    isAbsentOr(() => true, settings) &&
    isAbsentOr(
      ({ state, at, undo }) =>
        isObject(state) &&
        isText(state.runId) &&
        isObject(state.summary) &&
        isText(at) &&
        (undo === null || (isObject(undo) && isText(undo.runId))),
      lastRun,
    )
  );
}

/** Is what the product steers by there; the rest is as its version wrote it. */
function isKept(json: unknown): json is Kept {
  if (!isObject(json)) return false;
  const { version = 1, settings, lastRun, run, others = [] } = json;
  return (
    Array.isArray(others) &&
    others.every((one) => isObject(one) && isKeptSet(one)) &&
    isKeptSet({ settings, lastRun }) &&
    Number.isInteger(version) &&
    Number(version) >= 1 &&
    isAbsentOr(
      ({ state, settings: chosen, touchedAt }) =>
        isObject(state) &&
        isText(state.runId) &&
        Array.isArray(state.steps) &&
        state.steps.every(isText) &&
        Number.isInteger(state.next) &&
        isObject(chosen) &&
        isText(touchedAt),
      run,
    )
  );
}

/** Throws `state-unreadable` where what was kept is damaged, or a newer version kept it: nobody may take it for nothing. */
export function loadState(): State {
  const text = keptText();
  if (text === null) return {};
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Trouble('state-unreadable');
  }
  if (!isKept(json)) throw new Trouble('state-unreadable');
  // Taken as it was written: what is kept again must be the same text.
  const { version = 1, ...kept } = json;
  if (version > VERSION) throw new Trouble('state-unreadable', { figure: version });
  const state = MIGRATIONS.slice(version - 1).reduce((older, migrate) => migrate(older), kept);
  return state as unknown as State;
}

/** null = nothing is kept. A missing piece leaves a text that is no JSON. */
function keptText(): string | null {
  const all = properties().getProperties();
  const pieces = all[`${KEY}.pieces`];
  piecesThere = Object.keys(all).filter((key) => key.startsWith(`${KEY}.`)).length - 1;
  if (pieces === undefined) return null;
  return Array.from({ length: Number(pieces) || 0 }, (_, i) => all[`${KEY}.${i}`] ?? '').join('');
}

/**
 * Replaces what was kept, in a single call. Nothing is deleted first: a call that fails leaves what was kept.
 */
export function saveState(state: State): void {
  if (Object.values(state).every((part) => part === undefined)) {
    forgetState();
    return;
  }
  const version = state.others || state.set ? VERSION : VERSION_OF_ONE;
  const text = asciiJson({ version, ...state });
  const pieces: { [key: string]: string } = {};
  const count = Math.ceil(text.length / PIECE);
  for (let i = 0; i < count; i++) pieces[`${KEY}.${i}`] = text.slice(i * PIECE, (i + 1) * PIECE);
  pieces[`${KEY}.pieces`] = String(count);
  properties().setProperties(pieces, false);
  try {
    for (let i = count; i < piecesThere; i++) properties().deleteProperty(`${KEY}.${i}`);
    piecesThere = count;
  } catch {
    // They are not read.
  }
}

/** The time, as it is kept. */
export const timeNow = (): string => new Date().toISOString();

export function forgetState(): void {
  properties().deleteAllProperties();
}

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

/** One byte a character, so that a piece's length is its size. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
