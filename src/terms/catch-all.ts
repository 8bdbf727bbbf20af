// Names that a till or an export gives to what has no name of its own, and to what is no goods at all: nobody likes them.

const WORDS = new Set(
  `other others otheritem otheritems otherproduct otherproducts misc miscellaneous sundry various assorted unknown unnamed none item items product products customamount customitem customsale quicksale manualentry
  shipping postage delivery freight giftwrap giftcard discount tip tips
  deposit
  其他 其它 其他商品 其它商品 其他品項 其他項目 其餘 雜項 雜貨 雜項商品 未分類 未命名 未知 不明 商品 自訂商品 自訂金額
  運費 郵資 宅配費 配送費 手續費 服務費 包裝 包裝費 禮物卡 禮券 購物袋 折扣 折價 小費 訂金 差額
  其他产品 其他项目 杂项 运费 手续费 礼品卡
  その他 その他商品 雑貨 未分類商品 送料 手数料 レジ袋 値引 値引き
  기타 기타상품 배송비 수수료 할인
  sonstige sonstiges sonstigeartikel diverse diverses verschiedenes versand versandkosten gutschein rabatt
  autre autres autresarticles divers livraison fraisdeport remise
  otro otros otrosartículos otrosproductos varios envío descuento
  outro outros outrosprodutos diversos frete desconto
  lainnya lainlain produklainnya ongkir ongkoskirim diskon
  khác sảnphẩmkhác phívậnchuyển giảmgiá
  อื่นๆ สินค้าอื่นๆ ค่าจัดส่ง ส่วนลด`
    .split(/\s+/)
    .map((word) => word.normalize('NFKC')),
);

/** Is this no product that a person would name: the rest, a fee, a discount, a blank. */
export function namesNoProduct(name: string): boolean {
  const word = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return word === '' || WORDS.has(word);
}
