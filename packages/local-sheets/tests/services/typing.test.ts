// What a text becomes when it is typed into a cell, by locale. Expected values: Google's number format guide
// (developers.google.com/sheets/api/guides/formats), its setValues sample, and serial numbers counted by hand:
// 2011-12-09 is day 40886 after 1899-12-30, 2024-01-02 is day 45293.

import { describe, expect, test } from 'vitest';
import { displayText } from '../../src/book/display.ts';
import { typedIn } from '../../src/book/typing.ts';

const YEAR = 2024;

/** Text, value, number format that comes with it. */
type Row = [text: string, value: string | number | boolean | null, format?: string];

const TABLES: Record<string, Row[]> = {
  en_US: [
    ['', null],
    ['hello', 'hello'],
    ['12', 12],
    ['-12.5', -12.5],
    ['+3', 3],
    ['.5', 0.5],
    ['1.', 1],
    ['007', 7],
    ['1,234', 1234, '#,##0'],
    ['1,234,567.8', 1234567.8, '#,##0.00'],
    ['1,23', '1,23'],
    ['12,34,567', '12,34,567'],
    ['$1,234.50', 1234.5, '"$"#,##0.00'],
    ['-$5', -5, '"$"#,##0'],
    ['$-5', -5, '"$"#,##0'],
    ['€5', 5, '"€"#,##0'],
    ['(100)', -100],
    ['5%', 0.05, '0%'],
    ['12.5 %', 0.125, '0.00%'],
    ['1e3', 1000, '0.00E+00'],
    ['1E-2', 0.01, '0.00E+00'],
    ['TRUE', true],
    ['false', false],
    ['True story', 'True story'],
    ['12/9/2011', 40886, 'M/d/yyyy'],
    ['12/9/11', 40886, 'M/d/yyyy'],
    ['12-9-2011', 40886, 'M/d/yyyy'],
    ['2011-12-09', 40886, 'yyyy-mm-dd'],
    ['2011/12/9', 40886, 'yyyy/m/d'],
    ['1-2', 45293, 'm/d'],
    ['1/2', 45293, 'm/d'],
    ['13/1/2011', '13/1/2011'],
    ['2/30/2011', '2/30/2011'],
    ['2011-02-30', '2011-02-30'],
    ['Dec 9, 2011', 40886, 'mmm d, yyyy'],
    ['December 9 2011', 40886, 'mmm d, yyyy'],
    ['9 Dec 2011', 40886, 'd mmm yyyy'],
    ['9-Dec-11', 40886, 'd mmm yyyy'],
    ['Jan 2', 45293, 'mmm d'],
    ['May', 'May'],
    ['13:45', 13.75 / 24, 'H:mm'],
    ['1:45 PM', 13.75 / 24, 'h:mm am/pm'],
    ['12:00 am', 0, 'h:mm am/pm'],
    ['13:45:30', (13 * 3600 + 45 * 60 + 30) / 86400, 'H:mm:ss'],
    ['36:00:00', 1.5, '[h]:mm:ss'],
    ['12/9/2011 18:00', 40886.75, 'M/d/yyyy H:mm'],
    ['2011-12-09 06:00:00', 40886.25, 'yyyy-mm-dd H:mm:ss'],
    ['2011-12-09 06:00:00 +0800', '2011-12-09 06:00:00 +0800'],
    ['2011-12-09T06:00:00Z', '2011-12-09T06:00:00Z'],
    ['1.2.2011', '1.2.2011'],
    ['#1001', '#1001'],
    ['NT$500', 'NT$500'],
    ['O’Neil', 'O’Neil'],
    ['1:75', '1:75'],
    ['３', '３'],
    ["'001", '001'],
  ],
  zh_TW: [
    ['2011/12/9', 40886, 'yyyy/m/d'],
    ['12/9/2011', 40886, 'yyyy/M/d'],
    ['1/2', 45293, 'm/d'],
    ['2011年12月9日', 40886, 'yyyy"年"m"月"d"日"'],
    ['2011/12/9 下午 6:00', 40886.75, 'yyyy/m/d h:mm am/pm'],
    ['2011/12/9 上午 06:00:00', 40886.25, 'yyyy/m/d h:mm:ss am/pm'],
    ['NT$1,200', 1200, '"NT$"#,##0'],
    ['$1,200', 1200, '"$"#,##0'],
    ['熟客 一號', '熟客 一號'],
    ['9月', '9月'],
  ],
  en_GB: [
    ['9/12/2011', 40886, 'dd/MM/yyyy'],
    ['2/1', 45293, 'd/m'],
    ['12/13/2011', '12/13/2011'],
    ['£5.50', 5.5, '"£"#,##0.00'],
  ],
  de_DE: [
    ['1.234,5', 1234.5, '#,##0.00'],
    ['1,5', 1.5],
    ['1.5', '1.5'],
    ['9.12.2011', 40886, 'd.M.yyyy'],
    ['9. Dezember 2011', '9. Dezember 2011'],
    ['9 Dezember 2011', 40886, 'd mmm yyyy'],
    ['5 €', 5, '"€"#,##0'],
  ],
};

for (const [locale, rows] of Object.entries(TABLES)) {
  describe(locale, () => {
    test.each(rows)('%j', (text, value, format) => {
      const typed = typedIn(text, { locale, year: YEAR });
      expect([typed.value, typed.format]).toEqual([value, format]);
    });
  });
}

test('= starts a formula, nothing else does', () => {
  expect(typedIn('=A1', { locale: 'en_US', year: YEAR })).toEqual({ value: null, formula: '=A1' });
  for (const text of [' =A1', '+A1', '-A1', '@A1']) {
    expect(typedIn(text, { locale: 'en_US', year: YEAR })).toEqual({ value: text });
  }
});

test('what was typed shows as it was typed, or as its locale writes it', () => {
  const shown = (text: string, locale: string) => {
    const { value, format } = typedIn(text, { locale, year: YEAR });
    return displayText(value, format ?? '', locale);
  };
  expect(
    ['12/9/2011', '10%', '$2.99', '1,000,000', '1:45 PM', '36:00:00', '9-Dec-11'].map((text) =>
      shown(text, 'en_US'),
    ),
  ).toEqual(['12/9/2011', '10%', '$2.99', '1,000,000', '1:45 PM', '36:00:00', '9 Dec 2011']);
  expect(['2011/12/9 下午 6:00', '2011年12月9日'].map((text) => shown(text, 'zh_TW'))).toEqual([
    '2011/12/9 6:00 下午',
    '2011年12月9日',
  ]);
  expect(['9.12.2011', '1.234,5'].map((text) => shown(text, 'de_DE'))).toEqual(['9.12.2011', '1.234,50']);
});
