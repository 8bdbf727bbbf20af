// What the gate says, in English.

import { figure } from '../figures.ts';
import type { FindingTexts } from '../findings.ts';
import { names } from './names.ts';

export const findings: FindingTexts = {
  heading: (count) => (count === 1 ? '1 thing to look at first' : `${figure(count)} things to look at first`),
  explain: 'The largest effect first. Leave them, and what stands there is done.',
  youDecide: 'You decide',
  youDecided: 'You chose it',
  chooseAnother: 'No, choose another',
  showRows: 'Show rows',
  of: {
    'guessed-column': ({ role = 'amount', values: [name, letter, ...samples] }) => {
      const called = name === letter ? `Column ${letter}` : `“${name}”`;
      const what = names.roles[role].toLowerCase();
      return {
        title: `Is ${called} the ${what}?`,
        done: 'Counted so for now',
        touches: role === 'amount' ? 'all amounts' : role === 'date' ? 'all days' : 'all customers',
        detail: `No column name says ${what}. Its values look like it: ${samples.join(', ')}.`,
        choices: { [name]: 'Yes, use this column' },
      };
    },
  },
};
