// The rules as a person fills them in: every field keeps what was typed, also while it is not yet a number.
// `formOf` opens rules for editing, `rulesOf` gives rules back, or says which field does not fit.

import {
  CUT_DIMENSIONS,
  type CutDimension,
  check,
  DEFAULT_RULES,
  type HmlBasis,
  NES_PRESETS as PRESETS,
  parseNumber,
  REVENUE_SHARES,
  type RfmScale,
  type Rules,
  RulesSchema,
  type SegmentMapName,
  type ShopCycleWay,
} from '../../src/model/rules/index.ts';

export type NesChoice = 'own' | 'sooner' | 'days' | 'mine';
export type NesUnit = 'cycle' | 'days';
export type HmlChoice = 'usual' | 'thirds' | 'revenue' | 'shares' | 'amount';
export type RfmChoice = 'quantile' | 'percent' | 'absolute' | 'rfm-r';
export type Three = readonly [string, string, string];
export type Two = readonly [string, string];

export interface RulesForm {
  readonly nes: NesChoice;
  readonly nesUnit: NesUnit;
  /** Drowsy, half-asleep, asleep; used with `mine`. */
  readonly nesNumbers: Three;
  readonly newStaysNew: boolean;
  readonly shopCycle: ShopCycleWay | 'days';
  readonly shopDays: string;
  readonly hml: HmlChoice;
  /** Top share and next share, percent. */
  readonly hmlShares: Two;
  /** Shares of revenue that H and M bring, percent. */
  readonly hmlRevenue: Two;
  /** Over the first is M, over the second H. */
  readonly hmlAmounts: Two;
  readonly hmlBasis: HmlBasis;
  readonly rfm: RfmChoice;
  readonly scale: RfmScale;
  /** Percent from the best score down, scale − 1 of them. */
  readonly rfmShares: readonly string[];
  readonly rfmCuts: { readonly [dimension in CutDimension]: readonly string[] };
  readonly segmentMap: SegmentMapName;
}

/** A group of fields that stand and fall together, so that one message can stand beneath them. */
export type FormField =
  | 'nesNumbers'
  | 'shopDays'
  | 'hmlShares'
  | 'hmlRevenue'
  | 'hmlAmounts'
  | 'rfmShares'
  | CutDimension;
export type FieldFault = 'number' | 'ascending' | 'sum';
export type FormFaults = { readonly [field in FormField]?: FieldFault };

export const NES_PRESETS = {
  own: PRESETS['2/2.5/3'],
  sooner: PRESETS['1/2/3'],
  days: PRESETS['days:90/135/180'],
} as const satisfies Record<Exclude<NesChoice, 'mine'>, Rules['nes']>;

const USUAL_SHARES = [20, 30] as const;
const RFM_SHARES: { readonly [scale in RfmScale]: readonly string[] } = {
  3: ['20', '30'],
  4: ['20', '30', '30'],
  5: ['10', '20', '30', '30'],
};

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((value, i) => value === b[i]);
const texts = (numbers: readonly number[]) => numbers.map(String);

export function formOf(rules: Rules): RulesForm {
  const { nes, hml, rfm } = rules;
  const numbers = nes.kind === 'cycle' ? nes.multiples : nes.days;
  const preset = (['own', 'sooner', 'days'] as const).find((name) => {
    const it = NES_PRESETS[name];
    return it.kind === nes.kind && same(it.kind === 'cycle' ? it.multiples : it.days, numbers);
  });
  const usual = hml.kind === 'percent' && same(hml.shares, USUAL_SHARES);
  const shares = hml.kind === 'percent' ? hml.shares : USUAL_SHARES;
  const revenue = hml.kind === 'revenue' ? hml.shares : REVENUE_SHARES;
  const blank = Array.from({ length: rfm.scale - 1 }, () => '');
  return {
    nes: preset ?? 'mine',
    nesUnit: nes.kind,
    nesNumbers: [String(numbers[0]), String(numbers[1]), String(numbers[2])],
    newStaysNew: rules.newStaysNew,
    shopCycle: typeof rules.shopCycle === 'number' ? 'days' : rules.shopCycle,
    shopDays: typeof rules.shopCycle === 'number' ? String(rules.shopCycle) : '',
    hml: hml.kind === 'percent' ? (usual ? 'usual' : 'shares') : hml.kind,
    hmlShares: [String(shares[0]), String(shares[1])],
    hmlRevenue: [String(revenue[0]), String(revenue[1])],
    hmlAmounts: hml.kind === 'amount' ? [String(hml.medium), String(hml.high)] : ['', ''],
    hmlBasis: rules.hmlBasis,
    rfm: rfm.method,
    scale: rfm.scale,
    rfmShares: rfm.method === 'percent' ? texts(rfm.shares) : RFM_SHARES[rfm.scale],
    rfmCuts:
      rfm.method === 'absolute'
        ? { recency: texts(rfm.recency), frequency: texts(rfm.frequency), monetary: texts(rfm.monetary) }
        : { recency: blank, frequency: blank, monetary: blank },
    segmentMap: rules.segmentMap,
  };
}

export type Filled =
  | { readonly rules: Rules; readonly faults: null }
  | { readonly rules: null; readonly faults: FormFaults };

/** The rules of a filled form, as the one schema of the rules has them. Fields that are not in use are not looked at. */
export function rulesOf(form: RulesForm): Filled {
  const { value, misfits } = check(RulesSchema, candidateOf(form));
  if (misfits === null) return { rules: value, faults: null };
  const faults: { [field in FormField]?: FieldFault } = {};
  for (const { path, problem } of misfits) {
    const [rule, part] = path.split('.');
    const field = fieldAt(rule, part, form);
    if (field) faults[field] ??= problem === 'ascending' || problem === 'sum' ? problem : 'number';
  }
  return { rules: null, faults };
}

/** What is filled in, numbers as numbers; NaN where a field holds none. */
function candidateOf(form: RulesForm): unknown {
  const { segmentMap, newStaysNew, hmlBasis } = form;
  const days = parseNumber(form.shopDays);
  return {
    nes: nesOf(form),
    newStaysNew,
    shopCycle: form.shopCycle === 'days' ? days : form.shopCycle,
    rfm: rfmOf(form),
    segmentMap,
    hml: hmlOf(form),
    hmlBasis,
  };
}

const numbersOf = (typed: readonly string[]): number[] => typed.map(parseNumber);

function nesOf(form: RulesForm): unknown {
  if (form.nes !== 'mine') return NES_PRESETS[form.nes];
  const numbers = numbersOf(form.nesNumbers);
  return form.nesUnit === 'days' ? { kind: 'days', days: numbers } : { kind: 'cycle', multiples: numbers };
}

function hmlOf(form: RulesForm): unknown {
  switch (form.hml) {
    case 'usual':
      return { kind: 'percent', shares: USUAL_SHARES };
    case 'thirds':
      return { kind: 'thirds' };
    case 'revenue':
      return { kind: 'revenue', shares: numbersOf(form.hmlRevenue) };
    case 'shares':
      return { kind: 'percent', shares: numbersOf(form.hmlShares) };
    case 'amount': {
      const [medium, high] = numbersOf(form.hmlAmounts);
      return { kind: 'amount', medium, high };
    }
  }
}

function rfmOf({ rfm: method, scale, rfmShares, rfmCuts }: RulesForm): unknown {
  switch (method) {
    case 'quantile':
    case 'rfm-r':
      return { method, scale };
    case 'percent':
      return { method, scale, shares: numbersOf(rfmShares) };
    case 'absolute':
      return {
        method,
        scale,
        recency: numbersOf(rfmCuts.recency),
        frequency: numbersOf(rfmCuts.frequency),
        monetary: numbersOf(rfmCuts.monetary),
      };
  }
}

/** The fields that say a part of the rules, by its path. */
function fieldAt(rule: string, part: string | undefined, form: RulesForm): FormField | null {
  switch (rule) {
    case 'nes':
      return 'nesNumbers';
    case 'shopCycle':
      return 'shopDays';
    case 'hml':
      return form.hml === 'amount' ? 'hmlAmounts' : form.hml === 'revenue' ? 'hmlRevenue' : 'hmlShares';
    case 'rfm':
      return CUT_DIMENSIONS.find((dimension) => dimension === part) ?? 'rfmShares';
    default:
      return null;
  }
}

/** Cut points of the present preview, as a start for own ones. */
export interface PresentCuts {
  readonly rfm: { readonly [dimension in CutDimension]: readonly number[] } | null;
  readonly hml: { readonly medium: number; readonly high: number } | null;
}

/**
 * The form after a change. Where a person turns to own numbers, the fields start from what is in force: the preset, or the
 * cut points of the preview, unless the change brings numbers along; where the scale changes, the fields keep its length.
 */
export function changeForm(form: RulesForm, change: Partial<RulesForm>, present: PresentCuts): RulesForm {
  let next: RulesForm = { ...form, ...change };
  if (change.nes === 'mine' && form.nes !== 'mine' && change.nesNumbers === undefined) {
    const preset = NES_PRESETS[form.nes];
    const [a, b, c] = preset.kind === 'cycle' ? preset.multiples : preset.days;
    next = { ...next, nesUnit: preset.kind, nesNumbers: [String(a), String(b), String(c)] };
  }
  if (change.nesUnit !== undefined && change.nesUnit !== form.nesUnit && change.nesNumbers === undefined) {
    const preset = change.nesUnit === 'days' ? NES_PRESETS.days.days : NES_PRESETS.own.multiples;
    next = { ...next, nesNumbers: [String(preset[0]), String(preset[1]), String(preset[2])] };
  }
  if (change.hml === 'amount' && present.hml !== null && form.hmlAmounts.every((typed) => typed === '')) {
    next = { ...next, hmlAmounts: [rounded(present.hml.medium), rounded(present.hml.high)] };
  }
  const scaled = next.scale !== form.scale;
  if (scaled) next = { ...next, rfmShares: RFM_SHARES[next.scale] };
  if (next.rfm === 'absolute' && (scaled || form.rfm !== 'absolute')) {
    const started = (dimension: CutDimension) => {
      const typed = form.rfmCuts[dimension];
      if (!scaled && typed.some((text) => text !== '')) return typed;
      const cuts = present.rfm?.[dimension] ?? [];
      return Array.from({ length: next.scale - 1 }, (_, i) =>
        cuts.length === next.scale - 1 ? rounded(cuts[i]) : '',
      );
    };
    const rfmCuts = {
      recency: started('recency'),
      frequency: started('frequency'),
      monetary: started('monetary'),
    };
    next = { ...next, rfmCuts };
  }
  return next;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export const DEFAULT_FORM = formOf(DEFAULT_RULES);
