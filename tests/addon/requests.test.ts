// Whatever an endpoint is asked, by an older page or by anybody: what does not fit is refused by the name of the field,
// with a Failure, and nothing of the workbook or of what is kept changes. What an earlier version kept is still read.

import { describe, expect, test } from 'vitest';
import { ENDPOINT_NAMES, type EndpointName } from '../../sidebar/client/client.ts';
import type { Settings } from '../../src/addon/api.ts';
import { type Document, failureOf, openDocument, snapshot } from './document.ts';

const ask = (shop: Document, name: EndpointName, request: unknown) =>
  failureOf(() => (shop.call as (name: EndpointName, request: unknown) => unknown)(name, request));

/** Settings with one entry replaced; undefined = taken away. */
function spoiled(settings: Settings, path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(settings));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = copy;
  for (const key of keys) place = place[key];
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

/** Every place in a value, as a path of keys. */
function pathsOf(value: unknown, path = ''): string[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => pathsOf(one, path ? `${path}.${key}` : key))
      : [];
  return path ? [path, ...inner] : inner;
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner, key) => (inner as { [key: string]: unknown })[key], value);
}

describe('settings that cannot be are refused with the name of the field', () => {
  const cases: readonly (readonly [path: string, value: unknown, field?: string])[] = [
    ['rules.segmentMap', 'classic12'],
    ['outputs.cohortPeriod', 'year'],
    ['rules.rfm.method', 'kmeans'],
    ['rules', undefined],
    ['rules.hmlBasis', 'gross'],
    ['outputs.sheets', ['customers', 'nosuch'], 'outputs.sheets.1'],
    ['reading.dateOrder', 'xyz'],
    ['mapping.shoeSize', 3],
    ['reading', undefined],
    ['rules.nes.multiples', [2, 2.5]],
    ['rules.nes.multiples', [2, 1, 3]],
    ['rules.nes.multiples', [2, 2.5, 3, 9]],
    ['rules.nes.multiples', [2, '2.5', 3], 'rules.nes.multiples.1'],
    ['rules.nes', null],
    ['rules.colour', 'red'],
    ['rules.nes.unit', 'cycle'],
    ['colour', 'red'],
    ['rules.shopCycle', 0],
    ['rules.hml.shares', [80, 30]],
    ['rules.newStaysNew', 'yes'],
    ['reading.granularity', 'product line'],
    ['reading.excludedStatuses', 'cancelled'],
    ['reading.excludedStatuses', ['x'.repeat(2000)], 'reading.excludedStatuses.0'],
    ['reading.dateorder', 'ymd'],
    ['reading.answers', { currency: 3 }],
    ['outputs.cohortFilter', { by: 'city', name: 'Taipei' }, 'outputs.cohortFilter.by'],
    ['outputs.tagColumns', undefined],
    ['mapping.customer', -1],
    ['mapping.customer', 1.5],
    ['mapping.customer', 1e9],
    ['headerRow', '1'],
    ['asOf', '2023-02-30'],
    ['language', 'fr'],
    ['sheetId', null],
  ];

  test.each(cases)('%s = %j', async (path, value, field = path) => {
    const shop = await openDocument();
    const before = snapshot(shop.book);
    const request = spoiled(shop.settings(), String(path), value);
    for (const name of ['preview', 'planWrite', 'beginRun'] as const) {
      const failure = ask(shop, name, request);
      expect(failure, name).toMatchObject({ code: 'bad-settings', where: { field } });
      expect(failure.message).toContain(field);
    }
    expect(snapshot(shop.book)).toEqual(before);
  });
});

describe('every endpoint', () => {
  const nested = (depth: number): unknown => {
    let inner: unknown = [];
    for (let i = 0; i < depth; i++) inner = i % 2 ? [inner] : { inner };
    return inner;
  };
  const HOSTILE: readonly unknown[] = [
    null,
    '',
    'a'.repeat(100_000),
    -1,
    1e308,
    true,
    [],
    {},
    nested(500),
    { sheetId: {}, runId: [], kind: '__proto__', language: nested(500), capacity: [] },
    { sheetId: 0, mapping: new Array(20_000).fill(1), row: -5, next: 'now', runId: { length: 3 } },
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  ];
  const ASKED_NOTHING: readonly EndpointName[] = ['privateSecret', 'planHandOver', 'handOver'];
  /** They need not be asked anything, and take which orders are meant. */
  const MAY_BE_ASKED_NOTHING: readonly EndpointName[] = [
    'start',
    'exportTables',
    'groups',
    'campaigns',
    'planUndo',
    'undoRun',
    'removeResults',
  ];
  const NOTHING: readonly string[] = ['null', '{}'];

  test.each(ENDPOINT_NAMES.filter((name) => !ASKED_NOTHING.includes(name)))(
    '%s refuses what it does not understand, and nothing changes',
    async (name) => {
      const shop = await openDocument();
      shop.run();
      const before = snapshot(shop.book);
      for (const request of [...HOSTILE, { of: -1 }, { of: 'Orders' }]) {
        if (MAY_BE_ASKED_NOTHING.includes(name) && NOTHING.includes(JSON.stringify(request))) continue;
        const { code, message } = ask(shop, name, request);
        expect(code, JSON.stringify(request).slice(0, 80)).not.toBe('unexpected');
        expect(message).not.toBe('');
      }
      expect(snapshot(shop.book)).toEqual(before);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  test('settings with anything anywhere are refused by the name of the place, before and during a run', async () => {
    const shop = await openDocument();
    const whole = {
      ...shop.settings(),
      asOf: '2023-12-31',
      mappingHeaders: { customer: 'Customer' },
      reading: { excludedStatuses: ['void'], leaveOutZero: true, answers: { a: 'b' }, dateOrder: 'ymd' },
    } as const;
    shop.call('preview', { ...whole });
    const values: readonly unknown[] = [
      ...[null, true, -1, 1.5, 1e308, 'a'.repeat(100_000)],
      ...[[], { length: 1 }, nested(500), new Array(20_000).fill('x')],
    ];
    const during = shop.call('beginRun', shop.settings());
    const before = snapshot(shop.book);
    let refused = 0;
    for (const path of pathsOf(whole)) {
      for (const value of values) {
        const request = spoiled(whole as unknown as Settings, path, value);
        let failure: ReturnType<typeof ask> | null = null;
        try {
          shop.call('planWrite', request as Settings);
        } catch (error) {
          failure = JSON.parse((error as Error).message);
        }
        const said = `${path} = ${JSON.stringify(value).slice(0, 60)}`;
        if (failure === null || failure.code !== 'bad-settings') {
          // It may be asked so: what is of the right kind, and at most then not what this sheet has.
          const kinds = [typeof at(whole, path), ...(path === 'rules.shopCycle' ? ['number'] : [])];
          expect(kinds, said).toContain(typeof value);
          expect(failure?.code, said).not.toBe('unexpected');
          continue;
        }
        refused++;
        expect(failure.message, said).not.toBe('');
        // What begins a run has the same schema.
        if (refused % 9 === 0) expect(ask(shop, 'beginRun', request).code, said).toBe('bad-settings');
      }
    }
    expect(refused).toBeGreaterThan(200);
    expect(snapshot(shop.book)).toEqual(before);
    expect(shop.call('start').unfinished?.runId).toBe(during.runId);
  });

  test('what is asked nothing does not look at what it is given, nor does what may be asked nothing', async () => {
    const shop = await openDocument();
    shop.run();
    const call = shop.call as (name: string, request?: unknown) => unknown;
    for (const name of ['start', 'planUndo'])
      for (const request of [null, {}]) expect(call(name, request)).toEqual(call(name));
    for (const name of ASKED_NOTHING) {
      call(name);
      for (const request of HOSTILE) expect(call(name, request), name).toEqual(call(name));
    }
  });
});

describe('what is kept with the document', () => {
  const kept = (shop: Document): { [key: string]: string } => shop.book.properties.document;
  const text = (shop: Document): string =>
    Array.from({ length: Number(kept(shop)['regulars.pieces']) }, (_, i) => kept(shop)[`regulars.${i}`]).join(
      '',
    );
  const keep = (shop: Document, json: string): void => {
    const all = kept(shop);
    for (const key of Object.keys(all)) delete all[key];
    all['regulars.0'] = json;
    all['regulars.pieces'] = '1';
  };

  test('stays as it was where Google’s store has no room for what would be kept', async () => {
    const shop = await openDocument();
    shop.run();
    // 500 KB in all: what somebody else keeps leaves room for half of what we keep now.
    const all = kept(shop);
    const ours = Object.entries(all).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    const left = 500 * 1024 - Math.floor(ours * 1.5);
    for (let i = 0; i * 8000 < left; i++) all[`theirs ${i}`] = 'x'.repeat(Math.min(8000, left - i * 8000));
    const before = { ...all };
    const words = Array.from({ length: 200 }, (_, i) => `${'狀'.repeat(100)}${i}`);
    const settings = shop.settings({ reading: { excludedStatuses: words } });
    expect(ask(shop, 'beginRun', settings).code).toBe('store-full');
    expect(kept(shop)).toEqual(before);
    expect(shop.call('start').lastRun?.canUndo).toBe(true);
  });

  test('is read as it was written, though a piece of what was longer before could not be deleted', async () => {
    const shop = await openDocument();
    const words = Array.from({ length: 100 }, (_, i) => `${'狀'.repeat(100)}${i}`);
    const pieces = () => Object.keys(kept(shop)).filter((key) => /^regulars\.\d+$/.test(key)).length;
    shop.run();
    const { runId } = shop.call('beginRun', shop.settings({ reading: { excludedStatuses: words } }));
    const longer = pieces();
    shop.host.services.failNext = (name) =>
      name.includes('deleteProperty') ? new Error('Service error: Properties') : null;
    shop.call('cancelRun', { runId });
    delete shop.host.services.failNext;
    expect(Number(kept(shop)['regulars.pieces'])).toBeLessThan(longer);
    expect(pieces()).toBe(longer);
    expect(shop.call('start')).toMatchObject({ unfinished: null, lastRun: { canUndo: true } });
    shop.run();
    expect(String(pieces())).toBe(kept(shop)['regulars.pieces']);
  });

  test('has a version; what was kept before there was one is taken over, with the way back', async () => {
    const shop = await openDocument();
    const before = snapshot(shop.book);
    shop.run();
    const { version, ...state } = JSON.parse(text(shop));
    expect(version).toBe(2);
    keep(shop, JSON.stringify(state));
    expect(shop.call('start').lastRun?.canUndo).toBe(true);
    shop.call('undoRun');
    expect({ ...(snapshot(shop.book) as object), document: null }).toEqual({
      ...(before as object),
      document: null,
    });
  });

  test.each([
    ['half a text', (json: string) => json.slice(0, json.length / 2)],
    ['no object', () => '[1]'],
    [
      'a run without its steps',
      (json: string) => JSON.stringify({ ...JSON.parse(json), run: { state: {} } }),
    ],
    ['a newer version', (json: string) => JSON.stringify({ ...JSON.parse(json), version: 99 })],
  ])('%s is said, not taken for nothing: no result is touched', async (_, spoil) => {
    const shop = await openDocument();
    shop.run();
    const settings = shop.settings();
    keep(shop, spoil(text(shop)));
    const before = snapshot(shop.book);
    for (const [name, request] of [
      ['start', undefined],
      ['beginRun', settings],
      ['undoRun', undefined],
      ['setLanguage', 'zh-TW'],
    ] as const) {
      expect(ask(shop, name, request).code, name).toBe('state-unreadable');
    }
    expect(snapshot(shop.book)).toEqual(before);
    // The way out that the message names.
    shop.call('removeResults');
    expect(shop.book.sheets.map(({ name }) => name)).toEqual(['Orders']);
    expect(shop.call('start').lastRun).toBe(null);
  });
});
