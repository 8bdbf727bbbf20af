// Rules 82 to 85: conditional formats.

import type { Letter } from './rule.ts';

const RULE = `const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1:A9')]);`;

export const K: Letter = {
  title: 'Conditional formats',
  rules: [
    {
      rule: 82,
      says: 'Setting the rules replaces all of them in order; the list that is read is a copy.',
      source: 'docs:spreadsheet/sheet#setconditionalformatrulesrules',
      script: `
        ${RULE}
        const colors = () => sheet.getConditionalFormatRules().map((item) => item.getBooleanCondition().getBackground());
        sheet.setConditionalFormatRules([rule().whenCellEmpty().setBackground('red').build(), rule().whenCellNotEmpty().setBackground('blue').build()]);
        const both = colors();
        const list = sheet.getConditionalFormatRules();
        list.pop();
        const unchanged = colors().length;
        sheet.setConditionalFormatRules(list);
        return [both, unchanged, colors()]`,
      gives: [['#ff0000', '#0000ff'], 2, ['#ff0000']],
    },
    {
      rule: 83,
      says: 'A rule has a boolean or a gradient condition; the other is null.',
      source: 'docs:spreadsheet/conditional-format-rule',
      script: `
        ${RULE}
        sheet.setConditionalFormatRules([
          rule().whenTextContains('x').setBold(true).setItalic(false).build(),
          rule().setGradientMinpoint('white').setGradientMaxpoint('red').build()]);
        return sheet.getConditionalFormatRules().map((item) => {
          const condition = item.getBooleanCondition();
          return [condition && [String(condition.getCriteriaType()), condition.getCriteriaValues(), condition.getBold(), condition.getItalic(),
            condition.getUnderline(), condition.getFontColor()], item.getGradientCondition() !== null];
        })`,
      gives: [
        [['TEXT_CONTAINS', ['x'], true, false, null, null], false],
        [null, true],
      ],
    },
    {
      rule: 84,
      says: 'Points without a value use the smallest and largest of the ranges; their value reads as an empty text.',
      source: 'docs:spreadsheet/gradient-condition gas-fakes:test/testconditionalformat.js',
      script: `
        ${RULE}
        const type = SpreadsheetApp.InterpolationType;
        const read = (item) => {
          const scale = item.getGradientCondition();
          return [scale.getMinColor(), String(scale.getMinType()), scale.getMinValue(), scale.getMidColor(), scale.getMidType() && String(scale.getMidType()),
            scale.getMidValue(), scale.getMaxColor(), String(scale.getMaxType()), scale.getMaxValue()];
        };
        sheet.setConditionalFormatRules([
          rule().setGradientMinpoint('WHITE').setGradientMaxpoint('#F00').build(),
          rule().setGradientMinpointWithValue('white', type.NUMBER, '0').setGradientMidpointWithValue('yellow', type.PERCENTILE, '50')
            .setGradientMaxpointWithValue('red', type.MAX, '9').build()]);
        return sheet.getConditionalFormatRules().map(read)`,
      gives: [
        ['#ffffff', 'MIN', '', '', null, '', '#ff0000', 'MAX', ''],
        ['#ffffff', 'NUMBER', '0', '#ffff00', 'PERCENTILE', '50', '#ff0000', 'MAX', ''],
      ],
    },
    {
      rule: 85,
      says: 'copy gives a builder of its own; objects print by name; a rule without ranges, without a condition or with another sheet’s ranges is refused.',
      source: 'gas-fakes:test/testconditionalformat.js unknown',
      script: `
        ${RULE}
        const first = rule().whenNumberGreaterThan(1).setBackground('red').build();
        const second = first.copy().setBackground('blue').build();
        const other = ss.insertSheet();
        return [first.getBooleanCondition().getBackground(), second.getBooleanCondition().getBackground(), second.getBooleanCondition().getCriteriaValues(),
          [first, first.getBooleanCondition(), rule().setGradientMinpoint('red').setGradientMaxpoint('blue').build().getGradientCondition()].map(String),
          thrown(() => SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()) !== null, thrown(() => rule().build()) !== null,
          thrown(() => other.setConditionalFormatRules([first])) !== null]`,
      gives: [
        '#ff0000',
        '#0000ff',
        [1],
        ['ConditionalFormatRule', 'ConditionalFormatBooleanCondition', 'ConditionalFormatGradientCondition'],
        true,
        true,
        true,
      ],
    },
  ],
};
