// The place a script runs in: the language and the services, nothing else. No timers, no fetch, no require.

import vm from 'node:vm';
import type { RealmConstructors } from '../services/host.ts';
import { carried } from './json.ts';
import { orScriptError, ScriptError } from './script-error.ts';

export interface ScriptFile {
  name: string;
  code: string;
}

export interface Realm {
  /** Names the script's files define at their top level: functions and `var`s. */
  readonly globals: string[];
  readonly constructors: RealmConstructors;
  /** As google.script.run: plain JSON in and out, no function whose name ends with `_`. */
  call(name: string, ...args: unknown[]): unknown;
  /** The function itself, with arguments and answer as they are. */
  callRaw(name: string, args: readonly unknown[]): unknown;
  /** Is it a function google.script.run and menus can name? */
  isCallable(name: string): boolean;
}

/** Google's limit of one execution. */
const RUN_LIMIT = 360_000;

/** Names a bare V8 context has and Apps Script has not. */
const ABSENT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console'];

export function openRealm(
  files: readonly ScriptFile[],
  connect: (constructors: RealmConstructors) => Record<string, object>,
  timeZone = 'UTC',
): Realm {
  // A global of its own, not one that watches an object: the script's global names are as fast as on Google.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const evaluate = (code: string) => vm.runInContext(code, context);
  const global = evaluate('globalThis') as Record<string, unknown>;
  for (const name of ABSENT) delete global[name];
  const constructors = evaluate('({ Date, Error, Array })') as RealmConstructors;
  const parse = evaluate('(text) => JSON.parse(text)') as (text: string) => unknown;

  const services = connect(constructors);
  for (const [name, service] of Object.entries(services)) {
    Object.defineProperty(global, name, {
      value: service,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
  const given = new Set(Object.getOwnPropertyNames(global));

  const guarded = <T>(run: () => T): T => inTimeZone(timeZone, () => orScriptError(run, constructors));
  guarded(() => {
    for (const { name, code } of files) new vm.Script(code, { filename: name }).runInContext(context);
  });
  const globals = Object.getOwnPropertyNames(global).filter((name) => !given.has(name));

  /** A function call that can be stopped must be a script's run. */
  const limited = (run: () => unknown): unknown => {
    global.run_ = run;
    try {
      return evaluateLimited(context);
    } finally {
      delete global.run_;
    }
  };

  const isCallable = (name: string) =>
    globals.includes(name) && !name.endsWith('_') && typeof global[name] === 'function';
  const callRaw = (name: string, args: readonly unknown[]) => {
    const called = global[name];
    if (typeof called !== 'function')
      throw new ScriptError({ message: `Script function not found: ${name}` });
    return guarded(() => limited(() => Reflect.apply(called, global, args)));
  };
  return {
    globals,
    constructors,
    isCallable,
    callRaw,
    call(name, ...args) {
      if (!isCallable(name)) throw new ScriptError({ message: `Script function not found: ${name}` });
      const texts = args.map((arg, i) => carried(arg, `Argument ${i + 1} of ${name}`));
      const answer = callRaw(name, texts.map(parse));
      return JSON.parse(carried(answer, `The answer of ${name}`));
    },
  };
}

const RUN = new vm.Script('run_()');

function evaluateLimited(context: object): unknown {
  try {
    return RUN.runInContext(context, { timeout: RUN_LIMIT });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      throw new ScriptError({ name: 'Exception', message: 'Exceeded maximum execution time' });
    }
    throw error;
  }
}

/** Scripts see their own project's time zone in `new Date(2020, 0, 1)`, not the machine's. */
function inTimeZone<T>(timeZone: string, run: () => T): T {
  const before = process.env.TZ;
  if (before === timeZone) return run();
  process.env.TZ = timeZone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
