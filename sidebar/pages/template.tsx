// The template: the same figures by plain formulas, in sheets of their own, for a workbook without the add-on; or live,
// by the add-on's functions.

import { useState } from 'preact/hooks';
import { useApp } from '../parts/app-context.ts';
import { Action, TextButton } from '../parts/buttons.tsx';
import { Check, Radios } from '../parts/fields.tsx';
import { Note } from '../parts/note.tsx';
import { BackTop, Page } from '../parts/page.tsx';

export function TemplatePage() {
  const { state, act, text } = useApp();
  const { t } = text;
  const [content, setContent] = useState<'empty' | 'filled'>('empty');
  const [live, setLive] = useState(false);
  const found = state.inspection.value;
  const sheet = state.start?.sheets.find(({ id }) => id === state.choices.sheetId)?.name ?? null;
  const fillable = sheet !== null && found !== null && found.counts.orders > 0;
  return (
    <Page
      top={<BackTop />}
      title={t.template.title}
      foot={
        <>
          <TextButton label={t.cancel} onClick={act.back} />
          <Action
            label={t.template.insert}
            onClick={() => act.insertTemplate(content === 'filled', live)}
            wait={state.busy ? t.template.inserting : null}
          />
        </>
      }
    >
      <p class="explain">{t.template.lead}</p>
      {fillable && (
        <Radios
          label={t.template.content}
          value={content}
          options={[
            { value: 'empty', label: t.template.empty, sub: t.template.emptySub },
            { value: 'filled', label: t.template.filled(sheet), sub: t.template.filledSub },
          ]}
          onChoose={setContent}
        />
      )}
      <Check checked={live} sub={t.template.liveSub} onChange={setLive}>
        {t.template.live}
      </Check>
      <Note kind="safe" title={t.results.untouched}>
        {t.template.sheets}
      </Note>
    </Page>
  );
}
