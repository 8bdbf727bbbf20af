// Copying and moving cells, in part or whole: Range.copyTo with its paste types, moveTo.

import { forCells, intersect, overlaps, subtract, within } from '../../book/area.ts';
import type { Area, ConditionalRule, Scalar } from '../../book/book.ts';
import { shiftedFormula } from '../../book/references.ts';
import type { Sheet } from '../../book/sheet.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import { inGrid } from './addressing.ts';
import { refuseHalfMerges } from './range-merging.ts';
import type { RangeTarget } from './targets.ts';
import { checkEditable } from './values.ts';

export interface Parts {
  /** Formulas as formulas, or their results. */
  content: 'formulas' | 'values' | null;
  format: boolean;
  borders: boolean;
  validations: boolean;
  conditions: boolean;
  notes: boolean;
  merges: boolean;
  widths: boolean;
}

const NOTHING: Parts = {
  content: null,
  format: false,
  borders: false,
  validations: false,
  conditions: false,
  notes: false,
  merges: false,
  widths: false,
};
const LOOKS = { format: true, borders: true, conditions: true, merges: true };
const EVERYTHING: Parts = { ...NOTHING, ...LOOKS, content: 'formulas', validations: true, notes: true };

/** What each SpreadsheetApp.CopyPasteType takes along. */
export const PASTE: { readonly [type: string]: Parts } = {
  PASTE_NORMAL: EVERYTHING,
  PASTE_NO_BORDERS: { ...EVERYTHING, borders: false },
  PASTE_FORMAT: { ...NOTHING, ...LOOKS },
  PASTE_FORMULA: { ...NOTHING, content: 'formulas' },
  PASTE_VALUES: { ...NOTHING, content: 'values' },
  PASTE_DATA_VALIDATION: { ...NOTHING, validations: true },
  PASTE_CONDITIONAL_FORMATTING: { ...NOTHING, conditions: true },
  PASTE_COLUMN_WIDTHS: { ...NOTHING, widths: true },
};

interface Clip {
  value: Scalar;
  formula: string | null;
  style: number;
  note: string | null;
}

/** A larger target is filled with as many whole copies as fit; a smaller one takes the whole all the same. */
export function copyCells(from: RangeTarget, to: RangeTarget, parts: Parts, transposed = false): void {
  if (from.book !== to.book) refuse(TEXT.otherSpreadsheet);
  const { sheet: source, area } = from;
  from.app.settle(from.book);
  const height = transposed ? from.columns : from.rows;
  const width = transposed ? from.rows : from.columns;
  const times = (size: number, unit: number) => Math.max(Math.floor(size / unit), 1);
  const down = times(to.rows, height);
  const across = times(to.columns, width);
  const filled = inGrid(
    to.at({
      row: to.area.row,
      column: to.area.column,
      endRow: to.area.row + height * down,
      endColumn: to.area.column + width * across,
    }),
  );
  checkEditable(filled);
  if (parts.merges) refuseHalfMerges(filled.sheet, filled.area);
  const clips = readClips(source, area);
  const validations = source.validations.filter((rule) => overlaps(rule.area, area));
  const merges = source.merges.filter((merge) => within(merge, area));
  if (parts.validations) filled.sheet.setValidation(filled.area, null);
  if (parts.merges)
    filled.sheet.merges = filled.sheet.merges.filter((merge) => !overlaps(merge, filled.area));
  for (let i = 0; i < down; i++) {
    for (let j = 0; j < across; j++) {
      const row = filled.area.row + i * height;
      const column = filled.area.column + j * width;
      const place = (old: Area): Area => placed(old, area, row, column, transposed);
      pasteClips(from, filled.sheet, clips, row, column, parts, transposed);
      if (parts.validations) {
        for (const rule of validations) filled.sheet.setValidation(place(intersect(rule.area, area)!), rule);
      }
      if (parts.merges) filled.sheet.merges.push(...merges.map(place));
      if (parts.conditions) copyConditions(source, filled.sheet, area, place);
      if (parts.widths) {
        for (let c = 0; c < from.columns; c++)
          filled.sheet.columnWidths.set(column + c, source.columnWidth(area.column + c));
      }
    }
  }
}

function readClips(sheet: Sheet, area: Area): Clip[][] {
  const rows: Clip[][] = [];
  for (let row = area.row; row < area.endRow; row++) {
    const cells: Clip[] = [];
    for (let column = area.column; column < area.endColumn; column++) {
      const value = sheet.value(row, column);
      cells.push({
        value: typeof value === 'object' && value !== null ? value.error : value,
        formula: sheet.formula(row, column),
        style: sheet.styleId(row, column),
        note: sheet.note(row, column),
      });
    }
    rows.push(cells);
  }
  return rows;
}

function pasteClips(
  from: RangeTarget,
  sheet: Sheet,
  clips: Clip[][],
  top: number,
  left: number,
  parts: Parts,
  transposed: boolean,
): void {
  const { styles } = from.book;
  clips.forEach((cells, i) => {
    cells.forEach((clip, j) => {
      const row = top + (transposed ? j : i);
      const column = left + (transposed ? i : j);
      if (parts.content) {
        if (parts.content === 'formulas' && clip.formula !== null) {
          const [rows, columns] = [row - from.area.row - i, column - from.area.column - j];
          sheet.putFormula(row, column, shiftedFormula(clip.formula, rows, columns));
        } else sheet.put(row, column, clip.value);
      }
      if (parts.format) {
        const { borders: own } = sheet.style(row, column);
        const id = parts.borders ? clip.style : styles.id({ ...styles.get(clip.style), borders: own });
        sheet.setStyleId(row, column, id);
      }
      if (parts.notes) sheet.setNote(row, column, clip.note);
    });
  });
}

function placed(old: Area, source: Area, row: number, column: number, transposed: boolean): Area {
  const [down, right] = [old.row - source.row, old.column - source.column];
  const [height, width] = [old.endRow - old.row, old.endColumn - old.column];
  const start = { row: row + (transposed ? right : down), column: column + (transposed ? down : right) };
  return {
    ...start,
    endRow: start.row + (transposed ? width : height),
    endColumn: start.column + (transposed ? height : width),
  };
}

/** The target's cells obey the rules of the copied cells, and no others. */
function copyConditions(source: Sheet, target: Sheet, area: Area, place: (area: Area) => Area): void {
  const copied = source.conditionalRules.flatMap((rule) => {
    const areas = rule.areas.flatMap((old) => {
      const cut = intersect(old, area);
      return cut ? [place(cut)] : [];
    });
    return areas.length ? [{ rule, areas }] : [];
  });
  const whole = place(area);
  const left: ConditionalRule[] = target.conditionalRules.flatMap((rule) => {
    const areas = rule.areas.flatMap((old) => subtract(old, whole));
    const same = source === target && copied.find((item) => item.rule === rule);
    if (same) areas.push(...same.areas);
    return areas.length ? [{ ...rule, areas }] : [];
  });
  if (source !== target) {
    for (const { rule, areas } of copied) {
      const moved = { ...structuredClone(rule), areas };
      if (moved.kind === 'condition' && moved.criteria === 'CUSTOM_FORMULA') {
        const [old, now] = [rule.areas[0]!, areas[0]!];
        moved.values = moved.values.map((value) =>
          shiftedFormula(String(value), now.row - old.row, now.column - old.column),
        );
      }
      left.push(moved);
    }
  }
  target.conditionalRules = left;
}

/** As cut and paste: cells go with everything in them, and formulas that pointed at them follow. */
export function moveCells(from: RangeTarget, to: RangeTarget): void {
  if (from.book !== to.book) refuse(TEXT.otherSpreadsheet);
  checkEditable(from);
  const { book, area } = from;
  const target = inGrid(
    to.at({
      row: to.area.row,
      column: to.area.column,
      endRow: to.area.row + from.rows,
      endColumn: to.area.column + from.columns,
    }),
  );
  checkEditable(target);
  const source = from.sheet;
  const [rows, columns] = [target.area.row - area.row, target.area.column - area.column];
  refuseHalfMerges(source, area);
  refuseHalfMerges(target.sheet, target.area);
  const clips = readClips(source, area);
  const merges = source.merges.filter((merge) => within(merge, area));
  const validations = source.validations.flatMap((rule) => {
    const cut = intersect(rule.area, area);
    return cut ? [{ rule, cut }] : [];
  });
  const place = (old: Area) => placed(old, area, target.area.row, target.area.column, false);
  forCells(area, (row, column) => {
    source.put(row, column, null);
    source.setStyleId(row, column, 0);
    source.setNote(row, column, null);
  });
  source.setValidation(area, null);
  source.merges = source.merges.filter((merge) => !merges.includes(merge));
  clips.forEach((cells, i) => {
    cells.forEach((clip, j) => {
      const [row, column] = [target.area.row + i, target.area.column + j];
      if (clip.formula !== null) target.sheet.putFormula(row, column, clip.formula);
      else target.sheet.put(row, column, clip.value);
      target.sheet.setStyleId(row, column, clip.style);
      target.sheet.setNote(row, column, clip.note);
    });
  });
  target.sheet.setValidation(target.area, null);
  for (const { rule, cut } of validations) target.sheet.setValidation(place(cut), rule);
  target.sheet.merges.push(...merges.map(place));
  for (const named of book.namedRanges) {
    if (named.sheetId !== source.id || !named.area || !within(named.area, area)) continue;
    named.area = place(named.area);
    named.sheetId = target.home.id;
  }
  const [sourceName, targetName] = [source.name.toLowerCase(), target.sheet.name];
  book.rewriteFormulas((reference, home) => {
    const onSource =
      reference.sheet === null ? home === source : reference.sheet.toLowerCase() === sourceName;
    const { start, end } = reference;
    if (!onSource || start.row === null || start.column === null) return reference;
    if (end && (end.row === null || end.column === null)) return reference;
    const last = { row: end?.row ?? start.row, column: end?.column ?? start.column };
    const cells = { row: start.row, column: start.column, endRow: last.row + 1, endColumn: last.column + 1 };
    if (!within(cells, area)) return reference;
    const sheet = source === target.sheet ? reference.sheet : home === target.sheet ? null : targetName;
    return {
      sheet,
      start: { ...start, row: start.row + rows, column: start.column + columns },
      end: end && { ...end, row: last.row + rows, column: last.column + columns },
    };
  });
}
