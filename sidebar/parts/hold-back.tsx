// Holding some customers of a list or file back, offered unticked; where that cannot be done, why.

import type { Holding } from '../../src/addon/api.ts';
import { FEWEST_TO_HOLD_BACK, heldBackOf, SHARES } from '../../src/model/campaigns/index.ts';
import { useApp } from './app-context.ts';
import { Check, Radios } from './fields.tsx';
import { Whole } from './whole.tsx';

interface Props {
  readonly holding: Holding;
  /** Customers that the list or file reaches. */
  readonly reached: number;
  /** Held back of a hundred; 0 = nobody. */
  readonly percent: number;
  readonly onChange: (percent: number) => void;
}

export function HoldBack({ holding: { running, days, percent: last }, reached, percent, onChange }: Props) {
  const { hold } = useApp().text.t.people;
  if (running?.holds)
    return (
      <p class="hint">
        <Whole>{hold.running(running.day, running.until)}</Whole>
      </p>
    );
  if (reached < FEWEST_TO_HOLD_BACK) return <p class="hint">{hold.tooFew(reached, FEWEST_TO_HOLD_BACK)}</p>;
  return (
    <>
      <Check
        checked={percent > 0}
        sub={hold.about}
        onChange={(ticked) => onChange(ticked ? last || SHARES[0] : 0)}
      >
        {hold.label}
      </Check>
      {percent > 0 && (
        <>
          <Radios
            label={hold.shares}
            labelHidden
            value={String(percent)}
            options={SHARES.map((share) => ({
              value: String(share),
              label: hold.share(share, heldBackOf(reached, share)),
              ...(share === SHARES[1] ? { sub: hold.half } : {}),
            }))}
            onChoose={(share) => onChange(Number(share))}
          />
          <p class="hint">{hold.verdict(days)}</p>
          {running && (
            <p class="warm">
              <Whole>{hold.before(running.day)}</Whole>
            </p>
          )}
        </>
      )}
    </>
  );
}
