// A table that stands in one column becomes a sheet of its own, every value as it is written there. The pasted text stays.

import { inOneColumn, splitColumn } from '../reading/one-column.ts';
import { Trouble } from '../sheets/trouble.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { textsOf } from '../text/index.ts';
import { languageHere } from './start.ts';

export function splitSheet(workbook: Workbook, sheetId: number): { sheetId: number; name: string } {
  const sample = workbook.sample(sheetId);
  const found = inOneColumn(sample.rows);
  if (!found) throw new Trouble('unexpected', { sheet: sample.sheetName });
  const rows = splitColumn(workbook.firstColumn(sheetId), found.separator);
  const { splitName } = textsOf(languageHere()).messages;
  return workbook.addSheetOfTexts(splitName(sample.sheetName), sheetId, rows);
}
