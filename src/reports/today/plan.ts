// The Today sheet: the week in short, the list of whom to contact, the week in full.

import { isoOf } from '../../model/days.ts';
import { USUAL_PLACES } from '../../model/worklist.ts';
import { factsOf } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';
import { staffColumns, workList } from '../work-list.ts';
import { HEAD_LINES, headLines, weekLines } from './head.ts';
import { todaysList } from './list.ts';
import { STAFF } from './open.ts';

/** Lines of the head that earlier versions wrote above the list, all of the week; a sheet that stands so keeps its place. */
const FORMER_LINES = 9;

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { segmentation, texts } = facts;
  const said = texts.today;
  const { entries } = todaysList(input);
  const top = {
    question: texts.sheets.tabs.today.question,
    asOf: said.asOf(isoOf(segmentation.asOf), entries.length, input.places ?? USUAL_PLACES),
  };
  const week = weekLines(input);
  const isFormer = input.standing?.head === FORMER_LINES + 4;
  const page = new Page('today', texts.sheets.tabs.today.title, isFormer ? { ...top, rule: said.rule } : top);
  const head = isFormer
    ? week.map((lines) => lines.join(' ')).filter((line) => line !== '')
    : headLines(input);
  for (const line of head) page.line(line, look.AS_OF);
  page.gap((isFormer ? FORMER_LINES : HEAD_LINES) - head.length);
  return workList(page, facts, input, {
    table: 'today',
    entries,
    columns: [
      'name',
      'contact',
      'why',
      'likes',
      'last',
      'next_expected',
      'value',
      'message',
      'customer',
      'place',
    ],
    hidden: ['customer', 'place'],
    staff: staffColumns(texts, STAFF),
    retired: said.notToday,
    ...(isFormer
      ? {}
      : {
          below: () => {
            // Right under the list: on a blank row of ours between them somebody would write whom to call too.
            page.line(said.inFull, look.FOOT);
            for (const line of week.flat()) page.text(line);
            page.text(said.rule);
          },
        }),
  });
}
