// The tables of a run as CSV files, and which files are ours.

import { join } from 'node:path';
import Papa from 'papaparse';
import { harmless } from '../../src/terms/harmless.ts';
import type { Output } from './outputs.ts';

export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One file a table in `directory`, UTF-8. `raw` = texts exactly as they are, for programs. */
export function csvOutputs(directory: string, tables: readonly Table[], raw: boolean): Output[] {
  return tables.map(({ name, header, rows }) => {
    const cells = raw ? rows : rows.map((row) => row.map(harmless));
    return {
      path: join(directory, `${name}.csv`),
      content: `${Papa.unparse([[...header], ...cells.map((row) => [...row])], { newline: '\n' })}\n`,
      isOurs: (content) => hasOurHeader(content, header),
    };
  });
}

/** The header line of this table, of the same with fewer columns (an earlier version), or of another number of periods. */
function hasOurHeader(content: Uint8Array, header: readonly string[]): boolean {
  const line = new TextDecoder().decode(content).split(/\r?\n/, 1)[0]!;
  const found = Papa.parse<string[]>(line).data[0] ?? [];
  const words = (list: readonly string[]) => list.filter((word) => !/^\d+$/.test(word));
  const [ours, theirs] = [words(header), words(found)];
  if (ours.join() === theirs.join()) return header.length > ours.length === found.length > theirs.length;
  // In our order, so that the first place of each comes after that of the one before.
  return theirs.length >= 3 && ours.filter((word) => theirs.includes(word)).join() === theirs.join();
}
