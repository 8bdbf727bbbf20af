// Where the header is: below title rows and blank rows, in one row or two, or nowhere.

import type { Cell, Merge, SheetSample } from './cells.ts';
import { scanDate } from './dates.ts';
import { headerWord } from './header-words.ts';
import { isBlank, plainText, shownText, wordKey } from './plain.ts';

export interface Header {
  /** 1-based; 0 = none. Of two header rows, the lower. */
  readonly row: number;
  /** Per column of the sample, as a person sees it: '' where blank, two header rows joined by a blank. */
  readonly texts: readonly string[];
}

/** Title rows above a header are few. */
const SEARCH_ROWS = 30;
/** Rows below a header that show what its columns hold. */
const ROWS_BELOW = 20;

/**
 * The words a header may be known by, most literal first: as a whole, without what stands in brackets, each line or
 * part of it, its Chinese and its Latin half.
 */
export function headerKeys(text: string): readonly string[] {
  const keys = new Set([wordKey(text)]);
  const bare = text.replace(/[([（【][^)\]）】]*[)\]）】]/g, ' ').replace(/[*＊]/g, ' ');
  keys.add(wordKey(bare));
  for (const part of bare.split(
    /[/|｜／:：\n]|\s-\s|(?<=[a-z0-9])\s*(?=\p{Script=Han})|(?<=\p{Script=Han})\s*(?=[a-z])|\s(?=\p{Script=Han})/iu,
  )) {
    keys.add(wordKey(part));
  }
  keys.delete('');
  return [...keys];
}

/** Finds the header among the first rows. `usable`: the columns that are not our own. */
export function findHeader(sample: SheetSample, usable: readonly number[], chosenRow?: number): Header {
  const rows = sample.rows;
  const none: Header = { row: 0, texts: new Array<string>(sample.columns).fill('') };
  if (chosenRow !== undefined) {
    if (chosenRow < 1 || chosenRow > rows.length) return none;
    return withUpperRow(sample, usable, chosenRow - 1);
  }
  let best = -1;
  let bestHits = 0;
  let shaped = -1;
  for (let r = 0; r < Math.min(rows.length, SEARCH_ROWS); r++) {
    if (!looksLikeHeader(rows[r], usable)) continue;
    const hits = hitsOf(textsOf(rows[r], sample.columns), usable);
    if (hits > bestHits) {
      best = r;
      bestHits = hits;
    }
    if (shaped < 0 && standsOverValues(sample, usable, r)) shaped = r;
  }
  if (bestHits >= 2 || (bestHits === 1 && standsOverValues(sample, usable, best))) {
    const next = rows[best + 1];
    const below = next && looksLikeHeader(next, usable) ? withUpperRow(sample, usable, best + 1) : null;
    if (below && hitsOf(below.texts, usable) > bestHits) return below;
    return withUpperRow(sample, usable, best);
  }
  return shaped < 0 ? none : withUpperRow(sample, usable, shaped);
}

/** The header of a row, together with the row above it where the two say more than one. */
function withUpperRow(sample: SheetSample, usable: readonly number[], row: number): Header {
  const lower = textsOf(sample.rows[row], sample.columns);
  if (row === 0) return { row: 1, texts: lower };
  const upperRow = sample.rows[row - 1];
  if (!looksLikeHeader(upperRow, usable, 1)) return { row: row + 1, texts: lower };
  const upper = spread(textsOf(upperRow, sample.columns), sample.merges, row - 1, lower);
  const joined = lower.map((text, column) =>
    text === '' || upper[column] === '' || upper[column] === text
      ? text || upper[column]
      : `${upper[column]} ${text}`,
  );
  return { row: row + 1, texts: hitsOf(joined, usable) > hitsOf(lower, usable) ? joined : lower };
}

/** A merged header stands over all its columns; without merges (a CSV), a blank takes the text to its left where there is a lower one. */
function spread(
  upper: readonly string[],
  merges: readonly Merge[],
  row: number,
  lower: readonly string[],
): readonly string[] {
  const filled = [...upper];
  const block = merges.filter((merge) => merge.row <= row && row < merge.endRow);
  for (const { column, endColumn } of block) {
    for (let c = column + 1; c < endColumn; c++) filled[c] = filled[column] ?? '';
  }
  if (block.length > 0) return filled;
  for (let c = 1; c < filled.length; c++) if (filled[c] === '' && lower[c] !== '') filled[c] = filled[c - 1];
  return filled;
}

const textsOf = (row: readonly Cell[], columns: number): string[] =>
  Array.from({ length: columns }, (_, c) => shownText(row[c] ?? ''));

/** Columns whose header we know. */
function hitsOf(texts: readonly string[], usable: readonly number[]): number {
  let hits = 0;
  for (const c of usable) if (texts[c] !== '' && headerKeys(texts[c]).some((key) => headerWord(key))) hits++;
  return hits;
}

/** Headers are words: no dates, hardly a number, hardly twice the same. */
function looksLikeHeader(row: readonly Cell[], usable: readonly number[], least = 2): boolean {
  let filled = 0;
  let numbers = 0;
  const seen = new Set<string>();
  for (const c of usable) {
    const cell = row[c] ?? '';
    if (typeof cell === 'object') return false;
    if (isBlank(cell)) continue;
    filled++;
    if (typeof cell !== 'string' || isFigure(cell)) numbers++;
    else seen.add(plainText(cell));
  }
  return filled >= least && numbers <= filled * 0.2 && seen.size >= (filled - numbers) * 0.6;
}

/** Is there, in the rows below, a column of dates or numbers whose header is a word. */
function standsOverValues(sample: SheetSample, usable: readonly number[], row: number): boolean {
  const below = sample.rows.slice(row + 1, row + 1 + ROWS_BELOW);
  return usable.some((c) => {
    const head = sample.rows[row][c] ?? '';
    if (typeof head !== 'string' || isBlank(head)) return false;
    const filled = below.map((cells) => cells[c] ?? '').filter((cell) => !isBlank(cell));
    return (
      filled.length > 0 &&
      filled.filter((cell) => typeof cell !== 'string' || isFigure(cell)).length >= filled.length * 0.6
    );
  });
}

const isFigure = (text: string): boolean => /^[\s\d.,$£€¥+%-]+$/.test(text) || scanDate(text) !== null;
