// A CSV file opened as a spreadsheet: what is typed in and what stays text, encodings, blank rows.

import { describe, expect, it } from 'vitest';
import type { Book } from '../../src/book/workbook.ts';
import { readBook } from '../../src/files/read.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Cells of the sheet with their formats, `value` or `value @format`. */
function cells(book: Book): string[][] {
  const sheet = book.sheets[0]!;
  return Array.from({ length: sheet.lastRow() }, (_, row) =>
    Array.from({ length: sheet.lastColumn() }, (__, column) => {
      const value = sheet.value(row, column);
      const format = sheet.numberFormat(row, column);
      return (value === null ? '' : `${typeof value} ${value}`) + (format && ` ${format}`);
    }),
  );
}

async function column(...texts: string[]): Promise<string[]> {
  const quoted = ['header', ...texts].map((text) => `"${text.replaceAll('"', '""')}"`);
  return cells(await readBook(bytes(quoted.join('\n'))))
    .slice(1)
    .map((row) => row[0]!);
}

describe('what a cell becomes', () => {
  it('numbers, money, percentages and days as if typed in', async () => {
    expect(await column('1', '2.5', '1,234')).toEqual(['number 1', 'number 2.5', 'number 1234 #,##0']);
    expect(await column('$5.50')).toEqual(['number 5.5 "$"#,##0.00']);
    expect(await column('2011-12-09', '2011-12-10')).toEqual([
      'number 40886 yyyy-mm-dd',
      'number 40887 yyyy-mm-dd',
    ]);
  });
  it('a column with leading zeros, long numbers or +886 stays text, so that nothing is lost', async () => {
    expect(await column('007', '12')).toEqual(['string 007 @', 'string 12 @']);
    expect(await column('+886912345678', '0912345678')).toEqual([
      'string +886912345678 @',
      'string 0912345678 @',
    ]);
    expect(await column('1234567890123456')).toEqual(['string 1234567890123456 @']);
  });
  it('nothing becomes a formula', async () => {
    expect(await column('=1+1', 'Ann')).toEqual(['string =1+1 @', 'string Ann']);
    expect(await column('+1+1', '-x', '@x')).toEqual(['string +1+1', 'string -x', 'string @x']);
  });
  it('names that read as a day or a truth value stay names among names', async () => {
    expect(await column('1-2', "O'Neil", 'TRUE', '5.10', '7', '熟客 一號')).toEqual([
      'string 1-2 @',
      "string O'Neil",
      'string TRUE @',
      'string 5.10 @',
      'number 7',
      'string 熟客 一號',
    ]);
  });
  it('a stray text in a column of days leaves the days days', async () => {
    const days = Array.from({ length: 20 }, (_, i) => `2011-12-${String(i + 1).padStart(2, '0')}`);
    const found = await column(...days, 'unknown');
    expect(found[0]).toBe('number 40878 yyyy-mm-dd');
    expect(found[20]).toBe('string unknown');
  });
  it('days are read in the order of the locale where the column shows that it is its own', async () => {
    const at = async (locale: string, ...texts: string[]) =>
      (await readBook(bytes(['d', ...texts].join('\n')), { locale })).sheets[0]!.value(1, 0);
    // 2011-03-04 is day 40606, 2011-04-03 day 40636.
    expect([await at('en_US', '3/4/2011', '3/25/2011'), await at('en_GB', '3/4/2011', '25/3/2011')]).toEqual([
      40_606, 40_636,
    ]);
    // Nothing settles the order, or it is another one: the texts stay, for whoever reads the column.
    for (const texts of [['3/4/2011'], ['3/4/2011', '25/3/2011'], ['3/4/2011', 'Mar 5', '3/25/2011']])
      expect(await at('en_US', ...texts)).toBe('3/4/2011');
  });
  it('a day without a year stays a text: it may be of another year', async () => {
    expect(await column('7/15', '12/31')).toEqual(['string 7/15 @', 'string 12/31 @']);
  });
  it('a number that may be 1,234 or 1.234 is typed in only where the column settles it', async () => {
    const at = async (locale: string, ...texts: string[]) =>
      (
        await readBook(bytes(['d', ...texts].map((text) => `"${text}"`).join('\n')), { locale })
      ).sheets[0]!.value(1, 0);
    expect(await at('en_US', '1,234', '5.50')).toBe(1234);
    expect(await at('de_DE', '1.234', '5,50')).toBe(1234);
    expect(await at('en_US', '1.234', '12.500')).toBe('1.234');
    expect(await at('en_US', '1.234', '5,50')).toBe('1.234');
    expect(await at('de_DE', '1,234', '5.50')).toBe('1,234');
    expect(await at('en_US', '1.5', '12.25')).toBe(1.5);
  });
  it('a text wrapped against typing is unwrapped: ="0912…" and an apostrophe before a number', async () => {
    expect(await column('="0912000001"', '="say ""hi"" now"')).toEqual([
      'string 0912000001 @',
      'string say "hi" now @',
    ]);
    expect(await column("'+886912000001", "'0912", "'tis")).toEqual([
      'string +886912000001 @',
      'string 0912 @',
      "string 'tis @",
    ]);
  });
  it('a number shown as 1.23E+15 has lost its digits and stays the text it is', async () => {
    expect(await column('1.23E+15', '5')).toEqual(['string 1.23E+15 @', 'string 5 @']);
    expect(await column('1.5E+3', '5')).toEqual(['number 1500 0.00E+00', 'number 5']);
  });
});

/** Encoded by Python's codecs: name, bytes in base64, text. */
const ENCODED: readonly (readonly [string, string, string])[] = [
  ['euc-kr', 'wda5rrn4yKMssbi4xcDaCjEssei5zrz2CjIswMy/tcjxCg==', '주문번호,구매자\n1,김민수\n2,이영희\n'],
  ['windows-874', 'b3JkZXIsY3VzdG9tZXIKMSzKwarSwgoyLMrBy63Upwo=', 'order,customer\n1,สมชาย\n2,สมหญิง\n'],
  [
    'windows-1250',
    'TnVtZXIsS2xpZW50CjEso3VrYXN6IK9hawoyLE1hs2dvcnphdGEgV/NqY2lrCjMsUGF3ZbMgjGxpd2nxc2tpCg==',
    'Numer,Klient\n1,Łukasz Żak\n2,Małgorzata Wójcik\n3,Paweł Śliwiński\n',
  ],
  [
    'windows-1251',
    'ze7s5fAg5+Dq4OfgLM/u6vPv4PLl6/wKMSzI4uDtIM/l8vDu4go=',
    'Номер заказа,Покупатель\n1,Иван Петров\n',
  ],
  [
    'windows-1252',
    'QmVzdGVsbG51bW1lcixL5HVmZXIKMSxK/HJnZW4gTfxsbGVyCjIsQmr2cm4gV2Vp3wo=',
    'Bestellnummer,Käufer\n1,Jürgen Müller\n2,Björn Weiß\n',
  ],
  ['windows-1253', 'wfHp6Oz88izQ5evc9OfyCjEsw+n+8ePv8iDQ4fDc8go=', 'Αριθμός,Πελάτης\n1,Γιώργος Παπάς\n'],
  [
    'windows-1254',
    'U2lwYXJp/iBObyxN/P50ZXJpCjEs3vxrcvwgWf1sbWF6CjIsR/xs/mVuIMdh8Gxhcgo=',
    'Sipariş No,Müşteri\n1,Şükrü Yılmaz\n2,Gülşen Çağlar\n',
  ],
  ['windows-1255', '7vH0+CDk5u7w5Czs9+XnCjEs6eXx6SDr5O8K', 'מספר הזמנה,לקוח\n1,יוסי כהן\n'],
  ['windows-1256', '0d7jIMfh2OHILMfh2uPt4QoxLOPN488g2uHtCg==', 'رقم الطلب,العميل\n1,محمد علي\n'],
  ['euc-jp', 'w+3KuMjWueYspKq10s3NCjEsu7PFxMLAz7oK', '注文番号,お客様\n1,山田太郎\n'],
];

describe('the file', () => {
  it.each(ENCODED)('is read as %s by its letters, and the reader says so', async (name, base64, text) => {
    const told: string[] = [];
    const book = await readBook(Uint8Array.from(Buffer.from(base64, 'base64')), {
      onEncoding: (encoding) => told.push(encoding),
    });
    expect(cells(book)[1]![1]).toBe(`string ${text.split(/[\n,]/)[3]}`);
    expect(told).toEqual([name]);
  });
  it('is read in the encoding a person names, which must be one', async () => {
    const letter = Uint8Array.from([0x61, 0x0a, 0xf1]);
    const read = async (encoding: string) => (await readBook(letter, { encoding })).sheets[0]!.value(1, 0);
    expect([await read('windows-1252'), await read('windows-1250')]).toEqual(['ñ', 'ń']);
    await expect(read('latin-99')).rejects.toThrow('There is no encoding “latin-99”.');
  });
  it('is UTF-8 also where one letter was cut', async () => {
    const cut = [...bytes(`名前\n${'山田太郎'.repeat(20)}\n`), 0xe5, 0xb1];
    expect((await readBook(Uint8Array.from(cut))).sheets[0]!.value(0, 0)).toBe('名前');
  });
  const text = '訂單編號,顧客\n1,王小明\n';
  it('is read as UTF-8 with or without a mark', async () => {
    for (const start of ['', '\ufeff']) {
      expect(cells(await readBook(bytes(start + text)))[0]).toEqual(['string 訂單編號', 'string 顧客']);
    }
  });
  it('is read as UTF-16 of either order, with or without a mark', async () => {
    const letters = [...'id,name\n1,Ann Lee of the long street\n'];
    const wide = (little: boolean, mark: boolean) =>
      Uint8Array.from(
        [...(mark ? ['\ufeff'] : []), ...letters].flatMap((letter) => {
          const code = letter.charCodeAt(0);
          return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
        }),
      );
    for (const [little, mark] of [
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ] as const) {
      expect(cells(await readBook(wide(little, mark)))[0]).toEqual(['string id', 'string name']);
    }
  });
  it('is read as Big5, GBK or Shift_JIS by its words', async () => {
    // 訂單編號,顧客 in Big5; 订单编号,顾客 in GBK; 注文番号,顧客 in Shift_JIS (code tables of Unicode.org).
    const big5 = [0xad, 0x71, 0xb3, 0xe6, 0xbd, 0x73, 0xb8, 0xb9, 0x2c, 0xc5, 0x55, 0xab, 0xc8];
    const gbk = [0xb6, 0xa9, 0xb5, 0xa5, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb9, 0xcb, 0xbf, 0xcd];
    const sjis = [0x92, 0x8d, 0x95, 0xb6, 0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x8c, 0xda, 0x8b, 0x71];
    const first = async (list: number[]) => cells(await readBook(Uint8Array.from(list)))[0];
    expect(await first(big5)).toEqual(['string 訂單編號', 'string 顧客']);
    expect(await first(gbk)).toEqual(['string 订单编号', 'string 顾客']);
    expect(await first(sjis)).toEqual(['string 注文番号', 'string 顧客']);
  });
  it('may have quotes, line breaks and semicolons or tabs between cells', async () => {
    const book = await readBook(bytes('a;b\n"x; ""y""\nz";2\n'));
    expect(cells(book)).toEqual([
      ['string a', 'string b'],
      ['string x; "y"\nz', 'number 2'],
    ]);
    expect(cells(await readBook(bytes('a\tb\n1\t2')))[1]).toEqual(['number 1', 'number 2']);
  });
  it('keeps its rows where they are, blank ones too', async () => {
    expect(cells(await readBook(bytes('Orders\n\na,b\n1,2\n,\n3,4\n')))).toHaveLength(6);
  });
  it('fills a grid of at least a new sheet', async () => {
    const { maxRows, maxColumns } = (await readBook(bytes('a,b'))).sheets[0]!;
    expect([maxRows, maxColumns]).toEqual([1000, 26]);
  });
  it('is refused in one sentence when it is empty, missing or no workbook', async () => {
    await expect(readBook(new Uint8Array(0))).rejects.toThrow('The file is empty.');
    await expect(readBook('/nowhere/orders.csv')).rejects.toThrow('There is no file /nowhere/orders.csv.');
    const oldExcel = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(readBook(oldExcel)).rejects.toThrow('Save it as .xlsx without a password.');
    const zip = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);
    await expect(readBook(zip)).rejects.toThrow('no workbook');
  });
});
