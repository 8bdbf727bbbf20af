// Every way people and exports write a day, and how a column decides between day and month.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, readDates } from '../../src/reading/index.ts';
import { assumed, dateCell, dayNumber, isoDay, leftOutOf, ordersOf, read } from './sheet.ts';

const inTaipei = { locale: 'zh_TW', timeZone: 'Asia/Taipei' };
const days = (cells: Parameters<typeof readDates>[0], choices = {}): string[] => {
  const { day, problem } = readDates(cells, { ...inTaipei, ...choices });
  return Array.from(day, (one, i) => problem[i]?.replace('date-', '').replace('-', ' ') ?? isoDay(one));
};

describe('one date text', () => {
  // All but the last rows are 5 March 2024; ROC 113 = 1911 + 113 = 2024; serial 45356 = 45356 − 25569 = day 19787.
  it.each([
    '2024-03-05',
    '2024/3/5',
    '2024.03.05',
    '2024. 3. 5.',
    '2024-3-5 9:05',
    '2024-03-05T23:59:59',
    '2024-03-05T23:59:59.999Z',
    '2024-03-05 23:30:00 +0000',
    '2024-03-05 00:10:00 -0800',
    '2024-03-05T00:10:00+08:00',
    '2024/03/05 12:00 UTC',
    '20240305',
    '20240305 08:30',
    '2024年3月5日',
    '2024年03月05日 15:04',
    '2024年3月5日下午3:05',
    '2024年3月5日15時4分',
    '2024/3/5 上午 12:05:00',
    '2024/3/5 下午 11:59',
    '2024/3/5 3:05 PM',
    '2024/3/5 3:05:00 p.m.',
    '2024/03/05(二)',
    '2024/3/5 (星期二)',
    '2024/3/5 星期二 14:00',
    '西元2024年3月5日',
    '113/03/05',
    '113.3.5',
    '113-03-05 08:00',
    '113年3月5日',
    '民國113年3月5日',
    '民國 113 年 3 月 5 日',
    '中華民國113年03月05日',
    '1130305',
    '令和6年3月5日',
    '２０２４／０３／０５',
    '２０２４年３月５日',
    ' 2024-03-05 ',
    '\u30002024/3/5',
    '45356',
    '45356.5',
    '5 Mar 2024',
    '5-Mar-24',
    'Mar 5, 2024',
    'March 5th, 2024 9:30 am',
    'Tue, 05 Mar 2024 10:00:00 +0000',
    'Tue Mar 05 2024 20:21:00 GMT+0800 (Taipei Standard Time)',
    'Mar 5, 2024 at 3:12 PM',
    'Mar-05-24 15:12:33 PST',
    '05-MAR-2024',
    '2024-Mar-05',
    '5. März 2024',
    '5. Mrz. 2024, 15:12 Uhr',
    'Di., 5. März 2024 um 15:12',
    '5 mars 2024 à 15:12',
    'mar. 5 mars 2024 15h12',
    '5 de marzo de 2024',
    '5 mar 2024, 3:12 p. m.',
    '5 mar. 2024',
    '5 de março de 2024 às 15:12',
    '5 Maret 2024 pukul 15.12 WIB',
    'Selasa, 5 Maret 2024',
    '5 thg 3, 2024',
    'ngày 5 tháng 3 năm 2024',
    '5 marca 2024',
    '5 марта 2024',
    '5 มีนาคม 2567',
    '5 มี.ค. 2567 15:12 น.',
    '5 มี.ค. 67',
    '2024년 3월 5일',
    '2024. 3. 5. 오후 3:12',
    '2024-03-05 오후 3:12:00',
    '2024년 3월 5일 화요일',
    'R6.3.5',
    'R6/03/05',
    '令和6年3月5日(火) 15時12分',
    '2567-03-05',
    '20240305151233',
    '202403051512',
    '20240305 1512',
    '20240305T151233',
    '1709651533',
    '1709651533000',
  ])('%s is 5 March 2024', (text) => {
    expect(parseDay(text, 'mdy')).toBe(dayNumber('2024-03-05'));
    expect(parseDay(text, 'dmy')).toBe(dayNumber('2024-03-05'));
  });

  it.each([
    ['3/5/2024', '2024-03-05', '2024-05-03'],
    ['12/9/2011 8:26', '2011-12-09', '2011-09-12'],
    ['01.02.2024', '2024-01-02', '2024-02-01'],
    ['3-5-24', '2024-03-05', '2024-05-03'],
    ['3/5/99', '1999-03-05', '1999-05-03'],
  ])('%s is %s month first and %s day first', (text, monthFirst, dayFirst) => {
    expect(parseDay(text, 'mdy')).toBe(dayNumber(monthFirst));
    expect(parseDay(text, 'dmy')).toBe(dayNumber(dayFirst));
  });

  // Abbreviations as CLDR and shops write them, of each of the twelve months; 2024-MM-15.
  it.each([
    ['en', 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'],
    ['de', 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'],
    ['fr', 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'],
    ['es', 'ene feb mar abr may jun jul ago sept oct nov dic'],
    ['pt', 'jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.'],
    ['id', 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'],
    ['th', 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'],
    ['it', 'gen feb mar apr mag giu lug ago set ott nov dic'],
  ])('months of %s: %s', (_, names) => {
    names.split(' ').forEach((name, k) => {
      const iso = `2024-${String(k + 1).padStart(2, '0')}-15`;
      expect(parseDay(`15 ${name} 2024`, 'mdy'), name).toBe(dayNumber(iso));
    });
  });
  it('the year of a Thai date is Buddhist where it is, also with month and day in figures', () => {
    expect(parseDay('05/03/2567', 'dmy')).toBe(dayNumber('2024-03-05'));
    expect(days(['05/03/2567', '29/02/2567', '17/03/2567'], { locale: 'th_TH' })).toEqual([
      '2024-03-05',
      '2024-02-29',
      '2024-03-17',
    ]);
  });
  it('a moment is the day it was in the spreadsheet: 2024-01-31 23:00 UTC is 1 February in Taipei', () => {
    // 1706742000 = 2024-01-31T23:00:00Z (date -d @1706742000 -u).
    expect(days([1_706_742_000, '1706742000000'])).toEqual(['2024-02-01', '2024-02-01']);
    expect(days([1_706_742_000], { timeZone: 'UTC' })).toEqual(['2024-01-31']);
  });

  it('two digits first are a year where the column is year first', () => {
    expect(parseDay('24/03/05', 'ymd')).toBe(dayNumber('2024-03-05'));
  });

  it.each([
    '',
    'abc',
    '7/15',
    '7月15日',
    '2024/3',
    '2024',
    '約2024/3/5',
    '2024/3/5-6',
    '2024/3/5 25:00',
    '2024/3/5 補',
    '1.2.3.4',
    '5 Foo 2024',
    '5 mars',
    '0912345678',
    '15 Marketing 2024',
    '00000',
    '12:30',
    '=1+1',
  ])('%j is no day', (text) => {
    expect(parseDay(text, 'mdy')).toBeNull();
    expect(days([text])[0]).toMatch(/missing|unreadable|no year/);
  });

  it.each([
    '2023-02-29',
    '2024/2/30',
    '2024-13-01',
    '2024-00-10',
    '13/45/2024',
    '113/02/30',
    '2204/3/5',
    '1024-03-05',
  ])('%s is written like a day but there is none that an order can have', (text) => {
    expect(days([text])).toEqual(['impossible']);
  });

  it('every day from 1950 to 2149 survives every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2149-12-31') }), (day) => {
        const date = new Date(day * 86_400_000);
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const two = (n: number) => String(n).padStart(2, '0');
        for (const text of [
          `${y}-${two(m)}-${two(d)}`,
          `${y}/${m}/${d} 23:59`,
          `${y}年${m}月${d}日`,
          `${y - 1911}/${m}/${d}`,
          `民國${y - 1911}年${m}月${d}日`,
          `${y}${two(m)}${two(d)}`,
        ]) {
          if (text.startsWith(`${y - 1911}/`) && y - 1911 < 100) continue;
          expect(parseDay(text, 'mdy')).toBe(day);
        }
        expect(parseDay(`${m}/${d}/${y}`, 'mdy')).toBe(day);
        expect(parseDay(`${d}.${m}.${y}`, 'dmy')).toBe(day);
        expect(days([day + 25569 + 0.75])).toEqual([isoDay(day)]);
      }),
    );
  });

  it('any text at all is read or refused, never thrown over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const day = parseDay(text, 'dmy');
        expect(day === null || Number.isInteger(day)).toBe(true);
      }),
    );
  });
});

describe('a column of dates', () => {
  it('decides day first from one value that cannot be month first', () => {
    const column = readDates(['3/5/2024', '25/12/2023', '4/5/2024'], { locale: 'en_US', timeZone: 'UTC' });
    expect([column.order, column.because]).toEqual(['dmy', 'values']);
    expect(days(['3/5/2024', '25/12/2023'], { locale: 'en_US' })).toEqual(['2024-05-03', '2023-12-25']);
  });

  it('decides month first likewise, whatever the locale', () => {
    const column = readDates(['3/5/2024', '12/25/2023'], { locale: 'en_GB', timeZone: 'UTC' });
    expect([column.order, column.because]).toEqual(['mdy', 'values']);
  });

  it.each([
    ['en_US', 'mdy', '2024-03-05'],
    ['en_GB', 'dmy', '2024-05-03'],
    ['de_DE', 'dmy', '2024-05-03'],
    ['zh_TW', 'mdy', '2024-03-05'],
    ['zh_HK', 'dmy', '2024-05-03'],
  ])('asks the locale %s where no value decides, and says so', (locale, order, day) => {
    const column = readDates(['3/5/2024', '4/6/2024'], { locale, timeZone: 'UTC' });
    expect([column.order, column.because, isoDay(column.day[0])]).toEqual([order, 'locale', day]);
  });

  it('takes the majority where values contradict each other, and lists the others', () => {
    expect(days(['25/12/2023', '24/12/2023', '12/26/2023'])).toEqual([
      '2023-12-25',
      '2023-12-24',
      'impossible',
    ]);
  });

  it('a person may decide', () => {
    const column = readDates(['3/5/2024'], { locale: 'en_US', timeZone: 'UTC', order: 'dmy' });
    expect([isoDay(column.day[0]), column.because]).toEqual(['2024-05-03', 'person']);
  });

  it('two-digit years: 99/12/31 can only be year first', () => {
    expect(days(['24/03/05', '99/12/31'])).toEqual(['2024-03-05', '1999-12-31']);
  });

  it('two-digit years from 70 are ROC years where the column has others: 99 + 1911 = 2010', () => {
    expect(days(['99/12/31', '100/01/05'])).toEqual(['2010-12-31', '2011-01-05']);
  });

  it('date cells are their day; one of year 113 is an ROC year; one of 1899 is only a time', () => {
    expect(days([dateCell('2024-03-05', 1439), dateCell('0113-03-05'), dateCell('1899-12-30', 870)])).toEqual(
      ['2024-03-05', '2024-03-05', 'impossible'],
    );
  });

  it('serial numbers, days in a row of digits, and numbers that are neither', () => {
    expect(days([45356, 45356.999999, 20240305, 1130305, 2024, 305, -1, 1e12])).toEqual([
      '2024-03-05',
      '2024-03-05',
      '2024-03-05',
      '2024-03-05',
      'unreadable',
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
  });

  it('a time that floating point puts a hair before midnight is the next day', () => {
    expect(days([45355.99999999999])).toEqual(['2024-03-05']);
  });

  it('blanks and dashes are missing, TRUE and error values are unreadable', () => {
    expect(days(['', '  ', '-', '—', true, '#N/A'])).toEqual([
      'missing',
      'missing',
      'missing',
      'missing',
      'unreadable',
      'unreadable',
    ]);
  });
});

describe('times with an offset', () => {
  const late = ['2011-12-09 23:30:00 +0000', '2011-12-09 02:00:00 +0000'];

  it('keep the day as written', () => {
    expect(days(late)).toEqual(['2011-12-09', '2011-12-09']);
  });

  it('are converted to the spreadsheet’s zone where a person wants that: 23:30 UTC is 07:30 the next day in Taipei', () => {
    expect(days(late, { offsets: 'convert' })).toEqual(['2011-12-10', '2011-12-09']);
  });

  it('follow summer time: 04:30 UTC is 00:30 in New York in July (−4) and 23:30 the day before in December (−5)', () => {
    const zone = { offsets: 'convert', timeZone: 'America/New_York' };
    expect(days(['2011-07-10 04:30:00 +0000', '2011-12-10 04:30:00 +0000'], zone)).toEqual([
      '2011-07-10',
      '2011-12-09',
    ]);
    // On 6 November 2011 clocks went back at 06:00 UTC: 04:30 UTC was still −4, 05:30 UTC −4 too, 23:30 the day before at −4 is 03:30 UTC.
    expect(
      days(['2011-11-06 03:30:00 +0000', '2011-11-06 04:30:00 +0000', '2011-11-07 04:30:00 +0000'], zone),
    ).toEqual(['2011-11-05', '2011-11-06', '2011-11-06']);
  });

  it('follow clocks that change at midnight: in São Paulo they went from −2 to −3 at 02:00 UTC on 18 February 2018, so 02:30 UTC was 23:30 of the 17th', () => {
    const zone = { offsets: 'convert', timeZone: 'America/Sao_Paulo' };
    expect(days(['2018-02-18 02:30:00 +0000', '2018-02-18 03:00:00 +0000'], zone)).toEqual([
      '2018-02-17',
      '2018-02-18',
    ]);
  });

  it('texts without an offset stay as they are', () => {
    expect(days(['2011-12-09 23:30:00', '2011-12-09'], { offsets: 'convert' })).toEqual([
      '2011-12-09',
      '2011-12-09',
    ]);
  });
});

describe('what reading says about the days', () => {
  const header = ['customer id', 'order date', 'amount'];

  it('names the order, the time zone, offsets and ROC years it assumed, with their rows', () => {
    const sheet = read(
      [header, ['a', '113/3/5', 1], ['a', dateCell('2024-03-06'), 1], ['a', '2024-03-07 10:00:00 +0800', 1]],
      inTaipei,
    );
    expect(assumed(sheet, 'date-order')).toEqual({
      code: 'date-order',
      value: 'ymd',
      because: 'values',
      count: 2,
    });
    expect(assumed(sheet, 'time-zone')).toEqual({
      code: 'time-zone',
      value: 'Asia/Taipei',
      because: 'default',
      count: 1,
    });
    expect(assumed(sheet, 'offsets')).toEqual({
      code: 'offsets',
      value: 'as-written',
      because: 'default',
      count: 1,
    });
    expect(assumed(sheet, 'roc-years')?.count).toBe(1);
  });

  it('warns where the spreadsheet seems to have swapped day and month on import', () => {
    const swapped = Array.from({ length: 12 }, (_, i) => [
      'a',
      dateCell(`2011-${String(i + 1).padStart(2, '0')}-09`),
      1,
    ]);
    const texts = ['13/12/2011', '25/12/2011', '31/1/2011'].map((text) => ['b', text, 1]);
    expect(assumed(read([header, ...swapped, ...texts]), 'dates-swapped')).toMatchObject({
      value: 'dmy',
      count: 12,
    });
    // A column with other texts was not typed in by the spreadsheet at all.
    const mixed = [...swapped, ...texts, ['c', '2011-12-25', 1]];
    expect(assumed(read([header, ...mixed]), 'dates-swapped')).toBeUndefined();
    // A date cell after the 12th shows that they were not swapped.
    const sound = [...swapped, ['a', dateCell('2011-05-20'), 1]];
    expect(assumed(read([header, ...sound, ...texts]), 'dates-swapped')).toBeUndefined();
  });

  it.each([
    '5 mars',
    '5. März',
    'Mar 5',
    'March 5th',
    'Tue, Mar 5, 3:12 PM',
    '5 de marzo',
    '5 มีนาคม',
    '7/15',
    '7/15（一）',
    '7月15日',
    '3월 5일',
  ])('%s has no year: never guessed, even beside days of one year', (text) => {
    const sheet = read([header, ['a', '2024-03-04', 1], ['b', text, 1], ['c', '2024-03-06', 1]]);
    expect(leftOutOf(sheet)).toEqual([[3, 'date-no-year', text]]);
    expect(ordersOf(sheet).map(([, who]) => who)).toEqual(['a', 'c']);
    expect(parseDay(text, 'dmy')).toBeNull();
  });

  it.each(['soon', 'May', '13月', '5 apples', 'apples 5', '7/15/', '1.5'])(
    '%s is no day without a year, but unreadable',
    (text) => {
      const sheet = read([header, ['a', '2024-03-04', 1], ['b', text, 1], ['c', '2024-03-06', 1]]);
      expect(leftOutOf(sheet)).toEqual([[3, 'date-unreadable', text]]);
    },
  );

  it('lists a bad day with its row, its text and why', () => {
    const sheet = read([
      header,
      ['a', '2024-03-05', 1],
      ['b', '7/15', 1],
      ['c', '', 1],
      ['d', '2024-02-30', 1],
    ]);
    expect(leftOutOf(sheet)).toEqual([
      [3, 'date-no-year', '7/15'],
      [4, 'date-missing', ''],
      [5, 'date-impossible', '2024-02-30'],
    ]);
    expect(sheet.leftOut.every(({ column }) => column === 1)).toBe(true);
    expect(ordersOf(sheet)).toEqual([['', 'a', '2024-03-05', 1]]);
  });
});
