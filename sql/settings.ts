// The rules of a workbook, from the settings.csv that `npm run segment -- … --csv DIR` writes.

import Papa from 'papaparse';
import {
  DEFAULT_RULES,
  HML_BASES,
  type Parsed,
  parseHml,
  parseNes,
  parseRfm,
  parseScale,
  parseShopCycle,
  type Rules,
  SEGMENT_MAP_NAMES,
} from '../src/model/rules/index.ts';
import type { Chosen } from './parameters.ts';

const PERIODS = ['week', 'month', 'quarter'] as const;

/** `name,value` rows; names that are not known here are passed over. Throws with the name of what cannot be read. */
export function chosenFrom(csv: string): Chosen {
  const rows = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
  const values = new Map(rows.map(([name, value]) => [name, (value ?? '').trim()]));
  if (!values.has('nes_rule'))
    throw new SettingsFault(
      'This file has no nes_rule. Give the settings.csv of npm run segment -- … --csv DIR.',
    );
  const read = <Value>(name: string, usual: Value, parse: (text: string) => Parsed<Value>): Value => {
    const text = values.get(name) ?? '';
    if (text === '') return usual;
    const { value, fault } = parse(text);
    if (fault) throw new SettingsFault(`${name}: “${text}” cannot be read.`);
    return value as Value;
  };
  const among = <Word extends string>(name: string, words: readonly Word[], usual: Word): Word => {
    const text = values.get(name) ?? '';
    if (text === '') return usual;
    const found = words.find((word) => word === text);
    if (!found) throw new SettingsFault(`${name}: “${text}” is not one of ${words.join(', ')}.`);
    return found;
  };
  const number = (name: string): number | null => {
    const text = values.get(name) ?? '';
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
  };
  const scale = read('rfm_scale', DEFAULT_RULES.rfm.scale, parseScale) ?? DEFAULT_RULES.rfm.scale;
  const rules: Rules = {
    nes: read('nes_rule', DEFAULT_RULES.nes, parseNes),
    newStaysNew: among('new_stays_new', ['yes', 'no'], 'no') === 'yes',
    shopCycle: read('shop_cycle_rule', DEFAULT_RULES.shopCycle, parseShopCycle),
    rfm: read('rfm_method', DEFAULT_RULES.rfm, (text) => parseRfm(text, scale)),
    segmentMap: among('segment_map', SEGMENT_MAP_NAMES, DEFAULT_RULES.segmentMap),
    hml: read('hml_rule', DEFAULT_RULES.hml, parseHml),
    hmlBasis: among('hml_basis', HML_BASES, DEFAULT_RULES.hmlBasis),
  };
  const [r, alpha, a, b] = ['bgnbd_r', 'bgnbd_alpha', 'bgnbd_a', 'bgnbd_b'].map(number);
  return {
    rules,
    asOf: /^\d{4}-\d\d-\d\d$/.test(values.get('as_of') ?? '') ? values.get('as_of')! : null,
    cohortPeriod: among('cohort_period', PERIODS, 'month'),
    amountPer: values.get('reading_granularity') === 'repeated' ? 'order' : 'line',
    chance:
      r !== null && alpha !== null && a !== null && b !== null
        ? { r, alpha, a, b, days: number('chance_days') ?? 90 }
        : null,
  };
}

/** A settings file that cannot be used, in one sentence. */
export class SettingsFault extends Error {}
