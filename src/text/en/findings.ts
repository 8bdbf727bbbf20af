// What stands around the gate's findings, in English.

import { figure } from '../figures.ts';
import { type FindingTexts, wordsIn } from '../findings.ts';
import { names } from './names.ts';

export const findings: FindingTexts = {
  heading: (count) => (count === 1 ? '1 thing to look at first' : `${figure(count)} things to look at first`),
  explain: (count) =>
    count === 1
      ? 'Leave it, and what stands there is done.'
      : 'The largest effect first. Leave them, and what stands there is done.',
  youDecide: 'You decide',
  youDecided: 'You chose it',
  chooseAnother: 'No, choose another',
  showRows: 'Show row',
  table: {
    heading: 'What was found before anything was counted',
    what: 'Finding',
    done: 'What is done',
    rows: 'First rows',
    money: 'Amount',
  },
  of: wordsIn('en', names),
};
