// Rules 68 to 73: merges, sorting, filters.

import type { Letter } from './rule.ts';

export const H: Letter = {
  title: 'Merges, sorting, filters',
  rules: [
    {
      rule: 68,
      says: 'A merged block keeps its first value; the other cells are blank, and stay so when written to.',
      source: 'gas-fakes:test/testsheets.js inferred',
      script: `
        const range = sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).merge();
        const merged = range.getValues();
        range.setValues([[5, 6], [7, 8]]);
        return [merged, range.getValues(), sheet.getRange('B2').isPartOfMerge(), sheet.getRange('B2:D9').isPartOfMerge(),
          sheet.getRange('C1').isPartOfMerge(), range.breakApart().getValues()]`,
      gives: [
        [
          [1, ''],
          ['', ''],
        ],
        [
          [5, ''],
          ['', ''],
        ],
        true,
        true,
        false,
        [
          [5, ''],
          ['', ''],
        ],
      ],
    },
    {
      rule: 69,
      says: 'getMergedRanges gives each whole merge that touches the range.',
      source: 'docs:spreadsheet/range#getmergedranges gas-fakes:test/testsheets.js',
      script: `
        sheet.getRange('A1:B2').mergeAcross();
        sheet.getRange('D1:E3').mergeVertically();
        return [sheet.getRange('B2:D2'), sheet.getRange('A1'), sheet.getRange('C1')].map((range) =>
          range.getMergedRanges().map((merge) => merge.getA1Notation()))`,
      gives: [['A2:B2', 'D1:D3'], ['A1:B1'], []],
    },
    {
      rule: 70,
      says: 'Merging or breaking apart a part of a merge is refused; a block around it takes it in.',
      source: 'reports',
      script: `
        sheet.getRange('A1:B2').merge();
        return [thrown(() => sheet.getRange('B2:C3').merge()), thrown(() => sheet.getRange('A1').breakApart()),
          sheet.getRange('A1:C3').merge().getMergedRanges().length]`,
      gives: [
        'You must select all cells in a merged range to merge or unmerge them.',
        'You must select all cells in a merged range to merge or unmerge them.',
        1,
      ],
    },
    {
      rule: 71,
      says: 'sort counts columns on the sheet, from 1; it takes a number, an object or a list of both, ascending by default.',
      source: 'docs:spreadsheet/range#sortsortspecobj gas-fakes:test/testsheetsvalues.js',
      script: `
        const range = sheet.getRange('B2:C5');
        const sorted = (spec) => range.setValues([[2, 'b'], [1, 'a'], [2, 'a'], [1, 'c']]).sort(spec).getValues().map((row) => row.join('')).join(' ');
        return [sorted(2), sorted({ column: 3, ascending: false }), sorted([{ column: 2, ascending: false }, 3]), sorted([2, { column: 3 }]),
          thrown(() => range.sort(1)) !== null, thrown(() => range.sort('B')) !== null]`,
      gives: ['1a 1c 2b 2a', '1c 2b 1a 2a', '2a 2b 1a 1c', '1a 1c 2a 2b', true, true],
    },
    {
      rule: 72,
      says: 'Numbers come before texts before truth values, descending the other way round; blanks are last in both.',
      source: 'gas-fakes:test/testsheetsvalues.js inferred',
      script: `
        const range = sheet.getRange('A1:A7');
        const sorted = (ascending) => range.setValues([['b'], [true], [''], [10], ['A'], [2], [false]]).sort({ column: 1, ascending }).getValues()
          .map((row) => row[0]);
        return [sorted(true), sorted(false)]`,
      gives: [
        [2, 10, 'A', 'b', false, true, ''],
        [true, false, 'b', 'A', 10, 2, ''],
      ],
    },
    {
      rule: 72,
      says: 'Sheet.sort moves an unfrozen header too, and leaves frozen rows; cells take formats, notes and formulas along.',
      source: 'gas-fakes:test/testsheets.js',
      script: `
        const range = sheet.getRange('A1:B3').setValues([['Z', '=A1'], ['B', '=A2'], ['A', '=A3']]);
        sheet.getRange('A3').setBackground('red').setNote('n');
        sheet.sort(1);
        const all = range.getValues().map((row) => row.join('')).join(' ');
        sheet.setFrozenRows(1);
        sheet.sort(1, false);
        return [all, sheet.getRange('A1').getBackground(), sheet.getRange('A1').getNote(), range.getValues().map((row) => row.join('')).join(' '),
          sheet.getRange('B2').getFormula()]`,
      gives: ['AA BB ZZ', '#ff0000', 'n', 'AA ZZ BB', '=A2'],
    },
    {
      rule: 73,
      says: 'getFilter is the sheet’s filter for any range; a sheet has one at most.',
      source: 'gas-fakes:test/testsheetssets.js',
      script: `
        const none = [sheet.getFilter(), sheet.getRange('A1').getFilter()];
        sheet.getRange('A1:B5').createFilter();
        const found = sheet.getRange('H9').getFilter().getRange().getA1Notation();
        const second = thrown(() => sheet.getRange('D1:E5').createFilter());
        sheet.getFilter().remove();
        return [none, found, second, sheet.getFilter()]`,
      gives: [[null, null], 'A1:B5', "You can't create a filter in a sheet that already has a filter.", null],
    },
  ],
};
