// The rules have one grammar: what is printed is read again by every door, and means the same rule there.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseOptions } from '../../local/cli/options.ts';
import { formOf, rulesOf } from '../../sidebar/state/rules-form.ts';
import { checkedSettings } from '../../src/addon/requests.ts';
import { tableOptions } from '../../src/functions/options.ts';
import { hmlRule, nesChoice, rfmRule } from '../../src/functions/rules.ts';
import {
  DEFAULT_RULES,
  type ParsedRules,
  parseRules,
  printRules,
  type Rules,
  type RuleTexts,
} from '../../src/model/rules/index.ts';
import { sheetPlan } from '../../src/reports/index.ts';
import { textsOf } from '../../src/text/index.ts';
import { RULE_WORDS } from '../../src/text/spelled.ts';
import { shopOf } from '../model/oracle.ts';
import { filesOf, rowsOf } from '../reports/plan-reading.ts';
import { inputOf } from '../reports/shop.ts';
import { anyRules } from './any-rules.ts';

const given = (name: string, value: unknown) => ({ name, value });
const holds = (read: (rules: Rules) => unknown, runs = 200) =>
  fc.assert(
    fc.property(anyRules, (rules) => {
      expect(read(rules)).toEqual(rules);
    }),
    { numRuns: runs, seed: 11 },
  );

describe('rules that were printed are read again', () => {
  it('as texts', () => holds((rules) => parseRules(printRules(rules)).value));

  it('by the functions, an argument each', () =>
    holds((rules) => {
      const texts = printRules(rules);
      const stays = rules.newStaysNew ? '; new stays new' : '';
      const nes = nesChoice(given('rule', `${texts.nes}${stays}; shop cycle ${texts.shopCycle}`));
      return {
        ...nes,
        rfm: rfmRule(given('scale', rules.rfm.scale), given('cuts', texts.rfm)),
        segmentMap: rules.segmentMap,
        hml: hmlRule(given('cuts', texts.hml)),
        hmlBasis: rules.hmlBasis,
      };
    }));

  const asOptions = (texts: RuleTexts): readonly (readonly [string, string])[] => [
    ['nes', texts.nes],
    ['new stays new', texts.newStaysNew],
    ['shop cycle', texts.shopCycle],
    ['scale', texts.scale],
    ['cuts', texts.rfm],
    ['map', texts.segmentMap],
    ['hml', texts.hml],
    ['basis', texts.hmlBasis],
  ];

  it('by SEGMENT_TABLE, as one text and as two columns', () => {
    const asText = (rules: Rules) =>
      asOptions(printRules(rules))
        .map((pair) => pair.join('='))
        .join('; ');
    holds((rules) => tableOptions(given('options', asText(rules))).rules);
    holds((rules) => tableOptions(given('options', asOptions(printRules(rules)))).rules);
  });

  it('by the command line', () =>
    holds((rules) => {
      const texts = printRules(rules);
      const words = [
        'orders.csv',
        ...['--nes', texts.nes, '--shop-cycle', texts.shopCycle, '--rfm-method', texts.rfm],
        ...['--rfm-scale', texts.scale, '--segment-map', texts.segmentMap, '--hml', texts.hml],
        ...['--hml-basis', texts.hmlBasis, ...(rules.newStaysNew ? ['--new-stays-new'] : [])],
      ];
      return parseOptions(words).rules;
    }));

  it('by the form of the wizard', () => holds((rules) => rulesOf(formOf(rules)).rules));

  it('by the server, as they come in a request', () => {
    const settings = {
      sheetId: 0,
      mapping: { customer: 0, date: 1 },
      reading: {},
      outputs: { sheets: [], tagColumns: false, cohortColumns: false },
      language: 'en',
    };
    holds((rules) => checkedSettings(JSON.parse(JSON.stringify({ ...settings, rules }))).rules);
  });

  it('from the Settings sheet, in both languages', () => {
    const orders = shopOf([
      ['a', '2024-01-01', 100],
      ['b', '2024-01-05', 30],
      ['a', '2024-02-01', 50],
    ]);
    for (const language of ['en', 'zh-TW'] as const) {
      const read = (rules: Rules): ParsedRules['value'] => {
        const input = inputOf(orders, { rules, input: { language } });
        const { settings } = filesOf([sheetPlan('settings', input)], input);
        const said = Object.fromEntries(settings.map(({ name, value }) => [name, value]));
        return parseRules({
          nes: said.nes_rule,
          newStaysNew: said.new_stays_new,
          shopCycle: said.shop_cycle_rule,
          rfm: said.rfm_method,
          scale: said.rfm_scale,
          segmentMap: said.segment_map,
          hml: said.hml_rule,
          hmlBasis: said.hml_basis,
        }).value;
      };
      holds(read, 50);
    }
  });

  it('in the words that the sheet says them with, by the functions', () => {
    const orders = shopOf([
      ['a', '2024-01-01', 100],
      ['b', '2024-01-05', 30],
      ['a', '2024-02-01', 50],
    ]);
    for (const language of ['en', 'zh-TW'] as const) {
      const { names } = textsOf(language).sheets.settings;
      holds((rules) => {
        const input = inputOf(orders, { rules, input: { language } });
        const cells = new Map(
          rowsOf(sheetPlan('settings', input), 'settings').map(({ name, value }) => [name, String(value)]),
        );
        const said = (key: keyof typeof names) => cells.get(names[key].name);
        return parseRules(
          {
            nes: said('nes_rule'),
            newStaysNew: said('new_stays_new'),
            shopCycle: said('shop_cycle_rule'),
            rfm: said('rfm_method'),
            scale: said('rfm_scale'),
            segmentMap: said('segment_map'),
            hml: said('hml_rule'),
            hmlBasis: said('hml_basis'),
          },
          RULE_WORDS,
        ).value;
      }, 50);
    }
  });
});

describe('what was written differently at each door means one thing', () => {
  const read = (texts: Partial<RuleTexts>) => parseRules(texts);

  test.each([
    [{ rfm: 'cuts:20/30' }, { rfm: { method: 'percent', scale: 3, shares: [20, 30] } }],
    [{ rfm: '20/30/50' }, { rfm: { method: 'percent', scale: 3, shares: [20, 30] } }],
    [
      { rfm: 'R=30/90; F=1/3; M=500/2000' },
      { rfm: { method: 'absolute', scale: 3, recency: [30, 90], frequency: [1, 3], monetary: [500, 2000] } },
    ],
    [{ hml: 'revenue:70/20' }, { hml: { kind: 'revenue', shares: [70, 20] } }],
    [{ hml: 'pareto' }, { hml: { kind: 'revenue', shares: [80, 15] } }],
    [{ hml: 'amount:100/300' }, { hml: { kind: 'amount', medium: 100, high: 300 } }],
    [{ hml: 'abs:100/300' }, { hml: { kind: 'amount', medium: 100, high: 300 } }],
    [{ hml: '33.3/33.3/33.4' }, { hml: { kind: 'percent', shares: [33.3, 33.3] } }],
    [{ nes: 'days: 90 / 135 / 180' }, { nes: { kind: 'days', days: [90, 135, 180] } }],
  ] as const)('%j', (texts, rule) => expect(read(texts).value).toEqual({ ...DEFAULT_RULES, ...rule }));

  test.each([
    [{ hml: 'abs:300/100' }, 'hml', 'ascending'],
    [{ hml: '20/30/60' }, 'hml', 'hml'],
    [{ rfm: 'cuts:20/30', scale: '5' }, 'rfm', 'count'],
    [{ rfm: 'cuts:80/30' }, 'rfm', 'shares'],
    [{ rfm: 'absolute' }, 'rfm', 'rfm'],
    [{ nes: '2/2.5' }, 'nes', 'nes'],
    [{ nes: '1.23456/2/3' }, 'nes', 'decimals'],
    [{ nes: 'days:90/135.5/180' }, 'nes', 'decimals'],
    [{ shopCycle: '0' }, 'shopCycle', 'shop-cycle'],
    [{ segmentMap: 'classic12' }, 'segmentMap', 'choice'],
    [{ scale: '6' }, 'scale', 'scale'],
  ] as const)('%j is refused: %s, %s', (texts, field, code) => {
    const parsed = read(texts);
    expect(parsed.value === null && [parsed.field, parsed.fault.code]).toEqual([field, code]);
  });
});
