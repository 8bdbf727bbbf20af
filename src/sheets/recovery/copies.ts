// Hidden copies of what stood on a sheet of ours before a run, so that a run can be cancelled, fail or be undone without a trace.

import type { SheetPlan } from '../../reports/plan.ts';
import { stretches } from '../blocks.ts';
import { type Change, MOST_STRETCHES } from '../change.ts';
import type { Insertion } from '../fit.ts';
import { packed, versioned } from '../kept-layout.ts';
import { hash, type Layout, type Zone } from '../layout.ts';
import { markBackup, unmarkBackup } from '../marks.ts';
import type { Present } from '../present.ts';
import { colorsOf } from './theirs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a hidden copy must know to be put back. The copy's cells tell the rest. */
export interface SheetBackup {
  /** Id of the sheet it was copied from. */
  readonly of: number;
  readonly layout: Layout;
  readonly columns: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Rows that had been handed over, and that the run took in again. */
  readonly back?: readonly number[];
  /** The sheet's size before, and the lines the run inserts. */
  readonly size: { readonly rows: number; readonly columns: number };
  readonly inserted: { readonly rows: readonly Insertion[]; readonly columns: readonly Insertion[] };
  /** Where the lines and columns of the run will lie, and which of their cells it leaves blank. */
  readonly next?: Next;
  /** All charts of the sheet, a person's included; titles of those the run draws. */
  readonly charts: readonly number[];
  readonly titles?: readonly string[];
  /** How the run has rows of a large table look. */
  readonly rowLook?: string;
  /** Colours that the run paints, and hashes of the notes it writes. */
  readonly colors?: readonly string[];
  readonly notes?: readonly string[];
}

export interface Next {
  readonly first: number;
  readonly columns: readonly number[];
  readonly zones: readonly (Pick<Zone, 'name' | 'used' | 'at' | 'filled'> & { readonly isTable: boolean })[];
}

/** Characters of what a copy says, with the layout that it carries from its sheet; the rest is for what is decided (marks.ts). */
const MOST_SAID = 17_000;

export interface BackupJob {
  readonly book: Spreadsheet;
  readonly run: string;
  readonly plan: SheetPlan;
  /** The reserved name of the copy. */
  readonly copyName: string;
}

/** Copies a sheet of ours before it changes. A copy that was not marked yet is known by its reserved name. */
export function backUp({ book, run, plan, copyName }: BackupJob, present: Present, change: Change): void {
  const { sheet, id } = present.own;
  const next = nextOf(change);
  const bare: SheetBackup = {
    of: id,
    layout: versioned(present.kept ?? present.layout),
    columns: present.columns,
    first: present.first,
    last: present.last,
    ...(present.back ? { back: present.back } : {}),
    size: { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() },
    inserted: { rows: change.rows.insertions, columns: change.columns.insertions },
    charts: (present.charts?.() ?? sheet.getCharts()).map((chart) => chart.getChartId() as number),
    titles: plan.charts.map(({ title }) => title),
    ...(change.layout.rowLook ? { rowLook: change.layout.rowLook } : {}),
    colors: colorsOf(plan),
    notes: plan.notes.map(({ text }) => hash(text)),
  };
  const said = JSON.stringify({ ...bare, next }).length + packed(present.kept ?? present.layout).length;
  const details = said <= MOST_SAID ? { ...bare, next } : bare;
  const active = book.getActiveSheet();
  const copy = book.insertSheet(copyName, book.getSheets().length, { template: sheet });
  book.setActiveSheet(active);
  // Before it is marked: a copy of ours that is in sight was brought to light.
  copy.hideSheet();
  markBackup(copy, run, details);
}

/** Takes a copy away; one that a person brought to light is theirs, and stays. */
export function dropCopy(book: Spreadsheet, copy: GoogleAppsScript.Spreadsheet.Sheet): void {
  if (copy.isSheetHidden()) book.deleteSheet(copy);
  else unmarkBackup(copy);
}

function nextOf({ first, owned, layout, placement }: Change): Next {
  const rows = Array.from(placement.rows);
  const zones = layout.zones.map(({ name, used, at: all, filled, probes }) => {
    const lines = stretches(rows.splice(0, used)).map(({ at, count }) => [at - first, count] as const);
    return {
      ...{ name, used, at: lines.length > MOST_STRETCHES ? all : lines, isTable: probes !== undefined },
      ...(filled === undefined ? {} : { filled }),
    };
  });
  return { first, columns: owned, zones };
}
