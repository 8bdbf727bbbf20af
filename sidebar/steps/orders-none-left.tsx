// Every row was left out: why, and what one can do.

import type { Inspection } from '../../src/addon/api.ts';
import type { Role } from '../../src/reading/cells.ts';
import type { LeftOutReason } from '../../src/reading/recognition.ts';
import { figure } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Link } from '../parts/buttons.tsx';
import { Fact } from '../parts/fact.tsx';
import { Note } from '../parts/note.tsx';

/** Which column, or the choice of statuses, is to blame for a reason; null = neither. */
const BLAME: { readonly [reason in LeftOutReason]: Role | null } = {
  'date-unreadable': 'date',
  'date-missing': 'date',
  'date-impossible': 'date',
  'amount-unreadable': 'amount',
  'amount-missing': 'amount',
  'status-excluded': 'status',
  cancelled: 'status',
  'fully-refunded': 'status',
  'zero-amount': null,
  'repeated-header': null,
  'total-row': null,
  'order-conflict': null,
};

export function nothingLeft({ mapping, counts }: Inspection): boolean {
  const complete = mapping.customer !== undefined && mapping.date !== undefined;
  return complete && counts.orders === 0 && counts.leftOut > 0;
}

/** Reasons with their counts, the commonest first. */
export function reasons({ leftOutByReason }: Inspection): readonly (readonly [LeftOutReason, number])[] {
  return (Object.entries(leftOutByReason) as [LeftOutReason, number][])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
}

/** The column that keeps all orders out; null while orders are left. */
export function blamedRole(found: Inspection): Role | null {
  const first = reasons(found)[0];
  return nothingLeft(found) && first !== undefined ? BLAME[first[0]] : null;
}

export function NoneLeft({ found }: { found: Inspection }) {
  const { act, text } = useApp();
  const { t, names, messages } = text;
  const all = reasons(found);
  const blamed = blamedRole(found);
  const example = found.leftOut.find((row) => row.reason === all[0]?.[0] && row.text !== '');
  const letter = found.recognition.columns.find(
    (column) => blamed !== null && column.index === found.mapping[blamed],
  )?.letter;
  return (
    <>
      <Note kind="error" title={t.orders.allLeftOut(found.counts.leftOut)}>
        {example && t.orders.forExample(example.text)}
      </Note>
      <dl class="facts">
        {all.slice(0, 4).map(([reason, count]) => (
          <Fact key={reason} term={messages.leftOut[reason]} value={figure(count)}>
            <Link
              label={t.show}
              spoken={`${t.show}: ${messages.leftOut[reason]}`}
              onClick={() => act.open({ page: 'left-out' })}
            />
          </Fact>
        ))}
        <Fact term={t.orders.leftToCount} value="0" />
      </dl>
      {blamed !== null && (
        <>
          <h2>{t.orders.youCan}</h2>
          <ul class="plain">
            {blamed === 'status' ? (
              <li>{t.orders.mendStatuses}</li>
            ) : (
              <>
                <li>{t.orders.mendColumn(names.roles[blamed])}</li>
                {letter && <li>{t.orders.mendCells(letter)}</li>}
              </>
            )}
          </ul>
        </>
      )}
    </>
  );
}
