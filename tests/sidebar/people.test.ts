// From the last page to whom to contact, to a group's people, and to a file that is saved by the browser.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewCampaign, People, Settings } from '../../src/addon/api.ts';
import { sidebar as english } from '../../src/text/en/sidebar/index.ts';
import { sidebar as chinese } from '../../src/text/zh-TW/sidebar/index.ts';
import { launchBrowser, openSidebar } from './harness.ts';
import { CAMPAIGNS, PEOPLE, runAt, shopServer, startAfterRun } from './shop.ts';
import { press, toRun } from './states.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const WIDE = { width: 300 };

/** A run whose list of today has so many. */
function serverWith(
  language: 'en' | 'zh-TW',
  today: { drowsy: number; due: number; dated: number; sleeper: number; first: number },
) {
  const withToday = (next: number) => {
    const state = runAt(next, language);
    return state.summary ? { ...state, summary: { ...state.summary, today } } : state;
  };
  return shopServer(language, {
    beginRun: () => withToday(0),
    step: ({ next }) => withToday(next + 1),
  });
}

describe.each([
  ['en', english],
  ['zh-TW', chinese],
] as const)('%s', (language, { t, names, today }) => {
  test('the blue button leads to the list, the headline says who', async () => {
    const sidebar = await openSidebar(
      browser,
      serverWith(language, { drowsy: 5, due: 2, dated: 1, sleeper: 1, first: 0 }),
      WIDE,
    );
    const { page, calls } = sidebar;
    await toRun(page, t);
    await page.locator('.nine').waitFor();
    expect(await page.locator('h1:visible').textContent()).toBe(`9 ${t.people.worth(9)}`);
    const { reasons, comma } = t.people;
    await page
      .getByText([reasons.drowsy(5), reasons.due(2), reasons.dated(1), reasons.sleeper(1)].join(comma))
      .waitFor();
    await press(page, t.people.open(9));
    await expect
      .poll(() => calls.filter(({ name }) => name === 'goTo').map(({ request }) => request))
      .toEqual([[{ kind: 'today' }]]);
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  }, 60_000);

  test('a group’s people, and its file for Meta', async () => {
    const sidebar = await openSidebar(browser, shopServer(language), WIDE);
    const { page, calls } = sidebar;
    await toRun(page, t);
    await page.locator('.nine').waitFor();
    await page.getByRole('button', { name: 'S-H' }).click();
    await page.locator('.advice .link').first().click();
    await page.getByText('林佳蓉').waitFor();
    expect(calls.find(({ name }) => name === 'people')!.request).toEqual([{ by: 'cell', key: 'S-H' }]);
    expect(await page.locator('h1:visible').textContent()).toBe(t.people.title(5));
    expect(await page.getByText(names.cells['S-H'].name).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: t.people.more(1) }).click();
    expect(await page.locator('.people li').count()).toBe(5);
    // Two of five go into the file: two have not consented, one has neither mail nor phone.
    const facts = () => page.locator('.layer:visible .facts').textContent();
    await expect.poll(facts).toContain(`${t.people.withoutConsent}−2`);
    expect(await facts()).toContain(`${t.people.unreachable}−1`);
    expect(await facts()).toContain(`${t.people.inFile}2`);
    await page.getByText(t.people.tooFew(2, 100)).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, t.people.download('Meta')),
    ]);
    expect(download.suggestedFilename()).toBe('NES_S_H_2011-12-09.csv');
    const text = readFileSync((await download.path())!, 'utf8');
    expect(text.split('\n')[0]).toBe('email,phone,fn,ln,ct,st,zip,country');
    expect(text.split('\n')[1]).toBe(
      [...['test@gmail.com', '886912345678', '佳蓉', '林'].map(sha), '', '', '', sha('tw')].join(','),
    );
    for (const { email = '' } of PEOPLE.people) expect(text).not.toContain(email || 'never');
    // One click more makes it a list, and shows it.
    await press(page, t.people.makeList);
    await page.getByText(t.people.made('List')).waitFor();
    expect(calls.find(({ name }) => name === 'makeGroupSheet')!.request).toEqual([
      { form: 'list', group: { by: 'cell', key: 'S-H' } },
    ]);
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  }, 60_000);

  test('each platform’s file is saved as it takes it', async () => {
    const [first, ...others] = PEOPLE.people;
    const lineId = `U${'0123456789abcdef'.repeat(2)}`;
    const people: People = { ...PEOPLE, people: [{ ...first!, lineId }, ...others] };
    const sidebar = await openSidebar(browser, shopServer(language, { people: () => people }), WIDE);
    const { page } = sidebar;
    await toRun(page, t);
    await page.locator('.nine').waitFor();
    await page.getByRole('button', { name: 'S-H' }).click();
    await page.locator('.advice .link').first().click();
    await page.getByText('林佳蓉').waitFor();
    // By hand: two of five consented and can be reached; one has a LINE id.
    const files = {
      google: [
        'Email,Phone,First Name,Last Name,Country,Zip',
        `${sha('test@gmail.com')},${sha('+886912345678')},,,,`,
        `${sha('po@example.com')},,,,,`,
      ],
      line: [lineId],
      mail: [
        '\uFEFFEmail,Name,First name,Last name,Phone',
        'test@gmail.com,林佳蓉,佳蓉,林,0912-345-678',
        'po@example.com,Po-han Chen,Po-han,Chen,',
      ],
    };
    for (const kind of ['google', 'line', 'mail'] as const) {
      const { name } = t.people.kinds[kind];
      await page.getByLabel(name).check();
      await expect
        .poll(() => page.locator('.layer:visible .facts').textContent())
        .toContain(`${t.people.inFile}${kind === 'line' ? 1 : 2}`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        press(page, t.people.download(name)),
      ]);
      expect(download.suggestedFilename()).toBe(`NES_S_H_2011-12-09.${kind === 'line' ? 'txt' : 'csv'}`);
      expect(readFileSync((await download.path())!, 'utf8')).toBe(`${files[kind].join('\n')}\n`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  }, 60_000);

  test('one click from a group to its list, and from all groups to the people of each', async () => {
    const sidebar = await openSidebar(browser, shopServer(language), WIDE);
    const { page, calls } = sidebar;
    const made = () => calls.filter(({ name }) => name === 'makeGroupSheet').map(({ request }) => request[0]);
    await toRun(page, t);
    await page.locator('.nine').waitFor();
    await page.getByRole('button', { name: 'S-H' }).click();
    await page.locator('.advice').getByRole('button', { name: t.people.makeList }).click();
    await expect.poll(made).toEqual([{ form: 'list', group: { by: 'cell', key: 'S-H' } }]);
    await page.locator('.bars summary', { hasText: 'S1' }).click();
    await page
      .locator('.bars')
      .getByRole('button', { name: t.people.makeList })
      .filter({ visible: true })
      .click();
    await expect.poll(() => made()[1]).toEqual({ form: 'list', group: { by: 'nes', key: 'S1' } });
    await press(page, t.people.groups);
    const champions = page.getByRole('button', { name: /^Champions/ });
    await champions.waitFor();
    expect(await page.getByRole('button', { name: /^Lost/ }).isDisabled()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await champions.click();
    await page.getByText('林佳蓉').waitFor();
    expect(calls.filter(({ name }) => name === 'people').at(-1)!.request).toEqual([
      { by: 'segment', key: 'champions' },
    ]);
    await page.getByRole('button', { name: t.people.makeView }).click();
    await expect
      .poll(() => made().at(-1))
      .toEqual({ form: 'view', group: { by: 'segment', key: 'champions' } });
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  }, 60_000);

  test('opened again, it says what is new first, and each line leads to its people', async () => {
    const moved = { before: 'E0', now: 'S1', day: '2011-12-05' };
    const server = shopServer(language, {
      start: () => startAfterRun(language, Date.now()),
      people: () => ({ ...PEOPLE, people: PEOPLE.people.map((one) => ({ ...one, moved })) }),
    });
    const sidebar = await openSidebar(browser, server, WIDE);
    const { page, calls } = sidebar;
    await page.locator('.week').waitFor();
    const lines = await page.locator('.week li').allTextContents();
    expect(lines).toEqual([
      today.drowsy(12, 5, 7),
      today.due(9),
      today.woke(3, 7),
      today.moves.deeper(6),
      today.moves.regular(1),
      today.moves.won(8),
      today.birthdays(2),
      today.steps(4),
      'S-H · 2011-11-20: day 19 of 28',
      today.open([
        { owner: '', open: 5 },
        { owner: '佳蓉', open: 3 },
      ]),
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.getByRole('button', { name: today.drowsy(12, 5, 7) }).click();
    await page.getByText('林佳蓉').waitFor();
    expect(calls.find(({ name }) => name === 'people')!.request).toEqual([{ by: 'week', key: 'drowsy' }]);
    await page
      .getByText(today.moved('', 'E0', 'S1', '2011-12-05').trim())
      .first()
      .waitFor();
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  }, 60_000);

  test('some are held back by lot: kept first, then the file without them', async () => {
    const everybody: People = {
      ...PEOPLE,
      total: 60,
      people: Array.from({ length: 60 }, (_, i) => ({
        ...PEOPLE.people[0]!,
        key: `m${i}`,
        email: `m${i}@example.com`,
        stratum: i % 2 ? 'S1-H' : 'S1-M',
      })),
    };
    let kept: NewCampaign | null = null;
    const server = shopServer(language, {
      people: () => everybody,
      keepCampaign: (campaign) => {
        kept = campaign;
        return null;
      },
    });
    const sidebar = await openSidebar(browser, server, WIDE);
    const { page } = sidebar;
    await toRun(page, t);
    await page.locator('.nine').waitFor();
    await page.getByRole('button', { name: 'S-H' }).click();
    await page.locator('.advice .link').first().click();
    await page.getByLabel(t.people.kinds.mail.name).check();
    const tick = page.getByLabel(t.people.hold.label);
    expect(await tick.isChecked()).toBe(false);
    await tick.check();
    await page.getByLabel(t.people.hold.share(20, 12)).waitFor();
    await page.getByLabel(t.people.hold.share(50, 30)).check();
    await page.getByText(t.people.hold.verdict(28)).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t.people.download(t.people.kinds.mail.name) }).click(),
    ]);
    const text = readFileSync((await download.path())!, 'utf8');
    const { strata, seed, ...facts } = kept!;
    expect(facts).toEqual({ by: 'cell', key: 'S-H', day: '2011-12-09', days: 28, percent: 50, people: 30 });
    expect(strata.map(({ name, heldBack }) => [name, heldBack.length]).sort()).toEqual([
      ['S1-H', 15],
      ['S1-M', 15],
    ]);
    for (const { contacted, heldBack } of strata) {
      for (const key of contacted) expect(text).toContain(`${key}@example.com`);
      for (const key of heldBack) expect(text).not.toContain(`\n${key}@example.com`);
    }
    expect(seed).toBeGreaterThan(0);
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  }, 60_000);

  test('the campaigns with their results, and what one has cost', async () => {
    const sidebar = await openSidebar(
      browser,
      shopServer(language, { start: () => startAfterRun(language, Date.now()) }),
      WIDE,
    );
    const { page, calls } = sidebar;
    await page.locator('.week').waitFor();
    await page.getByRole('button', { name: /day 19 of 28/ }).click();
    for (const { title, sentences } of CAMPAIGNS.campaigns)
      for (const said of [title, ...sentences]) await page.getByText(said).first().waitFor();
    const cost = page.getByLabel(t.campaigns.cost).first();
    await cost.fill('x');
    await page.getByText(t.campaigns.fault).waitFor();
    await cost.fill('1,200');
    await page.getByRole('button', { name: t.campaigns.save }).click();
    await expect
      .poll(() => calls.filter(({ name }) => name === 'setCost').map(({ request }) => request))
      .toEqual([[{ id: '2', cost: 1200 }]]);
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  }, 60_000);

  test('labels are counted while they are typed, then written with the run', async () => {
    const sidebar = await openSidebar(browser, shopServer(language), WIDE);
    const { page, calls } = sidebar;
    await toRun(page, t);
    await page.locator('.nine').waitFor();
    await press(page, t.people.groups);
    await press(page, t.people.own);
    const box = page.getByLabel(t.people.ownRules, { exact: true });
    await expect.poll(() => box.inputValue()).toBe('VIP: net >= 10000 in 12 months');
    await page.getByText(t.people.ownColumns(['會員等級'])).waitFor();
    await box.fill('VIP: net >= 20000\nnonsense');
    await page.getByText(t.people.ownUnread('nonsense')).waitFor();
    const facts = () => page.locator('.layer:visible .facts').textContent();
    expect(await facts()).toBe(`VIP31${t.people.ownUnread('nonsense')}${t.people.ownOthers}404`);
    const places = page.getByLabel(t.people.ownPlaces, { exact: true });
    await places.fill('0');
    await page.getByText(t.people.ownPlacesWrong).waitFor();
    await places.fill('25');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await press(page, t.people.ownWrite);
    await expect.poll(() => calls.filter(({ name }) => name === 'beginRun').length).toBe(2);
    const [sent] = calls.filter(({ name }) => name === 'beginRun').at(-1)!.request as [Settings];
    expect(sent.own).toEqual({ places: 25, labels: ['VIP: net >= 20000', 'nonsense'] });
    expect(sent.outputs.sheets).toContain('choices');
    expect(sidebar.errors).toEqual([]);
    await sidebar.close();
  }, 60_000);
});
