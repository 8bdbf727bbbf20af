// A part of the orders as orders of their own: a store, or the customers won by a product, a channel or a store.

import type { Day } from '../terms/serial-days.ts';
import { timelineOf } from './customers.ts';
import type { Labels, OrderLines, Orders } from './orders.ts';
import { NO_DAY } from './segmentation.ts';

/** The orders for which `keep` holds, with the same customers and labels: every figure can be asked of them. */
export function ordersWhere(orders: Orders, keep: (order: number) => boolean): Orders {
  const kept = new Int32Array(orders.size);
  const moved = new Int32Array(orders.size).fill(-1);
  let size = 0;
  for (let i = 0; i < orders.size; i++) {
    if (!keep(i)) continue;
    moved[i] = size;
    kept[size++] = i;
  }
  const rows = kept.subarray(0, size);
  const whole = (column: Int32Array): Int32Array => rows.map((i) => column[i]);
  const labels = (column: Labels | null): Labels | null =>
    column && { names: column.names, index: whole(column.index) };
  return {
    size,
    ids: Array.from(rows, (i) => orders.ids[i]),
    customers: orders.customers,
    customer: whole(orders.customer),
    day: whole(orders.day),
    amount: orders.amount && Float64Array.from(rows, (i) => orders.amount![i]),
    scale: orders.scale,
    store: labels(orders.store),
    channel: labels(orders.channel),
    lines: orders.lines && linesWhere(orders.lines, moved),
  };
}

function linesWhere(lines: OrderLines, moved: Int32Array): OrderLines {
  const order: number[] = [];
  const index: number[] = [];
  for (let k = 0; k < lines.order.length; k++) {
    const row = moved[lines.order[k]];
    if (row < 0) continue;
    order.push(row);
    index.push(lines.product.index[k]);
  }
  return {
    order: Int32Array.from(order),
    product: { names: lines.product.names, index: Int32Array.from(index) },
  };
}

/** Orders of one store; -1 = those that name no store. */
export function ordersOfStore(orders: Orders, store: number): Orders {
  return ordersWhere(orders, (i) => orders.store?.index[i] === store);
}

/** Orders of the customers for whom `keep` holds (by their index in `Orders.customers`). */
export function ordersOfCustomers(orders: Orders, keep: (customer: number) => boolean): Orders {
  return ordersWhere(orders, (i) => orders.customer[i] >= 0 && keep(orders.customer[i]));
}

/** Is the order a purchase of a customer: attributed, and no refund. */
export function isPurchase(orders: Orders, order: number): boolean {
  return orders.customer[order] >= 0 && !(orders.amount && orders.amount[order] < 0);
}

/** Each customer's first purchase day up to `asOf`; NO_DAY = none. */
export function firstDays(orders: Orders, asOf: Day = Infinity): Int32Array {
  const first = new Int32Array(orders.customers.length).fill(NO_DAY);
  for (let i = 0; i < orders.size; i++) {
    if (orders.day[i] > asOf || !isPurchase(orders, i)) continue;
    const who = orders.customer[i];
    if (first[who] === NO_DAY || orders.day[i] < first[who]) first[who] = orders.day[i];
  }
  return first;
}

/** Each customer's first purchase as a row of the orders, the upper one of a day; -1 = none. */
export function firstOrders(orders: Orders): Int32Array {
  const first = new Int32Array(orders.customers.length).fill(-1);
  for (const i of timelineOf(orders)) {
    if (isPurchase(orders, i) && first[orders.customer[i]] < 0) first[orders.customer[i]] = i;
  }
  return first;
}

/** The store or channel of each customer's first purchase, as an index into the labels' names; -1 = none. */
export function firstLabels(orders: Orders, labels: Labels): Int32Array {
  return firstOrders(orders).map((order) => (order < 0 ? -1 : labels.index[order]));
}

/** Products of each customer's first purchase day: 1 where the customer bought the product then. */
export function boughtFirst(orders: Orders, product: number): Uint8Array {
  const flags = new Uint8Array(orders.customers.length);
  const { lines } = orders;
  if (!lines) return flags;
  const first = firstDays(orders);
  for (let k = 0; k < lines.order.length; k++) {
    if (lines.product.index[k] !== product) continue;
    const i = lines.order[k];
    if (isPurchase(orders, i) && orders.day[i] === first[orders.customer[i]]) flags[orders.customer[i]] = 1;
  }
  return flags;
}
