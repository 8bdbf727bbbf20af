// Which row holds the column names: a number, or none.

import { useId, useState } from 'preact/hooks';
import type { Inspection } from '../../src/addon/api.ts';
import { parseNumber } from '../../src/model/rules/index.ts';
import { useApp } from '../parts/app-context.ts';
import { Link } from '../parts/buttons.tsx';
import { Check } from '../parts/fields.tsx';

export function HeaderRow({ found }: { found: Inspection }) {
  const { state, act, text } = useApp();
  const { t } = text;
  const row = found.recognition.headerRow;
  const [typed, setTyped] = useState(row === 0 ? '' : String(row));
  const field = useId();
  const none = (state.choices.headerRow ?? row) === 0;
  const type = (value: string) => {
    setTyped(value);
    const number = parseNumber(value);
    if (Number.isInteger(number) && number > 0) act.chooseHeader(number);
  };
  return (
    <div class="header-row">
      <div class="row2">
        <label for={field}>{t.orders.headerField}</label>
        <input
          id={field}
          class="number"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={none ? '' : typed}
          disabled={none}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </div>
      <Check
        checked={none}
        onChange={(checked) => act.chooseHeader(checked ? 0 : typed === '' ? undefined : Number(typed))}
      >
        {t.orders.noHeaderBox}
      </Check>
      {state.choices.headerRow !== undefined && (
        <p>
          <Link
            label={t.orders.findHeader}
            onClick={() => {
              setTyped('');
              act.chooseHeader(undefined);
            }}
          />
        </p>
      )}
    </div>
  );
}
