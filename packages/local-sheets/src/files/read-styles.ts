// Styles of a file → styles of the book.

import type { Border, CellStyle } from '../book/book.ts';
import type { StylePool } from '../book/styles.ts';
import { all, child, type Element, parseXml } from './xml.ts';

/** Number formats a file only gives the number of. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};
/** Dates of East Asian versions of Excel. */
const EAST_ASIAN = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

const OFFICE_THEME =
  'ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72'.split(' ');

const BORDER_STYLES: Record<string, Border['style']> = {
  thin: 'thin',
  hair: 'dotted',
  medium: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  dotted: 'dotted',
  double: 'double',
};

export class FileStyles {
  readonly #pool: StylePool;
  readonly #colors: string[];
  readonly #cells: CellStyle[];
  readonly #ids = new Map<number, number>();
  /** Looks of conditional formats. */
  readonly differential: CellStyle[];

  constructor(pool: StylePool, stylesXml: string | null, themeXml: string | null) {
    this.#pool = pool;
    this.#colors = themeColors(themeXml);
    const root = stylesXml === null ? undefined : parseXml(stylesXml);
    const list = (name: string, item: string) => all(child(root, name), item);
    const formats = new Map<number, string>();
    for (const { attributes } of list('numFmts', 'numFmt')) {
      formats.set(Number(attributes.numFmtId), attributes.formatCode!);
    }
    const fonts = list('fonts', 'font').map((font) => this.#font(font));
    const fills = list('fills', 'fill').map((fill) => this.#fill(fill, false));
    const borders = list('borders', 'border').map((border) => this.#borders(border));
    const plainFont = fonts[0] ?? {};
    this.#cells = list('cellXfs', 'xf').map((xf) => {
      const { numFmtId, fontId, fillId, borderId } = xf.attributes;
      const font = fonts[Number(fontId ?? 0)] ?? {};
      return {
        ...numberFormat(Number(numFmtId ?? 0), formats),
        ...beside(font, plainFont),
        ...fills[Number(fillId ?? 0)],
        ...borders[Number(borderId ?? 0)],
        ...alignment(child(xf, 'alignment')),
      };
    });
    this.differential = list('dxfs', 'dxf').map((dxf) => {
      const part = (name: string) => child(dxf, name);
      return {
        ...(part('font') && this.#font(part('font')!)),
        ...(part('fill') && this.#fill(part('fill')!, true)),
      };
    });
  }

  /** The pool's number of the file's cell style. */
  id(number: number): number {
    let id = this.#ids.get(number);
    if (id === undefined) {
      id = this.#pool.id(this.#cells[number] ?? {});
      this.#ids.set(number, id);
    }
    return id;
  }

  style(number: number): CellStyle {
    return this.#cells[number] ?? {};
  }

  #font(font: Element): CellStyle {
    const on = (name: string) => {
      const element = child(font, name);
      return (
        element !== undefined &&
        element.attributes.val !== '0' &&
        element.attributes.val !== 'none' &&
        element.attributes.val !== 'false'
      );
    };
    const size = child(font, 'sz')?.attributes.val;
    const family = child(font, 'name')?.attributes.val;
    const color = this.color(child(font, 'color'));
    return {
      ...(on('b') && { bold: true }),
      ...(on('i') && { italic: true }),
      ...(on('u') && { underline: true }),
      ...(on('strike') && { strikethrough: true }),
      ...(size !== undefined && { fontSize: Number(size) }),
      ...(family !== undefined && { fontFamily: family }),
      ...(color && color !== '#000000' && { color }),
    };
  }

  /** Conditional formats name the colour of a full fill in `bgColor`. */
  #fill(fill: Element, differential: boolean): CellStyle {
    const pattern = child(fill, 'patternFill');
    if (!pattern) return {};
    const { patternType } = pattern.attributes;
    if (!differential && patternType !== 'solid') return {};
    const color = differential
      ? (this.color(child(pattern, 'bgColor')) ?? this.color(child(pattern, 'fgColor')))
      : this.color(child(pattern, 'fgColor'));
    return color ? { background: color } : {};
  }

  #borders(border: Element): CellStyle {
    const borders: CellStyle['borders'] = {};
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const line = child(border, side);
      const style = BORDER_STYLES[line?.attributes.style ?? ''];
      if (style) borders[side] = { style, color: this.color(child(line, 'color')) ?? '#000000' };
    }
    return Object.keys(borders).length ? { borders } : {};
  }

  color(element: Element | undefined): string | undefined {
    if (!element) return undefined;
    const { rgb, theme, tint, indexed } = element.attributes;
    if (rgb !== undefined) return `#${rgb.slice(-6).toLowerCase()}`;
    if (theme !== undefined) return tinted(this.#colors[Number(theme)] ?? '000000', Number(tint ?? 0));
    if (indexed !== undefined) return INDEXED[Number(indexed)];
    return undefined;
  }
}

/** The 8 plain colours of old files; the rest of that palette is hardly met. */
const INDEXED: Record<number, string> = Object.fromEntries(
  ['000000', 'ffffff', 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff'].flatMap((color, i) => [
    [i, `#${color}`],
    [i + 8, `#${color}`],
  ]),
);

function themeColors(xml: string | null): string[] {
  if (xml === null) return OFFICE_THEME;
  const scheme = child(child(parseXml(xml), 'themeElements'), 'clrScheme');
  const found = scheme?.children.map((color) => {
    const value = color.children[0]?.attributes ?? {};
    return (value.lastClr ?? value.val ?? '000000').toLowerCase();
  });
  if (!found || found.length < 12) return OFFICE_THEME;
  // Files count light before dark; the theme names dark first.
  return [found[1]!, found[0]!, found[3]!, found[2]!, ...found.slice(4)];
}

function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const shade = (part: number) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
  return `#${parts.map((part) => shade(part).toString(16).padStart(2, '0')).join('')}`;
}

/** What a font says beyond the workbook's plain one. */
function beside(font: CellStyle, plain: CellStyle): CellStyle {
  const { fontFamily, fontSize, ...rest } = font;
  return {
    ...rest,
    ...(fontFamily !== plain.fontFamily && { fontFamily }),
    ...(fontSize !== plain.fontSize && { fontSize }),
  };
}

function alignment(element: Element | undefined): CellStyle {
  if (!element) return {};
  const { horizontal, vertical, wrapText } = element.attributes;
  return {
    ...((horizontal === 'left' || horizontal === 'center' || horizontal === 'right') && {
      align: horizontal,
    }),
    ...(vertical === 'top' && { verticalAlign: 'top' as const }),
    ...(vertical === 'center' && { verticalAlign: 'middle' as const }),
    ...((wrapText === '1' || wrapText === 'true') && { wrap: 'wrap' as const }),
  };
}

function numberFormat(id: number, formats: ReadonlyMap<number, string>): CellStyle {
  const own = formats.get(id);
  const code = own ?? BUILT_IN[id] ?? (EAST_ASIAN.includes(id) ? 'yyyy/m/d' : undefined);
  if (code === undefined) return {};
  // `[$-404]` only names a language; `;@` at the end says how texts are shown, which is as they are.
  const format = code
    .replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_, sign: string) => (sign ? `"${sign}"` : ''))
    .replace(/;@$/, '');
  return /^general$/i.test(format) ? {} : { numberFormat: format };
}
