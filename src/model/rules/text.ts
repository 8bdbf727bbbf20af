// The rules as text, one grammar for every door: `2/2.5/3`, `days:90/135/180`, `cuts:20/30`, `revenue:70/20`. What is
// printed can be read again everywhere: parse(print(rule)) = rule.

import {
  type Checked,
  check,
  DEFAULT_RULES,
  type HmlRule,
  HmlSchema,
  type Misfit,
  type NesRule,
  NesSchema,
  REVENUE_SHARES,
  type RfmRule,
  type RfmScale,
  RfmSchema,
  type Rules,
  SHARE_SLACK,
  type ShopCycleRule,
  ShopCycleSchema,
} from './schema.ts';
import {
  CUT_DIMENSIONS,
  type CutDimension,
  fold,
  MACHINE_WORDS,
  type RuleWords,
  type Spellings,
  wordOf,
} from './words.ts';

/** Why a text is no rule. Doors turn it into a sentence of their reader's language. */
export type RuleFault =
  /** No such rule, or a word in it that is not known. */
  | { readonly code: 'nes' | 'rfm' | 'hml' | 'scale' }
  | { readonly code: 'nes-part' | 'shop-cycle'; readonly text: string }
  | { readonly code: 'choice'; readonly text: string; readonly choices: readonly string[] }
  /** Numbers that do not rise, shares that leave nothing, decimals that are too fine. */
  | { readonly code: 'ascending' | 'shares' | 'decimals' }
  | { readonly code: 'count'; readonly found: number; readonly scale: number };

export type Parsed<Value> =
  | { readonly value: Value; readonly fault: null }
  | { readonly value: null; readonly fault: RuleFault };

const good = <Value>(value: Value): Parsed<Value> => ({ value, fault: null });
const bad = (fault: RuleFault): { readonly value: null; readonly fault: RuleFault } => ({
  value: null,
  fault,
});

/** A candidate as the schema has it; `otherwise` where it does not fit for a reason that has no name of its own. */
function settled<Value>(
  { value, misfits }: Checked<Value>,
  otherwise: RuleFault,
  count?: { readonly found: number; readonly scale: number },
): Parsed<Value> {
  if (misfits === null) return good(value as Value);
  return bad(faultOf(misfits[0], otherwise, count));
}

function faultOf(
  { problem }: Misfit,
  otherwise: RuleFault,
  count?: { readonly found: number; readonly scale: number },
): RuleFault {
  switch (problem) {
    case 'ascending':
    case 'decimals':
      return { code: problem };
    case 'sum':
      return { code: 'shares' };
    case 'count':
      return count ? { code: 'count', ...count } : otherwise;
    case 'value':
      return otherwise;
  }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/;

/** A number alone, as people type it: full-width digits and thousands commas are understood. NaN where it is none. */
export function parseNumber(text: string): number {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '').toLowerCase();
  return NUMBER.test(plain) && !plain.endsWith('%') ? Number(plain) : Number.NaN;
}

/** Numbers between slashes or spaces: `2/2.5/3`, `20%/30%`; null where something else stands among them. */
function numbersIn(text: string): number[] | null {
  const parts = text.split(/[/\s、]+/).filter((part) => part !== '');
  if (parts.length === 0 || !parts.every((part) => NUMBER.test(part))) return null;
  return parts.map((part) => Number(part.replace(/%$/, '')));
}

/** What stands between semicolons, commas or line breaks, folded; blank parts are none. */
function listed(text: string): string[] {
  const parts = text
    .normalize('NFKC')
    .split(/[;,\n]/)
    .map(fold);
  return parts.filter((part) => part !== '');
}

/** `kind: numbers`, or numbers alone, of folded text. */
function kindAndNumbers(text: string): { kind: string; numbers: number[] | null } {
  const parts = /^([^:]*?)\s*:\s*(.*)$/.exec(text);
  if (parts) return { kind: parts[1], numbers: numbersIn(parts[2]) };
  const numbers = numbersIn(text);
  return numbers ? { kind: '', numbers } : { kind: text, numbers: null };
}

export type NesChoice = Pick<Rules, 'nes' | 'newStaysNew' | 'shopCycle'>;

/** `2/2.5/3; new stays new; shop cycle mean`: each part may be missing. */
export function parseNesChoice(
  text: string,
  words: RuleWords = MACHINE_WORDS,
  usual: NesChoice = DEFAULT_RULES,
): Parsed<NesChoice> {
  let { nes, newStaysNew, shopCycle } = usual;
  for (const said of listed(text)) {
    const prefix = words.shopCycle.find((word) => said.startsWith(word));
    if (wordOf(words.newStaysNew, said)) newStaysNew = true;
    else if (prefix !== undefined) {
      const cycle = parseShopCycle(said.slice(prefix.length).replace(/^[\s:=]+/, ''), words);
      if (cycle.fault) return cycle;
      shopCycle = cycle.value;
    } else {
      const rule = parseNes(said, words);
      if (rule.fault) return rule;
      nes = rule.value;
    }
  }
  return good({ nes, newStaysNew, shopCycle });
}

/** `2/2.5/3` or `days:90/135/180`. */
export function parseNes(text: string, words: RuleWords = MACHINE_WORDS): Parsed<NesRule> {
  const { kind, numbers } = kindAndNumbers(fold(text));
  const word = kind === '' ? 'cycle' : wordOf(words.nesKind, kind);
  return word && numbers ? nesOfNumbers(word, numbers) : bad({ code: 'nes-part', text });
}

export function nesOfNumbers(kind: NesRule['kind'], numbers: readonly number[]): Parsed<NesRule> {
  const rule = kind === 'days' ? { kind, days: numbers } : { kind, multiples: numbers };
  return settled(check(NesSchema, rule), { code: 'nes' });
}

export function printNes(rule: NesRule): string {
  return rule.kind === 'days' ? `days:${rule.days.join('/')}` : rule.multiples.join('/');
}

/** `returning`, `median`, `mean`, or a number of days. */
export function parseShopCycle(text: string, words: RuleWords = MACHINE_WORDS): Parsed<ShopCycleRule> {
  const folded = fold(text);
  const way = wordOf(words.cycleWay, folded) ?? (NUMBER.test(folded) ? Number(folded) : folded);
  return settled(check(ShopCycleSchema, way), { code: 'shop-cycle', text });
}

export function printShopCycle(rule: ShopCycleRule): string {
  return String(rule);
}

function parseYesNo(text: string, words: RuleWords = MACHINE_WORDS): Parsed<boolean> {
  const { value, fault } = parseChoice(text, words.yesNo);
  return fault ? bad(fault) : good(value === 'yes');
}

/** One of some words. */
export function parseChoice<Key extends string>(text: string, spellings: Spellings<Key>): Parsed<Key> {
  const word = wordOf(spellings, text);
  return word === null ? bad({ code: 'choice', text, choices: Object.keys(spellings) }) : good(word);
}

/** 3, 4 or 5; undefined stands for no text. */
export function parseScale(text: string | undefined): Parsed<RfmScale | undefined> {
  if (text === undefined) return good(undefined);
  const scale = Number(fold(text));
  return scale === 3 || scale === 4 || scale === 5 ? good(scale) : bad({ code: 'scale' });
}

/**
 * `quantile`, `rfm-r`, shares (`cuts:20/30`, `20/30/50`) or own cut points (`recency=30/90; frequency=1/3; monetary=500/2000`).
 * Shares and cut points say the scale themselves where it is left out: two cuts are a scale of 3.
 */
export function parseRfm(text: string, scale?: RfmScale, words: RuleWords = MACHINE_WORDS): Parsed<RfmRule> {
  const folded = fold(text);
  const method = wordOf(words.rfmMethod, folded);
  if (method) return good({ method, scale: scale ?? DEFAULT_RULES.rfm.scale });
  if (folded.includes('=')) return cutsInWords(text, scale, words);
  const shares = numbersIn(withoutCuts(folded, words));
  return shares ? rfmOfShares(shares, scale) : bad({ code: 'rfm' });
}

/** Shares in percent from the best score down, with or without the rest. */
function rfmOfShares(written: readonly number[], scale: RfmScale | undefined): Parsed<RfmRule> {
  const whole = Math.abs(written.reduce((sum, share) => sum + share, 0) - 100) <= SHARE_SLACK;
  const shares = whole ? written.slice(0, -1) : written;
  const asked = scale ?? scaleOfCuts(shares.length);
  const count = { found: shares.length, scale: asked };
  return settled(check(RfmSchema, { method: 'percent', scale: asked, shares }), { code: 'shares' }, count);
}

/** `cuts:20/30` → `20/30`, of folded text. */
function withoutCuts(text: string, { cuts }: RuleWords): string {
  const [before, word] = /^([^:=]*?)\s*:\s*/.exec(text) ?? [];
  return before !== undefined && cuts.includes(word) ? text.slice(before.length) : text;
}

function cutsInWords(text: string, scale: RfmScale | undefined, words: RuleWords): Parsed<RfmRule> {
  const cuts: { [dimension in CutDimension]?: readonly number[] } = {};
  for (const part of listed(text)) {
    const [name, list] = withoutCuts(part, words).split('=');
    const dimension = wordOf(words.dimension, name);
    const numbers = numbersIn(list ?? '');
    if (!dimension || !numbers) return bad({ code: 'rfm' });
    cuts[dimension] = numbers;
  }
  const { recency, frequency, monetary } = cuts;
  if (!recency || !frequency || !monetary) return bad({ code: 'rfm' });
  return rfmOfCuts({ recency, frequency, monetary }, scale);
}

/** Own cut points, ascending, of each dimension. */
export function rfmOfCuts(
  cuts: { readonly [dimension in CutDimension]: readonly number[] },
  scale?: RfmScale,
): Parsed<RfmRule> {
  const asked = scale ?? scaleOfCuts(cuts.recency.length);
  const odd = CUT_DIMENSIONS.find((dimension) => cuts[dimension].length !== asked - 1) ?? 'recency';
  const count = { found: cuts[odd].length, scale: asked };
  return settled(check(RfmSchema, { method: 'absolute', scale: asked, ...cuts }), { code: 'rfm' }, count);
}

function scaleOfCuts(cuts: number): RfmScale {
  const scale = cuts + 1;
  return scale === 3 || scale === 4 || scale === 5 ? scale : DEFAULT_RULES.rfm.scale;
}

/** The scale is told beside it. */
export function printRfm(rule: RfmRule): string {
  switch (rule.method) {
    case 'quantile':
    case 'rfm-r':
      return rule.method;
    case 'percent':
      return `cuts:${rule.shares.join('/')}`;
    case 'absolute':
      return `cuts:${CUT_DIMENSIONS.map((dimension) => `${dimension}=${rule[dimension].join('/')}`).join(',')}`;
  }
}

/** `20/30/50`, `thirds`, `revenue:80/15` (`pareto`), `amount:20000/70000` (`abs:…`). */
export function parseHml(text: string, words: RuleWords = MACHINE_WORDS): Parsed<HmlRule> {
  const { kind, numbers } = kindAndNumbers(fold(text));
  const word = kind === '' ? 'percent' : wordOf(words.hmlKind, kind);
  if (word === 'thirds' && !numbers) return good({ kind: 'thirds' });
  if (word === 'revenue') return hmlOfShares(word, numbers ?? REVENUE_SHARES);
  if (word === 'amount' && numbers) return hmlOfAmounts(numbers);
  if (word === 'percent' && numbers) return hmlOfShares(word, numbers);
  return bad({ code: 'hml' });
}

/** The shares of H and M, and if the person likes that of L, which must then be the rest. */
function hmlOfShares(kind: 'percent' | 'revenue', written: readonly number[]): Parsed<HmlRule> {
  const [first, next, rest] = written;
  if (written.length > 3 || (rest !== undefined && Math.abs(first + next + rest - 100) > SHARE_SLACK))
    return bad({ code: 'hml' });
  const shares = written.slice(0, 2);
  return settled(
    check(HmlSchema, { kind, shares }),
    shares.length === 2 ? { code: 'shares' } : { code: 'hml' },
  );
}

/** Over the first is M, over the second H. */
export function hmlOfAmounts(amounts: readonly number[]): Parsed<HmlRule> {
  if (amounts.length !== 2) return bad({ code: 'hml' });
  const [medium, high] = amounts;
  return settled(check(HmlSchema, { kind: 'amount', medium, high }), { code: 'hml' });
}

export function printHml(rule: HmlRule): string {
  switch (rule.kind) {
    case 'percent': {
      const [first, next] = rule.shares;
      // 100 − 33.3 − 33.3 is 33.4, not 33.400000000000006.
      return `${first}/${next}/${Number((100 - first - next).toPrecision(12))}`;
    }
    case 'thirds':
      return 'thirds';
    case 'revenue':
      return rule.shares.every((share, i) => share === REVENUE_SHARES[i])
        ? 'pareto'
        : `revenue:${rule.shares.join('/')}`;
    case 'amount':
      return `abs:${rule.medium}/${rule.high}`;
  }
}

/** Each rule as its text. */
export interface RuleTexts {
  readonly nes: string;
  readonly newStaysNew: string;
  readonly shopCycle: string;
  readonly rfm: string;
  readonly scale: string;
  readonly segmentMap: string;
  readonly hml: string;
  readonly hmlBasis: string;
}

export function printRules(rules: Rules): RuleTexts {
  return {
    nes: printNes(rules.nes),
    newStaysNew: rules.newStaysNew ? 'yes' : 'no',
    shopCycle: printShopCycle(rules.shopCycle),
    rfm: printRfm(rules.rfm),
    scale: String(rules.rfm.scale),
    segmentMap: rules.segmentMap,
    hml: printHml(rules.hml),
    hmlBasis: rules.hmlBasis,
  };
}

export type ParsedRules =
  | { readonly value: Rules; readonly fault: null }
  | { readonly value: null; readonly fault: RuleFault; readonly field: keyof RuleTexts };

/** Rules of their texts, the usual one where a text is missing. */
export function parseRules(
  texts: { readonly [field in keyof RuleTexts]?: string },
  words: RuleWords = MACHINE_WORDS,
): ParsedRules {
  const usual = printRules(DEFAULT_RULES);
  const read = <Value>(field: keyof RuleTexts, parse: (text: string) => Parsed<Value>): Value => {
    const parsed = parse(texts[field] ?? usual[field]);
    if (parsed.fault) throw new Unread(field, parsed.fault);
    return parsed.value;
  };
  try {
    const scale = texts.scale === undefined ? undefined : read('scale', parseScale);
    return {
      value: {
        nes: read('nes', (text) => parseNes(text, words)),
        newStaysNew: read('newStaysNew', (text) => parseYesNo(text, words)),
        shopCycle: read('shopCycle', (text) => parseShopCycle(text, words)),
        rfm: read('rfm', (text) => parseRfm(text, scale, words)),
        segmentMap: read('segmentMap', (text) => parseChoice(text, words.map)),
        hml: read('hml', (text) => parseHml(text, words)),
        hmlBasis: read('hmlBasis', (text) => parseChoice(text, words.basis)),
      },
      fault: null,
    };
  } catch (problem) {
    if (!(problem instanceof Unread)) throw problem;
    return { value: null, fault: problem.fault, field: problem.field };
  }
}

class Unread extends Error {
  constructor(
    readonly field: keyof RuleTexts,
    readonly fault: RuleFault,
  ) {
    super(field);
  }
}
