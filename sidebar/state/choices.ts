// What a person chose on the way, and the settings, requests and proposals made of it. Pure.

import type { Inspection, Outputs, OwnChoices, Settings, SheetRef, Start } from '../../src/addon/api.ts';
import { isDay } from '../../src/model/days.ts';
import { findingKey } from '../../src/reading/gate/finding.ts';
import type { ColumnInfo, Mapping, ReadingOptions } from '../../src/reading/recognition.ts';
import { isPossible } from '../../src/reports/sheet.ts';
import { SHEETS } from '../../src/reports/sheets.generated.ts';
import type { Platform } from '../../src/terms/platforms.generated.ts';
import { RESULT_KINDS, type ResultKind } from '../../src/terms/result-kinds.generated.ts';
import { type Field, isDetail } from '../../src/terms/roles.ts';
import type { SheetKind } from '../../src/terms/sheet-kinds.ts';
import type { Language } from '../../src/text/language.ts';
import { type PredictionForm, predictionForm, predictionOf } from './prediction-form.ts';
import { DEFAULT_FORM, formOf, type RulesForm, rulesOf } from './rules-form.ts';

export interface Choices {
  readonly sheetId: number;
  /** Whose sheets become theirs; absent = they get their own. */
  readonly replaces?: number;
  /** Absent = found by the add-on. */
  readonly headerRow?: number;
  readonly mapping?: Mapping;
  readonly reading: ReadingOptions;
  /** As typed; '' = the latest order day. */
  readonly asOf: string;
  readonly form: RulesForm;
  readonly prediction: PredictionForm;
  /** Absent = as proposed for these columns. */
  readonly outputs?: Outputs;
  /** Of the sheets to be written; absent = the sidebar's. */
  readonly language?: Language;
  /** Labels and the like; absent = as they stand. */
  readonly own?: OwnChoices;
}

/** Written in each run. */
export const ALWAYS: readonly ResultKind[] = RESULT_KINDS.filter((kind) => SHEETS[kind].written === 'always');
const CHOSEN: readonly ResultKind[] = RESULT_KINDS.filter((kind) =>
  ['proposed', 'asked'].includes(SHEETS[kind].written),
);

/** The sheets one can choose that make sense with these columns, in the order they are offered. */
export function offered(mapping: Mapping, platform: Platform = 'unknown'): readonly ResultKind[] {
  const possible = CHOSEN.filter((kind) => isPossible(SHEETS[kind], mapping));
  return platform === 'segmented' ? possible.filter((kind) => SHEETS[kind].fromCustomers) : possible;
}

export function proposedOutputs(mapping: Mapping, platform?: Platform): Outputs {
  return {
    sheets: offered(mapping, platform).filter((kind) => SHEETS[kind].written === 'proposed'),
    tagColumns: platform !== 'segmented',
    cohortColumns: false,
    cohortPeriod: 'month',
  };
}

/** The chosen outputs without what the columns no longer allow; a sheet that shows cohort columns brings them along. */
export function outputsOf(choices: Choices, mapping: Mapping, platform?: Platform): Outputs {
  const chosen = choices.outputs ?? proposedOutputs(mapping, platform);
  const possible: readonly SheetKind[] = offered(mapping, platform);
  const sheets = chosen.sheets.filter((kind) => possible.includes(kind));
  return { ...chosen, sheets, cohortColumns: chosen.cohortColumns || showsOrdersColumns(sheets) };
}

/** Does one of the sheets show the cohort columns beside the orders? */
export function showsOrdersColumns(sheets: readonly SheetKind[]): boolean {
  return RESULT_KINDS.some((kind) => sheets.includes(kind) && SHEETS[kind].showsOrdersColumns);
}

/** The sheet to begin with: the active one, unless it is ours. */
export function proposedSheet(start: Start): number {
  if (start.proposedSheetId !== undefined) return start.proposedSheetId;
  const active = start.sheets.find((sheet) => sheet.id === start.activeSheetId);
  if (active !== undefined && active.own === null) return active.id;
  return ordersSheets(start)[0]?.id ?? start.activeSheetId;
}

/** Sheets that may hold orders. */
export function ordersSheets(start: Start): readonly SheetRef[] {
  return start.sheets.filter((sheet) => sheet.own === null);
}

/** Our sheets of the chosen orders; of orders that are gone too, as a run takes those over. */
export function ownSheetsOf({
  start,
  choices: { sheetId, replaces = sheetId },
}: {
  readonly start: Start | null;
  readonly choices: Choices;
}): readonly SheetRef[] {
  const { sheets = [] } = start ?? {};
  const isThere = (id: number) => sheets.some((sheet) => sheet.id === id);
  return sheets.filter(
    ({ own, of }) => own !== null && (of === undefined || of === replaces || !isThere(of)),
  );
}

export function firstChoices(start: Start): Choices {
  return {
    sheetId: proposedSheet(start),
    reading: {},
    asOf: '',
    form: DEFAULT_FORM,
    prediction: predictionForm(),
  };
}

export function choicesOf(saved: Settings): Choices {
  return {
    sheetId: saved.sheetId,
    headerRow: saved.headerRow,
    mapping: saved.mapping,
    reading: saved.reading,
    asOf: saved.asOf ?? '',
    form: formOf(saved.rules),
    prediction: predictionForm(saved.prediction),
    outputs: saved.outputs,
    language: saved.language,
    own: saved.own,
  };
}

/** The choices on the sheets as they are: where the chosen one is gone, its columns are chosen anew. */
export function onSheetsOf(start: Start, choices: Choices): Choices {
  if (start.sheets.some((sheet) => sheet.id === choices.sheetId)) return choices;
  return { ...choices, sheetId: proposedSheet(start), headerRow: undefined, mapping: undefined, reading: {} };
}

/** The settings as they would be run, or null while a field does not fit or no sheet was read. */
export function settingsOf(
  choices: Choices,
  inspection: Inspection | null,
  language: Language,
): Settings | null {
  const { rules } = rulesOf(choices.form);
  const { choices: prediction } = predictionOf(choices.prediction);
  if (
    rules === null ||
    prediction === null ||
    inspection === null ||
    (choices.asOf !== '' && !isDay(choices.asOf))
  )
    return null;
  const { mapping, recognition } = inspection;
  return {
    sheetId: choices.sheetId,
    ...(choices.headerRow === undefined ? {} : { headerRow: choices.headerRow }),
    mapping,
    mappingHeaders: headersOf(mapping, recognition.columns),
    reading: withGuesses(choices.reading, inspection.findings),
    ...(choices.asOf === '' ? {} : { asOf: choices.asOf }),
    rules,
    ...(Object.keys(prediction).length > 0 ? { prediction } : {}),
    outputs: outputsOf(choices, mapping, inspection.platform),
    language: choices.language ?? language,
    ...(choices.own === undefined ? {} : { own: choices.own }),
    ...(choices.replaces === undefined ? {} : { replaces: choices.replaces }),
  };
}

function headersOf(mapping: Mapping, columns: readonly ColumnInfo[]): { [role: string]: string } {
  const headers: { [role: string]: string } = {};
  for (const [role, index] of Object.entries(mapping)) {
    const column = columns.find((candidate) => candidate.index === index);
    if (column !== undefined && column.header !== '') headers[role] = column.header;
  }
  return headers;
}

/** A kept mapping on the columns as they are now: a column that moved is found by its header. */
export function remapped(
  mapping: Mapping,
  headers: Settings['mappingHeaders'],
  columns: readonly ColumnInfo[],
): Mapping {
  const found: { [role in Field]?: number } = {};
  for (const [role, index] of Object.entries(mapping) as [Field, number][]) {
    const header = headers?.[role];
    const there = columns.find((column) => column.index === index);
    const stayed = there !== undefined && (header === undefined || there.header === header);
    const column = stayed ? there : columns.find((candidate) => candidate.header === header);
    if (column !== undefined) found[role] = column.index;
  }
  return found;
}

/** The same columns for the same roles. */
export function sameMapping(a: Mapping, b: Mapping): boolean {
  const roles = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<Field>;
  return [...roles].every((role) => a[role] === b[role]);
}

/** A column that a person names for a role is no question any more. */
export function withColumn(
  reading: ReadingOptions,
  role: Field,
  index: number | null,
  columns: readonly ColumnInfo[],
): ReadingOptions {
  const column = columns.find((one) => one.index === index);
  if (column === undefined) return reading;
  const key = findingKey({ code: 'guessed-column', about: role });
  return { ...reading, answers: { ...reading.answers, [key]: column.header || column.letter } };
}

/** Who goes on with the columns as they are has said yes to those that were guessed. */
function withGuesses(reading: ReadingOptions, findings: Inspection['findings'] = []): ReadingOptions {
  const open = findings.filter((finding) => finding.code === 'guessed-column' && finding.open);
  if (open.length === 0) return reading;
  const answers = Object.fromEntries(open.map((finding) => [findingKey(finding), finding.chosen]));
  return { ...reading, answers: { ...answers, ...reading.answers } };
}

/**
 * A mapping with one field changed; null = not in this sheet. A column has one role, and beside it may be one detail of
 * the person: the customer is an e-mail.
 */
export function withRole(mapping: Mapping, field: Field, index: number | null): Mapping {
  const fields = Object.entries(mapping) as [Field, number][];
  const others = fields.filter(
    ([other, column]) => other !== field && (column !== index || isDetail(other) !== isDetail(field)),
  );
  return Object.fromEntries(index === null ? others : [...others, [field, index]]);
}
