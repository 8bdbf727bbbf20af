// A hiccup of Google's: one call fails in passing, before its effect or after it, in the words Google has for it. A run that
// the sidebar drives must end complete, as if nothing had happened.

import { Book } from 'local-sheets/book/workbook.ts';
import type { RunState, Settings } from '../../../src/addon/api.ts';
import type { Failure } from '../../../src/terms/failures.ts';
import { type Document, openDocument, putOrders, snapshot, someOrders } from '../../addon/document.ts';
import { filmOf, questionsOf } from './film.ts';

/** In the languages of our users; that each is Google's own is told by the reports in bench/ and in the issues of others. */
const SAYS = [
  'Service Spreadsheets failed while accessing document with id 1x2y3z.',
  'Service error: Spreadsheets',
  'We’re sorry, a server error occurred. Please wait a bit and try again.',
  'Service Spreadsheets timed out while accessing document with id 1x2y3z.',
  'Lock timeout: another process was holding the lock for too long.',
  'Service invoked too many times in a short time: spreadsheets. Try Utilities.sleep(1000) between calls.',
  '很抱歉，伺服器發生錯誤。請稍候再試一次。',
  '存取 ID 為 1x2y3z 的文件時，「試算表」服務逾時。',
];
export interface Hiccup {
  readonly says: string;
  readonly when: 'before' | 'after';
}
export const HICCUPS: readonly Hiccup[] = SAYS.flatMap((says) => [
  { says, when: 'before' },
  { says, when: 'after' },
]);

const LINES = someOrders(40, 12);
const first = () => openDocument({ lines: LINES.slice(0, 25), rows: 100 });
async function later(): Promise<Document> {
  const shop = await first();
  shop.run();
  putOrders(shop.orders, LINES);
  return shop;
}
export const RUNS = [
  { name: 'a first run', open: first },
  { name: 'a later run', open: later },
] as const;

const MOST_TRIES = 8;

/** As the sidebar does: a lost answer is asked for again, and what was begun is gone on with. */
function driven(shop: Document, settings: Settings): RunState {
  let run: RunState | null = null;
  for (let tries = 0; ; tries++) {
    try {
      run ??= shop.call('start').unfinished;
      run = run
        ? shop.call('step', { runId: run.runId, next: run.next, seconds: 60 })
        : shop.call('beginRun', { ...settings, seconds: 60 });
      if (run.next === run.steps.length) return run;
    } catch (error) {
      const { code } = JSON.parse((error as Error).message) as Failure;
      if (tries === MOST_TRIES || (code !== 'google-busy' && code !== 'busy')) throw error;
      run = null;
    }
  }
}

/** What a person sees; a run by any number. */
function seen(book: Book): string {
  const { sheets } = snapshot(book, (sheet) => !sheet.hidden) as { readonly sheets: unknown };
  return JSON.stringify(sheets).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'run');
}

export interface Outcome {
  readonly calls: number;
  readonly tried: number;
  /** Those that are as others. */
  readonly asking: number;
  readonly failures: readonly string[];
}

/**
 * `tries`: which call fails, and in which way, of so many calls. Those that only ask fail after their effect as before it, so that
 * need not be tried.
 */
export async function hiccups(
  open: () => Promise<Document>,
  tries: (calls: number) => Iterable<readonly [number: number, hiccup: Hiccup]>,
  { isWhole = false } = {},
): Promise<Outcome> {
  const model = await open();
  const { host } = model;
  const start = structuredClone(model.book.toJSON());
  const settings = model.settings();
  const act = (shop: Document): void => void driven(shop, settings);
  const { calls, end, threw } = await filmOf(host, start, act);
  if (threw) throw new Error(threw);
  const wanted = seen(Book.fromJSON(end));
  const questions = isWhole ? await questionsOf(host, start, act) : new Set<number>();
  const failures: string[] = [];
  let [tried, asking] = [0, 0];
  const { services } = host;
  for (const [number, { says, when }] of tries(calls)) {
    if (when === 'after' && questions.has(number)) {
      asking++;
      continue;
    }
    const shop = await openDocument({ book: Book.fromJSON(start), host });
    let [call, fired] = [0, false];
    const fail = (name: string) => {
      if (++call !== number) return null;
      fired = true;
      return new Error(`${says} (${name})`);
    };
    if (when === 'before') services.failNext = fail;
    else services.failAfter = fail;
    tried++;
    const where = `call ${number} of ${calls}, ${when} its effect, “${says}”`;
    try {
      driven(shop, settings);
      if (!fired) failures.push(`${where}: it never came to pass`);
      if (seen(shop.book) !== wanted) failures.push(`${where}: not as without it`);
    } catch (error) {
      failures.push(`${where}: ${(error as Error).message}`);
    } finally {
      delete services.failNext;
      delete services.failAfter;
    }
  }
  return { calls, tried, asking, failures };
}
