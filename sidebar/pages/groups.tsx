// Every group that is no tag and no cell, with how many are in it: a way to its people.

import { useEffect, useState } from 'preact/hooks';
import type { GroupCount } from '../../src/addon/api.ts';
import { figure } from '../../src/text/figures.ts';
import type { ProblemError } from '../client/problem.ts';
import { useApp } from '../parts/app-context.ts';
import { Link } from '../parts/buttons.tsx';
import { Note } from '../parts/note.tsx';
import { BackTop, Page } from '../parts/page.tsx';
import { problemText } from '../text/problem-text.ts';

const KINDS: readonly {
  readonly name: 'time' | 'label' | 'segment' | 'all';
  readonly by: readonly string[];
}[] = [
  { name: 'time', by: ['due', 'worth'] },
  { name: 'label', by: ['label'] },
  { name: 'segment', by: ['segment'] },
  { name: 'all', by: ['all'] },
];

export function GroupsPage() {
  const { state, act, text } = useApp();
  const { t } = text;
  const [groups, setGroups] = useState<readonly GroupCount[] | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  useEffect(() => {
    act.groups().then(setGroups, setProblem);
  }, []);
  return (
    <Page top={<BackTop />} title={t.people.groups}>
      <p class="explain">{t.people.groupsAbout}</p>
      {problem && (
        <Note kind="error" title={problemText(problem.problem, text).title}>
          {problemText(problem.problem, text).body}
        </Note>
      )}
      {!groups && !problem && <p class="hint">{t.orders.reading}</p>}
      {state.inspection.value?.platform !== 'segmented' && (
        <p>
          <Link label={t.people.own} onClick={() => act.open({ page: 'labels' })} />
        </p>
      )}
      <p>
        <Link label={t.people.private.title} onClick={() => act.open({ page: 'private' })} />
      </p>
      {groups &&
        KINDS.map(({ name, by }) => {
          const here = groups.filter((group) => by.includes(group.by));
          if (here.length === 0) return null;
          return (
            <section key={name} class="contents">
              <h2>{t.people.kindsOf[name]}</h2>
              <ul class="groups">
                {here.map((group) => (
                  <li key={group.key}>
                    <button
                      type="button"
                      disabled={group.customers === 0 && group.sheets.length === 0}
                      onClick={() => act.open({ page: 'people', group: { by: group.by, key: group.key } })}
                    >
                      <span>{group.name}</span>
                      {group.sheets.includes('list') && <small>{t.people.listed}</small>}
                      <b>{figure(group.customers)}</b>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
    </Page>
  );
}
