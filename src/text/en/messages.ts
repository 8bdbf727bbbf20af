// English sentences about a run.

import { figure } from '../figures.ts';
import type { MessageTexts } from '../messages.ts';
import { findings } from './findings.ts';

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

const dimension = { r: 'days since the last order', f: 'number of orders', m: 'amount spent' };

const unchanged = 'Nothing was written.';

export const messages: MessageTexts = {
  findings,
  leftOut: {
    'date-unreadable': 'The order day cannot be read',
    'date-missing': 'The order day is missing',
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
  },
  assumptionNames: {
    granularity: 'Amounts',
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
    'customer-from-first-line': 'Further rows of an order',
    'zero-amount': 'How orders of 0 count',
    'order-days': 'Rows that differ in the day',
    'no-customer-words': 'Words for no customer',
    'mixed-currencies': 'Several currencies',
    'ids-damaged': 'Numbers that lost digits',
    'dates-swapped': 'Day and month swapped',
    'roc-years': 'Minguo years',
    'late-day': 'Latest order day',
  },
  assumption({ code, value, count }) {
    const n = figure(count ?? 0);
    switch (code) {
      case 'granularity':
        return granularity[value] ?? value;
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
      case 'mixed-currencies':
        return `There is more than one currency (${value}). Amounts are added as they are.`;
      case 'ids-damaged':
        return `Numbers such as ${value} have lost digits, so different ones may look the same: ${n} rows. Format the column as plain text and import it again.`;
      case 'dates-swapped':
        return `Day and month may be swapped in ${n} date cells: the dates beside them are ${value === 'dmy' ? 'day, month, year' : 'month, day, year'}. Check the spreadsheet’s locale and import again.`;
      case 'roc-years':
        return `Years such as 113 are read as Minguo years: ${n} rows.`;
      case 'late-day':
        return `The latest order day, ${value}, is more than a year after nearly all others. Please check it.`;
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
  warning(warning) {
    switch (warning.code) {
      case 'no-repeat-buyer':
        return 'Nobody has come back yet, so there is no shop cycle. One-time buyers stay new.';
      case 'few-scores':
        return `The ${dimension[warning.dimension]} gives only ${warning.distinct} of ${warning.scale} scores: too many customers share the same value.`;
      case 'inexact-money':
        return 'Some amounts have more than 4 decimals. Sums may differ in the last digit.';
      case 'no-amount':
        return 'There is no amount column, so RFM, HML, tiers and revenue are left blank.';
    }
  },
  failures: {
    'empty-sheet': ({ sheet }) => ({
      title: 'This sheet is empty',
      message: `${sheet ? `“${sheet}” holds` : 'The sheet holds'} no orders. ${unchanged}`,
      next: 'Paste your orders, or choose the sheet that holds them.',
    }),
    'no-customer-column': ({ sheet }) => ({
      title: 'No customer column',
      message: `No column${sheet ? ` of “${sheet}”` : ''} says who the customer is. ${unchanged}`,
      next: 'Choose the column that stays the same each time a customer buys: a member number, an email or a phone.',
    }),
    'no-date-column': ({ sheet }) => ({
      title: 'No order day',
      message: `No column${sheet ? ` of “${sheet}”` : ''} looks like dates. ${unchanged}`,
      next: 'Choose the column with the order day, or check which row holds the column names.',
    }),
    'no-orders-left': ({ figure: rows }) => ({
      title: 'No order is left to count',
      message: `${rows === undefined ? 'All rows' : `All ${figure(rows)} rows`} were left out. ${unchanged}`,
      next: 'Look at why rows were left out, then choose another column or mend the sheet.',
    }),
    'sheet-gone': ({ sheet }) => ({
      title: sheet ? `The sheet “${sheet}” is gone` : 'The sheet is gone',
      message: 'It was deleted or moved to another file. Your results are as they were.',
      next: 'Choose the sheet that holds your orders.',
    }),
    'orders-changed': ({ sheet, row }) => ({
      title: 'The orders changed during the run',
      message: `${row === undefined ? (sheet ? `“${sheet}”` : 'The sheet') : `Row ${figure(row)}${sheet ? ` of “${sheet}”` : ''}`} was edited while we were working. Your results are as they were before.`,
      next: 'Start again and leave the orders as they are until it is done.',
    }),
    protected: ({ sheet, range }) => ({
      title: `${sheet ? `“${sheet}”` : 'A sheet'} is protected`,
      message: `Only its owner may change ${range ?? 'it'}. ${unchanged}`,
      next: 'Ask the owner to let you edit it, or leave this sheet out.',
    }),
    'no-room': ({ figure: needed, limit }) => ({
      title: 'There is not enough room',
      message: `${needed === undefined || limit === undefined ? 'The results need more cells than are left' : `The results need ${figure(needed)} cells, and ${figure(limit)} are left`} of Google’s 10 million. ${unchanged}`,
      next: 'Choose fewer sheets, or delete sheets you no longer need.',
    }),
    busy: ({ figure: seconds }) => ({
      title: 'Someone else is updating now',
      message: `${seconds === undefined ? '' : `Started ${figure(seconds)} seconds ago. `}Two runs at once would mix the results. ${unchanged}`,
      next: 'Wait a moment, then try again.',
    }),
    'nothing-to-undo': () => ({
      title: 'There is nothing to undo',
      message: 'No run can be taken back. Your workbook is as it was.',
      next: 'Run again, or remove all results from the menu.',
    }),
    'bad-settings': () => ({
      title: 'A choice does not fit',
      message: `One of the rules or columns cannot be used as it is. ${unchanged}`,
      next: 'Check the columns and the rules, then try again.',
    }),
    'run-gone': () => ({
      title: 'This run is over',
      message: 'It was finished or cancelled elsewhere. Your workbook is as that run left it.',
      next: 'Start again.',
    }),
    unexpected: () => ({
      title: 'Something went wrong',
      message: 'The run stopped at an error we did not expect. Your orders are as they were.',
      next: 'Try again. If it happens again, undo the run and tell us what you did.',
    }),
  },
  menu: {
    segment: 'Segment this sheet',
    update: 'Update',
    template: 'Insert the template…',
    remove: 'Remove results',
    help: 'Help',
  },
  template: {
    title: 'Insert the template',
    question: (sheet) =>
      `Eight sheets of plain formulas are added to the right. Yes fills them with the orders of “${sheet}”, with as much room as they need; No leaves them empty.`,
    done: (settingsFrom) =>
      `The template is there. Begin with its first sheet.${settingsFrom === null ? '' : ` Its settings are those of “${settingsFrom}”.`}`,
  },
  removal: {
    title: 'Remove all results?',
    question:
      'The sheets and columns that Regulars wrote will be removed, with notes you typed into them. Your orders and other sheets stay.',
    done: (sheets, columns) =>
      `Removed ${figure(sheets)} ${sheets === 1 ? 'sheet' : 'sheets'} and ${figure(columns)} ${columns === 1 ? 'column' : 'columns'}.`,
    nothing: 'There are no results of Regulars in this spreadsheet.',
  },
  backupName: (sheet) => `Before the last run: ${sheet}`,
  done: (customers, active) =>
    `Done: ${figure(active)} of ${figure(customers)} ${customers === 1 ? 'customer is' : 'customers are'} active.`,
  help: {
    title: 'How Regulars works',
    text: 'Open the sheet with your orders and choose “Segment this sheet”. Regulars finds the customer, the day and the amount, and writes its results to sheets of their own. Your orders stay as they are. “Settings” shows the rules, and “Data check” lists each row that was left out.',
  },
  steps: {
    read: 'Read the orders',
    segment: 'Work out the groups',
    customers: 'Write Customers',
    segments: 'Write Segments',
    cohorts: 'Write Cohorts',
    health: 'Write Health',
    money: 'Write Money',
    stores: 'Write Stores',
    products: 'Write Products',
    check: 'Write Data check',
    settings: 'Write Settings',
    pivot: 'Write the pivot table',
    'tag-orders': 'Tag the orders',
    finish: 'Finish',
  },
};
