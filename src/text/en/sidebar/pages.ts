// Words of the run, its ends, and the pages of the menu, in English.

import { figure } from '../../figures.ts';
import { many } from '../many.ts';

export const pages = {
  run: {
    step: (step: number, of: number) => `Step ${step} of ${of}`,
    title: 'Writing your results',
    getReady: 'Getting ready',
    progress: 'Progress',
    left: (seconds: number) =>
      seconds < 90
        ? `About ${many(seconds, 'second', 'seconds')} left`
        : `About ${many(Math.round(seconds / 60), 'minute', 'minutes')} left`,
    almost: 'A few seconds left',
    keepOpen: (sheet: string) => `Keep this sidebar open and leave “${sheet}” as it is until this is done.`,
    cancelHint: 'Cancel puts everything back as it was',
    stopping: 'Putting everything back',
    stoppingHint: 'The step at work is finished first.',
    waiting: {
      connection: 'The connection was lost',
      'time-out': 'There was no answer in time',
      'google-busy': 'Google is busy',
      busy: 'Google is still at work',
    },
    waitingBody: (step: number, of: number, seconds: number) =>
      `Step ${step} of ${of} did not answer. We try again in ${many(seconds, 'second', 'seconds')} and go on from there.`,
    waitingStart: (seconds: number) =>
      `There was no answer. We try again in ${many(seconds, 'second', 'seconds')}.`,
  },
  unfinished: {
    crumb: 'Not finished',
    title: 'A run was not finished',
    body: (done: number, of: number) =>
      `${done} of ${of} steps are done. Go on from there, or put everything back as it was.`,
    someone: 'If someone else is running it right now, wait until they are done.',
    goOn: 'Go on',
    giveBack: 'Put it back',
  },
  cancelled: {
    crumb: 'Stopped',
    title: 'Your workbook is as it was',
    body: 'Nothing from this run is left. Your columns and rules are kept.',
    keptTitle: 'What you wrote is kept',
    kept: (sheet: string) =>
      `You have written on “${sheet}”, so it stays. The next run brings it up to date.`,
    handedOver: (sheet: string) =>
      `You changed “${sheet}” while it was half written, so it is yours as it is. A new tab has the results from before.`,
    rest: 'All else is as it was.',
  },
  done: {
    justNow: 'Done, just now',
    run: (when: string) => `Last run ${when}`,
    active: (customers: number) =>
      customers === 1 ? 'of 1 customer is a regular' : `of ${figure(customers)} customers are regulars`,
    bars: 'Your customers',
    barsHint: 'Choose a group to see who they are.',
    nine: 'Nine groups',
    nineHint: 'The warmer, the more customers. Choose one for advice.',
    cameBack: (rate: string, days: number) => `Of such customers, ${rate} came back within ${days} days.`,
    tooFewSeen: (days: number) =>
      `Who came back within ${days} days: too few such customers were seen to tell.`,
    letGo: 'So few of them come back in this shop that you can let them go.',
    noNine: 'There is no amount column, so customers are not told apart by spend.',
    customers: (count: number) => many(count, 'customer', 'customers'),
    share: (percent: string) => `${percent} of revenue`,
    noCustomer: (orders: number) => `${many(orders, 'order has', 'orders have')} no customer`,
    noCustomerBody: (amount: string) => `${amount} is in no group.`,
    laterOrders: (orders: number) => `${many(orders, 'order', 'orders')} after the as-of day`,
    laterOrdersBody: 'They are in no figure.',
    refundOnly: (customers: number) => `${many(customers, 'customer has', 'customers have')} refunds only`,
    refundOnlyBody: 'They have no tag.',
    noColumns: 'No columns on this sheet',
    toNote: 'Worth knowing',
    newLeftOut: (leftOut: number, rows: number) =>
      `${figure(leftOut)} of ${many(rows, 'new row is', 'new rows are')} left out`,
    newLeftOutBody: (row: number, text: string, reason: string) =>
      `Row ${figure(row)}${text === '' ? '' : `, “${text}”`}: ${reason}.`,
    goTo: 'Go to a sheet',
    more: 'Make another sheet',
    moreHint: 'One click makes it, of the orders as they are now.',
    undo: 'Undo this run',
    open: (sheet: string) => `Open ${sheet}`,
  },
  reopened: {
    sheet: (name: string) => `Sheet: ${name}`,
    title: (when: string) => `Last run ${when}`,
    asOf: (day: string) => `As of ${day}`,
    newRows: (rows: number, sheet: string) => `${many(rows, 'new row', 'new rows')} in “${sheet}”`,
    fewerRows: (rows: number, sheet: string) => `${many(rows, 'row', 'rows')} fewer in “${sheet}”`,
    noNewRows: (sheet: string) => `No new rows in “${sheet}”`,
    latest: (day: string) => `Latest order ${day}.`,
    gone: 'The sheet with the orders is gone',
    goneBody: 'Your results are as they were. Choose the sheet that holds your orders now.',
    chooseSheet: 'Choose a sheet',
    columnGone: (roles: string) => `A column is gone: ${roles}`,
    columnGoneBody: 'Choose it again before the update.',
    checkColumns: 'Check the columns',
    customers: 'Your customers that day',
    rules: 'With these rules',
    columns: 'Columns',
    cycles: (numbers: string) => `own cycle ${numbers}`,
    sameDays: (numbers: string) => `${numbers} days`,
    thirds: 'three equal groups',
    revenue: (numbers: string) => `revenue ${numbers}`,
    amounts: 'by amount',
    score: (scale: number) => `1 to ${scale}`,
    change: 'Change columns or rules',
    summary: 'See the nine groups',
    update: 'Update',
  },
  undo: {
    title: 'Undo this run?',
    body: (parts: string, time: string) =>
      `${parts} written at ${time}. Your orders and your other sheets stay.`,
    removes: (parts: string) => `Removes ${parts}`,
    restores: (sheets: number) => `Puts back ${many(sheets, 'sheet', 'sheets')}`,
    and: ' and ',
    sheets: (count: number) => many(count, 'sheet', 'sheets'),
    columns: (letters: string) => `the columns ${letters}`,
    restored: (count: number) => `${many(count, 'sheet goes', 'sheets go')} back to the run before.`,
    notes: (count: number) => `${many(count, 'note', 'notes')} of yours will go too`,
    notesIn: (sheet: string) => `Written in “${sheet}”.`,
    reading: 'Looking at what the run wrote',
    undo: 'Undo this run',
    doneCrumb: 'Undone',
    doneTitle: 'The run is undone',
    doneBody: (time: string) =>
      time === ''
        ? 'Your workbook is as it was before the run.'
        : `Your workbook is as it was before ${time}.`,
    again: 'Run again',
  },
  handOver: {
    title: 'Ready to hand over?',
    lead: 'Before this file goes to somebody else. All figures are plain values and stay as they are; nobody needs Regulars to read them.',
    looking: 'Looking at what is in the file',
    goes: 'Taken out',
    copies: (count: number) =>
      count === 0
        ? 'No hidden copies for undo: there are none'
        : `${many(count, 'hidden copy', 'hidden copies')} for undo, with figures and notes of before. This run can then not be undone.`,
    chosen: 'Nothing else: your columns and rules are kept for the next update',
    stays: 'Still in the file',
    sheets: (names: readonly string[]) => `Our sheets: ${names.join(', ')}`,
    columns: (sheet: string) => `The columns that we wrote beside “${sheet}”`,
    hidden: (names: readonly string[]) => `Hidden sheets: ${names.join(', ')}`,
    people: (names: readonly string[]) => `Names and contacts stand in: ${names.join(', ')}`,
    peopleBody:
      'For somebody outside your shop, give a private copy instead: it has pseudonyms in place of customers. The page “Acting on segments” tells how.',
    button: 'Take the copies out',
    done: (count: number) =>
      `${many(count, 'hidden copy is', 'hidden copies are')} taken out. The file is ready to hand over.`,
  },
  remove: {
    button: 'Remove all results',
    sheets: 'These sheets go',
    doneTitle: 'The results are removed',
    doneBody: 'Your orders and your other sheets are as they were.',
    none: 'There is nothing to remove',
  },
  functions: {
    title: 'Functions',
    search: 'Search, e.g. asleep or RFM',
    none: (query: string) => `No function for “${query}”.`,
    refunds: 'Refunds (negative amounts) are taken off in every function.',
    showAll: 'Show all functions',
    found: (count: number) => `${many(count, 'function', 'functions')} found`,
    arguments: 'What it needs',
    result: 'What comes back',
    examples: 'Examples',
    ready: 'Ready to insert',
    filled: (sheet: string) => `With the columns of “${sheet}”`,
    notFilled: 'Choose a sheet of orders first, and its columns are filled in.',
    optional: 'may be left out',
    insert: 'Insert into the selected cell',
    inserted: (a1: string) => `Written into ${a1}.`,
    insertHint: 'The selected cell must be empty.',
    general: 'Good to know',
  },
  template: {
    title: 'Template of formulas',
    lead: 'The same figures by plain formulas: paste orders, and everything follows. It also works in Excel and without this add-on, so you can hand it on.',
    content: 'With which orders?',
    empty: 'Empty',
    emptySub: 'To paste orders into',
    filled: (sheet: string) => `With the orders of “${sheet}”`,
    filledSub: 'As they are now',
    live: 'Live, with Regulars’ functions',
    liveSub: 'For as many orders as you have; the workbook then needs Regulars',
    sheets: 'The template comes in new sheets of its own.',
    insert: 'Insert the template',
    inserting: 'Writing the sheets',
    inserted: (sheets: number, settingsFrom: string | null) =>
      `${many(sheets, 'sheet', 'sheets')} added. Begin with Start.${settingsFrom === null ? '' : ` The settings are those of “${settingsFrom}”.`}`,
  },
  words: {
    title: 'What the words mean',
    list: [
      ['As-of day', 'The day we count back from. Usually your latest order.'],
      ['Purchase cycle', 'The usual number of days between two purchases of a customer.'],
      ['Shop cycle', 'The middle of all customers’ cycles. It stands in for whoever bought once.'],
      ['NES', 'How awake a customer is, by the customer’s own cycle: new, active, or falling asleep.'],
      ['HML', 'How much a customer spends: high, medium, low.'],
      ['Nine groups', 'NES and HML together: three rows, three columns, one piece of advice for each.'],
      ['RFM', 'Three scores: how recently, how frequently, how much money. Higher is better.'],
      ['Cohort', 'All customers who first bought in the same month, followed over time.'],
      ['Net', 'What a customer paid, less refunds.'],
      ['Left out', 'Rows that are in no figure, each with its reason in Data check.'],
    ] as readonly (readonly [string, string])[],
  },
  help: {
    title: 'Help',
    list: [
      [
        'What happens to my orders?',
        'Nothing. Regulars reads them, and writes to sheets and columns of its own. It can all be undone.',
      ],
      [
        'Who can see them?',
        'Only those who can open this spreadsheet. Nothing leaves it: there is no server and no account.',
      ],
      [
        'How can I check a number?',
        'The sheet Data check lists each row left out, and under Settings every rule and cut point.',
      ],
      [
        'New orders came in. What now?',
        'Paste them below the others, open Regulars and choose Update. Sheets you renamed or moved are found again.',
      ],
      [
        'May I write beside the results?',
        'Yes. Your notes stay on an update, also after sorting the orders.',
      ],
      [
        'A date or an amount is wrong.',
        'Open Orders, then How we read it. Each assumption can be changed there.',
      ],
      ['How do I get rid of it all?', 'Menu, Remove all results. Your orders stay.'],
    ] as readonly (readonly [string, string])[],
  },
  failed: {
    crumb: 'Not finished',
    connection: {
      title: 'The connection was lost',
      body: 'Google did not answer. Your workbook is as it was.',
    },
    'time-out': {
      title: 'There was no answer in time',
      body: 'The sheet may be very large, or Google very busy. Your workbook is as it was.',
    },
    'google-busy': {
      title: 'Google is busy',
      body: 'Google could not do this now. Your workbook is as it was.',
    },
    accounts: {
      title: 'Several Google accounts are signed in',
      body: 'Google lets add-ons work with one account only.',
      steps: [
        'Open a private window',
        'Sign in with this spreadsheet’s account only',
        'Open Regulars there',
      ] as readonly string[],
    },
    protectedNext: 'Ask the owner to let you edit it, or choose other results.',
    retryIn: (seconds: number) => `We try again in ${many(seconds, 'second', 'seconds')}.`,
    leftBehind: 'Part of this run is still there',
    leftBehindBody: 'It could not be taken back yet.',
    putBack: 'Put it back',
    detail: 'What Google said',
    chooseSheet: 'Choose a sheet',
    chooseLess: 'Choose less',
    chooseOthers: 'Choose others',
    checkColumns: 'Check the columns',
    showRow: 'Show row',
    close: 'Close',
  },
};
