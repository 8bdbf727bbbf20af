// How long what stands behind the sentences takes: intervals, tests, families and repeat rates of a large shop.

import { performance } from 'node:perf_hooks';
import { changesBetween } from '../src/model/changes.ts';
import { factsAt } from '../src/model/customers.ts';
import { fisher, newcombe, sampleOf, survivors, welch, wilson } from '../src/model/evidence/index.ts';
import { DEFAULT_RULES, ordersFrom } from '../src/model/index.ts';
import { repeatRates } from '../src/model/repeats.ts';

const [CUSTOMERS, STORES, PRODUCTS] = [100_000, 300, 1000];
const DAYS = 730;

let state = 7;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
}

const rows = Array.from({ length: CUSTOMERS * 3 }, (_, i) => ({
  customer: `c${i % CUSTOMERS}`,
  day: Math.floor(DAYS * random()),
  amount: Math.round(100 * random()),
}));
const orders = ordersFrom({
  customers: rows.map(({ customer }) => customer),
  days: rows.map(({ day }) => day),
  amounts: rows.map(({ amount }) => amount),
  ids: rows.map((_, i) => `o${i}`),
});
const facts = factsAt(orders, DAYS - 1);
const storeOf = Int32Array.from({ length: CUSTOMERS }, () => Math.floor(STORES * random()));
const productOf = Int32Array.from({ length: CUSTOMERS }, () => Math.floor(PRODUCTS * random()));

function timed(name: string, work: () => unknown): number {
  const from = performance.now();
  work();
  const took = performance.now() - from;
  console.log(`${name.padEnd(66)} ${took.toFixed(0).padStart(6)} ms`);
  return took;
}

const of = (groups: number, label: Int32Array) => () => {
  const rates = repeatRates(facts, DAYS - 1, groups, (add) => {
    for (let who = 0; who < CUSTOMERS; who++) add(who, label[who]);
  });
  survivors(rates.map(({ p }) => p));
};
let all = 0;
all += timed(`Repeat rates, intervals and tests of ${STORES} stores`, of(STORES, storeOf));
all += timed(`Repeat rates, intervals and tests of ${PRODUCTS} products`, of(PRODUCTS, productOf));
all += timed(`New and churn rate of ${STORES} stores against the others`, () => {
  const each = CUSTOMERS / STORES;
  const p: number[] = [];
  for (let store = 0; store < STORES; store++)
    for (const rate of [0.1, 0.3]) {
      const own = Math.round(each * rate * (0.8 + 0.4 * random()));
      p.push(fisher(own, Math.round(each), Math.round(CUSTOMERS * rate), CUSTOMERS - Math.round(each)));
      wilson(own, each);
      newcombe(own, each, CUSTOMERS * rate, CUSTOMERS - each);
    }
  survivors(p);
});
all += timed('Order values of two windows of 50,000 orders (Welch)', () => {
  const half = rows.map(({ amount }) => amount).slice(0, 50_000);
  welch(sampleOf(half), sampleOf(half.map((amount) => amount + random())));
});
console.log(`${'Together'.padEnd(66)} ${all.toFixed(0).padStart(6)} ms`);
timed('Who changed in 60 days, of 100,000 customers, by a replay a day', () =>
  changesBetween(orders, DAYS - 61, DAYS - 1, DEFAULT_RULES),
);
