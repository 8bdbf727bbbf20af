// What is said of how orders were read, in English.

import { figure } from '../figures.ts';
import type { ReadingTexts } from '../reading.ts';

const granularity: { readonly [value: string]: string } = {
  line: 'Each row has its own amount; the rows of an order are added up.',
  first: 'The order total is on the first row of each order.',
  repeated: 'The order total is repeated on every row of an order and counted once.',
  product: 'The amount of a row is quantity times unit price; the rows of an order are added up.',
};

const dateOrder: { readonly [value: string]: string } = {
  ymd: 'Dates are year, month, day.',
  mdy: 'Dates are month, day, year.',
  dmy: 'Dates are day, month, year.',
};

const offsets: { readonly [value: string]: string } = {
  'as-written': 'Times with a time zone keep the day as written.',
  convert: 'Times with a time zone are converted to this spreadsheet’s time zone.',
};

export const reading: ReadingTexts = {
  leftOut: {
    'date-unreadable': 'The order day cannot be read',
    'date-missing': 'The order day is missing',
    'date-no-year': 'The order day has no year',
    'date-impossible': 'There is no such day in the calendar',
    'date-far': 'The day is more than ten years before all other orders',
    'amount-unreadable': 'The amount cannot be read',
    'amount-missing': 'The amount is missing',
    'status-excluded': 'The status says that the order does not count',
    cancelled: 'The order was cancelled',
    'fully-refunded': 'The order was refunded in full',
    'zero-amount': 'The amount is 0, and orders of 0 are left out',
    'repeated-header': 'The column names are repeated here',
    'total-row': 'This is a total, not an order',
    'order-conflict': 'Rows of the same order contradict each other',
    'pasted-again': 'The same row stands above: pasted twice',
    'other-currency': 'The amount is in another currency',
    'by-choice': 'Left out because you chose so',
    'tag-unknown': 'This is none of the tags we know',
    'customer-missing': 'The row names no customer',
  },
  assumptionNames: {
    granularity: 'Amounts',
    engine: 'Read by',
    segmented: 'What the rows are',
    'date-order': 'Date order',
    'decimal-mark': 'Decimal mark',
    statuses: 'Statuses left out',
    offsets: 'Times with a time zone',
    'time-zone': 'Time zone of the days',
    'no-amount': 'No amount column',
    'order-number': 'Order number',
    'line-numbers': 'Line numbers',
    'amount-choice': 'Amount column',
    'price-of-line': 'Price of a line',
    'no-order-id': 'No order number',
    refunds: 'How refunds count',
    'name-in-two-columns': 'Customers’ names',
    'customer-from-first-line': 'Further rows of an order',
    'zero-amount': 'How orders of 0 count',
    'order-days': 'Rows that differ in the day',
    'no-customer-words': 'Words for no customer',
    'phones-merged': 'Phone numbers',
    'unknown-statuses': 'Statuses we do not know',
    'dates-in-part': 'Days not read',
    'buddhist-years': 'Buddhist years',
    'mixed-currencies': 'Several currencies',
    'ids-damaged': 'Numbers that lost digits',
    'dates-swapped': 'Day and month swapped',
    'roc-years': 'Minguo years',
  },
  assumption({ code, value, count }) {
    const n = figure(count ?? 0);
    switch (code) {
      case 'granularity':
        return granularity[value] ?? value;
      case 'segmented':
        return `Each row is a customer with the tags of ${value}, as a warehouse gave them. Customers and Segments are written from them. Cohorts, health, money, stores and products need the orders, and are not.`;
      case 'engine':
        return `${value} read the orders, each customer by one column as it stands. It did not look for rows pasted twice, business customers or several spellings of one person.`;
      case 'date-order':
        return dateOrder[value] ?? value;
      case 'decimal-mark':
        return value === ','
          ? 'A comma is the decimal mark: 1.234,56.'
          : 'A point is the decimal mark: 1,234.56.';
      case 'statuses':
        return value === ''
          ? 'Every order status counts.'
          : `Orders with these statuses are left out: ${value}.`;
      case 'offsets':
        return offsets[value] ?? value;
      case 'time-zone':
        return `Days follow ${value} time, like this spreadsheet.`;
      case 'no-amount':
        return 'There is no amount column. NES and cohorts work; RFM, HML and tiers are left blank.';
      case 'order-number':
        return `“${value}” numbers the orders: rows with the same value always share customer and day.`;
      case 'line-numbers':
        return `Order numbers such as ${value} end in the number of the line. Without it, rows of the same order belong together.`;
      case 'amount-choice':
        return count === 1
          ? `Of two amount columns, “${value}” is what the customer paid.`
          : `Of ${figure((count ?? 0) + 1)} amount columns, “${value}” is what the customer paid.`;
      case 'price-of-line':
        return `“${value}” grows with the quantity, so it is the price of the line and not of a piece.`;
      case 'no-order-id':
        return 'There is no order number. Each row counts as one order.';
      case 'refunds':
        return count === undefined
          ? 'Refunds are taken off the amount.'
          : `Refunds lower the customer’s net and are no purchase: ${n} found.`;
      case 'name-in-two-columns':
        return `The customer is ${value}, joined: people of the same name are one customer.`;
      case 'customer-from-first-line':
        return count === undefined
          ? 'Further rows of an order take the customer and the day from its first row.'
          : `Further rows of an order take the customer and the day from its first row: ${n} rows.`;
      case 'zero-amount':
        return value === 'leave-out'
          ? `Orders of 0 are left out: ${n}.`
          : `Orders of 0 count as purchases: ${n}.`;
      case 'order-days':
        return `Rows of the same order name different days, and the earliest counts: ${n} orders.`;
      case 'no-customer-words':
        return `Rows that only say ${value} count as having no customer: ${n}.`;
      case 'phones-merged':
        return `One phone written in several ways is one customer: ${n} ${count === 1 ? 'spelling' : 'spellings'} joined to another.`;
      case 'unknown-statuses':
        return `We do not know these statuses, so their orders count until you say otherwise: ${value}.`;
      case 'dates-in-part':
        return count === 1
          ? `One date could not be read, and its row is left out: “${value}”.`
          : `Only part of the dates could be read. ${n} rows are left out, such as “${value}”.`;
      case 'buddhist-years':
        return `Years such as 2567 are read as Buddhist years: ${n} rows.`;
      case 'mixed-currencies':
        return `There is more than one currency: ${value}.`;
      case 'ids-damaged':
        return `Numbers such as ${value} have lost digits, so different ones may look the same: ${n} rows. Format the column as plain text and import it again.`;
      case 'dates-swapped':
        return `Day and month may be swapped in ${n} date cells: the dates beside them are ${value === 'dmy' ? 'day, month, year' : 'month, day, year'}. Check the spreadsheet’s locale and import again.`;
      case 'roc-years':
        return `Years such as 113 are read as Minguo years: ${n} rows.`;
    }
  },
  because: {
    rows: 'The rows show it',
    header: 'The column name says so',
    values: 'The values in the column show it',
    platform: 'This export is known',
    locale: 'The values do not show it; this spreadsheet’s locale decides. Please check',
    person: 'You chose it',
    default: 'Usual rule',
  },
};
