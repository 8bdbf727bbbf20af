// Range: how cells look. The plain properties come from style-properties.ts; borders, notes, texts with style are here.

import { forCells } from '../../book/area.ts';
import type { Border, CellStyle } from '../../book/book.ts';
import type { StylePatch } from '../../book/styles.ts';
import type { EnumValue } from '../bridge/enums.ts';
import { refuse, TEXT } from '../bridge/errors.ts';
import type { Members } from '../bridge/service.ts';
import { hexColor, rgbColor } from './colors.ts';
import type { GoogleRange } from './google.ts';
import { shownText } from './range-values.ts';
import { STYLE_PROPERTIES, type StyleProperty } from './style-properties.ts';
import type { RangeTarget } from './targets.ts';
import {
  ColorTarget,
  lettersOf,
  RichTextTarget,
  type TextRotationTarget,
  type TextStyleTarget,
} from './text-style.ts';
import { checkEditable } from './values.ts';

function applyStyle(range: RangeTarget, patch: StylePatch | null): RangeTarget {
  checkEditable(range);
  const { sheet } = range;
  if (patch) sheet.applyStyle(range.area, patch);
  return range;
}

/** One value a cell: the grid must have the range's size (rule 79). */
function applyStyleGrid(
  range: RangeTarget,
  values: unknown[][],
  patchOf: (value: unknown) => StylePatch | null,
) {
  checkGrid(range, values);
  checkEditable(range);
  const { sheet, area, book } = range;
  const ids = new Map<unknown, Map<number, number>>();
  forCells(area, (row, column) => {
    const value = values[row - area.row]![column - area.column];
    let known = ids.get(value);
    if (!known) {
      known = new Map();
      ids.set(value, known);
    }
    const old = sheet.styleId(row, column);
    let id = known.get(old);
    if (id === undefined) {
      const patch = patchOf(range.app.target(value));
      id = patch ? book.styles.patched(old, patch) : old;
      known.set(old, id);
    }
    if (id !== old) sheet.setStyleId(row, column, id);
  });
  return range;
}

export function checkGrid(range: RangeTarget, values: unknown[][]): void {
  if (values.length !== range.rows) refuse(TEXT.rowsDiffer(values.length, range.rows));
  for (const cells of values)
    if (cells.length !== range.columns) refuse(TEXT.columnsDiffer(cells.length, range.columns));
}

function styleAt(range: RangeTarget, row: number, column: number): Readonly<CellStyle> {
  const { sheet } = range;
  const style = sheet.style(row, column);
  const format = sheet.numberFormat(row, column);
  return format === '' || style.numberFormat !== undefined ? style : { ...style, numberFormat: format };
}

/** Reads every cell of the range, each distinct style once. */
function readGrid(range: RangeTarget, read: (style: Readonly<CellStyle>) => unknown): unknown[][] {
  const { area, app } = range;
  const known = new Map<Readonly<CellStyle>, unknown>();
  return app.grid(range.rows, range.columns, (i, j) => {
    const style = styleAt(range, area.row + i, area.column + j);
    if (!known.has(style)) known.set(style, read(style));
    return app.given(known.get(style));
  });
}

function membersOf({
  one,
  many,
  read,
  patch,
}: StyleProperty): Record<string, (range: RangeTarget, value: never) => unknown> {
  return {
    [`get${one}`]: (range) => read(styleAt(range, range.area.row, range.area.column), range.app),
    [`get${many}`]: (range) => readGrid(range, (style) => read(style, range.app)),
    [`set${one}`]: (range, value) => applyStyle(range, patch(value)),
    [`set${many}`]: (range, values) => applyStyleGrid(range, values, patch),
  };
}

const plain: Members<GoogleRange, RangeTarget> = Object.assign({}, ...STYLE_PROPERTIES.map(membersOf));

/** Older names that still work. */
const older: Members<GoogleRange, RangeTarget> = {
  getBackgroundColor: plain.getBackground,
  getBackgroundColors: plain.getBackgrounds,
  setBackgroundColor: plain.setBackground,
  setBackgroundColors: plain.setBackgrounds,
};

const BORDERS: { readonly [name: string]: Border['style'] } = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};
type Side = boolean | null;

const others: Members<GoogleRange, RangeTarget> = {
  setBackgroundRGB: (range, red: number, green: number, blue: number) =>
    applyStyle(range, { background: rgbColor(red, green, blue) }),

  getBackgroundObject: (range) =>
    new ColorTarget(range.app, range.sheet.style(range.area.row, range.area.column).background ?? '#ffffff'),
  getFontColorObject: (range) =>
    new ColorTarget(range.app, range.sheet.style(range.area.row, range.area.column).color ?? '#000000'),
  getBackgroundObjects: (range) =>
    readGrid(range, (style) => new ColorTarget(range.app, style.background ?? '#ffffff')),
  getFontColorObjects: (range) =>
    readGrid(range, (style) => new ColorTarget(range.app, style.color ?? '#000000')),
  setBackgroundObject: (range, color: ColorTarget | null) => applyStyle(range, { background: color?.hex }),
  setFontColorObject: (range, color: ColorTarget | null) => applyStyle(range, { color: color?.hex }),
  setBackgroundObjects: (range, colors: (ColorTarget | null)[][]) =>
    applyStyleGrid(range, colors, (color) => ({ background: (color as ColorTarget | null)?.hex })),
  setFontColorObjects: (range, colors: (ColorTarget | null)[][]) =>
    applyStyleGrid(range, colors, (color) => ({ color: (color as ColorTarget | null)?.hex })),

  setVerticalText: (range, vertical: boolean) =>
    applyStyle(range, { rotation: vertical ? 'vertical' : undefined }),
  setTextRotation: (range, rotation: number | TextRotationTarget) => {
    const value = typeof rotation === 'number' ? rotation : rotation.rotation;
    return applyStyle(range, { rotation: value === 0 ? undefined : value });
  },

  getTextStyle: (range) => lettersOf(range.app, range.sheet.style(range.area.row, range.area.column)),
  getTextStyles: (range) => readGrid(range, (style) => lettersOf(range.app, style)),
  setTextStyle: (range, style: TextStyleTarget | null) =>
    applyStyle(range, style ? style.patch() : PLAIN_LETTERS),
  setTextStyles: (range, styles: (TextStyleTarget | null)[][]) =>
    applyStyleGrid(range, styles, (style) => (style as TextStyleTarget | null)?.patch() ?? PLAIN_LETTERS),

  /** true draws, false removes, null leaves as it is. */
  setBorder(
    range,
    top: Side,
    left: Side,
    bottom: Side,
    right: Side,
    vertical: Side,
    horizontal: Side,
    color?: string | null,
    style?: EnumValue | null,
  ) {
    checkEditable(range);
    const { sheet, area, book } = range;
    const line: Border = {
      style: BORDERS[style?.name() ?? 'SOLID']!,
      color: (color && hexColor(color)) || '#000000',
    };
    /** The style after a side was drawn or removed, by the style before. */
    const drawn = new Map<string, Map<number, number>>();
    const draw = (
      row: number,
      column: number,
      side: keyof NonNullable<CellStyle['borders']>,
      wanted: Side,
    ) => {
      if (wanted === null || row < 0 || column < 0 || row >= sheet.maxRows || column >= sheet.maxColumns)
        return;
      const what = wanted ? side : `no ${side}`;
      let known = drawn.get(what);
      if (!known) {
        known = new Map();
        drawn.set(what, known);
      }
      const old = sheet.styleId(row, column);
      let id = known.get(old);
      if (id === undefined) {
        id = book.styles.patched(old, { borders: { [side]: wanted ? line : undefined } });
        known.set(old, id);
      }
      if (id !== old) sheet.setStyleId(row, column, id);
    };
    forCells(area, (row, column) => {
      const [first, last] = [row === area.row, row === area.endRow - 1];
      const [leftmost, rightmost] = [column === area.column, column === area.endColumn - 1];
      draw(row, column, 'top', first ? top : horizontal);
      draw(row, column, 'bottom', last ? bottom : horizontal);
      draw(row, column, 'left', leftmost ? left : vertical);
      draw(row, column, 'right', rightmost ? right : vertical);
      // The line between two cells is one line: the neighbour outside must not keep another.
      if (first && top !== null) draw(row - 1, column, 'bottom', false);
      if (last && bottom !== null) draw(row + 1, column, 'top', false);
      if (leftmost && left !== null) draw(row, column - 1, 'right', false);
      if (rightmost && right !== null) draw(row, column + 1, 'left', false);
    });
    return range;
  },

  getNote: (range) => range.sheet.note(range.area.row, range.area.column) ?? '',
  getNotes(range) {
    const { sheet, area } = range;
    return range.app.grid(
      range.rows,
      range.columns,
      (i, j) => sheet.note(area.row + i, area.column + j) ?? '',
    );
  },
  setNote(range, note: string | null) {
    checkEditable(range);
    const { sheet, area } = range;
    forCells(area, (row, column) => sheet.setNote(row, column, note));
    return range;
  },
  setNotes(range, notes: unknown[][]) {
    checkGrid(range, notes);
    const texts = notes.map((cells) => cells.map(noteText));
    checkEditable(range);
    const { sheet, area } = range;
    forCells(area, (row, column) =>
      sheet.setNote(row, column, texts[row - area.row]![column - area.column]!),
    );
    return range;
  },

  getRichTextValue: (range) => richTextAt(range, range.area.row, range.area.column),
  getRichTextValues(range) {
    const { area, app } = range;
    return app.grid(range.rows, range.columns, (i, j) =>
      app.expose(richTextAt(range, area.row + i, area.column + j)),
    );
  },
  setRichTextValue(range, value: RichTextTarget) {
    forCells(range.area, (row, column) => putRichText(range.cell(row, column), value));
    return range;
  },
  setRichTextValues(range, values: RichTextTarget[][]) {
    checkGrid(range, values);
    const { area } = range;
    forCells(area, (row, column) =>
      putRichText(range.cell(row, column), values[row - area.row]![column - area.column]!),
    );
    return range;
  },
};

const PLAIN_LETTERS: StylePatch = {
  bold: undefined,
  italic: undefined,
  underline: undefined,
  strikethrough: undefined,
  fontFamily: undefined,
  fontSize: undefined,
  color: undefined,
};

/** A number in setNotes reads back with a decimal (rule 35). */
function noteText(note: unknown): string | null {
  if (note === null || typeof note === 'string') return note;
  if (typeof note === 'number') return Number.isInteger(note) ? `${note}.0` : String(note);
  if (typeof note === 'boolean') return String(note);
  return refuse(TEXT.signature('(class)[]', 'SpreadsheetApp.Range.setNotes'));
}

/** Only cells that hold text have one; a number's is without text, as in Google Sheets. */
function richTextAt(range: RangeTarget, row: number, column: number): RichTextTarget {
  range.app.settle(range.book);
  const { sheet, app } = range;
  const style = sheet.style(row, column);
  const text = typeof sheet.value(row, column) === 'number' ? '' : shownText(range, sheet, row, column);
  return new RichTextTarget(app, { text, link: style.link ?? null, style: lettersOf(app, style) });
}

/** A rich text is text: it is not typed in. */
function putRichText(range: RangeTarget, value: RichTextTarget): void {
  checkEditable(range);
  const { row, column } = range.area;
  range.sheet.put(row, column, value.text || null);
  range.sheet.applyStyle(range.area, { ...value.style?.patch(), link: value.link ?? undefined });
}

export const rangeFormats: Members<GoogleRange, RangeTarget> = { ...plain, ...older, ...others };
