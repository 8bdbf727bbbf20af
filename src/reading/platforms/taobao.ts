// 淘宝 and 天猫, 已卖出的宝贝 > 批量导出 (GBK).

import type { LayoutText } from './layout.ts';

export const layouts: readonly LayoutText[] = [
  {
    platform: 'taobao',
    brand: 'Taobao',
    signs:
      '买家会员名|买家支付宝账号|买家应付货款|买家实际支付金额|宝贝标题|宝贝总数量|返点积分|订单关闭原因|是否手机订单',
    needs: 4,
    columns: {
      customer: '买家会员名',
      date: '订单创建时间',
      amount: '买家实际支付金额|总金额',
      order: '订单编号',
      status: '订单状态',
      refund: '退款金额',
      store: '店铺名称',
      product: '宝贝标题',
    },
    granularity: 'line',
    currency: 'CN¥',
  },
];
