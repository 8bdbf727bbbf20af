// How each format of a cell is read and set by a script, as a table: one line makes four members of Range. Rules 74 to 79.

import type { CellStyle } from '../../book/book.ts';
import type { StylePatch } from '../../book/styles.ts';
import type { App } from '../bridge/app.ts';
import { EnumValue, enumValue } from '../bridge/enums.ts';
import { hexColor } from './colors.ts';
import { TextRotationTarget } from './text-style.ts';

export interface StyleProperty {
  /** After get/set: one cell, and a grid. */
  readonly one: string;
  readonly many: string;
  /** What a script reads of a style. */
  read(style: Readonly<CellStyle>, app: App): unknown;
  /** The change a value means; null when Google ignores such a value in silence (rule 75). */
  patch(value: unknown): StylePatch | null;
}

const RESET = null;
/** The pattern of a cell without a number format. */
const AUTOMATIC_FORMAT = '0.###############';

function color(key: 'background' | 'color', value: unknown): StylePatch | null {
  if (value === RESET) return { [key]: undefined };
  const hex = typeof value === 'string' ? hexColor(value) : undefined;
  return hex ? { [key]: hex } : null;
}

/** One of a few words: the change each means. */
function words(
  table: { readonly [word: string]: StylePatch },
  reset: StylePatch,
): (value: unknown) => StylePatch | null {
  return (value) => {
    if (value === RESET) return reset;
    return typeof value === 'string' && Object.hasOwn(table, value.toLowerCase())
      ? table[value.toLowerCase()]!
      : null;
  };
}

const PLAIN_LINE: StylePatch = { underline: undefined, strikethrough: undefined };
const PLAIN_ALIGN: StylePatch = { align: undefined, alignNormal: undefined };

export const STYLE_PROPERTIES: readonly StyleProperty[] = [
  {
    one: 'Background',
    many: 'Backgrounds',
    read: (style) => style.background ?? '#ffffff',
    patch: (value) => color('background', value),
  },
  {
    one: 'FontColor',
    many: 'FontColors',
    read: (style) => style.color ?? '#000000',
    patch: (value) => color('color', value),
  },
  {
    one: 'FontFamily',
    many: 'FontFamilies',
    read: (style) => style.fontFamily ?? 'Arial',
    patch: (value) =>
      value === RESET ? { fontFamily: undefined } : typeof value === 'string' ? { fontFamily: value } : null,
  },
  {
    one: 'FontSize',
    many: 'FontSizes',
    read: (style) => style.fontSize ?? 10,
    patch: (value) =>
      value === RESET
        ? { fontSize: undefined }
        : typeof value === 'number' && value > 0
          ? { fontSize: value }
          : null,
  },
  {
    one: 'FontWeight',
    many: 'FontWeights',
    read: (style) => (style.bold ? 'bold' : 'normal'),
    patch: words({ bold: { bold: true }, normal: { bold: undefined } }, { bold: undefined }),
  },
  {
    one: 'FontStyle',
    many: 'FontStyles',
    read: (style) => (style.italic ? 'italic' : 'normal'),
    patch: words({ italic: { italic: true }, normal: { italic: undefined } }, { italic: undefined }),
  },
  {
    one: 'FontLine',
    many: 'FontLines',
    read: (style) => (style.underline ? 'underline' : style.strikethrough ? 'line-through' : 'none'),
    patch: words(
      {
        underline: { ...PLAIN_LINE, underline: true },
        'line-through': { ...PLAIN_LINE, strikethrough: true },
        none: PLAIN_LINE,
      },
      PLAIN_LINE,
    ),
  },
  {
    one: 'HorizontalAlignment',
    many: 'HorizontalAlignments',
    read: (style) => style.align ?? (style.alignNormal ? 'general-left' : 'general'),
    patch: words(
      {
        left: { ...PLAIN_ALIGN, align: 'left' },
        center: { ...PLAIN_ALIGN, align: 'center' },
        right: { ...PLAIN_ALIGN, align: 'right' },
        normal: { ...PLAIN_ALIGN, alignNormal: true },
        'general-left': { ...PLAIN_ALIGN, alignNormal: true },
        general: PLAIN_ALIGN,
      },
      PLAIN_ALIGN,
    ),
  },
  {
    one: 'VerticalAlignment',
    many: 'VerticalAlignments',
    read: (style) => style.verticalAlign ?? 'bottom',
    patch: words(
      {
        top: { verticalAlign: 'top' },
        middle: { verticalAlign: 'middle' },
        bottom: { verticalAlign: 'bottom' },
      },
      { verticalAlign: undefined },
    ),
  },
  {
    one: 'NumberFormat',
    many: 'NumberFormats',
    read: (style) => style.numberFormat ?? AUTOMATIC_FORMAT,
    patch: (value) => {
      if (value === RESET) return { numberFormat: undefined };
      if (typeof value !== 'string') return null;
      const automatic = value === '' || value === AUTOMATIC_FORMAT || /^general$/i.test(value);
      return { numberFormat: automatic ? undefined : value };
    },
  },
  {
    one: 'Wrap',
    many: 'Wraps',
    read: (style) => style.wrap === undefined || style.wrap === 'wrap',
    patch: (value) => (typeof value === 'boolean' ? { wrap: value ? 'wrap' : 'overflow' } : null),
  },
  {
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    read: (style) => enumValue('WrapStrategy', (style.wrap ?? 'overflow').toUpperCase()),
    patch: (value) =>
      value === RESET
        ? { wrap: undefined }
        : value instanceof EnumValue
          ? { wrap: value.name().toLowerCase() as 'wrap' | 'overflow' | 'clip' }
          : null,
  },
  {
    one: 'TextDirection',
    many: 'TextDirections',
    read: (style) => (style.direction ? enumValue('TextDirection', style.direction) : null),
    patch: (value) =>
      value === RESET
        ? { direction: undefined }
        : value instanceof EnumValue
          ? { direction: value.name() as 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT' }
          : null,
  },
  {
    one: 'TextRotation',
    many: 'TextRotations',
    read: (style, app) => new TextRotationTarget(app, style.rotation ?? 0),
    patch: (value) => {
      const rotation = value instanceof TextRotationTarget ? value.rotation : value;
      if (typeof rotation !== 'number') return rotation === 'vertical' ? { rotation } : null;
      return { rotation: rotation === 0 ? undefined : rotation };
    },
  },
];
