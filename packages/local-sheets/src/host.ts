// One workbook with one script bound to it, as Google holds them together: what the command lines, the workbench and the
// tests open. Services, calculator and call log stand behind it.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { serialOfInstant } from './book/time-zone.ts';
import type { Book } from './book/workbook.ts';
import { type Calculator, type CustomCall, createCalculator } from './calc/calculator.ts';
import { writeXlsx } from './files/xlsx.ts';
import { type CustomFunction, customFunctions, formulaResult, scriptArgument } from './realm/custom.ts';
import { openRealm, type Realm, type ScriptFile } from './realm/realm.ts';
import { enumValue } from './services/bridge/enums.ts';
import { type Guess, worked } from './services/costs.ts';
import { type AuthMode, CallLog, type Host, type MenuItem, settle, type UiPort } from './services/host.ts';
import { createServices } from './services/index.ts';

export interface HostOptions {
  book: Book;
  /** A built add-on: its .js files, its .html files and appsscript.json. */
  dist?: string;
  /** Script files instead of, or beside, a built add-on. */
  code?: string | readonly ScriptFile[];
  /** Html files the script may open, by name without `.html`. */
  html?: Record<string, string>;
  /** Default: those of appsscript.json; without one, those a bound script is usually granted. */
  scopes?: readonly string[];
  userLocale?: string;
  /** The script project's own time zone; default: appsscript.json's, else the workbook's. */
  scriptTimeZone?: string;
  authMode?: AuthMode;
  /** null = no screen. Default: a screen nobody sees, on which every question is answered OK or yes. */
  ui?: UiPort | null;
  log?: (line: string, level: string) => void;
  now?: () => Date;
  /** Every call takes as long as it would on Google's servers, by one of the guesses of services/costs.ts. */
  delays?: Guess;
}

export interface OpenHost {
  readonly book: Book;
  readonly calls: CallLog;
  /** Menus the script has added, as it called addToUi. */
  readonly menus: { place: 'bar' | 'addon'; caption: string; items: MenuItem[] }[];
  readonly globals: readonly string[];
  /** Functions marked `@customfunction`, which Sheets proposes while one types; by name in capitals. */
  readonly functions: ReadonlyMap<string, CustomFunction>;
  readonly realm: Realm;
  /** What the services look at; a test may plan failures on it (`services.failNext`). */
  readonly services: Host;
  /** Calls a function as the sidebar does: JSON in and out, with full authorization unless told. */
  call(name: string, args?: readonly unknown[], mode?: AuthMode): unknown;
  /** Runs a function as a trigger or a menu does, with an event object. */
  run(name: string, mode: AuthMode, event?: Record<string, unknown>): void;
  /** Opens the document: onOpen in the given mode, as Google does when a person opens the sheet. */
  open(mode?: AuthMode): void;
  /** Brings formulas up to date, as the sheet on the screen always is. */
  calculate(): void;
  /** The workbook as an xlsx file, its formulas up to date. `application` is said to have saved it. */
  save(application?: string): Promise<Uint8Array>;
}

/** What a script bound to a sheet is granted when its manifest names nothing. */
const USUAL_SCOPES = ['spreadsheets', 'script.container.ui', 'script.scriptapp'].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

export async function openHost(options: HostOptions): Promise<OpenHost> {
  const { book } = options;
  const project = options.dist === undefined ? {} : readProject(options.dist);
  const files = [...(project.files ?? []), ...scriptFiles(options.code)];
  const functions = new Map(files.flatMap(({ code }) => [...customFunctions(code)]));
  const scriptTimeZone = options.scriptTimeZone ?? project.timeZone ?? book.timeZone;
  const now = options.now ?? (() => new Date());
  const menus: OpenHost['menus'] = [];
  const screen = options.ui === undefined ? silentScreen() : options.ui;

  const services: Host = {
    book,
    calculate(other = book) {
      calculator ??= createCalculator({
        custom: { names: cellNames.keys(), call: callCustom },
        now: () => serialOfInstant(now().getTime(), book.timeZone),
      });
      calculator.calculate(other);
    },
    userLocale: options.userLocale ?? book.locale,
    authMode: options.authMode ?? 'FULL',
    scopes: [...(options.scopes ?? project.scopes ?? USUAL_SCOPES)],
    scriptTimeZone,
    ui: screen && {
      ...screen,
      menu(menu) {
        menus.push(menu);
        screen.menu(menu);
      },
    },
    calls: new CallLog(),
    files: { ...project.html, ...options.html },
    cache: new Map(),
    locks: { held: new Set() },
    now,
    slept: 0,
    ...(options.log && { log: options.log }),
  };

  if (options.delays) {
    services.calls.meter.guess = options.delays;
    services.calls.meter.wait = waiting();
  }

  /** Something the script does in a mode of its own, after which the mode is as before. */
  const inMode = <T>(mode: AuthMode, act: () => T): T => {
    const before = services.authMode;
    services.authMode = mode;
    try {
      return act();
    } finally {
      services.authMode = before;
    }
  };

  const cellNames = new Map<string, string>();
  let calculator: Calculator | null = null;
  const callCustom: CustomCall = (name, args, place) => {
    const { constructors } = realm;
    const started = performance.now();
    services.computing = place;
    try {
      const values = args.map((argument) => scriptArgument(argument, constructors, book.timeZone));
      const answer = inMode('CUSTOM_FUNCTION', () => realm.callRaw(cellNames.get(name)!, values));
      if (performance.now() - started > CUSTOM_LIMIT)
        return error('Exceeded maximum execution time (line 0).');
      return formulaResult(answer, book.timeZone);
    } catch (thrown) {
      return error(thrown instanceof Error ? thrown.message : String(thrown));
    } finally {
      delete services.computing;
    }
  };
  const realm = openRealm(
    files,
    (constructors) => {
      services.realm = constructors;
      return createServices(services);
    },
    scriptTimeZone,
  );

  // Any public function can be called from a cell, in whatever case; `@customfunction` only makes Sheets propose it.
  for (const name of realm.globals.filter(realm.isCallable)) cellNames.set(name.toUpperCase(), name);
  calculator = null;

  /** Locks are released when the script ends. */
  const execution = <T>(mode: AuthMode, act: () => T): T => {
    const { meter } = services.calls;
    meter.execution();
    const started = worked();
    try {
      return inMode(mode, act);
    } finally {
      meter.tally.own += worked() - started;
      services.locks.held.clear();
    }
  };
  const run: OpenHost['run'] = (name, mode, event) => {
    execution(mode, () => realm.callRaw(name, [{ authMode: enumValue('AuthMode', mode), ...event }]));
  };
  return {
    book,
    calls: services.calls,
    menus,
    globals: realm.globals,
    functions,
    realm,
    services,
    call: (name, args = [], mode = 'FULL') => execution(mode, () => realm.call(name, ...args)),
    run,
    open(mode = 'LIMITED') {
      menus.length = 0;
      if (realm.isCallable('onOpen')) run('onOpen', mode);
    },
    calculate: () => settle(services),
    save(application) {
      settle(services);
      return writeXlsx(book, application);
    },
  };
}

/** Google's limit of one custom function. */
const CUSTOM_LIMIT = 30_000;

function error(message: string) {
  return { value: '#ERROR!', message };
}

interface Project {
  files?: ScriptFile[];
  html?: Record<string, string>;
  scopes?: string[];
  timeZone?: string;
}

function readProject(directory: string): Project {
  const files: ScriptFile[] = [];
  const html: Record<string, string> = {};
  let manifest: { oauthScopes?: string[]; timeZone?: string } = {};
  for (const file of readdirSync(directory).sort()) {
    const text = () => readFileSync(join(directory, file), 'utf8');
    if (file === 'appsscript.json') manifest = JSON.parse(text());
    else if (/\.(js|gs)$/.test(file)) files.push({ name: file, code: text() });
    else if (file.endsWith('.html')) html[basename(file, '.html')] = text();
  }
  return { files, html, scopes: manifest.oauthScopes, timeZone: manifest.timeZone };
}

function scriptFiles(code: HostOptions['code']): readonly ScriptFile[] {
  if (code === undefined) return [];
  return typeof code === 'string' ? [{ name: 'Code.gs', code }] : code;
}

function silentScreen(): UiPort {
  return {
    menu() {},
    sidebar() {},
    dialog() {},
    alert: (_title, _prompt, buttons) => agreement(buttons),
    prompt: (_title, _prompt, buttons) => ({ button: agreement(buttons), text: '' }),
    toast() {},
  };
}

/** The button that says yes: a set of buttons has OK or YES. */
export function agreement(buttons: string): string {
  return buttons.startsWith('YES') ? 'YES' : 'OK';
}

/** Waits for whole milliseconds; shorter ones add up. */
function waiting(): (seconds: number) => void {
  const lock = new Int32Array(new SharedArrayBuffer(4));
  let due = 0;
  return (seconds) => {
    due += seconds * 1000;
    if (due < 1) return;
    Atomics.wait(lock, 0, 0, Math.floor(due));
    due -= Math.floor(due);
  };
}
