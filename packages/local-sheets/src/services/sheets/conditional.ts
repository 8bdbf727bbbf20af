// Conditional formats: rules as objects and their builder. Rules 82 to 85.

import type { Area, CellStyle, ConditionalRule, Scalar, ScalePoint } from '../../book/book.ts';
import { type App, isDate } from '../bridge/app.ts';
import { type EnumValue, enumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { hexColor } from './colors.ts';
import { criteriaValue, whenMembers } from './criteria.ts';
import type { GoogleBooleanCondition, GoogleGradientCondition, GoogleRuleBuilder } from './google.ts';
import type { RangeTarget, SheetTarget } from './targets.ts';
import { ColorTarget } from './text-style.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

type Point = ScalePoint | null;

/** What a builder has gathered so far: a condition with its looks, or the points of a colour scale. */
interface Draft {
  ranges: RangeTarget[];
  condition: { criteria: string; values: unknown[] } | null;
  style: CellStyle;
  min: Point;
  mid: Point;
  max: Point;
}

class ConditionalTarget extends Service {
  readonly type: string;
  draft: Draft;
  constructor(app: App, draft: Draft, builder = false) {
    super(app);
    this.type = builder ? 'ConditionalFormatRuleBuilder' : 'ConditionalFormatRule';
    this.draft = { ...draft, style: { ...draft.style } };
  }
  get isGradient(): boolean {
    return this.draft.min !== null || this.draft.max !== null || this.draft.mid !== null;
  }
}

class BooleanConditionTarget extends Service {
  readonly type = 'BooleanCondition';
  readonly draft: Draft;
  constructor(app: App, draft: Draft) {
    super(app);
    this.draft = draft;
  }
}

class GradientConditionTarget extends Service {
  readonly type = 'GradientCondition';
  readonly draft: Draft;
  constructor(app: App, draft: Draft) {
    super(app);
    this.draft = draft;
  }
}

export function newConditional(app: App): ConditionalTarget {
  return new ConditionalTarget(
    app,
    { ranges: [], condition: null, style: {}, min: null, mid: null, max: null },
    true,
  );
}

const reading: Members<Spreadsheet.ConditionalFormatRule, ConditionalTarget> = {
  copy: (rule) => new ConditionalTarget(rule.app, rule.draft, true),
  getRanges: (rule) => rule.app.list(rule.draft.ranges),
  getBooleanCondition: (rule) =>
    rule.draft.condition ? new BooleanConditionTarget(rule.app, rule.draft) : null,
  getGradientCondition: (rule) =>
    rule.isGradient ? new GradientConditionTarget(rule.app, rule.draft) : null,
};

function when(criteria: string) {
  return (rule: ConditionalTarget, ...values: unknown[]) => {
    rule.draft.condition = { criteria, values };
    Object.assign(rule.draft, { min: null, mid: null, max: null });
    return rule;
  };
}

const whens = whenMembers(when) as Members<GoogleRuleBuilder, ConditionalTarget>;

function look(key: 'bold' | 'italic' | 'underline' | 'strikethrough') {
  return (rule: ConditionalTarget, value: boolean | null) => {
    if (value === null) delete rule.draft.style[key];
    else rule.draft.style[key] = value;
    return rule;
  };
}

function colorLook(key: 'background' | 'color') {
  return (rule: ConditionalTarget, value: string | ColorTarget | null) => {
    const hex = value === null ? undefined : hexOf(value);
    if (hex) rule.draft.style[key] = hex;
    else delete rule.draft.style[key];
    return rule;
  };
}

function hexOf(color: string | ColorTarget): string | undefined {
  return color instanceof ColorTarget ? color.hex : hexColor(color);
}

function point(which: 'min' | 'mid' | 'max') {
  return (rule: ConditionalTarget, color: string | ColorTarget, type?: EnumValue, value?: string) => {
    const hex = hexOf(color) ?? refuse(TEXT.notAColor(String(color)));
    const kind = (type?.name() ?? which.toUpperCase()) as ScalePoint['type'];
    const ends = kind === 'MIN' || kind === 'MAX';
    rule.draft[which] = { type: kind, value: ends ? '' : value!, color: hex };
    rule.draft.condition = null;
    return rule;
  };
}

const builder: Members<GoogleRuleBuilder, ConditionalTarget> = {
  ...whens,
  build(rule) {
    const { ranges, condition, min, max } = rule.draft;
    if (ranges.length === 0) refuse(TEXT.ruleWithoutRange);
    if (!condition && !(min && max)) refuse(TEXT.ruleWithoutCondition);
    return new ConditionalTarget(rule.app, rule.draft);
  },
  whenFormulaSatisfied: when('CUSTOM_FORMULA'),
  withCriteria: (rule, criteria: EnumValue, values: unknown[]) =>
    when(criteria.name())(rule, ...values.map((value) => rule.app.target(value))),
  setRanges(rule, ranges: RangeTarget[]) {
    rule.draft.ranges = [...ranges];
    return rule;
  },
  setBackground: colorLook('background'),
  setFontColor: colorLook('color'),
  setBold: look('bold'),
  setItalic: look('italic'),
  setUnderline: look('underline'),
  setStrikethrough: look('strikethrough'),
  setBackgroundObject: colorLook('background'),
  setFontColorObject: colorLook('color'),
  setGradientMinpointObject: point('min'),
  setGradientMaxpointObject: point('max'),
  setGradientMinpointObjectWithValue: point('min'),
  setGradientMidpointObjectWithValue: point('mid'),
  setGradientMaxpointObjectWithValue: point('max'),
  setGradientMinpoint: point('min'),
  setGradientMinpointWithValue: point('min'),
  setGradientMidpointWithValue: point('mid'),
  setGradientMaxpoint: point('max'),
  setGradientMaxpointWithValue: point('max'),
};

const booleanCondition: Members<GoogleBooleanCondition, BooleanConditionTarget> = {
  getCriteriaType: ({ draft }) => enumValue('BooleanCriteria', draft.condition!.criteria),
  getCriteriaValues: ({ app, draft }) => app.list(draft.condition!.values),
  getBackground: ({ draft }) => draft.style.background ?? null,
  getFontColor: ({ draft }) => draft.style.color ?? null,
  getBackgroundObject: ({ app, draft }) => colorObject(app, draft.style.background),
  getFontColorObject: ({ app, draft }) => colorObject(app, draft.style.color),
  getBold: ({ draft }) => draft.style.bold ?? null,
  getItalic: ({ draft }) => draft.style.italic ?? null,
  getUnderline: ({ draft }) => draft.style.underline ?? null,
  getStrikethrough: ({ draft }) => draft.style.strikethrough ?? null,
};

function colorObject(app: App, hex: string | undefined): ColorTarget | null {
  return hex === undefined ? null : new ColorTarget(app, hex);
}

function gradient(which: 'min' | 'mid' | 'max') {
  return {
    color: ({ draft }: GradientConditionTarget) => draft[which]?.color ?? '',
    object: ({ app, draft }: GradientConditionTarget) => colorObject(app, draft[which]?.color),
    value: ({ draft }: GradientConditionTarget) => draft[which]?.value ?? '',
    type: ({ draft }: GradientConditionTarget) =>
      draft[which] && enumValue('InterpolationType', draft[which].type),
  };
}
const [min, mid, max] = [gradient('min'), gradient('mid'), gradient('max')];

const gradientCondition: Members<GoogleGradientCondition, GradientConditionTarget> = {
  getMinColor: min.color,
  getMinColorObject: min.object,
  getMinValue: min.value,
  getMinType: min.type,
  getMidColor: mid.color,
  getMidColorObject: mid.object,
  getMidValue: mid.value,
  getMidType: mid.type,
  getMaxColor: max.color,
  getMaxColorObject: max.object,
  getMaxValue: max.value,
  getMaxType: max.type,
};

/** As the workbook holds it: dates as serial numbers, days like TODAY by name. */
function stored({ app, draft }: ConditionalTarget, home: SheetTarget): ConditionalRule {
  for (const range of draft.ranges) if (range.home.id !== home.id) refuse(TEXT.ruleElsewhere);
  const areas: Area[] = draft.ranges.map((range) => ({ ...range.area }));
  if (!draft.condition) {
    const { min, mid, max } = draft;
    return { kind: 'scale', areas, min: min!, max: max!, ...(mid ? { mid } : {}) };
  }
  const values = draft.condition.values.map((value): Scalar => {
    if (isDate(value)) return app.serial(value, home.book);
    return typeof value === 'object' ? String(value) : (value as Scalar);
  });
  return { kind: 'condition', areas, criteria: draft.condition.criteria, values, style: { ...draft.style } };
}

function fromStored(home: SheetTarget, rule: ConditionalRule): ConditionalTarget {
  const ranges = rule.areas.map((area) => home.range({ ...area }));
  const blank = { ranges, condition: null, style: {}, min: null, mid: null, max: null };
  if (rule.kind === 'scale') {
    return new ConditionalTarget(home.app, { ...blank, min: rule.min, mid: rule.mid ?? null, max: rule.max });
  }
  const values = rule.values.map((value) => {
    if (rule.criteria.endsWith('_RELATIVE')) return enumValue('RelativeDate', String(value));
    return criteriaValue(home.app, home.book, rule.criteria, value);
  });
  return new ConditionalTarget(home.app, {
    ...blank,
    condition: { criteria: rule.criteria, values },
    style: rule.style,
  });
}

/** For Sheet. Setting replaces all rules of the sheet; what is read is a copy. */
export const sheetConditions: Members<Spreadsheet.Sheet, SheetTarget> = {
  getConditionalFormatRules: (home) =>
    home.app.list(home.sheet.conditionalRules.map((rule) => fromStored(home, rule))),
  setConditionalFormatRules(home, rules: ConditionalTarget[]) {
    home.sheet.conditionalRules = rules.map((rule) => stored(rule, home));
  },
  clearConditionalFormatRules(home) {
    home.sheet.conditionalRules = [];
  },
};

export const conditionalClasses = [
  serviceClass<Spreadsheet.ConditionalFormatRule, ConditionalTarget>('ConditionalFormatRule', [reading]),
  serviceClass<GoogleRuleBuilder, ConditionalTarget>('ConditionalFormatRuleBuilder', [
    reading as Members<GoogleRuleBuilder, ConditionalTarget>,
    builder,
  ]),
  serviceClass<GoogleBooleanCondition, BooleanConditionTarget>('BooleanCondition', [booleanCondition], {
    printed: 'ConditionalFormatBooleanCondition',
  }),
  serviceClass<GoogleGradientCondition, GradientConditionTarget>('GradientCondition', [gradientCondition], {
    printed: 'ConditionalFormatGradientCondition',
  }),
];
