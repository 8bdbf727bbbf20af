// Every state of the sidebar that a person can meet, each with the way there: for axe, for 300 px, and for pictures.

import type { Page } from 'playwright-core';
import type { Words } from '../../sidebar/text/index.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import type { MessageTexts } from '../../src/text/messages.ts';
import { SIDEBAR_TEXTS } from '../../src/text/sidebar.generated.ts';
import { FINDINGS } from './findings.ts';
import { failure, type Server } from './harness.ts';
import {
  INSPECTION,
  NO_DATES,
  OTHER_SHEET,
  planOf,
  runAt,
  shopServer,
  startAfterRun,
  startIn,
  withStores,
} from './shop.ts';

export interface StateOf {
  readonly name: string;
  readonly server: (language: Language) => Server;
  readonly reach: (page: Page, t: Words, messages: MessageTexts) => Promise<void>;
}

export const WORDS = Object.fromEntries(
  LANGUAGES.map((language) => [language, SIDEBAR_TEXTS[language].t]),
) as { readonly [language in Language]: Words };

const never = () => new Promise<never>(() => undefined);
const here = async () => undefined;

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).click();
const unfold = (page: Page, title: string) =>
  page.locator('summary', { hasText: title }).filter({ visible: true }).click();
const titled = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor();

export async function toRules(page: Page, t: Words): Promise<void> {
  await page.locator('.columns').first().waitFor();
  await press(page, t.next);
  await titled(page, t.rules.title);
  await page.getByText('435').first().waitFor();
}

export async function toResults(page: Page, t: Words): Promise<void> {
  await toRules(page, t);
  await press(page, t.next);
  await titled(page, t.results.titleNew);
  await page.locator('button.action:not([aria-disabled])').filter({ visible: true }).waitFor();
}

export async function toRun(page: Page, t: Words): Promise<void> {
  await toResults(page, t);
  await press(page, t.results.write);
}

async function toDone(page: Page, t: Words): Promise<void> {
  await toRun(page, t);
  await page.locator('.nine').waitFor();
}

async function menuItem(page: Page, t: Words, item: string): Promise<void> {
  await page.getByRole('button', { name: t.menu.label }).filter({ visible: true }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** A server whose run stops at a step with this failure. */
const failingAt = (next: number, error: Error) => (language: Language) =>
  shopServer(language, {
    step: (request) => {
      if (request.next === next) throw error;
      return runAt(request.next + 1, language);
    },
  });

const reopened = (language: Language) =>
  shopServer(language, { start: () => startAfterRun(language, Date.now()) });
const twoOrders = (language: Language) => {
  const start = startAfterRun(language, Date.now());
  const sets = [0, OTHER_SHEET.id];
  const sheets = start.sheets.map((sheet) => (sheet.own === null ? sheet : { ...sheet, of: 0 }));
  const all = sheets.some(({ id }) => id === OTHER_SHEET.id) ? sheets : [...sheets, OTHER_SHEET];
  return shopServer(language, { start: () => ({ ...start, sheets: all, sets }) });
};
/** After the run, the workbook has our sheets and the run can be undone. */
const finished = (language: Language) => {
  let begun = false;
  return shopServer(language, {
    start: () => {
      const after = startAfterRun(language, Date.now());
      return begun
        ? { ...after, lastRun: { ...after.lastRun!, at: new Date().toISOString() } }
        : startIn(language);
    },
    beginRun: () => {
      begun = true;
      return runAt(0, language);
    },
  });
};

export const STATES: readonly StateOf[] = [
  { name: 'opening', server: (language) => shopServer(language, { start: never }), reach: here },
  {
    name: 'orders',
    server: (language) => shopServer(language),
    reach: async (page) => page.locator('.facts').waitFor(),
  },
  {
    name: 'orders-open',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await page.locator('.facts').waitFor();
      await unfold(page, t.orders.more);
      await unfold(page, t.orders.how);
      await page.locator('.points .link').first().click();
    },
  },
  {
    name: 'orders-findings',
    server: (language) => shopServer(language, { inspect: () => ({ ...INSPECTION, findings: FINDINGS }) }),
    reach: async (page) => page.locator('.finds').waitFor(),
  },
  {
    name: 'orders-findings-open',
    server: (language) => shopServer(language, { inspect: () => ({ ...INSPECTION, findings: FINDINGS }) }),
    reach: async (page) => {
      await page.locator('.finds').waitFor();
      for (const summary of await page.locator('.find > summary').all()) await summary.click();
    },
  },
  {
    name: 'orders-changed',
    server: (language) =>
      shopServer(language, { inspect: () => ({ ...INSPECTION, mark: 'read' }), markNow: () => 'now' }),
    reach: async (page) => {
      await page.locator('.facts').waitFor();
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      await page.locator('.notice .link').waitFor();
    },
  },
  {
    name: 'orders-header-row',
    server: (language) => shopServer(language),
    reach: (page, t) => press(page, t.orders.changeHeader),
  },
  {
    name: 'orders-reading',
    server: (language) => shopServer(language, { inspect: never }),
    reach: (page, t) => page.getByText(t.orders.reading, { exact: true }).waitFor(),
  },
  {
    name: 'orders-empty',
    server: (language) =>
      shopServer(language, {
        inspect: () => {
          throw failure('empty-sheet', { sheet: '訂單' });
        },
      }),
    reach: async (page) => page.locator('.note.error').waitFor(),
  },
  {
    name: 'orders-no-date',
    server: (language) =>
      shopServer(language, {
        start: () => ({ ...startIn(language), activeSheetId: OTHER_SHEET.id }),
        inspect: () => NO_DATES,
      }),
    reach: async (page) => page.locator('.bad').waitFor(),
  },
  {
    name: 'orders-none-left',
    server: (language) =>
      shopServer(language, { start: () => ({ ...startIn(language), activeSheetId: OTHER_SHEET.id }) }),
    reach: (page, t) => titled(page, t.orders.noneLeft),
  },
  {
    name: 'orders-to-check',
    server: (language) =>
      shopServer(language, {
        inspect: () => ({
          ...INSPECTION,
          platform: 'unknown',
          recognition: { ...INSPECTION.recognition, platform: 'unknown' },
          assumptions: [
            { code: 'granularity', value: 'line', because: 'values' },
            { code: 'date-order', value: 'mdy', because: 'locale' },
            { code: 'ids-damaged', value: '2.02E+13', because: 'values', count: 14 },
            { code: 'zero-amount', value: 'count', because: 'default', count: 8 },
          ],
        }),
      }),
    reach: (page, t) => unfold(page, t.orders.how),
  },
  {
    name: 'left-out',
    server: (language) => shopServer(language),
    reach: (page, t) => press(page, t.orders.showLeftOut),
  },
  {
    name: 'without-customer',
    server: (language) => shopServer(language),
    reach: (page, t) => press(page, t.orders.showWithoutCustomer),
  },
  {
    name: 'column-customer',
    server: (language) => shopServer(language),
    reach: (page) => page.locator('.pick').first().click(),
  },
  {
    name: 'column-search',
    server: (language) => shopServer(language),
    reach: async (page) => {
      await page.locator('.pick').nth(2).click();
      await page.getByRole('combobox').fill('訂單');
    },
  },
  {
    name: 'column-nothing-found',
    server: (language) => shopServer(language),
    reach: async (page) => {
      await page.locator('.pick').nth(1).click();
      await page.getByRole('combobox').fill('xyz');
    },
  },
  { name: 'rules', server: (language) => shopServer(language), reach: toRules },
  {
    name: 'rules-own-numbers',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await toRules(page, t);
      await page.getByLabel(t.rules.nes.mine).check();
      await page.getByRole('textbox', { name: 'S1' }).fill('1.5');
      await page.getByRole('textbox', { name: 'S3' }).fill('4');
      await page.getByRole('cell', { name: '216' }).waitFor();
    },
  },
  {
    name: 'rules-fault',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await toRules(page, t);
      await page.getByLabel(t.rules.nes.mine).check();
      await page.getByRole('textbox', { name: 'S1' }).fill('5');
      await page.getByLabel(t.rules.asOf, { exact: true }).fill('2011-13-01');
    },
  },
  {
    name: 'rules-open',
    server: (language) =>
      shopServer(language, {
        inspect: () => withStores(INSPECTION, ['宅配', '超商取貨', '台北信義店', '台中勤美店']),
      }),
    reach: async (page, t) => {
      await toRules(page, t);
      for (const title of [
        t.rules.once.title,
        t.rules.hml.title,
        t.rules.rfm.title,
        t.rules.prediction.title,
        t.rules.stores.title,
      ]) {
        await unfold(page, title);
      }
    },
  },
  {
    name: 'rules-own-cuts',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await toRules(page, t);
      await unfold(page, t.rules.hml.title);
      await page.getByLabel(t.rules.hml.amount, { exact: true }).check();
      await unfold(page, t.rules.rfm.title);
      await page.getByRole('combobox', { name: t.rules.rfm.groups }).selectOption('absolute');
    },
  },
  {
    name: 'rules-past-day',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await toRules(page, t);
      await page.getByLabel(t.rules.asOf, { exact: true }).fill('2011-09-30');
      await page.getByText('131').waitFor();
    },
  },
  {
    name: 'rules-no-amount',
    server: (language) =>
      shopServer(language, {
        inspect: () => ({ ...INSPECTION, mapping: { customer: 8, date: 1 } }),
      }),
    reach: async (page, t) => {
      await toRules(page, t);
      await unfold(page, t.rules.hml.title);
    },
  },
  {
    name: 'rules-no-preview',
    server: (language) =>
      shopServer(language, {
        preview: () => {
          throw new Error('NetworkError: Connection failure due to HTTP 0');
        },
      }),
    reach: async (page, t) => {
      await press(page, t.next);
      await page.locator('.note.error').waitFor();
    },
  },
  { name: 'results', server: (language) => shopServer(language), reach: toResults },
  {
    name: 'results-other-orders',
    server: (language) =>
      shopServer(language, {
        planWrite: (settings) => ({
          ...planOf(settings),
          others: [{ sheetId: OTHER_SHEET.id, name: OTHER_SHEET.name }],
        }),
      }),
    reach: async (page, t) => {
      await toResults(page, t);
      await page.getByText(t.results.replace(OTHER_SHEET.name)).waitFor();
    },
  },
  {
    name: 'results-pivot',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await toResults(page, t);
      await page
        .locator('.results li', { hasText: /^[\s⟦]*(Pivot|樞紐分析)/ })
        .getByRole('checkbox')
        .check();
    },
  },
  {
    name: 'results-update',
    server: (language) => {
      const start = startAfterRun(language, Date.now());
      return shopServer(language, {
        start: () => start,
        planWrite: (settings) =>
          planOf(
            settings,
            start.sheets.filter(({ own }) => own !== null),
          ),
      });
    },
    reach: async (page, t) => {
      await press(page, t.reopened.change);
      await press(page, t.next);
      await page.getByText('435').first().waitFor();
      await press(page, t.next);
      await page.locator('button.action:not([aria-disabled])').filter({ visible: true }).waitFor();
    },
  },
  {
    name: 'results-no-room',
    server: (language) =>
      shopServer(language, {
        planWrite: (settings) => ({ ...planOf(settings), cellsNeeded: 412000, cellsFree: 150000 }),
      }),
    reach: async (page, t) => {
      await toRules(page, t);
      await press(page, t.next);
      await page.getByText('412,000').waitFor();
    },
  },
  {
    name: 'run',
    server: (language) =>
      shopServer(language, {
        step: ({ next }) => (next < 4 ? runAt(next + 1, language) : never()),
      }),
    reach: async (page, t) => {
      await toRun(page, t);
      await page.locator('.jobs .past').nth(3).waitFor();
    },
  },
  {
    name: 'run-cancelling',
    server: (language) =>
      shopServer(language, { step: ({ next }) => (next < 3 ? runAt(next + 1, language) : never()) }),
    reach: async (page, t) => {
      await toRun(page, t);
      await page.locator('.jobs .past').nth(2).waitFor();
      await press(page, t.cancel);
    },
  },
  {
    name: 'run-waiting',
    server: failingAt(2, new Error('NetworkError: Connection failure due to HTTP 0')),
    reach: async (page, t) => {
      await toRun(page, t);
      await page.getByRole('button', { name: t.tryNow }).waitFor();
    },
  },
  {
    name: 'cancelled',
    server: (language) =>
      shopServer(language, {
        step: async ({ next }) => {
          if (next > 2) await new Promise((resolve) => setTimeout(resolve, 150));
          return runAt(next + 1, language);
        },
      }),
    reach: async (page, t) => {
      await toRun(page, t);
      await page.locator('.jobs .past').nth(1).waitFor();
      await press(page, t.cancel);
      await titled(page, t.cancelled.title);
    },
  },
  {
    name: 'cancelled-with-what-stays',
    server: (language) =>
      shopServer(language, {
        start: () => ({ ...startIn(language), unfinished: runAt(5) }),
        cancelRun: () => ({ kept: ['Best buyers'], handedOver: ['Old groups'] }),
      }),
    reach: async (page, t, { stays }) => {
      await press(page, t.unfinished.giveBack);
      await titled(page, t.cancelled.keptTitle);
      await page.getByText(stays.kept('Best buyers')).waitFor();
      await page.getByText(stays.handedOver('Old groups')).waitFor();
    },
  },
  {
    name: 'unfinished',
    server: (language) =>
      shopServer(language, { start: () => ({ ...startIn(language), unfinished: runAt(5) }) }),
    reach: (page, t) => titled(page, t.unfinished.title),
  },
  { name: 'done', server: finished, reach: toDone },
  {
    name: 'done-opened',
    server: finished,
    reach: async (page, t) => {
      await toDone(page, t);
      await page.locator('.bars summary').nth(4).click();
      await page.locator('.cell').nth(3).click();
    },
  },
  {
    name: 'groups',
    server: finished,
    reach: async (page, t) => {
      await toDone(page, t);
      await press(page, t.people.groups);
      await page.getByRole('button', { name: /Champions/ }).waitFor();
    },
  },
  {
    name: 'labels',
    server: finished,
    reach: async (page, t) => {
      await toDone(page, t);
      await press(page, t.people.groups);
      await press(page, t.people.own);
      await page.getByText(t.people.ownOthers, { exact: true }).filter({ visible: true }).waitFor();
    },
  },
  {
    name: 'private',
    server: finished,
    reach: async (page, t) => {
      await toDone(page, t);
      await press(page, t.people.groups);
      await press(page, t.people.private.title);
      await page.getByText(t.people.private.not).waitFor();
    },
  },
  { name: 'reopened', server: reopened, reach: async (page) => page.locator('.stack').waitFor() },
  {
    name: 'reopened-two-orders',
    server: twoOrders,
    reach: (page, t) => page.getByText(t.reopened.turnTo(OTHER_SHEET.name)).waitFor(),
  },
  {
    name: 'remove-one-of-two',
    server: twoOrders,
    reach: async (page, t) => {
      await menuItem(page, t, t.menu.remove);
      await page.getByText(t.remove.only(OTHER_SHEET.name)).waitFor();
    },
  },
  {
    name: 'failed-with-what-stays',
    server: (language) =>
      shopServer(language, {
        step: () => {
          const takenBack = { kept: ['Best buyers'], handedOver: [] };
          throw failure('protected', { sheet: '分群' }, '', takenBack);
        },
        cancelRun: () => {
          throw failure('run-gone', {});
        },
      }),
    reach: async (page, t, { stays }) => {
      await toRun(page, t);
      await page.getByText(stays.kept('Best buyers')).waitFor();
    },
  },
  {
    name: 'reopened-sheet-gone',
    server: (language) =>
      shopServer(language, {
        start: () => {
          const start = startAfterRun(language, Date.now());
          return { ...start, sheets: start.sheets.filter(({ id }) => id !== 0) };
        },
      }),
    reach: async (page) => page.locator('.note.error').waitFor(),
  },
  {
    name: 'undo',
    server: reopened,
    reach: async (page, t) => {
      await press(page, t.done.undo);
      await page.locator('.note.warn').waitFor();
    },
  },
  {
    name: 'undone',
    server: reopened,
    reach: async (page, t) => {
      await press(page, t.done.undo);
      await page.locator('.note.warn').waitFor();
      await press(page, t.undo.undo);
      await titled(page, t.undo.doneTitle);
    },
  },
  {
    name: 'menu',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await page.locator('.facts').waitFor();
      await press(page, t.menu.label);
    },
  },
  {
    name: 'functions',
    server: (language) => shopServer(language),
    reach: (page, t) => menuItem(page, t, t.menu.functions),
  },
  {
    name: 'functions-nothing-found',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await menuItem(page, t, t.menu.functions);
      await page.getByRole('searchbox').fill('refund');
    },
  },
  {
    name: 'function',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await page.locator('.facts').waitFor();
      await menuItem(page, t, t.menu.functions);
      await page.getByRole('button', { name: 'NES_TAG' }).click();
    },
  },
  {
    name: 'function-inserted',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await page.locator('.facts').waitFor();
      await menuItem(page, t, t.menu.functions);
      await page.getByRole('button', { name: 'HML_OF' }).click();
      await press(page, t.functions.insert);
      await page.locator('.notice').waitFor();
    },
  },
  {
    name: 'words',
    server: (language) => shopServer(language),
    reach: (page, t) => menuItem(page, t, t.menu.words),
  },
  {
    name: 'template',
    server: (language) => shopServer(language),
    reach: async (page, t) => {
      await page.locator('.facts').waitFor();
      await menuItem(page, t, t.menu.template);
    },
  },
  {
    name: 'help',
    server: (language) => shopServer(language),
    reach: (page, t) => menuItem(page, t, t.menu.help),
  },
  { name: 'remove', server: reopened, reach: (page, t) => menuItem(page, t, t.menu.remove) },
  {
    name: 'removed',
    server: reopened,
    reach: async (page, t) => {
      await menuItem(page, t, t.menu.remove);
      await press(page, t.remove.button);
      await titled(page, t.remove.doneTitle);
    },
  },
  ...(
    [
      ['failed-orders-changed', failure('orders-changed', { sheet: '訂單', row: 1204 })],
      ['failed-protected', failure('protected', { sheet: '分群' })],
      ['failed-no-room', failure('no-room', { figure: 412000, limit: 150000 })],
      ['failed-sheet-gone', failure('sheet-gone', { sheet: '訂單' })],
      ['failed-run-gone', failure('run-gone')],
      ['failed-unexpected', new Error('TypeError: Cannot read properties of undefined')],
    ] as const
  ).map(([name, error]) => ({
    name,
    server: failingAt(3, error),
    reach: async (page: Page, t: Words) => {
      await toRun(page, t);
      await page.locator('.fail-head').waitFor();
    },
  })),
  {
    name: 'failed-busy',
    server: (language) =>
      shopServer(language, {
        beginRun: () => {
          throw failure('busy', { figure: 20 });
        },
      }),
    reach: async (page, t) => {
      await toRun(page, t);
      await page.locator('.fail-head').waitFor();
    },
  },
  {
    name: 'failed-accounts',
    server: (language) =>
      shopServer(language, {
        start: () => {
          throw new Error(
            'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
          );
        },
      }),
    reach: async (page) => page.locator('.fail-head').waitFor(),
  },
  {
    name: 'failed-opening',
    server: (language) =>
      shopServer(language, {
        start: () => {
          throw new Error('NetworkError: Connection failure due to HTTP 0');
        },
      }),
    reach: async (page) => page.locator('.fail-head').waitFor(),
  },
];
