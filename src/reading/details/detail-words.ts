// What the header of a column says of the person who buys.

import type { Detail } from '../../terms/roles.ts';
import { headerParts } from '../header-parts.ts';
import { headerKeys } from '../header-row.ts';
import { headerWord } from '../header-words.ts';
import { wordKey } from '../plain.ts';
import { LANGUAGES, listed } from '../words/index.ts';
import type { HeaderKind } from '../words/language.ts';

/** Headers that may also name the customer's own column. */
const BY_KIND: { readonly [kind in HeaderKind]?: Detail } = {
  personId: 'memberId',
  customerId: 'memberId',
  name: 'name',
  email: 'email',
  phone: 'phone',
  lineId: 'lineId',
};

type Other =
  | 'birthday'
  | 'company'
  | 'city'
  | 'state'
  | 'postcode'
  | 'country'
  | 'consent'
  | 'sex'
  | 'age'
  | 'level'
  | 'tags'
  | 'coupon';

const PARTS: { readonly [detail in Other]: string } = {
  birthday: `birthday birthdate birth bday dob geburt naissance anniversaire nacimiento cumpleaños nascimento aniversário lahir ulang_tahun ngày_sinh sinh_nhật 生日 出生 誕生 生年月日 생일 생년월일 วันเกิด วันเดือนปีเกิด nascita compleanno geboorte verjaardag urodz doğum рождени`,
  company: `company organization organisation business_name firma firmenname unternehmen société entreprise raison_sociale empresa razón_social compañía perusahaan công_ty doanh_nghiệp 公司名稱 公司抬頭 發票抬頭 買受人 企業名稱 客戶公司 單位名稱 会社名 法人名 企業名 회사 업체명 법인명 บริษัท องค์กร azienda ragione_sociale bedrijf şirket компания организация`,
  city: `city cities town 城市 縣市 市区町村 郡市区 =市 도시 시군구 stadt wohnort ort ville commune ciudad localidad municipio cidade município kota kabupaten thành_phố quận เมือง อำเภอ città plaats miasto şehir город`,
  state: `state province prefecture county 省份 =省 =州 都道府県 시도 bundesland kanton région département provincia estado =uf provinsi =tỉnh tỉnh_thành จังหวัด regione województwo область регион`,
  postcode: `zip zipcode postcode postal plz postleitzahl cp cep kode_pos mã_bưu cap posta_kodu kod_pocztowy индекс 郵編 郵遞區號 郵政編碼 郵便番号 〒 우편번호 รหัสไปรษณีย์`,
  country: `country countries 國家 國別 =国 国名 국가 land pays país negara quốc_gia ประเทศ paese nazione kraj ülke страна`,
  consent: `marketing newsletter subscri opt_in optin consent mailing_list einwilligung werbung abonn inscrit boletín suscri boletim assinante inscrito promoções berlangganan langganan promosi pemasaran nhận_tin bản_tin tiếp_thị 行銷 電子報 訂閱 優惠宣傳 優惠訊息 推廣 メルマガ メールマガジン メール配信 DM 마케팅 수신 뉴스레터 구독 ข่าวสาร ยินยอม การตลาด nieuwsbrief iscritto consenso zgoda bülten pazarlama рассыл подпис`,
  sex: `gender sex 性別 성별 geschlecht anrede sexe civilité sexo género gênero kelamin giới_tính เพศ sesso geslacht płeć cinsiyet =пол`,
  age: `age ages 年齡 年紀 年代 나이 연령 alter altersgruppe âge edad idade faixa_etária usia umur tuổi อายุ età leeftijd wiek yaş возраст`,
  level: `level tier grade membership loyalty vip member_type customer_group member_group 等級 級別 層級 卡別 會員類 會員群組 顧客群組 ランク ステージ 会員種別 등급 멤버십 kundengruppe kundenstatus stufe niveau palier groupe_client nivel nível grupo_de_cliente tingkat hạng nhóm_khách ระดับ livello klantgroep poziom seviye müşteri_grubu уровень`,
  tags: `tag tags label labels 標籤 タグ ラベル 태그 schlagw étiquette etiqueta marcadores =nhãn แท็ก etichett etykiet etiket метки теги`,
  coupon: `coupon voucher promo_code promotion discount_code 優惠碼 優惠代碼 優惠券 優惠序號 折扣碼 折扣代碼 折價券 折價碼 促銷碼 促銷代碼 クーポン 割引コード 쿠폰 할인코드 gutschein rabattcode aktionscode code_promo code_de_réduction bon_de_réduction cupón código_de_descuento código_promocional cupom cupão kupon kode_promo kode_voucher kode_diskon mã_giảm_giá mã_khuyến_mãi คูปอง โค้ด codice_sconto kortingscode kod_rabatowy indirim_kodu промокод купон`,
};

/** Headers that hold such a word and are about something else: a courier's company, an order's state, a coupon's amount. */
const NOT =
  /物流|貨運|托運|托運|carrier|courier|logist|payment|statement|risk|stock|service|price|amount|金額|折抵|total|補貼|tax|smtp|shippinglabel|qty|quantity|數量/;

const partOf = headerParts(PARTS);

let names: Map<string, Detail> | null = null;
/** Words for the parts of a name, which are no key of their own. */
function nameParts(): Map<string, Detail> {
  if (names) return names;
  names = new Map();
  for (const { headers } of LANGUAGES) {
    for (const part of ['givenName', 'familyName'] as const) {
      for (const word of listed(headers[part])) if (!names.has(wordKey(word))) names.set(wordKey(word), part);
    }
  }
  return names;
}

export interface DetailNamed {
  readonly detail: Detail;
  /** Only a part of the header says it: Email (shop). */
  readonly inPart: boolean;
}

/** The detail that a header names; null where it names none. */
export function detailNamed(header: string): DetailNamed | null {
  const keys = headerKeys(header);
  for (const [at, key] of keys.entries()) {
    const word = headerWord(key);
    const detail = (word && BY_KIND[word.kind]) ?? nameParts().get(key);
    // "Line: Type" is about lines.
    if (detail === 'lineId' && at > 0) continue;
    if (detail) return { detail, inPart: at > 0 };
    // A word for something else speaks for the whole header.
    if (word && at === 0) return null;
  }
  if (NOT.test(wordKey(header))) return null;
  const detail = partOf(header);
  return detail && { detail, inPart: false };
}
