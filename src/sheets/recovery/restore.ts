// Puts a sheet of ours back as its hidden copy has it, whether its run ended or was cut off, and whatever the person did
// on it since. What will be done is decided once and written down with the copy, so that every step can be done again.

import type { PlanValue } from '../../reports/plan.ts';
import type { Calendar } from '../../terms/surroundings.ts';
import { type Block, type Placement, runsOf, stretches } from '../blocks.ts';
import { setCharts } from '../charts.ts';
import { rulesWith } from '../conditions.ts';
import { fitLines, type Insertion, shifted } from '../fit.ts';
import { keepPlaces } from '../keep-places.ts';
import { type Layout, typeOf, type Zone } from '../layout.ts';
import { locate } from '../locate.ts';
import {
  type Backup,
  disown,
  isStashed,
  keepDecision,
  keepLayout,
  keptDecision,
  keptLayout,
  markColumns,
  markedColumns,
  markedRows,
  markRows,
  markSheet,
  markStashed,
  type OwnSheet,
  ownSheets,
  unmarkBackup,
} from '../marks.ts';
import type { Present } from '../present.ts';
import { readAll } from '../read.ts';
import { freeName } from '../room.ts';
import { clearBlocks } from '../styles.ts';
import type { SheetBackup } from './copies.ts';
import { notedRows, type Spot, type Theirs, theirsOn } from './theirs.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Lines as stretches: the first, and how many. */
type Lines = readonly (readonly [line: number, count: number])[];

/** What was decided for a sheet; numbered as the sheet is once lines are taken out and put in. */
export interface Decision {
  /** The sheet when it was decided, to see how far it got. */
  readonly rows: number;
  readonly columns: number;
  readonly first: number;
  /** Lines of the run to delete, numbered as before. Then rows to insert. */
  readonly outRows: Lines;
  readonly outColumns: Lines;
  readonly insertions: readonly Insertion[];
  /** Per zone of the former layout: its rows, and the copy's rows that go there. */
  readonly to: readonly Lines[];
  readonly from: readonly Lines[];
  /** Our columns by number; 0 = gone. */
  readonly ours: Lines;
  /** Rows that go blank, and rows handed over with their key to the person whose note stands beside it. */
  readonly idle: Lines;
  readonly left: Lines;
  /** Every line is where it was. */
  readonly isExact: boolean;
}

/** What became of a sheet. `handed-over`: it changed beyond recognition half-way, so it is the person's, and the copy takes its place. */
export type Restored = 'restored' | 'gone' | 'handed-over';

export function restore(book: Spreadsheet, backup: Backup<SheetBackup>, calendar: Calendar): Restored {
  const { sheet: copy, details } = backup;
  const own = ownSheets(book).find(({ id }) => id === details.of);
  if (!own) {
    book.deleteSheet(copy);
    return 'gone';
  }
  const former = keptDecision<Decision>(copy);
  const decision = former ?? decide(own, backup, calendar);
  if (!decision || progressOf(own.sheet, decision) === null) {
    handOver(book, own, backup);
    return 'handed-over';
  }
  if (!former) keepDecision(copy, decision);
  carryOut(own, backup, decision);
  book.deleteSheet(copy);
  return 'restored';
}

// Deciding

/** Where our lines lie now. */
interface Standing {
  readonly zones: ReadonlyMap<string, readonly number[]>;
  readonly columns: readonly number[];
  /** Lines that the run inserted, where they are surely known. */
  readonly newRows: readonly number[];
  readonly newColumns: readonly number[];
}

function decide(own: OwnSheet, backup: Backup<SheetBackup>, calendar: Calendar): Decision | null {
  const { details } = backup;
  const { sheet } = own;
  const layout = keptLayout(sheet) ?? details.layout;
  const cells = readAll(sheet, calendar);
  const { first, last } = markedRows(sheet);
  const columns = markedColumns(sheet, layout.columns);
  const located = locate({ layout, columns, first, last, cells });
  const present: Present = { own, layout, columns, first, last, cells, ...located };
  const copyCells = readAll(backup.sheet, calendar);
  const copyZones = zonesOfCopy(details, copyCells);
  const isComplete = JSON.stringify(layout) !== JSON.stringify(details.layout);
  const standing =
    standingAsWritten(present, details, copyZones, copyCells) ?? (isComplete ? standingNow(present) : null);
  if (!standing) return null;

  // The run's lines are ours as far as our columns go.
  const zones = new Map([...standing.zones].map(([name, rows]) => [name, [...rows]]));
  const mine = isComplete
    ? present
    : {
        ...present,
        zones: zones.set(' new', [...standing.newRows]),
        columns: [...standing.columns, ...standing.newColumns],
      };
  const theirs = theirsOn(mine, details);
  const rows = [...standing.zones.values(), standing.newRows].flat().sort((a, b) => a - b);
  const noted = notedRows(theirs, rows);
  return fitted(present, details, standing, noted, theirs, copyZones, copyCells);
}

/** The copy is as the sheet was: our rows are found on it the same way. */
function zonesOfCopy(
  { layout, columns, first, last }: SheetBackup,
  cells: readonly (readonly PlanValue[])[],
): ReadonlyMap<string, number[]> {
  return locate({ layout, columns, first, last, cells }).zones;
}

/** Nothing came or went but the lines of the run, as far as it got: every former line is where it must be. */
function standingAsWritten(
  { own: { sheet }, first, last, cells }: Present,
  details: SheetBackup,
  copyZones: ReadonlyMap<string, readonly number[]>,
  copyCells: readonly (readonly PlanValue[])[],
): Standing | null {
  const rows = done(details.inserted.rows, sheet.getMaxRows() - details.size.rows);
  const columns = done(details.inserted.columns, sheet.getMaxColumns() - details.size.columns);
  if (!rows || !columns) return null;
  const row = (line: number) => shifted(rows, line);
  const column = (line: number) => (line ? shifted(columns, line) : 0);
  const newRows = newLines(rows);
  const newColumns = newLines(columns);
  if (first && details.first && first !== row(details.first) && !newRows.includes(first)) return null;
  const marked = markedColumns(sheet, details.columns.length);
  if (marked.some((at, i) => at !== column(details.columns[i]))) return null;
  if (last && details.last && last < row(details.last) && !newRows.includes(last)) return null;
  const zones = new Map([...copyZones].map(([name, lines]) => [name, lines.map(row)]));
  const place = details.columns.map(column);
  // A row that holds neither what stood there nor anything like our rows is a person's.
  for (const zone of details.layout.zones) {
    if (!zone.probes?.length) continue;
    const probes = zone.probes.filter(([at]) => place[at] > 0);
    for (const [i, line] of (zones.get(zone.name) ?? []).entries()) {
      const now = cells[line - 1] ?? [];
      const was = copyCells[copyZones.get(zone.name)![i] - 1] ?? [];
      const isBlank = place.every((at) => !at || (now[at - 1] ?? '') === '');
      const isSame = place.every((at, k) => (now[at - 1] ?? '') === (was[details.columns[k] - 1] ?? ''));
      if (isBlank || isSame) continue;
      const failed = probes.filter(([at, type]) => typeOf(now[place[at] - 1]) !== type).length;
      if (failed * 2 > probes.length) return null;
    }
  }
  return { zones, columns: place, newRows, newColumns };
}

function standingNow(present: Present): Standing {
  return { zones: present.zones, columns: present.columns, newRows: [], newColumns: [] };
}

function fitted(
  present: Present,
  details: SheetBackup,
  standing: Standing,
  noted: ReadonlySet<number>,
  theirs: Theirs,
  copyZones: ReadonlyMap<string, readonly number[]>,
  copyCells: readonly (readonly PlanValue[])[],
): Decision {
  const { sheet } = present.own;
  const { layout } = details;
  // Earlier versions did not name the table of customers.
  const customers = layout.tables.find(({ name }) => name === 'customers');
  const { zone: keyed, column: keyAt } = layout.keyed ?? { zone: customers?.zone, column: 0 };
  const keyNow = standing.columns[keyAt] ?? 0;
  const keyThen = details.columns[keyAt] ?? 0;
  const key = (cells: readonly (readonly PlanValue[])[], row: number, column: number) =>
    column ? String(cells[row - 1]?.[column - 1] ?? '') : '';
  const keysThen = (keyed ? (copyZones.get(keyed) ?? []) : []).map((row) => key(copyCells, row, keyThen));
  const rowsNow = keyed ? (standing.zones.get(keyed) ?? []) : [];
  const hasMoved = rowsNow.some(
    (row, i) => noted.has(row) && key(present.cells, row, keyNow) !== keysThen[i],
  );
  const base = {
    rows: sheet.getMaxRows(),
    columns: sheet.getMaxColumns(),
    first: present.first,
    ours: linesOf(standing.columns),
  };
  const size = (name: string) => (standing.zones.get(name) ?? []).length;
  const fits = layout.zones.every(({ name }) => size(name) === (copyZones.get(name) ?? []).length);
  if (fits && !hasMoved && isKnown(standing)) {
    // As before: the run's lines go, but for those on which the person wrote.
    const outRows = standing.newRows.filter((row) => !noted.has(row));
    const kept = standing.newRows.filter((row) => noted.has(row));
    const writtenOn = new Set(
      [...theirs.cells, ...theirs.comments, ...theirs.colors].map(({ column }) => column),
    );
    const outColumns = standing.newColumns.filter((column) => !writtenOn.has(column));
    const row = (line: number) => line - outRows.filter((out) => out < line).length;
    const column = (line: number) => (line ? line - outColumns.filter((out) => out < line).length : 0);
    return {
      ...base,
      outRows: linesOf(outRows),
      outColumns: linesOf(outColumns),
      insertions: [],
      to: layout.zones.map(({ name }) => linesOf((standing.zones.get(name) ?? []).map(row))),
      from: layout.zones.map(({ name }) => linesOf(copyZones.get(name) ?? [])),
      ours: linesOf(standing.columns.map(column)),
      idle: [],
      left: linesOf(kept.map(row)),
      isExact: kept.length === 0,
    };
  }
  const have = new Map([...standing.zones].map(([name, rows]) => [name, [...rows]]));
  // Lines that the run inserted are spare rows of the table they lie in.
  for (const line of standing.newRows) {
    const home = keyed ?? layout.zones[layout.zones.length - 1].name;
    have.set(
      home,
      [...(have.get(home) ?? []), line].sort((a, b) => a - b),
    );
  }
  let order = keysThen;
  let left: readonly number[] = [];
  const idle = new Map<string, readonly number[]>();
  if (keyed && (have.get(keyed) ?? []).some((row) => noted.has(row))) {
    const seen = have.get(keyed)!.map((row) => ({
      row,
      key: key(present.cells, row, keyNow),
      isNoted: noted.has(row),
    }));
    const kept = keepPlaces(seen, keysThen);
    order = [...kept.order];
    left = kept.places.left;
    have.set(keyed, [...kept.places.rows]);
    idle.set(keyed, kept.places.idle);
  }
  const wanted = layout.zones.map(({ name, probes }) => ({
    name,
    lines: (copyZones.get(name) ?? []).length,
    inside: probes !== undefined,
  }));
  const fit = fitLines(wanted, have, present.first || 1, idle);
  const rowOf = new Map(keysThen.map((name, i) => [name, (keyed && copyZones.get(keyed)?.[i]) || 0]));
  return {
    ...base,
    outRows: [],
    outColumns: [],
    insertions: fit.insertions,
    to: fit.lines.map(linesOf),
    from: layout.zones.map(({ name }) =>
      linesOf(name === keyed ? order.map((one) => rowOf.get(one) ?? 0) : (copyZones.get(name) ?? [])),
    ),
    idle: linesOf([...fit.spare.flat(), ...fit.abandoned].sort((a, b) => a - b)),
    left: linesOf(left.map(fit.moved)),
    isExact: false,
  };
}

/** Were the run's own lines told from a person's? */
function isKnown({ zones, newRows }: Standing): boolean {
  const rows = new Set([...zones.values()].flat());
  return newRows.every((row) => !rows.has(row));
}

// Carrying out

interface Step {
  readonly by: number;
  readonly act: (sheet: Sheet) => void;
}

/** Lines come out from the end, then rows come in from the end. */
function stepsOf({ outRows, outColumns, insertions }: Decision): { rows: Step[]; columns: Step[] } {
  const rows: Step[] = [...outRows]
    .reverse()
    .map(([line, count]) => ({ by: -count, act: (sheet) => sheet.deleteRows(line, count) }));
  for (const { before, count } of [...insertions].reverse()) {
    rows.push({
      by: count,
      act: (sheet) => {
        if (before > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), count);
        else sheet.insertRowsBefore(before, count);
      },
    });
  }
  const columns: Step[] = [...outColumns]
    .reverse()
    .map(([line, count]) => ({ by: -count, act: (sheet) => sheet.deleteColumns(line, count) }));
  return { rows, columns };
}

/** How many of the steps were done, by the sheet's size; null = somebody else changed it. */
function progressOf(sheet: Sheet, decision: Decision): { rows: number; columns: number } | null {
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

function carryOut(own: OwnSheet, { sheet: copy, details }: Backup<SheetBackup>, decision: Decision): void {
  const { sheet } = own;
  const { layout } = details;
  const now = keptLayout(sheet) ?? layout;
  const steps = stepsOf(decision);
  const progress = progressOf(sheet, decision)!;
  for (const { act } of steps.rows.slice(progress.rows)) act(sheet);
  for (const { act } of steps.columns.slice(progress.columns)) act(sheet);
  const columns = expand(decision.ours);
  const to = decision.to.map(expand);
  const from = decision.from.map(expand);
  const placement: Placement = {
    rows: layout.zones.flatMap(({ used }, i) => to[i].slice(0, used)),
    columns,
  };
  removeNewCharts(sheet, details, now);
  stashConditions(sheet, copy);

  clearBlocks(sheet, blocksOf(expand(decision.idle), columns));
  const keyAt = layout.keyed?.column ?? 0;
  clearBlocks(
    sheet,
    blocksOf(
      expand(decision.left),
      columns.filter((_, i) => i !== keyAt),
    ),
  );
  const special = lookedAfter(own, copy, details, now, from, to, columns);
  copyCells(copy, sheet, details.columns, from.flat(), to.flat(), columns, special);
  const former = {
    scales: [...now.scales, ...layout.scales],
    highlights: [...now.highlights, ...layout.highlights],
  };
  const stash = copy.getConditionalFormatRules();
  if (stash.length || sheet.getConditionalFormatRules().length)
    sheet.setConditionalFormatRules(rulesWith(sheet, stash, layout, former, placement));
  redraw(sheet, layout, now, placement);

  if (decision.isExact) {
    markRows(sheet, details.first, details.last);
    keepLayout(sheet, layout);
    return;
  }
  const rows = to.flat();
  const first = rows.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER);
  const last = rows.reduce((a, b) => Math.max(a, b), 0);
  markRows(sheet, first, last);
  const zones = layout.zones.map(
    (one, i): Zone => ({ ...one, at: stretches(to[i]).map(({ at, count }) => [at - first, count]) }),
  );
  keepLayout(sheet, { ...layout, span: last - first + 1, zones });
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

/** Rows that got a comment or a colour of a person's since they were copied: only their values come back. */
function lookedAfter(
  own: OwnSheet,
  copy: Sheet,
  details: SheetBackup,
  now: Layout,
  from: readonly (readonly number[])[],
  to: readonly (readonly number[])[],
  columns: readonly number[],
): Set<number> {
  const { layout } = details;
  const { comments, colors } = theirsOn(
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
  );
  const rowThen = new Map(to.flat().map((row, i) => [row, from.flat()[i]]));
  const columnThen = new Map(columns.map((column, i) => [column, details.columns[i]]));
  const then = ({ row, column }: Spot) => {
    const [line, place] = [rowThen.get(row), columnThen.get(column)];
    return line && place ? { line, place } : null;
  };
  const rows = new Set<number>();
  const spots = [...comments, ...colors].filter((spot) => then(spot));
  if (!spots.length) return rows;
  const range = copy.getRange(1, 1, copy.getMaxRows(), copy.getMaxColumns());
  const notes = comments.length ? range.getNotes() : [];
  const backgrounds = colors.length ? range.getBackgrounds() : [];
  const here = comments.length
    ? own.sheet.getRange(1, 1, own.sheet.getMaxRows(), own.sheet.getMaxColumns()).getNotes()
    : [];
  for (const { row, column } of comments) {
    const was = then({ row, column });
    if (was && notes[was.line - 1]?.[was.place - 1] !== here[row - 1][column - 1]) rows.add(row);
  }
  for (const { row, column, color } of colors) {
    const was = then({ row, column });
    if (was && backgrounds[was.line - 1]?.[was.place - 1] !== color) rows.add(row);
  }
  return rows;
}

/** Copies rows `from` of the copy to rows `to`; of rows in `special` only the values. */
function copyCells(
  copy: Sheet,
  sheet: Sheet,
  copied: readonly number[],
  from: readonly number[],
  to: readonly number[],
  columns: readonly number[],
  special: ReadonlySet<number>,
): void {
  const kept = copied.map((_, i) => i).filter((i) => copied[i] > 0 && columns[i] > 0);
  const columnPairs = pairs(
    kept.map((i) => copied[i]),
    kept.map((i) => columns[i]),
  );
  for (const row of pairs(from, to, (line) => special.has(line))) {
    if (row.from < 1) continue;
    for (const column of columnPairs) {
      const target = sheet.getRange(row.to, column.to, row.count, column.count);
      const source = copy.getRange(row.from, column.from, row.count, column.count);
      if (special.has(row.to)) {
        target.setNumberFormats(source.getNumberFormats());
        source.copyTo(target, { contentsOnly: true });
      } else source.copyTo(target);
    }
  }
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
  kind: (line: number) => boolean = () => false,
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

/** Brings charts back to a layout; those that are there `now` and not in it go. */
function redraw(sheet: Sheet, layout: Layout, now: Layout, placement: Placement): void {
  const drawn = layout.charts.map((chart) => now.charts.find(({ id }) => id === chart.id) ?? chart);
  const extra = now.charts.filter(({ id }) => !drawn.some((chart) => chart.id === id));
  setCharts(
    sheet,
    layout.charts.map(({ plan }) => plan),
    [...drawn, ...extra].map((chart) => ({ ...chart, cells: '' })),
    placement,
  );
}

/** The sheet becomes the person's as it is, and its copy stands beside it in its place. */
function handOver(book: Spreadsheet, own: OwnSheet, { sheet: copy, details }: Backup<SheetBackup>): void {
  const { layout } = details;
  copy.setName(freeName(book, own.sheet.getName()));
  copy.showSheet();
  markColumns(copy, details.columns, []);
  markRows(copy, details.first, details.last);
  const charts = copy.getCharts().map((chart) => chart.getChartId() as number);
  const kept = layout.charts.flatMap((chart) => {
    const at = details.charts.indexOf(chart.id);
    return charts[at] === undefined ? [] : [{ ...chart, id: charts[at] }];
  });
  keepLayout(copy, { ...layout, charts: kept });
  markSheet(copy, own.kind, '');
  disown(own.sheet);
  unmarkBackup(copy);
}

// Lines

/** The insertions that took place, by how much the sheet grew: they are done from the end. null = it cannot be told. */
function done(insertions: readonly Insertion[], grown: number): Insertion[] | null {
  const found: Insertion[] = [];
  let left = grown;
  for (const insertion of [...insertions].reverse()) {
    if (left === 0) break;
    if (left < insertion.count) return null;
    found.unshift(insertion);
    left -= insertion.count;
  }
  return left === 0 ? found : null;
}

/** Where inserted lines lie once all are in. */
function newLines(insertions: readonly Insertion[]): number[] {
  let shift = 0;
  return insertions.flatMap(({ before, count }) => {
    const first = before + shift;
    shift += count;
    return Array.from({ length: count }, (_, i) => first + i);
  });
}

function linesOf(lines: readonly number[]): Lines {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found[found.length - 1];
    if (last && last[0] > 0 && line === last[0] + last[1]) last[1]++;
    else found.push([line, 1]);
  }
  return found;
}

function expand(lines: Lines): number[] {
  return lines.flatMap(([line, count]) => Array.from({ length: count }, (_, i) => (line ? line + i : 0)));
}

function blocksOf(rows: readonly number[], columns: readonly number[]): Block[] {
  const runs = runsOf(columns.filter((column) => column > 0));
  return stretches(rows).flatMap((row) =>
    runs.map((run) => ({ row: row.at, rows: row.count, column: run.at, columns: run.count })),
  );
}
