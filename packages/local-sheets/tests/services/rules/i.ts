// Rules 74 to 79: formats.

import type { Letter } from './rule.ts';

export const I: Letter = {
  title: 'Formats',
  rules: [
    {
      rule: 74,
      says: 'Colours read back as lower-case #rrggbb, CSS names included; without one a cell is white with black letters.',
      source: 'gas-fakes:test/testsheetssets.js gas-fakes:test/testsheets.js',
      script: `
        const cell = sheet.getRange('A1');
        const plain = [cell.getBackground(), cell.getFontColor()];
        return [plain, ['DarkSeaGreen', '#ABCDEF', '#abc', 'CornflowerBlue', 'RED'].map((name) => cell.setBackground(name).getBackground()),
          cell.setBackground(null).getBackground(), cell.setFontColor('teal').getFontColorObject().asRgbColor().asHexString()]`,
      gives: [
        ['#ffffff', '#000000'],
        ['#8fbc8f', '#abcdef', '#aabbcc', '#6495ed', '#ff0000'],
        '#ffffff',
        '#008080',
      ],
    },
    {
      rule: 74,
      says: 'Getters tell what was set: the colours of conditional formats never show.',
      source: 'gas-fakes:notes/oddities.md',
      script: `
        const cell = sheet.getRange('A1').setValue(1);
        sheet.setConditionalFormatRules([
          SpreadsheetApp.newConditionalFormatRule().whenNumberEqualTo(1).setBackground('red').setRanges([cell]).build()]);
        return cell.getBackground()`,
      gives: '#ffffff',
    },
    {
      rule: 75,
      says: 'Words that are no colour, alignment, weight or line are passed over in silence.',
      source: 'gas-fakes:notes/oddities.md',
      script: `
        const cell = sheet.getRange('A1').setBackground('red').setHorizontalAlignment('left').setFontWeight('bold');
        cell.setBackground('no colour').setHorizontalAlignment('middle').setFontWeight('heavy').setFontLine('wavy').setVerticalAlignment('x');
        return [cell.getBackground(), cell.getHorizontalAlignment(), cell.getFontWeight(), cell.getFontLine(), cell.getVerticalAlignment()]`,
      gives: ['#ff0000', 'left', 'bold', 'none', 'bottom'],
    },
    {
      rule: 76,
      says: "'general' reads back as 0.###############, other patterns as written; null is a wrong signature.",
      source: 'gas-fakes:test/testsheets.js gas-fakes:notes/oddities.md',
      script: `
        const cell = sheet.getRange('A1').setValue(0.5);
        return [cell.getNumberFormat(), ...['0.0000', '#,##0.00', 'general'].map((format) => cell.setNumberFormat(format).getNumberFormat()),
          cell.getDisplayValue(), thrown(() => cell.setNumberFormat(null))]`,
      gives: [
        '0.###############',
        '0.0000',
        '#,##0.00',
        '0.###############',
        '0.5',
        "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
      ],
    },
    {
      rule: 76,
      says: 'm is minutes beside hours or seconds, else the month; [h] counts hours on.',
      source: 'api:sheets/api/guides/formats',
      script: `
        const cell = sheet.getRange('A1').setValue(40886.0625);
        return ['m/d h:mm', 'mm:ss', 'mmmm', '[h]:mm', 'h am/pm', 'dddd', 'yy-m-d'].map((format) => cell.setNumberFormat(format).getDisplayValue())`,
      gives: ['12/9 1:30', '30:00', 'December', '981265:30', '1 AM', 'Friday', '11-12-9'],
    },
    {
      rule: 77,
      says: 'Null weight is normal; alignment is general unless set, and ‘normal’ reads back as general-left.',
      source: 'gas-fakes:test/testsheets.js gas-fakes:notes/oddities.md',
      script: `
        const cell = sheet.getRange('A1');
        const aligned = [cell.getHorizontalAlignment(), ...['normal', 'right', null].map((word) =>
          cell.setHorizontalAlignment(word).getHorizontalAlignment())];
        return [cell.setFontWeight('bold').setFontWeight(null).getFontWeight(), aligned,
          SpreadsheetApp.newTextStyle().setBold(true).build().getForegroundColor()]`,
      gives: ['normal', ['general', 'general-left', 'right', 'general'], null],
    },
    {
      rule: 78,
      says: 'An untouched cell answers getWrap with true though its strategy is OVERFLOW.',
      source: 'gas-fakes:test/testsheets.js',
      script: `
        const cell = sheet.getRange('A1');
        const state = () => [cell.getWrap(), String(cell.getWrapStrategy())];
        const untouched = state();
        cell.setWrap(false);
        const off = state();
        cell.setWrap(true);
        return [untouched, off, state(), String(cell.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).getWrapStrategy())]`,
      gives: [[true, 'OVERFLOW'], [false, 'OVERFLOW'], [true, 'WRAP'], 'CLIP'],
    },
    {
      rule: 79,
      says: 'Setters of grids need the range’s exact size; null resets a cell.',
      source: 'docs:spreadsheet/range#setbackgroundscolor',
      script: `
        const range = sheet.getRange('A1:B1').setBackgrounds([['red', 'blue']]);
        const set = range.getBackgrounds();
        const grids = [() => range.setBackgrounds([['red']]), () => range.setFontWeights([['bold'], ['bold']]), () => range.setNotes([['n']]),
          () => range.setNumberFormats([['0']]), () => range.setDataValidations([[null]])];
        return [set, grids.map((grid) => thrown(grid) !== null), range.setBackgrounds([[null, 'red']]).getBackgrounds(),
          range.setNumberFormats([['0.0', null]]).getNumberFormats()]`,
      gives: [
        [['#ff0000', '#0000ff']],
        [true, true, true, true, true],
        [['#ffffff', '#ff0000']],
        [['0.0', '0.###############']],
      ],
    },
  ],
};
