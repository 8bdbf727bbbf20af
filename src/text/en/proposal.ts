// English words on the limits that the shop's own past proposes.

import type { ProposalTexts } from '../trust.ts';

export const proposal: ProposalTexts = {
  proposal: (proposed, now) =>
    `Your own past proposes ${proposed} cycles in place of ${now}: drowsy where half as many come back as usual, asleep where fewer than 10% do.`,
  notWithin: (cycles) =>
    `Even late customers come back too often here to be called asleep: within ${cycles} cycles of your history not all of the limits are reached.`,
  tooLittle: 'There is too little history to propose limits of your own.',
  baseTooLow: 'Too few customers come back at all to tell late ones from lost ones.',
};
