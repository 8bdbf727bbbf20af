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
  it('days are read in the order of the locale', async () => {
    const at = async (locale: string) =>
      (await readBook(bytes('d\n3/4/2011'), { locale })).sheets[0]!.value(1, 0);
    // 2011-03-04 is day 40606, 2011-04-03 day 40636.
    expect([await at('en_US'), await at('en_GB')]).toEqual([40_606, 40_636]);
  });
});

describe('the file', () => {
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
