// NES × HML as a heat map: the warmer, the more customers. A chosen group shows its advice.

import { useState } from 'preact/hooks';
import type { Group, Summary } from '../../src/addon/api.ts';
import type { HmlTier, NesRow, NineCell } from '../../src/terms/tags.ts';
import { figure, percent } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Link } from '../parts/buttons.tsx';
import { firstCell, heat } from '../state/nine.ts';
import { money } from '../text/index.ts';

const ROWS: readonly NesRow[] = ['N', 'E', 'S'];
const TIERS: readonly HmlTier[] = ['H', 'M', 'L'];
const TAGS: { readonly [row in NesRow]: string } = { N: 'N', E: 'E0', S: 'S1–S3' };

export function NineGroups({ summary }: { summary: Summary }) {
  const { t, names } = useApp().text;
  const [chosen, setChosen] = useState<NineCell>(() => firstCell(summary));
  const count = (cell: NineCell) => summary.cells.find(({ key }) => key === cell);
  const most = Math.max(0, ...summary.cells.map(({ customers }) => customers));
  if (summary.cells.length === 0 || most === 0) {
    return (
      <section class="contents">
        <h2>{t.done.nine}</h2>
        <p class="hint up">{t.done.noNine}</p>
      </section>
    );
  }
  return (
    <section class="contents">
      <h2>{t.done.nine}</h2>
      <p class="hint up">{t.done.nineHint}</p>
      <table class="nine">
        <thead>
          <tr>
            <td />
            {TIERS.map((tier) => (
              <th key={tier} scope="col">
                {names.hml[tier].short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">
                {names.rows[row]}
                <small>{TAGS[row]}</small>
              </th>
              {TIERS.map((tier) => {
                const cell: NineCell = `${row}-${tier}`;
                const customers = count(cell)?.customers ?? 0;
                return (
                  <td key={tier}>
                    <button
                      type="button"
                      class={`cell heat-${heat(customers, most)}`}
                      aria-pressed={cell === chosen}
                      onClick={() => setChosen(cell)}
                    >
                      <b>{figure(customers)}</b>
                      <small>{cell}</small>
                      <span class="sr">{names.cells[cell].name}</span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Advice cell={chosen} summary={summary} />
    </section>
  );
}

/** The ways from a group: to its people, and in one click to its list. */
export function GroupLinks({ group, customers }: { group: Group; customers: number }) {
  const { state, act, text } = useApp();
  const { people } = text.t;
  const isListed = state.start?.sheets.some(({ own }) => own === `list:${group.by}:${group.key}`) ?? false;
  return (
    <p class="ways">
      <Link label={people.show(customers)} onClick={() => act.open({ page: 'people', group })} />
      <Link
        label={isListed ? people.openList : people.makeList}
        onClick={() => act.makeGroupSheet({ form: 'list', group })}
      />
    </p>
  );
}

/** Of such customers on past days, how many came back. */
export function CameBack({ rate, days }: { rate: number | null | undefined; days: number | undefined }) {
  const { t } = useApp().text;
  if (rate === undefined || days === undefined) return null;
  return (
    <p class="hint">{rate === null ? t.done.tooFewSeen(days) : t.done.cameBack(percent(rate, 0), days)}</p>
  );
}

function Advice({ cell, summary }: { cell: NineCell; summary: Summary }) {
  const { text } = useApp();
  const { t, names } = text;
  const found = summary.cells.find(({ key }) => key === cell);
  const net = found?.net ?? null;
  const { name, advice } = names.cells[cell];
  return (
    <div class="advice" role="status">
      <div>
        <b>{name}</b>
        <span>{cell}</span>
      </div>
      <p>{found?.letGo ? t.done.letGo : advice}</p>
      <CameBack rate={found?.cameBack} days={summary.cameBackDays} />
      <ul>
        <li>{t.done.customers(found?.customers ?? 0)}</li>
        {net !== null && <li>{money(net, summary.currency)}</li>}
        {net !== null && summary.net !== null && summary.net > 0 && (
          <li>{t.done.share(percent(net / summary.net))}</li>
        )}
      </ul>
      {(found?.customers ?? 0) > 0 && (
        <GroupLinks group={{ by: 'cell', key: cell }} customers={found!.customers} />
      )}
    </div>
  );
}
