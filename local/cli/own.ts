// `--label`, `--step`, `--people`, `--list`, `--tab`: what a shop fills in by itself, and the sheets it makes of a group, as
// Your settings and the wizard know them.

import type { Group, GroupSheet } from '../../src/addon/api.ts';
import { MOMENTS } from '../../src/model/dated.ts';
import { labelLines, stepOf } from '../../src/reports/choices/own.ts';
import { MOST_PLACES, MOST_ROWS, type OwnChoices, type StepRow } from '../../src/terms/own.ts';
import { NES, NINE_CELLS } from '../../src/terms/tags.ts';
import { textsOf } from '../../src/text/index.ts';
import type { Language } from '../../src/text/language.ts';
import { UsageError } from './faults.ts';

interface OwnWords {
  readonly label?: string[];
  readonly step?: string[];
  readonly people?: string;
}

/** null = nothing was said: what the workbook holds stays. */
export function ownFrom({ label, step, people }: OwnWords, language: Language): OwnChoices | null {
  if (!label && !step && people === undefined) return null;
  for (const [option, rows] of [
    ['--label', label],
    ['--step', step],
  ] as const)
    if (rows && rows.length > MOST_ROWS) throw new UsageError(`${option}: at most ${MOST_ROWS}.`);
  return {
    ...(people === undefined ? {} : { places: placesFrom(people) }),
    ...(label ? { labels: label.map(labelFrom) } : {}),
    ...(step ? { steps: step.flatMap((text) => stepFrom(text, language)) } : {}),
  };
}

function placesFrom(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_PLACES) return Number(text);
  throw new UsageError(`--people: “${text}” is not a whole number from 1 to ${MOST_PLACES}.`);
}

function labelFrom(text: string): string {
  const [{ rule, near }] = labelLines({ labels: [text] });
  if (rule) return text;
  throw new UsageError(
    `--label: “${text}” cannot be read near “${near}”. Write one such as VIP: net >= 10000 in 12 months.`,
  );
}

/** `Ask how it went: 7 after-first`, or the days and the moment in the words of the sheet; `none` = no steps at all. */
function stepFrom(text: string, language: Language): StepRow[] {
  if (text === 'none') return [];
  const [, name, days = '', said] = /^\s*([^:：]+?)\s*[:：]\s*(\d*)\s*(.+?)\s*$/.exec(text) ?? [];
  const moment = MOMENTS.find((one) => one === said);
  const { moments } = textsOf(language).acting;
  const row = { name: name ?? '', days, when: moment ? moments[moment] : (said ?? '') };
  if (stepOf(row)) return [row];
  throw new UsageError(
    `--step: “${text}” is not WHAT TO DO: DAYS WHEN, with 0 to 730 days and one of ${MOMENTS.join(', ')}; birthday-month has no days.`,
  );
}

/** Groups that are told by a key after a colon. */
const KEYED = ['segment', 'label'] as const;
const ALONE = ['all', 'today', 'due', 'worth'] as const;

/** `S-H`, `S1`, `today`, `due`, `worth`, `all`, `segment:champions`, `label:VIP`. */
export function groupNamed(option: string, text: string): Group {
  const alone = ALONE.find((one) => one === text);
  if (alone) return { by: alone, key: '' };
  if (NES.some((tag) => tag === text)) return { by: 'nes', key: text };
  if (NINE_CELLS.some((cell) => cell === text)) return { by: 'cell', key: text };
  const by = KEYED.find((one) => text.startsWith(`${one}:`) && text.length > one.length + 1);
  if (by) return { by, key: text.slice(by.length + 1) };
  throw new UsageError(
    `${option}: “${text}” is not one of ${[...ALONE, ...NES, ...NINE_CELLS].join(', ')}, segment:NAME, label:NAME.`,
  );
}

/** Sheets of a group; today's list is a report. */
export function groupSheetsFrom(values: {
  readonly list?: string[];
  readonly tab?: string[];
  readonly out?: string;
}): readonly GroupSheet[] {
  const sheets = (['list', 'tab'] as const).flatMap((option) =>
    (values[option] ?? []).map((text): GroupSheet => {
      const group = groupNamed(`--${option}`, text);
      if (group.by === 'today') throw new UsageError(`--${option}: today’s list comes with --reports today.`);
      return { form: option === 'tab' ? 'view' : 'list', group };
    }),
  );
  if (sheets.length && values.out === undefined)
    throw new UsageError('--list and --tab need --out: they are sheets of the workbook.');
  return sheets;
}
