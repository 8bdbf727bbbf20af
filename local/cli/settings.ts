// What is read and how: the sheet of orders, its columns, the answers to what was found, as the options of `npm run segment` say.

import type { Inspection, SaidFinding, Settings, SheetRef, Start, Summary } from '../../src/addon/api.ts';
import { isPossible, type Need } from '../../src/reports/sheet.ts';
import { SHEETS } from '../../src/reports/sheets.generated.ts';
import type { ResultKind } from '../../src/terms/result-kinds.generated.ts';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import { textsOf } from '../../src/text/index.ts';
import type { Language } from '../../src/text/language.ts';
import { PlainError } from './faults.ts';
import { keyOf, wordFor } from './findings.ts';
import type { SegmentOptions } from './options.ts';

/** Calls an endpoint of the add-on; its failure is thrown in plain words. */
export type Call = <T>(name: string, request?: unknown) => T;

/** The sheet of orders: the one that is named, else the one read before, the one that is shown, the first. */
export function ordersSheet(start: Start, { sheet: name, language }: SegmentOptions): SheetRef {
  const says = COMMAND_TEXTS[language];
  if (name !== null) {
    const named = start.sheets.find((sheet) => sheet.name === name);
    if (named) return named;
    throw new PlainError(
      says.noSheet(
        name,
        start.sheets.map((sheet) => sheet.name),
      ),
    );
  }
  const saved = start.sheets.find((sheet) => sheet.id === start.saved?.sheetId);
  const active = start.sheets.find((sheet) => sheet.id === start.activeSheetId && sheet.own === null);
  const first = saved ?? active ?? start.sheets.find((sheet) => sheet.own === null);
  if (!first) throw new PlainError(says.noOrders);
  return first;
}

/** The settings of a run. What the options leave open is as the sheet is understood. */
export function settingsFor(call: Call, sheet: SheetRef, options: SegmentOptions): Settings {
  const { language } = options;
  const asked = {
    sheetId: sheet.id,
    language,
    reading: options.reading,
    ...(options.headerRow === undefined ? {} : { headerRow: options.headerRow }),
  };
  let inspection = call<Inspection>('inspect', asked);
  if (options.map.size) {
    const mapping = mappedColumns(inspection, sheet, options);
    inspection = call<Inspection>('inspect', { ...asked, mapping });
  }
  const { recognition, mapping } = inspection;
  const answers = answersOf(inspection.findings ?? [], options);
  const ofCustomers = inspection.platform === 'segmented';
  return {
    sheetId: sheet.id,
    headerRow: recognition.headerRow,
    mapping,
    mappingHeaders: Object.fromEntries(
      Object.entries(mapping).map(([role, index]) => [
        role,
        recognition.columns.find((c) => c.index === index)?.header ?? '',
      ]),
    ),
    reading: { ...options.reading, ...(Object.keys(answers).length > 0 ? { answers } : {}) },
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
    rules: options.rules,
    ...(Object.keys(options.prediction).length > 0 ? { prediction: options.prediction } : {}),
    outputs: {
      sheets: possibleSheets(mapping, ofCustomers, options),
      tagColumns: options.tagColumns && !ofCustomers,
      cohortColumns: options.cohortColumns,
      ...(options.cohortPeriod ? { cohortPeriod: options.cohortPeriod } : {}),
      ...(options.cohortFilter ? { cohortFilter: options.cohortFilter } : {}),
      ...options.parts,
    },
    language,
  };
}

/** The columns as the options name them; the others as they were recognised. */
function mappedColumns(
  { recognition, mapping: recognised }: Inspection,
  sheet: SheetRef,
  options: SegmentOptions,
): Settings['mapping'] {
  const { columns, headerRow } = recognition;
  const mapping: Record<string, number> = { ...recognised };
  for (const [role, header] of options.map) {
    if (header === '') {
      delete mapping[role];
      continue;
    }
    const column =
      columns.find((c) => c.header === header) ??
      columns.find((c) => c.header === '' && c.letter === header.trim().toUpperCase()) ??
      columns.find((c) => c.header.trim().toLowerCase() === header.trim().toLowerCase());
    if (!column)
      throw new PlainError(COMMAND_TEXTS[options.language].noColumn(sheet.name, header, headerRow));
    mapping[role] = column.index;
  }
  return mapping;
}

/** The sheets that these columns can fill; of the others is said what they need. */
function possibleSheets(
  mapping: Settings['mapping'],
  ofCustomers: boolean,
  { sheets, language }: SegmentOptions,
): ResultKind[] {
  const says = COMMAND_TEXTS[language];
  const { roles } = textsOf(language).names;
  const nameOf = (need: Need): string =>
    need === 'place' ? `${roles.store} / ${roles.channel}` : roles[need];
  return sheets.filter((kind) => {
    const { needs = [], fromCustomers } = SHEETS[kind];
    const needsOrders = ofCustomers && !fromCustomers;
    if (!needsOrders && isPossible(SHEETS[kind], mapping)) return true;
    console.error(needsOrders ? says.needsOrders(kind) : says.notWritten(kind, needs.map(nameOf)));
    return false;
  });
}

/** The settings with the limits that the orders themselves propose. Throws the reason where they propose none. */
export function calibrated(settings: Settings, { past }: Summary): Settings {
  if (!past?.multiples) throw new PlainError(`--nes calibrated: ${past?.said ?? ''}`);
  return { ...settings, rules: { ...settings.rules, nes: { kind: 'cycle', multiples: past.multiples } } };
}

/** What the options say to the gate's findings. Throws where one that refuses is left open, naming what settles it. */
function answersOf(findings: readonly SaidFinding[], options: SegmentOptions): Record<string, string> {
  const says = COMMAND_TEXTS[options.language];
  const answers: Record<string, string> = {};
  const unused = new Set(options.accept);
  for (const finding of findings) {
    const { code, role, choices, weight } = finding;
    const key = keyOf(finding);
    const said = wordFor(options.accept, finding);
    const named = code === 'guessed-column' && role !== undefined && options.map.has(role);
    if (said) unused.delete(said.word);
    const choice = said?.choice ?? (weight === 'refuse' ? choices[choices.length - 1] : choices[0]);
    if (said && !choices.includes(choice)) {
      throw new PlainError(says.noChoice(said.word, choices.join(', ')));
    }
    if (said || named) answers[key] = choice;
  }
  for (const word of unused) {
    throw new PlainError(says.noFinding(word, findings.map(keyOf).join(', ')));
  }
  const open = findings.filter((finding) => finding.weight === 'refuse' && !(keyOf(finding) in answers));
  if (open.length > 0)
    throw new PlainError(open.map((finding) => refusal(finding, options.language)).join('\n'));
  return answers;
}

function refusal(finding: SaidFinding, language: Language): string {
  const says = COMMAND_TEXTS[language];
  const { prose } = textsOf(language).messages;
  const { code, role, values, said } = finding;
  const settle =
    code === 'guessed-column'
      ? says.settleColumn(role ?? '', values[0] ?? '', code)
      : says.settleFinding(keyOf(finding));
  return prose(said.title, said.detail, settle);
}
