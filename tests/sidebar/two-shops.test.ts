// A spreadsheet with the results of two sheets of orders: whatever the sidebar asks is asked of the one that is shown.

import { expect, test } from 'vitest';
import type { Client } from '../../sidebar/client/client.ts';
import { type Controller, createController } from '../../sidebar/state/controller.ts';
import { createStore } from '../../sidebar/state/state.ts';
import { startIn } from './shop.ts';

type Call = readonly [name: string, request: unknown];

/** The controller over a server that answers nothing, and what it was asked. */
function opened(sets: readonly number[] | undefined): { act: Controller; calls: Call[] } {
  const calls: Call[] = [];
  const client = new Proxy({} as Client, {
    get: (_, name) => (request: unknown) => {
      calls.push([String(name), request]);
      return Promise.resolve(name === 'undoRun' ? null : {});
    },
  });
  const store = createStore('en');
  store.send({ type: 'started', start: { ...startIn('en'), ...(sets ? { sets } : {}) }, screen: 'done' });
  store.send({ type: 'choose', change: { sheetId: 7 } });
  return { act: createController(client, store), calls };
}

const ASKED: readonly (readonly [endpoint: string, ask: (act: Controller) => unknown])[] = [
  ['labels', (act) => act.labels(['VIP: net >= 100'])],
  ['labels', (act) => act.labels(null)],
  ['people', (act) => act.people({ by: 'nes', key: 'S1' })],
  ['groups', (act) => act.groups()],
  ['campaigns', (act) => act.campaigns()],
  ['setCost', (act) => act.setCost('a', 9)],
  ['exportTables', (act) => act.privateParts()],
  ['planUndo', (act) => act.open({ page: 'undo' })],
  ['undoRun', (act) => act.undo()],
  ['goTo', (act) => act.jump({ kind: 'customers' })],
  ['makeGroupSheet', (act) => act.makeGroupSheet({ form: 'list', group: { by: 'nes', key: 'S1' } })],
];

test.each(ASKED)('%s', async (endpoint, ask) => {
  const of = async (sets?: readonly number[]) => {
    const { act, calls } = opened(sets);
    await ask(act);
    const [, request] = calls.find(([name]) => name === endpoint) ?? ['', 'was not asked'];
    return (request as { of?: number } | undefined)?.of;
  };
  expect(await of([7, 3])).toBe(7);
  // One alone need not be named.
  expect(await of()).toBeUndefined();
});
