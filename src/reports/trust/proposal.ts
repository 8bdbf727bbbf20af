// What the shop's own past proposes for the limits of the tags, in one sentence: for the trust sheet and the wizard.

import { type Proposal, usableMultiples } from '../../model/prediction/index.ts';
import { printNes } from '../../model/rules/index.ts';
import { shortFigure } from '../../text/index.ts';
import type { Facts } from '../facts.ts';

/** Bands a cycle. */
const QUARTERS = 4;

/** Or why it proposes none. */
export function proposalText(
  { texts, segmentation }: Pick<Facts, 'texts' | 'segmentation'>,
  proposal: Proposal,
): string {
  const words = texts.reports.trust;
  switch (proposal.reason) {
    case 'too-little':
      return words.tooLittle;
    case 'base-too-low':
      return words.baseTooLow;
    case null: {
      const usable = usableMultiples(proposal);
      if (!usable) return words.notWithin(shortFigure(proposal.bands / QUARTERS, 2));
      const proposed = usable.map((one) => shortFigure(one, 2)).join(' / ');
      return words.proposal(proposed, printNes(segmentation.rules.nes));
    }
  }
}
