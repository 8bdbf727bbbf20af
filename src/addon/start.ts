// What the sidebar needs when it opens.

import { userLocale } from '../sheets/ui.ts';
import { Workbook } from '../sheets/workbook.ts';
import { isLanguage, type Language, languageOf } from '../text/language.ts';
import type { Start } from './api.ts';
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

export function start(): Start {
  const workbook = new Workbook();
  const state = loadState();
  const { lastRun } = state;
  return {
    language: languageNow(state),
    sheets: workbook.sheets(),
    activeSheetId: workbook.activeSheetId(),
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
