// A score for each customer: how it is cut, where the cuts fall now, and what the scores are called.

import type { Summary } from '../../src/addon/api.ts';
import {
  CUT_DIMENSIONS,
  type CutDimension,
  type RfmScale,
  type SegmentMapName,
} from '../../src/model/rules/index.ts';
import { figure } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Numbers, Segmented, SelectRow } from '../parts/fields.tsx';
import { Fold } from '../parts/fold.tsx';
import { barWidth } from '../parts/nes-bars.tsx';
import type { FormFaults, RfmChoice } from '../state/rules-form.ts';
import { faultText } from './rules-nes.tsx';

const SCALES: readonly RfmScale[] = [3, 4, 5];
const METHODS: readonly RfmChoice[] = ['quantile', 'percent', 'absolute', 'rfm-r'];
const MAPS: readonly SegmentMapName[] = ['classic11', 'rf10', 'zh8'];

export function RfmFold({ faults }: { faults: FormFaults | null }) {
  const { state, act, text } = useApp();
  const { t, names } = text;
  const { rfm, faults: words } = t.rules;
  const { form } = state.choices;
  const { value } = state.preview;
  const cutFault = (dimension: CutDimension) => faultText(faults?.[dimension], words);
  return (
    <Fold title={rfm.title} term="RFM" summary={rfm.summary[form.rfm](form.scale)}>
      <p class="warm">{rfm.explain(form.scale)}</p>
      <dl class="letters">
        {(['R', 'F', 'M'] as const).map((letter) => (
          <div key={letter}>
            <dt>{letter}</dt>
            <dd>{rfm.letters[letter]}</dd>
          </div>
        ))}
      </dl>
      <Segmented
        label={rfm.scale}
        value={String(form.scale)}
        options={SCALES.map((scale) => ({ value: String(scale), label: String(scale) }))}
        onChoose={(scale) => act.changeRules({ scale: Number(scale) as RfmScale })}
      />
      <SelectRow
        label={rfm.groups}
        value={form.rfm}
        options={METHODS.map((method) => ({ value: method, label: rfm[method] }))}
        onChoose={(method) => act.changeRules({ rfm: method })}
      />
      {form.rfm === 'percent' && (
        <>
          <p class="hint">{rfm.sharesLead}</p>
          <Numbers
            label={rfm.percent}
            class="cuts"
            fields={form.rfmShares.map((_, i) => ({ label: rfm.shareOf(form.scale - i) }))}
            values={form.rfmShares}
            fault={faultText(faults?.rfmShares, words)}
            onType={(rfmShares) => act.changeRules({ rfmShares })}
          />
        </>
      )}
      {form.rfm === 'absolute' && (
        <div class="cuts">
          <p class="hint">{rfm.cutsLead}</p>
          {CUT_DIMENSIONS.map((dimension) => (
            <div key={dimension}>
              <p class="group">{rfm.dimension[dimension]}</p>
              <Numbers
                label={rfm.dimension[dimension]}
                fields={form.rfmCuts[dimension].map((_, i) => ({
                  label: null,
                  spoken: rfm.cutOf(rfm.dimension[dimension], i + 1),
                }))}
                values={form.rfmCuts[dimension]}
                fault={cutFault(dimension)}
                onType={(cuts) => act.changeRules({ rfmCuts: { ...form.rfmCuts, [dimension]: cuts } })}
              />
            </div>
          ))}
        </div>
      )}
      {form.rfm !== 'absolute' && value?.rfmCuts && <Cuts cuts={value.rfmCuts} />}
      <SelectRow
        stacked
        label={rfm.map}
        value={form.segmentMap}
        options={MAPS.map((map) => ({ value: map, label: names.maps[map] }))}
        onChoose={(segmentMap) => act.changeRules({ segmentMap })}
      />
      {value !== null && <Segments summary={value} map={form.segmentMap} />}
    </Fold>
  );
}

function Cuts({ cuts }: { cuts: NonNullable<Summary['rfmCuts']> }) {
  const { rfm } = useApp().text.t.rules;
  return (
    <div>
      <p class="group">{rfm.cuts}</p>
      <dl class="facts">
        {CUT_DIMENSIONS.map((dimension) => (
          <div key={dimension}>
            <dt>{rfm.dimension[dimension]}</dt>
            <dd class="long">{cuts[dimension].map((cut) => figure(cut)).join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** How many customers each segment has now. */
function Segments({ summary, map }: { summary: Summary; map: SegmentMapName }) {
  const { names } = useApp().text;
  const known: { readonly [key: string]: { readonly name: string } } = names.segments[map];
  const most = Math.max(1, ...summary.segments.map(({ customers }) => customers));
  return (
    <table class="mini words">
      <tbody>
        {summary.segments.map(({ key, name, customers }) => (
          <tr key={key}>
            <th scope="row">{known[key]?.name ?? name}</th>
            <td class="bar" aria-hidden="true">
              <span class="grey" style={{ width: barWidth(customers, most) }} />
            </td>
            <td class="count">{figure(customers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
