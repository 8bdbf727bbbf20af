// What the predictions are worth: how long they take, and what they said on past days of each set against what came.
//
//   npx tsx bench/prediction.ts [FOLDER]     sets as FOLDER/*.orders_norm.csv (customer, date, amount); without it, the tests'

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { DEFAULT_RULES, dayOfIso, isoOf, type Orders, ordersFrom, segment } from '../src/model/index.ts';
import {
  calibrationOf,
  chancesOf,
  expectedOrders,
  expectedValue,
  fitBgNbd,
  fitGammaGamma,
  measuredOf,
  pastOf,
  purchaseDaysOf,
  usableMultiples,
  valuesOf,
} from '../src/model/prediction/index.ts';
import type { Rules } from '../src/model/rules/index.ts';
import { NES } from '../src/terms/tags.ts';

const folder = process.argv[2] ?? 'tests/fixtures/oracles';
const ENDING = /\.orders_norm\.csv(\.gz)?$/;

function read(file: string): Orders {
  const bytes = readFileSync(join(folder, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const [first] = data;
  const column = (names: readonly string[]) => names.find((name) => first && name in first) ?? names[0];
  const [who, when, much] = [
    column(['customer', 'customer_id']),
    column(['date', 'day', 'order_date']),
    column(['amount', 'net', 'total']),
  ];
  const rows = data.filter((row) => row[who] !== '');
  return ordersFrom({
    customers: rows.map((row) => row[who]),
    days: rows.map((row) => dayOfIso(row[when].slice(0, 10))!),
    amounts: rows.map((row) => Number(row[much])),
    ids: rows.map((row, i) => row.order ?? row.order_id ?? String(i)),
  });
}

const percent = (share: number): string => (Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '–');
const upTo = (orders: Orders): number => orders.day.reduce((most, one) => Math.max(most, one), 0);

/** Of those asleep by a rule on past days, how many came within one more cycle of their own: nothing later was known then. */
function asleepCame(orders: Orders, asOf: number, rulesAt: (day: number) => Rules | null) {
  const bought = purchaseDaysOf(orders, asOf);
  let [seen, came, days] = [0, 0, 0];
  for (let j = 0; j < 6; j++) {
    const day = asOf - 90 - 28 * j;
    if (day < bought.opening + 120) break;
    const rules = rulesAt(day);
    if (!rules) continue;
    days++;
    const past = segment(orders, day, rules);
    const { customers, nes, cycle } = past;
    for (let i = 0; i < customers.size; i++) {
      if (NES[nes[i] - 1] !== 'S3' || customers.days[i] < 2) continue;
      const horizon = Math.ceil(cycle[i]);
      if (day + horizon > asOf) continue;
      seen++;
      const who = customers.source[i];
      const own = bought.days.subarray(bought.from[who], bought.from[who + 1]);
      if (own.some((one) => one > day && one <= day + horizon)) came++;
    }
  }
  return { seen, came, days };
}

interface Looked {
  readonly said: number;
  readonly saidDays: number;
  readonly came: number;
  readonly cameDays: number;
}

/** Revenue and purchase days that were expected of everyone known on a day for the days after it, against what they brought. */
function looked(orders: Orders, asOf: number, day: number, ahead: number): Looked {
  const bought = purchaseDaysOf(orders, asOf);
  const { customers } = segment(orders, day, DEFAULT_RULES);
  const model = fitBgNbd(pastOf(bought, day));
  const mean = (i: number) => customers.gross![i] / customers.scale / customers.days[i];
  const repeat = Array.from({ length: customers.size }, (_, i) => i).filter((i) => customers.days[i] > 1);
  const money = fitGammaGamma(
    repeat.map((i) => customers.days[i]),
    repeat.map(mean),
  );
  const isAhead = (one: number) => one > day && one <= day + ahead;
  let [said, saidDays, came, cameDays] = [0, 0, 0, 0];
  const isKnown = new Uint8Array(orders.customers.length);
  for (let i = 0; i < customers.size; i++) {
    if (customers.days[i] === 0) continue;
    const history = [
      customers.days[i] - 1,
      customers.last[i] - customers.first[i],
      day - customers.first[i],
    ] as const;
    const visits = expectedOrders(model, ...history, ahead);
    saidDays += visits;
    said += visits * expectedValue(money, customers.days[i], mean(i));
    const who = customers.source[i];
    isKnown[who] = 1;
    cameDays += bought.days.subarray(bought.from[who], bought.from[who + 1]).filter(isAhead).length;
  }
  for (let o = 0; o < orders.size; o++)
    if (isAhead(orders.day[o]) && orders.customer[o] >= 0 && isKnown[orders.customer[o]])
      came += Math.max(0, orders.amount![o]) / orders.scale;
  return { said, saidDays, came, cameDays };
}

/** Half a year of revenue; and what it had been, multiplied by how far off quarters before it were. */
function halfYear(orders: Orders, asOf: number): string {
  const [HALF, QUARTER, HISTORY] = [182, 91, 60];
  const day = asOf - HALF;
  const { opening } = purchaseDaysOf(orders, asOf);
  if (day < opening + 120) return 'too little history';
  const off = (a: number, b: number) => `${a >= b ? '+' : '−'}${Math.abs(100 * (a / b - 1)).toFixed(1)} %`;
  const { said, saidDays, came, cameDays } = looked(orders, asOf, day, HALF);
  const quarters: Looked[] = [];
  for (let at = day - QUARTER; quarters.length < 6 && at >= opening + HISTORY; at -= 28)
    quarters.push(looked(orders, asOf, at, QUARTER));
  const sum = (of: 'said' | 'came') => quarters.reduce((total, one) => total + one[of], 0);
  const factor = sum('came') / sum('said');
  return `from ${isoOf(day)}: purchase days said ${saidDays.toFixed(0)}, came ${cameDays} (${off(saidDays, cameDays)}); revenue said ${said.toFixed(0)}, came ${came.toFixed(0)} (${off(said, came)}), × ${factor.toFixed(2)} of ${quarters.length} quarters before: ${off(said * factor, came)}`;
}

for (const file of existsSync(folder) ? readdirSync(folder).filter((name) => ENDING.test(name)) : []) {
  const orders = read(file);
  const asOf = upTo(orders);
  const found = segment(orders, asOf, DEFAULT_RULES);
  const chances = chancesOf(orders, found);
  console.log(`\n${file.replace(ENDING, '')}: ${found.totals.customers} customers as of ${isoOf(asOf)}`);
  const { proof, reason, fit } = chances;
  if (fit)
    console.log(`  r ${fit.r}  α ${fit.alpha}  a ${fit.a}  b ${fit.b}  ln L ${fit.logLikelihood.toFixed(2)}`);
  console.log(`  chance ${reason ? `not shown: ${reason}` : 'shown'}`);
  if (proof)
    console.log(
      `  AUC chance ${proof.aucChance.toFixed(4)}, recency ${proof.aucRecency.toFixed(4)}; calibration error ${proof.error.toFixed(4)}; ${proof.replays.length} past days, ${proof.window} days ahead`,
    );
  const values = valuesOf(found, chances);
  if (values) console.log(`  value of 12 months, all customers: ${values.base.toFixed(0)}`);
  const { proposal } = calibrationOf(orders, asOf);
  console.log(
    `  limits proposed: ${usableMultiples(proposal)?.join(' / ') ?? proposal.reason ?? 'not within the history'}`,
  );
  const usual = asleepCame(orders, asOf, () => DEFAULT_RULES);
  console.log(
    `  S3 by 2/2.5/3: ${usual.came} of ${usual.seen} came within one more cycle (${percent(usual.came / usual.seen)})`,
  );
  const own = asleepCame(orders, asOf, (day) => {
    const multiples = usableMultiples(calibrationOf(orders, day).proposal);
    return multiples && { ...DEFAULT_RULES, nes: { kind: 'cycle', multiples } };
  });
  console.log(
    own.days
      ? `  S3 by the limits proposed on the past day itself: ${own.came} of ${own.seen} (${percent(own.came / own.seen)}), ${own.days} days`
      : '  S3 by proposed limits: none were proposed on any past day',
  );
  console.log(`  half a year ${halfYear(orders, asOf)}`);
}

/** Made-up customers who buy at their own pace and leave. */
function madeUp(size: number): Orders {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const [customers, days, amounts]: [string[], number[], number[]] = [[], [], []];
  for (let who = 0; who < size; who++) {
    let at = Math.floor(next() * 900);
    const gap = 10 - Math.log(1 - next()) * 60;
    const leaves = 0.05 + next() * 0.5;
    while (at <= 900) {
      customers.push(`c${who}`);
      days.push(18_000 + Math.floor(at));
      amounts.push(Math.round(20 + 200 * next()));
      if (next() < leaves) break;
      at -= Math.log(1 - next()) * gap;
    }
  }
  return ordersFrom({ customers, days, amounts, ids: customers.map((_, i) => `o${i}`) });
}

for (const size of [20_000, 200_000]) {
  const orders = madeUp(size);
  console.log(`\n${size} made-up customers, ${orders.size} orders`);
  const timed = <Result>(what: string, work: () => Result): Result => {
    const from = performance.now();
    const result = work();
    console.log(`  ${what.padEnd(34)} ${((performance.now() - from) / 1000).toFixed(2)} s`);
    return result;
  };
  const found = segment(orders, 18_900, DEFAULT_RULES);
  timed('one fit', () => fitBgNbd(pastOf(purchaseDaysOf(orders, 18_900), 18_900)));
  const chances = timed('fit, chances and their proof', () => chancesOf(orders, found));
  timed('values', () => valuesOf(found, chances));
  timed('calibration', () => calibrationOf(orders, 18_900));
  timed('measured rates', () => measuredOf(orders, 18_900, DEFAULT_RULES, 90));
}
