// BASE, orders (注文データ).

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'base',
    brand: 'BASE',
    signs: '注文ID|注文日時|氏(請求先)|名(請求先)|合計金額|代引き手数料|発送状況|配送日|バリエーション|税率',
    needs: 5,
    columns: {
      customer: 'メールアドレス|電話番号',
      date: '注文日時',
      amount: '合計金額',
      order: '注文ID',
      status: '発送状況',
      product: '商品名',
      quantity: '数量',
      price: '価格',
    },
    granularity: 'repeated',
    currency: 'JP¥',
  },
];
