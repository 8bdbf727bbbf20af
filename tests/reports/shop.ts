// A shop's orders as a report is given them: one row an order below a header in row 1, nothing left out unless said.

import { DEFAULT_RULES, labelsOf, type Orders, type Rules, segment } from '../../src/model/index.ts';
import type { Assumption, LeftOut, Reading, Recognition } from '../../src/reading/index.ts';
import type { ReportInput } from '../../src/reports/index.ts';
import { asOfDay, day, ordersOf } from '../model/oracle.ts';

export interface ShopOptions {
  readonly asOf?: string;
  readonly rules?: Partial<Rules>;
  readonly leftOut?: readonly LeftOut[];
  readonly assumptions?: readonly Assumption[];
  readonly currency?: string;
  readonly input?: Partial<ReportInput>;
}

const HEADERS = ['Order Number', 'Order Date', 'Customer ID', 'Order Total'];

const RECOGNITION: Recognition = {
  headerRow: 1,
  firstRow: 2,
  platform: 'shopline',
  columns: HEADERS.map((header, index) => ({
    index,
    letter: 'ABCD'[index],
    header,
    samples: [],
    looksLike: [],
  })),
  mapping: { order: 0, date: 1, customer: 2, amount: 3 },
  found: {},
  otherAmounts: [],
  currency: '',
  missing: [],
};

function readingOf(orders: Orders, options: ShopOptions): Reading {
  const { leftOut = [], assumptions = [], currency = '' } = options;
  const unattributed = Array.from({ length: orders.size }, (_, i) => i).filter((i) => orders.customer[i] < 0);
  const amount = (i: number): number => (orders.amount ? orders.amount[i] / orders.scale : 0);
  const countOf = (test: (order: number) => boolean): number =>
    orders.customer.reduce((count, _, i) => (test(i) ? count + 1 : count), 0);
  return {
    orders,
    rowCustomer: orders.customer,
    rowOrder: Int32Array.from({ length: orders.size }, (_, i) => i),
    leftOut,
    assumptions,
    statuses: [],
    findings: [],
    counts: {
      read: orders.size + leftOut.length,
      blank: 0,
      used: orders.size,
      leftOut: leftOut.length,
      orders: orders.size,
      unattributed: unattributed.length,
      unattributedAmount: unattributed.reduce((sum, i) => sum + amount(i), 0),
      refundOrders: countOf((i) => orders.customer[i] >= 0 && amount(i) < 0),
      zeroOrders: countOf((i) => amount(i) === 0),
      excludedOrders: 0,
    },
    latest: orders.day.reduce((latest, date) => Math.max(latest, date), 0),
    currency,
  };
}

/** What a report is made from, for orders of one's own. */
export function inputOf(orders: Orders, options: ShopOptions = {}): ReportInput {
  const reading = readingOf(orders, options);
  const asOf = options.asOf === undefined ? reading.latest! : day(options.asOf);
  return {
    segmentation: segment(orders, asOf, { ...DEFAULT_RULES, ...options.rules }),
    reading,
    recognition: RECOGNITION,
    mapping: RECOGNITION.mapping,
    options: {},
    language: 'en',
    sheetName: 'Orders',
    timeZone: 'Asia/Taipei',
    ...options.input,
  };
}

/** The SHOPLINE sample as the reference programs read it, as of the day they state (2011-12-10) or of its last order (2011-12-09). */
export function shopline(asOf: 'stated' | 'max' = 'max', options: ShopOptions = {}): ReportInput {
  const input = inputOf(ordersOf('shopline_orders_zh'), { currency: 'NT$', ...options });
  const { rules } = input.segmentation;
  return {
    ...input,
    segmentation: segment(input.reading.orders, asOfDay('shopline_orders_zh', asOf), rules),
  };
}

const STORES = ['Taipei', 'Tainan', 'Online'];
const PRODUCTS = ['Soap', 'Towel', 'Candle', 'Tea', 'Cup'];

/** The same orders with a store, a channel and products by a rule anyone can follow: the order's place in the sheet. */
export function withStoresAndProducts(orders: Orders): Orders {
  const places = Array.from({ length: orders.size }, (_, i) => i);
  const order = places.flatMap((i) => [i, i]);
  return {
    ...orders,
    store: labelsOf(places.map((i) => (i % 7 === 6 ? '' : STORES[i % 3]))),
    channel: labelsOf(places.map((i) => (i % 2 ? 'Web' : 'Shop'))),
    lines: {
      order: Int32Array.from(order),
      product: labelsOf(order.map((i, k) => PRODUCTS[(k % 2 ? i * 3 : i) % PRODUCTS.length])),
    },
  };
}
