// Sets of sheets: each orders sheet may have its own. The set that ran last stands in the state by itself, the others beside it.

import { Trouble } from '../sheets/trouble.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { Settings } from './api.ts';
import { type KeptSet, loadState, type State } from './store.ts';

const numberOf = ({ set = 1 }: KeptSet): number => set;

/** All sets that are kept, the one that ran last first. */
export function setsOf({ set, settings, lastRun, others = [] }: State): readonly KeptSet[] {
  const last: KeptSet = {
    ...(set === undefined ? {} : { set }),
    ...(settings ? { settings } : {}),
    ...(lastRun ? { lastRun } : {}),
  };
  return settings || lastRun ? [last, ...others] : others;
}

/** The state as if this set had run last; a new one has run never. */
export function turnedTo(state: State, set: number): State {
  const { set: _set, settings: _settings, lastRun: _lastRun, others: _others, ...rest } = state;
  const sets = setsOf(state);
  const others = sets.filter((one) => numberOf(one) !== set);
  const kept = sets.find((one) => numberOf(one) === set);
  return {
    ...rest,
    ...kept,
    ...(set === 1 ? {} : { set }),
    ...(others.length ? { others } : {}),
  };
}

/** The state without the set that ran last; the one before it takes its place. */
export function withoutLast(state: State): State {
  const { set: _set, settings: _settings, lastRun: _lastRun, others = [], ...rest } = state;
  const [next, ...left] = others;
  return { ...rest, ...next, ...(left.length ? { others: left } : {}) };
}

/** The same of the set of an orders sheet; null = it has none. Absent = the one that ran last. */
export function ofOrders(state: State, sheetId: number | undefined): State | null {
  if (sheetId === undefined) return state;
  const found = setsOf(state).find(({ settings }) => settings?.sheetId === sheetId);
  return found ? turnedTo(state, numberOf(found)) : null;
}

/** The set of an orders sheet that ran, which the workbook then speaks of. Throws `run-gone`. */
export function spokenOf(
  workbook: Workbook,
  sheetId: number | undefined,
): State & { readonly settings: Settings } {
  const state = ofOrders(loadState(), sheetId);
  if (!state?.settings) throw new Trouble('run-gone');
  workbook.set = state.set ?? 1;
  return { ...state, settings: state.settings };
}

/** The same of the set that the active sheet is one of, or whose orders it holds; else of the one that ran last. */
export function ofActive(workbook: Workbook, state: State): State {
  if (!state.others?.length) return state;
  const active = workbook.activeSheetId();
  const own = workbook.setOf(active);
  const isKept = setsOf(state).some((one) => numberOf(one) === own);
  return own !== null && isKept ? turnedTo(state, own) : (ofOrders(state, active) ?? state);
}

export interface ChosenSet {
  readonly set: number;
  /** Orders sheets with sets here, where those chosen have none of their own yet. */
  readonly others: readonly number[];
  /** The orders sheet whose set becomes that of those chosen. */
  readonly replaces?: number;
}

/**
 * The set that a run of these orders writes: their own; else the one they are to replace, or one whose orders are gone; else a
 * new one.
 */
export function chosenSet(workbook: Workbook, state: State, { sheetId, replaces }: Settings): ChosenSet {
  const kept = setsOf(state).map((one) => ({ set: numberOf(one), of: one.settings?.sheetId }));
  // What is kept does not go with a copy of the spreadsheet; the marks do.
  const marked = workbook.ownSets().filter(({ set }) => !kept.some((one) => one.set === set));
  const sets = [...kept, ...marked];
  const own = sets.find(({ of }) => of === sheetId);
  if (own) return { set: own.set, others: [] };
  const orders = sets
    .map(({ of }) => of)
    .filter((of) => of !== undefined && workbook.hasSheet(of)) as number[];
  const others = [...new Set(orders)];
  const wanted = others.find((of) => of === replaces);
  if (wanted !== undefined)
    return { set: sets.find(({ of }) => of === wanted)!.set, others, replaces: wanted };
  const left = sets.find(({ of }) => of === undefined || !others.includes(of));
  if (left) return { set: left.set, others: [] };
  return { set: 1 + Math.max(0, ...sets.map(({ set }) => set)), others };
}

/** The tab of a set's sheet: in all sets but the first it names its orders too. */
export function tabNameIn(set: number, ordersName: string): (title: string) => string {
  return (title) => (set === 1 ? title : `${title} · ${ordersName}`);
}
