// Short pages between runs: a run that was not finished, a cancelled one, one undone, results removed.

import { useApp } from '../parts/app-context.ts';
import { Action, Outline, TextButton } from '../parts/buttons.tsx';
import { Crumb, Page } from '../parts/page.tsx';
import { Stays } from '../parts/stays.tsx';
import { fractionDone } from '../state/progress.ts';
import { clock } from '../text/index.ts';

export function Unfinished() {
  const { state, act, text } = useApp();
  const { t } = text;
  const run = state.start?.unfinished ?? null;
  if (run === null) return null;
  const percent = Math.round(fractionDone(run.steps, run.next) * 100);
  return (
    <Page
      top={<Crumb>{t.unfinished.crumb}</Crumb>}
      title={t.unfinished.title}
      foot={
        <>
          <Outline label={t.unfinished.giveBack} onClick={() => act.giveBack(run)} />
          <Action label={t.unfinished.goOn} onClick={act.goOn} />
        </>
      }
    >
      <p class="explain">{t.unfinished.body(run.next, run.steps.length)}</p>
      <div class="progress" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </div>
      <p class="hint">{t.unfinished.someone}</p>
    </Page>
  );
}

export function Cancelled() {
  const { state, act, text } = useApp();
  const { t } = text;
  return (
    <Page
      top={<Crumb>{t.cancelled.crumb}</Crumb>}
      title={state.takenBack ? t.cancelled.keptTitle : t.cancelled.title}
      foot={
        <>
          <TextButton label={t.changeRules} onClick={act.toRules} />
          <Action label={t.startAgain} onClick={act.write} />
        </>
      }
    >
      <Stays />
      <p class="explain">{state.takenBack ? t.cancelled.rest : t.cancelled.body}</p>
    </Page>
  );
}

export function Undone() {
  const { state, act, text } = useApp();
  const { t } = text;
  return (
    <Page
      top={<Crumb>{t.undo.doneCrumb}</Crumb>}
      title={t.undo.doneTitle}
      foot={
        <>
          <TextButton label={t.changeRules} onClick={act.toRules} />
          <Action label={t.undo.again} onClick={act.write} />
        </>
      }
    >
      <Stays />
      <p class="explain">
        {state.takenBack ? t.cancelled.rest : t.undo.doneBody(clock(state.undoneAt ?? ''))}
      </p>
    </Page>
  );
}

export function Removed() {
  const { act, text } = useApp();
  const { t, names } = text;
  return (
    <Page
      top={<Crumb>{names.product}</Crumb>}
      title={t.remove.doneTitle}
      foot={<Action label={t.startAgain} onClick={act.toOrders} />}
    >
      <p class="explain">{t.remove.doneBody}</p>
    </Page>
  );
}
