// How far ahead chances look, when a group may be let go, and what money to come is worth.

import { useApp } from '../parts/app-context.ts';
import { Numbers, SelectRow } from '../parts/fields.tsx';
import { Fold } from '../parts/fold.tsx';
import { HORIZONS, predictionOf, SHARES, type Share } from '../state/prediction-form.ts';

export function PredictionFold() {
  const { state, act, text } = useApp();
  const { prediction: words } = text.t.rules;
  const { prediction: form } = state.choices;
  const { faults } = predictionOf(form);
  const share = (key: Share) => (
    <>
      <Numbers
        key={key}
        label={words[key].label}
        fields={[{ label: words.inPercent(words[key].label) }]}
        values={[form[key]]}
        fault={faults?.includes(key) ? words.fault : null}
        onType={([typed]) => act.changePrediction({ [key]: typed })}
      />
      <p class="explain">{words[key].explain}</p>
    </>
  );
  return (
    <Fold title={words.title} summary={words.summary(form.chanceDays)}>
      <SelectRow
        stacked
        label={words.days}
        value={String(form.chanceDays)}
        options={HORIZONS.map((days) => ({ value: String(days), label: words.withinDays(days) }))}
        onChoose={(days) =>
          act.changePrediction({ chanceDays: HORIZONS.find((known) => String(known) === days) ?? 90 })
        }
      />
      {SHARES.map(share)}
    </Fold>
  );
}
