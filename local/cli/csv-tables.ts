// The tables of a run as CSV files: which files are ours, and texts that a spreadsheet would take for a formula.

import { join } from 'node:path';
import Papa from 'papaparse';
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

/** Blank to a reader, as `=` after it is not: spaces and marks nobody sees, but no tab or line break. */
const UNSEEN = String.raw`(?:(?![\t\r\n])[\s\p{Cf}\p{Cc}])*`;
/**
 * Where a spreadsheet starts a formula: = + - @, also in full width, where a cell starts. For a spreadsheet that separates by
 * something else a cell also starts after ; tab and line break. Source: OWASP, CSV Injection.
 */
const FORMULA_START = new RegExp(String.raw`(^|[;\t\r\n])(${UNSEEN})(?=[=+\-@＝＋－＠﹦﹢﹣﹫])`, 'gu');
/** Negative numbers, telephone numbers, shares, dashes: signs and digits alone call nothing. */
const DIGITS_ONLY = new RegExp(
  String.raw`^${UNSEEN}[+\-＋－﹢﹣][ \d\p{Sc}.,:/()%+\-]*(?:\d[eE][+\-]?\d+)?(?=$|[;\t\r\n])`,
  'u',
);

/** The same text, with `'` before each place where a spreadsheet would start a formula. */
export function harmless(text: string): string {
  return text.replace(FORMULA_START, (start: string, separator: string, unseen: string, at: number) =>
    DIGITS_ONLY.test(text.slice(at + separator.length)) ? start : `${separator}'${unseen}`,
  );
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
