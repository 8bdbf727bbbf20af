// A small sheet of each export we know, as it is read: who bought, on which day, for how much, and what is left out.
// docs/exports.md says where its headers were seen; the lines are made up.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platforms } from '../../src/reading/platforms/index.ts';
import { csvRows, leftOutOf, ordersOf, read, recogniseRows } from './sheet.ts';

const SAMPLES = 'tests/fixtures/reading/samples';
const sampleOf = (name: string): string[][] => csvRows(`${SAMPLES}/${name}.csv`);
const sheetOf = (name: string) => read(sampleOf(name), { locale: 'zh_TW' });

/** Of each sheet: its two orders that count, what the row in between was left out for, and its row. */
type Expected = readonly [
  name: string,
  first: readonly [string, string, number],
  second: readonly [string, string, number],
  left: readonly [number, string] | null,
];

const AT_5 = '2024-03-05';
const AT_7 = '2024-03-07';
const AT_15 = '2024-03-15';
const AT_17 = '2024-03-17';
const ANN = 'ann@x.tw';
const BOB = 'bob@x.tw';

describe('a sheet of each export', () => {
  it.each<Expected>([
    // Totals repeated on both lines of the first order: they count once.
    ['shopee-en', ['ann01', AT_5, 660], ['bob02', AT_7, 300], [4, 'Cancelled']],
    ['shopee-id', ['ann01', AT_5, 660_000], ['bob02', AT_7, 300_000], [4, 'Batal']],
    ['shopee-vi', ['ann01', AT_5, 660_000], ['bob02', AT_7, 300_000], [4, 'Đã hủy']],
    ['shopee-th', ['ann01', AT_5, 660], ['bob02', AT_7, 300], [4, 'ยกเลิกแล้ว']],
    ['shopee-pt', ['ann01', AT_5, 660], ['bob02', AT_7, 300], [4, 'Cancelado']],
    // 300 paid − 100 refunded
    ['tiktok', ['ann01', AT_15, 660], ['bob02', AT_17, 200], [4, 'Canceled']],
    ['rakuten', ['ann@fw.rakuten.ne.jp', AT_5, 660], ['bob@fw.rakuten.ne.jp', AT_7, 300], [4, '900']],
    ['ec-cube', [ANN, AT_5, 660], [BOB, AT_7, 300], [4, '注文取消し']],
    ['makeshop', [ANN, AT_5, 660], [BOB, AT_7, 300], [4, '注文キャンセル']],
    ['base', [ANN, AT_5, 660], [BOB, AT_7, 300], [4, 'キャンセル']],
    ['stores', [ANN, AT_5, 660], [BOB, AT_7, 300], [4, 'キャンセル']],
    ['kiotviet', ['KH70001', AT_15, 660_000], ['KH70002', AT_17, 300_000], [4, 'Đã hủy']],
    // 20 − 5 refunded; the shipping row of the first order belongs to it
    ['matrixify', ['70001', AT_5, 38], ['70002', AT_7, 15], [4, '2024-03-06 12:00:00 +0800']],
    // The total stands on the first line only; 20 − 5 refunded
    ['squarespace', [ANN, AT_5, 38], [BOB, AT_7, 15], [4, '2024-03-06 11:00:00 +0800']],
    // Lines added up: 25 + 8, 600 + 60
    ['amazon', [ANN, AT_5, 33], [BOB, AT_7, 12.5], [4, 'Cancelled']],
    ['lazada', [ANN, AT_5, 660], [BOB, AT_7, 300], [4, 'canceled']],
    ['naver', ['ann01', AT_5, 660], ['bob02', AT_7, 300], [4, '취소완료']],
    // 300 × 2 + 60 × 1; momo's second order is 200 + 100
    ['momo', ['王小美', AT_5, 660], ['陳大文', AT_7, 300], [4, '已取消']],
    ['etmall', ['0912345678', AT_5, 660], ['0922333444', AT_7, 300], [4, '已取消']],
    ['etmall-sales', ['0912345678', AT_5, 660], ['0922333444', AT_7, 300], [4, '作廢']],
    // What PChome pays: 300 × 2 + 60; of two ordered one was cancelled, 300 × 1
    ['pchome', ['0912345678', AT_5, 660], ['0922333444', AT_7, 300], [4, '已取消']],
    // One row an order
    ['etsy', ['ann01', AT_15, 38], ['bob02', AT_17, 20], [3, 'Canceled']],
    ['bigcommerce', [ANN, AT_5, 38], [BOB, AT_7, 15], [3, 'Cancelled']],
    ['stripe', [ANN, AT_5, 38], [BOB, AT_7, 15], [3, 'Failed']],
    ['taobao', ['ann01', AT_5, 660], ['bob02', AT_7, 200], [3, '交易关闭']],
    ['youzan', ['13812000001', AT_5, 660], ['13812000002', AT_7, 200], [3, '交易关闭']],
    ['ichef', ['0912345678', AT_5, 660], ['0922333444', AT_7, 300], [3, 'Voided']],
    ['dudoo', ['0912345678', AT_5, 660], ['0922333444', AT_7, 300], [3, '作廢']],
  ])('%s', (name, first, second, left) => {
    const sheet = sheetOf(name);
    expect(sheet.recognition.platform).toBe(
      name.startsWith('shopee') ? 'shopee' : name.replace('-sales', ''),
    );
    expect(ordersOf(sheet).map(([, ...rest]) => rest)).toEqual([first, second]);
    expect(leftOutOf(sheet).map(([row, , text]) => [row, text])).toEqual(left ? [left] : []);
    expect(sheet.statuses.filter(({ unknown }) => unknown)).toEqual([]);
  });

  it('eBay has no status: every row counts', () => {
    const sheet = sheetOf('ebay');
    expect(sheet.recognition.platform).toBe('ebay');
    expect(ordersOf(sheet).map(([, ...rest]) => rest)).toEqual([
      ['ann01', AT_15, 38],
      ['bob02', '2024-03-16', 15],
      ['bob02', AT_17, 20],
    ]);
  });

  it('Square writes refunds as rows below 0', () => {
    const sheet = sheetOf('square');
    expect(sheet.recognition.platform).toBe('square');
    expect(ordersOf(sheet).map(([, ...rest]) => rest)).toEqual([
      ['CUSTANN', AT_5, 38],
      ['CUSTBOB', '2024-03-06', -15],
      ['CUSTBOB', AT_7, 20],
    ]);
    expect(sheet.counts.refundOrders).toBe(1);
  });

  it('one that names nobody is known, and asks for the customer', () => {
    for (const [name, customer] of [
      ['amazon', 'buyer-email'],
      ['etmall-sales', '客戶電話'],
      ['ichef', 'Customer phone'],
      ['dudoo', 'member_phone'],
    ]) {
      const rows = sampleOf(name);
      const at = rows[0].indexOf(customer);
      const found = recogniseRows(rows.map((row) => row.filter((_, c) => c !== at)));
      expect(found.platform).toBe(name.replace('-sales', ''));
      // Not found, or a guess by values alone, which the gate asks about.
      expect(found.mapping.customer === undefined || found.found.customer === 'values', name).toBe(true);
    }
  });

  it("a number of 肚肚's bills that we do not know is asked, and counts until then", () => {
    const rows = sampleOf('dudoo');
    const status = rows[0].indexOf('status');
    const sheet = read(
      rows.map((row) => row.map((cell, c) => (c === status && cell === '作廢' ? '4' : cell))),
    );
    expect(
      sheet.statuses.filter(({ unknown }) => unknown).map(({ status, orders }) => [status, orders]),
    ).toEqual([['4', 1]]);
    expect(sheet.orders.size).toBe(3);
  });

  it('is there for every export', () => {
    const ofItsOwnTest = ['shopify', 'shopline', '91app', '1shop', 'woocommerce', 'lines', 'segmented'];
    const sampled = readdirSync(SAMPLES).map((file) => file.replace(/(?:-[a-z]{2}|-sales)?\.csv$/, ''));
    for (const { platform } of platforms()) expect([...ofItsOwnTest, ...sampled]).toContain(platform);
  });
});
