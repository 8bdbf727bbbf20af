// Rules 64 to 67: inserting and deleting rows and columns.

import type { Letter } from './rule.ts';

export const G: Letter = {
  title: 'Inserting and deleting rows and columns',
  rules: [
    {
      rule: 64,
      says: 'Inserted lines grow the grid and shift what follows; insertRows(i, n) inserts at i.',
      source: 'docs:spreadsheet/sheet#insertrowsrowindex,-numrows',
      script: `
        const fill = () => sheet.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
        const column = () => sheet.getRange('A1:A5').getValues().map((row) => row[0] || '-').join('');
        fill();
        sheet.insertRowsAfter(1, 2);
        const after = column();
        sheet.clear();
        fill();
        sheet.insertRowBefore(1);
        const before = column();
        sheet.clear();
        fill();
        sheet.insertRows(3, 1);
        return [after, before, column(), sheet.getMaxRows(), sheet.insertColumnAfter(26).getMaxColumns()]`,
      gives: ['a--bc', '-abc-', 'ab-c-', 1004, 27],
    },
    {
      rule: 64,
      says: 'New rows look like the row they were inserted after or before.',
      source: 'inferred',
      script: `
        sheet.getRange('A1:B1').setBackground('red');
        sheet.getRange('A2:B2').setBackground('blue');
        sheet.insertRowAfter(1);
        const after = sheet.getRange('A2').getBackground();
        sheet.insertRowBefore(3);
        return [after, sheet.getRange('B3').getBackground()]`,
      gives: ['#ff0000', '#0000ff'],
    },
    {
      rule: 65,
      says: 'Deleting every unfrozen row or column is refused, and so is deleting all of them.',
      source: 'reports',
      script: `
        sheet.setFrozenRows(1);
        sheet.setFrozenColumns(2);
        return [thrown(() => sheet.deleteRows(2, 999)), thrown(() => sheet.deleteColumns(3, 24)), thrown(() => sheet.deleteRows(1, 1000)) !== null,
          sheet.getMaxRows()]`,
      gives: [
        'Sorry, it is not possible to delete all non-frozen rows.',
        'Sorry, it is not possible to delete all non-frozen columns.',
        true,
        1000,
      ],
    },
    {
      rule: 66,
      says: 'Metadata, named ranges, charts, conditional formats, validations, protections, merges and notes move with their lines.',
      source:
        'api:sheets/api/reference/rest/v4/spreadsheets.developerMetadata https://github.com/OWOX/owox-data-marts/pull/1191 inferred',
      script: `
        sheet.getRange('C:C').addDeveloperMetadata('key');
        sheet.getRange('3:3').addDeveloperMetadata('row');
        const range = sheet.getRange('C3:D5');
        ss.setNamedRange('Orders', range);
        sheet.insertChart(sheet.newChart().addRange(range).setPosition(3, 3, 0, 0).build());
        sheet.setConditionalFormatRules([
          SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$C3>1').setBackground('red').setRanges([range]).build()]);
        sheet.getRange('C3').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build()).setNote('n');
        range.protect();
        sheet.getRange('C4:D4').merge();
        sheet.insertColumnsBefore(2, 2);
        sheet.insertRowsBefore(1, 1);
        const find = (key) => ss.createDeveloperMetadataFinder().withKey(key).find()[0].getLocation();
        const chart = sheet.getCharts()[0];
        return [find('key').getColumn().getA1Notation(), find('row').getRow().getA1Notation(), ss.getRangeByName('Orders').getA1Notation(),
          chart.getRanges()[0].getA1Notation(), [chart.getContainerInfo().getAnchorRow(), chart.getContainerInfo().getAnchorColumn()],
          sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
          sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues(),
          sheet.getRange('E4').getDataValidation() !== null, sheet.getRange('E4').getNote(),
          sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(),
          sheet.getRange('E5').getMergedRanges()[0].getA1Notation()]`,
      gives: ['E:E', '4:4', 'E4:F6', 'E4:F6', [4, 5], 'E4:F6', ['=$E4>1'], true, 'n', 'E4:F6', 'E5:F5'],
    },
    {
      rule: 66,
      says: 'Metadata on a deleted line is deleted.',
      source: 'api:sheets/api/reference/rest/v4/spreadsheets.developerMetadata',
      script: `
        sheet.getRange('C:C').addDeveloperMetadata('key');
        sheet.getRange('7:7').addDeveloperMetadata('key');
        sheet.deleteColumn(3);
        sheet.deleteRows(6, 3);
        return ss.createDeveloperMetadataFinder().withKey('key').find().length`,
      gives: 0,
    },
    {
      rule: 67,
      says: 'A named range whose cells are all deleted stays, invalid: its name finds nothing, its range is refused.',
      source:
        'tanaike:2022/07/06/removing-invalid-named-ranges-from-google-spreadsheet-using-google-apps-script unknown',
      script: `
        ss.setNamedRange('Gone', sheet.getRange('C3:C5'));
        ss.setNamedRange('Part', sheet.getRange('C3:C9'));
        sheet.deleteRows(3, 3);
        const named = ss.getNamedRanges();
        return [named.length, ss.getRangeByName('Gone'), thrown(() => named[0].getRange()), ss.getRangeByName('Part').getA1Notation()]`,
      gives: [2, null, 'Range not found', 'C3:C6'],
    },
  ],
};
