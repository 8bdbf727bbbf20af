// English words for parts of the customers: what Cohorts and Segments are narrowed to and split by.

import type { ReportTexts } from '../reports.ts';
import { names } from './names.ts';

const of = (by: keyof typeof names.roles): string => names.roles[by].toLowerCase();

export const parts: ReportTexts['parts'] = {
  filtered(by, name, ofOrders) {
    if (by === 'store')
      return ofOrders
        ? `only orders of the store “${name}”`
        : `only customers whose first order was in the store “${name}”`;
    if (by === 'channel') return `only customers whose first order came through “${name}”`;
    if (by === 'product') return `only customers who bought “${name}” on their first day`;
    return `only customers with the ${by === 'tags' ? 'tag' : of(by)} “${name}”`;
  },
  ratesOfAll: 'scores, tiers and rates are those of the whole shop',
  heading: (by) => (by === 'store' || by === 'channel' ? `By ${of(by)} of the first order` : `By ${of(by)}`),
  note(by) {
    if (by === 'store' || by === 'channel') return 'Of the customer’s first order.';
    return by === 'tags'
      ? 'As in the latest order that says any.'
      : by === 'age'
        ? 'As in the latest order that says it; numbers by tens.'
        : 'As in the latest order that says it.';
  },
  customers: 'Customers in this part.',
  several: 'A customer may have several tags, so the rows do not add up.',
  silent: '(not said)',
};
