// `npm run host`: any script on any workbook, from the command line.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBook } from 'local-sheets/files/read.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'host-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function host(...words: string[]) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['local/cli/host.ts', ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const script = file(
  'script.gs',
  `function onOpen() {}
   function total() {
     const sheet = SpreadsheetApp.getActiveSheet();
     const values = sheet.getDataRange().getValues();
     sheet.getRange(values.length + 1, 2).setFormula('=SUM(B2:B' + values.length + ')');
     SpreadsheetApp.getUi().alert('Total', 'Done.', SpreadsheetApp.getUi().ButtonSet.OK);
     Logger.log('logged');
     return { rows: values.length, sum: sheet.getRange(values.length + 1, 2).getValue() };
   }
   function greet(name, times) { return Array(times).fill('Hello ' + name) }
   function fails() { throw new Error('No orders here.') }
   function zone() { return [Session.getScriptTimeZone(), SpreadsheetApp.getActive().getSpreadsheetTimeZone(), SpreadsheetApp.getActive().getSpreadsheetLocale()] }`,
);

describe('npm run host', () => {
  it('runs the first function on a CSV, prints its JSON alone, says the rest aside, saves the workbook', async () => {
    const book = join(folder, 'saved.xlsx');
    const csv = file('orders.csv', 'customer,amount\nAnn,10\nBob,32\n');
    const { status, stdout, stderr } = host(script, '--book', csv, '--save', book);
    expect(status, stderr).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ rows: 3, sum: 42 });
    expect(stderr).toContain('Calling total.\nAlert: Total: Done. (answered OK)\nlogged\n');
    const saved = await readBook(book);
    expect([saved.sheets[0]!.formula(3, 1), saved.sheets[0]!.value(3, 1)]).toEqual(['=SUM(B2:B3)', 42]);

    const again = host(script, '--book', book, '--call', 'total');
    expect(JSON.parse(again.stdout)).toEqual({ rows: 4, sum: 84 });
  });
  it('calls a named function with arguments', () => {
    expect(JSON.parse(host(script, '--call', 'greet', '--args', '["Ann",2]').stdout)).toEqual([
      'Hello Ann',
      'Hello Ann',
    ]);
  });
  it('appends a row to a sheet that is full, and never saves over a workbook of another program', async () => {
    const append = join(folder, 'append.gs');
    writeFileSync(
      append,
      "function add() { return SpreadsheetApp.getActiveSheet().appendRow(['x']).getLastRow() }",
    );
    const full = join(folder, 'full.csv');
    writeFileSync(full, 'a\n'.repeat(1500));
    const saved = join(folder, 'appended.xlsx');
    expect(JSON.parse(host(append, '--book', full, '--save', saved).stdout)).toBe(1501);
    expect(JSON.parse(host(append, '--book', saved, '--save', saved).stdout)).toBe(1502);
    const theirs = await writeXlsx(await readBook(saved), 'Microsoft Excel');
    writeFileSync(saved, theirs);
    const { status, stderr } = host(append, '--book', saved, '--save', saved);
    expect(status).toBe(1);
    expect(stderr).toContain('--force');
    expect(readFileSync(saved)).toEqual(Buffer.from(theirs));
  });
  it('takes locale and time zone', () => {
    const words = ['--call', 'zone', '--locale', 'zh_TW', '--tz', 'America/New_York'];
    expect(JSON.parse(host(script, ...words).stdout)).toEqual([
      'America/New_York',
      'America/New_York',
      'zh_TW',
    ]);
  });
  it.each([
    [[script, '--call', 'fails'], 1, 'Error: No orders here. (script.gs, line 11)'],
    [[script, '--call', 'nothing'], 1, 'The script has no function nothing.'],
    [[script, '--call', 'total', '--book', '/nowhere.xlsx'], 1, 'There is no file /nowhere.xlsx.'],
    [['/nowhere.gs'], 1, 'There is no file /nowhere.gs.'],
    [[file('broken.gs', 'function (')], 1, 'The script is not valid'],
    [[], 2, 'Name at least one script file.'],
    [[script, '--tz', 'Moon'], 2, 'Moon is no time zone.'],
    [[script, '--args', 'x'], 2, '--args is a JSON array'],
    [[script, '--colour'], 2, '--colour'],
  ])('%s ends with %i and one plain sentence', (words, status, sentence) => {
    const result = host(...words);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(sentence);
    expect(result.stderr).not.toContain('    at ');
  });
});
