// How our sheets look: colours, styles and number formats, each named once. Colours keep text at 4.5:1 and are told
// apart by people with any colour vision; a word or a tag always stands beside a colour.

import type { Style } from './plan.ts';

export interface HeatScale {
  readonly min: string;
  readonly max: string;
}

export const INK = '#1f1f1f';
export const SOFT = '#5a5650';
export const LINE = '#c9a88a';

export const QUESTION: Style = { bold: true, fontSize: 12, color: INK, background: '#fffbf6' };
export const AS_OF: Style = { color: INK, background: '#fffbf6' };
export const RULE: Style = { color: SOFT, background: '#fffbf6' };
export const BLOCK: Style = { bold: true, color: INK };
export const HEADER: Style = {
  bold: true,
  color: '#3b2a1e',
  background: '#f7e9da',
  borderBottom: LINE,
};
/** The first line of what stands under a list. */
export const FOOT: Style = { ...BLOCK, background: '#fffbf6', borderTop: LINE };
/** Figures of a time that cannot be told. */
export const UNSURE: Style = { color: '#6f6b66', italic: true };
export const TOTAL: Style = { bold: true, background: '#fffbf6', borderTop: LINE };

/** The NES tags as backgrounds under dark text, and as chart colours. */
export const NES_FILL = { N: '#dce8f7', E0: '#dcefe9', S1: '#fbeec5', S2: '#e6e5f4', S3: '#d9e0ec' } as const;
export const NES_COLOR = {
  N: '#2f74c0',
  E0: '#17846b',
  S1: '#be8c00',
  S2: '#8f8dc3',
  S3: '#34466b',
} as const;

/** A tab of ours: the calm colour. Red is for what is worse. */
export const TAB = NES_COLOR.E0;

/** New and existing, before and now. */
export const NEW_COLOR = NES_COLOR.N;
export const EXISTING_COLOR = NES_COLOR.E0;
export const NOW_COLOR = NES_COLOR.E0;
export const BEFORE_COLOR = NES_COLOR.S2;
/** What rose and what fell; the sign, an arrow and the side of the axis say it too. */
export const RISE_COLOR = NES_COLOR.E0;
export const FALL_COLOR = '#b83a0b';

/** The warmer, the more. */
export const HEAT: HeatScale = { min: '#fff9f2', max: '#f5ab63' };

export const TEXT = '@';
export const DATE = 'yyyy-mm-dd';
export const COUNT = '#,##0';
export const CYCLE = '0.0';
export const RATIO = '0.00';
export const SHARE = '0.0%';
/** Shares of cohorts: an asterisk marks what is still running, a space of its width all others. */
export const RETENTION = '0%_*';
export const RETENTION_RUNNING = '0%"*"';
/** Changes with their sign. */
export const SIGNED_COUNT = '+#,##0;−#,##0;0';
export const SIGNED_RATIO = '+0.00;−0.00;0.00';
export const SIGNED_SHARE = '+0.0%;−0.0%;0.0%';
export const SIGNED_POINTS = '+0.0;−0.0;0.0';

/** Pixels of a chart, and of the one that stands with the answer on the first screen. */
export const CHART = { width: 720, height: 320 } as const;
export const PICTURE = { width: 720, height: 246 } as const;
/** One of two beside each other. */
export const HALF_PICTURE = { width: 464, height: 246 } as const;
