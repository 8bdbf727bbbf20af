// Traditional Chinese names with all their advice.

import { type NameTexts, withAdvice } from '../names.ts';
import { plainNames } from './plain-names.ts';
import { segments } from './segments.ts';

/** Platforms that are called otherwise here. */
const BRANDS: { readonly [brand: string]: string } = {
  Shopee: '蝦皮',
  Rakuten: '樂天市場',
  'Naver Smart Store': 'Naver 智慧商店',
  Taobao: '淘寶',
  Youzan: '有贊',
  ETMall: '東森購物',
  Dudoo: '肚肚',
};

export const names: NameTexts = {
  ...withAdvice(plainNames, segments),
  roles: {
    customer: '顧客',
    date: '訂單日期',
    amount: '金額',
    order: '訂單號碼',
    status: '訂單狀態',
    paymentStatus: '付款狀態',
    cancelledAt: '取消時間',
    refund: '退款',
    quantity: '數量',
    price: '單價',
    store: '分店',
    channel: '通路',
    product: '商品',
    currency: '幣別',
    memberId: '會員編號',
    name: '姓名',
    givenName: '名',
    familyName: '姓',
    email: '電子郵件',
    phone: '電話',
    phone2: '電話第二段',
    phone3: '電話第三段',
    lineId: 'LINE ID',
    birthday: '生日',
    company: '公司',
    city: '縣市',
    state: '州或省',
    postcode: '郵遞區號',
    country: '國家',
    consent: '同意行銷',
    sex: '性別',
    age: '年齡',
    level: '會員等級',
    tags: '標籤',
    coupon: '優惠券',
  },
  platforms: {
    exportOf(brand) {
      const name = BRANDS[brand] ?? brand;
      return `${name}${/\w$/.test(name) ? ' ' : ''}匯出檔`;
    },
    lines: '含數量和單價的訂單明細',
    segmented: '資料倉儲的顧客',
    unknown: '看不出是哪個平台的匯出檔',
  },
};
