// `npm run segment`: the host without a window. Opens an order file as a spreadsheet, calls the same endpoints the
// sidebar calls, and saves what they wrote.

import type {
  Campaigns,
  Inspection,
  LabelCounts,
  People,
  RunState,
  Settings,
  Start,
  Summary,
} from '../../src/addon/api.ts';
import type { Failure } from '../../src/terms/failures.ts';
import { publicName } from '../../src/terms/public-names.ts';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import { LANGUAGE_FACTS } from '../../src/text/language.ts';
import { SIDEBAR_TEXTS } from '../../src/text/sidebar.generated.ts';
import { stepText } from '../../src/text/steps.ts';
import { audienceOutput } from './audience.ts';
import { csvOutputs, type Table } from './csv-tables.ts';
import { segmentElsewhere } from './elsewhere.ts';
import { command, PlainError } from './faults.ts';
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
import { type Call, calibrated, ordersSheet, settingsFor } from './settings.ts';
import { summaryJson } from './summary-json.ts';

async function segment(options: SegmentOptions): Promise<void> {
  const started = performance.now();
  const { language } = options;
  const says = COMMAND_TEXTS[language];
  const care: Care = { input: options.file, force: options.force, language };
  const workbook = workbookTarget(options);
  if (workbook) {
    checkWorkbookName('--out', workbook.path);
    checkTargets([workbook], care);
  }
  const { host, call } = await openFile(options);
  const start = call<Start>('start');
  const settings = chosenSettings(call, start, options);
  const state = run(call, settings);
  const summary = state.summary;
  if (!summary) throw new Error('The run ended without a summary.');
  for (const sheet of options.groupSheets) call('makeGroupSheet', sheet);

  const outputs: Output[] = [];
  if (options.csv !== null)
    outputs.push(...csvOutputs(options.csv, call<Table[]>('exportTables'), options.raw));
  if (options.audience) outputs.push(await audience(call, options.audience, options));
  if (start.sheets.some(({ own }) => own === 'campaigns') || options.audience?.holdBack) sayCampaigns(call);
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
    const { locale, timeZone } = options;
    const { sheetId, headerRow, mapping, reading } = settings;
    const inspection = call<Inspection>('inspect', { sheetId, headerRow, mapping, reading, language });
    console.log(screenOf({ inspection, settings, summary, locale, timeZone }));
  }
}

/** Where the workbook goes; null = nowhere. */
const workbookTarget = ({ out, file }: SegmentOptions) =>
  out === null ? null : { path: out, isOurs: isWorkbookOf(APPLICATION), holdsInput: isWorkbookName(file) };

/** The file as a spreadsheet with the add-on. It is loaded only now, so that wrong usage is answered at once. */
async function openFile({ file, locale, timeZone, encoding, language }: SegmentOptions) {
  const [{ readBook }, { openHost }] = await Promise.all([
    import('local-sheets/files/read.ts'),
    import('local-sheets/host.ts'),
  ]);
  const book = await readBook(file, {
    locale,
    timeZone,
    ...(encoding === null ? {} : { encoding }),
    onEncoding: (taken, others) => {
      if (others.length === 0) return;
      console.error(COMMAND_TEXTS[language].encoding(taken, others));
    },
  }).catch((error: Error) => {
    throw new PlainError(error.message);
  });
  const host = await openHost({ book, dist: 'dist', userLocale: LANGUAGE_FACTS[language].locale });
  const call: Call = <T>(name: string, request?: unknown): T => {
    try {
      return host.call(publicName(name), request === undefined ? [] : [request]) as T;
    } catch (error) {
      throw plain(error as Error);
    }
  };
  return { host, call };
}

/** Of the orders and the options. Orders that cannot be read end here, before the first step. */
function chosenSettings(call: Call, start: Start, options: SegmentOptions): Settings {
  const sheet = ordersSheet(start, options);
  // What is not said stays as the workbook holds it.
  const standing = options.own && start.saved ? call<LabelCounts>('labels', { labels: null }).own : {};
  const own = options.own && { ...standing, ...options.own };
  const chosen = { ...settingsFor(call, sheet, options), ...(own ? { own } : {}) };
  const preview = call<Summary>('preview', chosen);
  return options.calibrated ? calibrated(chosen, preview) : chosen;
}

/** The file of a group. */
async function audience(
  call: Call,
  asked: NonNullable<SegmentOptions['audience']>,
  { out, language }: SegmentOptions,
): Promise<Output> {
  const output = await audienceOutput(asked, call<People>('people', asked.group), language);
  // Before the file is given away; a seed list of the best contacts nobody.
  if (out !== null && asked.best === null) call('keepCampaign', output.campaign);
  console.error(output.said);
  return output;
}

function sayCampaigns(call: Call): void {
  for (const { title, sentences } of call<Campaigns>('campaigns').campaigns)
    console.error(`${title}\n  ${sentences.join('\n  ')}`);
}

function run(call: Call, settings: Settings): RunState {
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

await command(USAGE, () => {
  const options = parseOptions(process.argv.slice(2));
  return options.engine ? segmentElsewhere(options) : segment(options);
});
