// Rules 95 to 101: named ranges, protections, charts, pivot tables.

import type { Letter } from './rule.ts';

export const M: Letter = {
  title: 'Named ranges, protections, charts, pivot tables',
  rules: [
    {
      rule: 95,
      says: 'getRangeByName gives null for none; a new name or range counts at once, in formulas too.',
      source: 'docs:spreadsheet/spreadsheet#getrangebynamename gas-fakes:test/testsheetsrange.js',
      script: `
        sheet.getRange('A1:B1').setValues([[1, 2]]);
        ss.setNamedRange('Rate', sheet.getRange('A1'));
        const cell = sheet.getRange('C1').setFormula('=Rate*10');
        const first = cell.getValue();
        const named = ss.getNamedRanges()[0].setRange(sheet.getRange('B1'));
        const second = cell.getValue();
        named.setName('Price');
        const names = [ss.getRangeByName('Rate'), ss.getRangeByName('Price').getA1Notation(), sheet.getNamedRanges().length];
        ss.removeNamedRange('Price');
        return [first, second, names, ss.getNamedRanges().length]`,
      gives: [10, 20, [null, 'B1', 1], 0],
    },
    {
      rule: 96,
      says: 'A sheet has one protection at most; every range.protect makes another. All stays editable.',
      source: 'docs:spreadsheet/sheet#protect docs:spreadsheet/protection',
      script: `
        const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
        sheet.protect().setDescription('mine');
        const again = sheet.protect().getDescription();
        const range = sheet.getRange('A1:B2');
        const description = range.protect().getDescription();
        range.protect().setWarningOnly(true);
        return [again, description, sheet.getProtections(SHEET).length, sheet.getProtections(RANGE).length, ss.getProtections(RANGE)[1].isWarningOnly(),
          range.canEdit(), thrown(() => range.setValue(1))]`,
      gives: ['mine', '', 1, 2, true, true, null],
    },
    {
      rule: 97,
      says: 'A protected sheet’s range is the whole grid and has no A1 text; protecting a named range does not take its name.',
      source: 'gas-fakes:test/testsheetspermissions.js docs:spreadsheet/range#protect',
      script: `
        ss.setNamedRange('Block', sheet.getRange('A1:B2'));
        const whole = sheet.protect().getRange();
        return [whole.getA1Notation(), whole.getNumRows(), whole.getNumColumns(), ss.getRangeByName('Block').protect().getRangeName()]`,
      gives: ['', 1000, 26, null],
    },
    {
      rule: 98,
      says: 'Cells somebody else protected refuse values, formats, notes and deletion; a warning does not stop a script.',
      source: 'reports inferred',
      prepare: (book) => {
        const area = { row: 0, column: 0, endRow: 2, endColumn: 2 };
        const common = { sheetId: 0, description: '', canEdit: false };
        book.sheets[0]!.protections.push(
          { ...common, id: 1, area, warningOnly: false },
          { ...common, id: 2, area: { ...area, row: 5, endRow: 6 }, warningOnly: true },
        );
      },
      script: `
        const inside = sheet.getRange('B2:C3');
        const tries = [() => inside.setValue(1), () => inside.setBackground('red'), () => inside.setNote('n'), () => inside.clear(),
          () => sheet.deleteRow(1), () => sheet.getRange('A1').copyTo(inside)];
        return [new Set(tries.map(thrown)).size, thrown(tries[0]), inside.canEdit(), thrown(() => sheet.getRange('A6').setValue(1)),
          thrown(() => sheet.getRange('C1').setValue(1))]`,
      gives: [
        1,
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
        false,
        null,
        null,
      ],
    },
    {
      rule: 99,
      says: 'A chart takes each range once; its place counts from 1; build inserts nothing; a change needs updateChart.',
      source: 'docs:spreadsheet/embedded-chart-builder',
      script: `
        const range = sheet.getRange('A1:B5');
        const chart = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(range).addRange(sheet.getRange('A1:B5')).setPosition(2, 3, 4, 5)
          .setOption('title', 'T').build();
        const built = [sheet.getCharts().length, chart.getChartId()];
        sheet.insertChart(chart);
        const inserted = sheet.getCharts()[0];
        const place = inserted.getContainerInfo();
        const changed = inserted.modify().setOption('title', 'U').build();
        const before = sheet.getCharts()[0].getOptions().get('title');
        sheet.updateChart(changed);
        const after = sheet.getCharts().map((item) => item.getOptions().get('title'));
        sheet.removeChart(sheet.getCharts()[0]);
        return [built, inserted.getRanges().map((item) => item.getA1Notation()), [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()],
          before, after, sheet.getCharts().length]`,
      gives: [[0, null], ['A1:B5'], [2, 3, 4, 5], 'T', ['U'], 0],
    },
    {
      rule: 99,
      says: 'A chart cannot stand beyond the grid.',
      source: 'unknown',
      script: `
        const at = (row, column) => thrown(() =>
          sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1')).setPosition(row, column, 0, 0).build())) !== null;
        return [at(1001, 1), at(1, 27), at(0, 1), at(1000, 26)]`,
      gives: [true, true, true, false],
    },
    {
      rule: 100,
      says: 'Titles and other looks belong to the typed builders; enums are not to be written as texts.',
      source: 'gas-fakes:gf_agent/knowledge/05-sheets-forms.md',
      script: `
        const builder = sheet.newChart();
        return [thrown(() => builder.setTitle('T')), thrown(() => builder.asColumnChart().setXAxisRange(0, 1)),
          thrown(() => builder.setChartType('COLUMN')),
          String(builder.asPieChart().setTitle('T').addRange(sheet.getRange('A1')).build().getOptions().get('title')),
          builder.asScatterChart().setXAxisRange(0, 9).build().getOptions().get('hAxis.viewWindow.max'),
          builder.asLineChart().setLegendPosition(Charts.Position.TOP).getChartType() === Charts.ChartType.LINE]`,
      gives: [
        'EmbeddedChartBuilder.setTitle is not supported by the local host',
        'EmbeddedColumnChartBuilder.setXAxisRange is not supported by the local host',
        "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
        'T',
        9,
        true,
      ],
    },
    {
      rule: 101,
      says: 'A new pivot table is empty and stands at the range’s first cell; columns count as the sheet’s do, 1 is A, whatever the source’s first column.',
      source: 'docs:spreadsheet/pivot-table#addRowGroup(Integer) gas-fakes:test/testsheetsdata.js',
      script: `
        sheet.getRange('B2:C4').setValues([['Fruit', 'Sold'], ['apple', 1], ['pear', 2]]);
        const pivot = sheet.getRange('F3:G9').createPivotTable(sheet.getRange('B2:C4'));
        const empty = [pivot.getAnchorCell().getA1Notation(), pivot.getRowGroups().length, sheet.getPivotTables().length];
        const group = pivot.addRowGroup(2);
        const value = pivot.addPivotValue(3, SpreadsheetApp.PivotTableSummarizeFunction.SUM);
        return [empty, group.getSourceDataColumn(), String(group.getDimension()), String(value.getSummarizedBy()), sheet.getRange('F3:G6').getDisplayValues(),
          [1, 4].map((column) => thrown(() => pivot.addRowGroup(column)) !== null)]`,
      gives: [
        ['F3', 0, 1],
        2,
        'ROWS',
        'SUM',
        [
          ['Fruit', 'SUM of Sold'],
          ['apple', '1'],
          ['pear', '2'],
          ['Grand Total', '3'],
        ],
        [true, true],
      ],
    },
  ],
};
