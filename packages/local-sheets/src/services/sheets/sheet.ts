// All members of a sheet, put together.

import type { Members } from '../bridge/service.ts';
import { sheetBandings } from './bandings.ts';
import { sheetCharts } from './charts.ts';
import { sheetConditions } from './conditional.ts';
import { sheetFinder } from './finding.ts';
import { sheetMetadata } from './metadata.ts';
import { sheetNames } from './named-ranges.ts';
import { sheetPivots } from './pivots.ts';
import { sheetProtections } from './protections.ts';
import { sheetCore } from './sheet-core.ts';
import { sheetLines } from './sheet-lines.ts';
import type { SheetTarget } from './targets.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

export const sheetMembers: Members<Spreadsheet.Sheet, SheetTarget> = {
  ...sheetCore,
  ...sheetLines,
  ...sheetConditions,
  ...sheetCharts,
  ...sheetMetadata,
  ...sheetNames,
  ...sheetPivots,
  ...sheetProtections,
  ...sheetBandings,
  ...sheetFinder,
};
