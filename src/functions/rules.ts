// Rule arguments: a text in the grammar of the rules, or a range of own cut points. What is no rule is refused in one sentence.

import {
  DEFAULT_RULES,
  type HmlRule,
  hmlOfAmounts,
  type NesChoice,
  nesOfNumbers,
  type Parsed,
  parseChoice,
  parseHml,
  parseNesChoice,
  parseRfm,
  parseScale,
  parseShopCycle,
  type RfmRule,
  type RfmScale,
  rfmOfCuts,
  type ShopCycleRule,
  type Spellings,
} from '../model/rules/index.ts';
import { isDate } from '../terms/serial-days.ts';
import { RULE_WORDS } from '../text/spelled.ts';
import { type Given, isBlank, refuse } from './call.ts';
import { cellsOf, oneText, oneValue } from './cells.ts';

/** The rule, or the refusal of the argument. */
function settled<Value>(given: Given, parsed: Parsed<Value>): Value {
  const { fault } = parsed;
  return fault ? refuse(given, (say) => say.rule(fault)) : (parsed.value as Value);
}

/** The word of an option; all of them are said when it is not known. */
export function choice<Key extends string>(given: Given, spellings: Spellings<Key>): Key | undefined {
  const text = oneText(given);
  return text === undefined ? undefined : settled(given, parseChoice(text, spellings));
}

const isRange = ({ value, name }: Given): boolean =>
  Array.isArray(value) && cellsOf({ name, value }).values.length > 1;

/** The text of a rule; undefined where it is left out. Sheets reads 1/2/3 as a date. */
function ruleText(given: Given): string | undefined {
  const value = oneValue(given);
  if (isDate(value)) refuse(given, (say) => say.ruleIsDate);
  return value === undefined ? undefined : String(value);
}

/** The numbers of a range, blanks passed over; null where it holds something else. */
function numbersIn(given: Given): number[] | null {
  const values = cellsOf(given).values.filter((value) => !isBlank(value));
  return values.every((value) => typeof value === 'number') ? (values as number[]) : null;
}

/** A formula may have come to 2.3333333333: the model's limits have four decimals. */
const asLimit = (number: number): number => Number(number.toFixed(4));

/** `2/2.5/3; new stays new; shop cycle mean`, or a range of three numbers. */
export function nesChoice(given: Given, usual: NesChoice = DEFAULT_RULES): NesChoice {
  if (isRange(given)) {
    const own = numbersIn(given) ?? refuse(given, (say) => say.rule({ code: 'nes' }));
    return { ...usual, nes: settled(given, nesOfNumbers('cycle', own.map(asLimit))) };
  }
  const text = ruleText(given);
  return text === undefined ? usual : settled(given, parseNesChoice(text, RULE_WORDS, usual));
}

export function shopCycle(given: Given): ShopCycleRule | undefined {
  const text = ruleText(given);
  return text === undefined ? undefined : settled(given, parseShopCycle(text, RULE_WORDS));
}

export function scaleOf(given: Given): RfmScale | undefined {
  const value = oneValue(given);
  return settled(given, parseScale(value === undefined ? undefined : String(value)));
}

export function rfmRule(scaleGiven: Given, given: Given): RfmRule {
  const scale = scaleOf(scaleGiven);
  if (isRange(given)) return settled(given, rfmOfCuts(ownCuts(given), scale));
  const text = ruleText(given);
  return settled(given, parseRfm(text ?? 'quantile', scale, RULE_WORDS));
}

/** A range with columns R, F, M, a row a cut; a header row is passed over. */
function ownCuts(given: Given): { recency: number[]; frequency: number[]; monetary: number[] } {
  const { values, columns } = cellsOf(given);
  const no = (): never => refuse(given, (say) => say.rule({ code: 'rfm' }));
  if (columns !== 3) no();
  const cuts: number[][] = [[], [], []];
  for (let row = 0; row * 3 < values.length; row++) {
    const line = values.slice(row * 3, row * 3 + 3);
    if (line.every(isBlank) || (row === 0 && line.every((value) => typeof value === 'string'))) continue;
    for (const [column, value] of line.entries()) {
      if (typeof value !== 'number') return no();
      cuts[column].push(value);
    }
  }
  const [recency, frequency, monetary] = cuts;
  return { recency, frequency, monetary };
}

export function hmlRule(given: Given): HmlRule {
  if (isRange(given)) {
    const own = numbersIn(given) ?? refuse(given, (say) => say.rule({ code: 'hml' }));
    return settled(given, hmlOfAmounts(own));
  }
  const text = ruleText(given);
  return text === undefined ? DEFAULT_RULES.hml : settled(given, parseHml(text, RULE_WORDS));
}
