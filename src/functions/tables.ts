// Whole tables, spilled: SEGMENT_TABLE and COHORT_TABLE.

import {
  AVERAGED,
  type Cohorts,
  cohortAverage,
  cohortMeasure,
  cohortsOf,
  OF_MONEY,
  periodLabel,
  rfmCode,
  type Segmentation,
  segmentNames,
} from '../model/index.ts';
import type { CustomerColumn } from '../terms/customer-columns.ts';
import { CUSTOMER_COLUMNS } from '../terms/customer-columns.ts';
import { hmlTierOf, nesTagOf, nineCellOf, pyramidTierOf } from '../terms/tags.ts';
import { segmentText, type Texts, textsOf } from '../text/index.ts';
import { type Language, languageOf } from '../text/language.ts';
import { type Answer, type Call, define, isBlank, refuse } from './call.ts';
import { asOfDay, dateAnswers } from './days.ts';
import { tableOptions } from './options.ts';
import { ifGiven, ORDER_ROLES, type Population, readPopulation, segmented } from './population.ts';
import { choice } from './rules.ts';
import { type Sentences, sentencesIn } from './sentences.ts';
import { MEASURE, type Measure, PERIOD } from './words.ts';

/** A blank for what is not known. */
const known = (value: number): Answer => (Number.isNaN(value) ? '' : value);

export const segmentTable = define(
  ['order_customers', 'order_dates', 'order_amounts'],
  ['as_of', 'order_ids', 'options'],
  (call, customers, dates, amounts, asOf, ids, optionsGiven) => {
    const { rules, reading, show, language: chosen } = tableOptions(optionsGiven);
    const day = asOfDay(asOf, call);
    const language = chosen ?? languageOf(call.around.locale());
    const given = { customer: customers, date: dates, amount: amounts, order: ids };
    const population = readPopulation(call, { ...given, order: ifGiven(ids) }, reading);
    if (show === 'check') {
      return checkTable(
        population,
        ORDER_ROLES.map((role) => given[role].name),
        language,
      );
    }
    const segmentation = segmented(population, day, rules);
    return show === 'cuts' ? cutsTable(segmentation, language) : customerTable(call, segmentation, language);
  },
  false,
);

/** Customers by net, largest first, as on the sheet of customers. */
function byNet({ customers: { key, net, last, size } }: Segmentation): number[] {
  return Array.from({ length: size }, (_, row) => row).sort(
    (a, b) => (net ? net[b] - net[a] : last[b] - last[a]) || (key[a] < key[b] ? -1 : 1),
  );
}

function customerTable(call: Call, segmentation: Segmentation | null, language: Language): Answer[][] {
  const texts = textsOf(language);
  const header = (key: CustomerColumn): string => texts.sheets.customers[key].header;
  const columns = segmentation ? customerColumns(call, segmentation, texts) : null;
  const keys = CUSTOMER_COLUMNS.map((key) =>
    key === 'recency' && segmentation ? sentencesIn(language).recencyHeader(segmentation.asOf) : header(key),
  );
  if (!segmentation || !columns) return [keys];
  const rows = byNet(segmentation).map((row) => CUSTOMER_COLUMNS.map((key) => columns[key](row)));
  return [keys, ...rows];
}

function customerColumns(
  call: Call,
  s: Segmentation,
  texts: Texts,
): { readonly [key in CustomerColumn]: (row: number) => Answer } {
  const { customers: c, rules } = s;
  const segments = segmentNames(rules.segmentMap).map(
    (name) => segmentText(texts, rules.segmentMap, name).name,
  );
  const [first, last] = [dateAnswers(c.first, call), dateAnswers(c.last, call)];
  const money = (column: Float64Array | null) => (row: number) => (column ? column[row] / c.scale : '');
  const score = (column: Uint8Array) => (row: number) => column[row] || '';
  return {
    customer: (row) => c.key[row],
    nes: (row) => nesTagOf(s.nes[row]),
    rfm: (row) => rfmCode(s.r[row], s.f[row], s.m[row]),
    segment: (row) => segments[s.segment[row]] ?? '',
    hml: (row) => hmlTierOf(s.hml[row]),
    cell: (row) => nineCellOf(s.cell[row]),
    tier: (row) => {
      const tier = pyramidTierOf(s.tier[row]);
      return tier === '' ? '' : texts.names.tiers[tier];
    },
    last: (row) => last[row],
    recency: (row) => (s.recency[row] < 0 ? '' : s.recency[row]),
    cycle: (row) => known(s.cycle[row]),
    ratio: (row) => known(s.ratio[row]),
    orders: (row) => c.orders[row],
    net: money(c.net),
    aov: (row) => (c.net && c.orders[row] > 0 ? c.net[row] / c.scale / c.orders[row] : ''),
    gross: money(c.gross),
    refunds: money(c.refunds),
    first: (row) => first[row],
    days: (row) => c.days[row],
    r: score(s.r),
    f: score(s.f),
    m: score(s.m),
  };
}

/** Rows left out and why, then what was assumed. Rows are counted in the ranges, from 1. */
function checkTable({ reading }: Population, columns: readonly string[], language: Language): Answer[][] {
  const { sheets, messages } = textsOf(language);
  const { leftOut } = sheets.check;
  const say = sentencesIn(language);
  const table: Answer[][] = [
    [say.rowHeader, leftOut.column.header, leftOut.text.header, leftOut.reason.header],
  ];
  for (const { row, column, text, reason } of reading.leftOut) {
    table.push([row, columns[column] ?? '', text, messages.leftOut[reason]]);
  }
  if (table.length === 1) table.push(['', '', '', leftOut.none]);
  for (const assumption of reading.assumptions) table.push(['', '', '', messages.assumption(assumption)]);
  return table;
}

/** Cut points, ascending: the first three columns are what the argument cuts of RFM_CODE takes. */
function cutsTable(segmentation: Segmentation | null, language: Language): Answer[][] {
  const header = [...sentencesIn(language).cutHeaders];
  if (!segmentation) return [header];
  const { rfmCuts, hmlCuts, tierCuts } = segmentation;
  const columns = [
    rfmCuts?.recency ?? [],
    rfmCuts?.frequency ?? [],
    rfmCuts?.monetary ?? [],
    hmlCuts ? [hmlCuts.medium, hmlCuts.high] : [],
    tierCuts ? [tierCuts.iron, tierCuts.gold, tierCuts.platinum] : [],
  ];
  const rows = Math.max(...columns.map((column) => column.length));
  return [
    header,
    ...Array.from({ length: rows }, (_, row) => columns.map((column): Answer => column[row] ?? '')),
  ];
}

export const cohortTable = define(
  ['order_customers', 'order_dates'],
  ['order_amounts', 'measure', 'period', 'as_of', 'order_ids'],
  (call, customers, dates, amounts, measureGiven, periodGiven, asOf, ids) => {
    const measure = choice(measureGiven, MEASURE) ?? 'customers';
    const period = choice(periodGiven, PERIOD) ?? 'month';
    if (OF_MONEY.includes(measure) && isBlank(amounts.value)) refuse(amounts, (say) => say.amountsNeeded);
    const population = readPopulation(call, {
      customer: customers,
      date: dates,
      amount: ifGiven(amounts),
      order: ifGiven(ids),
    });
    const day = asOfDay(asOf, call) ?? population.reading.latest;
    const words = textsOf(languageOf(call.around.locale())).reports.cohorts;
    if (day === null) return [[words.periods[period].first.header, words.size.header]];
    return matrix(call.sentences(), cohortsOf(population.orders, day, period), measure, words);
  },
  false,
);

function matrix(
  say: Sentences,
  cohorts: Cohorts,
  measure: Measure,
  words: Texts['reports']['cohorts'],
): Answer[][] {
  const { asOf, columns, period, rows, running, size, start } = cohorts;
  const present = rows > 0 && running[0] >= 0 ? periodLabel(start[0] + running[0], period) : null;
  const across = Array.from({ length: columns }, (_, k) => k);
  const cells = cohortMeasure(cohorts, measure);
  const header = say.cohortHeader(words.periods[period].first.header, asOf, present);
  const table: Answer[][] = [[header, words.size.header, ...across]];
  for (let row = 0; row < rows; row++) {
    const line = across.map((k) => known(cells[row * columns + k]));
    table.push([periodLabel(start[row], period), size[row], ...line]);
  }
  if (rows > 0 && AVERAGED.includes(measure)) {
    const averages = cohortAverage(cohorts, cells);
    table.push([words.average.header, '', ...across.map((k) => known(averages[k]))]);
  }
  return table;
}
