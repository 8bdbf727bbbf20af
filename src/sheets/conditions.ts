// Colour scales and highlights of our sheets, beside the conditional formats a person added.

import type { ColorScale, Highlight } from '../reports/plan.ts';
import { type Placement, rangesOf } from './blocks.ts';
import { conditionOnSheet } from './references.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export interface Conditions {
  readonly scales: readonly ColorScale[];
  readonly highlights: readonly Highlight[];
}

/** Is there anything to put there, or to take away? */
export const hasConditions = ({ scales, highlights }: Conditions): boolean =>
  scales.length + highlights.length > 0;

/** Puts our rules where our former ones stood among a person's, or last; `rules`: those that are there. */
export function setConditions(
  sheet: Sheet,
  wanted: Conditions,
  former: Conditions,
  placement: Placement,
  rules: readonly Rule[] | null,
): void {
  if (!hasConditions(former) && !hasConditions(wanted)) return;
  rules ??= sheet.getConditionalFormatRules();
  sheet.setConditionalFormatRules(rulesWith(sheet, rules, wanted, former, placement));
}

/** Rules that stand on `sheet` or on a copy of it, with ours as wanted in place of our former ones: all on `sheet`. */
export function rulesWith(
  sheet: Sheet,
  rules: readonly Rule[],
  wanted: Conditions,
  former: Conditions,
  placement: Placement,
): Rule[] {
  const had = hasConditions(former);
  const here = (rule: Rule): Rule => {
    const ranges = rule.getRanges();
    if (ranges.every((range) => range.getSheet().getSheetId() === sheet.getSheetId())) return rule;
    return rule
      .copy()
      .setRanges(ranges.map((range) => sheet.getRange(range.getA1Notation())))
      .build();
  };
  const ours = rules.map((rule) => had && isOurs(rule, former));
  const place = ours.indexOf(true);
  const before = rules.filter((_, i) => !ours[i] && (place < 0 || i < place));
  const after = rules.filter((_, i) => !ours[i] && place >= 0 && i > place);
  return [...before.map(here), ...rulesOf(sheet, wanted, placement), ...after.map(here)];
}

/** Gives a sheet just made its rules: it has none yet. */
export function addConditions(sheet: Sheet, wanted: Conditions, placement: Placement): void {
  if (hasConditions(wanted)) sheet.setConditionalFormatRules(rulesOf(sheet, wanted, placement));
}

function rulesOf(sheet: Sheet, { scales, highlights }: Conditions, placement: Placement): Rule[] {
  const ranges = rangesOf(sheet, placement, [...highlights, ...scales]);
  const made = new Map<string, Rule>();
  return [
    // Before the scales: where both apply, the first one's background shows.
    ...highlights.map((highlight, i) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(conditionOnSheet(highlight.formula, placement))
        .setFontColor(highlight.color)
        .setBackground(highlight.background)
        .setRanges(ranges[i])
        .build(),
    ),
    ...scales.map(({ min, max }, i) => {
      // A scale in the same colours lends its own.
      const like = made.get(`${min} ${max}`);
      const builder = like
        ? like.copy()
        : SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint(min).setGradientMaxpoint(max);
      const rule = builder.setRanges(ranges[highlights.length + i]).build();
      made.set(`${min} ${max}`, rule);
      return rule;
    }),
  ];
}

/** A rule is ours while it has the colours we gave; one a person recoloured is theirs. */
function isOurs(rule: Rule, former: Conditions): boolean {
  const gradient = rule.getGradientCondition();
  if (gradient) {
    const [min, max] = [gradient.getMinColor(), gradient.getMaxColor()].map(colorText);
    return former.scales.some((scale) => scale.min.toLowerCase() === min && scale.max.toLowerCase() === max);
  }
  const condition = rule.getBooleanCondition();
  if (!condition || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA)
    return false;
  const [color, background] = [condition.getFontColor(), condition.getBackground()].map(colorText);
  return former.highlights.some(
    (one) => one.color.toLowerCase() === color && one.background.toLowerCase() === background,
  );
}

function colorText(color: string | null): string {
  return (color ?? '').toLowerCase();
}
