// Who is in a group, with how to reach them: for the wizard's list, for files of audiences, and as a sheet of its own.

import { isoOf } from '../model/days.ts';
import { segmentNames } from '../model/segment-maps.ts';
import { labelLines, labelRules } from '../reports/choices/own.ts';
import { factsOf } from '../reports/facts.ts';
import { contactsOf, expected, membersOf } from '../reports/group.ts';
import { groupName } from '../reports/group-name.ts';
import { groupSheetTitle } from '../reports/group-sheets.ts';
import { sheetPlan } from '../reports/index.ts';
import { peopleOfWeek, type WeekPerson } from '../reports/today/week.ts';
import { why } from '../reports/work-list.ts';
import { rollBackSheet } from '../sheets/recovery/index.ts';
import { Trouble } from '../sheets/trouble.ts';
import { Workbook } from '../sheets/workbook.ts';
import { GROUP_FORMS, groupSheetKind, needsNoOrders } from '../terms/groups.ts';
import type { Detail } from '../terms/roles.ts';
import { hmlTierOf, nesTagOf } from '../terms/tags.ts';
import { WEEK_LINES } from '../terms/week-lines.ts';
import { textsOf } from '../text/index.ts';
import type { Group, GroupCount, GroupSheet, LabelCounts, OfSet, People, Settings, Someone } from './api.ts';
import { detailsOf } from './details.ts';
import { holdingOf } from './holding.ts';
import { type Job, prepare } from './job.ts';
import { requestOf } from './outputs.ts';
import { labelled } from './own.ts';
import { around, dropLeftOvers } from './recovery.ts';
import { checkedSettings } from './requests.ts';
import { spokenOf, tabNameIn } from './sets.ts';
import { loadState, saveState } from './store.ts';

/** Beyond so many the rest is only counted: an answer of Google's has its limits. */
const MOST = 20_000;

/** By the settings and the orders as they are now; contacts too where they are asked for. */
function lastJob(
  workbook: Workbook,
  of: number | undefined,
  withDetails: boolean,
): Job & { readonly settings: Settings } {
  const { settings: kept, lastRun } = spokenOf(workbook, of);
  const settings = checkedSettings(kept);
  const job = prepare(workbook, settings, lastRun);
  if (!withDetails || job.input.details || job.input.isGiven) return { ...job, settings };
  return { ...job, settings, input: { ...job.input, details: detailsOf(workbook, job.orders) } };
}

export function peopleOf({ of, ...group }: Group & OfSet): People {
  const workbook = new Workbook();
  const { input: bare, orders } = lastJob(workbook, of, true);
  const details = bare.details ?? detailsOf(workbook, orders);
  const input = { ...bare, details };
  const facts = factsOf(input);
  const { customers, asOf, nes, hml } = facts.segmentation;
  const { chance, value } = expected(input);
  const members = contactsOf(input, group);
  const line = group.by === 'week' && WEEK_LINES.find((one) => one === group.key);
  const week = new Map((line ? peopleOfWeek(input, line) : []).map((one) => [one.row, one]));
  const all = membersOf(input, group).map(({ row }) => customers.source[row]);
  return {
    name: groupName(facts.texts, input, group),
    asOf: isoOf(asOf),
    total: members.length,
    currency: input.reading.currency,
    locale: workbook.locale,
    asksConsent: details.has.includes('consent'),
    holding: holdingOf(input, group, all),
    people: members.slice(0, MOST).map(({ row, reason }) => {
      const {
        birthday: _birthday,
        tags: _tags,
        company: _company,
        ...person
      } = details.of(customers.source[row]);
      return {
        ...person,
        key: customers.key[row],
        why: why(facts, { row, reason }, input.dated),
        value: value(row),
        chance: chance(row),
        stratum: `${nesTagOf(nes[row])}-${hmlTierOf(hml[row])}`,
        ...weekFacts(week.get(row)),
      };
    }),
  };
}

export function groupsOf({ of }: OfSet = {}): GroupCount[] {
  const workbook = new Workbook();
  const { input } = lastJob(workbook, of, false);
  const { texts } = factsOf(input);
  const { rules } = input.segmentation;
  const there = workbook.groupSheets();
  const one = (by: Group['by'], key = ''): GroupCount => ({
    by,
    key,
    name: groupName(texts, input, { by, key }),
    customers: contactsOf(input, { by, key }).length,
    sheets: GROUP_FORMS.filter((form) => there.includes(groupSheetKind(form, { by, key }))),
  });
  const { labels } = input;
  const { rfmCuts, segment } = input.segmentation;
  // A table of customers with their tags has no cut points.
  const hasSegments = input.isGiven ? segment.some((at) => at >= 0) : rfmCuts !== null;
  return [
    ...(input.isGiven ? [] : [one('due'), one('worth')]),
    ...(labels ? [...labels.names, ''].map((key) => one('label', key)) : []),
    ...(hasSegments ? segmentNames(rules.segmentMap).map((key) => one('segment', key)) : []),
    one('all'),
  ];
}

/** Columns of the orders that a label may ask for. */
const ASKED: readonly Detail[] = [
  'level',
  'tags',
  'sex',
  'age',
  'city',
  'state',
  'country',
  'coupon',
  'company',
];

export function labelCounts({
  labels,
  of,
}: OfSet & { readonly labels: readonly string[] | null }): LabelCounts {
  const { input, own: standing } = lastJob(new Workbook(), of, true);
  const own = labels ? { ...standing, labels } : standing;
  const rules = labelRules(own);
  const found = labelled(rules, input.segmentation, input.reading.orders, input.details);
  const counts = rules.map(() => 0);
  let others = 0;
  for (let row = 0; row < found.of.length; row++) {
    if (found.of[row] < 0) others++;
    else counts[found.of[row]]++;
  }
  const { recognition, mapping } = input;
  return {
    own,
    lines: labelLines(own).map(({ text, rule, near }) => ({
      text,
      label: rule?.label ?? null,
      customers: rule ? (counts[found.names.indexOf(rule.label)] ?? 0) : 0,
      near,
    })),
    others,
    columns: ASKED.flatMap(
      (detail) => recognition.columns.find(({ index }) => index === mapping[detail])?.header || [],
    ),
  };
}

/** What fails leaves nothing behind; a sheet that is there stays as it is and is shown. */
export function makeGroupSheet(sheet: GroupSheet & OfSet): { readonly name: string } {
  const workbook = new Workbook();
  spokenOf(workbook, sheet.of);
  const kind = groupSheetKind(sheet.form, sheet.group);
  const present = workbook.ownSheetId(kind);
  if (present === null) makeNew(workbook, sheet);
  const id = workbook.ownSheetId(kind);
  if (id === null) throw new Trouble('sheet-gone');
  workbook.goTo(id);
  return { name: workbook.nameOf(id) };
}

function makeNew(workbook: Workbook, sheet: GroupSheet & OfSet): void {
  const state = dropLeftOvers(workbook, loadState());
  if (state.run) throw new Trouble('busy');
  const job = lastJob(workbook, sheet.of, sheet.form === 'list');
  if (job.input.isGiven && !needsNoOrders(sheet.group)) throw new Trouble('bad-settings', { field: 'group' });
  const { settings, input } = job;
  const kind = groupSheetKind(sheet.form, sheet.group);
  const run = `group ${Utilities.getUuid()}`;
  const { backupName } = textsOf(settings.language).messages;
  const tabName = tabNameIn(workbook.set, workbook.nameOf(settings.sheetId));
  const title = tabName(groupSheetTitle(factsOf(input), sheet));
  // A tab made by an execution that was cut off before it was marked is known by its name.
  saveState({ ...state, making: workbook.namesFor(kind, title, backupName) });
  try {
    workbook.write(
      () => sheetPlan(kind, input),
      requestOf(workbook, settings, run, input.recognition.headerRow),
    );
    workbook.send();
    saveState(state);
  } catch (error) {
    rollBackSheet(around(workbook), run, kind);
    dropLeftOvers(workbook, loadState());
    throw error;
  }
}

function weekFacts({ moved, day }: Partial<WeekPerson> = {}): Pick<Someone, 'moved' | 'onDay'> {
  if (day !== undefined) return { onDay: isoOf(day) };
  if (!moved) return {};
  const [before, now] = [moved.before, moved.now].map(nesTagOf);
  return { moved: { before, now, day: isoOf(moved.day) } };
}
