// The fault sweep: call number k of an act fails before its effect, after it, for ever, or the execution ends there; and
// what takes that back fails as well. Then nothing of the person's is lost, and doing the act again ends as if nothing had
// happened.

import type { BookSnapshot } from 'local-sheets/book/snapshot.ts';
import type { Book } from 'local-sheets/book/workbook.ts';
import type { OpenHost } from 'local-sheets/host.ts';
import type { UiPort } from 'local-sheets/services/host.ts';
import type { Failure } from '../../../src/terms/failures.ts';
import { type Document, openDocument } from '../../addon/document.ts';
import {
  aged,
  type Doing,
  endedOf,
  type Fault,
  type Faulted,
  type Film,
  faulted,
  filmOf,
  keyOf,
  questionsOf,
} from './film.ts';
import {
  anotherShop,
  customersSettings,
  listedShop,
  ordersCome,
  otherOrders,
  otherSettings,
  returnedShop,
  richShop,
  todaysSettings,
  workOn,
} from './shop.ts';

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
  readonly act: Doing;
  /** Goes on after a fault, as a person would; the workbook must end as without the fault. */
  readonly again: Doing;
  /** Once the act failed, this takes it back; the workbook must be as before. null = nothing takes it back. */
  readonly back: Doing | null;
  /** Once it is done, doing it again is another act: a second template; rows in order, as no note holds them any more. */
  readonly isOnce?: true;
  /** A list that was put in order cannot tell which of its blank rows came last: it keeps them, to be used by the next run. */
  readonly keepsBlankRows?: true;
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

/** A second sheet of orders, with remarks of its own. */
async function afterWorkOfTwo(): Promise<Book> {
  const shop = await openDocument({ book: await afterWork() });
  anotherShop(shop);
  return shop.book;
}
async function afterBoth(): Promise<Book> {
  const shop = await openDocument({ book: await afterWorkOfTwo() });
  shop.run(otherSettings(shop));
  shop.run();
  return shop.book;
}
const runOther = (shop: Document): void => {
  shop.run(otherSettings(shop));
};
const replace = (shop: Document): void => {
  shop.run(otherSettings(shop, true));
};
const undoOther = (shop: Document): void => {
  const of = otherOrders(shop).id;
  if (shop.call('start').sets?.includes(of)) shop.call('undoRun', { of });
};
const removeOther = (shop: Document): void => {
  const of = otherOrders(shop).id;
  if (shop.call('start').sets?.includes(of)) shop.call('removeResults', { of });
};

const runToday = (shop: Document): void => {
  shop.run(todaysSettings(shop));
};
async function listed(): Promise<Book> {
  return (await listedShop()).book;
}
async function afterList(): Promise<Book> {
  const shop = await listedShop();
  runToday(shop);
  return shop.book;
}

const runCustomers = (shop: Document): void => {
  shop.run(customersSettings(shop));
};
async function returned(): Promise<Book> {
  return (await returnedShop()).book;
}
async function afterReturn(): Promise<Book> {
  const shop = await returnedShop();
  runCustomers(shop);
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
  { name: 'first run of a second set', from: afterWorkOfTwo, act: runOther, again: runOther, back: cancel },
  { name: 'undo of a second set', from: afterBoth, act: undoOther, again: undoOther, back: null },
  { name: 'removal of a second set', from: afterBoth, act: removeOther, again: removeOther, back: null },
  {
    name: 'run that replaces another set',
    from: afterWorkOfTwo,
    act: replace,
    again: replace,
    back: cancel,
    isOnce: true,
  },
  {
    name: 'later run of a list',
    from: listed,
    act: runToday,
    again: runToday,
    back: cancel,
    keepsBlankRows: true,
  },
  { name: 'undo of a list', from: afterList, act: undo, again: undo, back: null, keepsBlankRows: true },
  {
    name: 'run that customers come back by',
    from: returned,
    act: runCustomers,
    again: runCustomers,
    back: cancel,
  },
  { name: 'undo of customers who came back', from: afterReturn, act: undo, again: undo, back: null },
  { name: 'template', from: firstRun, act: template, again: template, back: null, isOnce: true },
];

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

/** Call `k` failing in a way; where nothing was taken back yet, `back` begins as `end` does. */
function faultOf(mode: Mode, k: number): Fault {
  const says = FAULT;
  if (mode === 'before' || mode === 'after')
    return { says, when: mode, fails: (call) => call === k, last: k };
  if (mode !== 'twice') return { says, when: 'before', fails: (call) => call >= k, last: Infinity };
  const last = k + soon(k);
  return { says, when: 'before', fails: (call) => call === k || call === last, last };
}

export interface Outcome {
  readonly act: string;
  readonly calls: number;
  readonly tried: { readonly [mode in Mode]: number };
  readonly failures: readonly string[];
}

/** Films are large: only the last are kept. */
const FILMS = 12;

let host: OpenHost | undefined;

/** The acts on one host, so that memory is bounded. */
async function hostOf(): Promise<OpenHost> {
  host ??= (await openDocument({ ui: SCREEN })).host;
  host.services.sleep = () => {};
  return host;
}

/**
 * An act with its workbook before and after, told from what a fault leaves of it. Nothing is done twice: workbooks that are alike in
 * everything go on alike, so how one goes on is remembered; and until the fault an act is as on its film.
 */
export async function begun({ name, from, act, again, back, isOnce, keepsBlankRows }: Act) {
  const host = await hostOf();
  const start = (await from()).toJSON();
  said = '';
  const film = await filmOf(host, start, act);
  const { calls } = film;
  if (film.threw !== null || BROKEN.test(said)) throw new Error(`${name}: ${film.threw ?? said}`);
  const seen = keepsBlankRows ? seenWithoutBlankRows : seenWhole;
  const untouched = unlike(seen(start));
  const wanted = unlike(seen(film.end));
  if (untouched(seen(film.end)) === null) throw new Error(`${name} does nothing`);

  /** What a fault did that it must not; a fault that never came to pass shows nothing. */
  async function failing(
    of: Film,
    mode: Mode,
    k: number,
  ): Promise<{ readonly outcome: Faulted; readonly wrong: string | null }> {
    said = '';
    const outcome = await faulted(host, of, faultOf(mode, k), k);
    if (!outcome.fired) return { outcome, wrong: 'the fault never came to pass' };
    if (outcome.threw !== null) return { outcome, wrong: unexplained(outcome.threw) };
    return { outcome, wrong: BROKEN.test(said) ? said : null };
  }

  const done = new Map<string, boolean>();
  const isDone = (book: BookSnapshot, key: string): boolean => {
    let known = done.get(key);
    if (known === undefined) {
      known = wanted(seen(book)) === null;
      done.set(key, known);
    }
    return known;
  };

  const films = new Map<string, Film>();
  const ends = new Map<string, string | null>();
  /** A workbook that a fault left, taken back or gone on with. */
  const ways = {
    back: {
      what: 'not as before',
      act: back,
      wrongAt: (now: Seen) => wanted(now) && untouched(now),
    },
    again: { what: 'not as wanted', act: again, wrongAt: wanted },
  };
  type Way = keyof typeof ways;
  async function goneOn(way: Way, left: BookSnapshot, key: string): Promise<Film> {
    const place = `${way} ${key}`;
    const known = films.get(place) ?? (await filmOf(host, left, ways[way].act!));
    films.delete(place);
    films.set(place, known);
    if (films.size > FILMS) films.delete(films.keys().next().value!);
    return known;
  }
  /** What is wrong at its end; null = nothing. */
  async function endOf(way: Way, left: BookSnapshot, key: string): Promise<string | null> {
    const place = `${way} ${key}`;
    let end = ends.get(place);
    if (end === undefined) {
      const { threw, end: book } = films.get(place) ?? (await endedOf(host, left, ways[way].act!));
      const difference = threw === null ? ways[way].wrongAt(seen(book)) : null;
      end = threw === null ? difference && `${ways[way].what}: ${difference}` : `threw: ${threw}`;
      ends.set(place, end);
    }
    return end;
  }
  /** The same, cut off once on the way. */
  async function cutEndOf(way: Way, left: BookSnapshot, key: string, k: number): Promise<string | null> {
    const whole = await goneOn(way, left, key);
    if (whole.threw !== null) return `threw: ${whole.threw}`;
    if (whole.calls === 0) return 'nothing takes it back';
    const mode = (['before', 'after', 'end'] as const)[k % 3];
    const { outcome, wrong } = await failing(whole, mode, 1 + ((k * 131) % whole.calls));
    if (wrong) return `threw: ${wrong}`;
    const later = aged(outcome.left);
    const laterKey = keyOf(later);
    if (way === 'again' && isDone(later, laterKey)) return null;
    return endOf(way, later, laterKey);
  }

  /** What call `k` failing in these ways does that it must not. */
  async function tried(modes: readonly Mode[], k: number): Promise<string[]> {
    const wrongs: string[] = [];
    // In all three the first fault is the last thing that happens.
    let cut: ReturnType<typeof failing> | undefined;
    for (const mode of modes) {
      const fail = (text: string) => wrongs.push(`${name}, ${mode}, call ${k} of ${calls}: ${text}`);
      try {
        const isCut = mode === 'ever' || mode === 'end' || mode === 'back';
        if (isCut) cut ??= failing(film, mode, k);
        const { outcome, wrong } = await (isCut ? cut! : failing(film, mode, k));
        if (wrong) fail(`wrong: ${wrong}`);
        if (outcome.isAsFilmed) continue;
        const left = aged(outcome.left);
        const key = keyOf(left);
        if ((isOnce || (mode !== 'end' && mode !== 'back')) && isDone(left, key)) continue;
        for (const way of ['back', 'again'] as const) {
          if (!ways[way].act) continue;
          const end = mode === 'back' ? await cutEndOf(way, left, key, k) : await endOf(way, left, key);
          if (end) fail(end);
        }
      } catch (error) {
        fail(`threw: ${(error as Error).message}`);
      }
    }
    return wrongs;
  }
  return { calls, tried, questions: () => questionsOf(host, start, act) };
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
  for (const k of numbers(calls)) {
    failures.push(...(await one(modes, k)));
    for (const mode of modes) tried[mode]++;
  }
  return { act: act.name, calls, tried, failures };
}

type Seen = { readonly [place: string]: unknown };

/** Everything a person sees, by names instead of the numbers that only we count. */
function seenWhole(book: BookSnapshot): Seen {
  const copies = new Set(
    book.metadata.filter(({ key }) => key === 'regulars-backup').map(({ place }) => place?.sheetId),
  );
  const nameOf = (id: number) => book.sheets.find((sheet) => sheet.id === id)?.name ?? '?';
  const texts = book.styles.map((style) => {
    const look = Object.entries(style).sort();
    return look.length ? JSON.stringify(look) : null;
  });
  const places: { [place: string]: unknown } = { namedRanges: book.namedRanges };
  const all: string[] = [];
  for (const { id, styles, ...sheet } of book.sheets) {
    if (copies.has(id)) continue;
    all.push(sheet.name);
    const charts = JSON.parse(
      JSON.stringify(sheet.charts, (key, value) =>
        key === 'id' ? undefined : key === 'sheetId' ? nameOf(value) : value,
      ),
    );
    const computed = new Set(sheet.formulas.map(([row, column]) => `${row},${column}`));
    const values: string[] = [];
    sheet.values.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== null && !computed.has(`${row},${column}`))
          values.push(`${row},${column}: ${JSON.stringify(value)}`);
      });
    });
    const looks: string[] = [];
    styles.forEach((cells, row) => {
      cells.forEach((style, column) => {
        if (style !== null && texts[style]) looks.push(`${row},${column} ${texts[style]}`);
      });
    });
    places[sheet.name] = {
      ...sheet,
      values,
      looks,
      charts,
      notes: [...sheet.notes].sort(),
      protections: sheet.protections.map((one) => ({ ...one, sheetId: 0, id: 0 })),
    };
  }
  places.tabs = all;
  places.theirMarks = book.metadata
    .filter(({ key }) => !/^(regulars|rgl)/.test(key))
    .map(({ key, value, place }) => [key, value, place]);
  return places;
}

/** The same without blank rows of our sheets and what reaches over them. */
function seenWithoutBlankRows(book: BookSnapshot): Seen {
  const rowOf = (text: string): string => text.slice(0, text.indexOf(','));
  return Object.fromEntries(
    Object.entries(seenWhole(book)).map(([name, place]) => {
      if (!/^(Today|Data check)$/.test(name)) return [name, place];
      const {
        maxRows: _rows,
        filter: _filter,
        validations: _rules,
        ...sheet
      } = place as {
        readonly values: readonly string[];
        readonly looks: readonly string[];
        readonly [part: string]: unknown;
      };
      // What stands below them is as many rows further down: rows are counted without blank ones.
      const filled = new Map([...new Set(sheet.values.map(rowOf))].map((row, i) => [row, i]));
      const counted = (lines: readonly string[]) =>
        lines.flatMap((line) => {
          const row = filled.get(rowOf(line));
          return row === undefined ? [] : [`${row}${line.slice(line.indexOf(','))}`];
        });
      return [name, { ...sheet, values: counted(sheet.values), looks: counted(sheet.looks) }];
    }),
  );
}

/** Tells the first difference from what is wanted; null = none. */
function unlike(wanted: Seen): (now: Seen) => string | null {
  const text = JSON.stringify(wanted);
  return (now) => (JSON.stringify(now) === text ? null : differ(wanted, now));
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
