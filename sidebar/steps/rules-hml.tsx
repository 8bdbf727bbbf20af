// Who spends most: H, M and L, with where the lines fall in this shop.

import type { HmlTier } from '../../src/terms/tags.ts';
import { figure } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Link } from '../parts/buttons.tsx';
import { Numbers, Radios, SelectRow } from '../parts/fields.tsx';
import { Fold } from '../parts/fold.tsx';
import type { FormFaults, HmlChoice, RulesForm } from '../state/rules-form.ts';
import { money, type Words } from '../text/index.ts';
import { faultText } from './rules-nes.tsx';

const TIERS: readonly HmlTier[] = ['H', 'M', 'L'];

function explained(
  { hml, hmlShares: [top, next], hmlRevenue }: RulesForm,
  words: Words['rules']['hml'],
): string {
  switch (hml) {
    case 'usual':
      return words.explainShares('20', '30');
    case 'shares':
      return words.explainShares(top || '…', next || '…');
    case 'thirds':
      return words.explainThirds;
    case 'revenue':
      return words.explainRevenue(hmlRevenue[0] || '…', hmlRevenue[1] || '…');
    case 'amount':
      return words.explainAmount;
  }
}

export function HmlFold({
  faults,
  possible,
  currency,
}: {
  faults: FormFaults | null;
  possible: boolean;
  currency: string;
}) {
  const { state, act, text } = useApp();
  const { t } = text;
  const { hml, faults: words } = t.rules;
  const { form } = state.choices;
  if (!possible) {
    return (
      <Fold title={hml.title} term="HML" summary={hml.noAmount}>
        <p class="explain">{hml.noAmount}</p>
        <p>
          <Link label={hml.chooseAmount} onClick={() => act.open({ page: 'column', role: 'amount' })} />
        </p>
      </Fold>
    );
  }
  const shareFields = [
    {
      label: (
        <>
          <b>H</b> {hml.sharesTop}
        </>
      ),
    },
    {
      label: (
        <>
          <b>M</b> {hml.sharesNext}
        </>
      ),
    },
  ];
  return (
    <Fold title={hml.title} term="HML" summary={hml[form.hml]}>
      <Radios<HmlChoice>
        label={hml.title}
        labelHidden
        value={form.hml}
        onChoose={(choice) => act.changeRules({ hml: choice })}
        options={[
          { value: 'usual', label: hml.usual, mark: t.usual },
          { value: 'thirds', label: hml.thirds },
          { value: 'revenue', label: hml.revenue, sub: hml.revenueSub },
          { value: 'shares', label: hml.shares },
          { value: 'amount', label: hml.amount },
        ]}
      />
      {form.hml === 'shares' && (
        <Numbers
          label={hml.shares}
          fields={shareFields}
          values={form.hmlShares}
          fault={faultText(faults?.hmlShares, words)}
          onType={([top, next]) => act.changeRules({ hmlShares: [top, next] })}
        />
      )}
      {form.hml === 'revenue' && (
        <Numbers
          label={hml.revenue}
          fields={shareFields}
          values={form.hmlRevenue}
          fault={faultText(faults?.hmlRevenue, words)}
          onType={([top, next]) => act.changeRules({ hmlRevenue: [top, next] })}
        />
      )}
      {form.hml === 'amount' && (
        <Numbers
          label={hml.amount}
          fields={[{ label: hml.over('M') }, { label: hml.over('H') }]}
          values={form.hmlAmounts}
          fault={faultText(faults?.hmlAmounts, words)}
          onType={([medium, high]) => act.changeRules({ hmlAmounts: [medium, high] })}
        />
      )}
      <p class="warm">{explained(form, hml)}</p>
      <TierTable currency={currency} />
      <SelectRow
        label={hml.basis}
        value={form.hmlBasis}
        options={[
          { value: 'net', label: hml.net },
          { value: 'net12', label: hml.net12 },
          { value: 'aov', label: hml.aov },
        ]}
        onChoose={(hmlBasis) => act.changeRules({ hmlBasis })}
      />
    </Fold>
  );
}

/** Where the lines fall now, and how many customers each side has. */
function TierTable({ currency }: { currency: string }) {
  const { state, text } = useApp();
  const { hml } = text.t.rules;
  const { value } = state.preview;
  if (value === null || value.hmlCuts === null) return null;
  const over = {
    H: hml.overAmount(money(value.hmlCuts.high, currency)),
    M: hml.overAmount(money(value.hmlCuts.medium, currency)),
    L: hml.rest,
  };
  return (
    <table class="mini">
      <tbody>
        {TIERS.map((tier) => (
          <tr key={tier}>
            <th scope="row">
              <span class="tag">{tier}</span>
              {text.names.hml[tier].short}
            </th>
            <td class="over">{over[tier]}</td>
            <td class="count">{figure(value.hml.find((count) => count.key === tier)?.customers ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
