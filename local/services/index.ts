// Every global an Apps Script file sees in the local host.

import { App } from './bridge/app.ts';
import type { Host } from './host.ts';
import { createRuntimeServices, RUNTIME_CLASSES } from './runtime/index.ts';

export function createServices(host: Host): Record<string, object> {
  const app = new App(host, RUNTIME_CLASSES);
  return createRuntimeServices(app);
}
