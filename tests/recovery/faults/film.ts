// An act as a film: execution by execution, the workbook before each and what it answered. A fault in the tenth execution is
// tried from the tenth on; and once an execution leaves the workbook and the answer of the film, the rest is known.

import { createHash } from 'node:crypto';
import type { BookSnapshot } from 'local-sheets/book/snapshot.ts';
import { Book } from 'local-sheets/book/workbook.ts';
import type { OpenHost } from 'local-sheets/host.ts';
import { type Document, openDocument } from '../../addon/document.ts';

/**
 * What a person and the sidebar do: calls of the host, each an execution. What it does next hangs on the answer it got last, and
 * on answers before that only where they are the same at every try.
 */
export type Doing = (shop: Document) => void;

interface Execution {
  readonly before: BookSnapshot;
  /** Calls of services before it. */
  readonly calls: number;
  answer: unknown;
}

export interface Film {
  readonly act: Doing;
  readonly executions: readonly Execution[];
  readonly calls: number;
  readonly end: BookSnapshot;
  /** What it threw, as its text. */
  readonly threw: string | null;
  /** Of each execution, its workbook after it with its answer; filled as they are asked for. */
  readonly after: string[];
}

/** A call fails before its effect or after it; asked at every call, by its number. */
export interface Fault {
  readonly when: 'before' | 'after';
  readonly fails: (call: number) => boolean;
  /** The last call that fails; none later will. */
  readonly last: number;
  readonly says: string;
}

const AGED = '2020-01-01T00:00:00.000Z';

/** The same for the same text but for the numbers of runs and the time of day, which differ at every try. */
function namedAlike(text: string): string {
  const names = new Map<string, string>();
  return text.replace(
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g,
    (found) => {
      if (found[10] === 'T') return found === AGED ? found : 'now';
      const name = names.get(found) ?? `run ${names.size}`;
      names.set(found, name);
      return name;
    },
  );
}

/** Everything of a workbook that what comes later can hang on: two alike go on alike. Styles by what they are, not by their number. */
function stateOf(book: BookSnapshot): string {
  const styles: unknown[] = [];
  const numbers = new Map<number, number>();
  const numberOf = (id: number | null): number | null => {
    if (id === null) return null;
    let number = numbers.get(id);
    if (number === undefined) {
      number = styles.push(book.styles[id]);
      numbers.set(id, number);
    }
    return number;
  };
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    styles: sheet.styles.map((row) => row.map(numberOf)),
    notes: [...sheet.notes].sort(([row, column], [other, at]) => row - other || column - at),
  }));
  const properties = Object.entries(book.properties.document).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({
    ...book,
    properties: { ...book.properties, document: properties },
    sheets,
    styles,
  });
}

const hashOf = (text: string): string => createHash('sha1').update(namedAlike(text)).digest('base64');

/** A workbook by everything that what comes later can hang on. */
export function keyOf(book: BookSnapshot): string {
  return hashOf(stateOf(book));
}

/** The workbook as it is now; what it holds in layers is copied already. */
function frozen(book: Book): BookSnapshot {
  const { sheets, styles, ...rest } = book.toJSON();
  return {
    ...structuredClone(rest),
    styles: styles.slice(),
    sheets: sheets.map(({ values, formulas, styles, notes, ...sheet }) => ({
      ...structuredClone(sheet),
      ...{ values, formulas, styles, notes },
    })),
  };
}

/** A document of a host that served others before; every execution passes through `each`. */
function watched(
  host: OpenHost,
  start: BookSnapshot,
  each: (live: () => unknown) => unknown = (live) => live(),
): Promise<Document> {
  return openDocument({
    book: Book.fromJSON(start),
    host: {
      ...host,
      call: (...asked) => each(() => host.call(...asked)),
      run: (...asked) => {
        each(() => host.run(...asked));
      },
    },
  });
}

/** How an act ends, without what was on the way. */
export async function endedOf(
  host: OpenHost,
  start: BookSnapshot,
  act: Doing,
): Promise<Pick<Film, 'end' | 'threw'>> {
  const shop = await watched(host, start);
  const threw = thrownBy(act, shop);
  return { end: frozen(shop.book), threw };
}

export async function filmOf(host: OpenHost, start: BookSnapshot, act: Doing): Promise<Film> {
  const executions: Execution[] = [];
  let calls = 0;
  const shop: Document = await watched(host, start, (live) => {
    const execution: Execution = { before: frozen(shop.book), calls, answer: undefined };
    executions.push(execution);
    execution.answer = live();
    return execution.answer;
  });
  host.services.failNext = () => {
    calls++;
    return null;
  };
  const threw = thrownBy(act, shop);
  delete host.services.failNext;
  return { act, executions, calls, end: frozen(shop.book), threw, after: [] };
}

function thrownBy(act: Doing, shop: Document): string | null {
  try {
    act(shop);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** It goes on as in the film. */
class Joined extends Error {}

export interface Faulted {
  /** The workbook that is left, the film's own where it goes on as there. */
  readonly left: BookSnapshot;
  readonly isAsFilmed: boolean;
  readonly fired: boolean;
  /** What the act threw, as its text. */
  readonly threw: string | null;
}

/** The act of a film with a fault in it. */
export async function faulted(host: OpenHost, film: Film, fault: Fault, first: number): Promise<Faulted> {
  const { executions } = film;
  const from = executions.findLastIndex((one) => one.calls < first);
  let [at, calls, fired] = [0, 0, false];
  /** Of an execution that was done with all faults behind it: what follows is known. */
  const isAsFilmed = (answer: unknown): boolean => {
    const text = JSON.stringify(answer) ?? '';
    const alike = namedAlike(text);
    let now = '';
    return executions.some((one, i) => {
      if (i < from || namedAlike(JSON.stringify(one.answer) ?? '') !== alike) return false;
      now ||= hashOf(text + stateOf(frozen(shop.book)));
      film.after[i] ??= hashOf(
        (JSON.stringify(one.answer) ?? '') + stateOf(executions[i + 1]?.before ?? film.end),
      );
      return film.after[i] === now;
    });
  };
  const shop: Document = await watched(host, executions[from].before, (live) => {
    const i = at++;
    if (i < from) return structuredClone(executions[i].answer);
    if (i === from) calls = executions[from].calls;
    const answer = live();
    if (calls >= fault.last && isAsFilmed(answer)) throw new Joined();
    return answer;
  });
  const { services } = host;
  const fails = (name: string): Error | null => {
    calls++;
    if (!fault.fails(calls)) return null;
    fired = true;
    return new Error(`${fault.says}: ${name}`);
  };
  if (fault.when === 'after') services.failAfter = fails;
  else services.failNext = fails;
  try {
    film.act(shop);
    return { left: frozen(shop.book), isAsFilmed: false, fired, threw: null };
  } catch (error) {
    if (error instanceof Joined) return { left: film.end, isAsFilmed: true, fired, threw: film.threw };
    return { left: frozen(shop.book), isAsFilmed: false, fired, threw: (error as Error).message };
  } finally {
    delete services.failNext;
    delete services.failAfter;
  }
}

/** A while passes: a run under way was left behind. */
export function aged(book: BookSnapshot): BookSnapshot {
  const document = Object.fromEntries(
    Object.entries(book.properties.document).map(([key, value]) => [
      key,
      value.replace(/"touchedAt":"[^"]+"/, `"touchedAt":"${AGED}"`),
    ]),
  );
  return { ...book, properties: { ...book.properties, document } };
}

/**
 * The calls of an act that only ask: named so, and with everything the host keeps the same before and after. Such a call failing
 * after its effect is the same as before it, as the script gets no answer either way.
 */
export async function questionsOf(host: OpenHost, start: BookSnapshot, act: Doing): Promise<Set<number>> {
  const shop = await watched(host, start);
  const { services } = host;
  const now = () => JSON.stringify([shop.book.toJSON(), [...services.locks.held], [...services.cache]]);
  const questions = new Set<number>();
  let [calls, before] = [0, ''];
  services.failNext = (name) => {
    calls++;
    if (!/\.(get|is|has|can)[A-Z]/.test(name)) before = '';
    else before ||= now();
    return null;
  };
  services.failAfter = () => {
    if (!before) return null;
    const after = now();
    if (after === before) questions.add(calls);
    before = after;
    return null;
  };
  try {
    act(shop);
  } finally {
    delete services.failNext;
    delete services.failAfter;
  }
  return questions;
}
