// The workbench in real Chromium, and the sidebar in it as a person drives it.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type FrameLocator, type Page } from 'playwright-core';
import { buildWorkbench } from '../../local/workbench/build.ts';
import type { Grid } from '../../local/workbench/grid.ts';
import { serve } from '../../local/workbench/serve.ts';
import type { Session } from '../../local/workbench/session.ts';

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
  /** Addresses the page asked for outside its own site. */
  outside: string[];
}

/** `language` as the browser has it: en-US, zh-TW. */
export async function openPage(
  { browser, address }: Site,
  query: string,
  options: { language?: string; dark?: boolean; width?: number; height?: number } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    locale: options.language ?? 'en-US',
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: { width: options.width ?? 1360, height: options.height ?? 820 },
  });
  const page = await context.newPage();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(address))
      outside.push(request.url());
  });
  await page.goto(`${address}?delay=2&${query}`);
  await ready(page);
  return { page, context, side: new Side(page), outside };
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

/** The name of the sheet on the screen and what it shows, to compare before and after. */
export function bookText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { book, grid } = workbench;
    grid.settle();
    const { sheets, metadata } = book.toJSON();
    return JSON.stringify([
      metadata,
      sheets.map(({ name, values, formulas, notes, maxColumns, conditionalRules, charts }) => [
        name,
        values,
        formulas,
        notes,
        maxColumns,
        conditionalRules,
        charts,
      ]),
    ]);
  });
}
