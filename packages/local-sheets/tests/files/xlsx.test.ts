// Saving a workbook as xlsx: it reads back as it was, and another program reads the same.

import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { Book } from '../../src/book/workbook.ts';
import { createCalculator } from '../../src/calc/calculator.ts';
import { readBook } from '../../src/files/read.ts';
import { writeXlsx } from '../../src/files/xlsx.ts';
import { openHost } from '../../src/host.ts';
import { NAMES, sampleBook } from './sample.ts';

let book: Book;
let bytes: Uint8Array;
beforeAll(async () => {
  book = sampleBook();
  bytes = await writeXlsx(book);
});

describe('saved and read again', () => {
  let again: Book;
  beforeAll(async () => {
    again = await readBook(bytes);
  });

  it('every sheet is as it was: cells, formulas, styles and all that stands on them', () => {
    for (const [i, sheet] of book.sheets.entries()) {
      const read = again.sheets[i]!;
      const { styles: _, ...before } = sheet.toJSON();
      const { styles: __, ...after } = read.toJSON();
      // Fractions of a pixel are lost in widths counted in digits; errors lose their explanation until computed anew.
      createCalculator().calculate(again);
      expect({ ...after, values: before.values }).toEqual(before);
    }
    expect(again.sheets.map((sheet) => sheet.toJSON().values)).toEqual(
      book.sheets.map((sheet) => sheet.toJSON().values),
    );
  });
  it('every cell looks as it did', () => {
    for (const [i, sheet] of book.sheets.entries()) {
      for (const { row, column } of sheet.styles()) {
        expect(again.sheets[i]!.style(row, column), `${sheet.name} ${row} ${column}`).toEqual(
          sheet.style(row, column),
        );
      }
    }
  });
  it('texts that look like something else are the same texts', () => {
    expect(NAMES.map((_, i) => again.sheets[0]!.value(i + 1, 0) ?? '')).toEqual(NAMES);
    expect(again.sheets[0]!.formula(1, 0)).toBeNull();
  });
  it('metadata, properties, named ranges and settings are there', () => {
    expect(again.metadata).toEqual(book.metadata);
    expect(again.properties).toEqual(book.properties);
    expect(again.namedRanges).toEqual(book.namedRanges);
    expect([again.id, again.locale, again.timeZone, again.activeSheetId]).toEqual([
      'sample',
      'en_US',
      'Asia/Taipei',
      book.sheets[1]!.id,
    ]);
  });
  it('and saved once more, it is byte for byte the same file', async () => {
    createCalculator().calculate(again);
    const parts = (file: Uint8Array) =>
      Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]);
    const stamped = (text: unknown) => String(text).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now');
    const first = parts(bytes).map((part) => part.map(stamped));
    expect(parts(await writeXlsx(again)).map((part) => part.map(stamped))).toEqual(first);
  });
});

describe('read by another program (ExcelJS)', () => {
  let file: ExcelJS.Workbook;
  beforeAll(async () => {
    file = new ExcelJS.Workbook();
    await file.xlsx.load(bytes.slice().buffer);
  });
  const orders = () => file.worksheets[0]!;

  it('sheets have names Excel allows', () => {
    expect(file.worksheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ['訂單 Orders', 'visible'],
      ['Report  all  2011  by month, a ', 'visible'],
      ['Hidden', 'hidden'],
    ]);
  });
  it('cells have the same values', () => {
    expect(NAMES.map((_, i) => orders().getCell(i + 2, 1).value ?? '')).toEqual(NAMES);
    expect(orders().getCell('B4').value).toBe(9);
    expect(orders().getCell('D2').value).toEqual(new Date(Date.UTC(2011, 11, 10)));
  });
  it('formulas have their last results, in Excel’s writing', () => {
    expect(orders().getCell('E2').value).toEqual({
      formula: 'B2*2+COUNTIF(B$2:B1048576,">"&B2)',
      result: 15,
    });
    const report = file.worksheets[1]!;
    expect(report.getCell('E1').value).toEqual({ formula: '1/0', result: { error: '#DIV/0!' } });
    expect(report.getCell('H1').value).toMatchObject({
      formula: expect.stringContaining('_xlfn.MAXIFS('),
      result: 49,
    });
    expect(report.getCell('B1').value).toMatchObject({ shareType: 'array', ref: 'B1:C2', result: 1 });
    expect(report.getCell('C2').value).toBe(4);
    expect(report.getCell('G1').value).toMatchObject({
      formula: "'訂單 Orders'!B2:B4*2",
      ref: 'G1:G3',
      result: 2,
    });
  });
  it('cells have their formats, colours, borders and alignment', () => {
    const header = orders().getCell('A1');
    expect(header.font).toMatchObject({ bold: true, italic: true, color: { argb: 'FF1A73E8' } });
    expect(header.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFE8F0FE' } });
    expect(header.border).toMatchObject({ bottom: { style: 'thin', color: { argb: 'FF999999' } } });
    expect(header.alignment).toMatchObject({ horizontal: 'center' });
    expect(['A2', 'C2', 'D2'].map((name) => orders().getCell(name).numFmt)).toEqual([
      '@',
      '0.0%"*"',
      'yyyy-mm-dd',
    ]);
    expect(file.worksheets[1]!.getCell('F1').numFmt).toBe('m/d/yyyy');
  });
  it('panes, widths, hidden lines, merges, notes, filter and tab colour are there', () => {
    const sheet = orders();
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
    expect(sheet.getColumn(1).width).toBe(25);
    expect([sheet.getColumn(8).hidden, sheet.getRow(31).hidden, sheet.getRow(3).height]).toEqual([
      true,
      true,
      30,
    ]);
    expect(sheet.getCell('C22').master.address).toBe('A21');
    expect(JSON.stringify(sheet.getCell('B1').note)).toContain('Net of refunds.\\nIn TWD.');
    expect(sheet.autoFilter).toBe('A1:E15');
    expect(sheet.properties.tabColor).toEqual({ argb: 'FFFF6D01' });
  });
  it('rules are there', () => {
    const rules = (orders() as unknown as { conditionalFormattings: { ref: string; rules: object[] }[] })
      .conditionalFormattings;
    expect(rules.map(({ ref }) => ref)).toEqual(['A2:A15', 'B2:B15', 'C2:C15']);
    expect(rules[0]!.rules[0]).toMatchObject({ type: 'expression', formulae: ['$B2>50'], priority: 1 });
    expect(rules[1]!.rules[0]).toMatchObject({ type: 'cellIs', operator: 'between', formulae: ['4', '9'] });
    expect(rules[2]!.rules[0]).toMatchObject({ type: 'colorScale' });
    const validation = (name: string) => orders().getCell(name).dataValidation;
    expect(validation('I2')).toMatchObject({
      type: 'list',
      formulae: ['"new,old"'],
      errorStyle: 'stop',
      prompt: 'Pick one.',
    });
    expect(validation('J2')).toMatchObject({ type: 'decimal', formulae: [1, 5], errorStyle: 'warning' });
    expect(validation('K2')).toMatchObject({ type: 'list', formulae: ["'訂單 Orders'!$A$2:$A$4"] });
    expect(validation('L2')).toMatchObject({ type: 'custom', formulae: ['$B2>1'] });
  });
});

describe('charts', () => {
  const chart = (n: number) => strFromU8(unzipSync(bytes)[`xl/charts/chart${n}.xml`]!);
  it('each is of its kind', () => {
    const kinds = ['barChart', 'lineChart', 'barChart', 'pieChart', 'areaChart', 'scatterChart'];
    kinds.forEach((kind, i) => {
      expect(chart(i + 1)).toContain(`<c:${kind}>`.replace('c:', chart(i + 1).includes('<c:') ? 'c:' : ''));
    });
  });
  it('has title, axis titles, colours, and its series from the ranges', () => {
    const xml = chart(1);
    for (const part of [
      'COLUMN of shares',
      'Amount',
      'Share',
      '1A73E8',
      '$B$2:$B$8',
      '$C$2:$C$8',
      '$C$1',
      'stacked',
    ]) {
      expect(xml.toLowerCase(), part).toContain(part.toLowerCase());
    }
  });
});

describe('after a person worked on the file elsewhere', () => {
  /** What a spreadsheet does to the file when a person renames the sheet and inserts a column before E. */
  function edited(): Uint8Array {
    const parts = unzipSync(bytes);
    const change = (name: string, rewrite: (text: string) => string) => {
      parts[name] = strToU8(rewrite(strFromU8(parts[name]!)));
    };
    change('xl/workbook.xml', (text) => text.replaceAll('訂單 Orders', 'Sales').replaceAll('$E:$E', '$F:$F'));
    return zipSync(parts);
  }

  it('metadata is found at its moved column, on its renamed sheet', async () => {
    const again = await readBook(edited());
    const orders = again.sheets[0]!;
    expect([orders.name, orders.id]).toEqual(['Sales', book.sheets[0]!.id]);
    expect(again.metadata.find(({ key }) => key === 'column')!.place).toEqual({
      sheetId: orders.id,
      column: 5,
    });
    expect(again.metadata.find(({ key }) => key === 'row')!.place).toEqual({ sheetId: orders.id, row: 2 });
  });
  it('metadata of deleted cells is gone', async () => {
    const parts = unzipSync(bytes);
    const workbook = strFromU8(parts['xl/workbook.xml']!);
    parts['xl/workbook.xml'] = strToU8(workbook.replaceAll("'訂單 Orders'!$E:$E", '#REF!'));
    const again = await readBook(zipSync(parts));
    expect(again.metadata.map(({ key }) => key)).toEqual(['document', 'row', 'sheet']);
  });
  it('a file without our part is a workbook like any other', async () => {
    const { 'customXml/item1.xml': _, ...parts } = unzipSync(bytes);
    const again = await readBook(zipSync(parts), { locale: 'en_GB' });
    expect([again.metadata, again.locale, again.sheets[0]!.charts]).toEqual([[], 'en_GB', []]);
    expect(again.sheets[0]!.value(1, 0)).toBe('=1+1');
  });
});

describe('files of other programs', () => {
  it('are read: formulas shared and plain, dates, rich texts, errors, styles', async () => {
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet('Data');
    sheet.addRow([
      'a',
      new Date(Date.UTC(2011, 11, 9)),
      { richText: [{ text: 'bold ', font: { bold: true } }, { text: 'plain' }] },
      true,
    ]);
    sheet.addRow([1, 2, { error: '#N/A' }, null]);
    sheet.fillFormula('E1:E3', 'A1&"x"', ['ax', '1x', 'x'] as unknown as number[]);
    sheet.getCell('A1').font = { bold: true, color: { argb: 'FFFF0000' } };
    sheet.getCell('B1').numFmt = 'dd/mm/yyyy';
    sheet.mergeCells('A5:B6');
    const read = await readBook(new Uint8Array(await file.xlsx.writeBuffer()));
    const data = read.sheets[0]!;
    expect(data.rowValues(0)).toEqual(['a', 40_886, 'bold plain', true, 'ax']);
    expect(data.value(1, 2)).toBe('#N/A');
    expect([0, 1, 2].map((row) => data.formula(row, 4))).toEqual(['=A1&"x"', '=A2&"x"', '=A3&"x"']);
    expect(data.style(0, 0)).toMatchObject({ bold: true, color: '#ff0000' });
    expect(data.numberFormat(0, 1)).toBe('dd/mm/yyyy');
    expect(data.merges).toEqual([{ row: 4, column: 0, endRow: 6, endColumn: 2 }]);
    expect([data.maxRows, data.maxColumns]).toEqual([1000, 26]);
  });
  it('days counted from 1904 are the same days', async () => {
    const file = new ExcelJS.Workbook();
    file.properties.date1904 = true;
    file
      .addWorksheet('Data')
      .addRow([new Date(Date.UTC(2011, 11, 9))])
      .getCell(1).numFmt = 'yyyy-mm-dd';
    const read = await readBook(new Uint8Array(await file.xlsx.writeBuffer()));
    expect(read.sheets[0]!.value(0, 0)).toBe(40_886);
  });
});

describe('limits', () => {
  it('a text longer than Excel keeps comes back whole', async () => {
    const long = Book.blank();
    const text = 'long '.repeat(8000);
    long.sheets[0]!.put(0, 0, text);
    const again = await readBook(await writeXlsx(long));
    expect(again.sheets[0]!.value(0, 0)).toBe(text);
  });
  it('100,000 cells are saved and read back', async () => {
    const large = Book.blank({ rows: 5000 });
    const sheet = large.sheets[0]!;
    for (let row = 0; row < 5000; row++) {
      for (let column = 0; column < 20; column++)
        sheet.put(row, column, column % 2 ? row * column : `text ${row % 97}`);
    }
    const again = await readBook(await writeXlsx(large));
    expect(again.sheets[0]!.rowValues(4999)).toEqual(sheet.rowValues(4999));
  });
});

it('a pivot table goes on summing up after a save', async () => {
  const book = Book.blank();
  const sheet = book.sheets[0]!;
  [
    ['kind', 'amount'],
    ['a', 1],
    ['b', 2],
    ['a', 5],
  ].forEach(([kind, amount], row) => {
    sheet.put(row, 0, kind!);
    sheet.put(row, 1, amount!);
  });
  const code = `function build() {
    const source = SpreadsheetApp.getActiveSheet().getRange('A1:B4');
    const pivot = SpreadsheetApp.getActiveSheet().getRange('D1').createPivotTable(source);
    pivot.addRowGroup(1);
    pivot.addPivotValue(2, SpreadsheetApp.PivotTableSummarizeFunction.SUM);
  }
  function shown() { return SpreadsheetApp.getActiveSheet().getRange('D1:E4').getValues() }`;
  const host = await openHost({ book, code });
  host.call('build');
  const again = await openHost({ book: await readBook(await host.save()), code });
  expect(again.call('shown')).toEqual([
    ['kind', 'SUM of amount'],
    ['a', 6],
    ['b', 2],
    ['Grand Total', 8],
  ]);
  again.book.sheets[0]!.put(1, 1, 101);
  expect(again.call('shown')).toEqual([
    ['kind', 'SUM of amount'],
    ['a', 106],
    ['b', 2],
    ['Grand Total', 108],
  ]);
});
