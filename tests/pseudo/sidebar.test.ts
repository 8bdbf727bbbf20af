// A third language needs its folder and nothing else: in every state of the sidebar every text is then in it.

import { readFileSync } from 'node:fs';
import { servedHtml } from 'local-sheets/services/runtime/served.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sidebar as english } from '../../src/text/en/sidebar/index.ts';
import { textsOf } from '../../src/text/index.ts';
import type { ProjectCopy } from '../project/copy.ts';
import { launchBrowser, openSidebar, type Server } from '../sidebar/harness.ts';
import { STATES } from '../sidebar/states.ts';
import { bracketed } from './bracketed.ts';
import { PSEUDO, pseudoProject, unspoken } from './build.ts';

let [project, browser, html]: [ProjectCopy | null, Browser | null, string] = [null, null, ''];
beforeAll(async () => {
  project = pseudoProject();
  html = servedHtml(readFileSync(`${project.dist}/Sidebar.html`, 'utf8'));
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  project?.remove();
});

/** Every string of a value. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(stringsOf);
}

/** Texts of ours that the server may send: in the pseudo-language it sends them in brackets. */
const OURS = new Set(stringsOf(textsOf('en')).filter((text) => /[a-z]{3}/.test(text)));

function spoken(value: unknown): unknown {
  if (typeof value === 'string') return OURS.has(value) ? bracketed(value) : value;
  if (Array.isArray(value)) return value.map(spoken);
  if (value === null || typeof value !== 'object') return value;
  // Kept settings are in words for machines, whatever the language.
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === 'saved' ? part : spoken(part)]),
  );
}

/** The same server speaking the pseudo-language; what else it sends is the shop's own words. */
function speaking(server: Server, data: Set<string>): Server {
  const wrapped = Object.entries(server).map(([name, endpoint]) => [
    name,
    async (...request: unknown[]) => {
      const answer = spoken(await (endpoint as (...request: unknown[]) => unknown)(...request));
      for (const text of stringsOf(answer)) if (!text.includes('⟦')) data.add(text);
      return answer;
    },
  ]);
  return Object.fromEntries(wrapped) as Server;
}

/** What can be read or is read out: text, labels, placeholders, titles. */
const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        // Code is for machines; the seal is the product's sign.
        if (node.parentElement.closest('script, style, code, .seal')) continue;
        // A sentence whose days stay on one line is in pieces: it is read whole.
        const sentence = node.parentElement.closest('.whole')?.parentElement ?? node.parentElement;
        texts.push(sentence.querySelector(':scope > .whole') ? sentence.textContent : node.data);
      } else for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
    }
    return texts;
  })()`);

const { t, messages } = bracketed(english);

test.concurrent.each(STATES)(
  '$name',
  async ({ server, reach }) => {
    // The languages by their own names, and what a fault of the script says of itself.
    const data = new Set(['English', '繁體中文', 'TypeError: Cannot read properties of undefined']);
    const { page, errors, close } = await openSidebar(browser!, speaking(server(PSEUDO), data), {
      html,
      locale: 'ja-JP',
    });
    await reach(page, t, messages);
    const found = (await textsOn(page)).filter((text) => unspoken(text, data));
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  },
  60_000,
);
