// Step 2: how do we count? Plain words first; the preview follows the choice before anything is written.

import type { Inspection } from '../../src/addon/api.ts';
import { isDay } from '../../src/model/days.ts';
import { hasAmount } from '../../src/reports/sheet.ts';
import { figure } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Action, Link, TextButton } from '../parts/buttons.tsx';
import { Fault } from '../parts/fields.tsx';
import { MiniBars } from '../parts/nes-bars.tsx';
import { Note } from '../parts/note.tsx';
import { Page } from '../parts/page.tsx';
import { StepsTop } from '../parts/steps-top.tsx';
import { predictionOf } from '../state/prediction-form.ts';
import { rulesOf } from '../state/rules-form.ts';
import { problemText } from '../text/problem-text.ts';
import { HmlFold } from './rules-hml.tsx';
import { NesChoice, OnceFold } from './rules-nes.tsx';
import { PredictionFold } from './rules-prediction.tsx';
import { RfmFold } from './rules-rfm.tsx';
import { StoresFold } from './rules-stores.tsx';

export function Rules() {
  const { state, act, text } = useApp();
  const { t } = text;
  const found = state.inspection.value;
  if (found === null) return null;
  const { form, prediction, asOf } = state.choices;
  const { faults } = rulesOf(form);
  const faulty = faults !== null || predictionOf(prediction).faults !== null || (asOf !== '' && !isDay(asOf));
  return (
    <Page
      top={<StepsTop now="rules" />}
      title={t.rules.title}
      foot={
        <>
          <TextButton label={t.back} onClick={act.toOrders} />
          <Action
            label={t.next}
            onClick={act.toResults}
            wait={faulty ? t.rules.wait.fault : null}
            blocked={() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()}
          />
        </>
      }
    >
      <AsOf found={found} />
      <NesChoice faults={faults} />
      <Preview />
      <div class="folds">
        <OnceFold faults={faults} />
        <HmlFold faults={faults} possible={hasAmount(found.mapping)} currency={found.currency} />
        {hasAmount(found.mapping) && <RfmFold faults={faults} />}
        <PredictionFold />
        <StoresFold found={found} />
      </div>
    </Page>
  );
}

function AsOf({ found }: { found: Inspection }) {
  const { state, act, text } = useApp();
  const { t, messages } = text;
  const { asOf } = state.choices;
  const later = state.preview.value?.ordersAfterAsOf ?? 0;
  const fault = asOf !== '' && !isDay(asOf);
  return (
    <div class="contents">
      <div class="select day">
        <label class="role" for="as-of">
          {t.rules.asOf}
        </label>
        <input
          id="as-of"
          type="text"
          autocomplete="off"
          inputMode="numeric"
          maxLength={10}
          value={asOf}
          placeholder={found.latest ?? ''}
          aria-invalid={fault}
          aria-describedby="as-of-hint"
          onInput={(event) => act.chooseAsOf(event.currentTarget.value.trim())}
        />
        <input
          class="picker"
          type="date"
          tabIndex={-1}
          aria-label={t.rules.pickDay}
          value={isDay(asOf) ? asOf : (found.latest ?? '')}
          min={found.first ?? undefined}
          onChange={(event) => act.chooseAsOf(event.currentTarget.value)}
        />
      </div>
      {fault ? (
        <Fault id="as-of-hint">{t.rules.notADay}</Fault>
      ) : (
        <p class="hint" id="as-of-hint">
          {messages.prose(
            asOf === '' ? t.rules.asOfLatest : t.rules.asOfChosen,
            ...(later > 0 ? [t.rules.asOfAfter(later)] : []),
          )}{' '}
          {asOf !== '' && <Link label={t.rules.useLatest} onClick={() => act.chooseAsOf('')} />}
        </p>
      )}
    </div>
  );
}

function Preview() {
  const { state, act, text } = useApp();
  const { t, names } = text;
  const { value, asking, problem } = state.preview;
  if (problem !== null) {
    const { brief } = problemText(problem, text);
    return (
      <Note kind="error" title={t.rules.previewFailed} action={{ label: t.tryAgain, do: act.previewAgain }}>
        {brief}
      </Note>
    );
  }
  const spoken =
    value === null || asking
      ? ''
      : t.rules.spoken([
          ...value.nes
            .filter(({ key }) => key in names.nes)
            .map(({ key, customers }) => `${names.nes[key as 'N'].short} ${figure(customers)}`),
        ]);
  return (
    <section class="preview" aria-busy={asking}>
      <p class="group">{value === null ? t.rules.previewing : t.rules.preview(value.customers)}</p>
      <MiniBars counts={value?.nes ?? []} />
      {value?.warnings.map((warning) => (
        <p class="fault warned" key={warning}>
          {warning}
        </p>
      ))}
      <p class="sr" role="status">
        {spoken}
      </p>
    </section>
  );
}
