// Whole tables, spilled: SEGMENT_TABLE and COHORT_TABLE.

import { customersByNet, customerValues } from '../model/customer-values.ts';
import {
  AVERAGED,
  type Cohorts,
  cohortAverage,
  cohortMeasure,
  cohortsOf,
  OF_MONEY,
  periodLabel,
  type Segmentation,
} from '../model/index.ts';
import { CUSTOMER_COLUMNS, type CustomerColumn } from '../terms/customer-columns.ts';
import type { Sentences } from '../text/functions/sentences.ts';
import type { FunctionTexts } from '../text/functions/texts.ts';
import { functionTextsOf } from '../text/functions.ts';
import { type Language, languageOf } from '../text/language.ts';
import { segmentText } from '../text/names.ts';
import { type Answer, type Call, define, isBlank, refuse } from './call.ts';
import { asOfDay, dateAnswers } from './days.ts';
import { tableOptions } from './options.ts';
import { ifGiven, ORDER_ROLES, type Population, readPopulation, segmented } from './population.ts';
import { choice } from './rules.ts';
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

function customerTable(call: Call, segmentation: Segmentation | null, language: Language): Answer[][] {
  const { columns, names, sentences } = functionTextsOf(language);
  const headers = CUSTOMER_COLUMNS.map((key) =>
    key === 'recency' && segmentation ? sentences.recencyHeader(segmentation.asOf) : columns[key].header,
  );
  if (!segmentation) return [headers];
  const { customers, rules } = segmentation;
  const values = customerValues(segmentation, {
    segment: (key) => segmentText(names, rules.segmentMap, key).name,
    tiers: names.tiers,
  });
  const days = { first: dateAnswers(customers.first, call), last: dateAnswers(customers.last, call) };
  const answer = (key: CustomerColumn, row: number): Answer =>
    key === 'first' || key === 'last' ? days[key][row] : (values[key](row) ?? '');
  return [
    headers,
    ...customersByNet(segmentation).map((row) => CUSTOMER_COLUMNS.map((key) => answer(key, row))),
  ];
}

/** Rows left out and why, then what was assumed. Rows are counted in the ranges, from 1. */
function checkTable({ reading }: Population, columns: readonly string[], language: Language): Answer[][] {
  const { check, reading: words, sentences: say } = functionTextsOf(language);
  const { leftOut } = check;
  const table: Answer[][] = [
    [say.rowHeader, leftOut.column.header, leftOut.text.header, leftOut.reason.header],
  ];
  for (const { row, column, text, reason } of reading.leftOut) {
    table.push([row, columns[column] ?? '', text, words.leftOut[reason]]);
  }
  if (table.length === 1) table.push(['', '', '', leftOut.none]);
  for (const assumption of reading.assumptions) table.push(['', '', '', words.assumption(assumption)]);
  return table;
}

/** Cut points, ascending: the first three columns are what the argument cuts of RFM_CODE takes; the last is the shop cycle. */
function cutsTable(segmentation: Segmentation | null, language: Language): Answer[][] {
  const header = [...functionTextsOf(language).sentences.cutHeaders];
  if (!segmentation) return [header];
  const { rfmCuts, hmlCuts, tierCuts, shopCycle } = segmentation;
  const columns = [
    rfmCuts?.recency ?? [],
    rfmCuts?.frequency ?? [],
    rfmCuts?.monetary ?? [],
    hmlCuts ? [hmlCuts.medium, hmlCuts.high] : [],
    tierCuts ? [tierCuts.iron, tierCuts.gold, tierCuts.platinum] : [],
    shopCycle ? [shopCycle.days] : [],
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
    const words = functionTextsOf(languageOf(call.around.locale())).cohorts;
    if (day === null) return [[words.periods[period].first.header, words.size.header]];
    return matrix(call.sentences(), cohortsOf(population.orders, day, period), measure, words);
  },
  false,
);

function matrix(
  say: Sentences,
  cohorts: Cohorts,
  measure: Measure,
  words: FunctionTexts['cohorts'],
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
