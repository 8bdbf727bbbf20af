// Everything the spreadsheet engine loads: its own file format.

import type { engine } from '../../../packages/local-sheets/src/calc/engine.ts';

export type EngineData = ReturnType<InstanceType<typeof engine.Model>['exportData']>;
