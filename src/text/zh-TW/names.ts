// Traditional Chinese names with all their advice.

import { type NameTexts, withAdvice } from '../names.ts';
import { plainNames } from './plain-names.ts';
import { segments } from './segments.ts';

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
  },
  platforms: {
    shopify: 'Shopify 匯出檔',
    shopline: 'SHOPLINE 匯出檔',
    '91app': '91APP 匯出檔',
    shopee: '蝦皮匯出檔',
    '1shop': '1Shop 匯出檔',
    woocommerce: 'WooCommerce 匯出檔',
    amazon: 'Amazon 匯出檔',
    etsy: 'Etsy 匯出檔',
    ebay: 'eBay 匯出檔',
    tiktok: 'TikTok Shop 匯出檔',
    lazada: 'Lazada 匯出檔',
    momo: 'momo 匯出檔',
    rakuten: '樂天市場 匯出檔',
    'ec-cube': 'EC-CUBE 匯出檔',
    base: 'BASE 匯出檔',
    stores: 'STORES 匯出檔',
    naver: 'Naver 智慧商店 匯出檔',
    taobao: '淘寶 匯出檔',
    youzan: '有贊 匯出檔',
    bigcommerce: 'BigCommerce 匯出檔',
    squarespace: 'Squarespace 匯出檔',
    square: 'Square 匯出檔',
    stripe: 'Stripe 匯出檔',
    matrixify: 'Matrixify 匯出檔',
    kiotviet: 'KiotViet 匯出檔',
    lines: '含數量和單價的訂單明細',
    unknown: '不是認得的匯出檔',
  },
};
