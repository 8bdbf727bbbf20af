// Inserts the template workbook's sheets, filled with the orders of a sheet if one is named.

import { dayOfIso, periodOf } from '../model/days.ts';
import type { Orders } from '../model/orders.ts';
import type { SheetPlan } from '../reports/plan.ts';
import { formerOf } from '../sheets/former-template.ts';
import { hash } from '../sheets/layout.ts';
import { showTemplate, tabsOf } from '../sheets/recovery/making.ts';
import { Workbook } from '../sheets/workbook.ts';
import { giveSheets, namesForGiven } from '../sheets/write.ts';
import {
  CAPACITY,
  type Capacity,
  type Filling,
  LIVE_SIZE,
  SETTINGS,
  TOP,
  templatePlans,
  withFillings,
  withInputs,
} from '../template/index.ts';
import { serialOf } from '../terms/serial-days.ts';
import { LANGUAGES, type Language, textsOf } from '../text/index.ts';
import type { TemplateRequest, TemplateSheets } from './api.ts';
import { readAll, understand } from './orders.ts';
import { dropLeftOvers } from './recovery.ts';
import { loadState, saveState } from './store.ts';

export function insertTemplate(request: TemplateRequest): TemplateSheets {
  const workbook = new Workbook();
  const { sheetId, asOf, live = false } = request;
  let orders: Orders | null = null;
  if (sheetId !== undefined) {
    const source = { sheetId };
    orders = readAll(workbook, source, understand(workbook, source)).reading.orders;
  }
  const former =
    sheetId === undefined
      ? null
      : formerOf(workbook, sheetId, questionsOf(), { top: TOP, size: SETTINGS.size });
  const usual = request.capacity ?? (live ? LIVE_SIZE : CAPACITY);
  const capacity = grown(former ? beyond(usual, former.rows) : usual, orders);
  const fillings: Filling[] = [];
  if (orders?.size) {
    fillings.push({ kind: 'template-orders', row: TOP, column: 1, values: rowsOf(orders) });
  }
  const day = asOf === undefined ? null : dayOfIso(asOf);
  if (day !== null) {
    const [row, column] = SETTINGS.asOf;
    fillings.push({ kind: 'template-settings', row, column, values: [[serialOf(day)]] });
  }
  const decimals = orders ? (orders.scale > 1 ? 2 : 0) : undefined;
  const plans = templatePlans(request.language, capacity, decimals, live);
  const settled = former ? plans.map((plan) => withInputs(plan, former.cells)) : plans;
  const names = insertAll(workbook, withFillings(settled, fillings), request.language);
  return { names, capacity, ...(former ? { settingsFrom: former.name } : {}) };
}

/** Either all sheets stand, or none is left: what is about to be made is written down first. */
export function insertAll(workbook: Workbook, plans: readonly SheetPlan[], language: Language) {
  const { book } = workbook;
  const kept = loadState();
  const { making: former } = kept;
  const asked = hash(JSON.stringify([language, plans]));
  if (former?.template && former.isComplete && former.asked === asked) {
    // The last time it was cut off when all stood and was not shown yet: this is what was asked for.
    const names = tabsOf(book, former.template);
    dropLeftOvers(workbook, kept);
    return names;
  }
  const state = dropLeftOvers(workbook, kept);
  const template = `template ${Utilities.getUuid()}`;
  const making = { sheets: namesForGiven(book, plans), copies: [], template, asked };
  saveState({ ...state, making });
  try {
    const names = giveSheets({ book, plans, names: making.sheets, language, run: template });
    saveState({ ...state, making: { ...making, isComplete: true } });
    showTemplate(book, template);
    saveState(state);
    try {
      workbook.goToSheetNamed(names[plans[0].kind]!);
    } catch {
      // They stand: whoever is told otherwise inserts them again.
    }
    return names;
  } catch (error) {
    dropLeftOvers(workbook, loadState());
    throw error;
  }
}

/** What stands in A1 of a template's sheets, in any language. */
function questionsOf() {
  const questions = LANGUAGES.map((language) => textsOf(language).template.questions);
  return {
    orders: questions.map((each) => each['template-orders']),
    settings: questions.map((each) => each['template-settings']),
  };
}

/** Doubled until it is half as much again as a template with so many rows holds, some of which may have been deleted. */
function beyond(size: Capacity, rows: number): Capacity {
  const { orders, customers } = size;
  if (orders >= rows * 1.5) return size;
  return beyond({ ...size, orders: orders * 2, customers: customers * 2 }, rows);
}

/** Doubled until everything fits, the months from the first order to the last included. */
function grown({ orders, customers, months }: Capacity, filled: Orders | null): Capacity {
  if (!filled || filled.size === 0) return { orders, customers, months };
  let [first, last] = [filled.day[0], filled.day[0]];
  for (const day of filled.day) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const double = (size: number, needed: number): number => (size >= needed ? size : double(size * 2, needed));
  return {
    orders: double(orders, filled.size),
    customers: double(customers, filled.customers.length),
    months: double(months, periodOf(last, 'month') - periodOf(first, 'month') + 1),
  };
}

function rowsOf({ size, customers, customer, day, amount, scale, ids }: Orders): (string | number)[][] {
  return Array.from({ length: size }, (_, i) => [
    customers[customer[i]] ?? '',
    serialOf(day[i]),
    amount ? amount[i] / scale : 0,
    ids[i] ?? '',
  ]);
}
