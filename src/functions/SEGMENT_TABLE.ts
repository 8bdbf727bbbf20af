// SEGMENT_TABLE: all customers with their tags and figures, spilled; or what was left out, or the cut points.

import { customersByNet, customerValues } from '../model/customer-values.ts';
import type { Segmentation } from '../model/index.ts';
import { CUSTOMER_COLUMNS, type CustomerColumn } from '../terms/customer-columns.ts';
import { functionTextsOf } from '../text/functions.ts';
import { type Language, languageOf } from '../text/language.ts';
import { segmentLabel, segmentName } from '../text/names.ts';
import * as takes from './arguments.ts';
import type { Answer, Body, Call } from './call.ts';
import { asOfDay, dateAnswers } from './days.ts';
import type { Shown, Signature } from './facts.ts';
import { tableOptions } from './options.ts';
import { ifGiven, ORDER_ROLES, type Population, readPopulation, segmented } from './population.ts';

export const signature: Signature = {
  place: 60,
  family: 'orders',
  arguments: [
    takes.orderCustomers,
    takes.orderDates,
    takes.orderAmounts,
    takes.asOf,
    takes.orderIds,
    {
      name: 'options',
      takes: 'range',
      type: 'choice',
      optional: true,
    },
  ],
};

export const shown: Shown = {
  examples: [
    {
      formula: '=SEGMENT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C)',
    },
    {
      formula: '=SEGMENT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, , Orders!D2:D, "nes=1/2/3; map=zh8")',
    },
    {
      formula: '=SEGMENT_TABLE(Orders!A2:A, Orders!B2:B, Orders!C2:C, , , "show=check")',
    },
  ],
  insert: '=SEGMENT_TABLE({customer}, {date}, {amount})',
};

export const body: Body = (call, customers, dates, amounts, asOf, ids, optionsGiven) => {
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
};

function customerTable(call: Call, segmentation: Segmentation | null, language: Language): Answer[][] {
  const { columns, names, sentences } = functionTextsOf(language);
  const headers = CUSTOMER_COLUMNS.map((key) =>
    key === 'recency' && segmentation ? sentences.recencyHeader(segmentation.asOf) : columns[key].header,
  );
  if (!segmentation) return [headers];
  const { customers, rules } = segmentation;
  const values = customerValues(segmentation, {
    segment: (key, late) => segmentLabel(names, key, segmentName(names, rules.segmentMap, key), late),
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
