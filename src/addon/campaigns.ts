// Campaigns of this workbook: keeping one that was drawn, and what came of them.

import { isRunning, type KeptCampaign, printStrata } from '../model/campaigns/index.ts';
import { dayOfIso, isoOf } from '../model/days.ts';
import { saidCampaigns } from '../reports/today/campaigns.ts';
import { Trouble } from '../sheets/trouble.ts';
import { Workbook } from '../sheets/workbook.ts';
import { textsOf } from '../text/index.ts';
import type { Campaigns, NewCampaign } from './api.ts';
import { COST, keptIn } from './holding.ts';
import { prepare } from './job.ts';
import { checkedSettings } from './requests.ts';
import { languageHere } from './start.ts';
import { loadState } from './store.ts';

/**
 * Keeps a campaign that was drawn where its list or file is made, before that is given away. A further file of a wave without a
 * hold-back is the same wave.
 */
export function keepCampaign({ by, key, day, days, percent, seed, people, strata }: NewCampaign): null {
  const workbook = new Workbook();
  const kept = keptIn(workbook);
  const from = dayOfIso(day) ?? 0;
  const isSame = (one: KeptCampaign) => one.by === by && one.key === key && isRunning(one, from);
  if (strata.length === 0 && kept.some(isSame)) return null;
  const { campaigns } = textsOf(languageHere());
  const id = String(Math.max(0, ...kept.map((one) => Number(one.id) || 0)) + 1);
  const facts = [id, by, key, day, ...[days, percent, seed, people].map(String), ''];
  workbook.keepCampaign({ facts, members: printStrata(strata) }, campaigns.sheet, campaigns.columns);
  return null;
}

/** What a campaign has cost, in the shop's money; null = not known. */
export function setCost({ id, cost }: { readonly id: string; readonly cost: number | null }): null {
  if (!new Workbook().changeCampaign(id, COST, cost === null ? '' : String(cost)))
    throw new Trouble('run-gone');
  return null;
}

/** All of them with their results, by the orders as they are now. */
export function campaigns(): Campaigns {
  const { settings, lastRun } = loadState();
  if (!settings) throw new Trouble('run-gone');
  const { input } = prepare(new Workbook(), checkedSettings(settings), lastRun);
  return {
    asOf: isoOf(input.segmentation.asOf),
    currency: input.reading.currency,
    campaigns: saidCampaigns(input),
  };
}
