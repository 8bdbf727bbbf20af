// momo 購物網, orders of a supplier.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'momo',
    brand: 'momo',
    signs:
      '項次+燈號|配送狀態(說明參考Desc)|單名編號|商品原廠編號|進價(含稅)|售價(含稅)|個人識別碼|群組變價商品|貨運公司出貨地址|轉單日',
    needs: 4,
    columns: {
      customer: '訂購人姓名',
      date: '轉單日',
      order: '訂單編號',
      status: '配送狀態(說明參考Desc)',
      product: '品名',
      quantity: '數量',
      price: '售價(含稅)',
    },
    granularity: 'product',
    currency: 'NT$',
  },
];
