// Questions before something is taken away: undo of a run, removal of all results. They say exactly what goes and what stays.

import { useState } from 'preact/hooks';
import type { UndoPlan } from '../../src/addon/api.ts';
import { RESULT_KINDS } from '../../src/terms/result-kinds.generated.ts';
import type { SheetKind } from '../../src/terms/sheet-kinds.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, TextButton } from '../parts/buttons.tsx';
import { Check, Radios } from '../parts/fields.tsx';
import { Note } from '../parts/note.tsx';
import { BackTop, Page } from '../parts/page.tsx';
import { clock, lettersIn, type Words } from '../text/index.ts';
import { problemText } from '../text/problem-text.ts';

/** `Removes 6 sheets and the columns AM to AP, written at 14:32.` */
function undoSentence({ sheetsRemoved, sheetsRestored, columns, at }: UndoPlan, t: Words): string {
  const parts = [
    sheetsRemoved.length > 0 ? t.undo.sheets(sheetsRemoved.length) : null,
    columns === null ? null : t.undo.columns(lettersIn(columns, t.results.from)),
  ].filter((part) => part !== null);
  const restored = sheetsRestored.length > 0 ? t.undo.restores(sheetsRestored.length) : null;
  const what = parts.length > 0 ? t.undo.removes(parts.join(t.undo.and)) : restored;
  return what === null ? '' : t.undo.body(what, clock(at));
}

export function UndoPage() {
  const { state, act, text } = useApp();
  const { t } = text;
  const { value: plan, problem } = state.undoPlan;
  const failed = problem === null ? null : problemText(problem, text);
  const restored = plan?.sheetsRestored.length ?? 0;
  return (
    <Page
      top={<BackTop />}
      title={failed?.title ?? t.undo.title}
      foot={
        failed === null ? (
          <>
            <TextButton label={t.keep} onClick={act.back} />
            <Action
              label={t.undo.undo}
              onClick={act.undo}
              wait={plan === null ? t.undo.reading : state.busy ? t.run.stopping : null}
            />
          </>
        ) : (
          <Action label={t.failed.close} onClick={act.back} />
        )
      }
    >
      {failed !== null && <p class="explain">{failed.body}</p>}
      {failed?.next && <p>{failed.next}</p>}
      {plan !== null && (
        <>
          <p class="explain">{undoSentence(plan, t)}</p>
          {restored > 0 && plan.sheetsRemoved.length > 0 && (
            <p class="explain">{t.undo.restored(restored)}</p>
          )}
          {plan.notesLost > 0 && (
            <Note kind="warn" title={t.undo.notes(plan.notesLost)}>
              {plan.notesSheet !== null && t.undo.notesIn(plan.notesSheet)}
            </Note>
          )}
        </>
      )}
    </Page>
  );
}

export function RemovePage() {
  const { state, act, text } = useApp();
  const { t, messages } = text;
  const [withCampaigns, setWithCampaigns] = useState(false);
  const { sheets = [], sets = [], saved } = state.start ?? {};
  const [of, chooseOf] = useState(sets.length > 1 ? saved?.sheetId : undefined);
  const ours = sheets.filter((sheet) => of === undefined || sheet.of === of);
  const kinds: readonly (SheetKind | null)[] = RESULT_KINDS;
  const there = ours.filter(({ own }) => kinds.includes(own));
  const hasCampaigns = ours.some(({ own }) => own === 'campaigns');
  if (there.length === 0) {
    return (
      <Page
        top={<BackTop />}
        title={t.remove.none}
        foot={<Action label={t.failed.close} onClick={act.back} />}
      >
        <p class="explain">{messages.removal.nothing}</p>
      </Page>
    );
  }
  return (
    <Page
      top={<BackTop />}
      title={messages.removal.title}
      foot={
        <>
          <TextButton label={t.keep} onClick={act.back} />
          <Action
            label={of === undefined ? t.remove.button : t.remove.those}
            onClick={() => act.remove(withCampaigns, of)}
            wait={state.busy ? t.run.stopping : null}
          />
        </>
      }
    >
      <p class="explain">{messages.removal.question}</p>
      {sets.length > 1 && (
        <Radios
          label={t.remove.whose}
          value={of === undefined ? '' : String(of)}
          options={[
            ...sets.map((id) => ({
              value: String(id),
              label: t.remove.only(sheets.find((sheet) => sheet.id === id)?.name ?? '?'),
            })),
            { value: '', label: t.remove.all },
          ]}
          onChoose={(value) => chooseOf(value === '' ? undefined : Number(value))}
        />
      )}
      <h2>{t.remove.sheets}</h2>
      <ul class="plain">
        {there.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {hasCampaigns && (
        <Check checked={withCampaigns} sub={t.campaigns.forgetAbout} onChange={setWithCampaigns}>
          {t.campaigns.forget}
        </Check>
      )}
    </Page>
  );
}
