// English words on Today.

import type { TodayTexts } from '../today.ts';
import { many } from './many.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** 2024-03-05 → 5 Mar */
const shortDay = (iso: string): string => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]}`;

const people = (count: number): string => many(count, 'person', 'people');

/** Each day, or so many. */
const every = (own: string | null): string => (own === '1' ? 'day' : `${own} days`);

export const today: TodayTexts = {
  asOf: (day, count, most) =>
    count === 0
      ? `${day} · nobody needs a message today`
      : `${day} · ${people(count)} · at most ${most} a day`,
  rule: 'Those who just turned drowsy and spend well come first. The columns on the right are yours: they stay with their customer',
  inFull: 'The week in full',
  drowsy: (count, worth, days) =>
    `${people(count)} turned drowsy in the last ${many(days, 'day', 'days')}${worth ? `, ${worth} of them ${worth === 1 ? 'spends' : 'spend'} well` : ''}`,
  due: (count) => `${people(count)} due within 7 days`,
  dueWithin: (low, high) => ` (of those who come again, 4 of 5 within ${low} to ${high} days)`,
  woke: (count, days) => `${people(count)} woke up in the last ${many(days, 'day', 'days')}`,
  first: (count) => `${people(count)} bought for the first time 7 to 13 days ago`,
  moves: {
    deeper: (count) => `${people(count)} now ${count === 1 ? 'sleeps' : 'sleep'} deeper`,
    regular: (count) => `${people(count)} came a second time`,
    lighter: (count) => `${people(count)} not so late any more, since the shop’s cycle grew`,
    won: (count) => many(count, 'new customer', 'new customers'),
  },
  others: (moves, days) =>
    moves.length
      ? `Also in the last ${many(days, 'day', 'days')}: ${moves.join(', ')}`
      : `No other change in the last ${many(days, 'day', 'days')}`,
  steps: (count) => `${people(count)} with a dated step within 7 days`,
  birthdays: (count) => `${people(count)} with a birthday within 7 days`,
  joined: (sentences) => sentences.join(' '),
  open: (owners) =>
    `Open: ${owners.map(({ owner, open }) => (owner === '' ? `${open} without an owner` : `${owner} ${open}`)).join(', ')}`,
  named: (line, who, more) =>
    who.length === 0 ? line : `${line}: ${who.join(', ')}${more ? `, and ${more} more` : ''}`,
  moved: (name, before, now, day) => `${name} (${before ? `${before} → ${now}` : now}, ${shortDay(day)})`,
  step: (name, step, day) => `${name} (${step}, ${shortDay(day)})`,
  onDay: (name, day) => `${name} (${shortDay(day)})`,
  columns: {
    name: { header: 'Name', note: 'As in the orders, else the customer’s key.' },
    contact: { header: 'Contact', note: 'Phone, else email, else LINE, as in the orders.' },
    why: { header: 'Why', note: 'Why this person is on the list today.' },
    likes: { header: 'Likes', note: 'What this customer has bought most often.' },
    last: { header: 'Last order', note: 'Day of the last order.' },
    next: { header: 'Expected', note: 'The last order and one cycle: when the next one would come.' },
    value: { header: 'Value', note: 'What the next 12 months are expected to bring.' },
    message: { header: 'Message', note: 'To copy and change. Blank where nothing is to be said today.' },
    customer: { header: 'Customer', note: 'The key by which the row is found again.' },
    place: { header: 'Place', note: 'The order of the list.' },
  },
  valueIsNet: 'All orders so far less refunds: what is to come cannot be told of this shop yet.',
  why(reason, { own, recency, due, first }) {
    switch (reason) {
      case 'drowsy':
        return own === null
          ? `Bought once, ${many(recency, 'day', 'days')} ago`
          : `Usually every ${every(own)}, now ${recency}`;
      case 'due':
        return due === 0
          ? `Usually every ${every(own)}, due today`
          : `Usually every ${every(own)}, due in ${due}`;
      case 'sleeper':
        return own === null
          ? `Bought once, ${many(recency, 'day', 'days')} ago`
          : `Used to come every ${every(own)}, now ${recency}`;
      case 'first':
        return first === 0 ? 'First order today' : `First order ${many(first, 'day', 'days')} ago`;
    }
  },
  message(reason, name, likes) {
    const hi = name === '' ? 'Hi,' : `Hi ${name},`;
    switch (reason) {
      case 'drowsy':
        return likes === ''
          ? `${hi} it has been a while. May I show you what is new?`
          : `${hi} ${likes} is here for you. Shall I keep one?`;
      case 'due':
        return likes === ''
          ? `${hi} it may be time again. Shall I keep your usual?`
          : `${hi} it may be time again. ${likes} as usual?`;
      case 'sleeper':
        return `${hi} it has been a while, and I would like to hear how you are. Is there anything I can do for you?`;
      case 'first':
        return likes === '' ? `${hi} how do you like what you bought?` : `${hi} how do you like ${likes}?`;
      case 'birthday':
        return `${hi} all the best for your birthday this month. It would be good to see you again.`;
    }
  },
  noConsent: 'No consent to marketing: no message',
  notToday: 'Not on today’s list; kept for your notes',
  goneCustomer: 'No longer in the orders under this key; kept for your notes',
  staff: {
    status: { header: 'Status', note: 'Yours. Blank = to do.' },
    result: { header: 'Result', note: 'Yours: what came of it.' },
    note: { header: 'Note', note: 'Yours.' },
    owner: { header: 'Owner', note: 'Yours: who takes care of it.' },
    reason: { header: 'Reason', note: 'Yours: why the customer stayed away.' },
    nps: { header: 'NPS', note: 'Yours: would recommend us, 0 to 10.' },
    nextDate: { header: 'Next date', note: 'Yours: when to ask again.' },
  },
  statuses: ['To do', 'Contacted', 'Ordered again', 'Not interested'],
  results: ['Ordered', 'Will think about it', 'No answer', 'Declined', 'Wrong contact'],
  leaving: ['Price', 'Product', 'Service', 'Moved away', 'Bought elsewhere', 'No need', 'Other'],
};
