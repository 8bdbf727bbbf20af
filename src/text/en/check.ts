// Words of the Data check sheet in English.

import { figure } from '../figures.ts';
import type { SheetTexts } from '../sheets.ts';
import { many } from './many.ts';

export const check: SheetTexts['check'] = {
  rule: 'Rows read = used + left out + blank · a row that is left out is in no figure and is listed below with its reason',
  counts: { what: 'Count', count: 'Number', note: 'In words' },
  reasons: { heading: 'Why rows were left out', reason: 'Reason', rows: 'Rows' },
  statuses: {
    heading: 'Which statuses count',
    status: 'Status',
    orders: 'Orders',
    counts: 'Counts',
    column: 'Column',
    counted: 'counts',
    leftOut: 'left out',
  },
  identities: {
    heading: (joined) =>
      joined === 0
        ? 'Details that several people share'
        : `${many(joined, 'customer is', 'customers are')} written in several ways`,
    help: 'To change one, choose in its coloured cell and update. Every later run keeps your choice, however the rows are sorted.',
    what: 'What is done',
    choice: 'One or apart',
    choices: { same: 'One customer', apart: 'Keep apart' },
    idle: {
      unknown: (typed, choices) =>
        `“${typed.join('”, “')}” ${typed.length === 1 ? 'is no choice. It stays as you typed it and changes' : 'are no choices. They stay as you typed them and change'} nothing. Write “${choices.join('” or “')}”.`,
      tooMany: (count, most) =>
        `${many(count, 'choice', 'choices')} on this sheet ${count === 1 ? 'changes' : 'change'} nothing and ${count === 1 ? 'stays as you typed it' : 'stay as you typed them'}: ${figure(most)} answers are kept, and no older one is given up for a new one. To join nobody, choose “One column alone” in the wizard.`,
    },
    customer: 'Customer',
    by: 'Shared',
    shared: {
      header: 'Compared as',
      note: 'The same however it is written: a phone without its country, an email in small letters.',
    },
    keys: 'Written as',
    others: {
      header: 'Also known as',
      note: 'Other ways this customer is written. Data check tells what joined them.',
    },
    done: {
      joined: 'One customer',
      shared: 'Kept apart: too many share it',
      perhaps: 'Kept apart: perhaps the same',
      person: 'Kept apart: you chose it',
    },
  },
  assumptions: { heading: 'What was assumed', what: 'Assumption', because: 'Why' },
  warnings: 'What to know when reading the numbers',
  unattributed: {
    heading: (orders, amount) =>
      `${many(orders, 'order has', 'orders have')} no customer${amount === null ? '' : ` (${amount})`} and ${orders === 1 ? 'is' : 'are'} in no group`,
    row: { header: 'Row', note: 'Row of the orders sheet when it was read.' },
    order: { header: 'Order', note: 'The order number.' },
    day: { header: 'Day', note: 'The order day.' },
    amount: { header: 'Amount', note: 'The order’s total less refunds.' },
  },
  leftOut: {
    heading: (rows) => `${many(rows, 'row', 'rows')} left out`,
    none: 'No row was left out.',
    row: { header: 'Row', note: 'Row of the orders sheet when it was read.' },
    column: { header: 'Column', note: 'The column that is to blame. Empty where no single column is.' },
    order: { header: 'Order', note: 'The order number, where it could be read.' },
    text: { header: 'What it says', note: 'The cell as it is, kept as text.' },
    reason: { header: 'Reason', note: 'Why the row is in no figure.' },
  },
};
