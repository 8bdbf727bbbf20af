// When something is wrong: what happened, what was kept, one next step. Never a code.

import type { ProblemCode } from '../client/problem.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, Outline } from '../parts/buttons.tsx';
import { Fold } from '../parts/fold.tsx';
import { Icon } from '../parts/icon.tsx';
import { Note } from '../parts/note.tsx';
import { Crumb, Page } from '../parts/page.tsx';
import { Stays } from '../parts/stays.tsx';
import { problemText } from '../text/problem-text.ts';

type Way = 'again' | 'chooseSheet' | 'columns' | 'rules' | 'results' | 'showRow';

/** The blue way on, and at most one other. */
const WAYS: { readonly [code in ProblemCode]: readonly [Way, Way?] } = {
  'empty-sheet': ['chooseSheet'],
  'no-customer-column': ['columns'],
  'no-date-column': ['columns'],
  'column-gone': ['columns'],
  'no-orders-left': ['columns'],
  'must-answer': ['columns'],
  'sheet-gone': ['chooseSheet'],
  'cell-taken': ['again'],
  'orders-changed': ['again', 'showRow'],
  protected: ['again', 'results'],
  'no-room': ['results'],
  busy: ['again'],
  'nothing-to-undo': ['again'],
  'copies-gone': ['again'],
  'array-blocked': ['chooseSheet'],
  'too-wide': ['results'],
  'store-full': ['columns', 'results'],
  'bad-settings': ['rules', 'columns'],
  'state-unreadable': ['again'],
  'run-gone': ['again'],
  'campaign-gone': ['again'],
  'no-permission': ['again'],
  unexpected: ['again'],
  connection: ['again'],
  'time-out': ['again'],
  'google-busy': ['again'],
  accounts: ['again'],
};

export function Failed() {
  const { state, act, text } = useApp();
  const { t } = text;
  const { problem, leftBehind, retryIn, takenBack } = state;
  if (problem === null) return null;
  const { title, body, next, steps } = problemText(
    problem,
    text,
    leftBehind !== null || !!(takenBack?.kept?.length || takenBack?.handedOver?.length),
  );
  const { sheetId } = state.choices;
  const { where, during } = problem;
  const opening = during === 'start';
  const ways: { readonly [way in Way]: { readonly label: string; readonly go: () => void } } = {
    again: {
      label: retryIn !== null ? t.tryNow : problem.code === 'orders-changed' ? t.startAgain : t.tryAgain,
      go: opening ? act.begin : act.write,
    },
    chooseSheet: { label: t.failed.chooseSheet, go: act.chooseAgain },
    columns: { label: t.failed.checkColumns, go: act.toOrders },
    rules: { label: t.changeRules, go: act.toRules },
    results: {
      label: problem.code === 'no-room' ? t.failed.chooseLess : t.failed.chooseOthers,
      go: act.toResults,
    },
    showRow: { label: t.failed.showRow, go: () => act.jump({ sheetId, row: where.row }) },
  };
  const [first, second] = WAYS[problem.code];
  const possible = (way: Way | undefined): way is Way =>
    way !== undefined && (way !== 'showRow' || where.row !== undefined);
  return (
    <Page
      top={<Crumb>{t.failed.crumb}</Crumb>}
      heading={
        <div class="fail-head">
          <Icon name="error" />
          <h1 tabIndex={-1}>{title}</h1>
        </div>
      }
      foot={
        <>
          {possible(second) && <Outline label={ways[second].label} onClick={ways[second].go} />}
          <Action label={ways[first].label} onClick={ways[first].go} />
        </>
      }
    >
      <p class="explain">{body}</p>
      {next && <p>{next}</p>}
      {steps.length > 0 && (
        <ol class="plain">
          {steps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      <Stays />
      {retryIn !== null && <p class="explain">{t.failed.retryIn(retryIn)}</p>}
      {leftBehind !== null && (
        <Note
          kind="warn"
          title={t.failed.leftBehind}
          action={{ label: t.failed.putBack, do: () => act.giveBack(leftBehind) }}
        >
          {t.failed.leftBehindBody}
        </Note>
      )}
      {problem.code === 'unexpected' && problem.message !== '' && (
        <div class="folds">
          <Fold title={t.failed.detail}>
            <p class="hint">{problem.message}</p>
          </Fold>
        </div>
      )}
    </Page>
  );
}
