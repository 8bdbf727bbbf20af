// What a week brought, a line a thing; each leads to its people.

import type { Summary } from '../../src/addon/api.ts';
import { WEEK_LINES, type WeekLine } from '../../src/terms/week-lines.ts';
import { useApp } from './app-context.ts';
import { Whole } from './whole.tsx';

type Week = NonNullable<Summary['week']>;

/** The line in words; '' = nothing to say. */
export function useWeekLine() {
  const { today } = useApp().text;
  return (week: Week, line: WeekLine): string => {
    const count = week[line] ?? 0;
    if (count === 0) return '';
    switch (line) {
      case 'drowsy':
        return today.drowsy(count, week.worth, week.days);
      case 'woke':
        return today.woke(count, week.days);
      case 'due':
      case 'first':
      case 'birthdays':
      case 'steps':
        return today[line](count);
      default:
        return today.moves[line](count);
    }
  };
}

export function WeekPart({ week }: { week: Week }) {
  const { act, text } = useApp();
  const { t, today } = text;
  const line = useWeekLine();
  const lines = WEEK_LINES.map((name) => ({ name, said: line(week, name) }));
  return (
    <section class="contents">
      <h2>{t.people.week}</h2>
      {week.drowsy + week.due === 0 && <p>{t.people.weekNothing}</p>}
      <ul class="week">
        {lines
          .filter(({ said }) => said !== '')
          .map(({ name, said }) => (
            <li key={name}>
              <button
                type="button"
                class="link"
                onClick={() => act.open({ page: 'people', group: { by: 'week', key: name } })}
              >
                {said}
              </button>
            </li>
          ))}
        {week.clear.map((sentence) => (
          <li key={sentence}>
            <Whole>{sentence}</Whole>
          </li>
        ))}
        {week.campaigns.map((campaign) => (
          <li key={campaign}>
            <button type="button" class="link" onClick={() => act.open({ page: 'campaigns' })}>
              {campaign}
            </button>
          </li>
        ))}
        {week.open && week.open.length > 0 && (
          <li>
            <button type="button" class="link" onClick={() => act.jump({ kind: 'today' })}>
              {today.open(week.open)}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
