// Every global an Apps Script file sees in the local host.

import { ScriptApp } from './bridge/script-app.ts';
import type { Host } from './host.ts';
import { createRuntimeServices, RUNTIME_CLASSES } from './runtime/index.ts';
import { spreadsheetClasses, spreadsheetGlobals } from './sheets/spreadsheet-app.ts';

export function createServices(host: Host): Record<string, object> {
  const app = new ScriptApp(host, [...spreadsheetClasses, ...RUNTIME_CLASSES]);
  return { ...spreadsheetGlobals(app), ...createRuntimeServices(app) };
}
