// Rule arguments as people write them: `2/2.5/3`, `days:90/135/180`, `20/30/50`, ranges of own cut points.

import {
  DEFAULT_RULES,
  type HmlRule,
  type NesRule,
  type RfmRule,
  type RfmScale,
  type Rules,
} from '../model/index.ts';
import { isDate } from '../terms/serial-days.ts';
import { type Given, isBlank, refuse } from './call.ts';
import { cellsOf, oneText, oneValue } from './cells.ts';
import {
  AVERAGE,
  DIMENSION,
  fold,
  HML_KIND,
  NES_KIND,
  NEW_STAYS_NEW,
  RFM_METHOD,
  SHOP_CYCLE,
  type Spellings,
  wordOf,
} from './words.ts';

/** The word of an option; the first of its spellings is said when it is not known. */
export function choice<Key extends string>(given: Given, spellings: Spellings<Key>): Key | undefined {
  const text = oneText(given);
  if (text === undefined) return undefined;
  const word = wordOf(spellings, text);
  if (word !== null) return word;
  return refuse(given, (say) => say.choose(text, Object.keys(spellings)));
}

/** Numbers between slashes or spaces: `2/2.5/3`; null where something else stands among them. */
function numbersInText(text: string): number[] | null {
  const parts = text.split(/[/\s、]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => Number(part.replace(/%$/, '')));
  return parts.length > 0 && numbers.every((number) => Number.isFinite(number)) ? numbers : null;
}

/** `kind: numbers` or numbers alone. */
function kindAndNumbers(text: string): { kind: string; numbers: number[] | null } {
  const parts = /^([^:]*?)\s*:\s*(.*)$/.exec(text);
  if (parts) return { kind: parts[1], numbers: numbersInText(parts[2]) };
  const numbers = numbersInText(text);
  return numbers ? { kind: '', numbers } : { kind: text, numbers: null };
}

/** The numbers of a range, blanks passed over; null where it holds something else. */
function numbersIn(given: Given): number[] | null {
  const values = cellsOf(given).values.filter((value) => !isBlank(value));
  return values.every((value) => typeof value === 'number') ? (values as number[]) : null;
}

function rising(numbers: readonly number[], strictly = true): boolean {
  return numbers.every(
    (number, i) => i === 0 || (strictly ? number > numbers[i - 1] : number >= numbers[i - 1]),
  );
}

export type NesChoice = Pick<Rules, 'nes' | 'newStaysNew' | 'shopCycle'>;
const USUAL_NES: NesChoice = DEFAULT_RULES;

/** `2/2.5/3; new stays new; shop cycle mean`, or a range of three numbers. */
export function nesChoice(given: Given, usual: NesChoice = USUAL_NES): NesChoice {
  const { nes, newStaysNew, shopCycle } = usual;
  if (Array.isArray(given.value) && cellsOf(given).values.length > 1) {
    const own = numbersIn(given);
    if (!own) refuse(given, (say) => say.nesRule);
    return { nes: threeLimits(given, 'cycle', own), newStaysNew, shopCycle };
  }
  const value = oneValue(given);
  if (value === undefined) return { nes, newStaysNew, shopCycle };
  if (isDate(value)) refuse(given, (say) => say.ruleIsDate);
  const parts = fold(String(value)).split(/[;,\n]/);
  const said = parts.filter((part) => part.trim() !== '').map((part) => nesPart(given, part.trim()));
  return Object.assign({ nes, newStaysNew, shopCycle }, ...said);
}

function nesPart(given: Given, part: string): Partial<NesChoice> {
  if (wordOf(NEW_STAYS_NEW, part)) return { newStaysNew: true };
  const start = SHOP_CYCLE.find((word) => part.startsWith(word));
  if (start) return { shopCycle: shopCycle(given, part.slice(start.length).replace(/^[\s:=]+/, '')) };
  const { kind, numbers } = kindAndNumbers(part);
  const word = kind === '' ? 'cycle' : wordOf(NES_KIND, kind);
  if (!word || !numbers) return refuse(given, (say) => say.nesRulePart(part));
  return { nes: threeLimits(given, word, numbers) };
}

export function shopCycle(given: Given, text: string): Rules['shopCycle'] {
  const days = Number(text);
  if (text !== '' && days > 0 && Number.isFinite(days)) return days;
  return wordOf(AVERAGE, text) ?? refuse(given, (say) => say.nesRulePart(text));
}

function threeLimits(given: Given, kind: 'cycle' | 'days', numbers: readonly number[]): NesRule {
  if (numbers.length !== 3 || !(numbers[0] > 0)) refuse(given, (say) => say.nesRule);
  if (!rising(numbers)) refuse(given, (say) => say.ascending);
  const [first, second, third] = numbers;
  return kind === 'days'
    ? { kind, days: [first, second, third] }
    : { kind, multiples: [first, second, third] };
}

export function scaleOf(given: Given): RfmScale | undefined {
  const value = oneValue(given);
  if (value === undefined) return undefined;
  const scale = Number(value);
  if (scale === 3 || scale === 4 || scale === 5) return scale;
  return refuse(given, (say) => say.scale);
}

/** Own cuts and shares say the scale themselves where it is left out: two cuts are a scale of 3. */
function scaleFor(cuts: number, given: Given, scale: RfmScale | undefined): RfmScale {
  const own = cuts + 1;
  if (scale === undefined && (own === 3 || own === 4 || own === 5)) return own;
  if (own !== scale) refuse(given, (say) => say.rfmCutsCount(cuts, scale ?? DEFAULT_RULES.rfm.scale));
  return scale;
}

export function rfmRule(scaleGiven: Given, given: Given): RfmRule {
  const scale = scaleOf(scaleGiven);
  if (Array.isArray(given.value) && cellsOf(given).values.length > 1) return ownCuts(given, scale);
  const value = oneValue(given);
  if (isDate(value)) refuse(given, (say) => say.ruleIsDate);
  if (value === undefined) return { method: 'quantile', scale: scale ?? DEFAULT_RULES.rfm.scale };
  const text = fold(String(value));
  const method = wordOf(RFM_METHOD, text);
  if (method) return { method, scale: scale ?? DEFAULT_RULES.rfm.scale };
  if (text.includes('=')) return cutsInWords(given, text, scale);
  const shares = numbersInText(text);
  if (!shares) return refuse(given, (say) => say.rfmCuts);
  return percentRule(given, shares, scale);
}

function percentRule(given: Given, written: readonly number[], scale: RfmScale | undefined): RfmRule {
  // `20/30/50` says the rest as well.
  const whole = written.reduce((sum, share) => sum + share, 0) === 100;
  const shares = whole ? written.slice(0, -1) : written;
  checkShares(given, shares);
  return { method: 'percent', scale: scaleFor(shares.length, given, scale), shares };
}

function checkShares(given: Given, shares: readonly number[]): void {
  if (!shares.every((share) => share > 0) || shares.reduce((sum, share) => sum + share, 0) >= 100) {
    refuse(given, (say) => say.sharesOver100);
  }
}

/** `R=30/90; F=1/3; M=500/2000`. */
function cutsInWords(given: Given, text: string, scale: RfmScale | undefined): RfmRule {
  const cuts: { recency?: number[]; frequency?: number[]; monetary?: number[] } = {};
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === '') continue;
    const [name, list] = part.split('=');
    const dimension = wordOf(DIMENSION, name);
    const numbers = numbersInText(list ?? '');
    if (!dimension || !numbers) return refuse(given, (say) => say.rfmCuts);
    cuts[dimension] = numbers;
  }
  const { recency, frequency, monetary } = cuts;
  if (!recency || !frequency || !monetary) return refuse(given, (say) => say.rfmCuts);
  return absoluteRule(given, [recency, frequency, monetary], scale);
}

/** A range with columns R, F, M, a row a cut; a header row is passed over. */
function ownCuts(given: Given, scale: RfmScale | undefined): RfmRule {
  const { values, columns } = cellsOf(given);
  if (columns !== 3) refuse(given, (say) => say.rfmCuts);
  const cuts: number[][] = [[], [], []];
  for (let row = 0; row * 3 < values.length; row++) {
    const line = values.slice(row * 3, row * 3 + 3);
    if (line.every(isBlank) || (row === 0 && line.every((value) => typeof value === 'string'))) continue;
    for (const [column, value] of line.entries()) {
      if (typeof value !== 'number') return refuse(given, (say) => say.rfmCuts);
      cuts[column].push(value);
    }
  }
  return absoluteRule(given, cuts, scale);
}

function absoluteRule(given: Given, cuts: readonly number[][], scale: RfmScale | undefined): RfmRule {
  const [recency, frequency, monetary] = cuts;
  const found = scaleFor(recency.length, given, scale);
  for (const list of cuts) {
    if (list.length !== recency.length) refuse(given, (say) => say.rfmCutsCount(list.length, found));
    if (!rising(list, false)) refuse(given, (say) => say.ascending);
  }
  return { method: 'absolute', scale: found, recency, frequency, monetary };
}

export function hmlRule(given: Given): HmlRule {
  if (Array.isArray(given.value) && cellsOf(given).values.length > 1) {
    const own = numbersIn(given);
    if (!own) refuse(given, (say) => say.hmlCuts);
    return amountsRule(given, own);
  }
  const value = oneValue(given);
  if (value === undefined) return DEFAULT_RULES.hml;
  if (isDate(value)) refuse(given, (say) => say.ruleIsDate);
  const { kind, numbers } = kindAndNumbers(fold(String(value)));
  const word = kind === '' ? 'percent' : wordOf(HML_KIND, kind);
  if (word === 'thirds' && !numbers) return { kind: 'thirds' };
  if (word === 'revenue') return sharesRule(given, 'revenue', numbers ?? [80, 15]);
  if (word === 'amount' && numbers) return amountsRule(given, numbers);
  if (word === 'percent' && numbers) return sharesRule(given, 'percent', numbers);
  return refuse(given, (say) => say.hmlCuts);
}

function sharesRule(given: Given, kind: 'percent' | 'revenue', written: readonly number[]): HmlRule {
  const [first, next, rest] = written;
  if (written.length < 2 || written.length > 3) refuse(given, (say) => say.hmlCuts);
  if (rest !== undefined && first + next + rest !== 100) refuse(given, (say) => say.hmlCuts);
  checkShares(given, [first, next]);
  return { kind, shares: [first, next] };
}

function amountsRule(given: Given, amounts: readonly number[]): HmlRule {
  if (amounts.length !== 2) refuse(given, (say) => say.hmlCuts);
  if (!rising(amounts, false)) refuse(given, (say) => say.ascending);
  return { kind: 'amount', medium: amounts[0], high: amounts[1] };
}
