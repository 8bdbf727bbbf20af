// The head of Today: one line a thing that happened or is to come, with the names of the first it speaks of. Always as many
// lines, so that the list below keeps its place from week to week.

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

/** Letters of a line with its names, a Chinese one for two: what a page across holds. */
const ROOM = 170;

/** Told without names. */
const MOVES_TOLD = ['deeper', 'regular', 'won', 'lighter'] as const;

/** Lines of the head; those that are not said are blank. */
export const HEAD_LINES = 9;

export function headLines(input: ReportInput): string[] {
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
  const within = week.due > 0 ? dueWindowsOf(input)?.now : null;
  const due = said.due(week.due) + (within ? said.dueWithin(within.low, within.high) : '');
  const steps = input.dated ? stepPeople(input.dated) : [];
  const open = openTasks(input);
  return [
    movers(said.drowsy(week.drowsy, week.worth, week.days), 'drowsy'),
    named(due, week.due, (at) => said.onDay(nameOf(list.due[at]), isoOf(next[list.due[at]]))),
    movers(said.woke(week.woke, week.days), 'woke'),
    named(said.first(week.first), week.first, (at) => nameOf(list.first[at])),
    said.others(
      MOVES_TOLD.flatMap((move) => (week[move] ? said.moves[move](week[move]) : [])),
      week.days,
    ),
    // Both in one line: the list below keeps its place.
    ...(birthdays || input.dated
      ? [
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
                    said.step(
                      nameOf(steps[at].row),
                      input.dated!.steps[steps[at].step].name,
                      isoOf(steps[at].day),
                    ),
                  ),
                ]
              : []),
          ].join(' · '),
        ]
      : []),
    ...(week.clear.length ? [said.joined(week.clear)] : []),
    ...(week.campaigns.length ? [texts.campaigns.head(week.campaigns)] : []),
    ...(open.length ? [said.open(open)] : []),
  ];
}

const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
