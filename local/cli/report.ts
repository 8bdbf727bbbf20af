// What `npm run segment` says of a run, on one screen of plain text: which columns were read and why, what was assumed,
// what was left out, which statuses nobody knows, the options in effect, and the figures. Nothing is hidden.

import type { Inspection, Settings, Summary } from '../../src/addon/api.ts';
import { printRules } from '../../src/model/rules/index.ts';
import type { Field } from '../../src/terms/roles.ts';
import { textsOf } from '../../src/text/index.ts';
import type { Language } from '../../src/text/language.ts';

/** The few words that are this screen's own. */
const WORDS: { readonly [language in Language]: { readonly [word in Word]: string } } = {
  en: {
    columns: 'Columns read',
    reading: 'How they were read',
    leftOut: 'Rows left out',
    none: 'none',
    rows: 'rows',
    orders: 'orders',
    statuses: 'Statuses we do not know: their orders count',
    settle: 'To leave them out: --leave-out "…"; to let them count for good: --count "…"',
    options: 'Options in effect',
    latest: 'the latest order day',
    results: 'Results',
    chosen: 'You chose it',
  },
  'zh-TW': {
    columns: '讀了哪些欄',
    reading: '怎麼讀的',
    leftOut: '不計入的列',
    none: '沒有',
    rows: '列',
    orders: '筆訂單',
    statuses: '不認得的狀態：訂單先計入',
    settle: '不要計入：--leave-out "…"；確定計入：--count "…"',
    options: '生效的選項',
    latest: '最近的訂單日期',
    results: '結果',
    chosen: '你的選擇',
  },
};
type Word =
  | 'columns'
  | 'reading'
  | 'leftOut'
  | 'none'
  | 'rows'
  | 'orders'
  | 'statuses'
  | 'settle'
  | 'options'
  | 'latest'
  | 'results'
  | 'chosen';

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
  const words = WORDS[run.settings.language];
  const sections: (readonly [string, readonly string[]])[] = [
    [
      `${words.columns} · ${textsOf(run.settings.language).names.platforms[run.inspection.platform]}`,
      columnsOf(run),
    ],
    [words.reading, readingOf(run)],
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
    const why = found ? messages.because[found] : WORDS[settings.language].chosen;
    return `${names.roles[role]}: ${column?.header || column?.letter} (${column?.letter}) · ${why}`;
  });
}

function readingOf({ inspection, settings }: Run): readonly string[] {
  const { messages } = textsOf(settings.language);
  return inspection.assumptions.map(
    (one) => `${messages.assumption(one)} · ${messages.because[one.because]}`,
  );
}

function leftOutOf({ inspection, settings }: Run): readonly string[] {
  const words = WORDS[settings.language];
  const { messages } = textsOf(settings.language);
  const reasons = Object.entries(inspection.leftOutByReason);
  if (reasons.length === 0) return [words.none];
  return reasons.map(([reason, count]) => {
    const rows = inspection.leftOut.filter((one) => one.reason === reason).map(({ row }) => row);
    const named = rows.slice(0, ROWS_NAMED).join(', ');
    const more = count > Math.min(rows.length, ROWS_NAMED) ? ', …' : '';
    return `${count}  ${messages.leftOut[reason as keyof typeof messages.leftOut]} (${words.rows} ${named}${more})`;
  });
}

function statusesOf({ inspection, settings }: Run): readonly string[] {
  const words = WORDS[settings.language];
  const unknown = inspection.statuses.filter((one) => one.unknown);
  if (unknown.length === 0) return [];
  return [...unknown.map(({ status, orders }) => `${status}: ${orders} ${words.orders}`), words.settle];
}

function optionsOf({ settings, locale, timeZone }: Run): readonly string[] {
  const said = { ...printRules(settings.rules), ...settings.reading };
  const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return [
    `as of ${settings.asOf ?? WORDS[settings.language].latest} · locale ${locale} · time zone ${timeZone} · language ${settings.language}`,
    Object.entries(said)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(
        ([name, value]) =>
          `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${shown(value)}`,
      )
      .join(' · '),
  ];
}

function resultsOf({ summary }: Run): readonly string[] {
  const { counts } = summary;
  const line = (list: readonly { key: string; customers: number }[]) =>
    list.map((one) => `${one.key} ${one.customers}`).join('  ');
  return [
    `As of ${summary.asOf}: ${summary.customers} customers, ${counts.orders} orders in ${counts.read} rows.`,
    `NES    ${line(summary.nes)}`,
    ...(summary.net === null ? [] : [`HML    ${line(summary.hml)}`, `Cells  ${line(summary.cells)}`]),
    ...summary.warnings,
  ];
}
