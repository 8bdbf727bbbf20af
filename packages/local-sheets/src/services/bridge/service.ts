// The ground every service object stands on: what it is called, and the app it belongs to.

import type { App } from './app.ts';

/** An object scripts hold through a façade. Its members are tables of functions that take it first. */
export abstract class Service {
  abstract readonly type: string;
  readonly app: App;
  constructor(app: App) {
    this.app = app;
  }
}

/**
 * Members of a service, checked against the names in @types/google-apps-script: `{ getName(sheet) { … } }`. Arguments come
 * checked against signatures.ts, other services among them as their targets; an answered service reaches the script as its
 * façade, and the target itself as the very object the script called.
 */
export type Members<Interface, Target> = {
  readonly [member in keyof Interface]?: (target: Target, ...args: never[]) => unknown;
};

export interface ServiceClass {
  readonly type: string;
  /** What its objects print as. */
  readonly printed: string;
  /** Before the member's name in messages: `SpreadsheetApp.Range`. */
  readonly path: string;
  readonly members: { readonly [member: string]: (target: never, ...args: never[]) => unknown };
  /** Plain properties: the enums of SpreadsheetApp. */
  readonly properties: { readonly [name: string]: unknown };
}

export function serviceClass<Interface, Target extends Service>(
  type: string,
  parts: readonly Members<Interface, Target>[],
  options: { printed?: string; path?: string; properties?: { readonly [name: string]: unknown } } = {},
): ServiceClass {
  return {
    type,
    printed: options.printed ?? type,
    path: options.path ?? `SpreadsheetApp.${type}`,
    members: Object.assign({}, ...parts),
    properties: options.properties ?? {},
  };
}
