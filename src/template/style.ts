// How the template looks beyond look.ts: cells a person fills in, warnings, tiles.

import * as look from '../reports/look.ts';
import type { Style } from '../reports/plan.ts';

export { PLAIN } from '../reports/canvas.ts';
export const INPUT: Style = { background: '#fff6c9', color: look.INK };
export const WARNING = { color: '#b3261e', background: '#fde7e4' } as const;
export const TITLE: Style = { bold: true, fontSize: 20, color: '#7a2c12', background: '#fffbf6' };
export const TILE_NAME: Style = {
  color: look.SOFT,
  background: '#fdf3e7',
  align: 'center',
  borderTop: look.LINE,
};
export const TILE: Style = {
  bold: true,
  fontSize: 16,
  color: '#7a2c12',
  background: '#fdf3e7',
  align: 'center',
  borderBottom: look.LINE,
};
/** The beyond-everything cut of a score that is not in use stays unseen. */
export const CUT = '[>=1000000000]"";#,##0.0#';

/** A period that has not ended. */
export const RUNNING = { color: '#5f6b7a', background: '#e9ebee' } as const;
