// What the rules would give is worked out on the page, as the server works it out: one question for the orders, none for a rule.

import fc from 'fast-check';
import { Book } from 'local-sheets/book/workbook.ts';
import { openHost } from 'local-sheets/host.ts';
import { expect, test } from 'vitest';
import type { Client } from '../../sidebar/client/client.ts';
import { createPreviews } from '../../sidebar/state/previews.ts';
import type { Endpoints, Settings } from '../../src/addon/api.ts';
import type { Orders } from '../../src/model/orders.ts';
import { packOrders, unpackOrders } from '../../src/model/packed-orders.ts';
import { publicName } from '../../src/terms/public-names.ts';
import { sidebar as en } from '../../src/text/en/sidebar/index.ts';
import { type Line, openDocument, someOrders } from '../addon/document.ts';
import { anyRules } from '../rules/any-rules.ts';
import { launchBrowser, openSidebar, type Server } from './harness.ts';
import { press } from './states.ts';

/** As google.script.run carries it. */
const carried = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** The page's previews over a server, and the calls it made. */
function pageOf(call: (name: keyof Endpoints, request: Settings) => unknown) {
  const asked: string[] = [];
  const ask = (name: 'preview' | 'orderColumns') => async (settings: Settings) => {
    asked.push(name);
    return carried(call(name, carried(settings)));
  };
  const client = { preview: ask('preview'), orderColumns: ask('orderColumns') } as unknown as Client;
  return { previews: createPreviews(client), asked };
}

/** Some without a customer, some refunds, amounts of cents. */
const lines = someOrders(400).map(([order, customer, day, amount], i): Line => {
  return [order, i % 37 === 0 ? '' : customer, day, i % 23 === 0 ? -amount : amount + (i % 7) / 100];
});

test('the page and the server give the same summary, whatever the rules, the day and the language', async () => {
  const shop = await openDocument({ lines });
  const { previews, asked } = pageOf((name, request) => shop.call(name, request as never));
  const whole = shop.settings();
  const { asOf: latest } = shop.call('preview', whole);
  const days = [undefined, latest, '2023-07-01', '2025-01-31'];
  await fc.assert(
    fc.asyncProperty(
      anyRules,
      fc.constantFrom(...days),
      fc.constantFrom('en' as const, 'zh-TW' as const),
      async (rules, asOf, language) => {
        const settings: Settings = { ...whole, rules, language, ...(asOf === undefined ? {} : { asOf }) };
        expect(carried(await previews.of(settings))).toEqual(carried(shop.call('preview', settings)));
      },
    ),
    { numRuns: 40, seed: 13 },
  );
  expect(asked).toEqual(['orderColumns']);
});

test('without an amount column too; a day before all orders is the server’s to explain', async () => {
  const shop = await openDocument({ lines });
  const { previews, asked } = pageOf((name, request) => shop.call(name, request as never));
  const { amount: _amount, ...mapping } = shop.settings().mapping;
  const settings = shop.settings({ mapping });
  expect(carried(await previews.of(settings))).toEqual(carried(shop.call('preview', settings)));
  await expect(previews.of({ ...settings, asOf: '1999-01-01' })).rejects.toThrow('no-orders-left');
  expect(asked).toEqual(['orderColumns', 'preview']);
});

test('other orders are asked for anew: another mapping, another reading, or when told that they may have changed', async () => {
  const shop = await openDocument();
  const { previews, asked } = pageOf((name, request) => shop.call(name, request as never));
  const settings = shop.settings();
  await previews.of(settings);
  await previews.of({ ...settings, reading: { decimalMark: '.' } });
  await previews.of(settings);
  previews.forget();
  await previews.of(settings);
  expect(asked).toEqual(['orderColumns', 'orderColumns', 'orderColumns', 'orderColumns']);
});

test('any orders come out of their packing as they went in', () => {
  const number = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 2 ** 52, -(2 ** 52), 31, 32, -16));
  const day = fc.integer({ min: -800_000, max: 800_000 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -1, max: 40 }), day, number, fc.boolean())),
      fc.boolean(),
      (rows, hasCents) => {
        const orders: Orders = {
          size: rows.length,
          ids: [],
          customers: Array.from({ length: 41 }, (_, i) => String(i)),
          customer: Int32Array.from(rows, ([who]) => who),
          day: Int32Array.from(rows, ([, when]) => when),
          amount: Float64Array.from(rows, ([, , value]) => (hasCents ? value / 3 : value)),
          scale: hasCents ? 1 : 100,
          store: null,
          channel: null,
          lines: null,
        };
        expect(unpackOrders(carried(packOrders(orders)))).toEqual(orders);
      },
    ),
    { seed: 17 },
  );
});

test('in the wizard a change of a rule shows what the server would answer, and asks it nothing', async () => {
  const book = Book.fromJSON((await openDocument({ lines: someOrders(300) })).book.toJSON());
  const host = await openHost({ book, dist: 'dist', userLocale: 'en_US' });
  const names: (keyof Endpoints)[] = ['start', 'inspect', 'orderColumns', 'preview', 'planWrite'];
  const server = Object.fromEntries(
    names.map((name) => [name, (...request: unknown[]) => host.call(publicName(name), request)]),
  ) as Server;
  const browser = await launchBrowser();
  const sidebar = await openSidebar(browser, server);
  const { page, calls } = sidebar;
  await page.locator('.columns').first().waitFor();
  await press(page, en.t.next);
  await page.locator('.preview[aria-busy=false] table.mini').first().waitFor();
  const shown = () => page.locator('.preview').innerText();
  const before = await shown();
  const asked = calls.length;
  await page.getByLabel(en.t.rules.nes.sooner).check();
  await expect.poll(shown).not.toBe(before);
  expect(calls.slice(asked)).toEqual([]);
  const settings = calls.find(({ name }) => name === 'orderColumns')!.request[0] as Settings;
  const rules = { ...settings.rules, nes: { kind: 'cycle', multiples: [1, 2, 3] } } as Settings['rules'];
  const { nes } = host.call('regularsPreview', [{ ...settings, rules }]) as ReturnType<Endpoints['preview']>;
  const figures = (await shown()).match(/\d+(?=\s|$)/g);
  for (const { customers } of nes) expect(figures).toContain(String(customers));
  await browser.close();
});
