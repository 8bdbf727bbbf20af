// The menu, the names Google may call, and what the menu's items do.

import type { UiPort } from 'local-sheets/services/host.ts';
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../src/functions/catalogue.ts';
import { publicName } from '../../src/terms/public-names.ts';
import { failureOf, type Line, openDocument, putOrders, snapshot, someOrders } from './document.ts';

const ENDPOINTS = [
  'start',
  'inspect',
  'preview',
  'orderColumns',
  'planWrite',
  'beginRun',
  'step',
  'cancelRun',
  'groups',
  'markNow',
  'splitColumn',
  'privateSecret',
  'privateSheets',
  'labels',
  'planHandOver',
  'handOver',
  'makeGroupSheet',
  'keepCampaign',
  'campaigns',
  'setCost',
  'people',
  'planUndo',
  'undoRun',
  'removeResults',
  'goTo',
  'setLanguage',
  'insertFormula',
  'insertTemplate',
  'exportTables',
];
const MENU = ['menuSegment', 'menuUpdate', 'menuTemplate', 'menuRemove', 'menuHelp'];

function screen(answer = 'YES'): { ui: UiPort; seen: string[] } {
  const seen: string[] = [];
  const ui: UiPort = {
    menu() {},
    sidebar: (_html, title) => void seen.push(`sidebar ${title}`),
    dialog() {},
    alert(title, prompt) {
      seen.push(`alert ${title}: ${prompt}`);
      return answer;
    },
    prompt: () => ({ button: 'OK', text: '' }),
    toast: (message, title) => void seen.push(`toast ${title}: ${message}`),
  };
  return { ui, seen };
}

test('Google can call the triggers, the menu items, the endpoints, the custom functions, and nothing else', async () => {
  const { host } = await openDocument();
  const allowed = [
    'Regulars_',
    'onOpen',
    'onInstall',
    ...MENU,
    ...ENDPOINTS.map(publicName),
    ...FUNCTIONS.map(({ name }) => name),
  ];
  expect([...host.globals].sort()).toEqual(allowed.sort());
});

describe('the menu', () => {
  test('is there before anything was authorised, and asks Google for nothing but the locale', async () => {
    const { host } = await openDocument();
    host.calls.clear();
    host.open('NONE');
    expect(host.menus).toHaveLength(1);
    expect(host.menus[0].place).toBe('addon');
    expect(host.menus[0].items.map(({ caption }) => caption)).toEqual([
      'Segment this sheet',
      'Update',
      'Insert the template…',
      'Remove results',
      'Help',
    ]);
    expect(host.menus[0].items.map(({ call }) => call)).toEqual(MENU);
    expect(
      Object.keys(host.calls.byName).filter((name) => !/^(Menu|Ui|SpreadsheetApp\.getUi|Session)/.test(name)),
    ).toEqual([]);
  });

  test('speaks 繁體中文 to a person who does', async () => {
    const { host } = await openDocument({ locale: 'zh_TW' });
    host.open('NONE');
    expect(host.menus[0].items.map(({ caption }) => caption)[1]).toBe('更新');
  });

  test('opens the wizard', async () => {
    const { ui, seen } = screen();
    const { host } = await openDocument({ ui });
    host.run('menuSegment', 'FULL');
    expect(seen).toEqual(['sidebar Regulars']);
  });

  test('where the project holds no wizard, segments the active sheet by the usual rules', async () => {
    const { ui, seen } = screen();
    const shop = await openDocument({ ui });
    shop.host.services.files = {};
    shop.host.run('menuSegment', 'FULL');
    expect(shop.sheet('Customers')).toBeDefined();
    expect(seen[0]).toMatch(/^toast Regulars: Done: \d+ of \d+ customers/);
  });

  test('updates with what was chosen last, and says how many', async () => {
    const { ui, seen } = screen();
    const shop = await openDocument({ ui, rows: 200 });
    shop.run(shop.settings({ rules: { ...shop.settings().rules, hml: { kind: 'thirds' } } }));
    putOrders(shop.orders, [...someOrders(60), ['Z1', 'newcomer', '2024-01-05', 900]]);
    shop.host.run('menuUpdate', 'FULL');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(/^toast Regulars: Done/);
    expect(shop.tables().customers.rows.map(([name]) => name)).toContain('newcomer');
    expect(shop.call('start').lastRun!.asOf).toBe('2024-01-05');
    expect(shop.call('start').saved!.rules.hml).toEqual({ kind: 'thirds' });
  });

  test('says what went wrong in a dialog', async () => {
    const { ui, seen } = screen();
    const shop = await openDocument({ ui });
    shop.run();
    shop.orders.deleteColumns(1, 1);
    shop.host.run('menuUpdate', 'FULL');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(/^alert No customer column: /);
  });

  test('does not count what the gate refuses: it says why, what to do, and leaves the results as they are', async () => {
    const { ui, seen } = screen();
    const shop = await openDocument({ ui });
    shop.run();
    const before = snapshot(shop.book);
    const rounded = someOrders(40).map(([, ...rest]) => ['1.23E+15', ...rest] as unknown as Line);
    putOrders(shop.orders, rounded);
    const orders = snapshot(shop.book);
    shop.host.run('menuUpdate', 'FULL');
    expect(seen).toEqual([
      'alert Order numbers have lost digits: “Orders” cannot be counted before it is answered. Nothing was written. Choose “Segment this sheet” in the menu and answer it in the first step.',
    ]);
    expect(snapshot(shop.book)).toEqual(orders);
    expect(orders).not.toEqual(before);
  });

  test('asks before it removes, and removes', async () => {
    const no = screen('NO');
    const shop = await openDocument({ ui: no.ui });
    const before = snapshot(shop.book);
    shop.run();
    shop.host.run('menuRemove', 'FULL');
    expect(no.seen).toHaveLength(1);
    expect(shop.sheet('Customers')).toBeDefined();
    const yes = screen('YES');
    Object.assign(no.ui, yes.ui);
    shop.host.services.ui = yes.ui;
    shop.host.run('menuRemove', 'FULL');
    expect(yes.seen[1]).toBe('toast Regulars: Removed 4 sheets and 4 columns.');
    expect(snapshot(shop.book)).toEqual(before);
  });

  test('explains itself', async () => {
    const { ui, seen } = screen();
    const { host } = await openDocument({ ui });
    host.run('menuHelp', 'FULL');
    expect(seen[0]).toMatch(/^alert How Regulars works/);
  });
});

describe('a language we do not speak', () => {
  const NONE = ['fr', '', 7, {}, null, undefined, 'constructor', '__proto__'] as never[];

  test.each(NONE)('%j is refused by setLanguage, and the language stays', async (language) => {
    const shop = await openDocument();
    shop.call('setLanguage', 'zh-TW');
    expect(failureOf(() => shop.call('setLanguage', language)).code).toBe('bad-settings');
    expect(shop.call('start').language).toBe('zh-TW');
  });

  test('in a cell’s formula changes nothing', async () => {
    const shop = await openDocument();
    shop.orders.putFormula(0, 6, '=setLanguage("fr")');
    shop.host.calculate();
    expect(shop.call('start').language).toBe('en');
  });

  test.each(NONE)('%j in a request is answered with a failure of ours, in a language', async (language) => {
    const shop = await openDocument();
    const settings = { ...shop.settings(), language };
    expect(failureOf(() => shop.call('preview', settings)).code).toBe('bad-settings');
  });

  test('that an earlier version kept is the person’s own: the menu, the sidebar and the removal work', async () => {
    const { ui, seen } = screen();
    const shop = await openDocument({ ui });
    shop.call('setLanguage', 'zh-TW');
    shop.run();
    const kept = shop.book.properties.document;
    for (const key of Object.keys(kept)) kept[key] = kept[key].replace('"zh-TW"', '"fr"');
    expect(shop.call('start').language).toBe('en');
    for (const item of ['menuSegment', 'menuUpdate', 'menuRemove', 'menuHelp']) shop.host.run(item, 'FULL');
    expect(seen.filter((line) => /went wrong/.test(line))).toEqual([]);
    expect(seen).toContain('toast Regulars: Removed 4 sheets and 4 columns.');
  });
});
