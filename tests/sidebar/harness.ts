// Opens the built sidebar in Chromium with a stand-in for google.script.run: as Google's it is asynchronous, unordered and
// carries JSON only. The server behind it is whatever the test provides, endpoint by endpoint.

import { readFileSync } from 'node:fs';
import axeCore from 'axe-core';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { servedHtml } from '../../packages/local-sheets/src/services/runtime/served.ts';
import type { Endpoints } from '../../src/addon/api.ts';
import type { Failure } from '../../src/terms/failures.ts';

/** What a test's server answers; an endpoint that is not there fails as Google would. */
export type Server = {
  -readonly [Name in keyof Endpoints]?: (
    ...request: Parameters<Endpoints[Name]>
  ) => ReturnType<Endpoints[Name]> | Promise<ReturnType<Endpoints[Name]>>;
};

export interface OpenOptions {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** The browser's own language, before the server has answered. */
  readonly locale?: string;
  readonly reducedMotion?: boolean;
  /** The page to open instead of the built one. */
  readonly html?: string;
}

export interface Sidebar {
  readonly page: Page;
  /** Every call in order: its endpoint and what was sent. */
  readonly calls: { readonly name: keyof Endpoints; readonly request: readonly unknown[] }[];
  /** Addresses that were asked for beside the page itself. */
  readonly requests: string[];
  /** Errors the page threw or logged. */
  readonly errors: string[];
  close(): Promise<void>;
}

const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: BROWSER_FLAGS });
}

/** The page as `npm run build` made it and Google serves it; SIDEBAR_HTML names another one. */
export function sidebarHtml(): string {
  const built = process.env.SIDEBAR_HTML ?? new URL('../../dist/Sidebar.html', import.meta.url).pathname;
  return servedHtml(readFileSync(built, 'utf8'));
}

/** An error as the server throws it: a Failure in JSON in the message. */
export function failure(
  code: Failure['code'],
  where: Failure['where'] = {},
  message = '',
  takenBack?: Failure['takenBack'],
): Error {
  return new Error(JSON.stringify({ code, message, where, takenBack }));
}

export async function openSidebar(
  browser: Browser,
  server: Server,
  {
    theme = 'light',
    width = 300,
    height = 900,
    locale = 'en-US',
    reducedMotion = true,
    html = sidebarHtml(),
  }: OpenOptions = {},
): Promise<Sidebar> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale,
    timezoneId: 'Asia/Taipei',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const calls: Sidebar['calls'] = [];
  const requests: string[] = [];
  const errors: string[] = [];
  const address = 'https://sidebar.test/';
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    requests.push(url);
    return route.abort();
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.exposeFunction('callServer', async (name: keyof Endpoints, sent: string) => {
    const request = JSON.parse(sent);
    calls.push({ name, request });
    const endpoint = server[name] as ((...request: unknown[]) => unknown) | undefined;
    try {
      if (endpoint === undefined) throw new Error(`Script function not found: ${name}`);
      return JSON.stringify({ answer: (await endpoint(...request)) ?? null });
    } catch (error) {
      return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
    }
  });
  await page.addInitScript({ content: SCRIPT_RUN });
  await page.goto(address);
  return { page, calls, requests, errors, close: () => context.close() };
}

/** Runs in the page: google.script.run, with a server function behind every name. A text, so that no compiler adds to it. */
const SCRIPT_RUN = `
  const runner = (success, failed) => new Proxy({}, {
    get(_, name) {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, failed);
      if (name === 'withFailureHandler') return (handler) => runner(success, handler);
      return (...request) => {
        window.callServer(String(name).replace(/^regulars(.)/, (_, first) => first.toLowerCase()), JSON.stringify(request)).then((said) => {
          const { answer, error } = JSON.parse(said);
          if (error === undefined) success(answer);
          else failed(new Error(error));
        });
      };
    },
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;

export interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly string[];
}

/** What axe finds wrong with the page as it stands now; `rules` = only these. */
export async function violations(
  page: Page | Frame,
  rules: readonly string[] | null = null,
): Promise<readonly Violation[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(`
    axe.run(document, { resultTypes: ['violations'], ...${JSON.stringify(rules === null ? {} : { runOnly: rules })} }).then(({ violations }) =>
      violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html) })))
  `);
}

/** Whether anything is wider than the sidebar. */
export async function overflows(page: Page | Frame): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}
