// STORES, orders (オーダー).

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'stores',
    brand: 'STORES',
    signs:
      'オーダー番号|オーダー日|アイテム名|アイテム数|氏(購入者)|名(購入者)|メール(購入者)|クーポンコード|決済方法',
    needs: 4,
    columns: {
      customer: 'メール(購入者)|電話番号(購入者)',
      date: 'オーダー日|オーダー日時',
      amount: '合計|合計金額',
      order: 'オーダー番号',
      status: 'ステータス',
      product: 'アイテム名',
      quantity: 'アイテム数',
    },
    granularity: 'repeated',
    currency: 'JP¥',
  },
];
