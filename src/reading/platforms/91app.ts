// 91APP, order report.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: '91app',
    brand: '91APP',
    signs: '主單編號|轉單日期時間|會員編號|商品料號|銷售金額(折扣後)|通路商|配送編號|商店備註',
    needs: 4,
    columns: {
      customer: '會員編號|收件人',
      date: '轉單日期時間',
      amount: '銷售金額(折扣後)',
      order: '主單編號|訂單編號',
      status: '訂單狀態',
      store: '門市',
      channel: '通路商',
      product: '商品名稱',
      quantity: '數量',
      price: '商品單價',
    },
    granularity: 'line',
    currency: 'NT$',
  },
];
