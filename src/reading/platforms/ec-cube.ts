// EC-CUBE, orders (受注CSV).

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'ec-cube',
    brand: 'EC-CUBE',
    signs:
      '対応状況(ID)|対応状況(名称)|お名前(姓)|お名前(名)|お支払い方法(ID)|加算ポイント|配送先_お名前(姓)|支払合計|お支払い合計|会員ID|注文ID',
    needs: 4,
    columns: {
      customer: 'メールアドレス|会員ID',
      date: '注文日|受注日',
      amount: 'お支払い合計|支払合計|合計',
      order: '注文番号|注文ID',
      status: '対応状況(名称)',
      product: '商品名',
      quantity: '個数|数量',
      price: '価格',
    },
    granularity: 'repeated',
    currency: 'JP¥',
  },
];
