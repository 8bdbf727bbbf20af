// Everything the spreadsheet engine loads: its own file format.

import type { engine } from 'local-sheets/calc/engine.ts';

export type EngineData = ReturnType<InstanceType<typeof engine.Model>['exportData']>;
