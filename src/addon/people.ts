// Who is in a group, the most worth first, with how to reach them: for the wizard's list and for files of audiences.

import { isoOf } from '../model/days.ts';
import { factsOf, known } from '../reports/facts.ts';
import { reasonsOf, todaysList } from '../reports/today/list.ts';
import { why } from '../reports/today/plan.ts';
import { peopleOfWeek, type WeekPerson } from '../reports/today/week.ts';
import { WEEK_LINES } from '../reports/today/week-lines.ts';
import { Trouble } from '../sheets/trouble.ts';
import { Workbook } from '../sheets/workbook.ts';
import { E0, nesTagOf, nineCellOf } from '../terms/tags.ts';
import type { Group, People, Someone } from './api.ts';
import { detailsOf } from './details.ts';
import { prepare } from './job.ts';
import { checkedSettings } from './requests.ts';
import { loadState } from './store.ts';

/** Beyond so many the rest is only counted: an answer of Google's has its limits. */
const MOST = 20_000;

/** By the settings and the orders as they are now. */
export function peopleOf({ by, key }: Group): People {
  const { settings, lastRun } = loadState();
  if (!settings) throw new Trouble('run-gone');
  const workbook = new Workbook();
  const { input, orders } = prepare(workbook, checkedSettings(settings), lastRun);
  const details = input.details ?? detailsOf(workbook, orders);
  const facts = factsOf(input);
  const { segmentation, figures } = facts;
  const { customers, nes, cell } = segmentation;
  const prediction = figures.prediction();
  const [chances, values] = [prediction.chances(), prediction.values()];
  const chance = (row: number) => (chances.reason ? null : known(chances.chance[row]));
  const value = (row: number): number | null =>
    (chances.reason ? null : values && known(values.year[row])) ??
    (customers.net ? customers.net[row] / customers.scale : null);
  const tag = { nes: (row: number) => nesTagOf(nes[row]), cell: (row: number) => nineCellOf(cell[row]) };
  const stake = (row: number) => (nes[row] > E0 ? (chance(row) ?? 1) : 1) * (value(row) ?? 0);
  const listed = by === 'today' ? todaysList(input).entries : [];
  const line = WEEK_LINES.find((one) => one === key);
  const week = by === 'week' && line ? peopleOfWeek({ ...input, details }, line) : [];
  const rows =
    by === 'today' || by === 'week'
      ? (by === 'week' ? week : listed).map(({ row }) => row)
      : Array.from({ length: customers.size }, (_, row) => row)
          .filter((row) => by === 'all' || tag[by](row) === key)
          .sort((a, b) => stake(b) - stake(a) || (customers.key[a] < customers.key[b] ? -1 : 1));
  const reasonOf = reasonsOf(segmentation);
  return {
    asOf: isoOf(segmentation.asOf),
    total: rows.length,
    currency: input.reading.currency,
    locale: workbook.locale,
    asksConsent: details.has.includes('consent'),
    people: rows.slice(0, MOST).map((row, i) => {
      const {
        birthday: _birthday,
        tags: _tags,
        company: _company,
        ...person
      } = details.of(customers.source[row]);
      return {
        ...person,
        key: customers.key[row],
        why: why(facts, {
          key: customers.key[row],
          row,
          reason: listed[i]?.reason ?? reasonOf(row),
          place: 0,
        }),
        value: value(row),
        chance: chance(row),
        ...weekFacts(week[i]),
      };
    }),
  };
}

function weekFacts({ moved, day }: Partial<WeekPerson> = {}): Pick<Someone, 'moved' | 'onDay'> {
  if (day !== undefined) return { onDay: isoOf(day) };
  if (!moved) return {};
  const [before, now] = [moved.before, moved.now].map(nesTagOf);
  return { moved: { before, now, day: isoOf(moved.day) } };
}
