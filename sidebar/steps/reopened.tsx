// Coming back: when and how it was last run, what is new since, and one button.

import type { Role } from '../../src/terms/roles.ts';
import { figure } from '../../src/text/figures.ts';
import { platformName } from '../../src/text/names.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, Link } from '../parts/buttons.tsx';
import { GoToSheets } from '../parts/go-to-sheets.tsx';
import { Icon } from '../parts/icon.tsx';
import { nesCounts } from '../parts/nes-bars.tsx';
import { Note } from '../parts/note.tsx';
import { Crumb, Page } from '../parts/page.tsx';
import { WeekPart } from '../parts/week.tsx';
import { ago } from '../text/index.ts';
import { problemText } from '../text/problem-text.ts';
import { ruleFacts } from '../text/rule-facts.ts';

export function Reopened() {
  const { state, act, text } = useApp();
  const { t, names } = text;
  const { start, result, inspection } = state;
  const saved = start?.saved ?? null;
  const last = start?.lastRun ?? null;
  if (start === null || saved === null || last === null) return null;
  const sheet = start.sheets.find((one) => one.id === saved.sheetId);
  const lost = lostRoles(inspection.value?.mapping, saved.mapping);
  const foot =
    sheet === undefined ? (
      <Action label={t.reopened.chooseSheet} onClick={act.chooseAgain} />
    ) : lost.length > 0 ? (
      <Action label={t.reopened.checkColumns} onClick={act.toOrders} />
    ) : (
      <Action label={t.reopened.update} onClick={act.write} />
    );
  return (
    <Page
      top={<Crumb>{sheet === undefined ? names.product : t.reopened.sheet(sheet.name)}</Crumb>}
      heading={
        <div class="headline words">
          <span class="seal" aria-hidden="true" lang="zh-Hant">
            熟
          </span>
          <div>
            <h1 tabIndex={-1}>{t.reopened.title(ago(Date.parse(last.at), Date.now(), t))}</h1>
            <p>{t.reopened.asOf(last.asOf)}</p>
          </div>
        </div>
      }
      foot={foot}
    >
      {sheet === undefined ? (
        <Note kind="error" title={t.reopened.gone}>
          {t.reopened.goneBody}
        </Note>
      ) : lost.length > 0 ? (
        <Note
          kind="error"
          title={t.reopened.columnGone(t.orders.list(lost.map((role) => names.roles[role])))}
        >
          {t.reopened.columnGoneBody}
        </Note>
      ) : (
        <Since rows={sheet.rows - last.rows} name={sheet.name} />
      )}
      {last.summary.week && <WeekPart week={last.summary.week} />}
      <h2>{t.reopened.customers}</h2>
      <StackBar />
      <p>
        <Link label={t.reopened.summary} onClick={act.toDone} />
      </p>
      <h2>{t.reopened.rules}</h2>
      <dl class="facts">
        {inspection.value !== null && (
          <div>
            <dt>{t.reopened.columns}</dt>
            <dd class="long">{platformName(names, inspection.value.platform)}</dd>
          </div>
        )}
        {ruleFacts(saved.rules, t).map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {sheet !== undefined && (
        <p>
          <Link label={t.reopened.change} onClick={act.toOrders} />
        </p>
      )}
      <Others />
      <GoToSheets />
      {result?.canUndo && (
        <p>
          <button type="button" class="link with-icon" onClick={() => act.open({ page: 'undo' })}>
            <Icon name="undo" />
            {t.done.undo}
          </button>
        </p>
      )}
    </Page>
  );
}

/** Other orders: those that have results too, and the active sheet where it holds none of either. */
function Others() {
  const { state, act, text } = useApp();
  const { t } = text;
  const { sheets = [], sets = [], saved, activeSheetId } = state.start ?? {};
  const nameOf = (id: number) => sheets.find((sheet) => sheet.id === id)?.name;
  const others = sets.filter((id) => id !== saved?.sheetId && nameOf(id) !== undefined);
  const active = sheets.find((sheet) => sheet.id === activeSheetId);
  const isNew = active?.own === null && active.id !== saved?.sheetId && !sets.includes(active.id);
  if (others.length === 0 && !isNew) return null;
  return (
    <section class="contents">
      <h2>{t.reopened.others}</h2>
      {others.map((id) => (
        <p key={id}>
          <Link label={t.reopened.turnTo(nameOf(id)!)} onClick={() => act.chooseSheet(id)} />
        </p>
      ))}
      {isNew && (
        <p>
          <Link label={t.reopened.begin(active.name)} onClick={() => act.beginWith(active.id)} />
        </p>
      )}
    </section>
  );
}

/** Customer, day or amount that were chosen then and are not there now. */
function lostRoles(
  now: { readonly [role in Role]?: number } | undefined,
  then: { readonly [role in Role]?: number },
) {
  const roles: readonly Role[] = ['customer', 'date', 'amount'];
  return now === undefined ? [] : roles.filter((role) => then[role] !== undefined && now[role] === undefined);
}

/** What has changed in the orders since the run. */
function Since({ rows, name }: { rows: number; name: string }) {
  const { state, text } = useApp();
  const { t } = text;
  const { value, problem } = state.inspection;
  if (problem !== null) {
    const { title, body } = problemText(problem, text);
    return (
      <Note kind="error" title={title}>
        {body}
      </Note>
    );
  }
  const latest = value?.latest ?? null;
  const title =
    rows > 0
      ? t.reopened.newRows(rows, name)
      : rows < 0
        ? t.reopened.fewerRows(-rows, name)
        : t.reopened.noNewRows(name);
  return (
    <Note kind={rows === 0 ? 'info' : 'ok'} title={title}>
      {latest !== null && t.reopened.latest(latest)}
    </Note>
  );
}

function StackBar() {
  const { state } = useApp();
  const rows = nesCounts(state.result?.summary.nes ?? []);
  return (
    <div>
      <div class="stack" aria-hidden="true">
        {rows
          .filter(({ customers }) => customers > 0)
          .map(({ tag, customers }) => (
            <span key={tag} class={`t-${tag}`} style={{ flexGrow: customers }} />
          ))}
      </div>
      <ul class="legend">
        {rows.map(({ tag, customers }) => (
          <li key={tag}>
            <i class={`t-${tag}`} />
            <b>{tag}</b>
            {figure(customers)}
          </li>
        ))}
      </ul>
    </div>
  );
}
