// English names and advice.

import type { NameTexts } from '../names.ts';

export const names: NameTexts = {
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
      meaning: 'Come back at their usual pace.',
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
      advice: 'Give a stronger reason to return. Waking them costs more each week.',
    },
    S3: {
      name: 'Asleep customers',
      short: 'Asleep',
      meaning: 'So late that few come back.',
      advice: 'Ask why they left, try once more, then save the money.',
    },
  },
  rows: { N: 'New', E: 'Active', S: 'Drowsy to asleep' },
  hml: {
    H: { name: 'High spend', short: 'High' },
    M: { name: 'Medium spend', short: 'Medium' },
    L: { name: 'Low spend', short: 'Low' },
  },
  cells: {
    'E-H': {
      name: 'High-spend regulars',
      todo: 'Early access, personal service, member levels',
      advice:
        'Your loyal core, and most of the revenue. Keep them with early access, personal service and member levels.',
    },
    'E-M': {
      name: 'Medium-spend regulars',
      todo: 'Add-ons, spend-and-save, reminders of what they usually buy',
      advice:
        'Often the largest group. Raise each order a little: add-ons, spend-and-save, reminders of what they usually buy.',
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
      todo: 'Make the first time good; time-limited coupon for the second order',
      advice:
        'Many came for an offer, so judge the offer by them. Make the first time good, then send a time-limited coupon for the second order.',
    },
    'S-H': {
      name: 'High-spend sleepers',
      todo: 'Write about what they liked, or call',
      advice:
        'Valuable and gone quiet. Write about what they liked, or call them yourself: winning them back is cheap against what they are worth.',
    },
    'S-M': {
      name: 'Medium-spend sleepers',
      todo: 'Remind them of what they liked, within a budget',
      advice: 'Worth winning back within a budget. Remind them of what they liked.',
    },
    'S-L': {
      name: 'Low-spend sleepers',
      todo: 'Let go, or test the cheapest way to wake them',
      advice: 'Let them go, or test the cheapest way to wake them.',
    },
  },
  tiers: { platinum: 'Platinum', gold: 'Gold', iron: 'Iron', lead: 'Lead' },
  maps: {
    classic11: '11 segments from R, F and M',
    rf10: '10 segments from R and F',
    zh8: '8 segments by high and low of R, F and M',
  },
  segments: {
    classic11: {
      champions: {
        name: 'Champions',
        todo: 'Thank them; early access; ask for a review',
        advice: 'Bought lately, often and much. Care for them, give them early access, ask for a review.',
      },
      loyal: {
        name: 'Loyal',
        todo: 'Member levels; suggest something better',
        advice: 'Come often and spend well. Give them member levels and suggest something better.',
      },
      potential_loyalist: {
        name: 'Potential loyalist',
        todo: 'Show what else they would like',
        advice: 'Came more than once, not long ago. Show them what else they would like.',
      },
      new_customers: {
        name: 'New customers',
        todo: 'Help with the first purchase; say thanks',
        advice: 'Just came, with a small order. Help them use it and say thanks.',
      },
      promising: {
        name: 'Promising',
        todo: 'Spent a lot in few orders: thank with something special',
        advice: 'Few orders, but large ones. Thank them with something special so that they look again.',
      },
      need_attention: {
        name: 'Need attention',
        todo: 'A time-limited offer on what they bought before',
        advice: 'Good customers who begin to be late. Make a time-limited offer on what they bought before.',
      },
      about_to_sleep: {
        name: 'About to sleep',
        todo: 'Remind them now, it is cheapest',
        advice: 'Few orders, some time ago. Remind them now: it is cheapest.',
      },
      at_risk: {
        name: 'At risk',
        todo: 'Write personally; bring them back',
        advice: 'Bought often and much, long ago. Write personally and bring them back.',
      },
      cannot_lose: {
        name: 'Cannot lose them',
        todo: 'Call them; ask what went wrong',
        advice: 'Were among the best, and silent for long. Call them and ask what went wrong.',
      },
      hibernating: {
        name: 'Hibernating',
        todo: 'One seasonal message, no more',
        advice: 'Little, seldom, long ago. One seasonal message is enough.',
      },
      lost: {
        name: 'Lost',
        todo: 'Do not spend here',
        advice: 'Lowest in all three. Do not spend here.',
      },
    },
    rf10: {
      champions: {
        name: 'Champions',
        todo: 'Thank them; early access; ask for a review',
        advice: 'Bought lately and often. Care for them, give them early access, ask for a review.',
      },
      loyal_customers: {
        name: 'Loyal customers',
        todo: 'Member levels; suggest something better',
        advice: 'Come often. Give them member levels and suggest something better.',
      },
      potential_loyalists: {
        name: 'Potential loyalists',
        todo: 'Show what else they would like',
        advice: 'Came a few times, not long ago. Show them what else they would like.',
      },
      new_customers: {
        name: 'New customers',
        todo: 'Help with the first purchase; say thanks',
        advice: 'Just came for the first time. Help them use what they bought and say thanks.',
      },
      promising: {
        name: 'Promising',
        todo: 'A small reason for the second order',
        advice: 'Came once, not long ago. Give a small reason for the second order.',
      },
      need_attention: {
        name: 'Need attention',
        todo: 'A time-limited offer on what they bought before',
        advice: 'In the middle of everything. A time-limited offer on what they bought before decides.',
      },
      about_to_sleep: {
        name: 'About to sleep',
        todo: 'Remind them now, it is cheapest',
        advice: 'Few orders, some time ago. Remind them now: it is cheapest.',
      },
      at_risk: {
        name: 'At risk',
        todo: 'Write personally; bring them back',
        advice: 'Bought several times, long ago. Write personally and bring them back.',
      },
      cant_lose: {
        name: 'Cannot lose them',
        todo: 'Call them; ask what went wrong',
        advice: 'Bought most often, and silent for long. Call them and ask what went wrong.',
      },
      hibernating: {
        name: 'Hibernating',
        todo: 'One seasonal message, no more',
        advice: 'Seldom, long ago. One seasonal message is enough.',
      },
    },
    zh8: {
      important_value: {
        name: 'High value: care',
        todo: 'VIP care, early access, referrals',
        advice:
          'High in all three: your most important asset. VIP care, early access, and ask them to bring friends.',
      },
      important_keep: {
        name: 'High value: keep',
        todo: 'Contact personally; ask what changed',
        advice: 'Loyal and generous, but gone quiet. Contact them personally and ask what changed.',
      },
      important_develop: {
        name: 'High value: develop',
        todo: 'Thank with something special; lead to the second order',
        advice:
          'Just spent a lot, seldom so far. Thank them with something special and lead them to the next order.',
      },
      important_win_back: {
        name: 'High value: win back',
        todo: 'A personal offer to win them back',
        advice: 'Spent much in few orders, long ago. Win them back with a personal offer.',
      },
      general_value: {
        name: 'Everyday: care',
        todo: 'Word of mouth; spend-and-save to raise each order',
        advice:
          'Come often and lately, small orders. Ask for word of mouth, raise each order with spend-and-save.',
      },
      general_keep: {
        name: 'Everyday: keep',
        todo: 'A reminder of what they usually buy',
        advice: 'Came often for little, now quiet. A reminder of what they usually buy is enough.',
      },
      general_develop: {
        name: 'Everyday: develop',
        todo: 'Make the first time good; coupon for the second order',
        advice: 'Came lately with a small order. Make it a good first time, then a coupon for the second.',
      },
      general_win_back: {
        name: 'Everyday: let go',
        todo: 'Do not spend here',
        advice: 'Low in all three. Do not spend here.',
      },
    },
  },
  roles: {
    customer: 'Customer',
    date: 'Order day',
    amount: 'Amount',
    order: 'Order number',
    status: 'Order status',
    paymentStatus: 'Payment status',
    cancelledAt: 'Cancelled at',
    refund: 'Refund',
    quantity: 'Quantity',
    price: 'Unit price',
    store: 'Store',
    channel: 'Channel',
    product: 'Product',
  },
  platforms: {
    shopify: 'Shopify export',
    shopline: 'SHOPLINE export',
    '91app': '91APP export',
    shopee: 'Shopee export',
    '1shop': '1Shop export',
    woocommerce: 'WooCommerce export',
    amazon: 'Amazon export',
    etsy: 'Etsy export',
    ebay: 'eBay export',
    tiktok: 'TikTok Shop export',
    lazada: 'Lazada export',
    momo: 'momo export',
    rakuten: 'Rakuten export',
    'ec-cube': 'EC-CUBE export',
    base: 'BASE export',
    stores: 'STORES export',
    naver: 'Naver Smart Store export',
    taobao: 'Taobao export',
    youzan: 'Youzan export',
    bigcommerce: 'BigCommerce export',
    squarespace: 'Squarespace export',
    square: 'Square export',
    stripe: 'Stripe export',
    matrixify: 'Matrixify export',
    kiotviet: 'KiotViet export',
    lines: 'Order lines with quantity and unit price',
    unknown: 'Not an export we know',
  },
};
