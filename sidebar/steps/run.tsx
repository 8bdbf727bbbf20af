// The run: what is happening and how far, a cancel that leaves the workbook as it was, and the wait for a lost line.

import { figure } from '../../src/text/figures.ts';
import { stepText } from '../../src/text/steps.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, Outline } from '../parts/buttons.tsx';
import { Icon } from '../parts/icon.tsx';
import { Crumb, Page } from '../parts/page.tsx';
import { fractionDone, secondsLeft } from '../state/progress.ts';
import type { Running } from '../state/state.ts';

export function Run() {
  const { state, text } = useApp();
  const { run } = state;
  if (run === null) return null;
  const { t } = text;
  const step = Math.min(run.next + 1, run.steps.length);
  const crumb = run.steps.length === 0 ? t.run.getReady : t.run.step(step, run.steps.length);
  if (run.waiting !== null) return <Waiting run={run} crumb={crumb} />;
  const sheet = state.start?.sheets.find((one) => one.id === state.choices.sheetId)?.name ?? '';
  return (
    <Page
      top={<Crumb>{crumb}</Crumb>}
      title={run.cancelling ? t.run.stopping : t.run.title}
      foot={<RunFoot cancelling={run.cancelling} />}
    >
      <Progress run={run} />
      <Jobs run={run} />
      {!run.cancelling && <p class="explain">{t.run.keepOpen(sheet)}</p>}
    </Page>
  );
}

function RunFoot({ cancelling }: { cancelling: boolean }) {
  const { act, text } = useApp();
  const { t } = text;
  if (cancelling) return <p class="hint">{t.run.stoppingHint}</p>;
  return (
    <>
      <p class="hint">{t.run.cancelHint}</p>
      <Outline label={t.cancel} onClick={act.cancel} />
    </>
  );
}

function Progress({ run }: { run: Running }) {
  const { t } = useApp().text;
  const done = fractionDone(run.steps, run.next);
  const percent = `${Math.round(done * 100)}%`;
  const seconds = secondsLeft(run);
  const quiet = run.cancelling || run.waiting !== null || seconds === null;
  const left = quiet ? '' : seconds < 8 ? t.run.almost : t.run.left(seconds);
  return (
    <>
      <div
        class="progress"
        role="progressbar"
        aria-label={t.run.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(done * 100)}
      >
        <span style={{ width: percent }} />
      </div>
      <div class="progress-note">
        <span>{left}</span>
        <b>{percent}</b>
      </div>
    </>
  );
}

function Jobs({ run }: { run: Running }) {
  const { state, text } = useApp();
  const tabs = Object.fromEntries((state.start?.sheets ?? []).map(({ own, name }) => [own ?? '', name]));
  const { t } = text;
  const { steps, next, cancelling } = run;
  const at = steps[next];
  return (
    <>
      <ol class="jobs">
        {steps.length === 0 && (
          <li class="now">
            <b>
              <i class="spin" />
            </b>
            <span>{t.run.getReady}</span>
          </li>
        )}
        {steps.map((step, i) => {
          const past = i < next;
          const now = i === next && !cancelling;
          const count = run.figures[i];
          return (
            <li key={step} class={past ? 'past' : now ? 'now' : ''} aria-current={now ? 'step' : undefined}>
              <b>
                {past && <Icon name="check" />}
                {now && <i class="spin" />}
              </b>
              <span>{stepText(step, text, tabs)}</span>
              {past && count !== undefined && <i>{figure(count)}</i>}
            </li>
          );
        })}
      </ol>
      <p class="sr" role="status">
        {cancelling
          ? t.run.stopping
          : at === undefined
            ? ''
            : `${t.run.step(next + 1, steps.length)}: ${stepText(at, text, tabs)}`}
      </p>
    </>
  );
}

/** A call was lost: the countdown, and the way out. */
function Waiting({ run, crumb }: { run: Running; crumb: string }) {
  const { act, text } = useApp();
  const { t } = text;
  const { problem, seconds } = run.waiting!;
  const code = problem.code;
  const title =
    code === 'connection' || code === 'time-out' || code === 'google-busy' || code === 'busy'
      ? t.run.waiting[code]
      : t.run.waiting.connection;
  return (
    <Page
      top={<Crumb>{crumb}</Crumb>}
      heading={
        <div class="fail-head">
          <Icon name="error" />
          <h1 tabIndex={-1}>{title}</h1>
        </div>
      }
      foot={
        <>
          {!run.cancelling && <Outline label={t.cancel} onClick={act.cancel} />}
          <Action label={t.tryNow} onClick={act.tryNow} />
        </>
      }
    >
      <p class="explain">
        {run.steps.length === 0
          ? t.run.waitingStart(seconds)
          : t.run.waitingBody(Math.min(run.next + 1, run.steps.length), run.steps.length, seconds)}
      </p>
      <Progress run={run} />
    </Page>
  );
}
