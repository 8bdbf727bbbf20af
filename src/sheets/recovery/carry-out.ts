// Carries out what was decided for a sheet that is taken back. Each step can be done again: how far it got is seen by the
// sheet's size, and all else is set to what the copy has.

import { a1, around, type Block, type PlacedBlock, type Placement, runsOf, stretches } from '../blocks.ts';
import { setCharts } from '../charts.ts';
import { hasConditions, rulesWith } from '../conditions.ts';
import type { Layout, Zone } from '../layout.ts';
import { leavingBlank } from '../left-blank.ts';
import { insertLines } from '../lines.ts';
import {
  type Backup,
  isStashed,
  keepLayout,
  keptLayout,
  markRows,
  markStashed,
  type OwnSheet,
} from '../marks.ts';
import { forEachPiece } from '../read.ts';
import { clearBlocks, clearNotes } from '../styles.ts';
import { closeUp, closingUp, isClosing } from './close-up.ts';
import type { SheetBackup } from './copies.ts';
import { type Decision, expand, typedOf } from './decision.ts';
import { Lines, letterColors, type Spot, type Theirs, theirsOn } from './theirs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Step {
  readonly by: number;
  readonly act: (sheet: Sheet) => void;
}

/** Lines come out from the end, then rows come in from the end. */
function stepsOf({ outRows, outColumns, insertions }: Decision): { rows: Step[]; columns: Step[] } {
  const rows: Step[] = [...outRows]
    .reverse()
    .map(([line, count]) => ({ by: -count, act: (sheet) => sheet.deleteRows(line, count) }));
  for (const insertion of [...insertions].reverse())
    rows.push({ by: insertion.count, act: (sheet) => insertLines(sheet, [], [insertion]) });
  const columns: Step[] = [...outColumns]
    .reverse()
    .map(([line, count]) => ({ by: -count, act: (sheet) => sheet.deleteColumns(line, count) }));
  return { rows, columns };
}

/** How many of the steps were done, by the sheet's size; null = somebody else changed it. */
export function progressOf(sheet: Sheet, decision: Decision): { rows: number; columns: number } | null {
  const steps = stepsOf(decision);
  const rows = reached(steps.rows, sheet.getMaxRows() - decision.rows);
  const columns = reached(steps.columns, sheet.getMaxColumns() - decision.columns);
  return rows === null || columns === null ? null : { rows, columns };
}

function reached(steps: readonly Step[], change: number): number | null {
  let sum = 0;
  for (let i = 0; i <= steps.length; i++) {
    if (sum === change) return i;
    sum += steps[i]?.by ?? 0;
  }
  return null;
}

/** The lines that are still to go and to come. */
export function moveLines(sheet: Sheet, decision: Decision): void {
  const steps = stepsOf(decision);
  const progress = progressOf(sheet, decision)!;
  for (const { act } of steps.rows.slice(progress.rows)) act(sheet);
  for (const { act } of steps.columns.slice(progress.columns)) act(sheet);
}

export function carryOut(
  own: OwnSheet,
  { sheet: copy, details }: Backup<SheetBackup>,
  decision: Decision,
): void {
  const { sheet } = own;
  const { layout } = details;
  const now = keptLayout(sheet) ?? layout;
  moveLines(sheet, decision);
  const columns = expand(decision.ours);
  const to = decision.to.map(expand);
  const from = decision.from.map(expand);
  removeNewCharts(sheet, details, now);
  stashConditions(sheet, copy);

  const typed = typedOf(decision);
  const closing = closingUp(layout, decision, columns);
  if (!closing || !isClosing(copy)) {
    const unseen = new Set(expand(decision.unseen ?? []));
    const theirs = standingOn(own, details, now, { to, unseen }, columns);
    const colored = [...theirs.colors, ...theirs.letters];
    const clear = (rows: Decision['idle'], names: readonly number[] = []) => {
      const figures = columns.filter((_, i) => !names.includes(i));
      clearBlocks(sheet, around(blocksOf(expand(rows), figures), typed), colored);
      clearNotes(sheet, around(blocksOf(expand(rows), columns), theirs.comments));
    };
    clear(decision.idle);
    clear(decision.left, [layout.keyed?.column ?? 0]);
    for (const [rows, names] of decision.named ?? []) clear(rows, names);
    const special = lookedAfter(own, copy, details, theirs, { from, to }, columns);
    const moves = { from: from.flat(), to: to.flat(), unseen };
    copyCells(copy, sheet, details.columns, moves, columns, special, typed);
  }
  if (closing) {
    closeUp(sheet, copy, closing);
    to[closing.zone] = Array.from({ length: closing.rows }, (_, i) => closing.first + i);
    from[closing.zone].sort((a, b) => (a || Infinity) - (b || Infinity));
  }
  // Rows that the run had taken in are handed over again.
  const back = new Set(details.back);
  const kept = back.size ? to.map((rows, i) => rows.filter((_, k) => !back.has(from[i][k]))) : to;
  const placement: Placement = {
    rows: layout.zones.flatMap(({ used }, i) => kept[i].slice(0, used)),
    columns,
  };
  const former = {
    scales: [...now.scales, ...layout.scales],
    highlights: [...now.highlights, ...layout.highlights],
  };
  const stash = copy.getConditionalFormatRules();
  if (hasConditions(layout) || stash.length || sheet.getConditionalFormatRules().length)
    sheet.setConditionalFormatRules(rulesWith(sheet, stash, layout, former, placement));
  const charts = redraw(sheet, layout, now, placement);

  const known = leavingBlank(layout.zones, to, columns, typed);
  if (decision.isExact) {
    markRows(sheet, details.first, details.last);
    keepLayout(sheet, { ...layout, charts, zones: known });
    return;
  }
  const rows = kept.flat();
  const first = rows.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER);
  const last = rows.reduce((a, b) => Math.max(a, b), 0);
  markRows(sheet, first, last);
  const zones = known.map((one, i): Zone => {
    const lines = one.probes ? [...kept[i]].sort((a, b) => a - b) : kept[i];
    return { ...one, at: stretches(lines).map(({ at, count }) => [at - first, count]) };
  });
  keepLayout(sheet, { ...layout, charts, span: last - first + 1, zones });
}

/**
 * Copying cells breaks conditional formats to pieces, a person's too. So they stand on the copy meanwhile, from where
 * they come back however often this is done.
 */
function stashConditions(sheet: Sheet, copy: Sheet): void {
  if (isStashed(copy)) return;
  const rules = sheet.getConditionalFormatRules();
  const [rows, columns] = [
    sheet.getMaxRows() - copy.getMaxRows(),
    sheet.getMaxColumns() - copy.getMaxColumns(),
  ];
  if (rules.length) {
    if (rows > 0) copy.insertRowsAfter(copy.getMaxRows(), rows);
    if (columns > 0) copy.insertColumnsAfter(copy.getMaxColumns(), columns);
  }
  copy.setConditionalFormatRules(
    rules.map((rule) =>
      rule
        .copy()
        .setRanges(rule.getRanges().map((range) => copy.getRange(range.getA1Notation())))
        .build(),
    ),
  );
  markStashed(copy);
}

/** Charts that the run drew; a person's stay. */
function removeNewCharts(sheet: Sheet, { charts, titles = [] }: SheetBackup, now: Layout): void {
  const ours = new Set(now.charts.map(({ id }) => id));
  for (const chart of sheet.getCharts()) {
    const id = chart.getChartId() as number;
    if (charts.includes(id)) continue;
    const title = String(chart.getOptions().get('title') ?? '');
    if (ours.has(id) || titles.includes(title)) sheet.removeChart(chart);
  }
}

/** What of a person's stands on a sheet whose lines are where they belong. */
function standingOn(
  own: OwnSheet,
  details: SheetBackup,
  now: Layout,
  { to, unseen }: Omit<Moves<readonly number[]>, 'from'>,
  columns: readonly number[],
): Theirs {
  const { layout } = details;
  return theirsOn(
    {
      own,
      layout: { ...layout, colors: [...(layout.colors ?? []), ...(now.colors ?? [])] },
      columns,
      first: 0,
      last: 0,
      cells: [],
      zones: new Map(layout.zones.map(({ name }, i) => [name, [...to[i]]])),
      asWritten: true,
    },
    details,
    { except: unseen },
  );
}

/** Rows that got a comment, a colour or bold letters of a person's since they were copied: only their values come back. */
function lookedAfter(
  own: OwnSheet,
  copy: Sheet,
  details: SheetBackup,
  { comments, colors, letters }: Theirs,
  { from, to }: Omit<Moves<readonly number[]>, 'unseen'>,
  columns: readonly number[],
): Set<number> {
  const lines = from.flat();
  const rowThen = new Map(to.flat().map((row, i) => [row, lines[i]]));
  const columnThen = new Map(columns.map((column, i) => [column, details.columns[i]]));
  const then = ({ row, column }: Spot) => {
    const [line, place] = [rowThen.get(row), columnThen.get(column)];
    return line && place ? { line, place } : null;
  };
  const rows = new Set<number>();
  const spots = [...comments, ...colors, ...letters].filter((spot) => then(spot));
  if (!spots.length) return rows;
  const sorted = (lines: readonly number[]) => [...new Set(lines)].sort((a, b) => a - b);
  const copied = new Lines(copy, sorted(spots.map((spot) => then(spot)!.line)));
  const commented = new Lines(own.sheet, sorted(comments.map(({ row }) => row)));
  const notes = comments.length ? copied.grid((range) => range.getNotes()) : [];
  const backgrounds = colors.length ? copied.grid((range) => range.getBackgrounds()) : [];
  const letterings = letters.length ? copied.grid(letterColors) : [];
  const weights = letters.length ? copied.grid((range) => range.getFontWeights() as string[][]) : [];
  const here = commented.grid((range) => range.getNotes());
  for (const { row, column } of comments) {
    const was = then({ row, column });
    if (was && notes[was.line - 1]?.[was.place - 1] !== here[row - 1][column - 1]) rows.add(row);
  }
  for (const { row, column, color } of colors) {
    const was = then({ row, column });
    if (was && backgrounds[was.line - 1]?.[was.place - 1] !== color) rows.add(row);
  }
  for (const { row, column, color, isBold } of letters) {
    const was = then({ row, column });
    if (!was) continue;
    const isNew = color !== null && letterings[was.line - 1]?.[was.place - 1] !== color;
    if (isNew || (isBold && weights[was.line - 1]?.[was.place - 1] !== 'bold')) rows.add(row);
  }
  return rows;
}

/** Rows `from` of the copy and where they go; `unseen`: those of `to` on which nobody looked. */
interface Moves<Row> {
  readonly from: readonly Row[];
  readonly to: readonly Row[];
  readonly unseen: ReadonlySet<number>;
}

/** Copies rows; of those in `special` only the values with their formats, of those on which nobody looked the values alone. */
function copyCells(
  copy: Sheet,
  sheet: Sheet,
  copied: readonly number[],
  { from, to, unseen }: Moves<number>,
  columns: readonly number[],
  special: ReadonlySet<number>,
  typed: readonly Spot[],
): void {
  const kept = copied.map((_, i) => i).filter((i) => copied[i] > 0 && columns[i] > 0);
  const columnPairs = pairs(
    kept.map((i) => copied[i]),
    kept.map((i) => columns[i]),
  );
  const kindOf = (line: number) => (unseen.has(line) ? 'unseen' : special.has(line) ? 'special' : 'all');
  const rowPairs = pairs(from, to, kindOf).filter((row) => row.from > 0);
  const scattered = rowPairs.filter(({ to: line }) => unseen.has(line));
  const isScattered = scattered.length > MOST_PIECES;
  if (isScattered) for (const column of columnPairs) writeValues(copy, sheet, scattered, column, typed);
  for (const row of rowPairs) {
    const kind = kindOf(row.to);
    if (isScattered && kind === 'unseen') continue;
    for (const block of around(blocksOfPairs(row, columnPairs), typed)) {
      const target = sheet.getRange(block.row, block.column, block.rows, block.columns);
      const source = copy.getRange(block.planRow, block.planColumn, block.rows, block.columns);
      if (kind === 'special') target.setNumberFormats(source.getNumberFormats());
      if (kind === 'all') source.copyTo(target);
      else source.copyTo(target, { contentsOnly: true });
    }
  }
}

/** Pieces in which rows are copied; a person who sorted a large table has moved them all: then their values are written at once. */
const MOST_PIECES = 100;

const blocksOfPairs = (row: Pair, columns: readonly Pair[]): PlacedBlock[] =>
  columns.map((column) => ({
    ...{ row: row.to, rows: row.count, column: column.to, columns: column.count },
    ...{ planRow: row.from, planColumn: column.from },
  }));

/** The values of rows alone: their cells look as they did. */
function writeValues(
  copy: Sheet,
  sheet: Sheet,
  rows: readonly Pair[],
  column: Pair,
  typed: readonly Spot[],
): void {
  const first = rows.reduce((least, { from }) => Math.min(least, from), Number.MAX_SAFE_INTEGER);
  const end = rows.reduce((most, { from, count }) => Math.max(most, from + count), 0);
  const values: unknown[][] = [];
  forEachPiece(end - first, column.count, (from, count) => {
    values.push(...copy.getRange(first + from, column.from, count, column.count).getValues());
  });
  const lines = rows.flatMap(({ from, to, count }) =>
    Array.from({ length: count }, (_, i) => ({ from: from + i, to: to + i })),
  );
  // A text is safe only in plain text, whatever somebody made of its cells since; a figure is none there.
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  const plain = Array.from({ length: column.count }, (_, k) => column.to + k).flatMap((at, k) => {
    const of = (to: number, count: number) => a1({ row: to, rows: count, column: at, columns: 1 });
    const all = values.every((line) => line[k] === '' || isText(line[k]));
    if (all) return runsOf(lines.map(({ to }) => to)).map((run) => of(run.at, run.count));
    return lines.flatMap(({ from, to }) => (isText(values[from - first][k]) ? [of(to, 1)] : []));
  });
  if (plain.length) sheet.getRangeList(plain).setNumberFormat('@');
  const blocks = runsOf(lines.map(({ to }) => to)).map(({ from, at, count }) => ({
    ...{ row: at, rows: count, column: column.to, columns: column.count },
    ...{ planRow: from, planColumn: 0 },
  }));
  for (const block of around(blocks, typed))
    forEachPiece(block.rows, block.columns, (from, count) => {
      const top = block.planRow + from;
      const right = block.planColumn + block.columns;
      const cells = lines
        .slice(top, top + count)
        .map((line) => values[line.from - first].slice(block.planColumn, right));
      sheet.getRange(block.row + from, block.column, count, block.columns).setValues(cells);
    });
}

interface Pair {
  readonly from: number;
  readonly to: number;
  count: number;
}

/** Stretches that lie side by side in both, and are alike. */
function pairs(
  from: readonly number[],
  to: readonly number[],
  kind: (line: number) => string = () => '',
): Pair[] {
  const found: Pair[] = [];
  from.forEach((line, i) => {
    const last = found[found.length - 1];
    const follows = last && line === last.from + last.count && to[i] === last.to + last.count;
    if (follows && kind(last.to) === kind(to[i])) last.count++;
    else found.push({ from: line, to: to[i], count: 1 });
  });
  return found;
}

/** Brings charts back to a layout; those that are there `now` and not in it go. Says which chart is which: one may be drawn anew. */
function redraw(sheet: Sheet, layout: Layout, now: Layout, placement: Placement): Layout['charts'] {
  const drawn = layout.charts.map((chart) => now.charts.find(({ id }) => id === chart.id) ?? chart);
  const extra = now.charts.filter(({ id }) => !drawn.some((chart) => chart.id === id));
  const charts = setCharts(
    sheet,
    layout.charts.map(({ plan }) => plan),
    [...drawn, ...extra].map((chart) => ({ ...chart, cells: '' })),
    placement,
  );
  return layout.charts.map((chart, i) => (charts[i].id === 0 ? charts[i] : chart));
}

function blocksOf(rows: readonly number[], columns: readonly number[]): Block[] {
  const runs = runsOf(columns.filter((column) => column > 0));
  return stretches(rows).flatMap((row) =>
    runs.map((run) => ({ row: row.at, rows: row.count, column: run.at, columns: run.count })),
  );
}
