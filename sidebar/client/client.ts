// The one way to the server: every endpoint as a typed promise over google.script.run. Renaming an endpoint breaks the build.

import type { Endpoints } from '../../src/addon/api.ts';
import { publicName } from '../../src/terms/public-names.ts';
import { ProblemError, problemOf } from './problem.ts';

export type EndpointName = keyof Endpoints;

/** The endpoints as the sidebar calls them: the same arguments, the answer as a promise that rejects with a ProblemError. */
export type Client = {
  readonly [Name in EndpointName]: (
    ...request: Parameters<Endpoints[Name]>
  ) => Promise<Awaited<ReturnType<Endpoints[Name]>>>;
};

/** google.script.run, as far as it is used here. */
export interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
}

/** Seconds after which a call counts as lost. Google ends any run after six minutes. */
const TIME_LIMITS: { readonly [Name in EndpointName]: number } = {
  start: 60,
  inspect: 120,
  markNow: 120,
  splitColumn: 240,
  preview: 120,
  orderColumns: 120,
  planWrite: 120,
  people: 120,
  groups: 120,
  privateSecret: 60,
  privateSheets: 240,
  labels: 120,
  makeGroupSheet: 240,
  keepCampaign: 120,
  campaigns: 120,
  setCost: 60,
  beginRun: 240,
  step: 240,
  cancelRun: 240,
  planHandOver: 60,
  handOver: 120,
  planUndo: 120,
  undoRun: 240,
  removeResults: 240,
  goTo: 60,
  setLanguage: 60,
  insertFormula: 60,
  insertTemplate: 240,
  exportTables: 240,
};

export const ENDPOINT_NAMES = Object.keys(TIME_LIMITS) as EndpointName[];

export interface ClientOptions {
  /** Asked at each call, so that a page whose google object arrives late still works; null when there is none. */
  readonly runner: () => ScriptRun | null;
  /** Scales TIME_LIMITS; tests shorten it. */
  readonly millisecondsPerSecond?: number;
}

/** @throws never; every call's promise rejects with a ProblemError that the failure pages can show. */
export function createClient({ runner, millisecondsPerSecond = 1000 }: ClientOptions): Client {
  const call = (name: EndpointName, request: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const fail = (error: unknown) => {
        clearTimeout(timer);
        reject(new ProblemError(problemOf(error, name)));
      };
      const timer = setTimeout(
        () => reject(new ProblemError({ code: 'time-out', message: '', where: {}, during: name })),
        TIME_LIMITS[name] * millisecondsPerSecond,
      );
      const script = runner();
      if (script === null) {
        fail(new Error('NetworkError'));
        return;
      }
      const ready = script
        .withSuccessHandler((answer) => {
          clearTimeout(timer);
          resolve(answer);
        })
        .withFailureHandler(fail) as unknown as Record<string, (...request: readonly unknown[]) => void>;
      try {
        ready[publicName(name)](...request);
      } catch (error) {
        fail(error);
      }
    });
  const entries = ENDPOINT_NAMES.map((name) => [name, (...request: unknown[]) => call(name, request)]);
  return Object.fromEntries(entries) as Client;
}
