// Pictures of docs/campaigns*.md: the page for Monday as it is printed (by LibreOffice, its PDF too), and the sidebar at work in
// Chromium. `node docs/make.js campaigns`; needs a build.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { convert } from 'local-sheets/files/libreoffice.ts';
import { readBook } from 'local-sheets/files/read.ts';
import { writeXlsx } from 'local-sheets/files/xlsx.ts';
import { textsOf } from '../src/text/index.ts';
import { SIDEBAR_TEXTS } from '../src/text/sidebar.generated.ts';
import { openDocument } from '../tests/addon/document.ts';
import { holdBack } from '../tests/addon/hold-back.ts';
import { openPage, type Site } from '../tests/workbench/workbench.ts';
import { edit, onePageEach } from './one-page.ts';
import { BROWSER, ofEach, shotsInto } from './taking.ts';

const SHOPS = [
  { language: 'en', sample: 'shopify', locale: 'en_US' },
  { language: 'zh-TW', sample: 'shopline', locale: 'zh_TW' },
] as const;
type Shop = (typeof SHOPS)[number];

const OUT = 'docs/pictures/campaigns';
const DOTS_PER_INCH = 110;
/** Three Mondays of the year the samples tell of: the draw, the list that staff worked on, the page. */
const MONDAYS = ['2011-10-31', '2011-11-28', '2011-12-05'];

const shot = shotsInto(OUT);
for (const shop of SHOPS) await printed(shop);
await ofEach(SHOPS, sidebar);

/** Today with a campaign whose verdict is there and rows that staff took on. */
async function printed({ language, sample, locale }: Shop): Promise<void> {
  const file = readFileSync(`samples/${sample}.csv`);
  const book = await readBook(file, { sheetName: 'Orders', locale, timeZone: 'Asia/Taipei' });
  const shop = await openDocument({ book, locale });
  const run = (asOf: string) =>
    shop.run(
      shop.settings({
        language,
        asOf,
        outputs: { sheets: ['today'], tagColumns: false, cohortColumns: false },
      }),
    );
  run(MONDAYS[0]!);
  holdBack(shop, { by: 'nes', key: 'E0' }, 50, 20261130);
  run(MONDAYS[1]!);
  const { title, staff } = {
    title: textsOf(language).sheets.tabs.today.title,
    staff: textsOf(language).today.staff,
  };
  const today = shop.sheet(title);
  const cells = Array.from({ length: today.lastRow() }, (_, row) =>
    Array.from({ length: today.maxColumns }, (_, column) => String(today.value(row, column) ?? '')),
  );
  const head = cells.findIndex((line) => line.includes(staff.owner.header));
  const owner = cells[head]!.indexOf(staff.owner.header);
  const owners = language === 'en' ? ['Mei', 'Mei', 'Tom'] : ['小美', '小美', '阿德'];
  owners.forEach((who, i) => {
    today.put(head + 1 + i, owner, who);
  });
  run(MONDAYS[2]!);
  const last = today.lastRow();
  const names = shop.book.sheets.map(({ name }) => name);
  for (const name of names) if (name !== title) shop.book.removeSheet(shop.sheet(name));
  const home = mkdtempSync(join(tmpdir(), 'monday-'));
  const path = join(home, 'book.xlsx');
  const print = unzipSync(onePageEach(await writeXlsx(shop.book), [['today', `A1:P${last}`]]));
  const { inFull } = textsOf(language).today;
  const end = Array.from({ length: last }, (_, row) => row).find((row) => today.value(row, 0) === inFull)!;
  // Three lines of text a row of the list, as Google shows them.
  edit(print, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(/<row r="(\d+)">/g, (row, r) =>
      Number(r) > head + 1 && Number(r) <= end ? `<row r="${r}" ht="40" customHeight="1">` : row,
    ),
  );
  writeFileSync(path, zipSync(print));
  const { directory, files } = await convert(path, 'pdf');
  copyFileSync(files[0]!, `${OUT}/${language}-monday.pdf`);
  execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', files[0]!, join(home, 'page')]);
  const frame = ['-trim', '-bordercolor', 'white', '-border', '12', '-quality', '90'];
  execFileSync('convert', [join(home, 'page-1.png'), ...frame, `${OUT}/${language}-monday.webp`]);
  rmSync(home, { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
}

/** Held back, the campaigns, and the first view when the sidebar is opened again. */
async function sidebar(place: Site, { language, sample }: Shop): Promise<void> {
  const { t } = SIDEBAR_TEXTS[language];
  const { page, side, context } = await openPage(place, `sample=${sample}`, { language: BROWSER[language] });
  const bar = page.locator('.sidebar');
  await side.open();
  await side.wholeWay();
  await page.evaluate(() => workbench.grid.fresh());
  await side.frame.locator('.bars summary', { hasText: 'E0' }).click();
  await side.frame.locator('.bars .link').filter({ visible: true }).first().click();
  await side.frame.locator('.people li').first().waitFor();
  await side.frame.getByLabel(t.people.hold.label).check();
  await side.frame.getByText(t.people.hold.half).waitFor();
  await shot(bar, `${language}-hold-back`);
  await side.frame.getByLabel(t.people.kinds.mail.name).check();
  const saved = page.waitForEvent('download');
  await side.frame.getByRole('button', { name: t.people.download(t.people.kinds.mail.name) }).click();
  await saved;
  await side.frame.getByText(/2012-/).filter({ visible: true }).first().waitFor();
  await page.evaluate(() => workbench.session.run('menuUpdate'));
  await page.locator('.toast button').first().click();
  await page.evaluate(() => workbench.session.run('menuSegment'));
  await side.frame.locator('.week').waitFor();
  await shot(bar, `${language}-reopened`);
  await side.frame
    .locator('.week button', { hasText: /0 of|共/ })
    .last()
    .click();
  await side.frame.getByText(t.campaigns.running).waitFor();
  await shot(bar, `${language}-campaigns`);
  await context.close();
}
