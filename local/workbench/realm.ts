// The place the add-on runs in when the host is a web page: a frame's own globals, emptied of everything Apps Script lacks.
// It answers to the same interface as local-sheets/realm/realm.ts, which it replaces in the page.
//
// How isolated: the frame is a realm of its own (its own Array, Date, Error …), so nothing of the page leaks in by accident. Every
// deletable global that is not of the language (fetch, timers, XMLHttpRequest, storage, …) is deleted; the four names a browser does
// not let go (window, document, location, top) and every other name left are shadowed by parameters without a value, and the
// frame's Content-Security-Policy forbids any request. A script that sets out to escape can (Function('return this')().document): this
// keeps our own add-on honest, it is no prison for a stranger's. Two more differences from the command line: an execution cannot be
// stopped after six minutes, and `new Date(2020, 0, 1)` means the machine's time zone.

import { carried } from 'local-sheets/realm/json.ts';
import type { Realm, ScriptFile } from 'local-sheets/realm/realm.ts';
import { orScriptError, ScriptError } from 'local-sheets/realm/script-error.ts';
import type { RealmConstructors } from 'local-sheets/services/host.ts';

/** Globals of the language itself; Apps Script has these. */
const LANGUAGE = new Set(
  [
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error',
    'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer',
    'Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray',
    'BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef Proxy Reflect FinalizationRegistry',
    'Iterator decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN eval globalThis',
  ].flatMap((names) => names.split(' ')),
);

const POLICY = "default-src 'none'; script-src 'unsafe-eval'";

export function openRealm(
  files: readonly ScriptFile[],
  connect: (constructors: RealmConstructors) => Record<string, object>,
): Realm {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'script';
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  const inside = frame.contentWindow as unknown as Window & typeof globalThis;
  inside.document.open();
  inside.document.write(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
  inside.document.close();

  const constructors: RealmConstructors = { Date: inside.Date, Error: inside.Error, Array: inside.Array };
  const parse = inside.JSON.parse;
  const FunctionOfRealm = inside.Function;
  const services = connect(constructors);
  const absent = emptied(inside).filter((name) => !(name in services));

  const code = files.map((file) => file.code).join('\n');
  const names = [...new Set([...code.matchAll(/^(?:function|var)\s+([\w$]+)/gm)].map((match) => match[1]!))];
  // A line may begin so inside a function too: such a name is not to be had at the end.
  const had = names.map((name) => `typeof ${name} === 'undefined' ? {} : { ${name} }`);
  const body = `${code}\nreturn Object.assign({}, ${had.join(', ')});`;
  const shadows = [...absent, 'globalThis'];
  const guarded = <T>(act: () => T): T => orScriptError(act, constructors);
  const run = guarded(
    () =>
      new FunctionOfRealm(...shadows, ...Object.keys(services), body) as (...values: unknown[]) => unknown,
  );
  const global = guarded(() =>
    Reflect.apply(run, undefined, [...shadows.map(() => undefined), ...Object.values(services)]),
  ) as Record<string, unknown>;

  const isCallable = (name: string) =>
    Object.hasOwn(global, name) && !name.endsWith('_') && typeof global[name] === 'function';
  const callRaw = (name: string, args: readonly unknown[]) => {
    const called = Object.hasOwn(global, name) ? global[name] : undefined;
    if (typeof called !== 'function')
      throw new ScriptError({ message: `Script function not found: ${name}` });
    return guarded(() => Reflect.apply(called, undefined, args));
  };
  return {
    globals: Object.keys(global),
    constructors,
    isCallable,
    callRaw,
    call(name, ...args) {
      if (!isCallable(name)) throw new ScriptError({ message: `Script function not found: ${name}` });
      const texts = args.map((arg, i) => carried(arg, `Argument ${i + 1} of ${name}`));
      const answer = callRaw(
        name,
        texts.map((text) => parse(text)),
      );
      return JSON.parse(carried(answer, `The answer of ${name}`));
    },
  };
}

/** Deletes what can be deleted; answers with the names that stay and must be shadowed. */
function emptied(inside: Window & typeof globalThis): string[] {
  const stay: string[] = [];
  for (let holder: object | null = inside; holder; holder = Object.getPrototypeOf(holder)) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (LANGUAGE.has(name) || name === 'constructor' || name in Object.prototype) continue;
      const gone = holder === inside && Reflect.deleteProperty(holder, name);
      if (!gone && /^[A-Za-z_$][\w$]*$/.test(name)) stay.push(name);
    }
  }
  return [...new Set(stay)];
}
