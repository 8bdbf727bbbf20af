// Rules 86 to 94: developer metadata.

import type { Letter } from './rule.ts';

const FIND = 'const keys = (finder) => finder.find().map((item) => item.getKey()).sort();';

export const L: Letter = {
  title: 'Developer metadata',
  rules: [
    {
      rule: 86,
      says: 'It stands on the spreadsheet, a sheet, one whole row or one whole column; every other range is refused.',
      source: 'gas-fakes:test/testsheetsdeveloper.js inferred unknown',
      script: `
        const column = sheet.getRange('G:G');
        return [ss.addDeveloperMetadata('a') === ss, sheet.addDeveloperMetadata('a') === sheet, column.addDeveloperMetadata('a') === column,
          sheet.getRange('8:8').addDeveloperMetadata('a').getA1Notation(),
          ['A1', 'A1:B2', 'A:B', '1:2'].map((text) => thrown(() => sheet.getRange(text).addDeveloperMetadata('a'))),
          thrown(() => sheet.getRange(1, 1, 1000, 1).addDeveloperMetadata('a')) !== null]`,
      gives: [
        true,
        true,
        true,
        '8:8',
        Array(4).fill(
          'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
        ),
        true,
      ],
    },
    {
      rule: 87,
      says: 'It is seen by all unless made for the project; it may have no value.',
      source: 'gas-fakes:test/testsheetsdeveloper.js docs:spreadsheet/developer-metadata-visibility',
      script: `
        const { DOCUMENT, PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
        sheet.addDeveloperMetadata('a').addDeveloperMetadata('b', 'v').addDeveloperMetadata('c', PROJECT).addDeveloperMetadata('d', 'v', PROJECT);
        return [sheet.getDeveloperMetadata().map((item) => [item.getKey(), item.getValue(), String(item.getVisibility())]),
          sheet.createDeveloperMetadataFinder().withVisibility(DOCUMENT).find().length]`,
      gives: [
        [
          ['a', null, 'DOCUMENT'],
          ['b', 'v', 'DOCUMENT'],
          ['c', null, 'PROJECT'],
          ['d', 'v', 'PROJECT'],
        ],
        2,
      ],
    },
    {
      rule: 88,
      says: 'A key may be added many times, at one place too; ids are positive and differ.',
      source: 'api:sheets/api/reference/rest/v4/spreadsheets.developerMetadata',
      script: `
        sheet.addDeveloperMetadata('a').addDeveloperMetadata('a');
        ss.addDeveloperMetadata('a');
        const ids = ss.createDeveloperMetadataFinder().withKey('a').find().map((item) => item.getId());
        return [ids.length, new Set(ids).size, ids.every((id) => Number.isInteger(id) && id > 0)]`,
      gives: [3, 3, true],
    },
    {
      rule: 89,
      says: 'A range finds what lies wholly in it; onIntersectingLocations finds what it touches.',
      source: 'docs:spreadsheet/range#createdevelopermetadatafinder gas-fakes:test/testsheetsdeveloper.js',
      script: `
        ${FIND}
        sheet.getRange('3:3').addDeveloperMetadata('row');
        sheet.getRange('C:C').addDeveloperMetadata('column');
        const found = (text) => [keys(sheet.getRange(text).createDeveloperMetadataFinder()),
          keys(sheet.getRange(text).createDeveloperMetadataFinder().onIntersectingLocations())];
        return [found('1:5'), found('A1:D5'), found('C3'), found('B:D'), sheet.getRange('1:5').getDeveloperMetadata().length]`,
      gives: [
        [['row'], ['column', 'row']],
        [[], ['column', 'row']],
        [[], ['column', 'row']],
        [['column'], ['column', 'row']],
        1,
      ],
    },
    {
      rule: 90,
      says: 'Sheet.getDeveloperMetadata lists the sheet’s own; the spreadsheet’s finder searches everything; criteria add up; nothing found is [].',
      source:
        'gas-fakes:test/testsheetsdeveloper.js docs:spreadsheet/spreadsheet#createdevelopermetadatafinder',
      script: `
        ${FIND}
        ss.addDeveloperMetadata('book');
        sheet.addDeveloperMetadata('sheet', 'v');
        sheet.getRange('C:C').addDeveloperMetadata('column', 'v');
        const finder = () => ss.createDeveloperMetadataFinder();
        return [sheet.getDeveloperMetadata().length, ss.getDeveloperMetadata().length, keys(finder()), keys(sheet.createDeveloperMetadataFinder()),
          keys(finder().withValue('v').withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN)), finder().withKey('x').find()]`,
      gives: [1, 1, ['book', 'column', 'sheet'], ['column', 'sheet'], ['column'], []],
    },
    {
      rule: 91,
      says: 'A location answers for its own kind, and null for the others.',
      source: 'docs:spreadsheet/developer-metadata-location gas-fakes:test/testsheetsdeveloper.js',
      script: `
        const place = (item) => {
          const at = item.getDeveloperMetadata()[0].getLocation();
          return [String(at.getLocationType()), at.getColumn() && at.getColumn().getA1Notation(), at.getRow() && at.getRow().getA1Notation(),
            at.getSheet() && at.getSheet().getName(), at.getSpreadsheet() !== null];
        };
        ss.addDeveloperMetadata('a');
        sheet.addDeveloperMetadata('a');
        return [place(ss), place(sheet), place(sheet.getRange('J:J').addDeveloperMetadata('a')), place(sheet.getRange('4:4').addDeveloperMetadata('a'))]`,
      gives: [
        ['SPREADSHEET', null, null, null, true],
        ['SHEET', null, null, 'Sheet1', false],
        ['COLUMN', 'J:J', null, null, false],
        ['ROW', null, '4:4', null, false],
      ],
    },
    {
      rule: 92,
      says: 'It goes where its line goes, also when columns are moved, and disappears with its sheet.',
      source: 'api:sheets/api/reference/rest/v4/spreadsheets.developerMetadata',
      script: `
        sheet.getRange('B:B').addDeveloperMetadata('key');
        const where = () => ss.createDeveloperMetadataFinder().withKey('key').find().map((item) => item.getLocation().getColumn().getA1Notation());
        sheet.insertColumnAfter(1);
        const inserted = where();
        sheet.moveColumns(sheet.getRange('C:C'), 6);
        const moved = where();
        ss.insertSheet();
        ss.deleteSheet(sheet);
        return [inserted, moved, where()]`,
      gives: [['C:C'], ['E:E'], []],
    },
    {
      rule: 93,
      says: 'Keys and values take 30,000 characters at most on the spreadsheet, and as many on each sheet.',
      source: 'api:sheets/api/guides/metadata',
      script: `
        ss.addDeveloperMetadata('k', 'x'.repeat(29999));
        sheet.addDeveloperMetadata('k', 'x'.repeat(29999));
        return [thrown(() => ss.addDeveloperMetadata('k')) !== null, thrown(() => sheet.getRange('A:A').addDeveloperMetadata('k')) !== null,
          thrown(() => ss.insertSheet().addDeveloperMetadata('k'))]`,
      gives: [true, true, null],
    },
    {
      rule: 94,
      says: 'Key, value, visibility and place change at once; a row or column to move to must be a single one; remove deletes.',
      source: 'docs:spreadsheet/developer-metadata gas-fakes:test/testsheetsdeveloper.js',
      script: `
        sheet.addDeveloperMetadata('a', '1');
        const item = sheet.getDeveloperMetadata()[0];
        item.setKey('b').setValue('2').setVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).moveToColumn(sheet.getRange('J:J'));
        const found = ss.createDeveloperMetadataFinder().withKey('b').find()[0];
        const state = [found.getValue(), String(found.getVisibility()), found.getLocation().getColumn().getA1Notation()];
        const refused = [thrown(() => item.moveToColumn(sheet.getRange('A:B'))) !== null, thrown(() => item.moveToRow(sheet.getRange('1:2'))) !== null];
        const places = [String(item.moveToRow(sheet.getRange('2:2')).getLocation().getLocationType()),
          String(item.moveToSheet(sheet).getLocation().getLocationType()), String(item.moveToSpreadsheet().getLocation().getLocationType())];
        item.remove();
        return [state, refused, places, ss.createDeveloperMetadataFinder().find().length, thrown(() => item.getKey()) !== null]`,
      gives: [['2', 'PROJECT', 'J:J'], [true, true], ['ROW', 'SHEET', 'SPREADSHEET'], 0, true],
    },
  ],
};
