// What the sidebar needs when it opens.

import { userLocale } from '../sheets/ui.ts';
import { Workbook } from '../sheets/workbook.ts';
import { isLanguage, type Language, languageOf } from '../text/language.ts';
import type { OfSet, SheetRef, Start } from './api.ts';
import { understand } from './orders.ts';
import { ofActive, ofOrders, setsOf } from './sets.ts';
import { loadState, type State } from './store.ts';

/** The language chosen for this document, else the person's own. */
function languageNow({ language }: State): Language {
  return isLanguage(language) ? language : languageOf(userLocale());
}

/** The same of this document, whatever happened to what it keeps: it is asked when something already went wrong. */
export function languageHere(): Language {
  let state: State = {};
  try {
    state = loadState();
  } catch {
    // The person's own language, then.
  }
  try {
    return languageNow(state);
  } catch {
    return 'en';
  }
}

export function start({ of }: OfSet = {}): Start {
  const workbook = new Workbook();
  const kept = loadState();
  const state = (of === undefined ? null : ofOrders(kept, of)) ?? ofActive(workbook, kept);
  const sets = setsOf(kept);
  const { lastRun } = state;
  const sheets = workbook.sheets().map(({ set, ...sheet }): SheetRef => {
    const orders = sets.find((one) => (one.set ?? 1) === set)?.settings?.sheetId;
    return sheet.own === null || orders === undefined ? sheet : { ...sheet, of: orders };
  });
  const activeSheetId = workbook.activeSheetId();
  return {
    language: languageNow(state),
    sheets,
    ...(sets.length > 1 ? { sets: sets.flatMap(({ settings }) => settings?.sheetId ?? []) } : {}),
    activeSheetId,
    ...proposed(workbook, state, sheets, activeSheetId),
    timeZone: workbook.timeZone,
    locale: workbook.locale,
    selection: workbook.selection(),
    saved: state.settings ?? null,
    lastRun: lastRun
      ? {
          at: lastRun.at,
          asOf: lastRun.state.summary.asOf,
          summary: lastRun.state.summary,
          rows: lastRun.rows,
          canUndo: lastRun.undo !== null,
          ...(lastRun.state.columnsLeft ? { columnsLeft: true } : {}),
        }
      : null,
    unfinished: state.run?.state ?? null,
  };
}

/** Sheets that are looked at, at most: each is a question to Google. */
const MOST_LOOKED_AT = 8;

/** Of several sheets the one that looks like orders, where nobody has chosen yet and the active one does not: a READ ME. */
function proposed(
  workbook: Workbook,
  { settings }: State,
  sheets: readonly SheetRef[],
  activeSheetId: number,
): Pick<Start, 'proposedSheetId'> {
  const active = sheets.find(({ id }) => id === activeSheetId);
  const others = sheets.filter(({ id, own, rows }) => own === null && id !== activeSheetId && rows > 1);
  if (settings || active?.own !== null || others.length === 0 || hasOrders(workbook, activeSheetId))
    return {};
  const found = others.slice(0, MOST_LOOKED_AT).find(({ id }) => hasOrders(workbook, id));
  return found ? { proposedSheetId: found.id } : {};
}

function hasOrders(workbook: Workbook, sheetId: number): boolean {
  try {
    const { mapping } = understand(workbook, { sheetId });
    return mapping.customer !== undefined && mapping.date !== undefined;
  } catch {
    return false;
  }
}
