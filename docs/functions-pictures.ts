// Takes the pictures of the reference pages: samples/functions.xlsx opened in the workbench. Run: node docs/make.js functions-sheet

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildWorkbench } from '../local/workbench/build.ts';
import { serve } from '../local/workbench/serve.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Tab, picture, and how many pixels of the sheet belong in it. */
const PICTURES = [
  { tab: 'From orders', file: 'docs/functions.png', width: 1840, height: 910 },
  { tab: 'From a table', file: 'docs/functions-customers.png', width: 1430, height: 780 },
  { tab: 'SEGMENT_TABLE', file: 'docs/functions-table.png', width: 1860, height: 560 },
  { tab: 'COHORT_TABLE', file: 'docs/functions-cohorts.png', width: 1860, height: 640 },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
await buildWorkbench(folder);
const { address, close } = await serve(folder);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  const page = await browser.newPage({ timezoneId: 'Asia/Taipei', locale: 'en-US' });
  page.setDefaultTimeout(180_000);
  await page.goto(`${address}?sample=empty`);
  await page.getByText('Extensions').waitFor();
  await page.evaluate(
    (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'functions.xlsx'));
      dispatchEvent(new DragEvent('drop', { dataTransfer }));
    },
    readFileSync(at('samples/functions.xlsx')).toString('base64'),
  );
  for (const { tab, file, width, height } of PICTURES) {
    await page.setViewportSize({ width, height });
    await page.getByText(tab, { exact: true }).first().click();
    // The sheet is drawn on a canvas: nothing in the page says when it is done.
    await page.waitForTimeout(3000);
    await page.screenshot({ path: at(file) });
  }
} finally {
  await browser.close();
  close();
  rmSync(folder, { recursive: true, force: true });
}
