// English names with all their advice.

import { type NameTexts, withAdvice } from '../names.ts';
import { plainNames } from './plain-names.ts';
import { segments } from './segments.ts';

export const names: NameTexts = {
  ...withAdvice(plainNames, segments),
  roles: {
    customer: 'Customer',
    date: 'Order day',
    amount: 'Amount',
    order: 'Order number',
    status: 'Order status',
    paymentStatus: 'Payment status',
    cancelledAt: 'Cancelled at',
    refund: 'Refund',
    quantity: 'Quantity',
    price: 'Unit price',
    store: 'Store',
    channel: 'Channel',
    product: 'Product',
    currency: 'Currency',
  },
  platforms: {
    shopify: 'Shopify export',
    shopline: 'SHOPLINE export',
    '91app': '91APP export',
    shopee: 'Shopee export',
    '1shop': '1Shop export',
    woocommerce: 'WooCommerce export',
    amazon: 'Amazon export',
    etsy: 'Etsy export',
    ebay: 'eBay export',
    tiktok: 'TikTok Shop export',
    lazada: 'Lazada export',
    momo: 'momo export',
    rakuten: 'Rakuten export',
    'ec-cube': 'EC-CUBE export',
    base: 'BASE export',
    stores: 'STORES export',
    naver: 'Naver Smart Store export',
    taobao: 'Taobao export',
    youzan: 'Youzan export',
    bigcommerce: 'BigCommerce export',
    squarespace: 'Squarespace export',
    square: 'Square export',
    stripe: 'Stripe export',
    matrixify: 'Matrixify export',
    kiotviet: 'KiotViet export',
    lines: 'Order lines with quantity and unit price',
    unknown: 'Not an export we know',
  },
};
