// The three steps; finished ones look stamped and lead back.

import { useApp } from './app-context.ts';
import { Icon } from './icon.tsx';

const STEPS = ['orders', 'rules', 'results'] as const;

export function StepsTop({ now }: { now: (typeof STEPS)[number] }) {
  const { act, text } = useApp();
  const { steps } = text.t;
  const at = STEPS.indexOf(now);
  const go = { orders: act.toOrders, rules: act.toRules, results: act.toResults };
  return (
    <ol class="steps" aria-label={steps.label}>
      {STEPS.map((step, i) => {
        if (i > at) {
          return (
            <li key={step}>
              <b aria-hidden="true">{i + 1}</b>
              {steps[step]}
            </li>
          );
        }
        if (i === at) {
          return (
            <li key={step} class="now" aria-current="step">
              <b aria-hidden="true">{i + 1}</b>
              {steps[step]}
            </li>
          );
        }
        return (
          <li key={step} class="past">
            <button type="button" onClick={go[step]}>
              <b>
                <Icon name="check" />
              </b>
              <span>{steps[step]}</span>
              <span class="sr">{steps.done}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
