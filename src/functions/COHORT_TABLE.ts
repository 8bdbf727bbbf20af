// COHORT_TABLE: cohorts of first purchase by period, spilled.

import {
  AVERAGED,
  type Cohorts,
  cohortAverage,
  cohortMeasure,
  cohortsOf,
  OF_MONEY,
  periodLabel,
} from '../model/index.ts';
import type { Sentences } from '../text/functions/sentences.ts';
import type { FunctionTexts } from '../text/functions/texts.ts';
import { functionTextsOf } from '../text/functions.ts';
import { languageOf } from '../text/language.ts';
import * as takes from './arguments.ts';
import type { Body } from './call.ts';
import { type Answer, isBlank, refuse } from './call.ts';
import { asOfDay } from './days.ts';
import type { Shown, Signature } from './facts.ts';
import { ifGiven, readPopulation } from './population.ts';
import { choice } from './rules.ts';
import { MEASURE, type Measure, PERIOD } from './words.ts';

export const signature: Signature = {
  place: 70,
  family: 'orders',
  arguments: [
    takes.orderCustomers,
    takes.orderDates,
    takes.orderAmountsForRefunds,
    {
      name: 'measure',
      takes: 'cell',
      type: 'choice',
      optional: true,
      choices: ['customers', 'retention', 'orders', 'revenue', 'aov', 'cumulative'],
    },
    {
      name: 'period',
      takes: 'cell',
      type: 'choice',
      optional: true,
      choices: ['month', 'week', 'quarter'],
    },
    takes.asOf,
    takes.orderIds,
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=COHORT_TABLE(Orders!A2:A, Orders!B2:B)',
    },
    {
      formula: '=COHORT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, "revenue", "quarter")',
    },
  ],
  insert: '=COHORT_TABLE({customer}, {date}, {amount}, "retention")',
};

/** A blank for what is not known. */
const known = (value: number): Answer => (Number.isNaN(value) ? '' : value);

export const body: Body = (call, customers, dates, amounts, measureGiven, periodGiven, asOf, ids) => {
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
};

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
    const customers = size.reduce((sum, one) => sum + one, 0);
    table.push([words.average.header, customers, ...across.map((k) => known(averages[k]))]);
  }
  return table;
}
