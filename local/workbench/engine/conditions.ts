// Colour scales and highlights between the workbook and the engine.

import type { ConditionalRule, Scalar, ScalePoint } from 'local-sheets/book/book.ts';
import { areaName } from 'local-sheets/book/references.ts';
import type { Sheet } from 'local-sheets/book/sheet.ts';
import { areaOf } from './areas.ts';
import { bookCriteria, engineCriterion } from './criteria.ts';
import type { EngineData } from './data.ts';
import { bookStyle, engineStyle } from './styles.ts';

type EngineCondition = EngineData['sheets'][number]['conditionalFormats'][number];
type Threshold = { type: string; value?: string; color: number };

const POINTS: { readonly [type in ScalePoint['type']]: string } = {
  MIN: 'value',
  MAX: 'value',
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
};

export function engineConditions(sheet: Sheet): EngineCondition[] {
  return sheet.conditionalRules.flatMap((rule, i) => {
    const made = engineRule(rule);
    if (!made) return [];
    return [{ id: `rule-${i}`, ranges: rule.areas.map(areaName), rule: made } as unknown as EngineCondition];
  });
}

function engineRule(rule: ConditionalRule): object | null {
  if (rule.kind === 'scale') {
    return {
      type: 'ColorScaleRule',
      minimum: threshold(rule.min),
      ...(rule.mid && { midpoint: threshold(rule.mid) }),
      maximum: threshold(rule.max),
    };
  }
  const criterion = engineCriterion(rule.criteria, rule.values);
  if (!criterion) return null;
  const { type, ...rest } = criterion;
  return { type: 'CellIsRule', operator: type, ...rest, style: engineStyle(rule.style) };
}

function threshold({ type, value, color }: ScalePoint): Threshold {
  return {
    type: POINTS[type],
    ...(type !== 'MIN' && type !== 'MAX' && { value }),
    color: Number.parseInt(color.slice(1), 16),
  };
}

/** A rule a person made in the engine, as the workbook holds it; null when Google has no such rule. */
export function bookCondition(condition: {
  ranges: readonly string[];
  rule: unknown;
}): ConditionalRule | null {
  const areas = condition.ranges.map(areaOf);
  const rule = condition.rule as {
    type: string;
    operator?: string;
    values?: string[];
    style?: object;
    minimum?: Threshold;
    midpoint?: Threshold;
    maximum?: Threshold;
  };
  if (rule.type === 'ColorScaleRule') {
    return {
      kind: 'scale',
      areas,
      min: point(rule.minimum!, 'MIN'),
      ...(rule.midpoint && { mid: point(rule.midpoint, 'PERCENT') }),
      max: point(rule.maximum!, 'MAX'),
    };
  }
  const criteria = rule.type === 'CellIsRule' ? bookCriteria(rule.operator!) : null;
  if (!criteria) return null;
  const values = (rule.values ?? []).map((text): Scalar => {
    const number = Number(text);
    return text !== '' && criteria.startsWith('NUMBER') && Number.isFinite(number) ? number : text;
  });
  return { kind: 'condition', areas, criteria, values, style: bookStyle(rule.style ?? {}) };
}

function point({ type, value, color }: Threshold, end: 'MIN' | 'MAX' | 'PERCENT'): ScalePoint {
  const words: Record<string, ScalePoint['type']> = {
    number: 'NUMBER',
    percentage: 'PERCENT',
    percentile: 'PERCENTILE',
  };
  return { type: words[type] ?? end, value: value ?? '', color: `#${color.toString(16).padStart(6, '0')}` };
}
