// The whole way on the page, in real Chromium: each sample in both languages ends in the same cells as the command line's host.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from 'axe-core';
import { readBook } from 'local-sheets/files/read.ts';
import { openHost } from 'local-sheets/host.ts';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { RunState, Settings, Start } from '../../src/addon/api.ts';
import type { ExportedTable } from '../../src/reports/readback.ts';
import { useSite } from './site.ts';
import { bookText, cellsOf, type Opened, openPage, ready, withoutClock } from './workbench.ts';

const here = useSite();

const SAMPLES = {
  shopify: { file: 'samples/shopify.csv', sheet: 'orders_export', locale: 'en_US', zone: 'Europe/London' },
  shopline: { file: 'samples/shopline.csv', sheet: '訂單', locale: 'zh_TW', zone: 'Asia/Taipei' },
  till: { file: 'samples/till.csv', sheet: 'Receipts', locale: 'en_US', zone: 'Asia/Taipei' },
} as const;
const LANGUAGES = { 'en-US': 'en_US', 'zh-TW': 'zh_TW' } as const;

/** The same settings on the same file, without a window. */
async function byHost(sample: keyof typeof SAMPLES, userLocale: string, settings: Settings) {
  const { file, sheet, locale, zone } = SAMPLES[sample];
  const book = await readBook(file, { sheetName: sheet, locale, timeZone: zone });
  const host = await openHost({ book, dist: 'dist', userLocale });
  let state = host.call('regularsBeginRun', [settings]) as RunState;
  while (state.next < state.steps.length) {
    state = host.call('regularsStep', [{ runId: state.runId, next: state.next }]) as RunState;
  }
  host.calculate();
  return Object.fromEntries(
    book.sheets.map((one) => [
      one.name,
      Array.from({ length: one.lastRow() }, (_, row) => [...one.rowValues(row)]),
    ]),
  );
}

/** Every sheet that can be ticked; the command leaves out by itself those for which the orders lack a column. */
const REPORTS = 'today,customers,segments,cohorts,health,money,stores,products,costs,trust,pivot,choices';

/** The tables of `npm run segment` on the same file, by the name of their CSV. */
function byCommand(sample: keyof typeof SAMPLES, language: Settings['language']): Record<string, string[][]> {
  const { file, sheet, zone } = SAMPLES[sample];
  const folder = mkdtempSync(join(tmpdir(), 'command-'));
  try {
    const words = [file, '--tz', zone, '--lang', language, '--reports', REPORTS, '--csv', folder];
    const { status, stderr } = spawnSync('node_modules/.bin/tsx', ['local/cli/segment.ts', ...words], {
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return Object.fromEntries(
      readdirSync(folder).map((name) => {
        const rows = Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8').trimEnd()).data;
        // The command names the sheet after the file, the page as the platform does.
        const named = rows.map((row) => (row[0] === 'orders_sheet' ? ['orders_sheet', sheet] : row));
        return [name.replace('.csv', ''), named];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const saved = ({ page }: Opened) =>
  page.evaluate(() => (workbench.session.host.call('regularsStart') as Start).saved) as Promise<Settings>;

describe.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])('the %s sample', (sample) => {
  test.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])(
    'in %s ends in the cells the command line writes',
    async (language) => {
      const opened = await openPage(here.site, `sample=${sample}`, { language });
      await opened.side.open();
      // The command reads a file in the country of its language; so does the page in three of the six. There every sheet is
      // ticked and compared with the command's; in the others the wizard's own choice stands.
      const isAsCommand = SAMPLES[sample].locale === LANGUAGES[language];
      await opened.side.toResults();
      if (isAsCommand) await opened.side.tickAll();
      await opened.side.action.click();
      await opened.side.done();
      const cells = await cellsOf(opened.page);
      // The orders, the four proposed, and Data check; or more.
      if (isAsCommand) expect(Object.keys(cells).length).toBeGreaterThan(10);
      else expect(Object.keys(cells).length).toBe(6);
      const settings = await saved(opened);
      expect(settings.language).toBe(language === 'zh-TW' ? 'zh-TW' : 'en');
      expect(withoutClock(cells)).toBe(withoutClock(await byHost(sample, LANGUAGES[language], settings)));
      if (!isAsCommand) return;
      const tables = await opened.page.evaluate(
        () => workbench.session.host.call('regularsExportTables') as ExportedTable[],
      );
      const found = Object.fromEntries(tables.map(({ name, header, rows }) => [name, [header, ...rows]]));
      const expected = byCommand(sample, settings.language);
      expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
      for (const [name, table] of Object.entries(expected))
        expect(withoutClock({ [name]: found[name]! }), name).toBe(withoutClock({ [name]: table }));
    },
  );
});

test('a run can be undone: the workbook is as it was', async () => {
  const { page, side } = await openPage(here.site, 'sample=hand-typed');
  const before = await bookText(page);
  await side.open();
  await side.wholeWay();
  expect(await bookText(page)).not.toBe(before);
  await side.frame.getByRole('button', { name: 'Undo this run' }).click();
  await side.action.click();
  await side.frame.getByText('The run is undone').waitFor();
  expect(await bookText(page)).toBe(before);
});

test('a second run updates the same sheets, one Update away', async () => {
  const { page, side } = await openPage(here.site, 'sample=hand-typed');
  await side.open();
  await side.wholeWay();
  const first = await cellsOf(page);
  await page.locator('.sidebar-bar button').click();
  await page.evaluate(() => {
    workbench.grid.fresh();
    workbench.session.run('menuSegment');
  });
  await side.frame.getByText('Last run').first().waitFor();
  await side.frame.getByRole('button', { name: 'Update', exact: true }).click();
  await side.done();
  expect(withoutClock(await cellsOf(page))).toBe(withoutClock(first));
});

test('a wrong mapping is corrected by hand', async () => {
  const { page, side } = await openPage(here.site, 'sample=shopify');
  await side.open();
  await side.frame.getByRole('button', { name: /Order day/ }).click();
  await side.shown.locator('input[type=search]').fill('Fulfilled at');
  await side.frame
    .getByRole('option', { name: /Fulfilled at/ })
    .first()
    .click();
  await side.action.click();
  await side.frame.getByText('Fulfilled at').first().waitFor();
  await side.wholeWay();
  const settings = (await page.evaluate(
    () => (workbench.session.host.call('regularsStart') as Start).saved,
  )) as Settings;
  expect(settings.mappingHeaders?.date).toBe('Fulfilled at');
});

test('the workbook and the sidebar are there again after a reload in the middle, and the run goes on', async () => {
  const { page, side } = await openPage(here.site, 'sample=hand-typed&simulate=connection');
  await side.open();
  await side.toResults();
  await side.action.click();
  await side.frame.getByText('The connection was lost').waitFor();
  await page.waitForFunction(() => document.querySelector('.saved')?.textContent === 'Kept in this browser');
  await page.goto(page.url().replace('simulate=connection', ''));
  await ready(page);
  await side.frame.getByText('A run was not finished').waitFor();
  await side.action.click();
  await side.done();
});

test('the page and the wizard have no violation of accessibility rules, in light and dark', async () => {
  for (const dark of [false, true]) {
    const { page, side } = await openPage(here.site, 'sample=hand-typed', { dark });
    await side.open();
    const frame = page.frames().find((one) => one.parentFrame() && one.url() === 'about:srcdoc')!;
    const violations = async () => {
      await frame.evaluate(AxeBuilder.source);
      return frame.evaluate(async () => {
        const axe = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } })
          .axe;
        return (await axe.run()).violations.map(({ id }) => id);
      });
    };
    expect(await violations()).toEqual([]);
    await side.wholeWay();
    expect(await violations()).toEqual([]);
  }
});
