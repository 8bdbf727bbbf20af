// The command line takes every choice that the wizard has; what it does not know it says by the name of the option.

import { describe, expect, it, test } from 'vitest';
import { UsageError } from '../../local/cli/faults.ts';
import { wordFor } from '../../local/cli/findings.ts';
import { parseOptions, USAGE } from '../../local/cli/options.ts';
import { checkedSettings } from '../../src/addon/requests.ts';
import { DEFAULT_RULES } from '../../src/model/rules/index.ts';

const parse = (...words: string[]) => parseOptions(['orders.csv', ...words]);

describe('left out, everything is as the wizard proposes it', () => {
  it('rules, reading and columns', () => {
    expect(parse()).toMatchObject({
      rules: DEFAULT_RULES,
      reading: {},
      headerRow: undefined,
      tagColumns: true,
      cohortColumns: false,
      cohortPeriod: undefined,
      cohortFilter: undefined,
    });
  });
});

describe('labels, dated steps, people a day and sheets of a group', () => {
  it('as Your settings takes them, in the words of either language', () => {
    expect(parse('--people', '5').own).toEqual({ places: 5 });
    expect(
      parse('--label', 'VIP: net >= 10000 in 12 months', '--label', '常客：orders >= 3 且 nes = S1').own,
    ).toEqual({ labels: ['VIP: net >= 10000 in 12 months', '常客：orders >= 3 且 nes = S1'] });
    const steps = ['Ask: 7 after-first', '提醒：5 天：預計回來之前', 'Wishes: birthday-month'];
    expect(parse(...steps.flatMap((step) => ['--step', step])).own).toEqual({
      steps: [
        { name: 'Ask', days: '7', when: 'days after the first order' },
        { name: '提醒', days: '5', when: '天：預計回來之前' },
        { name: 'Wishes', days: '', when: 'in the birthday month' },
      ],
    });
    expect(parse('--step', 'none').own).toEqual({ steps: [] });
    expect(parse().own).toBe(null);
  });

  it('a list or a tab of any group, in the workbook', () => {
    expect(
      parse('--out', 'a.xlsx', '--list', 'label:Big spenders', '--list', 'due', '--tab', 'S-H').groupSheets,
    ).toEqual([
      { form: 'list', group: { by: 'label', key: 'Big spenders' } },
      { form: 'list', group: { by: 'due', key: '' } },
      { form: 'view', group: { by: 'cell', key: 'S-H' } },
    ]);
  });

  test.each([
    [['--label', 'VIP: net is a lot'], /^--label: .* cannot be read near/],
    [['--step', 'Ask: soon'], /^--step: .* is not WHAT TO DO: DAYS WHEN/],
    [['--step', 'Ask: 900 after-first'], /^--step: /],
    [['--people', '0'], /^--people: .* from 1 to 500/],
    [['--list', 'S9', '--out', 'a.xlsx'], /^--list: .* is not one of all, /],
    [['--list', 'S1'], /^--list and --tab need --out/],
    [['--engine', 'duckdb', '--label', 'VIP: net > 1'], /^--label goes with orders that a sheet holds/],
  ] as const)('wrong: %j', (words, said) => expect(() => parse(...words)).toThrow(said));
});

describe('an option a choice', () => {
  test.each([
    [['--new-stays-new'], { newStaysNew: true }],
    [['--shop-cycle', 'mean'], { shopCycle: 'mean' }],
    [['--shop-cycle', '45'], { shopCycle: 45 }],
    [['--segment-map', 'zh8'], { segmentMap: 'zh8' }],
    [['--hml-basis', 'net12'], { hmlBasis: 'net12' }],
    [['--hml', 'revenue:70/20'], { hml: { kind: 'revenue', shares: [70, 20] } }],
    [
      ['--rfm-method', 'cuts:20/30', '--rfm-scale', '3'],
      { rfm: { method: 'percent', scale: 3, shares: [20, 30] } },
    ],
  ] as const)('of the rules: %j', (words, rules) =>
    expect(parse(...words).rules).toEqual({ ...DEFAULT_RULES, ...rules }),
  );

  test.each([
    [['--date-order', 'dmy'], { dateOrder: 'dmy' }],
    [['--decimal-mark', ','], { decimalMark: ',' }],
    [['--granularity', 'first'], { granularity: 'first' }],
    [['--offsets', 'convert'], { offsets: 'convert' }],
    [['--zero', 'leave-out'], { leaveOutZero: true }],
    [['--zero', 'count'], { leaveOutZero: false }],
    [['--leave-out', 'voided, on hold'], { leaveOutStatuses: ['voided', 'on hold'] }],
    [['--count', 'Pending'], { countStatuses: ['Pending'] }],
    [['--leave-out', ''], { excludedStatuses: [] }],
  ] as const)('of the reading: %j', (words, reading) => expect(parse(...words).reading).toEqual(reading));

  test.each([
    [['--header-row', '3'], { headerRow: 3 }],
    [['--cohort-period', 'week'], { cohortPeriod: 'week' }],
    [['--cohort-filter', 'store=Taipei = 101'], { cohortFilter: { by: 'store', name: 'Taipei = 101' } }],
    [['--cohort-filter', 'level=Gold'], { cohortFilter: { by: 'level', name: 'Gold' }, parts: {} }],
    [['--cohort-split', 'tags'], { parts: { cohortSplit: 'tags' } }],
    [
      ['--segment-filter', 'age=30–39', '--segment-split', 'sex'],
      { parts: { segmentFilter: { by: 'age', name: '30–39' }, segmentSplit: 'sex' } },
    ],
    [['--cohort-columns', '--no-tag-columns'], { cohortColumns: true, tagColumns: false }],
    [['--reports', 'pivot'], { cohortColumns: true }],
  ] as const)('of what is written: %j', (words, outputs) => expect(parse(...words)).toMatchObject(outputs));

  it('gives settings that the add-on takes', () => {
    const { rules, reading, sheets, tagColumns, cohortColumns, cohortPeriod, cohortFilter, language } = parse(
      ...['--date-order', 'dmy', '--decimal-mark', '.', '--granularity', 'line', '--offsets', 'as-written'],
      ...[
        '--leave-out',
        'voided',
        '--zero',
        'count',
        '--cohort-period',
        'quarter',
        '--cohort-filter',
        'product=Tea',
      ],
      ...['--reports', 'all', '--lang', 'zh-TW'],
    );
    const outputs = { sheets, tagColumns, cohortColumns, cohortPeriod, cohortFilter };
    const settings = { sheetId: 0, mapping: { customer: 0, date: 1 }, reading, rules, outputs, language };
    expect(checkedSettings(settings)).toEqual(settings);
  });

  it('stands in the usage', () => {
    for (const option of [
      'new-stays-new',
      'shop-cycle',
      'segment-map',
      'hml-basis',
      'cohort-period',
      'cohort-filter',
    ])
      expect(USAGE).toContain(`--${option}`);
  });
});

it('takes how far chances look ahead, when to let go, margin and discount', () => {
  expect(parse().prediction).toEqual({});
  expect(
    parse('--chance-days', '30', '--let-go-below', '5', '--margin', '40', '--discount', '0').prediction,
  ).toEqual({
    chanceDays: 30,
    letGoBelow: 5,
    margin: 40,
    discount: 0,
  });
  expect(() => parse('--chance-days', '45')).toThrow(
    '--chance-days: “45” is not one of 30, 60, 90, 180, 365.',
  );
  expect(() => parse('--margin', '140')).toThrow('--margin: “140” is not a percentage from 0 to 100.');
});

it('takes the limits of sleep from the orders themselves where asked', () => {
  expect(parseOptions(['orders.csv', '--nes', 'calibrated']).calibrated).toBe(true);
  expect(parseOptions(['orders.csv']).calibrated).toBe(false);
});

test.each([
  [['--nes', '3/2/1'], '--nes: The numbers must rise from the first to the last.'],
  [['--hml', 'abs:300/100'], '--hml: The numbers must rise from the first to the last.'],
  [['--rfm-method', 'cuts:20/30', '--rfm-scale', '5'], '--rfm-method: A scale of 5 needs 4 cut points'],
  [['--rfm-scale', '6'], '--rfm-scale: Use 3, 4 or 5.'],
  [['--segment-map', 'classic12'], '--segment-map: “classic12” is not known here.'],
  [
    ['--shop-cycle', 'soon'],
    '--shop-cycle: “soon” is not known here. Use "returning", "median", "mean" or a number of days.',
  ],
  [['--hml-basis', 'gross'], '--hml-basis: “gross” is not known here.'],
  [['--date-order', 'xyz'], '--date-order: “xyz” is not one of ymd, mdy, dmy.'],
  [['--cohort-period', 'year'], '--cohort-period: “year” is not one of week, month, quarter.'],
  [
    ['--cohort-filter', 'city=Taipei'],
    '--cohort-filter: “city” is not one of store, channel, product, level, tags, sex, age, coupon.',
  ],
  [['--header-row', 'first'], '--header-row: “first” is not the number of a row'],
])('%j is wrong usage, by the option’s name', (words, sentence) => {
  expect(() => parse(...words)).toThrow(UsageError);
  expect(() => parse(...words)).toThrow(sentence);
});

test('--accept takes findings whose names hold commas and equals signs', () => {
  const { accept } = parse('--accept', 'late-days, outlier:A,1=2=leave-out,together:a,b@c.tw=apart');
  expect(accept).toEqual(['late-days', 'outlier:A,1=2=leave-out', 'together:a,b@c.tw=apart']);
  expect(wordFor(accept, { code: 'outlier', about: 'A,1=2' })?.choice).toBe('leave-out');
  expect(wordFor(accept, { code: 'outlier', about: 'A' })).toBe(null);
  expect(wordFor(accept, { code: 'late-days', about: '2027-03-15' })?.choice).toBe(null);
});
