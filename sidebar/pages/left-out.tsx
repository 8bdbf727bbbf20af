// The rows that are in no figure, by reason, and the orders without customer: each leads to its row in the sheet.

import { figure } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { BackTop, Page } from '../parts/page.tsx';
import { reasons } from '../state/left-out.ts';
import { money } from '../text/index.ts';

export function LeftOutPage() {
  const { state, act, text } = useApp();
  const { t, messages } = text;
  const found = state.inspection.value!;
  const { sheetId } = state.choices;
  return (
    <Page top={<BackTop />} title={t.leftOut.title}>
      <p class="explain">{t.leftOut.lead}</p>
      {reasons(found).map(([reason, count]) => {
        const rows = found.leftOut.filter((row) => row.reason === reason);
        return (
          <section key={reason} class="contents">
            <h2>
              {messages.leftOut[reason]}
              <span class="term">{figure(count)}</span>
            </h2>
            <ul class="rows">
              {rows.map(({ row, column, text: said, order }) => (
                <li key={`${row} ${column}`}>
                  <button
                    type="button"
                    onClick={() => act.jump({ sheetId, row, column: column < 0 ? 1 : column + 1 })}
                  >
                    <b>{t.leftOut.row(row)}</b>
                    <span title={said}>{said || order || t.leftOut.blank}</span>
                  </button>
                </li>
              ))}
            </ul>
            {count > rows.length && <p class="hint">{t.leftOut.more(count - rows.length)}</p>}
          </section>
        );
      })}
    </Page>
  );
}

export function WithoutCustomerPage() {
  const { state, act, text } = useApp();
  const { t } = text;
  const { counts, currency, mapping, withoutCustomer = [] } = state.inspection.value!;
  const { sheetId } = state.choices;
  const column = (mapping.customer ?? 0) + 1;
  return (
    <Page top={<BackTop />} title={t.withoutCustomer.title}>
      <p class="explain">{t.withoutCustomer.lead}</p>
      <dl class="facts">
        <div>
          <dt>{t.orders.counts.withoutCustomer}</dt>
          <dd>{figure(counts.unattributed)}</dd>
        </div>
        {counts.unattributedAmount !== 0 && (
          <div>
            <dt>{t.withoutCustomer.amount}</dt>
            <dd>{money(counts.unattributedAmount, currency)}</dd>
          </div>
        )}
      </dl>
      <ul class="rows">
        {withoutCustomer.map((row) => (
          <li key={row}>
            <button type="button" onClick={() => act.jump({ sheetId, row, column })}>
              <b>{t.leftOut.row(row)}</b>
            </button>
          </li>
        ))}
      </ul>
      {counts.unattributed > withoutCustomer.length && (
        <p class="hint">{t.leftOut.more(counts.unattributed - withoutCustomer.length)}</p>
      )}
    </Page>
  );
}
