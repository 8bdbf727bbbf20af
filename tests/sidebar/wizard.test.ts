// The wizard in Chromium, against a server the test provides: the way through, by keyboard too, and what is sent on it.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoints, Inspection, Settings, Summary, WritePlan } from '../../src/addon/api.ts';
import { sidebar as english } from '../../src/text/en/sidebar/index.ts';
import { sidebar as chinese } from '../../src/text/zh-TW/sidebar/index.ts';
import { failure, launchBrowser, openSidebar, overflows, type Server, type Sidebar } from './harness.ts';
import {
  columnsOf,
  INSPECTION,
  OTHER_SHEET,
  previewOf,
  runAt,
  SETTINGS,
  STEPS,
  shopServer,
  startAfterRun,
  startIn,
} from './shop.ts';
import { press, toResults, toRules, toRun } from './states.ts';

const [en, zhTW] = [english.t, chinese.t];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = (server: Server = shopServer('en')) => openSidebar(browser, server);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const titled = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const focused = (page: Page) => page.evaluate('document.activeElement?.textContent ?? ""');
const unfold = (page: Page, title: string) => page.locator('summary', { hasText: title }).click();

/** What was sent to an endpoint, call by call. */
function sent<Name extends keyof Endpoints>(
  { calls }: Sidebar,
  name: Name,
): Parameters<Endpoints[Name]>[0][] {
  return calls.filter((call) => call.name === name).map(({ request }) => request[0] as never);
}
const last = <Value>(values: readonly Value[]): Value => values[values.length - 1];
/** Resolves when the server has been asked often enough. */
async function asked(sidebar: Sidebar, name: keyof Endpoints, times: number): Promise<void> {
  await expect.poll(() => sent(sidebar, name).length).toBe(times);
}

describe('the way through', () => {
  it('is three steps, a run and a summary, and writes what was shown', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await toRun(page, en);
    await page.locator('.nine').waitFor();
    expect(await heading(page).textContent()).toBe('227 of 435 customers are regulars');
    expect(sent(sidebar, 'beginRun')).toEqual([{ ...SETTINGS, language: 'en', seconds: 20 }]);
    expect(sent(sidebar, 'step').map(({ next }) => next)).toEqual(STEPS.map((_, i) => i));
    await page.getByRole('button', { name: 'N-M' }).click();
    await page.getByText('Still getting to know you.').waitFor();
    await page.getByRole('button', { name: 'Health' }).click();
    await asked(sidebar, 'goTo', 1);
    expect(sent(sidebar, 'goTo')).toEqual([{ kind: 'health' }]);
    await sidebar.close();
  });

  it('can be gone by keyboard alone', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await page.locator('.columns').first().waitFor();
    const tabTo = async (name: string) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if (((await focused(page)) as string).trim() === name) return;
      }
      throw new Error(`Tab never reaches “${name}”.`);
    };
    await tabTo(en.next);
    await page.keyboard.press('Enter');
    await titled(page, en.rules.title);
    await expect.poll(() => focused(page)).toBe(en.rules.title);
    await tabTo(en.next);
    await page.keyboard.press('Enter');
    await titled(page, en.results.titleNew);
    await page.locator('button.action:not([aria-disabled])').filter({ visible: true }).waitFor();
    await tabTo(en.results.write);
    await page.keyboard.press('Enter');
    await page.locator('.nine').waitFor();
    await sidebar.close();
  });

  it('leads back by the stamped steps, with every choice kept', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await toRules(page, en);
    await page.getByLabel(en.rules.nes.days, { exact: false }).check();
    await press(page, en.next);
    await titled(page, en.results.titleNew);
    await page.getByRole('button', { name: 'Rules done' }).click();
    expect(await page.getByLabel(en.rules.nes.days, { exact: false }).isChecked()).toBe(true);
    await sidebar.close();
  });
});

describe('orders', () => {
  it('a wrong column is put right by hand, found among all by its name', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await page.locator('.pick').first().click();
    await titled(page, en.column.question.customer);
    await page.getByRole('combobox').fill('電郵');
    await page.keyboard.press('Enter');
    await asked(sidebar, 'inspect', 2);
    expect(last(sent(sidebar, 'inspect')).mapping).toEqual({ ...INSPECTION.mapping, customer: 9 });
    // Back on the page, the focus is where the choice began.
    await expect.poll(() => focused(page)).toContain('電郵');
    await toResults(page, en);
    await press(page, en.results.write);
    await asked(sidebar, 'beginRun', 1);
    expect(last(sent(sidebar, 'beginRun')).mappingHeaders).toMatchObject({ customer: '電郵' });
    await sidebar.close();
  });

  it('leaving the choice of a column changes nothing', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await page.locator('.pick').first().click();
    await page.getByRole('combobox').press('ArrowDown');
    await page.keyboard.press('Escape');
    await titled(page, en.orders.title);
    await expect.poll(() => focused(page)).toContain('顧客 ID');
    expect(sent(sidebar, 'inspect')).toHaveLength(1);
    await sidebar.close();
  });

  it('the date and status readings can be changed', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await unfold(page, en.orders.how);
    await page.locator('.points .link').nth(1).click();
    await page.getByLabel(en.reading.dateOrder.dmy).check();
    await asked(sidebar, 'inspect', 2);
    expect(last(sent(sidebar, 'inspect')).reading).toEqual({ dateOrder: 'dmy' });
    await page.getByLabel('部分退款').uncheck();
    await asked(sidebar, 'inspect', 3);
    expect(last(sent(sidebar, 'inspect')).reading).toEqual({
      dateOrder: 'dmy',
      excludedStatuses: ['已取消', '已退款', '部分退款'],
    });
    await sidebar.close();
  });

  it('the row of the column names can be changed', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await press(page, en.orders.changeHeader);
    await page.getByLabel(en.orders.headerField).fill('3');
    await asked(sidebar, 'inspect', 2);
    expect(last(sent(sidebar, 'inspect'))).toMatchObject({ headerRow: 3 });
    await page.getByText(en.orders.header(3)).waitFor();
    await page.getByLabel(en.orders.noHeaderBox).check();
    await asked(sidebar, 'inspect', 3);
    expect(last(sent(sidebar, 'inspect')).headerRow).toBe(0);
    await press(page, en.orders.findHeader);
    await asked(sidebar, 'inspect', 4);
    expect(last(sent(sidebar, 'inspect'))).not.toHaveProperty('headerRow');
    await sidebar.close();
  });

  it('rows left out and orders without customer are shown in the sheet', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await press(page, en.orders.showLeftOut);
    await page.getByRole('button', { name: 'Row 1,204' }).click();
    await asked(sidebar, 'goTo', 1);
    await press(page, en.back);
    await press(page, en.orders.showWithoutCustomer);
    await page.getByRole('button', { name: 'Row 245' }).click();
    await asked(sidebar, 'goTo', 2);
    expect(sent(sidebar, 'goTo')).toEqual([
      { sheetId: 0, row: 1204, column: 4 },
      { sheetId: 0, row: 245, column: 9 },
    ]);
    await sidebar.close();
  });

  it('a sheet without readable days leads to the column that is to blame', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await page.getByLabel(en.orders.sheet, { exact: true }).selectOption({ label: OTHER_SHEET.name });
    await titled(page, en.orders.noneLeft);
    expect(await page.getByText('“7/15”').count()).toBe(1);
    await press(page, en.orders.chooseTheColumn);
    await titled(page, en.column.question.date);
    await sidebar.close();
  });

  it('a missing day keeps Next from going on, says why, and leads there', async () => {
    const sidebar = await open(
      shopServer('en', { inspect: () => ({ ...INSPECTION, mapping: { customer: 8, amount: 20 } }) }),
    );
    const { page } = sidebar;
    const next = page.getByRole('button', { name: en.next });
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
    await next.click({ force: true });
    expect(await heading(page).textContent()).toBe(en.orders.title);
    await expect.poll(() => focused(page)).toContain(en.orders.chooseColumn);
    await sidebar.close();
  });

  it('an empty sheet is read again once orders are pasted', async () => {
    let pasted = false;
    const sidebar = await open(
      shopServer('en', {
        inspect: () => {
          if (!pasted) throw failure('empty-sheet', { sheet: 'Orders' });
          return INSPECTION;
        },
      }),
    );
    const { page } = sidebar;
    await page.getByText('This sheet is empty').waitFor();
    pasted = true;
    await press(page, en.orders.readAgain);
    await page.locator('.columns').first().waitFor();
    await sidebar.close();
  });

  it('79 columns and names of 300 characters fit', async () => {
    const long = 'Very long name '.repeat(20).trim();
    const headers = Array.from({ length: 79 }, (_, i) => (i === 0 ? long : `Column number ${i + 1}`));
    const recognition = {
      ...INSPECTION.recognition,
      columns: columnsOf(headers, { [long]: ['x'.repeat(300), 'y'.repeat(300)] }),
    };
    const start = startIn('en');
    const sheet = { ...start.sheets[0], name: long };
    const inspection = {
      ...INSPECTION,
      recognition,
      mapping: { customer: 0, date: 1, amount: 2 },
      stores: [long, long + 2],
    };
    const sidebar = await open(
      shopServer('en', { start: () => ({ ...start, sheets: [sheet] }), inspect: () => inspection }),
    );
    const { page } = sidebar;
    await page.locator('.columns').first().waitFor();
    expect(await overflows(page)).toBe(false);
    await page.locator('.pick').first().click();
    await page.getByPlaceholder(en.column.search(79)).fill('number 79');
    await page.getByRole('button', { name: 'Use Column number 79' }).waitFor();
    expect(await overflows(page)).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await toResults(page, en);
    expect(await overflows(page)).toBe(false);
    await sidebar.close();
  });
});

describe('rules', () => {
  it('are previewed as they are typed, and only the newest answer is shown', async () => {
    const answers: ((summary: Summary) => void)[] = [];
    const slow = { on: false };
    const sidebar = await open(
      shopServer('en', {
        preview: (settings) =>
          slow.on
            ? new Promise((resolve) => answers.push(() => resolve(previewOf(settings))))
            : previewOf(settings),
      }),
    );
    const { page } = sidebar;
    await toRules(page, en);
    slow.on = true;
    await page.getByLabel(en.rules.nes.sooner).check();
    await asked(sidebar, 'preview', 2);
    await page.getByLabel(en.rules.nes.days, { exact: false }).check();
    await asked(sidebar, 'preview', 3);
    // The newer question is answered first, the older one after it.
    answers[1](undefined as never);
    await page.getByRole('cell', { name: '205' }).waitFor();
    answers[0](undefined as never);
    await page.waitForTimeout(100);
    expect(await page.getByRole('cell', { name: '205' }).count()).toBe(1);
    await sidebar.close();
  });

  it('take over what the shop’s own past proposes with one click', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await toRules(page, en);
    await page.getByRole('button', { name: en.rules.past.use('1.75', '3.5', '4.25') }).click();
    await page.getByText(en.rules.past.used).waitFor();
    await asked(sidebar, 'preview', 2);
    expect(sent(sidebar, 'preview').map(({ rules }) => rules.nes)[1]).toEqual({
      kind: 'cycle',
      multiples: [1.75, 3.5, 4.25],
    });
    expect(await page.getByRole('textbox', { name: 'S3' }).inputValue()).toBe('4.25');
    await sidebar.close();
  });

  it('say why the past proposes nothing, without a button', async () => {
    const said = 'There is too little history to propose limits of your own.';
    const past = { multiples: null, said, repeat: [], once: [] };
    const sidebar = await open(
      shopServer('en', { preview: (settings) => ({ ...previewOf(settings), past }) }),
    );
    const { page } = sidebar;
    await toRules(page, en);
    await page.getByText(said).waitFor();
    expect(await page.locator('.own-past button').count()).toBe(0);
    await sidebar.close();
  });

  it('typed quickly are asked for once', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await toRules(page, en);
    await page.getByLabel(en.rules.nes.mine).check();
    await page.getByRole('textbox', { name: 'S3' }).fill('');
    await page.getByRole('textbox', { name: 'S3' }).pressSequentially('12.5', { delay: 20 });
    await page.waitForTimeout(700);
    const numbers = sent(sidebar, 'preview').map(({ rules }) => rules.nes);
    expect(numbers).toEqual([
      { kind: 'cycle', multiples: [2, 2.5, 3] },
      { kind: 'cycle', multiples: [2, 2.5, 12.5] },
    ]);
    await sidebar.close();
  });

  it('that do not fit are not sent, and the field says why', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await toRules(page, en);
    await page.getByLabel(en.rules.nes.mine).check();
    await page.getByRole('textbox', { name: 'S1' }).fill('9');
    await page.getByText(en.rules.faults.ascending).waitFor();
    await page.getByRole('button', { name: en.next }).click({ force: true });
    expect(await heading(page).textContent()).toBe(en.rules.title);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-invalid")')).toBe('true');
    await page.waitForTimeout(600);
    expect(sent(sidebar, 'preview')).toHaveLength(1);
    await sidebar.close();
  });

  it('are all sent as chosen', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await toRules(page, en);
    await page.getByLabel(en.rules.asOf, { exact: true }).fill('2011-09-30');
    await unfold(page, en.rules.once.title);
    await page.getByLabel(en.rules.once.cycle).selectOption('days');
    await page.getByRole('textbox', { name: en.rules.once.days, exact: true }).fill('60');
    await unfold(page, en.rules.hml.title);
    await page.getByLabel(en.rules.hml.revenue).check();
    await page.getByLabel(en.rules.hml.basis).selectOption('net12');
    await unfold(page, en.rules.rfm.title);
    await page.getByRole('radio', { name: '3', exact: true }).check();
    await page.getByLabel(en.rules.rfm.groups, { exact: true }).selectOption('percent');
    await page.getByLabel(en.rules.rfm.map).selectOption('zh8');
    await page.waitForTimeout(600);
    const { asOf, rules } = last(sent(sidebar, 'preview'));
    expect(asOf).toBe('2011-09-30');
    expect(rules).toEqual({
      nes: { kind: 'cycle', multiples: [2, 2.5, 3] },
      newStaysNew: false,
      shopCycle: 60,
      rfm: { method: 'percent', scale: 3, shares: [20, 30] },
      segmentMap: 'zh8',
      hml: { kind: 'revenue', shares: [80, 15] },
      hmlBasis: 'net12',
    });
    await sidebar.close();
  });
});

describe('results', () => {
  it('write only what is ticked, and a pivot table with its columns', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await toResults(page, en);
    await page.getByRole('checkbox', { name: english.tabs.health.about }).uncheck();
    for (const kind of ['cohorts', 'money', 'products', 'pivot'] as const)
      await page.getByRole('checkbox', { name: english.tabs[kind].about }).check();
    await page.getByLabel(en.results.period).selectOption('quarter');
    await page.getByLabel(en.results.only).selectOption({ label: 'ALARM CLOCK BAKELIKE RED' });
    await page.getByLabel(en.results.language).selectOption('zh-TW');
    await press(page, en.results.write);
    await asked(sidebar, 'beginRun', 1);
    const { outputs, language } = last(sent(sidebar, 'beginRun'));
    expect(outputs).toEqual({
      sheets: ['today', 'customers', 'segments', 'cohorts', 'money', 'products', 'pivot'],
      tagColumns: true,
      cohortColumns: true,
      cohortPeriod: 'quarter',
      cohortFilter: { by: 'product', name: 'ALARM CLOCK BAKELIKE RED' },
    });
    expect(language).toBe('zh-TW');
    await sidebar.close();
  });

  it.each([
    ['en', en],
    ['zh-TW', zhTW],
  ] as const)('can be of one member level, and split by tag (%s)', async (language, t) => {
    const server = shopServer(language);
    const attributes = { level: ['Gold', 'Silver'], tags: ['vip', 'tea'], sex: ['F'] };
    const sidebar = await open({
      ...server,
      inspect: (request) => ({ ...(server.inspect?.(request) as Inspection), attributes }),
    });
    const { page } = sidebar;
    await toResults(page, t);
    await page.getByLabel(t.results.onlySegments).selectOption({ label: 'Gold' });
    const splits = page.getByLabel(t.results.splitSegments);
    // What all customers have alike splits nothing.
    expect(await splits.locator('option').allTextContents()).toEqual([
      t.results.noSplit,
      t.results.onlyBy.level,
      t.results.onlyBy.tags,
    ]);
    await splits.selectOption('tags');
    await press(page, t.results.write);
    await asked(sidebar, 'beginRun', 1);
    expect(last(sent(sidebar, 'beginRun')).outputs).toMatchObject({
      segmentFilter: { by: 'level', name: 'Gold' },
      segmentSplit: 'tags',
    });
    await sidebar.close();
  });

  it('that were not chosen are made later in one click, and shown', async () => {
    const sidebar = await open(
      shopServer('en', { start: () => startAfterRun('en', Date.parse('2024-05-04T08:00:00Z')) }),
    );
    const { page } = sidebar;
    await page.getByRole('heading', { name: en.done.more }).waitFor();
    await page.getByRole('button', { name: english.tabs.cohorts.title, exact: true }).click();
    await asked(sidebar, 'goTo', 1);
    expect(last(sent(sidebar, 'beginRun')).outputs.sheets).toEqual([...SETTINGS.outputs.sheets, 'cohorts']);
    expect(last(sent(sidebar, 'goTo'))).toEqual({ kind: 'cohorts' });
    await sidebar.close();
  });

  it('that do not fit into the workbook cannot be written', async () => {
    const plan =
      (cellsNeeded: number): Server['planWrite'] =>
      (settings: Settings) => ({
        sheets: [],
        columns: null,
        cellsNeeded: settings.outputs.sheets.includes('customers') ? cellsNeeded : 10,
        cellsFree: 150000,
        steps: [],
      });
    const sidebar = await open(shopServer('en', { planWrite: plan(412000) }));
    const { page } = sidebar;
    await toRules(page, en);
    await press(page, en.next);
    await page.getByText(en.results.noRoom(412000, 150000)).waitFor();
    await page.getByRole('button', { name: en.results.write }).click({ force: true });
    expect(sent(sidebar, 'beginRun')).toEqual([]);
    await page.getByRole('checkbox', { name: 'Customers' }).uncheck();
    await page.getByText(en.results.untouched).waitFor();
    await press(page, en.results.write);
    await asked(sidebar, 'beginRun', 1);
    await sidebar.close();
  });
});

describe('the run', () => {
  it('is cancelled for real: what was begun is taken back, and nothing more is done', async () => {
    let release: () => void = () => undefined;
    const sidebar = await open(
      shopServer('en', {
        step: ({ next }) =>
          next < 3
            ? runAt(next + 1)
            : new Promise((resolve) => {
                release = () => resolve(runAt(4));
              }),
      }),
    );
    const { page } = sidebar;
    await toRun(page, en);
    await asked(sidebar, 'step', 4);
    await press(page, en.cancel);
    await titled(page, en.run.stopping);
    release();
    await titled(page, en.cancelled.title);
    expect(sent(sidebar, 'cancelRun')).toEqual([{ runId: 'run-1' }]);
    expect(sent(sidebar, 'step')).toHaveLength(4);
    await sidebar.close();
  });

  it('whose columns could not be written offers to leave them out, now and later', async () => {
    const left = { code: 'array-blocked', where: {}, message: 'A formula fills this sheet.' } as const;
    const sidebar = await open(
      shopServer('en', {
        step: ({ next }) => {
          const run = runAt(next + 1, 'en');
          if (run.summary === null || sent(sidebar, 'beginRun').length > 1) return run;
          const warnings = ['NES could not be written beside the orders: A formula fills this sheet.'];
          return { ...run, summary: { ...run.summary, warnings }, columnsLeft: left };
        },
      }),
    );
    const { page } = sidebar;
    await toRun(page, en);
    await press(page, en.done.noColumns);
    await asked(sidebar, 'beginRun', 2);
    const [first, second] = sent(sidebar, 'beginRun') as { outputs: { tagColumns: boolean } }[];
    expect(first.outputs.tagColumns).toBe(true);
    expect(second).toEqual({ ...first, outputs: { ...first.outputs, tagColumns: false } });
    await sidebar.close();
  });

  it('survives a lost line: it counts down, tries again and goes on from there', async () => {
    let lost = true;
    const sidebar = await open(
      shopServer('en', {
        step: ({ next }) => {
          if (next === 2 && lost) {
            lost = false;
            throw new Error('NetworkError: Connection failure due to HTTP 0');
          }
          return runAt(next + 1);
        },
      }),
    );
    const { page } = sidebar;
    await toRun(page, en);
    await page.getByText('We try again in 7 seconds').waitFor();
    await press(page, en.tryNow);
    await page.locator('.nine').waitFor();
    expect(sent(sidebar, 'step').map(({ next }) => next)).toEqual([
      0,
      1,
      2,
      2,
      ...STEPS.map((_, i) => i).slice(3),
    ]);
    await sidebar.close();
  });

  it('is offered to be finished after a reload in the middle', async () => {
    let halted = true;
    let at = 0;
    const sidebar = await open(
      shopServer('en', {
        start: () => ({ ...startIn('en'), unfinished: at === 0 ? null : runAt(at) }),
        step: ({ next }) => {
          if (next === 4 && halted) return new Promise(() => undefined);
          at = next + 1;
          return runAt(next + 1);
        },
      }),
    );
    const { page } = sidebar;
    await toRun(page, en);
    await asked(sidebar, 'step', 5);
    halted = false;
    await page.reload();
    await titled(page, en.unfinished.title);
    await press(page, en.unfinished.goOn);
    await page.locator('.nine').waitFor();
    expect(sent(sidebar, 'step').map(({ next }) => next)).toEqual([0, 1, 2, 3, 4, 4, 5, 6, 7, 8]);
    await sidebar.close();
  });

  it('left unfinished can be put back instead', async () => {
    const sidebar = await open(
      shopServer('en', { start: () => ({ ...startIn('en'), unfinished: runAt(5) }) }),
    );
    await press(sidebar.page, en.unfinished.giveBack);
    await titled(sidebar.page, en.cancelled.title);
    expect(sent(sidebar, 'cancelRun')).toEqual([{ runId: 'run-1' }]);
    await sidebar.close();
  });

  it('that meets changed orders shows the row and can be started again', async () => {
    let changed = true;
    const sidebar = await open(
      shopServer('en', {
        step: ({ next }) => {
          if (next === 3 && changed) {
            changed = false;
            throw failure('orders-changed', { sheet: 'Orders', row: 1204 });
          }
          return runAt(next + 1);
        },
      }),
    );
    const { page } = sidebar;
    await toRun(page, en);
    await titled(page, 'The orders changed during the run');
    await press(page, en.failed.showRow);
    await asked(sidebar, 'goTo', 1);
    expect(sent(sidebar, 'goTo')).toEqual([{ sheetId: 0, row: 1204 }]);
    await press(page, en.startAgain);
    await page.locator('.nine').waitFor();
    await sidebar.close();
  });

  it('that finds the sheet deleted leads to the sheets that are there', async () => {
    let gone = false;
    const start = () => {
      const all = startIn('en');
      return gone ? { ...all, sheets: [OTHER_SHEET], activeSheetId: OTHER_SHEET.id } : all;
    };
    const sidebar = await open(
      shopServer('en', {
        start,
        step: () => {
          gone = true;
          throw failure('sheet-gone', { sheet: 'Orders' });
        },
      }),
    );
    const { page } = sidebar;
    await toRun(page, en);
    await titled(page, 'The sheet “Orders” is gone');
    await press(page, en.failed.chooseSheet);
    await titled(page, en.orders.noneLeft);
    expect(last(sent(sidebar, 'inspect')).sheetId).toBe(OTHER_SHEET.id);
    await sidebar.close();
  });

  it('waits its turn where someone else is at work', async () => {
    let busy = true;
    const sidebar = await open(
      shopServer('en', {
        beginRun: () => {
          if (busy) throw failure('busy', { figure: 20 });
          return runAt(0, 'en');
        },
      }),
    );
    const { page } = sidebar;
    await toRun(page, en);
    await titled(page, 'Someone else is updating now');
    busy = false;
    await press(page, en.tryAgain);
    await page.locator('.nine').waitFor();
    await sidebar.close();
  });
});

describe('coming back', () => {
  const reopened = (own: Server = {}) =>
    open(shopServer('en', { start: () => startAfterRun('en', Date.now()), ...own }));

  it('says when it was last run and what is new, and updates with one button', async () => {
    const sidebar = await reopened();
    const { page } = sidebar;
    await titled(page, 'Last run 3 days ago');
    await page.getByText('38 new rows in “訂單”').waitFor();
    expect(sent(sidebar, 'inspect')).toMatchObject([
      { sheetId: 0, mapping: SETTINGS.mapping, mappingHeaders: SETTINGS.mappingHeaders },
    ]);
    await press(page, en.reopened.update);
    await page.locator('.nine').waitFor();
    expect(last(sent(sidebar, 'beginRun'))).toMatchObject({
      rules: SETTINGS.rules,
      outputs: SETTINGS.outputs,
    });
    await sidebar.close();
  });

  it('asks for a column that is gone', async () => {
    const sidebar = await reopened({
      inspect: ({ mapping }) => {
        if (mapping !== undefined && mapping.customer === 8) throw failure('no-customer-column');
        const columns = INSPECTION.recognition.columns.map((column) =>
          column.index === 8 ? { ...column, header: 'Note' } : column,
        );
        return { ...INSPECTION, recognition: { ...INSPECTION.recognition, columns }, mapping: mapping ?? {} };
      },
    });
    const { page } = sidebar;
    await page.getByText(en.reopened.columnGone('Customer')).waitFor();
    await press(page, en.reopened.checkColumns);
    await page.locator('.bad').waitFor();
    await sidebar.close();
  });

  it('undoes the run after saying what goes', async () => {
    const sidebar = await reopened();
    const { page } = sidebar;
    await press(page, en.done.undo);
    await page.getByText('Removes 4 sheets and the columns AM to AP written at 14:32.').waitFor();
    await page.getByText(en.undo.notes(2)).waitFor();
    await press(page, en.keep);
    expect(sent(sidebar, 'undoRun')).toHaveLength(0);
    await press(page, en.done.undo);
    await press(page, en.undo.undo);
    await titled(page, en.undo.doneTitle);
    await page.getByText('before 14:32').waitFor();
    await sidebar.close();
  });

  it('removes all results after asking', async () => {
    const sidebar = await reopened();
    const { page } = sidebar;
    await press(page, en.menu.label);
    await page.getByRole('menuitem', { name: en.menu.remove }).click();
    await page.getByText('VIP list').filter({ visible: true }).waitFor();
    await press(page, en.remove.button);
    await titled(page, en.remove.doneTitle);
    expect(sent(sidebar, 'removeResults')).toHaveLength(1);
    await sidebar.close();
  });
});

describe('the menu', () => {
  it('switches the language at once, without a reload and with every choice kept', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await toRules(page, en);
    await page.getByLabel(en.rules.nes.sooner).check();
    await press(page, en.menu.label);
    await page.getByRole('menuitemradio', { name: '繁體中文' }).click();
    await titled(page, zhTW.rules.title);
    expect(await page.getByLabel(zhTW.rules.nes.sooner).isChecked()).toBe(true);
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-Hant');
    expect(sent(sidebar, 'start')).toHaveLength(1);
    expect(sent(sidebar, 'setLanguage')).toEqual(['zh-TW']);
    await sidebar.close();
  });

  it('opens, moves and closes by keyboard', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await page.locator('.columns').first().waitFor();
    const button = page.getByRole('button', { name: en.menu.label });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('English');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe('繁體中文');
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toBe(en.menu.remove);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menu').count()).toBe(0);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-haspopup")')).toBe('menu');
    await sidebar.close();
  });
});

describe('functions', () => {
  it('are found by a word, read, and inserted with the columns of the orders', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await page.locator('.columns').first().waitFor();
    await press(page, en.menu.label);
    await page.getByRole('menuitem', { name: en.menu.functions }).click();
    await page.getByRole('searchbox').fill('three-digit');
    await page.getByRole('button', { name: 'RFM_CODE' }).click();
    await press(page, en.functions.insert);
    await page.getByText('Written into C2.').waitFor();
    expect(sent(sidebar, 'insertFormula')).toEqual([
      "=RFM_CODE('訂單'!I2:I, '訂單'!I2:I, '訂單'!B2:B, '訂單'!U2:U)",
    ]);
    await page.keyboard.press('Escape');
    // The list is as it was left.
    expect(await page.getByRole('searchbox').inputValue()).toBe('three-digit');
    await sidebar.close();
  });

  it('are not written over what stands in the cell', async () => {
    const sidebar = await open(
      shopServer('en', {
        insertFormula: () => {
          throw failure('cell-taken', { range: 'C2' });
        },
      }),
    );
    const { page } = sidebar;
    await press(page, en.menu.label);
    await page.getByRole('menuitem', { name: en.menu.functions }).click();
    await page.getByRole('button', { name: 'HML_OF' }).click();
    await press(page, en.functions.insert);
    await page.getByText('C2 is not empty.').waitFor();
    await sidebar.close();
  });
});

describe('the template', () => {
  it('is inserted empty, with the orders of the sheet, or live', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await page.locator('.columns').first().waitFor();
    const insert = async (content: string, live = false) => {
      await press(page, en.menu.label);
      await page.getByRole('menuitem', { name: en.menu.template }).click();
      await page.getByRole('radio', { name: content }).check();
      if (live) await page.getByRole('checkbox', { name: en.template.live }).check();
      await press(page, en.template.insert);
      await page.getByText(en.template.inserted(2, null)).waitFor();
    };
    await insert(en.template.empty);
    await press(page, en.failed.close);
    await insert(en.template.filled('訂單'));
    await press(page, en.failed.close);
    await insert(en.template.empty, true);
    expect(sent(sidebar, 'insertTemplate')).toEqual([
      { language: 'en' },
      { language: 'en', sheetId: 0 },
      { language: 'en', live: true },
    ]);
    expect(sent(sidebar, 'goTo')).toEqual(new Array(3).fill({ kind: 'template-start' }));
    await sidebar.close();
  });
});

describe('the opening', () => {
  it('tries again by itself when the line was lost', async () => {
    let lost = true;
    const sidebar = await open(
      shopServer('en', {
        start: () => {
          if (lost) throw new Error('NetworkError: Connection failure due to HTTP 0');
          return startIn('en');
        },
      }),
    );
    const { page } = sidebar;
    await titled(page, en.failed.connection.title);
    lost = false;
    await page.locator('.columns').first().waitFor({ timeout: 15000 });
    await sidebar.close();
  });

  it('proposes the active sheet and follows the person’s language', async () => {
    const sidebar = await open(
      shopServer('zh-TW', { start: () => ({ ...startIn('zh-TW'), activeSheetId: OTHER_SHEET.id }) }),
    );
    await titled(sidebar.page, zhTW.orders.noneLeft);
    expect(sent(sidebar, 'inspect')[0].sheetId).toBe(OTHER_SHEET.id);
    await sidebar.close();
  });
});

describe('a sheet of customers who carry their tags', () => {
  const server = (): Server => {
    const shop = shopServer('en');
    return {
      ...shop,
      inspect: (request) => ({
        ...(shop.inspect!(request) as Inspection),
        platform: 'segmented',
        findings: [],
        assumptions: [{ code: 'segmented', value: '2024-12-31', because: 'header' }],
      }),
    };
  };

  it('is asked for no column and no rule, and says what is not written', async () => {
    const sidebar = await open(server());
    const { page } = sidebar;
    await page.getByText('Each row is a customer with the tags of 2024-12-31').waitFor();
    expect(await page.locator('.columns').count()).toBe(0);
    await press(page, en.next);
    await titled(page, en.results.titleNew);
    await asked(sidebar, 'planWrite', 1);
    expect(last(sent(sidebar, 'planWrite')).outputs).toMatchObject({
      sheets: ['customers', 'segments'],
      tagColumns: false,
    });
    expect(await page.getByText(en.results.tags).count()).toBe(0);
    await press(page, en.back);
    await titled(page, en.orders.title);
    expect(sent(sidebar, 'preview')).toEqual([]);
    await sidebar.close();
  });
});

describe('a spreadsheet that is filling up', () => {
  it('is told how full it is, before it is written', async () => {
    const shop = shopServer('en');
    const server: Server = {
      ...shop,
      planWrite: (settings) => ({
        ...(shop.planWrite!(settings) as WritePlan),
        cellsNeeded: 800_000,
        cellsFree: 3_000_000,
      }),
    };
    const sidebar = await open(server);
    const { page } = sidebar;
    await toRules(page, en);
    await press(page, en.next);
    await page.getByText('78% of Google’s 10 million cells').waitFor();
    await page.getByText('7,800,000 cells').waitFor();
    await sidebar.close();
  });
});
