// The workbench in real Chromium, and the sidebar in it as a person drives it.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core';
import { buildWorkbench } from '../../local/workbench/build.ts';
import type { Grid } from '../../local/workbench/grid.ts';
import { serve } from '../../local/workbench/serve.ts';
import type { AddOn, Session } from '../../local/workbench/session.ts';

declare global {
  /** What the page shows of itself to tests and to curious people at the console. */
  var workbench: {
    session: Session;
    book: Session['book'];
    grid: Grid;
    simulate(name: string): void;
    delay: number;
  };
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Site {
  browser: Browser;
  address: string;
  /** Addresses its pages asked for outside the site, and what their policy forbade. */
  outside: string[];
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  await buildWorkbench(folder);
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: QUIET });
  return {
    browser,
    address: server.address,
    outside: [],
    async close() {
      await browser.close();
      server.close();
    },
  };
}

export interface Opened {
  page: Page;
  context: BrowserContext;
  side: Side;
}

/** `language` as the browser has it: en-US, zh-TW; `script` is added to the add-on's own. */
export async function openPage(
  { browser, address, outside }: Site,
  query: string,
  options: { language?: string; dark?: boolean; width?: number; height?: number; script?: string } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    locale: options.language ?? 'en-US',
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: { width: options.width ?? 1360, height: options.height ?? 820 },
  });
  context.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address))
      outside.push(request.url());
  });
  // What the page's policy stops is no request; the browser says so on the console.
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) outside.push(message.text());
  });
  const { script } = options;
  if (script !== undefined) {
    await context.route('**/add-on.json', async (route) => {
      const addOn = (await (await route.fetch()).json()) as AddOn;
      await route.fulfill({ json: { ...addOn, code: `${addOn.code}\n${script}` } });
    });
  }
  const page = await context.newPage();
  await page.goto(`${address}?delay=2&${options.dark ? 'theme=dark&' : ''}${query}`);
  await ready(page);
  return { page, context, side: new Side(page) };
}

export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('body[data-ready]', { timeout: 60_000 });
}

/** The wizard in the sidebar. */
export class Side {
  readonly page: Page;
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator('.sidebar iframe');
  }

  get shown() {
    return this.frame.locator('.layer:not([hidden])');
  }
  get heading() {
    return this.shown.locator('h1');
  }
  /** The blue button. */
  get action() {
    return this.shown.locator('button.action:not([aria-disabled])');
  }
  get other() {
    return this.shown.locator('button.outline, button.text').first();
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => workbench.session.run('menuSegment'));
    await this.action.waitFor();
  }

  async toRules(): Promise<void> {
    await this.action.click();
    await this.heading.filter({ hasText: /rules|規則/i }).waitFor();
    await this.frame
      .locator('.preview[aria-busy=false] table, .preview:not([aria-busy=true]) table')
      .first()
      .waitFor();
  }

  async toResults(): Promise<void> {
    await this.toRules();
    await this.action.click();
    await this.frame.locator('input[type=checkbox]').first().waitFor();
    await this.action.waitFor();
  }

  /** All there is to write. */
  async tickAll(): Promise<void> {
    const unticked = this.shown.locator('input[type=checkbox]:not(:checked):not([disabled])');
    while (await unticked.count()) await unticked.first().check();
    await this.action.waitFor();
  }

  /** From the first step to the end of the run. */
  async wholeWay(): Promise<void> {
    await this.toResults();
    await this.action.click();
    await this.done();
  }

  async done(): Promise<void> {
    await this.frame.locator('.layer:not([hidden]) table.nine').first().waitFor({ timeout: 60_000 });
  }

  async text(): Promise<string> {
    return this.shown.innerText();
  }
}

/** Texts and numbers of every cell, sheet by sheet, as the document on the page has them. */
export function cellsOf(page: Page): Promise<Record<string, unknown[][]>> {
  return page.evaluate(() => {
    const { book, grid, session } = workbench;
    grid.settle();
    session.host.calculate();
    return Object.fromEntries(
      book.sheets.map((sheet) => [
        sheet.name,
        Array.from({ length: sheet.lastRow() }, (_, row) => [...sheet.rowValues(row)]),
      ]),
    );
  });
}

/** Moments differ from run to run. */
export function withoutClock(cells: Record<string, readonly (readonly unknown[])[]>): string {
  return JSON.stringify(cells).replace(/\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?/g, 'moment');
}

/** Everything the document on the page holds that a person can see, to compare before and after. */
export function bookText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { book, grid } = workbench;
    grid.settle();
    // The add-on's own memory, the pool of styles and the selection are not what a person put there.
    const { properties, styles, selection, ...seen } = book.toJSON();
    return JSON.stringify(seen);
  });
}

/** Types rows into the sheet on the screen, from A1 on. */
export async function typeRows(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate((lines) => {
    const { model } = workbench.grid;
    const sheetId = model.getters.getActiveSheetId();
    for (const [row, line] of lines.entries()) {
      for (const [col, content] of line.entries())
        model.dispatch('UPDATE_CELL', { sheetId, row, col, content });
    }
    workbench.grid.settle();
  }, rows);
}
