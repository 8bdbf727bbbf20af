// Pictures of docs/lists*.md: all groups, the people of one, labels while they are typed, the copy without names, and a work list
// beside the wizard, taken in Chromium. `node docs/make.js lists`; needs a build.

import { SIDEBAR_TEXTS } from '../src/text/sidebar.generated.ts';
import { openPage, type Site } from '../tests/workbench/workbench.ts';
import { BROWSER, makeList, ofEach, openGroups, openPeople, press, shotsInto } from './taking.ts';

const SHOPS = [
  {
    language: 'en',
    sample: 'shopify',
    labels: 'VIP: net >= 5000 in 12 months\nWaiting: orders >= 3 and nes = S1|S2',
  },
  {
    language: 'zh-TW',
    sample: 'shopline',
    labels: '大戶：net >= 100000 近 12 個月\n常客：orders >= 3 且 nes = S1|S2',
  },
] as const;
type Shop = (typeof SHOPS)[number];

const shot = shotsInto('docs/pictures/lists');
await ofEach(SHOPS, pictures);

async function pictures(place: Site, { language, sample, labels }: Shop): Promise<void> {
  const { t } = SIDEBAR_TEXTS[language];
  const { page, side, context } = await openPage(place, `sample=${sample}`, { language: BROWSER[language] });
  const bar = page.locator('.sidebar');
  await side.open();
  await side.wholeWay();
  await page.evaluate(() => workbench.grid.fresh());
  await openGroups(side, language);
  await shot(bar, `${language}-groups`);
  await press(side, t.people.own);
  await side.frame.getByLabel(t.people.ownRules, { exact: true }).fill(labels);
  await side.frame.locator('.facts div').nth(2).waitFor();
  await shot(bar, `${language}-labels`);
  await press(side, t.back);
  await press(side, t.people.private.title);
  const saved = page.waitForEvent('download');
  await press(side, t.people.private.download);
  await saved;
  await side.frame.getByText(t.people.private.madeFile).waitFor();
  await shot(bar, `${language}-private`);
  await press(side, t.back);
  await openPeople(side);
  await shot(bar, `${language}-people`);
  await makeList(side, language);
  await shot(page.locator('body'), `${language}-list`);
  await context.close();
}
