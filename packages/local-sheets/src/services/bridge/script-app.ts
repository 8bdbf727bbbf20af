// One running script's view of the services: façades in front of them, the calls counted, refusals thrown as its own errors.

import { instantOfSerial, serialOfInstant } from '../../book/time-zone.ts';
import type { Book } from '../../book/workbook.ts';
import { worked } from '../costs.ts';
import type { Host } from '../host.ts';
import { settle } from '../host.ts';
import type { App } from './app.ts';
import { checkedArguments } from './arguments.ts';
import { Refusal } from './errors.ts';
import { callKind, checkGrid, checkPermission } from './permissions.ts';
import { Service, type ServiceClass } from './service.ts';

export class ScriptApp implements App {
  readonly host: Host;
  readonly created: Book[] = [];
  readonly #classes: ReadonlyMap<string, ServiceClass>;
  readonly #prototypes = new Map<string, object>();
  readonly #targets = new WeakMap<object, Service>();

  constructor(host: Host, classes: readonly ServiceClass[]) {
    this.host = host;
    this.#classes = new Map(classes.map((item) => [item.type, item]));
  }

  expose(service: Service): object {
    const facade = Object.create(this.#prototype(service.type)) as object;
    this.#targets.set(facade, service);
    return facade;
  }

  list(values: readonly unknown[]): unknown[] {
    const items = this.array<unknown>(values.length);
    values.forEach((value, i) => {
      items[i] = this.given(value);
    });
    return items;
  }

  given(value: unknown): unknown {
    return value instanceof Service ? this.expose(value) : value;
  }

  target(value: unknown): unknown {
    return typeof value === 'object' && value !== null ? (this.#targets.get(value) ?? value) : value;
  }

  #prototype(type: string): object {
    const known = this.#prototypes.get(type);
    if (known) return known;
    const definition = this.#classes.get(type);
    if (!definition) throw new Error(`No members for ${type}`);
    const prototype = Object.create(this.#strict(type)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(definition.properties)) prototype[name] = value;
    for (const member of Object.keys(definition.members))
      prototype[member] = this.#caller(definition, member);
    prototype.toString = () => definition.printed;
    this.#prototypes.set(type, Object.freeze(prototype));
    return prototype;
  }

  /** Behind the supported members: every other name throws. */
  #strict(type: string): object {
    return new Proxy(Object.create(null), {
      get: (_, name) => {
        if (typeof name === 'symbol' || name === 'toJSON' || name === 'then' || name === 'constructor')
          return undefined;
        if (name in Object.prototype) return Object.prototype[name as keyof object];
        throw this.exception(`${type}.${name} is not supported by the local host`);
      },
    });
  }

  #caller(definition: ServiceClass, member: string): (...given: unknown[]) => unknown {
    const app = this;
    const { type, path } = definition;
    const action = definition.members[member]!;
    const name = `${type}.${member}`;
    const kind = callKind(type, member);
    return function call(this: object, ...given: unknown[]): unknown {
      const target = app.#targets.get(this);
      if (!target) throw app.exception(`${name} was called without its object`);
      const { host } = app;
      const started = worked();
      host.calls.count(name, kind);
      const planned = host.failNext?.(name);
      if (planned) throw app.exception(planned.message);
      try {
        checkPermission(host, type, member);
        checkGrid(target, member);
        const args = checkedArguments(type, path, member, given, (value) => app.target(value));
        const result = action(target as never, ...(args as never[]));
        host.calls.meter.call(name, kind, given, result);
        const lost = host.failAfter?.(name);
        if (lost) throw app.exception(lost.message);
        if (result === target) return this;
        return app.given(result);
      } catch (error) {
        throw error instanceof Refusal ? app.exception(error.message) : error;
      } finally {
        host.calls.meter.served(worked() - started);
      }
    };
  }

  exception(message: string): Error {
    const error = new (this.host.realm?.Error ?? Error)(message);
    error.name = 'Exception';
    return error;
  }

  // Values for scripts

  array<T>(length: number): T[] {
    return new (this.host.realm?.Array ?? Array)<T>(length);
  }

  grid<T>(rows: number, columns: number, cell: (row: number, column: number) => T): T[][] {
    const ArrayOfRealm = this.host.realm?.Array ?? Array;
    const grid = new ArrayOfRealm<T[]>(rows);
    for (let row = 0; row < rows; row++) {
      const cells = new ArrayOfRealm<T>(columns);
      for (let column = 0; column < columns; column++) cells[column] = cell(row, column);
      grid[row] = cells;
    }
    return grid;
  }

  date(serial: number, book: Book): Date {
    return new (this.host.realm?.Date ?? Date)(instantOfSerial(serial, book.timeZone));
  }

  serial(date: Date, book: Book): number {
    return serialOfInstant(date.getTime(), book.timeZone);
  }

  settle(book: Book): void {
    settle(this.host, book);
  }
}
