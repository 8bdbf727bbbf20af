// The xlsx library as a page loads it; stands for local-sheets/files/excelize.ts there.

import * as Excelize from 'excelize-wasm';

export type Library = Awaited<ReturnType<typeof Excelize.init>>;
export type NewFile = ReturnType<Library['NewFile']>;
export type { Excelize };

let loading: Promise<Library> | null = null;

export function loadExcelize(): Promise<Library> {
  loading ??= Excelize.init('excelize.wasm.gz');
  return loading;
}

/** Its calls answer with an error instead of throwing one. */
export function done<T extends object>(answer: T & { error?: string | null }): T {
  if (answer.error) throw new Error(`The workbook could not be written: ${answer.error}`);
  return answer;
}
