// Written by the build (registries.js) from the folders there are. Do not edit.

import type { LayoutText } from './layout.ts';
import { layouts as of1shop } from './1shop.ts';
import { layouts as of91app } from './91app.ts';
import { layouts as ofAmazon } from './amazon.ts';
import { layouts as ofBase } from './base.ts';
import { layouts as ofBigcommerce } from './bigcommerce.ts';
import { layouts as ofDudoo } from './dudoo.ts';
import { layouts as ofEbay } from './ebay.ts';
import { layouts as ofEcCube } from './ec-cube.ts';
import { layouts as ofEtmall } from './etmall.ts';
import { layouts as ofEtsy } from './etsy.ts';
import { layouts as ofIchef } from './ichef.ts';
import { layouts as ofKiotviet } from './kiotviet.ts';
import { layouts as ofLazada } from './lazada.ts';
import { layouts as ofLines } from './lines.ts';
import { layouts as ofMakeshop } from './makeshop.ts';
import { layouts as ofMatrixify } from './matrixify.ts';
import { layouts as ofMomo } from './momo.ts';
import { layouts as ofNaver } from './naver.ts';
import { layouts as ofPchome } from './pchome.ts';
import { layouts as ofRakuten } from './rakuten.ts';
import { layouts as ofSegmented } from './segmented.ts';
import { layouts as ofShopee } from './shopee.ts';
import { layouts as ofShopify } from './shopify.ts';
import { layouts as ofShopline } from './shopline.ts';
import { layouts as ofSquare } from './square.ts';
import { layouts as ofSquarespace } from './squarespace.ts';
import { layouts as ofStores } from './stores.ts';
import { layouts as ofStripe } from './stripe.ts';
import { layouts as ofTaobao } from './taobao.ts';
import { layouts as ofTiktok } from './tiktok.ts';
import { layouts as ofWoocommerce } from './woocommerce.ts';
import { layouts as ofYouzan } from './youzan.ts';

export const LAYOUTS: readonly LayoutText[] = [
  ...of1shop,
  ...of91app,
  ...ofAmazon,
  ...ofBase,
  ...ofBigcommerce,
  ...ofDudoo,
  ...ofEbay,
  ...ofEcCube,
  ...ofEtmall,
  ...ofEtsy,
  ...ofIchef,
  ...ofKiotviet,
  ...ofLazada,
  ...ofLines,
  ...ofMakeshop,
  ...ofMatrixify,
  ...ofMomo,
  ...ofNaver,
  ...ofPchome,
  ...ofRakuten,
  ...ofSegmented,
  ...ofShopee,
  ...ofShopify,
  ...ofShopline,
  ...ofSquare,
  ...ofSquarespace,
  ...ofStores,
  ...ofStripe,
  ...ofTaobao,
  ...ofTiktok,
  ...ofWoocommerce,
  ...ofYouzan,
];
