// What every sheet of the template is made from.

import type { Texts } from '../../text/index.ts';
import type { TemplateKind } from '../plan.ts';
import { Draft } from './draft.ts';
import type { Layout } from './places.ts';

export interface Kit {
  readonly texts: Texts;
  readonly layout: Layout;
  /** A new sheet with its three lines. */
  draft(kind: TemplateKind, rows: number, columns: number): Draft;
}

export function kitFor(texts: Texts, layout: Layout): Kit {
  const { titles, questions, rules } = texts.template;
  return {
    texts,
    layout,
    draft(kind, rows, columns) {
      const draft = new Draft(kind, titles[kind], layout.places, rows, columns);
      draft.top(questions[kind], rules[kind]);
      return draft;
    },
  };
}

/** Money in a language: whole in Taiwan, with two decimals elsewhere. */
export const moneyFormat = ({ language }: Texts): string => (language === 'zh-TW' ? '#,##0' : '#,##0.00');
