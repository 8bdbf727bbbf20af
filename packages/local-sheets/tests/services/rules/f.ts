// Rules 52 to 63: sheets.

import type { Letter } from './rule.ts';

export const F: Letter = {
  title: 'Sheets',
  rules: [
    {
      rule: 52,
      says: 'insertSheet counts places from 0 and brings the sheet to the front; getIndex and moveActiveSheet count from 1.',
      source: 'docs:spreadsheet/spreadsheet gas-fakes:test/testsheetsvalues.js',
      script: `
        const names = () => ss.getSheets().map((item) => item.getName());
        const first = ss.insertSheet('First', 0);
        const active = ss.getActiveSheet().getName();
        const before = names();
        ss.moveActiveSheet(2);
        return [active, before, names(), first.getIndex()]`,
      gives: ['First', ['First', 'Sheet1'], ['Sheet1', 'First'], 2],
    },
    {
      rule: 53,
      says: 'Without a place the new sheet comes right after the active one, as Sheet2, Sheet3 and so on.',
      source: 'inferred gas-fakes:test/testsheetsvalues.js',
      script: `
        ss.insertSheet();
        ss.setActiveSheet(sheet);
        ss.insertSheet('Middle');
        return ss.getSheets().map((item) => item.getName())`,
      gives: ['Sheet1', 'Middle', 'Sheet2'],
    },
    {
      rule: 53,
      says: 'A sheet may be inserted from a template, with its values and formats.',
      source: 'docs:spreadsheet/spreadsheet#insertsheetsheetname,-options',
      script: `
        sheet.getRange('A1').setValue('x').setBackground('red').setNote('n');
        const copy = ss.insertSheet('Copy', { template: sheet });
        const cell = copy.getRange('A1');
        return [cell.getValue(), cell.getBackground(), cell.getNote(), ss.getNumSheets()]`,
      gives: ['x', '#ff0000', 'n', 2],
    },
    {
      rule: 54,
      says: 'A name that is taken is refused, whatever its case.',
      source: 'reports inferred',
      script: `
        const other = ss.insertSheet('Orders');
        return [thrown(() => ss.insertSheet('Orders')), thrown(() => ss.insertSheet('ORDERS')), thrown(() => sheet.setName('orders')),
          other.setName('ORDERS').getName()]`,
      gives: [
        ...['Orders', 'ORDERS', 'orders'].map(
          (name) => `A sheet with the name "${name}" already exists. Please enter another name.`,
        ),
        'ORDERS',
      ],
    },
    {
      rule: 55,
      says: 'getSheetByName is exact and gives null for none; ids are unique and do not depend on the place.',
      source: 'docs:spreadsheet/spreadsheet#getsheetbynamename',
      script: `
        const other = ss.insertSheet('Orders');
        const id = other.getSheetId();
        ss.moveActiveSheet(1);
        return [ss.getSheetByName('orders'), ss.getSheetByName('Orders').getSheetId() === id, id !== sheet.getSheetId(),
          ss.getSheetById(id).getName(), ss.getSheetById(-1)]`,
      gives: [null, true, true, 'Orders', null],
    },
    {
      rule: 56,
      says: 'A sheet’s name has 1 to 100 characters, any of them.',
      source: 'reports unknown',
      script: `
        return [thrown(() => sheet.setName('')), thrown(() => sheet.setName('x'.repeat(101))), sheet.setName('x'.repeat(100)).getName().length,
          sheet.setName("a:b/c [d]* 'e'?").getName()]`,
      gives: [
        'Sheet names must be 1 to 100 characters long.',
        'Sheet names must be 1 to 100 characters long.',
        100,
        "a:b/c [d]* 'e'?",
      ],
    },
    {
      rule: 57,
      says: 'The only sheet cannot be deleted.',
      source: 'reports',
      script: `
        const alone = thrown(() => ss.deleteSheet(sheet));
        ss.insertSheet();
        ss.deleteSheet(sheet);
        return [alone, ss.getNumSheets()]`,
      gives: ["You can't remove all the sheets in a document.", 1],
    },
    {
      rule: 57,
      says: 'A sheet that was deleted can no longer be used, nor can its ranges.',
      source: 'unknown',
      script: `
        const other = ss.insertSheet();
        const range = other.getRange('A1');
        ss.deleteSheet(other);
        return [thrown(() => other.getName()) !== null, thrown(() => range.getValue()) !== null]`,
      gives: [true, true],
    },
    {
      rule: 58,
      says: 'The only visible sheet cannot be hidden; a hidden one may be hidden again.',
      source: 'docs:spreadsheet/sheet#hidesheet reports',
      script: `
        const other = ss.insertSheet();
        other.hideSheet().hideSheet();
        return [other.isSheetHidden(), thrown(() => sheet.hideSheet()), other.showSheet().isSheetHidden(), ss.getActiveSheet().getName()]`,
      gives: [true, "You can't hide all the sheets in a document.", false, 'Sheet1'],
    },
    {
      rule: 59,
      says: 'moveActiveSheet refuses 0, what is negative, and what is beyond the last sheet.',
      source: 'docs:spreadsheet/spreadsheet#moveactivesheetpos unknown',
      script: `return [0, -1, 2].map((place) => thrown(() => ss.moveActiveSheet(place)) !== null)`,
      gives: [true, true, true],
    },
    {
      rule: 60,
      says: 'Sheet.clear takes values and formats, and keeps notes, validations and conditional formats; clearContents keeps formats too.',
      source: 'gas-fakes:test/testsheets.js unknown',
      script: `
        const cell = sheet.getRange('A1');
        const fill = () => cell.setValue(1).setNumberFormat('0.0').setBackground('red').setNote('n').setDataValidation(
          SpreadsheetApp.newDataValidation().requireDate().build());
        const state = () => [cell.getValue(), cell.getBackground(), cell.getNumberFormat(), cell.getNote(), cell.getDataValidation() !== null];
        fill();
        sheet.setConditionalFormatRules([
          SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackground('red').setRanges([cell]).build()]);
        sheet.clearContents();
        const contents = state();
        fill();
        sheet.clear();
        return [contents, state(), sheet.getConditionalFormatRules().length]`,
      gives: [['', '#ff0000', '0.0', 'n', true], ['', '#ffffff', '0.###############', 'n', true], 1],
    },
    {
      rule: 60,
      says: 'Range.clear keeps notes and validations too; its options pick one kind.',
      source: 'inferred docs:spreadsheet/range#clearoptions',
      script: `
        const cell = sheet.getRange('A1').setValue(1).setBackground('red').setNote('n');
        cell.clear({ contentsOnly: true });
        const first = [cell.getValue(), cell.getBackground(), cell.getNote()];
        cell.clear({ formatOnly: true });
        const second = [cell.getBackground(), cell.getNote()];
        return [first, second, cell.clear().getNote(), cell.clear({ commentsOnly: true }).getNote()]`,
      gives: [['', '#ff0000', 'n'], ['#ffffff', 'n'], 'n', ''],
    },
    {
      rule: 61,
      says: 'clearContent keeps formats; clearFormat keeps values and number formats (Host.doubts switches that).',
      source: 'docs:spreadsheet/range#clearformat',
      script: `
        const cell = sheet.getRange('A1').setValue(1).setNumberFormat('0.0').setFontWeight('bold');
        cell.clearContent();
        const first = [cell.getValue(), cell.getFontWeight()];
        cell.setValue(2).clearFormat();
        return [first, cell.getDisplayValue(), cell.getFontWeight()]`,
      gives: [['', 'bold'], '2.0', 'normal'],
    },
    {
      rule: 62,
      says: 'Tab colours are CSS texts or null; 0 unfreezes; not every row may be frozen; widths are pixels.',
      source: 'docs:spreadsheet/sheet gas-fakes:test/testsheetsvalues.js reports',
      script: `
        const red = sheet.setTabColor('Red').getTabColor();
        const none = sheet.setTabColor(null).getTabColor();
        sheet.setFrozenRows(2);
        const frozen = sheet.getFrozenRows();
        sheet.setFrozenRows(0);
        sheet.setColumnWidths(2, 2, 130);
        return [red, none, frozen, sheet.getFrozenRows(), thrown(() => sheet.setFrozenRows(1000)), thrown(() => sheet.setFrozenColumns(26)),
          [1, 2, 3].map((column) => sheet.getColumnWidth(column))]`,
      gives: [
        '#ff0000',
        null,
        2,
        0,
        "You can't freeze all visible rows on the sheet.",
        "You can't freeze all visible columns on the sheet.",
        [100, 130, 130],
      ],
    },
    {
      rule: 63,
      says: 'All sheets together have 10,000,000 cells at most, empty ones included.',
      source:
        'tanaike:2022/04/25/report-handling-10000000-cells-in-google-spreadsheet-using-google-apps-script',
      script: `
        sheet.deleteColumns(2, 25);
        const over = thrown(() => sheet.insertRowsAfter(1, 10000000 - 1000 + 1));
        sheet.insertRowsAfter(1, 10000000 - 1000);
        return [over, sheet.getMaxRows(), thrown(() => ss.insertSheet())]`,
      gives: [
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
        10000000,
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      ],
    },
  ],
};
