// Every global an Apps Script file sees in the local host.

import type { Host } from './host.ts';

export function createServices(host: Host): Record<string, object> {
  void host;
  return {};
}
