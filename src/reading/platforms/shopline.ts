// SHOPLINE, order report (繁體中文).

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'shopline',
    brand: 'SHOPLINE',
    signs:
      '訂單號碼|訂單日期|付款狀態|送貨狀態|顧客 ID|訂單合計|已退款金額|全單折扣金額|自訂折扣合計|折抵購物金|商品結帳價|送貨編號',
    needs: 5,
    columns: {
      customer: '顧客 ID|電郵|電話號碼|顧客',
      date: '訂單日期',
      amount: '訂單合計',
      order: '訂單號碼',
      status: '訂單狀態',
      paymentStatus: '付款狀態',
      refund: '已退款金額',
      channel: '訂單來源',
      product: '商品名稱',
      quantity: '數量',
      price: '商品結帳價',
    },
    granularity: 'first',
    currency: '',
    // An order that is being processed is called pending.
    statuses: { sale: 'pending' },
  },
];
