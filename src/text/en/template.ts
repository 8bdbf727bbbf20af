// English words in the template workbook.

import type { TemplateTexts } from '../template.ts';
import { working } from './template-working.ts';

export const template: TemplateTexts = {
  titles: {
    'template-start': 'Start',
    'template-orders': 'Orders',
    'template-settings': 'Settings',
    'template-customers': 'Customers',
    'template-segments': 'Segments',
    'template-cohorts': 'Cohorts',
    'template-dashboard': 'Dashboard',
    'template-working': 'Working',
    'template-cohort-customers': 'Cohorts, customers',
    'template-cohort-revenue': 'Cohorts, revenue',
    'template-check': 'Check',
  },
  questions: {
    'template-start': 'Know your regulars: RFM, NES and cohorts from your orders',
    'template-orders': 'Paste your orders here',
    'template-settings': 'By which rules? Change them and every sheet follows',
    'template-customers': 'Who are my customers, and are they still active?',
    'template-segments': 'Which groups do my customers form, and what should I do with each?',
    'template-cohorts': 'Of the customers who first came in a month, how many came back?',
    'template-dashboard': 'How is my shop doing?',
    'template-working': 'How every figure is worked out',
    'template-cohort-customers': 'How many customers of each first month bought again, month by month?',
    'template-cohort-revenue': 'How much did the customers of each first month spend, month by month?',
    'template-check': 'Which rows are left out, and why?',
  },
  rules: {
    'template-start':
      'Plain formulas: no add-on, no macro, no account. Works in Google Sheets, Excel and LibreOffice.',
    'template-orders':
      'One row an order, or one a line of an order. Fill in columns B to E only; column A says what is wrong.',
    'template-settings':
      'Yellow cells are yours. Leave a cell for your own figures blank to let the shop’s orders decide.',
    'template-customers': 'Sorted by net. The headers explain each figure; the cut points are in Settings.',
    'template-segments': 'N new, E regulars (E0), S drowsy to asleep (S1 to S3) × H, M and L by net.',
    'template-cohorts':
      'Column k = k months later. Months to come are empty; grey is the running month. The average leaves it out and weighs by cohort size.',
    'template-dashboard': 'All figures come from the other sheets.',
    'template-working': 'Formulas only. Nothing needs to be typed here.',
    'template-cohort-customers': 'Column k = k months later. Months to come are empty.',
    'template-cohort-revenue': 'Column k = k months later. Months to come are empty. Refunds are left out.',
    'template-check': 'Row 1 is the first order row of Orders. Below the rows stands what was assumed.',
  },
  status: {
    asOf: 'As of {day} · {customers} customers · {orders} orders · net {net}',
    empty: 'No orders yet. Paste them into Orders.',
    noneCounts: 'No customer has an order up to the as-of day. Column A of Orders says why.',
    tooManyRows:
      '⚠ Orders holds more rows than this workbook counts ({capacity}). Nothing is shown, so that no figure is half true. Extend the template, or delete old rows.',
    unseenRows:
      '⚠ {missing} cells of Orders stand in inserted rows that no formula sees, so nothing is shown. Move them to the first empty row below, and delete the inserted rows.',
    overwritten:
      '⚠ The check column of Orders was pasted over, so nothing is shown. Undo, and paste into columns B to E only.',
    tooManyCustomers:
      '⚠ There are more customers than this workbook counts ({capacity}). Nothing is shown, so that no figure is half true. Extend the template.',
    rows: '{count} rows need a look: see column A.',
  },
  start: {
    howTo: 'Six steps',
    steps: [
      'Open your shop’s order export. Copy four columns: customer, date, amount, order number.',
      'Paste them into Orders, in columns B to E, below the header. Use “paste values only”.',
      'Look at column A of Orders. It says what is wrong with a row; mend it or leave it out.',
      'Open Settings. Leave the as-of day blank for the latest order, or type the day you want to look back from.',
      'Read Dashboard, then Segments: who needs what first. Customers has every figure of every customer.',
      'Next month, paste the new orders below the old ones. Everything follows.',
    ],
    example: 'What Orders looks like',
    rows: [
      ['amy@example.com', '2024-03-01', 1200, 'A1001', 0],
      ['0912345678', '2024-03-02', 480, 'A1002', 0],
      ['amy@example.com', '2024-03-09', -300, 'A1001-R', 0],
      ['Ben', 'last week', 650, 'A1003', 2],
    ],
    sheets: 'What each sheet answers',
    size: 'How much fits',
    capacity: '{orders} order rows and {customers} customers; cohorts show the last {months} months.',
    input: 'Cells of this colour are for you. All others are formulas.',
  },
  orders: {
    check: { header: 'Check', note: 'What is wrong with this row. Blank: nothing. Do not type here.' },
    customer: {
      header: 'Customer',
      note: 'Email, phone, member number or name: whatever is the same each time.',
    },
    date: { header: 'Date', note: 'A date, or a text that begins with year-month-day. Times are left out.' },
    amount: { header: 'Amount', note: 'A number. Refunds below 0. Lines of one order are added up.' },
    order: { header: 'Order number', note: 'May be blank: then each row is an order of its own.' },
    checks: [
      'Columns F and beyond are filled: paste four columns only',
      'The date is missing or cannot be read: left out',
      'The amount is missing or no number: left out',
      'After the as-of day: left out',
      'No customer: in no group',
    ],
    end: 'The template ends here. Rows below are not counted.',
  },
  settings: {
    headings: {
      day: 'As-of day',
      nes: 'NES: how awake',
      rfm: 'RFM: scores',
      spend: 'HML and pyramid: by net',
      counts: 'What was counted',
    },
    asOf: { header: 'As-of day', note: 'Blank: the day of the latest order.' },
    asOfUsed: { header: 'As-of day used', note: 'Orders after it are left out.' },
    nes: {
      from: 'Begins over',
      multiple: {
        header: '× cycle',
        note: 'Times the customer’s own cycle; for one-time buyers the shop’s.',
      },
      days: { header: 'Same days for everyone', note: 'Fill in all three to use days instead of cycles.' },
      used: { header: 'Used', note: 'More than this is the tag or a deeper one.' },
      cycleRule: {
        header: 'Shop cycle from',
        note: 'returning: half of those who came back once come again within it. Or median or mean of the repeat buyers’ own cycles.',
      },
      cycleRules: { returning: 'returning', median: 'median', mean: 'mean' },
      ownCycle: {
        header: 'Own shop cycle (days)',
        note: 'Blank: as in the row above.',
      },
      shopCycle: {
        header: 'Shop cycle used (days)',
        note: 'Measures one-time buyers. Blank while too few came back.',
      },
      tellsFrom: {
        header: 'One-time buyers asleep from',
        note: 'Before this day the orders do not go back far enough to tell: they are N. Blank: not needed, or no shop cycle yet.',
      },
    },
    rfm: {
      scale: { header: 'Scores from 1 to', note: '5, 4 or 3. The highest is best.' },
      cut: { header: 'Cut', note: 'Between this score and the next.' },
      share: { header: 'Customers below', note: 'Share of customers with this score or a lower one.' },
      own: {
        r: { header: 'Own: days since', note: 'Your own cut in days, instead of the share.' },
        f: { header: 'Own: orders', note: 'Your own cut in orders, instead of the share.' },
        m: { header: 'Own: net', note: 'Your own cut in money, instead of the share.' },
      },
      used: {
        r: { header: 'Days since', note: 'More days than this score lower.' },
        f: { header: 'Orders', note: 'More orders than this score higher.' },
        m: { header: 'Net', note: 'More than this scores higher.' },
      },
    },
    spend: {
      group: 'Group',
      share: { header: 'Share of customers', note: 'From the best down.' },
      own: { header: 'Own amount', note: 'Over this amount, instead of the share.' },
      used: { header: 'Used: over', note: 'Customers with more than this are in the group or a better one.' },
    },
    counts: {
      filled: 'Cells filled in on Orders',
      purchases: 'Orders (0 or more)',
      refunds: 'Refunds (below 0)',
      nobody: 'Orders without customer',
      nobodyAmount: 'Amount without customer',
      wrong: 'Rows that need a look',
      buyers: 'Customers',
      onlyRefunds: 'Customers with refunds only (no tag)',
    },
  },
  cohorts: { older: '⚠ Customers won earlier are not shown: {months} months fit.' },
  dashboard: {
    tiles: {
      customers: 'Customers',
      active: 'Active (E0)',
      asleep: 'Asleep (S3)',
      orders: 'Orders',
      net: 'Net',
      aov: 'Net per order',
      cycle: 'Shop cycle (days)',
    },
    nes: 'How awake are they?',
    months: 'New and existing customers by month',
    top: 'The best ten',
    month: 'Month',
    newCustomers: 'New',
    existing: 'Existing',
    newShare: 'New, share',
    revenue: 'Revenue',
    newRevenue: 'New revenue, share',
  },
  live: {
    rules: {
      'template-start': 'Live: the functions of Regulars fill the tables, so this workbook needs the add-on.',
      'template-orders':
        'One row an order, or one a line of an order. Fill in columns B to E only; column A says which rows are left out.',
      'template-settings':
        'Yellow cells are yours. Leave a cell for your own figures blank to let the shop’s orders decide.',
      'template-customers':
        'One formula in A4 fills this sheet; leave the cells below and beside it empty. Sorted by net.',
      'template-cohorts':
        'One formula in A4 fills this sheet. Column k = k months later. Months to come are empty; the average weighs by cohort size and leaves the running month out.',
      'template-dashboard': 'All figures come from the other sheets.',
    },
    size: 'As many orders as Google Sheets holds; the dashboard looks back on cohorts of ten years.',
    all: 'Counts once all cells of your own here are filled in.',
    options: 'Given to the functions',
    cuts: 'Cut points used',
    failed: '⚠ Customers is not there yet. If this stays, point at its cell A4: it says what to change.',
    refundsOnly: 'Only refunds so far: nobody has bought.',
  },
  working,
};
