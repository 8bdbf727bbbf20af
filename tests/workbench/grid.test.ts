// The grid and the document are one: what a person does arrives in the workbook, what a script writes is shown.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { HOSTILE } from '../addon/hostile.ts';
import { useSite } from './site.ts';
import { openPage, ready } from './workbench.ts';

const here = useSite();

const cell = (page: Page, row: number, column: number) =>
  page.evaluate(
    ([r, c]) => {
      workbench.grid.settle();
      workbench.session.host.calculate();
      const sheet = workbench.book.activeSheet;
      return { value: sheet.value(r!, c!), formula: sheet.formula(r!, c!) };
    },
    [row, column],
  );
const dispatch = (page: Page, type: string, payload: object = {}) =>
  page.evaluate(([name, what]) => workbench.grid.model.dispatch(name as never, what as never).isSuccessful, [
    type,
    payload,
  ] as const);

async function type(page: Page, ...lines: string[]): Promise<void> {
  await page.click('.o-grid-overlay', { position: { x: 60, y: 10 } });
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    // Nobody types faster than the screen is drawn: the cell's editor has closed by then.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  }
}

test('what is typed is read as Google reads it', async () => {
  const { page } = await openPage(here.site, 'sample=empty');
  await type(page, '2024-03-05', '=1+2', '12.5%', "'007");
  expect((await cell(page, 0, 0)).value).toBe(45356); // days from 1899-12-30 to 2024-03-05
  expect(await cell(page, 1, 0)).toEqual({ value: 3, formula: '=1+2' });
  expect((await cell(page, 2, 0)).value).toBe(0.125);
  expect((await cell(page, 3, 0)).value).toBe('007');
});

test('a text that begins as a formula does is shown and kept as the text it is, in cells of any format', async () => {
  const { page } = await openPage(here.site, 'sample=empty');
  const found = await page.evaluate((texts) => {
    const sheet = workbench.book.activeSheet;
    sheet.applyStyle({ row: 0, column: 1, endRow: texts.length, endColumn: 2 }, { numberFormat: '@' });
    texts.forEach((text, row) => {
      for (const column of [0, 1]) sheet.put(row, column, text);
      sheet.setNote(row, 0, text);
    });
    workbench.grid.open(workbench.book);
    const { model } = workbench.grid;
    const of = { sheetId: String(sheet.id), col: 0, row: 0 };
    const cells = () =>
      [0, 1].map((col) =>
        texts.map((_, row) => {
          const { isFormula } = model.getters.getCell({ ...of, col, row })!;
          const shown = model.getters.getEvaluatedCell({ ...of, col, row }).formattedValue;
          // A word joiner has no width.
          return isFormula ? 'a formula' : shown.replace(/^\u2060/, '');
        }),
      );
    const shown = cells();
    // So is what an undo brings back, and what a person sorts.
    model.dispatch('DELETE_CONTENT', {
      sheetId: of.sheetId,
      target: [{ left: 0, right: 1, top: 0, bottom: texts.length - 1 }],
    });
    workbench.grid.settle();
    model.dispatch('REQUEST_UNDO');
    workbench.grid.settle();
    const kept = [0, 1].map((column) =>
      texts.map((_, row) => sheet.formula(row, column) ?? sheet.value(row, column)),
    );
    const undone = cells();
    const zone = { left: 0, right: 1, top: 0, bottom: texts.length - 1 };
    const { isSuccessful } = model.dispatch('SORT_CELLS', { ...of, zone, sortDirection: 'desc' });
    workbench.grid.settle();
    const sorted = texts.map((_, row) => sheet.formula(row, 0) ?? sheet.value(row, 0));
    return { shown, undone, kept, isSuccessful, sorted };
  }, HOSTILE);
  expect(found.kept).toEqual([HOSTILE, HOSTILE]);
  expect(found.shown).toEqual([HOSTILE, HOSTILE]);
  expect(found.undone).toEqual([HOSTILE, HOSTILE]);
  expect(found.isSuccessful).toBe(true);
  expect(found.sorted).not.toEqual(HOSTILE);
  expect([...found.sorted].sort()).toEqual([...HOSTILE].sort());
});

test('rows inserted, undone and deleted keep document and grid alike', async () => {
  const { page } = await openPage(here.site, 'sample=empty');
  await type(page, 'a', 'b', '=A1&A2');
  const rows = { sheetId: '0', sheetName: 'Sheet1', dimension: 'ROW' };
  await dispatch(page, 'ADD_COLUMNS_ROWS', { ...rows, base: 1, position: 'before', quantity: 2 });
  expect((await cell(page, 4, 0)).formula).toBe('=A1&A4');
  await dispatch(page, 'REQUEST_UNDO');
  expect(await cell(page, 2, 0)).toEqual({ value: 'ab', formula: '=A1&A2' });
  await dispatch(page, 'REQUEST_REDO');
  expect((await cell(page, 4, 0)).value).toBe('ab');
  await dispatch(page, 'REMOVE_COLUMNS_ROWS', { ...rows, elements: [1, 2] });
  expect((await cell(page, 2, 0)).value).toBe('ab');
});

test('sheets added, renamed, moved and deleted by hand are so in the document', async () => {
  const { page } = await openPage(here.site, 'sample=empty');
  await dispatch(page, 'CREATE_SHEET', { sheetId: 'new', position: 1, name: 'Notes' });
  await dispatch(page, 'RENAME_SHEET', { sheetId: 'new', oldName: 'Notes', newName: 'My notes' });
  await dispatch(page, 'MOVE_SHEET', { sheetId: 'new', delta: -1 });
  const names = () => page.evaluate(() => workbench.book.sheets.map((sheet) => sheet.name));
  expect(await names()).toEqual(['My notes', 'Sheet1']);
  await dispatch(page, 'DELETE_SHEET', { sheetId: 'new', sheetName: 'My notes' });
  expect(await names()).toEqual(['Sheet1']);
  await dispatch(page, 'REQUEST_UNDO');
  expect(await names()).toEqual(['My notes', 'Sheet1']);
});

test('a filter and a colour scale made by hand reach the document', async () => {
  const { page } = await openPage(here.site, 'sample=empty');
  await type(page, 'who', 'Ann', 'Bob', 'Ann');
  await page.evaluate(() => {
    const { model } = workbench.grid;
    const ranges = [model.getters.getRangeDataFromXc('0', 'A1:A4')];
    const config = {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: false,
      bandedColumns: false,
      styleId: 'None',
    };
    model.dispatch('CREATE_TABLE', { sheetId: '0', ranges, config, tableType: 'static' });
    model.dispatch('UPDATE_FILTER', {
      sheetId: '0',
      col: 0,
      row: 0,
      value: { filterType: 'values', hiddenValues: ['bob'] },
    });
    const rule = {
      type: 'ColorScaleRule',
      minimum: { type: 'value', color: 0xffffff },
      maximum: { type: 'value', color: 0xff8800 },
    } as const;
    model.dispatch('ADD_CONDITIONAL_FORMAT', { sheetId: '0', ranges, cf: { id: 'scale', rule } });
  });
  const sheet = await page.evaluate(() => {
    workbench.grid.settle();
    const { filter, filteredRows, conditionalRules } = workbench.book.activeSheet;
    return { area: filter?.area, rows: [...filteredRows], rules: conditionalRules };
  });
  expect(sheet.area).toEqual({ row: 0, column: 0, endRow: 4, endColumn: 1 });
  expect(sheet.rows).toEqual([2]);
  expect(sheet.rules).toMatchObject([{ kind: 'scale', max: { type: 'MAX', color: '#ff8800' } }]);
});

test('custom functions calculate in cells, and typing their name offers their help', async () => {
  const { page } = await openPage(here.site, 'sample=empty');
  await type(page, '=RFM_SCORE(');
  const shown = await page.evaluate(
    () => workbench.grid.model.getters.getEvaluatedCell({ sheetId: '0', col: 0, row: 0 }).value,
  );
  expect(String(shown)).toMatch(/^#/);
  await page.keyboard.type('=NES_T');
  await page.locator('.o-autocomplete-dropdown, .o-autocomplete-value').first().waitFor();
  expect(await page.locator('.o-autocomplete-dropdown').first().innerText()).toContain('NES_TAG');
});

test('the workbook is kept over a reload', async () => {
  const { page } = await openPage(here.site, 'sample=empty');
  await type(page, 'kept');
  await page.waitForFunction(() => document.querySelector('.saved')?.textContent === 'Kept in this browser');
  await page.reload();
  await ready(page);
  expect((await cell(page, 0, 0)).value).toBe('kept');
});

test('a csv of one’s own is opened, and the workbook is downloaded as xlsx', async () => {
  const { page } = await openPage(here.site, '');
  await page.locator('.start').waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('.own button').click(),
  ]);
  await chooser.setFiles({
    name: 'mine.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('name,amount\nAnn,12\n'),
  });
  await page.waitForFunction(() => workbench.book.name === 'mine');
  expect((await cell(page, 1, 1)).value).toBe(12);
  await page.locator('.o-topbar-menu', { hasText: 'File' }).click();
  await page.locator('.o-menu-item', { hasText: 'Download' }).hover();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.o-menu-item', { hasText: '.xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mine.xlsx');
});

test('the box of sums is there only where there is something to add up', async () => {
  const { page } = await openPage(here.site, 'sample=empty');
  await type(page, 'a', 'b', '1', '2');
  const select = (xc: string) =>
    page.evaluate((range) => {
      const { model } = workbench.grid;
      const { zone } = model.getters.getRangeFromSheetXC(model.getters.getActiveSheetId(), range);
      model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
    }, xc);
  await select('A3:A4');
  await page.getByText('Sum: 3').waitFor();
  await select('A1:A2');
  await page.locator('.o-selection-statistic').waitFor({ state: 'detached' });
});

test('a request to another site is refused, and seen by these tests', async () => {
  const { page } = await openPage(here.site, 'sample=empty');
  const answer = await page.evaluate(() =>
    fetch('https://elsewhere.test/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
  expect(here.site.outside.splice(0).join()).toContain('elsewhere.test');
});

/** What pages have and Apps Script lacks. */
const BROWSER = [
  ...['fetch', 'setTimeout', 'setInterval', 'XMLHttpRequest', 'WebSocket', 'Worker', 'URL', 'TextEncoder'],
  ...['document', 'window', 'self', 'location', 'top', 'parent', 'globalThis', 'localStorage', 'indexedDB'],
  ...['crypto', 'postMessage', 'addEventListener', 'alert', 'navigator', 'performance'],
];

test('the script has the language and the services, and nothing of the browser', async () => {
  const { page } = await openPage(here.site, 'sample=empty', {
    script: `function lookAround() {
      return { ${[...BROWSER, 'Array', 'Map', 'SpreadsheetApp'].map((name) => `${name}: typeof ${name}`).join(', ')} };
    }`,
  });
  const seen = await page.evaluate(() => workbench.session.host.call('lookAround') as Record<string, string>);
  const { Array: array, Map: map, SpreadsheetApp: services, ...browser } = seen;
  expect([array, map, services]).toEqual(['function', 'function', 'object']);
  expect(Object.values(browser)).toEqual(BROWSER.map(() => 'undefined'));
  const isApart = await page.evaluate(() => workbench.session.host.realm.constructors.Array !== Array);
  expect(isApart).toBe(true);
});

test('a page of 1200 pixels has the whole sidebar beside the grid', async () => {
  const { page, side } = await openPage(here.site, 'sample=empty', { width: 1200 });
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.heading.waitFor();
  // The sidebar is 300 wide: 1200 − 300 = 900 are left for the tools, the cells and the tabs.
  const right = async (part: string) => {
    const { x, width } = (await page.locator(part).first().boundingBox())!;
    return x + width;
  };
  await expect.poll(() => right('.o-grid-overlay')).toBeLessThan(900);
  expect(await right('.o-spreadsheet-topbar')).toBeLessThanOrEqual(900);
});
