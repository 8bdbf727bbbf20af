// What every sheet of the template is made from.

import type { TemplateKind } from '../terms/sheet-kinds.ts';
import type { Texts } from '../text/index.ts';
import { Draft } from './draft.ts';
import type { Layout } from './places.ts';

export interface Kit {
  readonly texts: Texts;
  readonly layout: Layout;
  /** Number format of money. */
  readonly money: string;
  /** For workbooks with the add-on: its functions fill the tables. */
  readonly isLive: boolean;
  /** A new sheet with its three lines. */
  draft(kind: TemplateKind, rows: number, columns: number): Draft;
}

export function kitFor(texts: Texts, layout: Layout, decimals: number, isLive: boolean): Kit {
  const { titles, questions, rules, live } = texts.template;
  return {
    texts,
    layout,
    isLive,
    money: decimals ? '#,##0.00' : '#,##0',
    draft(kind, rows, columns) {
      const draft = new Draft(kind, titles[kind], layout.places, rows, columns);
      draft.top(questions[kind], (isLive && live.rules[kind]) || rules[kind]);
      return draft;
    },
  };
}
