// What the gate says, in English.

import { figure } from '../figures.ts';
import type { FindingTexts } from '../findings.ts';
import { many } from './many.ts';
import { names } from './names.ts';

const LEAVE = 'Leave as it is';

export const findings: FindingTexts = {
  heading: (count) => (count === 1 ? '1 thing to look at first' : `${figure(count)} things to look at first`),
  explain: 'The largest effect first. Leave them, and what stands there is done.',
  youDecide: 'You decide',
  youDecided: 'You chose it',
  chooseAnother: 'No, choose another',
  showRows: 'Show row',
  table: {
    heading: 'What was found before anything was counted',
    what: 'Finding',
    done: 'What is done',
    rows: 'First rows',
    money: 'Amount',
  },
  of: {
    'guessed-column': ({ role = 'amount', values: [name, letter, ...samples] }) => {
      const called = name === letter ? `Column ${letter}` : `“${name}”`;
      const what = names.roles[role].toLowerCase();
      return {
        title: `Is ${called} the ${what}?`,
        done: 'Counted so for now',
        touches: role === 'amount' ? 'all amounts' : role === 'date' ? 'all days' : 'all customers',
        detail: `No column name says ${what}. Its values look like it: ${samples.join(', ')}.`,
        choices: { [name]: 'Yes, use this column' },
      };
    },
    'customer-list': ({ count, values }) => ({
      title: 'This looks like a list of customers, not of orders',
      done: 'Not counted',
      touches: many(count, 'row', 'rows'),
      detail: `Each customer stands on one row, and there are columns such as “${values.join('”, “')}”. Export the orders, one row an order or a line of it.`,
      choices: { count: 'Count each row as an order' },
    }),
    'damaged-numbers': ({ role, count, weight, values: [example, what] }) => ({
      title: `${role === 'customer' ? 'Customer' : 'Order'} numbers have lost ${what === 'zeros' ? 'their leading zeros' : 'digits'}`,
      done: weight === 'refuse' ? 'Not counted' : 'Counted as they are',
      touches: many(count, 'row', 'rows'),
      detail: `${what === 'zeros' ? `${example} stands there with a 0 before it, too: one number now looks like two.` : `${example} is what a spreadsheet leaves of a long number: different ones now look the same.`} Format the column as plain text, then import the file again.`,
      choices: { count: LEAVE },
    }),
    overlap: ({ count, chosen, values: [what, first, last] }) => ({
      title:
        what === 'orders'
          ? `${many(count, 'order was', 'orders were')} pasted twice`
          : `${many(count, 'row was', 'rows were')} pasted twice`,
      done: chosen === 'leave' ? 'Counted twice' : 'Counted once',
      touches: '',
      detail: `Rows ${figure(Number(first))} to ${figure(Number(last))} repeat earlier rows exactly.`,
      choices: { once: 'Count once', leave: LEAVE },
    }),
    currencies: ({ count, chosen, values: [main, ...others] }) => ({
      title: others.length === 1 ? 'Two currencies' : `${figure(others.length + 1)} currencies`,
      done:
        chosen === 'leave'
          ? 'Added up as they are'
          : `${main} only; ${many(count, 'order', 'orders')} in ${others.join(', ')} listed`,
      touches: many(count, 'order', 'orders'),
      detail: 'Money of different currencies is not added. Count one of them at a time.',
      choices: {
        ...Object.fromEntries([main, ...others].map((one) => [one, `${one} only`])),
        leave: 'Add up as they are',
      },
    }),
    placeholder: ({ count, chosen, values: [customer] }) => ({
      title: `${many(count, 'order says', 'orders say')} “${customer}”: is that a customer?`,
      done: chosen === 'nobody' ? 'Counted without a customer' : 'Counted as one customer',
      touches: many(count, 'order', 'orders'),
      detail: 'Shops and programs write this where they do not know who bought.',
      choices: { nobody: 'No: orders without a customer', count: 'Yes, one customer' },
    }),
    'dominant-customer': ({ count, chosen, values: [customer, share] }) => ({
      title: `“${customer}” has ${share} % of the orders: is that one customer?`,
      done: chosen === 'nobody' ? 'Counted without a customer' : 'Counted as one customer',
      touches: many(count, 'order', 'orders'),
      detail: 'It may be a word for many people, such as walk-in customers or a marketplace.',
      choices: { count: 'Yes, one customer', nobody: 'No: orders without a customer' },
    }),
    'test-orders': ({ count, chosen, values }) => ({
      title: `${many(count, 'order looks', 'orders look')} like a test or the shop’s own: ${count === 1 ? 'does it' : 'do they'} count?`,
      done: chosen === 'leave-out' ? 'Left out' : 'Counted for now',
      touches: many(count, 'order', 'orders'),
      detail: `For example “${values.join('”, “')}”.`,
      choices: { count: 'Count them', 'leave-out': 'Do not count' },
    }),
    'unknown-status': ({ count, chosen, values: [word] }) => ({
      title: `${many(count, 'order says', 'orders say')} “${word}”: ${count === 1 ? 'does it' : 'do they'} count?`,
      done: chosen === 'leave-out' ? 'Left out' : 'Counted for now',
      touches: many(count, 'order', 'orders'),
      detail: 'This status is in none of our lists.',
      choices: { count: 'Count them', 'leave-out': 'Do not count' },
    }),
    'business-customers': ({ count, chosen, values: [share, ...companies] }) => ({
      title: `Companies bring ${share} % of the money: do they belong with your customers?`,
      done: chosen === 'leave-out' ? 'Left out' : 'Counted for now',
      touches: many(count, 'order', 'orders'),
      detail: `For example “${companies.join('”, “')}”. Businesses buy more and otherwise than people; H, M and L rest on both.`,
      choices: { count: 'Count them', 'leave-out': 'Do not count' },
    }),
    'late-days': ({ count, chosen, values: [from, before, order] }) => ({
      title:
        count === 1
          ? `${order === '' ? 'One order' : `Order ${order}`} is of ${from}, more than a year after all others: is the day right?`
          : `${figure(count)} orders are of ${from} or later, more than a year after all others: are the days right?`,
      done: chosen === 'leave-out' ? 'Left out' : 'Counted for now',
      touches: 'the as-of day',
      detail: `All others end on ${before}. Everything is counted as of the latest order, so such a day sends all customers to sleep. A day typed without its year becomes one of this year.`,
      choices: { count: 'Count it as it stands', 'leave-out': 'Do not count' },
    }),
    outlier: ({ chosen, values: [order, , share] }) => ({
      title:
        order === ''
          ? 'One order is far larger than all others'
          : `Order ${order} is far larger than all others`,
      done: chosen === 'leave-out' ? 'Left out' : `Counted; it is ${share} % of all sales`,
      touches: `${share} % of sales`,
      detail:
        'It is more than 20 times as large as 99 in 100 of the others. Sums and means of money rest on it.',
      choices: { count: 'Count it', 'leave-out': 'Do not count' },
    }),
    identities: ({ count, chosen, values: [keys, ...examples] }) => ({
      title:
        count === 0
          ? 'Customers are told apart by one column alone'
          : `${many(count, 'customer stands', 'customers stand')} under ${keys} keys`,
      done: chosen === 'leave' ? 'One column alone' : 'Joined by email and phone',
      touches: count === 0 ? '' : many(count, 'customer', 'customers'),
      detail:
        count === 0
          ? 'Rows that share an email or a phone are not joined.'
          : `For example “${examples.join('”, “')}”. Rows that share a member number, an email or a phone are one customer. All are listed in Data check.`,
      choices: { join: 'Join them', leave: 'One column alone' },
    }),
    together: ({ chosen, count, values: [why, word, ...keys] }) => ({
      title:
        why === 'perhaps'
          ? `Are “${keys[0]}” and ${keys.length > 2 ? many(keys.length - 1, 'other', 'others') : `“${keys[1]}”`} the same person?`
          : why === 'joined'
            ? `${keys.length > 2 ? many(keys.length, 'key', 'keys') : `“${keys[0]}” and “${keys[1]}”`} are one customer by “${word}”`
            : `“${word}” stands for ${many(count, 'customer', 'customers')}`,
      done: chosen === 'same' ? 'One customer' : 'Kept apart',
      touches: many(count, why === 'joined' ? 'key' : 'customer', why === 'joined' ? 'keys' : 'customers'),
      detail:
        why === 'perhaps'
          ? `They share “${word}”, and have different member numbers. A family may have one phone.`
          : why === 'joined'
            ? `Joined: “${keys.slice(0, 5).join('”, “')}”.`
            : 'So many people share nothing of their own: it may be the shop’s, or a word for many.',
      choices: { same: 'They are one customer', apart: 'Keep them apart' },
    }),
    stale: ({ values: [latest] }) => ({
      title: `The latest order is of ${latest}`,
      done: 'Everything is counted as of that day',
      touches: '',
      detail: 'That is more than 30 days ago. Export the orders again to see today’s customers.',
      choices: {},
    }),
  },
};
