// Step 1: is this your sheet, and do we read it right? Three columns decide; the rest is folded.

import { useRef, useState } from 'preact/hooks';
import type { Inspection } from '../../src/addon/api.ts';
import { hasAmount } from '../../src/reports/sheet.ts';
import { figure } from '../../src/text/figures.ts';
import { platformName } from '../../src/text/names.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, Link, Outline } from '../parts/buttons.tsx';
import { Fact } from '../parts/fact.tsx';
import { Select } from '../parts/fields.tsx';
import { Fold } from '../parts/fold.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { StepsTop } from '../parts/steps-top.tsx';
import { ordersSheets } from '../state/choices.ts';
import { blamedRole, nothingLeft } from '../state/left-out.ts';
import { problemText } from '../text/problem-text.ts';
import { ColumnList, DetailColumns, detailsFound, MoreColumns, moreRoles } from './orders-columns.tsx';
import { Findings, stopping } from './orders-findings.tsx';
import { HeaderRow } from './orders-header-row.tsx';
import { NoneLeft } from './orders-none-left.tsx';
import { ReadingPoints, toCheck } from './orders-reading.tsx';

export function Orders() {
  const { state, text } = useApp();
  const { t } = text;
  const { inspection } = state;
  const found = inspection.value;
  const page = useRef<HTMLDivElement>(null);
  const none = found !== null && nothingLeft(found);
  return (
    <Page
      top={<StepsTop now="orders" />}
      title={none ? t.orders.noneLeft : t.orders.title}
      foot={<OrdersFoot found={found} toFault={() => toFault(page.current)} />}
    >
      <SheetChoice />
      <div ref={page} class="contents" aria-busy={inspection.asking}>
        {found === null ? <Unread /> : <Read found={found} />}
      </div>
    </Page>
  );
}

/** Moves to the column that has to be chosen first. */
function toFault(page: HTMLElement | null): void {
  page?.querySelector<HTMLElement>('.bad button')?.focus();
}

function SheetChoice() {
  const { state, act, text } = useApp();
  const { start, choices } = state;
  if (start === null) return null;
  const sheets = ordersSheets(start);
  const listed = sheets.some((sheet) => sheet.id === choices.sheetId) ? sheets : start.sheets;
  return (
    <div class="contents">
      <Select
        label={text.t.orders.sheet}
        value={String(choices.sheetId)}
        options={listed.map((sheet) => ({ value: String(sheet.id), label: sheet.name }))}
        onChoose={(id) => act.chooseSheet(Number(id))}
      />
      {!readsInFoot(state.inspection.value) && (
        <p class="aside">
          <Link label={text.t.orders.readAgain} onClick={act.readAgain} />
        </p>
      )}
    </div>
  );
}

/** Where nothing can be counted, reading again is what the foot offers. */
function readsInFoot(found: Inspection | null): boolean {
  if (found === null) return true;
  const { mapping, counts } = found;
  if (mapping.customer === undefined || mapping.date === undefined) return false;
  const blamed = blamedRole(found);
  return counts.orders === 0 || (blamed !== null && blamed !== 'status');
}

/** The sheet is being read for the first time, or could not be. */
function Unread() {
  const { state, text } = useApp();
  const { problem } = state.inspection;
  if (problem === null) {
    return (
      <p class="reading">
        <span class="spin" aria-hidden="true" />
        {text.t.orders.reading}
      </p>
    );
  }
  const { title, body, next, steps } = problemText(problem, text);
  return (
    <>
      <Note kind="error" title={title}>
        {body}
      </Note>
      {next && <p class="explain">{next}</p>}
      {steps.length > 0 && (
        <ol class="plain">
          {steps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </>
  );
}

function Read({ found }: { found: Inspection }) {
  const { text } = useApp();
  const { t, names } = text;
  const [changing, setChanging] = useState(false);
  const { recognition, platform } = found;
  const known = platform !== 'unknown';
  const none = nothingLeft(found);
  const headerLine = recognition.headerRow === 0 ? t.orders.noHeader : t.orders.header(recognition.headerRow);
  return (
    <>
      {found.oneColumn && <OneColumn columns={found.oneColumn.columns} />}
      {none && !found.oneColumn && <NoneLeft found={found} />}
      <Note
        kind={known ? 'ok' : 'info'}
        title={platformName(names, platform)}
        action={{
          label: t.change,
          spoken: t.orders.changeHeader,
          expanded: changing,
          do: () => setChanging(!changing),
        }}
      >
        {headerLine}
        {!known && <br />}
        {!known && t.orders.checkBelow}
      </Note>
      {changing && <HeaderRow found={found} />}
      {platform === 'segmented' ? <Segmented found={found} /> : <OfOrders found={found} />}
    </>
  );
}

/** The text of a file that was pasted: what happened, Sheets' own way out, and ours. */
function OneColumn({ columns }: { columns: number }) {
  const { state, act, text } = useApp();
  const { orders } = text.t;
  return (
    <Note
      kind="warn"
      title={orders.oneColumn(columns)}
      {...(state.busy ? {} : { action: { label: orders.split, do: act.splitColumn } })}
    >
      {text.messages.prose(orders.oneColumnBody, orders.splitHint)}
    </Note>
  );
}

/** Customers who carry their tags: nothing is chosen, what is written and what is not is said. */
function Segmented({ found }: { found: Inspection }) {
  const { text } = useApp();
  return (
    <>
      {found.assumptions.map((one) => (
        <p key={one.code} class="explain">
          {text.messages.assumption(one)}
        </p>
      ))}
      <Counts found={found} />
    </>
  );
}

/** The columns, and how the orders are read. */
function OfOrders({ found }: { found: Inspection }) {
  const { text } = useApp();
  const { t, names } = text;
  const { mapping } = found;
  const more = moreRoles(mapping);
  const details = detailsFound(mapping);
  const { points, checks } = toCheck(found);
  return (
    <>
      <Findings found={found} />
      <div class="contents">
        <ColumnList found={found} roles={['customer', 'date', 'amount']} />
        {!hasAmount(mapping) && <p class="hint">{t.orders.noAmount}</p>}
        <div class="folds">
          <Fold
            title={t.orders.more}
            summary={
              more.length === 0 ? t.orders.moreNone : t.orders.list(more.map((role) => names.roles[role]))
            }
          >
            <MoreColumns found={found} />
          </Fold>
          <Fold
            title={t.orders.people}
            summary={
              details.length === 0
                ? t.orders.moreNone
                : t.orders.list(details.map((detail) => names.roles[detail]))
            }
          >
            <DetailColumns found={found} />
          </Fold>
          <Fold
            title={t.orders.how}
            open={blamedRole(found) === 'status'}
            summary={
              <>
                {t.orders.points(points)}
                {checks > 0 && <span class="warned"> · {t.orders.toCheck(checks)}</span>}
              </>
            }
          >
            <ReadingPoints found={found} />
          </Fold>
        </div>
        <Counts found={found} />
      </div>
    </>
  );
}

function Counts({ found }: { found: Inspection }) {
  const { act, text } = useApp();
  const { t } = text;
  const { counts, mapping, first, latest, leftOut, withoutCustomer } = found;
  const words = t.orders.counts;
  const dated = mapping.date !== undefined;
  return (
    <dl class="facts">
      <Fact term={words.rows} value={figure(counts.read - counts.blank)} />
      <Fact term={words.orders} value={dated ? figure(counts.orders) : '–'} />
      {counts.refundOrders > 0 && <Fact term={words.refunds} value={figure(counts.refundOrders)} />}
      {counts.leftOut > 0 && (
        <Fact term={words.leftOut} value={figure(counts.leftOut)}>
          {leftOut.length > 0 && (
            <Link
              label={t.show}
              spoken={t.orders.showLeftOut}
              onClick={() => act.open({ page: 'left-out' })}
            />
          )}
        </Fact>
      )}
      {counts.unattributed > 0 && (
        <Fact term={words.withoutCustomer} value={figure(counts.unattributed)}>
          {withoutCustomer !== undefined && withoutCustomer.length > 0 && (
            <Link
              label={t.show}
              spoken={t.orders.showWithoutCustomer}
              onClick={() => act.open({ page: 'without-customer' })}
            />
          )}
        </Fact>
      )}
      {first !== null && latest !== null && (
        <div>
          <dt>{words.days}</dt>
          <dd class="long">{t.orders.days(first, latest)}</dd>
        </div>
      )}
    </dl>
  );
}

function OrdersFoot({ found, toFault }: { found: Inspection | null; toFault: () => void }) {
  const { state, act, text } = useApp();
  const { t } = text;
  const { asking, problem } = state.inspection;
  if (found === null) {
    if (problem !== null) return <Action label={t.orders.readAgain} onClick={act.readAgain} />;
    return <Action label={t.next} onClick={act.toRules} wait={t.orders.wait.reading} />;
  }
  const { mapping, counts } = found;
  if (mapping.customer === undefined || mapping.date === undefined) {
    const wait = mapping.customer === undefined ? t.orders.wait.customer : t.orders.wait.date;
    return <Action label={t.next} onClick={act.toRules} wait={wait} blocked={toFault} />;
  }
  const blamed = blamedRole(found);
  if (blamed !== null && blamed !== 'status') {
    return (
      <>
        <Outline label={t.orders.readAgain} onClick={act.readAgain} />
        <Action label={t.orders.chooseTheColumn} onClick={() => act.open({ page: 'column', role: blamed })} />
      </>
    );
  }
  const stops = stopping(found.findings, state.choices.reading.answers);
  if (stops !== undefined) {
    const { title } = text.messages.findings.of[stops.code](stops);
    return <Action label={t.next} onClick={act.toRules} wait={title} />;
  }
  if (counts.orders === 0) return <Action label={t.orders.readAgain} onClick={act.readAgain} />;
  return <Action label={t.next} onClick={act.toRules} wait={asking ? t.orders.wait.reading : null} />;
}
