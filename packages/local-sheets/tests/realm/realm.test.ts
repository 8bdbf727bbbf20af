// The place scripts run in: nothing but the language and the services; time zones, limits, errors.

import { describe, expect, it } from 'vitest';
import { Book } from '../../src/book/workbook.ts';
import { openHost } from '../../src/host.ts';

const open = (code: string, options: object = {}) =>
  openHost({ book: Book.blank({ timeZone: 'Asia/Taipei' }), code, ...options });

describe('what a script finds', () => {
  it('is the language of Apps Script, without what browsers and Node add', async () => {
    const names =
      'setTimeout setInterval fetch URL TextEncoder require process Buffer global window document crypto atob structuredClone queueMicrotask WebAssembly SharedArrayBuffer performance';
    const host = await open(`function kinds(names) { return names.map((name) => eval('typeof ' + name)) }`);
    expect(new Set(host.call('kinds', [names.split(' ')]) as string[])).toEqual(new Set(['undefined']));
  });
  it('and the services', async () => {
    const names =
      'SpreadsheetApp HtmlService PropertiesService CacheService LockService Session Utilities Logger console ScriptApp Browser Charts';
    const host = await open(`function kinds(names) { return names.map((name) => eval('typeof ' + name)) }`);
    expect(new Set(host.call('kinds', [names.split(' ')]) as string[])).toEqual(new Set(['object']));
  });
  it('services that have no place here throw by name when they are used', async () => {
    const host = await open(
      'function mail() { return [typeof MailApp, MailApp.sendEmail("a@b.c", "x", "y")] }',
    );
    expect(() => host.call('mail')).toThrow('MailApp.sendEmail is not supported by the local host');
  });
  it('arrays, dates and errors it is given are of its own kind', async () => {
    const host = await open(`
      function kinds(list) {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setValue(new Date(0));
        const values = sheet.getRange('A1:B1').getValues();
        let error;
        try { sheet.getRange('nowhere') } catch (caught) { error = caught }
        return [list instanceof Array, values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
          error instanceof Error, error.name, String(error).slice(0, 11)];
      }`);
    expect(host.call('kinds', [[1]])).toEqual([true, true, true, true, true, 'Exception', 'Exception: ']);
  });
  it('its public names are the functions and variables at the top of its files', async () => {
    const host = await open(
      'function one() {} var two = 2; const three = 3; let four = 4; class Five {} (function () { function six() {} })()',
    );
    expect([...host.globals].sort()).toEqual(['one', 'two']);
  });
  it('files share one top level, in their order', async () => {
    const files = [
      { name: 'a.gs', code: 'var base = 20; function a() { return b() }' },
      { name: 'b.gs', code: 'var total = base + 1; function b() { return total * 2 }' },
    ];
    expect((await openHost({ book: Book.blank(), code: files })).call('a')).toBe(42);
  });
});

describe('time', () => {
  it('a script lives in its own zone, whatever the machine’s', async () => {
    const code = 'function at() { return [new Date(2020, 0, 1).toISOString(), new Date(0).getHours()] }';
    const at = async (scriptTimeZone: string) => (await open(code, { scriptTimeZone })).call('at');
    expect(await at('Asia/Taipei')).toEqual(['2019-12-31T16:00:00.000Z', 8]);
    expect(await at('America/New_York')).toEqual(['2020-01-01T05:00:00.000Z', 19]);
  });
  it('the machine’s zone is untouched afterwards', async () => {
    const before = [process.env.TZ, new Date(2020, 0, 1).getTime()];
    (await open('function run() { return 1 }', { scriptTimeZone: 'Pacific/Apia' })).call('run');
    expect([process.env.TZ, new Date(2020, 0, 1).getTime()]).toEqual(before);
  });
});

describe('errors', () => {
  it('keep message, name and place of the script', async () => {
    const host = await open('function outer() {\n  inner();\n}\nfunction inner() {\n  null.x;\n}');
    expect(() => host.call('outer')).toThrow(
      expect.objectContaining({
        name: 'TypeError',
        message: expect.stringContaining('null'),
        stack: expect.stringContaining('Code.gs:5'),
      }),
    );
  });
  it('a script that cannot be parsed does not open', async () => {
    await expect(open('function (')).rejects.toThrow(SyntaxError);
  });
  it('a failing top level is told', async () => {
    await expect(open('throw new Error("at load")')).rejects.toThrow('at load');
  });
});

describe('custom functions', () => {
  const answers = async (code: string, ...formulas: string[]) => {
    const host = await open(code);
    const sheet = host.book.sheets[0]!;
    formulas.forEach((formula, row) => {
      sheet.putFormula(row, 2, formula);
    });
    host.calculate();
    return formulas.map((_, row) => sheet.value(row, 2));
  };

  it('the message of an error stays with the cell', async () => {
    const code = `function CHECKED(x) { if (x !== 1) throw new Error('value must be 1.'); return 'fine' }`;
    expect(await answers(code, '=CHECKED(1)', '=CHECKED(2)')).toEqual([
      'fine',
      { error: '#ERROR!', message: 'value must be 1.' },
    ]);
  });
  it('those marked are known with their description', async () => {
    const host = await open(`
      /**
       * Doubles a number.
       * Of any size.
       *
       * @param {number} x The number.
       * @return {number} Twice it.
       * @customfunction
       */
      function Double(x) { return x * 2 }
      /** No custom function. */
      function other() {}`);
    expect([...host.functions]).toEqual([
      ['DOUBLE', { name: 'Double', description: 'Doubles a number.\nOf any size.' }],
    ]);
  });
  it('are called once for each formula, and again when what they read has changed', async () => {
    const host = await open(
      'var calls = 0; function COUNTED(x) { calls++; return x } function asked() { return calls }',
    );
    const sheet = host.book.sheets[0]!;
    sheet.put(0, 0, 5);
    sheet.putFormula(0, 1, '=COUNTED(A1)');
    sheet.putFormula(1, 1, '=B1+1');
    host.calculate();
    host.calculate();
    expect([sheet.value(1, 1), host.call('asked')]).toEqual([6, 1]);
    sheet.put(0, 0, 7);
    host.calculate();
    expect([sheet.value(1, 1), host.call('asked')]).toEqual([8, 2]);
  });
  it('of one workbook are unknown in another', async () => {
    expect(await answers('function MINE() { return 1 }', '=MINE()')).toEqual([1]);
    expect(await answers('function OTHER() { return 1 }', '=MINE()')).toEqual([
      { error: '#NAME?', message: "Unknown function: 'MINE'." },
    ]);
  });
});

describe('menus and screens', () => {
  it('onOpen runs in the mode the document is opened in, and leaves its menu', async () => {
    const host = await open(`
      function onOpen(e) {
        SpreadsheetApp.getUi().createMenu(e.authMode === ScriptApp.AuthMode.LIMITED ? 'Limited' : 'Other')
          .addItem('One', 'one').addSeparator()
          .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Two', 'two')).addToUi();
      }`);
    host.open();
    host.open('NONE');
    expect(host.menus.map(({ caption }) => caption)).toEqual(['Other']);
    expect(host.menus[0]!.items).toEqual([
      { kind: 'item', caption: 'One', call: 'one' },
      { kind: 'separator' },
      { kind: 'menu', caption: 'More', items: [{ kind: 'item', caption: 'Two', call: 'two' }] },
    ]);
  });
  it('what the script says reaches the log', async () => {
    const lines: string[] = [];
    const host = await open(
      `function say() { Logger.log('%s has %s', 'Ann', 2); console.log('n', 1, [1], { a: null }); console.warn('w %d', 2.7); return Logger.getLog() }`,
      { log: (line: string, level: string) => lines.push(`${level} ${line}`) },
    );
    expect(host.call('say')).toBe('Ann has 2.0\n');
    expect(lines).toEqual(['info Ann has 2.0', 'info n 1 [1] {"a":null}', 'warning w 2']);
  });
});
