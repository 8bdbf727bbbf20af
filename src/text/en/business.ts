// English words in the reports on money, stores and products.

import type { ReportTexts, StoreRateText } from '../reports.ts';
import { many } from './many.ts';

export const business: Pick<ReportTexts, 'money' | 'stores' | 'products'> = {
  money: {
    spans: (now, before) => `${now} against ${before}`,
    rule: 'Revenue = customers × orders per customer × revenue per order · an effect is the mean over every sequence in which they could change; the three add up',
    noAmount:
      'There is no amount column, so nothing can be said about money. Choose an amount column to see it.',
    changes: 'What changed',
    revenue: (now, before, change, share) =>
      `Revenue was ${now} against ${before}: ${change}${share === null ? '' : ` (${share})`}.`,
    nothing: 'Neither month has an order with a customer, so there is nothing to compare.',
    mainDriver(driver, effect) {
      switch (driver) {
        case 'customers':
          return `The number of customers did most: ${effect}.`;
        case 'orders_per_customer':
          return `How often each customer bought did most: ${effect}.`;
        case 'aov':
          return `The value of an order did most: ${effect}.`;
        case 'revenue':
          return `The whole change is ${effect}.`;
      }
    },
    against(driver, effect) {
      switch (driver) {
        case 'customers':
          return `The number of customers worked against it: ${effect}.`;
        case 'orders_per_customer':
          return `How often each customer bought worked against it: ${effect}.`;
        case 'aov':
          return `The value of an order worked against it: ${effect}.`;
        case 'revenue':
          return '';
      }
    },
    groups: (newChange, existingChange) =>
      `New customers: ${newChange}. Existing customers: ${existingChange}.`,
    carriedByOrder: ({ id, customer, day, revenue, without }) =>
      `One order makes most of the change in revenue: ${revenue} by ${customer} on ${day}${id ? ` (${id})` : ''}. Without it the change is ${without}. Check that it is no typing error.`,
    carriedByStray: ({ day, id, month, revenue, without }) =>
      `One order without a customer makes most of the shop’s change since ${month}: ${revenue} on ${day}${id ? ` (${id})` : ''}. Without it the change is ${without}. Check that it is no typing error.`,
    holds: (orders) =>
      `This includes ${orders.map(({ id, row, amount }) => `${id === '' ? `the order of row ${row}` : `order ${id}`} (${amount})`).join(', ')}.`,
    carriedByCustomer: ({ customer, month, revenue, without }) =>
      `One customer makes most of the change in revenue: ${customer} with ${revenue} in ${month}. Without this customer the change is ${without}.`,
    shop: (month, all, withCustomer, share) =>
      share === null
        ? `The shop had no revenue in ${month}.`
        : `The shop’s revenue in ${month} was ${all}. ${withCustomer} (${share}) of it has a customer: what follows is about this part.`,
    noGroups:
      'The orders do not go back far enough to tell new customers from existing ones in these months.',
    yearBefore({ month, revenue, change, customers, seasonal }) {
      const who =
        customers === 'more' || customers === 'fewer'
          ? `clearly ${customers} customers bought`
          : 'no clear change in who bought';
      const since = seasonal
        ? ` The change since ${seasonal} is seasonal: a year before it went the same way.`
        : '';
      return `In ${month}, a year before, revenue was ${revenue}${change ? ` (${change} since)` : ''}: ${who}.${since}`;
    },
    leak: (existing) =>
      `New customers hide a loss of ${existing} from existing ones. Stop the leak before filling up: keeping a customer costs far less than winning one.`,
    top: (percent, share) => `The top ${percent} of customers bring ${share} of net.`,
    for80: (customers, share) =>
      `${customers} customers (${share}) bring 80%. See in “Customers” what they have in common.`,
    drivers: {
      raises: { header: '▲ Raised it', note: 'Effects above 0, for the chart.' },
      lowers: { header: '▼ Lowered it', note: 'Effects below 0, for the chart.' },
      heading: 'What changed the revenue',
      group: { header: 'Customers', note: 'New: first purchase in the period. Existing: bought before it.' },
      driver: { header: 'Driver', note: 'Revenue = customers × orders per customer × revenue per order.' },
      now: { header: 'Now', note: 'The last period that has ended.' },
      before: { header: 'Before', note: 'The period before it.' },
      change: { header: 'Change', note: 'Now less before.' },
      effect: {
        header: 'Effect on revenue',
        note: 'What this driver did to the revenue. The three add up to the change.',
      },
      groups: { all: 'All', new: 'New', existing: 'Existing' },
      names: {
        customers: { header: 'Customers', note: 'Customers with a purchase in the period.' },
        orders_per_customer: { header: 'Orders per customer', note: 'Orders ÷ customers.' },
        aov: { header: 'Revenue per order', note: 'Revenue ÷ orders.' },
        revenue: { header: 'Revenue', note: 'The sum of purchases; refunds are left out.' },
      },
      chart: { title: 'What changed the revenue', x: 'Driver', y: 'Effect on revenue' },
    },
    monthly: {
      heading: 'The three drivers by month',
      shop: { header: 'Shop’s revenue', note: 'All purchases that count, with or without a customer.' },
      withCustomer: {
        header: 'With customer',
        note: 'Revenue ÷ the shop’s revenue. All other figures are about this part.',
      },
      perCustomer: { header: 'Orders per customer', note: 'Orders ÷ customers.' },
      aov: { header: 'Revenue per order', note: 'Revenue ÷ orders.' },
      refunds: {
        header: 'Refunds',
        note: 'Refund orders of the month. They are not taken off the revenue here.',
      },
      unattributed: {
        header: 'Without customer',
        note: 'Orders without customer. They are not in the revenue.',
      },
      chart: { title: 'Revenue by month', x: 'Month', y: 'Revenue' },
    },
    curve: {
      heading: 'How much the best customers bring',
      top: { header: 'Top', note: 'Share of customers, best first.' },
      customers: { header: 'Customers', note: 'That share, rounded up to whole customers.' },
      share: {
        header: 'Share of net',
        note: 'Their net ÷ the net of all customers. Nets below 0 count as 0.',
      },
      chart: { title: 'Share of net by top customers', x: 'Top customers', y: 'Share of net' },
      gini: (value) => `Concentration (Gini): ${value}. 0 would be all equal, 1 a single customer.`,
    },
    pyramid: {
      heading: 'The pyramid',
      tier: { header: 'Tier', note: 'By net, best first.' },
      cut: { header: 'Net over', note: 'Customers with more than this are in the tier or a better one.' },
      customerShare: 'Share of customers',
      netShare: 'Share of net',
      tiers: {
        platinum: 'Platinum: top 1%',
        gold: 'Gold: next 4%',
        iron: 'Iron: next 15%',
        lead: 'Lead: the rest',
      },
      chart: { title: 'Share of customers and of net by tier', x: 'Tier', y: 'Share' },
    },
  },
  stores: {
    none: 'There is no store or channel column. Choose one in step 1 to compare them.',
    unnamed: '(no store)',
    rule: (days, now, before) =>
      `Each store as a shop of its own against the stores together, over the last ${days} days · revenue change: ${now} against ${before} · a customer of two stores counts in both, so customers do not add up`,
    answer: {
      largest: (name, share) => `${name} brings most: ${share} of the revenue.`,
      oneChannel: (name) => `All orders came through one channel, ${name}: there is nothing to compare.`,
      clear: (store, what, rate, together) =>
        what === 'acquire'
          ? `${store} wins clearly fewer new customers than the others: ${rate}, the stores together ${together}. Win more there first.`
          : `${store} loses clearly more customers than the others: ${rate}, the stores together ${together}. Stop that first.`,
      noneClear: 'No store clearly wins fewer or loses more customers than the others.',
      tooFew: 'Too few customers to tell the stores apart.',
      more: (name, rate, days) =>
        `Of those who came first through ${name}, ${rate} came back within ${days} days: clearly more than of the others.`,
      fewer: (name, rate, days) =>
        `Of those who came first through ${name}, ${rate} came back within ${days} days: clearly fewer than of the others.`,
    },
    heading: 'Stores side by side',
    whole: 'All stores',
    store: { header: 'Store', note: 'As in your orders. Orders that name no store come last.' },
    first: { header: 'Look at first', note: 'Win new customers, or stop losing those you have.' },
    why: {
      header: 'Why',
      note: 'New rate and churn rate of this store, each beside that of the stores together (the line under the table). Where it loses more than they do, it should stop that first: keeping a customer costs less than winning one. Else, where it wins fewer, it should win more.',
    },
    orders: { header: 'Orders', note: 'Purchases of customers in this store.' },
    customers: { header: 'Customers', note: 'Customers with a purchase in this store.' },
    won: {
      header: 'Won here',
      note: 'Customers whose first purchase at all was in this store. These add up.',
    },
    revenue: { header: 'Revenue', note: 'Purchases of customers; refunds are left out.' },
    share: { header: 'Share', note: 'Revenue of this store ÷ revenue of all.' },
    refunds: { header: 'Refunds', note: 'The sum of refund orders.' },
    unattributedOrders: { header: 'Orders without customer', note: 'In no customer’s figures.' },
    unattributedAmount: { header: 'Amount without customer', note: 'The total of orders without customer.' },
    change: { header: 'Revenue change', note: 'The last whole month less the one before.' },
    effects: {
      customers: {
        header: 'by customers',
        note: 'The part of the change that the number of customers made.',
      },
      orders_per_customer: { header: 'by frequency', note: 'The part that orders per customer made.' },
      aov: { header: 'by order value', note: 'The part that revenue per order made.' },
    },
    tag: (tag) => `Customers of this store tagged ${tag} on the as-of day.`,
    cameBack: (months) => ({
      header: `Back after ${months} ${months === 1 ? 'month' : 'months'}`,
      note: `Average share of a month’s new customers of this store who bought here again ${months} ${months === 1 ? 'month' : 'months'} later. Running months are left out.`,
    }),
    newRevenue: {
      header: 'New revenue, share',
      note: 'Revenue of customers new to this store ÷ its revenue, in the last whole month.',
    },
    top: (percent) => ({
      header: `Top ${percent}%, share`,
      note: `Share of net that the top ${percent}% of this store’s customers bring.`,
    }),
    focus: { acquire: 'Win new customers', 'stop-loss': 'Stop the loss' },
    because({ what, because }, newRate, churnRate) {
      const said = ({ rate, counted, outOf, together }: StoreRateText) =>
        `${rate} (${counted} of ${outOf}), together ${together}`;
      const rates = [`new rate ${said(newRate)}`, `churn rate ${said(churnRate)}`];
      if (what === 'stop-loss') rates.reverse();
      const verdict = {
        behind:
          what === 'acquire' ? 'Wins clearly fewer than the others' : 'Loses clearly more than the others',
        alike: 'No clear difference',
        few: 'Too few customers to tell',
        'too-early': 'Too early to tell who sleeps',
      }[because];
      return `${verdict}: ${rates.join('\n')}`;
    },
    together: (newRate, churnRate) =>
      `The stores together: new rate ${newRate.rate} (${newRate.counted} of ${newRate.outOf}), churn rate ${churnRate.rate} (${churnRate.counted} of ${churnRate.outOf}), the stores’ counts added up. “All stores” counts a customer of two stores once, so its rates differ.`,
    revenueChart: { title: 'Revenue by store', x: 'Store', y: 'Revenue' },
    ratesChart: { title: 'New rate and churn rate by store', x: 'Store', y: 'Rate' },
    channels: {
      heading: 'Channels side by side',
      rule: 'A customer belongs to the channel of the first purchase · came back: a second purchase day within 90 days, through any channel',
      channel: { header: 'Channel', note: 'As in your orders.' },
      orders: { header: 'Orders', note: 'Purchases of customers through this channel.' },
      customers: {
        header: 'Customers',
        note: 'Customers with a purchase through this channel. One who uses two counts in both.',
      },
      won: {
        header: 'New customers',
        note: 'Customers whose first purchase at all came through this channel. These add up.',
      },
      share: { header: 'Share', note: 'Revenue of this channel ÷ revenue of all channels.' },
    },
  },
  products: {
    none: 'There is no product column. Choose one in step 1 to see products.',
    rule: (minimum) =>
      `First product: bought on the first purchase day · a rate needs 20 customers, a pair or a favourite 5 · together: at least ${minimum} orders with both`,
    shown: (count, all) => `The first ${count} of ${all} are shown.`,
    first: {
      bringsBack: (product, rate, days) =>
        `Of those who began with ${product}, ${rate} came back within ${days} days: clearly more than of the others.`,
      bringsFewer: (product, rate, days) =>
        `Of those who began with ${product}, ${rate} came back within ${days} days: clearly fewer than of the others.`,
      noneClear: 'No first product clearly brings more people back than the others.',
      tooFew: (least, days) =>
        `Too few customers to compare: two products must each have ${least} who began with it and were followed for ${days} days.`,
      few: (count, least) =>
        `${many(count, 'more product', 'more products')}, with too few first buyers to tell: a rate needs ${least}`,
      heading: 'The first product, and who came back',
      product: { header: 'Product', note: 'As in your orders.' },
      customers: {
        header: 'Customers',
        note: 'Customers who bought it on their first day. One who bought several counts under each.',
      },
      followed: (days) => ({
        header: `Followed ${days} days`,
        note: `Of these, customers whose first purchase is at least ${days} days ago. All have had the same time to come back.`,
      }),
      repeaters: (days) => ({
        header: `Back in ${days} days`,
        note: `Of those followed, customers with a second purchase day within ${days} days.`,
      }),
      repeatRate: { header: 'Repeat rate', note: 'Came back ÷ followed.' },
      clearly: {
        header: 'Against the others',
        note: 'Whether clearly more or fewer came back than of the customers of the other rows. Needs 20 on both sides, and more than chance gives over all comparisons of this sheet.',
      },
      brings: {
        more: 'Clearly more',
        fewer: 'Clearly fewer',
        alike: 'No clear difference',
        few: 'Too few to compare',
      },
      daysToSecond: {
        header: 'Days to second',
        note: 'The middle number of days from the first to the second purchase day.',
      },
      chart: { title: 'Repeat rate of the most frequent first products', x: 'Product', y: 'Repeat rate' },
    },
    again: {
      heading: 'How long each product lasts',
      none: 'No product was bought again by 20 customers.',
      product: { header: 'Product', note: 'As in your orders.' },
      buyers: { header: 'Buyers', note: 'Customers who bought it.' },
      cameBack: {
        header: 'Bought it again',
        note: 'Customers who bought it on two days or more. Listed where there are 20 or more.',
      },
      cycle: {
        header: 'Days to the next',
        note: 'Half of those who bought it twice bought it again within so many days. Who still waits is counted as waiting, so the figure does not grow with the age of your orders. Empty: fewer than half did so.',
      },
    },
    together: {
      heading: (minimum) => `Bought together in at least ${minimum} orders`,
      none: 'No two products were bought together often enough.',
      first: { header: 'Product', note: 'As in your orders.' },
      second: { header: 'With', note: 'The other product of the pair.' },
      orders: { header: 'Orders', note: 'Orders with both.' },
      support: { header: 'Support', note: 'Orders with both ÷ orders with any product.' },
      confidence: {
        header: 'Confidence',
        note: 'Of the orders with the first, the share that also have the second.',
      },
      confidenceBack: {
        header: 'The other way',
        note: 'Of the orders with the second, the share that also have the first.',
      },
      lift: {
        header: 'Lift',
        note: 'How many times more often together than by chance. Above 1: they go together.',
      },
    },
    favourites: {
      heading: 'Favourites of each of the nine groups',
      cell: { header: 'Group', note: 'NES × HML.' },
      rank: { header: 'Rank', note: 'By customers who bought it.' },
      product: { header: 'Product', note: 'As in your orders.' },
      customers: { header: 'Customers', note: 'Customers of the group who bought it.' },
      share: { header: 'Share', note: 'Of the customers of the group.' },
      lift: { header: 'Lift', note: 'That share ÷ the share of all customers who bought it.' },
    },
  },
};
