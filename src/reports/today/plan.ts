// The Today sheet: the head of the week, then the list of whom to contact.

import { isoOf } from '../../model/days.ts';
import { USUAL_PLACES } from '../../model/worklist.ts';
import { factsOf } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import * as look from '../look.ts';
import { Page } from '../page.ts';
import type { SheetPlan } from '../plan.ts';
import { staffColumns, workList } from '../work-list.ts';
import { HEAD_LINES, headLines } from './head.ts';
import { todaysList } from './list.ts';
import { STAFF } from './open.ts';

export function plan(input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { segmentation, texts } = facts;
  const said = texts.today;
  const { entries } = todaysList(input);
  const page = new Page('today', texts.sheets.tabs.today.title, {
    question: texts.sheets.tabs.today.question,
    asOf: said.asOf(isoOf(segmentation.asOf), entries.length, input.places ?? USUAL_PLACES),
    rule: said.rule,
  });
  const head = headLines(input);
  for (const line of head) page.line(line, look.AS_OF);
  page.gap(HEAD_LINES - head.length);
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
  });
}
