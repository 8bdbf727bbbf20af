// The text of a CSV file that was pasted into one column: recognised by its marks, and split as the file would have been.

import type { Cell } from './cells.ts';
import { cellText } from './plain.ts';

export interface OneColumn {
  /** What stands between the values. */
  readonly separator: Separator;
  /** Values in most of the lines. */
  readonly columns: number;
}

const SEPARATORS = ['\t', ',', ';', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Fewer lines or values say nothing. */
const FEWEST_LINES = 2;
const FEWEST_VALUES = 3;
/** So many of the lines have as many values as the first. */
const MOST_ALIKE = 0.8;

/** Is this a table in one column; null where other columns are filled, or the lines have nothing in common. */
export function inOneColumn(rows: readonly (readonly Cell[])[]): OneColumn | null {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const alone = filled.filter((row) => row[0] !== '' && row.slice(1).every((cell) => cell === ''));
  if (alone.length < FEWEST_LINES || alone.length < filled.length * MOST_ALIKE) return null;
  const texts = alone.map(([cell]) => cellText(cell));
  let best: OneColumn | null = null;
  for (const separator of SEPARATORS) {
    const counts = rowsOf(texts, separator).map(({ length }) => length);
    const [columns] = counts;
    const alike = counts.filter((count) => count === columns).length;
    if (columns < FEWEST_VALUES || alike < Math.max(FEWEST_LINES, counts.length * MOST_ALIKE)) continue;
    if (!best || columns > best.columns) best = { separator, columns };
  }
  return best;
}

/** The lines as rows of equal length. A value in quotes may run over lines, as it does in the file. */
export function splitColumn(lines: readonly string[], separator: Separator): string[][] {
  const rows = rowsOf(lines, separator);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]);
}

function rowsOf(lines: readonly string[], separator: Separator): string[][] {
  const rows: string[][] = [];
  let open = '';
  for (const line of lines) {
    const text = open === '' ? line : `${open}\n${line}`;
    const values = valuesOf(text, separator);
    open = values ? '' : text;
    if (values && text.trim() !== '') rows.push(values);
  }
  // A quote that is never closed is a quote: the line stays whole.
  if (open !== '') rows.push(...open.split('\n').map((line) => line.split(separator)));
  return rows;
}

/** The values of a line; null while a quote is open. */
function valuesOf(line: string, separator: Separator): string[] | null {
  const values: string[] = [];
  let value = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i];
    if (quoted) {
      if (letter !== '"') value += letter;
      else if (line[i + 1] === '"') {
        value += '"';
        i++;
      } else quoted = false;
    } else if (letter === '"' && value.trim() === '') {
      quoted = true;
      value = '';
    } else if (letter === separator) {
      values.push(value);
      value = '';
    } else value += letter;
  }
  return quoted ? null : [...values, value];
}
