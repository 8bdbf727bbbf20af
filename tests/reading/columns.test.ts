// Columns by their headers, in the words of three languages, and by their values.

import { describe, expect, it } from 'vitest';
import { mappedHeaders, recogniseRows, rolesOf } from './sheet.ts';

const line = ['A001', 'm100', '2024/3/5', 1200, '已完成', '信用卡', 0, '台北店'];

describe('headers', () => {
  it.each([
    [
      'English',
      [
        'Order ID',
        'Customer ID',
        'Order Date',
        'Total',
        'Status',
        'Payment method',
        'Refunded amount',
        'Store',
      ],
    ],
    [
      'English in code',
      [
        'order_id',
        'customer_id',
        'order_date',
        'total',
        'status',
        'payment_method',
        'refund_amount',
        'store',
      ],
    ],
    [
      'traditional Chinese',
      ['訂單編號', '會員編號', '訂單日期', '實付金額', '訂單狀態', '付款方式', '退款金額', '門市'],
    ],
    [
      'simplified Chinese',
      ['订单编号', '会员编号', '下单时间', '实付金额', '订单状态', '支付方式', '退款金额', '门店'],
    ],
    [
      'Japanese',
      ['注文番号', '会員番号', '注文日時', '合計金額', '注文ステータス', '支払方法', '返金額', '店舗'],
    ],
  ])('in %s', (_, header) => {
    const found = recogniseRows([
      header,
      line,
      ['A002', 'm101', '2024/3/6', 80, '已完成', '轉帳', 0, '台中店'],
      ['A003', 'm100', '2024/3/7', 90, '已完成', '轉帳', 0, '台中店'],
    ]);
    expect(rolesOf(found.mapping)).toEqual({
      order: 0,
      customer: 1,
      date: 2,
      amount: 3,
      status: 4,
      refund: 6,
      store: 7,
    });
  });

  it('an id serves better than an e-mail, an e-mail better than a phone, a phone better than a name', () => {
    const header = ['姓名', '電話', 'Email', '會員編號', '日期', '金額'];
    const row = ['王小明', '0912345678', 'a@b.tw', 'm1', '2024/3/5', 5];
    const other = ['陳小美', '0922333444', 'c@d.tw', 'm2', '2024/3/6', 5];
    const picked = (columns: number[]) => {
      const pick = (cells: (string | number)[]) => columns.map((c) => cells[c]);
      return mappedHeaders(recogniseRows([pick(header), pick(row), pick(other)])).customer;
    };
    expect(picked([0, 1, 2, 3, 4, 5])).toBe('會員編號');
    expect(picked([0, 1, 2, 4, 5])).toBe('Email');
    expect(picked([0, 1, 4, 5])).toBe('電話');
    expect(picked([0, 4, 5])).toBe('姓名');
  });

  it('a name on every row serves better than a phone on some', () => {
    const rows = [
      ['客人', '電話', '日期', '金額'],
      ['王', '0912345678', '2024/3/5', 1],
      ['陳', '', '2024/3/6', 1],
      ['林', '', '2024/3/7', 1],
    ];
    expect(mappedHeaders(recogniseRows(rows)).customer).toBe('客人');
  });

  it('masked values, which may be many people, serve less than whole ones', () => {
    const rows = [
      ['Phone', 'Buyer name', 'Date', 'Amount'],
      ['*****78', 'Ann', '2024-03-05', 1],
      ['*****21', 'Bob', '2024-03-06', 1],
    ];
    expect(mappedHeaders(recogniseRows(rows)).customer).toBe('Buyer name');
  });

  it('the order’s date, not a date of shipping, payment or birth', () => {
    const header = ['生日', '出貨日期', '付款時間', '訂單日期', '姓名', '金額'];
    const row = ['1990/1/1', '2024/3/7', '2024/3/6', '2024/3/5', '王小明', 5];
    expect(mappedHeaders(recogniseRows([header, row])).date).toBe('訂單日期');
    expect(
      mappedHeaders(
        recogniseRows([header.slice(0, 3).concat(header.slice(4)), row.slice(0, 3).concat(row.slice(4))]),
      ).date,
    ).toBe('付款時間');
  });

  it('the order’s total, not a line’s, a fee or a discount', () => {
    const header = ['姓名', '日期', '小計', '運費', '折扣金額', '訂單總金額', '單價', '數量'];
    const found = mappedHeaders(recogniseRows([header, ['王', '2024/3/5', 90, 60, 10, 140, 45, 2]]));
    expect(found).toMatchObject({ amount: '訂單總金額' });
    // Quantity and price are not needed beside an amount.
    expect(found).not.toHaveProperty('price');
  });

  it('quantity and unit price where there is no amount', () => {
    const found = recogniseRows([
      ['Customer ID', 'Date', 'Qty', 'Unit price'],
      ['a', '2024-03-05', 2, 4.5],
    ]);
    expect(rolesOf(found.mapping)).toEqual({ customer: 0, date: 1, quantity: 2, price: 3 });
    expect(found.platform).toBe('lines');
  });

  it('known only in part, as a date of ordering in brackets', () => {
    const rows = [
      ['客戶姓名（必填）', '訂購日期*', '消費金額(元)'],
      ['王', '2024/3/5', 5],
      ['陳', '2024/3/6', 7],
    ];
    expect(rolesOf(recogniseRows(rows).mapping)).toEqual({ customer: 0, date: 1, amount: 2 });
  });

  it('whose values do not fit are not taken at their word', () => {
    const rows = [
      ['日期', '客人', '金額', '入帳日'],
      ['一般', '王', '現金', '2024/3/5'],
      ['急件', '陳', '轉帳', '2024/3/6'],
    ];
    const found = recogniseRows(rows);
    expect(found.mapping.date).toBe(3);
    expect(found.mapping.amount).toBeUndefined();
  });
});

describe('what a person may choose from', () => {
  const rows = [
    ['會員', '下單', '花費', '備忘'],
    ['a@b.tw', '2024/3/5', 1200, ''],
    ['c@d.tw', '2024/3/6', 800, '送禮'],
    ['a@b.tw', '2024/3/7', 700, ''],
    ['e@f.tw', '2024/3/8', 600, ''],
  ];

  it('each column shows its letter, header and three different values', () => {
    const { columns } = recogniseRows(rows);
    expect(columns[0]).toMatchObject({
      index: 0,
      letter: 'A',
      header: '會員',
      samples: ['a@b.tw', 'c@d.tw', 'e@f.tw'],
    });
    expect(columns[2].samples).toEqual(['1200', '800', '700']);
  });

  it('columns that look like customers, days, amounts say so', () => {
    const { columns } = recogniseRows(rows);
    expect(columns.map(({ looksLike }) => looksLike[0])).toEqual(['customer', 'date', 'amount', 'customer']);
  });

  it('columns without header and values are not offered', () => {
    expect(recogniseRows(rows.map((row) => ['', ...row, ''])).columns.map(({ letter }) => letter)).toEqual([
      'B',
      'C',
      'D',
      'E',
    ]);
  });

  it('says what is missing', () => {
    expect(
      recogniseRows([
        ['品項', '數量'],
        ['布丁', 3],
        ['塔', 2],
      ]).missing,
    ).toContain('date');
    expect(
      recogniseRows([
        ['訂單日期', '金額'],
        ['2024/3/5', 3],
      ]).missing,
    ).toEqual(['customer']);
  });
});
