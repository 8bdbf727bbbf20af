// PropertiesService, CacheService and LockService.

import type { App } from '../bridge/app.ts';
import { refuse } from '../bridge/errors.ts';
import { Service, type ServiceClass, serviceClass } from '../bridge/service.ts';
import { SAY } from './texts.ts';

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const CACHE_KEY_LENGTH = 250;
const CACHE_VALUE_BYTES = 100 * 1024;
const CACHE_ITEMS = 1000;

type Scope = 'document' | 'user' | 'script';

const size = (text: string) => new TextEncoder().encode(text).length;

/** A script's object as plain texts. */
function texts(object: object): [string, string][] {
  return Object.entries(object).map(([key, value]) => [key, String(value)]);
}

// Properties

class PropertiesServiceTarget extends Service {
  readonly type = 'PropertiesService';
}

class PropertiesTarget extends Service {
  readonly type = 'Properties';
  readonly scope: Scope;
  constructor(app: App, scope: Scope) {
    super(app);
    this.scope = scope;
  }

  get store(): Record<string, string> {
    return this.app.host.book.properties[this.scope];
  }
}

/** No store can be reached before the add-on is enabled in the document (rule 119). */
function properties(scope: Scope) {
  return ({ app }: PropertiesServiceTarget) => {
    if (app.host.authMode === 'NONE') refuse(SAY.noPermission('PropertiesService'));
    return new PropertiesTarget(app, scope);
  };
}

function store(target: PropertiesTarget, entries: [string, string][]): PropertiesTarget {
  for (const [, value] of entries) if (size(value) > VALUE_BYTES) refuse(SAY.tooLargeValue);
  const next = { ...target.store, ...Object.fromEntries(entries) };
  const bytes = Object.entries(next).reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
  if (bytes > STORE_BYTES) refuse(SAY.storeFull);
  for (const [key, value] of entries) define(target.store, key, value);
  return target;
}

/** Also for keys like `__proto__`. */
function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

// Cache

class CacheServiceTarget extends Service {
  readonly type = 'CacheService';
}

class CacheTarget extends Service {
  readonly type = 'Cache';
  readonly prefix: string;
  constructor(app: App, scope: Scope) {
    super(app);
    this.prefix = `${scope}/`;
  }

  private get time(): number {
    const { now, slept } = this.app.host;
    return now().getTime() + slept;
  }

  get(key: string): string | null {
    const entry = this.app.host.cache.get(this.prefix + key);
    return entry && entry.expires > this.time ? entry.value : null;
  }

  put(key: string, value: string, seconds: number): void {
    if (key.length > CACHE_KEY_LENGTH) refuse(SAY.tooLargeKey);
    if (size(value) > CACHE_VALUE_BYTES) refuse(SAY.tooLargeValue);
    if (seconds < 1 || seconds > 21_600) refuse(SAY.badExpiration);
    const { cache } = this.app.host;
    cache.delete(this.prefix + key);
    cache.set(this.prefix + key, { value, expires: this.time + seconds * 1000 });
    // Beyond its limit the cache forgets what it has held longest.
    if (cache.size > CACHE_ITEMS) cache.delete(cache.keys().next().value!);
  }

  remove(key: string): void {
    this.app.host.cache.delete(this.prefix + key);
  }
}

// Locks

class LockServiceTarget extends Service {
  readonly type = 'LockService';
}

class LockTarget extends Service {
  readonly type = 'Lock';
  readonly scope: Scope;
  held = false;
  constructor(app: App, scope: Scope) {
    super(app);
    this.scope = scope;
  }

  /** Whoever else holds the lock is another execution, which cannot end while this one waits: the answer comes at once. */
  acquire(timeout: number): boolean {
    if (timeout < 0) return false;
    const { held } = this.app.host.locks;
    if (this.holds()) return true;
    if (held.has(this.scope)) return false;
    held.add(this.scope);
    this.held = true;
    return true;
  }

  /** A lock is lost when the script was suspended meanwhile. */
  holds(): boolean {
    return this.held && this.app.host.locks.held.has(this.scope);
  }

  release(): void {
    if (this.holds()) this.app.host.locks.held.delete(this.scope);
    this.held = false;
  }
}

const lock = (scope: Scope) => (service: LockServiceTarget) => new LockTarget(service.app, scope);
const cache = (scope: Scope) => (service: CacheServiceTarget) => new CacheTarget(service.app, scope);

function copied(app: App, entries: Iterable<[string, string]>): object {
  // An object of the script's realm: its Object is where the prototype of its arrays' prototype comes from.
  const prototype = Object.getPrototypeOf((app.host.realm?.Array ?? Array).prototype) as object;
  const object = Object.create(prototype) as object;
  for (const [key, value] of entries) define(object, key, value);
  return object;
}

export const STORE_CLASSES: readonly ServiceClass[] = [
  serviceClass<GoogleAppsScript.Properties.PropertiesService, PropertiesServiceTarget>(
    'PropertiesService',
    [
      {
        getDocumentProperties: properties('document'),
        getScriptProperties: properties('script'),
        getUserProperties: properties('user'),
      },
    ],
    { path: 'PropertiesService' },
  ),
  serviceClass<GoogleAppsScript.Properties.Properties, PropertiesTarget>(
    'Properties',
    [
      {
        getProperty: (target: PropertiesTarget, key: string) =>
          Object.hasOwn(target.store, key) ? target.store[key] : null,
        getProperties: (target: PropertiesTarget) => copied(target.app, Object.entries(target.store)),
        getKeys: (target: PropertiesTarget) => target.app.list(Object.keys(target.store)),
        setProperty: (target: PropertiesTarget, key: string, value: string) => store(target, [[key, value]]),
        setProperties(target: PropertiesTarget, object: object, deleteOthers = false) {
          if (deleteOthers) for (const key of Object.keys(target.store)) delete target.store[key];
          return store(target, texts(object));
        },
        deleteProperty(target: PropertiesTarget, key: string) {
          delete target.store[key];
          return target;
        },
        deleteAllProperties(target: PropertiesTarget) {
          for (const key of Object.keys(target.store)) delete target.store[key];
          return target;
        },
      },
    ],
    { path: 'PropertiesService.Properties' },
  ),
  serviceClass<GoogleAppsScript.Cache.CacheService, CacheServiceTarget>(
    'CacheService',
    [
      {
        getDocumentCache: cache('document'),
        getScriptCache: cache('script'),
        getUserCache: cache('user'),
      },
    ],
    { path: 'CacheService' },
  ),
  serviceClass<GoogleAppsScript.Cache.Cache, CacheTarget>(
    'Cache',
    [
      {
        get: (target: CacheTarget, key: string) => target.get(key),
        getAll: (target: CacheTarget, keys: string[]) =>
          copied(
            target.app,
            keys.flatMap((key) => {
              const value = target.get(key);
              return value === null ? [] : [[key, value] as [string, string]];
            }),
          ),
        put(target: CacheTarget, key: string, value: string, seconds = 600) {
          target.put(key, value, seconds);
          return null;
        },
        putAll(target: CacheTarget, object: object, seconds = 600) {
          for (const [key, value] of texts(object)) target.put(key, value, seconds);
          return null;
        },
        remove(target: CacheTarget, key: string) {
          target.remove(key);
          return null;
        },
        removeAll(target: CacheTarget, keys: string[]) {
          for (const key of keys) target.remove(key);
          return null;
        },
      },
    ],
    { path: 'CacheService.Cache' },
  ),
  serviceClass<GoogleAppsScript.Lock.LockService, LockServiceTarget>(
    'LockService',
    [{ getDocumentLock: lock('document'), getScriptLock: lock('script'), getUserLock: lock('user') }],
    { path: 'LockService' },
  ),
  serviceClass<GoogleAppsScript.Lock.Lock, LockTarget>(
    'Lock',
    [
      {
        hasLock: (target: LockTarget) => target.holds(),
        releaseLock: (target: LockTarget) => target.release(),
        tryLock: (target: LockTarget, timeout: number) => target.acquire(timeout),
        waitLock(target: LockTarget, timeout: number) {
          if (!target.acquire(timeout)) refuse(SAY.lockTimeout);
        },
      },
    ],
    { path: 'LockService.Lock' },
  ),
];

export function storeGlobals(app: App): Record<string, object> {
  return {
    PropertiesService: app.expose(new PropertiesServiceTarget(app)),
    CacheService: app.expose(new CacheServiceTarget(app)),
    LockService: app.expose(new LockServiceTarget(app)),
  };
}
