// The Settings sheet: as-of day, rules, cut points and counts, enough to redo every figure by hand.

import type { Proposal } from '../../model/prediction/index.ts';
import { printHml, printNes, printRfm, printShopCycle } from '../../model/rules/index.ts';
import type { Part } from '../../model/rules/part.ts';
import { columnLetters } from '../../terms/column-letters.ts';
import type { Role } from '../../terms/roles.ts';
import { serialOf } from '../../terms/serial-days.ts';
import { HML, NES, PYRAMID_TIERS } from '../../terms/tags.ts';
import { withoutStop } from '../../text/figures.ts';
import { figure, type SettingGroup, type SettingKey, shortFigure } from '../../text/index.ts';
import { type Facts, factsOf, topLines } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { type Column, Page } from '../page.ts';
import type { PlanValue, SheetPlan } from '../plan.ts';
import { readingSetting, type SaidValues, saidValue, saidValues } from './said.ts';

/** A percentage as its number. */
/** A whole one without a point. */
const percentFormat = (value: number): string => (Number.isInteger(value) ? '0' : '0.##');

interface Row {
  readonly group: SettingGroup;
  readonly name: string;
  readonly value: PlanValue;
  readonly words: string;
  readonly format: string;
}

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { sheets, messages } = facts.texts;
  const { settings } = sheets;
  const page = new Page('settings', sheets.tabs.settings.title, topLines(facts, 'settings', settings.rule));
  rulesTable(page, facts, input, ['about', 'name', 'value', 'words']);
  if (facts.segmentation.rfmCuts) {
    page.gap();
    scores(page, facts);
  }
  if (facts.segmentation.warnings.length) {
    page.gap();
    page.heading(settings.warnings);
    for (const warning of facts.segmentation.warnings) page.text(messages.warning(warning));
  }
  return page.plan({ frozenRows: 4, frozenColumns: 0 });
}

/** The same among other blocks. */
export function settingsBlocks(page: Page, facts: Facts, input: ReportInput): void {
  page.heading(facts.texts.sheets.tabs.settings.title);
  page.text(facts.texts.sheets.settings.rule);
  rulesTable(page, facts, input, ['name', 'value', 'about', 'words']);
  if (!facts.segmentation.rfmCuts) return;
  page.gap();
  scores(page, facts);
}

function rulesTable(
  page: Page,
  facts: Facts,
  input: ReportInput,
  order: readonly ('about' | 'name' | 'value' | 'words')[],
): void {
  const { settings } = facts.texts.sheets;
  const rows = [
    ...sourceRows(facts, input),
    ...countRows(facts, input),
    ...(facts.isGiven ? givenRows(facts) : ruleRows(facts, input)),
    ...readingRows(facts, input),
  ];
  const columns: { readonly [key in (typeof order)[number]]: Omit<Column, 'key'> } = {
    about: {
      header: settings.columns.about,
      format: look.TEXT,
      width: 96,
      style: { color: look.SOFT },
      value: (r) => settings.about[rows[r].group],
    },
    name: {
      header: settings.columns.what,
      format: look.TEXT,
      width: 220,
      value: (r) => rows[r].name,
    },
    value: {
      header: settings.columns.value,
      align: 'right',
      width: 200,
      wrap: true,
      style: { bold: true },
      value: (r) => rows[r].value,
    },
    words: {
      header: settings.columns.words,
      format: look.TEXT,
      width: 620,
      value: (r) => rows[r].words || null,
    },
  };
  const table = page.table({
    name: 'settings',
    rows: rows.length,
    columns: order.map((key) => ({ key, ...columns[key] })),
  });
  rows.forEach((row, r) => {
    const at = { row: table.data.row + r, rows: 1 };
    page.style({ ...at, column: table.column('value'), columns: 1 }, { numberFormat: row.format });
    if (r > 0 && rows[r - 1].group !== row.group)
      page.style({ ...at, column: 0, columns: 4 }, { borderTop: look.LINE });
  });
}

/** The rules, with the counts that they give. */
function ruleRows(facts: Facts, input: ReportInput): Row[] {
  return [
    ...nesRows(facts),
    ...pastRows(facts),
    ...(facts.hasAmounts ? [...rfmRows(facts), ...hmlRows(facts)] : []),
    ...cohortRows(facts, input),
  ];
}

/** Of tags whose rules are not known: the counts, and which map the segments are of. */
function givenRows(facts: Facts): Row[] {
  const { rules } = facts.segmentation;
  const count = (by: 'nes' | 'hml' | 'tier') => facts.figures.tally(by).customers;
  const [nes, hml, tiers] = [count('nes'), count('hml'), count('tier')];
  return [
    ...rowsOf(
      facts,
      'nes',
      NES.map((tag, at) => [`nes_${tag}`, nes[at]] as const),
    ),
    ...rowsOf(facts, 'rfm', [
      ['segment_map', rules.segmentMap, { words: facts.texts.names.maps[rules.segmentMap] }],
    ]),
    ...rowsOf(
      facts,
      'hml',
      HML.map((tier, at) => [`hml_${tier}`, hml[at]] as const),
    ),
    ...rowsOf(
      facts,
      'tiers',
      PYRAMID_TIERS.map((tier, at) => [`tier_${tier}`, tiers[at]] as const),
    ),
  ];
}

/** Rows of one group, each named and explained by its key. */
function rowsOf(
  facts: Facts,
  group: SettingGroup,
  values: readonly (readonly [
    SettingKey,
    PlanValue,
    { readonly format?: string; readonly words?: string }?,
  ])[],
): Row[] {
  const { names } = facts.texts.sheets.settings;
  const said = saidValues(facts.texts);
  return values.map(([key, value, { format, words } = {}]) => ({
    group,
    name: names[key].name,
    value: inWords(said, key, value),
    words: words ?? names[key].words,
    format: format ?? (typeof value === 'number' ? look.COUNT : look.TEXT),
  }));
}

const inWords = (said: SaidValues, setting: string, value: PlanValue): PlanValue =>
  typeof value === 'string' ? saidValue(said, setting, value) : value;

function sourceRows(
  facts: Facts,
  { recognition, mapping, sheetName, timeZone, reading }: ReportInput,
): Row[] {
  const { names, sheets } = facts.texts;
  const columns = (Object.keys(names.roles) as Role[]).flatMap((role): Row[] => {
    const column = mapping[role];
    if (column === undefined) return [];
    return [
      {
        group: 'source',
        name: sheets.settings.column(names.roles[role]),
        value: columnLetters(column + 1),
        words: recognition.columns.find((info) => info.index === column)?.header ?? '',
        format: look.TEXT,
      },
    ];
  });
  return [
    ...rowsOf(facts, 'source', [
      ['as_of', serialOf(facts.segmentation.asOf), { format: look.DATE }],
      ['orders_sheet', sheetName],
      ['platform', recognition.platform],
      ['header_row', recognition.headerRow],
      ['time_zone', timeZone],
      ['currency', reading.currency || null],
    ]),
    ...columns,
  ];
}

function countRows(facts: Facts, { reading: { counts } }: ReportInput): Row[] {
  const { totals } = facts.segmentation;
  const { format } = facts.money;
  return rowsOf(facts, 'counts', [
    ['rows_read', counts.read],
    ['rows_used', counts.used],
    ['rows_left_out', counts.leftOut],
    ['rows_blank', counts.blank],
    ['orders_counted', counts.orders],
    ['orders_excluded', counts.excludedOrders],
    ['orders', totals.orders],
    ['refund_orders', totals.refundOrders],
    ['zero_orders', counts.zeroOrders],
    ['orders_unattributed', totals.unattributedOrders],
    ['orders_after_as_of', totals.ordersAfterAsOf],
    ['customers', totals.customers],
    ['refund_only_customers', totals.refundOnlyCustomers],
    ...(facts.hasAmounts
      ? ([
          ['gross', totals.gross, { format }],
          ['refunds', totals.refunds, { format }],
          ['net', totals.net, { format }],
          ['amount_unattributed', totals.unattributedAmount, { format }],
        ] as const)
      : []),
  ]);
}

/** What the shop's past gives: the parameters of the chances, whether they may be shown, the limits it proposes. */
function pastRows(facts: Facts): Row[] {
  const prediction = facts.figures.prediction();
  const { proposal } = prediction.calibration();
  const { letGoBelow, margin, discount } = prediction.choices;
  const { fit, horizon, reason } = prediction.chances();
  const money = prediction.values()?.fit;
  const format = '0.0#####';
  return rowsOf(facts, 'nes', [
    ['bgnbd_r', fit?.r ?? null, { format }],
    ['bgnbd_alpha', fit?.alpha ?? null, { format }],
    ['bgnbd_a', fit?.a ?? null, { format: '0.0########' }],
    ['bgnbd_b', fit?.b ?? null, { format }],
    ['gamma_p', money?.p ?? null, { format }],
    ['gamma_q', money?.q ?? null, { format }],
    ['gamma_v', money?.v ?? null, { format }],
    ['chance_days', horizon],
    ['chance_shown', reason ? `no: ${reason}` : 'yes'],
    ['calibrated_nes', proposed(proposal)],
    ['let_go_below', letGoBelow, { format: percentFormat(letGoBelow) }],
    ['margin', margin, { format: percentFormat(margin) }],
    ['discount_rate', discount, { format: percentFormat(discount) }],
  ]);
}

/** `1.75/3.5/4.25`, or why there are none. */
function proposed(proposal: Proposal): string {
  if (proposal.reason) return `no: ${proposal.reason}`;
  return proposal.multiples.includes(null) ? 'no: not-within-history' : proposal.multiples.join('/');
}

function nesRows(facts: Facts): Row[] {
  const { segmentation: s, texts } = facts;
  const { rules } = texts.sheets;
  const counts = facts.figures.tally('nes').customers;
  const yesNo = s.rules.newStaysNew ? texts.sheets.words.yes : texts.sheets.words.no;
  return rowsOf(facts, 'nes', [
    ['nes_rule', printNes(s.rules.nes), { words: rules.nesInFull(s.rules.nes, s.rules.newStaysNew) }],
    ['new_stays_new', yesNo],
    ['shop_cycle_rule', printShopCycle(s.rules.shopCycle), { words: rules.shopCycle(s.rules.shopCycle) }],
    ['shop_cycle', s.shopCycle ? s.shopCycle.days : null, { format: '#,##0.0###' }],
    ['too_early', s.tooEarly ? texts.sheets.words.yes : texts.sheets.words.no],
    ...NES.map((tag, at) => [`nes_${tag}`, counts[at]] as const),
  ]);
}

function rfmRows(facts: Facts): Row[] {
  const { rfmCuts, rules } = facts.segmentation;
  const { names, sheets } = facts.texts;
  const cuts = (list: readonly number[] | undefined): string | null =>
    // 15 digits are what a spreadsheet's own number holds: 295.8, not 295.79999999999995.
    list?.length ? list.map((cut) => Number(cut.toPrecision(15))).join(' / ') : null;
  return rowsOf(facts, 'rfm', [
    ['rfm_method', printRfm(rules.rfm), { words: sheets.rules.rfmInFull(rules.rfm) }],
    ['rfm_scale', rules.rfm.scale],
    ['rfm_cuts_recency', cuts(rfmCuts?.recency)],
    ['rfm_cuts_frequency', cuts(rfmCuts?.frequency)],
    ['rfm_cuts_monetary', cuts(rfmCuts?.monetary)],
    ['segment_map', rules.segmentMap, { words: names.maps[rules.segmentMap] }],
  ]);
}

function hmlRows(facts: Facts): Row[] {
  const { segmentation: s, texts, money } = facts;
  const { rules } = texts.sheets;
  const cutRow = (key: SettingKey, cut: number | undefined) => {
    const format = Number.isInteger(cut) ? money.format : `${money.format}.####`.replace('.00.####', '.00##');
    return [key, cut ?? null, { format }] as const;
  };
  const hml = facts.figures.tally('hml').customers;
  const tiers = facts.figures.tally('tier').customers;
  return [
    ...rowsOf(facts, 'hml', [
      ['hml_rule', printHml(s.rules.hml), { words: rules.hmlGroups(s.rules.hml, s.rules.hmlBasis) }],
      ['hml_basis', s.rules.hmlBasis, { words: rules.basis[s.rules.hmlBasis] }],
      cutRow('hml_cut_high', s.hmlCuts?.high),
      cutRow('hml_cut_medium', s.hmlCuts?.medium),
      ...HML.map((tier, at) => [`hml_${tier}`, hml[at]] as const),
    ]),
    ...rowsOf(facts, 'tiers', [
      cutRow('tier_cut_platinum', s.tierCuts?.platinum),
      cutRow('tier_cut_gold', s.tierCuts?.gold),
      cutRow('tier_cut_iron', s.tierCuts?.iron),
      ...PYRAMID_TIERS.map((tier, at) => [`tier_${tier}`, tiers[at]] as const),
    ]),
  ];
}

const printed = ({ by, name }: Part): string => `${by}: ${name}`;

function cohortRows(
  facts: Facts,
  { cohortPeriod = 'month', cohortFilter, cohortSplit, segmentFilter, segmentSplit }: ReportInput,
): Row[] {
  const words = facts.texts.reports.cohorts.periods[cohortPeriod].rule;
  return rowsOf(facts, 'cohorts', [
    ['cohort_period', cohortPeriod, { words }],
    ...(cohortFilter ? [['cohort_filter', printed(cohortFilter)] as const] : []),
    ...(cohortSplit ? [['cohort_split', cohortSplit] as const] : []),
    ...(segmentFilter ? [['segment_filter', printed(segmentFilter)] as const] : []),
    ...(segmentSplit ? [['segment_split', segmentSplit] as const] : []),
  ]);
}

/** What was assumed; with why, where no other table tells it. */
function readingRows(facts: Facts, { reading, hasSettings }: ReportInput): Row[] {
  const { messages, sheets } = facts.texts;
  const said = saidValues(facts.texts);
  return reading.assumptions.map((assumption) => ({
    group: 'reading',
    name: messages.assumptionNames[assumption.code],
    value: inWords(said, readingSetting(assumption.code), assumption.value || (assumption.count ?? null)),
    words: hasSettings
      ? messages.assumption(assumption)
      : [withoutStop(messages.assumption(assumption)), messages.because[assumption.because]].join(
          sheets.lines.separator,
        ),
    format: look.TEXT,
  }));
}

/** For each score the days, orders and net that earn it, best score first. */
function scores(page: Page, facts: Facts): void {
  const { segmentation: s, texts, money } = facts;
  const words = texts.sheets.settings.scores;
  const { scale } = s.rules.rfm;
  const cuts = s.rfmCuts!;
  const range = (list: readonly number[], bin: number, write: (cut: number) => string): string => {
    if (!list.length) return words.any;
    if (bin === 0) return words.upTo(write(list[0]));
    if (bin === list.length) return words.over(write(list[bin - 1]));
    return words.between(write(list[bin - 1]), write(list[bin]));
  };
  const short = (cut: number): string => shortFigure(cut, 2);
  const amount = (cut: number): string => figure(cut, money.digits);
  page.heading(words.heading);
  page.table({
    name: 'scores',
    rows: scale,
    columns: [
      { key: 'score', header: words.score, format: '0', align: 'left', value: (r) => scale - r },
      {
        key: 'recency',
        header: words.recency,
        format: look.TEXT,
        value: (r) => range(cuts.recency, r, short),
      },
      {
        key: 'frequency',
        header: words.frequency,
        format: look.TEXT,
        value: (r) => range(cuts.frequency, scale - 1 - r, short),
      },
      {
        key: 'monetary',
        header: money.header(words.monetary),
        format: look.TEXT,
        value: (r) => range(cuts.monetary, scale - 1 - r, amount),
      },
    ],
  });
}
