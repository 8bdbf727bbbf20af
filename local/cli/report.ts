// What `npm run segment` says of a run, on one screen of plain text: which columns were read and why, what was assumed,
// what was found wrong, what was left out, which statuses nobody knows, the options in effect, and the figures. Nothing is
// hidden.

import type { Inspection, Settings, Summary } from '../../src/addon/api.ts';
import { printRules } from '../../src/model/rules/index.ts';
import type { Field } from '../../src/terms/roles.ts';
import { COMMAND_TEXTS } from '../../src/text/command.generated.ts';
import { figure, withoutStop } from '../../src/text/figures.ts';
import { platformName, textsOf } from '../../src/text/index.ts';
import { findingLines } from './findings.ts';

export interface Run {
  /** As the orders were read in the end. */
  readonly inspection: Inspection;
  readonly settings: Settings;
  readonly summary: Summary;
  readonly locale: string;
  readonly timeZone: string;
}

/** Rows named of each reason. */
const ROWS_NAMED = 8;

export function screenOf(run: Run): string {
  const words = COMMAND_TEXTS[run.settings.language].screen;
  const sections: (readonly [string, readonly string[]])[] = [
    [
      `${words.columns} · ${platformName(textsOf(run.settings.language).names, run.inspection.platform)}`,
      columnsOf(run),
    ],
    [words.reading, readingOf(run)],
    [textsOf(run.settings.language).messages.findings.table.heading, foundOf(run)],
    [words.leftOut, leftOutOf(run)],
    [words.statuses, statusesOf(run)],
    [words.options, optionsOf(run)],
    [words.results, resultsOf(run)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`)
    .join('\n');
}

function columnsOf({ inspection, settings }: Run): readonly string[] {
  const { names, messages } = textsOf(settings.language);
  const { mapping, recognition } = inspection;
  return (Object.entries(mapping) as [Field, number][]).map(([role, index]) => {
    const column = recognition.columns.find((one) => one.index === index);
    const found = recognition.mapping[role] === index ? recognition.found[role] : undefined;
    const why = found ? messages.because[found] : COMMAND_TEXTS[settings.language].screen.chosen;
    const { column: said } = COMMAND_TEXTS[settings.language].screen;
    return `${said(names.roles[role], column?.header || column?.letter || '', column?.letter ?? '')} · ${why}`;
  });
}

function readingOf({ inspection, settings }: Run): readonly string[] {
  const { messages } = textsOf(settings.language);
  return inspection.assumptions.map(
    (one) => `${withoutStop(messages.assumption(one))} · ${messages.because[one.because]}`,
  );
}

/** An unknown status has a list of its own, with its options. */
function foundOf({ inspection, settings }: Run): readonly string[] {
  const found = (inspection.findings ?? []).filter(({ code }) => code !== 'unknown-status');
  return findingLines(found, settings.language);
}

function leftOutOf({ inspection, settings }: Run): readonly string[] {
  const words = COMMAND_TEXTS[settings.language].screen;
  const { messages } = textsOf(settings.language);
  const reasons = Object.entries(inspection.leftOutByReason);
  if (reasons.length === 0) return [words.none];
  return reasons.map(([reason, count]) => {
    const rows = inspection.leftOut.filter((one) => one.reason === reason).map(({ row }) => row);
    const named = rows.slice(0, ROWS_NAMED);
    const said = messages.leftOut[reason as keyof typeof messages.leftOut];
    return `${figure(count)}  ${said}${words.rows(named, count > named.length)}`;
  });
}

function statusesOf({ inspection, settings }: Run): readonly string[] {
  const words = COMMAND_TEXTS[settings.language].screen;
  const unknown = inspection.statuses.filter((one) => one.unknown);
  if (unknown.length === 0) return [];
  return [...unknown.map(({ status, orders }) => words.status(status, orders)), words.settle];
}

/** Each as it is said on the command line; what nobody said is left to detection, and told above. */
function optionsOf({ settings, locale, timeZone }: Run): readonly string[] {
  const words = COMMAND_TEXTS[settings.language].screen;
  const { answers = {}, ...reading } = settings.reading;
  const { cohortPeriod, cohortFilter, cohortSplit, segmentFilter, segmentSplit } = settings.outputs;
  const said: readonly (readonly [string, unknown])[] = [
    ...Object.entries(printRules(settings.rules)),
    ...Object.entries(reading),
    ...Object.entries(settings.prediction ?? {}),
    ...Object.entries({ cohortPeriod, cohortFilter, cohortSplit, segmentFilter, segmentSplit }),
    ...Object.entries(answers).map(([key, choice]) => ['accept', `${key}=${choice}`] as const),
  ];
  return [
    words.run(settings.asOf ?? words.latest, locale, timeZone, settings.language),
    said
      .filter(([, value]) => value !== undefined && value !== '')
      .map(
        ([name, value]) =>
          `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${optionText(value)}`,
      )
      .join(' · '),
  ];
}

function optionText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Object && 'by' in value && 'name' in value) return `${value.by}=${value.name}`;
  return JSON.stringify(value);
}

function resultsOf({ summary, settings }: Run): readonly string[] {
  const words = COMMAND_TEXTS[settings.language].screen;
  const { counts } = summary;
  const line = (list: readonly { key: string; customers: number }[]) =>
    list.map((one) => `${one.key} ${figure(one.customers)}`).join('  ');
  return [
    words.figures(summary.asOf, summary.customers, counts.orders, counts.read),
    `NES    ${line(summary.nes)}`,
    ...(summary.net === null
      ? []
      : [`HML    ${line(summary.hml)}`, `${words.cells}  ${line(summary.cells)}`]),
    ...summary.warnings,
  ];
}
