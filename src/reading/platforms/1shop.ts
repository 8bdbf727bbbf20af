// 1Shop, order export.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: '1shop',
    brand: '1Shop',
    signs:
      '訂單金額(不含金/物流手續費)|訂單金流手續費|總計金額|金流狀態|銷售頁名稱|銷售頁編號前綴|數量(單品/組合/任選)|來源明細號|電話國碼',
    needs: 4,
    columns: {
      customer: '顧客電話|顧客',
      date: '建立日期',
      amount: '總計金額|訂單金額(不含金/物流手續費)',
      order: '訂單編號',
      status: '訂單狀態',
      paymentStatus: '金流狀態',
      channel: '銷售頁名稱',
      product: '產品|名稱',
      quantity: '產品數量',
      price: '單價',
    },
    granularity: 'repeated',
    currency: 'NT$',
  },
];
