// The stores of the shop, where a store column is chosen.

import type { Inspection } from '../../src/addon/api.ts';
import { useApp } from '../parts/app-context.ts';
import { Link } from '../parts/buttons.tsx';
import { Check } from '../parts/fields.tsx';
import { Fold } from '../parts/fold.tsx';
import { outputsOf } from '../state/choices.ts';

/** As many as fit without hiding the rest of the rules. */
const SHOWN = 12;

export function StoresFold({ found }: { found: Inspection }) {
  const { state, act, text } = useApp();
  const { stores } = text.t.rules;
  const mapped = found.mapping.store !== undefined;
  const { sheets } = outputsOf(state.choices, found.mapping);
  const compared = sheets.includes('stores');
  if (!mapped) {
    return (
      <Fold title={stores.title} summary={stores.none}>
        <p>
          <Link label={stores.choose} onClick={() => act.open({ page: 'column', role: 'store' })} />
        </p>
      </Fold>
    );
  }
  return (
    <Fold title={stores.title} summary={stores.found(found.stores.length)}>
      <p class="explain">{stores.lead}</p>
      <ul class="shops">
        {found.stores.slice(0, SHOWN).map((store) => (
          <li key={store}>{store}</li>
        ))}
        {found.stores.length > SHOWN && <li>{stores.more(found.stores.length - SHOWN)}</li>}
      </ul>
      <Check
        checked={compared}
        onChange={(on) =>
          act.chooseOutputs({
            sheets: on ? [...sheets, 'stores'] : sheets.filter((kind) => kind !== 'stores'),
          })
        }
      >
        {stores.box}
      </Check>
    </Fold>
  );
}
