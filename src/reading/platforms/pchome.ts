// PChome 24h購物 and 線上購物, orders of a supplier. They say what PChome pays the supplier, not what the buyer paid.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'pchome',
    brand: 'PChome',
    signs:
      '轉單日期|出貨單號|下訂時數量|下定時數量|取消數量|應出貨數量|實際出貨數量|單位成本|成本小計|廠商料號|收貨地址(訂單編號)|單號確認日|商品ID',
    needs: 4,
    columns: {
      customer: '收貨人電話|收貨人|訂購人',
      date: '轉單日期',
      amount: '成本小計',
      order: '訂單編號',
      status: '確認',
      product: '商品名稱',
      quantity: '應出貨數量|實際出貨數量',
      price: '單位成本',
    },
    granularity: 'line',
    currency: 'NT$',
  },
];
