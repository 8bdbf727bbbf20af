// What Today says of the week: above the list four short lines, always as many, so that the list keeps its place from week to
// week; below it one line a thing that happened or is to come, with the names of the first it speaks of.

import type { Move } from '../../model/changes.ts';
import { isoOf } from '../../model/days.ts';
import { nextPurchases } from '../../model/next-purchase.ts';
import { nesTagOf } from '../../terms/tags.ts';
import { dueWindowsOf } from '../due.ts';
import { factsOf } from '../facts.ts';
import type { ReportInput } from '../input.ts';
import { todaysList } from './list.ts';
import { openTasks } from './open.ts';
import { stepPeople } from './steps.ts';
import { birthdaysOf, weekOf } from './week.ts';

/** Letters of a line, a Chinese one for two: what a page beside the sidebar holds. */
const ROOM = 145;

/** Told without names. */
const MOVES_TOLD = ['deeper', 'regular', 'won', 'lighter'] as const;

/** Lines above the list; those that are not said are blank. */
export const HEAD_LINES = 4;

/** The same week in short: who is late or back, who is to come, what is to be done, what is clear. */
export function headLines(input: ReportInput): string[] {
  const { texts } = factsOf(input);
  const said = texts.today;
  const week = weekOf(input);
  const open = openTasks(input);
  const lines = [
    [said.drowsy(week.drowsy, week.worth, week.days), said.woke(week.woke, week.days)],
    [dueSaid(input), said.first(week.first)],
    [
      ...(week.birthdays ? [said.birthdays(week.birthdays)] : []),
      ...(week.steps ? [said.steps(week.steps)] : []),
      ...(week.campaigns.length ? [texts.campaigns.head(week.campaigns)] : []),
      ...(open.length ? [said.open(open)] : []),
    ],
    week.clear.slice(0, 1),
    [othersSaid(input)],
  ];
  return lines
    .map((parts) => joinedWithin(parts, texts.sheets.lines.separator))
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
}

/** As many of the parts as fit on a line; the first always. */
function joinedWithin(parts: readonly string[], separator: string): string {
  return parts.reduce((line, part) => {
    if (line === '') return part;
    const longer = line + separator + part;
    return widthOf(longer) > ROOM ? line : longer;
  }, '');
}

function dueSaid(input: ReportInput): string {
  const said = factsOf(input).texts.today;
  const { due } = weekOf(input);
  const within = due > 0 ? dueWindowsOf(input)?.now : null;
  return said.due(due) + (within ? said.dueWithin(within.low, within.high) : '');
}

function othersSaid(input: ReportInput): string {
  const said = factsOf(input).texts.today;
  const week = weekOf(input);
  return said.others(
    MOVES_TOLD.flatMap((move) => (week[move] ? said.moves[move](week[move]) : [])),
    week.days,
  );
}

/** Everything, a list of lines for each thing that is told. */
export function weekLines(input: ReportInput): string[][] {
  const { segmentation, texts } = factsOf(input);
  const { customers } = segmentation;
  const said = texts.today;
  const week = weekOf(input);
  const list = todaysList(input);
  const nameOf = (row: number): string => input.details?.of(customers.source[row]).name ?? customers.key[row];
  const named = (line: string, all: number, who: (at: number) => string): string => {
    const people: string[] = [];
    for (let room = ROOM - widthOf(line); people.length < all; ) {
      const one = who(people.length);
      room -= widthOf(one) + 2;
      if (room < 0) break;
      people.push(one);
    }
    return said.named(line, people, all - people.length);
  };
  const movers = (line: string, move: Move): string => {
    const people = list.moved.filter((one) => one.move === move);
    return named(line, people.length, (at) => {
      const { row, before, now, day } = people[at];
      return said.moved(nameOf(row), nesTagOf(before), nesTagOf(now), isoOf(day));
    });
  };
  const next = nextPurchases(segmentation);
  const birthdays = birthdaysOf(input);
  const steps = input.dated ? stepPeople(input.dated) : [];
  const open = openTasks(input);
  return [
    [movers(said.drowsy(week.drowsy, week.worth, week.days), 'drowsy')],
    [named(dueSaid(input), week.due, (at) => said.onDay(nameOf(list.due[at]), isoOf(next[list.due[at]])))],
    [movers(said.woke(week.woke, week.days), 'woke')],
    [named(said.first(week.first), week.first, (at) => nameOf(list.first[at]))],
    [othersSaid(input)],
    [
      ...(birthdays
        ? [
            named(said.birthdays(birthdays.length), birthdays.length, (at) =>
              said.onDay(nameOf(birthdays[at].row), isoOf(birthdays[at].day)),
            ),
          ]
        : []),
      ...(input.dated
        ? [
            named(said.steps(steps.length), steps.length, (at) =>
              said.step(nameOf(steps[at].row), input.dated!.steps[steps[at].step].name, isoOf(steps[at].day)),
            ),
          ]
        : []),
    ],
    [...week.clear],
    week.campaigns.length ? [texts.campaigns.head(week.campaigns)] : [],
    open.length ? [said.open(open)] : [],
  ];
}

const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
