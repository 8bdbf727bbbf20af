// What the header of a column says it is: words in English, Chinese and Japanese per role, best first.
//
// Words are compared by their `wordKey` (lower case, traditional characters, letters and digits only), so that one entry
// serves 訂單編號 and 订单编号, and another Order ID and order_id.

import type { Role } from '../terms/roles.ts';
import { wordKey } from './plain.ts';

export interface HeaderWords {
  readonly role: Role | 'currency';
  /** How well such a column serves the role, 1–10: a customer id serves better than a name. */
  readonly rank: number;
  /** What an amount under this header covers; absent = the header does not say. */
  readonly covers?: 'order' | 'line';
  readonly words: string;
}

/** Lists are separated by blanks; a word stands in one list only. */
export const HEADER_WORDS: readonly HeaderWords[] = [
  {
    role: 'customer',
    rank: 10,
    words: `customerid customernumber customerno customercode customerkey custid custno memberid membernumber memberno membercode
      userid clientid clientno buyerid buyeraccount accountid shopperid consumerid buyerusername usernamebuyer
      顧客id 顧客編號 顧客代號 顧客番號 客戶id 客戶編號 客戶代號 客戶代碼 客編 會員id 會員編號 會員代號 會員卡號 會員帳號 會員號碼 會員番號 卡號
      買家id 買家編號 買家帳號 買家會員名 買家昵稱 買家暱稱 用戶id 用戶編號 使用者id 消費者id 購入者id お客様番號 ユーザーid 會員序號`,
  },
  {
    role: 'customer',
    rank: 9.5,
    words: `email emailaddress mail customeremail customeremailaddress billingemail emailbilling buyeremail contactemail memberemail useremail
      電郵 電郵地址 電子郵件 電子郵件地址 電子信箱 信箱 email信箱 郵箱 郵箱地址 顧客電郵 顧客信箱 顧客email 客戶信箱 客戶電郵 客戶email 會員信箱 會員email 會員電郵
      訂購人email 訂購人信箱 購買人email 購買人信箱 買家email 買家信箱 メールアドレス メール`,
  },
  {
    role: 'customer',
    rank: 9,
    words: `phone phonenumber mobile mobilenumber mobilephone cellphone tel telephone customerphone billingphone phonebilling contactnumber
      電話 電話號碼 手機 手機號碼 行動電話 聯絡電話 聯系電話 顧客電話 顧客手機 客戶電話 客戶手機 會員電話 會員手機 訂購人電話 訂購人手機
      購買人電話 購買人手機 買家電話 買家手機 電話番號 攜帶電話`,
  },
  {
    role: 'customer',
    rank: 8.5,
    words: 'lineid line帳號 ig帳號 igid fb帳號 帳號 account username accountname line名稱 社群帳號',
  },
  {
    role: 'customer',
    rank: 8,
    words: `customer customername customerfullname client clientname buyer buyername member membername shopper user billingname purchaser name fullname who
      顧客 顧客姓名 顧客名稱 顧客名 客戶 客戶姓名 客戶名稱 客戶名 客人 客人姓名 客人名稱 客名 會員 會員姓名 會員名稱 姓名 名字 稱呼 買家 買家姓名 買方 買家名稱
      購買人 購買人姓名 購買者 購買者姓名 訂購人 訂購人姓名 訂購者 訂購者姓名 消費者 消費者姓名 用戶 用戶名 訂貨人 お客様 お客様名 氏名 お名前 名前 顧客氏名 購入者 購入者名 注文者 注文者名`,
  },
  {
    role: 'customer',
    rank: 5,
    words:
      'recipient recipientname receiver shippingname shipto 收件人 收件人姓名 收件者 收件者姓名 收貨人 收貨人姓名 收件人電話 收件人電話號碼 收件者電話 收貨電話',
  },
  {
    role: 'date',
    rank: 10,
    words: `orderdate orderdatetime ordertime orderedat orderedon createdat createddate creationdate datecreated dateordered dateoforder orderplaced placedat placedon ordercreatedat ordercreated
      purchasedate purchasedat purchasetime dateofpurchase transactiondate transactiontime saledate salesdate dateofsale invoicedate bookingdate checkoutdate
      訂單日期 訂單時間 訂購日期 訂購時間 下單日期 下單時間 下訂日期 訂單建立日期 訂單建立時間 訂單成立日期 訂單成立時間 訂單創建時間 訂單創建日期 成立日期 成立時間
      建立日期 建立時間 創建時間 創建日期 轉單日期時間 轉單日期 購買日期 購買時間 購物日期 消費日期 消費時間 交易日期 交易時間 銷售日期 銷售時間 成交日期 成交時間 發票日期 開立日期
      注文日 注文日時 購入日 購入日時 受注日 受注日時 賣上日 來店日`,
  },
  {
    role: 'date',
    rank: 9,
    words: 'date datetime day when timestamp time 日期 日期時間 時間 日付 日時 年月日 時間戳記 日子',
  },
  {
    role: 'date',
    rank: 6,
    words:
      'paidat paiddate datepaid paymentdate paymenttime 付款日期 付款時間 支付時間 支付日期 結帳日期 結帳時間 繳費時間 買家付款時間 收款日期 入金日 processedat',
  },
  {
    role: 'date',
    rank: 3,
    words:
      'completedat completeddate datecompleted fulfilledat shippedat shipdate shippeddate 訂單完成時間 完成時間 完成日期 出貨日期 出貨時間 實際出貨時間 發貨時間 發送日',
  },
  {
    role: 'amount',
    rank: 10,
    covers: 'order',
    words: `ordertotal ordertotalamount orderamount ordervalue totalamount grandtotal total totalprice totalpaid totalspent totalsales invoicetotal invoiceamount nettotal
      netsales netamount amountpaid paidamount
      訂單合計 訂單金額 訂單總額 訂單總金額 訂單總計 訂單總價 訂單實付金額 訂單應付金額 總計金額 總金額 總計 合計 合計金額 總額 總價 總消費金額
      實付金額 實付款 實付 實收金額 實收 實收款 付款金額 支付金額 買家總支付金額 買家實付金額 買家實際支付金額 買家應付金額 應付金額 應收金額 應付總額 結帳金額 成交金額 淨額 訂單淨額 發票金額
      注文金額 注文合計 請求金額 お支拂金額 支拂金額 總合計`,
  },
  {
    role: 'amount',
    rank: 9,
    words: `amount amt revenue netrevenue nrevenueformatted grossrevenue sales grosssales salesamount saleamount turnover value spend spending spent monetary purchaseamount paymentamount transactionamount payment sum money
      金額 消費金額 消費 交易金額 購買金額 購物金額 銷售金額 銷售額 營業額 營收 成交額 付款 收款金額 收入 花費 錢 消費額 賣上 賣上金額 賣上高 購入金額 金額ntd 金額nt`,
  },
  {
    role: 'amount',
    rank: 6,
    covers: 'line',
    words: `subtotal linetotal itemtotal lineamount itemamount extendedprice linesubtotal lineprice ordersubtotal
      小計 品項小計 商品小計 單品小計 明細金額 商品總價 商品金額 商品總額 銷售金額折扣後 品項金額 訂單小計 商品合計`,
  },
  {
    role: 'order',
    rank: 10,
    words: `orderid orderno ordernumber order# ordernum ordercode ordersn orderref orderreference order ordername purchaseorder
      訂單編號 訂單號碼 訂單號 訂單id 訂單代號 訂單序號 訂單 訂購編號 訂購單號 主單編號 主訂單編號 銷售單號 消費單號 注文番號 注文id 受注番號 受注id`,
  },
  {
    role: 'order',
    rank: 8,
    words: `invoiceno invoicenumber invoice# invoiceid invoice transactionid transactionno transactionnumber transaction# receiptno receiptnumber receipt# receiptid receipt billno saleid ticketno
      單號 交易編號 交易序號 交易號 交易單號 發票號碼 發票號 收據號碼 收據編號 單據號碼 單據編號 流水單號 傳票番號 取引番號 取引id`,
  },
  { role: 'status', rank: 10, words: 'orderstatus 訂單狀態 交易狀態 注文狀況 注文ステータス 訂單處理狀態' },
  { role: 'status', rank: 8, words: 'status 狀態 處理狀態 狀況 ステータス 處理狀況' },
  {
    role: 'paymentStatus',
    rank: 10,
    words: `financialstatus paymentstatus paystatus paidstatus transactionstatus billingstatus
      付款狀態 付款狀況 支付狀態 金流狀態 繳費狀態 收款狀態 收款狀況 結帳狀態 入金狀況 支拂狀況 退貨退款狀態 退款狀態`,
  },
  {
    role: 'cancelledAt',
    rank: 10,
    words:
      'cancelledat canceledat cancelledon canceledon cancelleddate canceleddate cancellationdate datecancelled 取消時間 取消日期 訂單取消時間 訂單取消日期 取消日 取消日時 キャンセル日 キャンセル日時',
  },
  {
    role: 'cancelledAt',
    rank: 6,
    words: 'cancelled canceled iscancelled iscanceled voided 已取消 是否取消 作廢 取消',
  },
  {
    role: 'refund',
    rank: 10,
    words: `refundedamount refundamount refundtotal totalrefunded totalrefund orderrefundamount amountrefunded refund refunds refunded refundedtotal
      已退款金額 退款金額 退款總額 退款總金額 已退金額 退費金額 退款 退費 返金額 返金 返金合計`,
  },
  {
    role: 'quantity',
    rank: 10,
    words:
      'quantity qty quantityordered orderedquantity orderquantity lineitemquantity itemquantity units unitssold pcs quantityrefund 數量 購買數量 訂購數量 銷售數量 商品數量 產品數量 件數 個數 份數 點數量',
  },
  {
    role: 'price',
    rank: 10,
    words:
      'unitprice priceperunit itemprice itemcost lineitemprice productprice price 單價 商品單價 產品單價 售價 成交單價 單品價格 價格 商品結帳價 結帳單價 販賣單價',
  },
  { role: 'price', rank: 6, words: 'listprice regularprice 定價 原價 商品原價 商品活動價格' },
  {
    role: 'store',
    rank: 10,
    words:
      'store storename storeid branch branchname shop shopname outlet location posname locationname 門市 門市名 分店 分店名稱 店別 店名 店鋪 店鋪名稱 商店 商店名稱 賣場 櫃位 專櫃 櫃點 據點 銷售門市 消費門市 購買門市 店舖 店舖名 店舗 店舗名 門店 門店名稱',
  },
  {
    role: 'channel',
    rank: 10,
    words:
      'channel saleschannel orderchannel ordersource source platform marketplace attribution origin 通路 通路商 銷售通路 銷售管道 管道 渠道 銷售渠道 來源 訂單來源 平台 銷售平台 銷售頁名稱 チャネル 販路',
  },
  {
    role: 'product',
    rank: 10,
    words: `productname productnames producttitle itemname lineitemname itemtitle skuname
      商品名稱 產品名稱 品名 商品品名 品項名稱 購買商品 購買品項 商品名 製品名`,
  },
  {
    role: 'product',
    rank: 8,
    words:
      'product products item items description itemdescription productdescription 商品 產品 品項 項目 購買項目 內容 訂購內容 商品明細 商品資訊 購買內容',
  },
  {
    role: 'product',
    rank: 4,
    words:
      'sku stockcode productcode itemcode productid itemid 商品編號 商品貨號 貨號 品號 商品料號 料號 產品編號 商品代碼 產品sku',
  },
  { role: 'currency', rank: 10, words: 'currency currencycode ordercurrency 貨幣 幣別 幣種 貨幣代碼 通貨' },
];

export interface HeaderWord {
  readonly role: Role | 'currency';
  readonly rank: number;
  readonly covers?: 'order' | 'line';
}

let known: Map<string, HeaderWord> | null = null;

/** What a header word (as `wordKey` gives it) says; undefined where we do not know it. */
export function headerWord(key: string): HeaderWord | undefined {
  if (!known) {
    known = new Map();
    for (const list of HEADER_WORDS) {
      for (const word of list.words.split(/\s+/)) known.set(wordKey(word), list);
    }
  }
  return known.get(key);
}

/**
 * What a header that is no known word may still be: it holds one of these, and none of the others. Such a guess ranks
 * low and needs values that fit.
 */
export const HEADER_HINTS: readonly {
  readonly role: Role;
  readonly holds: RegExp;
  readonly not: RegExp;
}[] = [
  {
    role: 'date',
    holds: /日期|時間|日時|date/,
    not: /出貨|發貨|到貨|送達|取貨|配送|生日|出生|到期|有效|更新|修改|預計|希望|完成|取消|退|註冊|加入|birth|ship|deliver|expir|updat|modif|cancel|refund|due|join|regist|close/,
  },
  {
    role: 'amount',
    holds: /金額|總計|合計|總額|amount|total|revenue|sales/,
    not: /運費|折|稅|手續|退|點數|購物金|優惠|成本|單價|稅|補助|補貼|免運|折抵|tax|shipping|discount|fee|refund|cost|items|tip|duties|balance|credit/,
  },
  {
    role: 'customer',
    holds: /顧客|客戶|會員|買家|訂購人|購買人|customer|member|client|buyer/,
    not: /備|註|等級|級別|類|生日|性別|地址|標籤|群組|來源|服務|評|地區|note|type|group|tier|level|address|country|city|zip|postcode|state|since|company|tag|consent|marketing|service|message/,
  },
];
