// How the sheet is read: what was assumed and why, each line with its other possibilities, and which orders count.

import { useState } from 'preact/hooks';
import type { Inspection } from '../../src/addon/api.ts';
import type { Assumption, Mapping, ReadingOptions, StatusCount } from '../../src/reading/recognition.ts';
import { figure } from '../../src/text/figures.ts';
import { useApp } from '../parts/app-context.ts';
import { Link } from '../parts/buttons.tsx';
import { type Option, Radios } from '../parts/fields.tsx';
import type { Words } from '../text/index.ts';

type Code = Assumption['code'];
type ChangeableCode = 'granularity' | 'date-order' | 'decimal-mark' | 'offsets' | 'zero-amount';

/** Assumptions that hint at damage in the sheet: they ask to be looked at, whatever they were decided by. */
const DAMAGE: readonly Code[] = [
  'dates-in-part',
  'unknown-statuses',
  'ids-damaged',
  'dates-swapped',
  'mixed-currencies',
];

interface Choice {
  readonly options: readonly Option<string>[];
  readonly value: string;
  readonly change: (value: string) => ReadingOptions;
}

const options = (labels: { readonly [value: string]: string }, values = Object.keys(labels)) =>
  values.map((value) => ({ value, label: labels[value] }));

/**
 * The other possibilities of an assumption; null where there are none. What was just chosen shows at once, before the
 * sheet has been read again.
 */
function choiceOf(
  { code, value }: Assumption,
  mapping: Mapping,
  chosen: ReadingOptions,
  { reading }: Words,
): Choice | null {
  const choices: { readonly [code in ChangeableCode]: () => Choice } = {
    granularity: () => {
      const perOrder = mapping.order !== undefined ? ['first', 'repeated'] : [];
      const total = mapping.amount !== undefined ? [...perOrder, 'line'] : [];
      const product = mapping.quantity !== undefined && mapping.price !== undefined ? ['product'] : [];
      return {
        options: options(reading.granularity, [...total, ...product]),
        value: chosen.granularity ?? value,
        change: (granularity) => ({ granularity: granularity as ReadingOptions['granularity'] }),
      };
    },
    'date-order': () => ({
      options: options(reading.dateOrder),
      value: chosen.dateOrder ?? value,
      change: (dateOrder) => ({ dateOrder: dateOrder as ReadingOptions['dateOrder'] }),
    }),
    'decimal-mark': () => ({
      options: options(reading.decimalMark),
      value: chosen.decimalMark ?? value,
      change: (decimalMark) => ({ decimalMark: decimalMark as ReadingOptions['decimalMark'] }),
    }),
    offsets: () => ({
      options: options(reading.offsets),
      value: chosen.offsets ?? value,
      change: (offsets) => ({ offsets: offsets as ReadingOptions['offsets'] }),
    }),
    'zero-amount': () => ({
      options: options(reading.zero),
      value: (chosen.leaveOutZero ?? value === 'leave-out') ? 'leave-out' : 'count',
      change: (zero) => ({ leaveOutZero: zero === 'leave-out' }),
    }),
  };
  const choice = code in choices ? choices[code as ChangeableCode]() : null;
  return choice !== null && choice.options.length > 1 ? choice : null;
}

const wantsCheck = ({ code, because }: Assumption) => because === 'locale' || DAMAGE.includes(code);
/** Statuses have a list of their own. */
const listed = ({ assumptions }: Inspection) => assumptions.filter(({ code }) => code !== 'statuses');

/** How many points there are, and how many a person should look at. */
export function toCheck(found: Inspection): { points: number; checks: number } {
  const points = listed(found);
  return {
    points: points.length + (found.statuses.length > 0 ? 1 : 0),
    checks: points.filter(wantsCheck).length,
  };
}

export function ReadingPoints({ found }: { found: Inspection }) {
  return (
    <ul class="points">
      {listed(found).map((assumption) => (
        <Point key={assumption.code} assumption={assumption} found={found} />
      ))}
      {found.statuses.length > 0 && (
        <li>
          <Statuses statuses={found.statuses} />
        </li>
      )}
    </ul>
  );
}

function Point({ assumption, found }: { assumption: Assumption; found: Inspection }) {
  const { state, act, text } = useApp();
  const { t, messages } = text;
  const [open, setOpen] = useState(false);
  const said = messages.assumption(assumption);
  const choice = choiceOf(assumption, found.mapping, state.choices.reading, t);
  const changeable = choice !== null || assumption.code === 'time-zone';
  return (
    <li>
      <div class="point">
        <span>
          {said}
          <small class={wantsCheck(assumption) ? 'warned' : ''}>
            {DAMAGE.includes(assumption.code) ? t.orders.pleaseCheck : messages.because[assumption.because]}
          </small>
        </span>
        {changeable && (
          <button
            type="button"
            class="link"
            aria-expanded={open}
            aria-label={t.reading.changePoint(said)}
            onClick={() => setOpen(!open)}
          >
            {t.change}
          </button>
        )}
      </div>
      {open && choice !== null && (
        <Radios
          label={said}
          labelHidden
          value={choice.value}
          options={choice.options}
          onChoose={(value) => act.chooseReading(choice.change(value))}
        />
      )}
      {open && choice === null && (
        <>
          <p class="explain">{t.reading.timeZone}</p>
          <Link label={t.orders.readAgain} onClick={act.readAgain} />
        </>
      )}
    </li>
  );
}

/** Every status word of the sheet with its orders; a tick means that they count. */
function Statuses({ statuses }: { statuses: readonly StatusCount[] }) {
  const { state, act, text } = useApp();
  const { t } = text;
  const chosen = state.choices.reading.excludedStatuses;
  const out = ({ status, excluded }: StatusCount) => chosen?.includes(status) ?? excluded;
  const both = new Set(statuses.map(({ role }) => role)).size > 1;
  const tick = (word: string, counts: boolean) => {
    const words = statuses.filter(out).map(({ status }) => status);
    const others = [...new Set(words)].filter((status) => status !== word);
    act.chooseReading({ excludedStatuses: counts ? others : [...others, word] });
  };
  return (
    <fieldset class="statuses">
      <legend>{t.reading.statuses}</legend>
      {statuses.map((it) => (
        <label key={`${it.role} ${it.status}`}>
          <input
            type="checkbox"
            checked={!out(it)}
            onChange={(event) => tick(it.status, event.currentTarget.checked)}
          />
          <span>
            {it.status || t.leftOut.blank}
            {both && it.role === 'paymentStatus' && <span class="term">{t.reading.payment}</span>}
            {it.unknown && <span class="term warned">{t.reading.unknown}</span>}
          </span>
          {figure(it.orders)}
        </label>
      ))}
    </fieldset>
  );
}
