// What a shop fills in by itself, as it stands in the cells: kept word for word, also where it cannot be used.

import { type DatedStep, MOMENTS, type Moment } from '../../model/dated.ts';
import type { LabelRules } from '../../model/rules/labels.ts';
import { parseLabels } from '../../model/rules/labels.ts';
import type { OwnChoices, StepRow } from '../../terms/own.ts';
import { textsOf } from '../../text/index.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';

const MOST_DAYS = 730;

/** A line that can be read gives one rule; `near` = where another cannot. */
export interface LabelLine {
  readonly text: string;
  readonly rule: LabelRules[number] | null;
  readonly near: string | null;
}

export function labelLines({ labels = [] }: OwnChoices): LabelLine[] {
  return labels.map((text) => {
    const { rules, near } = parseLabels(text);
    const rule = rules?.length === 1 ? rules[0] : null;
    return { text, rule, near: rule ? null : (near ?? text) };
  });
}

/** The rules that can be read, each label once: the first of a name counts. */
export function labelRules(own: OwnChoices): LabelRules {
  const seen = new Set<string>();
  return labelLines(own).flatMap(({ rule }) => {
    if (!rule || seen.has(rule.label)) return [];
    seen.add(rule.label);
    return [rule];
  });
}

/** A row that can be read gives one step; null = something in it does not fit. */
export function stepOf({ name, when, days }: StepRow): DatedStep | null {
  const moment = momentOf(when);
  if (moment === null || name.trim() === '') return null;
  if (moment === 'birthday-month') return { name: name.trim(), moment, days: 0 };
  const count = /^\d{1,3}$/.test(days.trim()) ? Number(days) : Number.NaN;
  return count <= MOST_DAYS ? { name: name.trim(), moment, days: count } : null;
}

export const datedSteps = ({ steps = [] }: OwnChoices): DatedStep[] =>
  steps.flatMap((row) => stepOf(row) ?? []);

/** What the sheet begins with where it is written for the first time. */
export function usualSteps(language: Language): StepRow[] {
  const { usualSteps: names, moments } = textsOf(language).acting;
  const usual = (moment: keyof typeof names, days: string) => ({
    name: names[moment],
    when: moments[moment],
    days,
  });
  return [usual('after-first', '7'), usual('before-expected', '5'), usual('birthday-month', '')];
}

const plain = (word: string): string => word.normalize('NFKC').trim().toLowerCase();

/** Words of any language. */
function momentOf(word: string): Moment | null {
  const wanted = plain(word);
  const isSaid = (moment: Moment): boolean =>
    LANGUAGES.some((language) => plain(textsOf(language).acting.moments[moment]) === wanted);
  return MOMENTS.find(isSaid) ?? null;
}
