// Pictures of docs/checks*.md: the orders of a shop that is not there, with what goes wrong in practice, in the wizard and on
// Data check, taken in Chromium. `node docs/make.js gate`; needs a build.

import type { Page } from 'playwright-core';
import { textsOf } from '../src/text/index.ts';
import { openPage, type Site } from '../tests/workbench/workbench.ts';
import { BROWSER, ofEach, shotsInto, show } from './taking.ts';

const LANGUAGES = [
  {
    language: 'en',
    header: 'Order,Date,Member ID,Email,Phone,Status,Currency,Total',
    paid: 'Paid',
    unknown: 'Parked',
    test: 'Test order',
  },
  {
    language: 'zh-TW',
    header: '訂單編號,日期,會員編號,電郵,電話,訂單狀態,幣別,金額',
    paid: '已付款',
    unknown: '候補',
    test: '測試',
  },
] as const;
type Shop = (typeof LANGUAGES)[number];

const PEOPLE = 60;
const ORDERS = 260;
const DAY = 86_400_000;
const FROM = Date.UTC(2026, 0, 5);

const shot = shotsInto('docs/pictures/gate');
await ofEach(LANGUAGES, pictures);

/** Two people with one phone, one with three spellings, a paste, a second currency, a test, a slip of the year, a large sale. */
function ordersOf({ header, paid, unknown, test }: Shop): string {
  const row = (
    n: number,
    day: number,
    who: string,
    rest = `${paid},TWD,${300 + ((n * 137) % 1900)}`,
  ): string => `A${1000 + n},${new Date(FROM + day * DAY).toISOString().slice(0, 10)},${who},${rest}`;
  const phone = (k: number): string => `09${12_345_678 + k * 4321}`;
  const person = (k: number): string => `M${100 + k},p${k}@mail.tw,${phone(k === 9 ? 8 : k)}`;
  const rows = Array.from({ length: ORDERS }, (_, n) => {
    const day = Math.floor((n * 250) / ORDERS);
    const who = (n * 7 + ((n * n) % 11)) % PEOPLE;
    if (who === 3) return row(n, day, `,p3@mail.tw,`);
    if (who === 4 && n % 2)
      return row(n, day, `,,+886 ${phone(4).slice(1, 4)}-${phone(4).slice(4, 7)}-${phone(4).slice(7)}`);
    if (n % 41 === 7) return row(n, day, person(who), `${unknown},TWD,${400 + n}`);
    if (n % 53 === 11) return row(n, day, person(who), `${paid},USD,${10 + (n % 40)}`);
    return row(n, day, person(who));
  });
  const strange = [
    row(901, 120, person(20), `${paid},TWD,198000`),
    row(902, 140, `${test},,`),
    row(903, 700, person(21)),
  ];
  return [header, ...rows, ...strange, ...rows.slice(-24)].join('\n');
}

async function pictures(place: Site, shop: Shop): Promise<void> {
  const { language } = shop;
  const { page, side, context } = await openPage(place, '', { language: BROWSER[language], height: 1240 });
  await page.locator('.start').waitFor();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'orders.csv'));
    dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, ordersOf(shop));
  await page.waitForFunction(() => workbench.book.sheets[0]!.lastRow() > 200);
  await page.waitForTimeout(2000);
  await side.open();
  await shot(page.locator('.sidebar'), `${language}-wizard`);
  await side.frame
    .locator('.find', { hasText: language === 'en' ? 'the same person' : '同一個人' })
    .first()
    .locator('summary')
    .click();
  await shot(page.locator('.sidebar'), `${language}-question`);
  await side.wholeWay();
  await page.evaluate(() => workbench.grid.fresh());
  await page.locator('.sidebar-bar button').click();
  await showFindings(page, language);
  await shot(page, `${language}-check`);
  await context.close();
}

/** Data check, from what was found on. */
async function showFindings(page: Page, language: Shop['language']): Promise<void> {
  const { sheets, messages } = textsOf(language);
  await page.setViewportSize({ width: 1560, height: 900 });
  const { title } = sheets.tabs.check;
  await show(page, title);
  await page.evaluate(
    ([title, heading]) => {
      const { model } = workbench.grid;
      const sheet = workbench.book.sheetNamed(title)!;
      const to = String(sheet.id);
      const rows = Array.from({ length: sheet.lastRow() }, (_, row) => row);
      const row = rows.find((one) => sheet.value(one, 0) === heading)!;
      const { ySplit } = model.getters.getPaneDivisions(to);
      let offsetY = 0;
      for (let r = ySplit; r < row - 1; r++) offsetY += model.getters.getRowSize(to, r);
      model.dispatch('SET_VIEWPORT_OFFSET', { offsetX: 0, offsetY });
    },
    [title, messages.findings.table.heading] as const,
  );
}
