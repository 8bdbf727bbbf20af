// `npm run segment`: the host without a window. Opens an order file as a spreadsheet, calls the same endpoints the
// sidebar calls, and saves what they wrote.

import type {
  Campaigns,
  Inspection,
  LabelCounts,
  People,
  RunState,
  SaidFinding,
  Settings,
  SheetRef,
  Start,
  Summary,
} from '../../src/addon/api.ts';
import { isPossible } from '../../src/reports/sheet.ts';
import { SHEETS } from '../../src/reports/sheets.generated.ts';
import type { Failure } from '../../src/terms/failures.ts';
import { publicName } from '../../src/terms/public-names.ts';
import type { ResultKind } from '../../src/terms/result-kinds.generated.ts';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import { textsOf } from '../../src/text/index.ts';
import { LANGUAGE_FACTS, type Language } from '../../src/text/language.ts';
import { SIDEBAR_TEXTS } from '../../src/text/sidebar.generated.ts';
import { stepText } from '../../src/text/steps.ts';
import { audienceOutput } from './audience.ts';
import { csvOutputs, type Table } from './csv-tables.ts';
import { segmentElsewhere } from './elsewhere.ts';
import { command, PlainError } from './faults.ts';
import { keyOf, wordFor } from './findings.ts';
import { parseOptions, type SegmentOptions, USAGE } from './options.ts';
import {
  APPLICATION,
  type Care,
  checkTargets,
  checkWorkbookName,
  isWorkbookName,
  isWorkbookOf,
  type Output,
  writeOutputs,
} from './outputs.ts';
import { privateOutputs } from './private.ts';
import { screenOf } from './report.ts';

async function segment(options: SegmentOptions): Promise<void> {
  const started = performance.now();
  // The spreadsheet is loaded only now, so that wrong usage is answered at once.
  const [{ readBook }, { openHost }] = await Promise.all([
    import('local-sheets/files/read.ts'),
    import('local-sheets/host.ts'),
  ]);
  const { language } = options;
  const says = COMMAND_TEXTS[language];
  const care: Care = { input: options.file, force: options.force, language };
  const { out } = options;
  const workbook =
    out === null
      ? null
      : { path: out, isOurs: isWorkbookOf(APPLICATION), holdsInput: isWorkbookName(options.file) };
  if (workbook) {
    checkWorkbookName('--out', workbook.path);
    checkTargets([workbook], care);
  }
  const { locale, timeZone, encoding } = options;
  const book = await readBook(options.file, {
    locale,
    timeZone,
    ...(encoding === null ? {} : { encoding }),
    onEncoding: (taken, others) => {
      if (others.length === 0) return;
      console.error(says.encoding(taken, others));
    },
  }).catch((error: Error) => {
    throw new PlainError(error.message);
  });
  const userLocale = LANGUAGE_FACTS[language].locale;
  const host = await openHost({ book, dist: 'dist', userLocale });
  const call = <T>(name: string, request?: unknown): T => {
    try {
      return host.call(publicName(name), request === undefined ? [] : [request]) as T;
    } catch (error) {
      throw plain(error as Error);
    }
  };

  const start = call<Start>('start');
  const sheet = ordersSheet(start, options);
  // What is not said stays as the workbook holds it.
  const standing = options.own && start.saved ? call<LabelCounts>('labels', { labels: null }).own : {};
  const own = options.own && { ...standing, ...options.own };
  const chosen = { ...settingsFor(call, sheet, options), ...(own ? { own } : {}) };
  // Orders that cannot be read end here, before the first step.
  const preview = call<Summary>('preview', chosen);
  const settings = options.calibrated ? calibrated(chosen, preview) : chosen;
  const state = run(call, settings);
  const summary = state.summary;
  if (!summary) throw new Error('The run ended without a summary.');

  for (const sheet of options.groupSheets) call('makeGroupSheet', sheet);

  const outputs: Output[] = [];
  if (options.csv !== null)
    outputs.push(...csvOutputs(options.csv, call<Table[]>('exportTables'), options.raw));
  if (options.audience) {
    const people = call<People>('people', options.audience.group);
    const output = await audienceOutput(options.audience, people, language);
    // Before the file is given away; a seed list of the best contacts nobody.
    if (workbook && options.audience.best === null) call('keepCampaign', output.campaign);
    outputs.push(output);
    console.error(output.said);
  }
  if (start.sheets.some(({ own }) => own === 'campaigns') || options.audience?.holdBack)
    for (const { title, sentences } of call<Campaigns>('campaigns').campaigns)
      console.error(`${title}\n  ${sentences.join('\n  ')}`);
  if (options.private) {
    const copy = await privateOutputs(options.private, call<Table[]>('exportTables'), language);
    outputs.push(...copy.outputs);
    console.error(copy.said);
  }
  if (workbook) outputs.push({ ...workbook, content: await host.save(APPLICATION) });
  writeOutputs(outputs, care);
  const seconds = (performance.now() - started) / 1000;
  console.error(`${says.done(seconds.toFixed(1))}${options.out ? says.workbook(options.out) : ''}`);
  if (options.json) console.log(JSON.stringify(summaryJson(summary, host.calls.byName, seconds), null, 2));
  else {
    const { sheetId, headerRow, mapping, reading } = settings;
    const inspection = call<Inspection>('inspect', { sheetId, headerRow, mapping, reading, language });
    console.log(screenOf({ inspection, settings, summary, locale, timeZone }));
  }
}

function ordersSheet(start: Start, { sheet: name, language }: SegmentOptions): SheetRef {
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

function settingsFor(
  call: <T>(name: string, request?: unknown) => T,
  sheet: SheetRef,
  options: SegmentOptions,
): Settings {
  const { language } = options;
  const says = COMMAND_TEXTS[language];
  const { roles } = textsOf(language).names;
  const asked = {
    sheetId: sheet.id,
    language,
    reading: options.reading,
    ...(options.headerRow === undefined ? {} : { headerRow: options.headerRow }),
  };
  let inspection = call<Inspection>('inspect', asked);
  if (options.map.size) {
    const { columns, headerRow } = inspection.recognition;
    const mapping: Record<string, number> = { ...inspection.mapping };
    for (const [role, header] of options.map) {
      if (header === '') {
        delete mapping[role];
        continue;
      }
      const column =
        columns.find((c) => c.header === header) ??
        columns.find((c) => c.header === '' && c.letter === header.trim().toUpperCase()) ??
        columns.find((c) => c.header.trim().toLowerCase() === header.trim().toLowerCase());
      if (!column) throw new PlainError(says.noColumn(sheet.name, header, headerRow));
      mapping[role] = column.index;
    }
    inspection = call<Inspection>('inspect', { ...asked, mapping });
  }
  const { recognition, mapping } = inspection;
  const answers = answersOf(inspection.findings ?? [], options);
  const ofCustomers = inspection.platform === 'segmented';
  const needsOrders = (kind: ResultKind) => ofCustomers && !SHEETS[kind].fromCustomers;
  const reports = options.sheets.filter((kind) => isPossible(SHEETS[kind], mapping) && !needsOrders(kind));
  for (const kind of options.sheets)
    if (needsOrders(kind)) console.error(says.needsOrders(kind));
    else if (!reports.includes(kind))
      console.error(
        says.notWritten(
          kind,
          (SHEETS[kind].needs ?? []).map((need) =>
            need === 'place' ? `${roles.store} / ${roles.channel}` : roles[need],
          ),
        ),
      );
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
      sheets: reports,
      tagColumns: options.tagColumns && !ofCustomers,
      cohortColumns: options.cohortColumns,
      ...(options.cohortPeriod ? { cohortPeriod: options.cohortPeriod } : {}),
      ...(options.cohortFilter ? { cohortFilter: options.cohortFilter } : {}),
      ...options.parts,
    },
    language,
  };
}

/** The settings with the limits that the orders themselves propose. Throws the reason where they propose none. */
function calibrated(settings: Settings, { past }: Summary): Settings {
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

function run(call: <T>(name: string, request?: unknown) => T, settings: Settings): RunState {
  const says = COMMAND_TEXTS[settings.language];
  const { messages, tabs } = SIDEBAR_TEXTS[settings.language];
  let state = call<RunState>('beginRun', settings);
  while (state.next < state.steps.length) {
    console.error(
      says.step(
        state.next + 1,
        state.steps.length,
        stepText(state.steps[state.next]!, { messages, tabs }, {}),
      ),
    );
    state = call<RunState>('step', { runId: state.runId, next: state.next });
  }
  return state;
}

function plain(error: Error): Error {
  const failure = failureIn(error.message);
  return failure ? new PlainError(failure.message) : error;
}

function failureIn(message: string): Failure | null {
  try {
    return JSON.parse(message) as Failure;
  } catch {
    return null;
  }
}

function summaryJson(summary: Summary, calls: Readonly<Record<string, number>>, seconds: number): object {
  const counted = (list: readonly { key: string; customers: number }[]) =>
    Object.fromEntries(list.map(({ key, customers }) => [key, customers]));
  const { counts } = summary;
  return {
    asOf: summary.asOf,
    rows: counts.read,
    rowsUsed: counts.used,
    rowsBlank: counts.blank,
    rowsLeftOut: counts.leftOut,
    orders: counts.orders,
    ordersAfterAsOf: summary.ordersAfterAsOf,
    customers: summary.customers,
    refundOnlyCustomers: summary.refundOnlyCustomers,
    unattributed: { orders: counts.unattributed, amount: counts.unattributedAmount },
    refunds: counts.refundOrders,
    excludedByStatus: counts.excludedOrders,
    unreadable: unreadable(summary.leftOutByReason),
    leftOutByReason: summary.leftOutByReason,
    shopCycle: summary.shopCycle,
    net: summary.net,
    currency: summary.currency,
    nes: counted(summary.nes),
    hml: counted(summary.hml),
    tiers: counted(summary.tiers),
    cells: counted(summary.cells),
    segments: counted(summary.segments),
    cuts: { rfm: summary.rfmCuts, hml: summary.hmlCuts, tiers: summary.tierCuts },
    warnings: summary.warnings,
    assumptions: summary.assumptions,
    findings: summary.findings ?? [],
    calls,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

/** Rows whose date or amount could not be read. */
function unreadable(byReason: Summary['leftOutByReason']): number {
  return Object.entries(byReason)
    .filter(([reason]) => /^(date|amount)-/.test(reason))
    .reduce((sum, [, rows]) => sum + rows, 0);
}

await command(USAGE, () => {
  const options = parseOptions(process.argv.slice(2));
  return options.engine ? segmentElsewhere(options) : segment(options);
});
