// English sentences about a run.

import { figure } from '../figures.ts';
import type { MessageTexts } from '../messages.ts';
import { findings } from './findings.ts';
import { reading } from './reading.ts';

const dimension = { r: 'days since the last order', f: 'number of orders', m: 'amount spent' };

const unchanged = 'Nothing was written.';

export const messages: MessageTexts = {
  findings,
  ...reading,
  warning(warning) {
    switch (warning.code) {
      case 'no-repeat-buyer':
        return 'Nobody has come back yet, so there is no shop cycle. One-time buyers stay new.';
      case 'too-early':
        return warning.tellsFrom === null || warning.shopCycle === null
          ? 'Too few customers have come back twice to tell who is asleep among those who bought once. They all count as new. If you know how long your customers take, use fixed days.'
          : `The orders do not go back far enough to tell who is asleep among those who bought once. That takes until ${warning.tellsFrom}, since those who come back do so after ${figure(warning.shopCycle)} days. Until then they all count as new. If you know how long your customers take, use fixed days.`;
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
    'column-gone': ({ sheet, column }) => ({
      title: column ? `The column “${column}” is gone` : 'A chosen column is gone',
      message: `${sheet ? `“${sheet}”` : 'The sheet'} no longer has it under this name. ${unchanged}`,
      next: 'Choose the columns anew.',
    }),
    'must-answer': ({ sheet, finding }) => ({
      title: finding ?? 'A question is open',
      message: `${sheet ? `“${sheet}”` : 'The sheet'} cannot be counted before it is answered. ${unchanged}`,
      next: 'Choose “Segment this sheet” in the menu and answer it in the first step.',
    }),
    'sheet-gone': ({ sheet }) => ({
      title: sheet ? `The sheet “${sheet}” is gone` : 'The sheet is gone',
      message: 'It was deleted or moved to another file. Your results are as they were.',
      next: 'Choose the sheet that holds your orders.',
    }),
    'cell-taken': ({ range }) => ({
      title: `${range || 'The selected cell'} is not empty`,
      message: unchanged,
      next: 'Select an empty cell, then insert again.',
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
    busy: ({ figure: seconds, who }) => ({
      title:
        who === 'you'
          ? 'You are updating in another window'
          : who === 'other'
            ? 'Someone with another account is updating now'
            : 'Someone else is updating now',
      message: `${seconds === undefined ? '' : `Started ${figure(seconds)} seconds ago. `}Two runs at once would mix the results. ${unchanged}`,
      next: 'Wait a moment, then try again.',
    }),
    'nothing-to-undo': () => ({
      title: 'There is nothing to undo',
      message: 'No run can be taken back. Your workbook is as it was.',
      next: 'Run again, or remove all results from the menu.',
    }),
    'copies-gone': ({ sheet }) => ({
      title: 'This run cannot be undone any more',
      message: `The hidden copy of ${sheet ? `“${sheet}”` : 'a sheet'} as it was before was deleted. ${unchanged}`,
      next: 'Google’s version history has the spreadsheet as it was (File → Version history).',
    }),
    'array-blocked': ({ sheet, range }) => ({
      title: 'A formula fills this sheet',
      message: `${sheet ? `“${sheet}”` : 'The sheet'} gets its orders from ${range ?? 'a formula'}. With other cells in its way they become an error.`,
      next: 'Run without columns beside the orders, let the formula name its columns (A:H instead of A:Z), or clear what stands in its way.',
    }),
    'too-wide': ({ sheet }) => ({
      title: 'There are too many columns',
      message: `${sheet ? `“${sheet}”` : 'A sheet'} would have more columns than Google Sheets can hold or keep track of. ${unchanged}`,
      next: 'Choose longer periods, or delete columns you no longer need.',
    }),
    'store-full': () => ({
      title: 'There is no room for your choices',
      message: `Google lets an add-on keep 500 KB with a spreadsheet. Your choices and those of earlier runs need more. ${unchanged}`,
      next: 'Choose fewer statuses and answers, or remove the results of another sheet of orders, then try again.',
    }),
    'bad-settings': ({ field }) => ({
      title: 'A choice does not fit',
      message: `${field ? `This setting cannot be as it is: ${field}.` : 'One of the rules or columns cannot be used as it is.'} ${unchanged}`,
      next: 'Check the columns and the rules, then try again.',
    }),
    'state-unreadable': ({ figure: version, sheet }) => ({
      title: 'What was kept here cannot be read',
      message:
        version !== undefined
          ? 'A newer version of Regulars kept its choices with this spreadsheet. Nothing was changed.'
          : sheet === undefined
            ? 'What Regulars keeps with this spreadsheet, such as the last choices and the way back, is damaged. Nothing was changed.'
            : `What Regulars keeps with the sheet “${sheet}” is damaged: it cannot tell its own cells from yours. Nothing was changed.`,
      next:
        version !== undefined
          ? 'Reload the spreadsheet to get the newer version.'
          : sheet === undefined
            ? 'Remove the results from the menu, then start anew. Your orders stay.'
            : 'Duplicate the sheet if you wrote something on it, delete the first one, then run again.',
    }),
    'run-gone': () => ({
      title: 'This run is over',
      message: 'It was finished or cancelled elsewhere. Your workbook is as that run left it.',
      next: 'Try again to run once more.',
    }),
    'campaign-gone': () => ({
      title: 'This campaign is gone',
      message: `It was removed with the results, or its sheet was deleted. ${unchanged}`,
      next: 'Close this page and open it again.',
    }),
    'no-permission': () => ({
      title: 'Regulars may not open this spreadsheet',
      message: 'A permission was not granted. Nothing was changed.',
      next: 'Choose Extensions → Regulars → Segment this sheet, and leave every box ticked when Google asks. If Google does not ask, remove Regulars at myaccount.google.com under “Third-party connections”, then try again.',
    }),
    'google-busy': () => ({
      title: 'Google is busy',
      message: 'Google could not do this now. Your orders are as they were.',
      next: 'Wait a moment, then try again.',
    }),
    unexpected: () => ({
      title: 'Something went wrong',
      message: 'The run stopped at an error we did not expect. Your orders are as they were.',
      next: 'Try again. If it happens again, undo the run.',
    }),
  },
  columnsLeft: (columns, { title, next }, range) =>
    `${columns.join(', ')} could not be written beside the orders: ${title}${range ? ` (${range})` : ''}. The sheets are complete. ${next}`,
  covered: (sheet, cells) =>
    `On “${sheet}” what you typed stays ${cells.length === 1 ? 'in 1 cell' : `in ${figure(cells.length)} cells`}${cells[0] ? ` (${cells.slice(0, 5).join(', ')}${cells.length > 5 ? ', …' : ''})` : ''} where a figure would stand. To see the figure, clear the cell and update.`,
  unchanged,
  stays: {
    kept: (sheet) => `You have written on “${sheet}”, so it stays. The next run brings it up to date.`,
    handedOver: (sheet) =>
      `“${sheet}” was changed so much that it cannot be put back, so it is yours as it is. A new tab has the results from before.`,
    nameless: (sheet) =>
      `The column that names the rows of “${sheet}” was deleted, and something of yours stands there, so it is yours as it is. A new tab has the results.`,
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
    campaigns:
      'Also forget the campaigns and who is held back? Without them, nobody can tell whether the campaigns worked.',
    done: (sheets, columns) =>
      `Removed ${figure(sheets)} ${sheets === 1 ? 'sheet' : 'sheets'} and ${figure(columns)} ${columns === 1 ? 'column' : 'columns'}.`,
    nothing: 'There are no results of Regulars in this spreadsheet.',
  },
  splitName: (sheet) => `${sheet}, in columns`,
  backupName: (sheet) => `Before the last run: ${sheet}`,
  prose: (...parts) =>
    parts.flatMap((part) => (part === '' ? [] : [/[.?)]$/.test(part) ? part : `${part}.`])).join(' '),
  done: (customers, active) =>
    `Done: ${figure(active)} of ${figure(customers)} ${customers === 1 ? 'customer is' : 'customers are'} active.`,
  help: {
    title: 'How Regulars works',
    text: 'Open the sheet with your orders and choose “Segment this sheet”. Regulars finds the customer, the day and the amount, and writes its results to sheets of their own. Your orders stay as they are. “Data check” shows the rules, and lists each row that was left out.',
  },
  steps: {
    read: 'Read the orders',
    segment: 'Work out the groups',
    write: (title) => `Write ${title}`,
    'tag-orders': 'Tag the orders',
    finish: 'Finish',
  },
};
