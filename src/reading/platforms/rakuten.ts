// 楽天市場 RMS, orders (CSV). A status is a number: 800 and 900 are cancelled.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'rakuten',
    brand: 'Rakuten',
    signs:
      '注文番号|ステータス|注文日時|注文者メールアドレス|商品合計金額|代引料合計|送付先ID|商品明細ID|ポイント利用額|注文者名字|注文者姓',
    needs: 5,
    columns: {
      customer: '注文者メールアドレス',
      date: '注文日時|注文日',
      amount: '合計金額|請求金額',
      order: '注文番号',
      status: 'ステータス',
      product: '商品名',
      quantity: '個数',
      price: '単価',
    },
    granularity: 'repeated',
    currency: 'JP¥',
    statuses: { sale: '100|200|300|400|500|600|700', noSale: '800|900' },
  },
];
