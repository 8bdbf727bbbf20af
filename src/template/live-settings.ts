// The Settings sheet of the live variant: what a person filled in, written as the functions' options, and what the
// functions used.

import * as look from '../reports/look.ts';
import type { Language } from '../text/language.ts';
import { SCORES_USED } from './codes.ts';
import { countText, type Draft, dayText, sentence } from './draft.ts';
import type { Kit } from './kit.ts';
import { CUTS_TABLE } from './live.ts';
import {
  type COUNTS,
  DASHBOARD_MONTHS,
  LIVE_CELLS,
  OPTION_ROWS,
  RIGHT,
  SCORES,
  type SPEND,
  TOP,
} from './places.ts';

export type LiveCounts = { readonly [count in (typeof COUNTS)[number]]?: string };
type Score = (typeof SCORES)[number];

const counted = (formula: string, list: string): string => `IF(COUNT(${list})=0;"";${formula}(${list}))`;

export const LIVE = {
  asOfUsed: 'IF(COUNT([buyers.recency:])=0;"";MAX([buyers.lastDay:])+MIN([buyers.recency:]))',
  shopCycle: counted('MAX', '[cuts.cycle:]'),
  cut: (score: Score, k: number): string =>
    `IF([settings.scores]<=${k};"";IF([settings.ownCuts]=1;[settings.own_${score}${k}];IF(COUNT([cuts.${score}:])<${k};"";${score === 'r' ? 'LARGE' : 'SMALL'}([cuts.${score}:];${k}))))`,
  spend: {
    hmlHigh: counted('MAX', '[cuts.hml:]'),
    hmlMedium: counted('MIN', '[cuts.hml:]'),
    tierPlatinum: counted('MAX', '[cuts.tier:]'),
    tierGold: counted('MEDIAN', '[cuts.tier:]'),
    tierIron: counted('MIN', '[cuts.tier:]'),
  } satisfies { readonly [group in (typeof SPEND)[number]]: string },
  counts: {
    filled: 'COUNTA([orders.customer>order:])',
    purchases: 'SUM([buyers.orders:])',
    wrong: 'COUNT([check.row:])',
    buyers: 'COUNTA([buyers.name:])',
    onlyRefunds: 'COUNTIF([buyers.orders:];0)',
  } as LiveCounts,
} as const;

/** A number as the options are written, also where the spreadsheet writes 2,5. */
const point = (number: string): string => `SUBSTITUTE(${number};",";".")`;
const joined = (parts: readonly string[]): string => parts.join('&"/"&');
const percent = (share: string): string => point(`ROUND(${share}*[settings.percent];9)`);
const upTo = (name: string, to: number): string[] =>
  Array.from({ length: to }, (_, i) => `[settings.${name}${i + 1}]`);

/** As many parts as there are cuts: two for scores 1 to 3, four for 1 to 5. */
const byScale = (parts: (cuts: number) => string): string =>
  `IF([settings.scores]=3;${parts(2)};IF([settings.scores]=4;${parts(3)};${parts(4)}))`;
const ownCuts = (score: Score): string => byScale((cuts) => joined(upTo(`own_${score}`, cuts).map(point)));
/** Shares of customers from the best score down; the lowest score has the rest. */
const shares = byScale((cuts) =>
  joined(
    Array.from({ length: cuts }, (_, i) =>
      percent(`(${i ? `[settings.share${cuts - i + 1}]` : '1'}-[settings.share${cuts - i}])`),
    ),
  ),
);
const isEven = byScale(
  (cuts) =>
    `AND(${upTo('share', cuts)
      .map((share, i) => `ROUND(${share}*[settings.scores];6)=${i + 1}`)
      .join(';')})`,
);

const optionsOf = (language: Language): { readonly [option in (typeof OPTION_ROWS)[number]]: string } => ({
  nes: `IF([settings.fixed]=1;"days:"&${joined(upTo('days', 3).map(point))};${joined(upTo('multiple', 3).map(point))})`,
  'shop cycle': `IF([settings.ownCycle]="";[settings.cycleRule];${point('[settings.ownCycle]')})`,
  scale: '[settings.scores]',
  cuts: `IF([settings.ownCuts]=1;${SCORES.map((score) => `"${score}="&${ownCuts(score)}`).join('&"; "&')};IF(${isEven};"quantile";${shares}))`,
  hml: `IF(COUNT([settings.own_hmlHigh];[settings.own_hmlMedium])=2;"amount:"&${joined(['[settings.own_hmlMedium]', '[settings.own_hmlHigh]'].map(point))};${joined(['[settings.share_hmlHigh]', '[settings.share_hmlMedium]', '(1-[settings.share_hmlHigh]-[settings.share_hmlMedium])'].map(percent))})`,
  language: `"${language}"`,
  show: '"cuts"',
});

/** Of the cut points' columns, the one with the longest header. */
const TIER = 4;
/** The last column in use, counted from 1. */
export const LIVE_COLUMNS = RIGHT.cells + 2;

/** Right of what a person fills in: the functions' options, the cut points they used, and cells that steer all others. */
export function handOver(sheet: Draft, { texts }: Kit): void {
  const { live, status, dashboard } = texts.template;
  sheet.heading(TOP, live.options, RIGHT.options);
  const options = optionsOf(texts.language);
  OPTION_ROWS.forEach((option, i) => {
    sheet.put(TOP + 1 + i, RIGHT.options, option, { numberFormat: look.TEXT });
    sheet.formula(TOP + 1 + i, RIGHT.options + 1, options[option], { align: 'left' });
  });
  sheet.width(RIGHT.options + 1, 200);
  sheet.heading(TOP, live.cuts, RIGHT.cuts);
  sheet.width(RIGHT.cuts + TIER, 176);
  sheet.formula(TOP + 1, RIGHT.cuts, CUTS_TABLE, { numberFormat: '#,##0.0#' });
  sheet.heading(TOP, dashboard.months, RIGHT.recent);
  const rows = DASHBOARD_MONTHS;
  const recent = { row: TOP + 1, column: RIGHT.recent, rows, columns: 1 };
  for (let i = 0; i < rows; i++) sheet.put(TOP + 1 + i, RIGHT.recent, i + 1, { color: look.SOFT });
  const first = 'MAX([settings.opening];[settings.present]-ROWS([recent.no:])+1)+[no]-1';
  sheet.fill(
    { ...recent, column: RIGHT.recent + 1 },
    `IF([settings.buyers]=0;"";IF(${first}>[settings.present];"";${first}))`,
    'recent',
    { numberFormat: '0' },
  );
  const counts = {
    day: dayText('[settings.asOfUsed]'),
    customers: countText('COUNT([buyers.lastDay:])'),
    orders: countText('SUM([buyers.orders:])'),
    net: countText('SUM([buyers.net:])'),
  };
  const cells: { readonly [cell in (typeof LIVE_CELLS)[number]]: number | string } = {
    decimals: 4,
    percent: 100,
    scores: SCORES_USED,
    fixed: 'IF(COUNT([settings.days1];[settings.days2];[settings.days3])=3;1;0)',
    ownCuts: `IF(AND(${SCORES.map((score) => `COUNT(${upTo(`own_${score}`, 4).join(';')})=[settings.scores]-1`).join(';')});1;0)`,
    checkOptions: `"show=check; language=${texts.language}"`,
    present: 'IF([settings.asOfUsed]="";0;YEAR([settings.asOfUsed])*12+MONTH([settings.asOfUsed])-1)',
    opening:
      'IF(COUNT([buyers.firstDay:])=0;0;YEAR(MIN([buyers.firstDay:]))*12+MONTH(MIN([buyers.firstDay:]))-1)',
    line: `IF(ISERROR([head.name:]);${sentence(live.failed)};IF([settings.buyers]=0;${sentence(status.empty)};IF([settings.asOfUsed]="";${sentence(live.refundsOnly)};${sentence(status.asOf, counts)})))`,
  };
  sheet.steering({ row: TOP + 1, column: RIGHT.cells }, texts.template.working.cells, LIVE_CELLS, cells);
  sheet.guard({ row: TOP, column: RIGHT.options, rows: rows + 1, columns: LIVE_COLUMNS - RIGHT.options });
}
