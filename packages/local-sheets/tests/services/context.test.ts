// Who may call what, how calls are counted and made to fail, and what a script finds in its own realm.

import { expect, test } from 'vitest';
import { Book } from '../../src/book/workbook.ts';
import { answerOf, opened } from './script.ts';

const SCOPE = 'https://www.googleapis.com/auth/';

test('a member the host has not throws by name, and says so again for unknown ones', async () => {
  const script = `
    return [thrown(() => sheet.insertImage('x', 1, 1)), thrown(() => SpreadsheetApp.newDataSourceSpec()), thrown(() => sheet.noSuchMember()),
      thrown(() => SpreadsheetApp.RecalculationInterval.ON_CHANGE.nothing), typeof sheet.then, String(sheet), 'getName' in sheet]`;
  expect(await answerOf(script)).toEqual([
    'Sheet.insertImage is not supported by the local host',
    'SpreadsheetApp.newDataSourceSpec is not supported by the local host',
    'Sheet.noSuchMember is not supported by the local host',
    null,
    'undefined',
    'Sheet',
    true,
  ]);
});

test('errors are Exceptions of the script’s own realm', async () => {
  const script = `
    try { sheet.getRange('nowhere at all'); } catch (error) {
      return [error instanceof Error, error.name, String(error)];
    }`;
  expect(await answerOf(script)).toEqual([true, 'Exception', 'Exception: Range not found']);
});

test('two calls give two objects, as on Google: sheets are told apart by id, not by ===', async () => {
  const script = `
    return [ss.getSheets()[0] === sheet, ss.getSheets()[0].getSheetId() === sheet.getSheetId(),
      SpreadsheetApp.BorderStyle.SOLID === SpreadsheetApp.BorderStyle.SOLID]`;
  expect(await answerOf(script)).toEqual([false, true, true]);
});

test('every call counts once, however many cells it moves', async () => {
  const { host } = await opened(`
    sheet.getRange(1, 1, 100, 5).setValues(Array.from({ length: 100 }, (_, i) => [i, i, i, i, i]));
    sheet.getRange('A1:E100').getValues();
    sheet.getRange('A1').getValue();
    SpreadsheetApp.flush();`);
  host.calls.clear();
  host.call('run');
  expect(host.calls.byName).toEqual({
    'SpreadsheetApp.getActiveSpreadsheet': 1,
    'Spreadsheet.getActiveSheet': 1,
    'Sheet.getRange': 3,
    'Range.setValues': 1,
    'Range.getValues': 1,
    'Range.getValue': 1,
    'SpreadsheetApp.flush': 1,
  });
  expect([host.calls.reads, host.calls.writes, host.calls.flushes, host.calls.total]).toEqual([2, 1, 1, 9]);
});

test('any one call can be made to fail, and changes nothing then', async () => {
  const { book, host } = await opened(`
    sheet.getRange('A1').setValue('first');
    return thrown(() => sheet.getRange('A2').setValue('second'));`);
  let left = 2;
  host.services.failNext = (call) =>
    call === 'Range.setValue' && --left === 0 ? new Error('Service Spreadsheets timed out') : null;
  expect(host.call('run')).toBe('Service Spreadsheets timed out');
  expect([book.sheets[0]!.value(0, 0), book.sheets[0]!.value(1, 0)]).toEqual(['first', null]);
});

test('any one call can be made to fail after its effect', async () => {
  const { book, host } = await opened(`
    return thrown(() => sheet.getRange('A1').setValue('done'));`);
  host.services.failAfter = (call) =>
    call === 'Range.setValue' ? new Error('Service Spreadsheets timed out') : null;
  expect(host.call('run')).toBe('Service Spreadsheets timed out');
  expect(book.sheets[0]!.value(0, 0)).toBe('done');
});

test('without the scope of spreadsheets no document is reached; with the narrow one no other file', async () => {
  const code = `
    function bound() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
    function other() { return SpreadsheetApp.openById('local-workbook').getName(); }`;
  const call = async (name: string, scopes: string[]) => {
    const { host } = await opened('', { code, scopes });
    try {
      return host.call(name);
    } catch (error) {
      return (error as Error).message;
    }
  };
  const narrow = [`${SCOPE}spreadsheets.currentonly`];
  expect(await call('bound', [])).toMatch(
    /^Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: /,
  );
  expect(await call('bound', narrow)).toBe('Untitled spreadsheet');
  expect(await call('other', narrow)).toMatch(
    /^Specified permissions are not sufficient to call SpreadsheetApp.openById/,
  );
  expect(await call('other', [`${SCOPE}spreadsheets`])).toBe('Untitled spreadsheet');
});

test('before a person allowed the add-on, onOpen can add its menu and nothing more', async () => {
  const code = `
    function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Start', 'start').addToUi(); }
    function reaches() { SpreadsheetApp.getActiveSpreadsheet(); }
    function start() {}`;
  const { host } = await opened('', { code });
  host.run('onOpen', 'NONE');
  expect(host.menus).toHaveLength(1);
  expect(() => host.run('reaches', 'NONE')).toThrow(/Specified permissions are not sufficient/);
});

test('a custom function reads and never writes, and knows its own cell', async () => {
  const code = `
    function READS() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
    function WHERE() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
    function WRITES() {
      try { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); } catch (error) { return error.message; }
    }`;
  const book = Book.blank();
  const [sheet] = book.sheets as [(typeof book.sheets)[0]];
  sheet.put(0, 0, 'x');
  sheet.putFormula(1, 0, '=READS()');
  sheet.putFormula(2, 1, '=WHERE()');
  sheet.putFormula(3, 0, '=WRITES()');
  const { host } = await opened('', { code, book });
  host.calculate();
  expect([sheet.value(1, 0), sheet.value(2, 1), sheet.value(3, 0)]).toEqual([
    'x',
    'B3',
    'You do not have permission to call setValue',
  ]);
});

test('toasts reach the screen with their title and time', async () => {
  const toasts: unknown[] = [];
  const ui = {
    menu() {},
    sidebar() {},
    dialog() {},
    alert: () => 'OK',
    prompt: () => ({ button: 'OK', text: '' }),
    toast: (...given: unknown[]) => toasts.push(given),
  };
  await answerOf(`ss.toast('Done'); ss.toast('Wait', 'Title', -1); ss.toast(7, 't', null)`, { ui });
  expect(toasts).toEqual([
    ['Done', '', 5],
    ['Wait', 'Title', -1],
    ['7', 't', 5],
  ]);
});

test('menus given in the old way are menus too', async () => {
  const { host } = await opened(
    `ss.addMenu('Old', [{ name: 'One', functionName: 'run' }, null, { name: 'Two', functionName: 'run' }])`,
  );
  host.call('run');
  expect(host.menus).toEqual([
    {
      place: 'bar',
      caption: 'Old',
      items: [
        { kind: 'item', caption: 'One', call: 'run' },
        { kind: 'separator' },
        { kind: 'item', caption: 'Two', call: 'run' },
      ],
    },
  ]);
});

test('two doubts about Google can be decided the other way', async () => {
  const { host } = await opened(`
    sheet.getRange('A1000').setValue('last');
    sheet.appendRow(['x', 'y']);
    const cell = sheet.getRange('B1').setNumberFormat('0.0').clearFormat();
    return [sheet.getMaxRows(), sheet.getRange('B1001').getValue(), cell.getNumberFormat()];`);
  host.services.doubts = { appendRowGrowsSheet: true, clearFormatResetsNumberFormats: true };
  expect(host.call('run')).toEqual([1001, 'y', '0.###############']);
});
