// The menu in the spreadsheet and what its items do.

import { DEFAULT_RULES } from '../model/rules/index.ts';
import { addMenu, ask, openSidebar, tell, toast, userLocale } from '../sheets/ui.ts';
import { Workbook } from '../sheets/workbook.ts';
import { languageOf, textsOf } from '../text/index.ts';
import type { Settings } from './api.ts';
import { inTurn } from './endpoints.ts';
import { failureOf } from './failure.ts';
import { understand } from './orders.ts';
import { usualKinds } from './outputs.ts';
import { runAll } from './run.ts';
import { languageNow } from './start.ts';
import { loadState } from './store.ts';
import { insertTemplate } from './template.ts';
import { removeResults } from './undo.ts';

/** Runs before the person has authorised anything (AuthMode.NONE): only the menu and the locale may be touched here. */
export function onOpen(): void {
  const { menu } = textsOf(languageOf(userLocale())).messages;
  addMenu([
    { caption: menu.segment, call: 'menuSegment' },
    { caption: menu.update, call: 'menuUpdate' },
    { caption: menu.template, call: 'menuTemplate' },
    { caption: menu.remove, call: 'menuRemove' },
    { caption: menu.help, call: 'menuHelp' },
  ]);
}

export function onInstall(): void {
  onOpen();
}

/** Opens the wizard; where the project holds none, segments the active sheet by the usual rules. */
export function showWizard(): void {
  const { product } = textsOf(languageNow(loadState())).names;
  if (!openSidebar(product)) runFromMenu(usualSettings);
}

/** Repeats the last run with what was chosen then; the first time, opens the wizard. */
export function updateResults(): void {
  const { settings } = loadState();
  if (settings) runFromMenu(() => settings);
  else showWizard();
}

export function takeResultsAway(): void {
  const { messages, names } = textsOf(languageNow(loadState()));
  const { removal } = messages;
  if (!ask(removal.title, removal.question)) return;
  saying(() => {
    const { sheets, columns } = inTurn(removeResults);
    toast(sheets + columns ? removal.done(sheets, columns) : removal.nothing, names.product);
  });
}

/** Adds the template's sheets, filled with the orders of the active sheet if the person says so. */
export function addTemplate(): void {
  const language = languageNow(loadState());
  const { messages, names } = textsOf(language);
  saying(() => {
    const workbook = new Workbook();
    const sheetId = workbook.activeSheetId();
    const isFilled = ask(messages.template.title, messages.template.question(workbook.nameOf(sheetId)));
    const { settingsFrom } = inTurn(() => insertTemplate({ language, ...(isFilled ? { sheetId } : {}) }));
    toast(messages.template.done(settingsFrom ?? null), names.product);
  });
}

export function showHelp(): void {
  const { help } = textsOf(languageNow(loadState())).messages;
  tell(help.title, help.text);
}

function runFromMenu(settingsNow: () => Settings): void {
  saying(() => {
    const { summary } = inTurn(() => runAll(settingsNow()));
    const { messages, names } = textsOf(languageNow(loadState()));
    if (!summary) return;
    const active = summary.nes.find(({ key }) => key === 'E0')?.customers ?? 0;
    toast(messages.done(summary.customers, active), names.product);
  });
}

function usualSettings(): Settings {
  const workbook = new Workbook();
  const sheetId = workbook.activeSheetId();
  const { recognition, mapping } = understand(workbook, { sheetId });
  return {
    sheetId,
    headerRow: recognition.headerRow,
    mapping,
    reading: {},
    rules: DEFAULT_RULES,
    outputs: { sheets: usualKinds(), tagColumns: true, cohortColumns: false },
    language: languageNow(loadState()),
  };
}

/** What goes wrong is said in a dialog. */
function saying(work: () => void): void {
  try {
    work();
  } catch (error) {
    const language = languageNow(loadState());
    const { code, where } = failureOf(error, language);
    const { title, message, next } = textsOf(language).messages.failures[code](where);
    tell(title, `${message} ${next}`);
  }
}
