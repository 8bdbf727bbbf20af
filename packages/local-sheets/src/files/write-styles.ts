// Cell styles of the book → styles of the file.

import type { Border, CellStyle } from '../book/book.ts';
import type { StylePool } from '../book/styles.ts';
import { done, type Excelize, type NewFile } from './excelize.ts';

const BORDERS: Record<Border['style'], number> = {
  thin: 1,
  medium: 2,
  dashed: 3,
  dotted: 4,
  thick: 5,
  double: 6,
};
const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

export class StyleWriter {
  readonly #file: NewFile;
  readonly #pool: StylePool;
  readonly #numbers = new Map<number, number>([[0, 0]]);

  constructor(file: NewFile, pool: StylePool) {
    this.#file = file;
    this.#pool = pool;
  }

  /** The file's number of a style of the pool. */
  number(id: number): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = done(this.#file.NewStyle(excelStyle(this.#pool.get(id)))).style;
      this.#numbers.set(id, number);
    }
    return number;
  }

  /** The same for a formula whose result brought a number format of its own. */
  numberWithFormat(id: number, numberFormat: string): number {
    return this.number(this.#pool.patched(id, { numberFormat }));
  }
}

/** A conditional format's looks leave the font's name and size to the cell. */
export function excelStyle(style: Readonly<CellStyle>, differential = false): Excelize.Style {
  const { bold, italic, underline, strikethrough, fontFamily, fontSize, color, background, borders } = style;
  const hasFont = [bold, italic, underline, strikethrough, fontFamily, fontSize, color].some(Boolean);
  return {
    ...(hasFont && {
      Font: {
        Bold: bold ?? false,
        Italic: italic ?? false,
        Underline: underline ? 'single' : '',
        Strike: strikethrough ?? false,
        ...(!differential && { Family: fontFamily ?? 'Calibri', Size: fontSize ?? 11 }),
        ...(color && { Color: color }),
      },
    }),
    ...(background && { Fill: { Type: 'pattern', Pattern: 1, Color: [background] } }),
    ...(borders && {
      Border: (['left', 'right', 'top', 'bottom'] as const).flatMap((side) => {
        const border = borders[side];
        return border ? [{ Type: side, Color: border.color, Style: BORDERS[border.style] }] : [];
      }),
    }),
    ...((style.align || style.verticalAlign || style.wrap) && {
      Alignment: {
        ...(style.align && { Horizontal: style.align }),
        ...(style.verticalAlign && { Vertical: VERTICAL[style.verticalAlign] }),
        WrapText: style.wrap === 'wrap',
      },
    }),
    ...(style.numberFormat && { CustomNumFmt: excelFormat(style.numberFormat) }),
  };
}

/** Excel writes halves of the day in capitals, and `General` for the automatic format. */
function excelFormat(format: string): string {
  if (/^general$/i.test(format)) return 'General';
  return format.replace(/am\/pm/gi, 'AM/PM').replace(/a\/p/gi, 'A/P');
}
