// After the run: one sentence, five bars, nine groups with one piece of advice, and the ways on.

import { Fragment } from 'preact';
import type { Summary } from '../../src/addon/api.ts';
import { figure, percent } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, Link, TextButton } from '../parts/buttons.tsx';
import { GoToSheets, sheetName } from '../parts/go-to-sheets.tsx';
import { Icon } from '../parts/icon.tsx';
import { barWidth, nesCounts } from '../parts/nes-bars.tsx';
import { Note } from '../parts/note.tsx';
import { Crumb, Page } from '../parts/page.tsx';
import { ownSheetsOf } from '../state/choices.ts';
import { ago, money } from '../text/index.ts';
import { CameBack, GroupLinks, NineGroups } from './done-nine.tsx';

/** A run this fresh was done just now, in milliseconds. */
const FRESH = 10 * 60 * 1000;

export function Done() {
  const { state, act, text } = useApp();
  const { t } = text;
  const { result, start } = state;
  if (result === null) return null;
  const { summary, at } = result;
  const age = Date.now() - Date.parse(at);
  const fresh = age < FRESH;
  const segments = start === null || ownSheetsOf(state).some((sheet) => sheet.own === 'segments');
  const onList = peopleOn(summary);
  const open = segments ? 'segments' : 'customers';
  return (
    <Page
      top={<Crumb>{fresh ? t.done.justNow : t.done.run(ago(Date.parse(at), Date.now(), t))}</Crumb>}
      heading={<Headline summary={summary} />}
      foot={
        <>
          <TextButton label={t.changeRules} onClick={act.toRules} />
          {onList > 0 ? (
            <Action label={t.people.open(onList)} onClick={() => act.jump({ kind: 'today' })} />
          ) : (
            <Action
              label={t.done.open(sheetName(state, open, text))}
              onClick={() => act.jump({ kind: open })}
            />
          )}
        </>
      }
    >
      <Bars summary={summary} />
      <NineGroups summary={summary} />
      <p>
        <Link label={t.people.groups} onClick={() => act.open({ page: 'groups' })} />
      </p>
      <Warnings summary={summary} />
      <GoToSheets />
      {result.canUndo && (
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

const REASONS = ['drowsy', 'due', 'dated', 'sleeper', 'first'] as const;

/** People on today's list; 0 where it was not written. */
const peopleOn = ({ today }: Summary): number =>
  REASONS.reduce((sum, reason) => sum + (today?.[reason] ?? 0), 0);

function Headline({ summary }: { summary: Summary }) {
  const { t } = useApp().text;
  const { today } = summary;
  const onList = peopleOn(summary);
  if (today === undefined || onList === 0) return <Regulars summary={summary} />;
  return (
    <div class="headline words">
      <span class="seal stamped" aria-hidden="true" lang="zh-Hant">
        熟
      </span>
      <div>
        <h1 tabIndex={-1}>
          <span class="figure">{figure(onList)}</span> {t.people.worth(onList)}
        </h1>
        <p>
          {REASONS.filter((reason) => (today[reason] ?? 0) > 0).map((reason, i, all) => (
            <Fragment key={reason}>
              <span class="clause">{t.people.reasons[reason](today[reason])}</span>
              {i < all.length - 1 && t.people.comma}
            </Fragment>
          ))}
        </p>
      </div>
    </div>
  );
}

function Regulars({ summary }: { summary: Summary }) {
  const { t } = useApp().text;
  const active = summary.nes.find(({ key }) => key === 'E0')?.customers ?? 0;
  return (
    <div class="headline">
      <span class="seal stamped" aria-hidden="true" lang="zh-Hant">
        熟
      </span>
      <h1 tabIndex={-1}>
        <span class="figure">{figure(active)}</span> {t.done.active(summary.customers)}
      </h1>
    </div>
  );
}

/** A bar for each tag; opened, it says who they are and what to do. */
function Bars({ summary }: { summary: Summary }) {
  const { t, names } = useApp().text;
  const rows = nesCounts(summary.nes);
  const most = Math.max(1, ...rows.map(({ customers }) => customers));
  const all = Math.max(1, summary.customers);
  return (
    <section class="contents">
      <h2 class="sr">{t.done.bars}</h2>
      <div class="bars">
        {rows.map(({ tag, customers, cameBack, letGo }) => (
          <details key={tag} name="nes">
            <summary>
              <span class="tag">{tag}</span>
              <span>{names.nes[tag].short}</span>
              <span>{figure(customers)}</span>
              <span class="share">{percent(customers / all, 0)}</span>
              <span class={`bar t-${tag}`} style={{ width: barWidth(customers, most) }} />
            </summary>
            <p class="warm">
              {names.nes[tag].meaning}
              {/* Where there are cells, they say what to do: one lead action a customer. */}
              {summary.net === null && ` ${letGo ? t.done.letGo : names.nes[tag].advice}`}
            </p>
            <CameBack rate={cameBack} days={summary.cameBackDays} />
            {customers > 0 && <GroupLinks group={{ by: 'nes', key: tag }} customers={customers} />}
          </details>
        ))}
      </div>
      <p class="hint">{t.done.barsHint}</p>
    </section>
  );
}

function Warnings({ summary }: { summary: Summary }) {
  const { state, act, text } = useApp();
  const { t } = text;
  const { counts, currency, ordersAfterAsOf, refundOnlyCustomers, warnings, newRows } = summary;
  const listed = ownSheetsOf(state).some((sheet) => sheet.own === 'check');
  const show = listed ? { label: t.show, do: () => act.jump({ kind: 'check' }) } : undefined;
  if (counts.unattributed + ordersAfterAsOf + refundOnlyCustomers + warnings.length === 0 && !newRows)
    return null;
  const sheetId = state.start?.saved?.sheetId;
  return (
    <section class="contents">
      <h2>{t.done.toNote}</h2>
      {newRows && (
        <Note
          kind="warn"
          title={t.done.newLeftOut(newRows.leftOut, newRows.rows)}
          action={{
            label: t.show,
            do: () => act.jump({ sheetId, row: newRows.first.row, column: newRows.first.column + 1 || 1 }),
          }}
        >
          {t.done.newLeftOutBody(
            newRows.first.row,
            newRows.first.text,
            text.messages.leftOut[newRows.first.reason],
          )}
        </Note>
      )}
      {counts.unattributed > 0 && (
        <Note kind="warn" title={t.done.noCustomer(counts.unattributed)} action={show}>
          {counts.unattributedAmount !== 0 &&
            t.done.noCustomerBody(money(counts.unattributedAmount, currency))}
        </Note>
      )}
      {ordersAfterAsOf > 0 && (
        <Note kind="info" title={t.done.laterOrders(ordersAfterAsOf)}>
          {t.done.laterOrdersBody}
        </Note>
      )}
      {refundOnlyCustomers > 0 && (
        <Note kind="info" title={t.done.refundOnly(refundOnlyCustomers)}>
          {t.done.refundOnlyBody}
        </Note>
      )}
      {warnings.map((warning, i) => (
        <Note
          key={warning}
          kind="warn"
          title={<span class="sentence">{warning}</span>}
          {...(i === 0 && state.result?.columnsLeft
            ? { action: { label: t.done.noColumns, do: act.writeWithoutColumns } }
            : {})}
        />
      ))}
    </section>
  );
}
