// Menu, sidebar, questions and messages.

import { messageOf } from './trouble.ts';

export interface MenuEntry {
  readonly caption: string;
  /** Global function of src/entry.js. */
  readonly call: string;
}

/** May run before the person authorised anything: no other service may be called here. */
export function addMenu(entries: readonly MenuEntry[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const { caption, call } of entries) menu.addItem(caption, call);
  menu.addToUi();
}

/** The locale of the person at the keyboard; known in every authorisation mode. */
export function userLocale(): string {
  return Session.getActiveUserLocale();
}

/** Tells the person at work from others, without saying who it is; '' where Google does not say. */
export function userKey(): string {
  try {
    return Session.getTemporaryActiveUserKey();
  } catch {
    return '';
  }
}

const PAGE = 'Sidebar';

/** Opens the wizard; false when the project holds no page for it: Google's message names the page. */
export function openSidebar(title: string): boolean {
  let page: GoogleAppsScript.HTML.HtmlOutput;
  try {
    page = HtmlService.createHtmlOutputFromFile(PAGE);
  } catch (error) {
    if (messageOf(error).includes(PAGE)) return false;
    throw error;
  }
  SpreadsheetApp.getUi().showSidebar(page.setTitle(title));
  return true;
}

export function toast(message: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 8);
}

/** In a dialog; where dialogs are what was not allowed, in the corner of the spreadsheet. */
export function tell(title: string, text: string): void {
  try {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, text, ui.ButtonSet.OK);
  } catch {
    toast(text, title);
  }
}

/** True when the person says yes. */
export function ask(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}
