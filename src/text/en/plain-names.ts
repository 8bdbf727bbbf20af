// English names and advice.

import type { PlainNames } from '../names.ts';
import { former, segmentNames } from './segment-names.ts';

export const plainNames: PlainNames = {
  product: 'Regulars',
  nes: {
    N: {
      name: 'New customers',
      short: 'New',
      meaning: 'Bought on one day so far, not long ago.',
      advice: 'Ask whether they are content and what they miss. They are curious, but trust is still low.',
    },
    E0: {
      name: 'Active customers',
      short: 'Active',
      meaning: 'Come back at their usual pace: your regulars.',
      advice:
        'Keep them with a loyalty plan. Ask for reviews and referrals, and how likely they are to recommend you.',
    },
    S1: {
      name: 'Drowsy customers',
      short: 'Drowsy',
      meaning: 'Late against their usual pace.',
      advice: 'The cheapest moment to wake them: a reminder and a small incentive.',
    },
    S2: {
      name: 'Half-asleep customers',
      short: 'Half-asleep',
      meaning: 'Very late against their usual pace.',
      advice: 'Give a stronger reason to return than a reminder.',
    },
    S3: {
      name: 'Asleep customers',
      short: 'Asleep',
      meaning: 'Later than the last limit of your rules.',
      advice: 'Ask why they left, and try once more.',
    },
  },
  rows: { N: 'New', E: 'Regulars', S: 'Drowsy to asleep' },
  hml: {
    H: { name: 'High spend', short: 'High' },
    M: { name: 'Medium spend', short: 'Medium' },
    L: { name: 'Low spend', short: 'Low' },
  },
  cells: {
    'E-H': {
      name: 'High-spend regulars',
      todo: 'Early access, personal service, member levels',
      advice: 'Your loyal core. Keep them with early access, personal service and member levels.',
    },
    'E-M': {
      name: 'Medium-spend regulars',
      todo: 'Add-ons, spend-and-save, reminders of what they usually buy',
      advice:
        'They come at their pace. Raise each order a little: add-ons, spend-and-save, reminders of what they usually buy.',
    },
    'E-L': {
      name: 'Low-spend regulars',
      todo: 'Test offers here to learn what moves them',
      advice:
        'They trust you but buy little. Find what holds them back, and test offers here to learn what moves them.',
    },
    'N-H': {
      name: 'High-spend new customers',
      todo: 'Invite into membership now; note where they came from',
      advice:
        'Their first order, and a big one. Invite them into your membership now, and note where they came from before you place the next advertisement.',
    },
    'N-M': {
      name: 'Medium-spend new customers',
      todo: 'Tell your shop’s story; give a small reason to come back',
      advice: 'Still getting to know you. Tell your shop’s story and give a small reason to come back.',
    },
    'N-L': {
      name: 'Low-spend new customers',
      todo: 'Make the first time good; time-limited coupon for the next order',
      advice:
        'If they came for an offer, judge the offer by them. Make the first time good, then send a time-limited coupon for the second order.',
    },
    'S-H': {
      name: 'High-spend sleepers',
      todo: 'Write about what they liked, or call',
      advice: 'Valuable and gone quiet. Write about what they liked, or call them yourself.',
    },
    'S-M': {
      name: 'Medium-spend sleepers',
      todo: 'Remind them of what they liked, within a budget',
      advice: 'Worth winning back within a budget. Remind them of what they liked.',
    },
    'S-L': {
      name: 'Low-spend sleepers',
      todo: 'Test the cheapest way to wake them',
      advice: 'Each is worth little. Test the cheapest way to wake them.',
    },
  },
  tiers: { platinum: 'Platinum', gold: 'Gold', iron: 'Iron', lead: 'Lead' },
  maps: {
    classic11: '11 segments from R, F and M',
    rf10: '10 segments from R and F',
    zh8: '8 segments by high and low of R, F and M',
  },
  segmentNames,
  former,
  onTime: (name) => `${name} (on time)`,
};
