// English words on work lists and tabs of a group.

import type { ActingTexts } from '../acting.ts';
import { figure } from '../figures.ts';
import { many } from './many.ts';

export const acting: ActingTexts = {
  groups: {
    due: 'Due this week',
    worth: 'Drowsy and worth it',
    today: 'Today',
    week: 'What is new',
    all: 'All customers',
  },
  others: 'Others',
  listTitle: (group) => `List · ${group}`,
  viewTitle: (group) => `Only · ${group}`,
  listQuestion: 'Whom of this group should we contact, in which order?',
  listAsOf: (day, group, people, listed) =>
    `${day} · ${group} · ${many(people, 'person', 'people')}${listed < people ? ` · the first ${figure(listed)} are listed` : ''}`,
  listRule:
    'Sleepers by chance × value, all others by the day they are due. The columns on the right are yours: they stay with their customer',
  retired: 'No longer in this group; kept for your notes',
  columns: {
    phone: { header: 'Phone', note: 'As in the orders.' },
    email: { header: 'E-mail', note: 'As in the orders.' },
    lineId: { header: 'LINE', note: 'As in the orders.' },
    nes: { header: 'Tag', note: 'New, active, drowsy, half-asleep or asleep.' },
    overdue: { header: 'Days late', note: 'Days since the expected day; 0 = not late.' },
    chance: { header: 'Chance', note: 'To order again in the days ahead, where your own past proves it.' },
    again: {
      header: 'Its cycle',
      note: 'Days after which half of those who buy this product again have bought it again.',
    },
    step: { header: 'Next step', note: 'What usually helps.' },
  },
  steps: {
    drowsy: 'Remind, with what they like',
    due: 'Offer the usual',
    sleeper: 'Ask how they are',
    first: 'Ask how it went',
  },
};
