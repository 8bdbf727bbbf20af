// The sheets that a person makes of a group: its work list, and its own tab of Customers. Found again by their kind, they are
// brought up to date by each run.

import { isoOf } from '../model/days.ts';
import { type GroupSheet, groupSheetKind } from '../terms/groups.ts';
import { planOf as customersPlan } from './customers/plan.ts';
import { type Facts, factsOf } from './facts.ts';
import { contactsOf, membersOf } from './group.ts';
import { groupName } from './group-name.ts';
import type { ReportInput } from './input.ts';
import { Page } from './page.ts';
import type { SheetPlan } from './plan.ts';
import { type ListColumn, staffColumns, workList } from './work-list.ts';

/** Nobody works through more; the head says how many there are. */
const MOST_LISTED = 1000;
/** Letters that a tab of an xlsx may not have. */
const NO_TAB = /[\\/?*[\]:]/g;
const LONGEST_TAB = 80;

export const LIST_STAFF = ['owner', 'status', 'result', 'reason', 'nps', 'nextDate', 'note'] as const;

export function groupSheetTitle({ texts, segmentation }: Facts, { form, group }: GroupSheet): string {
  const name = groupName(texts, { segmentation }, group);
  const title = form === 'list' ? texts.acting.listTitle(name) : texts.acting.viewTitle(name);
  return title.replace(NO_TAB, ' ').slice(0, LONGEST_TAB).trim();
}

export function groupSheetPlan(sheet: GroupSheet, input: ReportInput): SheetPlan {
  const facts = factsOf(input);
  const { form, group } = sheet;
  const kind = groupSheetKind(form, group);
  const title = groupSheetTitle(facts, sheet);
  if (form === 'view')
    return customersPlan(input, { kind, title, only: membersOf(input, group).map(({ row }) => row) });
  const members = contactsOf(input, group);
  const { texts, segmentation } = facts;
  const entries = members.slice(0, MOST_LISTED);
  const name = groupName(texts, input, group);
  const page = new Page(kind, title, {
    question: texts.acting.listQuestion,
    asOf: texts.acting.listAsOf(isoOf(segmentation.asOf), name, members.length, entries.length),
    rule: texts.acting.listRule,
  });
  const has = input.details?.has ?? [];
  const columns: ListColumn[] = [
    'name',
    ...(['phone', 'email', 'lineId'] as const).filter((detail) => has.includes(detail)),
    'why',
    'nes',
    'overdue',
    'chance',
    'value',
    ...(input.reading.orders.lines ? (['likes', 'again'] as const) : []),
    'last',
    'next_expected',
    'step',
    'message',
    'customer',
    'place',
  ];
  return workList(page, facts, input, {
    table: 'list',
    entries,
    columns,
    hidden: ['place'],
    staff: staffColumns(texts, LIST_STAFF),
    retired: texts.acting.retired,
  });
}
