// A column whose header says that it is neither money nor a person is never taken for one by its values.

import { describe, expect, it } from 'vitest';
import { otherColumn } from '../../src/reading/other-words.ts';
import { mappedHeaders, ordersOf, read, recogniseRows } from './sheet.ts';

/** Twelve orders; `values` stand under `header`, the money under `money`. */
function sheet(header: string, values: (i: number) => string | number, money = 'Final price') {
  const rows: (string | number)[][] = [['Order ID', 'Customer', header, 'Order Date', money]];
  for (let i = 0; i < 12; i++) {
    rows.push([
      1001 + i,
      `buyer${i % 5}`,
      values(i),
      `2024-01-${String(i + 5).padStart(2, '0')}`,
      38 + i / 2,
    ]);
  }
  return rows;
}

describe('a column of another kind', () => {
  it.each([
    ...[
      'Zip',
      'Billing ZIP',
      'ship_zip',
      'shipZip',
      'postcode',
      'postal_cd',
      'PLZ',
      'Code postal',
      'Código postal',
      'CEP',
    ],
    ...[
      '郵遞區號',
      '收件郵遞區號',
      '邮编',
      '郵便番号',
      '注文者郵便番号1',
      '우편번호',
      'รหัสไปรษณีย์',
      'Kode Pos',
      'Mã bưu điện',
    ],
    ...[
      'Product number',
      'prod_id',
      'Variant ID',
      'Artikelnummer',
      'N° article',
      'Número de serie',
      '商品番號',
      '상품번호',
    ],
    ...[
      'Recipient mobile',
      'Telefon',
      'Téléphone',
      'Teléfono',
      '収件電話',
      '전화번호',
      'เบอร์โทร',
      'Điện thoại',
      'No. HP',
    ],
    ...[
      'Items sold',
      'Anzahl',
      'Quantité',
      'Cantidad',
      'Quantidade',
      '訂購件數',
      '개수',
      'Số lượng',
      'จำนวน',
    ],
    ...[
      'Cost',
      'Total cost',
      'Purchase price',
      'Einkaufspreis',
      'Coût',
      '進價(含稅)',
      '原価',
      '원가',
      'Giá vốn',
      'ต้นทุน',
    ],
    ...[
      'Weight (g)',
      'Total weight',
      'Gewicht',
      'Poids',
      '重量',
      '무게',
      'น้ำหนัก',
      'Tax rate',
      'Steuersatz',
      '稅率',
    ],
    ...[
      'Customer birthday',
      'DOB',
      'Geburtsdatum',
      'Date de naissance',
      '生日',
      '誕生日',
      '생년월일',
      'Ngày sinh',
      'วันเกิด',
    ],
  ])('%s is never the amount', (header) => {
    const found = mappedHeaders(recogniseRows(sheet(header, (i) => 10115 + (i % 3))));
    expect(found.amount).toBe('Final price');
  });

  it('the postcode of twelve orders adds nothing: 475 are sold', () => {
    const totals = [38, 15, 24, 40, 61, 40, 50, 60.5, 13, 40, 17.5, 76];
    const rows = sheet('Zip', (i) => 10115 + (i % 3)).map((row, i) => [
      ...row.slice(0, 4),
      i ? totals[i - 1] : row[4],
    ]);
    expect(ordersOf(read(rows)).reduce((sum, [, , , amount]) => sum + (amount ?? 0), 0)).toBe(475);
  });

  it.each(['Zip', 'Product number', '郵遞區號', '商品代碼', 'Anzahl', '生日', 'Seriennummer'])(
    '%s is never the customer',
    (header) => {
      const rows = sheet(header, (i) => `K${100 + (i % 4)}`).map((row) => [row[0], row[2], row[3], row[4]]);
      expect(recogniseRows(rows).mapping.customer).toBeUndefined();
    },
  );

  it.each([
    ...[
      'Zipper sales',
      'Umsatz',
      'Jumlah',
      'จำนวนเงิน',
      'Số tiền',
      'Gesamtbetrag',
      '應付總額',
      'Paid Price',
      '결제금액',
    ],
  ])('%s may still be money by its values', (header) => {
    expect(otherColumn(header)).toBeNull();
    const rows = sheet('Remark', () => '', header);
    expect(mappedHeaders(recogniseRows(rows)).amount).toBe(header);
  });
});
