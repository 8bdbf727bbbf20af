// What a run writes: which sheets, in which order, and which columns beside the orders.

import { REPORT_KINDS, sheetPlan, tagColumns } from '../reports/index.ts';
import type { SheetKind, TagColumns } from '../reports/plan.ts';
import type { Workbook, WriteRequest } from '../sheets/workbook.ts';
import { textsOf } from '../text/index.ts';
import type { Outputs, PlannedSheet, Settings, StepName, WritePlan } from './api.ts';
import type { Job } from './job.ts';

/** Always written: what was left out, and by which rules. */
const ALWAYS: readonly SheetKind[] = ['check', 'settings'];

/** The sheets of a run in the order of their tabs. A pivot table needs the cohort columns. */
export function kindsOf({ sheets, cohortColumns }: Outputs): SheetKind[] {
  return REPORT_KINDS.filter(
    (kind) => ALWAYS.includes(kind) || (sheets.includes(kind) && (kind !== 'pivot' || cohortColumns)),
  );
}

/** The pivot table comes after the columns it shows. */
export function stepsOf(outputs: Outputs): StepName[] {
  const kinds = kindsOf(outputs);
  const pivot = kinds.filter((kind) => kind === 'pivot');
  const tags: StepName[] = outputs.tagColumns || outputs.cohortColumns ? ['tag-orders'] : [];
  return ['read', 'segment', ...kinds.filter((kind) => kind !== 'pivot'), ...tags, ...pivot, 'finish'];
}

export function tagsOf({ input }: Job, { tagColumns: tags, cohortColumns: cohorts }: Outputs): TagColumns {
  return tagColumns(input, { tags, cohorts });
}

export function requestOf(settings: Settings, run: string, headerRow: number): WriteRequest {
  return {
    run,
    language: settings.language,
    ordersId: settings.sheetId,
    headerRow,
    order: REPORT_KINDS,
    backupName: textsOf(settings.language).messages.backupName,
  };
}

/** Exactly what a run would create or update, and the cells it takes. */
export function planWrite(workbook: Workbook, settings: Settings, job: Job): WritePlan {
  const { outputs, sheetId } = settings;
  const titles: { readonly [kind: string]: string } = textsOf(settings.language).sheets.titles;
  const names = workbook.ownNames();
  let cellsNeeded = 0;
  const sheets = kindsOf(outputs).map((kind): PlannedSheet => {
    cellsNeeded += workbook.cellsFor(sheetPlan(kind, job.input));
    const present = names[kind];
    const title = titles[kind];
    if (present === undefined) return { kind, title, action: 'create', presentName: null };
    return { kind, title, action: 'update', presentName: present === title ? null : present };
  });
  const keys = tagsOf(job, outputs).columns.map(({ key }) => key);
  if (keys.length === 0) return { sheets, columns: null, cellsNeeded, cellsFree: workbook.cellsLeft() };
  const plan = workbook.planTags(sheetId, keys);
  cellsNeeded += workbook.cellsForTags(plan);
  const action = plan.missing.length < keys.length ? 'update' : 'create';
  const columns = { ...workbook.tagLetters(plan, keys), action } as const;
  return { sheets, columns, cellsNeeded, cellsFree: workbook.cellsLeft() };
}
