// Every row was left out: why, and what one can do.

import type { Inspection } from '../../src/addon/api.ts';
import { figure } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Link } from '../parts/buttons.tsx';
import { Fact } from '../parts/fact.tsx';
import { Note } from '../parts/note.tsx';
import { blamedRole, reasons } from '../state/left-out.ts';

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
