// CUSTOMER_KEY: one key for one person over several columns, as the wizard joins them, for the other functions to count by.

import { CUSTOMER_COLUMNS, customerKeys } from '../reading/identities/keys.ts';
import { type Body, refuse } from './call.ts';
import { columnBeside, columnOf, inShape, plainCells } from './cells.ts';
import type { Argument, Shown, Signature } from './facts.ts';
import { ifGiven } from './population.ts';

const column = (name: string): Argument => ({ name, takes: 'column', type: 'text' });

export const signature: Signature = {
  place: 5,
  family: 'orders',
  arguments: [
    column('emails'),
    { ...column('phones'), optional: true },
    { ...column('member_ids'), optional: true },
    { ...column('names'), optional: true },
  ],
};

export const shown: Shown = {
  examples: [
    { formula: '=CUSTOMER_KEY(B2:B, C2:C)' },
    { formula: '=CUSTOMER_KEY(B2:B, C2:C, A2:A, D2:D)' },
    { formula: '=CUSTOMER_KEY("", C2:C)' },
  ],
  insert: '=CUSTOMER_KEY({email}, {phone})',
};

export const body: Body = (call, emails, phones, memberIds, names) => {
  const given = [emails, phones, memberIds, names].map(ifGiven);
  const [first] = given.flatMap((one) => (one ? [columnOf(one)] : []));
  if (!first) refuse(emails, (say) => say.missing);
  const cells = given.map((one) => one && plainCells(columnBeside(one, first).values, call));
  const keys = customerKeys(
    Object.fromEntries(CUSTOMER_COLUMNS.map((field, at) => [field, cells[at]])),
    first.values.length,
    call.around.locale(),
  );
  return inShape(first, (row) => keys[row]);
};
