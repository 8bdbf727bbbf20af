// The sheets in English: tab names, the question each answers, and a line about it in the wizard.

import type { TabTexts } from '../tabs.ts';

export const tabs: TabTexts = {
  today: {
    title: 'Today',
    question: 'Whom should I contact today?',
    about: 'Whom to contact, why, and what to say',
  },
  costs: {
    title: 'Costs',
    question: 'What does a new customer cost me, and when is it paid back?',
    about: 'You fill in what you spent, month by month',
  },
  customers: {
    title: 'Customers',
    question: 'Who are my customers, and are they still active?',
    about: 'One row for each customer',
  },
  segments: {
    title: 'Segments',
    question: 'Which groups do my customers form, and what should I do with each?',
    about: 'Nine groups, what to do with each',
  },
  cohorts: {
    title: 'Cohorts',
    question: 'Of the customers who first came in a period, how many came back?',
    about: 'Who came back, period by period',
  },
  health: {
    title: 'Health',
    question: 'Are we gaining or losing regulars?',
    about: 'Gaining or losing regulars',
  },
  money: {
    title: 'Money',
    question: 'What changed my revenue, and who brings it?',
    about: 'What changed the revenue',
  },
  stores: {
    title: 'Stores',
    question: 'Which store needs what first?',
    about: 'Each store side by side',
  },
  products: {
    title: 'Products',
    question: 'Which products bring people back?',
    about: 'Which product brings people back',
  },
  trust: {
    title: 'Can you trust the tags',
    question: 'What does my own past say of the tags and the chances?',
    about: 'Tags and chances, proven on your past',
  },
  pivot: {
    title: 'Pivot',
    question: 'How many of each cohort came back? Rearrange it as you like',
    about: 'Cohorts as a table you can rearrange',
  },
  check: {
    title: 'Data check',
    question: 'What was left out, what was assumed, and by which rules?',
    about: 'What was left out, and the rules to check by hand',
  },
  choices: {
    title: 'Your settings',
    question: 'What can I set myself?',
    about: 'Your labels, dated steps, people a day',
  },
  settings: {
    title: 'Settings',
    question: 'By which rules, so that I can check every number?',
    about: 'The rules, to check by hand',
  },
};
