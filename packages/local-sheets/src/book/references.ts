// A1 notation, and the references inside formulas: found, shifted when a formula is filled, followed when lines move.

import { type LineChange, movedLine, movedSpan } from './area.ts';
import type { Area } from './book.ts';

export const LAST_COLUMN = 18278; // ZZZ

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0-based; -1 when the letters are no column. */
export function columnIndex(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return -1;
    column = column * 26 + digit;
  }
  return column > LAST_COLUMN ? -1 : column - 1;
}

/** `Sheet1` stays bare; everything else is quoted as in a formula. */
export function quotedSheetName(name: string): string {
  const bare = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return bare ? name : `'${name.replaceAll("'", "''")}'`;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

export function areaName(area: Area): string {
  const start = cellName(area.row, area.column);
  const end = cellName(area.endRow - 1, area.endColumn - 1);
  return start === end ? start : `${start}:${end}`;
}

/** The cells of `B2:D5`, `B2`, `B:D` or `2:5`, `$` or not; open sides end where a grid of this size does. */
export function areaNamed(text: string, rows: number, columns: number): Area {
  const [start, end = start] = text.replaceAll('$', '').split(':');
  const side = (corner: string) => {
    const letters = /^[A-Za-z]*/.exec(corner)![0];
    const digits = corner.slice(letters.length);
    return { row: digits ? Number(digits) - 1 : null, column: letters ? columnIndex(letters) : null };
  };
  return areaBetween(side(start!), side(end!), rows, columns);
}

/** The cells from one corner to another; null = open, up to the edge of a grid of this size. */
export function areaBetween(
  first: Pick<Corner, 'row' | 'column'>,
  last: Pick<Corner, 'row' | 'column'>,
  rows: number,
  columns: number,
): Area {
  return {
    row: first.row ?? 0,
    column: first.column ?? 0,
    endRow: (last.row ?? rows - 1) + 1,
    endColumn: (last.column ?? columns - 1) + 1,
  };
}

/** One side of a reference; null = unbounded in that direction (`A:A`, `5:7`, the end of `C2:C`). */
export interface Corner {
  row: number | null;
  column: number | null;
  fixedRow: boolean;
  fixedColumn: boolean;
}

export interface Reference {
  /** Unquoted name; null = the formula's own sheet. */
  sheet: string | null;
  start: Corner;
  /** null = a single cell. */
  end: Corner | null;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

export function parseCorner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (!match || (!match[2] && !match[4])) return null;
  // In `$5` the only `$` is matched first, as if it belonged to a column.
  const [, first, letters, second, digits] = match;
  if (letters && !digits && second) return null;
  if (!letters && first && second) return null;
  const column = letters ? columnIndex(letters) : null;
  const row = digits ? Number(digits) - 1 : null;
  if (column === -1 || row === -1) return null;
  return {
    row,
    column,
    fixedRow: row !== null && (letters ? second === '$' : first === '$' || second === '$'),
    fixedColumn: column !== null && first === '$',
  };
}

function cornerText(corner: Corner): string {
  const column = corner.column === null ? '' : (corner.fixedColumn ? '$' : '') + columnName(corner.column);
  const row = corner.row === null ? '' : (corner.fixedRow ? '$' : '') + (corner.row + 1);
  return column + row;
}

export function referenceText({ sheet, start, end }: Reference): string {
  const prefix = sheet === null ? '' : `${quotedSheetName(sheet)}!`;
  return prefix + cornerText(start) + (end ? `:${cornerText(end)}` : '');
}

const TOKEN =
  /"(?:[^"]|"")*"?|'(?:[^']|'')+'!?|[A-Za-z_$\u0080-\uffff][\w.$\u0080-\uffff]*!?|\$?\d[\w.$]*|#[A-Z0-9/]+[!?]?|[\s\S]/g;

/**
 * Rewrites every cell reference of a formula. The rewriter answers with another reference, the same one to leave it, or
 * null for one whose cells are gone (`#REF!`). Texts, function names and named ranges are left alone.
 */
export function rewriteReferences(
  formula: string,
  rewrite: (reference: Reference, text: string) => Reference | null,
): string {
  if (formula[0] !== '=') return formula;
  let result = '';
  for (const piece of piecesOf(formula)) {
    if (typeof piece === 'string') {
      result += piece;
      continue;
    }
    const { reference, text } = piece;
    const changed = rewrite(reference, text);
    if (changed === null) result += '#REF!';
    else result += changed === reference ? text : referenceText(changed);
  }
  return result;
}

/** A reference as it is written, or what stands between references. */
type Piece = string | { readonly reference: Reference; readonly text: string };

/** The formula taken apart last: one that fills a block is taken apart once. */
let last: { readonly formula: string; readonly pieces: readonly Piece[] } = { formula: '', pieces: [] };

function piecesOf(formula: string): readonly Piece[] {
  if (last.formula !== formula) last = { formula, pieces: takeApart(formula) };
  return last.pieces;
}

function takeApart(formula: string): Piece[] {
  const tokens = formula.match(TOKEN) ?? [];
  const pieces: Piece[] = [];
  let between = '';
  for (let i = 0; i < tokens.length; i++) {
    let token = tokens[i]!;
    let sheet: string | null = null;
    let text = '';
    if (token.endsWith('!') && token.length > 1 && token[0] !== '#' && token[0] !== '"') {
      sheet = token.slice(0, -1);
      if (sheet[0] === "'") sheet = sheet.slice(1, -1).replaceAll("''", "'");
      text = token;
      token = tokens[++i] ?? '';
    }
    text += token;
    const start = /^[$A-Za-z0-9]+$/.test(token) ? parseCorner(token) : null;
    const next = tokens[i + 1];
    const second = start && next === ':' ? parseCorner(tokens[i + 2] ?? '') : null;
    const afterSecond = tokens[i + 3];
    let reference: Reference | null = null;
    if (start && second && afterSecond !== '(' && sameKind(start, second)) {
      reference = { sheet, start, end: second };
      text += `:${tokens[i + 2]}`;
      i += 2;
    } else if (start && start.row !== null && start.column !== null && next !== '(') {
      reference = { sheet, start, end: null };
    }
    if (!reference) {
      between += text;
      continue;
    }
    pieces.push(between, { reference, text });
    between = '';
  }
  pieces.push(between);
  return pieces;
}

/** `A1:B2`, `A1:B`, `A:B1`, `A:B` and `1:2` are ranges; `A:2` is not. */
function sameKind(start: Corner, end: Corner): boolean {
  if (start.column === null || end.column === null) return start.column === end.column;
  return true;
}

/** The formula as it reads when filled `rows` down and `columns` to the right: what carries no `$` moves along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const moved = (corner: Corner): Corner | null => {
    const row = corner.row === null || corner.fixedRow ? corner.row : corner.row + rows;
    const column = corner.column === null || corner.fixedColumn ? corner.column : corner.column + columns;
    if ((row !== null && row < 0) || (column !== null && (column < 0 || column >= LAST_COLUMN))) return null;
    return { ...corner, row, column };
  };
  return rewriteReferences(formula, (reference) => {
    const start = moved(reference.start);
    const end = reference.end && moved(reference.end);
    if (!start || (reference.end && !end)) return null;
    return { sheet: reference.sheet, start, end };
  });
}

/** The reference after lines of its sheet were inserted or deleted; null = all its cells are gone. */
export function movedReference(reference: Reference, change: LineChange): Reference | null {
  const { start, end } = reference;
  const axis = change.dimension === 'rows' ? 'row' : 'column';
  const first = start[axis];
  if (!end) {
    const line = movedLine(first!, change);
    return line === null
      ? null
      : line === first
        ? reference
        : { ...reference, start: { ...start, [axis]: line } };
  }
  const last = end[axis];
  if (first === null && last === null) return reference;
  if (first === null || last === null) {
    const bound = (first ?? last)!;
    const line = movedLine(bound, change) ?? change.at;
    if (line === bound) return reference;
    return first === null
      ? { ...reference, end: { ...end, [axis]: line } }
      : { ...reference, start: { ...start, [axis]: line } };
  }
  const [low, high] = first <= last ? [first, last] : [last, first];
  const span = movedSpan(low, high + 1, change);
  if (!span) return null;
  if (span[0] === low && span[1] === high + 1) return reference;
  const [newFirst, newLast] = first <= last ? [span[0], span[1] - 1] : [span[1] - 1, span[0]];
  return { ...reference, start: { ...start, [axis]: newFirst }, end: { ...end, [axis]: newLast } };
}
