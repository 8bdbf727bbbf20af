// The sidebar: its size, the time to its first usable step, and a run of the Shopify sample in the page.
// `npm run build && npx tsx bench/sidebar.ts`

import { statSync } from 'node:fs';
import { openPage, openSite } from '../tests/workbench/workbench.ts';

const site = await openSite();
const timings = { first: [] as number[], preview: 0, run: 0, shown: 0 };
for (let i = 0; i < 3; i++) {
  const { page, side, context } = await openPage(site, 'sample=shopify');
  const started = performance.now();
  await side.open();
  timings.first.push(performance.now() - started);
  if (i === 2) {
    const beforePreview = performance.now();
    await side.toRules();
    timings.preview = performance.now() - beforePreview;
    await side.action.click();
    await side.frame.locator('input[type=checkbox]').first().waitFor();
    await side.action.waitFor();
    const beforeRun = performance.now();
    await side.action.click();
    await side.done();
    timings.run = performance.now() - beforeRun;
    timings.shown = await page.evaluate(() => {
      const before = performance.now();
      workbench.grid.show();
      return performance.now() - before;
    });
  }
  await context.close();
}
await site.close();
const ms = (value: number) => `${Math.round(value)} ms`;
console.log(`Sidebar.html                      ${(statSync('dist/Sidebar.html').size / 1024).toFixed(1)} KB`);
console.log(
  `menu to first usable step         ${timings.first.map(ms).join(', ')} (6,003 rows, calls of 2 ms)`,
);
console.log(`preview of the rules              ${ms(timings.preview)}`);
console.log(`run, every sheet written          ${ms(timings.run)}`);
console.log(`showing the whole workbook again  ${ms(timings.shown)}`);
