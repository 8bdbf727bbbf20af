// What a function makes of the cells it is given: shapes, blanks, errors, dates of every kind, and wrong arguments.

import { describe, expect, it } from 'vitest';
import type { FunctionName } from '../../src/functions/index.ts';
import { functionIn } from '../../src/functions/index.ts';
import { type Asked, around, call, callIn, cells, column, refusal } from './calling.ts';

/**
 * ann: 2024-01-01, 01-11, 01-21 (cycle 10); bo: 2024-01-05 (one day); cat: 2024-01-02, 01-12 (cycle 10).
 * Latest day 2024-01-21, shop cycle 10: ann 0 days (E0), bo 16 days = 1.6 cycles (N), cat 9 days (E0).
 */
const CUSTOMERS = ['ann', 'bo', 'cat', 'ann', 'cat', 'ann'];
const DATES = ['2024-01-01', '2024-01-05', '2024-01-02', '2024-01-11', '2024-01-12', '2024-01-21'];
const AMOUNTS = [10, 20, 5, 10, 5, 10];
const customers = column(CUSTOMERS);
const dates = column(DATES);
const amounts = column(AMOUNTS);
const TAGS = ['E0', 'N', 'E0', 'E0', 'E0', 'E0'];

const tags = (...values: unknown[]) => call('NES_TAG', ...values);

/** A Date at midnight of a zone, by its distance from UTC in hours. */
const dateIn = (iso: string, hours: number) => new Date(Date.parse(iso) - hours * 3_600_000);

describe('a column', () => {
  it('is answered with a column of the same height, a cell with a value', () => {
    expect(tags(customers, customers, dates)).toEqual(column(TAGS));
    expect(tags('bo', customers, dates)).toBe('N');
    expect(tags([['bo']], customers, dates)).toEqual([['N']]);
  });

  it('may lie across, as a row', () => {
    expect(tags([['ann', 'bo']], [CUSTOMERS], [DATES])).toEqual([['E0', 'N']]);
  });

  it('may end, begin or be full of blanks: blank in, blank out', () => {
    const open = (values: readonly unknown[]) => column(['', ...values, '', null, undefined, '  ']);
    expect(cells(tags(open(CUSTOMERS), open(CUSTOMERS), open(DATES)))).toEqual(['', ...TAGS, '', '', '', '']);
    expect(tags(column(['', '']), column(['', '']), column(['', '']))).toEqual([[''], ['']]);
    expect(tags('', customers, dates)).toBe('');
  });

  it('of one row, of a single cell, and of none at all is answered too', () => {
    expect(tags(column(['ann']), column(['ann']), column(['2024-01-01']))).toEqual([['N']]);
    expect(tags('ann', 'ann', '2024-01-01')).toBe('N');
    expect(tags([], customers, dates)).toEqual([['']]);
    expect(tags(column(['ann']), [], [])).toEqual([['']]);
  });

  it('may carry its header', () => {
    const withHeader = (header: string, values: readonly unknown[]) => column([header, ...values]);
    const answers = tags(
      withHeader('Customer', CUSTOMERS),
      withHeader('Customer', CUSTOMERS),
      withHeader('Order date', DATES),
    );
    expect(cells(answers)).toEqual(['', ...TAGS]);
  });

  it('of a hundred thousand rows is answered in full', () => {
    const rows = 100_000;
    const many = column(Array.from({ length: rows }, (_, i) => `c${i % 30_000}`));
    const days = column(Array.from({ length: rows }, (_, i) => 45_000 + (i % 700)));
    const answers = cells(tags(many, many, days));
    expect(answers.length).toBe(rows);
    expect(answers.every((tag) => /^(N|E0|S[123])$/.test(String(tag)))).toBe(true);
  });
});

describe('a customer', () => {
  it('is the same however its cell is written', () => {
    const mixed = column([
      'C1',
      ' C1 ',
      'Ｃ１',
      12583,
      '12583.0',
      '12583',
      'Ann@Shop.tw',
      'ann@shop.tw',
      '007',
      7,
    ]);
    const days = column(mixed.map((_, i) => `2024-01-${String(i + 1).padStart(2, '0')}`));
    const cycles = cells(call('PURCHASE_CYCLE', column(['C1', 12583, 'ANN@shop.tw', '007', 7]), mixed, days));
    // C1 on days 1 to 3, 12583 on 4 to 6, ann on 7 and 8; 007 keeps its zeros and is not 7.
    expect(cycles).toEqual([1, 1, 1, '', '']);
  });

  it('with a strange name is only a name', () => {
    const names = [
      '=1+1',
      '__proto__',
      'constructor',
      "O'Neil",
      '<b>x</b>',
      '熟客 一號',
      '+886912345678',
      '1-2',
    ];
    const twice = column([...names, ...names]);
    const days = column([...names.map(() => '2024-01-01'), ...names.map(() => '2024-01-31')]);
    expect(cells(call('PURCHASE_CYCLE', column(names), twice, days))).toEqual(names.map(() => 30));
  });

  it('who is not among the orders, or not yet, stays blank', () => {
    expect(cells(tags(column(['dan', 'ann', 'bo']), customers, dates, '2024-01-04'))).toEqual(['', 'N', '']);
  });
});

describe('a cell that cannot be read', () => {
  const badDates = column(['2024-01-01', 'soon', '2024-01-02', '#N/A', '2024-01-12', '2024-01-21']);

  it('leaves its order out, and a customer without another order blank', () => {
    // ann keeps 01-01 and 01-21: cycle 20. bo has no readable day.
    expect(cells(tags(customers, customers, badDates))).toEqual(['E0', '', 'E0', 'E0', 'E0', 'E0']);
    expect(cells(call('PURCHASE_CYCLE', column(['ann', 'bo']), customers, badDates))).toEqual([20, '']);
  });

  it('gives its reason on the word why', () => {
    const why = cells(tags(column(['ann', 'bo', 'dan']), customers, badDates, 'why')).map(String);
    expect(why[0]).toMatch(
      /^E0: last purchase 2024-01-21, 0 days before 2024-01-21; .*Row 4 of the orders is left out\. /,
    );
    expect(why[1]).toMatch(/^Row 2 of the orders is left out\. .*: “soon”\.$/);
    expect(why[2]).toBe('“dan” is not among the customers of the orders.');
  });

  it('is blank in a column of customers, errors included', () => {
    expect(cells(tags(column(['#N/A', 'ann', '#REF!', true, null]), customers, dates))).toEqual([
      '',
      'E0',
      '',
      '',
      '',
    ]);
    const first = column(['2024-01-01', '#N/A', 'soon', '', '2024-01-01', '2024-01-01']);
    const last = column(['2024-01-11', '2024-01-11', '2024-01-11', '', '2024-02-11', '2023-12-01']);
    const days = column([2, 2, 2, '', 2.5, 2]);
    expect(cells(call('NES_OF', first, last, days, '2024-01-21'))).toEqual(['E0', '', '', '', '', '']);
    expect(cells(call('NES_OF', first, last, days, '2024-01-21', 'why'))).toEqual([
      'E0: last purchase 2024-01-11, 10 days before 2024-01-21; 1 times own cycle of 10 days; limits 2 / 2.5 / 3.',
      'The cell holds the error #N/A. Mend it or point at another cell.',
      '“soon” is not a day. Use a date cell, or text such as "2011-12-09".',
      '',
      'This must be a whole number of at least 1.',
      'The first day is after the last.',
    ]);
    // Of −3 0 1 2 3 50 100 the half lies at 2 and four fifths at 3 + 0.8 × 47 = 40.6; nothing spent is L.
    expect(cells(call('HML_OF', column([100, 'x', '', '#DIV/0!', 'NT$50', 1, 0, -3, 2, 3])))).toEqual([
      'H',
      '',
      '',
      '',
      'H',
      'L',
      'L',
      'L',
      'L',
      'M',
    ]);
  });

  it('is blank where a figure makes no sense', () => {
    const days = column([5, -1, 7, 9, 11]);
    const orders = column([2, 3, 0, '', 4]);
    const money = column([10, 20, 30, 40, 50]);
    const answers = cells(call('RFM_OF', days, orders, money, 3));
    // Two customers are left: 5 days, 2 orders, 10 and 11 days, 4 orders, 50.
    expect(answers).toEqual(['311', '', '', '', '133']);
    expect(cells(call('RFM_OF', days, orders, money, 3, 'why')).slice(1, 4)).toEqual([
      'The number must be 0 or more.',
      'The number must be 1 or more.',
      'A figure beside it is missing.',
    ]);
  });

  it('alone is refused with a sentence', () => {
    expect(refusal('NES_OF', 'soon', '2024-01-11', 2, '2024-01-21')).toBe(
      'first: “soon” is not a day. Use a date cell, or text such as "2011-12-09".',
    );
    expect(refusal('NES_OF', '2024-01-01', '2024-01-11', '#N/A', '2024-01-21')).toBe(
      'days: The cell holds the error #N/A. Mend it or point at another cell.',
    );
    expect(refusal('RFM_SEGMENT', '678')).toMatch(/^code: “678” is not an RFM code/);
    expect(refusal('NES_HML', 'E9', 'H')).toMatch(/^nes: “E9” is not an NES tag/);
    expect(refusal('NES_HML', 'E0', 'X')).toMatch(/^hml: “X” is not H, M or L/);
    expect(refusal('NES_STRATEGY', 'E-X')).toMatch(/^cell: “E-X” is not one of the nine cells/);
  });

  it('of amounts leaves its order out', () => {
    const some = column([10, 'free', 5, '#N/A', 5, 10]);
    expect(cells(call('HML_TIER', column(['ann', 'bo', 'cat']), customers, some))).toEqual(['H', '', 'L']);
    expect(cells(call('HML_TIER', column(['bo']), customers, some, 'why'))[0]).toMatch(
      /^Row 2 of the orders is left out/,
    );
  });
});

describe('a day', () => {
  it('may be a date cell, a serial number or text, mixed', () => {
    // 45292 is 2024-01-01.
    const mixed = column([
      dateIn('2024-01-01', 8),
      '2024/1/5',
      45293,
      '2024年1月11日',
      '113/01/12',
      dateIn('2024-01-21', 8),
    ]);
    expect(cells(tags(customers, customers, mixed))).toEqual(TAGS);
  });

  it('is the day of the spreadsheet’s time zone', () => {
    // 2024-01-11 20:00 in London is the 12th in Taipei.
    const evening = [new Date('2024-01-01T20:00:00Z'), new Date('2024-01-11T20:00:00Z')];
    const once = column([...evening, new Date('2024-01-12T01:00:00Z')]);
    const who = column(['a', 'a', 'a']);
    expect(callIn({ timeZone: 'Europe/London' }, 'PURCHASE_CYCLE', 'a', who, once)).toBe(11 / 2);
    expect(callIn({ timeZone: 'Asia/Taipei' }, 'PURCHASE_CYCLE', 'a', who, once)).toBe(10);
  });

  it('comes back as the beginning of that day there, through every change of the clock', () => {
    for (const [timeZone, iso, begins] of [
      ['Asia/Taipei', '2024-03-31', '2024-03-30T16:00:00.000Z'],
      ['Europe/London', '2024-03-31', '2024-03-31T00:00:00.000Z'],
      ['Europe/London', '2024-04-01', '2024-03-31T23:00:00.000Z'],
      ['America/New_York', '2024-11-03', '2024-11-03T04:00:00.000Z'],
      // Midnight did not happen in São Paulo on 2018-11-04: the day began at one o’clock.
      ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
      // and on 2018-02-17 one hour before midnight was lived twice.
      ['America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00.000Z'],
      ['Pacific/Kiritimati', '2024-03-31', '2024-03-30T10:00:00.000Z'],
    ]) {
      const day = Date.parse(iso) / 86_400_000;
      // One gap of 10 days, so the next purchase is 10 days after the last.
      const days = [day - 20, day - 10].map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
      const next = callIn({ timeZone }, 'NEXT_PURCHASE', 'a', column(['a', 'a']), column(days)) as Date;
      expect(next.toISOString(), `${iso} in ${timeZone}`).toBe(begins);
    }
  });

  it('asks for the clock by months, not by rows', () => {
    const asked: Asked = { locale: 0, clock: 0, formula: 0 };
    const rows = 20_000;
    const year = Date.parse('2023-01-01T05:00:00Z');
    const instants = column(
      Array.from({ length: rows }, (_, i) => new Date(year + ((i * 7919) % 8760) * 3_600_000)),
    );
    const who = column(Array.from({ length: rows }, (_, i) => `c${i % 500}`));
    functionIn('NES_TAG', around({ timeZone: 'Europe/London' }, asked))(who, who, instants);
    expect(asked.clock).toBeLessThan(60);
    expect(asked.locale).toBeLessThan(10);
    expect(asked.formula).toBe(0);
  });

  it('in text is day or month first by what the column shows, else by the spreadsheet’s locale', () => {
    const who = column(['a', 'a']);
    expect(call('PURCHASE_CYCLE', 'a', who, column(['1/2/2024', '13/2/2024']))).toBe(12);
    expect(callIn({ locale: 'en_US' }, 'PURCHASE_CYCLE', 'a', who, column(['1/2/2024', '1/3/2024']))).toBe(1);
    expect(callIn({ locale: 'en_GB' }, 'PURCHASE_CYCLE', 'a', who, column(['1/2/2024', '1/3/2024']))).toBe(
      29,
    );
  });
});

describe('the as-of day', () => {
  it('left out is the latest order', () => {
    expect(cells(tags(customers, customers, dates))).toEqual(
      cells(tags(customers, customers, dates, '2024-01-21')),
    );
  });

  it('replays a past day without the orders after it', () => {
    // On 2024-01-11 only ann has a cycle (10); bo 6 days, cat 9 days: one purchase day each.
    expect(cells(tags(customers, customers, dates, '2024-01-11'))).toEqual(['E0', 'N', 'N', 'E0', 'N', 'E0']);
  });

  it('may be a cell, a Date, a serial number or text', () => {
    for (const asOf of ['2024-02-01', dateIn('2024-02-01', 8), 45323, [[45323]], [['2024/2/1']]]) {
      // ann 11 days (1.1), bo 27 days (2.7), cat 20 days (2.0).
      expect(cells(tags(customers, customers, dates, asOf))).toEqual(['E0', 'S2', 'E0', 'E0', 'E0', 'E0']);
    }
  });

  it('from TODAY() or NOW() is refused with the reason; the same day typed into a cell is not', () => {
    const now = new Date();
    const ask = (formula: string) => () => callIn({ formula }, 'NES_TAG', customers, customers, dates, now);
    expect(ask('=NES_TAG(A2:A, A2:A, B2:B, TODAY())')).toThrow(
      /^as_of: Type the day into a cell and point at it, instead of TODAY\(\) or NOW\(\)/,
    );
    expect(ask('=NES_TAG(A2:A; A2:A; B2:B; now())')).toThrow(/^as_of: /);
    expect(ask('=NES_TAG(A2:A, A2:A, B2:B, $H$1)')).not.toThrow();
    expect(ask('=IF(C1 < TODAY(), NES_TAG(A2:A, A2:A, B2:B, $H$1), "")')).not.toThrow();
    expect(() =>
      callIn(
        { locale: 'zh_TW', formula: '=NES_OF(A2,B2,C2,TODAY())' },
        'NES_OF',
        '2024-01-01',
        '2024-01-11',
        2,
        now,
      ),
    ).toThrow(/^as_of：請把日期輸入一個儲存格/);
  });
});

describe('a wrong argument is refused with one sentence that names it', () => {
  const tenRows = column(Array.from({ length: 10 }, () => '2024-01-01'));
  const cases: readonly [FunctionName, unknown[], RegExp][] = [
    ['NES_TAG', [], /^customer: This argument is needed\.$/],
    ['NES_TAG', ['ann', customers], /^order_dates: This argument is needed\.$/],
    ['NES_TAG', ['ann', customers, ''], /^order_dates: This argument is needed\.$/],
    ['NES_TAG', ['ann', '', dates], /^order_customers: This argument is needed\.$/],
    ['NES_TAG', ['ann', customers, tenRows], /^order_dates: This has 10 cells and order_customers has 6\./],
    [
      'NES_TAG',
      [
        'ann',
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        dates,
      ],
      /^order_customers: One column is expected here, not 2\.$/,
    ],
    ['NES_TAG', ['ann', customers, dates, 'later'], /^as_of: “later” is not a day\./],
    ['NES_TAG', ['ann', customers, dates, [[45323], [45324]]], /^as_of: One cell is expected here, not 2\.$/],
    ['NES_TAG', ['ann', customers, dates, '#REF!'], /^as_of: The cell holds the error #REF!\./],
    ['NES_TAG', ['ann', customers, dates, '', '2/3'], /^rule: Use three rising numbers/],
    ['NES_TAG', ['ann', customers, dates, '', '3/2/1'], /^rule: The numbers must rise/],
    ['NES_TAG', ['ann', customers, dates, '', 'soon'], /^rule: “soon” is not known here\./],
    ['NES_TAG', ['ann', customers, dates, '', new Date()], /^rule: The cell holds a date/],
    ['NES_TAG', ['ann', customers, dates, '', '', column(['1'])], /^order_amounts: This has 1 cells/],
    ['RFM_CODE', ['ann', customers, dates], /^order_amounts: This argument is needed\.$/],
    ['RFM_CODE', ['ann', customers, dates, amounts, '', '', 6], /^scale: Use 3, 4 or 5\.$/],
    [
      'RFM_CODE',
      ['ann', customers, dates, amounts, '', '', 5, '20/30'],
      /^cuts: A scale of 5 needs 4 cut points in each dimension, not 2\.$/,
    ],
    ['RFM_CODE', ['ann', customers, dates, amounts, '', '', '', '80/30'], /^cuts: The shares must/],
    ['RFM_CODE', ['ann', customers, dates, amounts, '', '', '', 'best'], /^cuts: Use "quantile"/],
    [
      'RFM_CODE',
      [
        'ann',
        customers,
        dates,
        amounts,
        '',
        '',
        '',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      /^cuts: Use "quantile"/,
    ],
    [
      'RFM_CODE',
      [
        'ann',
        customers,
        dates,
        amounts,
        '',
        '',
        '',
        [
          [30, 3, 500],
          [90, 1, 2000],
        ],
      ],
      /^cuts: The numbers must rise/,
    ],
    ['HML_TIER', ['ann', customers, amounts, '20/30/40'], /^cuts: Use "20\/30\/50"/],
    ['HML_TIER', ['ann', customers, amounts, [[500, 2000, 3000]]], /^cuts: Use "20\/30\/50"/],
    ['NES_OF', [dates, dates, column([1, 2]), '2024-02-01'], /^days: This has 2 cells and first has 6\./],
    ['NES_OF', ['2024-01-01', '2024-01-11', 2, ''], /^as_of: This argument is needed\.$/],
    ['NES_OF', ['2024-01-01', '2024-01-11', 2, '2024-01-21', -3], /^shop_cycle: The number must be/],
    [
      'NES_OF',
      ['2024-01-01', '2024-01-11', 2, '2024-01-21', 'long'],
      /^shop_cycle: “long” is not a number\./,
    ],
    [
      'RFM_SEGMENT',
      ['555', 'classic12'],
      /^map: “classic12” is not known here\. Use one of "classic11", "rf10", "zh8"\.$/,
    ],
    ['RFM_SEGMENT', ['555', [['555'], ['554']]], /^map: A map of your own needs two columns/],
    ['RFM_SEGMENT', ['555', '', 'fr'], /^language: “fr” is not known here\. Use one of "en", "zh-TW"\.$/],
    ['COHORT_TABLE', [customers, dates, '', 'revenue'], /^order_amounts: This measure needs the amounts/],
    ['COHORT_TABLE', [customers, dates, '', 'profit'], /^measure: “profit” is not known here\./],
    ['COHORT_TABLE', [customers, dates, '', '', 'year'], /^period: “year” is not known here\./],
    [
      'SEGMENT_TABLE',
      [customers, dates, amounts, '', '', 'speed=3'],
      /^options: There is no option “speed”\. There are "show"/,
    ],
    [
      'SEGMENT_TABLE',
      [customers, dates, amounts, '', '', 'fast'],
      /^options: “fast” is not a name and a value/,
    ],
    [
      'SEGMENT_TABLE',
      [customers, dates, amounts, '', '', 'map=12'],
      /^options \(map\): “12” is not known here\./,
    ],
    [
      'SEGMENT_TABLE',
      [customers, dates, amounts, '', '', [['a', 'b', 'c']]],
      /^options: Options in cells need two columns/,
    ],
  ];
  it.each(cases)('%s %#', (name, values, sentence) => {
    expect(refusal(name, ...values)).toMatch(sentence);
  });

  it('in Chinese where the spreadsheet is Chinese', () => {
    const inTaiwan =
      (name: FunctionName, ...values: unknown[]) =>
      () =>
        callIn({ locale: 'zh_TW' }, name, ...values);
    expect(inTaiwan('NES_TAG', 'ann', customers, tenRows)).toThrow(
      /^order_dates：這裡有 10 格，order_customers 有 6 格。/,
    );
    expect(inTaiwan('HML_TIER', 'ann', customers, amounts, '很多')).toThrow(/^cuts：請用「20\/30\/50」/);
  });
});

describe('the word why', () => {
  it('may stand in any optional place, in English or Chinese', () => {
    const expected = cells(tags(customers, customers, dates, '', '', '', 'why'));
    for (const at of [3, 4, 5]) {
      const values: unknown[] = [customers, customers, dates, '', '', ''];
      values[at] = '為什麼';
      expect(cells(call('NES_TAG', ...values.slice(0, at + 1)))).toEqual(expected);
    }
    // Ann came back a third time after 10 days: three of them are over on 01-31.
    expect(expected[1]).toBe(
      'N: last purchase 2024-01-05, 16 days before 2024-01-21; one purchase day, and the shop is too young to tell who sleeps before 2024-01-31.',
    );
    expect(cells(tags(customers, customers, dates, '', 'shop cycle median', '', 'why'))[1]).toBe(
      'N: last purchase 2024-01-05, 16 days before 2024-01-21; 1.6 times the shop’s cycle of 10 days; limits 2 / 2.5 / 3.',
    );
  });

  it('tells every function’s figures', () => {
    const ask = (name: FunctionName, ...values: unknown[]) => cells(call(name, ...values, 'why'))[0];
    expect(ask('RFM_CODE', 'ann', customers, dates, amounts)).toMatch(
      /^555: 0 days \(cuts .*\), 3 orders \(cuts .*\), 30 \(cuts .*\)\.$/,
    );
    expect(ask('HML_TIER', 'ann', customers, amounts)).toBe('H: 30; over 26 is H, over 20 is M.');
    expect(ask('PURCHASE_CYCLE', 'ann', customers, dates)).toBe(
      '3 purchase days from 2024-01-01 to 2024-01-21: 20 days ÷ 2.',
    );
    expect(ask('PURCHASE_CYCLE', 'bo', customers, dates)).toBe(
      'Bought on one day only, so there is no own cycle. The shop’s is 10 days.',
    );
    expect(ask('NEXT_PURCHASE', 'bo', customers, dates)).toBe(
      'Last purchase 2024-01-05 plus the shop’s cycle of 10 days.',
    );
    expect(ask('NEXT_PURCHASE', 'bo', ['bo'], ['2024-01-05'])).toBe(
      'Bought on one day only, and the shop has no cycle yet, so nothing can be expected.',
    );
    expect(
      ask('NES_TAG', 'a', column(['a', 'b']), column(['2024-01-01', '2024-01-02']), '', '', column([-5, 3])),
    ).toBe('Only refunds, no purchase.');
    expect(ask('TIER_OF', column([1, 2, 3]), 'en')).toMatch(/^Lead: 1; cuts /);
    expect(ask('RFM_SEGMENT', '555', 'zh8', 'zh-TW')).toBe('555 in the map of 依 R、F、M 高低分成 8 群.');
  });

  it('names nobody, a test, a day and an amount far from all others', () => {
    // 60 orders of 20 customers in January; below them rows 61 to 65.
    const shop = Array.from({ length: 60 }, (_, k) => [`c${k % 20}`, `2024-01-${10 + (k % 20)}`, 100 + k]);
    const found = [
      ['guest@shop.tw', '2024-01-20', 100],
      ['guest@shop.tw', '2024-01-21', 100],
      ['Test order', '2024-01-22', 100],
      // 20 × 159 = 3,180 is the border.
      ['c1', '2024-01-22', 90_000],
      ['c2', '2026-01-22', 100],
    ];
    const [who, when, much] = [0, 1, 2].map((c) => column([...shop, ...found].map((row) => row[c])));
    const ask = (locale: string, word: string) =>
      cells(
        callIn(
          { locale },
          'RFM_CODE',
          column(['guest@shop.tw', 'Test order', 'c1', 'c2', 'c3', 'dan']),
          who,
          when,
          much,
          word,
        ),
      ).map(String);
    const [guest, test, large, late, plain, unknown] = ask('en_US', 'why');
    expect(guest).toBe('“guest@shop.tw” stands for no one person: its orders have no customer.');
    expect(test).toMatch(/ Row 63 of the orders looks like a test or the shop’s own, and counts\.$/);
    expect(large).toMatch(
      / Row 64 of the orders is far larger than all others, and counts: check the amount\.$/,
    );
    expect(late).toMatch(/ Row 65 of the orders is more than a year after all others: check the day\.$/);
    expect(plain).toMatch(/^111: 740 days .*411\.6\)\.$/);
    expect(unknown).toBe('“dan” is not among the customers of the orders.');
    const chinese = ask('zh_TW', '為什麼');
    expect(chinese[0]).toBe('「guest@shop.tw」不是指某一位顧客，這些訂單當作沒有顧客。');
    expect(chinese[2]).toMatch(/。訂單的第 64 列遠大於其他訂單，有算進去，請確認金額。$/);
  });

  it('names a number that a spreadsheet rounded', () => {
    const who = column(['c1', '1.23E+15', '1.23E+15', 'c2']);
    const when = column(['2024-01-01', '2024-01-02', '2024-01-09', '2024-01-10']);
    const ask = (locale: string, word: string) =>
      String(callIn({ locale }, 'NES_TAG', '1.23E+15', who, when, word));
    expect(ask('en_US', 'why')).toMatch(
      / Rows 2, 3 of the orders have numbers that lost digits or zeros: others may look the same\.$/,
    );
    expect(ask('zh_TW', '為什麼')).toMatch(
      /。訂單的第 2、3 列有號碼遺失了位數或開頭的 0，不同的號碼可能看起來一樣。$/,
    );
  });

  it('is answered in Chinese where the spreadsheet is Chinese', () => {
    const why = callIn({ locale: 'zh_TW' }, 'NES_TAG', 'bo', customers, dates, '為什麼');
    expect(why).toBe(
      'N：最近購買 2024-01-05，距 2024-01-21 有 16 天；只在一天買過，訂單涵蓋的時間還太短，在 2024-01-31 以前看不出誰睡著了。',
    );
  });
});

describe('the tag beside a code', () => {
  it('makes a champion who is late a former one, and names who is on time in a segment for late ones', () => {
    const codes = [['555'], ['555'], ['155'], ['155'], ['555'], ['']];
    const tags = [['S3'], ['E0 Active'], ['S2'], ['E0'], [''], ['']];
    expect(call('RFM_SEGMENT', codes, 'classic11', 'en', 5, tags)).toEqual([
      ['Former champions'],
      ['Champions'],
      ['Cannot lose them'],
      ['Cannot lose them (on time)'],
      ['Champions'],
      [''],
    ]);
    expect(refusal('RFM_SEGMENT', '555', 'classic11', 'en', 5, 'S9')).toMatch(/^nes: “S9” is not an NES tag/);
  });
});
