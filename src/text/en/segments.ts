// What to do with each segment, in English.

import type { SegmentAdvice } from '../names.ts';

export const segments: SegmentAdvice = {
  classic11: {
    champions: {
      todo: 'Thank them; early access; ask for a review',
      advice: 'Bought lately, often and much. Care for them, give them early access, ask for a review.',
    },
    loyal: {
      todo: 'Member levels; suggest something better',
      advice: 'Come often and spend well. Give them member levels and suggest something better.',
    },
    potential_loyalist: {
      todo: 'Show what else they would like',
      advice: 'Came more than once, not long ago. Show them what else they would like.',
    },
    new_customers: {
      todo: 'Help with the first purchase; say thanks',
      advice: 'Just came, with a small order. Help them use it and say thanks.',
    },
    promising: {
      todo: 'Thank them for their large orders with something special',
      advice: 'Few orders, but large ones. Thank them with something special so that they look again.',
    },
    need_attention: {
      todo: 'A time-limited offer on what they bought before',
      advice: 'Good customers who begin to be late. Make a time-limited offer on what they bought before.',
    },
    about_to_sleep: {
      todo: 'Remind them now, it is cheapest',
      advice: 'Few orders, some time ago. Remind them now: it is cheapest.',
    },
    at_risk: {
      todo: 'Write personally; bring them back',
      advice: 'Bought often and much, long ago. Write personally and bring them back.',
    },
    cannot_lose: {
      todo: 'Call them; ask what went wrong',
      advice: 'Were among the best, and silent for long. Call them and ask what went wrong.',
    },
    hibernating: {
      todo: 'One seasonal message, no more',
      advice: 'Little, seldom, long ago. One seasonal message is enough.',
    },
    lost: {
      todo: 'Only what costs next to nothing',
      advice: 'Lowest in all three. Only what costs next to nothing.',
    },
  },
  rf10: {
    champions: {
      todo: 'Thank them; early access; ask for a review',
      advice: 'Bought lately and often. Care for them, give them early access, ask for a review.',
    },
    loyal_customers: {
      todo: 'Member levels; suggest something better',
      advice: 'Come often. Give them member levels and suggest something better.',
    },
    potential_loyalists: {
      todo: 'Show what else they would like',
      advice: 'Came a few times, not long ago. Show them what else they would like.',
    },
    new_customers: {
      todo: 'Help with the first purchase; say thanks',
      advice: 'Just came for the first time. Help them use what they bought and say thanks.',
    },
    promising: {
      todo: 'A small reason for the second order',
      advice: 'Came once, not long ago. Give a small reason for the second order.',
    },
    need_attention: {
      todo: 'A time-limited offer on what they bought before',
      advice: 'In the middle of everything. A time-limited offer on what they bought before decides.',
    },
    about_to_sleep: {
      todo: 'Remind them now, it is cheapest',
      advice: 'Few orders, some time ago. Remind them now: it is cheapest.',
    },
    at_risk: {
      todo: 'Write personally; bring them back',
      advice: 'Bought several times, long ago. Write personally and bring them back.',
    },
    cant_lose: {
      todo: 'Call them; ask what went wrong',
      advice: 'Bought most often, and silent for long. Call them and ask what went wrong.',
    },
    hibernating: {
      todo: 'One seasonal message, no more',
      advice: 'Seldom, long ago. One seasonal message is enough.',
    },
  },
  zh8: {
    important_value: {
      todo: 'VIP care, early access, referrals',
      advice:
        'High in all three: your most important asset. VIP care, early access, and ask them to bring friends.',
    },
    important_keep: {
      todo: 'Contact personally; ask what changed',
      advice: 'Loyal and generous, but gone quiet. Contact them personally and ask what changed.',
    },
    important_develop: {
      todo: 'Thank with something special; lead to the second order',
      advice:
        'Just spent a lot, seldom so far. Thank them with something special and lead them to the next order.',
    },
    important_win_back: {
      todo: 'A personal offer to win them back',
      advice: 'Spent much in few orders, long ago. Win them back with a personal offer.',
    },
    general_value: {
      todo: 'Word of mouth; spend-and-save to raise each order',
      advice:
        'Come often and lately, small orders. Ask for word of mouth, raise each order with spend-and-save.',
    },
    general_keep: {
      todo: 'A reminder of what they usually buy',
      advice: 'Came often for little, now quiet. A reminder of what they usually buy is enough.',
    },
    general_develop: {
      todo: 'Make the first time good; coupon for the second order',
      advice: 'Came lately with a small order. Make it a good first time, then a coupon for the second.',
    },
    general_win_back: {
      todo: 'Only what costs next to nothing',
      advice: 'Low in all three. Only what costs next to nothing.',
    },
  },
};
