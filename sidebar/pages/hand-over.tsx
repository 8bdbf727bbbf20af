// Before the file goes to somebody else: what is taken out of it, and what is still in it.

import { useEffect, useState } from 'preact/hooks';
import type { HandOver } from '../../src/addon/api.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, TextButton } from '../parts/buttons.tsx';
import { Note } from '../parts/note.tsx';
import { BackTop, Page } from '../parts/page.tsx';

export function HandOverPage() {
  const { state, act, text } = useApp();
  const { t } = text;
  const words = t.handOver;
  const [plan, setPlan] = useState<HandOver | null>(null);
  useEffect(() => {
    act.planHandOver().then(setPlan, () => act.back());
  }, [act]);
  return (
    <Page
      top={<BackTop />}
      title={words.title}
      foot={
        plan?.copies === 0 ? (
          <Action label={words.ready} onClick={act.back} />
        ) : (
          <>
            <TextButton label={t.cancel} onClick={act.back} />
            <Action
              label={words.button}
              onClick={act.handOver}
              wait={plan === null || state.busy ? words.looking : null}
            />
          </>
        )
      }
    >
      <p class="explain">{words.lead}</p>
      {plan !== null && (
        <>
          <h2>{words.goes}</h2>
          <ul class="plain">
            <li>{words.copies(plan.copies)}</li>
            <li>{words.chosen}</li>
          </ul>
          <h2>{words.stays}</h2>
          <ul class="plain">
            <li>{words.sheets(plan.sheets)}</li>
            {plan.columns !== null && <li>{words.columns(plan.columns)}</li>}
            {plan.hidden.length > 0 && <li>{words.hidden(plan.hidden)}</li>}
          </ul>
          {plan.people.length > 0 && (
            <Note
              kind="warn"
              title={words.people(plan.people)}
              action={{ label: t.people.private.title, do: () => act.open({ page: 'private' }) }}
            >
              {words.peopleBody}
            </Note>
          )}
        </>
      )}
    </Page>
  );
}
