// Puts a sheet of ours back as its hidden copy has it, whether its run ended or was cut off, and whatever the person did
// on it since. Which lines go and come is decided once and written down with the copy: a sheet of which some are gone does not
// tell any more. Where that was cut off, what a person did on it since is seen before its cells are gone on with.

import type { Calendar } from '../../terms/surroundings.ts';
import {
  type Backup,
  disown,
  keepDecision,
  keepLayout,
  keptDecision,
  markColumns,
  markRows,
  markSheet,
  type OwnSheet,
  ownSheets,
  unmarkBackup,
} from '../marks.ts';
import { freeName } from '../room.ts';
import { carryOut, moveLines, progressOf } from './carry-out.ts';
import { isClosing } from './close-up.ts';
import { dropCopy, type SheetBackup } from './copies.ts';
import { type Decision, decide } from './decision.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What became of a sheet. `handed-over`: it changed beyond recognition half-way, so it is the person's, and the copy takes its place. */
export type Restored = 'restored' | 'gone' | 'handed-over';

export function restore(book: Spreadsheet, backup: Backup<SheetBackup>, calendar: Calendar): Restored {
  const { sheet: copy, details } = backup;
  const own = ownSheets(book).find(({ id }) => id === details.of);
  if (!own) {
    dropCopy(book, copy);
    return 'gone';
  }
  const kept = keptDecision<Decision>(copy);
  // An earlier version may have decided by other parts of the sheet.
  const former = kept?.to.length === backup.details.layout.zones.length ? kept : null;
  let decision = former ?? decide(own, backup, calendar);
  if (decision && progressOf(own.sheet, decision) === null) decision = null;
  if (decision && !former) keepDecision(copy, decision);
  else if (decision && !isClosing(copy)) {
    moveLines(own.sheet, decision);
    decision = decide(own, backup, calendar, decision);
  }
  if (!decision) {
    handOver(book, own, backup);
    return 'handed-over';
  }
  carryOut(own, backup, decision);
  dropCopy(book, copy);
  return 'restored';
}

/** The sheet becomes the person's as it is, and its copy stands beside it in its place. */
function handOver(book: Spreadsheet, own: OwnSheet, { sheet: copy, details }: Backup<SheetBackup>): void {
  const { layout } = details;
  copy.setName(freeName(book, own.sheet.getName()));
  copy.showSheet();
  markColumns(copy, details.columns, []);
  markRows(copy, details.first, details.last);
  const charts = copy.getCharts().map((chart) => chart.getChartId() as number);
  const kept = layout.charts.flatMap((chart) => {
    const at = details.charts.indexOf(chart.id);
    return charts[at] === undefined ? [] : [{ ...chart, id: charts[at] }];
  });
  keepLayout(copy, { ...layout, charts: kept });
  markSheet(copy, { ...own, run: '' });
  disown(own.sheet);
  unmarkBackup(copy);
}
