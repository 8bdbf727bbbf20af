// Google's services that have no place here: a script may name them, but whatever it asks of them throws by name.

import type { App } from '../bridge/app.ts';

const NAMES = [
  'CalendarApp CardService ConferenceDataService ContactsApp ContentService DataStudioApp DocumentApp DriveApp FormApp',
  'GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService MailApp Maps SitesApp SlidesApp UrlFetchApp XmlService',
].flatMap((names) => names.split(' '));

export function absentGlobals(app: App): Record<string, object> {
  return Object.fromEntries(NAMES.map((name) => [name, absent(app, name)]));
}

function absent(app: App, name: string): object {
  return new Proxy(Object.create(null) as object, {
    get(_, member) {
      if (typeof member === 'symbol') return undefined;
      throw app.exception(`${name}.${member} is not supported by the local host`);
    },
  });
}
