// What the shop's own past proposes for the limits of the tags, in one sentence: for the trust sheet and the wizard.

import { type Proposal, usableMultiples } from '../../model/prediction/calibration.ts';
import { printNes, type Rules } from '../../model/rules/index.ts';
import { shortFigure } from '../../text/figures.ts';
import type { ProposalTexts } from '../../text/trust.ts';

/** Bands a cycle. */
const QUARTERS = 4;

/** Or why it proposes none. */
export function proposalText(words: ProposalTexts, rules: Rules, proposal: Proposal): string {
  switch (proposal.reason) {
    case 'too-little':
      return words.tooLittle;
    case 'base-too-low':
      return words.baseTooLow;
    case null: {
      const usable = usableMultiples(proposal);
      if (!usable) return words.notWithin(shortFigure(proposal.bands / QUARTERS, 2));
      const proposed = usable.map((one) => shortFigure(one, 2)).join(' / ');
      return words.proposal(proposed, printNes(rules.nes));
    }
  }
}
