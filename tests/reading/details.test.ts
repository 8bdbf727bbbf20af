// What a sheet tells of its customers: which columns do, in many languages and exports, and the latest filled value of
// each customer. Headers are those of the exports (fixtures/reading/platforms, and the platforms' help pages).

import { describe, expect, it } from 'vitest';
import { type Birthday, birthdayOf } from '../../src/reading/details/birthday.ts';
import { consentOf } from '../../src/reading/details/consent.ts';
import { type Person, readDetails } from '../../src/reading/details/details.ts';
import type { Cell } from '../../src/reading/index.ts';
import { DETAILS } from '../../src/terms/roles.ts';
import { cellsOf, dateCell, mappedHeaders, read, recogniseRows } from './sheet.ts';

/** What is known of each customer, by the customer's key. */
function peopleOf(rows: readonly (readonly Cell[])[], locale = 'en_US'): { readonly [key: string]: Person } {
  const sheet = read(rows, { locale });
  const cells = cellsOf(rows, sheet.recognition.firstRow, sheet.recognition.mapping);
  const details = readDetails(cells, sheet, { locale, timeZone: 'Asia/Taipei' });
  return Object.fromEntries(sheet.orders.customers.map((key, at) => [key, details.of(at)]));
}

/** The headers that were taken for details. */
function detailsIn(header: readonly string[], ...rows: (readonly Cell[])[]) {
  return mappedHeaders(recogniseRows([header, ...rows]), DETAILS);
}

describe('columns', () => {
  it('Shopify: of billing and shipping the billing one, and the fuller phone', () => {
    const header =
      'Name,Email,Financial Status,Lineitem name,Accepts Marketing,Total,Discount Code,Created at,Billing Name,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping City,Shipping Phone,Tags,Risk Level,Phone'.split(
        ',',
      );
    const row = (id: number, mail: string, phone: string) =>
      `#${id},${mail},paid,Tea,yes,${id},WELCOME,2024-03-0${id} 10:00:00 +0800,Ann Lee,Lee Ltd,Taipei,100,TPE,TW,0912 345 678,Bob Ho,Tainan,0922 222 222,"vip",Low,${phone}`.split(
        ',',
      );
    expect(
      detailsIn(header, row(1, 'a@b.tw', ''), row(2, 'c@d.tw', '+886912345678'), row(3, 'e@f.tw', '')),
    ).toEqual({
      name: 'Billing Name',
      email: 'Email',
      phone: 'Billing Phone',
      company: 'Billing Company',
      city: 'Billing City',
      state: 'Billing Province',
      postcode: 'Billing Zip',
      country: 'Billing Country',
      consent: 'Accepts Marketing',
      tags: 'Tags',
      coupon: 'Discount Code',
    });
  });

  it.each([
    ['生日', '會員等級', '性別', '縣市', '接受優惠宣傳', '優惠代碼', '會員標籤', '公司抬頭', '郵遞區號'],
    [
      '生年月日',
      '会員ランク',
      '性別',
      '市区町村',
      'メルマガ購読',
      'クーポンコード',
      'タグ',
      '会社名',
      '郵便番号',
    ],
    ['생년월일', '회원등급', '성별', '도시', '마케팅 수신동의', '쿠폰코드', '태그', '회사명', '우편번호'],
    [
      'Geburtsdatum',
      'Kundengruppe',
      'Geschlecht',
      'Stadt',
      'Newsletter abonniert',
      'Gutscheincode',
      'Schlagworte',
      'Firma',
      'PLZ',
    ],
    [
      'Date de naissance',
      'Niveau client',
      'Sexe',
      'Ville',
      'Accepte la newsletter',
      'Code promo',
      'Étiquettes',
      'Société',
      'Code postal',
    ],
    [
      'Fecha de nacimiento',
      'Nivel',
      'Sexo',
      'Ciudad',
      'Suscrito al boletín',
      'Cupón',
      'Etiquetas',
      'Empresa',
      'Código postal',
    ],
    [
      'Data de nascimento',
      'Nível',
      'Gênero',
      'Cidade',
      'Aceita marketing',
      'Cupom',
      'Marcadores',
      'Empresa',
      'CEP',
    ],
    [
      'Tanggal Lahir',
      'Level Member',
      'Jenis Kelamin',
      'Kota',
      'Berlangganan',
      'Kode Voucher',
      'Label',
      'Perusahaan',
      'Kode Pos',
    ],
    [
      'Ngày sinh',
      'Hạng thành viên',
      'Giới tính',
      'Thành phố',
      'Nhận tin khuyến mãi',
      'Mã giảm giá',
      'Nhãn',
      'Công ty',
      'Mã bưu chính',
    ],
    ['วันเกิด', 'ระดับสมาชิก', 'เพศ', 'เมือง', 'รับข่าวสาร', 'คูปอง', 'แท็ก', 'บริษัท', 'รหัสไปรษณีย์'],
    [
      'Data di nascita',
      'Livello',
      'Sesso',
      'Città',
      'Iscritto alla newsletter',
      'Codice sconto',
      'Etichette',
      'Azienda',
      'CAP',
    ],
    [
      'Date of birth',
      'Membership tier',
      'Gender',
      'City',
      'Email marketing consent',
      'Coupon code',
      'Customer tags',
      'Company name',
      'Postal code',
    ],
  ])('%s, %s, %s …', (...headers) => {
    const values = ['1990-05-03', 'Gold', 'F', 'Tainan', 'yes', 'SPRING', 'tea', 'Lee Ltd', '70001'];
    const row = (k: number) => [`m${k}`, `2024-03-0${k}`, 100 * k, ...values];
    const found = detailsIn(['Member ID', 'Order date', 'Total', ...headers], row(1), row(2), row(3));
    const kinds = ['birthday', 'level', 'sex', 'city', 'consent', 'coupon', 'tags', 'company', 'postcode'];
    expect(found).toEqual(Object.fromEntries(kinds.map((kind, k) => [kind, headers[k]])));
  });

  it('a header alone is not enough: the values must be what it says', () => {
    const header = [
      'Member ID',
      'Order date',
      'Total',
      'Marketing',
      'Age',
      'Line: Type',
      'Statement',
      'Coupon amount',
      '物流公司',
    ];
    const row = (k: number) => [
      `m${k}`,
      `2024-03-0${k}`,
      100,
      'Spring campaign',
      'Package',
      'Item',
      'SHOP',
      5,
      '黑貓',
    ];
    expect(detailsIn(header, row(1), row(2), row(3))).toEqual({});
  });

  it('the customer’s own column may be a detail too, and no other column with a role is', () => {
    const header = ['Email', 'Order date', 'Total', 'State'];
    const row = (k: number) => [`a${k}@b.tw`, `2024-03-0${k}`, 100, k === 1 ? 'cancelled' : 'completed'];
    const { mapping } = recogniseRows([header, row(1), row(2), row(3)]);
    expect(mapping).toEqual({ customer: 0, date: 1, amount: 2, status: 3, email: 0 });
  });
});

describe('people', () => {
  const header = [
    'Member ID',
    'Order date',
    'Total',
    'First name',
    'Last name',
    'Email',
    'Phone',
    'City',
    'Newsletter',
    'Tags',
    'Birthday',
  ];

  it('the latest filled value of each counts, whatever the order of the rows', () => {
    const rows: Cell[][] = [
      ['m1', '2024-03-05', 10, 'Ann', 'Lee', 'Ann.New@b.tw', '', '', 'no', 'tea, vip', '1990-05-03'],
      ['m1', '2024-01-02', 10, 'Anna', 'Li', 'old@b.tw', '0912345678', 'Tainan', 'yes', '', ''],
      ['m1', '2024-04-01', 10, '', '', 'n/a', '-', 'N/A', 'perhaps', '', ''],
      ['m2', '2024-04-01', 10, 'Bob', '', '', '', '', '', '', ''],
    ];
    const known = {
      m1: {
        givenName: 'Ann',
        familyName: 'Lee',
        name: 'Ann Lee',
        email: 'Ann.New@b.tw',
        phone: '0912345678',
        city: 'Tainan',
        consent: false,
        tags: ['tea', 'vip'],
        birthday: { year: 1990, month: 5, day: 3 },
      },
      m2: { givenName: 'Bob', name: 'Bob' },
    };
    expect(peopleOf([header, ...rows])).toEqual(known);
    expect(peopleOf([header, ...[...rows].reverse()])).toEqual(known);
  });

  it('Chinese names stand together, family name first', () => {
    const rows = [1, 2, 3].map((k) => [`m${k}`, `2024-03-0${k}`, 10, '小明', '王']);
    const people = peopleOf([['會員編號', '訂單日期', '金額', '名', '姓'], ...rows], 'zh_TW');
    expect(people.m1.name).toBe('王小明');
  });

  it('rows that are left out tell nothing, and a sheet without such columns knows nothing', () => {
    const rows = [
      ['m1', '2024-03-05', 10, 'Taipei', 'completed'],
      ['m1', '2024-03-06', 10, 'Tainan', 'cancelled'],
      ['m2', '2024-03-06', 10, 'Tainan', 'completed'],
    ];
    const top = ['Member ID', 'Order date', 'Total', 'City', 'Order status'];
    expect(peopleOf([top, ...rows])).toEqual({ m1: { city: 'Taipei' }, m2: { city: 'Tainan' } });
    expect(peopleOf([top, ...rows].map((row) => row.slice(0, 3)))).toEqual({ m1: {}, m2: {} });
  });
});

it.each<[Cell, Birthday | null]>([
  ['1990/5/3', { year: 1990, month: 5, day: 3 }],
  ['民國79年5月3日', { year: 1990, month: 5, day: 3 }],
  ['03.05.1990', { year: 1990, month: 5, day: 3 }],
  ['3/5/68', { year: 1968, month: 5, day: 3 }],
  ['3/5', { year: null, month: 5, day: 3 }],
  ['5月3日', { year: null, month: 5, day: 3 }],
  ['29/2', { year: null, month: 2, day: 29 }],
  [dateCell('1951-12-31'), { year: 1951, month: 12, day: 31 }],
  ['31/2', null],
  ['soon', null],
  ['', null],
])('a birthday written %s', (cell, birthday) => {
  const found = birthdayOf(cell, 'dmy');
  expect(found && { year: found.year, month: found.month, day: found.day }).toEqual(birthday);
});

it.each<[Cell, boolean | null]>([
  ['Yes', true],
  [true, true],
  [1, true],
  ['subscribed', true],
  ['是', true],
  ['同意', true],
  ['はい', true],
  ['수신동의', true],
  ['ja', true],
  ['Oui', true],
  ['SÍ', true],
  ['sim', true],
  ['ya', true],
  ['có', true],
  ['ยินยอม', true],
  ['да', true],
  ['no', false],
  [false, false],
  ['0', false],
  ['not_subscribed', false],
  ['pending', false],
  ['否', false],
  ['不同意', false],
  ['いいえ', false],
  ['수신거부', false],
  ['nein', false],
  ['désabonné', false],
  ['não', false],
  ['tidak', false],
  ['không', false],
  ['ไม่ยินยอม', false],
  ['нет', false],
  ['', null],
  ['maybe', null],
])('consent written %s', (cell, consent) => {
  expect(consentOf(cell)).toBe(consent);
});
