// The options of SEGMENT_TABLE: `nes=1/2/3; scale=3; map=zh8`, or two columns of names and values.

import { CUT_DIMENSIONS, DEFAULT_RULES, fold, type Rules, wordOf } from '../model/rules/index.ts';
import type { ReadingOptions } from '../reading/index.ts';
import type { Language } from '../text/language.ts';
import { RULE_WORDS } from '../text/spelled.ts';
import { type Given, isBlank, refuse } from './call.ts';
import { cellsOf } from './cells.ts';
import { choice, hmlRule, nesChoice, rfmRule, shopCycle } from './rules.ts';
import { AMOUNTS, DATES, LANGUAGE, OPTION, type Option, SHOW, ZERO } from './words.ts';

export interface TableOptions {
  readonly rules: Rules;
  readonly reading: ReadingOptions;
  readonly show: 'customers' | 'check' | 'cuts';
  /** null: that of the spreadsheet's locale. */
  readonly language: Language | null;
}

/** Values by option, each as if it were an argument of its own. */
type Chosen = (option: Option) => Given;

export function tableOptions(given: Given): TableOptions {
  const values = pairsOf(given);
  const chosen: Chosen = (option) => ({ name: `${given.name} (${option})`, value: values.get(option) });
  const nes = nesChoice(chosen('nes'));
  const newStaysNew = choice(chosen('newStaysNew'), RULE_WORDS.yesNo);
  const zero = choice(chosen('zero'), ZERO);
  return {
    rules: {
      nes: nes.nes,
      newStaysNew: newStaysNew ? newStaysNew === 'yes' : nes.newStaysNew,
      shopCycle: shopCycle(chosen('shopCycle')) ?? nes.shopCycle,
      rfm: rfmRule(chosen('scale'), cutsChosen(chosen)),
      segmentMap: choice(chosen('map'), RULE_WORDS.map) ?? DEFAULT_RULES.segmentMap,
      hml: hmlRule(chosen('hml')),
      hmlBasis: choice(chosen('basis'), RULE_WORDS.basis) ?? DEFAULT_RULES.hmlBasis,
    },
    reading: {
      granularity: choice(chosen('amounts'), AMOUNTS),
      leaveOutZero: zero && zero === 'leave out',
      dateOrder: choice(chosen('dates'), DATES),
    },
    show: choice(chosen('show'), SHOW) ?? 'customers',
    language: choice(chosen('language'), LANGUAGE) ?? null,
  };
}

/** Own cut points may be written apart: `R=30/90; F=1/3; M=500/2000`; so does `cuts=cuts:recency=30/90; …` come in here. */
function cutsChosen(chosen: Chosen): Given {
  const cuts = chosen('cuts');
  const own = CUT_DIMENSIONS.filter((one) => !isBlank(chosen(one).value));
  if (own.length === 0) return cuts;
  const begun = typeof cuts.value === 'string' && cuts.value.includes('=') ? [cuts.value] : [];
  return { ...cuts, value: [...begun, ...own.map((one) => `${one}=${String(chosen(one).value)}`)].join(';') };
}

function pairsOf(given: Given): Map<Option, unknown> {
  const cells = cellsOf(given);
  const pairs = new Map<Option, unknown>();
  if (cells.values.length > 1) {
    if (cells.columns !== 2) refuse(given, (say) => say.optionColumns);
    for (let at = 0; at < cells.values.length; at += 2) {
      if (isBlank(cells.values[at])) continue;
      pairs.set(optionOf(given, String(cells.values[at])), cells.values[at + 1]);
    }
    return pairs;
  }
  const text = isBlank(cells.values[0]) ? '' : fold(String(cells.values[0]));
  for (const part of text.split(/[;,]/)) {
    if (part.trim() === '') continue;
    const equals = part.indexOf('=');
    if (equals >= 0) pairs.set(optionOf(given, part.slice(0, equals)), part.slice(equals + 1).trim());
    else if (wordOf(RULE_WORDS.newStaysNew, part)) pairs.set('newStaysNew', 'yes');
    else refuse(given, (say) => say.optionForm(part.trim()));
  }
  return pairs;
}

function optionOf(given: Given, text: string): Option {
  const option = wordOf(OPTION, text);
  if (option) return option;
  const names = (Object.keys(OPTION) as Option[]).map((key) => OPTION[key][0]);
  return refuse(given, (say) => say.optionName(text.trim(), names));
}
