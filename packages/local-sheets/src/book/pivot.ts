// What pivot tables show: rows and columns of groups, values summed up, totals; laid out as Google Sheets does.

import type { CellValue, Pivot, PivotGroup, Scalar } from './book.ts';
import { shows } from './criteria.ts';
import { displayText } from './display.ts';
import { collatorOf, compareValues } from './order.ts';
import type { Sheet } from './sheet.ts';
import type { Book } from './workbook.ts';

interface PivotCell {
  value: CellValue;
  format?: string;
}

/** Fills every pivot table of the book. Did anything change? */
export function fillPivots(book: Book): boolean {
  let changed = false;
  for (const sheet of book.sheets) {
    if (sheet.pivots.length === 0) continue;
    const before = JSON.stringify(shown(sheet));
    sheet.clearPivots();
    for (const pivot of sheet.pivots) fill(book, sheet, pivot);
    changed ||= JSON.stringify(shown(sheet)) !== before;
  }
  return changed;
}

function shown(sheet: Sheet): CellValue[][] {
  const rows: CellValue[][] = [];
  for (let row = 0; row < sheet.lastRow(); row++)
    rows.push(sheet.rowValues(row).filter((_, c) => sheet.isPivot(row, c)));
  return rows;
}

function fill(book: Book, sheet: Sheet, pivot: Pivot): void {
  const cells = pivotTable(book, pivot);
  const { row, column } = pivot.anchor;
  const width = Math.max(0, ...cells.map((line) => line.length));
  const blocked = cells.some((line, i) =>
    line.some(
      (_, j) => sheet.value(row + i, column + j) !== null || sheet.formula(row + i, column + j) !== null,
    ),
  );
  if (blocked || row + cells.length > sheet.maxRows || column + width > sheet.maxColumns) {
    const message = 'The pivot table was not expanded because it would overwrite data.';
    if (sheet.formula(row, column) === null && sheet.value(row, column) === null) {
      sheet.putPivot(row, column, { error: '#REF!', message });
    }
    return;
  }
  cells.forEach((line, i) => {
    line.forEach((cell, j) => {
      if (cell && cell.value !== null) sheet.putPivot(row + i, column + j, cell.value, cell.format);
    });
  });
}

/** A line of groups: the values of the groups down to `depth`; fewer than there are groups = a total. */
interface Line {
  path: Scalar[];
  total: boolean;
  /** The source's rows in these groups. */
  data: readonly CellValue[][];
}

/** What stands beside totals, in the spreadsheet's language where we know the words. */
function totalWords(locale: string): { grand: string; of: string } {
  return /^zh_(TW|HK)/.test(locale) ? { grand: '總計', of: '總計' } : { grand: 'Grand Total', of: 'Total' };
}

/** The cells of a pivot table from its anchor; null = blank. Empty without groups and values. */
export function pivotTable(book: Book, pivot: Pivot): (PivotCell | null)[][] {
  const source = readSource(book, pivot);
  if (!source) return [];
  const { rows, columns, values } = pivot;
  if (rows.length + columns.length + values.length === 0) return [];
  const { data, headers } = source;
  const rowLines = linesOf(book, rows, data);
  const columnLines = linesOf(book, columns, data);
  const below = pivot.valuesAs === 'ROWS' && values.length > 1;
  const names = values.map((value) => value.name ?? `${value.summarize} of ${headers[value.column]}`);
  const across = columnLines.flatMap((line) =>
    below || values.length === 0 ? [line] : values.map(() => line),
  );
  const labelColumns = rows.length + (below ? 1 : 0);
  const total = totalWords(book.locale);

  const table: (PivotCell | null)[][] = [];
  const label = (
    line: Line,
    depth: number,
    previous: Line | undefined,
    group: PivotGroup,
  ): PivotCell | null => {
    if (line.total) {
      if (depth !== Math.max(line.path.length - 1, 0)) return null;
      const last = line.path.at(-1);
      return {
        value: line.path.length ? `${textOf(book, source, group, last ?? null)} ${total.of}` : total.grand,
      };
    }
    const repeated =
      previous && line.path.slice(0, depth + 1).every((value, i) => value === previous.path[i]);
    if (repeated && !group.repeatLabels && depth < line.path.length - 1) return null;
    return { value: line.path[depth]!, format: source.formats[group.column] };
  };

  if (columns.length > 0) {
    const corner = values.length === 1 ? names[0]! : null;
    const groupNames = columns.map((group) => group.name ?? headers[group.column]!);
    table.push([
      { value: corner },
      ...new Array<null>(Math.max(labelColumns - 1, 0)).fill(null),
      ...groupNames.map((value) => ({ value })),
    ]);
    columns.forEach((group, depth) => {
      const line: (PivotCell | null)[] = new Array<null>(labelColumns).fill(null);
      across.forEach((column, i) => {
        line.push(column === across[i - 1] ? null : label(column, depth, across[i - 1], group));
      });
      table.push(line);
    });
  }
  const head: (PivotCell | null)[] = rows.map((group) => ({ value: group.name ?? headers[group.column]! }));
  if (below) head.push(null);
  if (columns.length === 0 || (!below && values.length > 1)) {
    const perLine = below ? [''] : names;
    for (const _ of columnLines) head.push(...perLine.map((value) => ({ value: value || null })));
    table.push(head);
  } else {
    const last = table.at(-1)!;
    head.forEach((cell, i) => {
      last[i] = cell ?? last[i] ?? null;
    });
  }

  rowLines.forEach((row, i) => {
    const parts = below ? values.map((_, v) => [v]) : [values.map((_, v) => v)];
    parts.forEach((shownValues, part) => {
      const line: (PivotCell | null)[] = rows.map((group, depth) =>
        part ? null : label(row, depth, rowLines[i - 1], group),
      );
      if (below) line.push({ value: names[shownValues[0]!]! });
      for (const column of columnLines) {
        for (const v of shownValues) line.push(valueCell(source, pivot, row, column, v));
      }
      table.push(line);
    });
  });
  return table;
}

interface Source {
  headers: string[];
  /** Number format of each column's first row. */
  formats: (string | undefined)[];
  /** Row → its values by source column. */
  data: CellValue[][];
  locale: string;
}

function readSource(book: Book, pivot: Pivot): Source | null {
  const sheet = book.sheet(pivot.source.sheetId);
  if (!sheet) return null;
  const { area } = pivot.source;
  const width = area.endColumn - area.column;
  const text = (row: number, column: number) =>
    displayText(sheet.value(row, column), sheet.numberFormat(row, column), book.locale);
  const headers = Array.from({ length: width }, (_, i) => text(area.row, area.column + i));
  const formats = headers.map((_, i) => sheet.numberFormat(area.row + 1, area.column + i) || undefined);
  const data: CellValue[][] = [];
  for (let row = area.row + 1; row < Math.min(area.endRow, sheet.lastRow()); row++) {
    const values = Array.from({ length: width }, (_, i) => sheet.value(row, area.column + i));
    if (values.every((value) => value === null)) continue;
    const kept = (pivot.filters ?? []).every(({ column, rule }) =>
      shows(rule, values[column]!, text(row, area.column + column)),
    );
    if (kept) data.push(values);
  }
  return { headers, formats, data, locale: book.locale };
}

function textOf(book: Book, source: Source, group: PivotGroup, value: Scalar): string {
  return displayText(value, source.formats[group.column] ?? '', book.locale);
}

function key(value: CellValue): Scalar {
  return typeof value === 'object' && value !== null ? value.error : value;
}

/** The lines of an axis in order, with subtotals after their groups and the grand total last. One line without groups. */
function linesOf(book: Book, groups: readonly PivotGroup[], data: readonly CellValue[][]): Line[] {
  if (groups.length === 0) return [{ path: [], total: false, data }];
  const collator = collatorOf(book.locale);
  const lines: Line[] = [];
  const grow = (path: Scalar[], rows: readonly CellValue[][]) => {
    const group = groups[path.length]!;
    const values = new Map<Scalar, CellValue[][]>();
    for (const row of rows) {
      const value = key(row[group.column]!);
      const known = values.get(value);
      if (known) known.push(row);
      else values.set(value, [row]);
    }
    const order = [...values.keys()].sort((a, b) => compareValues(a, b, group.ascending, collator));
    for (const value of order) {
      const next = [...path, value];
      const inside = values.get(value)!;
      if (next.length === groups.length) lines.push({ path: next, total: false, data: inside });
      else {
        grow(next, inside);
        if (groups[next.length]!.totals) lines.push({ path: next, total: true, data: inside });
      }
    }
  };
  grow([], data);
  if (groups[0]!.totals) lines.push({ path: [], total: true, data });
  return lines;
}

function valueCell(source: Source, pivot: Pivot, row: Line, column: Line, index: number): PivotCell {
  const { summarize, column: from, showAs = 'DEFAULT' } = pivot.values[index]!;
  const number = (data: Line['data'], path: Scalar[]) => {
    const inside = path.length ? data.filter((line) => matches(line, pivot.columns, path)) : data;
    return aggregate(
      summarize,
      inside.map((line) => line[from]!),
    );
  };
  const value = number(row.data, column.path);
  if (showAs === 'DEFAULT') return { value, format: countFormat(summarize) ?? source.formats[from] };
  const whole =
    showAs === 'PERCENT_OF_ROW_TOTAL'
      ? number(row.data, [])
      : number(source.data, showAs === 'PERCENT_OF_COLUMN_TOTAL' ? column.path : []);
  return { value: value === null || !whole ? null : value / whole, format: '0.00%' };
}

function matches(
  line: readonly CellValue[],
  groups: readonly PivotGroup[],
  path: readonly Scalar[],
): boolean {
  return path.every((value, i) => key(line[groups[i]!.column]!) === value);
}

function countFormat(summarize: string): string | undefined {
  return summarize.startsWith('COUNT') ? '0' : undefined;
}

/** null where there is nothing to sum up. */
function aggregate(summarize: string, values: readonly CellValue[]): number | null {
  if (values.length === 0) return null;
  const filled = values.filter((value) => value !== null);
  const numbers = values.filter((value): value is number => typeof value === 'number');
  const sum = () => numbers.reduce((total, value) => total + value, 0);
  switch (summarize) {
    case 'SUM':
      return sum();
    case 'COUNTA':
      return filled.length;
    case 'COUNT':
      return numbers.length;
    case 'COUNTUNIQUE':
      return new Set(filled.map(key)).size;
  }
  if (numbers.length === 0) return null;
  const mean = sum() / numbers.length;
  const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0);
  const sorted = [...numbers].sort((a, b) => a - b);
  switch (summarize) {
    case 'AVERAGE':
      return mean;
    case 'MAX':
      return sorted.at(-1)!;
    case 'MIN':
      return sorted[0]!;
    case 'MEDIAN':
      return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
    case 'PRODUCT':
      return numbers.reduce((product, value) => product * value, 1);
    case 'VARP':
      return squares / numbers.length;
    case 'STDEVP':
      return Math.sqrt(squares / numbers.length);
    case 'VAR':
      return numbers.length > 1 ? squares / (numbers.length - 1) : null;
    case 'STDEV':
      return numbers.length > 1 ? Math.sqrt(squares / (numbers.length - 1)) : null;
    default:
      return null;
  }
}
