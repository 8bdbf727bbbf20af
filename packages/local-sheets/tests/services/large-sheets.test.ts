// Large sheets are held, written and read whole, each block in one call.

import { expect, test } from 'vitest';
import { Book } from '../../src/book/workbook.ts';
import { opened } from './script.ts';

test('70,000 × 10 cells are written in one call and read as they were typed in', async () => {
  const code = `
    const values = [];
    function make() {
      for (let i = 0; i < 70000; i++) {
        values.push(['id' + i, i, i * 1.5, 'Customer ' + (i % 1000), '2011-12-0' + (1 + (i % 9)), 'x', 'paid', 'abc def', true, '$' + i]);
      }
      SpreadsheetApp.getActiveSheet().insertRowsAfter(1000, 69000);
    }
    function write() { SpreadsheetApp.getActiveSheet().getRange(1, 1, 70000, 10).setValues(values); }
    function read() {
      const read = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
      return [read.length, read[69999][0], read[69999][4].getTime(), read[69999][9]];
    }`;
  const { host } = await opened('', { code, timeZone: 'Asia/Taipei' });
  host.call('make');
  host.call('write');
  expect(host.call('read')).toEqual([70000, 'id69999', Date.UTC(2011, 11, 6, 16), 69999]);
  expect(host.calls.byName['Range.setValues']).toBe(1);
});

test('a sheet of 70,000 × 79 cells takes well under a gigabyte', () => {
  const before = process.memoryUsage().heapUsed;
  const book = Book.blank({ rows: 70_000, columns: 79 });
  const [sheet] = book.sheets as [(typeof book.sheets)[0]];
  for (let row = 0; row < 70_000; row++) {
    for (let column = 0; column < 79; column++)
      sheet.put(row, column, column % 2 ? row * 1.5 : `text ${row % 100}`);
  }
  sheet.applyStyle({ row: 0, column: 0, endRow: 70_000, endColumn: 79 }, { bold: true });
  expect([sheet.lastRow(), sheet.lastColumn()]).toEqual([70_000, 79]);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(700e6);
});
