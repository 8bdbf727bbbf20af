// Each export we know, by its real headers and a few made-up lines: which columns are read, and what its orders come to.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/reading/index.ts';
import { platforms } from '../../src/reading/platforms/index.ts';
import { assumed, csvRows, leftOutOf, mappedHeaders, ordersOf, read, recogniseRows } from './sheet.ts';

type Line = { readonly [header: string]: Cell };

const fixture = (name: string): readonly string[] =>
  name.endsWith('.json')
    ? JSON.parse(readFileSync(new URL(`../fixtures/reading/platforms/${name}`, import.meta.url), 'utf8'))
    : csvRows(`tests/fixtures/reading/platforms/${name}`)[0];

/** Lines under the export's headers; a header not in the export is a slip in the test. */
function exported(name: string, lines: readonly Line[]): Cell[][] {
  const headers = fixture(name);
  for (const header of lines.flatMap((line) => Object.keys(line))) expect(headers).toContain(header);
  return [[...headers], ...lines.map((line) => headers.map((header) => line[header] ?? ''))];
}

describe('Shopify', () => {
  const first = { 'Financial Status': 'paid', Currency: 'TWD', 'Refunded Amount': '0.00', Source: 'web' };
  const sheet = read(
    exported('shopify.csv', [
      {
        ...first,
        Name: '#1003',
        Email: 'Ann@x.tw',
        Total: '300.00',
        'Created at': '2024-03-07 23:30:00 +0800',
        'Lineitem name': 'Tea',
      },
      { Name: '#1003', Email: 'Ann@x.tw', 'Created at': '2024-03-07 23:30:00 +0800', 'Lineitem name': 'Cup' },
      {
        ...first,
        Name: '#1002',
        Email: 'bob@x.tw',
        Total: '500.00',
        'Created at': '2024-03-06 10:00:00 +0800',
        'Refunded Amount': '120.00',
        'Financial Status': 'partially_refunded',
      },
      {
        ...first,
        Name: '#1001',
        Email: 'bob@x.tw',
        Total: '80.00',
        'Created at': '2024-03-05 10:00:00 +0800',
        'Refunded Amount': '80.00',
        'Financial Status': 'refunded',
      },
      {
        ...first,
        Name: '#1000',
        Email: 'ann@x.tw',
        Total: '90.00',
        'Created at': '2024-03-04 10:00:00 +0800',
        'Cancelled at': '2024-03-04 11:00:00 +0800',
        'Financial Status': 'voided',
      },
      { ...first, Name: '#999', Email: '', Total: '70.00', 'Created at': '2024-03-03 10:00:00 +0800' },
      {
        ...first,
        Name: '#998',
        Email: 'cat@x.tw',
        Total: '60.00',
        'Created at': '2024-03-02 10:00:00 +0800',
        'Financial Status': 'pending',
      },
    ]),
  );

  it('is known by its headers, and its columns with it', () => {
    expect(sheet.recognition.platform).toBe('shopify');
    expect(mappedHeaders(sheet.recognition)).toEqual({
      customer: 'Email',
      date: 'Created at',
      amount: 'Total',
      order: 'Name',
      paymentStatus: 'Financial Status',
      cancelledAt: 'Cancelled at',
      refund: 'Refunded Amount',
      channel: 'Source',
      product: 'Lineitem name',
      currency: 'Currency',
    });
  });

  it('totals stand on the first line; refunds are taken off; refunded, cancelled and unpaid orders do not count', () => {
    expect(ordersOf(sheet)).toEqual([
      ['#1003', 'Ann@x.tw', '2024-03-07', 300],
      ['#1002', 'bob@x.tw', '2024-03-06', 380],
      ['#999', '', '2024-03-03', 70],
    ]);
    expect(leftOutOf(sheet).map(([row, reason]) => [row, reason])).toEqual([
      [5, 'status-excluded'],
      [6, 'cancelled'],
      [8, 'status-excluded'],
    ]);
    expect(assumed(sheet, 'granularity')).toMatchObject({ value: 'first', because: 'values' });
    expect(sheet.currency).toBe('NT$');
    expect(sheet.orders.channel?.names).toEqual(['web']);
    expect(sheet.orders.lines?.product.names).toEqual(['Tea', 'Cup']);
  });

  it('is known when columns were deleted and others added', () => {
    const kept = [
      'Name',
      'Email',
      'Financial Status',
      'Created at',
      'Total',
      'Refunded Amount',
      'Lineitem name',
      '備註',
    ];
    const found = recogniseRows([
      kept,
      ['#1', 'a@b.tw', 'paid', '2024-03-05 10:00:00 +0800', '5', '0', 'Tea', ''],
    ]);
    expect(found.platform).toBe('shopify');
    expect(mappedHeaders(found)).toMatchObject({ order: 'Name', customer: 'Email' });
  });
});

describe('SHOPLINE', () => {
  const first = {
    訂單日期: '2024/03/05 10:00:00',
    訂單狀態: '已完成',
    付款狀態: '已付款',
    貨幣: 'TWD',
    已退款金額: 0,
  };
  const sheet = read(
    exported('shopline_zh.csv', [
      { ...first, 訂單號碼: '20240305000001', '顧客 ID': 'm1', 訂單合計: 1200, 商品名稱: '茶' },
      { 訂單號碼: '20240305000001', 商品名稱: '杯' },
      { ...first, 訂單號碼: '20240305000002', '顧客 ID': 'm2', 訂單合計: 800, 訂單狀態: '已取消' },
      { ...first, 訂單號碼: '20240305000003', '顧客 ID': 'm2', 訂單合計: 700, 付款狀態: '未付款' },
      {
        ...first,
        訂單號碼: '20240305000004',
        '顧客 ID': 'm2',
        訂單合計: 600,
        付款狀態: '部分退款',
        已退款金額: 150,
      },
      { ...first, 訂單號碼: '20240305000005', '顧客 ID': 'm3', 訂單合計: 500, 訂單狀態: 'pending' },
    ]),
    { locale: 'zh_TW' },
  );

  it('lines after the first take customer and day from it', () => {
    expect(ordersOf(sheet)).toEqual([
      ['20240305000001', 'm1', '2024-03-05', 1200],
      ['20240305000004', 'm2', '2024-03-05', 450],
      ['20240305000005', 'm3', '2024-03-05', 500],
    ]);
    expect(assumed(sheet, 'customer-from-first-line')?.count).toBe(1);
    expect([...sheet.rowCustomer]).toEqual([0, 0, -1, -1, 1, 2]);
  });

  it('an order and a payment status count together, and every word is shown with its orders', () => {
    expect(sheet.statuses).toEqual([
      { role: 'status', status: '已完成', orders: 3, excluded: false, unknown: false },
      { role: 'status', status: '已取消', orders: 1, excluded: true, unknown: false },
      // SHOPLINE calls an order that is being processed pending.
      { role: 'status', status: 'pending', orders: 1, excluded: false, unknown: false },
      { role: 'paymentStatus', status: '已付款', orders: 3, excluded: false, unknown: false },
      { role: 'paymentStatus', status: '未付款', orders: 1, excluded: true, unknown: false },
      { role: 'paymentStatus', status: '部分退款', orders: 1, excluded: false, unknown: false },
    ]);
    expect(sheet.counts.excludedOrders).toBe(2);
    expect(assumed(sheet, 'statuses')).toMatchObject({
      value: '已取消, 未付款',
      because: 'platform',
      count: 2,
    });
  });
});

describe('91APP', () => {
  const line = { 轉單日期時間: '2024/03/05 10:00', 訂單狀態: '已完成', 通路商: '官網' };
  const sheet = read(
    exported('91app_zh.csv', [
      {
        ...line,
        主單編號: 'TM1',
        訂單編號: 'TS1',
        會員編號: '880001',
        '銷售金額(折扣後)': 300,
        門市: '信義店',
      },
      {
        ...line,
        主單編號: 'TM1',
        訂單編號: 'TS2',
        會員編號: '880001',
        '銷售金額(折扣後)': 200,
        門市: '信義店',
      },
      { ...line, 主單編號: 'TM2', 訂單編號: 'TS3', 會員編號: '880002', '銷售金額(折扣後)': 400 },
      {
        ...line,
        主單編號: 'TM2',
        訂單編號: 'TS4',
        會員編號: '880002',
        '銷售金額(折扣後)': 100,
        訂單狀態: '已取消',
      },
      {
        ...line,
        主單編號: 'TM3',
        訂單編號: 'TS5',
        會員編號: '880002',
        '銷售金額(折扣後)': 50,
        訂單狀態: '退貨',
      },
    ]),
  );

  it('lines have their own amounts and their own status: a cancelled line leaves its order the others', () => {
    expect(sheet.recognition.platform).toBe('91app');
    expect(ordersOf(sheet)).toEqual([
      ['TM1', '880001', '2024-03-05', 500],
      ['TM2', '880002', '2024-03-05', 400],
    ]);
    expect(leftOutOf(sheet)).toEqual([
      [5, 'status-excluded', '已取消'],
      [6, 'status-excluded', '退貨'],
    ]);
    expect(sheet.counts.excludedOrders).toBe(1);
    expect(assumed(sheet, 'granularity')).toMatchObject({ value: 'line', because: 'values' });
    expect([sheet.orders.store?.names, sheet.orders.channel?.names]).toEqual([['信義店'], ['官網']]);
    expect(sheet.currency).toBe('NT$');
  });
});

describe('Shopee Taiwan', () => {
  const line = { 訂單成立日期: '2024-03-05 10:00', 訂單狀態: '已完成' };
  const sheet = read(
    exported('shopee_tw.json', [
      {
        ...line,
        訂單編號: '240305A',
        買家帳號: 'ann01',
        買家總支付金額: 660,
        商品總價: 600,
        商品名稱: '茶',
        '收件者電話\n\n(如您非使用蝦皮物流，請務必向買家確認電話)': '0912',
      },
      { ...line, 訂單編號: '240305A', 買家帳號: 'ann01', 買家總支付金額: 660, 商品總價: 600, 商品名稱: '杯' },
      {
        ...line,
        訂單編號: '240305B',
        買家帳號: 'bob02',
        買家總支付金額: 200,
        訂單狀態: '不成立',
        不成立原因: '買家取消',
      },
      { ...line, 訂單編號: '240305C', 買家帳號: 'bob02', 買家總支付金額: 300, 訂單狀態: '已取消' },
      { ...line, 訂單編號: '240305D', 買家帳號: 'bob02', 買家總支付金額: 400, 訂單狀態: '待出貨' },
      {
        ...line,
        訂單編號: '240305E',
        買家帳號: 'bob02',
        買家總支付金額: 500,
        '退貨 / 退款狀態': '退貨/退款',
      },
      { ...line, 訂單編號: '240305F', 買家帳號: 'bob02', 買家總支付金額: 500, 訂單狀態: '尚未付款' },
    ]),
  );

  it('totals are repeated on every line and count once', () => {
    expect(sheet.recognition.platform).toBe('shopee');
    expect(ordersOf(sheet)).toEqual([
      ['240305A', 'ann01', '2024-03-05', 660],
      ['240305D', 'bob02', '2024-03-05', 400],
    ]);
    expect(assumed(sheet, 'granularity')).toMatchObject({ value: 'repeated', because: 'values' });
    expect(sheet.counts.excludedOrders).toBe(4);
  });
});

describe('1shop', () => {
  const line = {
    建立日期: '2024-03-05 10:00:00',
    訂單狀態: '已完成',
    金流狀態: '已付款',
    門市名稱: '全家信義店',
  };
  const rows = exported('1shop_zh.csv', [
    { ...line, 訂單編號: 'P1', 顧客: '王小明', 顧客電話: '0912345678', 總計金額: 900, 小計: 500, 產品: '茶' },
    { ...line, 訂單編號: 'P1', 顧客: '王小明', 顧客電話: '0912345678', 總計金額: 900, 小計: 340, 產品: '杯' },
    { ...line, 訂單編號: 'P2', 顧客: '陳小美', 顧客電話: '0922333444', 總計金額: 400, 金流狀態: '付款失敗' },
    { ...line, 訂單編號: 'P3', 顧客: '王小明', 顧客電話: '0912345678', 總計金額: 300 },
  ]);

  it('a customer is a phone, and a pick-up shop is no store', () => {
    const sheet = read(rows);
    expect(sheet.recognition.platform).toBe('1shop');
    expect(ordersOf(sheet)).toEqual([
      ['P1', '0912345678', '2024-03-05', 900],
      ['P3', '0912345678', '2024-03-05', 300],
    ]);
    expect(sheet.recognition.mapping.store).toBeUndefined();
  });

  it('a customer is a name where the export has no phones', () => {
    const phone = rows[0].indexOf('顧客電話');
    expect(mappedHeaders(recogniseRows(rows.map((row) => row.filter((_, c) => c !== phone)))).customer).toBe(
      '顧客',
    );
  });
});

describe('WooCommerce', () => {
  it('Advanced Order Export: totals and refunds are repeated on every line', () => {
    const line = {
      'Order Date': '2024-03-05 10:00',
      'Order Status': 'Completed',
      'Order Refund Amount': '0.00',
    };
    const sheet = read(
      exported('woocommerce_advanced_order_export.csv', [
        {
          ...line,
          'Order Number': '11',
          'Email (Billing)': 'a@x.tw',
          'Order Total Amount': '100.00',
          'Order Refund Amount': '30.00',
          'Item Name': 'Tea',
          'Item Cost': '40',
        },
        {
          ...line,
          'Order Number': '11',
          'Email (Billing)': 'a@x.tw',
          'Order Total Amount': '100.00',
          'Order Refund Amount': '30.00',
          'Item Name': 'Cup',
          'Item Cost': '60',
        },
        {
          ...line,
          'Order Number': '12',
          'Email (Billing)': 'b@x.tw',
          'Order Total Amount': '50.00',
          'Order Status': 'Pending payment',
        },
        {
          ...line,
          'Order Number': '13',
          'Email (Billing)': 'b@x.tw',
          'Order Total Amount': '60.00',
          'Order Status': 'On hold',
        },
        {
          ...line,
          'Order Number': '14',
          'Email (Billing)': 'b@x.tw',
          'Order Total Amount': '70.00',
          'Order Refund Amount': '70.00',
          'Order Status': 'Completed',
        },
      ]),
    );
    expect(sheet.recognition.platform).toBe('woocommerce');
    expect(ordersOf(sheet)).toEqual([
      ['11', 'a@x.tw', '2024-03-05', 70],
      ['13', 'b@x.tw', '2024-03-05', 60],
    ]);
    expect(leftOutOf(sheet)).toEqual([
      [4, 'status-excluded', 'Pending payment'],
      [6, 'fully-refunded', '70.00'],
    ]);
  });

  it('the layout of order exporters: billing e-mail, guests included', () => {
    const line = { order_date: '2024-03-05 10:00:00', status: 'wc-completed', order_currency: 'USD' };
    const sheet = read(
      exported('woocommerce_webtoffee_like.csv', [
        {
          ...line,
          order_number: 21,
          order_total: 100,
          customer_email: 'a@x.tw',
          billing_email: 'a@x.tw',
          product_name: 'Tea',
        },
        {
          ...line,
          order_number: 21,
          order_total: 100,
          customer_email: 'a@x.tw',
          billing_email: 'a@x.tw',
          product_name: 'Cup',
        },
        { ...line, order_number: 22, order_total: 40, customer_email: '', billing_email: 'guest@x.tw' },
        { ...line, order_number: 23, order_total: 30, billing_email: 'guest@x.tw', status: 'wc-failed' },
      ]),
    );
    expect(sheet.recognition.platform).toBe('woocommerce');
    expect(ordersOf(sheet)).toEqual([
      ['21', 'a@x.tw', '2024-03-05', 100],
      ['22', 'guest@x.tw', '2024-03-05', 40],
    ]);
    expect(sheet.currency).toBe('US$');
  });

  it('Analytics: net sales, one row an order', () => {
    const sheet = read(
      exported('woocommerce_analytics.csv', [
        {
          Date: '2024-03-05 10:00:00',
          'Order #': 31,
          'N. Revenue (formatted)': '$90.00',
          Status: 'completed',
          Customer: 'Ann Lee',
          'Net Sales': 90,
          'Items sold': 2,
        },
        {
          Date: '2024-03-06 10:00:00',
          'Order #': 32,
          'N. Revenue (formatted)': '$0.00',
          Status: 'cancelled',
          Customer: 'Bob Ray',
          'Net Sales': 0,
          'Items sold': 1,
        },
      ]),
    );
    expect(sheet.recognition.platform).toBe('woocommerce');
    expect(ordersOf(sheet)).toEqual([['31', 'Ann Lee', '2024-03-05', 90]]);
  });
});

describe('lines of quantity and unit price', () => {
  const header = [
    'InvoiceNo',
    'StockCode',
    'Description',
    'Quantity',
    'InvoiceDate',
    'UnitPrice',
    'CustomerID',
    'Country',
  ];
  const sheet = read([
    header,
    ['536376', '22114', 'HOT WATER BOTTLE', 48, '12/1/2010 9:32', 3.45, 15291, 'UK'],
    ['536376', '21733', 'T-LIGHT HOLDER', 64, '12/1/2010 9:32', 2.55, 15291, 'UK'],
    ['C536383', '35004C', 'DUCKS', -1, '12/13/2010 9:49', 4.65, 15311, 'UK'],
  ]);

  it('are multiplied and added exactly; a cancellation invoice is a refund', () => {
    // 48 × 3.45 + 64 × 2.55 = 165.60 + 163.20 = 328.80
    expect(ordersOf(sheet)).toEqual([
      ['536376', '15291', '2010-12-01', 328.8],
      ['C536383', '15311', '2010-12-13', -4.65],
    ]);
    expect(sheet.counts.refundOrders).toBe(1);
    expect(assumed(sheet, 'granularity')).toMatchObject({ value: 'product', because: 'platform' });
  });

  it('a missing quantity or price is listed with the column to blame', () => {
    const { leftOut } = read([
      header,
      ['1', 'x', 'y', '', '12/13/2010', 3, 1, 'UK'],
      ['1', 'x', 'y', 2, '12/13/2010', 'free', 1, 'UK'],
      ['1', 'x', 'y', 2, '12/13/2010', 5, 1, 'UK'],
    ]);
    expect(leftOut.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 3, 'amount-missing'],
      [3, 5, 'amount-unreadable'],
    ]);
  });
});

describe('every layout', () => {
  it('is found by its own headers before any other', () => {
    for (const layout of platforms()) {
      const headers = [...new Set([...layout.signs, ...Object.values(layout.columns).flat()])];
      expect(recogniseRows([headers]).platform, layout.signs[0]).toBe(layout.platform);
    }
  });

  it.each([
    'shopify.csv',
    'shopline_zh.csv',
    '91app_zh.csv',
    'shopee_tw.json',
    '1shop_zh.csv',
    'woocommerce_analytics.csv',
    'woocommerce_advanced_order_export.csv',
    'woocommerce_webtoffee_like.csv',
  ])('%s without any order yet still names its columns', (name) => {
    const found = recogniseRows([[...fixture(name)]]);
    expect(found.platform).not.toBe('unknown');
    expect(found.missing).toEqual([]);
    expect(found.mapping).toMatchObject({ amount: expect.any(Number), order: expect.any(Number) });
  });
});
