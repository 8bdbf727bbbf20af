// The order exports we know, one file each. docs/exports.md tells where each platform has its button.

import { ONE_SHOP } from './1shop.ts';
import { APP_91 } from './91app.ts';
import { AMAZON } from './amazon.ts';
import { BASE } from './base.ts';
import { BIGCOMMERCE } from './bigcommerce.ts';
import { DUDOO } from './dudoo.ts';
import { EBAY } from './ebay.ts';
import { EC_CUBE } from './ec-cube.ts';
import { ETMALL } from './etmall.ts';
import { ETSY } from './etsy.ts';
import { ICHEF } from './ichef.ts';
import { KIOTVIET } from './kiotviet.ts';
import { layoutFrom, type PlatformLayout } from './layout.ts';
import { LAZADA } from './lazada.ts';
import { LINES } from './lines.ts';
import { MAKESHOP } from './makeshop.ts';
import { MATRIXIFY } from './matrixify.ts';
import { MOMO } from './momo.ts';
import { NAVER } from './naver.ts';
import { PCHOME } from './pchome.ts';
import { RAKUTEN } from './rakuten.ts';
import { SHOPEE } from './shopee.ts';
import { SHOPIFY } from './shopify.ts';
import { SHOPLINE } from './shopline.ts';
import { SQUARE } from './square.ts';
import { SQUARESPACE } from './squarespace.ts';
import { STORES } from './stores.ts';
import { STRIPE } from './stripe.ts';
import { TAOBAO } from './taobao.ts';
import { TIKTOK } from './tiktok.ts';
import { WOOCOMMERCE } from './woocommerce.ts';
import { YOUZAN } from './youzan.ts';

export type { PlatformLayout } from './layout.ts';

let known: readonly PlatformLayout[] | null = null;

export function platforms(): readonly PlatformLayout[] {
  known ??= [
    SHOPIFY,
    SHOPLINE,
    APP_91,
    SHOPEE,
    ONE_SHOP,
    WOOCOMMERCE,
    LINES,
    AMAZON,
    ETSY,
    EBAY,
    TIKTOK,
    LAZADA,
    MOMO,
    RAKUTEN,
    EC_CUBE,
    BASE,
    STORES,
    NAVER,
    TAOBAO,
    YOUZAN,
    BIGCOMMERCE,
    SQUARESPACE,
    SQUARE,
    STRIPE,
    MATRIXIFY,
    KIOTVIET,
    PCHOME,
    ETMALL,
    MAKESHOP,
    ICHEF,
    DUDOO,
  ]
    .flat()
    .map(layoutFrom);
  return known;
}
