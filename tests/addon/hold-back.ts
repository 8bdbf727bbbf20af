// Holding customers of a group back, as the sidebar does it: draws among its people and has the draw kept.

import type { Group } from '../../src/addon/api.ts';
import { draw } from '../../src/model/campaigns/index.ts';
import type { Document } from './document.ts';

export function holdBack(shop: Document, group: Group, percent: number, seed: number) {
  const { people, asOf, holding } = shop.call('people', group);
  const { campaign, heldBack } = draw(people, { ...group, day: asOf, days: holding.days, percent, seed });
  shop.call('keepCampaign', campaign);
  return { heldBack, asOf, days: holding.days, members: people.map(({ key }) => key) };
}
