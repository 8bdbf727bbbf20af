// What a week brought, for the head of Today and the wizard's first page: who moved, who is due, whose birthday comes, what is
// clearly better or worse.

import type { Move } from '../../model/changes.ts';
import { dateOf, dayOf, isCalendarDate, isoOf } from '../../model/days.ts';
import type { Moved } from '../../model/worklist.ts';
import type { Birthday } from '../../reading/details/birthday.ts';
import type { Day } from '../../terms/serial-days.ts';
import type { WeekLine } from '../../terms/week-lines.ts';
import { factsOf } from '../facts.ts';
import { clearChanges } from '../health/plan.ts';
import type { ReportInput } from '../input.ts';
import { saidCampaigns } from './campaigns.ts';
import { todaysList } from './list.ts';
import type { Open } from './open.ts';
import { stepPeople } from './steps.ts';

/** Days ahead in which a birthday comes. */
const WEEK = 7;
/** Campaigns spoken of. */
const CAMPAIGNS = 2;

/** Counts of customers, on the list or not. */
export interface Week {
  /** YYYY-MM-DD: changes are those after it. */
  readonly since: string;
  readonly days: number;
  readonly drowsy: number;
  readonly worth: number;
  readonly due: number;
  readonly woke: number;
  readonly first: number;
  readonly deeper: number;
  readonly regular: number;
  readonly won: number;
  readonly lighter: number;
  /** null = the orders tell no birthdays. */
  readonly birthdays: number | null;
  /** For whom a dated step is due within the week; null = the shop has none. */
  readonly steps: number | null;
  /** What is clearly better or worse; nothing where nothing is. */
  readonly clear: readonly string[];
  /** The last campaigns, each with its state in a few words. */
  readonly campaigns: readonly string[];
  /** What is still to be done of the list, by owner; absent = staff wrote nothing yet. */
  readonly open?: readonly Open[];
}

/** Someone behind a line, by the row of the segmentation. */
export interface WeekPerson {
  readonly row: number;
  readonly moved?: Moved;
  /** Of a birthday, or of a dated step. */
  readonly day?: Day;
}

/** Everybody behind a line, in its order. */
export function peopleOfWeek(input: ReportInput, line: WeekLine): readonly WeekPerson[] {
  const { due, first, moved } = todaysList(input);
  if (line === 'birthdays') return birthdaysOf(input) ?? [];
  if (line === 'steps') return input.dated ? stepPeople(input.dated) : [];
  if (line === 'due' || line === 'first') return (line === 'due' ? due : first).map((row) => ({ row }));
  return moved.filter(({ move }) => move === line).map((one) => ({ row: one.row, moved: one }));
}

export function weekOf(input: ReportInput): Week {
  const { asOf } = input.segmentation;
  const { since, drowsy, worth, due, woke, first, moved } = todaysList(input);
  const count = (move: Move): number => moved.filter((one) => one.move === move).length;
  return {
    since: isoOf(since),
    days: asOf - since,
    drowsy: drowsy.length,
    worth: worth.length,
    due: due.length,
    woke: woke.length,
    first: first.length,
    deeper: count('deeper'),
    regular: count('regular'),
    won: count('won'),
    lighter: count('lighter'),
    birthdays: birthdaysOf(input)?.length ?? null,
    steps: input.dated?.of.size ?? null,
    clear: clearChanges(factsOf(input)),
    campaigns: saidCampaigns(input)
      .slice(0, CAMPAIGNS)
      .map(({ title, short }) => factsOf(input).texts.campaigns.brief(title, short)),
  };
}

export interface BirthdayPerson {
  readonly row: number;
  readonly day: Day;
}

const known = new WeakMap<object, readonly BirthdayPerson[] | null>();

/** Customers whose birthday comes within a week from the as-of day on, the next first; null = the orders tell none. */
export function birthdaysOf(input: ReportInput): readonly BirthdayPerson[] | null {
  const { details, segmentation } = input;
  const found = known.get(segmentation);
  if (found !== undefined) return found;
  const people: BirthdayPerson[] = [];
  const { customers, asOf } = segmentation;
  const tells = details?.has.includes('birthday') ?? false;
  for (let row = 0; tells && row < customers.size; row++) {
    const { birthday } = details!.of(customers.source[row]);
    const day = birthday ? nextBirthday(birthday, asOf) : asOf + WEEK;
    if (day < asOf + WEEK) people.push({ row, day });
  }
  const list = tells ? people.sort((a, b) => a.day - b.day || a.row - b.row) : null;
  known.set(segmentation, list);
  return list;
}

/** The first one on `from` or later; who was born on 29 February has it on the 28th in other years. */
function nextBirthday({ month, day }: Birthday, from: Day): Day {
  const { year } = dateOf(from);
  const inYear = (of: number): Day => dayOf(of, month, isCalendarDate(of, month, day) ? day : 28);
  return inYear(year) >= from ? inYear(year) : inYear(year + 1);
}
