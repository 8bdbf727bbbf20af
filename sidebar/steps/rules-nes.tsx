// When a customer falls asleep, and what stands in for the cycle of whoever bought once.

import { parseNumber } from '../../src/model/rules/index.ts';
import type { NesTag } from '../../src/terms/tags.ts';
import { shortFigure } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Check, Numbers, Radios, Segmented, SelectRow } from '../parts/fields.tsx';
import { Fold } from '../parts/fold.tsx';
import { type NesChoice as Choice, type FormFaults, NES_PRESETS } from '../state/rules-form.ts';
import { OwnPast } from './rules-past.tsx';

const SLEEPY: readonly NesTag[] = ['S1', 'S2', 'S3'];
/** Someone who buys this often makes the multiples of a cycle plain. */
const EXAMPLE_DAYS = 30;

export function NesChoice({ faults }: { faults: FormFaults | null }) {
  const { state, act, text } = useApp();
  const { t, names } = text;
  const { nes } = t.rules;
  const { form } = state.choices;
  const mine = form.nes === 'mine';
  const inDays = form.nesUnit === 'days';
  return (
    <section class="contents">
      <h2 id="nes">{nes.title}</h2>
      <Radios<Choice>
        label={nes.title}
        labelHidden
        value={form.nes}
        onChoose={(choice) => act.changeRules({ nes: choice })}
        options={[
          { value: 'own', label: nes.own, sub: nes.ownSub, mark: t.usual },
          { value: 'sooner', label: nes.sooner, sub: nes.soonerSub },
          { value: 'days', label: nes.days, sub: nes.daysSub },
          { value: 'mine', label: nes.mine },
        ]}
      />
      {mine && (
        <>
          <Segmented
            label={nes.unit}
            value={form.nesUnit}
            options={[
              { value: 'cycle', label: nes.cycles },
              { value: 'days', label: nes.inDays },
            ]}
            onChoose={(nesUnit) => act.changeRules({ nesUnit })}
          />
          <Numbers
            label={inDays ? nes.numbersDays : nes.numbersCycles}
            fields={SLEEPY.map((tag) => ({
              label: (
                <>
                  <b>{tag}</b>
                  {names.nes[tag].short}
                </>
              ),
            }))}
            values={form.nesNumbers}
            fault={faultText(faults?.nesNumbers, t.rules.faults)}
            onType={([a, b, c]) => act.changeRules({ nesNumbers: [a, b, c] })}
          />
        </>
      )}
      {faults?.nesNumbers === undefined && <Explanation />}
      <OwnPast />
    </section>
  );
}

/** The rule told of one person: someone who buys every 30 days … */
function Explanation() {
  const { state, text } = useApp();
  const { nes } = text.t.rules;
  const { form } = state.choices;
  const preset = form.nes === 'mine' ? null : NES_PRESETS[form.nes];
  const inDays = preset === null ? form.nesUnit === 'days' : preset.kind === 'days';
  const numbers: readonly number[] =
    preset === null
      ? form.nesNumbers.map(parseNumber)
      : preset.kind === 'days'
        ? preset.days
        : preset.multiples;
  if (numbers.some(Number.isNaN)) return null;
  const [a, b, c] = numbers.map((number) => shortFigure(inDays ? number : number * EXAMPLE_DAYS, 1));
  return <p class="warm">{inDays ? nes.explainDays(a, b, c) : nes.explainCycle(EXAMPLE_DAYS, a, b, c)}</p>;
}

export function OnceFold({ faults }: { faults: FormFaults | null }) {
  const { state, act, text } = useApp();
  const { once, faults: words } = text.t.rules;
  const { form } = state.choices;
  const inDays = form.nes === 'days' || (form.nes === 'mine' && form.nesUnit === 'days');
  const cycle = state.preview.value?.shopCycle ?? null;
  const measured = cycle === null ? once.measuredUnknown : once.measured(shortFigure(cycle));
  const summary = form.newStaysNew ? once.stay : inDays ? once.sameDays : measured;
  return (
    <Fold title={once.title} summary={summary}>
      {!inDays && <p class="explain">{once.explain}</p>}
      <Check
        checked={form.newStaysNew}
        onChange={(newStaysNew) => act.changeRules({ newStaysNew })}
        sub={once.boxHint}
      >
        {once.box}
      </Check>
      {!inDays && !form.newStaysNew && (
        <>
          <SelectRow
            stacked
            label={once.cycle}
            value={form.shopCycle}
            options={[
              { value: 'returning', label: once.returning },
              { value: 'median', label: once.median },
              { value: 'mean', label: once.mean },
              { value: 'days', label: once.own },
            ]}
            onChoose={(shopCycle) => act.changeRules({ shopCycle })}
          />
          {form.shopCycle === 'days' && (
            <Numbers
              label={once.own}
              fields={[{ label: once.days }]}
              values={[form.shopDays]}
              fault={faultText(faults?.shopDays, words)}
              onType={([shopDays]) => act.changeRules({ shopDays })}
            />
          )}
        </>
      )}
    </Fold>
  );
}

/** The sentence of a fault, null where there is none. */
export function faultText<Fault extends string>(
  fault: Fault | undefined,
  words: { readonly [fault in Fault]: string },
): string | null {
  return fault === undefined ? null : words[fault];
}
