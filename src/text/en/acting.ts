// English words on work lists and tabs of a group.

import type { ActingTexts } from '../acting.ts';
import { figure } from '../figures.ts';
import { many } from './many.ts';

const moments = {
  'after-first': 'days after the first order',
  'after-last': 'days after the last order',
  'before-expected': 'days before the expected day',
  'birthday-month': 'in the birthday month',
} as const;

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
    email: { header: 'Email', note: 'As in the orders.' },
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
  moments,
  usualSteps: {
    'after-first': 'Ask how it went',
    'before-expected': 'Remind',
    'birthday-month': 'Birthday wishes',
  },
  stepWhy(name, moment, days, due) {
    const on = due === 0 ? 'today' : `in ${many(due, 'day', 'days')}`;
    return moment === 'birthday-month'
      ? `${name}: birthday this month`
      : `${name}: ${days} ${moments[moment]}, ${on}`;
  },
  choices: {
    rule: 'The tinted cells are yours. The next run reads them; what it cannot read stays as you typed it, with a word beside it',
    number: { header: 'No.', note: 'The order of the rows.' },
    customers: { header: 'Customers', note: 'How many at the last run.' },
    note: { header: 'Note', note: 'What could not be read.' },
    places: {
      heading: 'People a day on Today',
      name: { header: 'No.', note: 'One number for the whole list.' },
      count: { header: 'People', note: 'A whole number from 1 to 500.' },
    },
    labels: {
      heading: 'Your labels: the first rule that fits a customer counts',
      rule: {
        header: 'Rule',
        note: 'VIP: net >= 10000 in 12 months. Waiting: orders >= 3 and nes = S1. Gold: level = Gold|Black. Figures: net, gross, orders, days, aov, recency, cycle, ratio. Tags: nes, hml, cell, tier, rfm, segment. Anything else is a column of the orders, such as level or city.',
      },
      unread: (near) => `Cannot be read near “${near}”, so it is left out.`,
    },
    steps: {
      heading: 'Dated steps: who is due this week stands on Today and on the list “Due this week”',
      name: { header: 'What to do', note: 'In your words. It stands on the list.' },
      days: { header: 'Days', note: 'A whole number. Blank for the birthday month.' },
      when: { header: 'When', note: 'Choose from the list.' },
      due: { header: 'Due this week', note: 'Customers for whom the day comes within 7 days.' },
      unread: 'Needs what to do, days from 0 to 730 and a choice under “When”, so it is left out.',
    },
  },
  worked: {
    heading: 'What came of the lists',
    nps: ({ answers, promoters, detractors, score, interval }) =>
      `NPS ${score}: of ${many(answers, 'answer', 'answers')} ${promoters} promoters less ${detractors} detractors. ${interval ? `The true score lies from ${interval[0]} to ${interval[1]} (95%).` : 'Under 20 answers nothing more can be told.'}`,
    owner: { header: 'Owner', note: 'As staff wrote it on Today and on the lists.' },
    open: { header: 'Open', note: 'Rows without a status, or still to do.' },
    done: { header: 'Done', note: 'Rows with any other status.' },
    nobody: 'Nobody yet',
    reasons: 'Why they stayed away, by segment',
    segment: { header: 'Segment', note: 'The RFM segment of the customer now.' },
    customers: { header: 'Customers', note: 'Each once for each reason.' },
    reason: { header: 'Reason', note: 'As staff wrote it.' },
    gone: 'No longer in the orders',
  },
  label: { header: 'Label', note: 'By your own rules; the first that fits.' },
  labels: {
    heading: 'Your labels',
    customers: { header: 'Customers', note: 'With this label.' },
    share: { header: 'Share', note: 'Of all customers.' },
    net: { header: 'Net', note: 'Of these customers, refunds taken off.' },
  },
  steps: {
    drowsy: 'Remind, with what they like',
    due: 'Offer the usual',
    sleeper: 'Ask how they are',
    first: 'Ask how it went',
  },
};
