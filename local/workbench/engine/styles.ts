// The look of cells between the workbook and the engine.

import type { CellStyle } from 'local-sheets/book/book.ts';
import type { StylePatch } from 'local-sheets/book/styles.ts';
import type { EngineData } from './data.ts';

export type EngineStyle = EngineData['styles'][number];

interface EngineLook {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: number;
  textColor?: string;
  fillColor?: string;
  align?: CellStyle['align'];
  verticalAlign?: CellStyle['verticalAlign'];
  wrapping?: CellStyle['wrap'];
  rotation?: number;
}

/** What a style of the engine says, nothing for what it leaves out. */
export function bookStyle(look: EngineLook): CellStyle {
  const style: CellStyle = {};
  for (const [key, value] of Object.entries(stylePatch(look))) {
    if (value !== undefined) Object.assign(style, { [key]: value });
  }
  return style;
}

/** Every property the engine's style names, and the plain look for those it leaves out. */
export function stylePatch(look: EngineLook): StylePatch {
  return {
    bold: look.bold || undefined,
    italic: look.italic || undefined,
    underline: look.underline || undefined,
    strikethrough: look.strikethrough || undefined,
    fontSize: look.fontSize && look.fontSize !== 10 ? look.fontSize : undefined,
    color: look.textColor || undefined,
    background: look.fillColor || undefined,
    align: look.align,
    verticalAlign: look.verticalAlign,
    wrap: look.wrapping,
    rotation: look.rotation ? Math.round((-look.rotation * 180) / Math.PI) : undefined,
  };
}

export function engineStyle(style: Readonly<CellStyle>): EngineStyle {
  return {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...((style.underline || style.link) && { underline: true }),
    ...(style.strikethrough && { strikethrough: true }),
    ...(style.fontSize && { fontSize: style.fontSize }),
    ...((style.color || style.link) && { textColor: style.color ?? '#1155cc' }),
    ...(style.background && { fillColor: style.background }),
    ...(style.align && { align: style.align }),
    ...(style.verticalAlign && { verticalAlign: style.verticalAlign }),
    ...(style.wrap && { wrapping: style.wrap }),
    ...(typeof style.rotation === 'number' && { rotation: (-style.rotation * Math.PI) / 180 }),
  };
}
