// MakeShop (Japan), orders by a template of one's own: 処理状況 is 未処理, 配送, 注文キャンセル or 返送.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'makeshop',
    brand: 'MakeShop',
    signs:
      '注文時間|処理状況|注文者|注文者(振り仮名)|注文者メールアドレス|会社名(振り仮名)|独自商品コード|合計請求金額|販売価格|ポイント割引額',
    needs: 3,
    columns: {
      customer: '注文者メールアドレス|メールアドレス|会員ID|注文者電話番号|注文者',
      date: '日付|注文日',
      amount: '合計請求金額|請求金額|合計金額',
      order: '注文番号',
      status: '処理状況',
      product: '商品名',
      quantity: '数量|個数',
      price: '販売価格|価格',
    },
    granularity: 'repeated',
    currency: 'JP¥',
    statuses: { sale: '未処理|配送', noSale: '注文キャンセル|返送' },
  },
];
