// Text styles, rotations and colours as objects of their own, and texts with a style or a link.

import type { CellStyle } from '../../book/book.ts';
import type { StylePatch } from '../../book/styles.ts';
import type { App } from '../bridge/app.ts';
import { enumValue } from '../bridge/enums.ts';
import { refuse } from '../bridge/errors.ts';
import { type Members, Service, serviceClass } from '../bridge/service.ts';
import { hexColor } from './colors.ts';

import Spreadsheet = GoogleAppsScript.Spreadsheet;

/** How a text style names the font of a cell without one; the cell itself says Arial. */
const DEFAULT_FONT = 'arial,sans,sans-serif';

/** Of a cell's style, what is about its letters; absent = not set. */
export type Letters = Pick<
  CellStyle,
  'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontFamily' | 'fontSize' | 'color'
>;

export class TextStyleTarget extends Service {
  readonly type: string;
  readonly letters: { [K in keyof Letters]: Letters[K] | undefined };
  constructor(app: App, letters: { [K in keyof Letters]: Letters[K] | undefined } = {}, builder = false) {
    super(app);
    this.type = builder ? 'TextStyleBuilder' : 'TextStyle';
    this.letters = { ...letters };
  }

  patch(): StylePatch {
    const patch: StylePatch = {};
    for (const [key, value] of Object.entries(this.letters)) {
      if (value !== undefined) Object.assign(patch, { [key]: value === false ? undefined : value });
    }
    return patch;
  }
}

/** How a cell's own letters read as a text style: what is not set shows the defaults. */
export function lettersOf(app: App, style: Readonly<CellStyle>): TextStyleTarget {
  return new TextStyleTarget(app, {
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: style.underline ?? false,
    strikethrough: style.strikethrough ?? false,
    fontFamily: style.fontFamily ?? DEFAULT_FONT,
    fontSize: style.fontSize ?? 10,
    color: style.color ?? '#000000',
  });
}

const textStyle: Members<Spreadsheet.TextStyle, TextStyleTarget> = {
  copy: (style) => new TextStyleTarget(style.app, style.letters, true),
  isBold: (style) => style.letters.bold ?? null,
  isItalic: (style) => style.letters.italic ?? null,
  isUnderline: (style) => style.letters.underline ?? null,
  isStrikethrough: (style) => style.letters.strikethrough ?? null,
  getFontFamily: (style) => style.letters.fontFamily ?? null,
  getFontSize: (style) => style.letters.fontSize ?? null,
  getForegroundColor: (style) => style.letters.color ?? null,
  getForegroundColorObject: (style) =>
    style.letters.color === undefined ? null : new ColorTarget(style.app, style.letters.color),
};

function letter<K extends keyof Letters>(key: K) {
  return (style: TextStyleTarget, value: Letters[K]) => {
    style.letters[key] = value;
    return style;
  };
}

const textStyleBuilder: Members<Spreadsheet.TextStyleBuilder, TextStyleTarget> = {
  build: (style) => new TextStyleTarget(style.app, style.letters),
  setBold: letter('bold'),
  setItalic: letter('italic'),
  setUnderline: letter('underline'),
  setStrikethrough: letter('strikethrough'),
  setFontFamily: letter('fontFamily'),
  setFontSize: letter('fontSize'),
  setForegroundColor(style, color: string | null) {
    style.letters.color = color === null ? undefined : (hexColor(color) ?? style.letters.color);
    return style;
  },
  setForegroundColorObject(style, color: ColorTarget) {
    style.letters.color = color.hex;
    return style;
  },
};

export class TextRotationTarget extends Service {
  readonly type = 'TextRotation';
  readonly rotation: number | 'vertical';
  constructor(app: App, rotation: number | 'vertical') {
    super(app);
    this.rotation = rotation;
  }
}

const textRotation: Members<Spreadsheet.TextRotation, TextRotationTarget> = {
  getDegrees: ({ rotation }) => (rotation === 'vertical' ? 0 : rotation),
  isVertical: ({ rotation }) => rotation === 'vertical',
};

/** An RGB colour; theme colours are not supported. null = a builder that was given none yet. */
export class ColorTarget extends Service {
  readonly type: string;
  color: string | null;
  constructor(app: App, hex: string | null, type: 'Color' | 'RgbColor' | 'ColorBuilder' = 'Color') {
    super(app);
    this.type = type;
    this.color = hex;
  }
  get hex(): string {
    return this.color ?? refuse('Object is not of type RgbColor.');
  }
  part(index: number): number {
    return Number.parseInt(this.hex.slice(1 + index * 2, 3 + index * 2), 16);
  }
}

const color: Members<Spreadsheet.Color, ColorTarget> = {
  asRgbColor: (target) => new ColorTarget(target.app, target.hex, 'RgbColor'),
  asThemeColor: () => refuse('Object is not of type ThemeColor.'),
  getColorType: () => enumValue('ColorType', 'RGB'),
};

const rgb: Members<GoogleAppsScript.Base.RgbColor, ColorTarget> = {
  asHexString: (target) => target.hex,
  getRed: (target) => target.part(0),
  getGreen: (target) => target.part(1),
  getBlue: (target) => target.part(2),
  getColorType: () => enumValue('ColorType', 'RGB'),
};

const colorBuilder: Members<Spreadsheet.ColorBuilder, ColorTarget> = {
  asRgbColor: (target) => new ColorTarget(target.app, target.hex, 'RgbColor'),
  asThemeColor: () => refuse('Object is not of type ThemeColor.'),
  getColorType: ({ color }) => enumValue('ColorType', color === null ? 'UNSUPPORTED' : 'RGB'),
  build: (target) => new ColorTarget(target.app, target.hex),
  setRgbColor(target, css: string) {
    target.color = hexColor(css) ?? target.color;
    return target;
  },
};

/** A text with one style and one link over its whole length. */
export class RichTextTarget extends Service {
  readonly type: string;
  text = '';
  link: string | null = null;
  style: TextStyleTarget | null = null;
  constructor(
    app: App,
    from: Partial<Pick<RichTextTarget, 'text' | 'link' | 'style'>> = {},
    builder = false,
  ) {
    super(app);
    this.type = builder ? 'RichTextValueBuilder' : 'RichTextValue';
    Object.assign(this, { text: from.text ?? '', link: from.link ?? null, style: from.style ?? null });
  }

  /** Refuses a part of the text: only the whole carries a style or link here. */
  whole(start: number, end: number): void {
    if (start !== 0 || end !== this.text.length) {
      refuse('A style or link on a part of a text is not supported by the local host');
    }
  }
}

const richText: Members<Spreadsheet.RichTextValue, RichTextTarget> = {
  copy: (value) => new RichTextTarget(value.app, value, true),
  getText: (value) => value.text,
  getStartIndex: () => 0,
  getEndIndex: (value) => value.text.length,
  getLinkUrl: (value, start = 0, end = value.text.length) => {
    value.whole(start, end);
    return value.link;
  },
  getTextStyle: (value, start = 0, end = value.text.length) => {
    value.whole(start, end);
    return value.style ?? new TextStyleTarget(value.app);
  },
  getRuns: (value) => value.app.list([value]),
};

const richTextBuilder: Members<Spreadsheet.RichTextValueBuilder, RichTextTarget> = {
  build: (value) => new RichTextTarget(value.app, value),
  setText(value, text: string) {
    value.text = text;
    value.link = value.style = null;
    return value;
  },
  setLinkUrl(value, ...given: unknown[]) {
    if (given.length === 3) value.whole(given[0] as number, given[1] as number);
    value.link = given.at(-1) as string | null;
    return value;
  },
  setTextStyle(value, ...given: unknown[]) {
    if (given.length === 3) value.whole(given[0] as number, given[1] as number);
    value.style = given.at(-1) as TextStyleTarget | null;
    return value;
  },
};

export const textStyleClasses = [
  serviceClass<Spreadsheet.TextStyle, TextStyleTarget>('TextStyle', [textStyle]),
  serviceClass<Spreadsheet.TextStyleBuilder, TextStyleTarget>('TextStyleBuilder', [textStyleBuilder]),
  serviceClass<Spreadsheet.TextRotation, TextRotationTarget>('TextRotation', [textRotation]),
  serviceClass<Spreadsheet.Color, ColorTarget>('Color', [color]),
  serviceClass<GoogleAppsScript.Base.RgbColor, ColorTarget>('RgbColor', [rgb]),
  serviceClass<Spreadsheet.ColorBuilder, ColorTarget>('ColorBuilder', [colorBuilder]),
  serviceClass<Spreadsheet.RichTextValue, RichTextTarget>('RichTextValue', [richText]),
  serviceClass<Spreadsheet.RichTextValueBuilder, RichTextTarget>('RichTextValueBuilder', [richTextBuilder]),
];
