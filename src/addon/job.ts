// The job: the orders of a sheet, segmented, ready to be reported on.

import { dayOfIso } from '../model/days.ts';
import { segment } from '../model/index.ts';
import { ATTRIBUTES } from '../model/rules/index.ts';
import { LIST_STAFF } from '../reports/group-sheets.ts';
import { type ReportInput, type ResultKind, sheetPlan } from '../reports/index.ts';
import type { SheetPlan } from '../reports/plan.ts';
import { STAFF } from '../reports/today/open.ts';
import type { Worked } from '../reports/worked.ts';
import { Trouble } from '../sheets/trouble.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { GroupSheetKind } from '../terms/groups.ts';
import type { Outputs, OwnChoices, Settings } from './api.ts';
import { attributesOf, detailsOf } from './details.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { withCampaigns } from './holding.ts';
import { type ReadOrders, readAll, type Understood, understand } from './orders.ts';
import { needsDetails, ownChoices, ownInput } from './own.ts';
import { contactsIn, figuresFrom, type SegmentedSheet, segmentedSheet } from './segmented.ts';
import type { KeptRun } from './store.ts';

export interface Job {
  readonly orders: ReadOrders;
  readonly input: ReportInput;
  /** What the shop fills in by itself, as it stands now. */
  readonly own: OwnChoices;
  readonly fingerprint: Fingerprint;
  /** What a sheet will contain; worked out once. */
  readonly plan: (kind: ResultKind | GroupSheetKind) => SheetPlan;
}

/** Reads and segments. Throws `no-orders-left` when no customer is left to count, and what reading throws. */
export function prepare(workbook: Workbook, settings: Settings, lastRun?: KeptRun): Job {
  const understood = understand(workbook, settings);
  const segmented = segmentedSheet(workbook, settings, understood);
  if (segmented) return givenJob(workbook, settings, understood, segmented);
  const orders = readAll(workbook, settings, understood);
  const { reading, recognition, mapping, options, sample, cells } = orders;
  const asOf = settings.asOf === undefined ? reading.latest : dayOfIso(settings.asOf);
  const none = () =>
    new Trouble('no-orders-left', {
      sheet: sample.sheetName,
      figure: reading.counts.read - reading.counts.blank,
    });
  if (asOf === null || reading.orders.size === 0) throw none();
  const segmentation = segment(reading.orders, asOf, settings.rules);
  if (segmentation.customers.size === 0) throw none();
  const before = dayBefore(lastRun, asOf);
  const own = ownChoices(workbook, settings);
  const asksDetails =
    settings.outputs.sheets.includes('today') || workbook.groupSheets('list').length > 0 || needsDetails(own);
  const details = asksDetails ? detailsOf(workbook, orders) : undefined;
  const bare: ReportInput = {
    segmentation,
    reading,
    recognition,
    mapping,
    options,
    language: settings.language,
    sheetName: sample.sheetName,
    timeZone: workbook.timeZone,
    fits: new Map(),
    ...(settings.prediction ? { prediction: settings.prediction } : {}),
    ...(details ? { details } : {}),
    ...(settings.outputs.sheets.includes('health') ? { worked: workedRows(workbook) } : {}),
    ...ownInput(own, segmentation, reading, details),
    ...(orders.idle.length > 0 ? { idle: orders.idle } : {}),
    ...(before === null ? {} : { before }),
    ...rulesPlace(settings),
    ...(settings.outputs.cohortPeriod ? { cohortPeriod: settings.outputs.cohortPeriod } : {}),
    ...partsAskedFor(settings.outputs),
    attributes: attributesOf(workbook, orders, attributesIn(settings.outputs)),
  };
  const input = withCampaigns(workbook, bare);
  return { orders, input, own, fingerprint: fingerprintOf(cells), plan: plansOf(input) };
}

/** What staff wrote, by the names of their columns. */
function workedRows(workbook: Workbook): Worked[] {
  return workbook.staffRows().flatMap(({ kind, rows }) => {
    const columns: readonly string[] = kind === 'today' ? STAFF : LIST_STAFF;
    return rows.map(
      ({ key, cells }): Worked => ({
        key,
        ...Object.fromEntries(cells.map((cell, i) => [columns[i], cell])),
      }),
    );
  });
}

function plansOf(input: ReportInput): Job['plan'] {
  const plans = new Map<ResultKind | GroupSheetKind, SheetPlan>();
  return (kind) => {
    const plan = plans.get(kind) ?? sheetPlan(kind, input);
    plans.set(kind, plan);
    return plan;
  };
}

/** Of a sheet whose customers carry their tags already: nothing is segmented. */
function givenJob(
  workbook: Workbook,
  settings: Settings,
  understood: Understood,
  sheet: SegmentedSheet,
): Job {
  const { recognition, mapping, sample } = understood;
  const { cells, reading, read } = sheet;
  const options = settings.reading;
  const bare: ReportInput = {
    segmentation: read.segmentation,
    reading,
    isGiven: true,
    recognition,
    mapping,
    options,
    language: settings.language,
    sheetName: sample.sheetName,
    timeZone: workbook.timeZone,
    details: contactsIn(sheet, workbook),
    ...rulesPlace(settings),
  };
  const input: ReportInput = { ...bare, figures: figuresFrom(sheet, bare) };
  return {
    orders: { ...understood, sheetId: settings.sheetId, cells, options, idle: [], reading },
    input,
    own: settings.own ?? {},
    fingerprint: fingerprintOf(cells),
    plan: plansOf(input),
  };
}

/** What sheets are narrowed to and split by. */
const partsAskedFor = ({ cohortFilter, cohortSplit, segmentFilter, segmentSplit }: Outputs) => ({
  ...(cohortFilter ? { cohortFilter } : {}),
  ...(cohortSplit ? { cohortSplit } : {}),
  ...(segmentFilter ? { segmentFilter } : {}),
  ...(segmentSplit ? { segmentSplit } : {}),
});

const attributesIn = ({ cohortFilter, cohortSplit, segmentFilter, segmentSplit }: Outputs) => {
  const asked = [cohortFilter?.by, cohortSplit, segmentFilter?.by, segmentSplit];
  return ATTRIBUTES.filter((one) => asked.includes(one));
};

const rulesPlace = ({ outputs }: Settings): Pick<ReportInput, 'hasSettings'> =>
  outputs.sheets.includes('settings') ? { hasSettings: true } : {};

/** The day that the last run on an earlier day went up to: a run that is done again tells the same. */
function dayBefore(lastRun: KeptRun | undefined, asOf: number): number | null {
  const last = lastRun ? dayOfIso(lastRun.state.summary.asOf) : null;
  return last !== null && last < asOf ? last : dayOfIso(lastRun?.before ?? '');
}
