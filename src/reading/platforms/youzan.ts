// 有赞, 订单导出.

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'youzan',
    brand: 'Youzan',
    signs:
      '订单实付金额|应收订单金额|订单已退款金额|归属店铺|买家付款时间|订单创建时间|买家手机号|全部商品名称|会员名',
    needs: 4,
    columns: {
      customer: '买家手机号|会员名|买家姓名',
      date: '订单创建时间',
      amount: '订单实付金额|应收订单金额',
      order: '订单号',
      status: '订单状态',
      paymentStatus: '退款状态',
      refund: '订单已退款金额',
      store: '归属店铺',
      product: '全部商品名称|商品名称',
    },
    granularity: 'line',
    currency: 'CN¥',
  },
];
