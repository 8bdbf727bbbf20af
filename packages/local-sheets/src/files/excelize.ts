// The library that writes everything of a workbook but its cells: styles, charts, rules, panes. Loaded once, when needed.

import { createRequire } from 'node:module';
import type * as Excelize from 'excelize-wasm';

export type Library = Awaited<ReturnType<typeof Excelize.init>>;
export type NewFile = ReturnType<Library['NewFile']>;
export type { Excelize };

let loading: Promise<Library> | null = null;

export function loadExcelize(): Promise<Library> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Library> {
  const require = createRequire(import.meta.url);
  const { init } = require('excelize-wasm') as typeof Excelize;
  return init(require.resolve('excelize-wasm/excelize.wasm.gz'));
}

/** Its calls answer with an error instead of throwing one. */
export function done<T extends object>(answer: T & { error?: string | null }): T {
  if (answer.error) throw new Error(`The workbook could not be written: ${answer.error}`);
  return answer;
}
