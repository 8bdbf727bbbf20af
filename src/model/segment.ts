// One pass from orders to segmented customers as of a day: facts, cycles, NES, RFM, HML, tiers, cells (model.md §2–5).

import type { Day } from '../terms/serial-days.ts';
import { customersOf, factsAt } from './customers.ts';
import { ownCycle, shopCycleOf, tooEarlyOf } from './cycles.ts';
import { addMonths, isoOf } from './days.ts';
import { cellCodeOf, type HmlTiers, hmlTiers, type PyramidTiers, pyramidTiers } from './hml.ts';
import { isExact } from './money.ts';
import { cycleRatio, nesTags } from './nes.ts';
import type { Orders } from './orders.ts';
import { type RfmScores, rfmScores } from './rfm.ts';
import type { Rules } from './rules/index.ts';
import { segmentsByCode } from './segment-maps.ts';
import type { Customers, ModelWarning, Segmentation, Totals } from './segmentation.ts';

/**
 * Tags, scores and tiers of every customer with an order or a refund up to `asOf`; later orders are left out, so any day
 * can be replayed. Needs nothing but the orders; changes nothing.
 */
export function segment(orders: Orders, asOf: Day, rules: Rules): Segmentation {
  const customers = customersOf(orders, factsAt(orders, asOf));
  const { size } = customers;
  const shopCycle = shopCycleOf(customers, rules.shopCycle, asOf);
  const tooEarly = tooEarlyOf(customers, shopCycle, rules, asOf);
  const nes = nesTags(customers, asOf, tooEarly ? null : shopCycle, rules);
  const recency = new Int32Array(size).fill(-1);
  const cycle = new Float64Array(size);
  const ratio = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const { first, last, days } = customers;
    cycle[i] = ownCycle(first[i], last[i], days[i]);
    ratio[i] = cycleRatio(first[i], last[i], days[i], asOf, shopCycle);
    if (days[i] > 0) recency[i] = asOf - last[i];
  }

  const buyers = buyersOf(customers);
  const scored = customers.net ? score(customers, customers.net, buyers, recency, rules) : null;
  const tiered = customers.net ? tiers(orders, customers, customers.net, buyers, asOf, rules) : null;
  const r = spread(scored?.r, buyers, size);
  const f = spread(scored?.f, buyers, size);
  const m = spread(scored?.m, buyers, size);
  const hml = spread(tiered?.hml.hml, buyers, size);
  const cell = new Uint8Array(size);
  for (let i = 0; i < size; i++) cell[i] = cellCodeOf(nes[i], hml[i]);

  const warnings: ModelWarning[] = [];
  const cameBack = customers.days.some((days) => days > 1);
  if (tooEarly && cameBack)
    warnings.push({
      code: 'too-early',
      tellsFrom: tooEarly.tellsFrom === null ? null : isoOf(tooEarly.tellsFrom),
      shopCycle: shopCycle?.days ?? null,
    });
  else if (!shopCycle && rules.nes.kind === 'cycle' && buyers.length > 0)
    warnings.push({ code: 'no-repeat-buyer' });
  if (!orders.amount) warnings.push({ code: 'no-amount' });
  else if (!isExact(orders.amount)) warnings.push({ code: 'inexact-money' });
  if (scored) warnings.push(...scored.warnings);

  return {
    asOf,
    rules,
    customers,
    totals: totalsOf(orders, customers, buyers.length, asOf),
    shopCycle,
    tooEarly,
    recency,
    cycle,
    ratio,
    nes,
    r,
    f,
    m,
    rfmCuts: scored?.cuts ?? null,
    segment: segmentsOf(r, f, m, rules),
    hml,
    hmlCuts: tiered?.hml.cuts ?? null,
    tier: spread(tiered?.pyramid.tier, buyers, size),
    tierCuts: tiered?.pyramid.cuts ?? null,
    cell,
    warnings,
  };
}

/** Rows of the customers who purchased: those with refunds alone are scored nowhere. */
function buyersOf(customers: Customers): Int32Array {
  const rows = new Int32Array(customers.size);
  let count = 0;
  for (let i = 0; i < customers.size; i++) if (customers.days[i] > 0) rows[count++] = i;
  return rows.subarray(0, count);
}

function pick(values: ArrayLike<number>, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]];
  return picked;
}

/** A column of the buyers as a column of all customers, 0 for the others. */
function spread(values: Uint8Array | undefined, rows: Int32Array, size: number): Uint8Array {
  const column = new Uint8Array(size);
  if (values) for (let i = 0; i < rows.length; i++) column[rows[i]] = values[i];
  return column;
}

function score(
  customers: Customers,
  net: Float64Array,
  buyers: Int32Array,
  recency: Int32Array,
  rules: Rules,
): RfmScores {
  return rfmScores(
    pick(recency, buyers),
    pick(customers.orders, buyers),
    pick(net, buyers),
    rules.rfm,
    customers.scale,
  );
}

function tiers(
  orders: Orders,
  customers: Customers,
  net: Float64Array,
  buyers: Int32Array,
  asOf: Day,
  rules: Rules,
): { hml: HmlTiers; pyramid: PyramidTiers } {
  const spend = pick(
    rules.hmlBasis === 'net12' ? netSince(orders, customers, addMonths(asOf, -12), asOf) : net,
    buyers,
  );
  if (rules.hmlBasis === 'aov') {
    // Equal quotients are equal doubles, so equal values share a tier here too.
    for (let i = 0; i < buyers.length; i++) spend[i] /= customers.orders[buyers[i]];
  }
  return {
    hml: hmlTiers(spend, rules.hml, customers.scale),
    pyramid: pyramidTiers(pick(net, buyers), customers.scale),
  };
}

/** Net of each customer's orders and refunds after `from`, up to and with `to`. */
function netSince(orders: Orders, customers: Customers, from: Day, to: Day): Float64Array {
  const bySource = new Float64Array(orders.customers.length);
  for (let i = 0; i < orders.size; i++) {
    const who = orders.customer[i];
    if (who >= 0 && orders.day[i] > from && orders.day[i] <= to) bySource[who] += orders.amount![i];
  }
  return pick(bySource, customers.source);
}

function segmentsOf(r: Uint8Array, f: Uint8Array, m: Uint8Array, rules: Rules): Int8Array {
  const { scale } = rules.rfm;
  const table = segmentsByCode(rules.segmentMap, scale);
  const segments = new Int8Array(r.length).fill(-1);
  for (let i = 0; i < r.length; i++) {
    if (r[i] > 0) segments[i] = table[((r[i] - 1) * scale + f[i] - 1) * scale + m[i] - 1];
  }
  return segments;
}

function totalsOf(orders: Orders, customers: Customers, buyers: number, asOf: Day): Totals {
  let [purchases, refundOrders, unattributedOrders, unattributedAmount, after] = [0, 0, 0, 0, 0];
  for (let i = 0; i < orders.size; i++) {
    const amount = orders.amount ? orders.amount[i] : 0;
    if (orders.day[i] > asOf) after++;
    else if (orders.customer[i] < 0) {
      unattributedOrders++;
      unattributedAmount += amount;
    } else if (amount < 0) refundOrders++;
    else purchases++;
  }
  const sum = (column: Float64Array | null): number => (column ? column.reduce((a, b) => a + b, 0) : 0);
  const gross = sum(customers.gross);
  const refunds = sum(customers.refunds);
  return {
    orders: purchases,
    refundOrders,
    unattributedOrders,
    unattributedAmount: unattributedAmount / orders.scale,
    ordersAfterAsOf: after,
    gross: gross / orders.scale,
    refunds: refunds / orders.scale,
    net: (gross + refunds) / orders.scale,
    customers: buyers,
    refundOnlyCustomers: customers.size - buyers,
  };
}
