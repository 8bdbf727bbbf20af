// Columns that are neither the money nor the person of an order, whatever their values look like: postcodes, numbers of
// things, phones, quantities, costs, weights, rates, birthdays, places, goods, in the languages of the header words.

import { headerParts } from './header-parts.ts';

export type OtherColumn =
  | 'postcode'
  | 'number'
  | 'phone'
  | 'quantity'
  | 'cost'
  | 'weight'
  | 'rate'
  | 'birthday'
  | 'part'
  | 'place'
  | 'goods'
  | 'way'
  | 'remark'
  | 'staff'
  | 'state'
  | 'name part'
  | 'time';

const OTHER_WORDS: { readonly [kind in OtherColumn]: string } = {
  postcode: `zip zips zipcode postcode postal pincode plz postleitzahl cp cep kode_pos mã_bưu_điện mã_bưu_chính cap posta_kodu индекс 郵編 郵政編碼 郵便番号 區號 〒 우편번호 รหัสไปรษณีย์`,
  number: `id ids uid uuid guid no nos nr num number serial sku barcode ean upc isbn code codes cd nummer numer codigo n° nº mã kode nomor номер 編號 番號 代號 代碼 序號 流水號 號碼 貨號 品號 料號 條碼 コード 번호 코드 아이디 รหัส เลขที่ หมายเลข`,
  phone: `phone mobile tel cell fax whatsapp telefon celular móvil handy rufnummer portable telepon no_hp hp điện_thoại sđt телефон 電話 手機 傳真 携帯 攜帶 전화 휴대폰 연락처 โทรศัพท์ เบอร์โทร มือถือ`,
  quantity: `qty qtys quantity quantities pcs pieces units count items_sold menge anzahl stück stk quantité qté cantidad cant unidades piezas quantidade qtd qtde jumlah_barang jumlah_produk kuantitas số_lượng sl adet количество 數量 件數 個數 份數 수량 개수 จำนวนสินค้า จำนวนชิ้น =จำนวน`,
  cost: `cost costs cogs purchase_price wholesale einkauf ek kosten coût coûts costo coste custo biaya hpp harga_pokok harga_modal giá_vốn chi_phí profit margin gewinn marge marża ganancia lucro laba lợi_nhuận 毛利 利潤 利益 庫存 在庫 stock inventory balance 成本 進價 進貨價 原価 仕入 원가 매입가 ต้นทุน`,
  weight: `weight grams kg kgs gram gewicht poids peso berat trọng_lượng khối_lượng вес height width length volume 重量 毛重 淨重 重さ 体積 體積 材積 무게 중량 น้ำหนัก`,
  rate: `rate percent pct tax_rate vat_rate steuersatz taux tasa taxa tarif_pajak thuế_suất ratio 稅率 折扣率 比率 比例 百分比 세율 비율 อัตรา`,
  birthday: `birth dob age geburt alter naissance nacimiento cumpleaños edad nascimento aniversário idade lahir usia ngày_sinh sinh_nhật tuổi 生日 出生 年齡 生年月日 생일 생년월일 나이 วันเกิด อายุ`,
  part: `shipping freight delivery postage tax taxes vat gst fee fees tip tips discount coupon points score rating rank versand steuer mwst rabatt gebühr livraison frais remise tva envío impuesto descuento iva frete imposto desconto ongkir ongkos pajak diskon phí_vận_chuyển thuế giảm_giá 運費 稅額 稅金 手續費 折扣 折抵 優惠 點數 評分 送料 手数料 消費税 割引 ポイント 배송비 할인 포인트 수수료 세금 ค่าจัดส่ง ส่วนลด ภาษี`,
  place: `city cities town country countries state province region address street area district county stadt land ort bundesland adresse strasse ville pays rue ciudad país provincia dirección cidade estado endereço kota provinsi alamat negara thành_phố tỉnh địa_chỉ quốc_gia 城市 縣市 市區 地址 地區 區域 國家 省份 住所 都道府県 도시 주소 지역 국가 จังหวัด ที่อยู่ ประเทศ`,
  goods: `goods category department brand variant size sizes color colour style asin model title marke größe farbe catégorie marque taille couleur categoría marca talla tamanho kategori merek danh_mục thương_hiệu 類別 分類 部門 品牌 規格 顏色 尺寸 款式 選項 カテゴリ ブランド サイズ 카테고리 브랜드 옵션 หมวดหมู่ ยี่ห้อ`,
  way: `method gateway carrier courier logistics tracking fulfillment fulfilment service_level channel segment type kind mode zahlungsart versandart mode_de_paiement método metode phương_thức 配送 物流 送貨 運送 宅配 方式 類型 種類 方法 방법 유형 วิธี`,
  remark: `note notes remark comment message memo tag tags url link description notiz bemerkung kommentar remarque nota notas comentario observação catatan ghi_chú 備註 備考 留言 說明 標籤 註記 メモ 비고 메모 หมายเหตุ`,
  staff: `staff seller cashier employee clerk salesperson salesman sales_rep operator agent vendor supplier warehouse verkäufer kassierer lieferant vendeur caissier vendedor cajero proveedor fornecedor kasir penjual người_bán thu_ngân 店員 業務 收銀 銷售員 營業員 經手 供應商 倉庫 担当 담당 판매자 พนักงาน`,
  state: `status stato état situação zustand trạng_thái tình_trạng 狀態 狀況 ステータス 상태 สถานะ`,
  'name part': `first_name given_name forename last_name surname family_name vorname nachname prénom apellido nombre_de_pila sobrenome nama_depan nama_belakang =姓 =名 =姓カナ =名カナ フリガナ ふりがな カナ`,
  time: `hour hours minute weekday week month year years quarter wochentag monat jahr stunde mois année heure mes año hora bulan tahun tháng 小時 星期 季度 曜日 月 年 時間帶 월 년 요일 เดือน ปี`,
};

/** What a column is by its header when it is neither money, nor a person, nor a day; null where the header does not say. */
export const otherColumn: (header: string) => OtherColumn | null = headerParts(OTHER_WORDS);
