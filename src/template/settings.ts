// The Settings sheet: the rules as cells a person may change, and beside them what is used.

import * as look from '../reports/look.ts';
import type { InputRule, SheetPlan, Style } from '../reports/plan.ts';
import { NES } from '../terms/tags.ts';
import type { Draft } from './draft.ts';
import type { Kit } from './kit.ts';
import { handOver, LIVE, LIVE_COLUMNS, type LiveCounts } from './live-settings.ts';
import { COUNTS, CUTS, LIMITS, SCORES, SETTINGS, SPEND, TOP } from './places.ts';
import { CUT } from './style.ts';

const MULTIPLES = [2, 2.5, 3];
const SHARES: { readonly [group in (typeof SPEND)[number]]: number } = {
  hmlHigh: 0.2,
  hmlMedium: 0.3,
  tierPlatinum: 0.01,
  tierGold: 0.04,
  tierIron: 0.15,
};
const SCALE = 5;
const COLUMNS = 8;
/** H and M. */
const HML_INPUTS = 2;
const ABOVE_ZERO: InputRule['allow'] = { kind: 'number', min: 0 };
const SHARE: InputRule['allow'] = { kind: 'number', min: 0, max: 1 };

const USED: Style = { bold: true };
const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

export function settingsPlan(kit: Kit): SheetPlan {
  const sheet = kit.draft(
    'template-settings',
    SETTINGS.counts + 1 + COUNTS.length,
    kit.isLive ? LIVE_COLUMNS : COLUMNS,
  );
  sheet.width(0, 270);
  for (let column = 1; column < COLUMNS; column++) sheet.width(column, 132);
  day(sheet, kit);
  nes(sheet, kit);
  rfm(sheet, kit);
  spend(sheet, kit);
  counts(sheet, kit);
  if (kit.isLive) handOver(sheet, kit);
  return sheet.plan({ frozenRows: 3 });
}

/** A name, a cell, and what it means in soft letters. */
function named(
  sheet: Draft,
  [row, column]: readonly [number, number],
  head: { header: string; note: string },
) {
  sheet.put(row, 0, head.header);
  sheet.put(row, column + 1, head.note, { color: look.SOFT });
}

function day(sheet: Draft, { texts, isLive }: Kit): void {
  const words = texts.template.settings;
  sheet.heading(TOP, words.headings.day);
  named(sheet, SETTINGS.asOf, words.asOf);
  sheet.input(at(...SETTINGS.asOf), { kind: 'date' }, words.asOf.note, {
    numberFormat: `${look.DATE}_)`,
    align: 'right',
  });
  named(sheet, SETTINGS.asOfUsed, words.asOfUsed);
  sheet.formula(
    ...SETTINGS.asOfUsed,
    isLive
      ? LIVE.asOfUsed
      : 'IF(COUNT([lines.orderDay:])=0;"";IFERROR(IF(INT([settings.asOf])<1;MAX([lines.orderDay:]);MIN(INT([settings.asOf]);[settings.dayBase]-2));MAX([lines.orderDay:])))',
    { ...USED, numberFormat: `${look.DATE}_)`, align: 'right' },
  );
}

type CycleRules = Kit['texts']['template']['settings']['nes']['cycleRules'];

/** Are one-time buyers told asleep by a shop cycle that needs a history of so many cycles? */
const needsHistory = ({ median, mean }: CycleRules): string =>
  `AND([settings.fixed]<>1;N([settings.ownCycle])<=0;[settings.cycleRule]<>"${median}";[settings.cycleRule]<>"${mean}")`;

/** Is the history shorter? */
export const isEarly = (rules: CycleRules): string =>
  `AND(${needsHistory(rules)};N([settings.tellsFrom])>[settings.asOfUsed])`;

function nes(sheet: Draft, { texts, isLive }: Kit): void {
  const words = texts.template.settings;
  sheet.heading(SETTINGS.nes - 1, words.headings.nes);
  const tags = NES.filter((tag) => tag !== 'N' && tag !== 'E0');
  sheet.table({
    name: 'nes',
    row: SETTINGS.nes,
    rows: LIMITS.length,
    columns: [
      {
        key: 'tag',
        header: words.nes.from,
        format: look.TEXT,
        value: (r) => `${tags[r]} ${texts.names.nes[tags[r]].short}`,
      },
      { key: 'multiple', ...words.nes.multiple, width: 132, format: '0.0#', value: (r) => MULTIPLES[r] },
      { key: 'days', ...words.nes.days, width: 170, format: '0' },
      {
        key: 'limit',
        ...words.nes.used,
        format: '0.0#',
        style: USED,
        formula: (r) => `IF([settings.fixed]=1;[settings.days${r + 1}];[settings.multiple${r + 1}])`,
      },
    ],
  });
  const rows = { row: SETTINGS.nes + 1, rows: LIMITS.length, columns: 1 };
  sheet.input({ ...rows, column: 1 }, ABOVE_ZERO, words.nes.multiple.note);
  sheet.input({ ...rows, column: 2 }, ABOVE_ZERO, words.nes.days.note);
  named(sheet, SETTINGS.ownCycle, words.nes.ownCycle);
  sheet.input(at(...SETTINGS.ownCycle), ABOVE_ZERO, words.nes.ownCycle.note, { numberFormat: '0.0#' });
  named(sheet, SETTINGS.shopCycle, words.nes.shopCycle);
  const { returning, median, mean } = words.nes.cycleRules;
  const ofOwn = (formula: string): string => `IF(COUNT([buyers.cycle:])=0;"";${formula}([buyers.cycle:]))`;
  sheet.formula(
    ...SETTINGS.shopCycle,
    isLive
      ? LIVE.shopCycle
      : `IF(N([settings.ownCycle])>0;[settings.ownCycle];IF([settings.cycleRule]="${median}";${ofOwn('MEDIAN')};IF([settings.cycleRule]="${mean}";${ofOwn('AVERAGE')};IF(COUNT([buyers.half:])=0;"";MIN([buyers.half:])))))`,
    { ...USED, numberFormat: '0.0_)', align: 'right' },
  );
  named(sheet, SETTINGS.cycleRule, words.nes.cycleRule);
  sheet.put(...SETTINGS.cycleRule, returning);
  sheet.input(
    at(...SETTINGS.cycleRule),
    { kind: 'list', values: [returning, median, mean] },
    words.nes.cycleRule.note,
    { numberFormat: look.TEXT, align: 'right' },
  );
  named(sheet, SETTINGS.tellsFrom, words.nes.tellsFrom);
  sheet.formula(
    ...SETTINGS.tellsFrom,
    `IF(OR([settings.shopCycle]="";COUNT([buyers.firstDay:])=0);"";IF(${needsHistory(words.nes.cycleRules)};MIN([buyers.firstDay:])-INT(-ROUND([settings.limit3]*[settings.shopCycle];9));""))`,
    { ...USED, numberFormat: `${look.DATE}_)`, align: 'right' },
  );
}

/**
 * A share of customers that PERCENTILE takes, also where shares add up to more than all. Only the floating point's tail is
 * cut off: at 9 places a third would fall short of the customer it points at.
 */
const level = (share: string): string => `MAX(0;MIN(1;ROUND(${share};15)))`;

const VALUES = { r: '[buyers.recency:]', f: '[buyers.bought:]', m: '[buyers.scored:]' };

function rfm(sheet: Draft, { texts, isLive }: Kit): void {
  const words = texts.template.settings;
  const { own, used, share, scale, cut } = words.rfm;
  sheet.heading(SETTINGS.scale[0] - 1, words.headings.rfm);
  named(sheet, SETTINGS.scale, scale);
  sheet.put(...SETTINGS.scale, SCALE);
  sheet.input(at(...SETTINGS.scale), { kind: 'list', values: ['3', '4', '5'] }, scale.note, {
    numberFormat: '0_)',
  });
  // Few days are good: the share of customers is counted from the other end.
  const levelOf = (score: 'r' | 'f' | 'm', k: number): string =>
    score === 'r' ? level(`1-[settings.share${k}]`) : level(`[settings.share${k}]`);
  const cutOf = (score: 'r' | 'f' | 'm', k: number): string =>
    `IF([settings.scores]<=${k};[settings.beyond];IF([settings.own_${score}${k}]<>"";[settings.own_${score}${k}];IF(COUNT(${VALUES[score]})=0;[settings.beyond];ROUND(PERCENTILE(${VALUES[score]};${levelOf(score, k)});6))))`;
  sheet.table({
    name: 'rfm',
    row: SETTINGS.rfm,
    rows: CUTS.length,
    columns: [
      { key: 'cut', ...cut, format: look.TEXT, value: (r) => `${r + 1} | ${r + 2}` },
      {
        key: 'share',
        ...share,
        format: '0.0#%',
        formula: (r) => `IF([settings.scores]<=${r + 1};"";${r + 1}/[settings.scores])`,
      },
      ...SCORES.map((score) => ({ key: `own_${score}`, ...own[score], format: '0.0#' })),
      ...SCORES.map((score) => ({
        key: score,
        ...used[score],
        format: CUT,
        style: USED,
        group: score === 'r',
        formula: (r: number) => (isLive ? LIVE.cut(score, r + 1) : cutOf(score, r + 1)),
      })),
    ],
  });
  const rows = { row: SETTINGS.rfm + 1, rows: CUTS.length, columns: 1 };
  sheet.input({ ...rows, column: 1 }, SHARE, share.note);
  SCORES.forEach((score, i) => {
    sheet.input(
      { ...rows, column: 2 + i },
      { kind: 'number' },
      isLive ? texts.template.live.all : own[score].note,
    );
  });
  sheet.guard({ ...rows, column: 5, columns: SCORES.length });
}

function spend(sheet: Draft, { texts, isLive }: Kit): void {
  const words = texts.template.settings;
  const { hml, tiers } = texts.names;
  const names = [`H ${hml.H.short}`, `M ${hml.M.short}`, tiers.platinum, tiers.gold, tiers.iron];
  /** The shares of a group and of all better ones. */
  const reach = { hmlHigh: 0, hmlMedium: 0, tierPlatinum: 2, tierGold: 2, tierIron: 2 };
  const better = (r: number): string =>
    SPEND.slice(reach[SPEND[r]], r + 1)
      .map((name) => `-[settings.share_${name}]`)
      .join('');
  sheet.heading(SETTINGS.spend - 1, words.headings.spend);
  sheet.table({
    name: 'spend',
    row: SETTINGS.spend,
    rows: SPEND.length,
    columns: [
      { key: 'group', header: words.spend.group, format: look.TEXT, value: (r) => names[r] },
      { key: 'share', ...words.spend.share, format: '0.0#%', value: (r) => SHARES[SPEND[r]] },
      { key: 'own', ...words.spend.own, format: '0.0#' },
      {
        key: 'used',
        ...words.spend.used,
        format: CUT,
        style: USED,
        formula: (r) =>
          isLive
            ? LIVE.spend[SPEND[r]]
            : `IF([settings.own_${SPEND[r]}]<>"";[settings.own_${SPEND[r]}];IF(COUNT([buyers.scored:])=0;[settings.beyond];ROUND(PERCENTILE([buyers.scored:];${level(`1${better(r)}`)});6)))`,
      },
    ],
  });
  const rows = { row: SETTINGS.spend + 1, rows: SPEND.length, columns: 1 };
  // The functions cut the pyramid by fixed shares.
  const open = { ...rows, rows: isLive ? HML_INPUTS : rows.rows };
  sheet.input({ ...open, column: 1 }, SHARE, words.spend.share.note);
  sheet.input(
    { ...open, column: 2 },
    { kind: 'number' },
    isLive ? texts.template.live.all : words.spend.own.note,
  );
  sheet.guard({ ...rows, column: 3 });
}

const COUNT_FORMULAS: LiveCounts = {
  filled: 'COUNTA([orders.customer>order+])',
  purchases: 'SUM([lines.buys:])',
  refunds: '[settings.used]-[settings.purchases]',
  nobody: 'SUM([lines.nobody:])',
  nobodyAmount: 'SUMIF([lines.nobody:];1;[lines.total:])',
  wrong: 'COUNTIF([lines.check:];">0")',
  buyers: 'IF(MAX([lines.count:])>ROWS([buyers.no:]);0;MAX([lines.count:]))',
  onlyRefunds: 'COUNTIF([buyers.orders:];0)',
};

function counts(sheet: Draft, { texts, money, isLive }: Kit): void {
  const words = texts.template.settings;
  sheet.heading(SETTINGS.counts, words.headings.counts);
  const formulas = isLive ? LIVE.counts : COUNT_FORMULAS;
  const listed = COUNTS.filter((count) => formulas[count] !== undefined);
  listed.forEach((count, i) => {
    const row = SETTINGS.counts + 1 + i;
    sheet.put(row, 0, words.counts[count]);
    sheet.formula(row, 1, formulas[count]!, {
      numberFormat: count === 'nobodyAmount' ? money : look.COUNT,
      align: 'right',
    });
  });
}
