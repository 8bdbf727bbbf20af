// Which column is what: its header with three of its values, each a button to choose another.

import { useId } from 'preact/hooks';
import type { Inspection } from '../../src/addon/api.ts';
import type { Mapping } from '../../src/reading/recognition.ts';
import { DETAILS, type Detail, type Field, type Role } from '../../src/terms/roles.ts';
import { useApp } from '../parts/app-context.ts';
import { Fault } from '../parts/fields.tsx';
import { Icon } from '../parts/icon.tsx';
import { days, tails } from '../state/columns.ts';

/** The roles beside customer, day and amount, in the order they are asked. */
const MORE: readonly Role[] = [
  'order',
  'status',
  'paymentStatus',
  'refund',
  'cancelledAt',
  'store',
  'channel',
  'product',
  'quantity',
  'price',
  'currency',
];
const NUMBERS: readonly Field[] = ['amount', 'refund', 'quantity', 'price'];

/** The further roles that a column was found for. */
export function moreRoles(mapping: Mapping): readonly Role[] {
  return MORE.filter((role) => mapping[role] !== undefined);
}

export function MoreColumns({ found }: { found: Inspection }) {
  const present = moreRoles(found.mapping);
  const absent = MORE.filter((role) => !present.includes(role));
  return <ColumnList found={found} roles={[...present, ...absent]} />;
}

/** What is known of the customers, in the order it is asked. */
export function detailsFound(mapping: Mapping): readonly Detail[] {
  return DETAILS.filter((detail) => mapping[detail] !== undefined);
}

export function DetailColumns({ found }: { found: Inspection }) {
  const { t } = useApp().text;
  const present = detailsFound(found.mapping);
  const absent = DETAILS.filter((detail) => !present.includes(detail));
  return (
    <>
      <p class="hint">{t.column.ofPeople}</p>
      <ColumnList found={found} roles={[...present, ...absent]} />
    </>
  );
}

export function ColumnList({ found, roles }: { found: Inspection; roles: readonly Field[] }) {
  return (
    <ul class="columns">
      {roles.map((role) => (
        <ColumnOf key={role} found={found} role={role} />
      ))}
    </ul>
  );
}

function ColumnOf({ found, role }: { found: Inspection; role: Field }) {
  const { act, text } = useApp();
  const { t, names } = text;
  const described = useId();
  const { mapping, recognition } = found;
  const column = recognition.columns.find((candidate) => candidate.index === mapping[role]);
  const needed = role === 'customer' || role === 'date';
  const bad = needed && column === undefined;
  const perLine =
    role === 'amount' &&
    column === undefined &&
    mapping.quantity !== undefined &&
    mapping.price !== undefined;
  const used = Object.values(mapping);
  const hasOne = recognition.columns.some(
    ({ index, looksLike }) => looksLike.includes(role) && !used.includes(index),
  );
  const absent = hasOne ? t.orders.notUsed : t.orders.notHere;
  const empty = needed ? t.orders.chooseColumn : perLine ? t.orders.perLine : absent;
  const short = role === 'date' ? days : tails;
  const header = column?.header || (column && t.column.unnamed(column.letter));
  return (
    <li class={bad ? 'bad' : ''}>
      <button
        type="button"
        class="pick"
        aria-haspopup="dialog"
        aria-describedby={bad ? described : undefined}
        title={header}
        onClick={() => act.open({ page: 'column', role })}
      >
        <span class="role">{names.roles[role]}</span>
        {column === undefined ? (
          <span class="head empty">{empty}</span>
        ) : (
          <span class="head">
            <i>{column.letter}</i>
            {header}
          </span>
        )}
        <Icon name="down" />
      </button>
      {column !== undefined && column.samples.length > 0 && (
        <ul class={`samples ${NUMBERS.includes(role) ? 'numbers' : ''}`}>
          {short(column.samples.slice(0, 3)).map((said, i) => (
            <li key={column.samples[i]} title={column.samples[i]}>
              {said}
            </li>
          ))}
        </ul>
      )}
      {bad && (
        <Fault id={described}>
          {role === 'customer' ? t.orders.noCustomer : t.orders.noDate(recognition.headerRow)}
        </Fault>
      )}
    </li>
  );
}
