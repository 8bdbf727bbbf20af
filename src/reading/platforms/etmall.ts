// 東森購物 (ETMall), a supplier's shipping report, and its sales report, which names no customer.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'etmall',
    brand: 'ETMall',
    signs:
      '訂單號碼|訂單項次|併單序號|送貨單號|銷售編號|廠商商品號碼|出貨指示日|要求配送日|廠商配送訊息|預計入庫日|訂單類別代號|公司別',
    needs: 4,
    columns: {
      customer: '客戶電話|客戶名稱',
      date: '出貨指示日',
      order: '訂單號碼',
      status: '訂單狀態|配送狀態',
      channel: '通路別',
      product: '商品名稱',
      quantity: '數量',
      price: '售價',
    },
    granularity: 'product',
    currency: 'NT$',
  },
  {
    platform: 'etmall',
    signs: '項次|配送狀態|訂單狀態|商品屬性|銷售編號|子商品銷售編號|子商品商品編號|配送確認日',
    needs: 4,
    columns: {
      customer: '客戶電話|客戶名稱',
      date: '訂單日期',
      order: '訂單編號',
      status: '訂單狀態',
      channel: '通路',
      product: '商品名稱',
      quantity: '數量',
      price: '售價',
    },
    granularity: 'product',
    currency: 'NT$',
    statuses: { sale: '淨訂單', noSale: '作廢|取消' },
  },
];
