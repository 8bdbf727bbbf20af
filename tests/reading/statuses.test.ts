// Statuses, cancellations, refunds, orders of 0: what counts as a purchase and what does not.

import { describe, expect, it } from 'vitest';
import { statusMeaning } from '../../src/reading/status-words.ts';
import { assumed, dateCell, leftOutOf, ordersOf, read } from './sheet.ts';

const day = '2024-03-05';
/** What a word may mean whose orders count. */
const COUNTS = ['sale', 'paid', 'unknown'];

describe('status words', () => {
  it.each([
    'cancelled',
    'Canceled',
    'CANCELLED',
    'voided',
    'refunded',
    'Refunded',
    'expired',
    'unpaid',
    'pending',
    'Pending payment',
    'pending_payment',
    'wc-cancelled',
    'failed',
    'Cancelled - out of stock',
    'Cancelled (by buyer)',
    '已取消',
    '取消',
    '訂單取消',
    '訂單已取消',
    '已取消（逾期未付款）',
    '不成立',
    '作廢',
    '已退款',
    '全額退款',
    '已退貨',
    '退貨',
    '退貨/退款',
    '未付款',
    '待付款',
    '尚未付款',
    '逾期未付款',
    '付款失敗',
    '已過期',
    '已取消',
    '未支付',
    '退货',
    '交易关闭',
    '失败',
    '订单取消',
    'キャンセル',
    '返金済み',
    '未入金',
  ])('%s does not count', (word) => {
    expect(COUNTS).not.toContain(statusMeaning(word, 'status', 'unknown'));
    expect(COUNTS).not.toContain(statusMeaning(` ${word} `, 'paymentStatus', 'unknown'));
  });

  it.each([
    'paid',
    'completed',
    'fulfilled',
    'unfulfilled',
    'partial',
    'processing',
    'on-hold',
    'shipped',
    'authorized',
    'partially_paid',
    'partially_refunded',
    'Partially refunded',
    'delivered',
    'closed',
    'open',
    '已完成',
    '已付款',
    '處理中',
    '已確認',
    '已出貨',
    '待出貨',
    '運送中',
    '部分退款',
    '部分退貨',
    '貨到付款',
    '未取消',
    '申請取消',
    '退款申請中',
    '退款中',
    '已付款（部分退款）',
    '無退款',
    '已送達',
    '待發貨',
    '发货中',
    '入金済み',
    '発送済み',
    '',
  ])('%s counts', (word) => {
    expect(COUNTS).toContain(statusMeaning(word, 'status', 'unknown'));
  });
});

describe('a status column', () => {
  const rows = [
    ['order id', 'customer id', 'order date', 'total', 'status', 'payment status'],
    ['1', 'a', day, 10, 'done', 'ok'],
    ['2', 'a', day, 20, 'done', 'unpaid'],
    ['3', 'a', day, 30, 'Cancelled', 'ok'],
    ['4', 'a', day, 40, '', ''],
    ['5', 'a', day, 50, 'draft-x', 'ok'],
  ];

  it('excludes by either column; a blank status counts', () => {
    expect(ordersOf(read(rows)).map((order) => order[0])).toEqual(['1', '4', '5']);
  });

  it('a person chooses among the words, however they are written', () => {
    const found = read(rows, { options: { excludedStatuses: ['cancelled', 'Draft-X'] } });
    expect(ordersOf(found).map((order) => order[0])).toEqual(['1', '2', '4']);
    expect(found.statuses.filter(({ excluded }) => excluded).map(({ status }) => status)).toEqual([
      'Cancelled',
      'draft-x',
    ]);
    expect(assumed(found, 'statuses')).toMatchObject({ because: 'person', count: 2 });
    expect(ordersOf(read(rows, { options: { excludedStatuses: [] } }))).toHaveLength(5);
  });

  it('is counted by orders, not by rows', () => {
    const found = read([
      rows[0],
      ['1', 'a', day, 10, 'done', 'ok'],
      ['1', 'a', day, 10, 'done', 'ok'],
      ['2', 'a', day, 5, 'done', 'ok'],
    ]);
    expect(found.statuses[0]).toMatchObject({ status: 'done', orders: 2 });
  });

  it('of an order is listed on each of its rows', () => {
    const found = read([
      rows[0],
      ['1', 'a', day, 10, 'cancelled', ''],
      ['1', '', '', '', '', ''],
      ['2', 'b', day, 5, 'done', ''],
      ['2', '', '', '', '', ''],
    ]);
    expect(leftOutOf(found)).toEqual([
      [2, 'status-excluded', 'cancelled'],
      [3, 'status-excluded', 'cancelled'],
    ]);
    expect(found.statuses[0]).toMatchObject({ status: 'cancelled', orders: 1 });
  });
});

describe('a column of cancellations', () => {
  it('leaves out where it is filled, with a date or a tick', () => {
    const rows = [
      ['customer id', 'order date', 'amount', 'cancelled at'],
      ['a', day, 1, dateCell(day)],
      ['b', day, 2, '2024-03-06 10:00'],
      ['c', day, 3, ''],
      ['d', day, 4, '-'],
      ['e', day, 5, '0000-00-00 00:00:00'],
    ];
    expect(ordersOf(read(rows)).map((order) => order[1])).toEqual(['c', 'd', 'e']);
    expect(leftOutOf(read(rows)).map(([, reason]) => reason)).toEqual(['cancelled', 'cancelled']);
    const ticks = [
      ['客人', '日期', '金額', '已取消'],
      ['甲', day, 1, true],
      ['乙', day, 2, false],
      ['丙', day, 3, '否'],
      ['丁', day, 4, '是'],
    ];
    expect(ordersOf(read(ticks)).map((order) => order[1])).toEqual(['乙', '丙']);
  });
});

describe('refunds', () => {
  const header = ['order id', 'customer id', 'order date', 'total', 'refunded amount'];

  it('are taken off the total, whichever sign they have', () => {
    const found = read([
      header,
      ['1', 'a', day, 100, 30],
      ['2', 'a', day, 100, -30],
      ['3', 'a', day, '100.10', '0.10'],
      ['4', 'a', day, 100, ''],
    ]);
    expect(ordersOf(found).map((order) => order[3])).toEqual([70, 70, 100, 100]);
    expect(assumed(found, 'refunds')).toMatchObject({ value: 'column' });
  });

  it('of the whole total leave the order out', () => {
    const found = read([header, ['1', 'a', day, 100, 100], ['2', 'a', day, 50, 0]]);
    expect(leftOutOf(found)).toEqual([[2, 'fully-refunded', '100']]);
    expect(found.counts).toMatchObject({ orders: 1, excludedOrders: 1 });
  });

  it('of more than the total are a refund of the rest', () => {
    const found = read([header, ['1', 'a', day, 100, 120], ['2', 'a', day, 50, 0]]);
    expect(ordersOf(found)[0][3]).toBe(-20);
    expect(found.counts.refundOrders).toBe(1);
  });

  it('repeated on every line are taken once, on single lines added', () => {
    const repeated = read([
      header,
      ['1', 'a', day, 100, 30],
      ['1', 'a', day, 100, 30],
      ['2', 'b', day, 60, 0],
      ['2', 'b', day, 60, 0],
    ]);
    expect(ordersOf(repeated).map((order) => order[3])).toEqual([70, 60]);
    const byLine = read([
      header,
      ['1', 'a', day, 100, 30],
      ['1', 'a', day, 80, 20],
      ['2', 'b', day, 60, 0],
      ['2', 'b', day, 50, 5],
    ]);
    expect(ordersOf(byLine).map((order) => order[3])).toEqual([130, 105]);
  });

  it('as negative amounts are refund orders, no purchases', () => {
    const found = read([header.slice(0, 4), ['1', 'a', day, 100], ['R1', 'a', day, -40]]);
    expect(ordersOf(found).map((order) => order[3])).toEqual([100, -40]);
    expect(found.counts).toMatchObject({ orders: 2, refundOrders: 1 });
    expect(assumed(found, 'refunds')).toMatchObject({ value: 'orders', count: 1 });
  });

  it('as negative lines that undo the whole order leave it out', () => {
    const found = read([
      header.slice(0, 4),
      ['1', 'a', day, 100],
      ['1', 'a', day, -100],
      ['2', 'a', day, 80],
      ['2', 'a', day, -30],
    ]);
    expect(ordersOf(found)).toEqual([['2', 'a', day, 50]]);
    expect(leftOutOf(found).map(([row, reason]) => [row, reason])).toEqual([
      [2, 'fully-refunded'],
      [3, 'fully-refunded'],
    ]);
  });

  it('that cannot be read are listed', () => {
    expect(
      leftOutOf(
        read([header, ['1', 'a', day, 100, 'half'], ['2', 'a', day, 100, 5], ['3', 'a', day, 100, 5]]),
      ),
    ).toEqual([[2, 'amount-unreadable', 'half']]);
  });
});

describe('orders of 0', () => {
  const rows = [
    ['customer id', 'order date', 'amount'],
    ['a', day, 0],
    ['b', day, '0.00'],
    ['c', day, 5],
  ];

  it('are purchases, and that is said', () => {
    const found = read(rows);
    expect(found.counts).toMatchObject({ orders: 3, zeroOrders: 2 });
    expect(assumed(found, 'zero-amount')).toEqual({
      code: 'zero-amount',
      value: 'count',
      because: 'default',
      count: 2,
    });
  });

  it('are left out and listed if a person wants that', () => {
    const found = read(rows, { options: { leaveOutZero: true } });
    expect(leftOutOf(found)).toEqual([
      [2, 'zero-amount', '0'],
      [3, 'zero-amount', '0.00'],
    ]);
    expect(assumed(found, 'zero-amount')).toMatchObject({ value: 'leave-out', because: 'person', count: 2 });
  });
});
