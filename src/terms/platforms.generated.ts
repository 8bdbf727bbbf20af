// Written by the build (registries.js) from the folders there are. Do not edit.

export type Platform = '1shop' | '91app' | 'amazon' | 'base' | 'bigcommerce' | 'dudoo' | 'ebay' | 'ec-cube' | 'etmall' | 'etsy' | 'ichef' | 'kiotviet' | 'lazada' | 'lines' | 'makeshop' | 'matrixify' | 'momo' | 'naver' | 'pchome' | 'rakuten' | 'segmented' | 'shopee' | 'shopify' | 'shopline' | 'square' | 'squarespace' | 'stores' | 'stripe' | 'taobao' | 'tiktok' | 'woocommerce' | 'youzan' | 'unknown';

/** What people call the platforms. */
export const BRANDS: { readonly [platform in Platform]?: string } = {
  '1shop': '1Shop',
  '91app': '91APP',
  'amazon': 'Amazon',
  'base': 'BASE',
  'bigcommerce': 'BigCommerce',
  'dudoo': 'Dudoo',
  'ebay': 'eBay',
  'ec-cube': 'EC-CUBE',
  'etmall': 'ETMall',
  'etsy': 'Etsy',
  'ichef': 'iCHEF',
  'kiotviet': 'KiotViet',
  'lazada': 'Lazada',
  'makeshop': 'MakeShop',
  'matrixify': 'Matrixify',
  'momo': 'momo',
  'naver': 'Naver Smart Store',
  'pchome': 'PChome',
  'rakuten': 'Rakuten',
  'shopee': 'Shopee',
  'shopify': 'Shopify',
  'shopline': 'SHOPLINE',
  'square': 'Square',
  'squarespace': 'Squarespace',
  'stores': 'STORES',
  'stripe': 'Stripe',
  'taobao': 'Taobao',
  'tiktok': 'TikTok Shop',
  'woocommerce': 'WooCommerce',
  'youzan': 'Youzan',
};
