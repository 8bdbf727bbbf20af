// The fault sweep: call number k of an act fails before its effect, after it, for ever, or the execution ends there; and
// what takes that back fails as well. Then nothing of the person's is lost, and doing the act again ends as if nothing had
// happened.

import { Book } from 'local-sheets/book/workbook.ts';
import type { OpenHost } from 'local-sheets/host.ts';
import type { UiPort } from 'local-sheets/services/host.ts';
import type { Failure } from '../../../src/terms/failures.ts';
import { type Document, openDocument, snapshot } from '../../addon/document.ts';
import { ordersCome, richShop, workOn } from './shop.ts';

/**
 * before, after: one call fails without or with its effect. ever: it and all later ones fail, also while taking back. end:
 * the same, and the tab was closed. twice: it fails, and so does one soon after, while the first is taken back. back: the
 * execution ends there, and what takes it back later is cut off in its turn, in one of the ways above.
 */
export const MODES = ['before', 'after', 'ever', 'end', 'twice', 'back'] as const;
export type Mode = (typeof MODES)[number];

export interface Act {
  readonly name: string;
  /** The workbook before. */
  readonly from: () => Promise<Book>;
  readonly act: (shop: Document) => void;
  /** Goes on after a fault, as a person would; the workbook must end as without the fault. */
  readonly again: (shop: Document) => void;
  /** Once the act failed, this takes it back; the workbook must be as before. null = nothing takes it back. */
  readonly back: ((shop: Document) => void) | null;
}

const cancel = (shop: Document): void => {
  const { unfinished } = shop.call('start');
  if (unfinished) shop.call('cancelRun', { runId: unfinished.runId });
};

const run = (shop: Document): void => {
  shop.run();
};
const update = (shop: Document): void => shop.host.run('menuUpdate', 'FULL');

async function firstRun(): Promise<Book> {
  return (await richShop()).book;
}
async function afterWork(): Promise<Book> {
  const shop = await richShop();
  shop.run();
  workOn(shop);
  ordersCome(shop);
  return shop.book;
}
async function afterFirst(): Promise<Book> {
  const shop = await richShop();
  shop.run();
  return shop.book;
}
async function afterSecond(): Promise<Book> {
  const shop = await openDocument({ book: await afterWork() });
  shop.run();
  return shop.book;
}

const undo = (shop: Document): void => {
  if (shop.call('start').lastRun?.canUndo) shop.call('undoRun');
};
const remove = (shop: Document): void => {
  shop.call('removeResults');
};
const template = (shop: Document): void => {
  shop.call('insertTemplate', { language: 'en', capacity: { orders: 20, customers: 10, months: 4 } });
};

export const ACTS: readonly Act[] = [
  { name: 'first run', from: firstRun, act: run, again: run, back: cancel },
  { name: 'later run after work', from: afterWork, act: run, again: run, back: cancel },
  { name: 'menu update', from: afterWork, act: update, again: update, back: cancel },
  { name: 'undo of the first run', from: afterFirst, act: undo, again: undo, back: null },
  { name: 'undo of a later run', from: afterSecond, act: undo, again: undo, back: null },
  { name: 'removal', from: afterSecond, act: remove, again: remove, back: null },
  { name: 'template', from: firstRun, act: template, again: template, back: null },
];

/** A while passes: a run under way was left behind. */
function age({ book }: Document): void {
  const kept = book.properties.document;
  for (const key of Object.keys(kept))
    kept[key] = kept[key].replace(/"touchedAt":"[^"]+"/, '"touchedAt":"2020-01-01T00:00:00.000Z"');
}

/** How far the second fault of `twice` is from the first. */
const soon = (k: number): number => 1 + ((k * 7) % 61);

const FAULT = 'Service Spreadsheets failed while accessing document';
/** What a dialog said last: a menu item tells its failures there. */
let said = '';
const SCREEN: UiPort = {
  menu() {},
  sidebar() {},
  dialog() {},
  alert(_title, prompt) {
    said = prompt;
    return 'OK';
  },
  prompt: () => ({ button: 'OK', text: '' }),
  toast() {},
};
/** An error of the language, which is nobody's fault but ours. */
const BROKEN =
  /is not a function|is not iterable|is not defined|Cannot (read|set|access)|Invalid array length/;

/** What an act failed with that neither Google nor a sentence of ours explains; null = nothing. */
function unexplained(text: string): string | null {
  if (!text.startsWith('{')) return text.includes(FAULT) ? null : text;
  const { code, message } = JSON.parse(text) as Failure;
  return code === 'unexpected' && !message.includes(FAULT) ? message : null;
}

/**
 * Runs `act` with call number `k` failing (0 = none); answers with the number of calls, whether the fault came to pass, and
 * what went wrong by no fault of Google's.
 */
function withFault(shop: Document, act: (shop: Document) => void, mode: Mode, k: number) {
  const { services } = shop.host;
  services.sleep = () => {};
  let [calls, fired] = [0, false];
  let wrong: string | null = null;
  said = '';
  const fails: { readonly [mode in Mode]: () => boolean } = {
    before: () => calls === k,
    after: () => calls === k,
    twice: () => calls === k || calls === k + soon(k),
    ever: () => calls >= k,
    end: () => calls >= k,
    back: () => calls >= k,
  };
  const fault = (name: string): Error | null => {
    calls++;
    if (k === 0 || !fails[mode]()) return null;
    fired = true;
    return new Error(`${FAULT}: ${name}`);
  };
  if (mode === 'after') services.failAfter = fault;
  else services.failNext = fault;
  try {
    act(shop);
    if (BROKEN.test(said)) wrong = said;
  } catch (error) {
    wrong = unexplained((error as Error).message);
  } finally {
    delete services.failNext;
    delete services.failAfter;
  }
  return { calls, fired, wrong };
}

export interface Outcome {
  readonly act: string;
  readonly calls: number;
  readonly tried: { readonly [mode in Mode]: number };
  readonly failures: readonly string[];
}

type Open = (book?: unknown) => Promise<Document>;

/** What a fault did that it must not; a fault that never came to pass shows nothing. */
const faulty = ({ fired, wrong }: ReturnType<typeof withFault>): string | null =>
  fired ? wrong : 'the fault never came to pass';

/** Does what takes back or goes on, cut off once on the way where the mode is `back`; no more once it `isOver`. */
async function resumed(
  open: Open,
  half: unknown,
  act: (shop: Document) => void,
  [mode, k]: readonly [Mode, number],
  isOver: (shop: Document) => boolean,
) {
  const shop = await open(half);
  if (mode !== 'back') {
    act(shop);
    return shop;
  }
  const { calls } = withFault(await open(half), act, 'before', 0);
  const way = (['before', 'after', 'end'] as const)[k % 3];
  const wrong = faulty(withFault(shop, act, way, 1 + ((k * 131) % calls)));
  if (wrong) throw new Error(wrong);
  age(shop);
  const later = way === 'end' ? await open(shop.book.toJSON()) : shop;
  if (!isOver(later)) act(later);
  return later;
}

let host: OpenHost | undefined;

/** An act with its workbook before and after, told from what a fault leaves of it. One host serves all tries, so memory is bounded. */
export async function begun({ name, from, act, again, back }: Act) {
  const start = (await from()).toJSON();
  host ??= (await openDocument({ ui: SCREEN })).host;
  const open: Open = (book = start) =>
    openDocument({ book: Book.fromJSON(structuredClone(book) as typeof start), host });
  const untouched = seen(await open());
  const model = await open();
  const { calls, wrong: broken } = withFault(model, act, 'before', 0);
  if (broken) throw new Error(`${name}: ${broken}`);
  const wanted = seen(model);
  if (differ(untouched, wanted) === null) throw new Error(`${name} does nothing`);
  const isDone = (shop: Document): boolean => differ(wanted, seen(shop)) === null;

  /** What call `k` failing in a way does that it must not. */
  async function tried(mode: Mode, k: number): Promise<string[]> {
    const wrongs: string[] = [];
    const fail = (what: string, text: string) =>
      wrongs.push(`${name}, ${mode}, call ${k} of ${calls}: ${what}: ${text}`);
    try {
      const shop = await open();
      const wrong = faulty(withFault(shop, act, mode, k));
      if (wrong) fail('wrong', wrong);
      age(shop);
      if (mode !== 'end' && mode !== 'back' && isDone(shop)) return wrongs;
      const half = shop.book.toJSON();
      if (back) {
        const now = seen(await resumed(open, half, back, [mode, k], () => false));
        const difference = differ(untouched, now);
        if (difference && differ(wanted, now)) fail('not as before', difference);
      }
      const now = seen(await resumed(open, half, again, [mode, k], isDone));
      const difference = differ(wanted, now);
      if (difference) fail('not as wanted', difference);
    } catch (error) {
      fail('threw', (error as Error).message);
    }
    return wrongs;
  }
  return { calls, tried };
}

/** Tries the calls `numbers(calls)` of an act in every mode. */
export async function sweep(
  act: Act,
  numbers: (calls: number) => readonly number[],
  modes: readonly Mode[] = MODES,
): Promise<Outcome> {
  const { calls, tried: one } = await begun(act);
  const tried = Object.fromEntries(MODES.map((mode) => [mode, 0])) as { [mode in Mode]: number };
  const failures: string[] = [];
  for (const mode of modes) {
    for (const k of numbers(calls)) {
      tried[mode]++;
      failures.push(...(await one(mode, k)));
    }
  }
  return { act: act.name, calls, tried, failures };
}

/** Everything a person sees, by names instead of the numbers that only we count. */
function seen(shop: Document): { readonly [place: string]: unknown } {
  const { sheets, namedRanges } = snapshot(shop.book) as {
    sheets: {
      id: number;
      name: string;
      hidden: boolean;
      charts: { id: number; ranges: unknown }[];
      protections: object[];
    }[];
    namedRanges: unknown;
  };
  const copies = new Set(
    shop.book.metadata.filter(({ key }) => key === 'regulars-backup').map(({ place }) => place?.sheetId),
  );
  const nameOf = (id: number) => shop.book.sheet(id)?.name ?? '?';
  const places: { [place: string]: unknown } = { namedRanges };
  const all: string[] = [];
  for (const { id, ...sheet } of sheets) {
    if (copies.has(id)) continue;
    all.push(sheet.name);
    const charts = JSON.parse(
      JSON.stringify(sheet.charts, (key, value) =>
        key === 'id' ? undefined : key === 'sheetId' ? nameOf(value) : value,
      ),
    );
    const cells = shop.book.sheet(id)!;
    const values: string[] = [];
    for (let row = 0; row < cells.maxRows; row++)
      for (let column = 0; column < cells.maxColumns; column++) {
        const value = cells.value(row, column);
        if (value !== null && cells.formula(row, column) === null)
          values.push(`${row},${column}: ${JSON.stringify(value)}`);
      }
    places[sheet.name] = {
      ...sheet,
      values,
      charts,
      protections: sheet.protections.map((one) => ({ ...one, sheetId: 0, id: 0 })),
    };
  }
  places.tabs = all;
  places.theirMarks = shop.book.metadata
    .filter(({ key }) => !/^(regulars|rgl)/.test(key))
    .map(({ key, value, place }) => [key, value, place]);
  return places;
}

/** The first difference in a few words; null = none. */
function differ(a: unknown, b: unknown, path = ''): string | null {
  if (JSON.stringify(a) === JSON.stringify(b)) return null;
  if (typeof a === 'object' && typeof b === 'object' && a && b) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = differ(
        (a as { [key: string]: unknown })[key],
        (b as { [key: string]: unknown })[key],
        `${path}/${key}`,
      );
      if (found) return found;
    }
    return null;
  }
  const short = (value: unknown) => String(JSON.stringify(value)).slice(0, 100);
  return `${path}: ${short(a)} ≠ ${short(b)}`;
}
