// The services besides the spreadsheet's own, for the app to expose.

import type { App } from '../bridge/app.ts';
import type { ServiceClass } from '../bridge/service.ts';
import { absentGlobals } from './absent.ts';
import { BLOB_CLASSES } from './blob.ts';
import { HTML_CLASSES, htmlGlobals } from './html.ts';
import { SESSION_CLASSES, sessionGlobals } from './session.ts';
import { STORE_CLASSES, storeGlobals } from './stores.ts';
import { UI_CLASSES, uiGlobals } from './ui.ts';
import { UTILITIES_CLASSES, utilitiesGlobals } from './utilities.ts';

export { UiTarget } from './ui.ts';

export const RUNTIME_CLASSES: readonly ServiceClass[] = [
  ...UI_CLASSES,
  ...HTML_CLASSES,
  ...STORE_CLASSES,
  ...SESSION_CLASSES,
  ...UTILITIES_CLASSES,
  ...BLOB_CLASSES,
];

/** Every global of theirs, by name. */
export function createRuntimeServices(app: App): Record<string, object> {
  return {
    ...absentGlobals(app),
    ...uiGlobals(app),
    ...htmlGlobals(app),
    ...storeGlobals(app),
    ...sessionGlobals(app),
    ...utilitiesGlobals(app),
  };
}
