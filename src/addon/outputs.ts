// What a run writes: which sheets, in which order, and which columns beside the orders.

import type { Mapping } from '../reading/recognition.ts';
import { RESULT_KINDS, type ReportInput, type ResultKind, SHEETS, tagColumns } from '../reports/index.ts';
import type { TagColumns } from '../reports/plan.ts';
import { isPossible } from '../reports/sheet.ts';
import { TAG_VOCABULARY } from '../reports/tag-words.ts';
import type { Workbook, WriteRequest } from '../sheets/workbook.ts';
import { type GroupSheetKind, groupSheetOf, isGroupSheet, needsNoOrders } from '../terms/groups.ts';
import type { StepName } from '../terms/steps.ts';
import { textsOf } from '../text/index.ts';
import type { Outputs, PlannedSheet, Settings, WritePlan } from './api.ts';
import type { Job } from './job.ts';
import { tabNameIn } from './sets.ts';

/** The sheets of a run in the order of their tabs. */
function kindsOf({ sheets, cohortColumns }: Outputs): ResultKind[] {
  return RESULT_KINDS.filter((kind) => {
    const { written, showsOrdersColumns = false } = SHEETS[kind];
    return written === 'always' || (sheets.includes(kind) && (!showsOrdersColumns || cohortColumns));
  });
}

/** Where nobody chose. */
export function usualKinds(mapping: Mapping): ResultKind[] {
  return RESULT_KINDS.filter(
    (kind) => SHEETS[kind].written === 'proposed' && isPossible(SHEETS[kind], mapping),
  );
}

/** The settings with the sheets that an earlier version made of what now stands elsewhere: they are kept up to date. */
export function withFormer(workbook: Workbook, settings: Settings): Settings {
  const { outputs } = settings;
  const own = workbook.ownNames();
  const former = RESULT_KINDS.filter(
    (kind) => SHEETS[kind].written === 'former' && own[kind] !== undefined && !outputs.sheets.includes(kind),
  );
  return former.length === 0
    ? settings
    : { ...settings, outputs: { ...outputs, sheets: [...outputs.sheets, ...former] } };
}

/** What shows the columns beside the orders comes after them. `groups`: sheets that were made of a group. */
export function stepsOf(outputs: Outputs, groups: readonly GroupSheetKind[]): StepName[] {
  const kinds = kindsOf(outputs);
  const late = kinds.filter((kind) => SHEETS[kind].showsOrdersColumns);
  const tags: StepName[] = outputs.tagColumns || outputs.cohortColumns ? ['tag-orders'] : [];
  const first = kinds.filter((kind) => !late.includes(kind));
  return ['read', 'segment', ...first, ...groups, ...tags, ...late, 'finish'];
}

export function tagsOf({ input }: Job, { tagColumns: tags, cohortColumns: cohorts }: Outputs): TagColumns {
  // Customers that carry their tags need none beside them.
  const isOrders = !input.isGiven;
  return tagColumns(input, { tags: tags && isOrders, cohorts: cohorts && isOrders });
}

export function requestOf(
  workbook: Workbook,
  settings: Settings,
  run: string,
  headerRow: number,
): WriteRequest {
  return {
    run,
    language: settings.language,
    ordersId: settings.sheetId,
    headerRow,
    order: RESULT_KINDS,
    backupName: textsOf(settings.language).messages.backupName,
    tabName: tabNameIn(workbook.set, workbook.nameOf(settings.sheetId)),
    vocabulary: TAG_VOCABULARY,
  };
}

/** What can be written from what was read: customers with their tags alone tell less than orders. */
export function isWritten(kind: ResultKind | GroupSheetKind, { isGiven = false }: ReportInput): boolean {
  if (!isGiven) return true;
  const sheet = groupSheetOf(kind);
  return sheet ? needsNoOrders(sheet.group) : SHEETS[kind as ResultKind].fromCustomers === true;
}

/** Exactly what a run would create or update, and the cells it takes. */
export function planWrite(workbook: Workbook, settings: Settings, job: Job): WritePlan {
  const { outputs, sheetId } = settings;
  const { tabs } = textsOf(settings.language).sheets;
  const names = workbook.ownNames();
  const tabName = tabNameIn(workbook.set, workbook.nameOf(sheetId));
  let cellsNeeded = 0;
  const groups = workbook.groupSheets();
  const kinds = [...kindsOf(outputs), ...groups].filter((kind) => isWritten(kind, job.input));
  const sheets = kinds.map((kind): PlannedSheet => {
    cellsNeeded += workbook.cellsFor(job.plan(kind));
    const present = names[kind];
    const title = tabName(isGroupSheet(kind) ? job.plan(kind).title : tabs[kind].title);
    if (present === undefined) return { kind, title, action: 'create', presentName: null };
    return { kind, title, action: 'update', presentName: present === title ? null : present };
  });
  const keys = tagsOf(job, outputs).columns.map(({ key }) => key);
  const steps = stepsOf(outputs, groups);
  if (keys.length === 0)
    return { sheets, columns: null, cellsNeeded, cellsFree: workbook.cellsLeft(), steps };
  const plan = workbook.planTags(sheetId, keys);
  cellsNeeded += workbook.cellsForTags(plan);
  const action = plan.missing.length < keys.length ? 'update' : 'create';
  const columns = { ...workbook.tagLetters(plan, keys), action } as const;
  return { sheets, columns, cellsNeeded, cellsFree: workbook.cellsLeft(), steps };
}
