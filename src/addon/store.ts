// What we keep with the document: what the person chose, the last run, the run under way. One JSON text in pieces below
// Google's limit of a property, written in one call, so that it is never half new.

import type { TagPlan } from '../sheets/tags.ts';
import type { Language } from '../text/language.ts';
import type { RunState, Settings, Summary } from './api.ts';
import type { Fingerprint } from './fingerprint.ts';

export interface State {
  readonly language?: Language;
  readonly settings?: Settings;
  readonly lastRun?: KeptRun;
  readonly run?: RunUnderWay;
}

/** A finished run. */
export interface KeptRun {
  readonly state: RunState & { readonly summary: Summary };
  readonly at: string;
  /** Name of the orders sheet, and its rows then. */
  readonly sheetName: string;
  readonly rows: number;
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
}

export interface RunUnderWay {
  readonly state: RunState;
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
}

const KEY = 'regulars';
/** 9 KB are documented for a value, fewer are observed. */
const PIECE = 8000;

export function loadState(): State {
  const all = properties().getProperties();
  const count = Number(all[`${KEY}.pieces`] ?? 0);
  let text = '';
  for (let i = 0; i < count; i++) text += all[`${KEY}.${i}`] ?? '';
  try {
    return text === '' ? {} : (JSON.parse(text) as State);
  } catch {
    return {};
  }
}

/** Replaces what was kept, in a single call. */
export function saveState(state: State): void {
  const text = asciiJson(state);
  if (text === '{}') {
    forgetState();
    return;
  }
  const pieces: { [key: string]: string } = {};
  const count = Math.ceil(text.length / PIECE);
  for (let i = 0; i < count; i++) pieces[`${KEY}.${i}`] = text.slice(i * PIECE, (i + 1) * PIECE);
  pieces[`${KEY}.pieces`] = String(count);
  properties().setProperties(pieces, true);
}

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
