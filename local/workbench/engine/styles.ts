// The look of cells as a person set it in the engine, in the workbook's words.

import type { CellStyle } from '../../book/book.ts';
import type { StylePatch } from '../../book/styles.ts';

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
