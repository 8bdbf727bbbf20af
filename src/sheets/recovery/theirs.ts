// What of a person's stands on a sheet of ours: cells outside our rows and columns, comments and colours anywhere.

import type { SheetPlan } from '../../reports/plan.ts';
import { runsOf } from '../blocks.ts';
import { CELLS_A_QUESTION, NOBODY_LOOKED } from '../large.ts';
import { hash } from '../layout.ts';
import { foreignCells, linesOfZones, type Present, type Spot } from '../present.ts';

export type { Spot };

export interface ColoredSpot extends Spot {
  readonly color: string;
}

/** Letters in a colour of theirs, or bold where the other rows of the table are not. */
export interface LetteredSpot extends Spot {
  /** null = the colour is ours. */
  readonly color: string | null;
  readonly isBold: boolean;
}

export interface Theirs {
  /** Rows on which nobody looked: anything may stand there. */
  readonly unseen: ReadonlySet<number>;
  readonly cells: readonly Spot[];
  readonly comments: readonly Spot[];
  readonly colors: readonly ColoredSpot[];
  readonly letters: readonly LetteredSpot[];
}

/** Backgrounds of ours on sheets written before their layouts named them, and no background at all. */
const KNOWN: readonly string[] = [
  ...['', '#ffffff', '#fffbf6', '#f7e9da'],
  ...['#dcefe9', '#fbe0d3', '#fbeec5', '#e6e5f4', '#d9e0ec'],
];

/** Colours of letters in our columns, and on sheets written before their layouts named them. */
const KNOWN_LETTERS: readonly string[] = ['', '#000000', '#1f1f1f', '#5a5650', '#3b2a1e'];

/** The colours a plan paints: backgrounds and letters. */
export function colorsOf({ styles }: Pick<SheetPlan, 'styles'>): string[] {
  const colors = styles.flatMap(({ style: { background, color } }) =>
    [background, color].flatMap((one) => (one ? [one.toLowerCase()] : [])),
  );
  return [...new Set(colors)].sort();
}

export function hasForeignColor(color: string, ours: ReadonlySet<string> = new Set()): boolean {
  const text = color.toLowerCase();
  return !KNOWN.includes(text) && !ours.has(text);
}

/** Colours of the letters in each cell; newer members answer with an object a cell. */
export function letterColors(range: GoogleAppsScript.Spreadsheet.Range): string[][] {
  return (range as unknown as { getFontColors(): string[][] }).getFontColors();
}

export function hasForeignLetters(color: string, ours: ReadonlySet<string> = new Set()): boolean {
  const text = color.toLowerCase();
  return !KNOWN_LETTERS.includes(text) && !ours.has(text);
}

type Read<Cell> = (range: GoogleAppsScript.Spreadsheet.Range) => Cell[][];

interface Piece {
  readonly at: number;
  readonly count: number;
  readonly range: GoogleAppsScript.Spreadsheet.Range;
}

/** Reads grids of some lines of a sheet alone: row 1 at index 0, the others are not there. Lines that lie near are read together. */
export class Lines {
  private readonly pieces: readonly Piece[];

  /** `rows`: ascending. */
  constructor(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: readonly number[]) {
    const columns = sheet.getMaxColumns();
    const blocks: { at: number; count: number }[] = [];
    for (const { at, count } of runsOf(rows)) {
      const last = blocks[blocks.length - 1];
      if (last && (at - last.at - last.count) * columns <= CELLS_A_QUESTION)
        last.count = at + count - last.at;
      else blocks.push({ at, count });
    }
    this.pieces = blocks.map(({ at, count }) => ({
      at,
      count,
      range: sheet.getRange(at, 1, count, columns),
    }));
  }

  has(row: number): boolean {
    return this.pieces.some(({ at, count }) => row >= at && row < at + count);
  }

  grid<Cell>(read: Read<Cell>): Cell[][] {
    const lines: Cell[][] = [];
    for (const { at, range } of this.pieces)
      read(range).forEach((line, i) => {
        lines[at - 1 + i] = line;
      });
    return lines;
  }
}

/** Everything of a person's on a sheet of ours. What a pivot table shows is nobody's. */
export function theirsOn(
  present: Present,
  /** What a run is writing, or wrote: backgrounds, and hashes of notes. */
  written: { readonly colors?: readonly string[]; readonly notes?: readonly string[] } = {},
  {
    /** Down to here; by default to the end: a comment or a colour may stand below all cells. */
    rows = present.own.sheet.getMaxRows(),
    /** Not on these rows. */
    except = NOBODY_LOOKED,
  }: { readonly rows?: number; readonly except?: ReadonlySet<number> } = {},
): Theirs {
  const { sheet } = present.own;
  const all = Array.from({ length: rows }, (_, i) => i + 1);
  const lines = new Lines(sheet, except.size ? all.filter((row) => !except.has(row)) : all);
  const ourNotes = new Set<string>();
  const linesOf = linesOfZones(present);
  for (const [zone, line, column, count] of present.layout.notes) {
    const row = linesOf(zone)[line];
    for (let i = 0; i < count; i++) ourNotes.add(`${row},${present.columns[column + i]}`);
  }
  const texts = new Set(written.notes ?? []);
  const comments: Spot[] = [];
  lines
    .grid((range) => range.getNotes())
    .forEach((line, i) => {
      line.forEach((note, j) => {
        if (note !== '' && !ourNotes.has(`${i + 1},${j + 1}`) && !texts.has(hash(note)))
          comments.push({ row: i + 1, column: j + 1 });
      });
    });
  const ours = new Set([...(present.layout.colors ?? []), ...(written.colors ?? [])]);
  const colors: ColoredSpot[] = [];
  lines
    .grid((range) => range.getBackgrounds())
    .forEach((line, i) => {
      line.forEach((color, j) => {
        if (hasForeignColor(color, ours)) colors.push({ row: i + 1, column: j + 1, color });
      });
    });
  const cells = present.own.kind === 'pivot' ? [] : foreignCells(present);
  const unseen = except.size ? new Set([...except].filter((row) => !lines.has(row))) : except;
  return { cells, comments, colors, letters: lettersOn(present, lines, ours), unseen };
}

/** The name under which lines that a run put in stand beside the zones. */
export const NEW_LINES = ' new';

/**
 * Rows of the table with a key, the run's own among them, whose letters can be compared: a blank one has none, nor one that was
 * handed over with its key alone. Where the cells were not read, all rows are filled.
 */
function keyedRows(
  { zones, columns, cells }: Present,
  { zone, column: keyed }: NonNullable<Present['layout']['keyed']>,
): number[] {
  const rows = [...(zones.get(zone) ?? []), ...(zones.get(NEW_LINES) ?? [])];
  const isFilled = (row: number): boolean =>
    columns.some((column, i) => column > 0 && i !== keyed && (cells[row - 1]?.[column - 1] ?? '') !== '');
  return cells.length ? rows.filter(isFilled) : rows;
}

function lettersOn(present: Present, lines: Lines, ours: ReadonlySet<string>): LetteredSpot[] {
  const { layout, columns } = present;
  const bold = new Set<string>();
  const keyed = layout.keyed ? keyedRows(present, layout.keyed) : [];
  const rows = keyed.filter((row) => lines.has(row));
  if (rows.length > 1) {
    const weights = lines.grid((range) => range.getFontWeights() as string[][]);
    for (const column of columns.filter((at) => at > 0)) {
      const found = rows.filter((row) => weights[row - 1]?.[column - 1] === 'bold');
      if (found.length * 2 <= rows.length) for (const row of found) bold.add(`${row},${column}`);
    }
  }
  const letters: LetteredSpot[] = [];
  lines.grid(letterColors).forEach((line, i) => {
    line.forEach((color, j) => {
      const isBold = bold.has(`${i + 1},${j + 1}`);
      const isForeign = hasForeignLetters(color, ours);
      if (isBold || isForeign)
        letters.push({ row: i + 1, column: j + 1, color: isForeign ? color : null, isBold });
    });
  });
  return letters;
}

/** Is a sheet on which nothing of ours stands more than blank? */
export function hasAnything(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  if (sheet.getLastRow() > 0) return true;
  const range = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const isThere = (lines: readonly (readonly string[])[], holds: (text: string) => boolean) =>
    lines.some((line) => line.some(holds));
  return (
    isThere(range.getNotes(), (note) => note !== '') ||
    isThere(range.getBackgrounds(), (color) => hasForeignColor(color)) ||
    isThere(letterColors(range), (color) => hasForeignLetters(color))
  );
}

/** Rows on which something of theirs stands, or may. A column that is coloured over more than half of its rows belongs to no row. */
export function notedRows(
  { cells, comments, colors, letters, unseen }: Theirs,
  all: readonly number[],
): Set<number> {
  const rows = unseen.size ? all.filter((row) => !unseen.has(row)) : all;
  const known = new Set(rows);
  const noted = new Set(unseen);
  for (const { row } of [...cells, ...comments]) noted.add(row);
  for (const spots of [colors, letters]) {
    const perColumn = new Map<number, number>();
    for (const { row, column } of spots)
      if (known.has(row)) perColumn.set(column, (perColumn.get(column) ?? 0) + 1);
    for (const { row, column } of spots)
      if ((perColumn.get(column) ?? 0) * 2 <= rows.length || rows.length < 4) noted.add(row);
  }
  return noted;
}

/** All places where something of theirs stands. */
export function spotsOf({ cells, comments, colors, letters }: Omit<Theirs, 'unseen'>): Spot[] {
  return [...cells, ...comments, ...colors, ...letters];
}
