// English words on campaigns.

import type { Came, CampaignTexts } from '../campaigns.ts';
import { figure, percent } from '../figures.ts';

const share = ({ people, came }: Came): string => percent(people ? came / people : 0, 0);

/** −1, 19 → between 1 fewer and 19 more */
function between(low: number, high: number): string {
  if (low >= 0)
    return low === high ? `${figure(low)} more` : `between ${figure(low)} and ${figure(high)} more`;
  if (high <= 0) return `between ${figure(-high)} and ${figure(-low)} fewer`;
  return `between ${figure(-low)} fewer and ${figure(high)} more`;
}

export const campaigns: CampaignTexts = {
  sheet: 'Regulars campaigns',
  columns: [
    'Campaign',
    'Group by',
    'Group',
    'Day',
    'Days',
    'Held back %',
    'Seed',
    'Contacted',
    'Cost',
    'Members: [tag and tier, [contacted], [held back]]',
  ],
  week: {
    drowsy: 'Just turned drowsy',
    due: 'Due this week',
    woke: 'Just woke up',
    first: 'First order last week',
    deeper: 'Sleep deeper',
    regular: 'Second order',
    won: 'New customers',
    lighter: 'Not so late any more',
    birthdays: 'Birthdays',
    steps: 'Dated steps',
  },
  title: (group, day) => `${group} · ${day}`,
  brief: (title, state) => `${title}: ${state}`,
  came: (one, other, low, high) =>
    `Of ${figure(one.people)} contacted, ${figure(one.came)} came (${share(one)}); of ${figure(other.people)} left alone, ${figure(other.came)} (${share(other)}): ${between(low, high)} customers than without.`,
  better: 'It worked: more came than without.',
  worse: 'Fewer came than without.',
  unclear: (more) =>
    more === null
      ? 'Not enough to tell: no rise was seen.'
      : `Not enough to tell: about ${more} more customers would do.`,
  few: (more) =>
    `Fewer than 20 on one side: too few to judge${more === null ? '' : `; about ${more} more customers would do`}.`,
  early: (day, days, until) => `Day ${day} of ${days}: an early look. The verdict is for ${until}.`,
  alone: (people) => `${people} contacted, nobody held back: whether it worked cannot be told.`,
  damaged: 'Its members can no longer be read, so nothing can be told.',
  gone: 'Those contacted or those held back are no longer in the orders: nothing can be told.',
  lost: (people) => `${people} of them are no longer in the orders.`,
  net: (one, other, low, high) =>
    `Net per customer ${one} against ${other}: from ${low} to ${high} more in all.`,
  withoutLargest: (low, high) => `Without the largest order: from ${low} to ${high}.`,
  cost: (spent, each) =>
    each === null
      ? `${spent} spent. What each extra customer cost cannot be told.`
      : `${spent} spent: ${each.low} to ${each.high} for each extra customer.`,
  short: {
    better: (low, high) => `more came (${between(low, high)})`,
    worse: (low, high) => `fewer came (${between(low, high)})`,
    unclear: 'not enough to tell',
    early: (day, days) => `day ${day} of ${days}`,
    alone: 'cannot be told, nobody was held back',
    damaged: 'can no longer be read',
  },
  head: (list) => `Last ${list.length === 1 ? 'campaign' : 'campaigns'}: ${list.join('; ')}`,
};
