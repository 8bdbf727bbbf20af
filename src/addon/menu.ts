// The menu in the spreadsheet and what its items do.

import { DEFAULT_RULES } from '../model/rules/index.ts';
import { addMenu, ask, openSidebar, tell, toast, userLocale } from '../sheets/ui.ts';
import { Workbook } from '../sheets/workbook.ts';
import { languageOf, textsOf } from '../text/index.ts';
import type { Settings } from './api.ts';
import { inTurn } from './endpoints.ts';
import { explained } from './failure.ts';
import { understand } from './orders.ts';
import { usualKinds } from './outputs.ts';
import { runAll } from './run.ts';
import { ofActive } from './sets.ts';
import { languageHere } from './start.ts';
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
  const { product } = textsOf(languageHere()).names;
  if (!openSidebar(product)) runFromMenu(usualSettings);
}

/** Repeats the last run with what was chosen then; the first time, opens the wizard. */
export function updateResults(): void {
  saying(() => {
    const { settings } = ofActive(new Workbook(), loadState());
    if (settings) runFromMenu(() => settings);
    else showWizard();
  });
}

export function takeResultsAway(): void {
  const { messages, names } = textsOf(languageHere());
  const { removal } = messages;
  if (!ask(removal.title, removal.question)) return;
  saying(() => {
    const hasCampaigns = new Workbook().sheets().some(({ own }) => own === 'campaigns');
    const withCampaigns = hasCampaigns && ask(removal.title, removal.campaigns);
    const { sheets, columns } = inTurn(() => removeResults({ campaigns: withCampaigns }));
    toast(sheets + columns ? removal.done(sheets, columns) : removal.nothing, names.product);
  });
}

/** Adds the template's sheets, filled with the orders of the active sheet if the person says so. */
export function addTemplate(): void {
  const language = languageHere();
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
  const { help } = textsOf(languageHere()).messages;
  tell(help.title, help.text);
}

function runFromMenu(settingsNow: () => Settings): void {
  saying(() => {
    const { summary, columnsLeft } = inTurn(() => runAll(settingsNow()));
    const { messages, names } = textsOf(languageHere());
    if (!summary) return;
    const active = summary.nes.find(({ key }) => key === 'E0')?.customers ?? 0;
    toast(messages.done(summary.customers, active), names.product);
    if (columnsLeft) tell(names.product, summary.warnings[0]);
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
    outputs: { sheets: usualKinds(mapping), tagColumns: true, cohortColumns: false },
    language: languageHere(),
  };
}

/** What goes wrong is said in a dialog. */
function saying(work: () => void): void {
  try {
    work();
  } catch (error) {
    const { title, text } = explained(error, languageHere());
    tell(title, text);
  }
}
